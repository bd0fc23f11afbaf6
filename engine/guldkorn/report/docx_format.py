"""A document as a Word file: the one place that knows python-docx."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, time
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Mm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from guldkorn.report.block_data import LOCALES
from guldkorn.report.blocks import (
    Block,
    Callout,
    Document,
    Facts,
    Figure,
    Heading,
    Paragraph,
    Point,
    Signatures,
    Table,
    Tone,
)

_INK, _QUIET, _ACCENT, _ALARM = (RGBColor.from_string(each) for each in ("1C1F23", "515A63", "17505E", "8F2F00"))
_FAINT = "D5D9DE"
_TONES = {
    Tone.DRAFT: (_ALARM, "FDF1EA"),
    Tone.RED_FLAG: (_ALARM, "FDF1EA"),
    Tone.WARNING: (RGBColor.from_string("6B4700"), "FDF6E3"),
    Tone.CALM: (_ACCENT, "EEF4F5"),
}
_WIDTH, _TALLEST = Mm(166), Mm(225)
_SHORT, _LONGEST_PROPERTY = 1500, 255
_FONT = "Cambria"
_SIZES = {1: 17, 2: 14, 3: 12, 4: 11, 5: 11}
_BEGINNING = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip file can say


def document_as_docx(document: Document) -> bytes:
    """Return a document as a Word file; the same document gives the same bytes."""
    return _Writer(document).written()


class _Writer:
    """Writes one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._word: Word = docx.Document()
        self._writers: dict[type[Block], Callable[[Any], None]] = {
            Heading: self._heading,
            Paragraph: self._paragraph,
            Point: self._point,
            Facts: self._facts,
            Table: self._table,
            Figure: self._figure,
            Callout: self._callout,
            Signatures: self._signatures,
        }

    def written(self) -> bytes:
        self._properties()
        self._styles()
        self._page()
        document = self._document
        if document.mark:
            _mark(self._word.add_paragraph(), document.mark)
        self._word.add_paragraph(document.title, "Title")
        self._word.add_paragraph(document.subtitle, "Subtitle")
        _small(self._word.add_paragraph(document.about))
        for block in document.blocks:
            self._writers[type(block)](block)
        file = BytesIO()
        self._word.save(file)
        return _undated(file)

    def _properties(self) -> None:
        """Say what the document is, and nothing of who wrote it."""
        properties, document = self._word.core_properties, self._document
        made = datetime.combine(document.made_on, time())
        properties.title, properties.subject = document.title, document.subtitle[:_LONGEST_PROPERTY]
        properties.author = properties.last_modified_by = properties.comments = properties.keywords = ""
        properties.created = properties.modified = made
        properties.language = "-".join(LOCALES[document.language])

    def _styles(self) -> None:
        styles = self._word.styles
        normal = styles["Normal"]
        normal.font.name, normal.font.size, normal.font.color.rgb = _FONT, Pt(10.5), _INK
        normal.paragraph_format.space_after = Pt(6)
        defaults = styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
        defaults.find(qn("w:lang")).set(qn("w:val"), "-".join(LOCALES[self._document.language]))
        for name, size in [("Title", 22), ("Subtitle", 13), *((f"Heading {n}", size) for n, size in _SIZES.items())]:
            style = styles[name]
            style.font.name, style.font.size, style.font.bold, style.font.italic = _FONT, Pt(size), True, False
            style.font.color.rgb = _ACCENT
            style.paragraph_format.space_before = Pt(0 if name in ("Title", "Subtitle") else size)
            style.paragraph_format.space_after = Pt(5)
            fonts = style.element.rPr.find(qn("w:rFonts"))
            for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
                fonts.attrib.pop(qn(f"w:{theme}"), None)
        styles["Subtitle"].font.bold, styles["Subtitle"].font.color.rgb = False, _INK
        title = styles["Title"].element.pPr
        title.remove(title.find(qn("w:pBdr")))

    def _page(self) -> None:
        section, document = self._word.sections[0], self._document
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(22)
        section.top_margin = section.bottom_margin = Mm(24)
        header = section.header.paragraphs[0]
        _small(header, document.title)
        if document.mark:
            _mark(header, f"\t\t{document.mark}")
        footer = section.footer.paragraphs[0]
        _small(footer, f"{document.about}\t\t{document.page} ")
        _field(footer, "PAGE")
        footer.add_run(" / ")
        _field(footer, "NUMPAGES")
        _small(footer)

    def _heading(self, heading: Heading) -> None:
        written = self._word.add_heading(heading.text, min(heading.depth - 1, 5))
        written.paragraph_format.page_break_before = heading.begins_page

    def _paragraph(self, paragraph: Paragraph) -> None:
        written = self._word.add_paragraph(paragraph.text)
        if paragraph.quiet:
            _small(written)

    def _point(self, point: Point) -> None:
        written = self._word.add_paragraph(point.text, "List Bullet" if point.depth == 1 else "List Bullet 2")
        written.paragraph_format.space_after = Pt(3)

    def _facts(self, facts: Facts) -> None:
        for (label, said), fact in zip(self._cells(len(facts.facts), (30, 70)), facts.facts, strict=True):
            _write(label, fact.label, _QUIET)
            _write(said, fact.text, _ALARM if fact.is_missing else None)
            _keep_together((label, said))
        self._gap()

    def _table(self, block: Table) -> None:
        if block.caption:
            caption = self._word.add_paragraph()
            caption.add_run(block.caption).bold = True
            caption.paragraph_format.keep_with_next = True
        first, *rest = self._cells(len(block.rows) + 1, block.shares)
        _mark_as_header(first)
        for column, (cell, heading) in enumerate(zip(first, block.headings, strict=True)):
            _write(cell, heading, _ACCENT, bold=True, size=9, right=column in block.numbers)
        _border(first, "17505E", 8)
        for cells, texts in zip(rest, block.rows, strict=True):
            for column, (cell, text) in enumerate(zip(cells, texts, strict=True)):
                _write(cell, text, size=9, right=column in block.numbers)
            _border(cells, _FAINT, 4)
            _keep_together(cells)
        self._gap()

    def _figure(self, figure: Figure) -> None:
        shape = self._word.add_picture(BytesIO(figure.picture(".png")), width=_WIDTH)
        if shape.height > _TALLEST:
            shape.width, shape.height = Emu(int(shape.width * _TALLEST / shape.height)), _TALLEST
        shape._inline.docPr.set("descr", figure.alt)

    def _callout(self, callout: Callout) -> None:
        edge, ground = _TONES[callout.tone]
        ((cell,),) = self._cells(1, (1,))
        _shade(cell, ground, str(edge))
        size = 14 if callout.tone is Tone.DRAFT else 11
        _write(cell, callout.title, edge, bold=True, size=size)
        if callout.text:
            cell.add_paragraph(callout.text).paragraph_format.space_after = Pt(3)
        for point in callout.points:
            cell.add_paragraph(point, "List Bullet").paragraph_format.space_after = Pt(2)
        _keep_together([cell])
        self._gap()

    def _signatures(self, signatures: Signatures) -> None:
        for who in signatures.who:
            self._gap(34)
            ((who_cell, _, date_cell),) = self._cells(1, (62, 8, 30))
            for cell, text in ((who_cell, who), (date_cell, signatures.date)):
                _border([cell], "1C1F23", 6, "top")
                _small(cell.paragraphs[0], text)
        self._gap()

    def _cells(self, rows: int, shares: Sequence[int]) -> list[list[_Cell]]:
        """Add a table whose columns share the width, and return its cells row by row."""
        table = self._word.add_table(rows, len(shares))
        table.autofit = False
        widths = [Emu(_WIDTH * share // sum(shares)) for share in shares]
        for column, width in zip(table._tbl.tblGrid.gridCol_lst, widths, strict=True):
            column.w = width
        cells = [[_Cell(cell, table) for cell in row.tc_lst] for row in table._tbl.tr_lst]
        for row in cells:
            for cell, width in zip(row, widths, strict=True):
                cell.width = width
        return cells

    def _gap(self, points: float = 7) -> None:
        gap = self._word.add_paragraph()
        gap.paragraph_format.space_after, gap.paragraph_format.line_spacing = Pt(0), Pt(points)


def _write(
    cell: _Cell,
    text: str,
    colour: RGBColor | None = None,
    *,
    bold: bool = False,
    size: float | None = None,
    right: bool = False,
) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(2)
    if right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    run = paragraph.add_run(text)
    run.bold = bold or None
    if size is not None:
        run.font.size = Pt(size)
    if colour is not None:
        run.font.color.rgb = colour


def _mark(paragraph: WordParagraph, text: str) -> None:
    run = paragraph.add_run(text)
    run.bold, run.font.size, run.font.color.rgb = True, Pt(13), _ALARM


def _small(paragraph: WordParagraph, text: str = "") -> None:
    if text:
        paragraph.add_run(text)
    for run in paragraph.runs:
        run.font.size, run.font.color.rgb = Pt(8.5), _QUIET


def _field(paragraph: WordParagraph, name: str) -> None:
    """Write a field that Word fills in, such as the number of the page."""
    for kind in ("begin", "", "end"):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = name
        paragraph.add_run()._r.append(element)


def _mark_as_header(cells: Sequence[_Cell]) -> None:
    """Mark a row as headings: a screen reader says them, and each page repeats them."""
    _mark_row(cells, "w:tblHeader")


def _keep_together(cells: Sequence[_Cell]) -> None:
    """Keep a row on one page, unless it is so long that it may need several."""
    if sum(len(cell.text) for cell in cells) < _SHORT:
        _mark_row(cells, "w:cantSplit")


def _mark_row(cells: Sequence[_Cell], name: str) -> None:
    mark = OxmlElement(name)
    mark.set(qn("w:val"), "true")
    cells[0]._tc.getparent().get_or_add_trPr().append(mark)


def _border(cells: Iterable[_Cell], colour: str, eighths: int, edge: str = "bottom") -> None:
    for cell in cells:
        borders = OxmlElement("w:tcBorders")
        line = OxmlElement(f"w:{edge}")
        for name, value in (("val", "single"), ("sz", str(eighths)), ("color", colour)):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
        cell._tc.get_or_add_tcPr().append(borders)


def _shade(cell: _Cell, ground: str, edge: str) -> None:
    _border([cell], edge, 24, "left")
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", ground)):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)


def _undated(file: BytesIO) -> bytes:
    """Return a zip file without the times at which its parts were packed."""
    packed = BytesIO()
    with ZipFile(file) as old, ZipFile(packed, "w") as new:
        for name in old.namelist():
            part = ZipInfo(name, _BEGINNING)
            part.compress_type, part.external_attr = ZIP_DEFLATED, 0o600 << 16
            new.writestr(part, old.read(name))
    return packed.getvalue()
