"""Deeds in plain lines: what a deed asks for is asked for in a line, and what it ends with is taken in."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial, singledispatch
from typing import Any

from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Text, join, same, sentence
from guldkorn_tui.deeds.asks import Ask, Day, Form, Noting, OneOf, Option, Several, Words
from guldkorn_tui.deeds.commands import Command
from guldkorn_tui.deeds.deed import Deed, Done
from guldkorn_tui.deeds.measures import measure_title
from guldkorn_tui.deeds.subjects import OfChoice, OfDropped, OfIssue, OfMeasure, OfPromise, Subject
from guldkorn_tui.deeds.table import DEEDS, begin
from guldkorn_tui.line_mode.grammar import understood
from guldkorn_tui.line_mode.matching import chosen, counts, phrase
from guldkorn_tui.line_mode.meeting import LineMeeting
from guldkorn_tui.line_mode.rows import Row
from guldkorn_tui.line_mode.speech import quoted, without_signs
from guldkorn_tui.line_mode.steps.chosen_rows import chosen_rows
from guldkorn_tui.line_mode.steps.issue_rows import dropped_line
from guldkorn_tui.line_mode.steps.plan_rows import promise_line
from guldkorn_tui.line_mode.wording import brief

_SUGGESTION = ("forslag", "suggestion")
_MEND = Text(
    "Skriv sætningen om, eller skriv “behold” for at beholde den.", "Type it anew, or type keep to keep it as it is."
)
_KEPT = Text("Enter beholder det.", "Enter keeps it.")
_STANDS = Text("Enter beholder det, “tøm” sletter det.", "Enter keeps it, clear takes it away.")
_EMPTY = Text("Tryk Enter uden at skrive, hvis det skal stå tomt.", "Press Enter alone to leave it empty.")
_ENDS = Text("Tryk Enter for at slutte.", "Press Enter to end.")
_WHOLE = Text("Hele området", "The whole of it")
_PART = Text("Hvilken del?", "Which part?")
_PART_NAME = Text("Del", "Part")
_NUMBERS = Text("Skriv numrene, fx 2 3.", "Type the numbers, such as 2 3.")


def do(meeting: LineMeeting, command: Command, rest: str) -> None:
    """Do a deed on what the numbers of a line are about; the words after them answer the first thing it asks for."""
    row = DEEDS[command]
    if not row.kinds:
        do_with(meeting, command, said=rest)
        return
    if row.is_about_several:
        names = meeting.issues(rest)
        if names:
            do_with(meeting, command, *(OfIssue(name) for name in names))
        return
    if not _read_what_there_is(meeting, row.kinds):
        return
    found = meeting.meant_any(rest, row.kinds, row.about)
    if found is not None:
        do_with(meeting, command, found[0], said=found[1])


def do_with(meeting: LineMeeting, command: Command, *subjects: Subject, said: str = "", **how: Any) -> Done | None:
    """Do a deed, asking for all that it asks for. Return what it ended with; None where it was not taken in."""
    try:
        done = _asked_through(meeting, begin(command, meeting.occasion, *subjects, **how), said)
    except GuldkornError as error:
        meeting.say(sentence(error.message))
        return None
    if not done.changes:
        meeting.say(done.says)
        return done
    for place, change in enumerate(done.changes, 1):
        if not meeting.change(change, done.says if place == len(done.changes) else same("")):
            return None
    for subject in done.about:
        _say_about(meeting, subject)
    if done.then is not None and done.then not in meeting.hinted:
        meeting.hinted.add(done.then)
        meeting.say(
            Text(f"“{done.then.typed.da}”: {done.then.does.da}.", f"{done.then.typed.en}: {done.then.does.en}.")
        )
    return done


def _asked_through(meeting: LineMeeting, deed: Deed, said: str) -> Done:
    if said:
        meeting.asker.typed.add(said)
    try:
        ask = next(deed)
        while True:
            given = asked(ask, meeting, said)
            said = ""
            ask = deed.send(given)
    except StopIteration as end:
        if said:  # the deed asks for nothing, so there was no place for it
            meeting.say(Text(f"Ikke gemt: {quoted(said)}", f"Not taken in: {quoted(said)}"))
        done: Done = end.value
        return done
    finally:
        deed.close()


@singledispatch
def asked(ask: Ask[Any], meeting: LineMeeting, said: str) -> Any:
    """Return what is answered in lines. What was `said` already answers the first thing that is asked for in words."""
    raise TypeError(f"nothing is known of asking for {type(ask).__name__} in lines")


@asked.register
def _(ask: Words, meeting: LineMeeting, said: str) -> str:
    value, doubted = ask.value.get(meeting.speaker.language), ""
    pose = partial(_pose, meeting, ask, _hints(ask, ask.needed is not None))
    needed = None if clean_line(value) else ask.needed
    is_posed = False
    while True:
        line = (
            said
            if clean_line(said)
            else meeting.asker.text(ask.says, ask.name, needed=needed, pose=pose, is_posed=is_posed)
        )
        said, is_posed = "", True
        if not clean_line(line) or _alone(line) in (Command.SKIP, Command.UNKNOWN):
            return value
        if _alone(line) is Command.EMPTY and ask.needed is None:
            return ""
        if doubted and _alone(line) is Command.KEEP:
            meeting.asker.typed.put_for(1)
            return doubted
        line = _suggested(line, ask.suggestions, meeting) or line
        doubt = None if phrase(line) == phrase(doubted) else ask.doubt(line)
        if doubt is None:
            return line
        doubted = line
        hard = Text(f"{quoted(line)} er svær at arbejde med.", f"{quoted(line)} is hard to work on.")
        meeting.say(hard, doubt, _MEND)


@asked.register
def _(ask: Day, meeting: LineMeeting, said: str) -> Any:
    value = ask.value.get(meeting.speaker.language)
    pose = partial(_pose, meeting, ask, _hints(ask, ask.needed))

    def fault(line: str) -> Text | None:
        is_passed = not clean_line(line) and (value or not ask.needed)
        return None if is_passed or _alone(line) is Command.EMPTY else ask.fault_of(meant(line))

    def meant(line: str) -> str:
        return _suggested(line, ask.suggestions, meeting) or line

    if said and (wrong := fault(said)) is not None:
        meeting.say(Text(f"{quoted(said)} er ikke en dato her.", f"{quoted(said)} is no date here."), wrong)
        said = ""
    line = said or meeting.asker.value(ask.says, ask.name, fault, pose=pose)
    if not clean_line(line):
        return ask.read(value)
    return None if _alone(line) is Command.EMPTY else ask.read(meant(line))


@asked.register(OneOf)
def _(ask: OneOf[Any], meeting: LineMeeting, said: str) -> Any:
    options, parts_of_them = list(_headed(ask.options)), _parts(ask.options)
    meant = chosen(said, [*options, *parts_of_them]) if said else None
    if said and meant is None:
        meeting.say(Text(f"{quoted(said)} er ikke et svar her.", f"{quoted(said)} is no answer here."))
    if meant is None:
        _pose(meeting, ask, say_question=False)
    option: Option[Any] = (
        meant.value if meant else meeting.asker.choice(ask.says, options, ask.name, also=parts_of_them)
    )
    if not option.parts:
        return option.value
    parts = [Option(each, each.says, each.names) for each in (*option.parts,)]
    whole = Option(Option(option.value, _WHOLE), _WHOLE)
    title = sentence(option.says)
    return meeting.asker.choice(join([title, _PART], " "), [*parts, whole], _PART_NAME).value


@asked.register(Several)
def _(ask: Several[Any], meeting: LineMeeting, said: str) -> tuple[Any, ...]:
    def pose() -> None:
        _pose(meeting, ask)
        for number, option in enumerate(ask.options, 1):
            meeting.speaker.number(number, option.says)

    def fault(line: str) -> Text | None:
        numbers = dict.fromkeys(counts(line))
        if not numbers or not all(1 <= each <= len(ask.options) for each in numbers):
            return _NUMBERS
        return ask.fault(len(numbers))

    line = meeting.asker.value(ask.says, ask.name, fault, pose=pose)
    return tuple(ask.options[number - 1].value for number in sorted(set(counts(line))))


@asked.register
def _(ask: Form, meeting: LineMeeting, said: str) -> tuple[Any, ...]:
    meeting.say(*(sentence(each) for each in (ask.title, ask.more) if each is not None))
    given: list[Any] = []
    for field in ask.fields:
        if ask.ends_when_empty and given and not given[-1] and len(given) >= _needed(ask):
            given.append("")
            continue
        may_end = ask.ends_when_empty and len(given) >= _needed(ask)
        given.append(asked(replace(field, more=_ENDS) if may_end else field, meeting, said))
        said = ""
    return tuple(given)


@asked.register
def _(ask: Noting, meeting: LineMeeting, said: str) -> tuple[str, str | None, bool]:
    text = said or meeting.asker.text(sentence(ask.needed), ask.name, needed=ask.needed)
    return text, ask.about[0].issue, ask.in_plan


def _needed(form: Form) -> int:
    return sum(isinstance(field, Words) and field.needed is not None for field in form.fields)


def _pose(meeting: LineMeeting, ask: Ask[Any], hints: Sequence[Text] = (), *, say_question: bool = True) -> None:
    """Say what is asked for: what it is about, what there is to know first, the question, and how it is answered."""
    about = [line for each in (ask.title, ask.before) if each is not None for line in _spoken(each)]
    meeting.say(*about, *([sentence(ask.says)] if say_question else []))
    meeting.say(*(each for each in [ask.more] if each is not None), *hints)


def _spoken(text: Text) -> Iterator[Text]:
    """Return a text that is written over several lines as it is spoken: a sentence a line, without signs."""
    for da, en in zip(text.da.splitlines(), text.en.splitlines(), strict=True):
        yield sentence(without_signs(Text(da.removeprefix("• "), en.removeprefix("• "))))


def _hints(ask: Words | Day, needed: bool) -> list[Text]:
    """Return what stands there already and what could, and how either is kept."""
    hints = []
    if ask.value.en:
        hints.append(join([Text("Nu: ", "Now: ") + sentence(brief(ask.value)), _KEPT if needed else _STANDS], " "))
    for number, each in enumerate(ask.suggestions, 1):
        word = Text("forslag", "suggestion") + same(f" {number}" if len(ask.suggestions) > 1 else "")
        says = sentence(each)
        hints.append(
            Text(
                f"Forslag: {says.da} Skriv “{word.da}” for at bruge det.",
                f"Suggestion: {says.en} Type {word.en} to take it.",
            )
        )
    if not needed and not ask.value.en and ask.more is None:
        hints.append(_EMPTY)
    return hints


def _suggested(line: str, suggestions: Sequence[Text], meeting: LineMeeting) -> str | None:
    """Return the suggestion that a line asks for; None where it asks for none."""
    word, _, number = phrase(line).partition(" ")
    place = int(number) if number.isdecimal() and number.isascii() else 1 if not number else 0
    if word not in _SUGGESTION or not 1 <= place <= len(suggestions):
        return None
    return suggestions[place - 1].get(meeting.speaker.language)


def _headed(options: Sequence[Option[Any]]) -> Iterator[Option[Option[Any]]]:
    """Return options as they are read aloud: each with the group that it belongs to."""
    heading: Text | None = None
    for option in options:
        heading = option.heading or heading
        says = Text(f"{option.says.da} ({heading.da})", f"{option.says.en} ({heading.en})") if heading else option.says
        names = (option.says.da, option.says.en) if heading else ()
        yield Option(option, says, (*option.names, *names))


def _parts(options: Sequence[Option[Any]]) -> list[Option[Option[Any]]]:
    return [Option(part, part.says, part.names) for option in options for part in option.parts]


def _alone(line: str) -> Command | None:
    typed = understood(line) if len(line) < 40 else None
    return typed.command if typed is not None and not typed.rest else None


# What is spoken of now


def _say_about(meeting: LineMeeting, subject: Subject) -> None:
    """Say what is spoken of now, with a number after those that were read, so that it can be spoken of at once."""
    if isinstance(subject, OfChoice):
        meeting.say(*chosen_rows(meeting.session))
    elif subject not in meeting.items and (line := _line_of(meeting, subject)) is not None:
        meeting.read([Row(line, subject)], on=True)


def _line_of(meeting: LineMeeting, subject: Subject) -> Text | None:
    session = meeting.session
    match subject:
        case OfIssue(issue):
            return sentence(brief(session.title(issue)))
        case OfDropped(issue):
            return next((dropped_line(each) for each in session.told.dropped if each.issue == issue), None)
        case OfPromise(name):
            return next((promise_line(each, session) for each in session.agreed.promises if each.id == name), None)
        case OfMeasure():
            return sentence(measure_title(session, subject))
    return None


_UNREAD: dict[type[Subject], tuple[Callable[[LineMeeting], list[Subject]], Text]] = {
    OfDropped: (
        lambda meeting: [OfDropped(each.issue) for each in meeting.session.told.dropped],
        Text("Der er ikke lagt noget til side.", "Nothing has been put aside."),
    ),
    OfPromise: (
        lambda meeting: [OfPromise(each.id) for each in meeting.session.agreed.promises],
        Text("Der er ingen løfter endnu.", "There are no promises yet."),
    ),
}
"""What a deed may be about without its number having been read: all there is of it, and what is said of none."""


def _read_what_there_is(meeting: LineMeeting, kinds: tuple[type[Subject], ...]) -> bool:
    """Read what a deed may be about where its numbers were not read. Return whether there is anything."""
    if len(kinds) != 1 or kinds[0] not in _UNREAD or any(isinstance(each, kinds) for each in meeting.items):
        return True
    every, none = _UNREAD[kinds[0]]
    subjects = every(meeting)
    if not subjects:
        meeting.say(none)
    for subject in subjects:
        _say_about(meeting, subject)
    return bool(subjects)
