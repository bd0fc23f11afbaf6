"""The reading of rules by durable_rules.

Its engine is called directly, without `durable.lang` and `durable.engine`: their hosts start threads and swallow
errors. What else surprised is said where it is dealt with.
"""

import json
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from threading import Lock
from typing import Any, NamedTuple
from weakref import finalize

import durable_rules_engine as engine

from guldkorn.inference.memory import Conclusion, Firing, Grounds, Known, Record, Subject
from guldkorn.inference.place import is_thinkable, place_of
from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Text
from guldkorn.rules.conditions import OneOf, Own, Some, Test, Unless, Within, branches
from guldkorn.rules.rule import Rule

_SESSION = "s"  # one session a ruleset, for ever: the 1,025th fails
_END = "end"
"""What fires the rule that ends the session."""
_HANDLED = (0, 1)  # 1: some fact met no rule; the agenda runs all the same

_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode

Way = tuple[Own | Some | Unless, ...]
Fact = dict[str, str | float]


class DurableError(GuldkornError):
    """durable_rules did not take the rules or the facts."""


class DurableReading:
    """Fires the rules of one stage by durable_rules. Its ruleset is freed with it."""

    name = "durable_rules"

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._ways: list[tuple[Rule, Way]] = [
            (rule, spread) for rule in rules for way in branches(rule.when) for spread in _spread(way)
        ]
        self._read: dict[tuple[Hashable, ...], _Read] = {}
        self._ruleset: _Ruleset | None = None
        self._in_use = Lock()  # a ruleset has one session, and a meeting's rulebook is read again on another thread
        if self._ways:
            patterns = {str(index): {"all": _patterns(rule, way)} for index, (rule, way) in enumerate(self._ways)}
            patterns[_END] = {"all": [{"m": {"about": _END}}]}
            try:
                self._ruleset = _Ruleset(engine.create_ruleset(f"guldkorn{id(self)}", _encode(patterns)))
            except Exception as error:  # the C module raises bare Exception
                raise _failed("create_ruleset", error) from error
            freeing = finalize(self, _free, self._ruleset)
            freeing.atexit = False  # the interpreter's end frees all the same

    def fire(self, subjects: Iterable[Subject]) -> set[Firing]:
        """Return every firing of the stage's rules over the subjects."""
        concerned = [(subject, read) for subject in subjects if (read := self._read_of(subject)).any]
        if self._ruleset is None or not concerned:
            return set()  # durable_rules crashes the interpreter on an empty list of facts
        matched: dict[str, Record] = {}
        facts: list[Fact] = []
        for number, (subject, read) in enumerate(concerned):
            for kind, copy in read.copies:
                for record in subject.many.get(kind, ()):
                    name = f"c{len(matched)}"
                    matched[name] = record
                    values = {f"{kind}.{attribute}": value for attribute, value in record.attributes.items()}
                    facts.append({"id": name, "sid": _SESSION, "of": str(number), "copy": f"{kind}{copy}", **values})
        # The subjects come last: `$not` is settled when the fact that it qualifies arrives.
        facts.extend(_flat(number, subject, read) for number, (subject, read) in enumerate(concerned))
        with self._in_use:
            return {self._firing(fired, concerned, matched) for fired in _run(self._ruleset, facts)}

    def _read_of(self, subject: Subject) -> "_Read":
        """Return what the rules that could hold of a subject read of it, found once for each place."""
        place = place_of(subject)
        if place not in self._read:
            ways = [way for rule, way in self._ways if is_thinkable(rule, subject)]
            self._read[place] = _Read(
                bool(ways),
                tuple(sorted({leaf.path for way in ways for leaf in way if isinstance(leaf, Own)})),
                tuple(sorted({copy for way in ways for copy in _copies(way) if copy})),
            )
        return self._read[place]

    def _firing(
        self, fired: dict[str, Any], subjects: "list[tuple[Subject, _Read]]", matched: dict[str, Record]
    ) -> Firing:
        ((index, facts),) = fired.items()
        rule, way = self._ways[int(index)]
        subject, _ = subjects[int(facts["m"]["of"])]
        return Firing(rule.id, subject.id, _grounds(way, facts, subject, matched))


@dataclass
class _Ruleset:
    """A ruleset of durable_rules."""

    handle: int
    has_session: bool = False


def _run(ruleset: _Ruleset, facts: list[Fact]) -> Iterator[dict[str, Any]]:
    written, handle = _encode(facts), ruleset.handle
    try:
        ruleset.has_session = True
        status, state = engine.assert_facts(handle, written)
        if status not in _HANDLED:
            raise DurableError(Text(f"fakta blev afvist ({status})", f"the facts were refused ({status})"))
        started = engine.start_action_for_state(handle, state)
        message = started[1] if started else None
        while message:
            yield json.loads(message)
            message = engine.complete_and_start_action(handle, state)
        engine.retract_facts(handle, written)
    except GuldkornError:
        raise
    except Exception as error:  # the C module raises bare Exception
        raise _failed("assert_facts", error) from error


def _free(ruleset: _Ruleset) -> None:
    """Free a ruleset and its session: `delete_ruleset` alone leaves the session in memory.

    `delete_state` crashes the interpreter where no rule ever fired in the session, so one fires at its end.
    """
    if ruleset.has_session:
        _, state = engine.assert_facts(ruleset.handle, _encode([{"id": _END, "sid": _SESSION, "about": _END}]))
        if engine.start_action_for_state(ruleset.handle, state):
            engine.delete_state(ruleset.handle, _SESSION)
    engine.delete_ruleset(ruleset.handle)


class _Read(NamedTuple):
    """What the rules of a stage read of subjects of one place."""

    any: bool
    paths: tuple[str, ...]
    copies: tuple[tuple[str, str], ...]


def _flat(number: int, subject: Subject, read: _Read) -> Fact:
    own = subject.own
    fact: Fact = {"id": f"m{number}", "sid": _SESSION, "of": str(number), "about": subject.about.value}
    fact |= {path: own[path] for path in read.paths if path in own}
    # That something is unknown is said in words: `$nex` beside `$or` held of facts that have the attribute.
    fact |= {_state(path): "unknown" for path in read.paths if path not in own}
    if subject.disputed:
        fact |= {_disputed(path): "yes" for path in read.paths if path in subject.disputed}
    return fact


def _spread(way: Way) -> Iterator[Way]:
    """Return the way with one word a test of another fact: beside a join, durable_rules misreads `$or`."""
    choices: list[list[Way]] = []
    for leaf in way:
        if isinstance(leaf, Own):
            choices.append([(leaf,)])
            continue
        named = [[(name, one) for one in _each_word(test)] for name, test in leaf.tests]
        single = [type(leaf)(leaf.kind, tests) for tests in product(*named)]
        # Some: one of them matches. Unless: none of them does.
        choices.append([(each,) for each in single] if isinstance(leaf, Some) else [tuple(single)])
    for chosen in product(*choices):
        yield tuple(leaf for part in chosen for leaf in part)


def _each_word(test: Test) -> list[Test]:
    if isinstance(test, OneOf):
        return [OneOf(frozenset({value})) for value in sorted(test.values, key=str)]
    return [test]


def _grounds(way: Way, facts: dict[str, Any], subject: Subject, matched: dict[str, Record]) -> Grounds:
    grounds: list[Known | Conclusion] = []
    for index, leaf in enumerate(way):
        if isinstance(leaf, Own):
            grounds.append(Known(subject.id, leaf.path))
        elif isinstance(leaf, Some):
            grounds.append(matched[facts[f"c{index}"]["id"]].conclusion)
    return frozenset(grounds)


def _patterns(rule: Rule, way: Way) -> list[dict[str, Any]]:
    own = sorted((leaf for leaf in way if isinstance(leaf, Own)), key=_telling_first)
    patterns: list[dict[str, Any]] = [
        {"m": {"$and": [{"about": rule.about.value}, {"$ex": {"of": 1}}, *(_own_test(leaf) for leaf in own)]}}
    ]
    for index, (leaf, copy) in enumerate(zip(way, _copies(way), strict=True)):
        if not isinstance(leaf, Own) and copy:
            name = f"c{index}" if isinstance(leaf, Some) else f"c{index}$not"
            tests = [_test(f"{leaf.kind}.{attribute}", test) for attribute, test in leaf.tests]
            patterns.append({name: {"$and": [{"copy": "".join(copy)}, *tests, {"of": {"m": "of"}}]}})
    return patterns


def _copies(way: Way) -> list[tuple[str, str] | None]:
    """Return for each test of another fact its kind and which copy of the facts it reads; None for own tests.

    durable_rules lets no fact stand for two patterns of a rule, so each pattern has facts of its own.
    """
    seen: Counter[str] = Counter()
    copies: list[tuple[str, str] | None] = []
    for leaf in way:
        if isinstance(leaf, Some):
            copies.append((leaf.kind, f"+{seen[leaf.kind]}"))
            seen[leaf.kind] += 1
        else:
            copies.append((leaf.kind, "-") if isinstance(leaf, Unless) else None)
    return copies


def _telling_first(leaf: Own) -> int:
    """Order tests so that equalities that tell subjects apart stand before bounds."""
    if leaf.attribute in ("dimension", "aspect"):
        return 0
    return 2 if isinstance(leaf.test, Within) else 1


def _own_test(leaf: Own) -> dict[str, Any]:
    test = leaf.test
    if isinstance(test, OneOf):
        options: list[dict[str, Any]] = [{leaf.path: value} for value in sorted(test.values, key=str)]
        if test.or_unknown:
            options.append({_state(leaf.path): "unknown"})
        elif test.or_disputed:
            options.append({_disputed(leaf.path): "yes"})
        return options[0] if len(options) == 1 else {"$or": options}
    return _test(leaf.path, test)


def _test(name: str, test: Test) -> dict[str, Any]:
    if isinstance(test, OneOf):
        (value,) = test.values  # spread before
        return {name: value}
    if isinstance(test, Within):
        bounds = {"$gte": test.at_least, "$lte": test.at_most, "$gt": test.above, "$lt": test.below}
        limits = [{operator: {name: limit}} for operator, limit in bounds.items() if limit is not None]
        return limits[0] if len(limits) == 1 else {"$and": limits}
    return {"$ex": {name: 1}}


def _state(path: str) -> str:
    return f"{path}?"


def _disputed(path: str) -> str:
    return f"{path}!"


def _failed(call: str, error: Exception) -> DurableError:
    return DurableError(Text(f"durable_rules: {call} mislykkedes: {error}", f"durable_rules: {call} failed: {error}"))
