"""Keys whose meaning is said in the language of the moment."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import ClassVar

from textual import events, on
from textual.binding import ActiveBinding, Binding
from textual.dom import DOMNode
from textual.message import Message
from textual.reactive import reactive
from textual.screen import ModalScreen

from guldkorn.reading.text import Language, Text, same
from guldkorn_tui.deeds.commands import Command
from guldkorn_tui.deeds.draft import Draft
from guldkorn_tui.look.front import Answering, Given
from guldkorn_tui.look.theme import theme_after

_ALWAYS_FIRST = ("question_mark", "right")
"""Keys that must be seen in the footer however narrow it is."""

WIDEST = 180
"""How many cells of a screen are used at most."""

_UNSAID = same("")


@dataclass(frozen=True)
class SpokenBinding(Binding):
    """A key binding with its meaning in both languages."""

    says: Text = _UNSAID


def spoken(keys: str, action: str, da: str, en: str, *, show: bool = True, display: str | None = None) -> SpokenBinding:
    """Return a key binding that says in both languages what it does."""
    return SpokenBinding(keys, action, en, show=show, key_display=display, says=Text(da, en))


def wishes(*commands: Command, show: bool = True) -> tuple[SpokenBinding, ...]:
    """Return the key bindings of deeds, as the table of commands says them."""
    return tuple(
        SpokenBinding(
            command.value.keys,
            f"wish({command.name!r})",
            command.does.en,
            show=show and command.value.label is not None,
            key_display=command.key,
            says=(command.value.label if show else None) or command.does,
        )
        for command in commands
    )


def _said(bindings: dict[str, ActiveBinding], language: Language) -> dict[str, ActiveBinding]:
    first = {key: bindings[key] for key in _ALWAYS_FIRST if key in bindings}
    return {key: _one_said(active, language) for key, active in (first | bindings).items()}


def _one_said(active: ActiveBinding, language: Language) -> ActiveBinding:
    says = _meanings(type(active.node)).get(active.binding.action)
    if says is None:
        return active
    return active._replace(binding=replace(active.binding, description=says.get(language)))


@cache
def _meanings(kind: type[DOMNode]) -> dict[str, Text]:
    """Return what the actions mean that a class binds keys to; Textual itself keeps one language of it."""
    return {binding.action: binding.says for binding in spoken_bindings(kind)}


def spoken_bindings(kind: type[DOMNode]) -> Iterator[SpokenBinding]:
    """Return the keys of a class that are said in both languages, those of its bases first."""
    for base in reversed(kind.__mro__):
        for binding in vars(base).get("BINDINGS", ()):
            if isinstance(binding, SpokenBinding):
                yield binding


@dataclass(frozen=True, slots=True)
class Room:
    """A part of a screen that has keys of its own: a step, or the screen itself."""

    node: DOMNode
    name: Text = _UNSAID
    enter: Callable[[], None] | None = None
    """Brings it into sight; None where it always is."""


class Preferred(Message):
    """Somebody prefers another language or other colours: it may be remembered for the next time."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.language = language


class Middling(Answering[Given]):
    """Leaves the sides of a very wide screen empty: a line that is too long is not read."""

    widest = WIDEST

    @on(events.Resize)
    def _keep_in_the_middle(self, event: events.Resize) -> None:
        self.styles.padding = (0, max(0, (event.size.width - self.widest) // 2))


class SpokenScreen(Middling[Given]):
    """A screen whose footer speaks its language. It may answer with a value, like a dialog."""

    language: reactive[Language] = reactive(Language.DANISH, init=False)

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys that work now, in the screen's language."""
        return _said(super().active_bindings, self.language)

    def begun(self, name: str) -> Draft:
        """Return what is begun of something to say; nothing on a screen that keeps no drafts."""
        return Draft()

    def remember(self, name: str, draft: Draft) -> None:
        """Remember what is begun of something to say, where the screen keeps drafts."""

    def tell(self, *texts: Text | None) -> None:
        """Say in a line what happened."""
        raise NotImplementedError

    def rooms(self) -> Iterable[Room]:
        """Return the parts of the screen that have keys, the one in sight first."""
        yield Room(self)

    def action_turn_language(self) -> None:
        """Speak the other language."""
        self.language = Language.ENGLISH if self.language is Language.DANISH else Language.DANISH
        self.post_message(Preferred(self.language))

    def action_turn_theme(self) -> None:
        """Go round the colours: dark, light, high contrast. Where no colours are wanted, there is one way only."""
        if not self.app.no_color:
            self.app.theme = theme_after(self.app.theme)
            self.post_message(Preferred(self.language))

    def action_quit(self) -> object:
        """End."""
        raise NotImplementedError


class Dialog(ModalScreen[Given], Middling[Given]):
    """A dialog in one language. It answers with a value, or with None when it is left."""

    BINDINGS: ClassVar = [spoken("escape", "leave", "Luk", "Close")]

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.language = language

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys that work now, in the dialog's language."""
        return _said(super().active_bindings, self.language)

    def say(self, text: Text) -> str:
        """Return a text in the dialog's language."""
        return text.get(self.language)

    def action_leave(self) -> None:
        """Leave the dialog without an answer."""
        self.dismiss(None)
