"""The mapping that a plan rests on, as blocks: what it is, its pictures and its scores."""

from collections.abc import Iterable, Iterator

from guldkorn.advice.wording import ALL_ANSWERED
from guldkorn.reading.text import Language, Text, number
from guldkorn.report.blocks import Block, Fact, Facts, Figure, Paragraph, Picture, Table
from guldkorn.report.issue_values import ScoreReport
from guldkorn.report.plan_report import HeatRowReport, MappingReport, UnitReport

_QUESTIONNAIRE = Text("Spørgeskema", "Questionnaire")
_ANSWERED = Text("Besvarelser i alt", "Respondents in all")
_UNIT = Text("Besvarelser", "Respondents")
_RATE = Text("svarprocent", "response rate")
_AGAINST = Text("Sammenlignet med", "Held against")
_MINIMUM = Text("Mindste gruppe, der vises", "Smallest group that is shown")
_NOT_SHOWN = Text("Enheder, der ikke vises", "Units that are not shown")
_HEAT_MAP_ALT = Text(
    "Varmekort. For hver enhed og dimension vises den dårligste skala.",
    "Heat map. For each unit and dimension the scale that stands worst.",
)
_PROFILE = Text("Profil", "Profile")
_PROFILE_ALT = Text(
    "Scorerne fra 0 til 100 med usikkerhed (95 %-interval) og reference. Tallene står i tabellen.",
    "The scores from 0 to 100 with 95 % intervals beside the reference. The numbers stand in the table.",
)
_SCORES = Text("Scorer", "Scores")
_HEADINGS = (
    Text("Dimension", "Dimension"),
    Text("Skala", "Scale"),
    Text("Score", "Score"),
    Text("95 %-interval", "95 % interval"),
    Text("Reference", "Reference"),
    Text("Forskel", "Difference"),
    Text("n", "n"),
    Text("I forhold til referencen", "Where it stands"),
)


def mapping_facts(mapping: MappingReport, units: Iterable[UnitReport], language: Language) -> Iterator[Block]:
    """Return what the mapping is and what must be known to read its scores rightly."""

    def say(text: Text) -> str:
        return text.get(language)

    facts = [Fact(say(_QUESTIONNAIRE), mapping.questionnaire)] if mapping.questionnaire else []
    if mapping.answered is not None:
        facts.append(Fact(say(_ANSWERED), f"{mapping.answered}"))
    for unit in units:
        said = f"{unit.unit}: {unit.answers}"
        if unit.response_rate is not None:
            said += f", {say(_RATE)} {say(number(unit.response_rate, 0))} %"
        facts.append(Fact(say(_UNIT), said))
    if mapping.against:
        facts.append(Fact(say(_AGAINST), mapping.against))
    facts.append(Fact(say(_MINIMUM), f"{mapping.minimum}"))
    facts.append(Fact(say(_NOT_SHOWN), f"{mapping.hidden_units}"))
    yield Facts(tuple(facts))
    yield from (Paragraph(each, quiet=True) for each in mapping.says)


def heat_map_blocks(mapping: MappingReport, picture: Picture, language: Language) -> Iterator[Block]:
    """Return the heat map of the units, where there are several."""
    if mapping.heat_map:
        rows = " ".join(_said_of_row(row, language) for row in mapping.heat_map)
        yield Figure(picture, f"{_HEAT_MAP_ALT.get(language)} {rows}")


def score_blocks(unit: UnitReport, picture: Picture, language: Language) -> Iterator[Block]:
    """Return a unit's profile, and its scores as a table."""
    yield Figure(picture, f"{_PROFILE.get(language)}: {unit.unit}. {_PROFILE_ALT.get(language)}")
    yield Table(
        f"{_SCORES.get(language)}: {unit.unit}",
        tuple(heading.get(language) for heading in _HEADINGS),
        tuple(_row(score, language) for score in unit.scores),
        (10, 11, 5, 8, 7, 6, 3, 9),
        (2, 3, 4, 5, 6),
    )


def _row(score: ScoreReport, language: Language) -> tuple[str, ...]:
    def points(value: float | None, decimals: int = 1) -> str:
        return "–" if value is None else number(value, decimals).get(language)

    low, high = score.interval or (None, None)
    between = ALL_ANSWERED.get(language) if score.all_answered else "–"
    reference = points(score.reference) + ("*" if score.reference_verified is False else "")
    return (
        score.dimension.says,
        score.scale.says,
        points(score.value) + (" %" if score.in_per_cent else ""),
        f"{points(low, 0)}–{points(high, 0)}" if low is not None else between,
        reference,
        signed(score.difference, language),
        f"{score.n}",
        score.standing.says,
    )


def signed(points: float | None, language: Language) -> str:
    """Return points above (+) or below (−) a reference."""
    if points is None:
        return "–"
    said = number(abs(points)).get(language)
    return said if said == "0" else ("+" if points > 0 else "−") + said


def _said_of_row(row: HeatRowReport, language: Language) -> str:
    cells = (
        f"{cell.dimension.says} {cell.standing.says}"
        + (f" ({signed(cell.difference, language)})" if cell.difference is not None else "")
        for cell in row.cells
    )
    return f"{row.unit}: {'; '.join(cells)}."
