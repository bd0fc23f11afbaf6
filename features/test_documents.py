"""The plan that leaves the room says the same in every kind of document, and nothing that may not be said."""

import json
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from python_calamine import load_workbook

from features.documents import (
    DANISH,
    ENGLISH,
    OWN,
    TODAY,
    complete,
    everything_in,
    meeting,
    pdf_text,
    spoken,
    squeezed,
    text_in,
    texts_of,
    written,
)
from features.rulebook import shipped
from features.scripted_meetings import history_of, say
from guldkorn.reading.text import Language, Text
from guldkorn.report.document import ENDINGS, plans_of
from guldkorn.report.plan_reporter import plan_report
from guldkorn.session.events import Noted, Planned
from guldkorn.session.plan_form import PlanForm
from guldkorn.session.session import Session

Plan = tuple[Session, ...]


@cache
def plan(name: str) -> Plan:
    """Return a plan of some kind; a plan is a value, so that tests may share it."""
    if name == "complete":
        return spoken(complete(meeting()))
    if name == "several":
        return spoken(complete(meeting("home-care", "Distrikt Nord", "Distrikt Syd")))
    return spoken(meeting())


@cache
def content(name: str, suffix: str, language: Language = DANISH) -> bytes:
    return written(plan(name), suffix, language)


@pytest.fixture(params=ENDINGS)
def suffix(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def read(name: str, suffix: str, folder: Path, language: Language = DANISH) -> str:
    return text_in(suffix, content(name, suffix, language), folder)


# The same in all


@pytest.mark.parametrize(("name", "language"), [("draft", DANISH), ("complete", DANISH), ("several", ENGLISH)])
def test_every_text_of_the_plan_is_in_every_document(
    name: str, suffix: str, language: Language, tmp_path: Path
) -> None:
    report = plan_report(plan(name), language, TODAY)
    said = squeezed(read(name, suffix, tmp_path, language))
    assert [text for text in texts_of(report) if squeezed(text) not in said] == []


def test_every_number_of_a_score_is_in_every_document(suffix: str, tmp_path: Path) -> None:
    said = squeezed(read("several", suffix, tmp_path, ENGLISH))
    if suffix == ".json":
        said = squeezed(content("several", suffix, ENGLISH).decode())
    for unit in plan_report(plan("several"), ENGLISH, TODAY).units:
        for score in unit.scores:
            assert f"{score.value:g}" in said
            assert score.reference is None or f"{score.reference:g}" in said


# What an experienced reader looks for


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("Act on this at once", "The mapping"),
        ("The mapping", "Assessment of the issues"),
        ("Assessment of the issues", "Cases for those who decide"),
        ("Cases for those who decide", "Not now"),
        ("Promises", "What we still need to know"),
        ("What we still need to know", "Agreed about the plan"),
        ("Agreed about the plan", "What the plan rests on"),
    ],
)
@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".html", ".md"])
def test_what_is_urgent_comes_first_and_what_it_rests_on_last(
    suffix: str, earlier: str, later: str, tmp_path: Path
) -> None:
    said = read("several", suffix, tmp_path, ENGLISH)
    assert -1 < said.find(earlier) < said.find(f"\n{later}" if suffix != ".md" else f"# {later}")


def test_a_measure_of_the_group_is_marked_as_its_own(suffix: str, tmp_path: Path) -> None:
    said = read("complete", suffix, tmp_path)
    assert OWN in said
    if suffix == ".json":
        assert '"is_own": true' in content("complete", suffix).decode()
    else:
        assert "jeres egen; ingen kilde" in said


def test_an_override_stands_with_its_reason_and_what_the_rules_proposed(suffix: str, tmp_path: Path) -> None:
    said = squeezed(read("draft", suffix, tmp_path))
    placed = [issue.placed for unit in plan_report(plan("draft"), DANISH, TODAY).units for issue in unit.issues]
    (told,) = [each for each in placed if each]
    assert told.proposed_because
    for text in ("Direktionen har sagt det.", told.decider.says, *(reason.says for reason in told.proposed_because)):
        assert squeezed(text) in said
    if suffix != ".json":
        assert squeezed("Reglerne foreslog") in said


@pytest.mark.parametrize(
    ("what", "state"),
    [
        ("lægger budgettet frem", "brudt"),
        ("hænger referatet op", "overskredet"),
        ("køber en tavle", "holdt"),
        ("taler med natholdet", "åbent"),
    ],
)
def test_each_promise_says_what_became_of_it(what: str, state: str) -> None:
    (unit,) = plan_report(plan("draft"), DANISH, TODAY).units
    (promise,) = [each for each in unit.promises if each.what == what]
    assert promise.state.says == state


@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".html", ".md"])
def test_a_broken_promise_cannot_be_overlooked(suffix: str, tmp_path: Path) -> None:
    said = read("draft", suffix, tmp_path)
    after = squeezed(said[said.index("Brudte løfter") :])
    assert after.startswith(squeezed("Brudte løfter")), "it stands under a title of its own, before the others"
    assert after.index(squeezed("Jens Bruun: lægger budgettet frem")) < 40


def test_a_measure_commits_its_manager_like_a_promise() -> None:
    (unit,) = plan_report(plan("complete"), DANISH, TODAY).units
    promises = [each for each in unit.promises if each.of_measure]
    assert len(promises) == sum(len(issue.measures) for issue in unit.issues)
    assert {(each.who, each.by) for each in promises} == {("Mette Holm", date(2027, 1, 15))}


@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".html", ".md", ".xlsx"])
def test_dates_read_as_people_write_them(suffix: str, tmp_path: Path) -> None:
    assert "1. marts 2027" in " ".join(read("complete", suffix, tmp_path).split())
    assert "1 March 2027" in " ".join(read("several", suffix, tmp_path, ENGLISH).split())


def test_what_is_only_remembered_says_so(suffix: str, tmp_path: Path) -> None:
    (source,) = [
        each for each in plan_report(plan("complete"), DANISH, TODAY).colophon.sources if each.id == "bek-65-2024"
    ]
    assert not source.verified
    if suffix == ".json":
        assert '"verified": false' in content("complete", suffix).decode()
        return
    said = squeezed(read("complete", suffix, tmp_path))
    assert squeezed(f"{source.title}: {source.reference} (læst på anden hånd, ikke kontrolleret)") in said


def test_the_rulebook_and_every_source_are_named(suffix: str, tmp_path: Path) -> None:
    report = plan_report(plan("complete"), DANISH, TODAY)
    said = squeezed(read("complete", suffix, tmp_path))
    assert report.colophon.rulebook_hash == shipped().hash
    for text in (report.colophon.rulebook_hash, report.colophon.rulebook, report.colophon.guldkorn):
        assert text.replace("-", "") in said
    cited = {
        source.id for unit in report.units for issue in unit.issues for m in issue.measures for source in m.sources
    }
    assert cited | {shipped().knowledge.grading.hierarchy_source} <= {source.id for source in report.colophon.sources}
    meanings = (report.colophon.evidence, report.colophon.finds, report.colophon.hierarchy)
    assert all(squeezed(each.means) in said for group in meanings for each in group)


# Draft or complete


def test_a_draft_says_so_and_names_every_part_that_is_missing(suffix: str, tmp_path: Path) -> None:
    said = read("draft", suffix, tmp_path)
    (session,) = plan("draft")
    assert squeezed(shipped().knowledge.plan.draft_says.da) in squeezed(said)
    if suffix != ".json":
        assert "UDKAST" in said[:120], "it stands by the title, before anything else"
    # In a document people read, they are named before anything else; a workbook has a row for each.
    told = squeezed(said.split("Planen i overblik")[0])
    for missing in PlanForm(session).missing:
        part = missing.field.part.title if missing.field else shipped().knowledge.plan.no_measure_says
        assert squeezed(part.da).rstrip(".") in told
        assert missing.issue is None or squeezed(session.title(missing.issue).da) in told


@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".html", ".md"])
def test_of_several_units_each_chapter_says_what_it_lacks(suffix: str, tmp_path: Path) -> None:
    history = complete(meeting("home-care", "Distrikt Nord", "Distrikt Syd"))
    say(history, Planned("Distrikt Syd", "took-part", None))
    front, north, _ = text_in(suffix, written(spoken(history), suffix), tmp_path).split("Planen i overblik")
    lacks = "Udarbejdet af"
    assert "UDKAST" in front[:200]
    assert "Distrikt Syd" in front[front.index("Det mangler") :][:200], "the front page says which unit lacks something"
    assert squeezed(lacks) not in squeezed(front)
    before, opening = north[: north.rindex("Det mangler")], north[north.rindex("Det mangler") :]
    assert "Distrikt Syd" in before[-200:]
    assert squeezed(lacks) in squeezed(opening)


def test_the_workbook_has_a_row_for_each_place_where_something_is_missing() -> None:
    (unit,) = plan_report(plan("draft"), DANISH, TODAY).units
    said = [row["Tekst"] for row in rows_of("draft", "Om planen") if str(row["Overskrift"]).startswith("Mangler")]
    assert said == [", ".join(missing.parts) for missing in unit.missing]


def test_a_draft_in_english_is_a_draft(tmp_path: Path) -> None:
    said = read("draft", ".md", tmp_path, ENGLISH)
    assert "DRAFT" in said[:120]
    assert shipped().knowledge.plan.draft_says.en in said


@pytest.mark.parametrize(("name", "language", "mark"), [("complete", DANISH, "UDKAST"), ("several", ENGLISH, "DRAFT")])
def test_a_complete_plan_bears_no_mark(suffix: str, name: str, language: Language, mark: str, tmp_path: Path) -> None:
    whole = everything_in(content(name, suffix, language), tmp_path)
    assert mark.encode() not in whole
    assert shipped().knowledge.plan.draft_says.get(language).encode() not in whole


def test_every_page_of_a_draft_is_marked(tmp_path: Path) -> None:
    pages = pdf_text(content("draft", ".pdf"), tmp_path, whole=True).split("\f")[:-1]
    assert len(pages) > 5
    assert all("UDKAST" in page for page in pages)
    with ZipFile(BytesIO(content("draft", ".docx"))) as parts:
        assert b"UDKAST" in parts.read("word/header1.xml")
    book = load_workbook(BytesIO(content("draft", ".xlsx")))
    for name in book.sheet_names:
        assert "UDKAST" in str(book.get_sheet_by_name(name).to_python()[0][0])


# Several units


def test_each_unit_is_a_chapter_of_its_own(suffix: str, tmp_path: Path) -> None:
    said = read("several", suffix, tmp_path, ENGLISH)
    assert "Distrikt Nord" in said
    assert "Distrikt Syd" in said


def test_one_unit_of_several_says_nothing_of_what_the_others_agreed(suffix: str, tmp_path: Path) -> None:
    _, south = plan("several")
    said = text_in(suffix, written([south], suffix), tmp_path)
    assert "Sagt i Distrikt Syd" in said
    assert "Sagt i Distrikt Nord" not in said


def test_what_was_said_of_decides_which_units_are_written() -> None:
    north, south = plan("several")
    assert [each.unit for each in plans_of(south)] == ["Distrikt Nord", "Distrikt Syd"]
    assert [each.unit for each in plans_of(north, " Distrikt  Syd ")] == ["Distrikt Syd"]
    history = history_of("home-care", context=False)
    assert [each.unit for each in plans_of(history.session)] == ["Distrikt Nord"], "nothing was said of any"
    say(history, Noted("Distrikt Syd", "Sagt her.", in_plan=True))
    assert [each.unit for each in plans_of(history.session.speak_of("Distrikt Nord"))] == ["Distrikt Syd"]


# Remarks


def test_a_remark_stands_before_the_plan(suffix: str, tmp_path: Path) -> None:
    remark = Text("Filen er beskadiget efter punkt 7.", "The file is damaged after entry 7.")
    said = text_in(suffix, written(plan("draft"), suffix, DANISH, [remark]), tmp_path)
    assert remark.da in said
    if suffix != ".json":
        assert suffix == ".xlsx" or said.index(remark.da) < said.index("Dette er et udkast")


# The contract of the JSON


def test_the_json_holds_the_keys_that_are_promised() -> None:
    data = json.loads(content("complete", ".json"))
    assert data["schema"] == "guldkorn-plan-1"
    assert list(data) == [
        "schema", "language", "workplace", "made_on", "is_draft", "draft_says", "remarks", "mapping", "units",
        "principle", "colophon",
    ]  # fmt: skip
    assert data["made_on"] == "2026-11-24"
    (unit,) = data["units"]
    assert list(unit) == [
        "unit", "missing", "answers", "response_rate", "scores", "occupation", "issues", "interplays", "holds",
        "dropped", "promises", "cautions", "contradictions", "questions", "answered_for", "notes", "fields",
    ]  # fmt: skip
    assert list(unit["issues"][0]) == [
        "id", "title", "shelf", "dimension", "aspect", "basis", "grade", "nature", "seriousness", "extent",
        "documented", "changeability", "decider", "level", "placed", "because", "causes", "fields", "measures",
        "offered", "waits_because", "as_one", "lacks",
    ]  # fmt: skip
    assert list(unit["issues"][0]["measures"][0]) == [
        "id", "title", "is_own", "what", "level", "cost", "evidence", "sources", "fields", "supports", "because",
        "held_until", "presupposes", "management_act", "does_not",
    ]  # fmt: skip


# The workbook


def test_a_row_of_the_workbook_is_a_measure_with_what_the_law_wants() -> None:
    rows = rows_of("complete", "Plan")
    (session,) = plan("complete")
    assert len(rows) == len(session.agreed.measures)
    wanted = {
        "Belastning", "Art", "Alvor", "Omfang", "Sammenhæng med sygefraværet", "Indsats", "Ansvarlig leder",
        "Senest færdig", "Opfølgning", "Opfølgning senest", "Kan den ændres?", "Hvem bestemmer", "I planen",
    }  # fmt: skip
    for row in rows:
        assert {name for name in wanted if not row[name]} == set()
    assert all(row["Årsag"] for row in rows if row["I planen"] != "vilkår i arbejdet")


def test_dates_and_numbers_of_the_workbook_are_dates_and_numbers() -> None:
    assert {type(row["Senest færdig"]) for row in rows_of("complete", "Plan")} == {date}
    assert {type(row["Score"]) for row in rows_of("complete", "Scorer")} == {float}


def test_an_issue_for_which_nothing_is_done_is_a_row_too() -> None:
    rows = rows_of("draft", "Plan")
    assert rows
    assert {row["Indsats"] for row in rows} == {shipped().knowledge.plan.no_measure_says.da}


def test_the_headings_of_the_workbook_stay_and_filter() -> None:
    with ZipFile(BytesIO(content("complete", ".xlsx"))) as parts:
        for number in range(1, 9):
            sheet = parts.read(f"xl/worksheets/sheet{number}.xml").decode()
            assert 'state="frozen"' in sheet
            assert "<autoFilter" in sheet


def rows_of(name: str, sheet: str) -> list[dict[str, object]]:
    rows = load_workbook(BytesIO(content(name, ".xlsx"))).get_sheet_by_name(sheet).to_python()
    headings = [str(heading) for heading in rows[3]]
    return [dict(zip(headings, row, strict=True)) for row in rows[4:]]


@pytest.mark.parametrize("suffix", ENDINGS)
def test_what_was_noted_for_the_meeting_alone_stays_there(suffix: str, tmp_path: Path) -> None:
    history = history_of()
    say(history, Noted(history.session.unit, "Preben er utilfreds"))
    say(history, Noted(history.session.unit, "Natholdet mangler", in_plan=True))
    content = written([history.session], suffix)
    text = " ".join(text_in(suffix, content, tmp_path).split())
    assert "Natholdet mangler" in text
    assert "Preben" not in text
