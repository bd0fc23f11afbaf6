"""Response sets: the options that items are answered with, their points, and what counts as no answer."""

from guldkorn.knowledge.names import SourceId
from guldkorn.reading.typed import Entry


class Labels(Entry):
    """The texts that mean one thing in a file of answers, in both languages. Capitals and points do not matter."""

    da: tuple[str, ...] = ()
    """The Danish texts."""
    en: tuple[str, ...] = ()
    """The English texts."""

    @property
    def all(self) -> tuple[str, ...]:
        """The labels in both languages."""
        return self.da + self.en


class Option(Labels):
    """An option that an item is answered with."""

    points: float
    """Points from 0 to 100, before an item is reversed."""


class ResponseSet(Entry):
    """The options of an item, in the order in which the questionnaire shows them."""

    id: str
    """Its name in questionnaires."""
    source: SourceId
    """Where it comes from."""
    verified: bool
    """Whether points and texts were read in the source."""
    options: tuple[Option, ...]
    """The options, from the first to the last."""


class NotApplicable(Labels):
    """An answer of those whom a question does not concern: missing, never zero."""

    id: str
    """Its name in questionnaires."""


class ResponseSetsFile(Entry):
    """`response-sets.yaml`: the response sets that questionnaires share."""

    response_sets: tuple[ResponseSet, ...]
    """The response sets, one entry each."""
    not_applicable: tuple[NotApplicable, ...]
    """What those answer whom a question does not concern."""
    no_answer: Labels
    """What means on any question that nobody answered it."""
