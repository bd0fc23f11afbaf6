"""In the session: the welcome, all commands, help, notes, search, the log, the clock, colours, and a wide projector."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from textual.dom import DOMNode
from textual.widgets import Input

from features.pilot import (
    LARGE,
    SMALL,
    Table,
    hold,
    hold_app,
    hospital,
    hospital_context,
    hospital_session,
    renamed,
)  # fmt: skip
from features.rulebook import TOP
from features.session_files import file_of_format, flipped
from features.test_session_survey import raw_file
from guldkorn.reading.text import Language, Text
from guldkorn.rules.layers import Layers
from guldkorn.session.events import Noted, Promised
from guldkorn_tui.dialogs.choice_dialog import ChoiceDialog
from guldkorn_tui.dialogs.sheet import Sheet
from guldkorn_tui.look.plain_text import capital
from guldkorn_tui.look.spoken_keys import spoken_bindings
from guldkorn_tui.look.theme import CONTRAST, DARK, LIGHT
from guldkorn_tui.meeting.meeting_base import STEPS
from guldkorn_tui.meeting.meeting_screen import MeetingScreen
from guldkorn_tui.opening.session_beginning import Nothing
from guldkorn_tui.opening.settings import Settings, keep_settings, read_settings
from guldkorn_tui.opening.what_to_read import Asked
from guldkorn_tui.recognition.recognition_screen import RecognitionScreen
from guldkorn_tui.session_app import SessionApp
from guldkorn_tui.welcome.welcome_rows import said_when
from guldkorn_tui.welcome.welcome_screen import WelcomeScreen
from guldkorn_tui.widgets.block import LONGEST
from guldkorn_tui.widgets.question_card import QuestionCard
from guldkorn_tui.words.steps_of_the_way import Step

PROJECTOR = (300, 80)
GULDKORN = str(Path(sys.executable).parent / "guldkorn")


@pytest.fixture(autouse=True)
def sessions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "sessions"
    monkeypatch.setenv("GULDKORN_SESSIONS", str(folder))
    return folder


def welcome(*, asked: Asked | None = None, language: Language = Language.DANISH, **how: object) -> SessionApp:
    return SessionApp(Nothing(asked or Asked()), language, **how)  # type: ignore[arg-type]


async def note(table: Table, text: str) -> None:
    await table.press("N")
    await table.write(text)
    await table.press("ctrl+s")


def keep(path: Path, name: str, *units: str) -> None:
    """Hold a meeting in which something is said."""

    async def meeting(table: Table) -> None:
        await note(table, "sagt")

    mapping = renamed(hospital(), units) if units else hospital()
    hold(meeting, hospital_session(replace(hospital_context(), name=name), mapping), path=path)


# The welcome


@pytest.mark.parametrize("size", [SMALL, LARGE, PROJECTOR])
def test_with_no_meeting_yet_the_welcome_says_what_one_is_and_what_to_do_first(size: tuple[int, int]) -> None:
    async def session(table: Table) -> None:
        assert "Et møde begynder med en kortlægning og ender med en plan" in table.flat
        assert "begynd med et eksempel" in table.flat
        assert "Gå videre med et møde" not in table.screen
        await table.press("l")
        assert "begin with an example" in table.flat
        await table.press("e")
        assert "A hospital ward" in table.screen
        await table.press("end", "enter")
        await table.until("[1 Map]")
        assert "A hospital ward" not in table.screen
        assert table.session.mapping == hospital()
        await table.press("q")
        assert table.app._exit

    hold_app(session, welcome(), size)


def test_the_welcome_lists_the_earlier_meetings_the_last_first_and_enter_goes_on_with_one(sessions: Path) -> None:
    keep(sessions / "first.guldkorn", "Nordre Skole", "Indskoling", "Udskoling")
    keep(sessions / "second.guldkorn", "Plejehjemmet", "A", "B", "C", "D")
    os.utime(sessions / "first.guldkorn", (1, 1))

    async def session(table: Table) -> None:
        await table.until("Nordre Skole")
        assert re.search(r"Plejehjemmet  i dag kl. \d\d\.\d\d", table.screen)
        assert "A · second.guldkorn" in table.screen  # the unit of which something was said
        assert "Indskoling · first.guldkorn" in table.screen
        assert table.screen.index("Plejehjemmet") < table.screen.index("Nordre Skole")
        await table.press("enter")  # the last one is chosen already
        await table.until("Plejehjemmet · ")
        assert [each.text for each in table.session.agreed.notes] == ["sagt"]

    hold_app(session, welcome())


def test_the_welcome_says_which_meetings_are_damaged_open_elsewhere_or_not_to_be_opened(sessions: Path) -> None:
    for name in ("whole", "hurt", "held"):
        keep(sessions / f"{name}.guldkorn", name.capitalize())
    hurt = sessions / "hurt.guldkorn"
    hurt.write_bytes(flipped(hurt.read_bytes(), 8 * (hurt.stat().st_size - 100)))
    file_of_format(sessions / "newer.guldkorn", 99, ["{}"])
    (sessions / "other.guldkorn").write_text("hello")
    (sessions / "deep.guldkorn").mkdir()
    before = {path.name: path.read_bytes() for path in sessions.iterdir() if path.is_file()}
    holder = subprocess.Popen(
        [sys.executable, "-c", _HOLDER, str(sessions / "held.guldkorn")],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=TOP / "engine",
    )  # fmt: skip
    assert holder.stdout is not None
    holder.stdout.readline()
    before["held.guldkorn"] = (sessions / "held.guldkorn").read_bytes()

    async def session(table: Table) -> None:
        await table.until("opdater guldkorn")
        told = " ".join((await table.read_through("down")).split())
        assert "beskadiget; det, der kan læses, åbnes i en ny fil" in told
        assert "har mødet åbent" in told
        assert "Det er ikke en mødefil" in told
        assert told.count("har mødet åbent") == told.count("beskadiget;") == 1

    try:
        hold_app(session, welcome())
        assert {path.name: path.read_bytes() for path in sessions.iterdir() if path.suffix == ".guldkorn"
                and path.is_file()} == before  # fmt: skip
    finally:
        holder.communicate(b"")


_HOLDER = (
    "import sys; from pathlib import Path; from guldkorn.session.storage.session_file import open_session_file; "
    "file = open_session_file(Path(sys.argv[1])); print(file.read_only, flush=True); sys.stdin.read()"
)


def test_a_survey_is_opened_from_the_welcome_by_way_of_the_recognition_step(tmp_path: Path) -> None:
    file = raw_file(tmp_path / "trivsel.csv")

    async def session(table: Table) -> None:
        await table.press("s", "enter")
        assert "Skriv et navn" in table.screen
        table.app.screen.query_one(Input).value = str(tmp_path / "nowhere.csv")
        await table.press("enter")
        assert "Der er ingen fil med det navn" in table.screen
        assert table.app.screen.query_one(Input).value.endswith("nowhere.csv")  # what was typed is kept
        table.app.screen.query_one(Input).value = str(file)
        await table.press("enter")
        await table.until("Hvilket spørgeskema kommer filen fra?")
        await table.press("enter")
        await table.until("61 besvarelser")
        await table.press("home", "enter")
        await table.until("[1 Kortlæg]")
        assert "Nordfløjen" in await table.read_through()

    hold_app(session, welcome())


def test_a_bad_file_is_told_and_the_welcome_stays(tmp_path: Path) -> None:
    bad = tmp_path / "bad.xlsx"
    bad.write_bytes(b"PK\x03\x04 no workbook")

    async def session(table: Table) -> None:
        await table.press("s")
        table.app.screen.query_one(Input).value = str(bad)
        await table.press("enter")
        await table.until("Filen kunne ikke åbnes")
        await table.press("escape")
        assert "Begynd et møde" in table.screen

    hold_app(session, welcome())


def test_another_rulebook_that_cannot_be_read_is_told_in_the_welcome(tmp_path: Path) -> None:
    async def session(table: Table) -> None:
        await table.press("e", "enter")
        await table.until("Filen kunne ikke åbnes")
        assert "regelværk er en mappe med rules/ og knowledge/" in table.flat

    hold_app(session, welcome(asked=Asked(rulebook=Layers(tmp_path))))


@pytest.mark.parametrize(
    ("days", "da", "en"), [(0, "i dag kl. 09.05", "today at 09:05"), (1, "i går kl. 09.05", "yesterday at 09:05"),
                           (40, "15. oktober 2026", "15 October 2026")],
)  # fmt: skip
def test_times_are_said_as_people_say_them(days: int, da: str, en: str) -> None:
    today = date(2026, 11, 24)
    at = (datetime(2026, 11, 24, 9, 5) - timedelta(days=days)).astimezone()
    assert (said_when(at, today).da, said_when(at, today).en) == (da, en)


def test_the_first_screen_loads_nothing_that_only_a_meeting_needs() -> None:
    loaded = (
        "import sys, guldkorn_tui.command, guldkorn_tui.commands.session, guldkorn_tui.session_app; "
        "heavy = 'pandas', 'numpy', 'pyarrow', 'pydantic', 'yaml', 'matplotlib', 'durable'; "
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True, cwd=TOP / "tui")
    assert done.stdout == "[]\n"


# All commands


def palette_of(table: Table) -> str:
    return " ".join(table.flat.split())


@pytest.mark.parametrize("language", list(Language))
def test_every_key_with_a_meaning_is_a_command_in_the_language_of_the_moment(
    tmp_path: Path, language: Language
) -> None:
    kinds: list[type[DOMNode]] = [MeetingScreen, QuestionCard, *STEPS.values()]

    async def meeting(table: Table) -> None:
        for step in "17":
            await table.press(step, "ctrl+p")
            await expect_commands(table, kinds, language)
            await table.press("escape")

    hold(meeting, language=language, path=tmp_path / "meeting.guldkorn")

    async def session(table: Table) -> None:
        await table.press("ctrl+p")
        await expect_commands(table, [WelcomeScreen], language)
        await table.press("escape", "s")
        table.app.screen.query_one(Input).value = str(raw_file(tmp_path / "trivsel.csv"))
        await table.press("enter")
        await table.until_so(lambda: isinstance(table.app.screen, ChoiceDialog), "nobody asked for the questionnaire")
        await table.press("escape", "ctrl+p")
        await expect_commands(table, [RecognitionScreen], language)

    hold_app(session, welcome(language=language))


async def expect_commands(table: Table, kinds: Iterable[type[DOMNode]], language: Language) -> None:
    seen = set((await table.read_through("pagedown")).splitlines())
    listed = " ".join(" ".join(line.replace("│", " ").split()) for line in seen)
    for kind in kinds:
        spoken = [binding for binding in spoken_bindings(kind) if binding.says.en]
        assert spoken, kind
        for binding in spoken:
            assert capital(binding.says.get(language)) in listed, binding


def test_a_command_of_another_step_goes_there_and_does_it(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("ctrl+p")
        await table.write("hvem best")
        await table.press("enter")
        assert "Hvem kan beslutte at ændre det her?" in table.flat
        await table.press("escape")
        assert "[3 Klassificér]" in table.screen
        await table.press("ctrl+p")
        await table.write("hvem svarer")
        await table.press("enter")
        assert "[4 Afklar]" in table.screen

    hold(meeting, hospital_session(hospital_context()), path=tmp_path / "meeting.guldkorn")


def test_a_command_that_makes_no_sense_now_says_so(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("ctrl+p")
        await table.write("åbn enhed")
        await table.press("enter")
        assert "Det kan I ikke gøre her lige nu" in table.screen  # there is one unit only
        await table.press("ctrl+p")
        await table.write("xyzzy")
        assert "Intet passer på det" in table.screen
        await table.press("enter")
        assert "xyzzy" in table.screen

    hold(meeting, path=tmp_path / "meeting.guldkorn")


def test_the_commands_speak_the_other_language_while_they_are_shown(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("ctrl+p")
        await table.write("fortryd")
        await table.press("f2")
        assert "All commands" in table.screen
        assert "Undo" in table.screen  # found by its name in either language
        assert "fortryd" in table.screen

    hold(meeting, path=tmp_path / "meeting.guldkorn")


# Help


@pytest.mark.parametrize("step", list(Step))
def test_the_help_is_about_the_screen_in_sight_first(tmp_path: Path, step: Step) -> None:
    async def meeting(table: Table) -> None:
        await table.press(str(step.number), "question_mark")
        lines = table.screen.splitlines()
        assert lines[0].strip() == "Hjælp"
        assert lines[1].strip() == f"{step.number} {step.value.da}"
        sheet = table.app.screen
        assert isinstance(sheet, Sheet)
        text = sheet._make(Language.DANISH).drawn(78).plain
        for each in Step:
            assert f"{each.number} {each.value.da}" in text
        for kind in (*STEPS.values(), MeetingScreen):
            for binding in spoken_bindings(kind):
                if binding.says.en and not binding.key.isdigit():
                    assert binding.says.da in text
        await table.press("l")
        assert "Help" in table.screen

    hold(meeting, path=tmp_path / "meeting.guldkorn")


# Notes


def test_a_note_is_about_the_chosen_issue_or_the_unit_and_is_found_again(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("2", "down", "N")
        issue = table.session.advice.issues[1]
        assert f"● {issue.title.da[:40]}" in table.screen
        await table.write("Tag det op\nmed Lise")
        await table.press("ctrl+s")
        assert "Noten er kun til mødet" in table.screen
        assert [(each.text, each.issue) for each in table.session.agreed.notes] == [("Tag det op\nmed Lise", issue.id)]

        await table.press("N")
        assert "Noteret før" in table.screen
        assert "Tag det op med Lise" in table.screen
        await table.write("Om os alle")
        await table.press("tab", "end", "enter", "ctrl+s")
        assert [each.issue for each in table.session.agreed.notes] == [issue.id, None]

        await table.press("1", "M")
        assert "Tag det op med Lise" in table.screen
        assert "Om os alle" in table.screen
        await table.write("lise")
        assert "Om os alle" not in table.screen
        await table.press("enter")
        assert "med Lise" in table.screen
        await table.press("escape")
        assert "[2 Belastninger]" in table.screen
        assert table.meeting.view.query_one("Rows").key == f"issue {issue.id}"

    hold(meeting, hospital_session(hospital_context()), path=tmp_path / "meeting.guldkorn")


def test_a_meeting_does_not_end_over_a_draft_unasked(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("N")
        await table.write("halvt")
        await table.press("escape", "q")
        assert "En kladde går tabt, når I forlader mødet" in table.screen
        assert "“halvt”" in table.screen
        await table.press("enter")
        assert "En kladde går tabt" not in table.screen
        await table.press("q", "escape", "N")
        assert "halvt" in table.screen
        await table.press("escape", "q", "down", "enter")
        assert not table.app.is_running

    hold(meeting, hospital_session(hospital_context()), path=tmp_path / "meeting.guldkorn")


def test_what_was_written_of_a_note_is_kept_where_its_dialog_is_left(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("N", "ctrl+s")
        assert "Skriv noten" in table.screen
        await table.write("halvt")
        await table.press("escape")
        assert "Kladden er gemt" in table.screen
        assert table.session.agreed.notes == ()
        await table.press("5", "N")
        assert "halvt" in table.screen
        await table.write(" og helt")
        await table.press("ctrl+s")
        assert table.session.agreed.notes[0].text == "halvt og helt"
        await table.press("N")
        assert "  halvt" not in table.screen.split("Noteret før")[0]

    hold(meeting, path=tmp_path / "meeting.guldkorn")


NASTY = "[/] [@click=app.quit]slut[/] a\x1b[31mb\x07c\u202ed\u200be 👩‍👩‍👧 漢字"


def test_a_note_takes_what_steers_a_screen_as_text_and_stores_it_whole(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("N")
        await table.write(NASTY)
        shown = table.screen
        await table.press("ctrl+s", "M")
        shown += table.screen
        await table.press("enter")
        shown += table.screen
        await table.press("escape", "slash")
        await table.write("slut")
        shown += table.screen
        for steering in ("\x1b", "\x07", "\u202e"):
            assert steering not in shown
        assert shown.count("[@click=app.quit]slut[/]") >= 4
        said = table.meeting.minutes.history.said[-1].event
        assert isinstance(said, Noted)
        assert said.text == NASTY

    hold(meeting, path=tmp_path / "meeting.guldkorn")


def test_a_note_stays_in_the_meeting_unless_it_is_taken_into_the_plan(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await note(table, "Preben er utilfreds")
        assert "Noten er kun til mødet" in table.screen
        await table.press("N")
        await table.write("Natholdet mangler")
        await table.press("f4")
        assert "Noten følger med i planen" in table.flat
        assert [(each.text, each.in_plan) for each in table.session.agreed.notes] == [
            ("Preben er utilfreds", False),
            ("Natholdet mangler", True),
        ]
        await table.press("M")
        assert table.screen.count("· med i planen") == 1

    hold(meeting, path=tmp_path / "meeting.guldkorn")


def test_a_note_of_a_megabyte_is_stored_whole(tmp_path: Path) -> None:
    text = "\n".join(f"{n} ord på en linje, der fortsætter et stykke" for n in range(24_000))
    assert len(text) > 1_000_000

    async def meeting(table: Table) -> None:
        await note(table, text)
        said = table.meeting.minutes.history.said[-1].event
        assert isinstance(said, Noted)
        assert said.text == text
        await table.press("L")
        assert "0 ord på en linje" in table.screen

    hold(meeting, path=tmp_path / "meeting.guldkorn")


# Search


def test_everything_is_found_by_its_text_and_gone_to(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await note(table, "Husk kantinen")
        session = table.session
        table.meeting.change(Promised(session.unit, "p1", "Ringe til kommunen", "Lise", "2026-12-01"))
        await table.rest()
        advice = session.advice
        measure = advice.recommendations[0].measure
        for words, heading, there in (
            (advice.issues[2].title.da[:20], "Belastninger", "[2 Belastninger]"),
            (measure.title.da, "Indsatser i rådene", "[6 Rådgiv]"),
            ("større omlægning", "Spørgsmål", "Er I midt i en større omlægning?"),
            ("rollekonflikter", "Skalaer", "Rollekonflikter: 56"),
            ("kantinen", "Noter", "Husk kantinen"),
            ("ringe til kommunen", "Løfter", "[7 Plan]"),
            ("mødet begyndte", "Det, I har skrevet", "kun i loggen"),
        ):
            await table.press("1", "slash")
            await table.write(words)
            assert heading in table.screen, words
            await table.press("enter")
            assert there in table.flat or there in table.screen, words
            if heading == "Noter":
                await table.press("escape")
        await table.press("ctrl+f")
        await table.write("overlevering")
        assert "Andre indsatser i regelværket" in table.screen or "Intet passer" in table.screen

    hold(meeting, hospital_session(hospital_context()), path=tmp_path / "meeting.guldkorn")


# The log


def test_the_log_says_what_was_said_when_and_what_does_not_hold_any_more(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await note(table, "den første")
        await note(table, "den anden")
        await table.press("z", "L")
        lines = table.screen.splitlines()
        first = next(line for line in lines if "den første" in line)
        assert re.search(r"\d\d\.\d\d +Note: den første", first)
        assert "fortrudt" not in first
        assert any("den anden (fortrudt, gælder ikke)" in line for line in lines)
        assert any("Fortrudt: Note: den anden" in line for line in lines)
        await table.write("første")
        assert "den anden" not in table.screen
        await table.press("f2")
        assert "What was said when" in table.screen

    hold(meeting, path=tmp_path / "meeting.guldkorn")


# The clock


def test_the_clock_is_shown_when_asked_for_and_moves_nothing(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("2")
        before = table.screen.splitlines()
        assert " min" not in before[22]
        await table.press("T")
        after = table.screen.splitlines()
        assert after[22].endswith("trinnet 0 min · mødet 0 min")
        assert after[:20] == before[:20]
        assert after[22].startswith(before[22][:40])
        await table.press("l")
        assert "step 0 min · meeting 0 min" in table.screen
        await table.press("T")
        assert "min ·" not in table.screen

    hold(meeting, path=tmp_path / "meeting.guldkorn")


# Colours


def test_the_colours_go_round_and_are_remembered_with_the_language(tmp_path: Path) -> None:
    file = tmp_path / "config" / "settings.json"

    async def session(table: Table) -> None:
        for theme in (LIGHT, CONTRAST, DARK, LIGHT):
            await table.press("f3")
            assert table.app.theme == theme.name
        await table.press("l")
        assert "Begin a meeting" in table.screen

    hold_app(session, welcome(settings=file))
    assert read_settings(file) == Settings(LIGHT.name, Language.ENGLISH)
    assert file.stat().st_mode & 0o077 == 0
    assert [path.name for path in file.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize("broken", ["", "{", "[1]", '{"theme": 3, "language": "tlh"}', "[" * 100_000, '"x"'])
def test_broken_settings_are_as_none(tmp_path: Path, broken: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(broken)
    assert read_settings(file) == Settings()
    app = SessionApp(Nothing(), Language.DANISH, theme="no-such-theme")
    assert app.theme == DARK.name


def test_settings_that_cannot_be_kept_end_nothing(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    keep_settings(Settings(DARK.name), tmp_path / "taken" / "settings.json")
    assert json.loads(json.dumps(None)) is None


def test_high_contrast_is_black_and_white_and_tells_the_chosen_row_by_reverse(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("f3", "f3")
        for step in "1234567":
            await table.press(step)
            colours = colours_of(table)
            assert colours <= {"#ffffff", "#000000", "None", "default"}, colours
        await table.press("2")
        assert any(style.bgcolor and style.bgcolor.name == "#ffffff" for style in styles_of(table))

    hold(meeting, hospital_session(hospital_context()), path=tmp_path / "meeting.guldkorn")


def styles_of(table: Table) -> list:  # type: ignore[type-arg]
    strips = table.app.screen._compositor.render_strips(table.app.size)
    return [segment.style for strip in strips for segment in strip if segment.style is not None]


def colours_of(table: Table) -> set[str]:
    return {str(colour.name) if colour else "None" for style in styles_of(table) for colour in
            (style.color, style.bgcolor)}  # fmt: skip


def test_where_no_colour_is_wanted_none_is_sent_and_the_chosen_row_is_reversed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    async def meeting(table: Table) -> None:
        for key in "1234567":
            await table.press(key)
            assert colours_of(table) == {"None"}
        await table.press("2")
        reversed_text = [s.text for strip in table.app.screen._compositor.render_strips(table.app.size)
                         for s in strip if s.style and s.style.reverse]  # fmt: skip
        assert any(table.session.advice.issues[0].title.da[:20] in text for text in reversed_text)
        await table.press("f3")
        assert colours_of(table) == {"None"}

    hold(meeting, hospital_session(hospital_context()), path=tmp_path / "meeting.guldkorn")


# A projector of 300 columns


def test_on_a_wide_projector_lines_stay_readable_and_in_the_middle(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        for keys in ("1", "2", "3", "4", "5", "6", "7", "question_mark", "escape", "L", "escape", "N"):
            await table.press(keys)
            for line in table.screen.splitlines():
                for run in re.split(r"\s{3,}|[█·▏│┃▎╭╮─]{2,}| [▏│] ", line.strip()):
                    assert len(run) <= LONGEST + 10, (keys, run)
                assert line[:50].strip() == ""  # the sides are left empty
                assert line[250:].strip() == ""

    mapping = renamed(hospital(), ("Medicinsk sengeafsnit", *(f"Afdeling {n}" for n in range(40))))
    session = hospital_session(hospital_context(), mapping)
    hold(meeting, session, size=PROJECTOR, path=tmp_path / "meeting.guldkorn")


def test_the_welcome_may_be_left_while_files_are_looked_into(sessions: Path) -> None:
    keep(sessions / "first.guldkorn", "First")

    async def session(table: Table) -> None:
        left = table.app.screen
        assert isinstance(left, WelcomeScreen)
        await table.until("First")
        await table.press("enter")
        await table.until("[1 Kortlæg]")
        left._draw()  # as its worker does, which is told a moment later that it is no longer wanted
        left.tell(Text("Åbner …", "Opening …"))

    assert hold_app(session, welcome()).return_code in (None, 0)
