"""No file, however broken, ends in anything but a mapping or a list of what is wrong with it."""

import io
import re
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from features.campaign import FUZZED
from features.conftest import Counted
from features.rulebook import shipped
from features.survey_files import (
    INSTRUMENT,
    ITEMS,
    Cell,
    arrow,
    csv_file,
    from_one,
    in_danish,
    numbered,
    options_of,
    parquet_bytes,
    spss,
    table,
    wording,
    workbook,
)
from guldkorn.knowledge.vocabulary import Coding
from guldkorn.reading.problem import Problem, UnreadableError
from guldkorn.reading.text import Language
from guldkorn.survey.files.opening import parse_survey_file
from guldkorn.survey.intake import take_in
from guldkorn.survey.mapping import Mapping as SurveyMapping
from guldkorn.survey.request import Request

WANTED = 10_000 * FUZZED
TESTS = 12
"""How many tests count their files, the parametrised ones once for each."""
MOST_SECONDS = 30
"""How long a file may occupy the machine; the slowest takes a few tenths of a second."""
MOST_MEMORY = 500
"""How many megabytes a file may take beside what was taken before it; each is a few kilobytes long."""
LONGEST = 3_000
"""How many letters a message may have; one that names all the scales of a questionnaire has many."""
STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\u200b\ufeff]")
FILES: Counter[str] = Counter()
"""How many files each test has had read."""
MOST = {"seconds": 0.0, "megabytes": 0.0}
"""What the slowest and the largest of them took."""
STATUS = Path("/proc/self/status")
MAGIC = {
    "xlsx": b"PK\x03\x04",
    "xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "sav": b"$FL2@(#) SPSS DATA FILE",
    "zsav": b"$FL3@(#) SPSS DATA FILE",
    "sav of another order": b"2LF$",
    "password": b"\x1c\0\0\0\0\0\0\0ENCRYPTEDSAV",
    "parquet": b"PAR1",
    "utf-16": b"\xff\xfe",
    "utf-8": b"\xef\xbb\xbf",
    "sep": b"sep=;\n",
}
ANY = Request(INSTRUMENT, coding=Coding.FIRST_IS_1)

fuzzed = settings(deadline=None, suppress_health_check=list(HealthCheck))


def assert_read_or_refused(raw: bytes, of: str, request: Request = ANY) -> None:
    """Demand that a file gives a mapping whose scores can be, or problems that a person can read."""
    FILES[of] += 1
    start, before = time.process_time(), begin_peak()
    mapping, problems = outcome_of(raw, request)
    seconds, memory = time.process_time() - start, peak() - before
    assert seconds < MOST_SECONDS
    assert memory < MOST_MEMORY
    MOST["seconds"], MOST["megabytes"] = max(MOST["seconds"], seconds), max(MOST["megabytes"], memory)
    for score in (*mapping.scores, *mapping.whole) if mapping else ():
        assert 0 <= score.value <= 100
        assert score.n >= 5
    assert mapping or 1 <= len(problems) <= 400
    for problem in problems:
        for language in Language:
            said = problem.line(language)
            assert len(said) < LONGEST
            assert not STEERING.search(said)


def begin_peak() -> float:
    """Begin to look for the most memory that this process takes, and return it in megabytes; 0 where nobody tells."""
    if not STATUS.exists():
        return 0
    STATUS.with_name("clear_refs").write_text("5", encoding="ascii")  # as Linux has it: the peak begins anew
    return peak()


def peak() -> float:
    """Return the most memory in megabytes that this process took since that."""
    if not STATUS.exists():
        return 0
    told = next(line for line in STATUS.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM"))
    return int(told.split()[1]) / 1024


def outcome_of(raw: bytes, request: Request) -> tuple[SurveyMapping | None, tuple[Problem, ...]]:
    try:
        intake = take_in(parse_survey_file(raw, "svar"), shipped().knowledge, request)
    except UnreadableError as error:
        return None, error.problems
    return intake.mapping, intake.remarks


# Bytes


@settings(fuzzed, max_examples=500 * FUZZED)
@given(st.one_of(st.binary(max_size=300), st.text(max_size=150).map(str.encode)))
def test_any_bytes(raw: bytes) -> None:
    assert_read_or_refused(raw, "bytes")


@settings(fuzzed, max_examples=1_000 * FUZZED)
@given(
    st.sampled_from(sorted(MAGIC)), st.binary(max_size=300), st.sampled_from([b"", b"PAR1", b"PK\x05\x06" + bytes(18)])
)
def test_any_bytes_behind_what_a_file_begins_with(magic: str, raw: bytes, end: bytes) -> None:
    assert_read_or_refused(MAGIC[magic] + raw + end, "magic")


# Real files with something changed


@cache
def real(kind: str) -> tuple[bytes, ...]:
    """Return real files of a kind, small enough to be changed everywhere."""
    texts, numbers = table()[:14], table(from_one)[:14]
    if kind == "csv":
        many = table(numbered, heading=wording, first=["Fri\ntekst", "Nr"], values=lambda n: ['"a";b\nc', n])[:14]
        units = [["Enhed", "n", "QD", "WP"], *([f"u{n}", 10 + n, n, 50.5] for n in range(6))]
        tidy = [["unit", "scale", "score", "n", "sd"], *([f"u{n}", "QD", n * 7, 10 + n, 20.5] for n in range(6))]
        made = (csv_file(texts), csv_file(many, ";"), csv_file(units, "\t"), csv_file(tidy))
        return (*made, csv_file(numbers, encoding="utf-16"), csv_file(texts, ";", encoding="cp1252"))
    if kind == "xlsx":
        return workbook(texts), workbook(numbers, ("Andet ark", texts))
    if kind == "sav":
        said = {
            code: {place + 1: in_danish(code, place) for place in range(len(options_of(code).options))}
            for code in ITEMS
        }
        plain: list[list[Cell]] = [["" if cell is None else cell for cell in row] for row in texts]
        return spss(numbers, said, wordings=True), spss(plain, {"Afdeling": {"Nord": "Nordenden"}})  # type: ignore[dict-item] # texts have labels too
    lists = pa.table(
        {"Afdeling": ["Nord"] * 6, "QD1": [date(2026, 3, 1)] * 6, "QD2": [["Altid"]] * 6, "QD3": [1.5, None] * 3}
    )
    return arrow(numbers), arrow(texts, categorical=True), parquet_bytes(lists)


Change = tuple[int, int, bytes]
"""What is done, where (counted round the file), and with which bytes."""
changes = st.lists(
    st.tuples(
        st.integers(0, 6),
        st.integers(0, 2**20),
        st.one_of(
            st.binary(min_size=1, max_size=8),
            st.sampled_from([b"\xff" * 4, b"\xff\xff\xff\x7f", bytes(4), b"\n", b'"', b";"]),
        ),
    ),
    min_size=1,
    max_size=6,
)


def changed(raw: bytes, done: Sequence[Change]) -> bytes:
    """Return a file with bits flipped, bytes put in, written over, taken out or swapped, or its end cut off."""
    file = bytearray(raw)
    for what, where, new in done:
        if not file:
            break
        at = where % len(file)
        if what == 0:
            file[at] ^= 1 << (new[0] % 8)
        elif what == 1:
            file[at : at + len(new)] = new
        elif what == 2:
            file[at:at] = new
        elif what == 3:
            del file[at : at + 1 + new[0]]
        elif what == 4:
            other, size = (where * 7919 + new[0]) % len(file), 1 + new[-1] % 40
            one, two = file[at : at + size], file[other : other + size]
            file[at : at + size], file[other : other + size] = two, one
        elif what == 5:
            file[at:at] = file[at : at + 1 + 3 * new[0]]
        elif new[0] % 4 == 0:
            del file[at:]
    return bytes(file)


@pytest.mark.parametrize("kind", ["csv", "xlsx", "sav", "parquet"])
def test_a_real_file_with_something_changed(kind: str) -> None:
    @settings(fuzzed, max_examples=1_500 * FUZZED)
    @given(st.sampled_from(real(kind)), changes, st.sampled_from([ANY, Request(INSTRUMENT), Request("copsoq-3-core")]))
    def holds(raw: bytes, done: Sequence[Change], request: Request) -> None:
        assert_read_or_refused(changed(raw, done), kind, request)

    holds()


def parts_of(raw: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


PARTS = [
    "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml",
    "xl/_rels/workbook.xml.rels", "_rels/.rels",
]  # fmt: skip


@settings(fuzzed, max_examples=1_000 * FUZZED)
@given(st.sampled_from(real("xlsx")), st.sampled_from(PARTS), changes)
def test_a_workbook_with_something_changed_in_what_is_packed(raw: bytes, part: str, done: Sequence[Change]) -> None:
    parts = parts_of(raw)
    if part in parts:
        parts[part] = changed(parts[part], done)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    assert_read_or_refused(file.getvalue(), "packed")


# Tables of whatever may stand in a cell

CELLS: list[Cell] = [
    None, "", " ", "Altid", "ofte", "Jeg har ingen leder", "Ved ikke", "1", "5", "A3", "1 = Altid", "100", "NA", "NaN",
    "#N/A", "inf", "-0", "1e999", "9" * 400, "0" * 50, "-1", "2,5", "1.000,5", "2026-03-01", "1-feb", "=1+1",
    "@SUM(A1)", "Hele arbejdspladsen",
    "'", '"', '""', ";", ",", "a;b,c\td|e", "to\nlinjer", "\r", "\t", "\u202ebagfra", "nul\u200bbredde", "\x1b[31m",
    "[/]", "{x} {0}", "%s", "æøå ÆØÅ", "å", "👩‍👩‍👧", "٣", "Ⅳ", "x" * 3000, "hidden", "skjult", "I alt",
    0, 1, 3, 5, 6, -1, 100, 101, 2.5, 42.123456789, 1e308, -0.0, 1e-300, 2**53, date(2026, 3, 1),
]  # fmt: skip
HEADINGS = [
    "Afdeling", "Enhed", "Team", "Respondent", "id", "n", "Antal", "Inviterede", *ITEMS[:6], "QL3", "GH2", "BU1", "QD",
    "WP", "Kvantitative krav", "unit", "scale", "score", "n", "sd", "spørgeskema", "questionnaire", "reference",
    "part-of", "against", "breakdown", "", " ", "G1Q1[QD2]", "QD3 - hvad?", "{x} {0}", "[/]", '{"ImportId":"x"}',
    "x" * 3000, "to\nlinjer", "sep=;", "\u202e", "1", "Q1_1", "***", wording("QD1"),
]  # fmt: skip
requests = st.builds(
    Request,
    st.sampled_from(
        [INSTRUMENT, INSTRUMENT, "copsoq-3-core", "copsoq-2-medium", "copsoq-1-medium", "dpq", "nope", None]
    ),
    unit_columns=st.lists(st.sampled_from(HEADINGS), max_size=2).map(tuple),
    columns=st.dictionaries(st.sampled_from(HEADINGS), st.sampled_from(["", "QD1", "WP", "nope", "{x}"]), max_size=2),
    coding=st.sampled_from([None, *Coding]),
    codings=st.dictionaries(st.sampled_from(["QD2", "extent", "{x}"]), st.sampled_from(list(Coding)), max_size=1),
    missing=st.lists(st.sampled_from(["9", "", "x", "Altid"]), max_size=2).map(tuple),
    wording=st.dictionaries(st.sampled_from([*ITEMS, "nope"]), st.just((wording("QD1"), "")), max_size=2),
    invited=st.dictionaries(st.sampled_from(["Altid", "{x} {0}", "I alt"]), st.integers(1, 40), max_size=2),
    minimum=st.sampled_from([None, 5, 10]),
    drop_duplicates=st.booleans(),
)


@st.composite
def nasty_tables(draw: st.DrawFn) -> list[list[Cell]]:
    """Return a table with up to six columns; each holds a few different cells, and the rows may repeat."""
    width = draw(st.integers(1, 6))
    headings: list[Cell] = draw(st.lists(st.sampled_from(HEADINGS), min_size=width, max_size=width))
    columns = [draw(st.lists(st.sampled_from(CELLS), min_size=1, max_size=3)) for _ in range(width)]
    count = draw(st.sampled_from([0, 1, 2, 12, 30]))
    return [headings, *([column[row % len(column)] for column in columns] for row in range(count))]


def as_csv(rows: list[list[Cell]]) -> bytes:
    return csv_file(rows, ";,\t|"[len(rows) % 4], decimal="," if len(rows) % 2 else ".")


def as_csv_without_quotes(rows: list[list[Cell]]) -> bytes:
    return "\n".join(";".join("" if cell is None else str(cell) for cell in row) for row in rows).encode()


def as_text(rows: list[list[Cell]]) -> list[list[Cell]]:
    return [rows[0], *([None if cell is None else str(cell) for cell in row] for row in rows[1:])]


def as_spss(rows: list[list[Cell]]) -> bytes:
    names = [
        str(name) if str(name) in {*ITEMS, "Afdeling", "Enhed", "Team", "n", "QD", "id"} else f"v{place}"
        for place, name in enumerate(rows[0])
    ]
    unique = [name if names.index(name) == place else f"{name}_{place}" for place, name in enumerate(names)]
    body = as_text(rows)[1:] or [[None] * len(unique)]
    return spss([unique, *([str(cell or "").replace("\0", "")[:200] for cell in row] for row in body)])


WRITERS: dict[str, Callable[[list[list[Cell]]], bytes]] = {
    "csv of cells": as_csv,
    "csv without quotes": as_csv_without_quotes,
    "xlsx of cells": workbook,
    "parquet of cells": lambda rows: arrow(as_text(rows)),
    "sav of cells": as_spss,
}


@pytest.mark.parametrize("writer", sorted(WRITERS))
def test_a_table_of_whatever_may_stand_in_a_cell(writer: str) -> None:
    @settings(fuzzed, max_examples=400 * FUZZED)
    @given(nasty_tables(), requests)
    def holds(rows: list[list[Cell]], request: Request) -> None:
        assert_read_or_refused(WRITERS[writer](rows), writer, request)

    holds()


def test_enough_files_were_tried(counted: Counted) -> None:
    if len(FILES) < TESTS:
        pytest.skip("not all of the readers were tried")
    counted(
        f"{FILES.total()} broken files: none took over {MOST['seconds']:.1f} s or {MOST['megabytes']:.0f} MB "
        f"({', '.join(f'{count} {of}' for of, count in FILES.items())})"
    )
    assert FILES.total() >= WANTED
