"""A rule as sentences: its tree of conditions read aloud, in Danish and English."""

from collections.abc import Iterable
from dataclasses import dataclass
from string import ascii_lowercase

from guldkorn.editing.cards.saying.clauses import Clauses, Coined
from guldkorn.editing.cards.saying.conclusions import then_said
from guldkorn.editing.cards.saying.values import clauses_or, said
from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.text import Text, join, listed
from guldkorn.rules.conditions import All, Any, Condition, Own, Some, Unless
from guldkorn.rules.rule import Rule, Rules

_YIELDS = (
    "Reglen viger for enhver anden regel om {0}.",
    "The rule yields to any other rule on {0}.",
)
_DECIDES = (
    "Den går foran alle andre regler om {0}, fordi gruppen selv har afgjort det.",
    "All other rules on {0} yield to it: the group itself has settled it.",
)


def coined_titles(rules: Rules) -> Coined:
    """Return what the ids that rules coin are called: by the title of the first rule that concludes each."""
    titles: dict[tuple[str, str], Text] = {}
    for rule in rules.values():
        for statement in rule.then:
            if (name := statement.get("id")) and statement.kind != "cause":
                titles.setdefault((statement.kind, name), rule.title)
    return titles


def sentences(rule: Rule, rules: Rules, knowledge: Knowledge) -> tuple[Text, ...]:
    """Return a rule as sentences: when it holds, what follows, what keeps it back, and which rules yield."""
    reader = _Reader(Clauses(knowledge, coined_titles(rules)))
    first = reader.main(rule, then_said(rule, knowledge))
    words = [knowledge.word("kind", kind) for kind in dict.fromkeys(statement.kind for statement in rule.then)]
    standing = ((rule.default, _YIELDS), (rule.overrides, _DECIDES))
    return (first, *(said(*says, listed(words)) for holds, says in standing if holds))


def clause_of(leaf: Own | Some | Unless, coined: Coined, knowledge: Knowledge) -> Text:
    """Return one test by itself as a clause, an `unless` with its word before it."""
    clauses = Clauses(knowledge, coined)
    if isinstance(leaf, Own):
        return clauses.own(leaf)
    clause = clauses.some(leaf)
    return said("medmindre {0}", "unless {0}", clause) if isinstance(leaf, Unless) else clause


@dataclass(frozen=True)
class _Reader:
    clauses: Clauses

    def main(self, rule: Rule, then: Text) -> Text:
        """Return the whole rule as one sentence: when, then, unless."""
        parts = _flat(rule.when)
        unless = [part for part in parts if isinstance(part, Unless)]
        others = [part for part in parts if not isinstance(part, Unless)]
        if not others:  # nothing else: then it is the unless that must hold
            unless = []
        sentence = said("Når {0}, så {1}", "When {0}, then {1}", self._all(others or parts), then)
        if unless:
            it = rule.then[0].get("measure") if len(rule.then) == 1 else None
            keeping = clauses_or([self.clauses.some(leaf, it) for leaf in unless])
            sentence = said("{0}, medmindre {1}", "{0}, unless {1}", sentence, keeping)
        return Text(_ended(sentence.da), _ended(sentence.en))

    def _all(self, parts: Iterable[Condition], *, nested: bool = False) -> Text:
        """Return parts that must all hold. A choice between long parts comes last, so that it has no end to seek."""
        placed = sorted(_placed(parts), key=lambda part: isinstance(part, Any))
        return _and([self._part(part, nested=nested or n < len(placed) - 1) for n, part in enumerate(placed)])

    def _part(self, part: "Condition | _Place", *, nested: bool) -> Text:
        if isinstance(part, Own):
            return self.clauses.own(part)
        if isinstance(part, _Place):
            return self.clauses.place(part.dimension.kind, part.dimension.test, part.aspect.test)
        if isinstance(part, Some):
            return self.clauses.some(part)
        if isinstance(part, Unless):
            return said("det ikke gælder, at {0}", "it does not hold that {0}", self.clauses.some(part))
        if isinstance(part, All):
            return said("[{0}]", "[{0}]", self._all(_flat(part), nested=True))
        return self._any(part, nested=nested)

    def _any(self, choice: Any, *, nested: bool) -> Text:
        if nested:
            return said("[{0}]", "[{0}]", clauses_or([self._part(part, nested=True) for part in choice.parts]))
        ways = [
            said(f"{letter}) {{0}}", f"{letter}) {{0}}", self._all(_flat(part), nested=True))
            for letter, part in zip(_letters(len(choice.parts)), choice.parts, strict=True)
        ]
        return said("mindst ét af dette gælder: {0}", "at least one of these holds: {0}", join(ways, "; "))


@dataclass(frozen=True, slots=True)
class _Place:
    """A dimension and an aspect that are tested together."""

    dimension: Own
    aspect: Own


def _flat(condition: Condition) -> tuple[Condition, ...]:
    """Return what must hold at the same time; all within all is the same as all."""
    if isinstance(condition, All):
        return tuple(each for part in condition.parts for each in _flat(part))
    return (condition,)


def _placed(parts: Iterable[Condition]) -> "list[Condition | _Place]":
    """Return the parts with an aspect said together with its dimension, where both are tested once."""
    parts = list(parts)
    found: list[Condition | _Place] = []
    aspects = {part.kind: part for part in parts if isinstance(part, Own) and part.attribute == "aspect"}
    told: set[int] = set()
    for part in parts:
        if isinstance(part, Own) and part.kind != "context" and part.attribute == "dimension":
            aspect = aspects.pop(part.kind, None)
            if aspect is not None:
                told.add(id(aspect))
                found.append(_Place(part, aspect))
                continue
        found.append(part)
    return [part for part in found if id(part) not in told]


def _and(clauses: list[Text]) -> Text:
    *head, last = clauses
    return said("{0}, og {1}", "{0}, and {1}", join(head), last) if head else last


def _letters(count: int) -> list[str]:
    return [ascii_lowercase[n] if n < len(ascii_lowercase) else str(n + 1) for n in range(count)]


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith(('?"', '."', '!"')) else f"{sentence}."
