"""Reading a rule's `when`: from YAML's plain data to the tree of conditions."""

from typing import Any as Plain

from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.vocabulary import About
from guldkorn.reading.document import Document, Path_
from guldkorn.reading.problem import Problem, way_out
from guldkorn.reading.text import Text
from guldkorn.rules.attribute import Attribute
from guldkorn.rules.conditions import All, Any, Condition, IsKnown, OneOf, Own, Some, Test, Unless, Within
from guldkorn.rules.kinds import KINDS, Kind, attributes_of

_BOUNDS = {"at least": "at_least", "at most": "at_most", "above": "above", "below": "below"}
_BESIDE = ("unknown", "known", "disputed")
"""What may stand in the place of an answer."""
_NOTHING = OneOf(frozenset())


class ConditionReader:
    """Reads conditions of one rule or guarantee, and collects what is wrong with them.

    A guarantee may read whatever can be concluded, what comes last too; a rule only what comes before it.
    """

    def __init__(self, about: About, document: Document, knowledge: Knowledge, *, of_guarantee: bool = False) -> None:
        self.problems: list[Problem] = []
        self._about = about
        self._of_guarantee = of_guarantee
        self._document = document
        self._knowledge = knowledge

    def read(self, block: dict[str, Plain], path: Path_) -> Condition:
        """Return a block as a condition: all that stands in it must hold."""
        if not block:
            self._report(
                path,
                "her mangler en betingelse; skriv mindst én",
                "a condition is missing; write at least one",
            )
        parts: list[Condition] = []
        for key, value in block.items():
            within = (*path, key)
            match key:
                case "any":
                    parts.append(Any(self._blocks(value, within)))
                case "all":
                    parts.append(All(self._blocks(value, within)))
                case "unless":
                    parts.extend(self._unless(value, within))
                case _:
                    parts.extend(self._pattern(key, value, within))
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _blocks(self, value: Plain, path: Path_) -> tuple[Condition, ...]:
        if not isinstance(value, list) or not value:
            self._report(
                path,
                "her skal stå en liste af betingelser, en linje med - for hver",
                "a list of conditions must stand here, a line with - for each",
            )
            return ()
        read = []
        for index, block in enumerate(value):
            if isinstance(block, dict):
                read.append(self.read(block, (*path, index)))
            else:
                self._expected_keys((*path, index))
        return tuple(read)

    def _unless(self, value: Plain, path: Path_) -> list[Unless]:
        blocks = [(path, value)]
        if isinstance(value, list):
            blocks = [((*path, index), block) for index, block in enumerate(value)]
        read: list[Unless] = []
        for place, block in blocks:
            if not isinstance(block, dict):
                self._expected_keys(place)
                continue
            if len(block) > 1:
                self._report(
                    place,
                    "unless nævner flere slags; skriv dem som en liste, en linje med - for hver",
                    "unless names several kinds; write them as a list, a line with - for each",
                )
            for name, pattern in block.items():
                kind = self._kind(name, (*place, name), within_unless=True)
                if kind is None:
                    continue
                if kind.given:
                    self._report_key(
                        (*place, name),
                        f'unless må ikke læse "{name}": et ubesvaret spørgsmål ville tælle som et nej; '
                        "skriv svaret under when",
                        f'unless may not read "{name}": an unanswered question would count as a no; '
                        "write the answer under when",
                    )
                    continue
                read.append(Unless(name, self._tests(kind, pattern, (*place, name), of_conclusion=True)))
        return read

    def _pattern(self, name: str, value: Plain, path: Path_) -> list[Condition]:
        kind = self._kind(name, path)
        if kind is None:
            return []
        if self._about in kind.own:
            return [Own(name, attribute, test) for attribute, test in self._tests(kind, value, path)]
        return [Some(name, self._tests(kind, value, path, of_conclusion=True))]

    def _kind(self, name: str, path: Path_, *, within_unless: bool = False) -> Kind | None:
        kind = KINDS.get(name)
        if kind is not None and self._is_readable(kind):
            return kind
        known = [each for each in KINDS.values() if self._is_readable(each)]
        if within_unless:
            hint = way_out(name, [each.name for each in known if not each.given])
        else:
            hint = way_out(name, [*(each.name for each in known), "any", "all", "unless"])
        if kind is None:
            self._report_key(path, f'ukendt ord "{name}"; {hint.da}', f'unknown word "{name}"; {hint.en}')
        else:
            who = Text("en garanti", "a guarantee") if self._of_guarantee else Text("en regel", "a rule")
            self._report_key(
                path,
                f'{who.da} om {self._about} kan ikke læse "{name}"; {hint.da}',
                f'{who.en} about {self._about} cannot read "{name}"; {hint.en}',
            )
        return None

    def _is_readable(self, kind: Kind) -> bool:
        return kind.readable(self._about) or (self._of_guarantee and self._about in kind.concluded_about)

    def _tests(
        self, kind: Kind, value: Plain, path: Path_, *, of_conclusion: bool = False
    ) -> tuple[tuple[str, Test], ...]:
        if not isinstance(value, dict) or not value:
            self._expected_keys(path)
            return ()
        attributes = attributes_of(kind, self._knowledge)
        tests = []
        for name, wanted in value.items():
            within = (*path, name)
            if name not in attributes:
                hint = self._knowledge.way_out(name, attributes)
                what = ("spørgsmål", "question") if kind.name == "context" else ("egenskab", "attribute")
                self._report_key(
                    within,
                    f'{kind.name} har ikke {what[0]} "{name}"; {hint.da}',
                    f'{kind.name} has no {what[1]} "{name}"; {hint.en}',
                )
                continue
            test = self._test(attributes[name], wanted, within)
            if of_conclusion and (
                isinstance(test, IsKnown) or (isinstance(test, OneOf) and (test.or_unknown or test.or_disputed))
            ):
                self._report(
                    within,
                    "en konklusion er der eller ej; skriv den under when eller unless",
                    "a conclusion is there or it is not; write it under when or unless",
                )
            tests.append((name, test))
        return tuple(tests)

    def _test(self, attribute: Attribute, wanted: Plain, path: Path_) -> Test:
        if isinstance(wanted, dict):
            return self._bounds(attribute, wanted, path)
        if wanted == "known":
            return IsKnown()
        many = wanted if isinstance(wanted, list) else [wanted]
        if not many:
            self._report(path, "listen er tom; skriv mindst ét ord", "the list is empty; write at least one word")
            return _NOTHING
        values: set[str | float] = set()
        for index, word in enumerate(many):
            place = (*path, index) if isinstance(wanted, list) else path
            if word in ("unknown", "disputed"):
                continue
            if word == "known":
                self._report(place, '"known" står alene, ikke i en liste', '"known" stands alone, not in a list')
            elif attribute.is_number:
                self._report(
                    place,
                    "her skal stå en grænse: {at least: 10}, {at most: …}, {above: …} eller {below: …}",
                    "a bound must stand here: {at least: 10}, {at most: …}, {above: …} or {below: …}",
                )
            else:
                self._check_word(attribute, word, place)
                values.add(str(word))
        return OneOf(frozenset(values), "unknown" in many, "disputed" in many)

    def _check_word(self, attribute: Attribute, word: Plain, path: Path_) -> None:
        if not isinstance(word, str):
            shown = "…" if isinstance(word, (list, dict)) else str(word)
            if word is None or isinstance(word, bool):  # by identity: 1 == True
                shown = {None: "null", True: "true", False: "false"}[word]
            self._report(
                path,
                f"her skal stå et ord, ikke {shown}; svar er ord som yes og no",
                f"a word must stand here, not {shown}; answers are words such as yes and no",
            )
        elif attribute.words is not None and word not in (allowed := attribute.words(self._knowledge)):
            if word in self._knowledge.retired:
                return
            hint = self._knowledge.way_out(word, allowed, _BESIDE)
            self._report(
                path,
                f'ukendt værdi "{word}" for {path_name(path)}; {hint.da}',
                f'unknown {path_name(path)} "{word}"; {hint.en}',
            )

    def _bounds(self, attribute: Attribute, wanted: dict[str, Plain], path: Path_) -> Test:
        if not attribute.is_number:
            self._report(
                path,
                f"{path_name(path)} er ikke et tal; skriv et ord eller en liste af ord",
                f"{path_name(path)} is not a number; write a word or a list of words",
            )
            return _NOTHING
        bounds: dict[str, float] = {}
        for word, limit in wanted.items():
            if word not in _BOUNDS:
                hint = way_out(word, _BOUNDS)
                self._report_key(
                    (*path, word), f'ukendt grænse "{word}"; {hint.da}', f'unknown bound "{word}"; {hint.en}'
                )
            elif isinstance(limit, bool) or not isinstance(limit, (int, float)):
                self._report(
                    (*path, word),
                    "grænsen skal være et tal med decimalpunktum",
                    "the bound must be a number with a decimal point",
                )
            else:
                bounds[_BOUNDS[word]] = round(float(limit), 4)
        if not bounds and not wanted:
            self._report(path, "her mangler en grænse", "a bound is missing here")
        return Within(**bounds)

    def _expected_keys(self, path: Path_) -> None:
        self._report(
            path,
            "her skal stå egenskaber med prøver: {egenskab: værdi}",
            "attributes with tests must stand here: {attribute: value}",
        )

    def _report(self, path: Path_, da: str, en: str) -> None:
        self.problems.append(Problem(self._document.place(path), Text(da, en)))

    def _report_key(self, path: Path_, da: str, en: str) -> None:
        self.problems.append(Problem(self._document.key_place(path), Text(da, en)))


def path_name(path: Path_) -> str:
    """Return the last name on a path."""
    return next(str(part) for part in reversed(path) if isinstance(part, str))
