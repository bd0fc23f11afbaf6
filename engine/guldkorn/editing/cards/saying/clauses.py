"""One test of a rule as a clause: what must be known, or concluded, for it to hold."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from guldkorn.editing.cards.saying.attributes import OWN, OwnWords
from guldkorn.editing.cards.saying.values import (
    DISPUTED,
    KNOWN,
    UNKNOWN,
    clauses_or,
    either,
    is_said,
    open_said,
    quoted,
    said,
    values_said,
)
from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.text import Text, number
from guldkorn.rules.conditions import IsKnown, OneOf, Own, Some, Test, Unless

Coined = Mapping[tuple[str, str], Text]
"""What the ids that rules themselves coin are called, by kind and id: the titles of the rules that conclude them."""

_NO_ASPECT = Text("intet bestemt delområde", "no particular aspect")


@dataclass(frozen=True)
class Clauses:
    """Says the tests of rules as clauses."""

    knowledge: Knowledge
    coined: Coined

    def own(self, leaf: Own) -> Text:
        """Return a test of something of which there is one value: an answer, a score, a classification."""
        return self._own(leaf.kind, leaf.attribute, leaf.test)

    def number(self, kind: str, attribute: str, value: float) -> Text:
        """Return that something is this number."""
        own = OWN.get(f"{kind}.{attribute}") or self._of_question(attribute)
        shown = number(value, 4)
        return said(own.says.da, own.says.en, shown) if own.says else is_said(own.topic, [shown])

    def some(self, leaf: Some | Unless, it: str | None = None) -> Text:
        """Return what some conclusion must say; of an `unless`, what no conclusion may say.

        `it` is the measure that the sentence has named already.
        """
        if it is not None and leaf.kind in _BECOMES and leaf.tests == (("measure", OneOf(frozenset({it}))),):
            return said(*_BECOMES[leaf.kind], Text("den", "it"))
        if (say := _SOME.get(leaf.kind)) is not None:
            return say(self, dict(leaf.tests))
        clauses = [self._own(leaf.kind, attribute, test) for attribute, test in leaf.tests]
        return Text(", og ".join(each.da for each in clauses), ", and ".join(each.en for each in clauses))

    def place(self, kind: str, dimension: Test, aspect: Test) -> Text:
        """Return a dimension and its aspects in one clause."""
        says = OWN[f"{kind}.dimension"].says
        within = self._values(kind, "aspect", aspect, _NO_ASPECT)
        where = said("{0} ({1})", "{0} ({1})", self._values(kind, "dimension", dimension), within)
        return said(says.da, says.en, where) if says else where

    def _own(self, kind: str, attribute: str, test: Test) -> Text:
        own = OWN.get(f"{kind}.{attribute}") or self._of_question(attribute)
        if isinstance(test, IsKnown):
            return own.known or is_said(own.topic, [KNOWN])
        values = values_said(kind, attribute, test, self.knowledge)
        if own.says is None and own.yes is None and (values or own.unknown is None):
            return is_said(own.topic, [*values, *open_said(test)])
        return clauses_or(list(self._alternatives(own, test, values)))

    def _alternatives(self, own: OwnWords, test: Test, values: tuple[Text, ...]) -> Iterator[Text]:
        """Return whole clauses, one of which must hold."""
        if own.yes is not None and own.no is not None:
            named = test.values if isinstance(test, OneOf) else frozenset()
            yield from (clause for word, clause in (("yes", own.yes), ("no", own.no)) if word in named)
        elif own.says is not None and values:
            yield said(own.says.da, own.says.en, either(values))
        if isinstance(test, OneOf):
            yield from [own.unknown or is_said(own.topic, [UNKNOWN])] * test.or_unknown
            yield from [is_said(own.topic, [DISPUTED])] * test.or_disputed

    def _of_question(self, fact: str) -> OwnWords:
        question = self.knowledge.questions[fact].question
        return OwnWords(said('svaret på "{0}"', 'the answer to "{0}"', question))

    def _values(self, kind: str, attribute: str, test: Test, unknown: Text = UNKNOWN) -> Text:
        return either([unknown if each is UNKNOWN else each for each in self._each(kind, attribute, test)])

    def _each(self, kind: str, attribute: str, test: Test) -> list[Text]:
        return [*values_said(kind, attribute, test, self.knowledge), *open_said(test)]

    def finding(self, tests: dict[str, Test]) -> Text:
        """Return what a finding must be about, and how grave it must be."""
        dimension, aspect = tests.get("dimension"), tests.get("aspect")
        about = [self._values("finding", "dimension", dimension)] if dimension else []
        if aspect:
            within = self._values("finding", "aspect", aspect, _NO_ASPECT)
            about = [said("{0} ({1})", "{0} ({1})", about[0], within)] if about else [within]
        clause = Text("der er et fund", "there is a finding")
        if about:
            clause = said("{0} om {1}", "{0} about {1}", clause, about[0])
        parts = []
        if scale := tests.get("scale"):
            parts.append(said("hvis skala er {0}", "whose scale is {0}", self._values("finding", "scale", scale)))
        if side := tests.get("side"):
            parts.append(said("hvis score er {0}", "whose score is {0}", self._values("finding", "side", side)))
        if grade := tests.get("grade"):
            parts.append(
                said("som er vurderet som {0}", "which is graded {0}", self._values("finding", "grade", grade))
            )
        qualities = Text(", og ".join(part.da for part in parts), " and ".join(part.en for part in parts))
        return said("{0}, {1}", "{0} {1}", clause, qualities) if parts else clause

    def interplay(self, tests: dict[str, Test]) -> Text:
        """Return which interplay must have been found."""
        test = tests.get("id")
        names = sorted(str(value) for value in test.values) if isinstance(test, OneOf) else []
        titles = [quoted(self.coined.get(("interplay", name), Text(name, name))) for name in names]
        clause = Text("der er et samspil", "there is an interplay")
        if titles:
            clause = said("samspillet {0} gælder", "the interplay {0} holds", either(titles))
        if gravity := tests.get("gravity"):
            how = self._values("interplay", "gravity", gravity)
            clause = said("{0} og er {1}", "{0} and is {1}", clause, how)
        if as_one := tests.get("as-one"):
            answer = self._values("interplay", "as-one", as_one)
            clause = said("{0} (tages under ét: {1})", "{0} (taken as one: {1})", clause, answer)
        return clause

    def readiness(self, tests: dict[str, Test]) -> Text:
        """Return which condition of priority must not hold."""
        if condition := tests.get("condition"):
            subject = said("betingelsen {0}", "the condition {0}", self._values("readiness", "condition", condition))
        else:
            subject = Text("en betingelse for at prioritere", "a condition of priority")
        if state := tests.get("state"):
            return is_said(subject, self._each("readiness", "state", state))
        return said("{0} ikke er opfyldt", "{0} does not hold", subject)

    def cause(self, tests: dict[str, Test]) -> Text:
        """Return what must be known of a cause."""
        if cause := tests.get("id"):
            subject = said("årsagen {0}", "the cause {0}", self._values("cause", "id", cause))
        else:
            subject = Text("mindst én årsag", "at least one cause")
        if state := tests.get("state"):
            return is_said(subject, self._each("cause", "state", state))
        return said("{0} er undersøgt", "{0} has been considered", subject)

    def measure(self, kind: str, tests: dict[str, Test]) -> Text:
        """Return what is said of some measure: which, or of which sort, and what becomes of it."""
        if measure := tests.get("measure"):
            subject = said("indsatsen {0}", "the measure {0}", self._values(kind, "measure", measure))
        else:
            subject = Text("en indsats", "a measure")
        qualities = [
            said(*words, self._values(kind, attribute, tests[attribute]))
            for attribute, words in _QUALITIES.items()
            if attribute in tests
        ]
        if qualities:
            of_sort = Text(" og ".join(each.da for each in qualities), " and ".join(each.en for each in qualities))
            subject = said("{0} {1}", "{0} {1}", subject, of_sort)
        return said(*_BECOMES[kind], subject)


_BECOMES = {
    "hold": ("{0} holdes tilbage", "{0} is held back"),
    "recommendation": ("{0} anbefales", "{0} is recommended"),
    "complement": ("{0} foreslås som supplement", "{0} is proposed as a supplement"),
}
_QUALITIES = {
    "level": ("på {0} niveau", "at {0} level"),
    "cost": ("med {0} pris", "of {0} cost"),
    "purpose": ("med formålet {0}", "with the purpose {0}"),
}
_SOME: dict[str, Callable[[Clauses, dict[str, Test]], Text]] = {
    "finding": Clauses.finding,
    "interplay": Clauses.interplay,
    "readiness": Clauses.readiness,
    "cause": Clauses.cause,
    "hold": lambda clauses, tests: clauses.measure("hold", tests),
    "recommendation": lambda clauses, tests: clauses.measure("recommendation", tests),
    "complement": lambda clauses, tests: clauses.measure("complement", tests),
}
