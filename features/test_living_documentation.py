"""The living documentation opens in a real browser without asking for anything, and reads well on paper and a phone."""

import asyncio
import re
import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from features.browser import chromium
from features.programs import program
from features.rulebook import shipped
from guldkorn.reading.text import Language
from guldkorn.rules.rulebook import Rulebook
from guldkorn.scenarios.feature_files import check_features
from guldkorn.scenarios.fired import rules_fired
from guldkorn.scenarios.living_documentation import living_documentation
from guldkorn.scenarios.run import run_reviewed
from guldkorn.scenarios.scenario_run import Run

TODAY = date(2026, 11, 24)
DANISH = """\
# language: da
@C23
Egenskab: Flere hænder & <b>fede</b> navne
  Et køkken med <script>document.title = "overtaget"</script> i sin beskrivelse.

  Baggrund:
    Givet en kortlægning af "Køkkenet" med 31 svar
      | skala        | score | reference |
      | Arbejdstempo | 76    | 60        |

  Regel: Flere ansatte er ikke det første
    Årsagerne kommer før. <img src="https://example.org/x.png">

    Scenarie: Flere ansatte holdes tilbage
      Når rådgivningen gives
      Så holdes "Ansæt flere til opgaven" mod "Arbejdstempo" tilbage

    Scenarie: Et løfte & "et navn", der ikke holder
      Når rådgivningen gives
      Så anbefales "Ansæt flere til opgaven" mod "Arbejdstempo"
      Og "Arbejdstempo" venter
"""
ENGLISH = """\
# language: en
Feature: A unit of few
  Scenario Outline: <unit> is not shown
    Given a mapping of "<unit>" with 7 answers
      | scale     | score | reference |
      | Work pace | 76    | 60        |
    When the advice is given
    Then no advice is given to "<unit>"

    @C07
    Examples:
      | unit      |
      | Kitchen   |
      | Warehouse |
"""


@dataclass(frozen=True)
class Seen:
    """What a browser shows of a page, and what it asks for."""

    text: str
    asked: list[str]
    title: str
    complaints: list[str]
    widths: dict[int, int]
    """How wide the page is in windows of so many pixels."""
    unanchored: list[str]
    printed: str


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    folder = tmp_path_factory.mktemp("features")
    (folder / "a.feature").write_text(DANISH, encoding="utf-8")
    (folder / "b.feature").write_text(ENGLISH, encoding="utf-8")
    (folder / "c.feature").write_text(ENGLISH.replace("When", "Wen").replace("few", "many"), encoding="utf-8")
    return run_reviewed(check_features([folder], shipped()), shipped())


def look(page: Path, pdf: Path) -> Seen:
    """Open a page in Chromium, on a desk and on a phone, and print it."""

    async def looked() -> Seen:
        asked: list[str] = []
        complaints: list[str] = []
        async with chromium() as browser:
            tab = await browser.new_page()
            tab.on("request", lambda request: asked.append(request.url))
            tab.on("console", lambda message: complaints.append(message.text))
            tab.on("pageerror", lambda error: complaints.append(str(error)))
            await tab.goto(page.as_uri())
            widths = {}
            for width in (1280, 390, 320):
                await tab.set_viewport_size({"width": width, "height": 800})
                widths[width] = int(await tab.evaluate("document.documentElement.scrollWidth"))
            unanchored = await tab.evaluate(
                "[...document.querySelectorAll('a')].map(a => a.getAttribute('href'))"
                ".filter(href => !href.startsWith('#') || !document.getElementById(href.slice(1)))"
            )
            text, title = await tab.inner_text("body"), await tab.title()
            await tab.pdf(path=pdf, prefer_css_page_size=True)
        done = subprocess.run([program("pdftotext"), str(pdf), "-"], capture_output=True, check=True)
        return Seen(text, asked, title, complaints, widths, unanchored, done.stdout.decode())

    return asyncio.run(looked())


@pytest.mark.parametrize("language", Language)
def test_a_browser_shows_all_of_it_and_asks_for_nothing(language: Language, run: Run, tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text(living_documentation(run, shipped(), language, TODAY), encoding="utf-8")
    seen = look(page, tmp_path / "a.pdf")
    assert seen.asked == [page.as_uri()]
    assert seen.complaints == []
    assert seen.unanchored == []
    assert seen.title == {"da": "Hvad rådgivningen lover – Scenarier og regler"}.get(
        language, "What the advice promises – Scenarios and rules"
    )
    assert all(shown <= window for window, shown in seen.widths.items()), seen.widths
    for text in (seen.text, re.sub(r"\s+", " ", seen.printed)):
        for said in (
            'Et løfte & "et navn", der ikke holder',
            '<img src="https://example.org/x.png">',
            "Flere hænder & <b>fede</b> navne",
            '<script>document.title = "overtaget"</script>',
            "Flere ansatte er ikke det første",
            "Årsagerne kommer før.",
            'Forventet: "Ansæt flere til opgaven" anbefales',
            "Kitchen is not shown (Kitchen)",
            {"da": "3 løfter holder, 1 holder ikke, 1 fil", "en": "3 promises hold, 1 does not, 1 file"}[language],
            {"da": "Prøvet 24. november 2026 mod", "en": "Run on 24 November 2026 against"}[language],
            {"da": "(ikke nået)", "en": "(not reached)"}[language],
            "staffing-waits-for-badly-",
            {"da": "Notatet, påstand C23", "en": "The note, claim C23"}[language],
            shipped().knowledge.claims["C23"].says.get(language),
        ):
            assert re.sub(r"\s", "", said) in re.sub(r"\s", "", text), said
    assert "staffing-waits-for-badly-defined-task-to-be-looked-into" in seen.text
    assert "did you mean" in seen.text or "mente du" in seen.text


def test_the_same_run_gives_the_same_text(run: Run) -> None:
    assert living_documentation(run, shipped(), Language.DANISH, TODAY) == living_documentation(
        run, shipped(), Language.DANISH, TODAY
    )


def test_each_feature_speaks_its_own_language_to_a_screen_reader(run: Run) -> None:
    page = living_documentation(run, shipped(), Language.ENGLISH, TODAY)
    assert '<html lang="en">' in page
    assert re.search(r'<section lang="da">\s*<h2 id="f1"', page)
    assert re.search(r'<section lang="en">\s*<h2 id="f2"', page)


def test_the_background_is_said_once_for_all_its_scenarios(run: Run) -> None:
    page = living_documentation(run, shipped(), Language.DANISH, TODAY)
    assert len(re.findall(r"</b> en kortlægning af &#34;Køkkenet&#34;", page)) == 1


def test_the_rules_that_fired_are_those_of_the_advice_that_was_given(run: Run, rulebook: Rulebook) -> None:
    held = next(each for each in run.scenarios if each.name == "Flere ansatte holdes tilbage")
    fired = {rule.id for rule in rules_fired(held.given, rulebook)}
    assert {"staffing-waits-for-badly-defined-task-to-be-looked-into", "clearly-too-high"} <= fired
    assert "clearly-too-low" not in fired
    hidden = next(each for each in run.scenarios if each.name.startswith("Kitchen"))
    assert hidden.given
    assert rules_fired(hidden.given, rulebook) == ()
