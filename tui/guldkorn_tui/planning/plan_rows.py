"""The rows of the plan: what is agreed in a line or two each, what is missing marked, folded until it is opened."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from textual.content import Content

from guldkorn.knowledge.plan import PlanFile, Shelf
from guldkorn.knowledge.vocabulary import CautionWeight
from guldkorn.reading.text import Language, Text
from guldkorn.session.plan_form import PlanField, PlanForm, PlannedIssue, PlannedMeasure, said_of_missing
from guldkorn.session.session import Session
from guldkorn_tui.look.plain_text import joined, plain, said
from guldkorn_tui.planning.foresight import plan_cautions
from guldkorn_tui.planning.promise_lines import promise_lines
from guldkorn_tui.planning.row_keys import field_key, issue_key, measure_key, promise_key, warning_key
from guldkorn_tui.planning.values import brief, said_of_value
from guldkorn_tui.widgets.block import Block, Fitted, Line, shortened
from guldkorn_tui.widgets.cautions import caution_key
from guldkorn_tui.widgets.rows import Row

DRAFT_KEY = "missing"
NEW_PROMISE_KEY = "new-promise"
OFFER = "offer"
"""Begins the key of the row that says that an issue has no measure."""
_HEADINGS = {
    Shelf.NOW: Text("Nu", "Now"),
    Shelf.CASE: Text("Sager til dem, der bestemmer", "Cases for those who decide"),
    Shelf.PERMANENT: Text(
        "Vilkår i arbejdet, som medarbejderne skal beskyttes imod", "Permanent parts of the work: protection"
    ),
}
_RED_FLAGS = Text("‼ Røde flag", "‼ Red flags")
_WHOLE = Text("Hele planen", "The whole plan")
_PROMISES = Text("Løfter", "Promises")
_NOT_NOW = Text("Ikke nu", "Not now")
_PUT_ASIDE = Text("Lagt til side", "Put aside")
_DRAFT = Text("UDKAST", "DRAFT")
_LACKS = Text("mangler", "missing")
_COMPLETE = Text(
    "Planen er fuldstændig: Alle de dele, som den skal have, er udfyldt. Tryk e for at skrive den i en fil.",
    "The plan is complete: all the parts that it must have are filled in. Press e to write it to a file.",
)
_HOW_TO_FILL = Text(
    "f udfylder dem én for én, Enter viser dem på en liste", "f fills them in one by one, Enter lists them"
)
_NOTHING = Text(
    "Der er ingen belastninger at lave en plan for. Tryk 2, og skriv den første dér.",
    "There are no issues to make a plan for. Press 2 and write the first there.",
)
_NEW_PROMISE = Text("+ Nyt løfte: hvad, hvem og senest hvornår (n)", "+ A new promise: what, who and by when (n)")
_CHOOSE = Text("Enter: vælg i trin 6", "Enter: choose in step 6")
_SUGGESTED = Text("forslag", "suggestion")
_SUPPORTING = Text("støtter", "supports")
_NO_LONGER = Text("! anbefales ikke nu", "! not recommended now")
_QUIET = "$foreground 70%"
_MISSING = "bold $warning"
_LABEL = 26


@dataclass(frozen=True)
class PlanLook:
    """A plan as it is to be drawn: in which language, on which day, and what is unfolded."""

    session: Session
    language: Language
    today: date
    unfolded: frozenset[str] = frozenset()

    def rows(self) -> Iterator[Row]:
        """Return the plan from top to bottom."""
        form = PlanForm(self.session)
        yield self._standing(form)
        yield from self._red_flags()
        if not form.issues:
            yield Row(None, Block(Line(self._say(_NOTHING))))
        number = 0
        for shelf, heading in _HEADINGS.items():
            yield from self._heading(heading, form.on(shelf))
            for planned in form.on(shelf):
                number += 1
                yield from self._issue(planned, number)
        yield from self._heading(_WHOLE, form.fields)
        yield from (self._field(field, 2) for field in form.fields)
        yield from self._promises()
        yield from self._heading(_NOT_NOW, form.on(Shelf.NOT_NOW))
        for planned in form.on(Shelf.NOT_NOW):
            yield from self._waiting(planned)
        yield from self._put_aside()
        yield Row(None, Block(Line(said(self._plan.principle, self.language, "italic $accent"))))

    @property
    def _plan(self) -> PlanFile:
        return self.session.rulebook.knowledge.plan

    def _say(self, text: Text, style: str = "") -> Content:
        return said(text, self.language, style)

    def _heading(self, heading: Text, of: Iterable[object]) -> Iterator[Row]:
        if tuple(of):
            yield Row(None, Block(Line(self._say(heading, "bold $primary"))))

    def _standing(self, form: PlanForm) -> Row:
        """Return whether the plan is a draft, and of how much that it lacks."""
        if not form.missing:
            return Row(DRAFT_KEY, Block(Line(self._say(_COMPLETE, "bold $success"), 0, plain("✓ ", "bold $success"))))
        missing = said_of_missing(form.missing)
        lacks = Text(f"der mangler {missing.da}", f"missing: {missing.en}")
        title = joined(self._say(_DRAFT, _MISSING), " · ", self._say(lacks, "bold"))
        return Row(DRAFT_KEY, Block(Line(title, 0, plain("! ", _MISSING)), Line(self._say(_HOW_TO_FILL, _QUIET), 2)))

    def _red_flags(self) -> Iterator[Row]:
        flags = [each for each in self.session.advice.cautions if each.weight is CautionWeight.RED_FLAG]
        if flags:
            yield Row(None, Block(Line(self._say(_RED_FLAGS, "bold $error"))))
        for flag in flags:
            title = Line(self._say(flag.title, "bold $error"), 0, plain("! ", "bold"))
            yield Row(f"caution {caution_key(flag)}", Block(title, Line(self._say(flag.says), 2)))

    def _issue(self, planned: PlannedIssue, number: int) -> Iterator[Row]:
        key = issue_key(planned.issue.id)
        fields = [*planned.fields, *(field for measure in planned.measures for field in measure.fields)]
        lacking = sum(field.is_missing for field in fields) + planned.needs_measure
        word = (
            plain(f"  ! {lacking} {_LACKS.get(self.language)}", _MISSING) if lacking else plain("  ✓", "bold $success")
        )
        title = joined(self._say(planned.issue.title, "bold"), word)
        lead = plain(f"{self._sign(key)}{number} ", "bold $accent")
        yield Row(key, Block(Line(title, 0, lead), *self._folded(key, planned.fields, 4)))
        if key in self.unfolded:
            yield from (self._field(field, 4) for field in planned.fields)
        yield from self._warnings(planned)
        if planned.needs_measure:
            says = joined(self._say(self._plan.no_measure_says), " ", self._say(_CHOOSE, _QUIET))
            yield Row(f"{OFFER} {planned.issue.id}", Block(Line(says, 2, plain("  → ", _QUIET))))
        for measure in planned.measures:
            yield from self._measure(measure)

    def _warnings(self, planned: PlannedIssue) -> Iterator[Row]:
        """Return what the rules warn of in what was taken for this issue."""
        for caution in plan_cautions(self.session):
            if planned.issue.id in caution.issues and planned.measures:
                body = Line(self._say(caution.title, "$warning"), 4, plain("! ", _MISSING))
                yield Row(warning_key(planned.issue.id, caution), Block(body))

    def _measure(self, measure: PlannedMeasure) -> Iterator[Row]:
        key = measure_key(measure.taken.issue, measure.taken.measure)
        word = joined("  ", self._say(_NO_LONGER, "$warning")) if measure.is_unasked else plain("")
        lead = plain(f"{self._sign(key)}→ ", "bold $success")
        count = self._count(sum(field.is_missing for field in measure.fields))
        title = Line(joined(self._say(measure.title), word, count), 2, lead)
        says = joined(f"{_SUPPORTING.get(self.language)}: ", self._say(measure.supported))
        supporting = (Line(says, 6),) if measure.supports else ()
        yield Row(key, Block(title, *supporting, *self._folded(key, measure.fields, 6)))
        if key in self.unfolded:
            yield from (self._field(field, 6) for field in measure.fields)

    def _count(self, lacking: int) -> Content:
        """Return how much is missing, with a sign."""
        if not lacking:
            return plain("  ✓", "bold $success")
        return plain(f"  ! {lacking} {_LACKS.get(self.language)}", _MISSING)

    def _sign(self, key: str) -> str:
        return "▾ " if key in self.unfolded else "▸ "

    def _folded(self, key: str, fields: tuple[PlanField, ...], indent: int) -> Iterator[Fitted]:
        """Return in one line what is missing, and after it what is filled in; nothing where the parts are unfolded."""
        if key in self.unfolded:
            return
        parts: list[Content] = []
        if lacking := [field.part.title.get(self.language) for field in fields if field.is_missing]:
            parts.append(plain(f"{_LACKS.get(self.language)}: {', '.join(lacking)}", _QUIET))
        knowledge = self.session.rulebook.knowledge
        for field in fields:
            if field.value is not None:
                label = plain(f"{field.part.title.get(self.language)}: ", _QUIET)
                parts.append(joined(label, self._say(said_of_value(field, knowledge))))
        if parts:
            body = plain(" · ", _QUIET).join(parts)
            yield lambda width: joined(" " * indent, shortened(body, width - indent, 1))

    def _field(self, field: PlanField, indent: int) -> Row:
        label = f"{field.part.title.get(self.language)} ".ljust(_LABEL - indent + 2)
        if field.value is not None:
            body = self._say(said_of_value(field, self.session.rulebook.knowledge))
        else:
            body = self._say(Text("! mangler", "! missing"), _MISSING) if field.is_missing else plain("–", _QUIET)
            if field.suggestion is not None:
                suggested = f"  {_SUGGESTED.get(self.language)}: {field.suggestion.get(self.language)}"
                body = joined(body, plain(suggested, _QUIET))
        return Row(field_key(field), Block(Line(body, indent, plain(label, "$accent"))))

    def _promises(self) -> Iterator[Row]:
        yield Row(None, Block(Line(self._say(_PROMISES, "bold $primary"))))
        for promise in self.session.agreed.promises:
            lines = promise_lines(promise, self.today, self.session.rulebook.knowledge, self.language)
            yield Row(promise_key(promise), Block(*lines))
        yield Row(NEW_PROMISE_KEY, Block(Line(self._say(_NEW_PROMISE, _QUIET), 2)))

    def _waiting(self, planned: PlannedIssue) -> Iterator[Row]:
        """Return an issue that waits, with its reasons and the date when it is looked at again."""
        title = Line(self._say(planned.issue.title, "bold"), 2)
        reasons = planned.waits.because if planned.waits else ()
        because = (Line(self._say(text, _QUIET), 4, plain("– ")) for text in reasons)
        yield Row(issue_key(planned.issue.id), Block(title, *because))
        yield from (self._field(field, 4) for field in planned.fields)
        for measure in planned.measures:
            yield from self._measure(measure)

    def _put_aside(self) -> Iterator[Row]:
        dropped = self.session.told.dropped
        yield from self._heading(_PUT_ASIDE, dropped)
        for each in dropped:
            because = Line(plain(brief(each.because), _QUIET), 4, plain("– "))
            yield Row(f"dropped {each.issue}", Block(Line(self._say(each.title), 2), because))
