"""Asking what the numbers in a file mean, where neither it nor anyone has said."""

from collections import Counter
from collections.abc import Iterable

from guldkorn.knowledge.vocabulary import Coding
from guldkorn.reading.text import Text, join, listed, number, same
from guldkorn.survey.answers import AnswerReader, Answers, Kind
from guldkorn.survey.codings import ends_of, option_of, said_of_code
from guldkorn.survey.files.table import Heading
from guldkorn.survey.numbers import shortened

Read = tuple[Heading, Answers]
"""A column's heading, and its answers as far as they could be read."""


def ask_for_coding(read: Iterable[Read], reader: AnswerReader) -> None:
    """Report the columns whose numbers nobody has declared, and what they would mean both ways."""
    undeclared = [(heading, answers) for heading, answers in read if answers.needs_coding and not answers.is_mixed]
    if not undeclared:
        return
    names = [f'"{shortened(heading.text)}"' for heading, _ in undeclared]
    ways = [same(f"  --coding {coding}: ") + says for coding, says in coding_ways(undeclared, reader)]
    reader.faults.report(
        0,
        "{count} tal, og det fremgår ikke af filen, hvilken ende der er høj: {columns}. Angiv det med --coding:{ways}",
        "{count} numbers, and the file does not say which end is high: {columns}. Say so with --coding:{ways}",
        count=_counted(len(names)),
        columns=", ".join(names[:5]) + (", …" if len(names) > 5 else ""),
        ways=join([Text("", ""), *(ways or [_NO_CODING_FITS])], "\n"),
    )


def coding_ways(undeclared: Iterable[Read], reader: AnswerReader) -> list[tuple[Coding, Text]]:
    """Return each coding that fits the numbers of some columns, and what they would mean by it.

    It is shown on the column with the most numbers among those of the commonest response set; its codes are those of
    all columns of that set.
    """
    undeclared = tuple(undeclared)
    (commonest, _), *_ = Counter(answers.item.answers for _, answers in undeclared).most_common(1)
    alike = [each for each in undeclared if each[1].item.answers == commonest]
    heading, answers = max(alike, key=lambda each: each[1].count(Kind.CODE))
    options = reader.response_set(answers.item)
    codes = sorted({code for _, each in alike for code, _ in each.codes})
    return [
        (coding, _meaning_of(coding, (heading, answers), reader))
        for coding in Coding
        if all(option_of(code, coding, options) is not None for code in codes)
    ]


def _meaning_of(coding: Coding, shown_on: Read, reader: AnswerReader) -> Text:
    """Return what the lowest and the highest code of a coding mean, and which mean the column would have.

    The codes that occur are not told: of a small file they would be somebody's answers.
    """
    heading, answers = shown_on
    options = reader.response_set(answers.item)

    def points(code: float) -> float:
        return options.options[option_of(code, coding, options) or 0].points

    said = listed([said_of_code(code, options, place) for code, place in ends_of(coding, options)])
    persons = sum(count for _, count in answers.codes)
    if persons < reader.knowledge.limits.minimum_answers.value:
        return said
    mean = number(sum(points(code) * count for code, count in answers.codes) / persons, 0)
    name = shortened(heading.text)
    return said + Text(f'; gennemsnittet af "{name}" bliver {mean.da}', f'; the mean of "{name}" becomes {mean.en}')


def _counted(columns: int) -> Text:
    if columns == 1:
        return Text("1 kolonne har", "1 column holds")
    return Text(f"{columns} kolonner har", f"{columns} columns hold")


_NO_CODING_FITS = Text(
    '  ingen kodning passer på alle kolonnernes tal; angiv den for hver kolonne med --coding "OVERSKRIFT=KODNING", '
    "eller brug --missing til tal, der betyder ubesvaret",
    '  no coding fits the numbers of all columns; say it for each column with --coding "HEADING=CODING", or use '
    "--missing for those that mean no answer",
)
