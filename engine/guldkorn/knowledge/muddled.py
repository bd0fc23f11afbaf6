"""Muddled statements of a problem, and what to map instead (claim C05).

A statement is muddled when it names a consequence, a solution or a person, several problems at once, or
nothing that happens. The words, their points and the signs stand in `muddled.yaml`; here they are counted.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from guldkorn.knowledge.names import DimensionId, ScaleCode, WordListId
from guldkorn.knowledge.statements import Found, Lexicon, Word, find, in_order, lexicon, words_of
from guldkorn.reading.text import Text
from guldkorn.reading.typed import Entry


class MuddledKind(StrEnum):
    """In what way a statement is muddled."""

    SYMPTOM = "symptom"
    SOLUTION_IN_DISGUISE = "solution-in-disguise"
    PERSON_AS_PROBLEM = "person-as-problem"
    SEVERAL_IN_ONE = "several-in-one"
    NOBODY_AND_NOTHING_NAMED = "nobody-and-nothing-named"


class Shows(StrEnum):
    """What the words of a list say about a strain: what happens, or only who, where and when."""

    WHAT_HAPPENS = "what-happens"
    CIRCUMSTANCE = "circumstance"
    NEITHER = "neither"


class Kind(Entry):
    """A way of being muddled: why it is, what to ask instead, what to map when no topic says it better."""

    kind: MuddledKind
    """Which kind it is."""
    title: Text
    """What it is called."""
    why: Text
    """Why such a statement leads nowhere."""
    ask: Text
    """What to ask instead."""
    dimensions: tuple[DimensionId, ...]
    """The dimensions to map instead."""
    scales: tuple[ScaleCode, ...]
    """The scales to map instead."""


class WordList(Entry):
    """Words of one sort, and how many points each gives towards a concrete statement.

    Together the words of one list give at most `at_most` points, or take at most as many when negative.
    """

    id: str
    """Its name in this file."""
    title: Text
    """What its words have in common."""
    shows: Shows = Shows.NEITHER
    """What its words say about a strain."""
    points: float = 0
    """Points for each word found; negative takes points away."""
    at_most: float = 100
    """The most points that all its words give together."""
    da: tuple[str, ...] = ()
    """The Danish words."""
    en: tuple[str, ...] = ()
    """The English words."""


class Sign(Entry):
    """What gives a kind away: words of these lists in this order. Points for what happens can outweigh it."""

    id: str
    """Its name in this file."""
    kind: MuddledKind
    """The kind that it gives away."""
    steps: tuple[tuple[WordListId, ...], ...]
    """Lists whose words follow each other; each step names the lists that will do."""
    within: int = 5
    """How many words may lie between two steps."""
    first: bool = False
    """Whether the first word must begin the statement or a part of it."""
    outweighed_by: float
    """So many points for what happens, and the sign counts for nothing."""


class Topic(Entry):
    """What people speak of in muddled words, and what to map instead."""

    id: str
    """Its name in this file."""
    title: Text
    """What it is called."""
    dimensions: tuple[DimensionId, ...]
    """The dimensions to map instead."""
    scales: tuple[ScaleCode, ...]
    """The scales to map instead."""
    da: tuple[str, ...] = ()
    """The Danish words by which it is known."""
    en: tuple[str, ...] = ()
    """The English words by which it is known."""


class Limits(Entry):
    """How many points make a statement concrete, and how many parts make it several problems."""

    concrete: float
    """Points in all that a concrete statement has."""
    concrete_happening: float
    """Points for what happens among them."""
    concrete_without_happening: float
    """Points in all that are enough where too little is said of what happens."""
    unknown_word: float
    """Points for a word that stands in no list: rare words are mostly concrete."""
    unknown_words_at_most: float
    """The most points that such words give together."""
    joints: WordListId
    """The list whose words begin a new part, as a comma does."""
    troubles: tuple[WordListId, ...]
    """The lists whose words make a part a problem of its own though it holds no topic."""
    several_topics: int
    """So many topics, each in its own part, are several problems."""
    several_topics_anywhere: int
    """So many topics are several problems, however the statement is divided."""
    several_short_parts: int
    """So many parts of a few words each are a list of problems."""
    words_in_short_part: int
    """How many words a short part has at most."""
    short_parts_outweighed_by: float
    """Points for what happens that make short parts no list of problems."""
    several_outweighed_by: float
    """Points for what happens that make no number of topics several problems."""


class MuddledKnowledge(Entry):
    """`muddled.yaml`: the kinds, the words, the signs and what to map instead."""

    kinds: tuple[Kind, ...]
    """The ways of being muddled."""
    limits: Limits
    """How points are weighed."""
    lists: tuple[WordList, ...]
    """The lists of words."""
    signs: tuple[Sign, ...]
    """What gives a kind away."""
    topics: tuple[Topic, ...]
    """What people speak of, and what to map instead."""

    @cached_property
    def word_lexicons(self) -> tuple[Lexicon, Lexicon]:
        """The word lists made ready, Danish and English."""
        return _lexicons(self.lists)

    @cached_property
    def topic_lexicons(self) -> tuple[Lexicon, Lexicon]:
        """The topics made ready, Danish and English."""
        return _lexicons(self.topics)


@dataclass(frozen=True)
class Clarification:
    """A statement, the ways in which it is muddled, and what to map instead: dimensions, then scales."""

    statement: str
    kinds: tuple[MuddledKind, ...]
    map_instead: tuple[str, ...]

    @property
    def muddled(self) -> bool:
        """Whether the statement is muddled in any way."""
        return bool(self.kinds)


@dataclass(frozen=True)
class _Reading:
    """A statement as read: its words, the terms of the word lists among them, and the topics."""

    words: tuple[Word, ...]
    terms: tuple[Found, ...]
    topics: tuple[Found, ...]


def clarify(statement: str, muddled: MuddledKnowledge) -> Clarification:
    """Say in which ways a statement is muddled, and what to map instead. Any text gets an answer."""
    words = words_of(statement)
    reading = _Reading(words, _find(words, muddled.word_lexicons), _find(words, muddled.topic_lexicons))
    seen = frozenset(_kinds(reading, muddled))
    kinds = tuple(kind for kind in MuddledKind if kind in seen)
    return Clarification(statement, kinds, _map_instead(kinds, reading, muddled))


def _kinds(reading: _Reading, muddled: MuddledKnowledge) -> Iterator[MuddledKind]:
    happening, total = _points(reading, muddled)
    limits = muddled.limits
    seen = {sign.kind for sign in muddled.signs if happening < sign.outweighed_by and _shows(sign, reading)}
    if _is_several(reading, happening, limits):
        seen.add(MuddledKind.SEVERAL_IN_ONE)
    happens = happening >= limits.concrete_happening
    if total < (limits.concrete if happens else limits.concrete_without_happening):
        seen.add(MuddledKind.NOBODY_AND_NOTHING_NAMED)
    if len(seen) > 1:  # whoever names a symptom, a solution or a person has named something
        seen.discard(MuddledKind.NOBODY_AND_NOTHING_NAMED)
    yield from seen


def _points(reading: _Reading, muddled: MuddledKnowledge) -> tuple[float, float]:
    """Return the points for what happens, and the points in all."""
    lists = {entry.id: entry for entry in muddled.lists}
    given: dict[str, float] = {}
    for term in reading.terms:
        best = max(term.lists, key=lambda name: (lists[name].points, name))
        given[best] = given.get(best, 0) + lists[best].points
    capped = {name: _capped(points, lists[name].at_most) for name, points in sorted(given.items())}
    unknown = (len(reading.words) - _covered(reading.terms)) * muddled.limits.unknown_word
    rare = min(unknown, muddled.limits.unknown_words_at_most)
    happening = rare + sum(p for name, p in capped.items() if lists[name].shows is Shows.WHAT_HAPPENS)
    return happening, rare + sum(capped.values())


def _capped(points: float, most: float) -> float:
    return max(-most, min(points, most))


def _shows(sign: Sign, reading: _Reading) -> bool:
    steps = [frozenset(step) for step in sign.steps]
    terms: Iterable[Found] = reading.terms
    if sign.first:
        terms = [t for t in reading.terms if reading.words[t.start].begins or not t.lists & steps[0]]
    return bool(in_order(terms, steps, sign.within))


def _is_several(reading: _Reading, happening: float, limits: Limits) -> bool:
    joints = {term.start for term in reading.terms if limits.joints in term.lists}
    part_of: list[int] = []
    for place, word in enumerate(reading.words):
        before = part_of[-1] if part_of else 0
        part_of.append(before + (word.begins or place in joints))
    topics = {name for term in reading.topics for name in term.lists}
    with_topic = {part_of[term.start] for term in reading.topics}
    troubles = (term for term in reading.terms if not term.lists.isdisjoint(limits.troubles))
    without = {part_of[term.start] for term in troubles} - with_topic
    short = sum(size <= limits.words_in_short_part for size in Counter(part_of).values())
    listed = short >= limits.several_short_parts and happening < limits.short_parts_outweighed_by
    apart = min(len(topics), len(with_topic)) + len(without) >= limits.several_topics
    many = len(topics) >= limits.several_topics_anywhere
    return listed or ((apart or many) and happening < limits.several_outweighed_by)


def _map_instead(kinds: tuple[MuddledKind, ...], reading: _Reading, muddled: MuddledKnowledge) -> tuple[str, ...]:
    if not kinds:
        return ()
    named = {name for term in reading.topics for name in term.lists}
    found: tuple[Topic | Kind, ...] = tuple(topic for topic in muddled.topics if topic.id in named)
    found = found or tuple(entry for entry in muddled.kinds if entry.kind in kinds)
    dimensions = (dimension for entry in found for dimension in entry.dimensions)
    scales = (scale for entry in found for scale in entry.scales)
    return tuple(dict.fromkeys((*dimensions, *scales)))


def _lexicons(entries: Iterable[WordList | Topic]) -> tuple[Lexicon, Lexicon]:
    entries = tuple(entries)
    return lexicon((e.id, e.da) for e in entries), lexicon((e.id, e.en) for e in entries)


def _find(words: tuple[Word, ...], lexicons: tuple[Lexicon, Lexicon]) -> tuple[Found, ...]:
    """Return the terms of the language that knows most words, and the other's for what it does not know."""
    danish, english = (find(words, each) for each in lexicons)
    first, second = (english, danish) if _covered(english) > _covered(danish) else (danish, english)
    taken = {place for term in first for place in range(term.start, term.end)}
    more = (term for term in second if taken.isdisjoint(range(term.start, term.end)))
    return tuple(sorted((*first, *more), key=lambda term: term.start))


def _covered(terms: tuple[Found, ...]) -> int:
    return len({place for term in terms for place in range(term.start, term.end)})
