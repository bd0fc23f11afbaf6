"""The history of a session: what was said, folded into how it stands, with undo and redo to any depth."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from guldkorn.advice.context import Context
from guldkorn.knowledge.vocabulary import Voice
from guldkorn.reading.text import Text
from guldkorn.rules.rulebook import Rulebook
from guldkorn.session.events import (
    Advised,
    Begun,
    Change,
    ContextTaken,
    Event,
    HeldAgainst,
    Lost,
    Redone,
    RulebookTaken,
    Undone,
)
from guldkorn.session.fitting import fitted
from guldkorn.session.moments import Moment, Moments
from guldkorn.session.session import Session, SessionError
from guldkorn.session.taking import take


@dataclass(frozen=True, slots=True)
class Said:
    """An event with when it was said and by whom."""

    number: int
    """From 1."""
    at: datetime
    event: Event
    voice: Voice | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A change that holds, or was taken back."""

    number: int
    event: Change
    unit: str
    """The unit that was spoken of when it was said."""


class History:
    """What was said in a meeting, from its beginning, read with one rulebook."""

    def __init__(self, begun: Said, rulebook: Rulebook) -> None:
        """Begin. Raise SessionError where the first event is no beginning, or no unit may be shown."""
        if not isinstance(begun.event, Begun):
            raise SessionError(Text("filen begynder ikke med et møde", "the file does not begin with a meeting"))
        if not begun.event.mapping.units:
            raise SessionError(Text("ingen enhed kan vises", "no unit can be shown"))
        self.begun = begun.event
        self.said: list[Said] = [begun]
        self.session = Session(self.begun.mapping, Context(), rulebook, self.begun.mapping.units[0])
        self.settled: list[Step] = []
        """The changes that hold and cannot be taken back: they were there before the meeting, or before a gap in it."""
        self.past: list[Step] = []
        """The changes that hold and can be taken back, in order."""
        self._moments = Moments(_after)
        self.undone: list[Step] = []
        """The changes that were taken back, the last one last."""
        self.advised: dict[str, Advised] = {}
        """The last advice kept of each unit."""
        self.misfits: list[Text] = []
        """What was said that this rulebook does not know; it stays in the file, and nothing follows from it."""
        self.lost: list[Lost] = []
        """What is missing, because the file was damaged."""
        self.version, self.hash = self.begun.version, self.begun.hash
        """The rulebook that the meeting was last held with."""

    def add(self, said: Said, after: Session | None = None) -> None:
        """Take in what was said next; `after` is the session after it, where the caller has asked for that before.

        Raise SessionError where it does not belong to this session. Where something before it is lost, nothing follows
        from it then, which is told in the misfits.
        """
        if not self.lost:
            self._add(said, after)
            return
        try:
            self._add(said, after)
        except SessionError as error:
            self.misfits.append(_WITHOUT_ITS_GROUND + error.message)
            self.said.append(said)

    def settle(self) -> None:
        """Let nothing that was said so far be taken back."""
        self.settled += self.past
        self.past.clear()
        self.undone.clear()

    def _add(self, said: Said, after: Session | None) -> None:
        event = said.event
        match event:
            case Begun():
                raise SessionError(Text("mødet er allerede begyndt", "the meeting has begun already"))
            case RulebookTaken(version=version, hash=content):
                self.version, self.hash = version, content
            case Advised(unit=unit):
                self.advised[unit] = event
            case Lost():
                self.settle()  # whatever was taken back next may be what is missing
                self.lost.append(event)
                if event.first == 1 and not self.begun.mapping.scores:
                    self.misfits.append(_WITHOUT_SCORES)
            case Undone() | Redone():
                after = after or self.after(event)
                if isinstance(event, Undone):
                    self.undone.append(self.past.pop())
                else:
                    self._hold(self.undone.pop())
                self.session = after
            case _:
                after = after or self.after(event)
                self.misfits += fitted(event, self.session.rulebook.knowledge)[1]
                self._hold(Step(said.number, event, self.session.unit))
                self.undone.clear()
                self.session = after
        self.said.append(said)

    def after(self, event: Change | Undone | Redone) -> Session:
        """Return the session as it would stand after something; the history stays as it is.

        Raise SessionError where there is nothing to undo or redo, or where it does not belong to this session.
        """
        if isinstance(event, Undone):
            if (undoes := self.undoes) is None:
                raise SessionError(Text("Der er ikke mere at fortryde.", "There is nothing more to undo."))
            return _where(undoes.event, undoes.before)
        if isinstance(event, Redone):
            if (redoes := self.redoes) is None:
                raise SessionError(Text("Der er ikke mere at gentage.", "There is nothing more to redo."))
            return _where(redoes.event, _after(redoes.before, redoes.event))
        return _after(self.session, event)

    @property
    def undoes(self) -> Moment | None:
        """The last change that holds, which undo takes back, and the session before it; None where there is none."""
        if not self.past:
            return None
        last, place = self.past[-1], len(self.settled) + len(self.past) - 1
        return Moment(last.event, self._moments.before(place, self._change_at, last.unit))

    @property
    def redoes(self) -> Moment | None:
        """The last change that was taken back, which redo makes again, and the session before it; None without one."""
        if not self.undone:
            return None
        last = self.undone[-1]
        turned = self.session if self.session.unit == last.unit else replace(self.session, unit=last.unit)
        return Moment(last.event, turned)

    def _change_at(self, place: int) -> Change:
        settled = len(self.settled)
        return (self.settled[place] if place < settled else self.past[place - settled]).event

    def _hold(self, step: Step) -> None:
        self._moments.keep(len(self.settled) + len(self.past), self.session)
        self.past.append(step)

    def extend(self, said: Iterable[Said]) -> None:
        """Take in many."""
        for each in said:
            self.add(each)

    def read_with(self, rulebook: Rulebook) -> "History":
        """Return the same as another rulebook reads it; this one stays as it is. Raise SessionError as `add`."""
        return fold(tuple(self.said), rulebook)


def fold(said: Iterable[Said], rulebook: Rulebook) -> History:
    """Read what was said from its beginning. What a rulebook does not know is told in the history's misfits.

    What was known before the meeting is not undone, unless the meeting did. Raise SessionError where there is no
    beginning.
    """
    told = iter(said)
    first = next(told, None)
    if first is None:
        raise SessionError(Text("der er intet i filen", "there is nothing in the file"))
    history = History(first, rulebook)
    began = True
    for each in told:
        if isinstance(each.event, Undone) and not history.past and history.settled and not history.lost:
            # the first thing said was once written with the beginning's time
            history.past.append(history.settled.pop())
        history.add(each)
        began = began and isinstance(each.event, (HeldAgainst, ContextTaken)) and each.at == first.at
        if began:
            history.settle()
    return history


_WITHOUT_ITS_GROUND = Text(
    "noget, der blev skrevet efter det, der gik tabt, kan ikke følges: ",
    "something that was said after what is lost cannot be followed: ",
)

_WITHOUT_SCORES = Text(
    "scorerne gik tabt med mødets begyndelse; det, I har skrevet, er her, men rådene hviler ikke på nogen kortlægning",
    "the scores are lost with the meeting's beginning; what you said is here, but no mapping is behind the advice",
)


def _after(session: Session, change: Change) -> Session:
    fitting, _ = fitted(change, session.rulebook.knowledge)
    return session if fitting is None else take(session, fitting)


def _where(event: Event, session: Session) -> Session:
    """Return a session that speaks of the unit that something was said of."""
    unit = None if isinstance(event, ContextTaken) else getattr(event, "unit", None)
    return session if unit in (None, session.unit) else replace(session, unit=unit)
