"""A published table becomes a reference: told where it is from, refused where it cannot be, and used by its groups."""

import re
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from features.rulebook import TOP, mapping_of, shipped
from guldkorn.editing.checking.review import review
from guldkorn.editing.skeletons.new_entry import new_pack
from guldkorn.knowledge.library import read_reference
from guldkorn.reading.problem import GuldkornError, UnreadableError
from guldkorn.reading.text import Language, Text
from guldkorn.rules.layers import Layers
from guldkorn.rules.rulebook import read_rulebook
from guldkorn.survey.references import said_of_age
from guldkorn_tui.command import guldkorn
from guldkorn_tui.opening.opened_survey import held_against
from guldkorn_tui.opening.reference_options import reference_options

TABLE = """skala;gennemsnit;spredning;n;gruppe
QD;42,1;20,2;1200;
Arbejdstempo;60,3;18,8;1200;Alle
IN;48;21;1200;
QD;50;20;300;Sygeplejersker på sygehus
WP;66;;300;Sygeplejersker på sygehus
"""
SAID = ("--questionnaire", "copsoq-2", "--source", "Hansen, Trivsel i kommunerne, 2024", "--year", "2024")
SAID = (*SAID, "--place", "Tabel 2", "--population", "Ansatte i kommuner")


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """Make a pack of nothing over the shipped rulebook."""
    new_pack(tmp_path / "vores", Layers(TOP), Language.DANISH).write()
    return tmp_path / "vores"


def new(pack: Path, table: str, *options: str, name: str = "kommuner-2024") -> Result:
    path = pack.parent / "tabel.csv"
    path.write_text(table, encoding="utf-8")
    arguments = ["new", "reference", name, "--from", str(path), "--pack", str(pack), "--language", "en", *options]
    return CliRunner().invoke(guldkorn, arguments)


def test_a_table_becomes_a_reference_that_check_accepts(pack: Path) -> None:
    result = new(pack, TABLE, *SAID, "--verified")
    assert result.exit_code == 0, result.output
    assert review(TOP, [pack]).errors == ()
    reference = read_rulebook(TOP, [pack]).knowledge.references["kommuner-2024"]
    assert (reference.year, reference.n, reference.verified) == (2024, 1200, True)
    assert reference.place is not None
    assert reference.values["QD"].mean == 42.1
    assert reference.values["WP"].standard_deviation == 18.8, "a scale is known by its title too"
    (group,) = reference.groups
    assert (group.id, group.n, group.values["WP"].standard_deviation) == ("sygeplejersker-paa-sygehus", 300, None)


def test_what_is_not_said_of_a_table_is_asked_for_and_never_made_up(pack: Path) -> None:
    result = new(pack, TABLE, "--questionnaire", "copsoq-2", "--year", "2024")
    assert result.exit_code == 2
    assert "--source, --place, --population" in result.output
    assert not (pack / "knowledge").exists()


def test_figures_are_not_said_to_be_read_unless_that_is_said(pack: Path) -> None:
    assert new(pack, TABLE, *SAID).exit_code == 0
    assert not read_rulebook(TOP, [pack]).knowledge.references["kommuner-2024"].verified


@pytest.mark.parametrize(
    ("table", "says"),
    [
        ("scale,mean,sd\nQD,20.2,42.1\nWP,18.8,60.3\nIN,21,48\n", r"tabel\.csv:3: column sd: 60\.3 is outside 0 to 50"),
        ("scale,mean,sd\nQD,20,35\nWP,22,38\nIN,21,36\n", r"tabel\.csv:2: most standard deviations.*columns swapped"),
        ("scale,mean,sd\nQD,4,30\n", r"tabel\.csv:2: column sd: the standard deviation cannot be so large"),
        ("scale,mean\nQD,2.4\nWP,3.1\nIN,2.9\n", r"tabel\.csv:2: all means are 10 at most; are they answers"),
        ("scale,mean\nQD,402\n", r"tabel\.csv:2: column mean: 402 is outside 0 to 100"),
        ("scale,mean\nQD,\n", r"tabel\.csv:2: column mean: the mean is missing"),
        ("scale,mean\nQX,40\n", r'tabel\.csv:2: column scale: unknown scale "QX"'),
        ("scale,mean\nQD,40\nQD,41\n", r"tabel\.csv:3: column scale: QD stands twice"),
        ("scale,score\nQD,40\n", r"tabel\.csv:1: the column mean / gennemsnit / middel is missing"),
        ("scale,mean,group\nQD,40,Nurses\n", r"there are no figures for all"),
    ],
)
def test_a_faulty_table_is_told_at_its_place_and_nothing_is_written(pack: Path, table: str, says: str) -> None:
    result = new(pack, table, *SAID)
    assert isinstance(result.exception, UnreadableError)
    assert re.search(says, result.exception.message.en)
    assert not (pack / "knowledge").exists()


def test_a_source_has_the_year_it_is_cited_with_and_its_file_is_headed_in_the_language_of_its_editor(
    pack: Path,
) -> None:
    told = (*SAID[:4], "--year", "2022", *SAID[6:])
    assert new(pack, TABLE, *told, "--language", "da").exit_code == 0
    file = pack / "knowledge" / "sources.yaml"
    assert file.read_text(encoding="utf-8").startswith("# Kilder")
    source = read_rulebook(TOP, [pack]).knowledge.sources["hansen-trivsel-i-kommunerne-2024"]
    assert source.year == 2024


@pytest.mark.parametrize(
    ("said", "says"),
    [
        (("--questionnaire", "copsoq-9"), 'unknown questionnaire "copsoq-9"; '),
        (("--year", str(date.today().year + 1)), f"{date.today().year + 1} cannot be the year"),
    ],
)
def test_what_cannot_be_is_refused_before_anything_is_written(pack: Path, said: tuple[str, ...], says: str) -> None:
    result = new(pack, TABLE, *SAID, *said)
    assert isinstance(result.exception, GuldkornError)
    assert says in result.exception.message.en
    assert not (pack / "knowledge").exists()


def test_scores_are_held_against_a_group_and_the_session_offers_it(pack: Path) -> None:
    new(pack, TABLE, *SAID)
    book = read_rulebook(TOP, [pack])
    mapping = mapping_of("A,QD,60,40,20")
    held = held_against(mapping, "kommuner-2024/sygeplejersker-paa-sygehus", book)
    assert [score.difference for score in held.scores] == [10]
    assert held.against is not None
    assert "Sygeplejersker på sygehus" in held.against.da
    offered = [option.value for option in reference_options(mapping, book.knowledge)]
    assert {"kommuner-2024", "kommuner-2024/sygeplejersker-paa-sygehus"} <= {*offered}
    file = pack / "knowledge" / "references" / "kommuner-2024.yaml"
    by_file = held_against(mapping, f"{file}/sygeplejersker-paa-sygehus", book)
    assert by_file.scores == held.scores


@pytest.mark.parametrize(
    ("choice", "says"),
    [
        ("kommuner-2024/sygeplejersker", 'no group "sygeplejersker"; did you mean "sygeplejersker-paa-sygehus"?'),
        ("copsoq-2-dk-2005/nurses", '"copsoq-2-dk-2005" has no groups'),
    ],
)
def test_an_unknown_group_is_told_with_the_nearest(pack: Path, choice: str, says: str) -> None:
    new(pack, TABLE, *SAID)
    with pytest.raises(GuldkornError, match=re.escape(says)):
        held_against(mapping_of("A,QD,60,40,20"), choice, read_rulebook(TOP, [pack]))


def test_swapped_columns_of_a_file_of_ones_own_are_refused_too(tmp_path: Path) -> None:
    text = (TOP / "knowledge/references/copsoq-2-dk-2005.yaml").read_text(encoding="utf-8")
    swapped = re.sub(r"mean: (\S+), standard-deviation: (\S+)}", r"mean: \2, standard-deviation: \1}", text)
    path = tmp_path / "own.yaml"
    path.write_text(swapped, encoding="utf-8")
    with pytest.raises(UnreadableError, match="are mean and standard-deviation swapped"):
        read_reference(path, shipped().knowledge)


def test_a_reference_of_over_ten_years_says_so() -> None:
    knowledge = shipped().knowledge
    title = knowledge.references["copsoq-2-dk-2005"].title
    assert said_of_age(title, knowledge, 2015) is None
    assert said_of_age(title, knowledge, 2016) == Text("over 10 år gammel", "over 10 years old")
    assert said_of_age(Text("Egne tal", "Own figures"), knowledge, date.today().year) is None
