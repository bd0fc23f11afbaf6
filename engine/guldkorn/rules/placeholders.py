"""The words in braces that a rule's texts may use; they are filled in from the grounds."""

import re

from guldkorn.knowledge.vocabulary import About
from guldkorn.rules.conditions import Own, Some
from guldkorn.rules.rule import Rule

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")

_OF_SCORE = frozenset({"scale", "score", "reference", "distance", "n"})
_ALWAYS = {
    About.ISSUE: frozenset({"issue", "unit", "dimension", "aspect"}),
    About.UNIT: frozenset({"unit"}),
    About.SCORE: frozenset({"unit"}) | _OF_SCORE,
}


def placeholders_in(text: str) -> tuple[str, ...]:
    """Return the names in braces, in the order they stand."""
    return tuple(_PLACEHOLDER.findall(text))


def placeholders_of(rule: Rule) -> frozenset[str]:
    """Return the names that the grounds of a rule can fill in."""
    names = set(_ALWAYS[rule.about])
    for leaf in rule.leaves:
        if isinstance(leaf, Own):
            names.add(leaf.attribute)
            if leaf.kind == "score":
                names |= _OF_SCORE
        elif isinstance(leaf, Some) and leaf.kind == "finding":
            names.add("findings")
        elif isinstance(leaf, Some):
            names |= {attribute for attribute, _ in leaf.tests}
    return frozenset(names)


def stray_braces(text: str) -> bool:
    """Tell whether a brace stands alone, so that nothing would be filled in there."""
    rest = _PLACEHOLDER.sub("", text)
    return "{" in rest or "}" in rest


def fill(text: str, values: dict[str, str]) -> str:
    """Return the text with each name in braces replaced; what nothing fills is left as it stands."""
    return _PLACEHOLDER.sub(lambda match: values.get(match.group(1), match.group(0)), text)
