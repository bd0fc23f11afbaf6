"""The way as a line of steps, the one that is seen in brackets."""

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static

from guldkorn.reading.text import Language
from guldkorn_tui.look.plain_text import joined, plain
from guldkorn_tui.words.steps_of_the_way import Step


class StepName(Static):
    """One step of the line."""

    class Chosen(Message):
        """The step was clicked."""

        def __init__(self, step: Step) -> None:
            super().__init__()
            self.step = step

    def __init__(self, step: Step) -> None:
        super().__init__(markup=False)
        self.step = step

    def on_click(self, event: events.Click) -> None:
        """Turn to the step."""
        event.stop()
        self.post_message(self.Chosen(self.step))


class PathLine(Horizontal):
    """Where on the way one is."""

    DEFAULT_CSS = """
    PathLine { height: 1; padding: 0 1; background: $panel; }
    PathLine > StepName { width: auto; }
    """
    step: reactive[Step] = reactive(Step.MAP, init=False)
    language: reactive[Language] = reactive(Language.DANISH, init=False)

    def compose(self) -> ComposeResult:
        """Show the steps."""
        for step in Step:
            yield StepName(step)

    def on_mount(self) -> None:
        """Name them."""
        self._draw()

    def watch_step(self) -> None:
        """Mark the step that is seen."""
        self._draw()

    def watch_language(self) -> None:
        """Name the steps in the changed language."""
        self._draw()

    def _draw(self) -> None:
        for name in self.query(StepName):
            words = f"{name.step.number} {name.step.value.get(self.language)}"
            between = plain(" ")
            if name.step is self.step:
                name.update(joined(plain(f"[{words}]", "bold underline $accent"), between))
            else:
                name.update(joined(words, between))
