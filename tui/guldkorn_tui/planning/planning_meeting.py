"""What the steps Advise and Plan ask for, as the meeting does it."""

from textual import on

from guldkorn_tui.front import asks
from guldkorn_tui.meeting import Meeting
from guldkorn_tui.planning import exporting, filling, promising, recording, taking
from guldkorn_tui.planning.row_keys import issue_key
from guldkorn_tui.steps.advise_step import AdviseStep
from guldkorn_tui.steps.plan_step import PlanStep
from guldkorn_tui.way import Step


class PlanningMeeting(Meeting):
    """Measures are taken, parts filled in, promises made, and the plan is written to a file."""

    @on(AdviseStep.MeasureToggled)
    def _toggle_measure(self, event: AdviseStep.MeasureToggled) -> None:
        taking.toggle(self, event.issue, event.measure)

    @on(AdviseStep.NothingChosen)
    def _tell_what_to_choose(self) -> None:
        self.tell(taking.CHOOSE_FIRST)

    @on(AdviseStep.OwnWished)
    @asks()
    async def _take_own(self, event: AdviseStep.OwnWished) -> None:
        own = self.drafts.own
        own[event.issue] = await taking.take_own(self, event.issue, own.get(event.issue, ""))
        self.keep_drafts()

    @on(PlanStep.MeasureLeft)
    def _leave_measure(self, event: PlanStep.MeasureLeft) -> None:
        taking.leave(self, event.issue, event.measure)

    @on(PlanStep.MeasuresWished)
    def _show_measures(self, event: PlanStep.MeasuresWished) -> None:
        self.step = Step.ADVISE
        self.query_one(AdviseStep).choose(issue_key(event.issue))

    @on(PlanStep.FieldWished)
    @asks()
    async def _fill_in(self, event: PlanStep.FieldWished) -> None:
        await filling.fill_in(self, event.field)
        self.keep_drafts()

    @on(PlanStep.FieldEmptied)
    def _empty(self, event: PlanStep.FieldEmptied) -> None:
        filling.empty(self, event.field)

    @on(PlanStep.FillWished)
    @asks()
    async def _fill_in_missing(self) -> None:
        await filling.fill_in_missing(self)
        self.keep_drafts()

    @on(PlanStep.MissingWished)
    @asks()
    async def _show_missing(self) -> None:
        await filling.show_missing(self)

    @on(PlanStep.PromiseWished)
    @asks()
    async def _promise_something(self, event: PlanStep.PromiseWished) -> None:
        if event.promise is None:
            self.drafts.promise = await promising.make_promise(self, self.drafts.promise)
            self.keep_drafts()
        else:
            await promising.follow_up(self, event.promise)

    @on(PlanStep.ExportWished)
    @asks("exporting")
    async def _export(self) -> None:
        await exporting.export_plan(self)

    @on(PlanStep.ScenarioWished)
    @asks("recording")
    async def _save_as_scenario(self) -> None:
        await recording.save_as_scenario(self)
