"""What is wrong in a survey's file is told with file, row and column and the way out; nothing is dropped in silence."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from msoffcrypto.format.ooxml import OOXMLFile

from features.rulebook import shipped
from features.survey_files import (
    ITEMS,
    Cell,
    arrow,
    csv_file,
    from_one,
    parquet_bytes,
    spss,
    table,
    wording,
    workbook,
)
from guldkorn.knowledge.vocabulary import Coding
from guldkorn.reading.problem import Problem, UnreadableError, Weight, errors
from guldkorn.reading.text import Language
from guldkorn.survey.files.opening import parse_survey_file
from guldkorn.survey.intake import Intake, take_in
from guldkorn.survey.recognition import Role
from guldkorn.survey.request import Request
from guldkorn.survey.side_files import read_invited, read_wording

CORE = Request("copsoq-3-core")
Make = Callable[[Sequence[Sequence[Cell]]], bytes]
BOTH: list[Make] = [csv_file, workbook]
HEADING: list[Cell] = ["Afdeling", "QD2", "QD3"]


def rows(*more: Sequence[Cell], heading: Sequence[Cell] = HEADING) -> list[Sequence[Cell]]:
    """Return a table of eleven sound respondents in rows 2 to 12, and more from row 13 on."""
    sound = ["Nord", *("Ofte",) * (len(heading) - 1)]
    return [heading, *([sound] * 11), *more]


def take(raw: bytes, request: Request = CORE, name: str = "svar.csv", sheet: str | None = None) -> Intake:
    return take_in(parse_survey_file(raw, name, sheet), shipped().knowledge, request)


def refused(raw: bytes, request: Request = CORE, name: str = "svar.csv", sheet: str | None = None) -> list[Problem]:
    """Return the errors with which a file is refused; each names the file and says something in both languages."""
    with pytest.raises(UnreadableError) as caught:
        take(raw, request, name, sheet)
    found = [*errors(caught.value.problems)]
    assert {problem.place.file for problem in found} == {name}
    for problem in found:
        assert problem.message.da != problem.message.en
        assert not re.search(r"\{(?!x\}|0\}|'a')", problem.message.da + problem.message.en), "all is filled in"
    return found


def told(problem: Problem) -> tuple[int, str, str]:
    return problem.place.line, problem.message.da, problem.message.en


def remarks(intake: Intake) -> list[str]:
    assert not errors(intake.remarks)
    return [remark.line(Language.DANISH) for remark in intake.remarks]


# Answers


@pytest.mark.parametrize("make", BOTH)
def test_an_answer_that_is_none_of_the_items_is_told_with_its_row_column_and_what_may_stand_there(make: Make) -> None:
    (fault,) = refused(make(rows(["Nord", "Tit", "Ofte"])))
    assert told(fault) == (
        13,
        'kolonnen QD2: "Tit" er ikke et svar på spørgsmålet (Altid, Ofte, Sommetider, Sjældent, Aldrig/næsten aldrig, '
        "eller tom); brug --missing til ubesvaret",
        'column QD2: "Tit" is not an answer to the item (Always, Often, Sometimes, Seldom, Never/hardly ever, '
        "or empty); if it means no answer, use --missing",
    )


def test_what_was_said_to_be_missing_is_no_fault() -> None:
    assert take(csv_file(rows(["Nord", "Tit", "Ofte"])), Request("copsoq-3-core", missing=("tit",))).mapping.scores


@pytest.mark.parametrize("make", BOTH)
def test_a_number_outside_a_declared_coding_is_told_with_the_numbers_there_are(make: Make) -> None:
    coded = [HEADING, *([["Nord", 2, 4]] * 11), ["Nord", 6, 1], ["Nord", 1, 2.5]]
    for coding, said in ((Coding.FIRST_IS_1, "1 til 5 med kodningen first-is-1"),):
        six, half = refused(make(coded), Request("copsoq-3-core", coding=coding))
        assert told(six)[:2] == (
            13,
            f'kolonnen QD2: "6" er ikke et svar på spørgsmålet ({said}, eller tom); brug --missing til ubesvaret',
        )
        assert told(half)[0] == 14
        assert 'column QD3: "2.5" is not an answer to the item (1 to 5 with the coding first-is-1' in told(half)[2]
    points = refused(
        make([HEADING, *([["Nord", 50, 75]] * 11), ["Nord", 60, 0]]), Request("copsoq-3-core", coding=Coding.POINTS)
    )
    assert [fault.place.line for fault in points] == [13]
    assert "(100, 75, 50, 25, 0 point, eller tom)" in points[0].message.da


def test_twenty_of_a_kind_are_told_and_the_rest_counted() -> None:
    found = refused(csv_file(rows(*(["Nord", f"Tit{n}", "Ofte"] for n in range(25)))))
    assert [fault.place.line for fault in found] == [*range(13, 33), 33]
    assert (
        found[-1].message.da
        == 'og 5 til af samme slags (kolonnen …: "…" er ikke et svar på spørgsmålet (…, eller tom))'
    )
    assert (
        found[-1].message.en == 'and 5 more of the same kind (column …: "…" is not an answer to the item (…, or empty))'
    )


def test_a_fault_in_every_row_is_counted_to_the_last() -> None:
    found = refused(csv_file([HEADING, *([["Nord", "Tit", "Ofte"]] * 5000), *([["Nord", "Ofte", "Tit"]] * 7)]))
    assert len(found) == 21
    assert found[-1].message.da.startswith("og 4987 til")


def test_twenty_are_told_over_all_columns_together() -> None:
    bad = [["Afdeling", *ITEMS], *([["Nord", *("Tit",) * len(ITEMS)]] * 3)]
    found = refused(csv_file(bad), Request("copsoq-3-long"))
    assert len(found) == 21
    assert any(fault.message.da.startswith(f"og {3 * len(ITEMS) - 20} til") for fault in found)


@pytest.mark.parametrize("cell", [date(2026, 3, 1), datetime(2026, 3, 1)])
def test_a_date_where_an_answer_should_be_in_a_workbook(cell: date) -> None:
    (fault,) = refused(workbook(rows(["Nord", cell, "Ofte"])))
    assert fault.place.line == 13
    assert 'kolonnen QD2: "2026-03-01' in fault.message.da
    assert "er en dato; regnearket har lavet et tal om, så gør kolonnen til tekst, og ret cellen" in fault.message.da
    assert (
        "is a date; the spreadsheet made it of a number, so make the column text and mend the cell" in fault.message.en
    )


@pytest.mark.parametrize(
    "cell",
    [
        "2026-03-01",
        "01-03-2026",
        "1/3/26",
        "1.3.2026",
        "2-3",
        "01-feb",
        "1. maj",
        "1-May",
        "Feb-05",
        "maj-01",
        "5. okt 2026",
    ],
)
def test_a_date_where_an_answer_should_be_in_a_text_table(cell: str) -> None:
    (fault,) = refused(csv_file(rows(["Nord", cell, "Ofte"]), ";"))
    assert told(fault)[0] == 13
    assert f'"{cell}" er en dato' in fault.message.da


@pytest.mark.parametrize("cell", ["1.5", "2,5", "3 Nogle", "12:30", "Marts", "nej"])
def test_what_is_no_date_is_not_called_one(cell: str) -> None:
    for coding in (None, Coding.FIRST_IS_1):
        assert not any(
            "en dato" in f.message.da
            for f in refused(csv_file(rows(["Nord", cell, "Ofte"])), Request("copsoq-3-core", coding=coding))
        )


# Codings


def test_numbers_without_a_coding_are_asked_about_with_what_they_would_mean_both_ways() -> None:
    (fault,) = refused(csv_file([HEADING, *([["Nord", 1, 2]] * 5), *([["Nord", 5, 4]] * 6)]))
    assert fault.place.line == 0
    assert fault.message.da.startswith(
        '2 kolonner har tal, og det fremgår ikke af filen, hvilken ende der er høj: "QD2", "QD3". '
        "Angiv det med --coding:\n"
    )
    _, *ways = fault.message.da.splitlines()
    assert [way.split(":")[0].strip() for way in ways] == ["--coding first-is-1", "--coding last-is-1"]
    assert '1 er "Altid", 100 point' in ways[0]
    assert '5 er "Aldrig/næsten aldrig", 0 point' in ways[0]
    assert '1 er "Aldrig/næsten aldrig", 0 point' in ways[1]
    assert '1 means "Always", 100 points' in fault.message.en


def test_what_numbers_would_mean_is_shown_on_the_commonest_answers() -> None:
    (fault, *_) = refused(csv_file(table(from_one)), Request("copsoq-3-long", missing=("9",)))
    assert "20 kolonner har tal" in fault.message.da
    assert '1 er "I meget høj grad", 100 point og 5 er "I meget ringe grad", 0 point' in fault.message.da
    assert "Ja, dagligt" not in fault.message.da


def test_the_right_coding_is_never_guessed_from_the_numbers_alone() -> None:
    for numbers in ((0, 4), (1, 5), (0, 100), (2, 3)):
        raw = csv_file([HEADING, *([["Nord", *numbers]] * 12)])
        assert any("--coding" in fault.message.da for fault in refused(raw))


def test_numbers_that_no_coding_fits_are_told_by_row() -> None:
    coded = [HEADING, *([["Nord", 2, 4]] * 11), ["Nord", 75, 4], ["Nord", 3, 99]]
    asked, *misfits = refused(csv_file(coded))
    assert "Angiv det med --coding" in asked.message.da
    assert [told(fault)[:2] for fault in misfits] == [
        (
            13,
            'kolonnen QD2: "75" passer ikke til kolonnens andre tal; ret cellen, eller brug --missing, hvis det er '
            "ubesvaret",
        ),
        (
            14,
            'kolonnen QD3: "99" passer ikke til kolonnens andre tal; ret cellen, eller brug --missing, hvis det er '
            "ubesvaret",
        ),
    ]
    assert "does not go with the column's other numbers; mend the cell, or use --missing" in misfits[0].message.en


@pytest.mark.parametrize("make", BOTH)
def test_a_number_among_texts_is_told_by_row(make: Make) -> None:
    (fault,) = refused(make(rows(["Nord", 2, "Ofte"])))
    assert told(fault) == (
        13,
        'kolonnen QD2: "2" er et tal blandt tekster; angiv med --coding, hvad tallene betyder, eller ret cellen',
        'column QD2: "2" is a number among texts; say with --coding what the numbers mean, or mend the cell',
    )
    assert take(make(rows(["Nord", 2, "Ofte"])), Request("copsoq-3-core", coding=Coding.FIRST_IS_1)).mapping.scores


def test_a_text_among_numbers_makes_the_numbers_be_asked_about() -> None:
    (fault,) = refused(csv_file([HEADING, *([["Nord", 2, 4]] * 11), ["Nord", "Ofte", 1]]))
    assert '"QD2", "QD3"' in fault.message.da


def test_a_coding_for_what_there_is_not_is_told() -> None:
    said = Request("copsoq-3-core", codings={"QD22": Coding.FIRST_IS_1, "frequncy": Coding.LAST_IS_1})
    found = refused(csv_file(rows()), said)
    assert [fault.message.da for fault in found] == [
        'der er ingen kolonne og intet spørgsmål "QD22" at sige kodningen for; mente du "QD2"?',
        'der er ingen kolonne og intet spørgsmål "frequncy" at sige kodningen for; mente du "frequency"?',
    ]


# Columns


@pytest.mark.parametrize("make", BOTH)
def test_two_columns_for_one_item(make: Make) -> None:
    (fault,) = refused(make(rows(heading=["Afdeling", "QD2", "Krav [QD2]"])))
    assert told(fault) == (
        1,
        '"QD2", "Krav [QD2]" ser alle ud til at være spørgsmålet QD2; angiv med --column "OVERSKRIFT=", hvilke der '
        "ikke skal læses",
        '"QD2", "Krav [QD2]" all look like the item QD2; say with --column "HEADING=" which are not to be read',
    )
    said = Request("copsoq-3-core", columns={"Krav [QD2]": ""})
    assert take(make(rows(heading=["Afdeling", "QD2", "Krav [QD2]"])), said).mapping.scores


def test_two_columns_with_one_heading() -> None:
    (fault,) = refused(csv_file(rows(heading=["Afdeling", "QD2", "QD2"])))
    assert "slet eller omdøb dem, der ikke skal læses" in fault.message.da
    assert "delete or rename those that are not to be read" in fault.message.en


def test_two_columns_for_one_scale() -> None:
    scored = [["Afdeling", "QD", "Kvantitative krav"], *([["Nord", 50, 60]] * 12)]
    (fault,) = refused(csv_file(scored))
    assert fault.place.line == 1
    assert '"QD" og "Kvantitative krav" er begge skalaen QD' in fault.message.da
    assert '--column "HEADING="' in fault.message.en


def test_an_item_nobody_knows_and_a_column_there_is_not() -> None:
    said = Request("copsoq-3-core", columns={"QD2": "QD33", "Tempo": "WP1"})
    unknown, absent = sorted(refused(csv_file(rows()), said), key=lambda fault: fault.message.da)[::-1]
    assert told(unknown) == (
        1,
        'kolonnen QD2: spørgeskemaet har intet spørgsmål og ingen skala "QD33"; mente du "QD3"?',
        'column QD2: the questionnaire has no item and no scale "QD33"; did you mean "QD3"?',
    )
    assert told(absent) == (
        1,
        'der er ingen kolonne "Tempo"; brug Afdeling, QD2 eller QD3',
        'there is no column "Tempo"; use Afdeling, QD2 or QD3',
    )


def test_the_case_of_a_code_does_not_matter() -> None:
    said = Request("copsoq-3-core", columns={"a": "qd2", "b": "Qd3"})
    assert take(csv_file(rows(heading=["Afdeling", "a", "b"])), said).mapping.scores


def test_a_file_in_which_nothing_is_recognised() -> None:
    (fault,) = refused(csv_file(rows(heading=["Afdeling", "a", "b"])))
    assert fault.place.line == 1
    assert "ingen kolonne er et spørgsmål eller en skala i COPSOQ III, kort (kerne)" in fault.message.da
    assert '--column "OVERSKRIFT=KODE"' in fault.message.da
    assert "--wording" in fault.message.en


def test_half_of_a_scales_items_missing_is_said_and_stops_nothing() -> None:
    intake = take(csv_file(rows(heading=["Afdeling", "QD1", "HE1"])), Request("copsoq-3-long"))
    said = "\n".join(remarks(intake))
    assert "skalaen Kvantitative krav mangler spørgsmålene QD2, QD3, QD4 og er ikke målt" in said
    assert not intake.mapping.scores
    intake = take(csv_file(rows(heading=["Afdeling", "QD1", "QD2"])), Request("copsoq-3-long"))
    assert "skalaen Kvantitative krav mangler spørgsmålene QD3, QD4; den er beregnet af resten" in "\n".join(
        remarks(intake)
    )
    assert {score.measured.id for score in intake.mapping.scores} == {"QD"}
    assert "ikke i filen og derfor ikke målt: Arbejdstempo, Kognitive krav" in "\n".join(remarks(intake))


def test_columns_that_are_not_read_stop_nothing() -> None:
    intake = take(csv_file(rows(heading=["Afdeling", "QD2", "Kommentar"])))
    assert intake.mapping.scores
    assert intake.recognition
    assert [column.heading.text for column in intake.recognition.columns if column.role == "unread"] == ["Kommentar"]


def test_a_heading_is_shown_as_it_stands_whatever_signs_it_holds() -> None:
    said = Request("copsoq-3-core", columns={"${x} {0} %s": "QD99"})
    (fault,) = refused(csv_file(rows(heading=["Afdeling", "QD2", "${x} {0} %s"])), said)[-1:]
    assert "kolonnen ${x} {0} %s: spørgeskemaet har intet" in fault.message.da


# Units


def test_a_unit_column_that_there_is_not() -> None:
    (fault,) = refused(csv_file(rows()), Request("copsoq-3-core", unit_columns=("Afdling",)))
    assert told(fault) == (
        1,
        'der er ingen kolonne "Afdling"; mente du "Afdeling"?',
        'there is no column "Afdling"; did you mean "Afdeling"?',
    )


@pytest.mark.parametrize("make", BOTH)
def test_an_empty_unit_column(make: Make) -> None:
    (fault,) = refused(make([HEADING, *([[None, "Ofte", "Ofte"]] * 12)]))
    assert told(fault) == (
        1,
        "kolonnen Afdeling: kolonnen er tom; vælg en anden med --unit-column",
        "column Afdeling: the column is empty; choose another with --unit-column",
    )


def test_respondents_without_a_unit_are_counted_and_said() -> None:
    intake = take(csv_file(rows(*([[None, "Ofte", "Ofte"]] * 11))))
    assert (
        "svar.csv:1: 11 besvarelser har ingen enhed; de tæller med i tallene for hele arbejdspladsen, men ikke i "
        "nogen enhed" in remarks(intake)
    )
    assert intake.mapping.answered == 22


def test_a_file_without_units_is_read_as_one_and_said() -> None:
    intake = take(csv_file([["QD2", "QD3"], *([["Ofte", "Ofte"]] * 12)]))
    assert any(
        "ingen kolonne siger, hvilken enhed" in remark and "--unit-column" in remark for remark in remarks(intake)
    )


def test_several_columns_that_could_be_the_unit() -> None:
    intake = take(csv_file(rows(heading=["Afdeling", "Team", "QD2"])))
    assert any(
        'enheden er læst i kolonnen "Afdeling"; "Team" kan også være enheder' in remark for remark in remarks(intake)
    )


def test_a_column_with_a_unit_for_each_respondent_is_no_unit() -> None:
    (fault,) = refused(csv_file([HEADING, *([f"u{n}", "Ofte", "Ofte"] for n in range(6000))]))
    assert (
        "kolonnen Afdeling: kolonnen har 6000 forskellige enheder; vælg en anden med --unit-column" in fault.message.da
    )


# Respondents


def test_rows_with_one_number_are_one_person_and_it_is_asked_how_to_count_them() -> None:
    numbered = [
        ["Respondent", *HEADING],
        *([n, "Nord", "Ofte", "Ofte"] for n in (1, 2, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11, 11)),
    ]
    assert [f"{fault.place}: {fault.message.da}" for fault in refused(csv_file(numbered))] == [
        f"svar.csv:{row}: besvarelsen står allerede længere oppe med samme nummer; --drop-duplicates tæller den kun én "
        'gang. Er det to personer, så er nummeret ikke deres: --column "Respondent="'
        for row in (5, 14)
    ]
    intake = take(csv_file(numbered), Request("copsoq-3-core", drop_duplicates=True))
    assert [score.n for score in intake.mapping.scores] == [11]
    assert "svar.csv:5: besvarelsen står allerede længere oppe; den er ikke talt med igen" in remarks(intake)
    others = take(csv_file(numbered), Request("copsoq-3-core", columns={"Respondent": ""}))
    assert [score.n for score in others.mapping.scores] == [13]


def test_numbers_on_some_rows_only_are_told() -> None:
    numbered = [["Respondent", *HEADING], *([n, "Nord", "Ofte", "Ofte"] for n in (1, 2, "", "", *range(3, 12)))]
    intake = take(csv_file(numbered))
    assert any(
        "2 besvarelser har intet nummer (rækkerne 4 og 5); de tæller som hver sin person" in remark
        for remark in remarks(intake)
    )
    assert [score.n for score in intake.mapping.scores] == [13]


def rounds_of(*rounds: str) -> bytes:
    rows = ([number, each, "Nord", "Ofte", "Ofte"] for each in rounds for number in range(12))
    return csv_file([["Respondent", "Runde", *HEADING], *rows])


def test_rounds_are_never_counted_together() -> None:
    (fault,) = refused(rounds_of("2023", "2025"))
    assert fault.message.da == (
        'kolonnen Runde: rækkerne er fra flere runder: "2023" (12), "2025" (12). Den, der er med i to, står allerede i '
        "den anden og ville tælle for to; vælg en runde med --round"
    )
    chosen = take(rounds_of("2023", "2025"), Request("copsoq-3-core", round="2025"))
    assert [score.n for score in chosen.mapping.scores] == [12]
    assert chosen.recognition is not None
    assert [each.heading.text for each in chosen.recognition.of(Role.ROUND)] == ["Runde"]


def test_one_round_is_read_as_it_stands_and_an_unknown_one_is_told() -> None:
    assert [score.n for score in take(rounds_of("2025")).mapping.scores] == [12]
    (fault,) = refused(rounds_of("2025"), Request("copsoq-3-core", round="2024"))
    assert 'ingen rækker er fra runden "2024"; vælg en af "2025" med --round' in fault.message.da
    (fault,) = refused(csv_file([HEADING, ["Nord", "Ofte", "Ofte"]]), Request("copsoq-3-core", round="2024"))
    assert "ingen kolonne siger, hvilken runde en række er fra" in fault.message.da


def test_of_a_table_of_units_one_round_is_read_too() -> None:
    table = csv_file([["År", "Afdeling", "n", "QD"], *([year, unit, 20, 50] for year in (2023, 2025) for unit in "AB")])
    (fault,) = [each for each in refused(table) if "runder" in each.message.da]
    assert '"2023" (2), "2025" (2)' in fault.message.da
    assert take(table, Request("copsoq-3-core", round="2023")).mapping.units == ("A", "B")


def test_respondents_without_a_number_stand_twice_where_all_their_answers_do() -> None:
    full = table()
    doubled = csv_file([*full, full[5], full[9]])
    kept = take(doubled, Request("copsoq-3-long"))
    assert [remark[:12] for remark in remarks(kept) if "længere oppe" in remark] == ["svar.csv:47:", "svar.csv:48:"]
    assert kept.mapping.answered == 47
    assert take(doubled, Request("copsoq-3-long", drop_duplicates=True)).mapping.answered == 45


def test_many_who_stand_twice_are_counted() -> None:
    numbered = [["Respondent", *HEADING], *([n % 12, "Nord", "Ofte", "Ofte"] for n in range(60))]
    said = [f"{fault.place}: {fault.message.da}" for fault in refused(csv_file(numbered))]
    assert len(said) == 21
    assert said[-1].startswith("svar.csv:34: og 28 til af samme slags (besvarelsen står allerede længere oppe")


@pytest.mark.parametrize(
    "raw",
    [
        csv_file([HEADING]),
        csv_file([HEADING]).strip(),
        csv_file([HEADING, *([[None] * 3] * 5)]),
        csv_file([HEADING]) + b"\n\n\n",
        workbook([HEADING]),
        workbook([HEADING, *([[None] * 3] * 5)]),
        workbook([HEADING, *([["", "", ""]] * 5)]),
        arrow([HEADING]),
        spss([HEADING, ["Nord", None, None]]),
        csv_file([HEADING, *([["Nord", None, None]] * 12)]),
    ],
)
def test_no_respondents(raw: bytes) -> None:
    (fault,) = refused(raw)
    assert fault.place.line in (0, 1)
    assert "der er ingen" in fault.message.da
    assert "eksportér filen igen med svarene" in fault.message.da
    assert "export the file again with the answers" in fault.message.en


@pytest.mark.parametrize("raw", [b"", b"\n\n", b"\xef\xbb\xbf", b";;;\n;;\n", workbook([]), workbook([[None], [None]])])
def test_an_empty_file(raw: bytes) -> None:
    (fault,) = refused(raw)
    assert "filen er tom; den skal have en række med overskrifter" in fault.message.da


# The shape of a text table


def test_rows_of_another_length_are_told_with_their_number() -> None:
    raw = b"Afdeling,QD2,QD3\nNord,Ofte,Ofte\n\nNord,Ofte\nNord,Ofte,Ofte,Ofte\n\n\nNord,Ofte,Ofte\nNord\n"
    found = refused(raw)
    assert [told(fault)[0] for fault in found] == [4, 5, 9]
    assert found[0].message.da.startswith(
        "rækken har 2 felter, og overskriften har 3; tjek, om der er et komma eller semikolon"
    )
    assert found[1].message.en.startswith("the row has 4 fields and the heading has 3; look for a comma or semicolon")


def test_rows_are_counted_as_a_spreadsheet_does_where_cells_run_over_several_lines() -> None:
    raw = csv_file(
        [
            ["Sig\nmere", *HEADING],
            ["a\nb\n\nc", "Nord", "Ofte", "Ofte"],
            [],
            ["d\ne", "Nord", "Tit", "Ofte"],
            ["f", "Nord"],
            ["g\nh", "Nord", "Ofte", "Slet"],
        ]
    )
    assert [told(fault)[0] for fault in refused(raw)] == [4, 5, 6]


def test_faults_of_shape_and_of_cells_are_told_together() -> None:
    found = refused(csv_file([HEADING, ["Nord", "Tit", "Ofte"], ["Nord", "Ofte"], [], ["Nord", "Ofte", "Tot"]]))
    assert [fault.place.line for fault in found] == [2, 3, 5]


def test_many_rows_of_another_length_are_counted() -> None:
    found = refused(csv_file([HEADING, *([["Nord", "Ofte"]] * 50)]))
    assert len(found) == 21
    assert found[-1].message.da == "og 30 til af samme slags (rækken har … felter, og overskriften har …)"


def test_rows_of_a_large_table_are_counted_to_the_last() -> None:
    comment = b"x" * 200
    many = b"".join(b"Nord,Ofte,Ofte,%b\n" % comment for _ in range(90_000))
    raw = b"Afdeling,QD2,QD3,Fritekst\n" + many + b"\n" + many + b"Nord,Ofte\nNord,Tit,Ofte,x\n"
    assert len(raw) > 2 * (16 << 20)  # it is read in more blocks than two
    uneven, wrong = refused(raw)
    assert (uneven.place.line, wrong.place.line) == (180_003, 180_004)
    assert "rækken har 2 felter" in uneven.message.da


UNCLOSED = "et anførselstegn er ikke lukket her eller i rækken før: luk det, eller slet det"


def test_a_quotation_mark_that_is_not_closed_swallows_nobody_in_silence() -> None:
    head = [["Kommentar", *HEADING, "QL3", "QL4"], *([["ok", "Nord", "Ofte", "Ofte", None, None]] * 5)]
    whole, last = csv_file(head), [b"ok,Nord,Ofte,Ofte,,\r\n"] * 10
    (fault,) = refused(whole + b'"uha,Nord,Ofte,Ofte,,\r\n' + b"".join(last))
    assert told(fault)[0] == 7
    assert UNCLOSED in fault.message.da
    assert "a quotation mark is not closed here or in the row before: close it or delete it" in fault.message.en
    behind = [
        ["Afdeling", "QD2", "QD3", "QL3", "QL4", "Kommentar"],
        *([["Nord", "Ofte", "Ofte", None, None, "ok"]] * 5),
    ]
    rest = b"Nord,Ofte,Ofte,,,ok\r\n" * 10
    (fault,) = refused(csv_file(behind) + b'Nord,Ofte,Ofte,,,"uha\r\n' + rest)
    assert told(fault)[:2] == (7, f"rækken rummer også dem, der kommer efter; {UNCLOSED}")
    (fault,) = refused(csv_file(behind) + b'Nord,Ofte,Ofte,,,"uha\r\n' + rest + b'Nord,Ofte,Ofte,,,"oh"\r\n' + rest)
    assert told(fault)[0] == 7
    (fault,) = refused(csv_file(behind) + b'Nord,Ofte,Ofte,,,"uha\r\nNord,Ofte,Ofte,,,"oh"\r\n' + rest)
    assert told(fault)[0] == 7


def test_a_mark_within_a_text_is_no_fault() -> None:
    raw = (
        csv_file(rows(heading=["Afdeling", "QD2", "Kommentar"]))
        + b'Nord,Ofte,5" r\xc3\xb8r\r\nNord,Ofte,"sagde ""hej""\r\nog gik"\r\n'
    )
    assert take(raw).mapping.answered == 13


def test_a_file_that_is_no_table() -> None:
    (fault,) = refused(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" * 20)
    assert "hverken en teksttabel, et regneark, en SPSS-fil eller Parquet; gem den som CSV" in fault.message.da


def test_a_text_in_no_known_encoding() -> None:
    (fault,) = refused(csv_file(rows()) + b"N\x81rd,Ofte,Ofte\r\n")
    assert told(fault)[0] == 13
    assert "gem den som CSV UTF-8" in fault.message.da


# Workbooks


def encrypted() -> bytes:
    file = BytesIO()
    OOXMLFile(BytesIO(workbook(rows()))).encrypt("hemmeligt", file)
    return file.getvalue()


def test_a_workbook_with_a_password() -> None:
    (fault,) = refused(encrypted(), name="svar.xlsx")
    assert fault.message.da.startswith(
        "projektmappen er beskyttet med adgangskode; åbn den i regnearket, fjern adgangskoden"
    )
    assert "take the password off and save it again" in fault.message.en


@pytest.mark.parametrize("part", [30, 200, 2000, -1000, -30])
def test_a_workbook_that_was_cut_off(part: int) -> None:
    (fault,) = refused(workbook(rows())[:part], name="svar.xlsx")
    assert fault.message.da.startswith("projektmappen er beskadiget eller af en ukendt slags")
    assert "open it in the spreadsheet and save it again" in fault.message.en


def test_a_workbook_whose_sheet_is_damaged() -> None:
    raw = bytearray(workbook(rows()))
    start = raw.find(b"xl/worksheets/sheet1.xml") + 60
    raw[start : start + 40] = bytes(40)
    (fault,) = refused(bytes(raw), name="svar.xlsx")
    assert "projektmappen er beskadiget" in fault.message.da


def test_a_workbook_of_the_old_kind() -> None:
    (fault,) = refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096), name="svar.xls")
    assert "save it as .xlsx" in fault.message.en
    assert "gem den som .xlsx" in fault.message.da


def test_a_sheet_that_there_is_not() -> None:
    (fault,) = refused(workbook(rows(), ("Svar", rows())), name="svar.xlsx", sheet="Svra")
    assert fault.message.da == 'der er intet ark "Svra"; mente du "Svar"?'


def test_a_sheet_with_a_cell_far_out() -> None:
    far: list[Sequence[Cell]] = [*rows(), *([[]] * 30000), [None] * 16000 + ["x"]]
    (fault,) = refused(workbook(far), name="svar.xlsx")
    assert fault.message.da.startswith("et ark når til række 30013 og kolonne 16001; slet de tomme rækker nedenunder")
    assert "delete the empty rows below and the empty columns to the right" in fault.message.en


# Other files


def test_an_spss_file_with_a_password() -> None:
    (fault,) = refused(b"\x1c\0\0\0\0\0\0\0ENCRYPTEDSAV\x15\0\0\0" + bytes(range(256)) * 20, name="svar.sav")
    assert fault.message.da == "SPSS-filen er beskyttet med adgangskode; gem den uden i SPSS"


@pytest.mark.parametrize("part", [4, 100, 180, 1000, -30])
def test_an_spss_file_that_was_cut_off(part: int) -> None:
    (fault,) = refused(
        spss(table(from_one))[:part], Request("copsoq-3-long", coding=Coding.FIRST_IS_1, missing=("9",)), "svar.sav"
    )
    assert fault.message.da.startswith("SPSS-filen er beskadiget eller beskyttet (")
    assert "eksportér den igen, gerne som CSV" in fault.message.da


@pytest.mark.parametrize("part", [4, 100, 1000, -30])
def test_a_parquet_file_that_was_cut_off(part: int) -> None:
    (fault,) = refused(arrow(table())[:part], name="svar.parquet")
    assert fault.message.en.startswith("the Parquet file is damaged (")
    assert "eksportér den igen" in fault.message.da


def test_rows_of_spss_and_parquet_are_counted_from_one() -> None:
    for raw in (spss(rows(["Nord", "Tit", "Ofte"])), arrow(rows(["Nord", "Tit", "Ofte"]))):
        (fault,) = refused(raw)
        assert told(fault)[0] == 12


def test_columns_of_parquet_that_hold_lists() -> None:
    import pyarrow as pa

    raw = parquet_bytes(pa.table({"Afdeling": ["Nord"] * 3, "QD2": [["Ofte"], None, []], "QD3": [{"a": 1}] * 3}))
    assert len(refused(raw)) == 4


def test_two_columns_of_parquet_with_one_name() -> None:
    import pyarrow as pa

    columns = [["Nord"] * 12, ["Tit"] * 12, ["Altid", "Ofte"] * 6, ["Ofte"] * 12]
    raw = parquet_bytes(pa.table(columns, names=["Afdeling", "x", "QD2", "x"]))
    assert {score.value for score in take(raw).mapping.scores} == {87.5}
    found = refused(raw, Request("copsoq-3-core", columns={"x": "QD3"}))
    assert '"Tit" er ikke et svar' in found[0].message.da


# Questionnaires


def test_an_unknown_questionnaire() -> None:
    (fault,) = refused(csv_file(rows()), Request("copsoq-3-cor"))
    assert fault.message.da == 'ukendt spørgeskema "copsoq-3-cor"; mente du "copsoq-3-core"?'
    assert fault.message.en == 'unknown questionnaire "copsoq-3-cor"; did you mean "copsoq-3-core"?'


def test_no_questionnaire_named() -> None:
    (fault,) = refused(csv_file(table()), Request())
    assert fault.message.da.startswith(
        "angiv med --questionnaire, hvilket spørgeskema filen kommer fra. Antal kolonner, der genkendes: "
        "copsoq-3-long (20)"
    )
    assert "copsoq-3-middle (" in fault.message.da
    assert "copsoq-3-core (" in fault.message.en


def test_no_questionnaire_named_for_a_file_with_questions_as_headings() -> None:
    (fault,) = refused(csv_file(table(heading=wording)), Request(wording={code: (wording(code),) for code in ITEMS}))
    assert "copsoq-3-long (20)" in fault.message.da


def test_a_minimum_below_the_lowest() -> None:
    (fault,) = refused(csv_file(rows()), Request("copsoq-3-core", minimum=4))
    assert fault.message.da == "mindstegrænsen kan ikke være under 5 svar"


# Scored files


@pytest.mark.parametrize("make", BOTH)
def test_scores_that_are_none(make: Make) -> None:
    scored = [
        ["Afdeling", "QD", "WP"],
        *([["Nord", 50, 60]] * 11),
        ["Nord", 101, "høj"],
        ["Nord", "-1", "NA"],
        ["Nord", 101, None],
    ]
    found = refused(make(scored))
    assert [told(fault)[:2] for fault in found] == [
        (13, "kolonnen QD: 101 er uden for 0 til 100; ret tallet"),
        (13, 'kolonnen WP: "høj" er ikke et tal; skriv det som fx 42,5, eller lad cellen være tom'),
        (14, "kolonnen QD: -1 er uden for 0 til 100; ret tallet"),
        (15, "kolonnen QD: 101 er uden for 0 til 100; ret tallet"),
    ]
    assert "is not a number; write it such as 42.5, or leave the cell empty" in found[1].message.en


def test_many_scores_that_are_none_are_counted() -> None:
    scales = [scale.code for scale in shipped().knowledge.instruments["copsoq-3-long"].scales]
    scored = [["Afdeling", *scales], *(["Nord", *(f"x{n}{code}" for code in scales)] for n in range(30))]
    found = refused(csv_file(scored), Request("copsoq-3-long"))
    assert len(found) == 21
    assert found[-1].message.da.startswith(f"og {30 * len(scales) - 20} til af samme slags (kolonnen …:")


@pytest.mark.parametrize("make", BOTH)
def test_means_of_numbered_options_are_not_taken_for_points(make: Make) -> None:
    persons = [["Afdeling", "QD", "WP"], *([["Nord", n / 4 + 1, 3.25] for n in range(12)])]
    units = [["Enhed", "n", "QD", "WP"], *([[unit, 20, 3.5, 2.1] for unit in ("Nord", "Syd", "Vest")])]
    for rows_ in (persons, units):
        (fault,) = refused(make(rows_))
        assert fault.place.line == 1
        assert "en score er i point fra 0 til 100, så regn dem om" in fault.message.da
        assert "a score is in points from 0 to 100, so convert them" in fault.message.en
    assert take(make([*persons, ["Nord", 75, 3]])).mapping.scores


def test_units_by_scales_with_faults() -> None:
    units = [
        ["Enhed", "Antal", "QD"],
        ["Nord", 20, 50],
        ["Nord", 20, 51],
        ["Syd", None, 50],
        [None, 20, 40],
        ["Øst", "mange", 150],
    ]
    found = refused(csv_file(units))
    assert [told(fault)[:2] for fault in found] == [
        (3, 'enheden "Nord" står allerede i række 2; slet den ene'),
        (4, "kolonnen Antal: antallet mangler; skriv, hvor mange der har svaret"),
        (5, "enheden mangler; skriv dens navn"),
        (6, 'kolonnen Antal: "mange" er ikke et helt antal personer; skriv det som fx 12'),
        (6, "kolonnen QD: 150 er uden for 0 til 100; ret tallet"),
    ]


def test_units_by_scales_without_a_column_of_units() -> None:
    (fault,) = refused(csv_file([["Gren", "n", "QD"], ["Nord", 20, 50], ["Syd", 20, 60]]))
    assert told(fault)[:2] == (1, "ingen kolonne siger, hvilken enhed en række er; vælg den med --unit-column")


# How many were invited


def invited(folder: Path, text: str) -> Mapping[str, int]:
    path = folder / "inviterede.csv"
    path.write_text(text, encoding="utf-8")
    return read_invited(path, shipped().knowledge)


def invited_faults(folder: Path, text: str) -> list[tuple[int, str]]:
    with pytest.raises(UnreadableError) as caught:
        invited(folder, text)
    assert {Path(problem.place.file).name for problem in caught.value.problems} == {"inviterede.csv"}
    return [told(problem)[:2] for problem in caught.value.problems]


def test_the_file_of_invited_is_read_and_used(tmp_path: Path) -> None:
    found = invited(tmp_path, "Afdeling;Antal inviterede\nNord;15\n\nSyd;20\n")
    assert found == {"Nord": 15, "Syd": 20}
    intake = take(csv_file(rows()), Request("copsoq-3-core", invited=found))
    assert {score.invited for score in intake.mapping.scores} == {15}
    assert (
        'svar.csv: i filen med inviterede: ingen besvarelse har enheden "Syd"; staves den anderledes, så ret det'
        in remarks(intake)
    )


def test_fewer_invited_than_answered_is_said(tmp_path: Path) -> None:
    intake = take(csv_file(rows()), Request("copsoq-3-core", invited=invited(tmp_path, "unit,invited\nNord,10\n")))
    assert {score.invited for score in intake.mapping.scores} == {None}
    assert (
        'svar.csv: i filen med inviterede: i "Nord" har flere svaret end de 10, der er inviteret; ret det, eller lad '
        "svarprocenten ude" in remarks(intake)
    )


def test_faults_of_the_file_of_invited(tmp_path: Path) -> None:
    assert invited_faults(tmp_path, "Afdeling;Folk\nNord;15\n") == [
        (1, "her mangler kolonnen inviterede; filen skal have kolonnerne enhed og inviterede")
    ]
    assert invited_faults(tmp_path, "enhed;inviterede\nNord;mange\nSyd;\nNord;3\n;4\nØst;0\n") == [
        (2, 'kolonnen inviterede: "mange" er ikke et helt antal personer; skriv det som fx 12'),
        (3, "enheden eller antallet mangler; skriv begge, eller slet rækken"),
        (5, "enheden eller antallet mangler; skriv begge, eller slet rækken"),
        (6, 'kolonnen inviterede: "0" er ikke et helt antal personer; skriv det som fx 12'),
    ]
    assert invited_faults(tmp_path, "enhed;inviterede\nNord;3\nNord;4\n") == [
        (3, 'enheden "Nord" står to gange; slet den ene række')
    ]
    assert [row for row, _ in invited_faults(tmp_path, "enhed;inviterede\nNord;3;4\nSyd\n")] == [2, 3]
    with pytest.raises(UnreadableError, match="no such file"):
        read_invited(tmp_path / "findes-ikke.csv", shipped().knowledge)


# The workplace's own wording


def said(folder: Path, text: str) -> Mapping[str, tuple[str, ...]]:
    path = folder / "ordlyd.yaml"
    path.write_text(text, encoding="utf-8")
    return read_wording(path)


def test_the_file_of_wording_is_read_and_used(tmp_path: Path) -> None:
    found = said(
        tmp_path, "wording:\n  QD2: Når du det hele?\n  QD3: {da: Kommer du bagud?, en: Do you fall behind?}\n"
    )
    assert found == {"QD2": ("Når du det hele?",), "QD3": ("Kommer du bagud?", "Do you fall behind?")}
    for heading in (
        ["Afdeling", "når du det hele", "Do you fall behind?"],
        ["Afdeling", "1. Når du det hele?", "2a) Kommer du bagud"],
    ):
        intake = take(csv_file(rows(heading=heading)), Request("copsoq-3-core", wording=found))
        assert intake.recognition
        assert [*intake.recognition.items] == ["QD2", "QD3"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "QD2: Når du det hele?\n",
        "wording: Når du?\n",
        "wording:\n  QD2: 5\n",
        "wording:\n  QD2: [a, b]\n",
        "wording: {QD2: 'a\n",
    ],
)
def test_faults_of_the_file_of_wording(tmp_path: Path, text: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        said(tmp_path, text)
    for problem in caught.value.problems:
        assert Path(problem.place.file).name == "ordlyd.yaml"
        assert problem.weight is Weight.ERROR
        assert problem.message.da


def test_a_wording_for_an_item_nobody_knows_or_for_two() -> None:
    wordings = {
        "QD2": ("Når du det hele?",),
        "QD33": ("Kommer du bagud?",),
        "QD3": ("når du det hele",),
        "CD1": ("Ser du alt?",),
    }
    found = refused(csv_file(rows()), Request("copsoq-3-core", wording=wordings))
    assert [fault.message.da for fault in found] == [
        "i filen med ordlyd har QD2 og QD3 samme ordlyd; ret den ene, så kolonnerne kan kendes fra hinanden",
        'filen med ordlyd har koden "QD33", som intet spørgsmål har; mente du "QD3"?',
    ]
