"""A word that nothing describes is near what it means, where the vocabulary has it, and what it is spelled like."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from features.rulebook import shipped
from guldkorn.knowledge.vocabulary import Decider
from guldkorn.reading.nearest import nearest
from guldkorn.reading.text import Text

DECIDERS = tuple(each.value for each in Decider)


def shelf(name: str) -> list[str]:
    knowledge = shipped().knowledge
    return list({"decider": DECIDERS}.get(name) or getattr(knowledge, name))


@pytest.mark.parametrize(
    ("of", "written", "meant"),
    [
        ("decider", "central-agreement", "agreement-parties"),
        ("decider", "aftaleparterne", "agreement-parties"),
        ("decider", "lokal-ledelse", "local-management"),
        ("decider", "øverste-ledelse", "top-management"),
        ("decider", "kommunen", "municipality"),
        ("decider", "folketinget", "parliament"),
        ("decider", "local-managment", "local-management"),
        ("decider", "ministery", "ministry"),
        ("aspects", "arbejdstempo", "pace"),
        ("aspects", "tidsfrister", "deadlines"),
        ("aspects", "work-amount", "amount"),
        ("dimensions", "indflydelse", "influence"),
        ("dimensions", "forudsigelighed", "predictability"),
        ("dimensions", "rewards", "reward"),
        ("measures", "more-staff", "add-staff"),
        ("questions", "fyringer-varslet", "layoffs-announced"),
        ("questions", "layoff-anounced", "layoffs-announced"),
    ],
)
def test_the_nearest_word_is_the_one_that_is_meant(of: str, written: str, meant: str) -> None:
    assert nearest(written, shelf(of), shipped().knowledge.titles) == meant


def test_what_means_nothing_here_and_is_spelled_like_nothing_is_near_nothing() -> None:
    for written in ("qqq", "", "--", "zebra-stripe", "der-er-ikke"):
        assert nearest(written, DECIDERS, shipped().knowledge.titles) is None


def test_a_part_that_many_share_tells_less_than_one_that_is_rare() -> None:
    titles = {
        "day-plan": (Text("plan for dagen", "plan for the day"),),
        "night-plan": (Text("plan for natten", "plan for the night"),),
        "week-plan": (Text("plan for ugen", "plan for the week"),),
    }
    assert nearest("nattens-plan", titles, titles) == "night-plan"


@given(st.text(max_size=40), st.lists(st.text(max_size=20), max_size=8))
def test_any_word_gets_an_answer_that_is_one_of_the_names(word: str, names: list[str]) -> None:
    titles = {name: (Text(name, word),) for name in names}
    assert nearest(word, names, titles) in {None, *names}
    for name in names:
        assert nearest(name, names) == name
