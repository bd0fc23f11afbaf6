"""The screen of a meeting: it owns the session, and the steps show it."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import ContentSwitcher, Static

from guldkorn.knowledge.vocabulary import Voice
from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Language, Text, join, same
from guldkorn.session.events import Change
from guldkorn.session.minutes import Minutes
from guldkorn.session.session import Session
from guldkorn.session.storage.session_file import SessionFileError
from guldkorn.survey.known_scores import KnownScores, shown_in
from guldkorn.survey.mapping import UnitNames
from guldkorn_tui.deeds.commands import Command
from guldkorn_tui.deeds.deed import Occasion
from guldkorn_tui.deeds.draft import Draft
from guldkorn_tui.deeds.drafts import Drafts, KeptDrafts
from guldkorn_tui.deeds.kept_titles import KeptTitles
from guldkorn_tui.dialogs.sheet import Sheet
from guldkorn_tui.look.plain_text import said
from guldkorn_tui.look.spoken_keys import Room, SpokenScreen, spoken, spoken_bindings, wishes
from guldkorn_tui.recognition.choices import Choices
from guldkorn_tui.steps.advise_step import AdviseStep
from guldkorn_tui.steps.clarify_step import ClarifyStep
from guldkorn_tui.steps.classify_step import ClassifyStep
from guldkorn_tui.steps.issues_step import IssuesStep
from guldkorn_tui.steps.map_step import MapStep
from guldkorn_tui.steps.plan_step import PlanStep
from guldkorn_tui.steps.prioritise_step import PrioritiseStep
from guldkorn_tui.steps.step import Step, StepView
from guldkorn_tui.widgets.block import shortened
from guldkorn_tui.widgets.clock import Clock
from guldkorn_tui.widgets.help_text import EVERYWHERE, HELP, PURPOSE, HelpPart, help_block
from guldkorn_tui.widgets.key_line import KeyLine
from guldkorn_tui.widgets.path_line import PathLine, StepName
from guldkorn_tui.widgets.problem_panel import ProblemPanel
from guldkorn_tui.widgets.where_line import WhereLine
from guldkorn_tui.words.changes import changed, standing
from guldkorn_tui.words.undo_lines import said_of_return
from guldkorn_tui.words.where_kept import said_of_kept

_STILL_HERE = Text(
    "Det, I var ved at skrive, er her endnu, hvor I skrev det:",
    "What you were writing is still there, where you wrote:",
)
_SHOWN = 40
"""How many characters of a draft are shown."""
_WELCOME = Text("? viser hjælpen.", "? shows the help.")
_ONLY_READ = Text(
    "Mødet kan kun læses her, så det blev ikke gemt. Tryk S for at gå videre i en ny fil.",
    "The meeting can only be read here, so that was not taken in. Press S to go on in a new file.",
)
_NEWS_LINES = 2
_CLOCK_OFF = Text("Uret vises ikke mere.", "The clock is not shown any more.")
_CLOCK_ON = Text("Uret vises nederst til højre.", "The clock is shown at the bottom to the right.")

STEPS: dict[Step, type[StepView]] = {
    Step.MAP: MapStep,
    Step.ISSUES: IssuesStep,
    Step.CLASSIFY: ClassifyStep,
    Step.CLARIFY: ClarifyStep,
    Step.PRIORITISE: PrioritiseStep,
    Step.ADVISE: AdviseStep,
    Step.PLAN: PlanStep,
}


def _welcome(drafts: Drafts) -> Text:
    if not drafts.texts:
        return _WELCOME
    return join([_STILL_HERE, same(", ".join(f"“{_brief(text)}”" for text in drafts.texts))], " ")


def _brief(text: str) -> str:
    line = clean_line(text)
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"


class Meeting(SpokenScreen[None]):
    """Holds the session, moves between the steps, and says what each change did."""

    DEFAULT_CSS = """
    Meeting {
        & > ContentSwitcher { height: 1fr; }
        & > #news { height: 2; padding: 0 1; background: $surface; color: $accent; }
        &.-wide Details { display: block; }
        & > #bottom { height: 1; padding: 0 1; background: $surface; }
        & #standing { width: 1fr; height: 1; text-wrap: nowrap; text-overflow: ellipsis; }
    }
    """
    BINDINGS: ClassVar = [
        *(
            spoken(
                str(step.number),
                f"step({step.number})",
                f"gå til {step.value.da}",
                f"go to {step.value.en}",
                show=False,
            )
            for step in Step
        ),
        spoken("left", "move(-1)", "trin tilbage", "step back", show=False),
        spoken("right", "move(1)", "Trin", "Step", display="←→"),
        spoken("u", "unit", "Enhed", "Unit"),
        spoken("z", "undo", "Fortryd", "Undo"),
        spoken("Z", "redo", "gentag det, I fortrød", "redo what was undone", show=False),
        *wishes(Command.NOTE),
        spoken("M", "notes", "alle noter", "all notes", show=False),
        spoken("slash,ctrl+f", "find", "søg i alt", "search everything", show=False),
        spoken("L", "log", "hvad I har skrevet, og hvornår", "what was said when", show=False),
        spoken("T", "clock", "vis eller skjul uret", "show or hide the clock", show=False),
        spoken("o", "open", "åbn et møde eller en fil med svar", "open a meeting or a file with answers", show=False),
        spoken("O", "open_survey", "åbn en kortlægning", "open a survey", show=False),
        spoken("S", "save_as", "gå videre i en ny fil", "go on in a new file", show=False),
        spoken("F", "where", "hvor mødet er gemt", "where the meeting is kept", show=False),
        spoken("R", "rules", "reglerne bag rådene", "the rules behind the advice", show=False),
        spoken("l,f2", "turn_language", "English", "Dansk", display="l"),
        spoken("f3", "turn_theme", "mørkt, lyst eller sort-hvidt", "dark, light or black and white", show=False),
        spoken("question_mark,f1", "help", "Hjælp", "Help", display="?"),
        spoken("q", "quit", "Slut", "Quit"),
    ]

    session: reactive[Session | None] = reactive(None, init=False)
    step: reactive[Step] = reactive(Step.MAP, init=False)

    class KeepingFailed(Message):
        """Something could not be written, and so was not taken."""

        def __init__(self, error: SessionFileError, again: Callable[[], bool]) -> None:
            super().__init__()
            self.error = error
            self.again = again
            """Tries once more to take it."""

    def __init__(
        self, minutes: Minutes, language: Language, names: UnitNames | None = None, choices: Choices | None = None
    ) -> None:
        """Hold a meeting on minutes.

        `names` are the units that the survey's file names, `choices` how that file was read, where it was just opened.
        """
        super().__init__()
        self.set_reactive(Meeting.session, minutes.session)
        self.set_reactive(SpokenScreen.language, language)
        self.minutes = minutes
        self.names = names or UnitNames(minutes.session.mapping.units)
        self.choices = choices
        self.shown_before: tuple[KnownScores, ...] = ()
        """What the session has shown in meetings before this one."""
        self.kept_titles = KeptTitles()
        self._kept_drafts = KeptDrafts(minutes)
        self.drafts = self._kept_drafts.read()
        self.news = _welcome(self.drafts)
        self._ready = False

    @property
    def here(self) -> Session:
        """The session as it stands."""
        assert self.session is not None  # set before the screen is shown, and never taken away
        return self.session

    @property
    def shown_so_far(self) -> tuple[KnownScores, ...]:
        """What the session has shown, the mapping of this meeting included: whoever saw it knows it."""
        return (*self.shown_before, shown_in(self.minutes.as_read, self.minutes.path.name))

    def compose(self) -> ComposeResult:
        """Show the way, the step, what the last change did, and the keys."""
        yield PathLine().data_bind(Meeting.step, Meeting.language)
        yield WhereLine()
        with ContentSwitcher(initial=self.step.view_id):
            for step, view in STEPS.items():
                yield view(id=step.view_id).data_bind(Meeting.session, Meeting.language)
        yield ProblemPanel().data_bind(Meeting.language)
        yield Static(id="news", markup=False)
        with Horizontal(id="bottom"):
            yield Static(id="standing", markup=False)
            yield Clock()
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin at the step that is shown."""
        self._ready = True
        self._say_where()
        self.view.come_into_sight()
        self.view.take_keys()

    @property
    def view(self) -> StepView:
        """The view of the step that is seen."""
        return self.query_one(f"#{self.step.view_id}", StepView)

    def change(
        self, change: Change, done: Text | None = None, *, voice: Voice | None = None, draft: str | None = None
    ) -> bool:
        """Take in what was said, and say what it did. Return whether it was taken; if not, it says why.

        What was written under the name of a `draft` is none any more once it is taken, also when that is tried again.
        """

        def take() -> Session:
            session = self.minutes.take(change, voice)
            if draft is not None:
                self.remember(draft, Draft())
            return session

        return self._follow(take, done)

    @property
    def occasion(self) -> Occasion:
        """What a deed is done in."""
        return Occasion(self.minutes, date.today(), self.kept_titles)

    def begun(self, name: str) -> Draft:
        """Return what is begun of something to say."""
        return self.drafts.of_deeds.get(name, Draft())

    def remember(self, name: str, draft: Draft) -> None:
        """Remember what is begun of something to say, and keep it beside the session until it is said."""
        self.drafts.keep(name, draft)
        self.keep_drafts()

    def keep_drafts(self) -> None:
        """Keep beside the session what is begun and not said."""
        self._kept_drafts.keep(self.drafts)

    def speak_of(self, unit: str) -> bool:
        """Turn to another unit. Return whether it gets advice; if not, it says why."""
        return self._follow(lambda: self.minutes.speak_of(unit), None, is_news=False)

    def _follow(self, step: Callable[[], Session], done: Text | None, *, is_news: bool = True) -> bool:
        before = self.here
        try:
            session = step()
        except SessionFileError as error:
            again = partial(self._follow, step, done, is_news=is_news)
            self.post_message(self.KeepingFailed(error, again))
            self._say_where()
            return False
        except GuldkornError as error:
            self.tell(error.message if self.minutes.read_only is None else _ONLY_READ)
            return False
        self.session = session
        if not is_news:
            self._say_where()
        elif before.unit != session.unit or session.advice is before.advice:
            self.tell(done)
        else:
            news = changed(before.advice, session.advice, session.rulebook.knowledge)
            self.tell(None if news.en.startswith("!") else done, news)
        return True

    def tell(self, *texts: Text | None) -> None:
        """Say on the line of news what happened."""
        said_now = [text for text in texts if text is not None]
        self.news = Text(" ".join(text.da for text in said_now), " ".join(text.en for text in said_now))
        self._say_where()

    def _say_where(self) -> None:
        if not self._ready:
            return
        session, language = self.here, self.language
        self.query_one(WhereLine).show(session, self.minutes, language)
        self.query_one(Clock).speak(language)
        # These two keep their height, so nothing else has to be laid out anew.
        news = shortened(said(self.news, language), self.size.width - 2, _NEWS_LINES)
        self.query_one("#news", Static).update(news, layout=False)
        counts = said(standing(session.advice), language, "$foreground 80%")
        self.query_one("#standing", Static).update(counts, layout=False)

    def watch_language(self) -> None:
        """Say everything in the changed language."""
        self._say_where()
        self.refresh_bindings()

    def watch_step(self, before: Step, step: Step) -> None:
        """Show another step."""
        self.query_one(f"#{before.view_id}", StepView).go_out_of_sight()
        self.query_one(ContentSwitcher).current = step.view_id
        self.view.come_into_sight()
        self.query_one(Clock).turn_to(step)
        self.tell(PURPOSE[step])
        self.view.take_keys()

    def on_resize(self, event: events.Resize) -> None:
        """Draw the details anew where the screen became wide."""
        self.call_after_refresh(self.view.draw, self.here)

    # Moving about

    @on(StepName.Chosen)
    def _go(self, event: StepName.Chosen) -> None:
        self.step = event.step

    def action_step(self, number: int) -> None:
        """Go to a step by its number."""
        self.step = list(Step)[number - 1]

    def action_move(self, by: int) -> None:
        """Go a step on or back."""
        self.step = list(Step)[min(len(Step), max(1, self.step.number + by)) - 1]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer another unit only where there is one."""
        return action != "unit" or len(self.here.mapping.units) > 1

    def rooms(self) -> Iterator[Room]:
        """Return the steps and the meeting itself with their keys, the step in sight first."""
        yield from self._rooms_of(self.step)
        yield Room(self)
        for step in Step:
            if step is not self.step:
                yield from self._rooms_of(step)

    def _rooms_of(self, step: Step) -> Iterator[Room]:
        view = self.query_one(f"#{step.view_id}", StepView)
        for node in (view, *view.walk_children()):
            if any(binding.says.en for binding in spoken_bindings(type(node))):
                yield Room(node, step.value, partial(self.action_step, step.number))

    def action_help(self) -> None:
        """Show the help, what is in sight first."""
        parts = {step: self._help_on(step) for step in Step}
        others = [part for step, part in parts.items() if step is not self.step]
        everywhere = HelpPart(EVERYWHERE, self.said_of_file(), (type(self),))
        here = parts[self.step]
        self.app.push_screen(
            Sheet(HELP, lambda language: help_block(here, everywhere, others, language), self.language)
        )

    def _help_on(self, step: Step) -> HelpPart:
        title = same(f"{step.number} ") + step.value
        return HelpPart(title, PURPOSE[step], tuple(type(room.node) for room in self._rooms_of(step)))

    def said_of_file(self) -> Text:
        """Say where the meeting is kept, with the whole path."""
        return said_of_kept(self.minutes)

    def action_clock(self) -> None:
        """Show the clock, or hide it again."""
        self.tell(_CLOCK_ON if self.query_one(Clock).turn() else _CLOCK_OFF)

    # What was said before

    def action_undo(self) -> None:
        """Take the last change back, and say which."""
        done = said_of_return(self.minutes.history, is_undone=True)
        self._follow(self.minutes.undo, done)

    def action_redo(self) -> None:
        """Make the change again that was taken back, and say which."""
        done = said_of_return(self.minutes.history, is_undone=False)
        self._follow(self.minutes.redo, done)
