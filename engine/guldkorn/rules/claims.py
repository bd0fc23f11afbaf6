"""Which rules, mechanisms and scenarios stand behind each claim of the founding note."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from guldkorn.knowledge.sources import Claim, claim_of
from guldkorn.rules.rulebook import Rulebook

_TAG = re.compile(r"@(C\d\d)\b")
_SCENARIO = re.compile(
    r"(?:Scenario Outline|Scenario Template|Scenario|Example|Abstrakt Scenario|Scenarie|Eksempel):\s*(.+)"
)


@dataclass(frozen=True, slots=True)
class ClaimCoverage:
    """A claim, and all that carries it out and promises it."""

    claim: Claim
    rules: tuple[str, ...]
    scenarios: tuple[str, ...]

    @property
    def gap(self) -> bool:
        """Whether neither a rule nor a named mechanism carries the claim."""
        return not self.rules and self.claim.mechanism is None


def coverage(rulebook: Rulebook, features: Path | None = None) -> tuple[ClaimCoverage, ...]:
    """Return for each claim its rules, and its scenarios where a folder with features is given."""
    rules: dict[str, list[str]] = {}
    for rule in rulebook.rules:
        if claim := claim_of(rule.source):
            rules.setdefault(claim, []).append(rule.id)
    scenarios: dict[str, list[str]] = {}
    for path in sorted(features.rglob("*.feature")) if features else ():
        for claim, scenario in tagged_scenarios(path.read_text(encoding="utf-8")):
            scenarios.setdefault(claim, []).append(scenario)
    return tuple(
        ClaimCoverage(claim, tuple(rules.get(claim.id, ())), tuple(scenarios.get(claim.id, ())))
        for claim in rulebook.knowledge.claims.values()
    )


def tagged_scenarios(feature: str) -> Iterator[tuple[str, str]]:
    """Return each claim that a scenario of a feature is tagged with, and the scenario's name."""
    of_feature: list[str] = []
    waiting: list[str] = []
    for line in map(str.strip, feature.splitlines()):
        if line.startswith("@"):
            waiting += _TAG.findall(line)
        elif match := _SCENARIO.match(line):
            for claim in dict.fromkeys([*of_feature, *waiting]):
                yield claim, match.group(1)
            waiting = []
        elif line.startswith(("Feature:", "Egenskab:")):
            of_feature, waiting = waiting, []
