"""Opening a file by what it holds, whatever it is called."""

from pathlib import Path

from guldkorn.reading.opening import bytes_of
from guldkorn.reading.problem import Place, Problem, UnreadableError, shown_path
from guldkorn.reading.text import Text
from guldkorn.survey.files.table import SurveyFile

LARGEST_FILE = 4_000_000_000  # bytes
_WORKBOOK = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")  # how .xlsx and .ods, and how .xls begin
_SPSS = (b"$FL2", b"$FL3", b"2LF$")
_SPSS_ENCRYPTED = b"\x1c\x00\x00\x00\x00\x00\x00\x00ENCRYPTEDSAV"
_PARQUET = b"PAR1"


def open_survey_file(path: Path, sheet: str | None = None) -> SurveyFile:
    """Open a file of answers or scores. Raise UnreadableError where it cannot be opened, with the way out."""
    return parse_survey_file(bytes_of(path, LARGEST_FILE), shown_path(path), sheet)


def parse_survey_file(raw: bytes, name: str, sheet: str | None = None) -> SurveyFile:
    """Open a file of answers or scores from its bytes; else as `open_survey_file`. Each reader loads when needed."""
    if raw.startswith(_PARQUET):
        from guldkorn.survey.files.parquet import ParquetFile

        return ParquetFile(name, raw)
    if raw.startswith(_WORKBOOK):
        from guldkorn.survey.files.workbook import WorkbookFile

        return WorkbookFile(name, raw, sheet)
    if raw.startswith(_SPSS_ENCRYPTED):
        said = Text(
            "SPSS-filen er beskyttet med adgangskode; gem den uden i SPSS",
            "the SPSS file is protected by a password; save it without one in SPSS",
        )
        raise UnreadableError([Problem(Place(name), said)])
    if raw.startswith(_SPSS):
        from guldkorn.survey.files.spss import SpssFile

        return SpssFile(name, raw)
    from guldkorn.survey.files.delimited import DelimitedFile

    return DelimitedFile(name, raw)
