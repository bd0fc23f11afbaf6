"""The meeting as it is held: what each message from the steps, and each key, does to the session."""

from collections.abc import Iterable, Iterator

from textual import events, on, work

from guldkorn.advice.advice import IssueAdvice
from guldkorn.advice.wording import said_of_hidden_units
from guldkorn.reading.problem import GuldkornError, Problem
from guldkorn.reading.text import Language, Text, same
from guldkorn_tui import filing, plan_file, reference_choice, survey_opening
from guldkorn_tui.dialogs.choice_dialog import Choice, ChoiceDialog
from guldkorn_tui.dialogs.issue_dialog import IssueDialog, IssueDraft
from guldkorn_tui.dialogs.line_dialog import LineDialog
from guldkorn_tui.dialogs.question_dialog import QuestionDialog
from guldkorn_tui.dialogs.sheet import Sheet
from guldkorn_tui.dialogs.split_dialog import SplitDialog
from guldkorn_tui.meeting import Meeting
from guldkorn_tui.opening import Opened
from guldkorn_tui.plain import joined, plain, said
from guldkorn_tui.safekeeping import Safekeeping
from guldkorn_tui.steps.advise_step import AdviseStep
from guldkorn_tui.steps.clarify_step import ClarifyStep
from guldkorn_tui.steps.classify_step import ClassifyStep
from guldkorn_tui.steps.listed_step import ListedStep
from guldkorn_tui.steps.map_step import MapStep
from guldkorn_tui.steps.prioritise_step import PrioritiseStep
from guldkorn_tui.topics import Topic, answered_topics, open_topics, other_topics
from guldkorn_tui.typed_number import number_fault, typed_number
from guldkorn_tui.widgets.block import Block
from guldkorn_tui.widgets.question_card import QuestionCard

_TAKEN_IN = Text("Svaret er taget ind.", "The answer is taken in.")
_TAKEN_BACK = Text("Svaret er taget tilbage.", "The answer is taken back.")
_NO_ANSWER = Text("Der er intet svar at tage tilbage.", "There is no answer to take back.")
_FOR_ALL = Text(
    "Svaret gælder hele arbejdspladsen. Svar for enheden for at ændre det her.",
    "The answer holds for the whole workplace. Answer for the unit to change it here.",
)
_LEFT_OPEN = Text("Spørgsmålet står åbent.", "The question stays open.")
_ADDED = Text("Tilføjet.", "Added.")
_DRAFT = Text("Kladden er gemt under n.", "The draft is kept under n.")
_SPLIT = Text("Delt.", "Split.")
_REWORDED = Text("Omskrevet.", "Reworded.")
_DROPPED = Text("Slettet. z fortryder.", "Dropped. z undoes it.")
_REWORD = Text("Skriv belastningen med jeres egne ord", "Write the issue in your own words")
_DOCUMENT = Text("Hvordan er belastningen påvist?", "How was the issue identified?")
_DOCUMENT_HINT = Text(
    "Fx et møde, en runde, en opgørelse. Et tomt felt fjerner oplysningen.",
    "Such as a meeting, a round, a count. An empty field takes it away.",
)
_NO_WORDS = Text("Skriv, hvad der sker.", "Write what happens.")
_CHOSEN = Text("Valget er taget ind.", "The choice is taken in.")
_PROPOSAL = Text("Forslaget følges.", "The proposal is followed.")
_UNITS = Text("Hvilken enhed taler I om?", "Which unit do you speak of?")
_ANSWERS = Text("svar", "answers")
_OVERVIEW = Text("Spørgsmål og svar", "Questions and answers")
_OPEN = Text("Åbne spørgsmål", "Open questions")
_ANSWERED = Text("Besvaret", "Answered")
_OTHERS = Text("Kan også besvares", "May be answered too")


class MeetingScreen(Meeting):
    """Answers, issues, priorities, units and files."""

    def __init__(
        self, opened: Opened, language: Language, keeping: Safekeeping, remarks: Iterable[Problem] = ()
    ) -> None:
        """Begin a meeting. `remarks` are told first: what is worth saying of how the survey was read."""
        super().__init__(opened, language, keeping)
        self._draft = IssueDraft()
        self._remarks = tuple(remarks)

    @on(events.Mount)
    @work
    async def _begin(self) -> None:
        if self._remarks:
            await survey_opening.tell_remarks(self, self._remarks)
        await filing.offer_copy(self)

    # Answers

    @on(QuestionCard.Answered)
    def _take_answer(self, event: QuestionCard.Answered) -> None:
        topic, voice = event.topic, event.voice
        given = self.here.answered(topic.fact, issue=topic.issue)
        session = self.here.answer(topic.fact, event.value, issue=topic.issue, voice=voice)
        if event.value is not None:
            self.change(session, _TAKEN_IN)
        elif session != self.here:
            self.change(session, _TAKEN_BACK)
        else:
            self.tell(_FOR_ALL if given else _NO_ANSWER)

    @on(QuestionCard.Skipped)
    def _leave_open(self) -> None:
        self.tell(_LEFT_OPEN)

    @on(QuestionCard.NumberWanted)
    @work
    async def _ask_number(self, event: QuestionCard.NumberWanted) -> None:
        question = self.here.rulebook.knowledge.questions[event.topic.fact]
        line = await self.app.push_screen_wait(
            LineDialog(
                question.question,
                question.why,
                "",
                self.language,
                lambda line: number_fault(line, question.at_least, question.at_most),
            )
        )
        if line is not None:
            self.view.post_message(QuestionCard.Answered(event.topic, typed_number(line), event.voice))

    @on(ClassifyStep.Asked)
    @work
    async def _ask(self, event: ClassifyStep.Asked) -> None:
        topic = Topic(event.fact, event.issue)
        given = await self.app.push_screen_wait(QuestionDialog(self.here, topic, self.language))
        if given is not None:
            self._take_answer(QuestionCard.Answered(topic, given.value, given.voice))

    @on(ClarifyStep.OverviewWanted)
    @work
    async def _show_overview(self) -> None:
        groups = (
            (_OPEN, open_topics(self.here)),
            (_ANSWERED, answered_topics(self.here)),
            (_OTHERS, other_topics(self.here)),
        )
        topics = {str(n): topic for n, topic in enumerate(t for _, group in groups for t in group)}
        keys = {topic: key for key, topic in topics.items()}
        choices = [
            choice
            for title, group in groups
            if group
            for choice in (
                Choice(None, said(title, self.language, "bold $primary")),
                *(Choice(keys[topic], plain(self._topic_line(topic))) for topic in group),
            )
        ]
        key = await self.app.push_screen_wait(ChoiceDialog(_OVERVIEW, choices, self.language))
        if key is not None:
            self.query_one(ClarifyStep).turn_to(topics[key])

    def _topic_line(self, topic: Topic) -> str:
        knowledge, language = self.here.rulebook.knowledge, self.language
        line = knowledge.questions[topic.fact].question.get(language)
        if topic.issue is not None:
            line = f"{self.here.advice.issue(topic.issue).title.get(language)}: {line}"
        answers = self.here.answered(topic.fact, issue=topic.issue)
        if answers:
            values = dict.fromkeys(knowledge.answer(each.fact, each.value).get(language) for each in answers)
            line = f"{line} – {' / '.join(values)}"
        return line

    # Issues

    @on(ClassifyStep.Wished)
    @work
    async def _work_on_issue(self, event: ClassifyStep.Wished) -> None:
        try:
            if event.wish == "new":
                await self._add_issue()
            elif event.issue is not None:
                await self._change_issue(event.wish, event.issue)
        except GuldkornError as error:
            self.tell(error.message)

    async def _add_issue(self) -> None:
        knowledge = self.here.rulebook.knowledge
        draft = await self.app.push_screen_wait(IssueDialog(self._draft, knowledge, self.language))
        if draft is None or not draft.is_done or draft.place is None:
            self._draft = draft or self._draft
            if self._draft != IssueDraft():
                self.tell(_DRAFT)
            return
        self._draft = IssueDraft()
        aspect = draft.place if draft.place in knowledge.aspects else None
        dimension = knowledge.dimension_of_aspect[aspect] if aspect else draft.place
        before = {issue.id for issue in self.here.told.issues}
        session = self.here.add_issue(draft.title, dimension, aspect, documented=draft.documented or None)
        self.change(session, _ADDED)
        added = next(issue.id for issue in session.told.issues if issue.id not in before)
        self.query_one(ClassifyStep).choose(f"issue {added}")

    async def _change_issue(self, wish: str, issue: IssueAdvice) -> None:
        title = issue.title.get(self.language)
        if wish == "split":
            titles = await self.app.push_screen_wait(SplitDialog(title, self.language))
            if titles is not None:
                self.change(self.here.split_issue(issue.id, titles), _SPLIT)
        elif wish == "reword":
            line = await self.app.push_screen_wait(
                LineDialog(_REWORD, same(""), title, self.language, lambda line: None if line else _NO_WORDS)
            )
            if line is not None:
                self.change(self.here.reword_issue(issue.id, line), _REWORDED)
        elif wish == "document":
            how = issue.documented.get(self.language) if issue.documented else ""
            line = await self.app.push_screen_wait(LineDialog(_DOCUMENT, _DOCUMENT_HINT, how, self.language))
            if line is not None:
                self.change(self.here.document_issue(issue.id, line or None), _TAKEN_IN)
        elif wish == "drop":
            self.change(self.here.drop_issue(issue.id), _DROPPED)

    @on(PrioritiseStep.Chosen)
    def _take_choice(self, event: PrioritiseStep.Chosen) -> None:
        session = self.here.choose(event.issues)
        if session == self.here:
            self.tell(_PROPOSAL)
        else:
            self.change(session, _PROPOSAL if event.issues is None else _CHOSEN)

    @on(ListedStep.Opened)
    def _show_why(self, event: ListedStep.Opened) -> None:
        session, view, key = self.here, event.view, event.key
        found = view.opened(key, session, self.language)
        if found is not None:
            title, block = found

            def make(language: Language) -> Block:
                again = view.opened(key, session, language)
                return again[1] if again else block

            self.app.push_screen(Sheet(title, make, self.language))

    # Units and files

    @on(MapStep.UnitChosen)
    def _speak_of(self, event: MapStep.UnitChosen) -> None:
        if self._turn_to_unit(event.unit):
            self.query_one(MapStep).open_unit()

    @work
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
        session = self.here.speak_of(unit)
        if not self.is_advised(session):
            return False
        self.session = session
        self.tell(same(unit))
        return True

    @on(MapStep.ReferenceWanted)
    @work
    async def action_reference(self) -> None:
        """Hold the scores against something else."""
        await reference_choice.change_reference(self)

    @work
    async def action_save(self) -> None:
        """Save what was said."""
        await filing.save(self)

    @work
    async def action_save_as(self) -> None:
        """Save what was said in another file."""
        await filing.save(self, elsewhere=True)

    @work
    async def action_open(self) -> None:
        """Open another file of answers."""
        await filing.open_file(self)

    @work
    async def action_open_survey(self) -> None:
        """Open another survey, or the same one to read it otherwise."""
        await survey_opening.open_survey(self)

    @on(AdviseStep.PlanWanted)
    @work
    async def _write_plan(self) -> None:
        await plan_file.write_plan(self)

    @work(exclusive=True, group="leaving")
    async def action_quit(self) -> None:
        """End the meeting."""
        await filing.leave(self)
