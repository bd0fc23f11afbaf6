"""Of a unit that may not be shown nothing is in the session file, whatever a context file says of it."""

from pathlib import Path

import pytest

from features.rulebook import intake_of, shipped
from features.test_small_groups import Person, file_of, organisation
from guldkorn.advice.context import Answer, Context, Issue, UnitContext
from guldkorn.advice.context_file import parse_context
from guldkorn.reading.text import Language, same
from guldkorn.session.events import Answered, ContextTaken
from guldkorn.session.minutes import begin, reopen
from guldkorn.survey.intake import Intake
from guldkorn.survey.request import Request

SECRETS = ("HEMMELIG", "Chefen råber", "den lille afdeling")
CONTEXT = """
workplace: {name: Et sted}
units:
  HEMMELIG:
    answers: {change-under-way: yes}
    issues:
      - {id: a, title: Chefen råber i den lille afdeling, dimension: support, documented: set}
  A:
    issues:
      - {id: b, title: Noget andet, dimension: support, documented: set}
"""


@pytest.fixture(scope="module")
def read() -> Intake:
    people: list[Person] = organisation(A=40, B=36, HEMMELIG=6, C=8)
    request = Request("copsoq-3-long", unit_columns=("Afdeling",))
    return intake_of(file_of(people, ("Afdeling",)), "survey.csv", request)


def told(read: Intake) -> Context:
    return parse_context(CONTEXT.encode(), "context.yaml", shipped().knowledge, read.named_units)


def in_folder(folder: Path) -> str:
    return "\n".join(path.read_bytes().decode("utf-8", "replace") for path in folder.rglob("*") if path.is_file())


def test_what_a_context_file_says_of_a_hidden_unit_is_not_kept(read: Intake, tmp_path: Path) -> None:
    context = told(read)
    minutes = begin(tmp_path / "m.guldkorn", read.mapping, read.mapping, context, shipped())
    minutes.take(Answered("A", "change-under-way", "yes"))
    minutes.close()
    kept = in_folder(tmp_path)
    assert "Noget andet" in kept, "the search would find an issue"
    assert not [secret for secret in SECRETS if secret in kept]
    assert list(reopen(tmp_path / "m.guldkorn", shipped()).session.context.units) == ["A"]


def test_nor_is_it_where_the_file_is_read_in_the_midst_of_a_meeting(read: Intake, tmp_path: Path) -> None:
    issue = Issue("a", same("Chefen råber"), "support", documented=same("set"))
    context = Context(units={"HEMMELIG": UnitContext((Answer("change-under-way", "yes"),), (issue,))})
    minutes = begin(tmp_path / "m.guldkorn", read.mapping, read.mapping, Context(), shipped())
    minutes.take(Answered("A", "change-under-way", "yes"))
    minutes.take(ContextTaken(context))
    minutes.close()
    assert not [secret for secret in SECRETS if secret in in_folder(tmp_path)]


def test_it_is_told_that_something_was_left_out_and_not_of_which_unit(read: Intake) -> None:
    (remark,) = told(read).remarks
    assert remark.line(Language.ENGLISH) == (
        "context.yaml: units that are not shown: 1; what the file says of them was not taken in"
    )
    assert not [secret for secret in SECRETS if secret in f"{remark}"]
