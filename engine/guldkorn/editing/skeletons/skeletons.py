"""Skeletons: the least that a new entry must say, as lines of YAML with comments, ready to be read and written on."""

from collections.abc import Iterable
from typing import TypeVar

from guldkorn.editing.skeletons.commented import Commented, dashed
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.measures import Measure, MeasureEvidence
from guldkorn.knowledge.names import Sort
from guldkorn.knowledge.packs import PackFile
from guldkorn.knowledge.questionnaires import Item, Questionnaire, Scale
from guldkorn.knowledge.questions import Question
from guldkorn.knowledge.sources import SourceKind
from guldkorn.knowledge.vocabulary import Backing, Cost, Hierarchy, Level, Manager, Purpose, Reach
from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Language, Text

Thing = TypeVar("Thing")


class SkeletonError(GuldkornError):
    """There is nothing in the knowledge that a skeleton could name."""


def measure(name: str, knowledge: Knowledge, language: Language) -> list[str]:
    """Return a new measure."""
    write = Commented(knowledge, language)
    evidence = {"backing": Backing.NONE.value, "sources": f"[{own_source(knowledge)}]"}
    values = {
        "id": name,
        "acts-on": f"[{aspect_of(knowledge)}]",
        "level": Level.ORGANISATIONAL.value,
        "hierarchy": Hierarchy.ADMINISTRATIVE.value,
        "purpose": Purpose.CHANGE.value,
        "cost": Cost.LOW.value,
        "accountable": Manager.LOCAL_MANAGER.value,
        "evidence": write.entry(MeasureEvidence, evidence),
    }
    return write.entry(Measure, values)


def question(name: str, knowledge: Knowledge, language: Language) -> list[str]:
    """Return a new question, answered with yes or no."""
    return Commented(knowledge, language).entry(Question, {"id": name, "about": Reach.ISSUE.value})


def questionnaire(name: str, knowledge: Knowledge, language: Language) -> list[str]:
    """Return a new questionnaire with one scale of two items."""
    write = Commented(knowledge, language)
    aspect = aspect_of(knowledge)
    items = [
        *dashed(write.entry(Item, {"code": f"{name}-1"})),
        f"- {{code: {name}-2, reversed: true}}",
    ]
    scale = {
        "code": f"{name}-scale",
        "dimension": knowledge.dimension_of_aspect[aspect],
        "aspect": aspect,
        "answers": first(knowledge.response_sets, Sort.RESPONSE_SET.title),
        "items": items,
    }
    values = {
        "id": name,
        "source": own_source(knowledge),
        "verified": "true",
        "scales": dashed(write.entry(Scale, scale)),
    }
    return write.entry(Questionnaire, values)


def pack(name: str, title: str, knowledge: Knowledge, language: Language) -> list[str]:
    """Return a new pack's own file: it changes nothing yet."""
    write = Commented(knowledge, language)
    return write.entry(PackFile, {"id": name, "title": f"{{da: {title}, en: {title}}}", "version": '"0.1.0"'})


def own_source(knowledge: Knowledge) -> str:
    """Return the source to name where there is no other: one's own judgement, where the rulebook has that."""
    own = (each.id for each in knowledge.sources.values() if each.kind is SourceKind.OWN)
    return next(own, None) or first(knowledge.sources, Sort.SOURCE.title)


def aspect_of(knowledge: Knowledge) -> str:
    """Return an aspect to speak of: the first of all."""
    return first(knowledge.aspects, Sort.ASPECT.title)


def first(things: Iterable[Thing], sort: Text) -> Thing:
    """Return the first of some things. Raise SkeletonError where there is none."""
    for thing in things:
        return thing
    raise SkeletonError(
        Text(
            f"regelværket har endnu ingen {sort.da}, som den nye post kan nævne; skriv først en",
            f"the rulebook has no {sort.en} yet that the new entry could name; write one first",
        )
    )
