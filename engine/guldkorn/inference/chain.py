"""Forward chaining: stage by stage, each conclusion with its rules and grounds."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from guldkorn.inference.memory import Conclusion, Firing, Ground, Record, Subject
from guldkorn.inference.place import place_of
from guldkorn.knowledge.measures import Measure
from guldkorn.knowledge.vocabulary import About
from guldkorn.rules.kinds import KINDS, Kind, Stage
from guldkorn.rules.rule import Rule


class StageReading(Protocol):
    """Fires the rules of one stage."""

    def fire(self, subjects: Iterable[Subject]) -> set[Firing]:
        """Return every firing of the rules over the subjects."""


MakeReading = Callable[[Iterable[Rule]], StageReading]
"""A way of reading rules: it prepares the rules of one stage."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two or more values that rules concluded for one thing that can have only one."""

    subject: str
    path: str
    conclusions: tuple[Conclusion, ...]


@dataclass(frozen=True, slots=True)
class Inference:
    """What followed: each conclusion with its firings, contradictions, and all that is known in the end."""

    firings: Mapping[Conclusion, tuple[Firing, ...]]
    overridden: Mapping[Conclusion, tuple[Firing, ...]]
    """What would have been concluded, had the group not decided otherwise."""
    contradictions: tuple[Contradiction, ...]
    subjects: Mapping[str, Subject]


class Chain:
    """The rules of a rulebook, prepared for one way of reading them."""

    def __init__(self, rules: Iterable[Rule], measures: Mapping[str, Measure], make: MakeReading) -> None:
        by_stage: dict[Stage, list[Rule]] = defaultdict(list)
        self._rules = {rule.id: rule for rule in rules}
        for rule in self._rules.values():
            by_stage[rule.stage].append(rule)
        self._readings = {stage: make(by_stage[stage]) for stage in sorted(by_stage)}
        self._measures = measures

    def infer(self, subjects: Iterable[Subject]) -> Inference:
        """Return what follows from what is known of the subjects. The subjects given are left as they are."""
        memory = {subject.id: subject.copy() for subject in subjects}
        for subject in memory.values():
            subject.place = place_of(subject)
        concluded: dict[tuple[str, str], list[tuple[Rule, Firing, Conclusion]]] = defaultdict(list)
        firings: dict[Conclusion, list[Firing]] = defaultdict(list)
        overridden: dict[Conclusion, list[Firing]] = defaultdict(list)
        contradictions: list[Contradiction] = []
        for stage in Stage:
            fired: set[Firing] = self._readings[stage].fire(memory.values()) if stage in self._readings else set()
            for firing in sorted(fired, key=_order):
                rule = self._rules[firing.rule]
                for statement in rule.then:
                    conclusion = Conclusion(firing.subject, statement.kind, statement.values)
                    concluded[firing.subject, statement.kind].append((rule, firing, conclusion))
            settled = [key for key in concluded if KINDS[key[1]].stage is stage]
            for name, kind in settled:
                standing, yielding = _standing(concluded[name, kind])
                for _, firing, conclusion in standing:
                    firings[conclusion].append(firing)
                for _, firing, conclusion in yielding:
                    overridden[conclusion].append(firing)
                found = tuple(dict.fromkeys(conclusion for _, _, conclusion in standing))
                contradictions.extend(self._remember(memory, memory[name], KINDS[kind], found))
        return Inference(
            {conclusion: tuple(firings[conclusion]) for conclusion in sorted(firings)},
            {conclusion: tuple(overridden[conclusion]) for conclusion in sorted(overridden)},
            tuple(contradictions),
            memory,
        )

    def _remember(
        self, memory: Mapping[str, Subject], subject: Subject, kind: Kind, found: tuple[Conclusion, ...]
    ) -> Iterable[Contradiction]:
        if kind.concluded_about & {About.UNIT} and subject.about is About.UNIT:
            heirs = [subject, *(other for other in memory.values() if other.unit == subject.id)]
        else:
            heirs = [subject]
        records = tuple(Record(conclusion, self._attributes(subject, conclusion)) for conclusion in found)
        single = bool(kind.own) and subject.about in kind.concluded_about
        if not single:
            for heir in heirs:
                heir.many[kind.name] = (*heir.many.get(kind.name, ()), *records)
            return
        established: dict[str, str] = {}
        for name in kind.attributes:
            path = f"{kind.name}.{name}"
            values = {value for record in records if (value := record.attributes.get(name))}
            if len(values) == 1:
                subject.own[path] = established[name] = values.pop()
            elif values:
                subject.disputed.add(path)
                rivals = tuple(record.conclusion for record in records if record.attributes.get(name))
                yield Contradiction(subject.id, path, rivals)
        subject.many[kind.name] = (Record(found[0], established),)

    def _attributes(self, subject: Subject, conclusion: Conclusion) -> dict[str, str]:
        """Return a conclusion's values, with what is derived from the score or the measure they name."""
        attributes = dict(conclusion.values)
        if conclusion.kind == "finding":
            for name in ("scale", "dimension", "aspect", "side"):
                if (value := subject.own.get(f"score.{name}")) is not None:
                    attributes[name] = str(value)
        elif conclusion.kind in ("recommendation", "complement"):
            measure = self._measures[attributes["measure"]]
            attributes |= {
                "level": measure.level.value,
                "cost": measure.cost.value,
                "purpose": measure.purpose.value,
            }
        return attributes


Concluded = list[tuple[Rule, Firing, Conclusion]]


def _standing(concluded: Concluded) -> tuple[Concluded, Concluded]:
    """Return what stands, and what would have stood had the group not decided.

    Of the rules that conclude one kind of thing, all yield to those that override, and defaults to any other.
    """
    decided = [each for each in concluded if each[0].overrides]
    undecided = [each for each in concluded if not each[0].overrides]
    ordinary = [each for each in undecided if not each[0].default] or undecided
    return (decided, ordinary) if decided else (ordinary, [])


def _order(firing: Firing) -> tuple[str, str, list[Ground]]:
    return firing.subject, firing.rule, sorted(firing.grounds)
