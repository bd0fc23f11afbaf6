"""What must be known to read the scores of a mapping, and the advice that rests on them, rightly."""

from collections.abc import Iterator
from datetime import date

from guldkorn.advice.wording import said_of_hidden_scores, said_of_hidden_units, said_of_unit
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.vocabulary import SurveySize
from guldkorn.reading.text import Text
from guldkorn.survey.mapping import Mapping
from guldkorn.survey.references import said_of_age

_UNVERIFIED = Text(
    "Referenceværdierne er skrevet efter hukommelsen og ikke kontrolleret mod kilden.",
    "The reference is remembered and not checked against its source.",
)


def to_be_known(mapping: Mapping, knowledge: Knowledge, today: date) -> Iterator[Text]:
    """Return that the reference is not checked or old, that few answered, and how much may not be shown."""
    if not is_verified(mapping):
        yield _UNVERIFIED
    if age := said_of_age(mapping.against, knowledge, today.year):
        yield Text(f"Referencen er {age.da}.", f"The reference is {age.en}.")
    if mapping.size(knowledge.limits) is SurveySize.TOO_SMALL:
        said = said_of_unit("survey", knowledge.word("survey-size", SurveySize.TOO_SMALL), knowledge)
        yield Text(f"{said.da}.", f"{said.en}.")
    if mapping.hidden_units:
        yield said_of_hidden_units(mapping.hidden_units, mapping.minimum)
    if mapping.hidden_scores:
        yield said_of_hidden_scores(mapping.hidden_scores, mapping.minimum_of_shares)


def is_verified(mapping: Mapping) -> bool:
    """Tell whether whatever the scores are held against was checked against its source."""
    return all(score.reference.verified for score in mapping.scores if score.reference)
