"""The help: what the screen in sight is for and its keys, then all the others."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from textual.binding import BindingType
from textual.dom import DOMNode

from guldkorn.reading.text import Language, Text
from guldkorn_tui.look.key_names import key_names
from guldkorn_tui.look.plain_text import joined, plain, said
from guldkorn_tui.look.spoken_keys import SpokenBinding, spoken_bindings
from guldkorn_tui.widgets.block import Block, Line
from guldkorn_tui.words.steps_of_the_way import Step

HELP = Text("Hjælp", "Help")
_INTRODUCTION = Text(
    "Mødet går gennem syv trin. I kan altid gå frem og tilbage, og rådene følger med, når I svarer.",
    "The meeting goes through seven steps. You can always move on and back, and the advice follows your answers.",
)
PURPOSE = {
    Step.MAP: Text(
        "Enhederne sammenlignet med referencen. Enter åbner et felt, mellemrum en enhed. k hjælper jer med at gøre et "
        "problem konkret. f viser, hvad der er almindeligt i enhedens faggruppe.",
        "The units against the reference. Enter opens a cell, space a unit. k helps where a problem is said unclearly. "
        "f shows what is usual in the unit's job group.",
    ),
    Step.ISSUES: Text(
        "Fundene med jeres egne ord, så konkret som muligt. Del, saml og omskriv dem, eller læg dem til side.",
        "The findings in your own words, as concretely as possible. Split, merge and reword them, or put them aside.",
    ),
    Step.CLASSIFY: Text(
        "Kan belastningen ændres nu, skal den afgøres højere oppe, eller hænger den sammen med arbejdets karakter?",
        "Can the issue be changed now, is it for others to decide, or does it belong to the work?",
    ),
    Step.CLARIFY: Text(
        "Ét spørgsmål ad gangen. Ved I det ikke, så svar “ved ikke”: Et ubesvaret spørgsmål tæller aldrig som et nej.",
        "One question at a time. If you do not know, say so: an unanswered question never counts as a no.",
    ),
    Step.PRIORITISE: Text(
        "Vælg få belastninger. Ved de andre kan I se, hvad der mangler, eller hvorfor de venter.",
        "Few issues are chosen. The others say what is missing, or why they wait.",
    ),
    Step.ADVISE: Text(
        "Hvad I kan gøre nu, hvad andre skal afgøre, og hvad medarbejderne skal beskyttes imod. "
        "Mellemrum tager en indsats med. Enter viser hvorfor.",
        "What to do now, take to others, and protect people from. Space takes a measure into the plan. "
        "Enter shows why.",
    ),
    Step.PLAN: Text(
        "Hvad der er aftalt: hvem, hvornår, og hvordan det følges op. "
        "Enter udfylder, f spørger om alt, hvad der mangler.",
        "What is agreed: who, when, and how it is followed up. Enter fills in, f asks for all that is missing.",
    ),
}
EVERYWHERE = Text("Overalt i mødet", "Everywhere in the meeting")
_OTHERS = Text("De andre trin", "The other steps")
_GO_TO = Text("gå til det trin", "go to the step of that number")
_ARROWS = Text("vælg række", "choose a row")
_OPEN = Text("åbn rækken og se hvorfor", "open the row and see why")
_CHANGE = Text("ret rækken", "change the row")
_PALETTE = Text("alle kommandoer", "all commands")
_BLANK = Line(plain(""))


@dataclass(frozen=True, slots=True)
class HelpPart:
    """A screen or a step: what it is for, and what has its keys."""

    title: Text
    purpose: Text
    kinds: tuple[type[DOMNode], ...]


def help_block(here: HelpPart, everywhere: HelpPart, others: Iterable[HelpPart], language: Language) -> Block:
    """Return the help as one text: what is in sight first."""
    return Block(*_lines(here, everywhere, others, language))


def keys_block(introduction: Text, bindings: Iterable[BindingType], language: Language, enter: Text = _CHANGE) -> Block:
    """Return what a screen is for, and its keys with what Enter does there, as one text."""
    return Block(
        Line(said(introduction, language)),
        _BLANK,
        *_keys(bindings, language),
        _key("Enter", enter, language),
        *_always(language),
    )


def _lines(here: HelpPart, everywhere: HelpPart, others: Iterable[HelpPart], language: Language) -> Iterator[Line]:
    yield from _part(here, language)
    yield _key("Enter", _OPEN, language)
    yield from _always(language)
    yield _BLANK
    yield from _part(everywhere, language)
    yield _BLANK
    yield Line(said(_OTHERS, language, "bold underline $primary"))
    yield Line(said(_INTRODUCTION, language))
    for part in others:
        yield _BLANK
        yield from _part(part, language)


def _part(part: HelpPart, language: Language) -> Iterator[Line]:
    yield Line(said(part.title, language, "bold $primary"))
    if part.purpose.en:
        yield from (Line(plain(line)) for line in part.purpose.get(language).splitlines())
    for kind in part.kinds:
        yield from _keys(spoken_bindings(kind), language)


def _always(language: Language) -> Iterator[Line]:
    for keys, says in (("↑ ↓", _ARROWS), ("ctrl+p", _PALETTE)):
        yield _key(keys, says, language)


def _keys(bindings: Iterable[BindingType], language: Language) -> Iterator[Line]:
    spoken = [binding for binding in bindings if isinstance(binding, SpokenBinding) and binding.says.en]
    numbered = [binding for binding in spoken if binding.key.isdigit()]
    if numbered:
        yield _key(f"{numbered[0].key} – {numbered[-1].key}", _GO_TO, language)
    for binding in spoken:
        if binding not in numbered:
            yield _key(key_names(binding), binding.says, language)


def _key(names: str, says: Text, language: Language) -> Line:
    return Line(said(says, language), 2, joined(plain(f"{names:<10}", "bold $accent"), " "))
