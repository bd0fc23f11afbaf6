"""Which scenarios of some feature files are to be run, and what is told while they are."""

from dataclasses import dataclass

from guldkorn.scenarios.scenario_run import ScenarioRun
from guldkorn.scenarios.step_list import folded


@dataclass(frozen=True)
class Chosen:
    """What is to be run of the scenarios that there are: all, where nothing is asked for."""

    name: str = ""
    """A part of the scenario's name; capitals and accents do not matter."""
    claim: str = ""
    fail_fast: bool = False
    """Whether to stop at the first promise that does not hold."""

    def has(self, name: str, claims: tuple[str, ...]) -> bool:
        """Tell whether a scenario is to be run."""
        return folded(self.name) in folded(name) and (not self.claim or self.claim in claims)


@dataclass(frozen=True)
class Told:
    """How far a run has come: the scenario that was run last, how many were, and how many there are."""

    run: ScenarioRun
    done: int
    total: int


ALL = Chosen()
