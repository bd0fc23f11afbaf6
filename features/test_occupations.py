"""What is usual in a job group: found by everyday words, told beside all, and never taken for more than it is."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from features.documents import DANISH, TODAY, squeezed, text_in, texts_of, written
from features.edited import Copy
from features.pilot import Table, hold
from features.rulebook import example, shipped
from features.spoken_lines import hold_lines, minutes_of
from guldkorn.advice.advise import advise
from guldkorn.advice.context import Context, UnitContext
from guldkorn.advice.context_file import parse_context
from guldkorn.advice.context_writing import context_text
from guldkorn.advice.usual import said_beside_scores
from guldkorn.editing.checking.review import review
from guldkorn.knowledge.job_group_names import UnknownJobGroupError, find_job_group
from guldkorn.knowledge.occupations import UsualFigure
from guldkorn.knowledge.vocabulary import Usual
from guldkorn.reading.problem import UnreadableError
from guldkorn.reading.text import Language
from guldkorn.report.document import ENDINGS
from guldkorn.report.plan_reporter import plan_report
from guldkorn.session.session import Session
from guldkorn.shipped import shipped_examples
from guldkorn_tui.command import guldkorn


def run(*arguments: str) -> Result:
    return CliRunner().invoke(guldkorn, ["occupation", *arguments], catch_exceptions=False)


def figure(group: str, question: str) -> UsualFigure:
    occupations = shipped().knowledge.occupations
    assert occupations is not None
    return next(each for each in occupations.usual(group) if each.question.id == question)


@pytest.mark.parametrize(
    ("said", "group"),
    [
        ("SOSU", "social-and-health-care"),
        ("sosu-hjælper", "social-and-health-care"),
        ("hjemmepleje", "social-and-health-care"),
        ("home care", "social-and-health-care"),
        ("lærer", "school-teachers"),
        ("lærere", "school-teachers"),
        ("sygeplejerske", "nurses"),
        ("Sygeplejersker", "nurses"),
        ("pædagog", "pedagogues"),
        ("socialpædagoger", "special-pedagogues"),
        ("nurse", "nurses"),
        ("nurses", "nurses"),
    ],
)
def test_a_job_group_is_found_by_everyday_words(said: str, group: str) -> None:
    assert find_job_group(said, shipped().knowledge.job_groups).id == group


@pytest.mark.parametrize(
    ("said", "offered"),
    [
        ("sgeplejerske", "Sygeplejersker"),
        ("underviser", "Undervisere ved erhvervsskoler"),
        ("xyzzy", "guldkorn occupation"),
    ],
)
def test_for_a_job_group_that_nobody_knows_the_nearest_are_offered(said: str, offered: str) -> None:
    with pytest.raises(UnknownJobGroupError) as error:
        find_job_group(said, shipped().knowledge.job_groups)
    assert offered in error.value.message.da


def test_every_word_leads_to_its_job_group_and_every_group_has_figures() -> None:
    knowledge = shipped().knowledge
    assert knowledge.occupations is not None
    assert len(knowledge.job_groups) == 74
    for group in knowledge.job_groups.values():
        for word in (*group.every_word, group.id, *(group.title.get(language) for language in Language)):
            assert find_job_group(word, knowledge.job_groups) is group, word
        assert len(knowledge.occupations.usual(group.id)) >= 50


def test_figures_become_points_by_the_bounds_of_their_question() -> None:
    touched = figure("social-and-health-care", "emotionally-touched")
    assert touched.points_of_all == pytest.approx((2.7767 - 1) / 4 * 100, abs=0.05)
    assert figure("nurses", "prevention").points_of_all == pytest.approx((2.9531 - 1) / 3 * 100, abs=0.05)
    assert figure("nurses", "anxiety-symptoms").points_of_all == pytest.approx(1.1963 * 25, abs=0.05)
    assert figure("nurses", "threats").points_of_all == pytest.approx(8.3521, abs=0.05)


@pytest.mark.parametrize(
    ("group", "question", "stands"),
    [
        ("school-teachers", "too-little-time", Usual.WORSE),
        ("social-workers", "no-conflicting-demands", Usual.WORSE),
        ("managers", "authority", Usual.BETTER),
    ],
)
def test_the_title_says_which_way_a_figure_runs(group: str, question: str, stands: Usual) -> None:
    assert figure(group, question).stands is stands


def test_few_answers_are_not_said_to_differ() -> None:
    occupations = shipped().knowledge.occupations
    assert occupations is not None
    for each in occupations.usual("hairdressers"):
        assert (each.stands is Usual.UNCERTAIN) == (each.n < 50)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "da",
            [
                "SOSU'er",
                "Arbejde, der påvirker en følelsesmæssigt: 55 mod 44; dårligere end hos alle og i",
                "ikke kontrolleret",
            ],
        ),
        ("en", ["SOSU", "Work that touches people: 55 against 44; worse than among all and in", "not checked"]),
    ],
)
def test_the_command_tells_what_is_usual_and_what_that_does_not_mean(language: str, expected: Sequence[str]) -> None:
    said = " ".join(run("sosu", "--language", language).output.split())
    for each in (*expected, {"da": "Rådene er de samme med og uden dem", "en": "the same with and without"}[language]):
        assert each in said


def test_the_advice_names_the_job_group_and_the_age_of_the_reference(tmp_path: Path) -> None:
    context = tmp_path / "context.yaml"
    context.write_text("units:\n  Medicinsk sengeafsnit: {occupation: nurses}\n", encoding="utf-8")
    mapping = shipped_examples() / "hospital-ward" / "mapping.csv"
    done = CliRunner().invoke(guldkorn, ["advise", str(mapping), "--context", str(context), "--language", "da"])
    said = " ".join(done.output.split())
    assert "Faggruppe: Sygeplejersker. Dårligere end i de fleste andre faggrupper" in said
    assert "Referencen er over 10 år gammel." in said


def test_the_command_lists_the_job_groups_and_speaks_json() -> None:
    assert "Skolelærere (school-teachers): lærer" in run("--language", "da").output
    assert len(json.loads(run("--format", "json").output)) == 74
    data = json.loads(run("lærer", "--format", "json").output)
    assert data["id"] == "school-teachers"
    assert not data["verified"]
    assert {each["stands"] for each in data["figures"]} <= {each.value for each in Usual}


# In the meeting and in documents


def with_occupation(context: Context, occupation: str | None) -> Context:
    return replace(context, units={unit: replace(told, occupation=occupation) for unit, told in context.units.items()})


@given(
    name=st.sampled_from(["call-centre", "home-care", "hospital-ward"]),
    occupation=st.sampled_from(sorted(shipped().knowledge.job_groups)),
)
@settings(max_examples=15)
def test_the_advice_is_the_same_with_and_without_a_job_group(name: str, occupation: str) -> None:
    mapping, context = example(name)
    assert advise(mapping, with_occupation(context, occupation), shipped()) == advise(mapping, context, shipped())


def test_a_context_file_names_a_job_group_and_keeps_it() -> None:
    knowledge = shipped().knowledge
    context = parse_context(b"units:\n  A:\n    occupation: nurses\n", "context.yaml", knowledge)
    assert context.unit("A").occupation == "nurses"
    assert parse_context(context_text(context).encode(), "context.yaml", knowledge) == context


@pytest.mark.parametrize(
    ("said", "nearest"), [("sygeplejerske", "nurses"), ("nurse", "nurses"), ("sosuu", "social-and-health-care")]
)
def test_an_unknown_job_group_of_a_context_file_is_told_at_its_place(said: str, nearest: str) -> None:
    raw = f"units:\n  A:\n    occupation: {said}\n".encode()
    with pytest.raises(UnreadableError) as error:
        parse_context(raw, "context.yaml", shipped().knowledge)
    (problem,) = error.value.problems
    assert str(problem.place) == "context.yaml:3:17"
    assert f'unknown job group "{said}"; did you mean "{nearest}"?' in problem.message.en


def named(occupation: str | None) -> Session:
    mapping, context = example("hospital-ward")
    return Session(mapping, with_occupation(context, occupation), shipped(), mapping.units[0])


@pytest.mark.parametrize("suffix", ENDINGS)
def test_every_document_tells_what_is_usual_and_what_that_does_not_mean(suffix: str, tmp_path: Path) -> None:
    report = plan_report([named("nurses")], DANISH, TODAY).units[0].occupation
    assert report is not None
    said = squeezed(text_in(suffix, written([named("nurses")], suffix, DANISH), tmp_path))
    assert [text for text in texts_of(report) if squeezed(text) not in said] == []
    assert squeezed("Rådene er de samme med og uden dem") in said
    sources = plan_report([named("nurses")], DANISH, TODAY).colophon.sources
    assert "nfa-ah-2018" in [source.id for source in sources]
    assert "nfa-ah-2018" not in [source.id for source in plan_report([named(None)], DANISH, TODAY).colophon.sources]
    assert "faggruppe" not in text_in(suffix, written([named(None)], suffix, DANISH), tmp_path)


def test_the_map_shows_the_job_group_and_the_advice_stays(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        before = table.session.advice
        await table.press("f")
        await table.write("læreer")
        await table.press("enter")
        assert "Skolelærere" in table.flat
        await table.press("escape")
        assert "Faggruppe: Skolelærere. Dårligere end i de fleste andre faggrupper" in table.flat
        assert table.session.advice == before
        await table.press("z")
        assert table.session.told.occupation is None
        assert "Faggruppe: Skolelærere. Dårligere" not in table.flat

    hold(meeting, named(None), path=tmp_path / "meeting.guldkorn")


def test_a_job_group_nobody_knows_is_asked_for_again(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("f")
        await table.write("xyzzy")
        await table.press("enter")
        assert 'ingen faggruppe hedder "xyzzy"' in table.flat
        await table.press("escape")
        assert table.session.told.occupation is None

    hold(meeting, named(None), path=tmp_path / "meeting.guldkorn")


def test_plain_lines_name_a_job_group_read_it_and_take_it_back(tmp_path: Path) -> None:
    minutes = minutes_of(tmp_path / "meeting.guldkorn")
    heard = hold_lines(
        minutes, ["job group", "job group nurse", "show", "job group xyzzy", "job group none", "quit"], Language.ENGLISH
    )
    assert "No job group is named" in heard
    assert "Work that touches people: 58 against 44; worse than among all and in 70 of 73 other job groups." in heard
    assert "Job group: Nurses. Worse than in most other job groups on " in heard
    assert 'no job group is called "xyzzy"' in heard.lower()
    assert "Nothing of a job group is shown any more for Medicinsk sengeafsnit." in heard


def test_a_file_of_job_groups_that_is_broken_stops_no_meeting_and_check_tells_of_it(tmp_path: Path) -> None:
    copy = Copy(tmp_path).edit("knowledge/occupations/usual.yaml", "verified: false", "verified: maybe")
    knowledge = copy.read().knowledge
    said = said_beside_scores(UnitContext(occupation="nurses"), knowledge)
    assert said is not None
    assert "run guldkorn check" in said.en
    assert any(problem.place.file.endswith("usual.yaml") for problem in review(tmp_path).errors)
