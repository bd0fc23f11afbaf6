"""The settings above the columns: what is chosen of how the whole file is read, each with its key and in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from guldkorn.reading.text import Language, Text, join, same
from guldkorn.survey.mapping import Mapping as SurveyMapping
from guldkorn.survey.recognition import Role
from guldkorn.survey.references import fitting_references, said_of_age
from guldkorn_tui.look.plain_text import joined, plain, said
from guldkorn_tui.opening.reference_options import AS_READ, said_of_reference
from guldkorn_tui.recognition.choices import Choices
from guldkorn_tui.recognition.column_choices import CODINGS
from guldkorn_tui.recognition.look import Look
from guldkorn_tui.widgets.block import Block, Line
from guldkorn_tui.widgets.rows import Row

_TITLE_WIDTH = 20
_WHAT: dict[str, tuple[str, Text, Text]] = {
    "questionnaire": (
        "s",
        Text("Spørgeskema", "Questionnaire"),
        Text("Det bestemmer, hvilke spørgsmål der kan genkendes.", "It decides which items can be recognised."),
    ),
    "units": (
        "e",
        Text("Enheder", "Units"),
        Text(
            "Kolonnerne, der siger, hvilken enhed en besvarelse hører til. Der kan være flere opdelinger.",
            "The columns that say which unit a respondent belongs to. There may be several divisions.",
        ),
    ),
    "coding": (
        "t",
        Text("Tal i svarene", "Numbers"),
        Text(
            "Hvad tallene betyder. guldkorn gætter ikke: vælges den forkerte ende, bliver resultatet vendt om.",
            "What the numbers mean. It is never guessed: the wrong end turns the result round.",
        ),
    ),
    "cells": (
        "c",
        Text("Andet end svar", "No answers"),
        Text(
            "Tekster, der ikke er blandt svarmulighederne. De kan markeres som ubesvarede.",
            "Texts that are not among the options of their question. They can be marked as unanswered.",
        ),
    ),
    "minimum": (
        "m",
        Text("Mindst antal svar", "Fewest answers"),
        Text(
            "Mindre enheder vises ikke, og ingen af dem kan findes ud fra de andre tal.",
            "Smaller units are not shown, and none of them can be worked out.",
        ),
    ),
    "reference": (
        "h",
        Text("Sammenlignes med", "Held against"),
        Text("Det, scorerne sammenlignes med.", "What the scores are compared with."),
    ),
    "round": (
        "u",
        Text("Runde", "Round"),
        Text(
            "Filen har en kolonne med runder. Er der flere, så vælg én: den, der er med i to, er stadig én person.",
            "The file has a column of rounds. Where there are several, choose one: who is in two is still one person.",
        ),
    ),
    "duplicates": (
        "d",
        Text("Dubletter", "Stand twice"),
        Text(
            "Besvarelser, der står to gange i filen. Tryk Enter for at skifte mellem at tælle dem én eller to gange.",
            "Respondents that stand twice: Enter changes it.",
        ),
    ),
    "invited": (
        "i",
        Text("Inviterede", "Invited"),
        Text(
            "En tabel med enhed og inviterede giver svarprocenten og et smallere 95 %-interval.",
            "A table with unit and invited gives the response rate and a narrower 95 % interval.",
        ),
    ),
    "wording": (
        "o",
        Text("Ordlyd", "Wording"),
        Text(
            "Jeres egen ordlyd af spørgsmålene, så kolonnerne kan genkendes på den.",
            "The wording of the items at your place, to know columns by.",
        ),
    ),
    "sheet": ("a", Text("Ark", "Sheet"), Text("Arket, som svarene står på.", "The sheet that holds the answers.")),
}
NOT_CHOSEN = Text("ikke valgt", "not chosen")
_ALL_ONE = Text("ingen kolonne, alle er én enhed", "no column, all are one unit")
_UNITS = Text("enheder", "units")
_SAID_BY_FILE = Text("står i filen eller spørgeskemaet", "said by the file or the questionnaire")
_NOTHING_FITS = Text(
    "ingenting: der er ingen offentliggjorte tal for spørgeskemaet", "nothing: there are no published values for it"
)
_NOT_CHECKED = Text(" (ikke kontrolleret)", " (not checked)")
_NO_FILE = Text("ingen fil", "no file")
_FIRST_SHEET = Text("det første", "the first")
_COUNTED = Text("tæller med", "are counted")
_COUNTED_ONCE = Text("tæller kun én gang", "are counted once")


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting: what changes it, and what is chosen."""

    name: str
    value: Text
    is_open: bool = False
    """Whether it must be chosen before the file can be read."""

    @property
    def says(self) -> Text:
        """What there is to know of it."""
        return _WHAT[self.name][2]

    def row(self, language: Language) -> Row:
        """Return the setting as a row of the screen."""
        key, title, _ = _WHAT[self.name]
        lead = joined(plain(f"{key}  ", "bold $accent"), f"{title.get(language):<{_TITLE_WIDTH}}")
        value = said(self.value, language, "bold $warning" if self.is_open else "bold")
        mark = plain("! ", "bold $warning") if self.is_open else plain("")
        return Row(self.name, Block(Line(joined(mark, value), 0, lead)))


def settings(choices: Choices, look: Look | None) -> Iterator[Setting]:
    """Return the settings. Those that the file gives no occasion for are left out."""
    look = look or Look()
    request, instrument = choices.request, choices.instrument
    yield Setting("questionnaire", instrument.title if instrument else NOT_CHOSEN, instrument is None)
    yield Setting("units", _said_of_units(choices, look))
    if look.ways or look.uncoded or request.coding is not None:
        yield Setting("coding", _said_of_coding(choices, look), bool(look.uncoded))
    if look.unread or request.missing:
        yield Setting("cells", _said_of_cells(look), bool(look.unread))
    minimum = request.minimum or int(choices.knowledge.limits.minimum_answers.value)
    yield Setting("minimum", same(str(minimum)))
    yield Setting("reference", _said_of_reference(choices))
    if choices.recognition is not None and choices.recognition.of(Role.ROUND):
        yield Setting("round", same(request.round) if request.round else NOT_CHOSEN)
    yield Setting("duplicates", _COUNTED_ONCE if request.drop_duplicates else _COUNTED)
    invited = sum(request.invited.values())
    yield Setting("invited", Text(f"{invited} i alt", f"{invited} in all") if request.invited else _NO_FILE)
    wording = len(request.wording)
    yield Setting("wording", Text(f"til {wording} spørgsmål", f"of {wording} items") if wording else _NO_FILE)
    if choices.file.is_workbook:
        yield Setting("sheet", same(choices.sheet) if choices.sheet else _FIRST_SHEET)


def _said_of_units(choices: Choices, look: Look) -> Text:
    if not choices.unit_headings:
        return _ALL_ONE
    return join(
        [
            same(heading)
            + (same(f" ({count} ") + _UNITS + same(")") if (count := look.units.get(heading)) else same(""))
            for heading in choices.unit_headings
        ]
    )


def _said_of_coding(choices: Choices, look: Look) -> Text:
    others = len(choices.request.codings)
    if choices.request.coding is not None:
        coding = CODINGS[choices.request.coding]
        return coding + Text(f" (andet i {others})", f" (otherwise in {others})") if others else coding
    if not look.uncoded:
        return _SAID_BY_FILE
    columns = Text("kolonne har tal", "column holds numbers")
    if look.uncoded > 1:
        columns = Text("kolonner har tal", "columns hold numbers")
    return NOT_CHOSEN + same(f": {look.uncoded} ") + columns


def _said_of_cells(look: Look) -> Text:
    parts = []
    if look.unread:
        listed = _listed(look.unread)
        parts.append(Text(f"hvad betyder {listed.da}?", f"what does {listed.en} mean?"))
    if look.unanswered:
        listed = _listed(look.unanswered)
        parts.append(Text(f"{listed.da} er ubesvaret", f"{listed.en} is no answer"))
    return join(parts, " · ")


def _listed(texts: Mapping[str, int]) -> Text:
    most = 3
    shown = [Text(f'"{text}" ({count})', f'"{text}" ({count})') for text, count in list(texts.items())[:most]]
    return join(shown) + same(", …" if len(texts) > most else "")


def _said_of_reference(choices: Choices) -> Text:
    if choices.reference != AS_READ:
        return said_of_reference(choices.reference, choices.knowledge)
    instrument = choices.instrument
    fits = fitting_references(SurveyMapping((), instrument=instrument.id if instrument else None), choices.knowledge)
    if not fits:
        return _NOTHING_FITS if instrument else NOT_CHOSEN
    said = fits[0].title + (same("") if fits[0].verified else _NOT_CHECKED)
    age = said_of_age(fits[0].title, choices.knowledge, date.today().year)
    return join([said, age], ", ") if age else said
