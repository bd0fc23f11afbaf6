"""Explaining: the chain of reasons beneath a conclusion, down to scores and answers."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from guldkorn.advice.advice import Justification, Reason
from guldkorn.advice.context import Established
from guldkorn.advice.observation import ObservedIssue, score_subject
from guldkorn.advice.wording import (
    said_of_answer,
    said_of_issue,
    said_of_pack,
    said_of_score,
    said_of_unit,
    value_text,
)
from guldkorn.inference.chain import Inference
from guldkorn.inference.memory import Conclusion, Firing, Ground, Known
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.packs import PackChange
from guldkorn.reading.text import Language, Text, join, listed, number, same
from guldkorn.rules.kinds import KINDS, Stage
from guldkorn.rules.placeholders import fill, placeholders_in
from guldkorn.rules.rule import Rule
from guldkorn.survey.mapping import Score


@dataclass(frozen=True)
class Explainer:
    """Explains what was concluded about one unit."""

    unit: str
    scores: tuple[Score, ...]
    issues: tuple[ObservedIssue, ...]
    facts: Mapping[str, Mapping[str, Established]]
    """What is established, by subject."""
    inferences: tuple[Inference, ...]
    rules: Mapping[str, Rule]
    decided_first: Mapping[str, Stage]
    """The earliest stage that the answer to a question decides something in."""
    knowledge: Knowledge
    from_packs: Mapping[str, PackChange] = field(default_factory=dict)
    """What packs did, by the rules that they brought."""
    _told: dict[Conclusion, Justification] = field(default_factory=dict)
    _grounds: dict[Ground, Justification] = field(default_factory=dict)

    @cached_property
    def firings(self) -> Mapping[Conclusion, tuple[Firing, ...]]:
        """The firings of each conclusion."""
        return {conclusion: fired for each in self.inferences for conclusion, fired in each.firings.items()}

    @cached_property
    def _overridden(self) -> Mapping[Conclusion, tuple[Firing, ...]]:
        return {conclusion: fired for each in self.inferences for conclusion, fired in each.overridden.items()}

    @cached_property
    def _about(self) -> Mapping[tuple[str, str], list[Conclusion]]:
        about: dict[tuple[str, str], list[Conclusion]] = defaultdict(list)
        for conclusion in self.firings:
            about[conclusion.subject, conclusion.kind].append(conclusion)
        return about

    @cached_property
    def _score(self) -> Mapping[str, Score]:
        by_subject = {score_subject(score): score for score in self.scores}
        return by_subject | {issue.subject: issue.score for issue in self.issues if issue.score}

    @cached_property
    def _issue(self) -> Mapping[str, ObservedIssue]:
        return {issue.subject: issue for issue in self.issues}

    def concluded(self, subject: str, kind: str) -> list[Conclusion]:
        """Return the conclusions of a kind about a subject."""
        return self._about.get((subject, kind), [])

    def overridden(self, subject: str, kind: str) -> list[Conclusion]:
        """Return what would have been concluded of a kind about a subject, had the group not decided."""
        return [each for each in self._overridden if (each.subject, each.kind) == (subject, kind)]

    def explain(self, *conclusions: Conclusion) -> Justification:
        """Return why something was concluded: a reason for each rule that concluded it."""
        reasons: dict[tuple[str, str], Reason] = {}
        for conclusion in conclusions:
            if conclusion not in self._told:
                self._told[conclusion] = tuple(self._reasons(conclusion))
            for reason in self._told[conclusion]:
                reasons.setdefault((reason.rule or "", reason.says.en), reason)
        return tuple(reasons.values())

    def _reasons(self, conclusion: Conclusion) -> Iterable[Reason]:
        grounds_of: dict[str, dict[Ground, None]] = {}
        for firing in self.firings.get(conclusion) or self._overridden[conclusion]:
            grounds_of.setdefault(firing.rule, {}).update(dict.fromkeys(sorted(firing.grounds, key=_given_last)))
        for name, grounds in grounds_of.items():
            rule = self.rules[name]
            reasons = {(each.rule, each.says.en): each for ground in grounds for each in self._ground(ground)}
            yield Reason(
                self.fill(rule.because, rule, conclusion.subject, grounds),
                rule.id,
                self.fill(rule.title, rule, conclusion.subject, grounds),
                rule.source,
                tuple(reasons.values()),
                said_of_pack(self.from_packs[name]) if name in self.from_packs else None,
            )

    def _ground(self, ground: Ground) -> Justification:
        if ground not in self._grounds:
            self._grounds[ground] = tuple(self._said(ground))
        return self._grounds[ground]

    def _said(self, ground: Ground) -> Iterable[Reason]:
        if isinstance(ground, Conclusion):
            return self.explain(ground)
        kind, _, attribute = ground.path.partition(".")
        if not KINDS[kind].given:
            return self._established(ground.subject, kind, attribute)
        if kind == "score":
            score = self._score.get(ground.subject)
            return (Reason(said_of_score(score, self.knowledge)),) if score else ()
        if kind == "context":
            known = self.facts[ground.subject].get(attribute)
            return (Reason(said_of_answer(attribute, known, self.knowledge)),)
        if kind == "issue":
            return (Reason(said_of_issue(attribute, self._issue[ground.subject], self.knowledge)),)
        value = self._own_value(ground.subject, kind, attribute)
        return (Reason(said_of_unit(attribute, value, self.knowledge)),)

    def _established(self, subject: str, kind: str, attribute: str) -> Iterable[Reason]:
        if kind == "finding":
            finding = self._issue[subject].finding
            return self.explain(*self.concluded(finding, kind)) if finding else ()
        saying = [each for each in self.concluded(subject, kind) if each.get(attribute)]
        return self.explain(*saying)

    def fill(self, text: Text, rule: Rule, subject: str, grounds: Iterable[Ground]) -> Text:
        """Return a rule's text with the words in braces filled in from the grounds."""
        names = {*placeholders_in(text.da), *placeholders_in(text.en)}
        if not names:
            return text
        values = {name: self._value(name, subject, tuple(grounds)) for name in names}
        return Text(
            *(
                _sentence(fill(text.get(each), {name: value.get(each) for name, value in values.items() if value}))
                for each in Language
            )
        )

    def _value(self, name: str, subject: str, grounds: tuple[Ground, ...]) -> Text | None:
        """Return what fills one placeholder; None where nothing does."""
        if name == "unit":
            return same(self.unit)
        if name == "findings":
            found = (self._score.get(ground.subject) for ground in grounds if isinstance(ground, Conclusion))
            return listed(tuple(dict.fromkeys(score.measured.title for score in found if score)))
        if (issue := self._issue.get(subject)) and name in ("issue", "dimension", "aspect"):
            named = {"dimension": issue.dimension, "aspect": issue.aspect or issue.dimension}
            return issue.title if name == "issue" else self.knowledge.named(named[name])
        if (score := self._score.get(subject)) and (of_score := _of_score(name, score)):
            return of_score
        for ground in grounds:
            if isinstance(ground, Known):
                kind, _, attribute = ground.path.partition(".")
                if attribute == name:
                    return self._own_value(ground.subject, kind, attribute)
            elif value := ground.get(name):
                return value_text(ground.kind, name, value, self.knowledge)
        return None

    def _own_value(self, subject: str, kind: str, attribute: str) -> Text:
        if kind == "context":
            known = self.facts[subject].get(attribute)
            if known is None or known.value is None:
                is_disputed = known is not None and known.is_disputed
                return self.knowledge.word("answer", "disputed" if is_disputed else "unknown")
            return self.knowledge.answer(attribute, known.value)
        value = self.inferences[-1].subjects.get(subject)
        own = value.own.get(f"{kind}.{attribute}") if value else None
        if own is None:
            return self.knowledge.word("answer", "unknown")
        return value_text(kind, attribute, own, self.knowledge)


def _of_score(name: str, score: Score) -> Text | None:
    match name:
        case "scale":
            return score.measured.title
        case "score":
            return number(score.value)
        case "n":
            return same(str(score.n))
        case "reference" if score.reference is not None:
            return number(score.reference.mean)
        case "distance" if score.distance is not None:
            return number(score.distance)
    return None


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _given_last(ground: Ground) -> tuple[bool, Ground]:
    return isinstance(ground, Known), ground


def joined(reasons: Iterable[Reason]) -> Text:
    """Return what the reasons say, one after the other."""
    return join([reason.says for reason in reasons], " ")
