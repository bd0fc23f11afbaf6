"""A look at the cells of a survey's file: how many there are of each kind, and what in them is not settled yet.

Nobody's answers are told: only counts, and the distinct texts that are no answer to their question.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from guldkorn.knowledge.vocabulary import Coding
from guldkorn.reading.text import Text
from guldkorn.survey.answers import AnswerReader, Answers, Kind
from guldkorn.survey.coding_question import coding_ways
from guldkorn.survey.faults import Faults
from guldkorn.survey.files.table import Column, Heading
from guldkorn.survey.labels import plain_label
from guldkorn.survey.numbers import number_in
from guldkorn.survey.recognition import Recognition, Role
from guldkorn.survey.request import Request
from guldkorn_tui.recognition.choices import Choices

_LONGEST, _MOST = 24, 12
"""What is longer, or more in one column, may be a person's own words: it is counted and not shown."""


@dataclass(frozen=True)
class Look:
    """What the cells hold, in counts."""

    rows: int = 0
    units: Mapping[str, int] = field(default_factory=dict)
    """By the heading of a column of units, how many there are."""
    kinds: Mapping[int, Mapping[Kind, int]] = field(default_factory=dict)
    """By the place of a column of answers or scores, how many cells are of each kind."""
    uncoded: int = 0
    """How many columns hold numbers that nobody has said the meaning of."""
    ways: tuple[tuple[Coding, Text], ...] = ()
    """Each coding that fits the numbers of the file, and what they would mean by it."""
    unread: Mapping[str, int] = field(default_factory=dict)
    """The texts that are no answer, and how many cells hold each."""
    unanswered: Mapping[str, int] = field(default_factory=dict)
    """The same for the texts that were said to mean no answer."""
    wordy: tuple[int, ...] = ()
    """The places of columns that hold texts of all kinds, and so are hardly those items."""


def look_at(choices: Choices) -> Look:
    """Return what the cells of the recognised columns hold. Raise UnreadableError where the table cannot be read."""
    recognition = choices.recognition
    if recognition is None:
        return Look()
    counted = [column.place for column in recognition.columns if column.role in _COUNTED]
    columns = choices.file.columns(counted, [column.place for column in recognition.of(Role.ITEM)])
    read = _answers(choices, recognition, columns, choices.request)
    undeclared = replace(choices.request, coding=None, codings={})
    numbers = _uncoded(_answers(choices, recognition, columns, undeclared).values())
    kinds = {place: answers.kinds for place, (_, answers) in read.items()}
    kinds |= {each.place: _kinds_of_scores(columns[each.place], choices) for each in recognition.scales.values()}
    unread = {place: dict(_unread(columns[place], kinds[place])) for place in kinds}
    wordy = tuple(place for place, texts in unread.items() if _is_wordy(texts))
    return Look(
        rows=max((len(column.codes) for column in columns.values()), default=0),
        units={each.heading.text: sum(map(bool, columns[each.place].texts)) for each in recognition.of(Role.UNIT)},
        kinds={place: _counted(columns[place], kinds[place]) for place in kinds},
        uncoded=len(_uncoded(read.values())),
        ways=tuple(coding_ways(numbers, _reader(choices, recognition, undeclared))) if numbers else (),
        unread=sum((Counter(texts) for place, texts in unread.items() if place not in wordy), Counter()),
        unanswered=_unanswered((columns[place] for place in kinds), choices.request),
        wordy=wordy,
    )


_COUNTED = frozenset({Role.ITEM, Role.SCALE, Role.UNIT, Role.ANSWERED})
_Read = tuple[Heading, Answers]


def _answers(
    choices: Choices, recognition: Recognition, columns: Mapping[int, Column], request: Request
) -> dict[int, _Read]:
    reader = _reader(choices, recognition, request)
    return {
        each.place: (each.heading, reader.read(recognition.instrument.items[code], each.heading, columns[each.place]))
        for code, each in recognition.items.items()
    }


def _reader(choices: Choices, recognition: Recognition, request: Request) -> AnswerReader:
    file = choices.file
    return AnswerReader(recognition.instrument, request, choices.knowledge, file.first_row, Faults(file.name))


def _uncoded(read: Iterable[_Read]) -> list[_Read]:
    """Return the columns whose numbers nobody has declared; a number among texts is a cell that is no answer."""
    return [each for each in read if each[1].needs_coding and not each[1].is_mixed]


def _kinds_of_scores(column: Column, choices: Choices) -> tuple[Kind, ...]:
    labels = choices.knowledge.response_sets_file.value.no_answer.all + choices.request.missing
    no_answer = {plain_label(label) for label in labels}

    def kind(text: str) -> Kind:
        if not text:
            return Kind.EMPTY
        if plain_label(text) in no_answer:
            return Kind.NO_ANSWER
        return Kind.UNREAD if number_in({"": text}, "", 0, Faults(""), highest=100) is None else Kind.ANSWER

    return tuple(kind(text) for text in column.texts)


def _unread(column: Column, kinds: tuple[Kind, ...]) -> Iterator[tuple[str, int]]:
    """Return the texts that are no answer; among texts, numbers are none either until somebody says what they mean."""
    counts = _counted(column, kinds)
    mixed = 0 < counts[Kind.CODE] <= counts[Kind.ANSWER]
    for text, kind, count in zip(column.texts, kinds, column.counts, strict=True):
        if kind is Kind.UNREAD or (kind is Kind.CODE and mixed):
            yield text, int(count)


def _is_wordy(texts: Mapping[str, int]) -> bool:
    return len(texts) > _MOST or any(len(text) > _LONGEST for text in texts)


def _counted(column: Column, kinds: tuple[Kind, ...]) -> dict[Kind, int]:
    counts = dict.fromkeys(Kind, 0)
    for kind, count in zip(kinds, column.counts, strict=True):
        counts[kind] += int(count)
    return counts


def _unanswered(columns: Iterable[Column], request: Request) -> dict[str, int]:
    said = {plain_label(text): text for text in request.missing}
    counts = dict.fromkeys(request.missing, 0)
    for column in columns if said else ():
        for text, count in zip(column.texts, column.counts, strict=True):
            if (declared := said.get(plain_label(text))) is not None:
                counts[declared] += int(count)
    return counts
