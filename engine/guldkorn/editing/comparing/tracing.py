"""Through which changes of the rulebook something else is said: told from its reasons and from what fired."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from guldkorn.editing.comparing.advised import Further, Key
from guldkorn.editing.comparing.changes import Change
from guldkorn.editing.comparing.entries import GUARANTEES, RULES
from guldkorn.editing.comparing.outcome import Fired
from guldkorn.reading.text import Text
from guldkorn.session.gist import Part

_SHELVES: Mapping[Part | Further, str] = {
    Part.RECOMMENDATION: "measures",
    Part.HOLD: "measures",
    Further.COMPLEMENT: "measures",
    Part.QUESTION: "questions",
    Further.CAUSE: "causes",
    Further.CONDITION: "conditions",
}
_BESIDE_ADVICE = (RULES, GUARANTEES, "sources", "claims", "kinds", "lists", "signs", "topics")
"""The sorts of entry through which no advice changes, except by rules."""
_BESIDE_FILES = ("plan.yaml", "muddled.yaml")


@dataclass(frozen=True)
class Tracing:
    """The changes of a rulebook, and for one unit the rules among them that fire otherwise than before."""

    changes: tuple[Change, ...]
    stirred: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Each rule with what it fired about: the issue, the unit or the score."""

    def within(self, before: Fired, after: Fired) -> "Tracing":
        """Return the same for a unit in which these rules fired."""
        subjects: dict[str, set[str]] = defaultdict(set)
        for rule, conclusion in before ^ after:
            subjects[rule].add(conclusion.subject)
        return replace(self, stirred={rule: frozenset(found) for rule, found in subjects.items()})

    def through(self, key: Key, rules: frozenset[str], *, stays: bool) -> tuple[Change, ...]:
        """Return the changes that something follows from: the nearest that can be found.

        They are looked for among the rules of its reasons, then among the rules that fire otherwise, then in the
        knowledge that it names, and at last in all that changed. What `stays` is said before and after, but otherwise.
        """
        part, issue, name = key
        own = self._entries(_SHELVES.get(part), name)
        direct = self._rules(rules)
        deciding = tuple(change for change in direct if change.decides)
        about = frozenset(rule for rule, subjects in self.stirred.items() if f"issue {issue}" in subjects)
        ways = (
            own if stays else (),
            deciding,
            direct if stays else (),
            self._rules(about),
            self._rules(frozenset(self.stirred)),
            own,
            self.of_knowledge,
            direct,
        )
        return next((way for way in ways if way), ())

    def named_in(self, says: Text) -> tuple[Change, ...]:
        """Return the changes of what a sentence names; of all knowledge where it names none."""
        return tuple(each for each in self.changes if each.id and f'"{each.id}"' in says.en) or self.of_knowledge

    @property
    def of_knowledge(self) -> tuple[Change, ...]:
        """The changes of knowledge that advice can follow from."""
        return tuple(
            change
            for change in self.changes
            if change.sort not in _BESIDE_ADVICE
            and change.id not in _BESIDE_FILES
            and [field.path for field in change.fields] != ["version"]
        )

    def _rules(self, names: frozenset[str]) -> tuple[Change, ...]:
        return tuple(change for change in self.changes if change.sort == RULES and change.id in names)

    def _entries(self, sort: str | None, name: str) -> tuple[Change, ...]:
        return tuple(change for change in self.changes if change.sort == sort and change.id in name.split(" + "))
