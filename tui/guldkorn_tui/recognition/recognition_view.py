"""What is seen of the recognition step: the settings, the columns, the chosen one in words, and the counts."""

from collections.abc import Iterator

from textual import on
from textual.app import ComposeResult
from textual.widgets import OptionList, Static

from guldkorn.reading.text import Language, Text
from guldkorn.report.mapping_outline import FORMS
from guldkorn.survey.recognition import Recognised, Role
from guldkorn_tui.dialogs.sheet import Sheet
from guldkorn_tui.look.plain_text import joined, plain, said
from guldkorn_tui.look.spoken_keys import SpokenScreen
from guldkorn_tui.opening.opened_survey import Opened
from guldkorn_tui.recognition.choices import Choices
from guldkorn_tui.recognition.column_lines import column_rows, said_of_cells, said_of_recognition
from guldkorn_tui.recognition.look import Look
from guldkorn_tui.recognition.settings import settings
from guldkorn_tui.recognition.waiting import Waiting
from guldkorn_tui.widgets.block import Block, Line, shortened
from guldkorn_tui.widgets.help_text import HELP, keys_block
from guldkorn_tui.widgets.key_line import KeyLine
from guldkorn_tui.widgets.problem_lines import problem_lines
from guldkorn_tui.widgets.rows import Row, Rows

READ = "read"
"""The row that reads the file."""
_READ_SAYS = Text("Læs filen", "Read the file")
_TITLE = Text("Sådan læses", "How to read")
_COLUMNS = Text("Kolonner i filen", "Columns of the file")
_INTRODUCTION = Text(
    "Sådan er filen forstået. Ret det, der er forkert, og læs den så ind. Ingen enkeltsvar vises, kun antal.",
    "How the file is understood. Mend what is wrong, then read it. Nobody's answers are shown, only counts.",
)
_NONE_UNREAD = Text("Alle kolonner læses.", "All columns are read.")
_IN_WORDS = 2


class RecognitionView(SpokenScreen[Opened]):
    """Shows choices, and what a look at the cells found."""

    DEFAULT_CSS = """
    RecognitionView {
        & > #what { height: 1; padding: 0 1; background: $panel; }
        & > #in-words { height: 2; padding: 0 1; background: $panel; }
        & > #counts { height: auto; max-height: 2; padding: 0 1; background: $surface; }
        & > #news { height: 1; padding: 0 1; background: $surface; color: $accent; }
    }
    """

    def __init__(self, choices: Choices, language: Language) -> None:
        super().__init__()
        self.set_reactive(SpokenScreen.language, language)
        self.choices = choices
        self.look: Look | None = None

    def compose(self) -> ComposeResult:
        """Show the file, the settings and columns, the chosen one in words, and the counts."""
        yield Static(id="what", markup=False)
        yield Rows()
        yield Static(id="in-words", markup=False)
        yield Static(id="counts", markup=False)
        yield Waiting(id="news")
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the file."""
        self.draw()
        self.query_one(Rows).focus()

    def on_resize(self) -> None:
        """Draw for another width."""
        self.call_after_refresh(self.draw)

    def tell(self, *texts: Text | None) -> None:
        """Say in a line what happened."""
        for text in texts:
            if text is not None:
                self.query_one(Waiting).tell(text, self.language)

    def watch_language(self) -> None:
        """Say everything in the changed language."""
        if self.is_mounted:
            self.draw()
            self.refresh_bindings()

    def draw(self) -> None:
        """Show everything as it stands."""
        form = self.choices.recognition.form if self.choices.recognition else None
        rows = said(FORMS[form], self.language) if form in FORMS else plain("")
        name = plain(self.choices.path.name, "bold")
        title = joined(said(_TITLE, self.language), " ", name, " · " if rows.plain else "", rows)
        self.query_one("#what", Static).update(title.truncate(self.size.width - 2, ellipsis=True))
        self.query_one(Rows).show_rows(self._rows())
        self.query_one("#counts", Static).update(said(said_of_recognition(self.choices, self.look), self.language))
        self._say_in_words()

    def _rows(self) -> Iterator[Row]:
        yield Row(READ, Block(Line(said(_READ_SAYS, self.language, "bold underline"), 0, plain("r  ", "bold $accent"))))
        for setting in settings(self.choices, self.look):
            yield setting.row(self.language)
        for line in problem_lines(self.choices.problems, self.language):
            yield Row(None, Block(Line(line.body.stylize("$warning"), 0, plain("!  ", "bold $warning"))))
        yield Row(None, Block(Line(said(_COLUMNS, self.language, "bold $primary"))))
        yield from column_rows(self.choices, self.look, self.language)

    @on(OptionList.OptionHighlighted)
    def _say_in_words(self) -> None:
        """Say the chosen column or setting in words."""
        words, key = _INTRODUCTION, self.query_one(Rows).key or ""
        column = self.column(key)
        if column is not None:
            words = said_of_cells(column, self.choices, self.look)
        else:
            setting = next((each for each in settings(self.choices, self.look) if each.name == key), None)
            words = setting.says if setting else words
        lines = shortened(said(words, self.language), self.size.width - 2, _IN_WORDS)
        self.query_one("#in-words", Static).update(lines, layout=False)

    def column(self, key: str) -> Recognised | None:
        """Return the column of a row; None for any other row."""
        kind, _, place = key.partition(" ")
        return self.choices.columns[int(place)] if kind == "column" else None

    def action_next_unread(self) -> None:
        """Go to the next column that is not read."""
        rows = self.query_one(Rows)
        unread = [column.place for column in self.choices.columns if column.role is Role.UNREAD]
        here = self.column(rows.key or "")
        after = [place for place in unread if here is None or place > here.place] or unread
        if after:
            rows.go_to(f"column {after[0]}")
        else:
            self.tell(_NONE_UNREAD)

    def action_help(self) -> None:
        """Show the help."""
        bindings = type(self).BINDINGS
        self.app.push_screen(Sheet(HELP, lambda language: keys_block(_INTRODUCTION, bindings, language), self.language))
