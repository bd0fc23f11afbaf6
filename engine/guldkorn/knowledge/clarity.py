"""Whether a statement of a problem is muddled, by what it names, and what to map instead (claim C05).

A statement is muddled when it names a consequence, a solution or a person, several problems at once, or nothing
that happens. How long it is makes no difference: somebody and something, or something that happens, is enough, and
where and when count only beside it. The words, their points and the signs stand in `muddled.yaml`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from guldkorn.knowledge.muddled import Kind, Limits, MuddledKind, MuddledKnowledge, Names, Report, Sign, Topic, WordList
from guldkorn.knowledge.statements import Found, Lexicon, Word, as_written, find, in_order, words_of
from guldkorn.reading.text import Text


@dataclass(frozen=True, slots=True)
class Named:
    """Some words of a statement and what they name."""

    words: str
    names: Names


@dataclass(frozen=True)
class Clarification:
    """A statement, the ways in which it is muddled, and what to map instead: dimensions, then scales."""

    statement: str
    kinds: tuple[MuddledKind, ...]
    map_instead: tuple[str, ...]
    named: tuple[Named, ...] = ()
    """What the statement names, in order; what names nothing is left out."""
    topics: tuple[str, ...] = ()
    """The topics that it can be placed in, by name."""

    @property
    def muddled(self) -> bool:
        """Whether the statement is muddled in any way."""
        return bool(self.kinds)


@dataclass(frozen=True)
class _Reading:
    """A statement as read: its words, the terms of the word lists among them, the topics, and the other words."""

    words: tuple[Word, ...]
    terms: tuple[Found, ...]
    topics: tuple[Found, ...]
    others: tuple[int, ...]
    """The places of the words that stand in no list and may name something."""


def clarify(statement: str, muddled: MuddledKnowledge) -> Clarification:
    """Say in which ways a statement is muddled, what it names and what to map instead. Any text gets an answer."""
    reading = _read(words_of(statement), muddled)
    seen = frozenset(_kinds(reading, muddled))
    kinds = tuple(kind for kind in MuddledKind if kind in seen)
    topics = _topics(reading, muddled)
    named = tuple(_named(reading, as_written(statement), muddled))
    return Clarification(
        statement, kinds, _map_instead(kinds, topics, muddled), named, tuple(topic.id for topic in topics)
    )


def is_muddled(title: Text, muddled: MuddledKnowledge) -> bool:
    """Tell whether words are muddled: in both languages, where they stand in both."""
    return all(_is_judged_muddled(words, muddled) for words in dict.fromkeys((title.da, title.en)))


def _is_judged_muddled(words: str, muddled: MuddledKnowledge) -> bool:
    if (known := muddled.judged.get(words)) is None:
        known = muddled.judged[words] = clarify(words, muddled).muddled
    return known


def _read(words: tuple[Word, ...], muddled: MuddledKnowledge) -> _Reading:
    terms = _find(words, muddled.word_lexicons)
    in_a_list = {place: term for term in terms for place in range(term.start, term.end)}
    others = (place for place in range(len(words)) if place not in in_a_list)
    limits = muddled.limits
    named = tuple(place for place in others if not _is_state(place, in_a_list, limits))
    return _Reading(words, terms, _find(words, muddled.topic_lexicons), named)


def _is_state(place: int, in_a_list: dict[int, Found], limits: Limits) -> bool:
    """Whether the word at a place says how someone is: "they are drained", "we are quite done"."""
    before = in_a_list.get(place - 1)
    while before is not None and limits.degrees in before.lists:
        before = in_a_list.get(before.start - 1)
    return before is not None and limits.states in before.lists


def _kinds(reading: _Reading, muddled: MuddledKnowledge) -> Iterator[MuddledKind]:
    if any(_chain(report, reading.terms) for report in muddled.reports):
        return
    something, total = _points(reading, muddled)
    seen = {sign.kind for sign in muddled.signs if something < sign.outweighed_by and _shows(sign, reading)}
    if _is_several(reading, something, muddled.limits):
        seen.add(MuddledKind.SEVERAL_IN_ONE)
    if total < muddled.limits.concrete:
        seen.add(MuddledKind.NOBODY_AND_NOTHING_NAMED)
    if len(seen) > 1:  # whoever names a symptom, a solution or a person has named something
        seen.discard(MuddledKind.NOBODY_AND_NOTHING_NAMED)
    yield from seen


def _points(reading: _Reading, muddled: MuddledKnowledge) -> tuple[float, float]:
    """Return the points for what happens and with what, and the points in all."""
    lists = {entry.id: entry for entry in muddled.lists}
    given: defaultdict[str, float] = defaultdict(float)
    for term in reading.terms:
        best = _list_of(term, lists)
        given[best.id] += best.points
    of: defaultdict[Names, float] = defaultdict(float)
    for name, points in sorted(given.items()):
        of[lists[name].names] += max(-lists[name].at_most, min(points, lists[name].at_most))
    limits = muddled.limits
    rare = min(len(reading.others) * limits.unknown_word, limits.unknown_words_at_most)
    something = rare + of[Names.THING] + of[Names.HAPPENING]
    who = of[Names.WHO]
    connections = of[Names.CONNECTION] if something else 0
    circumstances = min(of[Names.CIRCUMSTANCE], limits.circumstances_at_most) if something or who else 0
    return something + connections, something + connections + who + circumstances + of[Names.NOTHING]


def _list_of(term: Found, lists: dict[str, WordList]) -> WordList:
    """Return the list that a term counts for: the one with most points, or that takes most where none gives any."""
    held = sorted((lists[name] for name in term.lists), key=lambda entry: (entry.points, entry.id))
    return held[-1] if held[-1].points > 0 else held[0]


def _named(reading: _Reading, written: Mapping[str, str], muddled: MuddledKnowledge) -> Iterator[Named]:
    lists = {entry.id: entry for entry in muddled.lists}
    known = [(term.start, term.end, _list_of(term, lists).names) for term in reading.terms]
    rare = [(place, place + 1, Names.THING) for place in reading.others]
    for start, end, names in sorted((*known, *rare)):
        if names is not Names.NOTHING:
            yield Named(" ".join(written.get(word.text, word.text) for word in reading.words[start:end]), names)


def _chain(chain: Sign | Report, terms: Iterable[Found]) -> bool:
    return bool(in_order(terms, [frozenset(step) for step in chain.steps], chain.within))


def _shows(sign: Sign, reading: _Reading) -> bool:
    terms: Iterable[Found] = reading.terms
    if sign.first:
        first = frozenset(sign.steps[0])
        terms = [t for t in reading.terms if reading.words[t.start].begins or not t.lists & first]
    return _chain(sign, terms)


def _is_several(reading: _Reading, something: float, limits: Limits) -> bool:
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
    listed = short >= limits.several_short_parts and something < limits.short_parts_outweighed_by
    apart = min(len(topics), len(with_topic)) + len(without) >= limits.several_topics
    many = len(topics) >= limits.several_topics_anywhere
    return listed or ((apart or many) and something < limits.several_outweighed_by)


def _topics(reading: _Reading, muddled: MuddledKnowledge) -> tuple[Topic, ...]:
    named = {name for term in reading.topics for name in term.lists}
    return tuple(topic for topic in muddled.topics if topic.id in named)


def _map_instead(
    kinds: tuple[MuddledKind, ...], topics: tuple[Topic, ...], muddled: MuddledKnowledge
) -> tuple[str, ...]:
    if not kinds:
        return ()
    found: tuple[Topic | Kind, ...] = topics or tuple(entry for entry in muddled.kinds if entry.kind in kinds)
    dimensions = (dimension for entry in found for dimension in entry.dimensions)
    scales = (scale for entry in found for scale in entry.scales)
    return tuple(dict.fromkeys((*dimensions, *scales)))


def _find(words: tuple[Word, ...], lexicons: tuple[Lexicon, Lexicon]) -> tuple[Found, ...]:
    """Return the terms of the language that knows most words, and the other's for what it does not know."""
    danish, english = (find(words, each) for each in lexicons)
    first, second = (english, danish) if _covered(english) > _covered(danish) else (danish, english)
    taken = {place for term in first for place in range(term.start, term.end)}
    more = (term for term in second if taken.isdisjoint(range(term.start, term.end)))
    return tuple(sorted((*first, *more), key=lambda term: term.start))


def _covered(terms: tuple[Found, ...]) -> int:
    return len({place for term in terms for place in range(term.start, term.end)})
