"""What a deed asks for in words, as dates and as choices: one field, or several that belong together."""

from functools import partial
from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import TextArea

from guldkorn.reading.text import Language, Text, join, same
from guldkorn_tui.deeds.asks import Ask, Form, Words
from guldkorn_tui.deeds.deed_drafts import answer_in, draft_of
from guldkorn_tui.deeds.draft import Draft
from guldkorn_tui.dialogs.drafting import Drafting
from guldkorn_tui.dialogs.form_fields import FormField, field_for
from guldkorn_tui.widgets.writing import Writing

_KEEP = Text("Enter gemmer, Esc lukker", "Enter keeps it, Esc closes")
_OR_EMPTIES = Text("Enter gemmer (et tomt felt slettes), Esc lukker", "Enter keeps it (empty: empties it), Esc closes")
_ONE_OF_MANY = Text(
    "Enter gemmer og går til næste felt (et tomt felt springes over), Esc stopper",
    "Enter keeps it and asks on (empty: passes over), Esc stops",
)
_FIELDS = Text(
    "Enter: næste felt (gemmer ved det sidste) · Esc gemmer kladden",
    "Enter: next field, keep at the last · Esc keeps the draft",
)
_PARTS = Text("Enter: næste del · Enter på en tom linje gemmer", "Enter: next part · Enter on an empty line: keep")
_ANYWAY = Text(
    "Ret sætningen, eller tryk Enter igen for at beholde den.", "Mend the sentence, or press Enter again to keep it."
)
_FEW = 3
"""So many fields have room for several lines each."""


class FormDialog(Drafting[tuple[Any, ...]]):
    """Asks for one thing or several, field by field, until nothing is wrong with any. Leaving it keeps a draft.

    Words that are hard to work on are met with what is hard about them, once; said again, they are taken.
    """

    DEFAULT_CSS = """
    FormDialog {
        & .before { height: auto; max-height: 8; margin-bottom: 1; }
        & .ask { color: $foreground; }
        & FormField { height: auto; }
        & FormField Writing { margin-bottom: 1; max-height: 3; }
        & FormField Rows { height: auto; max-height: 7; margin-bottom: 1; background: $panel; }
        & .echo { height: auto; color: $accent; }
        & .suggestion { height: auto; max-height: 3; color: $foreground 75%; }
        &.-one FormField Writing { max-height: 5; }
        &.-many FormField Writing { margin-bottom: 0; max-height: 2; }
        &.-doubted FormField { display: none; }
        &.-doubted FormField.-doubted { display: block; }
    }
    """

    def __init__(self, ask: Ask[Any], language: Language, draft: Draft) -> None:
        """Ask for one thing, or for a form of several, with what was written of it before."""
        super().__init__(_heading(ask), language)
        self._ask = ask
        self._asks = ask.fields if isinstance(ask, Form) else (ask,)
        self._fields = [field_for(each, language, answer_in(draft, each)) for each in self._asks]
        for field in self._fields:
            field.is_labelled = isinstance(ask, Form)
        self._doubted: set[str] = set()

    def compose_inside(self) -> ComposeResult:
        """Show what there is to know above the fields, each beneath its question."""
        ask = self._ask
        if ask.before is not None:
            yield self.label(ask.before, "before")
        if ask.title is not None and not isinstance(ask, Form):
            yield self.label(ask.says, "ask", id="ask")
        if ask.more is not None:
            yield self.label(ask.more, "hint")
        yield from self._fields
        yield self.label(same(""), "fault", id="fault")
        yield self.label(self._foot(), "hint")

    def _foot(self) -> Text:
        ask = self._ask
        if isinstance(ask, Form):
            return _PARTS if ask.ends_when_empty else _FIELDS
        if ask.is_one_of_many:
            return _ONE_OF_MANY
        return _OR_EMPTIES if self._fields[0].may_be_emptied else _KEEP

    def on_mount(self) -> None:
        """Begin at the first field."""
        self.set_class(len(self._fields) == 1, "-one")
        self.set_class(len(self._fields) > _FEW, "-many")
        self._fields[0].begin()
        for doubt in {ask.doubt for ask in self._asks if isinstance(ask, Words)}:
            self.run_worker(partial(doubt, ""), thread=True)  # so that Enter answers at once

    def redraw(self) -> None:
        """Show the choices and what is read along in the language of the moment."""
        for field in self._fields:
            field.speak(self.language)

    def draft(self) -> Draft:
        """Return what is answered so far."""
        return draft_of((each.ask, each.draft) for each in self._fields if each.is_changed)

    @on(TextArea.Changed)
    def _forget_fault(self) -> None:
        self.say_fault(same(""))

    @on(Writing.Submitted)
    @on(FormField.Done)
    def _go_on(self, event: Message) -> None:
        event.stop()
        self.go_on()

    def go_on(self) -> None:
        """Go to the next field; at the last, hand all of them in, or go to what is wrong."""
        here = next((place for place, each in enumerate(self._fields) if each.has_focus_within), 0)
        field = self._fields[here]
        if self._stops_at(field):
            return
        if isinstance(self._ask, Form) and self._ask.ends_when_empty and field.is_empty:
            here = len(self._fields) - 1
        self.keep_draft()
        if here + 1 < len(self._fields):
            self._fields[here + 1].begin()
            return
        if not any(self._stops_at(each) for each in self._fields):
            self.dismiss(tuple(each.value for each in self._fields))

    def _stops_at(self, field: FormField[Any]) -> bool:
        """Tell whether something is wrong with a field; then it is said, and the field has the keys."""
        fault, doubt = field.fault, None
        if fault is None and (doubt := field.doubt) is not None and field.draft not in self._doubted:
            self._doubted.add(field.draft)
            fault = doubt + same(" ") + _ANYWAY
        self.set_class(fault is not None and doubt is not None and len(self._fields) > 1, "-doubted")
        for each in self._fields:
            each.set_class(each is field, "-doubted")
        self.say_fault(fault or same(""))
        if fault is not None:
            field.begin()
        return fault is not None


def _heading(ask: Ask[Any]) -> Text:
    """Return what stands above it all: of a form, what it is and what it is about; else that, or the question."""
    if isinstance(ask, Form):
        return join([ask.says, ask.title], ": ") if ask.title is not None else ask.says
    return ask.title or ask.says
