"""A case tried out: what the reference reading concludes of it. Nothing is told of a rulebook that was not seen so."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from guldkorn.inference.chain import Chain, Contradiction, Inference
from guldkorn.inference.memory import Conclusion, Firing, Ground, Known, Subject
from guldkorn.inference.reference import ReferenceReading
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.vocabulary import About, Reach
from guldkorn.rules.kinds import KINDS
from guldkorn.rules.rule import Rule

ISSUE, UNIT, SCORE = "issue", "unit", "score"
"""The things that something is known of. The score is that of the issue, where it has one."""


@dataclass(frozen=True)
class Facts:
    """What is given of one thing: values by path, and the paths of which several things were said."""

    own: dict[str, str | float]
    disputed: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Case:
    """An issue in a unit, with its score where it has one, and with further scores of the unit."""

    issue: Facts
    unit: Facts
    score: Facts | None
    others: tuple[Facts, ...] = ()


class Told(NamedTuple):
    """One thing that was given, and what is known of it: None where nothing is."""

    subject: str
    path: str
    value: str | float | None
    disputed: bool


@dataclass(frozen=True)
class Trial:
    """What the reference reading concluded of a case: about the scores, then about the unit and the issue."""

    case: Case
    scores: Inference
    rest: Inference

    @property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """Where rules contradicted each other."""
        return (*self.scores.contradictions, *self.rest.contradictions)

    def fired(self, *rules: str) -> list[Firing]:
        """Return the firings of rules whose conclusions stand."""
        both = (*self.scores.firings.values(), *self.rest.firings.values())
        return list(dict.fromkeys(firing for firings in both for firing in firings if firing.rule in rules))

    @property
    def subjects(self) -> tuple[Subject, ...]:
        """All that something is known of in the end."""
        return (*self.scores.subjects.values(), *self.rest.subjects.values())

    def behind(self, ground: Ground) -> tuple[Firing, ...]:
        """Return the firings that brought a ground about; none for what was given."""
        return tuple(self._behind(ground))

    def concluded_by(self, ground: Ground) -> tuple[Conclusion, ...]:
        """Return the conclusions that a ground is, or that say what it knows."""
        both = (*self.scores.firings, *self.rest.firings)
        return tuple(
            each for each in both if each == ground or (isinstance(ground, Known) and _speaks_of(each, ground))
        )

    def known_of(self, name: str, path: str) -> Told:
        """Return what is known of an attribute in the end."""
        subject = self._subject(name)
        value = subject.own.get(path)
        return Told(name, path, value, value is None and path in subject.disputed)

    def given(self, firings: Iterable[Firing]) -> list[Told]:
        """Return all that was given and that firings rest on, directly or by way of other rules."""
        left: list[Ground] = [ground for firing in firings for ground in _in_order(firing)]
        seen: set[Ground] = set()
        told: list[Told] = []
        while left:
            ground = left.pop(0)
            if ground in seen:
                continue
            seen.add(ground)
            if isinstance(ground, Known) and KINDS[ground.path.partition(".")[0]].given:
                told.append(self.known_of(ground.subject, ground.path))
            else:
                left += [below for firing in self._behind(ground) for below in _in_order(firing)]
        return list(dict.fromkeys(told))

    def _subject(self, name: str) -> Subject:
        return self.rest.subjects.get(name) or self.scores.subjects[name]

    def _behind(self, ground: Ground) -> Iterator[Firing]:
        for conclusion, firings in (*self.scores.firings.items(), *self.rest.firings.items()):
            if conclusion == ground or (isinstance(ground, Known) and _speaks_of(conclusion, ground)):
                yield from firings


def _speaks_of(conclusion: Conclusion, ground: Known) -> bool:
    kind = ground.path.partition(".")[0]
    return conclusion.kind == kind and conclusion.subject == (SCORE if kind == "finding" else ground.subject)


def _in_order(firing: Firing) -> list[Ground]:
    return sorted(firing.grounds, key=lambda ground: (isinstance(ground, Conclusion), ground))


class Laboratory:
    """Rules prepared for trying out cases."""

    def __init__(self, rules: Iterable[Rule], knowledge: Knowledge) -> None:
        rules = tuple(rules)
        of_scores = (rule for rule in rules if rule.about is About.SCORE)
        self._about_scores = Chain(of_scores, knowledge.measures, ReferenceReading)
        others = (rule for rule in rules if rule.about is not About.SCORE)
        self._about_the_rest = Chain(others, knowledge.measures, ReferenceReading)
        self._knowledge = knowledge

    def try_out(self, case: Case) -> Trial:
        """Return what follows in a case, as it does when advice is given."""
        answers = _answers(case.unit)
        scores = [_subject(SCORE, About.SCORE, case.score, answers)] if case.score else []
        scores += [
            _subject(f"{SCORE} {number}", About.SCORE, other, answers) for number, other in enumerate(case.others, 2)
        ]
        of_scores = self._about_scores.infer(scores)
        findings = {
            name: found for name, subject in of_scores.subjects.items() if (found := subject.many.get("finding"))
        }
        unit = _subject(UNIT, About.UNIT, case.unit)
        unit.many["finding"] = tuple(record for name in sorted(findings) for record in findings[name])
        issue = _subject(ISSUE, About.ISSUE, case.issue, case.score, self._of_the_unit(case.unit))
        if case.score and SCORE in findings:
            issue.many["finding"] = findings[SCORE]
            if (grade := findings[SCORE][0].attributes.get("grade")) is not None:
                issue.own["finding.grade"] = grade
        return Trial(case, of_scores, self._about_the_rest.infer([unit, issue]))

    def _of_the_unit(self, unit: Facts) -> Facts:
        """Return what holds of an issue because it holds of its unit; what is asked of the issue is told of it."""

        def is_shared(path: str) -> bool:
            kind, _, name = path.partition(".")
            return kind == UNIT or self._knowledge.questions[name].about is not Reach.ISSUE

        return Facts(
            {path: value for path, value in unit.own.items() if is_shared(path)},
            frozenset(path for path in unit.disputed if is_shared(path)),
        )


def _subject(name: str, about: About, *known: Facts | None) -> Subject:
    subject = Subject(name, about, {}, unit="" if about is About.UNIT else UNIT)
    for facts in known:
        if facts is not None:
            subject.own |= facts.own
            subject.disputed |= facts.disputed
    return subject


def _answers(unit: Facts) -> Facts:
    return Facts(
        {path: value for path, value in unit.own.items() if path.startswith("context.")},
        frozenset(path for path in unit.disputed if path.startswith("context.")),
    )
