"""`guldkorn explain-rule`."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from textwrap import wrap

from guldkorn.editing.cards.card_data import card_data
from guldkorn.editing.cards.card_lines import CardLine, Look, card_lines
from guldkorn.editing.cards.feeding_tree import stage_title
from guldkorn.editing.cards.firings import firings
from guldkorn.editing.cards.rule_card import RuleCards
from guldkorn.reading.text import Language
from guldkorn.rules.layers import Layers
from guldkorn_tui.look.output import print_out
from guldkorn_tui.opening.rule_cases import NO_FEATURES, rule_cases
from guldkorn_tui.opening.shipped_examples import open_rulebook

_WIDTH = 79


def print_rule(
    name: str | None,
    layers: Layers,
    features: Path | None,
    sessions: Path | None,
    form: str,
    language: Language,
) -> None:
    """Print a rule's card, or the rules stage by stage. Raise UnknownRuleError, with the nearest id, for no such rule.

    What keeps a case from being counted goes to standard error.
    """
    cards = RuleCards(open_rulebook(layers))
    if name is None:
        print_out("\n".join(_listed(cards, form, language)))
        return
    card = cards.card(name)
    where = rule_cases(layers, features, sessions)
    fired = firings(where.gathered(), cards.rulebook)
    for problem in fired.left_out:
        print_out(problem.line(language), err=True)
    if form == "json":
        print_out(json.dumps(card_data(card, fired), ensure_ascii=False, indent=2))
        return
    lines = card_lines(card, cards.rulebook.knowledge, language, firings=fired)
    print_out("\n".join(wrapped(lines)))
    if where.features is None:
        print_out(NO_FEATURES.get(language), err=True)


def _listed(cards: RuleCards, form: str, language: Language) -> Iterator[str]:
    knowledge = cards.rulebook.knowledge
    if form == "json":
        listed = [
            {"id": rule.id, "stage": stage.name.lower(), "title": {"da": rule.title.da, "en": rule.title.en}}
            for stage, rules in cards.by_stage()
            for rule in rules
        ]
        yield json.dumps(listed, ensure_ascii=False, indent=2)
        return
    for number, (stage, rules) in enumerate(cards.by_stage()):
        if number:
            yield ""
        title = stage_title(stage, knowledge).get(language)
        heading = f"{title[:1].upper()}{title[1:]} ({len(rules)})"
        yield from wrapped([CardLine(heading, Look.HEADING)])
        for rule in rules:
            yield from wrapped([CardLine(rule.title.get(language), indent=2, lead=f"{rule.id}: ")], hang=6)


def wrapped(lines: Iterable[CardLine], hang: int | None = None) -> Iterator[str]:
    """Return lines of at most a terminal's usual width; headings are underlined."""
    for line in lines:
        first = " " * line.indent + line.lead
        later = " " * (len(first) if hang is None else hang)
        pieces = wrap(
            line.text,
            _WIDTH,
            initial_indent=first,
            subsequent_indent=later,
            break_on_hyphens=False,
            break_long_words=False,
        )
        yield from pieces or [""]
        if line.look in (Look.TITLE, Look.HEADING):
            yield ("=" if line.look is Look.TITLE else "-") * max(map(len, pieces), default=0)
