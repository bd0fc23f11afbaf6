"""A rule's card as data, for other programs."""

from collections.abc import Iterable

from guldkorn.editing.cards.feeding_tree import Branch, stages_of
from guldkorn.editing.cards.firings import Firings
from guldkorn.editing.cards.rule_card import RuleCard
from guldkorn.reading.text import Language, Text

Data = dict[str, object]


def card_data(card: RuleCard, firings: Firings) -> Data:
    """Return all of a card, texts in both languages."""
    rule = card.rule
    return {
        "id": rule.id,
        "title": _text(rule.title),
        "place": str(rule.place),
        "about": rule.about.value,
        "stages": [stage.name.lower() for stage in stages_of(rule)],
        "default": rule.default,
        "overrides": rule.overrides,
        "sentences": {each.value: [text.get(each) for text in card.sentences] for each in Language},
        "because": _text(rule.because),
        "source": rule.source,
        "reference": card.source.reference if card.source else None,
        "verified": card.source.verified if card.source else None,
        "claim": card.claim.id if card.claim else None,
        "packs": [
            {
                "pack": _text(change.pack),
                "how": change.how.value,
                "because": _text(change.because) if change.because else None,
                "place": str(change.place),
            }
            for change in card.changes
        ],
        "fed-by": _branches(card.reads),
        "feeds": _branches(card.feeds),
        "fired": {tally.origin.value: {"in": list(tally.fired), "of": tally.of} for tally in firings.of(rule.id)},
    }


def _branches(branches: Iterable[Branch]) -> list[Data]:
    return [
        {
            "says": _text(branch.says),
            **({"rule": branch.rule, "hinders": branch.hinders} if branch.rule else {}),
            **({"beneath": _branches(branch.beneath)} if branch.beneath else {}),
        }
        for branch in branches
    ]


def _text(text: Text) -> Data:
    return {each.value: text.get(each) for each in Language}
