"""The help: what each step is for, and every key."""

from collections.abc import Iterable, Iterator

from textual.binding import BindingType

from guldkorn.reading.text import Language, Text
from guldkorn_tui.keys import SpokenBinding
from guldkorn_tui.plain import joined, plain, said
from guldkorn_tui.steps.step import Step
from guldkorn_tui.widgets.block import Block, Line

HELP = Text("Hjælp", "Help")
_INTRODUCTION = Text(
    "Mødet går gennem fem trin. I kan altid gå frem og tilbage, og rådene følger med, når I svarer.",
    "The meeting goes through five steps. You can always move on and back, and the advice follows your answers.",
)
PURPOSE = {
    Step.MAP: Text(
        "Enhederne holdt op mod referencen, dimension for dimension. Enter åbner en enhed.",
        "The units against the reference, dimension by dimension. Enter opens a unit.",
    ),
    Step.CLASSIFY: Text(
        "De konkrete belastninger. Kan de ændres nu, skal de afgøres højere oppe, eller hører de til arbejdet?",
        "The concrete issues. Can you change them now, are they for others to decide, or do they belong to the work?",
    ),
    Step.CLARIFY: Text(
        "Ét spørgsmål ad gangen. Ved I det ikke, så sig det: Et ubesvaret spørgsmål tæller aldrig som et nej.",
        "One question at a time. If you do not know, say so: an unanswered question never counts as a no.",
    ),
    Step.PRIORITISE: Text(
        "Få belastninger vælges. De andre siger, hvad der mangler, eller hvorfor de venter.",
        "Few issues are chosen. The others say what is missing, or why they wait.",
    ),
    Step.ADVISE: Text(
        "Hvad I kan gøre nu, hvad I kan løfte til andre, og hvad I skal beskytte folk imod. Enter viser hvorfor.",
        "What you can do now, what to take to others, and what to protect people from. Enter shows why.",
    ),
}
_EVERYWHERE = Text("Overalt", "Everywhere")
_ARROWS = Text("vælg række", "choose a row")
_OPEN = Text("åbn rækken og se hvorfor", "open the row and see why")
_CHANGE = Text("ret rækken", "change the row")
_PALETTE = Text("alle kommandoer", "all commands")
_NAMED = {
    "left": "←", "right": "→", "space": "␣", "backspace": "⌫", "delete": "Del", "escape": "Esc", "enter": "Enter",
    "question_mark": "?", "up": "↑", "down": "↓", "f1": "F1", "f2": "F2", "f3": "F3", "f5": "F5",
}  # fmt: skip


def help_block(
    everywhere: Iterable[BindingType],
    of_step: Iterable[tuple[Step, Iterable[BindingType]]],
    language: Language,
) -> Block:
    """Return the help as one text."""
    return Block(*_lines(everywhere, of_step, language))


def keys_block(introduction: Text, bindings: Iterable[BindingType], language: Language) -> Block:
    """Return what a screen is for, and its keys, as one text."""
    return Block(
        Line(said(introduction, language)),
        Line(plain("")),
        *_keys(bindings, language),
        _key("Enter", _CHANGE, language),
        *_always(language),
    )


def _lines(
    everywhere: Iterable[BindingType],
    of_step: Iterable[tuple[Step, Iterable[BindingType]]],
    language: Language,
) -> Iterator[Line]:
    yield Line(said(_INTRODUCTION, language))
    yield Line(plain(""))
    yield Line(said(_EVERYWHERE, language, "bold $primary"))
    yield from _keys(everywhere, language)
    yield _key("Enter", _OPEN, language)
    yield from _always(language)
    for step, bindings in of_step:
        yield Line(plain(""))
        yield Line(plain(f"{step.number} {step.value.get(language)}", "bold $primary"))
        yield Line(said(PURPOSE[step], language))
        yield from _keys(bindings, language)


def _always(language: Language) -> Iterator[Line]:
    for keys, says in (("↑ ↓", _ARROWS), ("ctrl+p", _PALETTE)):
        yield _key(keys, says, language)


def _keys(bindings: Iterable[BindingType], language: Language) -> Iterator[Line]:
    for binding in bindings:
        if isinstance(binding, SpokenBinding) and binding.says.en:
            names = " ".join(_NAMED.get(key, key) for key in binding.key.split(","))
            yield _key(names, binding.says, language)


def _key(names: str, says: Text, language: Language) -> Line:
    return Line(said(says, language), 2, joined(plain(f"{names:<10}", "bold $accent"), " "))
