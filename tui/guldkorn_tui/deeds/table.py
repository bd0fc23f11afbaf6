"""Every deed by the command that wishes it: what it may be about, and how it is begun."""

from collections.abc import Callable, Mapping
from dataclasses import astuple, dataclass
from functools import partial
from typing import Any

from guldkorn.reading.text import Text, same
from guldkorn_tui.deeds import issues, measures, notes, placing, plan_parts, priorities, promises
from guldkorn_tui.deeds.commands import Command
from guldkorn_tui.deeds.deed import Deed, Occasion
from guldkorn_tui.deeds.subjects import OfDropped, OfField, OfHold, OfIssue, OfMeasure, OfPromise, Subject

AN_ISSUE = Text("en belastning", "an issue")
_A_MEASURE = Text("en indsats", "a measure")
_A_PART = Text("en del af planen", "a part of the plan")
_DROPPED = Text("en belastning, I har lagt til side", "an issue that was put aside")
_PROMISE = Text("et løfte", "a promise")
_REWORDED = Text("en belastning, et løfte eller jeres egen indsats", "an issue, a promise or a measure of your own")
_NOTHING = same("")

Begins = Callable[..., Deed]


@dataclass(frozen=True, slots=True)
class Row:
    """A deed: how it is begun for each kind of thing that it may be about, and what those are called."""

    begins: Mapping[type[Subject] | None, Begins]
    about: Text = _NOTHING
    is_about_several: bool = False

    @property
    def kinds(self) -> tuple[type[Subject], ...]:
        """What it may be about; nothing where it is about the whole meeting."""
        return tuple(kind for kind in self.begins if kind is not None)


def _issue(begins: Begins) -> Row:
    return Row({OfIssue: begins}, AN_ISSUE)


def _issues(begins: Begins) -> Row:
    return Row({OfIssue: begins}, AN_ISSUE, is_about_several=True)


DEEDS: Mapping[Command, Row] = {
    Command.NEW: Row({None: issues.new}),
    Command.SPLIT: _issue(issues.split),
    Command.MERGE: _issues(issues.merge),
    Command.REWORD: Row(
        {OfIssue: issues.reword, OfPromise: promises.promise, OfMeasure: measures.reword_own}, _REWORDED
    ),
    Command.DOCUMENT: _issue(issues.document),
    Command.DROP: _issue(issues.drop),
    Command.TAKE_UP: Row({OfDropped: issues.take_up}, _DROPPED),
    Command.PLACE: _issue(placing.place),
    Command.FOLLOW_RULES: _issue(placing.follow_rules),
    Command.CHOOSE: _issues(priorities.choose),
    Command.LEAVE_OUT: _issues(priorities.leave_out),
    Command.CHOOSE_ONLY: _issues(priorities.choose_only),
    Command.CHOOSE_NONE: Row({None: priorities.choose_only}),
    Command.PROPOSAL: Row({None: priorities.follow_proposal}),
    Command.DATE: _issue(priorities.look_again),
    Command.DATE_ALL: Row({None: priorities.look_again_at_all}),
    Command.TAKE: Row({OfMeasure: measures.take, OfHold: partial(measures.take, is_held=True)}, _A_MEASURE),
    Command.LEAVE: Row({OfMeasure: measures.leave}, _A_MEASURE),
    Command.OWN: _issue(measures.own),
    Command.FILL: Row({OfField: plan_parts.fill}, _A_PART),
    Command.EMPTY: Row({OfField: plan_parts.empty}, _A_PART),
    Command.PROMISE: Row({None: promises.promise}),
    Command.NOTE: Row({None: notes.note}),
    Command.NOTE_ABOUT: _issue(notes.note),
    Command.PLAN_NOTE: Row({None: partial(notes.note, in_plan=True)}),
    Command.PLAN_NOTE_ABOUT: _issue(partial(notes.note, in_plan=True)),
    Command.FOLLOW_UP: Row({OfPromise: promises.follow_up}, _PROMISE),
}


def begin(command: Command, occasion: Occasion, *subjects: Subject, **how: Any) -> Deed:
    """Begin a deed with what it is about. `how` is handed on to it."""
    row = DEEDS[command]
    begins = row.begins[type(subjects[0]) if subjects else None]
    names = [name for subject in subjects for name in astuple(subject)]
    return begins(occasion, *names, **how)


def fitting(command: Command, subject: Subject | None) -> Subject | None:
    """Return what a deed is about where something is chosen: that, or the issue that it belongs to; None else."""
    kinds = DEEDS[command].kinds
    if type(subject) in kinds:
        return subject
    issue = getattr(subject, "issue", None)
    return OfIssue(issue) if OfIssue in kinds and isinstance(issue, str) else None
