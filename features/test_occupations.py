"""What is usual in a job group: found by everyday words, told beside all, and never taken for more than it is."""

import json
from collections.abc import Sequence

import pytest
from click.testing import CliRunner, Result

from features.rulebook import shipped
from guldkorn.knowledge.job_group_names import UnknownJobGroupError, find_job_group
from guldkorn.knowledge.occupations import UsualFigure
from guldkorn.knowledge.vocabulary import Usual
from guldkorn.reading.text import Language
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
        for word in (*group.words, group.id, *(group.title.get(language) for language in Language)):
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
        ("da", ["SOSU'er", "Arbejde, der går en nær: 55 mod 44; dårligere end hos alle og i", "ikke kontrolleret"]),
        ("en", ["SOSU", "Work that touches people: 55 against 44; worse than among all and in", "not checked"]),
    ],
)
def test_the_command_tells_what_is_usual_and_what_that_does_not_mean(language: str, expected: Sequence[str]) -> None:
    said = " ".join(run("sosu", "--language", language).output.split())
    for each in (*expected, {"da": "Rådene er de samme med og uden dem", "en": "the same with and without"}[language]):
        assert each in said


def test_the_command_lists_the_job_groups_and_speaks_json() -> None:
    assert "Skolelærere (school-teachers): lærer" in run("--language", "da").output
    assert len(json.loads(run("--format", "json").output)) == 74
    data = json.loads(run("lærer", "--format", "json").output)
    assert data["id"] == "school-teachers"
    assert not data["verified"]
    assert {each["stands"] for each in data["figures"]} <= {each.value for each in Usual}
