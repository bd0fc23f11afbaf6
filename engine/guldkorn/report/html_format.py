"""A document as one HTML file that asks for nothing from outside: the one place that knows Jinja2."""

from base64 import b64encode
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from guldkorn.report.block_data import document_data
from guldkorn.report.blocks import Document, Figure

_TEMPLATES = Path(__file__).parent / "templates"


def document_as_html(document: Document) -> str:
    """Return a document as HTML; the same document gives the same text."""
    return _template().render(document_data(document, _drawn))


def _drawn(figure: Figure) -> str:
    return f"data:image/svg+xml;base64,{b64encode(figure.picture('.svg')).decode()}"


@cache
def _template() -> Template:
    loader = FileSystemLoader(_TEMPLATES)
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("document.html")
