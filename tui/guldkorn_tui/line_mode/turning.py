"""Moving about: to a step, to another unit."""

from guldkorn.reading.text import Text, same
from guldkorn_tui.deeds.asks import Option
from guldkorn_tui.deeds.commands import Command
from guldkorn_tui.line_mode.matching import chosen
from guldkorn_tui.line_mode.meeting import LineMeeting
from guldkorn_tui.line_mode.questions import ask_next, read_question
from guldkorn_tui.line_mode.speech import quoted
from guldkorn_tui.line_mode.steps.advice_rows import whole_advice_rows
from guldkorn_tui.line_mode.steps.map_rows import said_of_answers
from guldkorn_tui.line_mode.steps.reading import READINGS
from guldkorn_tui.words.steps_of_the_way import Step


def go_to(meeting: LineMeeting, step: Step) -> None:
    """Go to a step, and read it."""
    meeting.step, meeting.topic, meeting.queue = step, None, []
    meeting.since = meeting.clock()
    read_step(meeting)


def read_step(meeting: LineMeeting) -> None:
    """Say where one is, what the step is for, its lines, and what can be done."""
    step = meeting.step
    title = step.value
    of = len(Step)
    meeting.say(
        Text(f"Trin {step.number} af {of}, {title.da}.", f"Step {step.number} of {of}, {title.en}."),
        READINGS[step].purpose,
    )
    if step is Step.CLARIFY:
        if meeting.topic is not None:
            read_question(meeting)
        else:
            ask_next(meeting)
        return
    meeting.topic, meeting.queue = None, []
    meeting.read(READINGS[step].rows(meeting.session))
    meeting.is_inside = False
    say_hint(meeting)


def read_whole_advice(meeting: LineMeeting) -> None:
    """Read every measure and every caution."""
    if meeting.step is not Step.ADVISE:
        go_to(meeting, Step.ADVISE)
    meeting.read(whole_advice_rows(meeting.session))
    meeting.is_inside = False


def say_hint(meeting: LineMeeting) -> None:
    """Say in one line what can be done here."""
    here = [command for command in READINGS[meeting.step].here if _is_of_use(command, meeting)]
    words = [command.short for command in here if command is not Command.OPEN]
    da = ", ".join(word.da for word in words)
    en = ", ".join(word.en for word in words)
    if Command.OPEN in here:
        meeting.say(
            Text(f"Skriv et nummer, {da}, “videre” eller “hjælp”.", f"Type a number, {en}, next or help."),
        )
    else:
        meeting.say(Text(f"Skriv {da}, videre eller hjælp.", f"Type {en}, next or help."))


def _is_of_use(command: Command, meeting: LineMeeting) -> bool:
    """Tell whether there is anything that a command could be about."""
    match command:
        case Command.WHOLE:
            return bool(meeting.session.mapping.whole)
        case Command.TAKE_UP:
            return bool(meeting.session.told.dropped)
        case Command.FOLLOW_UP:
            return bool(meeting.session.agreed.promises)
        case Command.LEAVE:
            return bool(meeting.session.agreed.measures)
    return True


def move(meeting: LineMeeting, by: int) -> None:
    """Go a step on or back."""
    number = meeting.step.number + by
    if not 1 <= number <= len(Step):
        meeting.say(
            Text(
                "Det var det sidste trin. Skriv “slut” for at slutte mødet.",
                "That was the last step. Type quit to end.",
            )
            if by > 0
            else Text("Det er det første trin.", "This is the first step.")
        )
        return
    go_to(meeting, list(Step)[number - 1])


def go_to_named(meeting: LineMeeting, rest: str) -> None:
    """Go to the step of a number or a name."""
    options = [Option(step, step.value) for step in Step]
    step = chosen(rest, options) if rest else None
    if step is None:
        if rest:
            meeting.say(Text(f"Der er intet trin {quoted(rest)}.", f"There is no step {quoted(rest)}."))
        found = meeting.asker.choice(Text("Til hvilket trin?", "To which step?"), options, Text("Trin", "Step"))
        go_to(meeting, found)
        return
    go_to(meeting, step.value)


def turn_to_unit(meeting: LineMeeting, unit: str) -> bool:
    """Turn to a unit. Return whether that could be done; if not, it says why."""
    if not meeting.follow(lambda: meeting.minutes.speak_of(unit)):
        return False
    meeting.skipped, meeting.visited, meeting.topic, meeting.queue = [], [], None, []
    name, answers = same(meeting.session.unit), said_of_answers(meeting.session.mapping.of(unit))
    meeting.say(Text(f"I ser nu på {name.da}, {answers.da}.", f"Now you speak of {name.en}, {answers.en}."))
    return True


def choose_unit(meeting: LineMeeting, rest: str) -> None:
    """Turn to the unit that is named, or ask which."""
    mapping = meeting.session.mapping
    if len(mapping.units) == 1:
        meeting.say(Text("Der er kun den ene enhed, der kan vises.", "There is only the one unit that can be shown."))
        return
    options = [Option(unit, same(f"{unit}, ") + said_of_answers(mapping.of(unit)), (unit,)) for unit in mapping.units]
    found = chosen(rest, options) if rest else None
    if rest and found is None:
        # A unit that is hidden gets the same answer as one that does not exist.
        meeting.say(Text(f"Der er ingen enhed {quoted(rest)}, der kan vises.", f"No unit {quoted(rest)} is shown."))
    unit = (
        found.value
        if found
        else meeting.asker.choice(
            Text("Hvilken enhed vil I se på?", "Which unit do you speak of?"), options, Text("Enhed", "Unit")
        )
    )
    if turn_to_unit(meeting, unit):
        read_step(meeting)


def say_again(meeting: LineMeeting) -> None:
    """Read the step again, or the question that is asked away from the step of the questions."""
    if meeting.topic is not None and meeting.step is not Step.CLARIFY:
        read_question(meeting)
    else:
        read_step(meeting)
