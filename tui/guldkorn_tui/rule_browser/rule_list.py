"""The rules of a rulebook as rows, stage by stage, narrowed by words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from guldkorn.editing.cards.feeding_tree import stage_title
from guldkorn.editing.cards.rule_card import RuleCards
from guldkorn.editing.cards.sentences import sentences
from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Language, Text
from guldkorn.rules.rule import Rule
from guldkorn_tui.look.plain_text import capital, plain, said
from guldkorn_tui.widgets.block import Block, Line
from guldkorn_tui.widgets.rows import Row

_BEHIND = Text("Reglerne bag det, I så på", "The rules behind what you looked at")
_NOTHING = Text("Ingen regel passer på det. Prøv færre ord.", "No rule fits that. Try fewer words.")
_FIRST = "first"


@dataclass(frozen=True, eq=False)
class RuleList:
    """The rules of a rulebook. Those that somebody asked for stand before the others."""

    cards: RuleCards
    first: tuple[str, ...] = ()

    def rows(self, written: str, language: Language) -> Iterator[Row]:
        """Return the rules that hold all the words that were written, in their id, their texts or their sentences."""
        words = clean_line(written).casefold().split()
        found = {rule.id for rule in self.cards.rulebook.rules if all(word in self._said[rule.id] for word in words)}
        if not found:
            yield Row(None, Block(Line(said(_NOTHING, language))))
        asked_for = [self.cards.rulebook.rule[name] for name in self.first if name in found]
        yield from self._group(_BEHIND, asked_for, language, f"{_FIRST} ")
        for stage, rules in self.cards.by_stage():
            title = stage_title(stage, self.cards.rulebook.knowledge)
            yield from self._group(title, [rule for rule in rules if rule.id in found], language, " ")

    def _group(self, title: Text, rules: Iterable[Rule], language: Language, key: str) -> Iterator[Row]:
        rules = tuple(rules)
        if rules:
            heading = f"{capital(title.get(language))} ({len(rules)})"
            yield Row(None, Block(Line(plain(heading, "bold $primary"))))
        for rule in rules:
            says = Line(said(rule.title, language))
            yield Row(f"{key}{rule.id}", Block(says, Line(plain(rule.id, "$foreground 70%"), 2)))

    @cached_property
    def _said(self) -> dict[str, str]:
        """All that can be found of a rule."""
        rulebook = self.cards.rulebook
        return {rule.id: self._all_of(rule) for rule in rulebook.rules}

    def _all_of(self, rule: Rule) -> str:
        rulebook = self.cards.rulebook
        texts = (rule.title, rule.because, *sentences(rule, rulebook.rule, rulebook.knowledge))
        return "\n".join((rule.id, rule.source, *(f"{text.da}\n{text.en}" for text in texts))).casefold()


def rule_at(key: str | None) -> str | None:
    """Return the rule of a row."""
    return key.partition(" ")[2] if key else None


def key_of(rule: str) -> str:
    """Return the key of a rule's row in its stage."""
    return f" {rule}"
