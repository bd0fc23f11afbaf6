"""The values that rules test for, in words: each as the knowledge calls it, in the knowledge's own order."""

from collections.abc import Iterable

from guldkorn.advice.wording import GROUP_OF_WORDS, value_text
from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.text import Text, join, number, same
from guldkorn.rules.conditions import IsKnown, OneOf, Test, Within
from guldkorn.rules.kinds import KINDS, attributes_of

UNKNOWN = Text("ukendt", "unknown")
DISPUTED = Text("omstridt", "disputed")
KNOWN = Text("kendt", "known")
_NOTHING = Text("noget, der ikke findes", "something that does not exist")
_NOT = "ikke "
_FEW = 3
"""Of so few words all that pass a test are named; of more, the one that does not."""
_ANY_NUMBER = Text("et tal", "a number")
_IN_THE_MIDDLE = frozenset({"dimension", "aspect"})
"""Attributes whose titles begin with a capital letter and are common nouns."""
_QUOTED = frozenset(
    {
        "readiness.condition",
        "cause.id",
        "eligibility.status",
        "unit.reference",
        "hold.measure",
        "recommendation.measure",
        "recommendation.purpose",
        "complement.measure",
        "question.fact",
    }
)
"""Attributes whose titles may be whole sentences: they stand in quotation marks."""


def said(da: str, en: str, *parts: Text) -> Text:
    """Return a text in both languages with the parts set in, by their numbers in braces."""
    return Text(da.format(*(part.da for part in parts)), en.format(*(part.en for part in parts)))


def quoted(text: Text) -> Text:
    """Return a text in quotation marks."""
    return said('"{0}"', '"{0}"', text)


def either(parts: Iterable[Text]) -> Text:
    """Return the texts as a choice: a, b eller c."""
    *head, last = parts
    return said("{0} eller {1}", "{0} or {1}", join(head), last) if head else last


def clauses_or(clauses: list[Text]) -> Text:
    """Return clauses of which one must hold."""
    *head, last = clauses
    return said("{0}, eller {1}", "{0}, or {1}", join(head), last) if head else last


def is_said(topic: Text, values: list[Text]) -> Text:
    """Return that something is one of some values, in the word order of a subordinate clause."""
    values = sorted(values, key=lambda value: value.da.startswith(_NOT))  # "er uafklaret eller ikke opfyldt"
    if len(values) == 1 and values[0].da.startswith(_NOT):
        rest = values[0].da.removeprefix(_NOT)
        return Text(f"{topic.da} {_NOT}er {rest}", f"{topic.en} is {values[0].en}")
    return said("{0} er {1}", "{0} is {1}", topic, either(values))


def value_said(kind: str, attribute: str, value: str | float, knowledge: Knowledge) -> Text:
    """Return one value as it stands inside a sentence."""
    path = f"{kind}.{attribute}"
    if kind == "context":
        question = knowledge.questions.get(attribute)
        answer = knowledge.answer(attribute, value)
        return quoted(answer) if question is not None and question.answers else answer
    if kind == "question" and isinstance(value, str):
        return quoted(knowledge.questions[value].question)
    text = value_text(kind, attribute, value, knowledge)
    if attribute == "scale":  # several questionnaires may have scales of one title
        return said('"{0}" ({1})', '"{0}" ({1})', text, same(str(value)))
    if path in _QUOTED:
        return quoted(text)
    return Text(_small(text.da), _small(text.en)) if attribute in _IN_THE_MIDDLE else text


def values_said(kind: str, attribute: str, test: Test, knowledge: Knowledge) -> tuple[Text, ...]:
    """Return the values that pass a test, each in words; `unknown` and `disputed` are not among them."""
    if isinstance(test, Within):
        return (_bounds(test),)
    if isinstance(test, IsKnown):
        return (KNOWN,)
    if (other := _all_but(kind, attribute, test, knowledge)) is not None:
        return (said("ikke {0}", "not {0}", value_said(kind, attribute, other, knowledge)),)
    order = _order(kind, attribute, knowledge)
    values = sorted(test.values, key=lambda value: (order.get(str(value), len(order)), str(value)))
    said_of = tuple(value_said(kind, attribute, value, knowledge) for value in values)
    return said_of if said_of or test.or_unknown or test.or_disputed else (_NOTHING,)


def open_said(test: Test) -> tuple[Text, ...]:
    """Return `unknown` and `disputed` in words, where they pass a test."""
    if not isinstance(test, OneOf):
        return ()
    return (UNKNOWN,) * test.or_unknown + (DISPUTED,) * test.or_disputed


def _all_but(kind: str, attribute: str, test: OneOf, knowledge: Knowledge) -> str | None:
    """Return the only word that fails a test which passes all others, and what is unknown."""
    words = attributes_of(KINDS[kind], knowledge)[attribute].words
    allowed = words(knowledge) if words is not None else frozenset()
    left = allowed - test.values
    return min(left) if len(left) == 1 and len(allowed) > _FEW and test.or_unknown else None


def _bounds(test: Within) -> Text:
    bounds = (
        (test.at_least, Text("mindst", "at least")),
        (test.above, Text("over", "above")),
        (test.at_most, Text("højst", "at most")),
        (test.below, Text("under", "below")),
    )
    parts = [said("{0} {1}", "{0} {1}", word, number(bound, 4)) for bound, word in bounds if bound is not None]
    return Text(" og ".join(p.da for p in parts), " and ".join(p.en for p in parts)) if parts else _ANY_NUMBER


def _order(kind: str, attribute: str, knowledge: Knowledge) -> dict[str, int]:
    """Return where each value stands in the file that names it."""
    names: list[str] = []
    if group := GROUP_OF_WORDS.get((kind, attribute)):
        names += knowledge.words_file.value.words.get(group, {})
    elif kind == "context" and attribute in knowledge.questions:
        names += knowledge.questions[attribute].words
    else:
        shelves = (knowledge.dimensions, knowledge.aspects, knowledge.measures, knowledge.causes, knowledge.conditions)
        for shelf in shelves:
            names += shelf
    return {name: place for place, name in reversed(list(enumerate(names)))}


def _small(text: str) -> str:
    return text[:1].lower() + text[1:] if not text[1:2].isupper() else text
