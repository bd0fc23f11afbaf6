"""The outline as plain text and as Markdown."""

import re
from collections.abc import Iterable
from textwrap import wrap

from guldkorn.report.outline import Kind, Line

WIDTH = 100
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~])")
_LIST_START = re.compile(r"^(\s*)([-+=]|\d+[.)])")


def as_text(lines: Iterable[Line]) -> str:
    """Return the outline as plain text, at most a hundred columns wide."""
    written: list[str] = []
    for line in lines:
        if line.kind is Kind.HEADING:
            written += ["", *wrap(line.text, WIDTH)]
            if line.depth < 4:
                written.append({1: "=", 2: "=", 3: "-"}[line.depth] * min(WIDTH, len(line.text)))
        elif line.kind is Kind.PARAGRAPH:
            written += wrap(line.text, WIDTH)
        else:
            lead = "  " * (line.depth - 1)
            written += wrap(line.text, WIDTH, initial_indent=f"{lead}- ", subsequent_indent=f"{lead}  ")
    return "\n".join(written).strip("\n") + "\n"


def as_markdown(lines: Iterable[Line]) -> str:
    """Return the outline as Markdown in which every text stands as it is."""
    written: list[str] = []
    before: Kind | None = None
    for line in lines:
        if line.kind is not Kind.POINT or before is not Kind.POINT:
            written.append("")
        text = _escaped(line.text)
        if line.kind is Kind.HEADING:
            written.append(f"{'#' * line.depth} {text}")
        elif line.kind is Kind.PARAGRAPH:
            written.append(text)
        else:
            written.append(f"{'  ' * (line.depth - 1)}- {text}")
        before = line.kind
    return "\n".join(written).strip("\n") + "\n"


def _escaped(text: str) -> str:
    text = _MARKDOWN.sub(r"\\\1", " ".join(text.split())).replace("&", "&amp;")
    return _LIST_START.sub(r"\1\\\2", text)
