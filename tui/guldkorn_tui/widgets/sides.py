"""Voices that answer differently, side by side, with what each answer would come to."""

from collections.abc import Iterator

from textual.content import Content

from guldkorn.reading.text import Language, Text
from guldkorn.session.session import Session
from guldkorn.session.voices import Disagreement, Side
from guldkorn_tui.deeds.voices import voice_name
from guldkorn_tui.look.plain_text import capital, joined, plain, said
from guldkorn_tui.widgets.block import Fitted, Line

_DIFFER = Text(
    "Svarene er forskellige. Indtil I er enige, tæller det som ubesvaret.",
    "The answers differ. Until you agree, it counts as unanswered.",
)
_MATTERS = Text("Det ændrer rådene:", "It changes the advice:")
_MATTERS_NOT = Text(
    "Rådene er de samme, uanset hvilket af svarene der gælder.", "The advice is the same whichever answer holds."
)
_NOTHING = Text("som nu", "as now")
_MORE = Text("  … w viser resten", "  … w shows the rest")
_EITHER_WAY = Text("Uanset hvilket svar I bliver enige om", "Whichever answer you agree on")
_GAP = 3


def sides_lines(
    differ: Disagreement, session: Session, language: Language, *, most: int | None = None
) -> Iterator[Line | Fitted]:
    """Return how voices differ and what that means; of each side at most so many lines, else all."""
    yield Line(said(_DIFFER, language, "bold"), 0, plain("≠ ", "bold $warning"))
    yield Line(said(_MATTERS if differ.matters else _MATTERS_NOT, language, "$warning" if differ.matters else ""), 2)
    yield lambda width: _side_by_side(differ, session, language, width, most)
    if most is None and differ.either_way:
        yield Line(plain(""))
        yield Line(joined(said(_EITHER_WAY, language, "bold"), ":"))
        yield from (Line(said(each, language), 2, plain("→ ")) for each in differ.either_way)


def _side_by_side(differ: Disagreement, session: Session, language: Language, width: int, most: int | None) -> Content:
    column = max(12, (width - 2 - _GAP * (len(differ.sides) - 1)) // len(differ.sides))
    sides = [_side(each, differ, session, language, column, most) for each in differ.sides]
    height = max(len(side) for side in sides)
    lines = []
    for row in range(height):
        cells = [side[row] if row < len(side) else Content("") for side in sides]
        padded = [cell.pad_right(max(0, column - cell.cell_length)) for cell in cells]
        lines.append(joined("  ", plain(" " * (_GAP // 2) + "│" + " " * (_GAP // 2), "$foreground 50%").join(padded)))
    return Content("\n").join(lines)


def _side(
    side: Side, differ: Disagreement, session: Session, language: Language, width: int, most: int | None
) -> list[Content]:
    voices = ", ".join(capital(voice_name(session, voice).get(language)) for voice in side.voices)
    heading = [*Line(joined(f"{voices}: ", said(side.says, language, "bold"))).fitted(width)]
    lines = [row for each in side.follows for row in Line(said(each, language), 0, plain("→ ")).fitted(width)]
    if differ.matters and not lines:
        lines = [*Line(said(_NOTHING, language), 0, plain("→ ")).fitted(width)]
    if most is not None and len(lines) > most:
        lines = [*lines[: most - 1], said(_MORE, language, "$accent")] if most else []
    return [*heading, *lines]
