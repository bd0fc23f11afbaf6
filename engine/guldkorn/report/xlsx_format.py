"""A workbook as an Excel file: the one place that knows XlsxWriter. Whatever somebody wrote is text in it."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from io import BytesIO
from itertools import zip_longest
from math import ceil

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from guldkorn.reading.text import Language
from guldkorn.report.workbook import Cell, Column, Sheet, Workbook

_LONGEST = 16_000  # a cell holds 32,767 units of UTF-16, of which a sign may take two
_LONGEST_PROPERTY = 255
_HEADER_ROW = 3
_LINE, _HIGHEST = 13.5, 400.0
"""The height of a line and of the highest row, in points."""
_ACCENT, _ALARM, _FAINT = "#17505E", "#8F2F00", "#D5D9DE"


def workbook_as_xlsx(workbook: Workbook) -> bytes:
    """Return a workbook as an Excel file; the same workbook gives the same bytes."""
    file = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(file, options) as written:
        made = datetime.combine(workbook.made_on, time())
        written.set_properties(
            {"title": workbook.title, "subject": workbook.subtitle[:_LONGEST_PROPERTY], "created": made}
        )
        writer = _Writer(written, workbook)
        for sheet in workbook.sheets:
            writer.write(sheet)
    return file.getvalue()


class _Writer:
    """Writes the sheets of one workbook."""

    def __init__(self, written: xlsxwriter.Workbook, workbook: Workbook) -> None:
        self._written = written
        self._workbook = workbook
        line = {"valign": "top", "text_wrap": True, "bottom": 1, "bottom_color": _FAINT}
        danish = workbook.language is Language.DANISH
        self._text = self._format(line)
        self._number = self._format({**line, "num_format": "General"})
        self._date = self._format(
            {**line, "num_format": "[$-406]d. mmmm yyyy" if danish else "[$-809]d mmmm yyyy", "align": "left"}
        )
        self._heading = self._format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 2, "color": _ACCENT})
        self._title = self._format({"bold": True, "font_size": 14, "color": _ACCENT})
        self._mark = self._format({"bold": True, "font_size": 14, "color": _ALARM})

    def write(self, sheet: Sheet) -> None:
        """Write one sheet: its title, its headings, its rows, its pictures."""
        written: Worksheet = self._written.add_worksheet(sheet.name)
        self._head(written)
        written.set_row(_HEADER_ROW, 2 * _LINE + 3)
        for column, each in enumerate(sheet.columns):
            written.set_column(column, column, each.width)
            written.write_string(_HEADER_ROW, column, each.heading, self._heading)
        rows = [part for cells in sheet.rows for part in _parts(cells)]
        for row, cells in enumerate(rows, _HEADER_ROW + 1):
            written.set_row(row, _height(cells, sheet.columns))
            for column, cell in enumerate(cells):
                self._cell(written, row, column, cell)
        written.freeze_panes(_HEADER_ROW + 1, 0)
        written.autofilter(_HEADER_ROW, 0, _HEADER_ROW + max(len(rows), 1), len(sheet.columns) - 1)
        row = _HEADER_ROW + len(rows) + 3
        for number, figure in enumerate(sheet.figures):
            png = figure.picture(".png")
            height = int.from_bytes(png[20:24]) * 0.48  # at 200 dots an inch, on screen
            options = {"image_data": BytesIO(png), "description": figure.alt, "object_position": 2}
            written.insert_image(row, 0, f"figure-{number}.png", options)
            row += int(height / _LINE) + 3

    def _head(self, written: Worksheet) -> None:
        workbook = self._workbook
        if workbook.mark:
            written.write_string(0, 0, f"{workbook.mark} · {workbook.title}", self._mark)
        else:
            written.write_string(0, 0, workbook.title, self._title)
        written.write_string(1, 0, workbook.subtitle)
        written.set_landscape()
        written.set_paper(8)  # A3: a plan has many columns
        written.fit_to_pages(1, 0)
        written.repeat_rows(_HEADER_ROW)
        if workbook.mark:
            written.set_header(f"&R&B{workbook.mark}")
        written.set_footer(f"&R{workbook.page} &P / &N")

    def _cell(self, written: Worksheet, row: int, column: int, cell: Cell) -> None:
        match cell:
            case None | "":
                written.write_blank(row, column, None, self._text)
            case str():
                written.write_string(row, column, cell, self._text)
            case date():
                written.write_datetime(row, column, datetime.combine(cell, time()), self._date)
            case _:
                written.write_number(row, column, cell, self._number)

    def _format(self, properties: dict[str, object]) -> Format:
        return self._written.add_format({"font_name": "Calibri", "font_size": 10, **properties})


def _height(cells: Sequence[Cell], columns: Sequence[Column]) -> float:
    """Return how high a row must be for its texts, in points: not every program finds that out for itself."""
    texts = ((cell, column.width) for cell, column in zip(cells, columns, strict=True) if isinstance(cell, str))
    lines = (sum(ceil((len(line) + 1) * 1.15 / width) for line in text.split("\n")) for text, width in texts)
    return min(_HIGHEST, _LINE * max(lines, default=1) + 3)


def _parts(cells: Sequence[Cell]) -> Iterator[tuple[Cell, ...]]:
    """Return a row; where a text is longer than a cell holds, it goes on in the rows below."""
    pieces = [
        [cell[start : start + _LONGEST] for start in range(0, len(cell), _LONGEST)] if isinstance(cell, str) else [cell]
        for cell in cells
    ]
    return zip_longest(*pieces)
