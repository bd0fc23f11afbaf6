"""A note of several lines, about the chosen issue or about the whole unit."""

import unicodedata
from collections.abc import Iterator
from typing import ClassVar

from rich.text import Text as RichText
from textual import on
from textual.app import ComposeResult
from textual.widgets import OptionList

from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Language, Text, same
from guldkorn_tui.deeds.asks import Noting
from guldkorn_tui.deeds.deed_drafts import answer_in
from guldkorn_tui.deeds.draft import Draft
from guldkorn_tui.dialogs.drafting import Drafting
from guldkorn_tui.dialogs.framed import Label
from guldkorn_tui.look.plain_text import capital, plain
from guldkorn_tui.look.spoken_keys import spoken
from guldkorn_tui.widgets.block import Block, Line
from guldkorn_tui.widgets.rows import Row, Rows
from guldkorn_tui.widgets.words_area import WordsArea

_ABOUT = Text("Noten er om", "The note is about")
_BEFORE = Text("Noteret før", "Noted before")
_HOW = Text(
    "Ctrl+S gemmer den kun til mødet · F4 tager den med i planen · Esc gemmer kladden · Tab skifter til emnet",
    "Ctrl+S keeps it for the meeting alone · F4 takes it into the plan · Esc keeps a draft · Tab turns to the subject",
)
_HOW_TO_KEEP = Text(" Tryk så Ctrl+S eller F4.", " Then press Ctrl+S or F4.")
_SUBJECT = "subject"
_MOST_BEFORE = 2
_STAND_IN = "·"
_CONTROLS = "␀"  # the pictures of the control characters begin here


class RawText(WordsArea):
    """Takes text as it is, and shows a sign for each character that could steer the screen."""

    def get_line(self, line_index: int) -> RichText:
        """Return a line as it is shown: as long as it is, and without what steers; part of Textual's protocol."""
        return RichText(_shown(self.document.get_line(line_index)), end="", no_wrap=True)


class NoteDialog(Drafting[tuple[str, str | None, bool]]):
    """Asks for a note. Leaving it keeps what was written."""

    DEFAULT_CSS = """
    NoteDialog {
        & RawText, & RawText:focus { height: 7; border: none; padding: 0 1; background: $panel; margin-bottom: 1; }
        & Rows { height: auto; max-height: 3; margin-bottom: 1; }
        & #before { height: auto; max-height: 4; }
    }
    """
    BINDINGS: ClassVar = [
        spoken("ctrl+s", "keep(False)", "Gem kun til mødet", "Keep for the meeting only", display="Ctrl+S"),
        spoken("f4", "keep(True)", "Med i planen", "Into the plan", display="F4"),
        spoken("escape", "leave", "Luk", "Close", display="Esc"),
    ]

    def __init__(self, ask: Noting, language: Language, draft: Draft) -> None:
        """Ask, with a draft begun already. The first of the subjects is what it is about, unless the draft says so."""
        super().__init__(ask.says, language)
        self._ask = ask
        self._subjects = ask.about
        begun = draft.choices.get(_SUBJECT, _key(None))
        known = {_key(subject.issue): subject.issue for subject in self._subjects}
        self._issue = known.get(begun if draft.texts else "", self._subjects[0].issue)
        self._begun = answer_in(draft, ask) or ""

    def compose_inside(self) -> ComposeResult:
        """Show the text above what it is about and what was noted before."""
        yield RawText(self._begun, soft_wrap=True, tab_behavior="focus", compact=True)
        yield self.label(_ABOUT)
        yield Rows()
        yield self.label(same(""), "hint", id="before")
        yield self.label(same(""), "fault", id="fault")
        yield self.label(_HOW, "hint")

    def on_mount(self) -> None:
        """Begin to write, behind what was written before."""
        area = self.query_one(RawText)
        area.cursor_blink = False  # calm on a projector
        area.move_cursor(area.document.end)
        area.focus()
        self.redraw()

    def redraw(self) -> None:
        """Show the subjects in the language of the moment."""
        self.query_one(Rows).show_rows(self._rows(), choose=_key(self._issue))
        notes = next(subject.notes for subject in self._subjects if subject.issue == self._issue)
        listed = "\n".join(f"– {clean_line(note)}" for note in notes[-_MOST_BEFORE:])
        before = Text(f"{_BEFORE.da}:\n{listed}", f"{_BEFORE.en}:\n{listed}") if notes else same("")
        self.query_one("#before", Label).say(before, self.language)

    def _rows(self) -> Iterator[Row]:
        for subject in self._subjects:
            mark = "● " if subject.issue == self._issue else "○ "
            title = plain(capital(subject.title.get(self.language)))
            yield Row(_key(subject.issue), Block(Line(title, 0, plain(mark))))

    @on(OptionList.OptionSelected)
    def _turn(self, event: OptionList.OptionSelected) -> None:
        self._issue = next(each.issue for each in self._subjects if _key(each.issue) == event.option_id)
        self.redraw()
        self.query_one(RawText).focus()

    def action_keep(self, in_plan: bool) -> None:
        """Answer with the note: for the meeting alone, or to go with the plan."""
        if clean_line(self._text):
            self.dismiss((self._text, self._issue, in_plan))
        else:
            self.say_fault(self._ask.needed + _HOW_TO_KEEP)
            self.query_one(RawText).focus()

    def draft(self) -> Draft:
        """Return the note as it stands."""
        return Draft({self._ask.name.en: self._text}, {_SUBJECT: _key(self._issue)})

    @property
    def _text(self) -> str:
        return self.query_one(RawText).text


def _key(issue: str | None) -> str:
    return "unit" if issue is None else f"issue {issue}"


def _shown(line: str) -> str:
    if line.isprintable():
        return line
    return "".join(_sign(each) if unicodedata.category(each)[0] in "CZ" and each != " " else each for each in line)


def _sign(character: str) -> str:
    code = ord(character)
    return chr(ord(_CONTROLS) + code) if code < 0x20 else _STAND_IN
