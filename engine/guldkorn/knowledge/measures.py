"""What a workplace can do."""

from guldkorn.knowledge.vocabulary import Cost, Evidence, Level, Manager, Purpose
from guldkorn.reading.text import Text
from guldkorn.reading.typed import Entry


class MeasureEvidence(Entry):
    """How well it is known that a measure works, and from where."""

    grade: Evidence
    sources: tuple[str, ...]


class Measure(Entry):
    """Something a workplace can do, with what it needs and what it does not do."""

    id: str
    title: Text
    what: Text
    acts_on: tuple[str, ...]
    """The aspects it acts on."""
    level: Level
    purpose: Purpose
    cost: Cost
    deliberate_effort: bool = False
    """Cheap, but fails without deliberate effort and clear priority (claim C24)."""
    accountable: Manager
    presupposes: Text
    management_act: Text
    first_step: Text
    evidence: MeasureEvidence
    does_not: Text


class MeasuresFile(Entry):
    """`measures.yaml`."""

    measures: tuple[Measure, ...]


class Cause(Entry):
    """A cause that high pace and pressure often have, other than too few staff (claim C22)."""

    id: str
    title: Text
    what: Text
    fact: str
    """The question that confirms it or rules it out."""
    measures: tuple[str, ...]
    """What is done about it when it is confirmed."""
    source: str


class CausesFile(Entry):
    """`causes.yaml`."""

    causes: tuple[Cause, ...]
