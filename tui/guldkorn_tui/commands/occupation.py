"""`guldkorn occupation`."""

import json
from typing import Any

from guldkorn.knowledge.job_group_names import find_job_group
from guldkorn.knowledge.occupations import JobGroup, Occupations
from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Language, Text
from guldkorn.report.occupation_outline import job_groups_outline, occupation_outline
from guldkorn.report.text_format import as_text
from guldkorn.rules.layers import Layers
from guldkorn_tui.look.output import print_out
from guldkorn_tui.opening.shipped_examples import open_rulebook


class NoOccupationsError(GuldkornError):
    """The rulebook says nothing of job groups."""


NO_OCCUPATIONS = Text(
    "regelværket rummer ikke noget om faggrupper; brug det, der følger med (uden --rulebook)",
    "the rulebook holds nothing about job groups; use the shipped one (without --rulebook)",
)


def print_occupation(name: str, form: str, layers: Layers, language: Language) -> None:
    """Print what is usual in a job group; without a name, the job groups."""
    knowledge = open_rulebook(layers).knowledge
    occupations = knowledge.occupations
    if occupations is None:
        raise NoOccupationsError(NO_OCCUPATIONS)
    if not name:
        groups = [_group_data(group, language) for group in knowledge.job_groups.values()]
        outline = job_groups_outline(knowledge, language)
        print_out(_json(groups) if form == "json" else as_text(outline), nl=False)
        return
    group = find_job_group(name, knowledge.job_groups)
    if form == "json":
        print_out(_json(_usual_data(group, occupations, language)), nl=False)
    else:
        print_out(as_text(occupation_outline(group, occupations, knowledge, language)), nl=False)


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _group_data(group: JobGroup, language: Language) -> dict[str, Any]:
    return {"id": group.id, "title": group.title.get(language), "words": list(group.words)}


def _usual_data(group: JobGroup, occupations: Occupations, language: Language) -> dict[str, Any]:
    survey = occupations.survey
    return {
        **_group_data(group, language),
        "survey": survey.title.get(language),
        "year": survey.year,
        "source": survey.source,
        "verified": survey.verified,
        "figures": [
            {
                "question": figure.question.id,
                "title": figure.question.title.get(language),
                "dimension": figure.question.dimension,
                "aspect": figure.question.aspect,
                "bad": figure.question.bad.value,
                "unit": "per-cent" if figure.question.share else "points",
                "value": figure.points,
                "of_all": figure.points_of_all,
                "n": figure.n,
                "stands": figure.stands.value,
                "worse_than": figure.worse_than,
                "other_groups": figure.others,
            }
            for figure in occupations.usual(group.id)
        ],
    }
