"""Steps about a survey's raw answers: who answered what, how they are read, and what they are scored to."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from io import StringIO

from guldkorn.knowledge.vocabulary import Coding
from guldkorn.reading.problem import Problem, UnreadableError, errors
from guldkorn.reading.text import Text, number, same
from guldkorn.scenarios.steps.names import Names, plain
from guldkorn.scenarios.steps.survey import Row, Survey
from guldkorn.scenarios.steps.wording import step
from guldkorn.survey.files.opening import parse_survey_file
from guldkorn.survey.intake import Intake, take_in
from guldkorn.survey.mapping import Mapping, Score
from guldkorn.survey.request import Request

PERSONS = ("antal", "persons")
"""What the first column of a table of answers is called."""
NO_PERSONS = Text(
    'tabellens første kolonne skal hedde "antal"', 'the first column of the table must be called "persons"'
)
_NO_SCORE = Text("(ingen score, der kan vises)", "(no score that may be shown)")
_CODING = Text("kodning", "coding")
_UNIT = "unit"


@dataclass(frozen=True)
class Answered(Survey):
    """The answers of a scenario as rows of one file, a row a person; the unit is the last one named."""

    questionnaire: str = ""
    coding: Coding | None = None
    invited: dict[str, int] = field(default_factory=dict)

    def taken_in(self, names: Names) -> Intake:
        """Return what the answers give, read as a file of them is read. Raise UnreadableError where they cannot be."""
        file = StringIO(newline="")
        columns = list(dict.fromkeys(column for row in self.rows for column in row))
        writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(self.rows)
        request = Request(
            self.questionnaire,
            unit_columns=(_UNIT,),
            coding=self.coding,
            invited=self.invited,
            minimum=self.minimum,
            language=names.language,
        )
        title = "svarene" if names.language == "da" else "the answers"
        return take_in(parse_survey_file(file.getvalue().encode(), title), names.knowledge, request)

    def read(self, names: Names) -> Mapping:
        """Return the mapping that the answers give. Fail with what is wrong in them."""
        try:
            return self.taken_in(names).mapping
        except UnreadableError as error:
            raise names.failure(error.message.da, error.message.en) from None


@dataclass(frozen=True)
class Outcome:
    """What came of reading the answers: a mapping, or why they were refused."""

    names: Names
    intake: Intake | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def mapping(self) -> Mapping:
        """The mapping; fail where the answers were refused."""
        if self.intake is None:
            raise self._failure("svarene blev læst", "the answers were read")
        return self.intake.mapping

    def score(self, scale: str, unit: str) -> Score | None:
        """Return a unit's score on a scale; None where it has none that may be shown."""
        wanted = self.names.measured(scale).id
        return next((score for score in self.mapping.of(unit) if score.measured.id == wanted), None)

    def expect(self, holds: bool, da: str, en: str) -> None:
        """Fail unless it holds, with what came of reading the answers."""
        if not holds:
            raise self._failure(da, en)

    def _failure(self, da: str, en: str) -> BaseException:
        said = [problem.line(self.names.language) for problem in self.problems]
        if self.intake is not None:
            scores = [
                Text(f"{s.unit}: {s.measured.title.da} ", f"{s.unit}: {s.measured.title.en} ")
                + number(s.value)
                + same(f", n = {s.n}")
                for s in self.intake.mapping.scores
            ]
            said = [score.get(self.names.language) for score in scores] or [_NO_SCORE.get(self.names.language)]
        instead = "\n".join(f"  {line}" for line in said)
        return self.names.failure(f"Forventet: {da}\nI stedet:\n{instead}", f"Expected: {en}\nInstead:\n{instead}")


@step("people-answered", makes="survey")
def people_answered(
    survey: Survey, names: Names, questionnaire: str, unit: str, datatable: Sequence[Sequence[str]]
) -> Answered:
    """Let persons of a unit answer. A row is some persons who answered alike; a column is an item by its code."""
    instrument = names.questionnaire(questionnaire).id
    heading, *rows = datatable
    if heading[0] not in PERSONS:
        raise names.failure(NO_PERSONS.da, NO_PERSONS.en)
    people: list[Row] = []
    for count, *answers in rows:
        people += [{_UNIT: unit, **dict(zip(heading[1:], answers, strict=True))}] * int(count)
    before = survey if isinstance(survey, Answered) else Answered()
    return replace(before, rows=(*before.rows, *people), unit=unit, questionnaire=instrument)


@step("answers-coded", makes="survey")
def answers_coded(survey: Survey, names: Names, coding: str) -> Answered:
    """Say how the options are numbered."""
    known = ((each.value, names.knowledge.word("coding", each)) for each in Coding)
    return replace(_answered(survey, names), coding=Coding(names.find(coding, known, _CODING)))


@step("people-invited", makes="survey")
def people_invited(survey: Survey, names: Names, n: int, unit: str) -> Answered:
    """Say how many were asked in a unit."""
    answers = _answered(survey, names)
    return replace(answers, invited={**answers.invited, unit: n})


def _answered(survey: Survey, names: Names) -> Answered:
    if not isinstance(survey, Answered):
        raise names.failure(
            "ingen har svaret endnu; skriv svarene først", "nobody has answered yet; give answers first"
        )
    return survey


@step("answers-are-read", makes="outcome")
def answers_are_read(survey: Survey, names: Names) -> Outcome:
    """Read the answers, whatever comes of it."""
    try:
        return Outcome(names, _answered(survey, names).taken_in(names))
    except UnreadableError as error:
        return Outcome(names, problems=errors(error.problems))


@step("is-scored")
def is_scored(outcome: Outcome, scale: str, unit: str, score: str) -> None:
    """Expect a unit's mean on a scale, to one decimal."""
    found = outcome.score(scale, unit)
    wanted = float(score.replace(",", "."))
    expected = (f'"{scale}" i "{unit}" er {score}', f'"{scale}" in "{unit}" is {score}')
    outcome.expect(found is not None and abs(found.value - wanted) < 0.051, *expected)


@step("rests-on")
def rests_on(outcome: Outcome, scale: str, unit: str, n: int) -> None:
    """Expect how many persons have a score."""
    found = outcome.score(scale, unit)
    expected = (f'"{scale}" i "{unit}" bygger på {n} svar', f'"{scale}" in "{unit}" rests on {n} answers')
    outcome.expect(found is not None and found.n == n, *expected)


@step("not-measured")
def not_measured(outcome: Outcome, measured: str, unit: str) -> None:
    """Expect no score of a scale, or of any scale of a dimension, though the unit is shown."""
    wanted = outcome.names.measured(measured)
    whole = wanted.id in outcome.names.knowledge.dimensions
    scores = outcome.mapping.of(unit)
    found = any(wanted.id == (score.measured.dimension if whole else score.measured.id) for score in scores)
    expected = (f'"{measured}" er ikke målt i "{unit}"', f'"{measured}" is not measured in "{unit}"')
    outcome.expect(bool(scores) and not found, *expected)


@step("not-shown")
def not_shown(outcome: Outcome, unit: str) -> None:
    """Expect a unit nowhere in the mapping."""
    expected = (f'"{unit}" vises ikke', f'"{unit}" is not shown')
    outcome.expect(plain(unit) not in plain(repr(outcome.mapping)), *expected)


@step("uncertain")
def uncertain(outcome: Outcome, scale: str, unit: str) -> None:
    """Expect a score that could lie on either side of its reference."""
    found = outcome.score(scale, unit)
    expected = (f'"{scale}" i "{unit}" er usikker', f'"{scale}" in "{unit}" is uncertain')
    outcome.expect(found is not None and found.side is None and found.reference is not None, *expected)


@step("coding-is-asked-for")
def coding_is_asked_for(outcome: Outcome) -> None:
    """Expect the coding to be asked for, with what it would mean both ways."""
    asked = any(
        "--coding first-is-" in each.message.en and "--coding last-is-" in each.message.en for each in outcome.problems
    )
    outcome.expect(asked, "der spørges, hvad tallene betyder", "it is asked what the numbers mean")


@step("refused")
def refused(outcome: Outcome, text: str) -> None:
    """Expect the answers to be refused; the text need only be a part of what is said."""
    said = [problem.message.get(outcome.names.language) for problem in outcome.problems]
    expected = (f'svarene afvises med "{text}"', f'the answers are refused with "{text}"')
    outcome.expect(any(text in each for each in said), *expected)
