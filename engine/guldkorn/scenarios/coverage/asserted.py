"""What scenarios would miss: with it taken out of the rulebook, one that held no longer does."""

from collections.abc import Iterable, Sequence

from guldkorn.rules.rule import Statement
from guldkorn.rules.rulebook import Rulebook
from guldkorn.scenarios.coverage.lesser import without_conclusion, without_rule
from guldkorn.scenarios.coverage.replay import Less, Replay, less
from guldkorn.scenarios.coverage.seen import Seen
from guldkorn.scenarios.scenario_run import ScenarioRun


class Asserted:
    """Tells what scenarios assert, by carrying them out without it. Only scenarios that held assert anything."""

    def __init__(self, scenarios: Sequence[ScenarioRun], rulebook: Rulebook, seen: Seen) -> None:
        self._rulebook = rulebook
        self._whole = less(rulebook)
        self._fired = seen.fired
        self._answered = seen.answered
        fired_in = [0] * len(scenarios)
        for numbers in seen.fired.values():
            for number in numbers:
                fired_in[number] += 1
        self._rank = fired_in
        replays = {n: Replay(each, rulebook) for n, each in enumerate(scenarios) if each.passed and each.given}
        self._replays = {number: replay for number, replay in replays.items() if replay.holds(self._whole)}
        self.left_out = tuple(replay.run for number, replay in replays.items() if number not in self._replays)

    def rule(self, name: str) -> ScenarioRun | None:
        """Return a scenario that no longer holds without a rule; None where all of them do."""
        return self._broken(without_rule(self._rulebook, name), self._fired.get(name, ()))

    def conclusion(self, name: str, statement: Statement) -> bool:
        """Tell whether a scenario no longer holds where a rule does not conclude this."""
        lesser = without_conclusion(self._rulebook, name, statement)
        return self._broken(lesser, self._fired.get(name, ())) is not None

    def answer(self, question: str) -> bool:
        """Tell whether a scenario no longer holds where its answers to a question are forgotten."""
        return self._first(self._whole, self._answered.get(question, ()), question) is not None

    def _broken(self, rulebook: Rulebook, numbers: Sequence[int]) -> ScenarioRun | None:
        return self._first(less(rulebook), numbers) if numbers else None

    def _first(self, with_less: Less, numbers: Iterable[int], forgetting: str | None = None) -> ScenarioRun | None:
        """Return the first scenario that does not hold; those in which few rules fire are asked first."""
        for number in sorted(numbers, key=lambda each: (self._rank[each], each)):
            replay = self._replays.get(number)
            if replay is not None and not replay.holds(with_less, forgetting):
                return replay.run
        return None
