"""A document as plain data, for writers that fill a template: text stays text, whatever somebody wrote."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from itertools import groupby
from typing import Any

from guldkorn.reading.text import Language
from guldkorn.report.blocks import Block, Document, Figure, Point

LOCALES = {Language.DANISH: ("da", "DK"), Language.ENGLISH: ("en", "GB")}
"""The language and the country whose spelling it follows."""


def document_data(document: Document, drawn: Callable[[Figure], str]) -> dict[str, Any]:
    """Return a document as plain data, a picture as what `drawn` says of it."""
    language, region = LOCALES[document.language]
    day = document.made_on
    return {
        "language": language,
        "region": region,
        "title": document.title,
        "subtitle": document.subtitle,
        "about": document.about,
        "made_on": [day.year, day.month, day.day],
        "mark": document.mark,
        "page": document.page,
        "blocks": list(_blocks(document.blocks, drawn)),
    }


def _blocks(blocks: Iterable[Block], drawn: Callable[[Figure], str]) -> Iterator[dict[str, Any]]:
    for are_points, group in groupby(blocks, lambda block: isinstance(block, Point)):
        if are_points:
            yield {"kind": "points", "points": _nested([block for block in group if isinstance(block, Point)])}
            continue
        for block in group:
            kind = type(block).__name__.lower()
            if isinstance(block, Figure):
                yield {"kind": kind, "file": drawn(block), "alt": block.alt}
            else:
                yield {"kind": kind, **asdict(block)}


def _nested(points: Iterable[Point]) -> list[dict[str, Any]]:
    """Return points with those beneath each; a plan has no deeper ones."""
    nested: list[dict[str, Any]] = []
    for point in points:
        if point.depth == 1 or not nested:
            nested.append({"text": point.text, "under": []})
        else:
            nested[-1]["under"].append(point.text)
    return nested
