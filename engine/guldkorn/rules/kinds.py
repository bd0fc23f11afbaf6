"""What rules may read and conclude: the kinds of fact, their attributes, and the stages that order them."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from guldkorn.knowledge.library import Knowledge
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
    Level,
    Purpose,
    ReferenceStanding,
    Side,
    State,
    Status,
    SurveySize,
)


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


Words = Callable[[Knowledge], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute of a kind: closed words, ids that some rule coins, or a number."""

    words: Words | None = None
    is_number: bool = False
    derived: bool = False
    """Known by way of another attribute; rules read it but do not conclude it."""

    @property
    def coined(self) -> bool:
        """Whether rules themselves coin its words."""
        return self.words is None and not self.is_number


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of fact.

    `own` of what it is spoken about it has one value, which may be unknown or disputed; `many` of them there may be,
    and a pattern asks whether one matches. Two rules that conclude different values of an own kind contradict.
    """

    name: str
    stage: Stage
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


def _closed(words: type[StrEnum]) -> Attribute:
    allowed = frozenset(word.value for word in words)
    return Attribute(lambda knowledge: allowed)


def _ids(shelf: str, *, derived: bool = False) -> Attribute:
    return Attribute(lambda knowledge: frozenset(getattr(knowledge, shelf)), derived=derived)


_NUMBER = Attribute(is_number=True)
_YES_NO = Attribute(lambda knowledge: frozenset({"yes", "no"}))
_ISSUE, _UNIT, _SCORE = frozenset({About.ISSUE}), frozenset({About.UNIT}), frozenset({About.SCORE})

_PLACE_IN_MODEL = {"dimension": _ids("dimensions"), "aspect": _ids("aspects"), "scale": _ids("scales")}

KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind(
            "score",
            Stage.GIVEN,
            {
                **_PLACE_IN_MODEL,
                "side": _closed(Side),
                "distance": _NUMBER,
                "distance-in-sd": _NUMBER,
                "value": _NUMBER,
                "n": _NUMBER,
                "prevalence": _YES_NO,
            },
            own=_SCORE | _ISSUE,
        ),
        Kind(
            "unit",
            Stage.GIVEN,
            {
                "n": _NUMBER,
                "response-rate": _NUMBER,
                "chosen": _NUMBER,
                "chosen-above-limit": _NUMBER,
                "reference": _closed(ReferenceStanding),
                "survey": _closed(SurveySize),
            },
            own=_UNIT | _ISSUE,
        ),
        Kind(
            "issue",
            Stage.GIVEN,
            {
                "dimension": _ids("dimensions"),
                "aspect": _ids("aspects"),
                "basis": _closed(Basis),
                "documented": _YES_NO,
                "chosen": _YES_NO,
                "placed": _closed(Decider),
            },
            own=_ISSUE,
        ),
        Kind("context", Stage.GIVEN, {}, own=_ISSUE | _UNIT | _SCORE),  # its attributes are the questions
        Kind(
            "finding",
            Stage.FINDING,
            {"grade": _closed(Grade)}
            | {name: Attribute(a.words, derived=True) for name, a in _PLACE_IN_MODEL.items()}
            | {"side": Attribute(_closed(Side).words, derived=True)},
            own=_ISSUE,
            many=_UNIT,
            concluded_about=_SCORE,
        ),
        Kind("interplay", Stage.INTERPLAY, {"id": Attribute()}, many=_ISSUE, concluded_about=_UNIT),
        Kind(
            "changeability",
            Stage.CLASSIFICATION,
            {"class": _closed(Changeability), "decider": _closed(Decider)},
            own=_ISSUE,
            concluded_about=_ISSUE,
        ),
        Kind("level", Stage.CLASSIFICATION, {"at": _closed(Level)}, own=_ISSUE, concluded_about=_ISSUE),
        Kind(
            "readiness",
            Stage.READINESS,
            {"condition": _ids("conditions"), "state": _closed(State)},
            many=_ISSUE,
            concluded_about=_ISSUE | _UNIT,
        ),
        Kind(
            "cause",
            Stage.CAUSE,
            {"id": _ids("causes"), "state": _closed(CauseState)},
            many=_ISSUE,
            concluded_about=_ISSUE,
        ),
        Kind("eligibility", Stage.ELIGIBILITY, {"status": _closed(Status)}, own=_ISSUE, concluded_about=_ISSUE),
        Kind("hold", Stage.HOLD, {"measure": _ids("measures")}, many=_ISSUE, concluded_about=_ISSUE),
        Kind(
            "recommendation",
            Stage.RECOMMENDATION,
            {
                "measure": _ids("measures"),
                "level": Attribute(_closed(Level).words, derived=True),
                "cost": Attribute(_closed(Cost).words, derived=True),
                "purpose": Attribute(_closed(Purpose).words, derived=True),
            },
            many=_ISSUE,
            concluded_about=_ISSUE,
        ),
        Kind(
            "complement",
            Stage.COMPLEMENT,
            {"measure": _ids("measures"), "level": Attribute(_closed(Level).words, derived=True)},
            many=_ISSUE,
            concluded_about=_ISSUE,
        ),
        Kind("question", Stage.ASKING, {"fact": _ids("questions")}, concluded_about=_ISSUE | _UNIT),
        Kind(
            "caution",
            Stage.ASKING,
            {"id": Attribute(), "weight": _closed(CautionWeight)},
            concluded_about=_ISSUE | _UNIT | _SCORE,
        ),
    )
}


def attributes_of(kind: Kind, knowledge: Knowledge) -> dict[str, Attribute]:
    """Return what a kind's attributes are; the context's are the questions that the knowledge asks."""
    if kind.name != "context":
        return kind.attributes
    return {
        question.id: _NUMBER
        if question.kind is AnswerKind.NUMBER
        else Attribute(lambda knowledge, words=frozenset(question.words): words)  # type: ignore[misc]  # bound early
        for question in knowledge.questions.values()
    }
