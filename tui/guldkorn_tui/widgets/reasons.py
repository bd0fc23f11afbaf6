"""The why of something as a tree: each reason with its rule, source and grounds, down to scores and answers."""

from collections.abc import Iterable, Iterator

from guldkorn.advice.advice import Reason
from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.text import Language, Text
from guldkorn_tui.look.plain_text import joined, plain, said
from guldkorn_tui.widgets.block import Line
from guldkorn_tui.words.sources import source_text

_WHY = Text("Hvorfor", "Why")
_SOURCE = Text("Kilde", "Source")
_RULE = Text("regel", "rule")
_NOTHING = Text(
    "Ingen regel har sagt noget om det endnu. Svar på de åbne spørgsmål.",
    "No rule has said anything about it yet. Answer the open questions.",
)


def why_lines(reasons: Iterable[Reason], knowledge: Knowledge, language: Language) -> Iterator[Line]:
    """Return reasons as an indented tree."""
    reasons = tuple(reasons)
    yield Line(said(_WHY, language, "bold $primary"))
    if not reasons:
        yield Line(said(_NOTHING, language))
    for reason in reasons:
        yield from _reason(reason, 0, knowledge, language)


def _reason(reason: Reason, depth: int, knowledge: Knowledge, language: Language) -> Iterator[Line]:
    indent = 2 * depth
    if reason.rule is None:
        yield Line(said(reason.says, language), indent, plain("• "))
        return
    title = said(reason.title, language, "bold") if reason.title else plain(reason.rule, "bold")
    yield Line(title, indent, plain("└ " if depth else "■ "))
    yield Line(said(reason.says, language), indent + 2)
    if reason.source:
        origin = joined(
            f"{_SOURCE.get(language)}: ",
            said(source_text(reason.source, knowledge), language),
            f" · {_RULE.get(language)} {reason.rule}",
        )
        yield Line(joined(origin).stylize("$foreground 65%"), indent + 2, rule=reason.rule)
    if reason.pack:
        yield Line(said(reason.pack, language), indent + 2)
    for ground in {each.says: each for each in reason.grounds}.values():
        yield from _reason(ground, depth + 1, knowledge, language)
