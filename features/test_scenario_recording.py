"""A meeting becomes scenarios that hold, say no more than they must, and tell nobody who it was about."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from random import Random

import pytest
from click.testing import CliRunner
from hypothesis import Phase, given, settings
from hypothesis import example as example_of
from hypothesis import strategies as st

from features.conftest import Counted
from features.edited import hold_session
from features.pilot import Table, hold, hospital_session
from features.rulebook import example, mapping_of, shipped
from features.scripted_meetings import MOMENT_ONE, any_change, history_of, say
from features.spoken_lines import hold_lines, minutes_of
from guldkorn.advice.context import Answer, Context, Dropped, Issue, Placed, UnitContext
from guldkorn.knowledge.vocabulary import Decider, Voice
from guldkorn.reading.text import Language, same
from guldkorn.scenarios.catalogue import Role, catalogue
from guldkorn.scenarios.gherkin_text import Feature, Line, Scenario, feature_text, free_words, line
from guldkorn.scenarios.minimal import minimal
from guldkorn.scenarios.promises import beginning_of
from guldkorn.scenarios.recorded_file import TakenScenarioError, suggested_name, write_feature
from guldkorn.scenarios.recording import Recorded, RecordingError, record
from guldkorn.scenarios.run import run_scenarios
from guldkorn.scenarios.scenario_run import Run
from guldkorn.scenarios.shelves import on_shelf
from guldkorn.session.events import Begun
from guldkorn.session.history import History, Said
from guldkorn.session.issue_events import reword_issue
from guldkorn.session.session import Session
from guldkorn.survey.mapping import Mapping
from guldkorn_tui.command import guldkorn

MEETINGS = 24
UNIT = "Afsnit Skovbrynet"
HOSTILE = (
    'De siger "nej" og "nej" igen',
    "Rør | pladser | tabeller",
    "Rør, pladser: tabeller",
    "To\nlinjer\n  Så bliver ingen belastninger prioriteret nu",
    "# language: en",
    "<skala> og <spørgsmål>",
    "Alt \\| er \\n skævt \\",
    "@C99 Scenarie: Intet",
    '"""',
    "lang  " * 200,
    "👩‍👩‍👧 \u202eomvendt\u202c",
    "Arbejdstempo",
    "WP",
    "=1+1",
)


def run_text(text: str, folder: Path) -> Run:
    """Run the text of a feature file."""
    path = folder / "recorded.feature"
    path.write_text(text, encoding="utf-8")
    return run_scenarios([path], shipped())


def small_meeting(seed: int) -> Session:
    """Return a meeting on a few scores, in which several things were said that could be said."""
    random = Random(seed)
    scales = random.sample(["WP", "IN", "PR", "RE", "SS", "QD", "ED", "MW"], 3)
    mapping = mapping_of(*(f"{UNIT},{scale},{random.randrange(20, 90)},{20 + seed % 9}" for scale in scales))
    at = datetime.fromisoformat(MOMENT_ONE)
    history = History(Said(1, at, Begun(mapping, shipped().version, shipped().hash)), shipped())
    for _ in range(random.randrange(2, 9)):
        say(history, any_change(history.session, random))
    return history.session


def session_of(mapping: Mapping, context: Context | None = None) -> Session:
    return Session(mapping, context or Context(), shipped(), mapping.units[0])


def with_issues(*titles: str) -> Session:
    """Return a meeting in which the group has raised issues in these words."""
    session = session_of(mapping_of(f"{UNIT},WP,78,24"))
    issues = tuple(
        Issue(f"raised-{number}", same(title), "demands", "emotional") for number, title in enumerate(titles)
    )
    told = UnitContext(issues=issues, chosen=tuple(each.id for each in issues[:3]))
    return replace(session, context=Context(units={UNIT: told}))


# What is promised is altered


def another(step: str, name: str, word: str, text: str) -> str:
    """Return something else that may stand there, and that the file does not name."""
    parameter = catalogue().parameters[catalogue().steps[step].parameters[name]]
    if parameter.words is not None:
        titles = shipped().knowledge.words_file.value.words[parameter.words].values()
    else:
        assert parameter.shelf is not None
        titles = (title for _, title in on_shelf(parameter.shelf, shipped()))
    language = Language(text.splitlines()[0].removeprefix("# language: "))
    return next(
        each.get(language) for each in titles if each.get(language) not in (word, *re.findall('"([^"]+)"', text))
    )


def altered(promise: Line, text: str) -> Line:
    """Return a line that promises something else."""
    filled = dict(promise.filled)

    def other(name: str) -> Line:
        return line(promise.step, **filled | {name: another(promise.step, name, str(filled[name]), text)})

    match promise.step:
        case "is-settled-as":
            return other("changeability")
        case "decider-is":
            return other("decider")
        case "level-is":
            return other("level")
        case "status-is":
            return other("status")
        case "is-recommended" | "is-held-back" | "is-held-back-until":
            return other("measure")
        case "comes-as":
            return other("weight")
        case "is-not-settled":
            return line("conditions-are-met", issue=filled["issue"])
        case "decider-is-unknown" | "level-is-unknown":
            return line("is-no-issue", issue=filled["issue"])
        case "is-now":
            return line("waits", issue=filled["issue"])
        case "waits" | "waits-with-reason":
            return line("is-now", issue=filled["issue"])
        case "is-asked" | "is-asked-about" | "answers-differ":
            return line("is-not-asked", question=filled["question"])
        case "caution-is-about":
            return line("is-not-cautioned", caution=filled["caution"])
        case "these-now":
            return line("nothing-now")
        case "nothing-now":
            return line("so-many-now", n=1)
        case "interplay-between":
            return line("no-interplay")
        case "is-contradicted":
            return line("no-contradiction")
        case "no-issues":
            return line("so-many-issues", n=1)
    raise AssertionError(promise.step)


def with_altered(recorded: Recorded, which: int) -> tuple[str, int]:
    """Return the file with one expected line of each scenario altered, and how many were."""

    def scenario(each: Scenario) -> Scenario:
        promises = [at for at, said in enumerate(each.lines) if said.role is Role.THEN]
        at = promises[which % len(promises)]
        return replace(each, lines=(*each.lines[:at], altered(each.lines[at], recorded.text), *each.lines[at + 1 :]))

    feature = replace(recorded.feature, scenarios=tuple(map(scenario, recorded.feature.scenarios)))
    return feature_text(feature, recorded.language), len(feature.scenarios)


def test_recorded_meetings_hold_and_each_promise_fails_once_it_is_altered(tmp_path: Path, counted: Counted) -> None:
    scenarios = left_out = 0
    for seed in range(MEETINGS):
        language = list(Language)[seed % 2]
        recorded = record(small_meeting(seed), language)
        run = run_text(recorded.text, tmp_path)
        assert run.passed, (seed, run)
        text, count = with_altered(recorded, seed)
        assert count == len(run.scenarios) > 0
        after = run_text(text, tmp_path)
        assert not after.problems, after.problems
        kept = [each.name for each in after.scenarios if each.passed]
        assert not kept, (seed, kept)
        frame = ("Forventet", "I stedet") if language is Language.DANISH else ("Expected", "Instead")
        for each in after.scenarios:
            assert each.failure is not None
            assert all(word in each.failure.says for word in frame), each.failure
        scenarios, left_out = scenarios + count, left_out + len(recorded.left_out)
    counted(
        f"recording: {MEETINGS} meetings became {scenarios} scenarios that hold, {left_out} promises could not be "
        f"said, and {scenarios} scenarios failed once a line of each was altered"
    )


def test_a_rich_meeting_is_recorded_whole_but_for_what_it_says_is_left_out(tmp_path: Path) -> None:
    history, random = history_of(), Random(7)
    for _ in range(6):
        say(history, any_change(history.session, random))
    recorded = record(history.session, Language.DANISH)
    assert run_text(recorded.text, tmp_path).passed
    for said in recorded.left_out:
        assert f"# Der er ingen trin til det, så det er ikke med: {said}" in recorded.text
    assert all(len(each.lines) < 14 for each in recorded.feature.scenarios)


def test_the_same_meeting_gives_the_same_file() -> None:
    assert record(small_meeting(3), Language.DANISH) == record(small_meeting(3), Language.DANISH)


# Minimal


def variants(each: Scenario, background: tuple[Line, ...]) -> Iterator[tuple[Line, ...]]:
    """Return the lines of a scenario with any one line, row or column of what is given taken away."""
    lines = (*background, *each.lines)
    for at, said in enumerate(lines):
        before, after = lines[:at], lines[at + 1 :]
        if said.role is not Role.GIVEN:
            continue
        yield (*before, *after)
        heading = 0 if said.step == "chosen" else 1
        for row in range(heading, len(said.table)):
            fewer = (*said.table[:row], *said.table[row + 1 :])
            if len(fewer) > heading:
                yield (*before, replace(said, table=fewer), *after)
        for column in range(2, len(said.table[0]) if said.table else 0):
            narrower = tuple((*cells[:column], *cells[column + 1 :]) for cells in said.table)
            yield (*before, replace(said, table=narrower), *after)


@pytest.mark.parametrize("seed", [1, 4, 10, 17])
def test_nothing_more_can_be_left_out(seed: int, tmp_path: Path, counted: Counted) -> None:
    recorded = record(small_meeting(seed), Language.ENGLISH)
    tried = [
        Scenario(f"{each.name} without {number}", lines)
        for each in recorded.feature.scenarios
        for number, lines in enumerate(variants(each, recorded.feature.background))
    ]
    run = run_text(feature_text(Feature("Less", "Less than was recorded.", tuple(tried)), Language.ENGLISH), tmp_path)
    assert not run.problems, run.problems
    assert [each.name for each in run.scenarios if each.passed] == []
    assert len(run.scenarios) == len(tried)
    counted(f"recording: {len(tried)} facts were left out one at a time, and none could be spared")


def test_an_answer_that_changes_nothing_is_left_out_and_one_that_does_stays() -> None:
    context = Context(
        units={
            UNIT: UnitContext(
                issues=(
                    Issue("WP", scale="WP", answers=(Answer("decided-by", "local-management", Voice.MANAGEMENT),)),
                    Issue("PR", scale="PR", answers=(Answer("decided-by", "municipality"),)),
                ),
            )
        }
    )
    session = session_of(mapping_of(f"{UNIT},WP,78,24", f"{UNIT},PR,40,24", f"{UNIT},MW,80,24"), context)
    recorded = record(session, Language.DANISH, about="Arbejdstempo")
    settled = next(each for each in recorded.feature.scenarios if each.name == '"Arbejdstempo" kan ændres nu')
    text = feature_text(Feature("x", "y", (settled,), recorded.feature.background), Language.DANISH)
    assert 'ledelsen svarer "den lokale ledelse" på "Hvem kan beslutte at ændre det her?" om "Arbejdstempo"' in text
    assert "kommunen" not in text
    assert "Forudsigelighed" not in text
    assert "Mening" not in text


@given(st.sets(st.integers(0, 30)), st.integers(0, 30))
def test_what_is_left_is_enough_and_nothing_of_it_can_be_spared(needed: set[int], size: int) -> None:
    wanted = {each for each in needed if each < size}
    kept = minimal(range(size), lambda facts: wanted <= set(facts))
    assert set(kept) == wanted
    assert list(kept) == sorted(kept)


# Nobody is told of


def test_neither_the_units_name_nor_what_was_typed_about_it_leaves_the_house(tmp_path: Path) -> None:
    told = UnitContext(
        issues=(
            Issue(
                "a",
                same("Vagterne lægges af Bodil Bech"),
                "demands",
                "emotional",
                documented=same("samtale med Aage Ahm"),
                answers=(Answer("belongs-to-the-work", "yes"),),
            ),
            Issue("b", same("Hun når det ikke"), "demands", "pace"),
            Issue(
                "WP", same("Carla har for travlt"), scale="WP", placed=Placed(Decider.MUNICIPALITY, "Dorte siger det")
            ),
        ),
        dropped=(Dropped("PR", same("Egon flytter"), "det var Frede", ("PR",)),),
    )
    session = session_of(mapping_of(f"{UNIT},WP,78,24", f"{UNIT},PR,40,24"), Context("Gorm & Co", (), {UNIT: told}))
    recorded = record(session, Language.DANISH)
    for name in (UNIT, "Skovbrynet", "Aage", "Carla", "Dorte", "Egon", "Frede", "Gorm"):
        assert name not in recorded.text, name
    assert "er dokumenteret ved" in recorded.text
    assert "Vagterne lægges af Bodil Bech" in recorded.own_words, "what the group raised itself has no other name"
    named = record(session, Language.DANISH, unit_name='Hold "Syd"')
    assert 'Givet en kortlægning af "Hold ”Syd”" med 24 svar' in named.text
    assert run_text(named.text, tmp_path).passed


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 100), st.integers(0, 100), st.sampled_from(["yes", "no"]))
def test_the_file_is_the_same_whatever_a_hidden_unit_scored_or_said(score: int, other: int, answer: str) -> None:
    def recorded(value: int, also: int, said: str, name: str) -> str:
        rows = [f"{UNIT},WP,78,24", "Afsnit B,WP,60,22", f"{name},WP,{value},4", f"Skjult med,WP,{also},11"]
        told = UnitContext(
            answers=(Answer("change-under-way", said),), issues=(Issue("x", same(f"{name} larmer"), "demands"),)
        )
        session = session_of(mapping_of(*rows), Context(units={name: told}))
        assert name not in session.mapping.units
        return record(session, Language.DANISH).text

    usual = recorded(50, 50, "yes", "Direktionen")
    assert recorded(score, other, answer, "Bestyrelsen") == usual
    assert "Direktionen" not in usual
    assert "Skjult" not in usual


def test_a_unit_that_is_not_shown_cannot_be_recorded() -> None:
    session = session_of(mapping_of(f"{UNIT},WP,78,24", "Direktionen,WP,40,4", "Skjult med,WP,50,11"))
    with pytest.raises(RecordingError):
        record(replace(session, unit="Direktionen"), Language.DANISH)


# Words of all sorts


@pytest.mark.parametrize("language", list(Language))
def test_hostile_words_are_written_so_that_the_file_still_says_the_same(language: Language, tmp_path: Path) -> None:
    recorded = record(with_issues(*HOSTILE), language)
    assert recorded.left_out == ()
    run = run_text(recorded.text, tmp_path)
    assert run.passed, run
    assert len(recorded.own_words) == len(HOSTILE)
    assert all(len(each) <= 80 for each in recorded.own_words)


@settings(max_examples=12, deadline=None, phases=(Phase.explicit, Phase.generate))  # to shrink takes minutes
@example_of("a\u200d\u030a\ue000\u00a0b")
@given(st.text(max_size=40).filter(lambda text: text.strip() != ""))
def test_any_words_can_stand_in_a_line(words: str) -> None:
    title = free_words(words) or "–"
    recorded = record(with_issues(title), Language.DANISH)
    assert recorded.left_out == ()


def test_an_issue_that_the_group_worded_is_called_by_its_scale_where_that_is_enough() -> None:
    session = session_of(mapping_of(f"{UNIT},WP,78,24"))
    history_words = reword_issue(session, "WP", "Vi løber fra morgen til aften")
    issue = Issue("WP", same(history_words.title), scale="WP")
    worded = replace(session, context=Context(units={UNIT: UnitContext(issues=(issue,))}))
    recorded = record(worded, Language.DANISH)
    assert "løber" not in recorded.text
    assert recorded.own_words == ()


def test_a_long_reason_is_promised_up_to_the_end_of_a_clause() -> None:
    long = [
        (reason, text)
        for rule in shipped().rules
        for text in (rule.because.da, rule.because.en)
        if len(text.partition(". ")[0].rstrip(".")) > 100 and (reason := beginning_of(text))
    ]
    assert len(long) > 10
    for reason, text in long:
        assert 0 < len(reason) <= 100
        ends_a_clause = text[len(reason)] in ",;:"
        assert ends_a_clause or not re.search(r"[,;:] ", text[30:100]), reason


def test_scenarios_are_about_one_issue_where_that_is_asked() -> None:
    session = session_of(mapping_of(f"{UNIT},WP,78,24", f"{UNIT},PR,40,24"))
    about = record(session, Language.DANISH, about="Forudsigelighed")
    assert len(about.feature.scenarios) < len(record(session, Language.DANISH).feature.scenarios)
    assert all(
        "Forudsigelighed" in feature_text(replace(about.feature, scenarios=(each,)), Language.DANISH)
        for each in about.feature.scenarios
    )
    with pytest.raises(RecordingError, match="no issue"):
        record(session, Language.DANISH, about="Kaffen")


def test_what_all_scenarios_rest_on_stands_once_before_them(tmp_path: Path) -> None:
    recorded = record(session_of(mapping_of(f"{UNIT},WP,78,24")), Language.DANISH, about="Arbejdstempo")
    assert [each.step for each in recorded.feature.background] == ["mapped"]
    assert recorded.text.count("en kortlægning af") == 1
    assert run_text(recorded.text, tmp_path).passed


def test_a_scenario_is_tagged_with_the_claims_behind_its_promise() -> None:
    mapping, context = example("hospital-ward")
    recorded = record(session_of(mapping, context), Language.DANISH, about="seriously-ill")
    claims = {each.name: each.claims for each in recorded.feature.scenarios}
    assert "C10" in claims['Det kan der gøres ved "Følelsesmæssige krav"']
    assert "C07" in claims['"Følelsesmæssige krav" hænger sammen med arbejdets karakter']


# The command, the screen, the lines


def invoke(*arguments: object) -> tuple[int, str, str]:
    result = CliRunner().invoke(guldkorn, ["scenario", *map(str, arguments)])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout, result.stderr


def test_the_command_writes_a_file_that_holds_and_never_over_another_unasked(tmp_path: Path) -> None:
    meeting = hold_session(tmp_path / "a.guldkorn", f"{UNIT},WP,78,24")
    out = tmp_path / "a.feature"
    code, stdout, stderr = invoke(meeting, "--out", out, "--language", "en")
    assert (code, stdout) == (0, "")
    assert "hold" in stderr
    assert run_scenarios([out], shipped()).passed
    out.write_text("mine", encoding="utf-8")
    with pytest.raises(TakenScenarioError, match="--force"):
        invoke(meeting, "--out", out)
    assert out.read_text(encoding="utf-8") == "mine"
    assert invoke(meeting, "--out", out, "--force", "--language", "da")[0] == 0
    assert out.read_text(encoding="utf-8").startswith("# language: da")
    code, stdout, _ = invoke(meeting, "--language", "da")
    assert stdout == out.read_text(encoding="utf-8")
    with pytest.raises(RecordingError, match="must end in"):
        invoke(meeting, "--out", tmp_path / "a.txt")


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    recorded = record(session_of(mapping_of(f"{UNIT},WP,78,24")), Language.DANISH)
    with pytest.raises(RecordingError, match="could not be written"):
        write_feature(recorded.text, tmp_path / "nowhere" / "a.feature", overwrite=False)


def test_the_name_that_is_proposed_is_free_and_says_nothing_of_the_workplace(tmp_path: Path) -> None:
    assert suggested_name(Language.DANISH, tmp_path) == "scenarie.feature"
    (tmp_path / "scenarie.feature").touch()
    assert suggested_name(Language.DANISH, tmp_path) == "scenarie-2.feature"


def test_the_meeting_saves_its_advice_as_scenarios(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "taget.feature").write_text("mit", encoding="utf-8")

    async def meeting(table: Table) -> None:
        await table.press("7", "s")
        await table.until("på hvilket sprog?")
        await table.press("enter")
        await table.until("scenarie.feature")
        await table.press(*["backspace"] * 20)
        await table.write("taget.feature")
        await table.press("enter")
        await table.until("Skal den overskrives?")
        await table.press("enter")
        await table.until("taget.feature")
        assert (tmp_path / "taget.feature").read_text(encoding="utf-8") == "mit"
        await table.press(*["backspace"] * 20)
        await table.write("ny.feature")
        await table.press("enter")
        await table.until("Scenarierne er gemt")
        await table.until("er prøvet og holder")
        await table.press("escape")

    session = hospital_session(mapping=mapping_of(f"{UNIT},WP,78,24"))
    hold(meeting, session, path=tmp_path / "meeting.guldkorn")
    assert run_scenarios([tmp_path / "ny.feature"], shipped()).passed
    assert (tmp_path / "ny.feature").read_text(encoding="utf-8").startswith("# language: da")


def test_a_meeting_in_lines_saves_its_advice_as_scenarios(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    minutes = minutes_of(tmp_path / "meeting.guldkorn", context=False)
    lines = [
        "scenarie ud.txt",
        "1",
        "scenarie ud.feature",
        "engelsk",
        "scenarie ud.feature",
        "",
        "dansk",
        "nej",
        "slut",
    ]
    transcript = hold_lines(minutes, lines)
    assert "ender på .feature" in transcript
    assert "Scenarierne er gemt i ud.feature." in transcript
    assert "Der er allerede en fil ud.feature" in transcript
    assert (tmp_path / "ud.feature").read_text(encoding="utf-8").startswith("# language: en")
