"""The line of keys at the foot of a screen. One line is drawn, where Textual's own would make a widget of each key."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from textual import events
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget

from guldkorn_tui.look.plain_text import joined, plain

_BETWEEN = " "


@dataclass(frozen=True, slots=True)
class _Hint:
    key: str
    shows: Content


class KeyLine(Widget, can_focus=False):
    """Shows the keys that work now, as many as there is room for; a click does the same as the key."""

    DEFAULT_CSS = """
    KeyLine { dock: bottom; height: 1; color: $footer-foreground; background: $footer-background; }
    """

    _hints: tuple[_Hint, ...] = ()

    def on_mount(self) -> None:
        """Follow the keys of the screen."""
        self.screen.bindings_updated_signal.subscribe(self, self._follow)
        self._follow(self.screen)

    def _follow(self, screen: Screen[Any]) -> None:
        if self.is_attached and screen is self.screen:
            hints = tuple(self._fitting())
            if hints != self._hints:
                self._hints = hints
                self.refresh()

    def on_resize(self) -> None:
        """Show more keys, or fewer."""
        self._follow(self.screen)

    def _fitting(self) -> Iterator[_Hint]:
        room, seen = self.size.width, set()
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if binding.show and active.enabled and binding.action not in seen:
                seen.add(binding.action)
                key = plain(self.app.get_key_display(binding), "bold $footer-key-foreground")
                shows = joined(key, " ", plain(binding.description, "$footer-description-foreground"))
                room -= shows.cell_length + len(_BETWEEN)
                if room + len(_BETWEEN) >= 0:
                    yield _Hint(binding.key, shows)

    def render(self) -> Content:
        """Return the line; part of Textual's protocol."""
        return plain(_BETWEEN).join([hint.shows for hint in self._hints])

    def on_click(self, event: events.Click) -> None:
        """Do what the key does that was clicked."""
        end = 0
        for hint in self._hints:
            end += hint.shows.cell_length + len(_BETWEEN)
            if event.x < end:
                self.app.simulate_key(hint.key)
                return
