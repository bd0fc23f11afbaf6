"""The meeting as it is read aloud: the minutes, the step one stands at, and what the last numbers are about."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import TypeVar

from guldkorn.knowledge.vocabulary import CautionWeight, Voice
from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Text, sentence
from guldkorn.session.events import Change
from guldkorn.session.minutes import Minutes
from guldkorn.session.session import Session
from guldkorn.session.storage.session_file import SessionFileError
from guldkorn.survey.mapping import UnitNames
from guldkorn_tui.deeds.commands import Command
from guldkorn_tui.deeds.deed import Occasion
from guldkorn_tui.deeds.deed_drafts import draft_name
from guldkorn_tui.deeds.draft import Draft
from guldkorn_tui.deeds.drafts import Drafts, KeptDrafts
from guldkorn_tui.deeds.kept_titles import KeptTitles
from guldkorn_tui.deeds.notes import NOTE
from guldkorn_tui.deeds.subjects import OfIssue, Subject
from guldkorn_tui.deeds.topics import Topic
from guldkorn_tui.line_mode.asking import Asker
from guldkorn_tui.line_mode.matching import counts
from guldkorn_tui.line_mode.rows import Row
from guldkorn_tui.line_mode.speaker import Speaker
from guldkorn_tui.line_mode.speech import quoted, without_signs
from guldkorn_tui.line_mode.typed_words import TypedWords
from guldkorn_tui.words.changes import moved, new_warnings
from guldkorn_tui.words.steps_of_the_way import Step

Kind = TypeVar("Kind")
Clock = Callable[[], datetime]

_NOT_TAKEN = Text(
    "Det blev ikke gemt. Prøv igen, eller skriv “gem” og et andet filnavn.",
    "It was not taken in. Try again, or type save and another file name.",
)
_COPY = Text("Skriv “gem” og et filnavn for at gå videre i en kopi.", "Type save and a file name to go on in a copy.")
_SAME = Text("Det er allerede gemt sådan.", "That is so already.")


class LineMeeting:
    """What is said goes into the minutes; what follows from it is said back."""

    def __init__(
        self, minutes: Minutes, speaker: Speaker, *, today: date, clock: Clock, names: UnitNames | None = None
    ) -> None:
        self.minutes = minutes
        self.speaker = speaker
        self._kept_drafts = KeptDrafts(minutes)
        self.drafts = self._kept_drafts.read()
        self._begun = dict(self.drafts.of_deeds)
        self.asker = Asker(speaker, TypedWords(self._keep_typed))
        self.today = today
        self.clock = clock
        self.names = names or UnitNames(minutes.session.mapping.units)
        """The units that the survey's file names."""
        self.step = Step.MAP
        self.since = clock()
        """When the step began."""
        self.items: list[Subject] = []
        """What the numbers that were last read are about."""
        self.is_inside = False
        """Whether what was read last lies within the step: then back leads to the step, not to the one before."""
        self.last: Subject | None = None
        """What was last spoken of by its number."""
        self.topic: Topic | None = None
        """The question that is asked."""
        self.voice: Voice | None = None
        """Who answers it."""
        self.knows_voices = False
        """Whether it was said how voices answer one by one."""
        self.queue: list[Topic] = []
        """What is asked after it, away from the step that asks the open questions."""
        self.aside: list[Subject] = []
        """What the numbers of the step were about before a question was asked away from the step of the questions."""
        self.skipped: list[Topic] = []
        self.visited: list[Topic] = []
        self.kept_titles = KeptTitles()
        self.hinted: set[Command] = set()
        """What was named as likely to be wanted next; it is named once."""
        self.not_understood = "\n".join(self.drafts.texts)
        """The last line that was not understood, or what was being typed when the program ended: it can be noted."""

    @property
    def session(self) -> Session:
        """The session as it stands."""
        return self.minutes.session

    @property
    def occasion(self) -> Occasion:
        """What a deed is done in."""
        return Occasion(self.minutes, self.today, self.kept_titles)

    # What is being typed

    def _keep_typed(self, texts: Sequence[str]) -> None:
        """Keep what is typed and not taken as the draft of a note, behind what was begun before this program."""
        name = draft_name(Command.NOTE, self.session.unit)
        before = self._begun.get(name, Draft())
        text = "\n".join([*before.texts, *texts])
        self.drafts.keep(name, before.with_more(Draft({NOTE.en: text})))
        self.keep_drafts()

    def keep_drafts(self) -> None:
        """Keep beside the session what is begun and not said."""
        self._kept_drafts.keep(self.drafts)

    def forget_drafts(self) -> None:
        """Let nothing be begun: it is said."""
        self._begun.clear()
        self.drafts = Drafts()
        self.keep_drafts()

    # Saying

    def say(self, *texts: Text) -> None:
        """Say texts, a line each."""
        self.speaker.say(*texts)

    def read(self, rows: Iterable[Row], *, on: bool = False) -> None:
        """Say rows, and number what they are about: from 1, or on from the last number."""
        if not on:
            self.items, self.is_inside = [], True
        for row in rows:
            if row.item is None:
                self.say(row.says)
            else:
                self.items.append(row.item)
                self.speaker.number(len(self.items), row.says)

    # Changing

    def change(self, change: Change, done: Text, *, voice: Voice | None = None) -> bool:
        """Take in what was said, and say what it did. Return whether it was taken; if not, it says why."""
        before = self.session
        if not self.follow(lambda: self.minutes.take(change, voice)):
            return False
        self.asker.typed.forget()
        if self.session == before:
            self.say(_SAME)
            return True
        self.say(done)
        self.say_news(before)
        return True

    def follow(self, step: Callable[[], object]) -> bool:
        """Do something to the minutes. Return whether it was done; if not, it says why."""
        try:
            step()
        except SessionFileError as error:
            self.say(sentence(error.message), _NOT_TAKEN)
            return False
        except GuldkornError as error:
            self.say(sentence(error.message))
            if self.minutes.read_only is not None:
                self.say(_COPY)
            return False
        return True

    def say_news(self, before: Session) -> None:
        """Say what is different in the advice: new warnings in full, then issues that moved, then counts."""
        after, knowledge = self.session, self.session.rulebook.knowledge
        if before.unit != after.unit:
            return
        for caution in new_warnings(before.advice, after.advice):
            flag = caution.weight is CautionWeight.RED_FLAG
            lead = Text("Rødt flag. ", "Red flag. ") if flag else Text("Vær opmærksom. ", "Take care. ")
            self.say(lead + sentence(caution.title) + Text(" ", " ") + sentence(caution.says))
        self.say(*(without_signs(each) for each in moved(before.advice, after.advice, knowledge)))

    # What is meant by a number

    def item(self, number: int) -> Subject | None:
        """Return what a number is about; None, and it is said, where nothing has that number."""
        if 1 <= number <= len(self.items):
            self.last = self.items[number - 1]
            return self.last
        if not self.items:
            self.say(Text("Der er ingen numre at vælge imellem her.", "Nothing here has a number."))
        else:
            self.say(
                Text(
                    f"Der er ikke noget nummer {number}. Numrene går fra 1 til {len(self.items)}.",
                    f"There is no number {number}. The numbers go from 1 to {len(self.items)}.",
                )
            )
        return None

    def meant(self, rest: str, kind: type[Kind], what: Text) -> tuple[Kind, str] | None:
        """Return what the number at the beginning of a text is about, and the text after it.

        Where no number is typed it is asked for. None, and it is said, where it is about something else.
        """
        found = self.meant_any(rest, (kind,), what)
        return (found[0], found[1]) if found is not None and isinstance(found[0], kind) else None

    def meant_any(self, rest: str, kinds: tuple[type, ...], what: Text) -> tuple[Subject, str] | None:
        """Return what a number is about where it may be of several kinds; else as `meant`."""
        head, _, tail = rest.strip().partition(" ")
        number = counts(head)
        if not number:
            if rest.strip():
                self.say(Text(f"{quoted(rest)} begynder ikke med et nummer.", f"{quoted(rest)} begins with no number."))
            asked = Text(f"Skriv nummeret på {what.da}.", f"Type the number of {what.en}.")
            head = self.asker.value(
                asked, Text("Nummer", "Number"), lambda line: None if len(counts(line)) == 1 else asked
            )
            number, tail = counts(head), ""
        item = self.item(number[0])
        if item is not None and not isinstance(item, kinds):
            issue = self.issue_of(item) if OfIssue in kinds else None
            if issue is None:
                self._say_other_kind(number[0], kinds, what)
            item = issue
        return None if item is None else (item, tail.strip())

    def _say_other_kind(self, number: int, kinds: tuple[type, ...], what: Text) -> None:
        """Say that a number is about something else, and which numbers are about what was meant."""
        self.say(Text(f"Nummer {number} er ikke {what.da}.", f"Number {number} is not {what.en}."))
        fitting = [str(place) for place, item in enumerate(self.items, 1) if isinstance(item, kinds)]
        if fitting:
            numbers = ", ".join(fitting[:12]) + (" …" if len(fitting) > 12 else "")
            self.say(Text(f"Vælg et af numrene {numbers}.", f"Those are {numbers}."))
        else:
            self.say(
                Text(
                    "Ingen af numrene passer her. Skriv “vis” for at høre listen igen.",
                    "None of the numbers is. Type show.",
                )
            )

    @staticmethod
    def issue_of(item: Subject) -> OfIssue | None:
        """Return the issue that something belongs to."""
        name = getattr(item, "issue", None)
        return OfIssue(name) if isinstance(name, str) else None

    def issues(self, rest: str) -> tuple[str, ...]:
        """Return the issues that several numbers are about; none, and it is said, where one is not."""
        numbers = counts(rest)
        if not numbers:
            asked = Text("Skriv numrene på belastningerne, fx 2 3.", "Type the numbers of the issues, such as 2 3.")
            line = self.asker.value(asked, Text("Numre", "Numbers"), lambda line: None if counts(line) else asked)
            numbers = counts(line)
        found: list[str] = []
        for number in numbers:
            item = self.item(number)
            if item is None:
                return ()
            if not isinstance(item, OfIssue):
                self._say_other_kind(number, (OfIssue,), Text("en belastning", "an issue"))
                return ()
            found.append(item.issue)
        return tuple(dict.fromkeys(found))
