"""The fields of a form: words, a date, or one of several things."""

from collections.abc import Iterator
from functools import singledispatch
from typing import Any, Generic, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import OptionList, TextArea

from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Language, Text, join, same
from guldkorn_tui.deeds.asks import Ask, Day, OneOf, Option, Unchosen, Words
from guldkorn_tui.dialogs.framed import Label
from guldkorn_tui.look.plain_text import plain
from guldkorn_tui.widgets.block import Block, Line
from guldkorn_tui.widgets.rows import Row, Rows
from guldkorn_tui.widgets.writing import Writing

Kind = TypeVar("Kind", bound=Ask[Any])

_SUGGESTION = Text("Forslag (↓ indsætter det): ", "Suggestion (↓ takes it): ")
_NO_CHOICE = Text("Vælg med Enter.", "Choose with Enter.")
_SHORT = 200
"""How much of a line is read along while it is typed."""


class FormField(Vertical, Generic[Kind]):
    """Where one thing is answered."""

    class Done(Message):
        """It is answered, and the next is wanted."""

    def __init__(self, ask: Kind, language: Language) -> None:
        super().__init__()
        self.ask = ask
        self.language = language
        self.is_labelled = False
        """Whether its question stands above it."""

    def compose(self) -> ComposeResult:
        """Show the question above where it is answered."""
        if self.is_labelled:
            yield Label(self.ask.says, self.language, "label")
        yield from self.compose_answer()

    def compose_answer(self) -> ComposeResult:
        """Show where it is answered."""
        raise NotImplementedError

    @property
    def has_focus_within(self) -> bool:
        """Whether the keys go here."""
        return any(widget.has_focus for widget in self.query("*"))

    @property
    def draft(self) -> str:
        """What is answered so far, as it is kept."""
        raise NotImplementedError

    @property
    def value(self) -> Any:
        """What is answered, where nothing is wrong with it."""
        raise NotImplementedError

    @property
    def is_changed(self) -> bool:
        """Whether something else is answered than stood here at first."""
        raise NotImplementedError

    @property
    def is_empty(self) -> bool:
        """Whether nothing is answered."""
        return not clean_line(self.draft)

    @property
    def may_be_emptied(self) -> bool:
        """Whether something stands here that may be taken away."""
        return False

    @property
    def fault(self) -> Text | None:
        """What is wrong with the answer; None where nothing is."""
        raise NotImplementedError

    @property
    def doubt(self) -> Text | None:
        """What is hard to work on in the answer; None where nothing is."""
        return None

    def begin(self) -> None:
        """Let the keys go here."""
        raise NotImplementedError

    def speak(self, language: Language) -> None:
        """Speak a language."""
        self.language = language


class WrittenField(FormField[Kind]):
    """A field to write in. The arrow down goes through what is suggested."""

    def __init__(self, ask: Kind, language: Language, draft: str | None, before: Text, suggestions: tuple[Text, ...]):
        super().__init__(ask, language)
        self.begun = before.get(language) if draft is None else draft
        self.was = before
        self._suggestions = suggestions

    def compose_answer(self) -> ComposeResult:
        """Show the lines to write in, and beneath them how they are understood and what could be written."""
        yield Writing(self.begun)
        yield Label(same(""), self.language, "echo")
        if self._suggestions:
            yield Label(_SUGGESTION + join(self._suggestions, " · "), self.language, "suggestion")

    def on_mount(self) -> None:
        """Say how what stands there is understood."""
        self.speak(self.language)

    def speak(self, language: Language) -> None:
        """Suggest in a language, and say again how what is written is understood."""
        super().speak(language)
        self.query_one(Writing).suggested = tuple(each.get(language) for each in self._suggestions)
        self._read_along()

    @on(TextArea.Changed)
    def _read_along(self) -> None:
        echo = self.query_one(".echo", Label)
        says = self.echo(self.draft) if len(self.draft) < _SHORT else same("")
        echo.display = bool(says.en)
        echo.say(says, self.language)

    def echo(self, line: str) -> Text:
        """Return how a line is understood; nothing where that needs no saying."""
        return same("")

    @property
    def draft(self) -> str:
        """What is written."""
        return self.query_one(Writing).text

    @property
    def is_changed(self) -> bool:
        """Whether other words are written than stood here."""
        return self.draft not in (self.was.da, self.was.en)

    @property
    def may_be_emptied(self) -> bool:
        """Whether something stood here."""
        return bool(self.was.en)

    def begin(self) -> None:
        """Let the keys go here."""
        self.query_one(Writing).focus()


class WordsField(WrittenField[Words]):
    """Words, as they were written."""

    @property
    def value(self) -> str:
        """The words; nothing where no word was written."""
        return "" if self.is_empty else self.draft

    @property
    def fault(self) -> Text | None:
        """That words are needed, where they are and none are there."""
        return self.ask.needed if self.is_empty else None

    @property
    def doubt(self) -> Text | None:
        """What is hard to work on in the words."""
        return None if self.is_empty else self.ask.doubt(self.draft)


class DayField(WrittenField[Day]):
    """A date, and how it is understood."""

    def echo(self, line: str) -> Text:
        """Return the date that a line names."""
        return self.ask.echo(line)

    @property
    def value(self) -> Any:
        """The date; None where none was said."""
        return self.ask.read(self.draft)

    @property
    def fault(self) -> Text | None:
        """What is wrong with the date."""
        return self.ask.fault_of(self.draft)


class ChoiceField(FormField[OneOf[Any]]):
    """One of several, in a list. Enter chooses."""

    def __init__(self, ask: OneOf[Any], language: Language, draft: str | None) -> None:
        super().__init__(ask, language)
        self._options = {_key(option): option for option in ask.all_options}
        chosen = next((key for key, option in self._options.items() if option.value == ask.chosen), None)
        self._was = chosen
        self._chosen = draft if draft in self._options else None if ask.chosen is Unchosen.UNCHOSEN else chosen

    def compose_answer(self) -> ComposeResult:
        """Show the list."""
        yield Rows()

    def on_mount(self) -> None:
        """Show what may be chosen."""
        self.speak(self.language)

    def speak(self, language: Language) -> None:
        """Show what may be chosen in a language."""
        super().speak(language)
        rows = self.query_one(Rows)
        rows.show_rows(self._rows(), choose=rows.key or self._chosen)

    def _rows(self) -> Iterator[Row]:
        tops = {_key(option) for option in self.ask.options}
        for key, option in self._options.items():
            mark = "● " if key == self._chosen else "○ "
            style = "bold" if key in tops and any(each.parts for each in self.ask.options) else ""
            says = plain(option.says.get(self.language), style)
            yield Row(key, Block(Line(says, 0 if key in tops else 2, plain(mark))))

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._chosen = event.option_id
        self.speak(self.language)
        self.post_message(self.Done())

    @property
    def draft(self) -> str:
        """The key of what is chosen."""
        return self._chosen or ""

    @property
    def is_changed(self) -> bool:
        """Whether something else is chosen than was."""
        return self._chosen != self._was

    @property
    def value(self) -> Any:
        """What is chosen."""
        return self._options[self.draft].value

    @property
    def fault(self) -> Text | None:
        """That something must be chosen."""
        return _NO_CHOICE if self._chosen is None else None

    def begin(self) -> None:
        """Let the keys go here."""
        self.query_one(Rows).focus()


def _key(option: Option[Any]) -> str:
    """Return the key of an option. It is kept in drafts, so it must not rest on where the option stands."""
    return str(getattr(option.value, "value", option.value))


@singledispatch
def field_for(ask: Ask[Any], language: Language, draft: str | None) -> FormField[Any]:
    """Return the field in which something is answered."""
    raise TypeError(f"no field is known for {type(ask).__name__}")


@field_for.register
def _(ask: Words, language: Language, draft: str | None) -> FormField[Any]:
    return WordsField(ask, language, draft, ask.value, ask.suggestions)


@field_for.register
def _(ask: Day, language: Language, draft: str | None) -> FormField[Any]:
    return DayField(ask, language, draft, ask.value, ask.suggestions)


@field_for.register(OneOf)
def _(ask: OneOf[Any], language: Language, draft: str | None) -> FormField[Any]:
    return ChoiceField(ask, language, draft)
