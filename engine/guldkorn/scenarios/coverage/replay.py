"""Carrying out a scenario that held once more, with less: to see whether it would have held all the same."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest

from guldkorn.advice.advise import Advisor
from guldkorn.advice.context import Context
from guldkorn.reading.text import Language
from guldkorn.rules.rulebook import Rulebook
from guldkorn.scenarios.catalogue import Role
from guldkorn.scenarios.coverage.lesser import without_answers
from guldkorn.scenarios.definitions import step_definitions
from guldkorn.scenarios.faults.keywords import keywords
from guldkorn.scenarios.gherkin_text import Line
from guldkorn.scenarios.rehearsal import ADVICE_IS_GIVEN, carried_out
from guldkorn.scenarios.scenario_run import Given, ScenarioRun
from guldkorn.scenarios.steps.hearing import Heard
from guldkorn.scenarios.steps.names import Coined, Names
from guldkorn.scenarios.steps.survey import Survey
from guldkorn.scenarios.steps.written_plan import Agreements

_THE_SAME_AGAIN = "the-same-again"
"""It holds of any rulebook, so it promises nothing of a rule."""


@dataclass(frozen=True)
class Less:
    """What a scenario is carried out with once more: a rulebook with something taken out."""

    rulebook: Rulebook
    advisor: Advisor
    """Reads the rules once, by their reference meaning: the advice is compared here and given to nobody."""


def less(rulebook: Rulebook) -> Less:
    """Prepare a rulebook for carrying out scenarios once more."""
    return Less(rulebook, Advisor(rulebook, twice=False))


@dataclass(frozen=True)
class _Names(Names):
    """Names of a rulebook with something taken out: what rules coin is still called what it was.

    Else a scenario would fail since it names what no rule concludes any more, even where it says that it is not so.
    """

    whole: Names

    def concluded(self, kind: str, said: str) -> Coined:
        """Return what a name stands for in the whole rulebook."""
        return self.whole.concluded(kind, said)


class Replay:
    """A scenario that held, ready to be carried out again. What is given in it is made once."""

    def __init__(self, run: ScenarioRun, rulebook: Rulebook) -> None:
        self.run = run
        self._names = Names(rulebook, run.language)
        lines = tuple(_lines(run))
        first = next(number for number, line in enumerate(lines) if line.role is Role.WHEN)
        self._given = self._made(lines[:first])
        self._lines = tuple(line for line in lines[first:] if line.step != _THE_SAME_AGAIN)

    def holds(self, with_less: Less, forgetting: str | None = None) -> bool:
        """Tell whether the scenario still holds; perhaps with the answers to a question forgotten too."""
        names = _Names(with_less.rulebook, self._names.language, self._names)
        made = dict(self._given)
        if forgetting is not None:
            made["context"] = without_answers(made["context"], forgetting)
        advised = iter(self.run.given)
        try:
            for line in self._lines:
                if line.step == ADVICE_IS_GIVEN.step:
                    # The mapping is the one that the scenario had: reading its table again would take the longest.
                    given = Given(next(advised).mapping, made["context"])
                    advice = with_less.advisor.advise(given.mapping, given.context)
                    made["heard"] = Heard(advice, made["survey"].unit, names, made["survey"], given)
                else:
                    _carry_out(line, made, names)
        except (Exception, pytest.fail.Exception):  # noqa: BLE001 - a run takes any of them for a failure
            return False
        return True

    def _made(self, lines: Iterable[Line]) -> dict[str, Any]:
        made = {"survey": Survey(), "context": Context(), "agreements": Agreements()}
        for line in lines:
            _carry_out(line, made, self._names)
        return made


def _carry_out(line: Line, made: dict[str, Any], names: Names) -> None:
    function, wanted, makes = carried_out(line.step)
    at_hand = {**made, "names": names, "datatable": [list(row) for row in line.table], **dict(line.filled)}
    if "muddled" in wanted:
        at_hand["muddled"] = names.rulebook.knowledge.muddled
    result = function(**{name: at_hand[name] for name in wanted})
    if makes is not None:
        made[makes] = result


def _lines(run: ScenarioRun) -> Iterator[Line]:
    """Return what the steps of a scenario say, as lines of the catalogue."""
    roles = {each.word: Role(each.part.value) for each in keywords(run.language) if each.part.value in [*Role]}
    role = Role.GIVEN
    for step in run.steps:
        role = roles.get(step.keyword, role)  # And and But go on with what was before
        name, filled = _said(step.says, role, run.language)
        yield Line(name, filled, step.table)


@cache
def _said(says: str, role: Role, language: Language) -> tuple[str, tuple[tuple[str, str | int], ...]]:
    for definition in step_definitions():
        if definition.language is language and definition.step.role is role:
            filled = definition.wording.parse_arguments(says)
            if filled is not None:
                return definition.step.id, tuple(filled.items())
    raise LookupError(says)
