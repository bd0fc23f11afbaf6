"""Map: the units as a heat map, and a unit's scores against their references."""

from enum import Enum
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static

from guldkorn.reading.text import Language, Text, same
from guldkorn.session.session import Session
from guldkorn.survey.mapping import Score
from guldkorn_tui.look.plain_text import joined, said
from guldkorn_tui.look.spoken_keys import spoken
from guldkorn_tui.steps.step import StepView
from guldkorn_tui.widgets.block import Block, shortened
from guldkorn_tui.widgets.heat_map import Page, column_at, heat_heading, pages
from guldkorn_tui.widgets.heat_words import said_of_answers, scores_of, unit_name
from guldkorn_tui.widgets.map_marks import Marks
from guldkorn_tui.widgets.map_rows import WHOLE_KEY, heat_row, heat_rows, profile_rows, unit_of
from guldkorn_tui.widgets.map_words import against_lines, said_in_full, said_of_row, usual_lines
from guldkorn_tui.widgets.rows import Rows
from guldkorn_tui.widgets.score_sheet import score_sheet
from guldkorn_tui.words.muddled import Statement

_IN_WORDS = 3
"""How many lines the chosen row has to be said in words."""
_WIDEST = 130
"""How many cells of the screen are used at most: further apart, a name and its cells are no longer seen as one row."""
_BESIDE = 3
"""How many cells of the screen stand beside a row: its margins and the scrollbar."""
_MARGIN = 1


class View(Enum):
    """What of the mapping is seen."""

    UNITS = "units"
    UNIT = "unit"
    WHOLE = "whole"


class MapStep(StepView):
    """The units by dimensions or by the scales of one; behind each cell its score, behind each unit its scores."""

    DEFAULT_CSS = """
    MapStep {
        & > #heat-heading { height: auto; padding: 0 1; }
        & > #in-words { height: 3; padding: 0 1; background: $panel; }
    }
    """
    BINDINGS: ClassVar = [
        spoken("left", "cell(-1)", "felt til venstre", "cell to the left", show=False),
        spoken("right", "cell(1)", "Felt", "Cell", display="←→"),
        spoken("space", "open", "Åbn enhed", "Open unit", display="␣"),
        spoken("backspace,escape", "close", "Enheder", "Units", display="⌫"),
        spoken("d", "turn_page", "Skalaer", "Scales"),
        spoken("k", "wish_clear", "Konkret?", "Concrete?"),
        spoken("h", "wish_reference", "Reference", "Reference"),
        spoken("f", "wish_occupation", "Faggruppe", "Job group"),
    ]

    class UnitChosen(Message):
        """A unit was chosen in the list."""

        def __init__(self, unit: str) -> None:
            super().__init__()
            self.unit = unit

    class Opened(Message):
        """A score was opened to see all that is known of it."""

        def __init__(self, view: "MapStep", key: str) -> None:
            super().__init__()
            self.view = view
            self.key = key

    class ReferenceWanted(Message):
        """The scores are to be held against something else."""

    class OccupationWanted(Message):
        """The group wants to name the unit's job group, or to look at what is usual in it."""

    class ClarityWanted(Message):
        """The group wants to know whether a problem is said clearly enough to be worked on."""

    _view = View.UNITS
    _page = 0
    _unit = ""
    _column: str | None = None
    _drawn: str | None = None
    _marks = Marks()

    def compose(self) -> ComposeResult:
        """Show the list under its heading, and beneath it the chosen row in words."""
        yield Static(id="heat-heading", markup=False)
        yield Rows()
        yield Static(id="in-words", markup=False)

    def draw(self, session: Session) -> None:
        """Show the units, or the scores of one."""
        heading, rows = self.query_one("#heat-heading", Static), self.query_one(Rows)
        before = rows.key or ""
        if self._seen_of(session) is View.UNITS:
            page, width = self._page_of(session), self._width
            headings = heat_heading(page, width, self.language, self._marks.instead)
            against, usual = self._against(session, session.mapping.scores), self._usual(session, named=True)
            heading.update(joined(against, "\n", usual, headings))
            stays = session.unit == self._unit and (before == WHOLE_KEY or before.startswith("unit "))
            key = before if stays else f"unit {session.unit}"
            self._column = self._column if self._column in dict(page.columns) else None
            rows.show_rows(heat_rows(session, page, width, self.language, self._cell(key)), choose=key)
            self._drawn = rows.key
        else:
            unit = self._unit_of(session)
            scores = scores_of(session.mapping, unit)
            name, answers = said(unit_name(unit), self.language, "bold $primary"), said_of_answers(scores)
            several = len(session.mapping.units) > 1
            of_unit = joined(name, " · ", said(answers, self.language), "\n") if several else Content("")
            usual = self._usual(session) if unit is not None else Content("")
            heading.update(joined(of_unit, usual, self._against(session, scores)))
            marked = next((s.measured.id for s in scores if s.measured.id in self._marks.instead), None)
            first = f"score {marked or scores[0].measured.id}" if scores and not before.startswith("score ") else None
            rows.show_rows(profile_rows(session, unit, self.language, self._marks.instead), choose=first)
        self._unit = session.unit
        self._say_in_words()
        self.refresh_bindings()

    def _against(self, session: Session, scores: tuple[Score, ...]) -> Content:
        return against_lines(session, scores, self._marks, self._width, self.language)

    def _usual(self, session: Session, *, named: bool = False) -> Content:
        return usual_lines(session, self._width, self.language, named=named)

    def open_unit(self) -> None:
        """Show the scores of the unit that is spoken of."""
        self._see(View.UNIT)

    @property
    def is_marked(self) -> bool:
        """Whether a muddled statement left its marks."""
        return self._marks.statement is not None

    def mark(self, statement: Statement | None) -> None:
        """Show what to look at instead of a muddled statement; None shows nothing of that kind any more."""
        self._marks = Marks(statement)
        session = self.session
        if session is not None and statement is not None and self._seen_of(session) is View.UNITS:
            self._page = 0
            columns = dict(self._page_of(session).columns)
            self._column = next((each for each in statement.instead if each in columns), self._column)
        self._redraw()

    def _see(self, view: View) -> None:
        self._view = view
        if self.session is not None:
            self.draw(self.session)

    def _seen_of(self, session: Session) -> View:
        """Return what is seen: where there is one unit, its scores."""
        if len(session.mapping.units) < 2:
            return View.UNIT
        return self._view if self._view is not View.WHOLE or session.mapping.whole else View.UNITS

    def _unit_of(self, session: Session) -> str | None:
        return None if self._seen_of(session) is View.WHOLE else session.unit

    @property
    def _width(self) -> int:
        return min(self.screen.size.width - _BESIDE, _WIDEST)

    def _page_of(self, session: Session) -> Page:
        found = pages(session.mapping, session.rulebook.knowledge, self._width)
        return found[self._page % len(found)]

    def _cell(self, key: str | None) -> tuple[str, str] | None:
        return (key, self._column) if key is not None and self._column is not None else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let only the keys work that belong to what is seen."""
        if self.session is None:
            return False
        among_units = self._seen_of(self.session) is View.UNITS
        if action in ("open", "turn_page", "cell"):
            return among_units
        if action == "close":
            return not among_units and len(self.session.mapping.units) > 1
        return True

    def action_cell(self, by: int) -> None:
        """Go a cell to the side; left of the first stands the unit's name. At either end it stays."""
        if self.session is not None:
            columns = (None, *(column for column, _ in self._page_of(self.session).columns))
            place = columns.index(self._column) if self._column in columns else 0
            self._column = columns[min(len(columns) - 1, max(0, place + by))]
            self._draw_cell(self.session)
            self._say_in_words()

    def _draw_cell(self, session: Session) -> None:
        """Put the brackets around the chosen cell, and take them from the row they stood in."""
        rows, page = self.query_one(Rows), self._page_of(session)
        for key in dict.fromkeys((self._drawn, rows.key)):
            if key is not None and (key == WHOLE_KEY or key.startswith("unit ")):
                row = heat_row(session, page, key, self._width, self.language, self._cell(rows.key))
                rows.replace_option_prompt(key, row.shows)
        self._drawn = rows.key

    def action_open(self) -> None:
        """Open the chosen unit, whichever cell is chosen."""
        if key := self.query_one(Rows).key:
            self._open_unit(key)

    def action_close(self) -> None:
        """Go back from a unit to all of them."""
        back_to = WHOLE_KEY if self._view is View.WHOLE else None
        self._see(View.UNITS)
        if back_to is not None:
            self.query_one(Rows).go_to(back_to)

    def action_turn_page(self) -> None:
        """Turn from a dimension to its scales; else on to the next page, and at last back to the dimensions."""
        session = self.session
        if session is None:
            return
        page, score = self._page_of(session), self._score(session)
        found = pages(session.mapping, session.rulebook.knowledge, self._width)
        if page.dimension is None and score is not None:
            self._column = score.measured.id
            wanted = (n for n, each in enumerate(found) if each.dimension and self._column in dict(each.columns))
            self._page = next(wanted, self._page + 1)
        else:
            self._column = None
            self._page = (self._page + 1) % len(found)
        self.draw(session)

    def action_wish_reference(self) -> None:
        """Ask for something else to hold the scores against."""
        self.post_message(self.ReferenceWanted())

    def action_wish_occupation(self) -> None:
        """Ask for the unit's job group, and show what is usual in it."""
        self.post_message(self.OccupationWanted())

    def action_wish_clear(self) -> None:
        """Ask whether a problem is said clearly enough."""
        self.post_message(self.ClarityWanted())

    def _score(self, session: Session) -> Score | None:
        """Return the score that is chosen: by its row, or by its cell; None where none is."""
        kind, _, name = (self.query_one(Rows).key or "").partition(" ")
        if kind == "score":
            of_unit = scores_of(session.mapping, self._unit_of(session))
            return next((score for score in of_unit if score.measured.id == name), None)
        if self._column is None or not kind:
            return None
        unit = unit_of(self.query_one(Rows).key or "")
        cell = self._page_of(session).cells(scores_of(session.mapping, unit), session.rulebook.knowledge)
        return cell[self._column].score if self._column in cell else None

    def opened(self, key: str, session: Session, language: Language) -> tuple[Text, Block] | None:
        """Return all that is known of the chosen score."""
        score = self._score(session)
        if score is None:
            return None
        unit = unit_of(key) if key == WHOLE_KEY or key.startswith("unit ") else self._unit_of(session)
        title = score.measured.title + same(" · ") + unit_name(unit)
        return title, score_sheet(score, scores_of(session.mapping, unit), session, language)

    @on(OptionList.OptionHighlighted)
    def _move(self) -> None:
        session = self.session
        if session is not None and self._seen_of(session) is View.UNITS and self._column is not None:
            self._draw_cell(session)
        self._say_in_words()

    def _say_in_words(self) -> None:
        """Say the chosen unit, cell or score in words."""
        session, key = self.session, self.query_one(Rows).key or ""
        if session is None:
            return
        lines = shortened(said(self._in_words(session, key), self.language), self.screen.size.width - 2, _IN_WORDS)
        self.query_one("#in-words", Static).update(lines, layout=False)

    def _in_words(self, session: Session, key: str) -> Text:
        if key.startswith("score ") or not key:
            score = self._score(session)
            return said_in_full(score, session) if score else same("")
        return said_of_row(session, self._page_of(session), unit_of(key), self._column)

    def on_click(self, event: events.Click) -> None:
        """Choose the cell that was clicked; the row opens it a moment later."""
        offset = event.get_content_offset(self.query_one(Rows))
        if self.session is not None and offset is not None and self._seen_of(self.session) is View.UNITS:
            self._column = column_at(self._page_of(self.session), self._width, offset.x - _MARGIN)
            self._draw_cell(self.session)
            self._say_in_words()

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        if event.option_id is None or self.session is None:
            return
        if self._score(self.session) is not None:
            self.post_message(self.Opened(self, event.option_id))
        elif self._column is None:
            self._open_unit(event.option_id)

    def _open_unit(self, key: str) -> None:
        if key == WHOLE_KEY:
            self._see(View.WHOLE)
        elif key.startswith("unit "):
            self.post_message(self.UnitChosen(key.removeprefix("unit ")))
