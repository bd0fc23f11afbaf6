"""What was shown of the same answers counts as known by itself: in the folder, and in the session."""

from dataclasses import replace
from pathlib import Path

import pytest

from features.pilot import Table, hold_app
from features.rulebook import shipped
from features.test_beside import FOUR_OUTSIDE, Sizes, mapped, persons, predictability
from features.test_command_line import run
from guldkorn.reading.text import Language
from guldkorn.survey.known_scores import Found, KnownScores, shown_in
from guldkorn.survey.mapping import Mapping
from guldkorn.survey.mapping_file import mapping_bytes
from guldkorn.survey.neighbours import neighbours
from guldkorn.survey.request import Request
from guldkorn_tui.opening.opened_survey import Opened, open_all
from guldkorn_tui.opening.what_to_read import Asked
from guldkorn_tui.session_app import SessionApp

OTHER_YEAR: Sizes = {("Syd", "Læge"): 21, ("Nord", "Plejer"): 20, ("", "Plejer"): 12}


def write(path: Path, mapping: Mapping) -> Path:
    path.write_bytes(mapping_bytes(mapping, shipped().knowledge, Language.DANISH))
    return path


def asked(division: str) -> Asked:
    return Asked(Request(unit_columns=(division,)), "copsoq-3-long")


def survey(folder: Path, sizes: Sizes = FOUR_OUTSIDE) -> Path:
    path = folder / "svar.csv"
    path.write_bytes(persons(sizes))
    return path


def opened(path: Path, division: str = "Afdeling") -> Opened:
    return open_all(path, None, asked(division))


def said(of: Opened) -> list[str]:
    return [each.message.en for each in of.remarks if "counts as known" in each.message.en.replace("count ", "counts ")]


def units(of: Opened) -> set[str]:
    return predictability(of.intake)


def test_a_mapping_of_the_same_answers_in_the_folder_counts_as_known(tmp_path: Path) -> None:
    file = survey(tmp_path)
    alone = opened(file)
    assert units(alone) == {"Syd", "Nord"}
    write(tmp_path / "fag.csv", mapped(FOUR_OUTSIDE, "Fag").mapping)
    beside = opened(file)
    assert len(units(beside)) == 1
    (line,) = said(beside)
    assert "fag.csv" in line


def test_a_mapping_that_is_read_is_held_beside_those_in_its_folder_too(tmp_path: Path) -> None:
    first = write(tmp_path / "fag.csv", mapped(FOUR_OUTSIDE, "Fag").mapping)
    second = write(tmp_path / "afdeling.csv", mapped(FOUR_OUTSIDE, "Afdeling").mapping)
    assert len(units(open_all(second, None))) == 1
    again = open_all(first, None)
    assert said(again)
    first.unlink()
    assert units(open_all(second, None)) == {"Syd", "Nord"}


def test_the_same_division_in_the_folder_changes_nothing_and_is_not_spoken_of(tmp_path: Path) -> None:
    file = survey(tmp_path)
    alone = opened(file)
    write(tmp_path / "afdeling.csv", alone.mapping)
    again = opened(file)
    assert again.mapping == alone.mapping
    assert not said(again)


@pytest.mark.parametrize("other", ["another year", "another questionnaire", "no mapping", "broken"])
def test_what_is_of_other_answers_is_passed_by(tmp_path: Path, other: str) -> None:
    file, beside = survey(tmp_path), tmp_path / "andet.csv"
    if other == "another year":
        write(beside, mapped(OTHER_YEAR, "Fag").mapping)
    elif other == "another questionnaire":
        beside.write_text("unit,scale,score,n,questionnaire\nDag,WP,50,44,copsoq-2\n")
    elif other == "no mapping":
        beside.write_bytes(persons(OTHER_YEAR))
    else:
        beside.write_text("unit,scale,score,n\nDag,PR,many,44\n")
    read = opened(file)
    assert units(read) == {"Syd", "Nord"}
    assert not said(read)


def test_files_that_are_no_mappings_are_not_read_at_all(tmp_path: Path) -> None:
    survey(tmp_path)
    (tmp_path / "large.csv").write_text("unit,scale,score,n\n" + "x" * 2_000_001)
    (tmp_path / "folder.csv").mkdir()
    (tmp_path / "fag.txt").write_text("unit,scale,score,n\nDag,PR,50,44\n")
    assert neighbours(tmp_path, shipped().knowledge, None, ()) == ()
    assert neighbours(tmp_path / "nothing", shipped().knowledge, None, ()) == ()


def test_what_lies_where_a_mapping_is_written_counts_too_but_not_what_is_written_over(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    file = survey(tmp_path)
    options = ("--questionnaire", "copsoq-3-long", "--unit-column")
    assert run("map", file, *options, "Fag", "--out", out / "fag.csv").returncode == 0
    over = run("map", file, *options, "Afdeling", "--out", out / "fag.csv", language=Language.ENGLISH)
    assert "count as known" not in over.stderr
    assert run("map", file, *options, "Fag", "--out", out / "fag.csv").returncode == 0
    done = run("map", file, *options, "Afdeling", "--out", out / "afdeling.csv", language=Language.ENGLISH)
    assert "mappings in the same folder may be of the same answers:" in done.stderr
    assert "fag.csv" in done.stderr
    assert "1 score of the units shown" in " ".join(done.stdout.split())


def test_whether_a_found_mapping_may_be_of_the_answers_is_known_by_how_many_answered() -> None:
    own, other = (shown_in(mapped(sizes, "Fag").mapping, "") for sizes in (FOUR_OUTSIDE, OTHER_YEAR))
    assert own.may_be_of(own)
    assert not other.may_be_of(own)
    without = replace(other, whole=(), scores=tuple(replace(s, unit=f"{s.unit} 2") for s in other.scores))
    assert not own.may_be_of(without), "nothing speaks for it"
    assert without.may_be_of(replace(other, whole=())), "as many answered"
    hiding, table = replace(without, hides=True), replace(own, whole=())
    assert hiding.may_be_of(replace(table, hides=True)), "it is not known how many there are"
    assert not hiding.may_be_of(table), "a table by hand, of another workplace perhaps"
    assert not own.may_be_of(hiding), "more are shown there than there are here"
    assert not own.may_be_of(KnownScores("", ()))
    assert own.is_found
    assert own.found is Found.SESSION


def test_what_the_session_has_shown_counts_as_known_when_another_division_is_opened(tmp_path: Path) -> None:
    first, second = tmp_path / "one", tmp_path / "two"
    first.mkdir()
    second.mkdir()
    write(first / "fag.csv", mapped(FOUR_OUTSIDE, "Fag").mapping)
    write(second / "afdeling.csv", mapped(FOUR_OUTSIDE, "Afdeling").mapping)

    async def session(table: Table) -> None:
        await table.until("[1 Kort")
        await table.press("O")
        await table.write(str(second / "afdeling.csv"))
        await table.press("enter")
        await table.until("regnes for kendt")
        assert len({score.unit for score in table.session.mapping.scores if score.measured.id == "PR"}) == 1

    app = SessionApp(open_all(first / "fag.csv", None), Language.DANISH, path=tmp_path / "moede.guldkorn")
    hold_app(session, app)
