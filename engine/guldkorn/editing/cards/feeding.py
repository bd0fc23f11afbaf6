"""What feeds a rule, and what it feeds: the answers, scores and conclusions that rules pass on to each other."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from guldkorn.knowledge.library import Knowledge
from guldkorn.rules.conditions import OneOf, Own, Some, Test, Unless, branches, passes
from guldkorn.rules.kinds import KINDS
from guldkorn.rules.rule import Rule, Rules, Statement

Leaf = Own | Some | Unless
Way = Mapping[str, tuple[OneOf, ...]]
"""What one way of holding demands of the values that are one: by path, the words that each must be among."""

_OF_THE_SCORE = ("scale", "dimension", "aspect", "side")
"""What a finding has from the score that it was concluded of."""


@dataclass(frozen=True, slots=True)
class Link:
    """A rule that another one reads, or is read by."""

    rule: str
    hinders: bool = False
    """Whether what is concluded keeps the reading rule back instead of letting it hold."""


@dataclass(frozen=True, slots=True)
class Read:
    """One thing that a rule reads: an answer or a number that is given, or what other rules conclude."""

    leaf: Leaf
    fed_by: tuple[Link, ...] = ()
    """The rules that conclude it; none where it is given."""

    @property
    def question(self) -> str | None:
        """The question whose answer is read, where it is one."""
        return self.leaf.attribute if isinstance(self.leaf, Own) and self.leaf.kind == "context" else None


@dataclass(frozen=True)
class Feeding:
    """Who feeds whom, over all rules of a rulebook. Stages see to it that nothing feeds itself."""

    rules: Rules
    knowledge: Knowledge

    def reads(self, rule: Rule) -> tuple[Read, ...]:
        """Return all that a rule reads, in the order of its tests; a test that stands twice is read once."""
        return tuple(
            Read(leaf, () if KINDS[leaf.kind].given else tuple(self._links(rule, leaf)))
            for leaf in dict.fromkeys(rule.leaves)
        )

    def fed_by(self, rule: Rule) -> tuple[Link, ...]:
        """Return the rules whose conclusions a rule reads."""
        return _once(link for read in self.reads(rule) for link in read.fed_by)

    def feeds(self, rule: Rule) -> tuple[Link, ...]:
        """Return the rules that read what a rule concludes."""
        return self._feeds.get(rule.id, ())

    @cached_property
    def _feeds(self) -> Mapping[str, tuple[Link, ...]]:
        feeds: dict[str, list[Link]] = defaultdict(list)
        for rule in self.rules.values():
            for link in self.fed_by(rule):
                feeds[link.rule].append(Link(rule.id, link.hinders))
        return {name: tuple(links) for name, links in feeds.items()}

    @cached_property
    def _concluding(self) -> Mapping[str, tuple[tuple[Rule, Statement], ...]]:
        concluding: dict[str, list[tuple[Rule, Statement]]] = defaultdict(list)
        for rule in self.rules.values():
            for statement in rule.then:
                concluding[statement.kind].append((rule, statement))
        return {kind: tuple(pairs) for kind, pairs in concluding.items()}

    @cached_property
    def _ways(self) -> Mapping[str, tuple[Way, ...]]:
        return {rule.id: tuple(map(_way, branches(rule.when))) for rule in self.rules.values()}

    def _links(self, rule: Rule, leaf: Leaf) -> Iterable[Link]:
        """Return the rules that conclude what a test reads: those that let it hold, and those that keep it from it."""
        groups = _groups(rule, leaf)
        for other, statement in self._concluding.get(leaf.kind, ()):
            if other.about is rule.about and not _may_meet(self._ways[other.id], self._ways[rule.id]):
                continue
            if isinstance(leaf, Own):
                if not _passes_unknown(leaf.test) and any(self._may_pass(other, statement, group) for group in groups):
                    yield Link(other.id)
                elif _passes_unknown(leaf.test) and statement.get(leaf.attribute) is not None:
                    lets = self._may_pass(other, statement, ((leaf.attribute, leaf.test),))
                    yield Link(other.id, hinders=not lets)
            elif self._may_pass(other, statement, leaf.tests):
                yield Link(other.id, hinders=isinstance(leaf, Unless))

    def _may_pass(self, rule: Rule, statement: Statement, tests: Iterable[tuple[str, Test]]) -> bool:
        """Tell whether what a rule concludes can pass all the tests, as far as can be told."""
        return all(self._may(rule, statement, attribute, test) for attribute, test in tests)

    def _may(self, rule: Rule, statement: Statement, attribute: str, test: Test) -> bool:
        value = statement.get(attribute)
        if value is None and statement.kind in ("recommendation", "complement"):
            measure = self.knowledge.measures[statement["measure"]]
            value = {"level": measure.level, "cost": measure.cost, "purpose": measure.purpose}.get(attribute)
        if value is not None:
            return passes(test, str(value))
        if statement.kind == "finding" and attribute in _OF_THE_SCORE and isinstance(test, OneOf):
            return any(_leaves_room(branch, f"score.{attribute}", test) for branch in branches(rule.when))
        return _passes_unknown(test)


def _groups(rule: Rule, leaf: Leaf) -> tuple[tuple[tuple[str, Test], ...], ...]:
    """Return, for each way in which a rule can hold by a test of its own, all tests of that kind that must pass."""
    return tuple(
        dict.fromkeys(
            tuple(
                (each.attribute, each.test)
                for each in branch
                if isinstance(each, Own) and each.kind == leaf.kind and not _passes_unknown(each.test)
            )
            for branch in branches(rule.when)
            if leaf in branch
        )
    )


def _way(branch: Iterable[Leaf]) -> Way:
    demanded: dict[str, list[OneOf]] = defaultdict(list)
    for leaf in branch:
        if isinstance(leaf, Own) and isinstance(leaf.test, OneOf):
            demanded[leaf.path].append(leaf.test)
    return {path: tuple(tests) for path, tests in demanded.items()}


def _may_meet(some: Iterable[Way], others: Iterable[Way]) -> bool:
    """Tell whether two rules may hold of one and the same thing, as far as its values tell."""
    others = tuple(others)
    return any(
        all(_overlap(a, b) for path in way.keys() & other.keys() for a in way[path] for b in other[path])
        for way in some
        for other in others
    )


def _overlap(one: OneOf, other: OneOf) -> bool:
    return bool(one.values & other.values) or (_passes_unknown(one) and _passes_unknown(other))


def _leaves_room(branch: Iterable[Leaf], path: str, test: OneOf) -> bool:
    """Tell whether a score may pass a test of a finding, by what the finding's rule demands of the score."""
    demanded = [each.test for each in branch if isinstance(each, Own) and each.path == path]
    return all(_overlap(each, test) for each in demanded if isinstance(each, OneOf))


def _passes_unknown(test: Test) -> bool:
    return isinstance(test, OneOf) and (test.or_unknown or test.or_disputed)


def _once(links: Iterable[Link]) -> tuple[Link, ...]:
    """Return each rule once: as one that lets the other hold, where it does both."""
    found: dict[str, Link] = {}
    for link in links:
        if link.rule not in found or found[link.rule].hinders:
            found[link.rule] = link
    return tuple(found.values())
