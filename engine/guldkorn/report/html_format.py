"""A document as one HTML file that asks for nothing from outside: the one place that knows Jinja2."""

from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from guldkorn.report.block_data import document_data
from guldkorn.report.blocks import Document, Figure

_TEMPLATES = Path(__file__).parent / "templates"


def document_as_html(document: Document) -> str:
    """Return a document as HTML; the same document gives the same text."""
    return page("document.html", document_data(document, _drawn))


def page(template: str, data: Mapping[str, Any]) -> str:
    """Return a page that is filled in; whatever is filled in is escaped."""
    return _templates().get_template(template).render(data)


def _drawn(figure: Figure) -> str:
    return f"data:image/svg+xml;base64,{b64encode(figure.picture('.svg')).decode()}"


@cache
def _templates() -> Environment:
    loader = FileSystemLoader(_TEMPLATES)
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
