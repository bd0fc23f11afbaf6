"""Response sets: the options that items are answered with, their points, and what counts as no answer."""

from guldkorn.reading.typed import Entry


class Labels(Entry):
    """The texts that mean one thing in a file of answers, in both languages. Capitals and points do not matter."""

    da: tuple[str, ...] = ()
    en: tuple[str, ...] = ()

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
    source: str
    verified: bool
    """Whether points and texts were read in the source."""
    options: tuple[Option, ...]


class NotApplicable(Labels):
    """An answer of those whom a question does not concern: missing, never zero."""

    id: str


class ResponseSetsFile(Entry):
    """`response-sets.yaml`: the response sets that questionnaires share."""

    response_sets: tuple[ResponseSet, ...]
    not_applicable: tuple[NotApplicable, ...]
    no_answer: Labels
    """What means on any question that nobody answered it."""
