"""Map: the units as a heat map, and a unit's scores against their references."""

from enum import Enum
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import OptionList, Static

from guldkorn.advice.wording import said_of_precision, said_of_score
from guldkorn.reading.text import Text, same
from guldkorn.session.session import Session
from guldkorn.survey.mapping import Score
from guldkorn_tui.keys import spoken
from guldkorn_tui.plain import joined, said
from guldkorn_tui.steps.step import StepView
from guldkorn_tui.widgets.block import shortened
from guldkorn_tui.widgets.heat_map import Page, heat_heading, pages
from guldkorn_tui.widgets.heat_words import said_of_answers, said_of_unit, scores_of, unit_name
from guldkorn_tui.widgets.map_rows import WHOLE_KEY, heat_rows, profile_rows
from guldkorn_tui.widgets.rows import Rows

_IN_WORDS = 3
"""How many lines the chosen row has to be said in words."""
_BESIDE = 3
"""How many cells of the screen stand beside a row: its margins and the scrollbar."""


class View(Enum):
    """What of the mapping is seen."""

    UNITS = "units"
    UNIT = "unit"
    WHOLE = "whole"


class MapStep(StepView):
    """The units by dimensions or by the scales of one; behind each unit its scores."""

    DEFAULT_CSS = """
    MapStep {
        & > #heat-heading { height: auto; padding: 0 1; }
        & > #in-words { height: 3; padding: 0 1; background: $panel; }
    }
    """
    BINDINGS: ClassVar = [
        spoken("space", "open", "åbn enheden", "open the unit", show=False),
        spoken("backspace,escape", "close", "Enheder", "Units", display="⌫"),
        spoken("d", "turn_page", "Skalaer", "Scales"),
        spoken("h", "wish_reference", "Reference", "Reference"),
    ]

    class UnitChosen(Message):
        """A unit was chosen in the list."""

        def __init__(self, unit: str) -> None:
            super().__init__()
            self.unit = unit

    class ReferenceWanted(Message):
        """The scores are to be held against something else."""

    _view = View.UNITS
    _page = 0
    _unit = ""

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
            page, width = self._page_of(session), self.app.size.width - _BESIDE
            heading.update(heat_heading(page, width, self.language))
            stays = session.unit == self._unit and (before == WHOLE_KEY or before.startswith("unit "))
            rows.show_rows(
                heat_rows(session, page, width, self.language), choose=before if stays else f"unit {session.unit}"
            )
        else:
            unit = self._unit_of(session)
            scores = scores_of(session.mapping, unit)
            name, answers = said(unit_name(unit), self.language, "bold $primary"), said_of_answers(scores)
            heading.update(joined(name, " · ", said(answers, self.language)))
            first = f"score {scores[0].measured.id}" if scores and not before.startswith("score ") else None
            rows.show_rows(profile_rows(session, unit, self.language), choose=first)
        heading.display = len(session.mapping.units) > 1
        self._unit = session.unit
        self._say_in_words()
        self.refresh_bindings()

    def open_unit(self) -> None:
        """Show the scores of the unit that is spoken of."""
        self._see(View.UNIT)

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

    def _page_of(self, session: Session) -> Page:
        found = pages(session.mapping, session.rulebook.knowledge, self.app.size.width - _BESIDE)
        return found[self._page % len(found)]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let only the keys work that belong to what is seen."""
        if self.session is None:
            return False
        among_units = self._seen_of(self.session) is View.UNITS
        if action in ("open", "turn_page"):
            return among_units
        if action == "close":
            return not among_units and len(self.session.mapping.units) > 1
        return True

    def action_open(self) -> None:
        """Open the chosen unit."""
        self.query_one(Rows).action_select()

    def action_close(self) -> None:
        """Go back from a unit to all of them."""
        back_to = WHOLE_KEY if self._view is View.WHOLE else None
        self._see(View.UNITS)
        if back_to is not None:
            self.query_one(Rows).go_to(back_to)

    def action_turn_page(self) -> None:
        """Turn from the dimensions to the scales of each, and at last back to the dimensions."""
        if self.session is not None:
            self._page += 1
            self.draw(self.session)

    def action_wish_reference(self) -> None:
        """Ask for something else to hold the scores against."""
        self.post_message(self.ReferenceWanted())

    @on(OptionList.OptionHighlighted)
    def _say_in_words(self) -> None:
        """Say the chosen unit or score in words."""
        session, key = self.session, self.query_one(Rows).key or ""
        if session is None:
            return
        kind, _, name = key.partition(" ")
        words = same("")
        if kind == "score":
            score = next((s for s in scores_of(session.mapping, self._unit_of(session)) if s.measured.id == name), None)
            words = _said_of_score(score, session) if score else words
        elif key:
            unit = None if key == WHOLE_KEY else name
            scores = scores_of(session.mapping, unit)
            words = said_of_unit(self._page_of(session), unit_name(unit), scores, session.rulebook.knowledge)
        lines = shortened(said(words, self.language), self.app.size.width - 2, _IN_WORDS)
        self.query_one("#in-words", Static).update(lines, layout=False)

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        kind, _, name = (event.option_id or "").partition(" ")
        if event.option_id == WHOLE_KEY:
            self._see(View.WHOLE)
        elif kind == "unit":
            self.post_message(self.UnitChosen(name))


def _said_of_score(score: Score, session: Session) -> Text:
    """Return a score in words, and how far it can be trusted."""
    words, precision = said_of_score(score, session.rulebook.knowledge), said_of_precision(score)
    return words + same("; ") + precision if precision.en else words
