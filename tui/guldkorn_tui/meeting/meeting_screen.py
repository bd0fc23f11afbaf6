"""The meeting as it is held: what each message from the steps, and each key, does to the session."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual import events, on
from textual.message import Message

from guldkorn.advice.wording import said_of_hidden_units
from guldkorn.reading.problem import Problem
from guldkorn.reading.text import Language, Text, same
from guldkorn.session.minutes import Minutes
from guldkorn.survey.mapping import UnitNames
from guldkorn_tui.deeds.commands import Command
from guldkorn_tui.deeds.drafts import Drafts
from guldkorn_tui.deeds.table import DEEDS
from guldkorn_tui.deeds.topics import Topic
from guldkorn_tui.dialogs.choice_dialog import Choice, ChoiceDialog
from guldkorn_tui.dialogs.sheet import Sheet
from guldkorn_tui.look.front import asks, tells
from guldkorn_tui.look.plain_text import joined, plain, said
from guldkorn_tui.look.spoken_keys import spoken
from guldkorn_tui.meeting import (
    answers,
    hearing_statements,
    job_group_choice,
    meeting_files,
    notes_list,
    reference_choice,
    rulebook_news,
    search,
    survey_reopening,
)
from guldkorn_tui.meeting.deed_dialogs import Doing
from guldkorn_tui.meeting.meeting_base import Meeting
from guldkorn_tui.meeting.planning_meeting import PlanningMeeting
from guldkorn_tui.opening.rulebook_watch import RulebookWatch
from guldkorn_tui.opening.session_beginning import RulesWanted
from guldkorn_tui.opening.what_to_read import Asked
from guldkorn_tui.recognition.choices import Choices
from guldkorn_tui.steps.clarify_step import ClarifyStep
from guldkorn_tui.steps.classify_step import ClassifyStep
from guldkorn_tui.steps.listed_step import ListedStep
from guldkorn_tui.steps.map_step import MapStep
from guldkorn_tui.steps.step import Wanted
from guldkorn_tui.widgets.block import Block
from guldkorn_tui.widgets.question_card import QuestionCard

_UNITS = Text("Hvilken enhed vil I se på?", "Which unit do you speak of?")
_ANSWERS = Text("svar", "answers")


class MeetingScreen(PlanningMeeting):
    """Answers, issues, priorities, units, files and the rulebook."""

    BINDINGS: ClassVar = [
        spoken("W", "rulebook_news", "hvad regelværket ændrede", "what the rulebook changed", show=False)
    ]

    def __init__(
        self,
        minutes: Minutes,
        language: Language,
        names: UnitNames | None = None,
        choices: Choices | None = None,
        remarks: Iterable[Problem] = (),
        *,
        hindrance: Text | None = None,
        watch: Asked | None = None,
    ) -> None:
        """Begin a meeting. `remarks` on how the survey was read are told first, and why it can only be looked at.

        `watch` says how its rulebook is read again whenever the files of that are saved; None leaves them alone.
        """
        super().__init__(minutes, language, names, choices)
        self._remarks = tuple(remarks)
        self._hindrance = hindrance
        self._asked = watch
        self._watch: RulebookWatch | None = None
        self._rulebook_news: rulebook_news.News | None = None

    class RulebookSaved(Message):
        """The rulebook's files were saved, and read."""

        def __init__(self, news: rulebook_news.News) -> None:
            super().__init__()
            self.news = news

    @on(events.Mount)
    def _begin_watch(self) -> None:
        if self._asked is not None:
            tell = self.post_message
            self._watch = RulebookWatch(self.minutes, self._asked, lambda news: tell(self.RulebookSaved(news)))

    @on(events.Unmount)
    def _end_watch(self) -> None:
        if self._watch is not None:
            self._watch.end()

    @on(RulebookSaved)
    def _take_rulebook(self, event: RulebookSaved) -> None:
        self._rulebook_news = rulebook_news.take(self, event.news)

    def action_rulebook_news(self) -> None:
        """Show what the rulebook that was saved last changed, or what is wrong with it."""
        rulebook_news.show_news(self, self._rulebook_news, watched=self._asked is not None)

    @on(events.Mount)
    @tells
    async def _begin(self) -> None:
        if self._remarks:
            await survey_reopening.tell_remarks(self, self._remarks)
        await meeting_files.tell_beginning(self, self._hindrance)

    @on(Meeting.KeepingFailed)
    @tells
    async def _tell_not_kept(self, event: Meeting.KeepingFailed) -> None:
        await meeting_files.tell_not_kept(self, event.error, event.again)

    # Answers

    @on(QuestionCard.Answered)
    def _take_answer(self, event: QuestionCard.Answered) -> None:
        answers.take_answer(self, event)

    @on(QuestionCard.Skipped)
    def _leave_open(self) -> None:
        self.tell(answers.LEFT_OPEN)

    @on(QuestionCard.NumberWanted)
    @asks()
    async def _ask_number(self, event: QuestionCard.NumberWanted) -> None:
        await answers.ask_number(self, event)

    @on(ClarifyStep.OverviewWanted)
    @asks()
    async def _show_overview(self) -> None:
        await answers.show_overview(self)

    @on(ClarifyStep.WhyWanted)
    def _show_why_asked(self, event: ClarifyStep.WhyWanted) -> None:
        answers.show_why(self, event.topic)

    # Deeds

    @on(Wanted)
    def _do(self, event: Wanted) -> None:
        row = DEEDS[event.command]
        if event.subjects or not row.kinds:
            self._begin_deed(Doing(self, event.command, *event.subjects))
        else:
            self.tell(Text(f"Vælg først {row.about.da}.", f"First choose {row.about.en}."))

    def _begin_deed(self, doing: Doing) -> None:
        """Do at once what asks for nothing; ask for the rest, one deed at a time."""
        if doing.ask is None:
            doing.end()
        else:
            self._ask_through(doing)

    @asks()
    async def _ask_through(self, doing: Doing) -> None:
        await doing.ask_through()

    def action_wish(self, name: str) -> None:
        """Begin a deed that can be done anywhere, on the chosen issue where there is one."""
        issue = notes_list.chosen_issue(self)
        self._begin_deed(Doing(self, Command[name], issue=issue))

    @on(ClassifyStep.Asked)
    @asks()
    async def _ask(self, event: ClassifyStep.Asked) -> None:
        await answers.ask_of_issue(self, Topic(event.fact, event.issue))

    @on(MapStep.Opened)
    @on(ListedStep.Opened)
    def _show_why(self, event: ListedStep.Opened | MapStep.Opened) -> None:
        session, view, key = self.here, event.view, event.key
        found = view.opened(key, session, self.language)
        if found is not None:
            title, block = found

            def make(language: Language) -> Block:
                again = view.opened(key, session, language)
                return again[1] if again else block

            self.app.push_screen(Sheet(title, make, self.language))

    # Units and files

    @on(MapStep.ClarityWanted)
    @asks()
    async def _hear_statement(self) -> None:
        await hearing_statements.hear_statement(self)

    @on(MapStep.UnitChosen)
    def _speak_of(self, event: MapStep.UnitChosen) -> None:
        if self._turn_to_unit(event.unit):
            self.query_one(MapStep).open_unit()

    @asks()
    async def action_unit(self) -> None:
        """Ask which unit to speak of."""
        unit = await self.app.push_screen_wait(
            ChoiceDialog(_UNITS, self._unit_choices(), self.language, chosen=self.here.unit)
        )
        if unit is not None:
            self._turn_to_unit(unit)

    def _unit_choices(self) -> Iterator[Choice]:
        mapping = self.here.mapping
        for unit in mapping.units:
            answers = f"  {mapping.answers(unit)} {_ANSWERS.get(self.language)}"
            yield Choice(unit, joined(plain(unit, "bold"), answers))
        if mapping.hidden_units:
            hidden = said_of_hidden_units(mapping.hidden_units, mapping.minimum)
            yield Choice(None, said(hidden, self.language, "$foreground 75%"))

    def _turn_to_unit(self, unit: str) -> bool:
        if self.speak_of(unit):
            self.tell(same(unit))
            return True
        return False

    @on(MapStep.ReferenceWanted)
    @asks()
    async def action_reference(self) -> None:
        """Hold the scores against something else."""
        await reference_choice.change_reference(self)

    @on(MapStep.OccupationWanted)
    @asks()
    async def action_occupation(self) -> None:
        """Name the unit's job group, and look at what is usual in it."""
        await job_group_choice.name_occupation(self)

    @asks()
    async def action_save_as(self) -> None:
        """Go on with the meeting in a new file."""
        await meeting_files.save_as(self)

    @asks()
    async def action_open(self) -> None:
        """Open another meeting, or take in what a context file says."""
        if await self._may_forget_drafts():
            await meeting_files.open_another(self)

    @asks()
    async def action_where(self) -> None:
        """Say where the meeting is kept."""
        await meeting_files.tell_where(self)

    @asks()
    async def action_open_survey(self) -> None:
        """Open another survey, or the same one to read it otherwise."""
        await survey_reopening.open_survey(self)

    # What was said, and what there is to find

    @asks()
    async def action_notes(self) -> None:
        """Show all notes."""
        await notes_list.show_notes(self)

    @asks()
    async def action_find(self) -> None:
        """Search everything, and go there."""
        await search.find(self)

    def action_rules(self) -> None:
        """Look at the rules, those behind the chosen row first."""
        view = self.view
        key = view.key if isinstance(view, ListedStep) else None
        found = view.opened(key, self.here, self.language) if isinstance(view, ListedStep) and key else None
        self.post_message(RulesWanted(found[1].rules if found else ()))

    @asks()
    async def action_log(self) -> None:
        """Show what was said and when."""
        await search.show_log(self)

    @asks("leaving", also_covered=True)
    async def action_quit(self) -> None:
        """End the meeting; what was begun and not said ends with it only where that is wished."""
        if await self._may_forget_drafts():
            self.drafts = Drafts()
            self.keep_drafts()
            await meeting_files.leave(self)

    async def _may_forget_drafts(self) -> bool:
        return await meeting_files.may_forget(self, self.drafts.texts)
