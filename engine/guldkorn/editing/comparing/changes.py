"""What changed from one rulebook to another: rules and knowledge, entry by entry and field by field, in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from guldkorn.editing.cards.sentences import sentences
from guldkorn.editing.comparing.entries import (
    FILES,
    GUARANTEES,
    ORDER_MATTERS,
    RULES,
    Entries,
    Entry,
    entries_of,
    identity,
)
from guldkorn.knowledge.evidence_words import evidence_in_brief
from guldkorn.knowledge.packs import PackChange
from guldkorn.reading.problem import Place
from guldkorn.reading.text import Language, Text, join, same
from guldkorn.rules.guarantee_file import PARTS
from guldkorn.rules.rulebook import Rulebook

LANGUAGES = tuple(each.value for each in Language)
MEASURES = "measures"
_SHOWN = 60
"""So many characters of a long text are shown around what differs in it."""


class How(StrEnum):
    """What became of an entry."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"
    REORDERED = "reordered"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """What stood in one field of an entry, and what stands there now; None where nothing does."""

    path: str
    before: str | None
    after: str | None

    @property
    def says(self) -> Text:
        """The change in a few words."""
        if self.before is None:
            return Text(f"{self.path}: nyt: {self.after}", f"{self.path}: new: {self.after}")
        if self.after is None:
            return Text(f"{self.path}: taget ud: {self.before}", f"{self.path}: taken out: {self.before}")
        return same(f"{self.path}: {self.before} → {self.after}")


@dataclass(frozen=True, slots=True)
class Change:
    """One entry of a rulebook that is new, changed or gone."""

    sort: str
    """The key of the list it stands in: rules, measures, questions …"""
    id: str
    how: How
    title: Text
    fields: tuple[FieldChange, ...]
    place: Place
    """Where it stands; where it stood, when it is gone."""
    decides: bool
    """Whether it can change what is concluded: of rules, those whose conditions or conclusions are others."""
    before: tuple[Text, ...] = ()
    """The rule as sentences, as it was; of a measure, how well it was known to work, where that is another now."""
    after: tuple[Text, ...] = ()
    """The rule as sentences, as it is; of a measure, how well it is known to work, where that was another."""
    pack: PackChange | None = None
    """The pack that brought the change, with its reason."""

    @property
    def is_review(self) -> bool:
        """Whether nothing is other than the day it was looked through."""
        return self.how is How.CHANGED and all(field.path.startswith("reviewed") for field in self.fields)

    @property
    def is_wording(self) -> bool:
        """Whether only texts that people read are others."""
        if self.how is not How.CHANGED:
            return False
        return not self.decides or all(field.path.rpartition(".")[2] in LANGUAGES for field in self.fields)

    @property
    def name(self) -> Text:
        """The entry as it is spoken of inside a sentence."""
        if self.how is How.REORDERED:
            return self.title
        word = _SORTS.get(self.sort, same(self.sort))
        return Text(f"{word.da} {self.id}", f"{word.en} {self.id}")

    @property
    def says(self) -> Text:
        """What became of the entry."""
        said = join([self.name, _HOW[self.how]], " ")
        if self.how is How.REORDERED or self.title.da == self.id:
            return said
        return said + Text(f" ({self.title.da})", f" ({self.title.en})")


def in_numbers(sort: str, count: int) -> Text:
    """Say how many entries of a sort there are: 12 rules."""
    one, many = _SORTS_IN_NUMBERS.get(sort, (same(sort), same(sort)))
    word = one if count == 1 else many
    return Text(f"{count} {word.da}", f"{count} {word.en}")


def changes(before: Rulebook, after: Rulebook) -> tuple[Change, ...]:
    """Return what changed, the rules first; an entry in another file or at another place in it has not changed."""
    return tuple(_changes(before, after)) if before.hash != after.hash else ()


def _changes(before: Rulebook, after: Rulebook) -> Iterator[Change]:
    old, new = entries_of(before), entries_of(after)
    packs = {(f"{change.kind}s", change.id): change for change in after.changes if change not in before.changes}
    for key in dict.fromkeys((*old, *new)):
        was, now = old.get(key), new.get(key)
        if was is not None and now is not None and was.data == now.data and was.meaning == now.meaning:
            continue
        fields = tuple(_fields(was.data, now.data)) if was and now else ()
        if key[0] in (RULES, GUARANTEES) and was and now and was.meaning == now.meaning:
            fields = tuple(field for field in fields if field.path.split(".")[0] not in ("when", "then", *PARTS))
            if not fields:
                continue  # the same, written in another order
        entry = now or was
        assert entry is not None
        how = How.ADDED if was is None else How.REMOVED if now is None else How.CHANGED
        decides = was is None or now is None or was.meaning is None or was.meaning != now.meaning
        said = [_said(entry, book) if entry and decides else () for entry, book in ((was, before), (now, after))]
        if said[0] == said[1]:
            said = [(), ()]
        yield Change(*key, how, entry.title, fields, entry.place, decides, said[0], said[1], packs.get(key))
    for sort in ORDER_MATTERS:
        yield from _reordered(sort, old, new)


def _said(entry: Entry, rulebook: Rulebook) -> tuple[Text, ...]:
    knowledge = rulebook.knowledge
    if entry.sort == MEASURES and entry.id in knowledge.measures:
        return (evidence_in_brief(knowledge.measures[entry.id], knowledge),)
    if entry.sort != RULES:
        return ()
    return sentences(rulebook.rule[entry.id], rulebook.rule, rulebook.knowledge)


def _reordered(sort: str, old: Entries, new: Entries) -> Iterator[Change]:
    was, now = ([key for key in one if key[0] == sort and key in other] for one, other in ((old, new), (new, old)))
    if was != now:
        moved = next(new[key] for index, key in enumerate(now) if key != was[index])
        orders = FieldChange("order", *(", ".join(name for _, name in keys) for keys in (was, now)))
        yield Change(sort, "", How.REORDERED, _SORTS_IN_ORDER[sort], (orders,), moved.place, decides=True)


def _fields(was: object, now: object, path: str = "") -> Iterator[FieldChange]:
    """Return what differs in two pieces of plain data, down to the smallest fields."""
    if was == now:
        return
    if isinstance(was, Mapping) and isinstance(now, Mapping):
        for key in dict.fromkeys((*was, *now)):
            within = f"{path}.{key}" if path else str(key)
            yield from _fields(was.get(key), now.get(key), within)
    elif isinstance(was, list) and isinstance(now, list):
        yield from _of_lists(was, now, path)
    elif isinstance(was, str) and isinstance(now, str):
        yield FieldChange(path, *_around_the_difference(was, now))
    else:
        yield FieldChange(path, _shown(was), _shown(now))


def _of_lists(was: list[Any], now: list[Any], path: str) -> Iterator[FieldChange]:
    names = [[identity(each) for each in one] for one in (was, now)]
    if all(name is not None for each in names for name in each):
        old, new = ({str(identity(each)): each for each in one} for one in (was, now))
        yield from _fields(old, new, path)
        if old == new or [name for name in old if name in new] != [name for name in new if name in old]:
            yield FieldChange(path, ", ".join(old), ", ".join(new))
    elif all(isinstance(each, Mapping) for each in (*was, *now)):
        for index in range(max(len(was), len(now))):
            old_one, new_one = (one[index] if index < len(one) else None for one in (was, now))
            yield from _fields(old_one, new_one, f"{path}[{index + 1}]")
    else:
        gone, come = ([each for each in one if each not in other] for one, other in ((was, now), (now, was)))
        if gone or come:
            yield FieldChange(path, _shown(gone) if gone else None, _shown(come) if come else None)
        else:
            yield FieldChange(path, _shown(was), _shown(now))


def _shown(value: object) -> str | None:
    if value is None:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, list):
        return ", ".join(str(_shown(each)) for each in value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_shown(each)}" for key, each in value.items() if each is not None) + "}"
    return str(value)


def _around_the_difference(was: str, now: str) -> tuple[str, str]:
    """Return two texts, of long ones only what stands around the first and the last word that differ."""
    if max(len(was), len(now)) <= _SHOWN:
        return was, now
    old, new = was.split(" "), now.split(" ")
    start = next(
        (n for n, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), min(len(old), len(new))
    )
    most = min(len(old), len(new)) - start
    ends = (n for n in range(most) if old[-1 - n] != new[-1 - n])
    end = next(ends, most)
    return _part(old, start, end), _part(new, start, end)


def _part(words: list[str], start: int, end: int) -> str:
    first, last = max(start - 3, 0), min(len(words) - end + 3, len(words))
    return " ".join([*(["…"] if first else []), *words[first:last], *(["…"] if last < len(words) else [])])


_HOW = {
    How.ADDED: Text("er kommet til", "is new"),
    How.CHANGED: Text("er ændret", "has changed"),
    How.REMOVED: Text("er fjernet", "is gone"),
    How.REORDERED: Text("står i en anden rækkefølge", "stand in another order"),
}
_SORTS = {
    RULES: Text("reglen", "the rule"),
    GUARANTEES: Text("garantien", "the guarantee"),
    FILES: Text("filen", "the file"),
    "measures": Text("indsatsen", "the measure"),
    "questions": Text("spørgsmålet", "the question"),
    "causes": Text("årsagen", "the cause"),
    "sources": Text("kilden", "the source"),
    "claims": Text("påstanden", "the claim"),
    "dimensions": Text("dimensionen", "the dimension"),
    "conditions": Text("betingelsen", "the condition"),
    "parts": Text("plandelen", "the part of the plan"),
    "response-sets": Text("svarsættet", "the response set"),
    "not-applicable": Text("svaret fra dem, det ikke angår,", "the answer of those not concerned,"),
    "questionnaires": Text("spørgeskemaet", "the questionnaire"),
    "references": Text("referencen", "the reference"),
    "kinds": Text("måden at være uklar på", "the way of being muddled"),
    "lists": Text("ordlisten", "the list of words"),
    "signs": Text("tegnet", "the sign"),
    "topics": Text("emnet", "the topic"),
}
_SORTS_IN_NUMBERS = {
    RULES: (Text("regel", "rule"), Text("regler", "rules")),
    GUARANTEES: (Text("garanti", "guarantee"), Text("garantier", "guarantees")),
    FILES: (Text("fil", "file"), Text("filer", "files")),
    "measures": (Text("indsats", "measure"), Text("indsatser", "measures")),
    "questions": (Text("spørgsmål", "question"), Text("spørgsmål", "questions")),
    "causes": (Text("årsag", "cause"), Text("årsager", "causes")),
    "sources": (Text("kilde", "source"), Text("kilder", "sources")),
    "claims": (Text("påstand", "claim"), Text("påstande", "claims")),
    "dimensions": (Text("dimension", "dimension"), Text("dimensioner", "dimensions")),
    "conditions": (Text("betingelse", "condition"), Text("betingelser", "conditions")),
    "parts": (Text("plandel", "part of the plan"), Text("plandele", "parts of the plan")),
    "response-sets": (Text("svarsæt", "response set"), Text("svarsæt", "response sets")),
    "questionnaires": (Text("spørgeskema", "questionnaire"), Text("spørgeskemaer", "questionnaires")),
    "references": (Text("reference", "reference"), Text("referencer", "references")),
    "kinds": (
        Text("måde at være uklar på", "way of being muddled"),
        Text("måder at være uklar på", "ways of being muddled"),
    ),
    "lists": (Text("ordliste", "list of words"), Text("ordlister", "lists of words")),
    "signs": (Text("tegn", "sign"), Text("tegn", "signs")),
    "topics": (Text("emne", "topic"), Text("emner", "topics")),
}
_SORTS_IN_ORDER = {
    "questions": Text("spørgsmålene", "the questions"),
    "dimensions": Text("dimensionerne", "the dimensions"),
    "conditions": Text("betingelserne", "the conditions"),
    "parts": Text("plandelene", "the parts of the plan"),
}
