"""Keys as a person reads them."""

from textual.binding import Binding

_NAMED = {
    "left": "←", "right": "→", "space": "␣", "backspace": "⌫", "delete": "Delete", "escape": "Esc", "enter": "Enter",
    "question_mark": "?", "slash": "/", "up": "↑", "down": "↓", "pageup": "PgUp", "pagedown": "PgDn", "tab": "Tab",
    **{f"f{number}": f"F{number}" for number in range(1, 13)},
}  # fmt: skip


def key_names(binding: Binding) -> str:
    """Return the keys of a binding, one after the other."""
    return " ".join(_NAMED.get(key, key) for key in binding.key.split(","))
