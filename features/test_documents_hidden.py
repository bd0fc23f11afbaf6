"""A unit that may not be shown is in no document: not in what is read, and not in what lies packed beneath."""

from pathlib import Path

import pytest

from features.documents import ENGLISH, everything_in, text_in, written
from features.rulebook import example, shipped
from guldkorn.advice.context import Answer, Context, Issue, UnitContext
from guldkorn.reading.text import same
from guldkorn.report.document import ENDINGS, DocumentError, plans_of
from guldkorn.session.agreed import Agreed, Note
from guldkorn.session.session import Session

HIDDEN = "Nattevagten"
SECRET = "Det sagde natholdet"


@pytest.fixture(scope="module")
def told() -> Session:
    """Return a session in which much was said of a unit that is not shown."""
    mapping, context = example("home-care")
    assert HIDDEN not in mapping.units
    assert mapping.hidden_units == 1
    secret = UnitContext(
        (Answer("change-under-way", "yes"),),
        (Issue("night", same(SECRET), "demands", "pace", documented=same(SECRET)),),
        ("night",),
    )
    units = {**context.units, HIDDEN: secret}
    agreed = {
        HIDDEN: Agreed(notes=(Note(SECRET, in_plan=True),)),
        "Distrikt Nord": Agreed(notes=(Note("Sagt i nord", in_plan=True),)),
    }
    return Session(mapping, Context(context.name, context.answers, units), shipped(), mapping.units[0], agreed)


@pytest.mark.parametrize("suffix", ENDINGS)
def test_a_hidden_unit_is_in_no_document_nor_in_what_lies_beneath_it(
    suffix: str, told: Session, tmp_path: Path
) -> None:
    content = written(plans_of(told), suffix, ENGLISH)
    whole = everything_in(content, tmp_path)
    read = text_in(suffix, content, tmp_path)
    assert b"Distrikt Nord" in whole, "the search would find a name"
    for secret in (HIDDEN, SECRET, HIDDEN.upper()):
        assert secret.encode() not in whole
        assert secret.encode("utf-16-be") not in whole
        assert secret not in read


@pytest.mark.parametrize("suffix", ENDINGS)
def test_hidden_units_are_counted(suffix: str, told: Session, tmp_path: Path) -> None:
    content = written(plans_of(told), suffix, ENGLISH)
    assert "1 unit is not shown" in " ".join(text_in(suffix, content, tmp_path).split())


def test_an_error_does_not_tell_a_hidden_unit_from_one_that_is_not_there(told: Session) -> None:
    with pytest.raises(DocumentError) as hidden:
        plans_of(told, HIDDEN)
    with pytest.raises(DocumentError) as unknown:
        plans_of(told, "Zzzzzzzzzzz")
    assert hidden.value.message.da.replace(HIDDEN, "Zzzzzzzzzzz") == unknown.value.message.da
    assert hidden.value.message.en.replace(HIDDEN, "Zzzzzzzzzzz") == unknown.value.message.en


def test_only_units_that_are_shown_have_a_plan(told: Session) -> None:
    assert [each.unit for each in plans_of(told)] == ["Distrikt Nord", "Distrikt Syd"]
