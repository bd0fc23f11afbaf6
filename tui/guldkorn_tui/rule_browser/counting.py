"""How often the rules fire, counted beside the screen, which never waits for it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from threading import Thread

from guldkorn.editing.cards.firings import Firings, firings
from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Text
from guldkorn.rules.rulebook import Rulebook
from guldkorn_tui.rule_cases import NO_FEATURES, RuleCases

_COUNTING = Text("Tælles …", "Being counted …")
_RUNNING = Text("Scenarierne køres …", "The scenarios are being run …")


@dataclass(frozen=True, slots=True)
class Count:
    """What is counted so far, and what is still missing."""

    firings: Firings | None = None
    note: Text | None = _COUNTING

    @property
    def is_done(self) -> bool:
        """Whether nothing more will be counted."""
        return self.note not in (_COUNTING, _RUNNING)


def begin_counting(cases: RuleCases, rulebook: Rulebook, tell: Callable[[Count], object]) -> None:
    """Count, and tell of it as far as it has come: examples and meetings first, as scenarios take some seconds.

    The thread that counts keeps nobody from ending.
    """
    Thread(target=_count, args=(cases, rulebook, tell), name="count firings", daemon=True).start()


def _count(cases: RuleCases, rulebook: Rulebook, tell: Callable[[Count], object]) -> None:
    try:
        quick = firings(cases.quick.gathered(), rulebook)
        if cases.features is None:
            tell(Count(quick, NO_FEATURES))
            return
        tell(Count(quick, _RUNNING))
        tell(Count(quick | _of_scenarios(cases, rulebook), None))
    except GuldkornError as error:
        tell(Count(note=error.message))


@lru_cache(maxsize=1)
def _of_scenarios(cases: RuleCases, rulebook: Rulebook) -> Firings:
    """Return what fired in the scenarios. It is remembered, for whoever looks at the rules again in one meeting."""
    return firings(cases.slow.gathered(), rulebook)
