"""How often the rules fire, counted beside the screen, which never waits for it."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Thread

from guldkorn.editing.cards.firings import Firings, firings
from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Text
from guldkorn.rules.rulebook import Rulebook
from guldkorn_tui.opening.rule_cases import NO_FEATURES, RuleCases

THREAD = "count firings"
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


class _GivenUp(Exception):  # noqa: N818 - nothing went wrong
    """Nobody waits for what is being counted."""


_REMEMBERED: dict[tuple[RuleCases, Rulebook], Firings] = {}
"""What fired in the scenarios that were run last, for whoever looks at the rules again in one meeting."""


def begin_counting(
    cases: RuleCases, rulebook: Rulebook, tell: Callable[[Count], object], is_awaited: Callable[[], bool]
) -> None:
    """Count, and tell of it as far as it has come: examples and meetings first, as scenarios take some seconds.

    The thread that counts keeps nobody from ending. It gives up when it is not awaited any more.
    """

    def heard(_: object) -> None:
        if not is_awaited():
            raise _GivenUp

    Thread(target=_count, args=(cases, rulebook, tell, heard), name=THREAD, daemon=True).start()


def _count(
    cases: RuleCases, rulebook: Rulebook, tell: Callable[[Count], object], heard: Callable[[object], None]
) -> None:
    try:
        quick = firings(cases.quick.gathered(), rulebook)
        if cases.features is None:
            tell(Count(quick, NO_FEATURES))
            return
        tell(Count(quick, _RUNNING))
        of_scenarios = _REMEMBERED.get((cases, rulebook))
        if of_scenarios is None:
            of_scenarios = firings(cases.slow.gathered(), rulebook, heard)
            _REMEMBERED.clear()
            _REMEMBERED[cases, rulebook] = of_scenarios
        tell(Count(quick | of_scenarios, None))
    except GuldkornError as error:
        tell(Count(note=error.message))
    except _GivenUp:
        pass
