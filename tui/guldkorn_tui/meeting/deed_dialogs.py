"""Deeds in front of the screen: what a deed asks for is asked for in a dialog, and what it ends with is taken in."""

from enum import Enum, auto
from functools import singledispatch
from typing import Any

from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Text, join, same, sentence
from guldkorn_tui.deeds.asks import Ask, Day, Form, Noting, OneOf, Several, Words
from guldkorn_tui.deeds.commands import Command
from guldkorn_tui.deeds.deed import Done
from guldkorn_tui.deeds.deed_drafts import draft_name
from guldkorn_tui.deeds.draft import Draft
from guldkorn_tui.deeds.subjects import OfIssue, OfMeasure, OfPromise, Subject
from guldkorn_tui.deeds.table import begin
from guldkorn_tui.dialogs.choice_dialog import Choice, ChoiceDialog
from guldkorn_tui.dialogs.drafting import Drafting
from guldkorn_tui.dialogs.form_dialog import FormDialog
from guldkorn_tui.dialogs.framed import Framed
from guldkorn_tui.dialogs.note_dialog import NoteDialog
from guldkorn_tui.dialogs.several_dialog import SeveralDialog
from guldkorn_tui.meeting.meeting_base import Meeting
from guldkorn_tui.planning.row_keys import issue_key, measure_key
from guldkorn_tui.steps.listed_step import ListedStep

_DRAFT = Text("Kladden er gemt og står der, når I går tilbage til den.", "The draft is remembered for the next time.")
_LETTERS = "abcdefghijklm"


class Outcome(Enum):
    """What became of a deed."""

    DONE = auto()
    NOTHING = auto()
    """It ended without a change: nothing was to be done, or it could not be."""
    REFUSED = auto()
    """It could not be taken in; what was written stays as a draft."""
    LEFT = auto()
    """Somebody left it before it was done."""


class Doing:
    """A deed under way in a meeting. What is written on the way is kept as a draft until it is taken in."""

    def __init__(self, meeting: Meeting, command: Command, *subjects: Subject, **how: Any) -> None:
        """Begin a deed, up to the first thing that it asks for."""
        self._meeting = meeting
        self._name = draft_name(command, meeting.here.unit, *subjects)
        self._deed = begin(command, meeting.occasion, *subjects, **how)
        self.ask: Ask[Any] | None = None
        """What it asks for now; None once it has ended."""
        self._done: Done | None = None
        self._step(None)

    def _step(self, given: Any) -> None:
        """Answer what is asked for, and go on to the next thing that is, or to the end."""
        try:
            self.ask = self._deed.send(given)
        except StopIteration as end:
            self.ask, self._done = None, end.value
        except GuldkornError as error:
            self.ask, self._done = None, Done(sentence(error.message))

    async def ask_through(self) -> Outcome:
        """Ask for all that it asks for, and end it."""
        while self.ask is not None:
            given = await self._asked(self.ask)
            if given is None:
                self._deed.close()
                self._meeting.tell(_DRAFT if self._name in self._meeting.drafts.of_deeds else None)
                return Outcome.LEFT
            self._step(given[0])
        return self.end()

    def end(self) -> Outcome:
        """Take in what it ended with, and say what was done, or why nothing was."""
        meeting, done = self._meeting, self._done
        if done is None:
            return Outcome.NOTHING
        says = join([done.says, said_of_next(done.then)], " ") if done.then and done.then.key else done.says
        if not done.changes:
            meeting.tell(says)
            return Outcome.NOTHING
        *first, last = done.changes
        if not all(meeting.change(change, says) for change in first) or not meeting.change(
            last, says, draft=self._name
        ):
            return Outcome.REFUSED  # why it could not be taken in is said, and the draft stays
        _stand_on(meeting, done.about[:1])
        return Outcome.DONE

    async def _asked(self, ask: Ask[Any]) -> tuple[Any] | None:
        """Return what is answered in a dialog, as the only one of its tuple; None where the dialog is left."""
        meeting, before = self._meeting, self._meeting.begun(self._name)
        dialog = dialog_for(ask, meeting, before)
        others = before.without(each.name.en for each in (ask.fields if isinstance(ask, Form) else (ask,)))
        if isinstance(dialog, Drafting):
            dialog.write_down = lambda draft: meeting.remember(self._name, others.with_more(draft))
        given = await meeting.app.push_screen_wait(dialog)
        return None if given is None else (_read(ask, given),)


async def do(meeting: Meeting, command: Command, *subjects: Subject, **how: Any) -> Outcome:
    """Do a deed, asking for all that it asks for."""
    return await Doing(meeting, command, *subjects, **how).ask_through()


@singledispatch
def dialog_for(ask: Ask[Any], meeting: Meeting, draft: Draft) -> Framed[Any]:
    """Return the dialog in which something is asked for."""
    raise TypeError(f"no dialog is known for {type(ask).__name__}")


@dialog_for.register(Words)
@dialog_for.register(Day)
@dialog_for.register(Form)
def _(ask: Ask[Any], meeting: Meeting, draft: Draft) -> Framed[Any]:
    return FormDialog(ask, meeting.language, draft)


@dialog_for.register(Noting)
def _(ask: Noting, meeting: Meeting, draft: Draft) -> Framed[Any]:
    return NoteDialog(ask, meeting.language, draft)


@dialog_for.register(OneOf)
def _(ask: OneOf[Any], meeting: Meeting, draft: Draft) -> Framed[Any]:
    choices: list[Choice] = []
    options = ask.all_options
    for number, option in enumerate(options):
        if option.heading is not None:
            choices.append(Choice(None, option.heading))
        letter = same(_LETTERS[number]) if len(options) <= len(_LETTERS) else None
        choices.append(Choice(str(number), option.says, letter))
    chosen = next((str(number) for number, each in enumerate(options) if each.value == ask.chosen), None)
    before = [each for each in (ask.before, ask.says if ask.title else None, ask.more) if each is not None]
    return ChoiceDialog(
        ask.title or ask.says, choices, meeting.language, before=join(before, "\n") if before else None, chosen=chosen
    )


@dialog_for.register(Several)
def _(ask: Several[Any], meeting: Meeting, draft: Draft) -> Framed[Any]:
    places = {str(number): option.value for number, option in enumerate(ask.options)}
    chosen = [place for place, value in places.items() if value in ask.chosen]
    return SeveralDialog(
        ask.says,
        [Choice(str(number), option.says) for number, option in enumerate(ask.options)],
        meeting.language,
        before=ask.before or same(""),
        chosen=chosen,
        begin=chosen[0] if chosen else None,
        fault=lambda marked: ask.fault(len(marked)),
    )


def _read(ask: Ask[Any], given: Any) -> Any:
    """Return what a dialog was left with, as the deed is given it."""
    match ask:
        case OneOf():
            return ask.all_options[int(given)].value
        case Several():
            return tuple(ask.options[int(each)].value for each in given)
        case Words() | Day():
            return given[0]
    return given


def said_of_next(command: Command) -> Text:
    """Return which key does what is likely to be wanted next."""
    says = command.value.label or command.does
    return Text(f"{command.key}: {says.da}.", f"{command.key}: {says.en}.")


def _stand_on(meeting: Meeting, about: tuple[Subject, ...]) -> None:
    """Stand on the row of what is spoken of now, where the step in sight has one."""
    view = meeting.view
    if not isinstance(view, ListedStep):
        return
    match about:
        case (OfIssue(issue),):
            view.choose(issue_key(issue))
        case (OfMeasure(issue, measure),):
            view.choose(measure_key(issue, measure))
        case (OfPromise(promise),):
            view.choose(f"promise {promise}")
