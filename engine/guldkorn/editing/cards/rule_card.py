"""A rule's card: all there is to know of one rule, for whoever maintains it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from guldkorn.editing.cards.feeding import Feeding
from guldkorn.editing.cards.feeding_tree import Branch, FeedingTree
from guldkorn.editing.cards.sentences import sentences
from guldkorn.knowledge.packs import EntryKind, PackChange
from guldkorn.knowledge.sources import Claim, Source, claim_of
from guldkorn.reading.problem import GuldkornError, way_out
from guldkorn.reading.text import Text
from guldkorn.rules.kinds import Stage
from guldkorn.rules.rule import Rule
from guldkorn.rules.rulebook import Rulebook


class UnknownRuleError(GuldkornError):
    """No rule has the id that was asked for."""


@dataclass(frozen=True)
class RuleCard:
    """One rule: what it says, who says so, where it comes from, what feeds it and what it feeds."""

    rule: Rule
    sentences: tuple[Text, ...]
    source: Source | None
    """What it rests on, where that is an entry of sources.yaml."""
    claim: Claim | None
    """The claim of the founding note that it rests on, where it is one."""
    changes: tuple[PackChange, ...]
    """What packs did with it, the first first."""
    reads: tuple[Branch, ...]
    feeds: tuple[Branch, ...]


@dataclass(frozen=True, eq=False)
class RuleCards:
    """The cards of a rulebook's rules."""

    rulebook: Rulebook

    @cached_property
    def _tree(self) -> FeedingTree:
        return FeedingTree(Feeding(self.rulebook.rule, self.rulebook.knowledge))

    def card(self, name: str) -> RuleCard:
        """Return a rule's card. Raise UnknownRuleError, with the nearest id, where there is no such rule."""
        knowledge = self.rulebook.knowledge
        rule = self.rulebook.rule.get(name)
        if rule is None:
            raise self._unknown(name)
        claim = claim_of(rule.source)
        return RuleCard(
            rule,
            sentences(rule, self.rulebook.rule, knowledge),
            knowledge.sources.get(rule.source),
            knowledge.claims.get(claim) if claim else None,
            tuple(each for each in self.rulebook.changes if (each.kind, each.id) == (EntryKind.RULE, rule.id)),
            self._tree.reads(rule),
            self._tree.feeds(rule),
        )

    def by_stage(self) -> Iterator[tuple[Stage, tuple[Rule, ...]]]:
        """Return the rules, stage by stage, each stage in the order of their ids."""
        for stage in Stage:
            if rules := tuple(rule for rule in self.rulebook.rules if rule.stage is stage):
                yield stage, rules

    def _unknown(self, name: str) -> UnknownRuleError:
        retired = [
            change.pack for change in self.rulebook.changes if (change.kind, change.id) == (EntryKind.RULE, name)
        ]
        if retired:
            return UnknownRuleError(
                Text(
                    f'reglen "{name}" er taget ud af pakken "{retired[-1].da}"',
                    f'the pack "{retired[-1].en}" has retired the rule "{name}"',
                )
            )
        hint = way_out(name, self.rulebook.rule)
        return UnknownRuleError(
            Text(f'ingen regel hedder "{name}"; {hint.da}', f'no rule is called "{name}"; {hint.en}')
        )
