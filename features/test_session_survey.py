"""In the session: a survey's own file, the recognition step, the heat map and what scores are held against."""

import csv
import re
import time
from collections.abc import Iterable, Mapping
from itertools import count
from pathlib import Path

import pytest
from textual.worker import WorkerFailed

from features.pilot import LARGE, SMALL, Held, Table, hold, hold_app, hospital, hospital_session, renamed, rulebook
from features.rulebook import TOP
from guldkorn.knowledge.vocabulary import Coding
from guldkorn.reading.text import Language, same
from guldkorn.session.minutes import reopen
from guldkorn.survey.mapping_file import mapping_bytes
from guldkorn.survey.references import ORGANISATION_TITLE
from guldkorn.survey.request import Request
from guldkorn_tui.opening.session_start import begin_with
from guldkorn_tui.opening.what_to_read import Asked
from guldkorn_tui.recognition import recognition_screen
from guldkorn_tui.recognition.reading import Course, read
from guldkorn_tui.session_app import SessionApp
from guldkorn_tui.widgets.narrow_heading import narrow_heading
from guldkorn_tui.widgets.problem_lines import on_screen

QUESTIONNAIRE = "copsoq-3-middle"
UNITS = {"Nordfløjen": 16, "Sydfløjen": 15, "Østfløjen": 14, "Vestfløjen": 12, "Direktionen": 4}
HIDDEN = ("Vestfløjen", "Direktionen")  # the smallest, and the one that it could be worked out from
STRANGE = "Når du ikke at blive færdig?"
COMMENT = "fortroligt om en kollega"
Cells = Mapping[tuple[int, str], str]


def raw_file(
    path: Path,
    *,
    numeric: bool = False,
    cells: Cells | None = None,
    headings: Mapping[str, str] | None = None,
    units: Mapping[str, int] | None = None,
    second_division: bool = False,
) -> Path:
    """Write answers to all items of COPSOQ III middle; `cells` by row and item, `headings` by item."""
    instrument = rulebook().knowledge.instruments[QUESTIONNAIRE]
    sets = rulebook().knowledge.response_sets
    named = headings or {}
    columns = ["Respondent", "Afdeling", *(["Vagt"] if second_division else []), *instrument.items, "Bemærkninger"]
    number = count(1)
    rows = []
    for place, (unit, size) in enumerate((units or UNITS).items()):
        for person in range(size):
            row = next(number)
            line = {"Respondent": str(row), "Afdeling": unit, "Vagt": ("Dag", "Nat")[person % 2]}
            for item in instrument.items.values():
                options = sets[item.answers].options
                option = (place + person % 3 + len(item.code)) % len(options)
                line[item.code] = str(option + 1) if numeric else options[option].da[0]
            line["Bemærkninger"] = f"{COMMENT} {row}"
            rows.append([(cells or {}).get((row, column), line[column]) for column in columns])
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows([[named.get(column, column) for column in columns], *rows])
    return path


def hold_on(
    meeting: Held,
    file: Path,
    asked: Asked | None = None,
    *,
    language: Language = Language.DANISH,
    size: tuple[int, int] = SMALL,
) -> SessionApp:
    """Hold a session that was opened on a file."""
    first = begin_with(file, None, asked or Asked())
    return hold_app(meeting, SessionApp(first, language, path=file.parent / "meeting.guldkorn"), size)


def asked_for(reference: str | None = None, **request: object) -> Asked:
    return Asked(Request(**request), QUESTIONNAIRE, reference=reference)  # type: ignore[arg-type]


class Watched:
    """Remembers every screen that was seen."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.seen = [table.screen]

    async def press(self, *keys: str) -> None:
        """Press keys, and see what each of them brings."""
        for key in keys:
            await self.table.press(key)
            self.seen.append(self.table.screen)

    async def until(self, text: str) -> None:
        """Wait for a text, and see it."""
        await self.table.until(text)
        self.seen.append(self.table.screen)

    @property
    def all(self) -> str:
        """All that was seen."""
        return "\n".join(self.seen)


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_a_raw_file_goes_by_way_of_the_recognition_step_to_the_heat_map(tmp_path: Path, size: tuple[int, int]) -> None:
    async def session(table: Table) -> None:
        watched = Watched(table)
        await watched.until("Hvilket spørgeskema kommer filen fra?")
        assert "COPSOQ III, mellemlang · 59 af 60 genkendes" in table.screen
        await watched.press("enter")  # the one that recognises most stands first
        await watched.until("61 besvarelser")
        assert "1 mangler: QD2" in table.screen
        assert "Afdeling (5 enheder)" in table.screen

        await watched.press("n")
        assert f"“{STRANGE}”: læses ikke" in table.flat
        await watched.press("enter")
        assert f"Kolonnen “{STRANGE}” er" in table.screen
        await watched.press("down", "down", "enter")
        assert "60 af 60 spørgsmål genkendt" in table.screen
        assert re.search(r"Når du ikke at .*✓ QD2  Kvantitative krav", table.screen)

        await watched.press("home", "enter")  # the first row reads the file
        await watched.until("[1 Kortlæg]")
        for unit in ("Nordfløjen", "Sydfløjen", "Østfløjen"):
            assert unit in table.screen
        assert "Hele" in table.screen
        for dimension in ("Krav", "Mening", "Følger"):
            assert dimension in table.screen
        assert "2 enheder vises ikke" in await table.read_through()

        await watched.press("home", "down", "space")
        assert table.session.unit == "Sydfløjen"
        assert "Sydfløjen · 15 svar" in table.screen
        assert "Arbejdstempo" in table.screen
        assert "alfa" in table.flat
        await watched.press("backspace")
        assert "Dimensioner" in table.screen

        before = table.session
        await watched.press("h")
        assert "Hele organisationen" in table.screen
        await watched.press("down", "enter")
        await watched.until("Sammenlignes nu med: hele organisationen")
        assert table.session.mapping.against == ORGANISATION_TITLE
        assert "‼" in table.screen
        assert table.session.advice != before.advice
        assert "Sammenlignet med: hele organisationen" in await table.read_through()
        await watched.press("z")
        assert "Fortrudt" in table.screen
        assert table.session.mapping == before.mapping
        for hidden in (*HIDDEN, COMMENT):
            assert hidden not in watched.all

    hold_on(session, raw_file(tmp_path / "trivsel.csv", headings={"QD2": STRANGE}), size=size)


def test_numbers_are_asked_about_and_never_guessed(tmp_path: Path) -> None:
    file = raw_file(tmp_path / "tal.csv", numeric=True)

    async def session(table: Table) -> None:
        await table.until("! ikke valgt: 60 kolonner har tal")
        await table.press("enter")
        await table.until("Hvad betyder tallene?")
        for way in ("Det første svar er 1: 1 er", "Det sidste svar er 1: 1 er", "100 point", "0 point"):
            assert way in table.flat
        await table.press("enter")  # what stands first chooses nothing
        assert "! ikke valgt" in table.screen
        assert table.app.meeting is None
        await table.press("enter")
        await table.until("Hvad betyder tallene?")
        await table.press("down", "down", "enter")
        await table.until("[1 Kortlæg]")

    app = hold_on(session, file, asked_for())
    assert app.meeting is not None
    mapping = app.meeting.here.mapping
    turned = begin_with(file, None, asked_for(coding=Coding.LAST_IS_1))
    assert app.meeting.choices.request.coding is Coding.LAST_IS_1  # type: ignore[union-attr]
    assert turned.request.coding is Coding.LAST_IS_1  # type: ignore[union-attr]
    assert mapping.units == ("Nordfløjen", "Sydfløjen", "Østfløjen")


def test_a_column_that_is_numbered_the_other_way_says_so_for_itself(tmp_path: Path) -> None:
    async def session(table: Table) -> None:
        await table.until("61 besvarelser")
        await table.press("down", "down", "down", "t", "escape")  # nothing is chosen by looking
        for _ in range(40):
            if "“QD1”" in table.screen:
                break
            await table.press("down")
        await table.press("enter")
        await table.until("Tallene i netop denne kolonne")
        await table.press("end", "up", "up", "up", "enter")
        await table.until("det sidste svar er 1")
        await table.press("r")
        await table.until("[1 Kortlæg]")

    asked = asked_for(coding=Coding.FIRST_IS_1)
    app = hold_on(session, raw_file(tmp_path / "tal.csv", numeric=True), asked)
    assert app.meeting is not None
    request = app.meeting.choices.request  # type: ignore[union-attr]
    assert (request.coding, request.codings) == (Coding.FIRST_IS_1, {"QD1": Coding.LAST_IS_1})


def test_what_the_command_line_says_is_chosen_already(tmp_path: Path) -> None:
    file = raw_file(tmp_path / "tal.csv", numeric=True, headings={"QD2": STRANGE}, cells={(3, "WP1"): "99"})
    asked = asked_for(
        "organisation",
        coding=Coding.FIRST_IS_1,
        columns={STRANGE: "QD2", "Alder": ""},
        unit_columns=("Afdeling",),
        missing=("99",),
        minimum=12,
        drop_duplicates=True,
    )

    async def session(table: Table) -> None:
        await table.until("besvarelser")
        for chosen in (
            "COPSOQ III, mellemlang", "Afdeling (5 enheder)", "det første svar er 1", '"99" (1) er ubesvaret',
            "Mindst antal svar   12", "hele organisationen", "tæller kun én gang", 'filen har ingen kolonne "Alder"',
        ):  # fmt: skip
            assert chosen in table.screen
        await table.press("enter")
        await table.until("[1 Kortlæg]")
        assert "‼" in table.screen
        assert table.session.mapping.minimum == 12

    hold_on(session, file, asked)


def test_texts_that_are_no_answers_may_count_as_unanswered(tmp_path: Path) -> None:
    cells = {(2, "QD1"): "jo da", (5, "QD1"): "jo da", (7, "WP2"): "77"}

    async def session(table: Table) -> None:
        await table.until('hvad betyder "jo da" (2), "77" (1)?')
        await table.press("r")
        await table.until("Hvilke af disse celler er ubesvarede?")
        await table.press("space", "enter")
        await table.until("Filen kan ikke læses endnu")
        assert "Tryk c" in table.flat
        await table.press("escape", "c")
        await table.until("Hvilke af disse celler er ubesvarede?")
        assert '[ ] "77" i 1 celle' in table.screen
        assert '[x] "jo da" i 2 celler' in table.screen
        await table.press("space", "enter", "r")
        await table.until("[1 Kortlæg]")

    app = hold_on(session, raw_file(tmp_path / "trivsel.csv", cells=cells), asked_for())
    assert app.meeting is not None
    assert app.meeting.choices is not None
    again = read(app.meeting.choices, Language.DANISH, Course())
    assert again.intake.left_out["QD1"] == 2


def test_a_column_of_free_texts_is_never_shown_and_hardly_an_item(tmp_path: Path) -> None:
    file = raw_file(tmp_path / "trivsel.csv")

    async def session(table: Table) -> None:
        watched = Watched(table)
        await watched.until("besvarelser")
        await watched.press("r")
        await watched.until("her står tekster af alle slags")
        await watched.press("escape", "end", "enter")
        assert "Kolonnen “Bemærkninger” er" in table.screen
        await watched.press("home", "enter", "r")
        await watched.until("mangler spørgsmålene QD1")
        await watched.press("escape")
        assert "[1 Kortlæg]" in table.screen
        assert COMMENT not in watched.all

    asked = asked_for(columns={"Bemærkninger": "QD1", "QD1": ""})
    hold_on(session, file, asked)


def test_a_fault_in_the_file_is_told_with_the_key_and_mended_without_losing_choices(tmp_path: Path) -> None:
    file = raw_file(tmp_path / "trivsel.csv", headings={"QD2": STRANGE})
    whole = file.read_text(encoding="utf-8")
    lines = whole.splitlines(keepends=True)
    file.write_text("".join([*lines[:9], "99;Nordfløjen\n", *lines[9:]]), encoding="utf-8")

    async def session(table: Table) -> None:
        await table.until("1 mangler: QD2")
        await table.press("n", "enter", "down", "down", "enter")
        await table.until("60 af 60")
        await table.press("r")
        await table.until("Filen kan ikke læses endnu")
        assert "rækken har 2 felter" in table.flat
        assert "række 10" in table.flat
        assert "åbn den igen med g" in table.flat
        file.write_text(whole, encoding="utf-8")
        await table.press("escape", "g")
        await table.until("Filen er åbnet igen")
        assert "60 af 60" in table.screen
        await table.press("r")
        await table.until("[1 Kortlæg]")

    hold_on(session, file, asked_for())


def test_a_damaged_file_is_told_and_the_meeting_stays(tmp_path: Path) -> None:
    damaged = tmp_path / "trivsel.xlsx"
    damaged.write_bytes(b"PK\x03\x04 no workbook")

    async def meeting(table: Table) -> None:
        before = table.session
        await table.press("O")
        assert "Åbn en kortlægning" in table.screen
        await table.write(str(tmp_path / "findes-ikke.csv"))
        await table.press("enter")
        assert "Der er ingen fil med det navn" in table.screen
        table.app.screen.query_one("Input").value = str(damaged)
        await table.press("enter")
        await table.until("Filen kunne ikke åbnes")
        assert "åbn den i regnearket, og gem den igen" in table.flat
        await table.press("escape")
        assert table.session == before

    hold(meeting, path=tmp_path / "meeting.guldkorn")


def test_another_survey_is_opened_and_what_was_said_before_stays_in_its_own_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GULDKORN_SESSIONS", str(tmp_path / "sessions"))
    file, kept = raw_file(tmp_path / "trivsel.csv"), tmp_path / "meeting.guldkorn"

    async def meeting(table: Table) -> None:
        await table.press("N")
        await table.write("om det første sted")
        await table.press("ctrl+s", "3", "O")
        await table.until("Åbn en kortlægning")
        await table.write(str(file))
        await table.press("enter")
        await table.until("Hvilket spørgeskema")
        await table.press("escape", "escape")  # the dialog, then the recognition step
        assert "[3 Klassificér]" in table.screen
        await table.press("O")
        await table.write(str(file))
        await table.press("enter")
        await table.until("Hvilket spørgeskema")
        await table.press("enter", "l")
        await table.until("respondents")
        await table.press("r")
        await table.until("[1 Map]")
        assert table.session.mapping.units[0] == "Nordfløjen"
        assert table.session.agreements == {}
        assert "nothing said yet" in table.screen
        await table.press("N")
        await table.write("about the second")
        await table.press("ctrl+s", "O")
        await table.until("Open a survey")
        assert table.app.screen.query_one("Input").value.endswith("trivsel.csv")
        await table.press("enter")
        await table.until("COPSOQ III, middle")  # what was chosen is remembered

    hold(meeting, path=kept)
    first = reopen(kept, rulebook())
    assert [note.text for note in first.session.agreed.notes] == ["om det første sted"]
    first.close()
    (second,) = (tmp_path / "sessions").glob("*.guldkorn")  # a name of its own, in the folder for them
    assert second.name.endswith("-trivsel.guldkorn")


def test_a_mapping_is_opened_at_once_and_an_earlier_one_is_held_against(tmp_path: Path) -> None:
    earlier, now = tmp_path / "2024.csv", tmp_path / "2026.csv"
    first = renamed(hospital(), ("Afdeling A", "Afdeling B"))
    for path in (earlier, now):
        path.write_bytes(mapping_bytes(first, rulebook().knowledge, Language.DANISH))

    async def meeting(table: Table) -> None:
        await table.press("O")
        await table.write(str(now))
        await table.press("enter")
        await table.until("Afdeling B")
        await table.press("h")
        await table.until("Hvad skal scorerne sammenlignes med?")
        assert "COPSOQ II, danske gennemsnit 2004-05 · ikke kontrolleret mod kilden" in table.flat
        assert "Hele organisationen" not in table.screen  # the file has no figures for it
        await table.press("end", "up", "enter")
        await table.write(str(tmp_path / "møde.txt"))
        await table.press("enter")
        assert "Der er ingen fil med det navn" in table.screen
        table.app.screen.query_one("Input").value = str(earlier)
        await table.press("enter")
        await table.until("Sammenlignes nu med: 2024.csv")
        assert {score.difference for score in table.session.mapping.scores} == {0}
        await table.press("h", "end", "enter")
        await table.until("Sammenlignes nu med: ingenting")
        assert table.session.mapping.against is None
        await table.press("z", "z")
        assert any(score.difference for score in table.session.mapping.scores)

    hold(meeting, path=tmp_path / "meeting.guldkorn")


def test_a_file_that_is_no_reference_is_told_and_nothing_changes(tmp_path: Path) -> None:
    bad = tmp_path / "reference.yaml"
    bad.write_text("id: x\n", encoding="utf-8")

    async def meeting(table: Table) -> None:
        before = table.session
        await table.press("h", "end", "up", "enter")
        await table.write(str(bad))
        await table.press("enter")
        await table.until("Scorerne kunne ikke sammenlignes med det")
        assert "reference.yaml" in table.flat.replace(" ", "")  # a long path is broken where the line ends
        await table.press("escape")
        assert table.session == before

    hold(meeting, path=tmp_path / "meeting.guldkorn")


def test_the_heat_map_turns_through_the_scales_and_says_the_unit_in_words(tmp_path: Path) -> None:
    async def session(table: Table) -> None:
        await table.press("enter")
        await table.until("[1 Map]")
        assert "Nordfløjen: 16 answers, response rate 80 %." in table.flat
        seen = []
        for title in ("Dimensions", "Demands", "Influence", "Meaning", "Social support", "Predictability", "Reward"):
            assert re.search(rf"^ {title}\b", table.screen, re.MULTILINE)
            seen.append(table.screen)
            await table.press("d")
        await table.press("d")
        assert re.search(r"^ Dimensions\b", table.screen, re.MULTILINE)
        assert "Work" in seen[1]
        assert re.search(r"Work pace \d+ \([+−]\d+\)", " ".join(seen[1].split()))
        legend = await table.read_through()
        for meaning in ("clearly worse", "noticeably worse", "like the reference", "uncertain", "not measured"):
            assert meaning in legend

    invited = {unit: size + 4 for unit, size in UNITS.items()}
    asked = asked_for("organisation", invited=invited)
    hold_on(session, raw_file(tmp_path / "trivsel.csv"), asked, language=Language.ENGLISH)


def test_every_cell_can_be_read_without_colour(tmp_path: Path) -> None:
    async def session(table: Table) -> None:
        await table.press("enter")
        await table.until("[1 Kortlæg]")
        lines = [line for line in table.screen.splitlines() if re.match(r"^ [● ] (Nord|Syd|Øst)fløjen", line)]
        assert len(lines) == 3
        for line in lines:
            cells = re.findall(r"(‼|\+\+|[!=+?–])\s*([+−]\d+|0)", line.partition("fløjen")[2])
            assert len(cells) == 7

    hold_on(session, raw_file(tmp_path / "trivsel.csv"), asked_for("organisation"))


def test_several_divisions_are_shown_by_themselves(tmp_path: Path) -> None:
    async def session(table: Table) -> None:
        await table.until("Afdeling (3 enheder)")
        await table.press("e")
        assert "Vælg alle de opdelinger" in table.flat
        while "Vagt" not in table.app.screen.query_one("Rows").highlighted_option.prompt.drawn(70).plain:
            await table.press("down")
        await table.press("space", "enter")
        await table.until("Afdeling (3 enheder), Vagt (2 enheder)")
        await table.press("r")
        await table.until("[1 Kortlæg]")
        assert re.search(r"^ Afdeling$", table.screen, re.MULTILINE)
        assert "Vagt" in await table.read_through()
        assert set(table.session.mapping.units) == {"A", "B", "C", "Dag", "Nat"}

    file = raw_file(tmp_path / "trivsel.csv", units={"A": 30, "B": 30, "C": 30}, second_division=True)
    hold_on(session, file, asked_for())


def test_where_no_unit_may_be_shown_it_is_said_and_the_choices_stay(tmp_path: Path) -> None:
    async def session(table: Table) -> None:
        await table.until("besvarelser")
        await table.press("m")
        await table.press("backspace", "backspace")
        await table.write("3")
        await table.press("enter")
        assert "mindst 5" in table.screen
        await table.press("backspace")
        await table.write("40")
        await table.press("enter", "r")
        await table.until("Ingen enhed har svar nok")
        await table.press("escape")
        assert "Mindst antal svar   40" in table.screen
        await table.press("e", "space", "enter")  # the only division is taken away
        await table.until("ingen kolonne, alle er én enhed")
        await table.press("r")
        await table.until("alt er læst som én enhed")
        assert "tasten e" in table.flat
        assert "--" not in table.screen
        await table.press("escape")
        assert "61 svar" in table.screen

    hold_on(session, raw_file(tmp_path / "trivsel.csv"), asked_for())


def test_a_long_reading_shows_how_far_it_has_come_and_can_be_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(_choices: object, _language: Language, course: Course) -> None:
        while True:  # until it is stopped
            course(0.4)
            time.sleep(0.02)

    monkeypatch.setattr(recognition_screen, "read", slow)

    async def session(table: Table) -> None:
        await table.until("besvarelser")
        await table.press("r")
        await table.until("Læser █")
        assert "%" in table.screen
        await table.press("n", "l")  # alive, and nothing is chosen meanwhile
        assert "How to read" in table.screen
        await table.press("escape")
        await table.until("Stopped")
        assert table.app.meeting is None

    hold_on(session, raw_file(tmp_path / "trivsel.csv"), asked_for())


NASTY = ("[/]", "[@click=app.quit]slut[/]", "[bold red]råb[/bold red]", "$primary {unit} %s", "x" * 200)


def test_nasty_headings_and_names_are_text(tmp_path: Path) -> None:
    units = {NASTY[1]: 20, NASTY[3]: 20, "C": 20}
    file = raw_file(tmp_path / "[red]trivsel[b].csv", units=units, headings={"QD2": NASTY[0], "Bemærkninger": NASTY[2]})

    async def session(table: Table) -> None:
        watched = Watched(table)
        await watched.until("besvarelser")
        await watched.press(
            "n", "enter", "escape", "n", "enter", "escape", "e", "escape", "question_mark", "escape", "home", "r"
        )
        await watched.until("Det skal I vide")
        await watched.press("escape", "space", "backspace", "u", "escape", "d")
        assert not table.app._exit
        for text in ("[red]trivsel[b].csv", NASTY[0], NASTY[2], "[@click=app", "$primary"):
            assert text in watched.all

    hold_on(session, file, asked_for())


def test_the_help_and_the_palette_know_every_key_of_the_recognition_step(tmp_path: Path) -> None:
    async def session(table: Table) -> None:
        await table.until("besvarelser")
        await table.press("question_mark")
        text = await table.read_through()
        for word in ("Læs filen", "spørgeskema", "enheder", "mindst antal svar", "åbn filen igen", "Luk"):
            assert word in text
        await table.press("escape", "ctrl+p")
        await table.write("mindst antal")
        await table.until("Mindst antal svar")
        await table.press("enter")
        await table.until("Hvor mange svar skal en enhed have")

    hold_on(session, raw_file(tmp_path / "trivsel.csv"), asked_for())


def test_every_option_that_the_engine_names_has_a_key_on_the_screen() -> None:
    named = set()
    for path in (TOP / "engine" / "guldkorn" / "survey").rglob("*.py"):
        named |= set(re.findall(r"--[a-z][a-z-]+", path.read_text(encoding="utf-8")))
    assert "--coding" in named
    for option in named:
        assert "--" not in on_screen(same(f"brug {option} her")).da, option
    said = on_screen(same('angiv med --column "OVERSKRIFT=", hvad'))
    assert said.da == "angiv med Enter på kolonnen, hvad"


@pytest.mark.parametrize("width", [6, 7, 11])
def test_headings_fit_their_column(width: int) -> None:
    knowledge = rulebook().knowledge
    titles: Iterable[str] = (
        title for each in (*knowledge.dimensions.values(), *knowledge.scales.values())
        for title in (each.title.da, each.title.en)
    )  # fmt: skip
    for title in titles:
        lines = narrow_heading(title, width, 4)
        assert 0 < len(lines) <= 4
        assert all(0 < len(line) <= width for line in lines)
    assert narrow_heading("Forudsigelighed", 6, 4) == ("Forud-", "sige-", "lighed")


def test_one_unit_alone_shows_its_scores_with_what_they_are_held_against(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        assert "Dimensioner" not in table.screen
        assert "score" in table.screen
        assert "Sammenlignet med: COPSOQ II" in await table.read_through()

    hold(meeting, hospital_session(), path=tmp_path / "meeting.guldkorn")


def test_a_fault_of_our_own_ends_without_showing_what_variables_hold(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def faulty(_choices: object) -> None:
        answer = f"hemmelig {len(NASTY)}"
        raise ZeroDivisionError(len(answer) / 0)

    monkeypatch.setattr(recognition_screen, "look_at", faulty)
    first = begin_with(raw_file(tmp_path / "trivsel.csv"), None, asked_for())
    app = SessionApp(first, Language.DANISH, path=tmp_path / "meeting.guldkorn")

    async def session(table: Table) -> None:
        await table.press("t")

    with pytest.raises(WorkerFailed):
        hold_app(session, app)
    told = "".join(capsys.readouterr())
    assert "ZeroDivisionError" in told
    assert f"hemmelig {len(NASTY)}" not in told
