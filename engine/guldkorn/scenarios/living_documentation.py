"""A run as living documentation: what is promised, whether it holds, and which rules and claims it is about."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import Any

from guldkorn.knowledge.sources import CLAIMS
from guldkorn.reading.dates import said_of_date
from guldkorn.reading.text import Language, Text
from guldkorn.report.html_format import page
from guldkorn.rules.rule import Rule
from guldkorn.rules.rulebook import Rulebook
from guldkorn.scenarios.fired import rules_fired
from guldkorn.scenarios.run_words import summary
from guldkorn.scenarios.scenario_run import Run, ScenarioRun, StepRun

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_HASH = 12  # as many signs of the rulebook's hash as a person compares


def living_documentation(run: Run, rulebook: Rulebook, language: Language, today: date) -> str:
    """Return a run as one HTML page that asks for nothing from outside; the same run gives the same text."""
    return page("living_documentation.html", _Writer(run, rulebook, language, today).data())


@dataclass(frozen=True)
class _Writer:
    run: Run
    rulebook: Rulebook
    language: Language
    today: date

    def data(self) -> dict[str, Any]:
        """Return what the page's template is filled in with."""
        features = [*self._features()]
        return {
            "language": self.language.value,
            "say": {name: text.get(self.language) for name, text in _SAID.items()},
            "about": self._about.get(self.language),
            "summary": summary(self.run, self.language).partition(" (")[0] + ".",
            "holds": self.run.passed,
            "problems": [problem.line(self.language) for problem in self.run.problems],
            "features": features,
            "broken": [each for feature in features for each in feature["scenarios"] if each["failure"]],
            "rules": [*self._rules()],
            "silent": [*self._silent()],
            "claims": [*self._claims()],
        }

    @property
    def _about(self) -> Text:
        day, version = said_of_date(self.today), f"{self.rulebook.version} ({self.rulebook.hash[:_HASH]})"
        return Text(f"Prøvet {day.da} mod regelværket {version}.", f"Run on {day.en} against the rulebook {version}.")

    @cached_property
    def _numbered(self) -> tuple[tuple[str, ScenarioRun], ...]:
        """Every scenario with the number by which the page refers to it."""
        files = groupby(self.run.scenarios, lambda each: each.file)
        return tuple(
            (f"{feature}.{number}", scenario)
            for feature, (_, scenarios) in enumerate(files, 1)
            for number, scenario in enumerate(scenarios, 1)
        )

    @cached_property
    def _fired(self) -> dict[str, tuple[Rule, ...]]:
        return {number: rules_fired(scenario.given, self.rulebook) for number, scenario in self._numbered}

    def _features(self) -> Iterator[dict[str, Any]]:
        for file, numbered in groupby(self._numbered, lambda each: each[1].file):
            scenarios = [*numbered]
            first = scenarios[0][1]
            background = [step for step in first.steps if step.line < first.line]
            shared = all(
                _as_written(step for step in each.steps if step.line < each.line) == _as_written(background)
                for _, each in scenarios
            )
            yield {
                "number": scenarios[0][0].partition(".")[0],
                "title": first.promised.feature,
                "language": first.language.value,
                "description": first.promised.description,
                "file": file,
                "background": [_step(step) for step in background] if shared else [],
                "broken": sum(not each.passed for _, each in scenarios),
                "scenarios": [self._scenario(number, each, is_shared=shared) for number, each in scenarios],
            }

    def _scenario(self, number: str, scenario: ScenarioRun, *, is_shared: bool) -> dict[str, Any]:
        failure = scenario.failure
        is_whole = not is_shared or (failure is not None and failure.line < scenario.line)
        return {
            "number": number,
            "title": scenario.name,
            "language": scenario.language.value,
            "rule": {"title": scenario.promised.rule, "description": scenario.promised.says},
            "place": f"{scenario.file}:{failure.line if failure else scenario.line}",
            "claims": [{"id": each, "says": self._claim(each)} for each in scenario.claims],
            "steps": [_step(step) for step in scenario.steps if is_whole or step.line >= scenario.line],
            "failure": {"says": failure.says} if failure else None,
            "fired": [self._title(rule) for rule in self._fired[number]],
        }

    def _rules(self) -> Iterator[dict[str, Any]]:
        for rule in self.rulebook.rules:
            scenarios = [number for number, fired in self._fired.items() if rule in fired]
            if scenarios:
                yield {"id": rule.id, "title": self._title(rule), "source": self._source(rule), "scenarios": scenarios}

    def _silent(self) -> Iterator[dict[str, str]]:
        fired = {rule.id for rules in self._fired.values() for rule in rules}
        for rule in self.rulebook.rules:
            if rule.id not in fired:
                yield {"id": rule.id, "title": self._title(rule)}

    def _claims(self) -> Iterator[dict[str, Any]]:
        for claim in CLAIMS:
            scenarios = [number for number, each in self._numbered if claim in each.claims]
            if scenarios:
                yield {"id": claim, "says": self._claim(claim), "scenarios": scenarios}

    def _title(self, rule: Rule) -> str:
        return _PLACEHOLDER.sub("…", rule.title.get(self.language))

    def _claim(self, name: str) -> str:
        claim = self.rulebook.knowledge.claims.get(name)
        return claim.says.get(self.language) if claim else name

    def _source(self, rule: Rule) -> str:
        """Return a rule's source as others find it."""
        note, _, claim = rule.source.partition(":")
        if claim:
            return f"{_NOTE.get(self.language)} {claim}"
        source = self.rulebook.knowledge.sources.get(note)
        return f"{source.title.get(self.language)} ({source.reference})" if source else rule.source


def _as_written(steps: Iterator[StepRun] | list[StepRun]) -> list[tuple[int, str]]:
    return [(step.line, step.says) for step in steps]


def _step(step: StepRun) -> dict[str, Any]:
    return {"keyword": step.keyword, "says": step.says, "table": step.table, "result": step.result.value}


_NOTE = Text("Notatet, påstand", "The note, claim")
_SAID = {
    "title": Text("Hvad rådgivningen lover", "What the advice promises"),
    "subtitle": Text("Scenarier og regler", "Scenarios and rules"),
    "contents": Text("Indhold", "Contents"),
    "problems": Text("Filer, der ikke kunne prøves", "Files that could not be run"),
    "broken": Text("Løfter, der ikke holder", "Promises that do not hold"),
    "does_not_hold": Text("holder ikke", "does not hold"),
    "holds": Text("holder", "holds"),
    "failed_here": Text("holder ikke", "does not hold"),
    "not_reached": Text("ikke nået", "not reached"),
    "background": Text("I hvert scenarie", "In every scenario"),
    "claims": Text("Påstande i notatet", "Claims of the note"),
    "claim": Text("Påstand", "Claim"),
    "rules": Text("Regler, der er prøvet", "Rules that have been tried"),
    "rule": Text("Regel", "Rule"),
    "source": Text("Kilde", "Source"),
    "scenarios": Text("Scenarier", "Scenarios"),
    "silent": Text("Regler, der ikke slår til i noget scenarie", "Rules that no scenario has made fire"),
    "fired": Text("Regler, der slog til", "Rules that fired"),
    "to_contents": Text("Til indholdet", "To the contents"),
}
