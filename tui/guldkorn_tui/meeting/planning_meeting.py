"""What the step Plan asks for beside deeds, as the meeting does it."""

from textual import on

from guldkorn_tui.look.front import asks
from guldkorn_tui.meeting import exporting, filling_in, recording_scenarios
from guldkorn_tui.meeting.meeting_base import Meeting
from guldkorn_tui.planning.row_keys import issue_key
from guldkorn_tui.steps.advise_step import AdviseStep
from guldkorn_tui.steps.plan_step import PlanStep
from guldkorn_tui.words.steps_of_the_way import Step


class PlanningMeeting(Meeting):
    """All that is missing is filled in, and the plan is written to a file."""

    @on(PlanStep.MeasuresWished)
    def _show_measures(self, event: PlanStep.MeasuresWished) -> None:
        self.step = Step.ADVISE
        self.query_one(AdviseStep).choose(issue_key(event.issue))

    @on(PlanStep.FillWished)
    @asks()
    async def _fill_in_missing(self) -> None:
        await filling_in.fill_in_missing(self)

    @on(PlanStep.MissingWished)
    @asks()
    async def _show_missing(self) -> None:
        await filling_in.show_missing(self)

    @on(PlanStep.ExportWished)
    @asks("exporting")
    async def _export(self) -> None:
        await exporting.export_plan(self)

    @on(PlanStep.ScenarioWished)
    @asks("recording")
    async def _save_as_scenario(self) -> None:
        await recording_scenarios.save_as_scenario(self)
