"""Keys whose meaning is said in the language of the moment."""

from dataclasses import dataclass, replace
from typing import TypeVar

from guldkorn.reading.text import Language, Text, same
from textual.binding import ActiveBinding, Binding
from textual.reactive import reactive
from textual.screen import ModalScreen, Screen


Given = TypeVar("Given")
"""What a dialog answers with."""


@dataclass(frozen=True)
class SpokenBinding(Binding):
    """A key binding with its meaning in both languages."""

    says: Text = same("")


def spoken(
    keys: str, action: str, da: str, en: str, *, show: bool = True, display: str | None = None
) -> SpokenBinding:
    """Return a key binding that says in both languages what it does."""
    return SpokenBinding(keys, action, en, show=show, key_display=display, says=Text(da, en))


def _said(bindings: dict[str, ActiveBinding], language: Language) -> dict[str, ActiveBinding]:
    return {
        key: active._replace(
            binding=replace(active.binding, description=active.binding.says.get(language))
            if isinstance(active.binding, SpokenBinding)
            else active.binding
        )
        for key, active in bindings.items()
    }


class SpokenScreen(Screen[None]):
    """A screen whose footer speaks its language."""

    language: reactive[Language] = reactive(Language.DANISH, init=False)

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys that work now, in the screen's language."""
        return _said(super().active_bindings, self.language)


class Dialog(ModalScreen[Given]):
    """A dialog in one language. It answers with a value, or with None when it is left."""

    BINDINGS = [spoken("escape", "leave", "Luk", "Close")]

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
