"""A chart is a picture for a report: the same each time, true to what may be shown, and safe from any name."""

import re
from dataclasses import replace
from html import unescape
from xml.etree import ElementTree

import matplotlib
import pytest

from features.rulebook import example, intake_of, mapping_of, shipped
from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Language
from guldkorn.report.chart import UndrawableError, profile_chart
from guldkorn.survey.mapping import Mapping, Score

DANISH, ENGLISH = Language.DANISH, Language.ENGLISH
PNG = b"\x89PNG\r\n\x1a\n"
HATCHED = "fill: url(#"


def svg(mapping: Mapping, unit: str | None = None, language: Language = ENGLISH) -> str:
    return profile_chart(mapping, shipped().knowledge, language, ".svg", unit).decode()


def texts(picture: str) -> list[str]:
    """Return all that is written in a picture, in order: matplotlib puts each text in a comment beside its shapes."""
    return [unescape(text).strip() for text in re.findall(r"<!--(.*?)-->", picture, re.DOTALL)]


def size_of(png: bytes) -> tuple[int, int]:
    return int.from_bytes(png[16:20]), int.from_bytes(png[20:24])


def row_of(unit: str, written: list[str]) -> list[str]:
    """Return what stands after a unit's name: how many answered, then a sign and points for each cell."""
    return written[written.index(unit) + 1 :]


def refusal(mapping: Mapping, suffix: str = ".svg", unit: str | None = None) -> tuple[str, str]:
    with pytest.raises(UndrawableError) as raised:
        profile_chart(mapping, shipped().knowledge, DANISH, suffix, unit)
    assert isinstance(raised.value, GuldkornError)
    return raised.value.message.da, raised.value.message.en


def many_units(count: int) -> Mapping:
    mapping, _ = example("home-care")
    first = mapping.of(mapping.units[0])
    return replace(mapping, scores=tuple(replace(score, unit=f"Unit {i}") for i in range(count) for score in first))


TWO_UNITS = ("Nord,QD,62,24,18,30", "Nord,IN,49,24,18,30", "Syd,QD,40.2,20,18,30", "Syd,SC,40,20,18,30")


# The file


@pytest.mark.parametrize("suffix", [".svg", ".png"])
@pytest.mark.parametrize("name", ["hospital-ward", "home-care"])
def test_the_same_mapping_gives_the_same_bytes(name: str, suffix: str) -> None:
    mapping, _ = example(name)
    pictures = {profile_chart(mapping, shipped().knowledge, DANISH, suffix, None) for _ in range(2)}
    assert len(pictures) == 1


def test_what_matplotlib_was_told_elsewhere_changes_nothing() -> None:
    mapping, _ = example("hospital-ward")
    before = svg(mapping)
    with matplotlib.rc_context({"font.size": 30, "lines.linewidth": 9, "svg.fonttype": "none", "text.usetex": True}):
        assert svg(mapping) == before
        assert matplotlib.rcParams["font.size"] == 30


def test_a_picture_names_neither_date_nor_program() -> None:
    mapping, _ = example("hospital-ward")
    assert "Matplotlib v" not in svg(mapping)
    assert "dc:date" not in svg(mapping)
    assert b"Software" not in profile_chart(mapping, shipped().knowledge, DANISH, ".png", None)


def test_a_png_is_large_enough_to_print_and_grows_with_the_units() -> None:
    pictures = [profile_chart(many_units(count), shipped().knowledge, DANISH, ".PNG", None) for count in (2, 60)]
    assert all(picture.startswith(PNG) for picture in pictures)
    (width, height), (same_width, more_height) = map(size_of, pictures)
    assert width == same_width > 1200
    assert height > 500
    assert (more_height - height) / 58 > 40, "a row needs its pixels to be read"


def test_a_svg_is_xml_with_a_title_for_those_who_cannot_see_it() -> None:
    mapping, _ = example("hospital-ward")
    root = ElementTree.fromstring(svg(mapping, language=DANISH))
    title = root.find("{http://www.w3.org/2000/svg}title")
    assert title is not None
    assert title.text == "Medicinsk sengeafsnit · COPSOQ II, lang"


# The profile


def test_a_profile_shows_score_reference_answers_and_standing_of_every_scale() -> None:
    mapping, _ = example("hospital-ward")
    written = texts(svg(mapping, language=DANISH))
    for score in mapping.scores:
        assert score.measured.title.da in written
    start = written.index("Følelsesmæssige krav")
    assert written[start : start + 7] == ["Følelsesmæssige krav", "66", "40,7", "*", "24", "klart dårligere", "‼"]
    assert {"Medicinsk sengeafsnit", "COPSOQ II, lang · 24 svar · svarprocent 83", "Social støtte"} <= set(written)


def test_a_share_of_persons_is_in_per_cent() -> None:
    mapping, _ = example("home-care")
    assert "9 %" in texts(svg(mapping, "Distrikt Nord"))


def test_a_named_unit_gets_its_profile_and_no_other_unit_is_in_it() -> None:
    mapping, _ = example("home-care")
    written = " ".join(texts(svg(mapping, " Distrikt  Syd ")))
    assert "Distrikt Syd" in written
    assert "Distrikt Nord" not in written


def test_only_a_reference_that_is_not_checked_is_marked_so() -> None:
    unchecked, own = mapping_of("Nord,QD,62,24,18,30"), mapping_of("Nord,QD,62,24,18,30,50")
    note = "* The reference is not checked against its source."
    assert {"*", note} <= set(texts(svg(unchecked)))
    assert not {"*", note} & set(texts(svg(own)))


def test_a_borrowed_interval_says_so() -> None:
    assert "Dashed line: the 95 % interval rests on the reference's spread." in texts(svg(mapping_of("Nord,QD,62,24")))
    assert not any("Dashed" in text for text in texts(svg(mapping_of("Nord,QD,62,24,18"))))


# The heat map


def test_a_heat_map_has_a_cell_for_each_unit_and_dimension() -> None:
    picture = svg(mapping_of(*TWO_UNITS))
    written = texts(picture)
    assert [text for text in written if text in ("Demands", "Influence", "Social support")] == [
        "Demands",
        "Influence",
        "Social support",
    ]
    assert row_of("Nord", written)[:5] == ["24", "‼", "+21.8", "=", "−0.8"]
    assert row_of("Syd", written)[:5] == ["20", "=", "0", "‼", "−17.3"]
    assert picture.count(HATCHED) == 2 + 1, "a hatched cell for each that was not measured, and one in the legend"


def test_signs_are_told_in_words() -> None:
    written = texts(svg(mapping_of(*TWO_UNITS)))
    assert {"clearly worse", "like the reference", "not measured"} <= set(written)


def test_a_cell_without_a_reference_claims_no_difference() -> None:
    mapping = mapping_of(*TWO_UNITS)
    unheld = replace(mapping, scores=tuple(replace(score, reference=None) for score in mapping.scores), against=None)
    assert row_of("Nord", texts(svg(unheld)))[:5] == ["24", "–", "–", "Syd", "20"]


def test_the_whole_workplace_is_the_last_row() -> None:
    mapping = mapping_of(*TWO_UNITS)
    whole: tuple[Score, ...] = tuple(replace(score, unit="", n=44) for score in mapping.of("Nord"))
    written = texts(svg(replace(mapping, whole=whole)))
    assert row_of("The whole workplace", written)[:2] == ["44", "‼"]
    assert written.index("The whole workplace") > written.index("Syd")


def test_units_stand_under_what_they_are_a_division_by_where_there_are_several() -> None:
    mapping = mapping_of(*TWO_UNITS)
    scores = tuple(replace(s, breakdown="district" if s.unit == "Nord" else "trade") for s in mapping.scores)
    written = texts(svg(replace(mapping, scores=scores)))
    assert [text for text in written if text in ("district", "Nord", "trade", "Syd")] == [
        "district",
        "Nord",
        "trade",
        "Syd",
    ]
    one = texts(svg(replace(mapping, scores=tuple(replace(s, breakdown="district") for s in mapping.scores))))
    assert "district" not in one


def test_long_names_that_differ_at_their_end_can_be_told_apart() -> None:
    long = "Department of acute and chronic neurology"
    written = texts(svg(mapping_of(f"{long} A,QD,62,24,18,30", f"{long} B,QD,50,24,18,30")))
    assert sum(text.endswith(" A") for text in written) == 1
    assert sum(text.endswith(" B") for text in written) == 1


# What may not be shown


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("unit", [None, "Distrikt Nord"])
def test_a_hidden_unit_is_counted_and_never_named(unit: str | None, language: Language) -> None:
    mapping, _ = example("home-care")
    picture = svg(mapping, unit, language)
    assert "Nattevagten" not in picture
    assert any(text.startswith(("1 enhed vises ikke", "1 unit is not shown")) for text in texts(picture))


def test_an_error_does_not_tell_a_hidden_unit_from_one_that_is_not_there() -> None:
    mapping = mapping_of("Nord,QD,62,24", "Syd,QD,50,20", "Vest,QD,50,3")
    for said, unknown in zip(refusal(mapping, unit="Vest"), refusal(mapping, unit="Nowhere"), strict=True):
        assert said.replace("Vest", "Nowhere") == unknown


def test_cells_with_too_few_answers_are_not_called_unmeasured() -> None:
    mapping = mapping_of(*TWO_UNITS, "Syd,IN,50,3,18,30")
    assert mapping.hidden_scores == 1
    assert "not measured or too few answers" in texts(svg(mapping))


# What cannot be drawn


@pytest.mark.parametrize("suffix", [".pdf", "", ".svgz", "svg", ".PNGX"])
def test_another_ending_is_refused_with_those_that_work(suffix: str) -> None:
    danish, english = refusal(example("hospital-ward")[0], suffix)
    assert danish != english
    for said in (danish, english):
        assert ".svg" in said
        assert ".png" in said


def test_an_unknown_unit_is_refused_with_the_nearest() -> None:
    danish, english = refusal(example("home-care")[0], unit="Distrikt Sydd")
    assert danish == 'ingen enhed, der kan vises, hedder "Distrikt Sydd"; mente du "Distrikt Syd"?'
    assert english == 'no unit that can be shown is called "Distrikt Sydd"; did you mean "Distrikt Syd"?'


def test_a_mapping_without_a_unit_to_show_is_refused() -> None:
    mapping = mapping_of("Nord,QD,62,3", "Syd,QD,50,4")
    danish, english = refusal(mapping)
    assert danish.startswith("ingen enhed kan vises, så der er intet at tegne: 2 enheder")
    assert english.startswith("no unit can be shown, so there is nothing to draw: 2 units")
    assert "Nord" not in danish + english


# Names are text

NASTY = (
    "$x^2$",
    r"\frac{1}{0} $\undefined$",
    "a_b^c & <b>fed</b>",
    "[/] [bold red]",
    "--> <!-- ]]>",
    "æøå ÆØÅ é ß",
    "经济部 🙂 العربية",
    "\ufffe\uffff",
    "\x1b[31mred\x00",
    "x" * 5000,
    "langt navn " * 500,
)


def named(*units: str) -> Mapping:
    """Return a mapping of units under these names, each a division of its own."""
    mapping = mapping_of("Nord,QD,62,24,18,30")
    return replace(mapping, scores=tuple(replace(mapping.scores[0], unit=unit, breakdown=unit) for unit in units))


def test_no_name_breaks_a_heat_map() -> None:
    ElementTree.fromstring(svg(named(*NASTY)))
    png = profile_chart(named(*NASTY), shipped().knowledge, DANISH, ".png", None)
    assert png.startswith(PNG)
    assert max(size_of(png)) < 4000


@pytest.mark.parametrize("name", NASTY, ids=range(len(NASTY)))
def test_no_name_breaks_a_profile(name: str) -> None:
    ElementTree.fromstring(svg(named(name)))


def test_a_name_is_drawn_as_it_is_written() -> None:
    written = texts(svg(mapping_of("$x^2$ <b>[/] æøå,QD,62,24", "Nord,QD,62,24")))
    assert "$x^2$ <b>[/] æøå" in written


def test_a_survey_of_answers_is_drawn_with_its_whole() -> None:
    rows = [f"{unit},{score}" for unit in ("Nord", "Syd") for score in (40, 50, 60) * 5]
    mapping = intake_of("\n".join(["unit,QD", *rows]).encode(), "survey.csv").mapping
    written = texts(svg(mapping))
    assert row_of("The whole workplace", written)[0] == "30"
