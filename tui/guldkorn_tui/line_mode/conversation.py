"""The conversation: a line is heard, what it means is done, and the next is asked for, until somebody ends it."""

from collections.abc import Callable
from difflib import get_close_matches
from functools import partial

from guldkorn.reading.cleaning import clean, clean_line
from guldkorn.reading.text import Text, same
from guldkorn_tui.deeds.commands import Command
from guldkorn_tui.deeds.table import DEEDS
from guldkorn_tui.line_mode import (
    answering,
    everywhere,
    files,
    measures,
    new_words,
    occupations,
    planning,
    questions,
    recording,
    reloading,
    searching,
    turning,
)
from guldkorn_tui.line_mode.asking import Instead, Left
from guldkorn_tui.line_mode.doing import do
from guldkorn_tui.line_mode.grammar import Typed, all_phrases, folded, understood
from guldkorn_tui.line_mode.lines import EndOfInput
from guldkorn_tui.line_mode.matching import typed_count
from guldkorn_tui.line_mode.meeting import LineMeeting
from guldkorn_tui.line_mode.opened import open_item
from guldkorn_tui.line_mode.speech import quoted
from guldkorn_tui.line_mode.steps.map_rows import profile_rows, said_of_answers
from guldkorn_tui.opening.rulebook_watch import Rereading
from guldkorn_tui.words.steps_of_the_way import Step
from guldkorn_tui.words.where_kept import said_of_kept

_ANSWER = Text("Svar", "Answer")
_NOT_TAKEN_IN = Text("Ikke gemt", "Not taken in")
_WAS_TYPED = Text(
    "Det her var I ved at skrive, da programmet sluttede. Det er ikke gemt:",
    "This was being typed when the program ended. It is not taken in:",
)
_AS_A_NOTE = Text("Skriv “behold” for at gemme det som en note.", "Keep keeps it as a note.")
_A_SENTENCE = 3
"""So many words are more than a mistyped command."""


def converse(meeting: LineMeeting, rereading: Rereading | None = None) -> None:
    """Hold the meeting until it is ended. `rereading` reads its rulebook again when that was saved between two lines.

    Raise EndOfInput where the lines end, and EndOfOutput where nobody listens.
    """
    _greet(meeting)
    turning.read_step(meeting)
    while True:
        line = meeting.speaker.ask(_ANSWER if meeting.topic is not None else meeting.step.value)
        news = rereading.news() if rereading is not None else None
        asks_otherwise = news is not None and reloading.asks_otherwise(meeting, news)
        if news is not None and not asks_otherwise:
            reloading.take(meeting, news)
        if not hear(meeting, line):
            return
        if news is not None and asks_otherwise:  # what was typed answered the question as it was
            reloading.take(meeting, news)


def hear(meeting: LineMeeting, line: str) -> bool:
    """Do what a line means. Return False where it ends the meeting."""
    meeting.asker.typed.forget()
    todo: Typed | None = None
    while True:
        try:
            if todo is None:
                return _take(meeting, line)
            return _do(meeting, todo)
        except Left:
            _say_not_taken_in(meeting)
            meeting.asker.typed.forget()
            meeting.say(Text("Sprunget over.", "Left."))
            return True
        except Instead as instead:
            _say_not_taken_in(meeting)
            meeting.asker.typed.forget()
            todo = instead.typed
        except (EndOfInput, KeyboardInterrupt):
            _say_not_taken_in(meeting)  # it is a draft still, which is told the next time
            raise


def _take(meeting: LineMeeting, line: str) -> bool:
    if not clean_line(line):
        _say_hint(meeting)
        return True
    if answering.answer_line(meeting, line):
        return True
    number = typed_count(line)
    if number is not None:
        open_item(meeting, number)
        return True
    typed = understood(line)
    if typed is not None:
        return _do(meeting, typed)
    _say_not_understood(meeting, line)
    return True


def _do(meeting: LineMeeting, typed: Typed) -> bool:
    command, rest = typed.command, typed.rest
    if command is Command.QUIT:
        return False
    _HANDLERS[command](meeting, rest)
    return True


def _say_hint(meeting: LineMeeting) -> None:
    if meeting.topic is not None:
        questions.read_question(meeting)
    else:
        turning.say_hint(meeting)


def _say_not_understood(meeting: LineMeeting, line: str) -> None:
    """Quote what was not understood, and say what is expected. A sentence at the map is met as claim C05 says."""
    meeting.not_understood = line
    words = len(line[:1000].split())
    if meeting.step is Step.MAP and words >= _A_SENTENCE:
        new_words.statement(meeting, line)
        return
    meeting.say(Text(f"{quoted(line)} forstod jeg ikke.", f"{quoted(line)} was not understood."))
    near = get_close_matches(folded(line[:40]), all_phrases(), n=1, cutoff=0.75)
    if near:
        meeting.say(Text(f"Mente I {near[0]}?", f"Did you mean {near[0]}?"))
    if words >= _A_SENTENCE:
        meeting.say(_AS_A_NOTE)
    if meeting.topic is not None:
        meeting.say(answering.EXPECTED)
    else:
        turning.say_hint(meeting)


def _say_not_taken_in(meeting: LineMeeting) -> None:
    """Say what was typed in answer to questions that were left, so that it is not lost."""
    for words in meeting.asker.typed:
        if clean_line(words):
            meeting.say(Text(f"{_NOT_TAKEN_IN.da}: {quoted(words)}", f"{_NOT_TAKEN_IN.en}: {quoted(words)}"))


def _greet(meeting: LineMeeting) -> None:
    session, minutes = meeting.session, meeting.minutes
    name = f"{clean_line(session.context.name)}, " if session.context.name else ""
    unit = same(f"{name}{clean_line(session.unit)}, ") + said_of_answers(session.mapping.of(session.unit))
    meeting.say(Text(f"Møde om {unit.da}.", f"Meeting on {unit.en}."))
    if minutes.read_only is not None:
        meeting.say(minutes.read_only)
    if meeting.drafts.texts:
        meeting.say(_WAS_TYPED)
        meeting.speaker.say_whole(clean(meeting.not_understood))
        meeting.say(_AS_A_NOTE)
    meeting.say(
        said_of_kept(meeting.minutes),
        Text(
            "Skriv “hjælp” når som helst, “videre” for at gå til næste trin og “slut” for at slutte.",
            "Type help at any time, next for the next step, and quit to end.",
        ),
    )


def _whole(meeting: LineMeeting, _rest: str) -> None:
    if meeting.session.mapping.whole:
        meeting.topic = None
        meeting.read(profile_rows(meeting.session, whole=True))
    else:
        meeting.say(
            Text(
                "Der er ingen samlede scorer, der kan vises.", "There are no scores of the whole workplace to be shown."
            )
        )


def _open(meeting: LineMeeting, rest: str) -> None:
    number = typed_count(rest)
    if number is None:
        meeting.say(Text("Skriv åbn og et nummer.", "Type open and a number."))
    else:
        open_item(meeting, number)


def _unasked(meeting: LineMeeting) -> bool:
    if meeting.topic is None:
        meeting.say(
            Text(
                "Der er ikke stillet et spørgsmål her. Skriv “gå til 4” for at komme til spørgsmålene.",
                "Nothing is asked. Go to 4 for the questions.",
            )
        )
    return meeting.topic is None


def _leave_open(meeting: LineMeeting, _rest: str) -> None:
    if not _unasked(meeting):
        answering.leave_open(meeting)


def _skip(meeting: LineMeeting, _rest: str) -> None:
    if not _unasked(meeting):
        answering.skip(meeting)


def _back(meeting: LineMeeting, _rest: str) -> None:
    if meeting.topic is not None and meeting.step is not Step.CLARIFY:
        meeting.topic, meeting.queue = None, []
        questions.ask_next(meeting)
    elif meeting.topic is None and meeting.is_inside:
        turning.read_step(meeting)
    else:
        turning.move(meeting, -1)


def _deed(command: Command, meeting: LineMeeting, rest: str) -> None:
    do(meeting, command, rest)


Handler = Callable[[LineMeeting, str], object]

_HANDLERS: dict[Command, Handler] = {
    **{command: partial(_deed, command) for command in DEEDS},
    Command.HELP: lambda meeting, _: everywhere.give_help(meeting),
    Command.NEXT: lambda meeting, _: turning.move(meeting, 1),
    Command.BACK: _back,
    Command.GO: turning.go_to_named,
    Command.SHOW: lambda meeting, _: turning.say_again(meeting),
    Command.SHOW_ALL: lambda meeting, _: turning.read_whole_advice(meeting),
    Command.OPEN: _open,
    Command.WHY: everywhere.say_why,
    Command.UNDO: lambda meeting, _: everywhere.undo(meeting),
    Command.REDO: lambda meeting, _: everywhere.redo(meeting),
    Command.UNIT: turning.choose_unit,
    Command.NOTES: lambda meeting, _: everywhere.read_notes(meeting),
    Command.KEEP: lambda meeting, _: everywhere.keep_not_understood(meeting),
    Command.SEARCH: searching.search,
    Command.LOG: lambda meeting, _: searching.read_log(meeting, whole=False),
    Command.LOG_ALL: lambda meeting, _: searching.read_log(meeting, whole=True),
    Command.WHERE: lambda meeting, _: everywhere.say_where(meeting),
    Command.CLOCK: lambda meeting, _: everywhere.say_clock(meeting),
    Command.QUESTIONS: searching.read_questions,
    Command.ASK: questions.ask_about,
    Command.EXPORT: files.export,
    Command.SCENARIO: recording.save_as_scenario,
    Command.SAVE: files.save_as,
    Command.REFERENCE: lambda meeting, _: files.change_reference(meeting),
    Command.OCCUPATION: occupations.name_occupation,
    Command.CONTEXT: files.load_context,
    Command.DANISH: lambda meeting, _: everywhere.turn_language(meeting, Command.DANISH),
    Command.ENGLISH: lambda meeting, _: everywhere.turn_language(meeting, Command.ENGLISH),
    Command.STATEMENT: new_words.statement,
    Command.WHOLE: _whole,
    Command.UNKNOWN: _leave_open,
    Command.SKIP: _skip,
    Command.PREVIOUS: lambda meeting, _: answering.previous(meeting),
    Command.TAKE_BACK: answering.take_back,
    Command.MEASURES: measures.read_measures,
    Command.MISSING: lambda meeting, _: planning.ask_missing(meeting),
}
