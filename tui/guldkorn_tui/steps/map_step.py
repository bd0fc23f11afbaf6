"""Map: the scores of a unit against their references."""

from collections.abc import Iterator
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static

from guldkorn.advice.wording import said_of_score
from guldkorn.reading.text import Text, number
from guldkorn.session.session import Session
from guldkorn_tui.plain import joined, plain, said
from guldkorn_tui.steps.step import StepView
from guldkorn_tui.widgets.block import Block, Line
from guldkorn_tui.widgets.rows import Row, Rows
from guldkorn_tui.widgets.scores import dimension_heading, score_heading, score_line

_UNITS = Text("Enheder", "Units")
_ANSWERS = Text("svar", "answers")
_RATE = Text("svarprocent", "response rate")
_NOT_CHECKED = Text(
    "* Referencen er ikke kontrolleret mod kilden.", "* The reference is not checked against the source."
)
_BORROWED = Text("~ Intervallet bygger på referencens spredning.", "~ The interval rests on the reference's spread.")
_MARK = Text("┃ på søjlen er referencen.", "┃ on the bar is the reference.")
_NO_SCORES = Text("Enheden har ingen scorer, der kan vises.", "The unit has no scores that can be shown.")
_MORE_UNITS = Text("Enter viser alle enheder", "Enter shows all units")
_LISTED_UNITS = 4


def hidden_units_text(hidden: int, minimum: int) -> Text:
    """Return how many units are too small to be shown."""
    if hidden == 1:
        return Text(
            f"1 enhed er for lille til at blive vist (under {minimum} svar).",
            f"1 unit is too small to be shown (under {minimum} answers).",
        )
    return Text(
        f"{hidden} enheder er for små til at blive vist (under {minimum} svar).",
        f"{hidden} units are too small to be shown (under {minimum} answers).",
    )


class MapStep(StepView):
    """The units, and the chosen unit's scores by dimension."""

    DEFAULT_CSS = """
    MapStep > #score-in-words { height: 2; padding: 0 1; background: $panel; }
    """

    class UnitChosen(Message):
        """A unit was chosen in the list."""

        def __init__(self, unit: str) -> None:
            super().__init__()
            self.unit = unit

    class UnitsWanted(Message):
        """All units are asked for."""

    def compose(self) -> ComposeResult:
        """Show the list, and beneath it the chosen score in words."""
        yield Rows(id="scores")
        yield Static(id="score-in-words", markup=False)

    def draw(self, session: Session) -> None:
        """Show the units and the scores."""
        rows = self.query_one(Rows)
        scores = session.mapping.of(session.unit)
        first = f"score {scores[0].measured.id}" if scores and rows.key is None else None
        rows.show_rows(self._rows(session), choose=first)
        self._say_score()

    def _rows(self, session: Session) -> Iterator[Row]:
        mapping, language = session.mapping, self.language
        if len(mapping.units) > 1:
            yield Row(None, Block(Line(said(_UNITS, language, "bold $primary"))))
            if len(mapping.units) > _LISTED_UNITS:
                text = joined(f"{len(mapping.units)} · ", said(_MORE_UNITS, language))
                yield Row("all units", Block(Line(text)))
            else:
                for unit in mapping.units:
                    yield Row(f"unit {unit}", Block(Line(self._unit(session, unit))))
        if not session.mapping.of(session.unit):
            yield Row(None, Block(Line(said(_NO_SCORES, language))))
        else:
            yield Row(None, Block(lambda width: score_heading(width, language)))
        yield from self._scores(session)
        yield Row(None, Block(*self._legend(session)))

    def _scores(self, session: Session) -> Iterator[Row]:
        knowledge, language = session.rulebook.knowledge, self.language
        scores = session.mapping.of(session.unit)
        grades = {
            issue.evidence[0].measured.id: issue.grade
            for issue in session.advice.issues
            if issue.grade and issue.evidence
        }
        same_within = knowledge.limits.same_within.value
        order = list(knowledge.dimensions)
        dimensions = dict.fromkeys(score.measured.dimension for score in scores)
        for dimension in sorted(dimensions, key=lambda each: order.index(each) if each in order else 99):
            yield Row(None, Block(Line(dimension_heading(knowledge.named(dimension), language))))
            for score in scores:
                if score.measured.dimension == dimension:
                    line = partial(score_line, score, grades.get(score.measured.id), same_within, language=language)
                    yield Row(f"score {score.measured.id}", Block(line))

    def _unit(self, session: Session, unit: str) -> Content:
        mapping = session.mapping
        chosen = unit == session.unit
        answers = f"  {mapping.answers(unit)} {self.say(_ANSWERS)}"
        rate = mapping.response_rate(unit)
        share = f", {self.say(_RATE)} {number(rate, 0).get(self.language)}" if rate is not None else ""
        return joined("● " if chosen else "○ ", plain(unit, "bold" if chosen else ""), answers, share)

    def _legend(self, session: Session) -> Iterator[Line]:
        mapping, scores = session.mapping, session.mapping.of(session.unit)
        notes = [_MARK] if any(score.reference for score in scores) else []
        if any(score.reference and not score.reference.verified for score in scores):
            notes.append(_NOT_CHECKED)
        if any(score.interval_is_borrowed for score in scores):
            notes.append(_BORROWED)
        if notes:
            yield Line(plain(" ".join(map(self.say, notes)), "$foreground 65%"))
        if mapping.hidden_units:
            yield Line(said(hidden_units_text(mapping.hidden_units, mapping.minimum), self.language))

    @on(OptionList.OptionHighlighted)
    def _say_score(self) -> None:
        """Say the chosen score in words, with its interval and how it was asked."""
        session, key = self.session, self.query_one(Rows).key or ""
        if session is None:
            return
        words = Content("")
        for score in session.mapping.of(session.unit):
            if key == f"score {score.measured.id}":
                words = said(said_of_score(score, session.rulebook.knowledge), self.language)
        self.query_one("#score-in-words", Static).update(words, layout=False)

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        kind, _, name = (event.option_id or "").partition(" ")
        if event.option_id == "all units":
            self.post_message(self.UnitsWanted())
        elif kind == "unit":
            self.post_message(self.UnitChosen(name))
