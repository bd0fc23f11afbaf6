"""All that can be known of a unit, an issue in it and scores, before any rule speaks; and what always holds of it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from guldkorn.editing.proof.cells import DISPUTED, OTHER, UNKNOWN, Bounds, Cell, number_cells, word_cells
from guldkorn.editing.proof.measured import Manner, manners_of, sides
from guldkorn.editing.proof.script import TRUE, Formula, Script, all_of, any_of, implies, negated, same, symbol
from guldkorn.editing.proof.trial import ISSUE, SCORE, UNIT
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.questions import YES, AnswerKind
from guldkorn.knowledge.vocabulary import About, Basis, Reach
from guldkorn.rules.conditions import OneOf, Own, Test, Within, passes
from guldkorn.rules.guarantee import Guarantee
from guldkorn.rules.kinds import KINDS
from guldkorn.rules.rule import Rule

Cells = tuple[tuple[Cell, Formula], ...]
"""What an attribute can be, each with the truth that it is so."""


@dataclass(frozen=True, slots=True)
class Given:
    """One attribute of one thing."""

    thing: str
    path: str


_ALWAYS_KNOWN = frozenset(
    {
        "unit.n",
        "unit.chosen",
        "unit.identified",
        "unit.reference",
        "issue.basis",
        "issue.documented",
        "issue.chosen",
        "issue.muddled",
    }
)
_OF_EVERY_SCORE = frozenset({"score.scale", "score.place", "score.value", "score.n", "score.prevalence"})
_PRESENT = "score.present"


def test_formula(cells: Cells, test: Test) -> Formula:
    """Return that an attribute passes a test: it is in one of the cells that the reference reading lets pass."""
    passing: list[Formula] = []
    failing: list[Formula] = []
    for cell, truth in cells:
        (passing if passes(test, cell.value, cell.disputed) else failing).append(truth)
    return any_of(passing) if len(passing) <= len(failing) else negated(any_of(failing))


class World:
    """What can be given. Only what something asks for is written into the script."""

    def __init__(self, told: Iterable[Rule | Guarantee], knowledge: Knowledge, is_found: Callable[[], Formula]) -> None:
        """Tell apart what rules and guarantees test. `is_found` returns that the score is a finding."""
        self.knowledge = knowledge
        self.script = Script(_lasting(knowledge))
        self._given: dict[Formula, tuple[Given, Cell]] = {}
        self._is_found = is_found
        self._words, self._cuts = _told_apart(told)
        self._cells: dict[Given, Cells] = {}
        self._of_places: dict[tuple[Given, str], Cells] = {}
        self._manners = manners_of(knowledge)

    def cells(self, about: About, path: str) -> Cells:
        """Return what a given attribute of an issue, a unit or a score can be."""
        if path == "unit.chosen-above-limit":
            most = self.knowledge.priorities.at_most
            chosen = self.cells(about, "unit.chosen")
            return tuple((Cell(max(0.0, float(cell.value or 0) - most)), truth) for cell, truth in chosen)
        kind, _, name = path.partition(".")
        if kind in (ISSUE, SCORE) and name in ("dimension", "aspect"):
            return self._of_place(Given(kind, f"{kind}.place"), name)
        if kind == "context":
            of_issue = about is About.ISSUE and self.knowledge.questions[name].about is Reach.ISSUE
            return self._of(Given(ISSUE if of_issue else UNIT, path))
        return self._of(Given(kind, path))

    def given_in(self, truths: Iterable[Formula]) -> list[tuple[Given, Cell]]:
        """Return what is given where truths hold."""
        return [self._given[truth] for truth in truths if truth in self._given]

    @property
    def is_present(self) -> Formula:
        """The truth that there is a score."""
        return self._of(Given(SCORE, _PRESENT))[0][1]

    def _of_place(self, given: Given, name: str) -> Cells:
        """Return the dimension or the aspect that a place in the model has."""
        truths = self._of(given)
        if (given, name) not in self._of_places:
            by_cell: dict[Cell, list[Formula]] = defaultdict(list)
            for cell, truth in truths:
                by_cell[Cell(cell.place[name == "aspect"] if cell.place else None)].append(truth)
            self._of_places[given, name] = tuple(
                (cell, self._either(symbol(given.thing, name, cell.name), tuple(of))) for cell, of in by_cell.items()
            )
        return self._of_places[given, name]

    def _either(self, name: str, truths: tuple[Formula, ...]) -> Formula:
        if len(truths) == 1:
            return truths[0]
        return self.script.define(name, lambda: any_of(truths))

    def _of(self, given: Given) -> Cells:
        if given not in self._cells:
            cells = tuple(self._possible(given))
            told = tuple((cell, symbol(given.thing, given.path, cell.name)) for cell in cells)
            self._cells[given] = told
            if given.path != _PRESENT:
                self._given |= {truth: (given, cell) for cell, truth in told}
            settled_by = self._is_found() if given.path == "issue.basis" else TRUE
            self.script.choose(tuple(truth for _, truth in told), settled_by)
            for truth in self._always(given):
                self.script.always(truth)
        return self._cells[given]

    def _possible(self, given: Given) -> Iterator[Cell]:
        path = given.path
        kind, _, name = path.partition(".")
        if path == _PRESENT:
            yield from (Cell("yes"), Cell("no"))
            return
        if name == "place":
            yield from (Cell(None, place=place) for place in self._manners)
            if kind == "score":
                yield UNKNOWN
            return
        if kind == "context":
            question = self.knowledge.questions[name]
            words, is_number = frozenset(question.words), question.kind is AnswerKind.NUMBER
        else:
            attribute = KINDS[kind].attributes[name]
            words = attribute.words(self.knowledge) if attribute.words else frozenset()
            is_number = attribute.is_number
        if is_number:
            yield from number_cells(self._cuts_of(path), self._bounds(path))
        elif path == "score.scale":
            yield from (*word_cells(self._words[path]), OTHER)
        else:
            yield from word_cells(words)
        if kind == "context":
            yield DISPUTED
        if path not in _ALWAYS_KNOWN:
            yield UNKNOWN

    def _cuts_of(self, path: str) -> set[float]:
        if path == "score.distance":
            return self._cuts[path] | {self.knowledge.limits.too_low_from.value}
        if path != "unit.chosen":
            return self._cuts[path]
        most = self.knowledge.priorities.at_most
        return self._cuts[path] | {most} | {most + cut for cut in self._cuts["unit.chosen-above-limit"]}

    def _bounds(self, path: str) -> Bounds:
        kind, _, name = path.partition(".")
        if kind == "context":
            question = self.knowledge.questions[name]
            return Bounds(question.at_least, question.at_most)
        return {
            "score.distance": Bounds(0, 100),
            "score.distance-in-sd": Bounds(0),
            "score.value": Bounds(0, 100),
            "score.n": Bounds(self.knowledge.limits.lowest_minimum.value, whole=True),
            "unit.n": Bounds(self.knowledge.limits.lowest_minimum.value, whole=True),
            "unit.response-rate": Bounds(0, 100),
            "unit.chosen": Bounds(0, whole=True),
            "unit.identified": Bounds(0, whole=True),
            "unit.shares-hidden-below": Bounds(self.knowledge.limits.minimum_offensive.value, whole=True),
        }[path]

    def _always(self, given: Given) -> Iterator[Formula]:
        thing, path = given.thing, given.path
        if path.startswith("score.") and path != _PRESENT:
            yield from self._of_score(given)
        elif path == "issue.basis":
            yield same(self._is(given, Basis.FINDING), self._is_found())
            documented = self._is(Given(thing, "issue.documented"), "yes")
            yield implies(self._is(given, Basis.DOCUMENTED), documented)
            yield implies(self._is(given, Basis.UNDOCUMENTED), negated(documented))
            identified = self._of(Given(UNIT, "unit.identified"))
            yield implies(negated(self._is(given, Basis.FINDING)), test_formula(identified, Within(above=0)))
            yield from self._known_needs_no_score(given)
        elif path == "issue.documented":
            self._of(Given(thing, "issue.basis"))
        elif path == "issue.chosen":
            chosen = self._of(Given(UNIT, "unit.chosen"))
            yield implies(self._is(given, "yes"), test_formula(chosen, Within(above=0)))
        elif thing == ISSUE and path.startswith("context."):
            # An issue that was not asked about has its unit's answer.
            unanswered = self._of(Given(UNIT, path))
            yield implies(self._when(self._of(given), UNKNOWN), self._when(unanswered, UNKNOWN))

    def _known_needs_no_score(self, basis: Given) -> Iterator[Formula]:
        """Return that what is known in the workplace documents an issue of the dimension that the answer opens."""
        for question in self.knowledge.questions.values():
            if question.opens is not None:
                never = {
                    a.id for a in self.knowledge.dimensions[question.opens.dimension].aspects if a.never_acceptable
                }
                there = any_of(
                    truth
                    for cell, truth in self._of(Given(ISSUE, "issue.place"))
                    if cell.place is not None
                    and cell.place[0] == question.opens.dimension
                    and (cell.place[1] is None or cell.place[1] in never)
                )
                known = self._is(Given(UNIT, f"context.{question.id}"), YES)
                yield implies(all_of((known, there)), negated(self._is(basis, Basis.UNDOCUMENTED)))

    def _of_score(self, given: Given) -> Iterator[Formula]:
        path = given.path
        unknown, present = self._when(self._of(given), UNKNOWN), self.is_present
        yield same(negated(unknown), present) if path in _OF_EVERY_SCORE else implies(negated(unknown), present)
        if path == "score.scale":
            yield from self._placed(given)
        elif path == "score.side":
            yield from self._sides(given)
        elif path == "score.distance-in-sd":
            distance = self._of(Given(SCORE, "score.distance"))
            yield implies(negated(unknown), negated(self._when(distance, UNKNOWN)))

    def _placed(self, scale: Given) -> Iterator[Formula]:
        places = self._of(Given(SCORE, "score.place"))
        scales = [each for of in self.knowledge.questionnaires.values() for each in of.scales]
        for code in sorted(self._words["score.scale"]):
            of = {(each.dimension, each.aspect) for each in scales if each.code == code}
            yield implies(self._is(scale, code), any_of(truth for cell, truth in places if cell.place in of))

    def _sides(self, side: Given) -> Iterator[Formula]:
        """Return on which sides of its reference a score can lie, by its place in the model and its distance."""
        cells, distance = self._of(side), self._of(Given(SCORE, "score.distance"))
        places = self._of(Given(SCORE, "score.place"))
        alike: dict[frozenset[Manner], list[Formula]] = defaultdict(list)
        for cell, truth in places:
            if cell.place is not None:
                alike[self._manners[cell.place]].append(truth)
        for manners, here in alike.items():
            for apart, on in sides(manners, self.knowledge.limits.too_low_from.value):
                yield implies(all_of((any_of(here), test_formula(distance, apart))), test_formula(cells, on))

    def _is(self, given: Given, word: str) -> Formula:
        return self._when(self._of(given), Cell(str(word)))

    @staticmethod
    def _when(cells: Cells, cell: Cell) -> Formula:
        return any_of(truth for each, truth in cells if each == cell)


def _told_apart(told: Iterable[Rule | Guarantee]) -> tuple[dict[str, set[str]], dict[str, set[float]]]:
    """Return the words and the numbers that tests name of each attribute."""
    words: dict[str, set[str]] = defaultdict(set)
    cuts: dict[str, set[float]] = defaultdict(set)
    for each in told:
        for leaf in each.leaves:
            tests = ((leaf.attribute, leaf.test),) if isinstance(leaf, Own) else leaf.tests
            for name, test in tests:
                path = f"{leaf.kind}.{name}"
                if isinstance(test, OneOf):
                    words[path] |= {str(value) for value in test.values}
                elif isinstance(test, Within):
                    ends = (test.at_least, test.at_most, test.above, test.below)
                    cuts[path] |= {end for end in ends if end is not None}
    words["score.scale"] |= words.pop("finding.scale", set())
    return words, cuts


def _lasting(knowledge: Knowledge) -> str:
    """Return what the knowledge lets always hold of what can be given, so that verdicts in another world are others."""
    questions = [
        (q.id, q.about, q.kind is AnswerKind.NUMBER, q.at_least, q.at_most) for q in knowledge.questions.values()
    ]
    scales = [(s.code, s.dimension, s.aspect, s.bad) for q in knowledge.questionnaires.values() for s in q.scales]
    parts = [(d.id, d.bad, [(a.id, a.bad) for a in d.aspects]) for d in knowledge.dimensions.values()]
    limits = knowledge.limits.lowest_minimum.value, knowledge.limits.too_low_from.value, knowledge.priorities.at_most
    return repr((questions, scales, parts, limits))
