"""What a meeting rests on, fact by fact: each may be left out of a scenario by itself."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from guldkorn.reading.text import Text
from guldkorn.scenarios.gherkin_text import Line, line
from guldkorn.scenarios.rehearsal import Rehearsal
from guldkorn.session.session import Session
from guldkorn.survey.tidy_table import COLUMNS


@dataclass(frozen=True, slots=True)
class Row:
    """A score of the mapping."""

    scale: str
    """The id of what was measured."""
    said: str
    score: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What else is known of a score: a column of its row."""

    scale: str
    column: str
    text: str


@dataclass(frozen=True, slots=True)
class Invited:
    """How many were asked in the unit."""

    n: int


@dataclass(frozen=True, slots=True)
class Told:
    """A line of its own."""

    line: Line
    issue: str | None = None
    """What it is about, by the meeting's id; None for the unit and the workplace."""


@dataclass(frozen=True, slots=True)
class Choice:
    """An issue that the group chose."""

    issue: str
    said: str


Fact = Row | Cell | Invited | Told | Choice


@dataclass(frozen=True)
class Setting:
    """What every scenario of a meeting says of its unit."""

    unit: str
    answers: int
    rehearsal: Rehearsal

    def lines(self, facts: Iterable[Fact]) -> tuple[Line, ...]:
        """Return the lines that give some facts, in the order in which they are understood."""
        facts = tuple(facts)
        told = [each.line for each in facts if isinstance(each, Told)]
        before = [each for each in told if each.step == "minimum-is"]
        after = [each for each in told if each.step != "minimum-is"]
        chosen = [(each.said,) for each in facts if isinstance(each, Choice)]
        return (*before, *self._mapped(facts), *after, *([line("chosen").over(chosen)] if chosen else []))

    def _mapped(self, facts: tuple[Fact, ...]) -> Iterator[Line]:
        rows = [each for each in facts if isinstance(each, Row)]
        cells = {(each.scale, each.column): each.text for each in facts if isinstance(each, Cell)}
        used = {column for row in rows for column in COLUMNS if (row.scale, column) in cells}
        columns = [column for column in COLUMNS if column in used]
        headings = ["scale", "score", *columns]
        danish = self.rehearsal.names.language == "da"
        table = [[COLUMNS[each] if danish else each for each in headings]]
        table += [[row.said, row.score, *(cells.get((row.scale, each), "") for each in columns)] for row in rows]
        invited = next((each.n for each in facts if isinstance(each, Invited)), None)
        if rows and invited is not None:
            yield line("mapped-of-invited", unit=self.unit, n=self.answers, invited=invited).over(table)
        elif rows:
            yield line("mapped", unit=self.unit, n=self.answers).over(table)


@dataclass(frozen=True)
class Facts:
    """All that a meeting rests on and that steps can say."""

    all: tuple[Fact, ...]
    called: dict[str, str]
    """What the scenarios call each issue, by the meeting's id."""
    own_words: frozenset[str]
    """Those of these names that are the group's own words."""
    unsaid: tuple[Text, ...]
    """What steps cannot say."""

    @property
    def of_unit(self) -> tuple[Fact, ...]:
        """What was said of the unit as a whole, with no more of its mapping than it takes to be advised."""
        rows = [each for each in self.all if isinstance(each, Row)][:1]
        return tuple(each for each in self.all if each in rows or (isinstance(each, Told) and each.issue is None))

    def near(self, issues: Iterable[str], session: Session) -> tuple[Fact, ...]:
        """Return the facts about some issues, and about the unit as a whole."""
        about = set(issues)
        found = [each for each in session.advice.issues if each.id in about]
        scales = {score.measured.id for issue in found for score in issue.evidence}
        return tuple(
            each
            for each in self.all
            if (isinstance(each, (Row, Cell)) and each.scale in scales)
            or (isinstance(each, Told) and each.issue in (None, *about))
            or (isinstance(each, Choice) and each.issue in about)
            or isinstance(each, Invited)
        )
