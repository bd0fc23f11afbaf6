"""What a workplace can do."""

from guldkorn.knowledge.governance import Reviewed
from guldkorn.knowledge.names import AspectId, MeasureId, QuestionId, SourceId
from guldkorn.knowledge.vocabulary import (
    Backing,
    Certainty,
    Cost,
    Directness,
    Finds,
    Hierarchy,
    Level,
    Manager,
    Measured,
    Outcome,
    Purpose,
)
from guldkorn.reading.text import Text
from guldkorn.reading.typed import Entry


class Figure(Entry):
    """The size of an effect."""

    value: float
    """The number itself."""
    unit: Measured
    """In what it is given."""
    from_: float | None = None
    """The lower end of its 95 % interval."""
    to: float | None = None
    """The upper end of its 95 % interval."""


class Finding(Entry):
    """What one study found of one outcome."""

    source: SourceId
    """The study."""
    among: Text
    """Whom it was done with, and where."""
    outcome: Outcome
    """What was measured."""
    finds: Finds
    """What it says of the measure."""
    effect: Text
    """What happened, good, bad or nothing."""
    figure: Figure | None = None
    """How much, where that is known."""
    certainty: Certainty
    """How sure it is."""
    directness: Directness
    """How directly it speaks of this measure."""
    because: Text | None = None
    """Why it does not speak of it directly."""


class MeasureEvidence(Entry):
    """What a measure rests on, and what studies found of it. How well it is known to work follows from the findings."""

    backing: Backing
    """What it rests on before all: the law, studies, the note, or nothing but judgement."""
    sources: tuple[SourceId, ...] = ()
    """What else it rests on: the law, claims of the note, advice, judgement."""
    findings: tuple[Finding, ...] = ()
    """What studies found, null and harmful results too; empty where no study was found."""

    @property
    def cited(self) -> tuple[str, ...]:
        """All that is cited, what else it rests on first."""
        return tuple(dict.fromkeys((*self.sources, *(each.source for each in self.findings))))


class View(Entry):
    """What one source says where sources disagree."""

    source: SourceId
    """The source."""
    says: Text
    """What it says, in our words."""


class Measure(Entry):
    """Something a workplace can do, with what it needs and what it does not do."""

    id: str
    """Its name in rules; small letters, digits and hyphens."""
    title: Text
    """What to do, as a line of the plan says it."""
    what: Text
    """What is done, in a few sentences."""
    acts_on: tuple[AspectId, ...]
    """The aspects it acts on, the one it is meant for first."""
    no_answer_to: tuple[AspectId, ...] = ()
    """The aspects among these to which it is no answer where the strain lasts; `does_not` says why. It helps through
    the worst or beside others, and comes after what does something about the strain."""
    level: Level
    """Where it works."""
    hierarchy: Hierarchy
    """Where it stands in the psychosocial hierarchy of controls, from removing the source to changing the person."""
    purpose: Purpose
    """What it is for."""
    cost: Cost
    """What it costs, in classes."""
    deliberate_effort: bool = False
    """Cheap, but fails without deliberate effort and clear priority (claim C24)."""
    own_choice: bool = False
    """Whether it is there for the group to choose itself, so that no rule speaks of it."""
    not_amid: tuple[QuestionId, ...] = ()
    """The questions that ask for what it must not be used amid: a rule holds it back by each, and a rule asks each."""
    accountable: Manager
    """The manager who is accountable for it."""
    presupposes: Text
    """What must be in place before it can work."""
    management_act: Text
    """What the manager must do for it to happen."""
    first_step: Text
    """What can be done within a few days."""
    evidence: MeasureEvidence
    """What it rests on, and what studies found of it."""
    disagreement: tuple[View, ...] = ()
    """Where sources disagree about it: what each says. No side is taken."""
    does_not: Text
    """What it does not do, so that nobody expects it."""
    reviewed: Reviewed | None = None
    """When it was last looked through."""


class MeasuresFile(Entry):
    """`measures.yaml`: what a workplace can do."""

    measures: tuple[Measure, ...]
    """The measures, one entry each."""


class Cause(Entry):
    """A cause that high pace and pressure often have, other than too few staff (claim C22)."""

    id: str
    """Its name in rules."""
    title: Text
    """What it is called inside a sentence."""
    what: Text
    """What is the matter where it holds."""
    fact: QuestionId
    """The question that confirms it or rules it out."""
    measures: tuple[MeasureId, ...]
    """What is done about it when it is confirmed."""
    source: SourceId
    """Who says so."""


class CausesFile(Entry):
    """`causes.yaml`: the causes of pace and pressure that are looked into first."""

    causes: tuple[Cause, ...]
    """The causes, one entry each."""
