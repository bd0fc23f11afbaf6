"""The themes. Blue is good and orange is bad: a pair that colour-blind eyes keep apart. One does without colours."""

from textual.theme import Theme

_STEADY_CURSOR = {
    "input-cursor-text-style": "reverse",
    "block-cursor-text-style": "bold",
}

DARK = Theme(
    name="guldkorn-dark",
    primary="#4a9be8",
    secondary="#8ab8e6",
    accent="#f0b429",
    warning="#f0912b",
    error="#ff7a3d",
    success="#5fb0ff",
    foreground="#e8e6e1",
    background="#14181d",
    surface="#1b2027",
    panel="#252c35",
    dark=True,
    variables=_STEADY_CURSOR
    | {
        "block-cursor-background": "#2f4a66",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-blurred-background": "#26333f",
        "footer-key-foreground": "#f0b429",
        "reference": "#f5f2ea",
    },
)

LIGHT = Theme(
    name="guldkorn-light",
    primary="#0b5cab",
    secondary="#2b6ca3",
    accent="#8a5a00",
    warning="#b45309",
    error="#a63c00",
    success="#0b5cab",
    foreground="#1c1f23",
    background="#faf8f4",
    surface="#f2efe8",
    panel="#e6e1d6",
    dark=False,
    variables=_STEADY_CURSOR
    | {
        "block-cursor-background": "#bcd7f2",
        "block-cursor-foreground": "#10151a",
        "block-cursor-blurred-background": "#dbe6f0",
        "footer-key-foreground": "#8a5a00",
        "reference": "#101418",
    },
)

CONTRAST = Theme(
    name="guldkorn-contrast",
    primary="#ffffff",
    secondary="#ffffff",
    accent="#ffffff",
    warning="#ffffff",
    error="#ffffff",
    success="#ffffff",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#000000",
    dark=True,
    variables={
        "input-cursor-text-style": "reverse",
        "block-cursor-text-style": "bold",
        "block-cursor-background": "#ffffff",
        "block-cursor-foreground": "#000000",
        "block-cursor-blurred-background": "#000000",
        "block-cursor-blurred-foreground": "#ffffff",
        "block-cursor-blurred-text-style": "bold underline",
        "footer-key-foreground": "#ffffff",
        "border": "#ffffff",
        "scrollbar": "#ffffff",
        "scrollbar-background": "#000000",
        "reference": "#ffffff",
    },
)
"""Black and white: what others say by colour is said here by bold, underline and reverse, and always in words."""

THEMES = (DARK, LIGHT, CONTRAST)


def theme_after(name: str) -> str:
    """Return the name of the next theme on the way round."""
    names = [theme.name for theme in THEMES]
    return names[(names.index(name) + 1) % len(names)] if name in names else names[0]
