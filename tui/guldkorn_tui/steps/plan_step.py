"""Plan: what is agreed, part by part, who promised what, and what is missing."""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from textual import on
from textual.message import Message
from textual.widgets import OptionList

from guldkorn.knowledge.plan import Shelf
from guldkorn.reading.text import Language, Text
from guldkorn.session.agreed import Promise
from guldkorn.session.plan_form import PlanField, PlanForm
from guldkorn.session.session import Session
from guldkorn_tui.keys import spoken
from guldkorn_tui.planning.plan_behind import behind_plan
from guldkorn_tui.planning.plan_rows import DRAFT_KEY, NEW_PROMISE_KEY, OFFER, PlanLook
from guldkorn_tui.planning.row_keys import field_key, field_of, issue_key, measure_at, measure_key, promise_at
from guldkorn_tui.steps.listed_step import ListedStep
from guldkorn_tui.widgets.block import Block
from guldkorn_tui.widgets.rows import Row

FOLDED = ("issue", "measure")
"""The kinds of rows that fold."""


class PlanStep(ListedStep):
    """The plan as a form: Enter fills in the chosen part, `f` asks for all that is missing, one after the other."""

    BINDINGS: ClassVar = [
        spoken("f", "fill", "Udfyld", "Fill in"),
        spoken("n", "promise", "Nyt løfte", "Promise"),
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

    class FieldWished(Wished):
        """A part of the plan is to be filled in."""

        def __init__(self, field: PlanField) -> None:
            super().__init__()
            self.field = field

    class FieldEmptied(Wished):
        """A part of the plan is to be emptied."""

        def __init__(self, field: PlanField) -> None:
            super().__init__()
            self.field = field

    class PromiseWished(Wished):
        """A promise is to be made, or followed up where it is there already."""

        def __init__(self, promise: Promise | None) -> None:
            super().__init__()
            self.promise = promise

    class MeasureLeft(Wished):
        """A measure is to be taken out of the plan."""

        def __init__(self, issue: str, measure: str) -> None:
            super().__init__()
            self.issue = issue
            self.measure = measure

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
        field, promise = field_of(key, PlanForm(session)), promise_at(key, session)
        if field is not None:
            self.post_message(self.FieldWished(field))
        elif promise is not None or key == NEW_PROMISE_KEY:
            self.post_message(self.PromiseWished(promise))
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

    def action_promise(self) -> None:
        """Write down a new promise."""
        self.post_message(self.PromiseWished(None))

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

    def action_empty(self) -> None:
        """Empty the chosen part, or take the chosen measure out of the plan."""
        key, session = self.key, self.session
        if key is None or session is None:
            return
        field, measure = field_of(key, PlanForm(session)), measure_at(key, PlanForm(session))
        if field is not None:
            self.post_message(self.FieldEmptied(field))
        elif measure is not None:
            self.post_message(self.MeasureLeft(measure.taken.issue, measure.taken.measure))
