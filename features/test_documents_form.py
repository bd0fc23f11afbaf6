"""A document is made for its reader: one who reads with a screen reader, prints, or compares two copies."""

import io
import itertools
import re
import subprocess
from functools import cache
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest

from features.documents import DANISH, ENGLISH, TODAY, Page, W, complete, meeting, pdf_text, spoken, written
from features.patience import LONGEST
from features.programs import program
from guldkorn.reading.text import Language
from guldkorn.report.document import ENDINGS, plan_document
from guldkorn.session.session import Session


@cache
def plan() -> tuple[Session, ...]:
    return spoken(complete(meeting("home-care", "Distrikt Nord", "Distrikt Syd")))


@cache
def content(suffix: str, language: Language = DANISH) -> bytes:
    return written(plan(), suffix, language)


@cache
def page() -> Page:
    return Page(content(".html").decode())


@pytest.mark.parametrize("suffix", ENDINGS)
def test_the_same_plan_gives_the_same_bytes_on_the_same_day(suffix: str) -> None:
    north = plan()[:1]
    first, again = (plan_document(north, suffix, ENGLISH, TODAY) for _ in range(2))
    assert first == again


@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
def test_a_packed_file_says_not_when_it_was_packed(suffix: str) -> None:
    with ZipFile(io.BytesIO(content(suffix))) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert "2026-11-24T00:00:00Z" in parts.read("docProps/core.xml").decode()


# HTML


def test_a_page_says_its_language_its_parts_and_one_title() -> None:
    names = [name for name, _ in page().elements]
    assert next(given for name, given in page().elements if name == "html")["lang"] == "da"
    assert [names.count(each) for each in ("h1", "header", "main", "footer")] == [1, 1, 1, 1]


def test_headings_skip_no_level() -> None:
    depths = [int(name[1]) for name, _ in page().elements if re.fullmatch("h[1-6]", name)]
    assert depths[0] == 1
    assert max(after - before for before, after in itertools.pairwise(depths)) == 1


def test_headings_of_tables_say_what_they_head_and_pictures_have_words() -> None:
    heads = [given for name, given in page().elements if name == "th"]
    assert len(heads) > 20
    assert {given["scope"] for given in heads} == {"col"}
    pictures = [given["alt"] for name, given in page().elements if name == "img"]
    assert len(pictures) == 3
    assert "Distrikt Nord: Krav klart dårligere" in pictures[0], "the words of the heat map say what its cells say"


def test_a_page_asks_for_nothing_from_outside() -> None:
    html = content(".html").decode()
    assert "default-src 'none'" in html
    addresses = [given.get("src") or given.get("href") for _, given in page().elements]
    assert {address.split(",")[0] for address in addresses if address} == {"data:image/svg+xml;base64"}
    assert not re.search(r"url\(|@import", html)


def test_every_colour_of_text_stands_out_from_its_ground() -> None:
    style = content(".html").decode().split("</style>")[0]
    colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{3,6})", style))
    grounds = {"#ffffff", *re.findall(r"background: (#[0-9a-f]{6})", style)}
    for name in ("ink", "quiet", "accent", "alarm", "amber"):
        assert min(contrast(colours[name], ground) for ground in grounds) >= 4.5, name
    assert contrast("#ffffff", colours["alarm"]) >= 4.5, "the mark of a draft is white on its ground"


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


# Word


def test_a_word_file_has_real_headings_and_its_language() -> None:
    word = docx.Document(io.BytesIO(content(".docx")))
    styles = [paragraph.style.name for paragraph in word.paragraphs if paragraph.style]
    assert styles.count("Title") == 1
    depths = [int(name[-1]) for name in styles if name.startswith("Heading")]
    assert depths[0] == 1
    assert max(after - before for before, after in itertools.pairwise(depths)) == 1
    with ZipFile(io.BytesIO(content(".docx"))) as parts:
        assert 'w:lang w:val="da-DK"' in parts.read("word/styles.xml").decode()
    with ZipFile(io.BytesIO(content(".docx", ENGLISH))) as parts:
        assert 'w:lang w:val="en-GB"' in parts.read("word/styles.xml").decode()


def test_a_word_file_marks_its_table_heads_and_has_words_for_its_pictures() -> None:
    word = docx.Document(io.BytesIO(content(".docx")))
    heads = [table for table in word.tables if table.rows[0]._tr.find(f"{W}trPr/{W}tblHeader") is not None]
    assert len(heads) > 6
    alts = [shape._inline.docPr.get("descr") for shape in word.inline_shapes]
    assert len(alts) == 3
    assert all(alts)


@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
def test_a_file_names_no_author(suffix: str) -> None:
    with ZipFile(io.BytesIO(content(suffix))) as parts:
        core = parts.read("docProps/core.xml").decode()
    assert not re.search(r"<dc:creator>[^<]|<cp:lastModifiedBy>[^<]|python-docx", core)


# PDF


def told_of_pdf(tmp_path: Path, command: str) -> str:
    path = tmp_path / "plan.pdf"
    path.write_bytes(content(".pdf"))
    tool = Path(program("pdftotext")).parent / command
    return subprocess.run([tool, path], capture_output=True, text=True, check=True, timeout=LONGEST).stdout


def test_a_pdf_is_tagged_and_says_its_title_and_language(tmp_path: Path) -> None:
    told = told_of_pdf(tmp_path, "pdfinfo")
    assert re.search(r"Tagged: +yes", told)
    assert "Handlingsplan for det psykiske arbejdsmiljø" in told
    assert "Author" not in told
    assert b"D:20261124" in content(".pdf"), "the day is that of the plan, not that of the clock"
    assert re.search(rb"/Lang ?\(da-DK\)", content(".pdf"))
    assert b"pdfuaid:part" in content(".pdf"), "it keeps to the standard of accessible PDF"


def test_a_pdf_has_its_fonts_inside(tmp_path: Path) -> None:
    rows = told_of_pdf(tmp_path, "pdffonts").splitlines()[2:]
    assert rows
    assert all(re.search(r" yes (yes|no ) (yes|no )", row) for row in rows)


def test_the_pages_of_a_pdf_are_numbered(tmp_path: Path) -> None:
    pages = pdf_text(content(".pdf"), tmp_path, whole=True).split("\f")[:-1]
    for number, text in enumerate(pages, 1):
        assert f"Side {number} / {len(pages)}" in text
