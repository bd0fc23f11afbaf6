"""Workbooks (.xlsx, .xlsm, .ods), read by calamine. On a damaged .xls or .xlsb that would end the program."""

from collections.abc import Collection, Iterable, Sequence
from io import BytesIO
from itertools import islice

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from guldkorn.reading.problem import Place, Problem, UnreadableError, way_out
from guldkorn.reading.text import Text
from guldkorn.survey.files.budget import is_over, said_of_excess
from guldkorn.survey.files.damage import said_by
from guldkorn.survey.files.extent import LARGEST_UNPACKED, extent_of
from guldkorn.survey.files.headings import find_headings
from guldkorn.survey.files.table import Column, Heading, column_of

_HEADING_ROWS = 15
_OLD = b"\xd0\xcf\x11\xe0"
"""How an .xls begins, and an .xlsx that is protected by a password."""
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""What holds the workbook in one that is protected by a password."""


class WorkbookFile:
    """One sheet of a workbook: the first, or the one that is named."""

    problems: Sequence[Problem] = ()

    def __init__(self, name: str, raw: bytes, sheet: str | None = None) -> None:
        """Read the sheet and find its headings. Raise UnreadableError where it cannot be opened."""
        self.name = name
        self._check(raw)
        self._rows = self._sheet(raw, sheet)
        self.headings: tuple[Heading, ...]
        self.headings, self.heading_row, taken = find_headings(name, list(islice(self._rows, _HEADING_ROWS)))
        self.first_row = taken + 1
        del self._rows[:taken]
        while self._rows and not any(cell not in ("", None) for cell in self._rows[-1]):
            self._rows.pop()  # formatted rows beneath the last one

    def columns(self, wanted: Iterable[int], answers: Collection[int] = ()) -> dict[int, Column]:
        """Read columns as text."""
        return {
            place: column_of(row[place] if place < len(row) else None for row in self._rows) for place in set(wanted)
        }

    def _check(self, raw: bytes) -> None:
        """Raise UnreadableError for a workbook that must not be read: its reader would end the program."""
        if raw.startswith(_OLD):
            raise self._refusal(_PASSWORD if _ENCRYPTED in raw else _OLD_KIND)
        extent = extent_of(raw)
        if extent.is_binary:
            raise self._refusal(_OLD_KIND)
        if not extent.is_whole:
            raise self._refusal(_damaged("content.xml"))
        most = LARGEST_UNPACKED // 1_000_000
        if extent.unpacked > LARGEST_UNPACKED:
            raise self._refusal(
                Text(
                    f"projektmappen fylder over {most} MB pakket ud; gem arket med svarene som CSV eller Parquet",
                    f"the workbook is over {most} MB unpacked; save the sheet with the answers as CSV or Parquet",
                )
            )
        if is_over(extent.rows * extent.columns):
            raise self._refusal(
                Text(
                    f"et ark når til række {extent.rows} og kolonne {extent.columns}; slet de tomme rækker nedenunder "
                    "og de tomme kolonner til højre, og gem projektmappen igen",
                    f"a sheet reaches to row {extent.rows} and column {extent.columns}; delete the empty rows below "
                    "and the empty columns to the right, and save the workbook again",
                )
            )

        if is_over(extent.rows * extent.columns, extent.letters):
            raise self._refusal(said_of_excess(extent.rows * extent.columns, extent.letters))

    def _sheet(self, raw: bytes, wanted: str | None) -> list[list[object]]:
        try:
            workbook = CalamineWorkbook.from_filelike(BytesIO(raw))
            names = workbook.sheet_names
            if not names:
                raise self._refusal(
                    Text("projektmappen har ingen ark; gem den igen", "the workbook has no sheets; save it again")
                )
            if wanted is not None and wanted not in names:
                hint = way_out(wanted, names)
                raise self._refusal(
                    Text(
                        f'der er intet ark "{wanted}"; {hint.da}',
                        f'there is no sheet "{wanted}"; {hint.en}',
                    )
                )
            sheet = workbook.get_sheet_by_name(wanted or names[0])
            rows: list[list[object]] = [list(row) for row in sheet.to_python(skip_empty_area=False)]
        except PasswordError as error:
            raise self._refusal(_PASSWORD) from error
        except CalamineError as error:
            raise self._refusal(_damaged(said_by(error))) from error
        except UnreadableError:
            raise
        except (ValueError, OverflowError, OSError) as error:
            raise self._refusal(_damaged(said_by(error))) from error
        except BaseException as error:
            if type(error).__name__ != "PanicException":  # how calamine's own faults come through
                raise
            raise self._refusal(_damaged("panic")) from error
        return rows

    def _refusal(self, said: Text) -> UnreadableError:
        return UnreadableError([Problem(Place(self.name), said)])


def _damaged(reason: str) -> Text:
    return Text(
        f"projektmappen er beskadiget eller af en ukendt slags ({reason}); åbn den i regnearket, og gem den igen",
        f"the workbook is damaged or of an unknown kind ({reason}); open it in the spreadsheet and save it again",
    )


_OLD_KIND = Text(
    "projektmappen er beskadiget eller af en slags, der ikke læses (.xls eller .xlsb); åbn den i regnearket, og gem "
    "den som .xlsx",
    "the workbook is damaged or of an unknown kind (.xls or .xlsb); open it in the spreadsheet and save it as .xlsx",
)
_PASSWORD = Text(
    "projektmappen er beskyttet med adgangskode; åbn den i regnearket, fjern adgangskoden, og gem den igen",
    "the workbook is protected by a password; open it in the spreadsheet, take the password off and save it again",
)
