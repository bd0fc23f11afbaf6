"""The rule browser: the rules of a rulebook are found, read, and followed from one to the next, by keys alone."""

import threading
from pathlib import Path
from threading import Event

import pytest
from click.testing import CliRunner

from features.edited import hold_session
from features.patience import LONGEST
from features.pilot import LARGE, SMALL, Held, Table, hold, hold_app, rulebook
from features.test_explain_rule import FEATURE, HIGH
from guldkorn.editing.cards.firings import Firings
from guldkorn.reading.text import Language
from guldkorn.shipped import shipped_examples
from guldkorn_tui.command import guldkorn
from guldkorn_tui.opening.rule_cases import RuleCases
from guldkorn_tui.opening.session_beginning import Rules
from guldkorn_tui.rule_browser import counting
from guldkorn_tui.rule_browser.browser import RuleBrowser
from guldkorn_tui.session_app import SessionApp

EXAMPLES_ALONE = RuleCases(examples=shipped_examples())


def browse(
    held: Held,
    *,
    size: tuple[int, int] = SMALL,
    language: Language = Language.DANISH,
    cases: RuleCases = EXAMPLES_ALONE,
) -> SessionApp:
    """Look at the shipped rules, and return the application when it is over."""
    return hold_app(held, SessionApp(Rules(rulebook(), cases), language), size)


def browser(table: Table) -> RuleBrowser:
    screen = table.app.screen
    assert isinstance(screen, RuleBrowser)
    return screen


async def open_rule(table: Table, name: str) -> None:
    """Find a rule by its id and open it."""
    await table.write(name)
    await table.press("enter")
    assert browser(table).rule == name


async def counted(table: Table) -> None:
    """Wait until it is known how often the rules fire."""
    while not browser(table).is_counted:
        await table.rest()


# The list


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_the_rules_are_listed_by_stage(size: tuple[int, int]) -> None:
    async def held(table: Table) -> None:
        assert "Fund (6)" in table.screen
        assert "Samspil (8)" in table.screen
        assert table.screen.index("clearly-too-high") < table.screen.index("Samspil (8)")
        assert f"{len(rulebook().rules)} · {rulebook().version}" in table.screen

    browse(held, size=size)


def test_words_narrow_the_list_by_id_text_and_sentence() -> None:
    async def held(table: Table) -> None:
        await table.write("high-strain")
        assert "Høje krav og lille indflydelse slider på folk" in table.screen
        assert "alone-all-round" not in table.screen
        await table.press(*["backspace"] * len("high-strain"))
        await table.write("vagtplanen folketinget")
        assert "Ingen regel passer på det." in table.screen
        await table.press(*["backspace"] * len(" folketinget"))
        assert "a-rota-made-by-those-who-work-it" in table.screen

    browse(held)


def test_words_of_the_other_language_find_too() -> None:
    async def held(table: Table) -> None:
        await table.write("makes the rota")
        assert "the-unit-makes-its-own-rota" in table.flat

    browse(held, language=Language.DANISH)


def test_nothing_that_is_typed_is_a_command() -> None:
    async def held(table: Table) -> None:
        await table.press(*"qlR")
        browser(table)
        assert "qlR" in table.screen

    browse(held)


# The card


def test_enter_opens_the_card_of_the_chosen_rule_and_escape_leads_back_to_the_list() -> None:
    async def held(table: Table) -> None:
        await open_rule(table, "describe-an-unclear-task")
        assert "Uklar opgave: beskriv den først" in table.screen
        assert "Når belastningen handler om krav, indflydelse, mening, social støtte" in table.flat
        assert "When the issue is about demands, influence, meaning, social support" in table.flat
        assert "Anbefalinger (" not in table.screen
        await table.press("escape")
        assert "Anbefalinger (" in table.screen
        await table.press("escape")
        assert not table.app.is_running or not isinstance(table.app.screen, RuleBrowser)

    browse(held)


def test_a_wide_screen_shows_list_and_card_side_by_side() -> None:
    async def held(table: Table) -> None:
        await table.press("down")
        assert "Fund (6)" in table.screen
        assert "Reglen siger" in table.screen
        await table.press("enter")
        assert "Fund (6)" in table.screen
        assert "Reglen siger" in table.screen

    browse(held, size=LARGE)


@pytest.mark.parametrize("size", [SMALL, (80, 12)])
def test_all_of_a_card_is_seen_on_the_way_down_by_arrow_and_by_page(size: tuple[int, int]) -> None:
    async def held(table: Table) -> None:
        await open_rule(table, "describe-an-unclear-task")
        await counted(table)
        by_page = await table.read_through(most=200)
        await table.press("home")
        by_arrow = await table.read_through("down", most=600)
        for seen in (by_page, by_arrow):
            for part in (
                "Reglen siger",
                "På engelsk",
                "Begrundelse",
                "Kilde",
                "Hvad reglen bygger på",
                "Hvad der bygger på reglen",
            ):
                assert part in seen
            assert "badly-defined-task-confirmed: Årsag: uklar opgave" in seen
            assert "0 af 3 eksempler" in seen

    browse(held, size=size)


def test_one_goes_from_rule_to_rule_and_back_again() -> None:
    async def held(table: Table) -> None:
        await open_rule(table, "staffing-waits-for-extra-tasks")
        await go_to(table, "extra-tasks-confirmed")
        await go_to(table, "take-extra-tasks-away")
        await table.press("left")
        assert browser(table).rule == "extra-tasks-confirmed"
        assert "take-extra-tasks-away" in table.screen, "one is where one was in the card"
        await table.press("backspace")
        assert browser(table).rule == "staffing-waits-for-extra-tasks"
        await table.press("left")
        assert not browser(table).is_reading

    browse(held)


async def go_to(table: Table, rule: str) -> None:
    """Go to a rule that the card names."""
    for _ in range(100):
        await table.press("down")
        chosen = browser(table).card.key
        if chosen is not None and chosen.endswith(f" {rule}"):
            await table.press("enter")
            assert browser(table).rule == rule
            return
    raise AssertionError(f"{rule} cannot be chosen:\n{table.screen}")


def test_the_list_follows_where_one_goes() -> None:
    async def held(table: Table) -> None:
        await table.write("extra-tasks")
        await table.press("enter")
        first = browser(table).rule
        assert first == "extra-tasks-confirmed"
        await go_to(table, "staffing-waits-for-extra-tasks")
        await table.press("escape", "enter")
        assert browser(table).rule == "staffing-waits-for-extra-tasks"

    browse(held)


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_the_other_language_is_spoken_at_once(size: tuple[int, int]) -> None:
    async def held(table: Table) -> None:
        await open_rule(table, "high-strain")
        await table.press("f2")
        assert "High demands and little influence put people under strain" in table.screen
        assert "The rule says" in table.screen
        assert "Reglen siger" not in table.screen
        await table.press("f2")
        assert "Reglen siger" in table.screen

    browse(held, size=size)


def test_the_help_says_what_each_key_does() -> None:
    async def held(table: Table) -> None:
        await table.press("f1")
        assert "Reglerne, trin for trin." in table.screen
        assert "åbn reglen, eller gå videre til den ved pilen" in table.flat
        assert "Reglen før" in table.screen

    browse(held)


def test_braces_and_brackets_in_a_rule_are_shown_as_they_stand() -> None:
    async def held(table: Table) -> None:
        await open_rule(table, "clearly-too-high")
        assert "{scale}: klart for høj score" in table.screen

    browse(held)


# How often a rule fires


def test_the_screen_is_there_before_anything_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    go_on = Event()
    really = counting.firings

    def waiting(*arguments: object) -> Firings:
        go_on.wait(LONGEST)
        return really(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(counting, "firings", waiting)

    async def held(table: Table) -> None:
        await open_rule(table, "high-strain")
        await table.press("end")
        assert "Tælles …" in table.screen
        go_on.set()
        await table.until("1 af 3 eksempler")
        await table.press("end")
        assert "Tælles …" not in table.screen
        assert "angiv deres mappe med --features" in table.flat

    browse(held)


def test_scenarios_and_meetings_are_counted_too(tmp_path: Path) -> None:
    (tmp_path / "opgaven.feature").write_text(FEATURE, encoding="utf-8")
    hold_session(tmp_path / "moede.guldkorn", HIGH)

    async def held(table: Table) -> None:
        await open_rule(table, "badly-defined-task-confirmed")
        await table.press("end")
        await table.until("1 af 2 scenarier, 0 af 1 gemt møde.")
        await table.press("end")
        assert "opgaven.feature: Opgaven er uklar" in table.flat

    browse(held, cases=RuleCases(sessions=tmp_path, features=tmp_path))


def test_counting_is_given_up_when_nobody_awaits_it(tmp_path: Path) -> None:
    (tmp_path / "opgaven.feature").write_text(FEATURE, encoding="utf-8")
    told: list[counting.Count] = []
    asked: list[bool] = []

    def is_awaited() -> bool:
        asked.append(True)
        return False

    counting.begin_counting(RuleCases(features=tmp_path), rulebook(), told.append, is_awaited)
    for thread in threading.enumerate():
        if thread.name == counting.THREAD:
            thread.join(LONGEST)
    assert asked == [True]  # after the first of two scenarios
    assert not any(count.is_done for count in told)


def test_a_folder_that_went_away_is_told_of_and_the_card_stays(tmp_path: Path) -> None:
    async def held(table: Table) -> None:
        await open_rule(table, "high-strain")
        await table.press("end")
        await table.until("findes ikke; tjek navnet")

    browse(held, cases=RuleCases(sessions=tmp_path / "nowhere"))


# From the meeting


@pytest.fixture
def only_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a meeting's browser count the examples alone."""
    monkeypatch.setattr("guldkorn_tui.opening.rule_cases.rule_cases", lambda *_: EXAMPLES_ALONE)


@pytest.mark.usefixtures("only_examples")
def test_the_why_of_a_line_leads_to_its_rules(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("6", "down", "enter")
        assert "Hvorfor" in table.screen
        assert "R Reglerne" in table.screen
        await table.press("R")
        assert "Reglerne bag det, I så på" in table.screen
        await table.press("enter")
        named = browser(table).rule
        await table.press("escape", "escape")
        assert f"regel {named}" in table.flat

    hold(meeting, path=tmp_path / "m.guldkorn")


@pytest.mark.usefixtures("only_examples")
def test_in_the_meeting_the_rules_behind_the_chosen_row_come_first(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("6", "down", "R")
        assert "Reglerne bag det, I så på" in table.screen
        await table.press("escape", "1", "R")
        assert "Reglerne bag det, I så på" not in table.screen
        assert "Fund (6)" in table.screen

    hold(meeting, path=tmp_path / "m.guldkorn")


@pytest.mark.usefixtures("only_examples")
def test_the_meeting_goes_on_in_the_language_that_was_spoken_at_the_rules(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("R", "f2", "escape")
        assert "[1 Map]" in table.screen

    hold(meeting, path=tmp_path / "m.guldkorn")


@pytest.mark.usefixtures("only_examples")
def test_the_rules_are_found_among_all_commands(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("ctrl+p")
        await table.write("reglerne bag")
        await table.press("enter")
        browser(table)

    hold(meeting, path=tmp_path / "m.guldkorn")


def test_a_sheet_that_names_no_rule_does_not_offer_them(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("question_mark")
        assert "R Reglerne" not in table.screen.splitlines()[-1]
        await table.press("R")
        assert not isinstance(table.app.screen, RuleBrowser)

    hold(meeting, path=tmp_path / "m.guldkorn")


# The command


def test_without_a_terminal_the_rules_are_listed_instead() -> None:
    result = CliRunner().invoke(guldkorn, ["rules", "--language", "en"])
    assert result.exit_code == 0
    assert "  high-strain: High demands and little influence" in result.stdout
    assert "\x1b" not in result.stdout
