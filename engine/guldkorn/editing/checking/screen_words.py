"""The closed words that screens and documents show, by the group of words.yaml that says what they are called."""

from collections.abc import Mapping
from enum import StrEnum

from guldkorn.knowledge import vocabulary
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.plan import Shelf
from guldkorn.knowledge.priorities import OrderKey
from guldkorn.knowledge.questions import UNKNOWN_WORDS
from guldkorn.knowledge.sources import Read, Reader
from guldkorn.reading.text import Text
from guldkorn.rules.kinds import KINDS, Stage
from guldkorn.survey.mapping import Standing

_ENUMS: Mapping[str, type[StrEnum]] = {
    "level": vocabulary.Level,
    "changeability": vocabulary.Changeability,
    "decider": vocabulary.Decider,
    "basis": vocabulary.Basis,
    "status": vocabulary.Status,
    "state": vocabulary.State,
    "cause-state": vocabulary.CauseState,
    "order": OrderKey,
    "shelf": Shelf,
    "kept": vocabulary.Kept,
    "side": vocabulary.Side,
    "grade": vocabulary.Grade,
    "gravity": vocabulary.Gravity,
    "standing": Standing,
    "bad": vocabulary.Bad,
    "usual": vocabulary.Usual,
    "survey-size": vocabulary.SurveySize,
    "reference-standing": vocabulary.ReferenceStanding,
    "cost": vocabulary.Cost,
    "evidence": vocabulary.Evidence,
    "evidence-means": vocabulary.Evidence,
    "backing": vocabulary.Backing,
    "hierarchy": vocabulary.Hierarchy,
    "hierarchy-means": vocabulary.Hierarchy,
    "outcome": vocabulary.Outcome,
    "finds": vocabulary.Finds,
    "finds-means": vocabulary.Finds,
    "certainty": vocabulary.Certainty,
    "directness": vocabulary.Directness,
    "measured": vocabulary.Measured,
    "purpose": vocabulary.Purpose,
    "manager": vocabulary.Manager,
    "read": Read,
    "reader": Reader,
    "voice": vocabulary.Voice,
    "reach": vocabulary.Reach,
    "weight": vocabulary.CautionWeight,
    "coding": vocabulary.Coding,
    "about": vocabulary.About,
}

GROUPS: Mapping[str, tuple[str, ...]] = {
    **{group: tuple(word.value for word in words) for group, words in _ENUMS.items()},
    "answer": ("yes", "no", *sorted(UNKNOWN_WORDS)),
    "kind": tuple(KINDS),
    "stage": tuple(stage.name.lower() for stage in Stage),
    "unit-attribute": tuple(KINDS["unit"].attributes),
}
"""Every group, with the words that it must say."""


def called(enumeration: str, word: str, knowledge: Knowledge) -> Text | None:
    """Return what a word of an enumeration, named by its class, is called on screen; None where no group says it."""
    for group, words in _ENUMS.items():
        if words.__name__ == enumeration and word in knowledge.words_file.value.words.get(group, {}):
            return knowledge.word(group, word)
    return None
