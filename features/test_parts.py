"""Which unit is a part of which is kept in a saved mapping, so that it protects as when it was made."""

import json
from pathlib import Path
from random import Random

import pytest

from features.rulebook import intake_of, shipped
from features.test_beside import known_from, mapped, table
from guldkorn.reading.text import Language
from guldkorn.session.event_text import event_text, read_event
from guldkorn.session.events import Begun
from guldkorn.survey.intake import Intake
from guldkorn.survey.mapping_file import mapping_bytes
from guldkorn.survey.request import Request

EXTENT = ("I høj grad", "Delvist", "I ringe grad")
Nested = dict[tuple[str, str], int]
"""How many persons each team of each department has."""


def persons(sizes: Nested, chance: Random | None = None) -> bytes:
    drawn = chance or Random(1)
    rows = [
        f"{department};{team};" + ";".join(drawn.choice(EXTENT) for _ in range(4))
        for (department, team), size in sizes.items()
        for _ in range(size)
    ]
    return "\n".join(["Afdeling;Hold;PR1;PR2;MW1;MW2", *rows]).encode()


def nested(sizes: Nested) -> Intake:
    return intake_of(persons(sizes), "svar.csv", Request("copsoq-3-long", unit_columns=("Afdeling", "Hold")))


def again(of: Intake, language: Language = Language.DANISH) -> Intake:
    return intake_of(
        mapping_bytes(of.mapping, shipped().knowledge, language), request=Request(minimum=of.mapping.minimum)
    )


SIZES: Nested = {("Nord", "N1"): 14, ("Nord", "N2"): 16, ("Syd", "S1"): 12, ("Syd", "S2"): 18, ("Vest", "V1"): 13}


def test_each_unit_says_the_next_wider_that_it_lies_in() -> None:
    read = nested(SIZES)
    assert read.mapping.parts == (("N1", "Nord"), ("N2", "Nord"), ("S1", "Syd"), ("S2", "Syd"), ("V1", "Vest"))


@pytest.mark.parametrize("language", Language)
def test_a_saved_mapping_keeps_them(language: Language) -> None:
    read = nested(SIZES)
    raw = mapping_bytes(read.mapping, shipped().knowledge, language).decode("utf-8-sig")
    assert raw.splitlines()[0].endswith({"da": ";del af", "en": ",part-of"}[language])
    assert sum(line.endswith(("Nord", "Syd", "Vest")) for line in raw.splitlines()) == 2 * 5
    assert again(read, language).mapping.parts == read.mapping.parts


def test_what_is_a_part_by_the_numbers_of_a_table_is_kept_as_said() -> None:
    rows = ["N1,WP,62,14", "N2,WP,57,16", "Nord,WP,59.3,30", "Syd,WP,50,30"]
    first = intake_of("\n".join(["unit,scale,score,n", *rows]).encode())
    assert first.mapping.parts == (("N1", "Nord"), ("N2", "Nord"))
    second = again(first)
    assert second.mapping.parts == first.mapping.parts
    assert "by number and score" not in " ".join(each.message.en for each in second.remarks), "now it is said"


def test_divisions_that_cross_have_no_parts() -> None:
    crossed = nested({**SIZES, ("Nord", "S1"): 11})
    assert "N1" in crossed.mapping.units
    assert crossed.mapping.parts == ()


def test_no_hidden_unit_is_named_as_one_that_others_are_a_part_of() -> None:
    chance, seen = Random("parts"), 0
    for number in range(40):
        sizes = {(f"D{team // 2}", f"T{team}"): chance.randint(3, 25) for team in range(chance.randint(4, 9))}
        read = nested(sizes)
        units, parts = set(read.mapping.units), read.mapping.parts
        assert all({part, unit} <= units for part, unit in parts), number
        assert len(dict(parts)) == len(parts)
        seen += len(parts)
        kept = again(read)
        assert kept.mapping.parts == parts
        assert kept.mapping.units == read.mapping.units, "what was shown is shown again"
        assert {(s.unit, s.measured.id) for s in kept.mapping.scores} == {
            (s.unit, s.measured.id) for s in read.mapping.scores
        }
    print(f"{seen} parts in 40 organisations")
    assert seen > 60


def test_beside_another_mapping_the_parts_are_known_as_parts(tmp_path: Path) -> None:
    """Nord less N1 is four, whom the mapping that was shown tells of."""
    flat = ["Nord,PR,50,30", "N1,PR,50,26", "Syd,PR,60,30"]
    said = [f"{row},{'Nord' if row.startswith('N1') else ''}" for row in flat]
    known = known_from(tmp_path, "\n".join(["unit,scale,score,n,part-of", *said]), "copsoq-3-long")
    assert known.parents == {"N1": "Nord"}
    sizes = {("Øst", ""): 30, ("Vest", ""): 30}
    beside = mapped(sizes, "Afdeling", known)
    assert [each for each in beside.remarks if "tells of fewer than 10 persons" in each.message.en]


def test_old_mappings_and_old_meetings_have_none() -> None:
    old = intake_of(table("Nord,PR,50,30", "Syd,PR,60,30").encode(), request=Request("copsoq-3-long")).mapping
    assert old.parts == ()
    text = event_text(Begun(nested(SIZES).mapping, "1", "a"))
    kept = read_event(text)
    assert isinstance(kept, Begun)
    assert dict(kept.mapping.parts)["N1"] == "Nord"
    data = json.loads(text)
    del data["mapping"]["parts"]
    before = read_event(json.dumps(data))
    assert isinstance(before, Begun)
    assert before.mapping.parts == ()


def test_a_saved_mapping_of_few_at_both_ends_is_read_again() -> None:
    rows = [f"Nord;{answer};{answer}" for answer in ("I meget høj grad", "I meget ringe grad") * 3]
    raw = "\n".join(["Afdeling;PR1;PR2", *rows]).encode()
    read = intake_of(raw, "svar.csv", Request("copsoq-3-long", unit_columns=("Afdeling",), minimum=5))
    assert [score.spread for score in read.mapping.scores] == [54.7723], "more than 50, for they are six"
    kept = intake_of(mapping_bytes(read.mapping, shipped().knowledge, Language.DANISH), request=Request(minimum=5))
    assert [score.spread for score in kept.mapping.scores] == [54.7723]
