"""The panel of what is wrong in the rulebook's files while a meeting goes on with the last good one."""

from collections.abc import Iterator, Sequence

from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from guldkorn.reading.problem import Problem
from guldkorn.reading.text import Language, Text, same
from guldkorn_tui.look.plain_text import plain, said
from guldkorn_tui.widgets.block import Block, shortened

_LINES_EACH = 2
_FEWEST_LINES = 4
_OF_SCREEN = 5
"""The problems take one line in so many of the screen's."""


class ProblemPanel(Static, can_focus=False):
    """Says what is wrong, as much of it as there is room for. It takes no key, and is seen only while it has something.

    What is said above the problems names the screen's key that shows all of them.
    """

    DEFAULT_CSS = """
    ProblemPanel {
        display: none; height: auto; padding: 0 1; background: $surface; border-left: outer $error;
    }
    """

    language: reactive[Language] = reactive(Language.DANISH, init=False)

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._problems: Sequence[Problem] = ()
        self._heading = same("")

    def tell(self, heading: Text, problems: Sequence[Problem]) -> None:
        """Show problems beneath what is said of them all."""
        self._heading, self._problems = heading, problems
        self._draw()

    def tell_nothing(self) -> None:
        """Go away."""
        self.tell(same(""), ())

    def watch_language(self) -> None:
        """Say it in the changed language."""
        self._draw()

    def on_resize(self) -> None:
        """Say as much as there is room for now."""
        self._draw()

    def _draw(self) -> None:
        self.display = bool(self._problems)
        if self._problems:
            self.update(Block(self._headed, self._told))

    def _headed(self, width: int) -> Content:
        return shortened(said(self._heading, self.language, "bold $error"), width, _LINES_EACH)

    def _told(self, width: int) -> Content:
        return Content("\n").join(self._lines(width, max(_FEWEST_LINES, self.screen.size.height // _OF_SCREEN)))

    def _lines(self, width: int, room: int) -> Iterator[Content]:
        for number, problem in enumerate(self._problems):
            left = len(self._problems) - number
            shown = shortened(plain(problem.line(self.language)), width, _LINES_EACH)
            room -= shown.plain.count("\n") + 1
            if room < (left > 1):
                yield said(Text(f"… og {left} til", f"… and {left} more"), self.language, "$foreground 75%")
                return
            yield shown
