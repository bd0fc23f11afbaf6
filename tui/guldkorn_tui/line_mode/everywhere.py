"""What can be said at any moment: undo, notes, search, the log, help, files."""

from datetime import datetime

from guldkorn.reading.cleaning import clean, clean_line
from guldkorn.reading.text import Text, same, sentence
from guldkorn.session.events import Redone, Undone
from guldkorn.session.log import said_of_event
from guldkorn.session.moments import Moment
from guldkorn_tui.deeds.commands import EVERYWHERE, Command
from guldkorn_tui.deeds.subjects import OfQuestion
from guldkorn_tui.line_mode.doing import do_with
from guldkorn_tui.line_mode.matching import counts
from guldkorn_tui.line_mode.meeting import LineMeeting
from guldkorn_tui.line_mode.questions import read_question
from guldkorn_tui.line_mode.speech import without_signs
from guldkorn_tui.line_mode.steps.reading import READINGS
from guldkorn_tui.line_mode.turning import read_step
from guldkorn_tui.line_mode.why import why
from guldkorn_tui.line_mode.wording import brief, labelled
from guldkorn_tui.words.changes import standing
from guldkorn_tui.words.where_kept import said_of_kept


def give_help(meeting: LineMeeting) -> None:
    """Say what the step is for, and every command."""
    reading = READINGS[meeting.step]
    meeting.say(reading.purpose, Text("Her kan I skrive:", "Here you can type:"))
    if meeting.topic is not None:
        meeting.say(
            Text(
                "Et svar eller dets nummer. Svarer I hver for sig, så skriv først, hvem der svarer, fx medarbejderne: "
                "nej.",
                "An answer or its number; the voice first where they answer one by one, such as staff: no.",
            )
        )
    for command in reading.here:
        meeting.say(labelled(command.typed, command.does))
    meeting.say(Text("Overalt kan I skrive:", "Everywhere you can type:"))
    for command in EVERYWHERE:
        if command not in reading.here:
            meeting.say(labelled(command.typed, command.does))
    meeting.say(
        Text(
            "I kan altid bruge både danske og engelske ord. Numrene hører til det, der sidst blev læst op.",
            "Danish and English words both always count. Numbers are those that were read last.",
        )
    )


def say_why(meeting: LineMeeting, rest: str) -> None:
    """Say the whole justification of a line; without a number, of the question that is asked or of the last line."""
    numbers = counts(rest)
    if numbers:
        item = meeting.item(numbers[0])
    elif meeting.topic is not None:
        item = OfQuestion(meeting.topic)
    else:
        item = meeting.last
        if item is None:
            meeting.say(Text("Skriv hvorfor og et nummer, fx hvorfor 1.", "Type why and a number, such as why 1."))
    if item is not None:
        meeting.say(*(without_signs(text) for text in why(item, meeting.session)))


def undo(meeting: LineMeeting) -> None:
    """Take the last change back."""
    _turn_back(meeting, Undone(), meeting.minutes.history.undoes)


def redo(meeting: LineMeeting) -> None:
    """Make the change again that was taken back."""
    _turn_back(meeting, Redone(), meeting.minutes.history.redoes)


def _turn_back(meeting: LineMeeting, event: Undone | Redone, about: Moment | None) -> None:
    before = meeting.session
    move = meeting.minutes.undo if isinstance(event, Undone) else meeting.minutes.redo
    if not meeting.follow(move):
        return
    meeting.say(sentence(without_signs(brief(said_of_event(event, before, about)))))
    if before.unit != meeting.session.unit:
        meeting.topic = None
        name = meeting.session.unit
        meeting.say(Text(f"I ser nu på {name}.", f"Now you speak of {name}."))
        read_step(meeting)
        return
    meeting.say_news(before)
    topic = meeting.topic
    if topic is not None and topic.issue not in {None, *(issue.id for issue in meeting.session.advice.issues)}:
        meeting.topic = None
        read_step(meeting)
    elif topic is not None:
        asked = meeting.session.rulebook.knowledge.questions[topic.fact].question
        meeting.say(Text(f"I mangler stadig at svare på: {asked.da}", f"Still asked: {asked.en}"))


def keep_not_understood(meeting: LineMeeting) -> None:
    """Keep what was not understood as a note."""
    if not meeting.not_understood:
        meeting.say(Text("Der er ikke noget at gemme som note.", "There is nothing to keep."))
        return
    kept, is_draft = meeting.not_understood, meeting.not_understood == "\n".join(meeting.drafts.texts)
    meeting.not_understood = ""
    if do_with(meeting, Command.NOTE, said=kept) is not None and is_draft:
        meeting.forget_drafts()


def read_notes(meeting: LineMeeting) -> None:
    """Read the notes of the unit, whole."""
    notes = meeting.session.agreed.notes
    if not notes:
        meeting.say(Text("Der er ingen noter.", "There are no notes."))
    for note in notes:
        about = sentence(brief(meeting.session.title(note.issue))) if note.issue else None
        named = Text("Note til planen", "Note for the plan") if note.in_plan else Text("Note", "Note")
        meeting.say(labelled(named, about) if about else named + same(":"))
        meeting.speaker.say_whole(clean(note.text))


def say_where(meeting: LineMeeting) -> None:
    """Say where one is, how the issues stand, and where the meeting is kept."""
    minutes, session, step = meeting.minutes, meeting.session, meeting.step
    name = f"{clean_line(session.context.name)}, " if session.context.name else ""
    meeting.say(
        same(f"{name}{session.unit}."),
        Text(f"Trin {step.number} af 7, {step.value.da}.", f"Step {step.number} of 7, {step.value.en}."),
        sentence(without_signs(standing(session.advice))),
        said_of_kept(meeting.minutes),
    )
    if minutes.read_only is not None:
        meeting.say(sentence(minutes.read_only))


def say_clock(meeting: LineMeeting) -> None:
    """Say how long the step has taken."""
    now = meeting.clock()
    minutes = int((now - meeting.since).total_seconds() // 60)
    at = local(now)
    meeting.say(
        Text(
            f"Klokken er {at:%H.%M}. I har været på trinnet i {minutes} {'minut' if minutes == 1 else 'minutter'}.",
            f"It is {at:%H:%M}. You have been at the step for {minutes} minute{'s' * (minutes != 1)}.",
        )
    )


def local(at: datetime) -> datetime:
    """Return a moment by the clock on the wall."""
    return at.astimezone()


def turn_language(meeting: LineMeeting, command: Command) -> None:
    """Speak the other language. The numbers that were read still hold."""
    meeting.speaker.turn_to(command)
    if meeting.topic is not None:
        read_question(meeting)
    else:
        meeting.say(Text("Skriv “vis” for at høre trinnet igen.", "Type show to hear the step again."))
