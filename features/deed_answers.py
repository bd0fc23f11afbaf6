"""Answering whatever a deed asks for: as values, in lines, and with keys. Nothing here knows what a deed asks."""

from collections.abc import Iterator
from datetime import date
from functools import singledispatch
from typing import Any

from features.pilot import Table
from guldkorn.reading.text import Language
from guldkorn_tui.deeds.asks import Ask, Day, Form, Noting, OneOf, Several, Words
from guldkorn_tui.deeds.deed import Deed, Done
from guldkorn_tui.dialogs.choice_dialog import ChoiceDialog
from guldkorn_tui.dialogs.form_dialog import FormDialog
from guldkorn_tui.dialogs.form_fields import ChoiceField, FormField, WrittenField
from guldkorn_tui.dialogs.note_dialog import NoteDialog, RawText
from guldkorn_tui.dialogs.several_dialog import SeveralDialog
from guldkorn_tui.widgets.rows import Rows
from guldkorn_tui.widgets.writing import Writing

DAY = date(date.today().year + 1, 3, 1)
Asked = tuple[str, str, str]
"""What was asked for: its kind, its question and its name."""


def asked_for(ask: Ask[Any]) -> Asked:
    """Return what was asked for, as it is compared."""
    return type(ask).__name__, ask.says.en, ask.name.en


@singledispatch
def answer_to(ask: Ask[Any]) -> Any:
    """Return an answer that fits what is asked for."""
    raise TypeError(type(ask).__name__)


@answer_to.register
def _(ask: Words) -> str:
    return f"Lægerne går stuegang midt i vagtskiftet hver morgen ({ask.name.da})"


@answer_to.register
def _(ask: Day) -> date:
    return DAY


@answer_to.register(OneOf)
def _(ask: OneOf[Any]) -> Any:
    return next(option.value for option in ask.all_options if not option.parts and option.value != ask.chosen)


@answer_to.register(Several)
def _(ask: Several[Any]) -> Any:
    return tuple(option.value for option in ask.options[:2])


@answer_to.register
def _(ask: Form) -> tuple[Any, ...]:
    return tuple(answer_to(field) for field in ask.fields)


@answer_to.register
def _(ask: Noting) -> tuple[str, str | None, bool]:
    return "Spørg lægerne", ask.about[0].issue, ask.in_plan


def done_by_values(deed: Deed, asked: list[Asked]) -> Done:
    """Return what a deed ends with, answered by values. What it asked for is put down."""
    try:
        ask = next(deed)
        while True:
            asked.append(asked_for(ask))
            ask = deed.send(answer_to(ask))
    except StopIteration as end:
        done: Done = end.value
        return done


def lines_for(ask: Ask[Any], language: Language) -> Iterator[str]:
    """Return the lines that answer what is asked for; a form's fields are asked for by themselves."""
    answer = answer_to(ask)
    match ask:
        case Words():
            yield answer
        case Noting():
            yield answer[0]
        case Day():
            yield f"{answer.day}.{answer.month}.{answer.year}"
        case OneOf():
            yield next(each.says.get(language) for each in ask.all_options if each.value == answer)
        case Several():
            yield " ".join(str(number + 1) for number, each in enumerate(ask.options) if each.value in answer)


async def answer_on_screen(table: Table, ask: Ask[Any]) -> None:
    """Answer what is asked for in the dialog that stands in front."""
    answer, dialog = answer_to(ask), table.app.screen
    if isinstance(dialog, FormDialog):
        for field in dialog.query(FormField):
            await _fill(table, field, answer_to(field.ask))
    elif isinstance(dialog, NoteDialog):
        dialog.query_one(RawText).text = answer[0]
        await table.press("f4" if ask.in_plan else "ctrl+s")  # type: ignore[attr-defined]
    elif isinstance(dialog, ChoiceDialog):
        assert isinstance(ask, OneOf)
        dialog.query_one(Rows).go_to(str([each.value for each in ask.all_options].index(answer)))
        await table.press("enter")
    else:
        assert isinstance(ask, Several)
        assert isinstance(dialog, SeveralDialog)
        for number, option in enumerate(ask.options):
            if (option.value in answer) != (option.value in ask.chosen):
                dialog.query_one(Rows).go_to(str(number))
                await table.press("space")
        await table.press("enter")


async def _fill(table: Table, field: FormField[Any], answer: Any) -> None:
    if isinstance(field, WrittenField):
        words = f"{answer.day}.{answer.month}.{answer.year}" if isinstance(answer, date) else answer
        field.query_one(Writing).text = words
    else:
        assert isinstance(field, ChoiceField)
        field.query_one(Rows).go_to(str(getattr(answer, "value", answer)))
    await table.press("enter")
