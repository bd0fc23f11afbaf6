"""What feeds a rule, and what it feeds, as small trees of sentences."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from guldkorn.editing.cards.feeding import Feeding, Leaf, Link, Read
from guldkorn.editing.cards.sentences import clause_of, coined_titles
from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.text import Text
from guldkorn.rules.conditions import Own
from guldkorn.rules.kinds import KINDS, Stage
from guldkorn.rules.rule import Rule, Rules


@dataclass(frozen=True, slots=True)
class Branch:
    """Something read or fed: what it says, the rule that it is, where it is one, and what lies beneath."""

    says: Text
    rule: str | None = None
    hinders: bool = False
    """Whether one of the two keeps the other from holding: what feeds keeps back what is fed."""
    beneath: "tuple[Branch, ...]" = ()


@dataclass(frozen=True)
class FeedingTree:
    """Shows who feeds whom."""

    feeding: Feeding

    @property
    def _rules(self) -> Rules:
        return self.feeding.rules

    def reads(self, rule: Rule) -> tuple[Branch, ...]:
        """Return each test of a rule, the rules that conclude what it reads, and what these in turn read."""
        clauses: dict[Text, list[Link]] = {}
        for read in self.feeding.reads(rule):
            clauses.setdefault(self._clause(read.leaf), []).extend(read.fed_by)
        return tuple(
            Branch(says, beneath=tuple(self._feeder(link) for link in dict.fromkeys(links)))
            for says, links in clauses.items()
        )

    def feeds(self, rule: Rule) -> tuple[Branch, ...]:
        """Return the rules that read what a rule concludes, by what they say in the advice."""
        by_stage: dict[Stage, list[Link]] = {}
        for link in self.feeding.feeds(rule):
            by_stage.setdefault(self._rules[link.rule].stage, []).append(link)
        return tuple(
            Branch(
                stage_title(stage, self.feeding.knowledge),
                beneath=tuple(self._named(link) for link in by_stage[stage]),
            )
            for stage in sorted(by_stage)
        )

    def _feeder(self, link: Link) -> Branch:
        read = self.feeding.reads(self._rules[link.rule])
        return self._named(link, (Branch(self._clause(each.leaf)) for each in _given(read)))

    def _named(self, link: Link, beneath: Iterable[Branch] = ()) -> Branch:
        return Branch(self._rules[link.rule].title, link.rule, link.hinders, tuple(beneath))

    def _clause(self, leaf: Leaf) -> Text:
        return clause_of(leaf, coined_titles(self._rules), self.feeding.knowledge)


def _given(reads: Iterable[Read]) -> Iterator[Read]:
    """Return what is asked or measured, of all that a rule reads."""
    for read in reads:
        if isinstance(read.leaf, Own) and read.leaf.kind in ("context", "score"):
            yield read


def stage_title(stage: Stage, knowledge: Knowledge) -> Text:
    """Return what a stage is called."""
    return knowledge.word("stage", stage.name.lower())


def stages_of(rule: Rule) -> tuple[Stage, ...]:
    """Return the stages that a rule concludes something in."""
    return tuple(sorted({KINDS[statement.kind].stage for statement in rule.then}))
