"""What a change of the rulebook changes: which cases get other advice, issue by issue, and through which rule."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from guldkorn.advice.advice import Advice, UnitAdvice
from guldkorn.editing.comparing.advised import Further, Key, Thing, orders, things
from guldkorn.editing.comparing.cases import Case, Cases, outcomes
from guldkorn.editing.comparing.changes import Change, changes
from guldkorn.editing.comparing.outcome import Outcome
from guldkorn.editing.comparing.tracing import Tracing
from guldkorn.reading.problem import Problem
from guldkorn.reading.text import Text, join, same
from guldkorn.rules.rulebook import Rulebook
from guldkorn.session.gist import Part, gist_of, moves


class Whole(StrEnum):
    """Something of a case as a whole that can differ."""

    UNREADABLE = "unreadable"
    READABLE = "readable"
    UNIT = "unit"
    HIDDEN = "hidden"
    MISFIT = "misfit"
    PROMISE = "promise"


@dataclass(frozen=True, slots=True)
class Effect:
    """One thing that differs in the advice for a case."""

    unit: str | None
    """The unit whose advice it is; None where it is about the case as a whole."""
    issue: str | None
    part: Part | Further | Whole
    says: Text
    is_wording: bool
    """Whether the same is advised, in other words or for other reasons."""
    through: tuple[Change, ...]
    """The changes of the rulebook that it follows from, as far as can be told."""
    mark: str
    """Stands for exactly what was said before and is said now: it is another when either is."""


@dataclass(frozen=True, slots=True)
class Affected:
    """A case of which another outcome came."""

    case: Case
    effects: tuple[Effect, ...]
    exactly: tuple[tuple[str, str], ...]
    """Of each unit with other advice, what stands for all of its advice before and now."""

    @property
    def is_lost(self) -> bool:
        """Whether it can no longer be read."""
        return any(effect.part is Whole.UNREADABLE for effect in self.effects)

    def of(self, unit: str | None = None, issue: str | None = None) -> tuple[Effect, ...]:
        """Return the effects on a unit, or on one issue of it; all of them where neither is named."""
        return tuple(each for each in self.effects if unit in (None, each.unit) and issue in (None, each.issue))

    def mark(self, unit: str | None = None, issue: str | None = None) -> str:
        """Return what stands for exactly these effects: any other difference has another mark."""
        whole = () if issue else (mark for name, mark in self.exactly if unit in (None, name))
        return _mark(self.case.origin, self.case.name, *(each.mark for each in self.of(unit, issue)), *whole)


@dataclass(frozen=True)
class Difference:
    """What differs between two rulebooks, and what that does to the cases."""

    before: Rulebook
    after: Rulebook
    changes: tuple[Change, ...]
    affected: tuple[Affected, ...]
    tried: int
    """How many cases were compared."""
    left_out: tuple[Problem, ...]
    """Cases that neither rulebook can read, and why."""

    @property
    def is_only_layout(self) -> bool:
        """Whether the files differ, but nothing that they say."""
        return self.before.hash != self.after.hash and not self.changes


def difference(before: Rulebook, after: Rulebook, cases: Cases) -> Difference:
    """Return what differs between two rulebooks, and between what they make of the cases."""
    found = changes(before, after)
    if before.hash == after.hash:
        return Difference(before, after, found, (), 0, cases.left_out)
    was, now = outcomes(cases, before), outcomes(cases, after)
    left_out = list(cases.left_out)
    affected: list[Affected] = []
    tried = 0
    for case in sorted(was.keys() | now.keys()):
        old, new = was.get(case, _NOT_GIVEN), now.get(case, _NOT_GIVEN)
        if old.problem is not None and new.problem is not None:
            left_out.append(Problem(case.place, new.problem))
            continue
        tried += 1
        if effects := tuple(_effects(old, new, before, after, Tracing(found))):
            affected.append(Affected(case, effects, tuple(_exactly(old.advice, new.advice))))
    return Difference(before, after, found, tuple(affected), tried, tuple(left_out))


def _exactly(was: Advice | None, now: Advice | None) -> Iterator[tuple[str, str]]:
    old, new = ({each.unit: each for each in advice.units} if advice else {} for advice in (was, now))
    for name in dict.fromkeys((*old, *new)):
        if old.get(name) != new.get(name):
            yield name, _mark(repr(old.get(name)), repr(new.get(name)))


def _effects(old: Outcome, new: Outcome, before: Rulebook, after: Rulebook, tracing: Tracing) -> Iterator[Effect]:
    if old.advice is None or new.advice is None:
        if new.problem is not None:
            yield _whole(Whole.UNREADABLE, join([_UNREADABLE, new.problem], ": "), tracing)
        else:
            yield _whole(Whole.READABLE, join([_READABLE, old.problem or _NOWHERE], ": "), tracing)
        return
    for misfit in _come(old.misfits, new.misfits):
        yield _whole(Whole.MISFIT, join([_LEFT_OUT, misfit], ": "), tracing)
    for misfit in _come(new.misfits, old.misfits):
        yield _whole(Whole.MISFIT, join([_TAKEN_IN, misfit], ": "), tracing)
    if old.failure != new.failure:
        said = _KEPT if new.failure is None else join([_BROKEN, new.failure], ": ")
        yield _whole(Whole.PROMISE, said, tracing)
    yield from _of_advice(old, new, old.advice, new.advice, before, after, tracing)


def _of_advice(
    old: Outcome, new: Outcome, was: Advice, now: Advice, before: Rulebook, after: Rulebook, tracing: Tracing
) -> Iterator[Effect]:
    hidden = [(each.hidden_units, each.hidden_scores, each.minimum) for each in (was, now)]
    if hidden[0] != hidden[1]:
        yield _whole(Whole.HIDDEN, _HIDDEN, tracing, str(hidden))
    by_name = [{unit.unit: unit for unit in each.units} for each in (was, now)]
    for name in dict.fromkeys((*by_name[0], *by_name[1])):
        one, other = by_name[0].get(name), by_name[1].get(name)
        if one is None or other is None:
            says = join([same(name), _SHOWN if one is None else _NOT_SHOWN], ": ")
            yield _whole(Whole.UNIT, says, tracing, repr(one or other), name)
        elif one != other:
            fired = (old.fired_in.get(name, frozenset()), new.fired_in.get(name, frozenset()))
            yield from _OfUnit(one, other, before, after, tracing.within(*fired)).effects()


@dataclass(frozen=True)
class _OfUnit:
    """The differences between two pieces of advice for one unit."""

    was: UnitAdvice
    now: UnitAdvice
    before: Rulebook
    after: Rulebook
    tracing: Tracing

    def effects(self) -> Iterator[Effect]:
        """Return what differs; where that is only what the reasons rest on, it is said as one."""
        told = False
        for effect in self._effects():
            told = True
            yield effect
        if not told:
            yield self._effect((Further.WORDING, None, ""), _DEEPER, True, self.was, self.now)

    def _effects(self) -> Iterator[Effect]:
        old, new = things(self.was, self.before.knowledge), things(self.now, self.after.knowledge)
        told: set[Key] = set()
        kept = gist_of(self.was, self.before.hash), gist_of(self.now, self.after.hash)
        for move in moves(*kept, self.after.knowledge, self.before.knowledge):
            key: Key = (move.part, move.issue, move.name)
            told.add(key)
            thing = new.get(key) or old.get(key)
            asked_of = thing.about if thing and move.part is Part.QUESTION else None
            says = join([asked_of, move.says], ": ") if asked_of else move.says
            yield self._effect(key, says, False, old.get(key), new.get(key))
        for key in dict.fromkeys((*old, *new)):
            is_told = key in told or (Part.ISSUE, key[1], "") in told  # an issue that comes or goes takes all with it
            differs = None if is_told else _says(old.get(key), new.get(key))
            if differs is not None:
                yield self._effect(key, *differs, old.get(key), new.get(key))
        was, now = orders(self.was), orders(self.now)
        for name, order in was.items():
            if order != now[name] and sorted(map(str, order)) == sorted(map(str, now[name])):
                yield self._effect((Further.ORDER, None, name), _ORDERS[name], False, order, now[name])

    def _effect(self, key: Key, says: Text, is_wording: bool, old: object, new: object) -> Effect:
        part, issue, name = key
        rules = frozenset(rule for each in (old, new) if isinstance(each, Thing) for rule in each.rules)
        stays = old is not None and new is not None
        through = self.tracing.through(key, rules, stays=stays)
        mark = _mark(part, issue or "", name, repr(old), repr(new))
        return Effect(self.was.unit, issue, part, says, is_wording, through, mark)


def _says(one: Thing | None, other: Thing | None) -> tuple[Text, bool] | None:
    """Return what differs between two things, and whether that is wording; None where nothing does at first sight."""
    if one is None or other is None:
        thing = one or other
        assert thing is not None
        return join([thing.title, _COME if one is None else _GONE], ": "), False
    if one.value != other.value:
        if one.words is None or other.words is None or one.words == other.words:
            return join([other.title, _OTHERWISE], ": "), True
        return join([other.title, join([one.words, other.words], " → ")], ": "), False
    if one.at_first_sight != other.at_first_sight:
        return join([other.title, _REASONS], ": "), True
    return None


def _whole(part: Whole, says: Text, tracing: Tracing, exactly: str = "", unit: str | None = None) -> Effect:
    return Effect(unit, None, part, says, False, tracing.named_in(says), _mark(part, says.da, says.en, exactly))


def _come(before: Iterable[Text], after: Iterable[Text]) -> tuple[Text, ...]:
    known = set(before)
    return tuple(each for each in after if each not in known)


def _mark(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:12]


_NOT_GIVEN = Outcome(problem=Text("rådgivningen gives ikke", "the advice is not given"))
_NOWHERE = Text("den var der ikke", "it was not there")
_UNREADABLE = Text("Kan ikke længere læses", "Can no longer be read")
_READABLE = Text("Kan læses nu; før kunne den ikke", "Can be read now; before it could not")
_LEFT_OUT = Text("Tages ikke længere med", "Is no longer taken in")
_TAKEN_IN = Text("Tages nu med; før gjaldt", "Is taken in now; before")
_KEPT = Text("Scenariet holder nu.", "What the scenario promises holds now.")
_BROKEN = Text("Løftet i scenariet holder ikke", "What the scenario promises does not hold")
_HIDDEN = Text(
    "Det er andet, der ikke må vises, eller mindstegrænsen er en anden.",
    "Other things may not be shown, or the minimum is another.",
)
_SHOWN = Text("vises nu", "is shown now")
_NOT_SHOWN = Text("vises ikke længere", "is no longer shown")
_COME = Text("er kommet til", "has come")
_GONE = Text("er der ikke længere", "is there no longer")
_OTHERWISE = Text("er formuleret anderledes", "is said in another way")
_REASONS = Text("begrundelsen er en anden", "the reason is another")
_DEEPER = Text(
    "Det, begrundelserne bygger på, er formuleret anderledes.", "What the reasons rest on is said in another way."
)
_ORDERS = {
    "issues": Text("Belastningerne står i en anden rækkefølge.", "The issues stand in another order."),
    "recommendations": Text(
        "Anbefalingerne står i en anden rækkefølge.", "The recommendations stand in another order."
    ),
    "questions": Text("Spørgsmålene stilles i en anden rækkefølge.", "The questions are asked in another order."),
    "cautions": Text("Advarslerne står i en anden rækkefølge.", "The cautions stand in another order."),
}
