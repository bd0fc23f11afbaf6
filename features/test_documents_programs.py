"""The documents open in the programs that people have: an office suite, a browser, a reader of PDF."""

import csv
import re
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from features.documents import DANISH, ENGLISH, TODAY, complete, meeting, pdf_text, spoken, squeezed, texts_of, written
from features.patience import LONGEST
from features.programs import program
from features.scripted_meetings import say
from guldkorn.reading.text import Language
from guldkorn.report.plan_reporter import plan_report
from guldkorn.session.events import Noted
from guldkorn.session.session import Session

_ALL_SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
HOSTILE = ("=1+1", "@SUM(A1)", "-2+3", "<b>fed</b> #let x", "æøå العربية \u202eomvendt\u202c")


def hostile_draft() -> tuple[Session, ...]:
    history = meeting()
    for number, text in enumerate(HOSTILE):
        say(history, Noted(history.session.unit, text, None if number % 2 else "feedback", in_plan=True))
    return spoken(history)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Have LibreOffice read a complete plan and a draft, as Word files and as workbooks, and write what it read."""
    folder = tmp_path_factory.mktemp("office")
    complete_plan = spoken(complete(meeting()))
    for name, plan in (("complete", complete_plan), ("draft", hostile_draft())):
        for suffix in (".docx", ".xlsx"):
            (folder / f"{name}{suffix}").write_bytes(written(plan, suffix))
    start = [program("soffice"), f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    for form, suffix in (("pdf", ".docx"), (_ALL_SHEETS, ".xlsx")):
        files = [folder / f"{name}{suffix}" for name in ("complete", "draft")]
        command = [*start, "--convert-to", form, "--outdir", str(folder), *map(str, files)]
        subprocess.run(command, capture_output=True, check=True, timeout=LONGEST)
    return folder


@pytest.mark.parametrize("name", ["complete", "draft"])
def test_libreoffice_shows_every_text_of_a_word_file(name: str, office: Path, tmp_path: Path) -> None:
    plan = spoken(complete(meeting())) if name == "complete" else hostile_draft()
    said = squeezed(pdf_text((office / f"{name}.pdf").read_bytes(), tmp_path, whole=True))
    # A text that runs over a page has that page's foot and the next one's head inside it.
    pieces = {piece for text in texts_of(plan_report(plan, DANISH, TODAY)) for piece in re.findall(r"\S+", text)}
    assert {piece for piece in pieces if squeezed(piece) not in said} == set()


def test_every_page_of_a_draft_is_marked_in_libreoffice(office: Path, tmp_path: Path) -> None:
    pages = pdf_text((office / "draft.pdf").read_bytes(), tmp_path, whole=True).split("\f")[:-1]
    assert len(pages) > 5
    assert all("UDKAST" in page for page in pages)
    assert "UDKAST" not in pdf_text((office / "complete.pdf").read_bytes(), tmp_path, whole=True)


def test_a_spreadsheet_shows_what_was_written_and_computes_nothing(office: Path) -> None:
    cells = [cell for path in office.glob("draft-*.csv") for row in rows_of(path) for cell in row]
    for text in HOSTILE[:4]:
        assert text in cells


def test_a_spreadsheet_shows_every_sheet_and_reads_dates_as_dates(office: Path) -> None:
    sheets = {path.stem.removeprefix("complete-"): rows_of(path) for path in office.glob("complete-*.csv")}
    assert set(sheets) == {
        "Plan", "Indsatser", "Belastninger", "Ikke nu", "Løfter", "Værd at vide", "Scorer", "Om planen",
    }  # fmt: skip
    headings, first, *_ = sheets["Plan"][3:]
    assert first[headings.index("Senest færdig")] in ("15. januar 2027", "15-01-2027")


def rows_of(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


@pytest.mark.parametrize("language", Language)
def test_a_browser_shows_the_page_and_asks_for_nothing(language: Language, tmp_path: Path) -> None:
    plan = hostile_draft()
    path = tmp_path / "plan.html"
    path.write_bytes(written(plan, ".html", language))
    asked: list[str] = []
    said: list[str] = []
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program("chromium"), args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.on("dialog", lambda dialog: said.append(dialog.message))
        page.goto(path.as_uri())
        shown = page.inner_text("body")
        drawn = page.evaluate("[...document.images].map(image => image.complete && image.naturalWidth > 0)")
        printed = page.pdf(prefer_css_page_size=True)
        browser.close()
    assert [url for url in asked if not url.startswith("data:")] == [path.as_uri()]
    assert said == []
    assert drawn == [True]
    texts = texts_of(plan_report(plan, language, TODAY))
    assert [text for text in texts if squeezed(text) not in squeezed(shown)] == []
    pages = pdf_text(printed, tmp_path, whole=True).split("\f")[:-1]
    assert all(("UDKAST" if language is DANISH else "DRAFT") in each for each in pages)


def test_pdftotext_reads_a_pdf_in_the_order_in_which_it_is_written(tmp_path: Path) -> None:
    plan = spoken(complete(meeting()))
    said = squeezed(pdf_text(written(plan, ".pdf", ENGLISH), tmp_path))
    (unit,) = plan_report(plan, ENGLISH, TODAY).units
    places = [said.find(squeezed(f"{score.dimension.says} {score.scale.says}")) for score in unit.scores]
    assert -1 not in places
    assert places == sorted(places)
