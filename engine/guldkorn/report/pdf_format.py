"""A document as PDF: the one place that knows typst."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import typst

from guldkorn.report.block_data import document_data
from guldkorn.report.blocks import Document, Figure
from guldkorn.report.drawing import fonts_folder

_LONG_WORD, _PIECE, _NO_SPACE = re.compile(r"[^\s\-]{41,}"), re.compile(r".{1,12}"), "\u200b"
_TEMPLATE = Path(__file__).parent / "templates" / "document.typ"


def document_as_pdf(document: Document) -> bytes:
    """Return a document as a tagged PDF with its fonts inside; the same document gives the same bytes.

    It follows the standard for accessible PDF, unless it holds a sign that no font here can draw.
    """
    files: dict[str, bytes] = {"main.typ": _TEMPLATE.read_bytes()}

    def drawn(figure: Figure) -> str:
        name = f"figure-{len(files)}.svg"
        files[name] = figure.picture(".svg")
        return name

    files["document.json"] = json.dumps(_breakable(document_data(document, drawn))).encode()
    try:
        return _compiled(files, "ua-1")
    except typst.TypstError:
        return _compiled(files, "1.7")


def _breakable(value: Any) -> Any:
    """Let words that are longer than a line break somewhere, so that they do not run off the page."""
    if isinstance(value, str):
        return _LONG_WORD.sub(lambda word: _NO_SPACE.join(_PIECE.findall(word[0])), value)
    if isinstance(value, dict):
        return {key: _breakable(each) for key, each in value.items()}
    return [_breakable(each) for each in value] if isinstance(value, (list, tuple)) else value


def _compiled(files: dict[str, bytes], standard: str) -> bytes:
    pdf: bytes = typst.compile(  # type: ignore[call-overload]  # its stubs know no files that are in memory
        files, font_paths=_fonts(), format="pdf", pdf_standards=[standard]
    )
    return pdf


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(font_paths=[fonts_folder()])
