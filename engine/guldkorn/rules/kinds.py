"""What rules may read and conclude: the kinds of fact, their attributes, and the stages that order them."""

from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.names import Sort
from guldkorn.knowledge.questions import AnswerKind
from guldkorn.knowledge.vocabulary import (
    About,
    Basis,
    CauseState,
    CautionWeight,
    Changeability,
    Cost,
    Decider,
    Grade,
    Gravity,
    Level,
    Purpose,
    ReferenceStanding,
    Side,
    State,
    Status,
    SurveySize,
)
from guldkorn.rules.attribute import Attribute, closed, ids, number, one_of, place_in_model, yes_no


class Stage(IntEnum):
    """The order in which conclusions are drawn. A rule concludes only later stages than it reads."""

    GIVEN = 0
    FINDING = 1
    INTERPLAY = 2
    CLASSIFICATION = 3
    READINESS = 4
    CAUSE = 5
    ELIGIBILITY = 6
    HOLD = 7
    RECOMMENDATION = 8
    COMPLEMENT = 9
    ASKING = 10


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of fact.

    `own` of what it is spoken about it has one value, which may be unknown or disputed; `many` of them there may be,
    and a pattern asks whether one matches. Two rules that conclude different values of an own kind contradict.
    """

    name: str
    stage: Stage
    says: str
    """What it means, for those who write rules."""
    attributes: dict[str, Attribute]
    own: frozenset[About] = frozenset()
    many: frozenset[About] = frozenset()
    concluded_about: frozenset[About] = frozenset()

    @property
    def given(self) -> bool:
        """Whether it is observed instead of concluded."""
        return self.stage is Stage.GIVEN

    def readable(self, about: About) -> bool:
        """Tell whether a rule about this may read it."""
        return about in self.own or about in self.many


_ISSUE, _UNIT, _SCORE = frozenset({About.ISSUE}), frozenset({About.UNIT}), frozenset({About.SCORE})

KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind(
            "score",
            Stage.GIVEN,
            "A score of the mapping: of the issue, or the one that the rule speaks of.",
            {
                **place_in_model(),
                "side": closed(Side, "On which side of its reference it lies."),
                "distance": number("How many points it lies from its reference, on the bad side."),
                "distance-in-sd": number("The same in standard deviations of the reference."),
                "value": number("The score itself, from 0 to 100."),
                "n": number("How many answered."),
                "prevalence": yes_no("Whether it is a share of persons instead of a mean."),
            },
            own=_SCORE | _ISSUE,
        ),
        Kind(
            "unit",
            Stage.GIVEN,
            "What is known of the unit as a whole.",
            {
                "n": number("How many answered in the unit."),
                "response-rate": number("The response rate, in per cent."),
                "chosen": number("How many priorities the group chose; what is taken as one counts as one."),
                "chosen-above-limit": number("How many priorities the group chose beyond the limit."),
                "reference": closed(ReferenceStanding, "What is known of the reference values."),
                "identified": number("How many issues the group identified itself, beside the findings."),
                "shares-hidden-below": number(
                    "Below how many answers the share of persons exposed is hidden; known where one is hidden."
                ),
                "survey": closed(SurveySize, "Whether enough answered in the whole workplace."),
            },
            own=_UNIT | _ISSUE,
        ),
        Kind(
            "issue",
            Stage.GIVEN,
            "The issue itself.",
            {
                "dimension": ids(Sort.DIMENSION, "The dimension that it belongs to."),
                "aspect": ids(Sort.ASPECT, "The aspect that it belongs to."),
                "basis": closed(Basis, "What it rests on."),
                "documented": yes_no("Whether it is documented otherwise than by the mapping."),
                "chosen": yes_no("Whether the group chose it."),
                "muddled": yes_no("Whether it was handed in with muddled words, as muddled.yaml knows them."),
                "placed": closed(Decider, "Who decides about it, in the group's own word."),
            },
            own=_ISSUE,
        ),
        Kind(
            "context",
            Stage.GIVEN,
            "The answers to the questions; what nobody has answered is unknown.",
            {},  # its attributes are the questions
            own=_ISSUE | _UNIT | _SCORE,
        ),
        Kind(
            "finding",
            Stage.FINDING,
            "A score clearly worse than its reference. It opens an issue.",
            {"grade": closed(Grade, "How far it lies from its reference.")}
            | place_in_model(derived=True)
            | {"side": closed(Side, "On which side of its reference the score lies.", derived=True)},
            own=_ISSUE,
            many=_UNIT,
            concluded_about=_SCORE,
        ),
        Kind(
            "interplay",
            Stage.INTERPLAY,
            "Findings of a unit that work together.",
            {
                "id": Attribute(says="Its name; the rule that concludes it gives it one."),
                "gravity": closed(Gravity, "How grave it is; the gravest are taken up first.", optional=True),
                "as-one": yes_no("Whether its issues are chosen as one priority, or not at all.", optional=True),
            },
            many=_ISSUE,
            concluded_about=_UNIT,
        ),
        Kind(
            "changeability",
            Stage.CLASSIFICATION,
            "Whether the issue can be changed, and who decides.",
            {
                "class": closed(Changeability, "Whether it can be changed."),
                "decider": closed(Decider, "Who decides.", optional=True),
            },
            own=_ISSUE,
            concluded_about=_ISSUE,
        ),
        Kind(
            "level",
            Stage.CLASSIFICATION,
            "Where the issue must be met.",
            {"at": closed(Level, "The level.")},
            own=_ISSUE,
            concluded_about=_ISSUE,
        ),
        Kind(
            "readiness",
            Stage.READINESS,
            "A condition of priority that does not hold, or that nobody knows of.",
            {
                "condition": ids(Sort.CONDITION, "The condition, from priorities.yaml."),
                "state": closed(State, "Whether it fails or is open."),
            },
            many=_ISSUE,
            concluded_about=_ISSUE | _UNIT,
        ),
        Kind(
            "cause",
            Stage.CAUSE,
            "What is known of a cause of pace and pressure.",
            {
                "id": ids(Sort.CAUSE, "The cause, from causes.yaml."),
                "state": closed(CauseState, "What is known of it."),
            },
            many=_ISSUE,
            concluded_about=_ISSUE,
        ),
        Kind(
            "eligibility",
            Stage.ELIGIBILITY,
            "What becomes of the issue when priorities are chosen.",
            {"status": closed(Status, "Whether it can be chosen, waits, or goes elsewhere.")},
            own=_ISSUE,
            concluded_about=_ISSUE,
        ),
        Kind(
            "hold",
            Stage.HOLD,
            "A measure that is held back until something is done; say what under until.",
            {
                "measure": ids(Sort.MEASURE, "The measure that is held back."),
                "cost": closed(
                    Cost,
                    "Instead of a measure: every measure of this cost that is recommended for the issue.",
                    instead_of="measure",
                ),
            },
            many=_ISSUE,
            concluded_about=_ISSUE,
        ),
        Kind(
            "recommendation",
            Stage.RECOMMENDATION,
            "A measure that is recommended for the issue.",
            {
                "measure": ids(Sort.MEASURE, "The measure that is recommended."),
                "level": closed(Level, "The level at which the measure works.", derived=True),
                "cost": closed(Cost, "What the measure costs.", derived=True),
                "purpose": closed(Purpose, "What the measure is for.", derived=True),
            },
            many=_ISSUE,
            concluded_about=_ISSUE,
        ),
        Kind(
            "complement",
            Stage.COMPLEMENT,
            "A measure that goes with what is recommended.",
            {
                "measure": ids(Sort.MEASURE, "The measure that goes with the others."),
                "level": closed(Level, "The level at which the measure works.", derived=True),
                "cost": closed(Cost, "What the measure costs.", derived=True),
                "purpose": closed(Purpose, "What the measure is for.", derived=True),
            },
            many=_ISSUE,
            concluded_about=_ISSUE,
        ),
        Kind(
            "question",
            Stage.ASKING,
            "A question that must be asked, since its answer decides something.",
            {"fact": ids(Sort.QUESTION, "The question, from context.yaml.")},
            concluded_about=_ISSUE | _UNIT,
        ),
        Kind(
            "caution",
            Stage.ASKING,
            "A warning to those who read the advice.",
            {
                "id": Attribute(says="Its name; the rule that concludes it gives it one."),
                "weight": closed(CautionWeight, "How loud it is.", optional=True),
            },
            concluded_about=_ISSUE | _UNIT | _SCORE,
        ),
    )
}


def attributes_of(kind: Kind, knowledge: Knowledge) -> dict[str, Attribute]:
    """Return what a kind's attributes are; the context's are the questions that the knowledge asks."""
    return kind.attributes if kind.name != "context" else _asked_for(knowledge)


@lru_cache(maxsize=2)
def _asked_for(knowledge: Knowledge) -> dict[str, Attribute]:
    return {
        question.id: number(question.question.en)
        if question.kind is AnswerKind.NUMBER
        else one_of(question.words, question.question.en)
        for question in knowledge.questions.values()
    }
