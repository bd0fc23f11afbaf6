"""The screen of a meeting: it owns the session, and the steps show it."""

from dataclasses import replace
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import ContentSwitcher, Footer, Static

from guldkorn.advice.context import Context
from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Language, Text, same
from guldkorn.session.session import Session
from guldkorn_tui.changes import changed, standing
from guldkorn_tui.dialogs.sheet import Sheet
from guldkorn_tui.help_text import HELP, PURPOSE, help_block
from guldkorn_tui.keys import SpokenScreen, spoken
from guldkorn_tui.opening import Opened
from guldkorn_tui.plain import joined, plain, said
from guldkorn_tui.safekeeping import Safekeeping
from guldkorn_tui.steps.advise_step import AdviseStep
from guldkorn_tui.steps.clarify_step import ClarifyStep
from guldkorn_tui.steps.classify_step import ClassifyStep
from guldkorn_tui.steps.map_step import MapStep
from guldkorn_tui.steps.prioritise_step import PrioritiseStep
from guldkorn_tui.steps.step import Step, StepView
from guldkorn_tui.widgets.path_line import PathLine, StepName
from guldkorn_tui.widgets.question_card import QuestionCard

_ANSWERS = Text("svar", "answers")
_UNSAVED = Text("● ikke gemt", "● not saved")
_SAVED = Text("gemt", "saved")
_NEW_FILE = Text("ny fil", "new file")
_NO_FILE = Text("ingen fil endnu", "no file yet")
_WELCOME = Text("? viser hjælpen.", "? shows the help.")
_UNDONE = Text("Fortrudt.", "Undone.")
_REDONE = Text("Gentaget.", "Redone.")
_NOTHING_TO_UNDO = Text("Der er ikke mere at fortryde.", "There is nothing more to undo.")
_NOTHING_TO_REDO = Text("Der er ikke mere at gentage.", "There is nothing more to redo.")
_COPY_FAILED = Text("Sikkerhedskopien kunne ikke skrives", "The safety copy could not be written")

STEPS: dict[Step, type[StepView]] = {
    Step.MAP: MapStep,
    Step.CLASSIFY: ClassifyStep,
    Step.CLARIFY: ClarifyStep,
    Step.PRIORITISE: PrioritiseStep,
    Step.ADVISE: AdviseStep,
}


class Meeting(SpokenScreen[None]):
    """Holds the session, moves between the steps, and says what each change did."""

    DEFAULT_CSS = """
    Meeting {
        & > #where { height: 1; padding: 0 1; background: $surface; }
        & #unit { width: 1fr; }
        & #file { width: auto; }
        & > ContentSwitcher { height: 1fr; }
        & > #news { height: 2; padding: 0 1; background: $surface; color: $accent; }
        &.-wide Details { display: block; }
        & > #standing { height: 1; padding: 0 1; background: $surface; }
    }
    """
    BINDINGS: ClassVar = [
        *(
            spoken(str(step.number), f"step({step.number})", f"til {step.value.da}", f"to {step.value.en}", show=False)
            for step in Step
        ),
        spoken("left", "move(-1)", "trin tilbage", "step back", show=False),
        spoken("right", "move(1)", "Trin", "Step", display="←→"),
        spoken("u", "unit", "Enhed", "Unit"),
        spoken("s", "save", "Gem", "Save"),
        spoken("S", "save_as", "gem under et andet navn", "save under another name", show=False),
        spoken("o", "open", "åbn en fil med svar", "open a file with answers", show=False),
        spoken("O", "open_survey", "åbn en kortlægning", "open a survey", show=False),
        spoken("z", "undo", "Fortryd", "Undo"),
        spoken("Z", "redo", "gentag det fortrudte", "redo what was undone", show=False),
        spoken("l,f2", "turn_language", "English", "Dansk", display="l"),
        spoken("f3", "turn_theme", "lyst eller mørkt", "light or dark", show=False),
        spoken("question_mark,f1", "help", "Hjælp", "Help", display="?"),
        spoken("q", "quit", "Slut", "Quit"),
    ]

    session: reactive[Session | None] = reactive(None, init=False)
    step: reactive[Step] = reactive(Step.MAP, init=False)

    class SurveyOpened(Message):
        """Another survey was opened, and the meeting goes on with that."""

        def __init__(self, opened: Opened, language: Language) -> None:
            super().__init__()
            self.opened = opened
            self.language = language

    def __init__(self, opened: Opened, language: Language, keeping: Safekeeping) -> None:
        super().__init__()
        self.set_reactive(Meeting.session, opened.session)
        self.set_reactive(SpokenScreen.language, language)
        self.opened = opened
        self.keeping = keeping
        self.undone: list[Session] = []
        self.past: list[Session] = []
        self.news = _WELCOME
        self._ready = False

    @property
    def here(self) -> Session:
        """The session as it stands."""
        assert self.session is not None  # set before the screen is shown, and never taken away
        return self.session

    def compose(self) -> ComposeResult:
        """Show the way, the step, what the last change did, and the keys."""
        yield PathLine().data_bind(Meeting.step, Meeting.language)
        with Horizontal(id="where"):
            yield Static(id="unit", markup=False)
            yield Static(id="file", markup=False)
        with ContentSwitcher(initial=self.step.view_id):
            for step, view in STEPS.items():
                yield view(id=step.view_id).data_bind(Meeting.session, Meeting.language)
        yield Static(id="news", markup=False)
        yield Static(id="standing", markup=False)
        yield Footer(compact=True, show_command_palette=False)

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

    def change(self, session: Session, done: Text | None = None) -> None:
        """Take in a changed session: remember the old one, and say what the change did."""
        before = self.here
        if session != before and self.is_advised(session):
            self.past.append(before)
            self.undone.clear()
            self._turn_to(before, session, done)

    def is_advised(self, session: Session) -> bool:
        """Tell whether a session gets advice; where it does not, say why, and everything stays as it was."""
        try:
            return session.advice is not None
        except GuldkornError as error:
            self.tell(error.message)
            return False

    def begin_with(self, context: Context) -> None:
        """Take another context in place of all that was said; nothing of it is undone."""
        session = replace(self.here, context=context)
        if self.is_advised(session):
            self.past.clear()
            self.undone.clear()
            self._turn_to(self.here, session, None)

    def _turn_to(self, before: Session, session: Session, done: Text | None) -> None:
        self.session = session
        news = changed(before.advice, session.advice, session.rulebook.knowledge)
        self.tell(None if news.en.startswith("!") else done, news)
        self.keeping.expect(session.context)
        self.run_worker(self._write_copy, thread=True, group="copy", exit_on_error=False)

    def tell(self, *texts: Text | None) -> None:
        """Say on the line of news what happened."""
        said_now = [text for text in texts if text is not None]
        self.news = Text(" ".join(text.da for text in said_now), " ".join(text.en for text in said_now))
        self._say_where()

    def _write_copy(self) -> None:
        try:
            self.keeping.write_copy()
        except OSError as error:
            why = same(f": {error.strerror or error}")
            self.app.call_from_thread(self.tell, Text(_COPY_FAILED.da + why.da, _COPY_FAILED.en + why.en))

    def _say_where(self) -> None:
        if not self._ready:
            return
        session, language = self.here, self.language
        answers = f" · {session.mapping.answers(session.unit)} {_ANSWERS.get(language)}"
        name = f"{session.context.name} · " if session.context.name else ""
        self.query_one("#unit", Static).update(joined(name, plain(session.unit, "bold"), answers))
        unsaved = self.keeping.is_unsaved(session.context)
        file = plain(self.keeping.path.name) if self.keeping.path else said(_NO_FILE, language)
        state = said(_SAVED if self.keeping.has_file else _NEW_FILE, language)
        if unsaved:
            state = said(_UNSAVED, language, "bold $warning")
        kept = unsaved or self.keeping.path is not None
        self.query_one("#file", Static).update(joined(file, " · ", state) if kept else file)
        # These two keep their height, so nothing else has to be laid out anew.
        self.query_one("#news", Static).update(said(self.news, language), layout=False)
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

    def action_help(self) -> None:
        """Show the help."""
        extra = {Step.CLARIFY: QuestionCard.BINDINGS}
        of_step = [(step, [*extra.get(step, ()), *view.BINDINGS]) for step, view in STEPS.items()]
        self.app.push_screen(
            Sheet(HELP, lambda language: help_block(Meeting.BINDINGS, of_step, language), self.language)
        )

    # What was said before

    def action_undo(self) -> None:
        """Take the last change back."""
        if not self.past:
            self.tell(_NOTHING_TO_UNDO)
            return
        before, session = self.here, self.past.pop()
        self.undone.append(before)
        self._turn_to(before, session, _UNDONE)

    def action_redo(self) -> None:
        """Make the change again that was taken back."""
        if not self.undone:
            self.tell(_NOTHING_TO_REDO)
            return
        before, session = self.here, self.undone.pop()
        self.past.append(before)
        self._turn_to(before, session, _REDONE)
