"""What is asked of how a file is read: each question takes the choices as they are and gives them back changed."""

import asyncio
from collections.abc import Iterable
from dataclasses import replace

from textual.content import Content

from guldkorn.knowledge.questionnaire_checks import read_questionnaire
from guldkorn.knowledge.questionnaires import Instrument
from guldkorn.knowledge.vocabulary import Coding
from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Language, Text
from guldkorn.survey.recogniser import how_many_recognised
from guldkorn.survey.recognition import Recognised, Role
from guldkorn.survey.side_files import read_invited, read_wording
from guldkorn_tui.dialogs.asking import Asker, ask, ask_file, ask_line, tell_error, tell_fault
from guldkorn_tui.dialogs.choice_dialog import Choice
from guldkorn_tui.dialogs.several_dialog import SeveralDialog
from guldkorn_tui.look.plain_text import capital, joined, plain, said
from guldkorn_tui.meeting.reference_choice import ask_reference
from guldkorn_tui.recognition.choices import Choices
from guldkorn_tui.recognition.column_choices import CODINGS, ColumnChoices
from guldkorn_tui.recognition.look import Look
from guldkorn_tui.recognition.reading import opened_again
from guldkorn_tui.widgets.block import Block, Line

_QUESTIONNAIRE = Text("Hvilket spørgeskema kommer filen fra?", "Which questionnaire does the file come from?")
_OWN = Text("Jeres eget, i en fil …", "Your own, in a file …")
_OWN_TITLE = Text("Åbn jeres eget spørgeskema", "Open your own questionnaire")
_UNITS = Text(
    "Hvilke kolonner siger, hvilken enhed man hører til?", "Which columns say which unit a person belongs to?"
)
_UNITS_SAYS = Text(
    "Vælg alle de opdelinger, I vil se, på én gang. Så skjules nok til, at ingen lille gruppe kan genkendes.",
    "Choose all the divisions that you want to see at once. Then enough is hidden that no small group can be found.",
)
_CODING = Text("Hvad betyder tallene?", "What do the numbers mean?")
_CODING_SAYS = Text(
    "Filen siger ikke, hvilken ende der er høj. Se efter i spørgeskemaet, eller spørg dem, der samlede svarene ind.",
    "The file does not say which end is high. Look in the questionnaire, or ask those who collected the answers.",
)
_UNKNOWN = "unknown"
_UNKNOWN_SAYS = Text("Vi ved det ikke endnu", "We do not know yet")
_NO_NUMBERS = Text("Der er ingen tal, der mangler en forklaring.", "No numbers wait to be explained.")
_ALL_ANSWERS = Text("Alle celler er svar eller tomme.", "All cells are answers or empty.")
_FITS_NONE = Text("Passer ikke på alle tal", "Do not fit all numbers")
_CELLS = Text("Hvilke af disse celler er ubesvarede?", "Which of these cells mean no answer?")
_CELLS_SAYS = Text(
    "De er ikke blandt svarene på deres spørgsmål. Er det slåfejl, så ret filen i stedet.",
    "They are not among the options of their question. If they are slips, mend the file instead.",
)
_MINIMUM = Text(
    "Hvor mange svar skal en enhed have for at blive vist?", "How many answers must a unit have to be shown?"
)
_INVITED = Text("Åbn en tabel med enhed og inviterede", "Open a table with unit and invited")
_WORDING = Text("Åbn en fil med jeres egen ordlyd af spørgsmålene", "Open the wording of the items at your place")
_WORDING_HINT = Text("Filen er YAML: wording: {QD1: …}", "The file is YAML: wording: {QD1: …}")
_SHEET = Text("Hvilket ark står svarene på?", "Which sheet holds the answers?")
_SHEET_HINT = Text("Arkets navn, som det står i regnearket.", "The sheet's name, as it stands in the workbook.")
_NO_NAME = Text(
    "To kolonner har den samme overskrift. Giv dem hver sin i filen, gem den, og åbn den igen med g.",
    "Two columns have the same heading. Give each its own in the file, save it, and open it again with g.",
)
_CANNOT_OPEN = Text("Filen kunne ikke åbnes", "The file could not be opened")
_STAYS = Text("Jeres valg er, som de var.", "Your choices are as they were.")
_ROUND = Text("Hvilken runde er det?", "Which round is it?")
_NO_ROUNDS = Text("Filen har ingen kolonne med runder.", "The file has no column of rounds.")
_MOST_ROUNDS = 20
_FILE = "file"


async def ask_questionnaire(screen: Asker, choices: Choices) -> Choices | None:
    """Ask for the version of the questionnaire, the one that recognises most first."""
    versions = {each.id: each for each in choices.knowledge.instruments.values()}
    counts = {
        name: how_many_recognised(choices.file.headings, each, choices.knowledge, choices.request)
        for name, each in versions.items()
    }
    best_first = sorted(versions, key=lambda name: (-counts[name], len(versions[name].items), name))
    rows = [Choice(name, _version(versions[name], counts[name], screen.language)) for name in best_first]
    rows.append(Choice(_FILE, said(_OWN, screen.language)))
    now = choices.instrument.id if choices.instrument else None
    name = await ask(screen, _QUESTIONNAIRE, rows, chosen=now)
    if name != _FILE:
        return choices.of_instrument(name) if name else None
    path = await ask_file(screen, _OWN_TITLE, None, there=True)
    if path is None:
        return None
    try:
        knowledge = await asyncio.to_thread(read_questionnaire, path, choices.knowledge)
    except GuldkornError as error:
        await tell_error(screen, _CANNOT_OPEN, error, _STAYS, keys=True)
        return None
    own = knowledge.questionnaire_files[0].value.id
    return choices.of_instrument(own, replace(choices.rulebook, knowledge=knowledge))


async def ask_units(screen: Asker, choices: Choices) -> Choices | None:
    """Ask which columns hold units."""
    offered = [
        each for each in choices.columns if each.role in (Role.UNIT, Role.UNREAD) and _can_be_named(choices, each)
    ]
    rows = [Choice(each.heading.text, plain(each.heading.text)) for each in offered]
    units = choices.unit_headings
    found = await _ask_several(screen, _UNITS, rows, _UNITS_SAYS, units, units[0] if units else None)
    return None if found is None else choices.divided_by(found)


async def ask_coding(screen: Asker, choices: Choices, look: Look) -> Choices | None:
    """Ask what the numbers mean, and say what each way would make of them. Nothing is proposed."""
    meant = dict(look.ways)
    if not (meant or look.uncoded or choices.request.coding):
        screen.tell(_NO_NUMBERS)
        return None
    rows = [Choice(_UNKNOWN, said(_UNKNOWN_SAYS, screen.language))]
    rows += [Choice(coding, _way(coding, meant[coding], screen)) for coding in meant]
    others = [coding for coding in Coding if coding not in meant]
    if others:
        rows.append(Choice(None, said(_FITS_NONE, screen.language, "bold $primary")))
        rows += [Choice(coding, _way(coding, None, screen)) for coding in others]
    before = Block(Line(said(_CODING_SAYS, screen.language)))
    answer = await ask(screen, _CODING, rows, before=before, chosen=choices.request.coding)
    if answer is None or (answer == _UNKNOWN and choices.request.coding is None):
        return None
    coding = None if answer == _UNKNOWN else Coding(answer)
    return choices.asking(replace(choices.request, coding=coding))


async def ask_cells(screen: Asker, choices: Choices, look: Look) -> Choices | None:
    """Ask which texts among the answers mean that nobody answered."""
    counts = {**look.unread, **look.unanswered}
    if not counts:
        screen.tell(_ALL_ANSWERS)
        return None
    rows = [Choice(text, said(_in_cells(text, count), screen.language)) for text, count in counts.items()]
    found = await _ask_several(screen, _CELLS, rows, _CELLS_SAYS, choices.request.missing)
    return None if found is None else choices.asking(replace(choices.request, missing=found))


async def ask_minimum(screen: Asker, choices: Choices) -> Choices | None:
    """Ask how many answers a unit needs to be shown."""
    lowest = choices.knowledge.limits.lowest_minimum.value
    usual = int(choices.knowledge.limits.minimum_answers.value)
    hint = Text(f"{usual} er det sædvanlige; aldrig under {lowest:g}.", f"{usual} is usual; never below {lowest:g}.")
    now = str(choices.request.minimum or usual)
    line = await ask_line(screen, _MINIMUM, hint, now, lambda line: _minimum_fault(line, lowest))
    return None if line is None else choices.asking(replace(choices.request, minimum=int(float(line))))


async def ask_round(screen: Asker, choices: Choices) -> Choices | None:
    """Ask which of the rounds in the file is meant."""
    found = choices.recognition.of(Role.ROUND) if choices.recognition else ()
    if not found:
        screen.tell(_NO_ROUNDS)
        return None
    column = (await asyncio.to_thread(choices.file.columns, [found[0].place]))[found[0].place]
    rows = [Choice(text, plain(text)) for text in dict.fromkeys(column.texts) if text][:_MOST_ROUNDS]
    name = await ask(screen, _ROUND, rows, chosen=choices.request.round)
    return None if name is None else choices.asking(replace(choices.request, round=name))


async def turn_duplicates(screen: Asker, choices: Choices) -> Choices | None:
    """Count respondents that stand twice once, or as often as they stand."""
    return choices.asking(replace(choices.request, drop_duplicates=not choices.request.drop_duplicates))


async def ask_held_against(screen: Asker, choices: Choices) -> Choices | None:
    """Ask what the scores are to be held against."""
    instrument = choices.instrument.id if choices.instrument else None
    answer = await ask_reference(
        screen, instrument, choices.knowledge, choices.reference, whole=bool(choices.unit_headings)
    )
    return None if answer is None else replace(choices, reference=answer)


async def ask_invited(screen: Asker, choices: Choices) -> Choices | None:
    """Ask for the table of those who were invited."""
    path = await ask_file(screen, _INVITED, None, there=True)
    if path is None:
        return None
    try:
        invited = await asyncio.to_thread(read_invited, path, choices.knowledge)
    except GuldkornError as error:
        await tell_error(screen, _CANNOT_OPEN, error, _STAYS, keys=True)
        return None
    return choices.asking(replace(choices.request, invited=invited))


async def ask_wording(screen: Asker, choices: Choices) -> Choices | None:
    """Ask for the file of the items' wording."""
    path = await ask_file(screen, _WORDING, None, _WORDING_HINT, there=True)
    if path is None:
        return None
    try:
        wording = await asyncio.to_thread(read_wording, path)
    except GuldkornError as error:
        await tell_error(screen, _CANNOT_OPEN, error, _STAYS, keys=True)
        return None
    return choices.asking(replace(choices.request, wording=wording))


async def ask_sheet(screen: Asker, choices: Choices) -> Choices | None:
    """Ask which sheet of the workbook holds the answers."""
    line = await ask_line(screen, _SHEET, _SHEET_HINT, choices.sheet or "")
    return await open_again(screen, choices, line) if line else None


async def open_again(screen: Asker, choices: Choices, sheet: str | None = None) -> Choices | None:
    """Open the file as it lies on the disk now. What was chosen stays."""
    try:
        return await asyncio.to_thread(opened_again, choices, sheet)
    except GuldkornError as error:
        await tell_error(screen, _CANNOT_OPEN, error, _STAYS, keys=True)
        return None


async def ask_column(screen: Asker, choices: Choices, column: Recognised, look: Look) -> Choices | None:
    """Ask what a column holds."""
    title = Text(f"Kolonnen “{column.heading.text}” er", f"The column “{column.heading.text}” is")
    if not choices.is_named(column.place):
        await tell_fault(screen, title, _NO_NAME)
        return None
    if choices.recognition is None:
        return await ask_questionnaire(screen, choices)
    numbers = bool(look.ways or look.uncoded or choices.request.coding or choices.request.codings)
    offered = ColumnChoices(choices, choices.recognition, column, numbers)
    wording = Block(Line(plain(column.heading.wording))) if column.heading.wording else None
    answer = await ask(screen, title, offered.all(screen.language), before=wording, chosen=offered.chosen)
    return None if answer is None else offered.taken(answer)


async def _ask_several(
    screen: Asker,
    title: Text,
    rows: Iterable[Choice],
    before: Text,
    chosen: Iterable[str],
    begin: str | None = None,
) -> tuple[str, ...] | None:
    shown = Block(Line(said(before, screen.language)))
    return await screen.app.push_screen_wait(
        SeveralDialog(title, rows, screen.language, before=shown, chosen=chosen, begin=begin)
    )


def _version(instrument: Instrument, recognised: int, language: Language) -> Content:
    """Return a version with how many of what it asks the file has."""
    of = len(instrument.items) or len(instrument.scales)
    count = Text(f" · {recognised} af {of} genkendes", f" · {recognised} of {of} are recognised")
    return joined(plain(instrument.title.get(language), "bold"), said(count, language))


def _in_cells(text: str, count: int) -> Text:
    if count == 1:
        return Text(f'"{text}" i 1 celle', f'"{text}" in 1 cell')
    return Text(f'"{text}" i {count} celler', f'"{text}" in {count} cells')


def _way(coding: Coding, meant: Text | None, screen: Asker) -> Content:
    name = plain(capital(CODINGS[coding].get(screen.language)), "bold")
    return joined(name, ": ", said(meant, screen.language)) if meant else name


def _can_be_named(choices: Choices, column: Recognised) -> bool:
    return bool(column.heading.text) and choices.is_named(column.place)


def _minimum_fault(line: str, lowest: float) -> Text | None:
    if not (line.isascii() and line.isdecimal()):
        return Text("Skriv et helt tal.", "Write a whole number.")
    if int(line) < lowest:
        return Text(f"Tallet skal være mindst {lowest:g}.", f"The number must be at least {lowest:g}.")
    return None
