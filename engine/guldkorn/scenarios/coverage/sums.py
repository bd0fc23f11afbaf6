"""The sums of a coverage: of each sort of thing how many there are, how many were seen and how many are promised."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from guldkorn.reading.text import Text
from guldkorn.scenarios.coverage.coverage import Coverage
from guldkorn.scenarios.coverage.seen import Use

USE_TITLES = {
    Use.RECOMMENDED: Text("indsatser, der anbefales", "measures recommended"),
    Use.SUPPORTS: Text("indsatser, der støtter andre", "measures that support others"),
    Use.HELD: Text("indsatser, der holdes tilbage", "measures held back"),
    Use.ASKED: Text("spørgsmål, der stilles", "questions asked"),
    Use.ANSWERED: Text("spørgsmål, der er svaret på", "questions answered"),
    Use.CAUTIONED: Text("opmærksomhedspunkter", "cautions"),
    Use.SHOWN: Text("samspil", "interplays"),
}


@dataclass(frozen=True)
class Sum:
    """How much of one sort of thing is covered."""

    name: str
    title: Text
    all: int
    seen: int
    promised: int | None = None
    """How many a scenario promises; None for tests, of which it is only said whether both outcomes were seen."""

    @property
    def percent(self) -> int:
        """How many per cent are covered, rounded down: a hundred means all of them."""
        covered = self.seen if self.promised is None else self.promised
        return 100 if not self.all else covered * 100 // self.all


def sums(coverage: Coverage) -> Iterator[Sum]:
    """Return the sums, in the order in which they are shown."""
    rules, claims = coverage.rules, coverage.claims
    tests = [test for rule in rules for test in rule.tests]
    conclusions = [conclusion for rule in rules for conclusion in rule.conclusions]
    yield _sum("rules", Text("regler", "rules"), ((rule.fired > 0, rule.asserted) for rule in rules))
    both = sum(test.is_seen_both_ways for test in tests)
    yield Sum("tests", Text("prøver, set opfyldt og uopfyldt", "tests, seen met and not met"), len(tests), both)
    yield _sum("conclusions", Text("konklusioner", "conclusions"), ((c.seen, c.asserted) for c in conclusions))
    for use, title in USE_TITLES.items():
        yield _sum(use.value, title, ((each.seen, each.asserted) for each in coverage.uses if each.use is use))
    title = Text("påstande i notatet", "claims of the note")
    yield _sum("claims", title, ((claim.scenarios > 0, claim.is_covered) for claim in claims))


def _sum(name: str, title: Text, covered: Iterable[tuple[bool, bool]]) -> Sum:
    found = tuple(covered)
    return Sum(name, title, len(found), sum(seen for seen, _ in found), sum(promised for _, promised in found))
