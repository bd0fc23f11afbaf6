"""A mapping from scores that were computed elsewhere: who is a part of whom, and what of it may be shown."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.text import Text
from guldkorn.survey.beside import beside
from guldkorn.survey.cells import shown_mapping
from guldkorn.survey.faults import Faults
from guldkorn.survey.known_scores import KnownScores
from guldkorn.survey.mapping import Mapping as SurveyMapping
from guldkorn.survey.mapping import Score
from guldkorn.survey.references import ORGANISATION_TITLE
from guldkorn.survey.scored_survey import ScoredSurvey
from guldkorn.survey.sums import sums_in


@dataclass(frozen=True)
class ScoredUnits:
    """Scores of units, and which unit each is a part of, where that is said."""

    scores: tuple[Score, ...]
    parents: Mapping[str, str] = field(default_factory=dict)
    hides: bool = False
    """Whether it is said that there are more, which may not be shown."""


def mapping_of_scored_units(
    scored: ScoredUnits,
    knowledge: Knowledge,
    minimum: int,
    of_shares: int,
    faults: Faults,
    *,
    instrument: str | None,
    hidden_units: int = 0,
    hidden_scores: int = 0,
    hidden_shares: Iterable[str] = (),
    against: Text | None = None,
    known: Sequence[KnownScores] = (),
) -> SurveyMapping:
    """Return the mapping of the scores that may be shown. Some may have been hidden before: those are counted too.

    What is known from earlier mappings is held beside them (`beside`).

    References that are the organisation's own scores are a whole that is shown, and go where it may not be.
    """
    sums = sums_in(scored.scores, scored.parents, knowledge.survey_words)
    sums.tell(faults)
    of_whole = list({s.measured: s for s in reversed(scored.scores) if s.unit in sums.wholes}.values())[::-1]
    of_units = [s for s in scored.scores if s.unit not in sums.wholes | sums.averages]
    told = told_by_references(of_units, of_whole) if against == ORGANISATION_TITLE else []
    own = KnownScores("", tuple(of_units), tuple(of_whole), sums.parents, instrument, hides=scored.hides)
    known = [each for each in known if not each.is_found or each.may_be_of(own)]
    wholes = {score.unit for score in (*of_whole, *told)}
    scores = [*of_units, *of_whole, *told]
    survey = ScoredSurvey(scores, wholes, sums.parents, known, minimum, of_shares)
    cells, scales = beside(survey.cells(), survey.scales(), known, instrument, minimum, of_shares, faults)
    mapping = shown_mapping(cells, scales, minimum, of_shares, knowledge.limits)
    is_all = bool(of_whole) or not (hidden_units or hidden_scores)
    enough = (mapping.answered or 0) >= knowledge.limits.smallest_survey.value
    shares = (*hidden_shares, *mapping.hidden_shares)
    shares = tuple(unit for unit in dict.fromkeys(shares) if unit in mapping.units)
    if against == ORGANISATION_TITLE:
        mapping = _without_hidden_references(mapping)
        against = against if any(score.reference for score in mapping.scores) else None
    return replace(
        mapping,
        whole=tuple(score for score in mapping.whole if score not in told),
        hidden_units=hidden_units + mapping.hidden_units + survey.left_out,
        hidden_scores=hidden_scores + mapping.hidden_scores,
        hidden_shares=shares,
        minimum_of_shares=of_shares if shares else 0,
        instrument=instrument,
        answered=mapping.answered if is_all or enough else None,
        against=against,
    )


def told_by_references(of_units: Iterable[Score], of_whole: Iterable[Score]) -> list[Score]:
    """Return the scores of the whole that stand in no row, but beside those of the units as their reference."""
    there = {score.measured for score in of_whole}
    told = {
        score.measured: Score("", score.measured, score.reference.mean, 0)
        for score in of_units
        if score.reference is not None and score.measured not in there
    }
    return list(told.values())


def _without_hidden_references(mapping: SurveyMapping) -> SurveyMapping:
    shown = {score.measured for score in mapping.whole}
    kept = (score if score.measured in shown else replace(score, reference=None) for score in mapping.scores)
    return replace(mapping, scores=tuple(kept))
