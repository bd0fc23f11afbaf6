"""The minutes of a meeting: a session that is kept in its file, event by event, before anybody sees it as taken."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from guldkorn.advice.context import Context
from guldkorn.knowledge.vocabulary import Voice
from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Text
from guldkorn.rules.rulebook import Rulebook
from guldkorn.session.event_text import event_text, read_event
from guldkorn.session.events import Begun, Change, ContextTaken, Event, HeldAgainst, Redone, RulebookTaken, Undone
from guldkorn.session.fitting import fitted
from guldkorn.session.gaps import numbered_anew, said_of_gaps, with_gaps_told
from guldkorn.session.gist import gist
from guldkorn.session.history import History, Said, fold
from guldkorn.session.session import Session, SessionError
from guldkorn.session.storage.damage import Damage
from guldkorn.session.storage.entry import Entry
from guldkorn.session.storage.rescue import rescue
from guldkorn.session.storage.session_file import SessionFile, create_session_file, open_session_file
from guldkorn.survey.mapping import Mapping


class Minutes:
    """What is said in one meeting, and the file that keeps it.

    The file comes with the first thing said, so that a meeting that was only looked at leaves none.
    """

    def __init__(
        self,
        history: History,
        path: Path,
        file: SessionFile | None,
        damage: Text | None = None,
    ) -> None:
        self.history = history
        self.path = path
        """Where it is kept, or will be."""
        self._file = file
        self._damage = damage
        self._refused: list[Event] = []

    @property
    def session(self) -> Session:
        """The session as it stands."""
        return self.history.session

    @property
    def as_read(self) -> Mapping:
        """The mapping as it was when the meeting began."""
        return self.history.begun.mapping

    @property
    def is_kept(self) -> bool:
        """Whether there is a file yet."""
        return self._file is not None

    @property
    def read_only(self) -> Text | None:
        """Why nothing more can be said here: somebody else has the file. None where it can."""
        return self._file.read_only if self._file else None

    @property
    def damage(self) -> Text | None:
        """What was wrong with the file that was opened, and where that lies. None where nothing was."""
        return self._damage

    @property
    def remarks(self) -> tuple[Text, ...]:
        """What whoever reads a document of the meeting is to know: what was damaged, now or before it was rescued."""
        gaps = said_of_gaps(self.history.lost)
        return tuple(each for each in (self._damage, gaps) if each is not None)

    @property
    def refused(self) -> tuple[Event, ...]:
        """What was said here, could not be kept, and was not said again since."""
        return tuple(self._refused)

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return bool(self.history.past)

    @property
    def can_redo(self) -> bool:
        """Whether there is something to make again."""
        return bool(self.history.undone)

    def speak_of(self, unit: str) -> Session:
        """Turn to another unit. Nothing is written: it is said with the next event. Raise GuldkornError as `take`."""
        turned = self.session.speak_of(unit)
        _ = turned.advice
        self.history.session = turned
        return turned

    def go_on_with(self, reread: History) -> Session:
        """Go on with the history as another rulebook reads it, and with what was said since it was read.

        Nothing is written: that there is another rulebook is said with the next event. Raise GuldkornError where no
        advice can be given with it; everything is then as it was.
        """
        reread.extend(self.history.said[len(reread.said) :])
        turned = reread.session.speak_of(self.session.unit)
        _ = turned.advice
        reread.session = turned
        self.history = reread
        return turned

    def take(self, change: Change, voice: Voice | None = None) -> Session:
        """Take in what was said: it is in the file when this returns. What changes nothing is not written.

        Of units that are not shown nothing is kept. Raise SessionError for what does not belong here or what the
        rulebook does not know, SessionFileError where it cannot be written, and InferenceError where no advice can be
        given on it; everything is then as it was.
        """
        if isinstance(change, ContextTaken):
            change = ContextTaken(change.context.of_units(self.session.mapping.units))
        fitting, misfits = fitted(change, self.session.rulebook.knowledge)
        if fitting is None and misfits:  # asked while another rulebook was read
            raise SessionError(misfits[0])
        return self._add(change, voice)

    def undo(self) -> Session:
        """Take back the last change that holds. Raise as `take`."""
        return self._add(Undone())

    def redo(self) -> Session:
        """Make again the last change that was taken back. Raise as `take`."""
        return self._add(Redone())

    def save_as(self, path: Path) -> None:
        """Keep the minutes in a new file from now on; the old one stays. Raise SessionFileError where it cannot be."""
        new = create_session_file(path, self._entries())
        if self._file is not None:
            self._file.close()
        self._file, self.path = new, path

    def close(self) -> None:
        """Put the minutes away, with the gist of the advice that each unit spoken of has now."""
        if self._file is None:
            return
        with suppress(GuldkornError):  # all that was said is in the file already
            self._keep_gists()
        self._file.close()

    def _keep_gists(self) -> None:
        spoken_of = {*self.session.context.units, *self.session.agreements}
        if self.read_only is None:
            for unit in self.session.mapping.units:
                if unit in spoken_of:
                    kept = gist(self.session.speak_of(unit))
                    if self.history.advised.get(unit) != kept:
                        self._write([kept])

    def _add(self, event: Change | Undone | Redone, voice: Voice | None = None) -> Session:
        if self.read_only is not None:
            self._refuse(event)
            raise SessionError(self.read_only)
        after = self.history.after(event)
        if after == self.session and not isinstance(event, (Undone, Redone)):
            return self.session
        try:
            _ = after.advice  # no advice, no event
            self._write([event], voice, after)
        except GuldkornError:
            self._refuse(event)
            raise
        if event in self._refused:
            self._refused.remove(event)
        return self.session

    def _refuse(self, event: Event) -> None:
        if event not in self._refused:
            self._refused.append(event)

    def _write(self, events: Sequence[Event], voice: Voice | None = None, after: Session | None = None) -> None:
        now, rulebook = datetime.now(UTC), self.session.rulebook
        if self.history.hash != rulebook.hash and not isinstance(events[0], RulebookTaken):
            events = [RulebookTaken(rulebook.version, rulebook.hash), *events]
        if self._file is None:
            # The beginning keeps its own time: what is said later, be it the same moment, is no part of it.
            now = max(now, self.history.said[-1].at + timedelta(microseconds=1))
            new = (Entry(0, now, voice.value if voice else None, event_text(each)) for each in events)
            self._file = create_session_file(self.path, (*self._entries(), *new))
            entries = self._file.entries
        else:
            entries = self._file.append([event_text(each) for each in events], at=now, voice=voice)
        for entry, event in zip(entries[-len(events) :], events, strict=True):
            self.history.add(Said(entry.number, entry.at, event, voice), after)

    def _entries(self) -> tuple[Entry, ...]:
        return _entries_of(self.history) if self._file is None else self._file.entries


def begin(path: Path, as_read: Mapping, mapping: Mapping, context: Context, rulebook: Rulebook) -> Minutes:
    """Begin a meeting on a mapping, held against something else than its file says, with what was known before.

    Of units that are not shown nothing is known. Raise SessionError where no unit may be shown.
    """
    events: list[Event] = [Begun(as_read, rulebook.version, rulebook.hash)]
    if mapping != as_read:
        events.append(HeldAgainst(mapping))
    context = context.of_units(mapping.units)
    if context != Context():
        events.append(ContextTaken(context))
    now = datetime.now(UTC)
    said = [Said(number, now, event) for number, event in enumerate(events, 1)]
    history = History(said[0], rulebook)
    history.extend(said[1:])
    history.settle()  # what was there before the meeting is not undone
    return Minutes(history, path, None)


def reopen(path: Path, rulebook: Rulebook, *, to_write: bool = True) -> Minutes:
    """Open the minutes of an earlier meeting. With another rulebook than its own, that is said in them.

    What held of a damaged file goes on in a new one beside it; the damaged one stays as it is. Raise SessionFileError
    where the file cannot be read, or the new one not be written, and SessionError where nothing held.
    """
    file = open_session_file(path, to_write=to_write)
    try:
        history = read_history(file.entries, rulebook, file.damage)
        damage = file.damage.says if file.damage else None
        if damage is not None and to_write:
            history = fold(numbered_anew(history.said), rulebook)
            file = rescue(file, _entries_of(history))
        minutes = Minutes(history, file.path, file, damage=damage)
        if minutes.read_only is None and history.hash != rulebook.hash:
            minutes._write([RulebookTaken(rulebook.version, rulebook.hash)])
    except BaseException:
        file.close()
        raise
    return minutes


def read_history(entries: Iterable[Entry], rulebook: Rulebook, damage: Damage | None = None) -> History:
    """Fold the entries of a session file. What a rulebook does not know is told in the history's misfits.

    What is missing from a damaged file is told where it stood, also at its end. Raise SessionError where nothing is
    left, and UnknownEventError for what this version cannot read.
    """
    said = (
        Said(entry.number, entry.at, read_event(entry.said), Voice(entry.voice) if entry.voice else None)
        for entry in entries
    )
    return fold(with_gaps_told(said, damage), rulebook)


def _entries_of(history: History) -> tuple[Entry, ...]:
    return tuple(
        Entry(said.number, said.at, said.voice.value if said.voice else None, event_text(said.event))
        for said in history.said
    )
