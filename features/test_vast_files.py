"""A small file that would take the memory, and one without an end, are refused before anything of them is read."""

import os
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyreadstat
import pytest
import xlsxwriter
from pandas import DataFrame
from pyarrow import parquet

from features.forked import guldkorn_in
from features.patience import LONGEST
from features.rulebook import TOP
from guldkorn.reading.problem import UnreadableError
from guldkorn.shipped import shipped_examples
from guldkorn.survey.files import budget
from guldkorn.survey.files.extent import extent_of
from guldkorn.survey.files.opening import open_survey_file, parse_survey_file

MAPPING = shipped_examples() / "hospital-ward" / "mapping.csv"
LONG = "ord " * 8_000


def one_text_in_every_cell() -> bytes:
    """Make a workbook of some kB that names one long text 50,000 times: 3 GB once it is read."""
    file = BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for row in range(2_000):
            for column in range(25):
                sheet.write_string(row, column, LONG)
    return file.getvalue()


def one_vast_text(*, lies: bool = False) -> bytes:
    """Make a workbook with one text of half a gigabyte, which may say that it is small."""
    file = BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        book.add_worksheet().write_string(0, 0, "x")
    with (
        zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as packed,
        packed.open("xl/worksheets/sheet2.xml", "w") as part,
    ):
        for _ in range(450):
            part.write(b"a" * 1_000_000)
    raw = file.getvalue()
    return raw.replace(struct.pack("<I", 450_000_000), struct.pack("<I", 100)) if lies else raw


def one_lying_text() -> bytes:
    return one_vast_text(lies=True)


def document(rows: str) -> bytes:
    """Make an .ods of one table."""
    names = 'xmlns:office="urn:o" xmlns:table="urn:t" xmlns:text="urn:x"'
    body = f"<office:body><office:spreadsheet><table:table>{rows}</table:table></office:spreadsheet></office:body>"
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        packed.writestr("content.xml", f"<office:document-content {names}>{body}</office:document-content>")
    return file.getvalue()


def cell(text: str, times: int = 1) -> str:
    return f'<table:table-cell table:number-columns-repeated="{times}"><text:p>{text}</text:p></table:table-cell>'


def repeated_cells() -> bytes:
    return document(f'<table:table-row table:number-rows-repeated="1000000">{cell("ja", 16_384)}</table:table-row>')


def repeated_text() -> bytes:
    return document(f'<table:table-row table:number-rows-repeated="100000">{cell(LONG)}</table:table-row>')


def repeated_rows() -> bytes:
    table = pa.table({"QD1": pa.array(np.ones(25_000_000, dtype=np.int8))})
    file = BytesIO()
    parquet.write_table(table, file, compression="zstd")
    return file.getvalue()


@pytest.mark.parametrize(
    "made", [one_text_in_every_cell, one_vast_text, one_lying_text, repeated_cells, repeated_text, repeated_rows]
)
def test_a_small_file_that_would_take_gigabytes_is_refused_before_it_is_read(made: Callable[[], bytes]) -> None:
    raw = made()
    assert len(raw) < 1_000_000
    with pytest.raises(UnreadableError, match=r"GB|MB unpacked|a sheet reaches to row"):
        parse_survey_file(raw, "file").columns([0])


def test_an_spss_file_of_long_texts_is_refused_before_its_cases_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "answers.zsav"
    pyreadstat.write_sav(DataFrame({"ord": [LONG] * 100, "tal": [1.0] * 100}), path, compress=True)
    file = open_survey_file(path)
    monkeypatch.setattr(budget, "_MOST", 12_000_000)
    assert file.columns([1])
    with pytest.raises(UnreadableError, match=r"would take 0 GB of memory \(100 cells\)"):
        file.columns([0])


def test_the_empty_cells_and_rows_that_a_spreadsheet_ends_with_count_for_nothing() -> None:
    empty = '<table:table-cell table:number-columns-repeated="16381"/>'
    rows = f"<table:table-row>{cell('enhed')}{cell('QD1')}{empty}</table:table-row>" + (
        f"<table:table-row>{cell('Nord')}{cell('3', 2)}{empty}</table:table-row>"
        '<table:table-row table:number-rows-repeated="1048574"><table:table-cell/></table:table-row>'
    )
    extent = extent_of(document(rows))
    assert (extent.rows, extent.columns, extent.letters) == (2, 3, len("enhedQD1Nord33"))


# What has no end


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    os.mkfifo(tmp_path / "pipe.csv")
    return tmp_path / "pipe.csv"


NO_END = ["/dev/zero", "/dev/full", "pipe"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
@pytest.mark.parametrize("name", NO_END)
def test_a_pipe_and_a_device_are_refused_wherever_a_file_is_named(pipe: Path, name: str) -> None:
    path = pipe if name == "pipe" else Path(name)
    with pytest.raises(UnreadableError, match="this is no regular file but a pipe or a device"):
        open_survey_file(path)
    for arguments in (
        ("map", path), ("advise", path), ("advise", MAPPING, "--context", path), ("check", "--pack", path),
        ("advise", MAPPING, "--reference", path), ("test", path), ("log", path), ("replay", path),
    ):  # fmt: skip
        done = guldkorn_in(pipe.parent, *arguments, "--language", "en")
        assert done.returncode != 0, arguments
        assert "Traceback" not in done.stderr
        assert done.stdout + done.stderr


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
def test_a_pipe_among_the_files_of_a_rulebook_is_told_and_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "pack" / "rules").mkdir(parents=True)
    os.mkfifo(tmp_path / "pack" / "pack.yaml")
    os.mkfifo(tmp_path / "pack" / "rules" / "hold.yaml")
    os.mkfifo(tmp_path / "a.feature")
    for arguments in (("check", "--pack", "pack"), ("test", "a.feature"), ("test", ".")):
        command = [sys.executable, "-m", "guldkorn_tui", *arguments, "--language", "en"]
        env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(TOP / "engine"), str(TOP / "tui")])}
        done = subprocess.run(
            command, cwd=tmp_path, env=env, capture_output=True, text=True, timeout=LONGEST, check=False
        )
        assert done.returncode != 0
        assert "Traceback" not in done.stderr
