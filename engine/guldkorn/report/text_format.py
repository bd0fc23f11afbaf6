"""Blocks as plain text and as Markdown."""

import re
from collections.abc import Iterable, Iterator
from textwrap import wrap

from guldkorn.report.blocks import (
    Block,
    Callout,
    Document,
    Facts,
    Figure,
    Heading,
    Paragraph,
    Point,
    Prose,
    Signatures,
    Table,
)

WIDTH = 100
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~])")
_LIST_START = re.compile(r"^(\d*)([-+=.)])")
_TO_SIGN = "." * 40


def as_text(blocks: Iterable[Prose]) -> str:
    """Return prose as plain text, at most a hundred columns wide."""
    written: list[str] = []
    for block in blocks:
        match block:
            case Heading(depth, text):
                written += ["", *wrap(text, WIDTH)]
                if depth < 4:
                    written.append({1: "=", 2: "=", 3: "-"}[depth] * min(WIDTH, len(text)))
            case Paragraph(text):
                written += wrap(text, WIDTH)
            case Point(depth, text):
                lead = "  " * (depth - 1)
                written += wrap(text, WIDTH, initial_indent=f"{lead}- ", subsequent_indent=f"{lead}  ")
    return "\n".join(written).strip("\n") + "\n"


def as_markdown(blocks: Iterable[Block]) -> str:
    """Return blocks as Markdown in which every text stands as it is. A picture is there in words."""
    written: list[str] = []
    before: Block | None = None
    for block in blocks:
        if not (isinstance(block, Point) and isinstance(before, Point)):
            written.append("")
        written += _lines(block)
        before = block
    return "\n".join(written).strip("\n") + "\n"


def document_as_markdown(document: Document) -> str:
    """Return a whole document as Markdown."""
    mark = [f"**{_inside(document.mark)}**", ""] if document.mark else []
    head = [
        f"# {_escaped(document.title)}",
        "",
        *mark,
        _escaped(document.subtitle),
        "",
        _escaped(document.about),
        "",
        "",
    ]
    return "\n".join(head) + as_markdown(document.blocks)


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(depth, text):
            yield f"{'#' * min(depth, 6)} {_escaped(text)}"
        case Paragraph(text):
            yield _escaped(text)
        case Point(depth, text):
            yield f"{'  ' * (depth - 1)}- {_escaped(text)}"
        case Facts(facts):
            yield from (f"- **{_label(fact.label)}** {_inside(fact.text)}" for fact in facts)
        case Table():
            yield from _table(block)
        case Figure(alt=alt):
            yield f"*{_inside(alt)}*"
        case Callout():
            yield from _callout(block)
        case Signatures(who, date):
            yield from (f"- {_escaped(each)}: {_TO_SIGN} {_escaped(date)}: {_TO_SIGN[:20]}" for each in who)


def _table(table: Table) -> Iterator[str]:
    if table.caption:
        yield f"**{_inside(table.caption)}**"
        yield ""
    yield _row(map(_inside, table.headings))
    yield _row("---:" if column in table.numbers else "---" for column, _ in enumerate(table.headings))
    for row in table.rows:
        yield _row(map(_inside, row))


def _callout(callout: Callout) -> Iterator[str]:
    yield f"> **{_inside(callout.title)}**"
    if callout.text:
        yield ">"
        yield f"> {_escaped(callout.text)}"
    if callout.points:
        yield ">"
        yield from (f"> - {_escaped(point)}" for point in callout.points)


def _label(label: str) -> str:
    return _inside(label if label.endswith("?") else f"{label}:")


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _escaped(text: str) -> str:
    return _LIST_START.sub(r"\1\\\2", _inside(text))


def _inside(text: str) -> str:
    """Return a text as it may stand inside a line."""
    return _MARKDOWN.sub(r"\\\1", " ".join(text.split())).replace("&", "&amp;")
