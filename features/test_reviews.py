"""Who answers for the rulebook, and what is to be looked through again, is told; it stops nobody."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from features.edited import Copy
from features.rulebook import shipped
from guldkorn.editing.checking.review import review
from guldkorn.editing.checking.reviews import due_reviews
from guldkorn.reading.text import Language
from guldkorn.report.rulebook_line import said_of_rulebook
from guldkorn_tui.command import guldkorn

SOON, LATER = date(2026, 12, 2), date(2031, 1, 1)


def test_everything_in_the_shipped_rulebook_was_looked_through_and_nothing_is_due_the_day_after() -> None:
    assert list(due_reviews(shipped(), SOON)) == []


def test_what_is_overdue_is_told_at_its_line_and_stops_nothing() -> None:
    found = review(shipped().layers.folder, today=LATER)
    assert (found.errors, found.advice) == ((), ())
    files = {Path(problem.place.file).name for problem in found.reminders}
    assert {"rulebook.yaml", "measures.yaml", "sources.yaml", "copsoq-2-dk-2005.yaml", "priorities.yaml"} <= files
    assert {path.name for path in (shipped().layers.folder / "rules").glob("*.yaml")} <= files
    assert all(problem.place.line > 1 for problem in found.reminders)
    assert len(found.reminders) == len(set(found.reminders)) > len(shipped().knowledge.measures)
    assert any(each.message.en.startswith("The rulebook was to be looked through by 1 Dec") for each in found.reminders)


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        ("knowledge/rulebook.yaml", "governance:", "x:", "has nobody who answers for it"),
        (
            "rules/hold.yaml",
            "reviewed: {on: 2026-12-01, again-by: 2028-12-01}",
            "",
            "has been looked through by nobody",
        ),
        ("rules/hold.yaml", "{on: 2026-12-01", "{on: 2027-01-01", "which has not come yet"),
        ("knowledge/rulebook.yaml", "    on: 2026-12-01", "    on: 2026-12-31", "which has not come yet"),
        ("knowledge/sources.yaml", "read-on: 2026-12-01", "read-on: 2027-11-01", "which has not come yet"),
        ("knowledge/sources.yaml", "year: 2007", "year: 2070", "is of 2070, which has not come yet"),
        ("knowledge/references/copsoq-2-dk-2005.yaml", "year: 2005", "year: 2050", "is of 2050, which has not come"),
    ],
)
def test_what_nobody_looked_through_is_told(tmp_path: Path, file: str, old: str, new: str, says: str) -> None:
    copy = Copy(tmp_path / "book")
    if new == "x:":
        text = (copy.folder / file).read_text(encoding="utf-8")
        (copy.folder / file).write_text(text.partition("\n" + old)[0] + "\n", encoding="utf-8")
    else:
        copy.edit(file, old, new)
    (reminder,) = due_reviews(copy.read(), SOON)
    assert says in reminder.message.en
    assert Path(reminder.place.file).name == Path(file).name


def test_check_lists_what_is_due_beside_what_is_wrong(tmp_path: Path) -> None:
    copy = Copy(tmp_path / "book").edit("rules/hold.yaml", "reviewed: {on: 2026-12-01, again-by: 2028-12-01}", "")
    done = CliRunner().invoke(guldkorn, ["check", "--strict", "--language", "da", "--rulebook", str(copy.folder)])
    assert "Skal gennemgås igen:\n" in done.output
    assert "Filen er ikke gennemgået af nogen" in done.output
    assert done.exit_code == 0
    told = CliRunner().invoke(guldkorn, ["check", "--format", "json", "--rulebook", str(copy.folder)])
    assert json.loads(told.output)["reminders"] >= 1


def test_what_is_printed_says_when_the_rulebook_was_approved_and_is_reviewed(tmp_path: Path) -> None:
    said = said_of_rulebook(shipped().version, shipped().hash, shipped().knowledge)
    assert said.da.endswith("godkendt 1. december 2026, skal gennemgås igen senest 1. december 2027.")
    mapping = shipped().layers.folder / "knowledge/examples/hospital-ward/mapping.csv"
    done = CliRunner().invoke(guldkorn, ["advise", str(mapping), "--language", "en"])
    assert said.get(Language.ENGLISH) in " ".join(done.output.split())
