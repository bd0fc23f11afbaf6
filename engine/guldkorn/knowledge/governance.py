"""Who answers for a rulebook, who has approved it, and when what stands in it is looked through again."""

from datetime import date

from guldkorn.knowledge.names import InstrumentId
from guldkorn.reading.text import Text
from guldkorn.reading.typed import Entry


class Reviewed(Entry):
    """When somebody last looked through an entry, and when it is to be done again at the latest."""

    on: date
    """The day it was looked through, such as 2026-12-01."""
    again_by: date
    """The day by which it is to be looked through again."""


class Approval(Entry):
    """Who has approved the rulebook, and when."""

    by: Text
    """Who approved it, named as a role; say so where it was nobody but those who wrote it."""
    on: date
    """The day it was approved."""
    independent: bool
    """Whether somebody outside those who wrote it has approved it."""


class Governance(Entry):
    """Who answers for the rulebook."""

    responsible: Text
    """The role that answers for it."""
    approved: Approval
    """Who has approved it, and when."""
    next_review: date
    """The day by which the whole of it is to be looked through again."""
    interests: Text
    """The interests of those who wrote and approved it that readers should know of; say so where there are none."""


class AboutFile(Entry):
    """`rulebook.yaml`: the rulebook's own name and version, and who answers for it."""

    title: Text
    """What the rulebook is called."""
    version: str
    """Its version, such as "0.3.0"; the program has another."""
    questionnaire: InstrumentId
    """The questionnaire that a table of scores comes from where it does not say."""
    governance: Governance | None = None
    """Who answers for it; where nothing is written, nobody does, and that is said."""
