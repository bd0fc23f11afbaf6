"""Whatever somebody wrote stands in a document as text, does nothing, and breaks none."""

import json
import re
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import load_workbook

from features.documents import ENGLISH, TODAY, Page, squeezed, text_in, written
from features.rulebook import example, shipped
from guldkorn.advice.context import Context, Dropped, Issue, Placed, UnitContext
from guldkorn.knowledge.vocabulary import Decider, Level
from guldkorn.reading.cleaning import clean
from guldkorn.reading.text import same
from guldkorn.report.blocks import Document
from guldkorn.report.document import ENDINGS
from guldkorn.report.docx_format import document_as_docx
from guldkorn.report.html_format import document_as_html
from guldkorn.report.pdf_format import document_as_pdf
from guldkorn.report.plan_blocks import plan_as_document
from guldkorn.report.plan_json import plan_as_json
from guldkorn.report.plan_reporter import plan_report
from guldkorn.report.plan_workbook import plan_as_workbook
from guldkorn.report.text_format import document_as_markdown
from guldkorn.report.xlsx_format import workbook_as_xlsx
from guldkorn.session.agreed import Agreed, Note, Promise, TakenMeasure
from guldkorn.session.session import Session

HOSTILE = (
    "=1+1",
    "@SUM(A1)",
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    '=HYPERLINK("https://example.org","her")',
    "https://example.org/x?y=1&z=2",
    "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    "{{ 7 * 7 }} {% raw %}",
    '#let x = 1; #panic("no") $x^2$ @ref <label> *fed* _kursiv_ `kode` // væk',
    "[/] [bold red]rød[/] [@click=app.quit]tryk[/]",
    "# overskrift\n- punkt\n1. et\n> citat",
    "| a | b |\n| --- | --- |",
    "_x0041_ &amp; &lt; ]]> <!-- -->",
    "\u202eomvendt\u202c \u200bnul\ufeff",
    "\x00\x01\x1b[31mrød\x1b[0m\x7f\ufffe\uffff",
    "linje 1\nlinje 2\ttab\r\nlinje 3",
    "Æ ø å é ß 经济部 العربية עברית 👩‍👩‍👧 🙂 ‼",
    "%PDF-1.7 endstream endobj \\ ( ) \\n",
    "x" * 3000,
)


GROUPS = [HOSTILE[start::5] for start in range(5)]
"""Each of these makes one document of a kind."""


def told(text: str, *more: str) -> Session:
    """Return a session in which somebody wrote one text wherever anything can be written, and more in notes."""
    mapping, _ = example("hospital-ward")
    unit = mapping.units[0]
    line = same(" ".join(clean(text).split()) or "-")
    issues = (
        Issue("own", line, "demands", "pace", documented=line, placed=Placed(Decider.LOCAL_MANAGEMENT, text)),
        Issue("feedback", line, "support", "feedback", "SS"),
    )
    known = UnitContext((), issues, ("own",), (Dropped("gone", line, text),))
    agreed = Agreed(
        (TakenMeasure("own", "own-1", line.da, Level.INDIVIDUAL), TakenMeasure("own", "describe-the-task")),
        {
            (None, None): {"absence": text, "took-part": text, "next-mapping": text},
            ("own", None): {"cause": text, "absence": text},
            ("own", "own-1"): {"accountable": text, "done-by": "2027-01-01", "followed-up-by": text},
        },
        (Promise("one", text, text, TODAY, None, text),),
        (*(Note(each, in_plan=True) for each in (text, *more)), Note(text, "own", in_plan=True)),
    )
    return Session(mapping, Context(text, (), {unit: known}), shipped(), unit, {unit: agreed})


@cache
def made(number: int, suffix: str) -> bytes:
    return written([told(*GROUPS[number])], suffix, ENGLISH, [same(GROUPS[number][0])])


@pytest.fixture(params=range(len(GROUPS)))
def number(request: pytest.FixtureRequest) -> int:
    return int(request.param)


def kept(text: str) -> str:
    return squeezed(clean(text).replace("\ufffe", "").replace("\uffff", ""))


@pytest.mark.parametrize("suffix", ENDINGS)
def test_what_somebody_wrote_is_read_as_it_stands(number: int, suffix: str, tmp_path: Path) -> None:
    said = squeezed(text_in(suffix, made(number, suffix), tmp_path))
    assert [text for text in GROUPS[number] if kept(text) not in said] == []


@pytest.mark.parametrize("suffix", [".docx", ".html", ".xlsx", ".md", ".json"])
def test_no_steering_character_is_in_any_document(number: int, suffix: str, tmp_path: Path) -> None:
    said = text_in(suffix, made(number, suffix), tmp_path)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\u200b\ufeff\ufffe\uffff]", said)


def test_no_cell_is_a_formula_or_a_link(number: int, tmp_path: Path) -> None:
    with ZipFile(BytesIO(made(number, ".xlsx"))) as parts:
        for name in parts.namelist():
            if name.startswith("xl/worksheets/sheet"):
                sheet = parts.read(name)
                assert b"<f>" not in sheet
                assert b"<f " not in sheet
                assert b"hyperlink" not in sheet


def test_a_page_holds_only_the_elements_of_its_template(number: int) -> None:
    page = Page(made(number, ".html").decode())
    assert not {name for name, _ in page.elements} & {"script", "iframe", "link", "object", "a", "form", "svg"}
    assert not [name for _, attributes in page.elements for name in attributes if name.startswith("on")]
    assert all(given["src"].startswith("data:image/svg+xml;base64,") for name, given in page.elements if name == "img")


def test_markdown_has_no_heading_table_or_tag_of_anybodys_making(number: int) -> None:
    plain = written([told(*["et ord"] * len(GROUPS[number]))], ".md", ENGLISH, [same("et ord")]).decode()
    hostile = made(number, ".md").decode()
    for mark in (r"^#+ ", r"^\| ", r"^> ", r"(?<!\\)<", r"^\d+\. "):
        found = [len(re.findall(mark, text, re.MULTILINE)) for text in (plain, hostile)]
        assert found[0] == found[1], mark


@pytest.mark.parametrize("suffix", ENDINGS)
def test_a_megabyte_of_text_is_written_whole(suffix: str, tmp_path: Path) -> None:
    words = " ".join(f"ord{number}" for number in range(112_000))
    assert len(words) > 1_000_000
    session = told("kort")
    agreed = session.agreed
    content = written(
        [replace(session, agreements={session.unit: replace(agreed, notes=(Note(words, in_plan=True),))})], suffix
    )
    if suffix != ".pdf":
        assert squeezed(words) in squeezed(text_in(suffix, content, tmp_path))
        return
    said = text_in(suffix, content, tmp_path).split()
    assert set(words.split()) <= set(said)


def test_a_megabyte_without_a_blank_is_written_too() -> None:
    session = told("kort")
    note = replace(session.agreed, notes=(Note("x" * 1_000_000, in_plan=True),))
    for suffix in ENDINGS:
        assert written([replace(session, agreements={session.unit: note})], suffix)


# Any text at all

SURROGATES = st.characters(categories=["Cs"])
ANYTHING = st.text(st.one_of(st.characters(), SURROGATES), max_size=60)


def picture(suffix: str) -> bytes:
    return _png() if suffix == ".png" else b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'


@cache
def _png() -> bytes:
    from guldkorn.report.drawing import blank_sheet

    with blank_sheet(1) as sheet:
        return sheet.saved(".png", 1, "")


@settings(max_examples=15)
@given(ANYTHING)
def test_any_text_gives_documents_that_can_be_opened(text: str) -> None:
    report = plan_report([told(text)], ENGLISH, TODAY, [same(text)])
    document = plan_as_document(report, [picture], picture)
    assert_opens(document)
    assert json.loads(plan_as_json(report).encode())["units"]
    assert load_workbook(BytesIO(workbook_as_xlsx(plan_as_workbook(report, document)))).sheet_names
    assert document_as_markdown(document).encode()


def assert_opens(document: Document) -> None:
    assert docx.Document(BytesIO(document_as_docx(document))).paragraphs
    assert document_as_pdf(document).startswith(b"%PDF")
    page = Page(document_as_html(document).encode().decode())
    assert [name for name, _ in page.elements].count("h1") == 1
