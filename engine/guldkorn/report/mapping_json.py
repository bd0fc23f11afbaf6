"""The mapping as JSON: every score that may be shown, with how far it can be trusted."""

import json
from datetime import date
from typing import Any

from guldkorn.knowledge.limits import LimitsFile
from guldkorn.reading.text import Language
from guldkorn.rules.rulebook import Rulebook
from guldkorn.survey.mapping import Mapping, Score
from guldkorn.survey.references import said_of_age


def mapping_as_json(mapping: Mapping, rulebook: Rulebook, language: Language) -> str:
    """Return the mapping as JSON text."""
    limits, parents = rulebook.knowledge.limits, dict(mapping.parts)
    data = {
        "rulebook": {"version": rulebook.version, "hash": rulebook.hash},
        "questionnaire": mapping.instrument,
        "respondents": mapping.answered,
        "against": mapping.against.get(language) if mapping.against else None,
        "against_is_old": said_of_age(mapping.against, rulebook.knowledge, date.today().year) is not None,
        "hidden": {
            "units": mapping.hidden_units,
            "scores": mapping.hidden_scores,
            "minimum": mapping.minimum,
            "minimum_of_shares": mapping.minimum_of_shares or None,
        },
        "whole": [score_json(score, limits) for score in mapping.whole],
        "units": [
            {
                "unit": unit,
                "breakdown": mapping.breakdown(unit) or None,
                "part_of": parents.get(unit),
                "answers": mapping.answers(unit),
                "response_rate": mapping.response_rate(unit),
                "scores": [score_json(score, limits) for score in mapping.of(unit)],
            }
            for unit in mapping.units
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def score_json(score: Score, limits: LimitsFile) -> dict[str, Any]:
    """Return one score as plain data: points from 0 to 100, or per cent of persons for a prevalence."""
    low, high = score.interval or (None, None)
    return {
        "scale": score.measured.id,
        "score": round(score.value, 2),
        "n": score.n,
        "sd": score.spread,
        "missing": score.missing,
        "reliability": score.reliability,
        "all_answered": score.all_answered,
        "interval": None if low is None or high is None else [round(low, 1), round(high, 1)],
        "reference": score.reference.mean if score.reference else None,
        "reference_verified": score.reference.verified if score.reference else None,
        "distance": score.distance,
        "distance_in_sd": score.distance_in_sd,
        "standing": score.standing(limits).value,
        "side": score.side.value if score.side else None,
    }
