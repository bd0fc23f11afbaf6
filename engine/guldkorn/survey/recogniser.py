"""Recognising columns by what stands above them: codes, wordings, the words that survey tools and workplaces use."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from enum import IntEnum

from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.questionnaires import Instrument
from guldkorn.knowledge.response_sets import Labels
from guldkorn.reading.problem import Place, Problem, UnreadableError, way_out
from guldkorn.reading.text import Text
from guldkorn.survey.faults import Faults
from guldkorn.survey.files.table import Heading
from guldkorn.survey.labels import bare, end_tokens
from guldkorn.survey.numbers import shortened
from guldkorn.survey.recognition import Recognised, Recognition, Role
from guldkorn.survey.request import IGNORED, Request

_NUMBER = re.compile(r"^\W*\d+[a-z]?[\W_]+", re.IGNORECASE)
"""The number of a question, as it stands before it in a heading."""
_SAY_WHICH = Text(
    'angiv med --column "OVERSKRIFT=", hvilke der ikke skal læses',
    'say with --column "HEADING=" which are not to be read',
)
_RENAME = Text("slet eller omdøb dem, der ikke skal læses", "delete or rename those that are not to be read")
_TELLING = 20
"""How many letters of a wording tell it from what else may stand in a heading."""


class _Strength(IntEnum):
    """How sure it is that a column holds an item; the surest column of an item is read."""

    TOKEN = 1
    WORDING_WITHIN = 2
    WORDING = 3
    CODE = 4
    SAID = 5


def recognise(
    headings: Sequence[Heading],
    instrument: Instrument,
    request: Request,
    knowledge: Knowledge,
    faults: Faults,
    heading_row: int = 1,
) -> Recognition:
    """Return what each column holds. What cannot be settled is reported: two columns for one item, a name unknown."""
    return _Recogniser(headings, instrument, request, knowledge, faults, heading_row).recognition()


def how_many_recognised(
    headings: Sequence[Heading], instrument: Instrument, knowledge: Knowledge, request: Request | None = None
) -> int:
    """Return how many columns of a file a version of a questionnaire would have, to choose between versions by."""
    found = recognise(headings, instrument, request or Request(), knowledge, Faults(""))
    return len(found.items) or len(found.scales)


def find_instrument(request: Request, headings: Sequence[Heading], file: str, knowledge: Knowledge) -> Instrument:
    """Return the version of a questionnaire that is named. Raise UnreadableError where it is unknown or not said.

    It is never guessed: the error says how many columns each version would recognise.
    """
    name = request.instrument
    if name is not None:
        found = knowledge.instruments.get(name)
        if found is not None:
            return found
        hint = way_out(name, knowledge.instruments)
        raise UnreadableError(
            [
                Problem(
                    Place(file),
                    Text(f'ukendt spørgeskema "{name}"; {hint.da}', f'unknown questionnaire "{name}"; {hint.en}'),
                )
            ]
        )
    known = {each.id: each for each in knowledge.instruments.values()}
    counts = [(how_many_recognised(headings, each, knowledge, request), each) for each in known.values()]
    counts.sort(key=lambda found: (-found[0], found[1].id))
    fits = [f"{each.id} ({count})" for count, each in counts if count] or [each.id for _, each in counts]
    raise UnreadableError(
        [
            Problem(
                Place(file),
                Text(
                    "angiv med --questionnaire, hvilket spørgeskema filen kommer fra. Antal kolonner, der genkendes: "
                    + ", ".join(fits),
                    "say with --questionnaire which questionnaire the file comes from. Columns recognised: "
                    + ", ".join(fits),
                ),
            )
        ]
    )


class _Recogniser:
    def __init__(
        self,
        headings: Sequence[Heading],
        instrument: Instrument,
        request: Request,
        knowledge: Knowledge,
        faults: Faults,
        heading_row: int,
    ) -> None:
        self._row = heading_row
        self._headings = headings
        self._instrument = instrument
        self._request = request
        self._words = knowledge.survey_words
        self._faults = faults
        self._items = {bare(code): code for code in instrument.items}
        self._wordings = self._known_wordings()
        self._scales = {bare(name): s.code for s in instrument.scales for name in (s.title.en, s.title.da, s.code)}
        self._said = {place: code for heading, code in request.columns.items() for place in self._places(heading)}

    def recognition(self) -> Recognition:
        roles: dict[int, tuple[Role, str]] = {}
        self._check_codings()
        for place in self._unit_places():
            roles[place] = (Role.UNIT, "")
        for role, names in ((Role.RESPONDENT, self._words.respondent), (Role.ROUND, self._words.round),
                            (Role.ANSWERED, self._words.answered), (Role.INVITED, self._words.invited)):  # fmt: skip
            found = list(self._headed(names))
            for place in found if role is Role.RESPONDENT else found[:1]:
                roles.setdefault(place, (role, ""))
        for place, code in self._item_places():
            roles.setdefault(place, (Role.ITEM, code))
        with_items = {self._instrument.items[code].scale.code for role, code in roles.values() if role is Role.ITEM}
        for place, code in self._scale_places():
            if code not in with_items:
                roles.setdefault(place, (Role.SCALE, code))
            elif place in self._said:
                self._faults.report(
                    self._row,
                    "{scale} er en skala, der regnes ud af sine spørgsmål i filen; angiv et spørgsmål: {items}",
                    "{scale} is a scale that is scored from its items in the file; name an item: {items}",
                    self._headings[place].text,
                    scale=code,
                    items=", ".join(i for i, item in self._instrument.items.items() if item.scale.code == code),
                )
        unread = (Role.UNREAD, "")
        return Recognition(
            self._instrument,
            tuple(Recognised(place, h, *roles.get(place, unread)) for place, h in enumerate(self._headings)),
        )

    def _known_wordings(self) -> dict[str, str]:
        """Return the items by their wording; report a code that nobody knows, and a wording that two items have."""
        all_codes = [item.code for scale in self._instrument.questionnaire.scales for item in scale.items]
        known: dict[str, str] = {}
        for code, wordings in self._request.wording.items():
            if code not in all_codes:
                self._faults.report(
                    0,
                    'filen med ordlyd har koden "{code}", som intet spørgsmål har; {hint}',
                    'the file of wording has the code "{code}", which no item has; {hint}',
                    code=shortened(code),
                    hint=way_out(code, all_codes),
                )
            elif code in self._instrument.items:
                for wording in wordings:
                    other = known.setdefault(bare(wording), code)
                    if other != code:
                        self._faults.report(
                            0,
                            "i filen med ordlyd har {one} og {other} samme ordlyd; ret den ene, så kolonnerne kan "
                            "kendes fra hinanden",
                            "in the file of wording {one} and {other} have the same wording; mend one of them, so that "
                            "the columns can be told apart",
                            one=other,
                            other=code,
                        )
        return known

    def _check_codings(self) -> None:
        """Report a coding that was declared for something that there is not."""
        items = self._instrument.items
        known = {*items, *(item.answers for item in items.values()), *(each.text for each in self._headings)} - {""}
        for name in self._request.codings:
            if name not in known:
                self._faults.report(
                    0,
                    'der er ingen kolonne og intet spørgsmål "{name}" at sige kodningen for; {hint}',
                    'there is no column and no item "{name}" to say the coding of; {hint}',
                    name=shortened(name),
                    hint=way_out(name, map(shortened, known)),
                )

    def _unit_places(self) -> Iterator[int]:
        for name in self._request.unit_columns:
            yield from self._places(name)
        if not self._request.unit_columns:
            found = list(self._headed(self._words.unit))
            yield from found[:1]
            if len(found) > 1:
                self._faults.remark(
                    self._row,
                    'enheden er læst i kolonnen "{read}"; {others} kan også være enheder: vælg med --unit-column',
                    'the unit was read in the column "{read}"; {others} may be units too: choose with --unit-column',
                    read=shortened(self._headings[found[0]].text),
                    others=", ".join(f'"{shortened(self._headings[place].text)}"' for place in found[1:]),
                )

    def _places(self, heading: str) -> list[int]:
        """Return the columns of a heading that somebody named; report one that there is not."""
        exact = [place for place, each in enumerate(self._headings) if each.text == heading]
        found = exact or [place for place, each in enumerate(self._headings) if bare(each.text) == bare(heading)]
        if not found:
            self._faults.report(
                self._row,
                'der er ingen kolonne "{heading}"; {hint}',
                'there is no column "{heading}"; {hint}',
                heading=shortened(heading),
                hint=lambda: way_out(heading, [shortened(each.text) for each in self._headings if each.text]),
            )
        return found[:1]

    def _headed(self, names: Labels) -> Iterator[int]:
        known = {bare(name) for name in names.all}
        for place, heading in enumerate(self._headings):
            if place not in self._said and bare(heading.text) in known:
                yield place

    def _item_places(self) -> Iterator[tuple[int, str]]:
        """Return the column of each item: the surest. Report two that are equally sure."""
        found: dict[str, list[tuple[_Strength, int]]] = defaultdict(list)
        for place, heading in enumerate(self._headings):
            for code, strength in self._items_of(place, heading):
                found[code].append((strength, place))
        for code, candidates in found.items():
            surest = max(strength for strength, _ in candidates)
            places = [place for strength, place in candidates if strength == surest]
            if len(places) > 1:
                names = [self._headings[place].text for place in places]
                self._faults.report(
                    self._row,
                    "{columns} ser alle ud til at være spørgsmålet {item}; {way_out}",
                    "{columns} all look like the item {item}; {way_out}",
                    columns=", ".join(f'"{shortened(name)}"' for name in names[:5]) + (", …" if len(names) > 5 else ""),
                    item=code,
                    way_out=_SAY_WHICH if len(set(names)) > 1 else _RENAME,
                )
            yield places[0], code

    def _items_of(self, place: int, heading: Heading) -> Iterator[tuple[str, _Strength]]:
        if place in self._said:
            said = self._said[place]
            if bare(said) in self._items:
                yield self._items[bare(said)], _Strength.SAID
            elif said != IGNORED and bare(said) not in self._scales:
                self._faults.report(
                    self._row,
                    'spørgeskemaet har intet spørgsmål og ingen skala "{code}"; {hint}',
                    'the questionnaire has no item and no scale "{code}"; {hint}',
                    shortened(heading.text),
                    code=shortened(said),
                    hint=lambda: way_out(said, [*self._instrument.items, *(s.code for s in self._instrument.scales)]),
                )
            return
        inner = re.search(r"\[([^\[\]]+)\]\s*$", heading.text)
        texts = [text for text in (heading.text, inner[1] if inner else "", heading.wording) if text]
        for text in texts:
            if (code := self._items.get(bare(text))) is not None:
                yield code, _Strength.CODE
                return
        for text in (*texts, *(_NUMBER.sub("", text) for text in texts)):
            if (code := self._wordings.get(bare(text))) is not None:
                yield code, _Strength.WORDING
                return
        shown = [bare(text) for text in texts]
        long = {wording: code for wording, code in self._wordings.items() if len(wording) > _TELLING}
        within = {code for wording, code in long.items() if any(wording in text for text in shown)}
        if len(within) == 1:
            yield within.pop(), _Strength.WORDING_WITHIN
            return
        tokens = {
            self._items[token]
            for text in texts
            for token in end_tokens(text)
            if token in self._items and any(sign.isdigit() for sign in token)
        }
        if len(tokens) == 1:
            yield tokens.pop(), _Strength.TOKEN

    def _scale_places(self) -> Iterator[tuple[int, str]]:
        first: dict[str, int] = {}
        for place, heading in enumerate(self._headings):
            name = self._said.get(place, heading.text)
            code = self._scales.get(bare(name)) if name else None
            if code is None:
                continue
            if code in first:
                self._faults.report(
                    self._row,
                    '"{one}" og "{other}" er begge skalaen {scale}; angiv med --column "OVERSKRIFT=", hvilken der ikke '
                    "skal læses",
                    '"{one}" and "{other}" are both the scale {scale}; say with --column "HEADING=" which is not to '
                    "be read",
                    one=shortened(self._headings[first[code]].text),
                    other=shortened(heading.text),
                    scale=code,
                )
            else:
                first[code] = place
                yield place, code
