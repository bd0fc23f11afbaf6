import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from features.pilot import LARGE, SMALL, Table, example_session, hold, hospital_context, hospital_session
from guldkorn.knowledge.plan import Shelf
from guldkorn.knowledge.vocabulary import Kept
from guldkorn.reading.text import Language, Text, same
from guldkorn.session.events import IssueDropped, MeasureTaken, Planned, Promised
from guldkorn.session.plan_form import PlanForm
from guldkorn.session.storage.session_file import SessionFileError
from guldkorn_tui.meeting import exporting
from guldkorn_tui.planning.plan_rows import DRAFT_KEY
from guldkorn_tui.planning.row_keys import field_key
from guldkorn_tui.session_app import SessionApp
from guldkorn_tui.steps.plan_step import PlanStep
from guldkorn_tui.widgets.rows import Rows
from guldkorn_tui.widgets.writing import Writing

CONFLICTS, MEASURE = "conflicts", "conflict-handling"
WARD = hospital_session(hospital_context())


def said(table: Table) -> list[object]:
    return [each.event for each in table.meeting.minutes.history.said]


def step(table: Table) -> PlanStep:
    return table.meeting.query_one(PlanStep)


async def take(table: Table, *, every_issue: bool = False) -> None:
    """Take one measure into the plan, or one for each issue that needs some, and turn to the plan."""
    for planned in PlanForm(table.session).issues:
        if planned.offered and (every_issue or planned.issue.id == CONFLICTS):
            measure = planned.offered[0].measure.id
            table.meeting.change(MeasureTaken(table.session.unit, planned.issue.id, measure))
    await table.press("7")


async def at_field(table: Table, part: str, issue: str | None = CONFLICTS, measure: str | None = MEASURE) -> None:
    """Open a part of the plan."""
    fields = PlanForm(table.session)
    every = [*fields.fields, *(f for p in fields.issues for f in p.fields)]
    every += [f for p in fields.issues for m in p.measures for f in m.fields]
    field = next(f for f in every if (f.part.id, f.issue, f.measure) == (part, issue, measure))
    step(table).show(field)
    await table.rest()
    await table.press("enter")


@pytest.mark.parametrize(("size", "language"), [(SMALL, Language.DANISH), (LARGE, Language.ENGLISH)])
def test_all_that_is_missing_is_asked_for_until_the_plan_is_complete(
    tmp_path: Path, size: tuple[int, int], language: Language
) -> None:
    danish = language is Language.DANISH

    async def meeting(table: Table) -> None:
        await take(table, every_issue=True)
        missing = len(PlanForm(table.session).missing)
        assert (f"der mangler {missing} dele" if danish else f"missing: {missing} parts") in table.screen
        await table.press("f")
        for _ in range(missing):
            field = next(each.field for each in PlanForm(table.session).missing if each.field)
            if table.app.screen.query("Writing"):
                await table.write("1.12." if table.app.screen.query_one("#ask").says.da.startswith("Hvornår") else "Ja")
            await table.press("enter")
            assert field is not None
        form = PlanForm(table.session)
        assert not form.is_draft
        assert ("Planen er fuldstændig" if danish else "The plan is complete") in table.flat
        assert step(table).query_one(Rows).options[0].id == DRAFT_KEY

    hold(meeting, WARD, size=size, language=language, path=tmp_path / "meeting.guldkorn")


def test_the_folded_plan_says_each_measure_in_two_lines_at_most(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await take(table, every_issue=True)
        rows = step(table).query_one(Rows)
        heights = {o.id: o.prompt.get_height({}, 77) for o in rows.options if o.id and o.id.startswith("measure ")}
        assert len(heights) > 5
        assert set(heights.values()) == {2}
        assert "▸ → Tag konflikter op, mens de er små  ! 4 mangler" in table.screen
        assert "mangler: Ansvarlig leder, Senest færdig, Opfølgning, Opfølgning senest" in table.screen
        await table.press("down", "down", "enter")
        assert "▾ → Tag konflikter op" in table.screen
        assert "Ansvarlig leder       ! mangler  forslag: den lokale leder" in table.screen
        await table.press("enter")
        assert "Ansvarlig leder       ! mangler" not in table.screen
        await table.press("a")
        assert table.screen.count("▾") > 1
        await table.press("a")
        assert "▾" not in table.screen

    hold(meeting, WARD, path=tmp_path / "meeting.guldkorn")


def test_a_date_is_typed_as_people_do_and_refused_with_what_is_expected(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await take(table)
        await at_field(table, "done-by")
        assert "Hvornår skal det være gennemført?" in table.flat
        await table.write("snart")
        await table.press("enter")
        assert "Skriv en dato" in table.flat
        assert "snart" in table.screen
        await table.press(*["backspace"] * 5)
        await table.write("1. maj 2099")
        await table.press("enter")
        assert "for langt ude i fremtiden" in table.flat
        await table.press(*["backspace"] * 4)
        later = date.today() + timedelta(days=400)
        await table.write(str(later.year))
        assert f"= 1. maj {later.year}" in table.screen
        await table.press("enter")
        assert said(table)[-1] == Planned(table.session.unit, "done-by", f"{later.year}-05-01", CONFLICTS, MEASURE)
        assert f"1. maj {later.year}" in table.screen
        await table.press("enter", "enter")  # opened again and left as it is
        assert table.session.agreed.part("done-by", CONFLICTS, MEASURE) == f"{later.year}-05-01"

    hold(meeting, WARD, path=tmp_path / "meeting.guldkorn")


def test_suggestions_are_offered_and_count_for_nothing_until_they_are_taken(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await take(table, every_issue=True)
        await at_field(table, "accountable")
        assert "Forslag (↓ indsætter det): den lokale leder" in table.flat
        await table.press("enter")
        assert table.session.agreed.part("accountable", CONFLICTS, MEASURE) is None
        await at_field(table, "accountable")
        await table.press("down")
        await table.write(" Anna Holm")
        await table.press("enter")
        assert table.session.agreed.part("accountable", CONFLICTS, MEASURE) == "den lokale leder Anna Holm"
        other = next(each for each in table.session.agreed.measures if each.issue != CONFLICTS)
        await at_field(table, "accountable", other.issue, other.measure)
        assert "indsætter det): den lokale leder Anna Holm · " in table.flat  # what was written elsewhere comes first
        await table.press("down", "enter")
        assert table.session.agreed.part("accountable", other.issue, other.measure) == "den lokale leder Anna Holm"

    hold(meeting, WARD, path=tmp_path / "meeting.guldkorn")


def test_a_choice_and_a_scale_are_chosen_from_lists(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await take(table)
        await at_field(table, "absence", CONFLICTS, None)
        await table.press("down", "enter")
        assert table.session.agreed.part("absence", CONFLICTS) == "none-found"
        assert "nej, ingen sammenhæng fundet" in table.screen
        await at_field(table, "followed-up-by")
        for score in table.session.mapping.of(table.session.unit)[:5]:
            assert score.measured.title.da in table.screen
        await table.press("enter")
        assert table.session.agreed.part("followed-up-by", CONFLICTS, MEASURE) is not None

    hold(meeting, WARD, path=tmp_path / "meeting.guldkorn")


def test_stopping_keeps_all_and_what_was_half_typed(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await take(table)
        await table.press("f")
        await table.write("Ingen tager dem op")
        await table.press("enter", "enter")
        await table.write("Anna Ho")
        await table.press("escape")
        assert table.session.agreed.part("cause", CONFLICTS) == "Ingen tager dem op"
        assert table.session.agreed.part("accountable", CONFLICTS, MEASURE) is None
        assert "Stoppet." in table.flat
        await table.press("f")
        assert "Anna Ho" in table.screen
        await table.press("escape", "z")
        assert table.session.agreed.part("absence", CONFLICTS) is None

    hold(meeting, WARD, path=tmp_path / "meeting.guldkorn")


def test_what_is_passed_over_stays_missing_and_is_not_asked_twice(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await take(table)
        before = PlanForm(table.session).missing
        await table.press("f")
        for _ in range(len(before) * 2):
            if table.app.screen is table.meeting:
                break
            await table.press(*(["enter"] if table.app.screen.query("Writing") else ["end", "enter"]))
        assert table.app.screen is table.meeting
        assert PlanForm(table.session).missing == before
        assert "Tryk 6 for at vælge" in table.flat  # some issues have no measure yet

    hold(meeting, WARD, path=tmp_path / "meeting.guldkorn")


def test_long_and_hostile_text_is_stored_whole_and_shown_cleaned(tmp_path: Path) -> None:
    head, long = "[/] [red]råb[/red] \x1b[31m \u202eabc 👩‍👩‍👧\nanden linje\n", "x" * 10_000
    hostile = head + long

    async def meeting(table: Table) -> None:
        await take(table)
        await at_field(table, "followed-up-how")
        await table.write(head)
        assert "[/] [red]råb[/red]" in table.screen
        assert "\x1b" not in table.screen  # nor while it is written
        assert "\u202e" not in table.screen
        await table.write(long)
        await table.press("enter")
        event = said(table)[-1]
        assert isinstance(event, Planned)
        assert event.value == hostile
        assert "[/] [red]råb[/red]" in table.screen
        assert "\x1b" not in table.screen
        assert "\u202e" not in table.screen
        await table.press("w")
        assert "anden linje" in table.screen

    hold(meeting, WARD, path=tmp_path / "meeting.guldkorn")


def test_a_promise_is_made_followed_up_and_seen_to_be_overdue(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        table.meeting.change(Promised(table.session.unit, "promise-1", "Referatet sendes rundt", "Bo", "2020-01-31"))
        await table.press("7", "n")
        await table.write("Vagtplanen hænges op")
        await table.press("enter", "enter")
        assert "Skriv et navn" in table.flat
        await table.write("Anna")
        await table.press("enter")
        await table.write("i morgen")
        await table.press("enter")
        tomorrow = (date.today() + timedelta(days=1)).isoformat()
        unit = table.session.unit
        assert said(table)[-1] == Promised(unit, "promise-2", "Vagtplanen hænges op", "Anna", tomorrow)
        assert "○ Anna: Vagtplanen hænges op" in table.screen
        assert "! Bo: Referatet sendes rundt" in table.screen
        assert "Fristen er overskredet" in table.screen
        await table.press("up", "enter")
        assert "Blev det holdt?" in table.screen
        await table.press("down", "enter")
        await table.write("Det blev glemt i ferien")
        await table.press("enter")
        first = table.session.agreed.promises[0]
        assert (first.kept, first.how) == (Kept.BROKEN, "Det blev glemt i ferien")
        assert "✗ Bo: Referatet sendes rundt" in table.screen
        assert "brudt: Det blev glemt i ferien" in table.flat
        await table.press("z")
        assert table.session.agreed.promises[0].kept is None

    hold(meeting, WARD, path=tmp_path / "meeting.guldkorn")


def test_a_promise_left_half_written_is_there_the_next_time(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("7", "n")
        await table.write("Vagtplanen hænges op")
        await table.press("escape")
        assert "Kladden er gemt" in table.flat
        await table.press("n")
        assert "Vagtplanen hænges op" in table.screen

    hold(meeting, WARD, path=tmp_path / "meeting.guldkorn")


def test_the_list_of_what_is_missing_leads_to_its_place(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await take(table)
        await table.press("home", "enter")
        assert "Det mangler planen" in table.screen
        await table.press("down", "down", "enter")
        field = PlanForm(table.session).on(Shelf.NOW)[0].measures[0].fields[0]
        assert step(table).key == field_key(field)  # unfolded, and chosen
        await table.press("home", "enter", *["down"] * 6, "enter")
        assert "[6 Rådgiv]" in table.screen  # an issue without a measure leads to the advice

    hold(meeting, WARD, path=tmp_path / "meeting.guldkorn")


def test_what_waits_has_its_reasons_and_gets_a_date(tmp_path: Path) -> None:
    session = example_session("home-care")

    async def meeting(table: Table) -> None:
        await table.press("7")
        waiting = PlanForm(table.session).on(Shelf.NOT_NOW)
        plan = " ".join((await table.read_through()).split())
        assert "‼ Røde flag" in plan
        assert "Ikke nu" in plan
        for planned in waiting:
            assert planned.issue.title.da in plan
            assert planned.waits is not None
            assert planned.waits.because[0].da[:40] in plan
        await at_field(table, "look-again", waiting[0].issue.id, None)
        await table.write("om 3 måneder")
        await table.press("enter")
        assert table.session.agreed.date("look-again", waiting[0].issue.id) is not None
        await at_field(table, "look-again", waiting[1].issue.id, None)
        assert "Forslag (↓ indsætter det)" in table.flat  # the same date again

    hold(meeting, session, path=tmp_path / "meeting.guldkorn")


def test_what_was_put_aside_keeps_its_reason_in_the_plan(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        unit = table.session.unit
        table.meeting.change(IssueDropped(unit, CONFLICTS, same("Konflikter på afdelingen"), "Det er løst siden"))
        await table.press("7")
        plan = await table.read_through()
        assert "Lagt til side" in plan
        assert "Det er løst siden" in plan
        assert WARD.rulebook.knowledge.plan.principle.da in plan

    hold(meeting, WARD, path=tmp_path / "meeting.guldkorn")


def test_a_part_is_emptied_and_a_measure_taken_out_and_both_are_undone(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await take(table)
        table.meeting.change(Planned(table.session.unit, "cause", "Ingen tager dem op", CONFLICTS))
        await at_field(table, "cause", CONFLICTS, None)
        await table.press("escape", "delete")
        assert table.session.agreed.part("cause", CONFLICTS) is None
        await table.press("z")
        assert table.session.agreed.part("cause", CONFLICTS) == "Ingen tager dem op"
        step(table).choose(f"measure {MEASURE} {CONFLICTS}")
        await table.rest()
        await table.press("delete")
        assert table.session.agreed.measures == ()
        assert "Taget ud af planen" in table.flat
        await table.press("z")
        assert len(table.session.agreed.measures) == 1

    hold(meeting, WARD, path=tmp_path / "meeting.guldkorn")


def test_the_plan_is_written_for_its_owner_alone_and_said_to_be_a_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    async def meeting(table: Table) -> None:
        await take(table)
        await table.press("e")
        name = f"plan-medicinsk-sengeafsnit-{date.today().isoformat()}.docx"
        assert name in table.screen
        await table.press(*["backspace"] * 5)
        await table.write(".txt")
        await table.press("enter")
        assert "Skriv et navn, der ender på en af" in table.flat
        await table.press(*["backspace"] * 4)
        await table.write(".json")
        await table.press("enter")
        await table.until("Planen er skrevet som et UDKAST. Der mangler")
        assert "ligger i" in table.flat
        written = tmp_path / name.replace(".docx", ".json")
        assert written.stat().st_mode & 0o077 == 0
        assert "Konflikter på afdelingen bliver liggende" in json.dumps(
            json.loads(written.read_text(encoding="utf-8")), ensure_ascii=False
        )

    hold(meeting, WARD, path=tmp_path / "meeting.guldkorn")


def test_nothing_is_written_over_unasked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plan.md").write_text("mit eget", encoding="utf-8")

    async def meeting(table: Table) -> None:
        await table.press("7", "e", *["backspace"] * 60)
        await table.write("plan.md")
        await table.press("enter")
        await table.until("Skal den overskrives?")
        await table.press("enter")  # no
        assert table.meeting.news.da == "Planen blev ikke skrevet."
        assert (tmp_path / "plan.md").read_text(encoding="utf-8") == "mit eget"
        assert "plan.md" in table.screen  # another name may be written
        await table.press("enter")
        await table.until("Skal den overskrives?")
        await table.press("down", "enter")
        await table.until("Planen er skrevet")
        assert "mit eget" not in (tmp_path / "plan.md").read_text(encoding="utf-8")

    hold(meeting, WARD, path=tmp_path / "meeting.guldkorn")


def test_what_cannot_be_written_is_told_and_the_meeting_stays(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("7", "e", *["backspace"] * 60)
        await table.write("/ingen/steder/plan.md")
        await table.press("enter")
        assert "Der er ingen mappe, der hedder /ingen/steder" in table.flat
        await table.press(*["backspace"] * 21)
        await table.write("/proc/plan.md")
        await table.press("enter")
        await table.until("Planen blev ikke skrevet")
        await table.press("escape")
        assert "/proc/plan.md" in table.screen  # what was typed is there still
        await table.press("escape")
        assert "[7 Plan]" in table.screen

    hold(meeting, WARD, path=tmp_path / "meeting.guldkorn")


def test_a_suggested_name_is_free_and_names_no_hidden_unit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    day = date(2026, 11, 24)
    assert exporting.suggested_name((WARD,), day) == "plan-medicinsk-sengeafsnit-2026-11-24.docx"
    (tmp_path / "plan-medicinsk-sengeafsnit-2026-11-24.docx").touch()
    assert exporting.suggested_name((WARD,), day) == "plan-medicinsk-sengeafsnit-2026-11-24-2.docx"
    nasty = replace(
        WARD, mapping=replace(WARD.mapping, scores=tuple(replace(s, unit="../../x") for s in WARD.mapping.scores))
    )
    nasty = replace(nasty, unit="../../x")
    assert exporting.suggested_name((nasty,), day) == "plan-x-2026-11-24.docx"


def test_the_units_that_were_spoken_of_may_all_be_in_the_plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    async def meeting(table: Table) -> None:
        units = table.session.mapping.units
        for unit in units[:2]:
            table.meeting.speak_of(unit)
            table.meeting.change(Planned(unit, "took-part", f"Dem fra {unit}"))
        await table.press("7", "e")
        assert "Hvilke enheder skal med?" in table.screen
        await table.press("down", "enter", *["backspace"] * 60)
        await table.write("alle.md")
        await table.press("enter")
        await table.until("Planen er skrevet")
        plan = (tmp_path / "alle.md").read_text(encoding="utf-8")
        assert all(f"Dem fra {unit}" in plan for unit in units[:2])

    hold(meeting, example_session("call-centre"), path=tmp_path / "meeting.guldkorn")


def test_the_plan_is_read_in_the_other_language_while_it_is_filled_in(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await take(table)
        await at_field(table, "accountable")
        await table.press("f2", "down")
        assert table.app.screen.query_one(Writing).text == "the local manager"
        await table.press("f2", *["backspace"] * 30)
        await table.write("Anna")
        await table.press("f2")
        assert "Which manager is accountable for it?" in table.flat
        assert "Anna" in table.screen
        await table.press("enter")
        assert "DRAFT" in table.screen
        assert "Accountable manager   Anna" in table.screen

    hold(meeting, WARD, path=tmp_path / "meeting.guldkorn")


def test_in_a_browser_the_plan_is_fetched_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    fetched: list[Path] = []
    monkeypatch.setattr(SessionApp, "is_web", True)
    monkeypatch.setattr(SessionApp, "deliver_binary", lambda _app, path: fetched.append(path))

    async def meeting(table: Table) -> None:
        await table.press("7", "e", *["backspace"] * 60)
        await table.write("plan.md")
        await table.press("enter")
        await table.until("Browseren henter den også")
        assert [path.name for path in fetched] == ["plan.md"]

    hold(meeting, WARD, path=tmp_path / "meeting.guldkorn")


def test_what_could_not_be_kept_is_still_there_to_be_handed_in_again(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await take(table)
        await at_field(table, "accountable")
        await table.write("Anna Holm")
        monkeypatched = table.meeting.minutes.take

        def full(*_: object) -> object:
            raise SessionFileError(Text("disken er fuld", "the disk is full"))

        table.meeting.minutes.take = full  # type: ignore[assignment, method-assign]
        await table.press("enter")
        await table.until("disken er fuld")
        await table.press("escape", "escape")
        table.meeting.minutes.take = monkeypatched  # type: ignore[method-assign]
        assert table.session.agreed.part("accountable", CONFLICTS, MEASURE) is None
        await at_field(table, "accountable")
        assert "Anna Holm" in table.screen

    hold(meeting, WARD, path=tmp_path / "meeting.guldkorn")
