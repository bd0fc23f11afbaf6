"""A table of scores is read whole and right, or refused with every fault named by its row."""

import csv
import io
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from features.rulebook import intake_of, shipped
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.vocabulary import Bad
from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.problem import Problem, UnreadableError, Weight, errors
from guldkorn.survey.intake import Intake, read_survey
from guldkorn.survey.labels import bare
from guldkorn.survey.mapping import Mapping, Score
from guldkorn.survey.request import Request
from guldkorn.survey.scales import find_measured
from guldkorn.survey.tidy_table import MOST_ROWS

HEADING = "unit,scale,score,n"
FULL = "unit,scale,score,n,sd,invited,reference"
KNOWN = ("QD", "WP", "ED", "IN", "MW", "SC", "PR", "RE")


def knowledge() -> Knowledge:
    return shipped().knowledge


def is_whole(unit: str) -> bool:
    """Tell whether a name is that of all units together."""
    return bare(unit) in {bare(name) for name in knowledge().survey_words.whole.all}


def table(*rows: str, heading: str = HEADING) -> bytes:
    return "\n".join([heading, *rows, ""]).encode()


def read(raw: bytes, minimum: int | None = None) -> Intake:
    return intake_of(raw, request=Request("copsoq-2", minimum=minimum))


def problems_of(raw: bytes) -> tuple[Problem, ...]:
    """Return what is told of a table that is refused."""
    with pytest.raises(UnreadableError) as raised:
        read(raw)
    for problem in raised.value.problems:
        assert problem.message.da
        assert problem.message.da != problem.message.en
    return raised.value.problems


def faults(raw: bytes) -> list[tuple[int, str]]:
    """Return the row and English message of each error in a table that is refused."""
    return [(problem.place.line, problem.message.en) for problem in errors(problems_of(raw))]


def assert_faults(raw: bytes, *expected: tuple[int, str]) -> None:
    """Demand just these errors, each on its row; the message needs only to hold the words."""
    found = faults(raw)
    assert len(found) == len(expected), found
    for (row, message), (wanted, words) in zip(found, expected, strict=True):
        assert row == wanted, found
        assert words in message, found


# Every fault is named with its row


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("A,Q7,50,20", 'column scale: unknown scale "Q7"'),
        ("A,Work pase,50,20", 'column scale: unknown scale "Work pase"'),
        ("A,influence/pace,50,20", 'column scale: unknown scale "influence/pace"'),
        ("A,,50,20", 'column scale: unknown scale ""'),
        ("A,QD,100.1,20", "column score: 100.1 is outside 0 to 100"),
        ("A,QD,-1,20", "column score: -1 is outside 0 to 100"),
        ("A,QD,425,20", "column score: 425 is outside 0 to 100"),
        ("A,QD,50 %,20", 'column score: "50 %" is not a number'),
        ("A,QD,5e1,20", 'column score: "5e1" is not a number'),
        ("A,QD,nan,20", 'column score: "nan" is not a number'),
        ("A,QD,inf,20", 'column score: "inf" is not a number'),
        ("A,QD,٥٠,20", 'column score: "٥٠" is not a number'),
        ("A,QD,.,20", 'column score: "." is not a number'),
        ('A,QD,"1.234,5",20', 'column score: "1.234,5" is not a number'),
        ("A,QD,,20", "column score: the score is missing"),
        ("A,QD,50,", "column n: the number is missing"),
        ("A,QD,50,20.5", 'column n: "20.5" is not a whole number of persons'),
        ("A,QD,50,24.0", 'column n: "24.0" is not a whole number of persons'),
        ("A,QD,50,0", 'column n: "0" is not a whole number of persons'),
        ("A,QD,50,-20", 'column n: "-20" is not a whole number of persons'),
        ("A,QD,50,1_000", 'column n: "1_000" is not a whole number of persons'),
        ("A,QD,50,²", 'column n: "²" is not a whole number of persons'),
        ("A,QD,50,99999999", 'column n: "99999999" is not a whole number of persons'),
        (",QD,50,20", "column unit: the unit is missing"),
        ("\u200b,QD,50,20", "column unit: the unit is missing"),
        ("A,QD,50", "the row has 3 fields and the heading has 4"),
        ("A,QD,42,5,20", "the row has 5 fields and the heading has 4"),
        ("A;QD;50;20", "the row has 1 fields and the heading has 4"),
    ],
)
def test_a_fault_in_a_row_is_told_with_its_row(row: str, says: str) -> None:
    assert_faults(table("B,QD,50,20", row), (3, says))


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("A,QD,50,20,x,,", 'column sd: "x" is not a number'),
        ("A,QD,50,20,71.1,,", "column sd: 71.1 is outside 0 to 71"),
        ("A,QD,50,20,-3,,", "column sd: -3 is outside 0 to 71"),
        ("A,QD,50,20,,x,", 'column invited: "x" is not a whole number of persons'),
        ("A,QD,50,20,,30.5,", 'column invited: "30.5" is not a whole number of persons'),
        ("A,QD,50,20,,19,", "column invited: 20 answered but only 19 were invited"),
        ("A,QD,50,20,,,x", 'column reference: "x" is not a number'),
        ("A,QD,50,20,,,101", "column reference: 101 is outside 0 to 100"),
    ],
)
def test_a_fault_in_what_may_be_left_out_is_told_too(row: str, says: str) -> None:
    assert_faults(table(row, heading=FULL), (2, says))


def test_everybody_invited_may_answer() -> None:
    (score,) = read(table("A,QD,50,20,,20,", heading=FULL)).mapping.scores
    assert (score.n, score.invited) == (20, 20)


@pytest.mark.parametrize("again", ["QD", "qd", "Quantitative demands", "KVANTITATIVE KRAV", " QD "])
def test_a_unit_has_a_scale_once_by_whichever_name(again: str) -> None:
    raw = table("A,QD,50,20", "B,QD,50,20", f"A,{again},60,20")
    assert_faults(raw, (4, 'the unit "A" has the scale QD already, in row 2'))


def test_two_ways_of_writing_a_letter_are_one_unit() -> None:
    raw = table("Århus,QD,50,20", "A\u030arhus,QD,50,20", "År\u200bhus,QD,50,20")
    says = 'the unit "Århus" has the scale QD already, in row 2'
    assert_faults(raw, (3, says), (4, says))


@pytest.mark.parametrize(
    ("heading", "missing"),
    [
        ("unit,scale,score", "the column n is missing"),
        ("unit,scale,n", "the column score is missing"),
        ("scale,score,n", "the column unit is missing"),
        ("team,measure,mean,count", "a mapping has the headings unit,scale,score,n"),
        ("unit scale score n", "a mapping has the headings unit,scale,score,n"),
    ],
)
def test_a_missing_column_is_told_at_the_heading(heading: str, missing: str) -> None:
    assert_faults(table("A,QD,50,20", heading=heading), (1, missing))


def test_a_column_that_stands_twice_is_told() -> None:
    assert_faults(table("A,QD,50,20,20", heading="unit,scale,score,n,antal"), (1, 'there are two columns for "n"'))


@pytest.mark.parametrize("raw", [b"", b"\n\n", b"  \r\n\t\r\n", b"\xef\xbb\xbf", b",,,\n,,\n", b'""', b'" "\n""'])
def test_an_empty_file_is_told_with_what_it_should_hold(raw: bytes) -> None:
    assert_faults(raw, (0, "the file is empty; it must have a row of headings"))


@pytest.mark.parametrize("raw", [b"unit,scale,score,n", b"unit,scale,score,n\n\n,,,\n"])
def test_a_heading_without_rows_is_told(raw: bytes) -> None:
    assert_faults(raw, (1, "there are no rows below the heading"))


@pytest.mark.parametrize(
    "raw",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        table(*["A,QD,50,20"] * 1000) + b"\0",
    ],
    ids=["picture", "zero byte far down"],
)
def test_a_binary_file_is_told(raw: bytes) -> None:
    assert_faults(raw, (0, "neither a text table, a workbook, an SPSS file nor Parquet; save it as CSV"))


@pytest.mark.parametrize(
    "raw", [b"PK\x03\x04\x14\x00\x06\x00", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"], ids=["xlsx", "xls"]
)
def test_a_damaged_workbook_is_told(raw: bytes) -> None:
    assert_faults(raw, (0, "the workbook is damaged or of an unknown kind"))


def test_the_unicode_text_of_a_spreadsheet_is_read() -> None:
    assert read(table("Ærø,QD,50,20").decode().encode("utf-16")).mapping.units == ("Ærø",)


def test_a_table_may_begin_with_the_letters_that_spreadsheets_begin_with() -> None:
    assert read(table("PK,A,QD,50,20", heading="PK,unit,scale,score,n")).mapping.units == ("A",)


def test_an_unknown_encoding_is_told_at_its_row() -> None:
    raw = table("A,QD,50,20", "B,QD,50,20").replace(b"B", b"\xe5\x81")
    assert_faults(raw, (3, "the file is neither UTF-8 nor Windows text; save it as CSV UTF-8"))


def test_a_table_that_cannot_be_a_mapping_is_refused_unread() -> None:
    raw = table() + b"A,QD,50,20\n" * (MOST_ROWS + 1)
    assert_faults(raw, (0, f"the table has {MOST_ROWS + 1} rows; a mapping is a small table"))


def test_a_file_of_five_gigabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "vast.csv"
    with path.open("wb") as file:
        file.truncate(5_000_000_000)  # sparse: takes no room
    with pytest.raises(UnreadableError, match="the file is 5000 MB; at most 4000 MB are read, so split it"):
        read_survey(path, knowledge(), Request())


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="there is no such file"):
        read_survey(tmp_path / "mapping.csv", knowledge(), Request())
    with pytest.raises(UnreadableError, match="this is a folder"):
        read_survey(tmp_path, knowledge(), Request())


def test_a_minimum_below_five_is_refused() -> None:
    assert read(table("A,QD,50,20"), minimum=5).mapping.minimum == 5
    with pytest.raises(UnreadableError, match="the minimum cannot be below 5 answers"):
        read(table("A,QD,50,20"), minimum=4)


def test_a_quotation_mark_that_is_never_closed_is_told_where_it_stands() -> None:
    assert_faults(table("A,QD,50,20", '"B,QD,50,20', "C,QD,50,20"), (3, "the row has 1 fields"))
    assert_faults(table("A,QD,50,20", '"B,QD,50,20' + "x" * 200_000), (3, "a quotation mark that is not closed"))


# All at once, but not more than anyone reads


def test_all_faults_of_a_table_are_told_at_once() -> None:
    raw = table("A,Q7,50,20", "B,QD,150,x", ",QD,50,20", "C,QD,50", "D,QD,50,20", "D,QD,60,20")
    assert_faults(
        raw,
        (2, "unknown scale"),
        (3, "not a whole number"),
        (3, "150 is outside 0 to 100"),
        (4, "the unit is missing"),
        (5, "the row has 3 fields"),
        (7, "has the scale QD already, in row 6"),
    )


def test_twenty_of_a_kind_are_told_and_then_how_many_more() -> None:
    rows = [f'"unit; ""{n}""","nosuch; ""{n}""",{100 + n},x{n}' for n in range(1, 31)]
    found = faults(table(*rows))
    assert len(found) == 3 * 21
    for words in ("column scale: unknown scale", "column score:", "column n:"):
        assert [row for row, message in found if message.startswith(words)] == list(range(2, 22))
    more = [(row, message) for row, message in found if message.startswith("and ")]
    assert sorted(more) == [
        (22, 'and 10 more of the same kind (column …: "…" is not a whole number of persons)'),
        (22, 'and 10 more of the same kind (column …: unknown scale "…")'),
        (22, "and 10 more of the same kind (column …: … is outside … to …)"),
    ]
    danish = [problem.message.da for problem in problems_of(table(*rows)) if problem.message.da.startswith("og ")]
    assert 'og 10 til af samme slags (kolonnen …: ukendt skala "…")' in danish


def test_twenty_faults_of_a_kind_need_no_count() -> None:
    assert len(faults(table(*(f"A,Q{n}x,50,20" for n in range(20))))) == 20


def test_remarks_are_few_too_and_stop_nothing() -> None:
    unread = "".join(f",x{n}" for n in range(50))
    done = read(table(f"A,QD,50,20{',' * 50}", heading=HEADING + unread))
    assert done.mapping.units == ("A",)
    assert len(done.remarks) == 21
    assert {remark.weight for remark in done.remarks} == {Weight.ADVICE}
    assert done.remarks[-1].message.en.startswith("and 30 more of the same kind")


def test_invisible_characters_in_a_name_are_mentioned() -> None:
    done = read(table("A,QD,50,20", "B\u200b,QD,50,20"))
    assert done.mapping.units == ("A", "B")
    assert [(remark.place.line, remark.message.en) for remark in done.remarks] == [
        (3, 'invisible characters were taken out of the column "unit"')
    ]


def test_a_column_that_is_not_read_is_mentioned() -> None:
    done = read(table("A,QD,50,20,x", heading="unit,scale,score,n,comment"))
    assert [(remark.place.line, remark.message.en) for remark in done.remarks] == [
        (1, 'the column "comment" was not read')
    ]


# One mapping, however the table is written

ROWS = (("Børneafdelingen", "QD", "62.5", "24"), ("Å, Æ og Ø", "WP", "40", "18"), ("Lager", "IN", "37.25", "12"))


def written(delimiter: str, decimal: str, heading: tuple[str, ...], encoding: str, newline: str) -> bytes:
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=delimiter, lineterminator=newline)
    writer.writerow(heading)
    writer.writerows((unit, scale, score.replace(".", decimal), n) for unit, scale, score, n in ROWS)
    return file.getvalue().encode(encoding)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
@pytest.mark.parametrize("decimal", [".", ","], ids=["point", "decimal comma"])
@pytest.mark.parametrize("heading", [("unit", "scale", "score", "n"), ("Enhed", " SKALA", "Score ", "Antal")])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_the_same_table_gives_the_same_mapping(
    delimiter: str, decimal: str, heading: tuple[str, ...], encoding: str, newline: str
) -> None:
    done = read(written(delimiter, decimal, heading, encoding, newline))
    assert [(score.unit, score.measured.id, score.value, score.n) for score in done.mapping.scores] == [
        ("Børneafdelingen", "QD", 62.5, 24),
        ("Å, Æ og Ø", "WP", 40.0, 18),
        ("Lager", "IN", 37.25, 12),
    ]
    said = [remark.message.en for remark in done.remarks]
    assert said == (
        ["the file was read as Windows text (cp1252); see whether its special letters are right"]
        if encoding == "cp1252"
        else []
    )


@pytest.mark.parametrize(
    ("name", "id_", "aspect", "bad"),
    [
        ("WP", "WP", "pace", Bad.BOTH),
        ("wp", "WP", "pace", Bad.BOTH),
        ("Work pace", "WP", "pace", Bad.BOTH),
        ("Følelsesmæssige krav", "ED", "emotional", Bad.HIGH),
        ("EMOTIONAL DEMANDS", "ED", "emotional", Bad.HIGH),
        ("IN", "IN", "work-methods", Bad.LOW),
        ("demands", "demands", None, Bad.BOTH),
        ("Krav", "demands", None, Bad.BOTH),
        ("pace", "pace", "pace", Bad.BOTH),
        ("demands/pace", "pace", "pace", Bad.BOTH),
        ("Demands/Emotional", "emotional", "emotional", Bad.HIGH),
    ],
)
def test_a_scale_is_known_by_code_title_dimension_or_aspect(name: str, id_: str, aspect: str | None, bad: Bad) -> None:
    (score,) = read(table(f"A,{name},50,20")).mapping.scores
    assert (score.measured.id, score.measured.aspect, score.measured.bad) == (id_, aspect, bad)


def test_every_scale_is_found_by_its_code_and_by_both_titles() -> None:
    for scale in knowledge().instruments["copsoq-2"].scales:
        for name in (scale.code, scale.title.da, scale.title.en):
            found = find_measured(name, knowledge())
            assert found is not None
            assert found.id == scale.code, name


@pytest.mark.parametrize("name", ["NA", "007", "1e5", "null", "None", "-", "3.10", "TRUE", "=1+1", "[/]"])
def test_a_unit_keeps_its_name(name: str) -> None:
    assert read(table(f"{name},QD,50,20")).mapping.units == (name,)


def test_a_cell_of_several_lines_is_one_row() -> None:
    raw = table('"Ward\nnorth\n(third floor)",QD,50,20', '"x\x0cy\x1ez",WP,50,20', "v\x0cw\x85x,WP,50,20", "B,Q7,50,20")
    assert_faults(raw, (5, 'unknown scale "Q7"'))
    whole = read(raw.replace(b"Q7", b"QD")).mapping
    assert whole.units == ("Ward north (third floor)", "xyz", "vwx", "B")


def test_blank_rows_count_as_rows_and_mean_nothing() -> None:
    raw = b"\n\n" + table("A,QD,50,20", "", ",,,", "B,Q7,50,20")
    assert_faults(raw, (7, "unknown scale"))
    assert read(raw.replace(b"Q7", b"QD")).mapping.units == ("A", "B")


# What may not be shown is nowhere


def test_a_unit_under_the_minimum_is_in_no_field_of_the_mapping() -> None:
    done = read(table("Open,QD,50,10", "Open,WP,61.25,9", "Secret,QD,72.5,9", "Secret,WP,73.5,3", "Hush,QD,74.5,9"))
    mapping = done.mapping
    assert (mapping.units, mapping.hidden_units, mapping.hidden_scores) == (("Open",), 2, 1)
    assert [score.measured.id for score in mapping.scores] == ["QD"]
    assert mapping.of("Secret") == ()
    assert mapping.answers("Secret") == 0
    assert mapping.response_rate("Secret") is None
    shown = f"{mapping!r} {vars(mapping)!r}"
    for hidden in ("Secret", "Hush", "61.25", "72.5", "73.5", "74.5"):
        assert hidden not in shown
    assert done.remarks == ()


def test_a_lower_minimum_shows_more() -> None:
    raw = table("A,QD,50,10", "B,QD,50,7", "C,QD,50,4")
    assert read(raw).mapping.units == ("A",)
    assert read(raw, minimum=5).mapping.units == ("A", "B")


# Intervals, held against Student's t from a table: 2.776 for 4 degrees of freedom, 2.262 for 9, 2.069 for 23


@pytest.mark.parametrize(
    ("row", "low", "high"),
    [
        ("A,QD,50,10,20,,", 50 - 2.262 * 20 / 10**0.5, 50 + 2.262 * 20 / 10**0.5),
        ("A,QD,72,24,14.2,,", 72 - 2.069 * 14.2 / 24**0.5, 72 + 2.069 * 14.2 / 24**0.5),
        ("A,QD,40,5,15,,", 40 - 2.776 * 15 / 5**0.5, 40 + 2.776 * 15 / 5**0.5),
        (
            "A,QD,50,10,20,40,",
            50 - 2.262 * 20 / 10**0.5 * (30 / 39) ** 0.5,
            50 + 2.262 * 20 / 10**0.5 * (30 / 39) ** 0.5,
        ),
        (
            "A,QD,72,24,14.2,29,",
            72 - 2.069 * 14.2 / 24**0.5 * (5 / 28) ** 0.5,
            72 + 2.069 * 14.2 / 24**0.5 * (5 / 28) ** 0.5,
        ),
        ("A,QD,2,10,20,,", 0, 2 + 2.262 * 20 / 10**0.5),
        ("A,QD,99,10,20,,", 99 - 2.262 * 20 / 10**0.5, 100),
        ("A,QD,50,10,0.01,,", 50, 50),
        ("A,violence,10,24,,,", 3.08, 27.95),  # Wilson's interval of a share
        ("A,violence,0,24,,,", 0, 13.8),
    ],
)
def test_the_interval_is_that_of_the_textbook(row: str, low: float, high: float) -> None:
    (score,) = read(table(row, heading=FULL), minimum=5).mapping.scores
    assert score.interval == pytest.approx((low, high), abs=0.02)
    assert not score.interval_is_borrowed


@pytest.mark.parametrize("row", ["A,QD,50,10,20,10,", "A,violence,25,24,,24,"])
def test_where_all_have_answered_there_is_no_interval_but_that_of_a_new_survey(row: str) -> None:
    (score,) = read(table(row, heading=FULL), minimum=5).mapping.scores
    assert score.all_answered
    assert score.interval is None
    low, high = score.lasting_interval or (0, 0)
    assert low < score.value < high


def test_without_a_spread_the_interval_is_that_of_the_reference_and_says_so() -> None:
    (score,) = read(table("A,QD,50,10")).mapping.scores
    assert score.reference is not None
    spread = score.reference.standard_deviation
    assert spread is not None
    assert score.interval == pytest.approx((50 - 2.262 * spread / 10**0.5, 50 + 2.262 * spread / 10**0.5), abs=0.02)
    assert score.interval_is_borrowed


def test_a_reference_of_ones_own_comes_before_the_published_one() -> None:
    own, published = read(table("A,QD,50,10,,,44,", "B,QD,50,10,,,,", heading=FULL + ",")).mapping.scores
    assert own.reference is not None
    assert published.reference is not None
    assert (own.reference.mean, own.difference) == (44, 6)
    assert published.reference.mean == knowledge().reference_files[0].value.values["QD"].mean


# Laws

UNITS = st.text(min_size=1, max_size=12).map(clean_line).filter(lambda unit: 0 < len(unit) < 40 and not is_whole(unit))
HUNDREDTHS = st.integers(min_value=0, max_value=10_000).map(lambda n: n / 100)


@st.composite
def scores(draw: st.DrawFn) -> list[tuple[str, str, float, int, float | None, int | None]]:
    pairs = st.tuples(UNITS, st.sampled_from(KNOWN))
    rows = []
    for unit, scale in draw(st.lists(pairs, min_size=1, max_size=6, unique=True)):
        n = draw(st.integers(min_value=1, max_value=400))
        sd = draw(st.none() | HUNDREDTHS.map(lambda value: value / 2))
        invited = draw(st.none() | st.integers(min_value=n, max_value=1000))
        rows.append((unit, scale, draw(HUNDREDTHS.filter(lambda value: 0 < value < 100)), n, sd, invited))
    return rows


def csv_of(rows: list[tuple[str, str, float, int, float | None, int | None]], delimiter: str, decimal: str) -> bytes:
    def said(value: float | None) -> str:
        return "" if value is None else str(round(value, 4)).replace(".", decimal)

    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=delimiter)
    writer.writerow(["unit", "scale", "score", "n", "sd", "invited"])
    for unit, scale, score, n, sd, invited in rows:
        writer.writerow([unit, scale, said(score), n, said(sd), "" if invited is None else invited])
    return file.getvalue().encode()


@given(scores(), st.sampled_from([",", ";", "\t"]), st.sampled_from([".", ","]))
@settings(max_examples=300, deadline=None)
def test_a_written_table_reads_back_the_same(
    rows: list[tuple[str, str, float, int, float | None, int | None]], delimiter: str, decimal: str
) -> None:
    mapping = read(csv_of(rows, delimiter, decimal), minimum=5).mapping
    shown = [row for row in rows if row[3] >= 5]
    assert [
        (score.unit, score.measured.id, score.value, score.n, score.spread, score.invited) for score in mapping.scores
    ] == [(*row[:4], None if row[4] is None else round(row[4], 4) or None, row[5]) for row in shown]


@given(scores(), st.randoms(use_true_random=False))
@settings(max_examples=200, deadline=None)
def test_the_order_of_the_rows_matters_for_no_score(
    rows: list[tuple[str, str, float, int, float | None, int | None]], chance: random.Random
) -> None:
    other = rows.copy()
    chance.shuffle(other)
    one, two = (read(csv_of(each, ",", "."), minimum=5).mapping for each in (rows, other))

    def by_name(mapping: Mapping) -> list[Score]:
        return sorted(mapping.scores, key=lambda score: (score.unit, score.measured.id))

    assert by_name(one) == by_name(two)
    assert [score.interval for score in by_name(one)] == [score.interval for score in by_name(two)]
    assert (one.hidden_units, one.hidden_scores) == (two.hidden_units, two.hidden_scores)


def read_or_refused(raw: bytes) -> None:
    outcome: Intake | UnreadableError
    try:
        outcome = read(raw, minimum=5)
    except UnreadableError as refused:
        outcome = refused
    if isinstance(outcome, UnreadableError):
        assert 0 < len(outcome.problems) <= 400
    else:
        for score in outcome.mapping.scores:
            assert score.unit == clean_line(score.unit) != ""
            assert 0 <= score.value <= 100
            assert score.n >= 5


@given(st.binary(max_size=200))
@settings(max_examples=1500, deadline=None)
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    read_or_refused(raw)


@given(st.text(alphabet="unitscaleor,;\t\n\r\"' QDWP0159.-æ\ufeff\u2028\x0b\x1c", max_size=80))
@settings(max_examples=1000, deadline=None)
def test_any_text_below_a_heading_is_read_or_refused(text: str) -> None:
    read_or_refused(f"{HEADING}\n{text}".encode())


@given(st.data())
@settings(max_examples=800, deadline=None)
def test_a_mangled_table_is_read_or_refused(data: st.DataObject) -> None:
    raw = bytearray(table("Børn,QD,50.5,20,12,30,40", '"A, B",WP,40,18,,,', heading=FULL))
    for _ in range(data.draw(st.integers(min_value=1, max_value=4))):
        at = data.draw(st.integers(min_value=0, max_value=len(raw)))
        match data.draw(st.sampled_from(["put", "take", "swap"])):
            case "put":
                raw[at:at] = data.draw(
                    st.binary(min_size=1, max_size=3) | st.sampled_from([b",", b";", b'"', b"\n", b"\t"])
                )
            case "take":
                del raw[at : at + data.draw(st.integers(min_value=1, max_value=8))]
            case _:
                raw[at:] = raw[at:][::-1]
    read_or_refused(bytes(raw))
