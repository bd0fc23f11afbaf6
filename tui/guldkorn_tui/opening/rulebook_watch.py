"""The rulebook of an open meeting, read again when its files are saved. Nothing here touches a screen."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from contextvars import copy_context
from dataclasses import dataclass
from threading import Event, Thread

from guldkorn.reading.problem import GuldkornError, Place, Problem, UnreadableError, errors, shown_path
from guldkorn.reading.text import Text
from guldkorn.rules.layers import Layers
from guldkorn.rules.rulebook import Rulebook, content_hash
from guldkorn.session.gist import differences, gist
from guldkorn.session.history import History
from guldkorn.session.minutes import Minutes
from guldkorn.session.session import Session
from guldkorn_tui.opening.file_watch import changes
from guldkorn_tui.opening.opened_survey import read_asked
from guldkorn_tui.opening.what_to_read import Asked

SETTLED = 0.1
"""How many seconds the files must stay the same before they are read: a save may come in several steps."""


@dataclass(frozen=True)
class Reread:
    """A meeting as the rulebook that was read again reads it."""

    history: History
    differences: Mapping[str, tuple[Text, ...]]
    """What is different in the advice, for each unit that anything was said of and that gets other advice."""
    known: frozenset[Text]
    """What the rulebook before did not know either."""

    @property
    def misfits(self) -> tuple[Text, ...]:
        """What was said that this rulebook does not know, and the one before did."""
        return tuple(dict.fromkeys(each for each in self.history.misfits if each not in self.known))

    @property
    def rulebook(self) -> Rulebook:
        """The rulebook that was read."""
        return self.history.session.rulebook


@dataclass(frozen=True)
class Broken:
    """Why the rulebook cannot be used as it stands in its files."""

    problems: tuple[Problem, ...]


class RulebookWatch:
    """Watches the rulebook of a meeting on a thread of its own until it is ended."""

    def __init__(self, minutes: Minutes, asked: Asked, tell: Callable[[Reread | Broken], object]) -> None:
        """Begin to watch. `tell` is called on that thread."""
        self._stop = Event()
        thread = Thread(
            target=copy_context().run,
            args=(_watch, minutes, asked, tell, self._stop),
            name="rulebook-watch",
            daemon=True,  # however the meeting ends, it holds nothing up
        )
        thread.start()

    def end(self) -> None:
        """Watch no more; what is being read just now is not told."""
        self._stop.set()


def _watch(minutes: Minutes, asked: Asked, tell: Callable[[Reread | Broken], object], stop: Event) -> None:
    for news in rereadings(minutes, asked, stop):
        if stop.is_set():
            return
        with suppress(RuntimeError):  # the loop of the screen has ended
            tell(news)


def rereadings(minutes: Minutes, asked: Asked, stop: Event) -> Iterator[Reread | Broken]:
    """Return what becomes of a meeting whenever its rulebook's files change, beginning with what changed before.

    It waits for as long as nothing happens, and ends within a second once `stop` is set.
    """
    layers = asked.rulebook
    saves = changes(layers, stop)  # from now on, so that nothing is missed while the files are looked at
    rereading = Rereading(minutes, asked)
    while not stop.is_set():
        _wait_until_settled(layers, stop)
        if (news := rereading.news()) is not None:
            yield news
        try:
            if next(saves, None) is None:
                return
        except OSError:  # a folder went while it was looked through
            saves = changes(layers, stop)


class Rereading:
    """Reads the rulebook of a meeting again where its files hold something else than at the last look."""

    def __init__(self, minutes: Minutes, asked: Asked) -> None:
        self._minutes = minutes
        self._asked = asked
        self._last: str | None = minutes.session.rulebook.hash

    def news(self) -> Reread | Broken | None:
        """Return what becomes of the meeting; None where the files are as they were.

        A save in the midst of the reading makes it begin again, so that what is told is what lies in the files.
        """
        while (now := _hash(self._asked.rulebook)) is None or now != self._last:
            told = read_again(self._minutes, self._asked)
            if _hash(self._asked.rulebook) == now:
                self._last = now
                return told
        return None


def read_again(minutes: Minutes, asked: Asked) -> Reread | Broken:
    """Read the rulebook again, and what was said in a meeting with it. The minutes stay as they are."""
    try:
        rulebook = read_asked(asked)
        return _reread(minutes.history, rulebook)
    except UnreadableError as error:
        return Broken(errors(error.problems))
    except GuldkornError as error:
        return unusable(asked.rulebook, error.message)
    except OSError as error:
        return unusable(asked.rulebook, Text(f"kan ikke læses ({error})", f"cannot be read ({error})"))
    except Exception as error:  # noqa: BLE001 - a fault of ours on what was just saved must not end the meeting
        return unusable(asked.rulebook, _own_fault(error))


def _reread(history: History, rulebook: Rulebook) -> Reread:
    again = history.read_with(rulebook)
    before, after = history.session, again.session.speak_of(history.session.unit)
    units = dict.fromkeys([before.unit, *before.context.units, *before.agreements])
    found = {unit: _different(before, after, unit) for unit in units if unit in before.mapping.units}
    return Reread(again, {unit: texts for unit, texts in found.items() if texts}, frozenset(history.misfits))


def _different(before: Session, after: Session, unit: str) -> tuple[Text, ...]:
    was, now = (gist(session.speak_of(unit)) for session in (before, after))
    return tuple(dict.fromkeys(differences(was, now, after.rulebook.knowledge)))


def _wait_until_settled(layers: Layers, stop: Event) -> None:
    now = _hash(layers)
    while not stop.wait(SETTLED) and (again := _hash(layers)) != now:
        now = again


def _hash(layers: Layers) -> str | None:
    with suppress(OSError):
        return content_hash(layers)
    return None


def unusable(layers: Layers, message: Text) -> Broken:
    """Say of a rulebook as a whole why it cannot be used."""
    return Broken((Problem(Place(shown_path(layers.folder)), message),))


def _own_fault(error: Exception) -> Text:
    what = f"{type(error).__name__}: {error}"
    return Text(
        f"en fejl i guldkorn selv ({what}); meld den, og vedlæg det, I gemte",
        f"a fault of guldkorn itself ({what}); report it and enclose what you saved",
    )
