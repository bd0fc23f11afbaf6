"""Plan: what is agreed, part by part, who promised what, and what is missing."""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from textual import on
from textual.message import Message
from textual.widgets import OptionList

from guldkorn.knowledge.plan import Shelf
from guldkorn.reading.text import Language, Text
from guldkorn.session.plan_form import PlanField, PlanForm
from guldkorn.session.session import Session
from guldkorn_tui.deeds.commands import Command
from guldkorn_tui.deeds.subjects import OfField, OfIssue, OfMeasure, OfPromise, Subject
from guldkorn_tui.look.spoken_keys import spoken, wishes
from guldkorn_tui.planning.plan_behind import behind_plan
from guldkorn_tui.planning.plan_rows import DRAFT_KEY, NEW_PROMISE_KEY, OFFER, PlanLook
from guldkorn_tui.planning.row_keys import (
    field_key,
    field_of,
    issue_key,
    measure_at,
    measure_key,
    planned_at,
    promise_at,
)
from guldkorn_tui.steps.listed_step import ListedStep
from guldkorn_tui.steps.step import Wanted
from guldkorn_tui.widgets.block import Block
from guldkorn_tui.widgets.rows import Row

FOLDED = ("issue", "measure")
"""The kinds of rows that fold."""


class PlanStep(ListedStep):
    """The plan as a form: Enter fills in the chosen part, `f` asks for all that is missing, one after the other."""

    BINDINGS: ClassVar = [
        spoken("f", "fill", "Udfyld", "Fill in"),
        *wishes(Command.PROMISE),
        *wishes(Command.REWORD, show=False),
        spoken("e", "export", "Til fil", "To file"),
        spoken("w", "why", "Hvorfor", "Why"),
        spoken("space", "fold", "fold ud eller sammen", "unfold or fold", show=False),
        spoken("s", "scenario", "gem som scenarie", "save as scenario", show=False),
        spoken("a", "fold_all", "fold alt ud eller sammen", "unfold or fold everything", show=False),
        spoken(
            "delete,backspace",
            "empty",
            "slet teksten, eller tag indsatsen ud",
            "empty, or take the measure out",
            show=False,
        ),
    ]

    class Wished(Message):
        """Something is to be done with the plan: a part filled in, a promise made, the plan written to a file."""

    class MeasuresWished(Wished):
        """The measures for an issue are to be seen in the step Advise."""

        def __init__(self, issue: str) -> None:
            super().__init__()
            self.issue = issue

    class FillWished(Wished):
        """All that is missing is to be asked for, one part after the other."""

    class MissingWished(Wished):
        """All that is missing is to be seen in one list."""

    class ExportWished(Wished):
        """The plan is to be written to a file."""

    class ScenarioWished(Wished):
        """The advice is to be saved as scenarios."""

    _unfolded: frozenset[str] = frozenset()

    def rows(self, session: Session) -> Iterator[Row]:
        """Return the plan from top to bottom."""
        return PlanLook(session, self.language, date.today(), self._unfolded).rows()

    def opened(self, key: str, session: Session, language: Language) -> tuple[Text, Block] | None:
        """Return what is asked for in a row, and why."""
        return behind_plan(key, session, language)

    def show(self, field: PlanField) -> None:
        """Unfold what a part stands under, and choose its row."""
        if field.measure is not None and field.issue is not None:
            self._unfolded |= {measure_key(field.issue, field.measure)}
        elif field.issue is not None:
            self._unfolded |= {issue_key(field.issue)}
        self.choose(field_key(field))

    @on(OptionList.OptionSelected)
    def _open(self, event: OptionList.OptionSelected) -> None:
        """Do what Enter means on the row: fill in, follow up, unfold, or say why."""
        event.prevent_default()  # in other lists Enter says why, whatever the row
        key, session = event.option_id, self.session
        if key is None or session is None:
            return
        match self.subject_of(key, session):
            case OfField() as field:
                self.post_message(Wanted(Command.FILL, field))
                return
            case OfPromise() as promise:
                self.post_message(Wanted(Command.FOLLOW_UP, promise))
                return
        if key == NEW_PROMISE_KEY:
            self.post_message(Wanted(Command.PROMISE))
        elif key == DRAFT_KEY:
            self.post_message(self.MissingWished() if PlanForm(session).missing else self.ExportWished())
        elif key.startswith(f"{OFFER} "):
            self.post_message(self.MeasuresWished(key.removeprefix(f"{OFFER} ")))
        elif self._folds(key, session):
            self.action_fold()
        else:
            self.post_message(self.Opened(self, key))

    def _folds(self, key: str, session: Session) -> bool:
        """Tell whether a row unfolds. An issue that waits shows all it has at once."""
        waits = (issue_key(planned.issue.id) for planned in PlanForm(session).on(Shelf.NOT_NOW))
        return key.partition(" ")[0] in FOLDED and key not in waits

    def action_fold(self) -> None:
        """Unfold the chosen issue or measure, or fold it again; from one of its parts too."""
        key, session = self.key, self.session
        if key is None or session is None:
            return
        field = field_of(key, PlanForm(session))
        if field is not None and field.issue is not None:
            key = measure_key(field.issue, field.measure) if field.measure else issue_key(field.issue)
        if self._folds(key, session):
            self._unfolded ^= {key}
            self.choose(key)

    def action_fold_all(self) -> None:
        """Unfold everything; fold it where all is unfolded already."""
        if self.session is None:
            return
        form = PlanForm(self.session)
        folding = [planned for planned in form.issues if planned.shelf is not Shelf.NOT_NOW]
        every = {issue_key(planned.issue.id) for planned in folding}
        every |= {measure_key(m.taken.issue, m.taken.measure) for planned in form.issues for m in planned.measures}
        self._unfolded = frozenset() if every <= self._unfolded else frozenset(every)
        self.draw(self.session)

    def action_fill(self) -> None:
        """Ask for all that is missing."""
        self.post_message(self.FillWished())

    def action_export(self) -> None:
        """Write the plan to a file."""
        self.post_message(self.ExportWished())

    def action_scenario(self) -> None:
        """Save the advice as scenarios that a tester can run."""
        self.post_message(self.ScenarioWished())

    def action_why(self) -> None:
        """Say why the chosen row is there."""
        if self.key is not None:
            self.post_message(self.Opened(self, self.key))

    def subject_of(self, key: str, session: Session) -> Subject | None:
        """Return the part of the plan, the promise, the measure or the issue of a row."""
        form = PlanForm(session)
        if field := field_of(key, form):
            return OfField(field.part.id, field.issue, field.measure)
        if promise := promise_at(key, session):
            return OfPromise(promise.id)
        if measure := measure_at(key, form):
            return OfMeasure(measure.taken.issue, measure.taken.measure)
        planned = planned_at(key, form)
        return OfIssue(planned.issue.id) if planned else None

    def action_empty(self) -> None:
        """Empty the chosen part, or take the chosen measure out of the plan."""
        match self.subject:
            case OfField() as field:
                self.post_message(Wanted(Command.EMPTY, field))
            case OfMeasure() as measure:
                self.post_message(Wanted(Command.LEAVE, measure))
