"""The skeleton of a rule: a true one, of what the knowledge holds, that reads what comes before its conclusion."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from guldkorn.editing.skeletons.commented import Block, Commented
from guldkorn.editing.skeletons.descriptions import translated
from guldkorn.editing.skeletons.skeletons import SkeletonError, aspect_of, first, own_source
from guldkorn.knowledge.names import Sort
from guldkorn.knowledge.questions import AnswerKind, Question
from guldkorn.knowledge.vocabulary import About, Bad, CautionWeight, Changeability, Purpose, Reach, Side, State
from guldkorn.reading.problem import way_out
from guldkorn.reading.text import Language, Text, number
from guldkorn.rules.conditions import OneOf, Own
from guldkorn.rules.kinds import KINDS, Kind, Stage, attributes_of
from guldkorn.rules.rule_file import RuleEntry
from guldkorn.rules.rulebook import Rulebook

_USUAL = {About.ISSUE: "recommendation", About.UNIT: "caution", About.SCORE: "finding"}
_CLASS_FOR = {
    Purpose.CHANGE: Changeability.CHANGEABLE_NOW,
    Purpose.CASE: Changeability.TOP_MANAGEMENT,
    Purpose.PROTECTION: Changeability.NATURE_OF_WORK,
}
_READ_TOO = Text("Her kan også læses:", "May be read here too:")
_UNKNOWN = Text(
    "Ubesvaret er ikke nej: et spørgsmål uden svar er unknown, og kun prøven unknown passer på det.",
    "Unanswered is not no: a question without an answer is unknown, and only the test unknown fits it.",
)
_GATHER = Text(
    "Alle linjer skal passe; med any, all og unless kan I samle flere.",
    "All lines must fit; any, all and unless gather several.",
)


@dataclass(frozen=True, slots=True)
class RuleSkeleton:
    """A rule that is to be written: what it speaks of, and the kind of thing that it concludes."""

    name: str
    about: About
    kind: Kind

    @property
    def file(self) -> str:
        """The name of the file that holds rules of its stage."""
        return f"{self.kind.name if self.kind.stage is Stage.ASKING else self.kind.stage.name.lower()}.yaml"

    def attempts(self, rulebook: Rulebook, language: Language) -> Iterator[list[str]]:
        """Return the rule's lines in several ways: of what has one value, each value, as a default and not."""
        chosen = _Chosen(rulebook)
        write = Commented(rulebook.knowledge, language)
        for then in chosen.conclusions(self):
            for default in (True, False) if self.kind.own else (False,):
                condition = chosen.condition(self, then)
                values: dict[str, Block] = {
                    "id": self.name,
                    "about": self.about.value,
                    "when": [*self._readable(condition, write), *condition],
                    "then": [*self._concluded(write), f"{self.kind.name}: {_flow(then)}"],
                    "source": own_source(rulebook.knowledge),
                }
                if self.about is About.ISSUE:
                    del values["about"]
                if default:
                    values["default"] = "true"
                if self.kind.stage is Stage.HOLD:
                    values["until"] = write.draft_of(RuleEntry, "until")
                yield write.entry(RuleEntry, values)

    def _readable(self, condition: Sequence[str], write: Commented) -> list[str]:
        """Return what may be read before the conclusion: the words of what the condition reads, the rest by name."""
        kinds = [each for each in KINDS.values() if each.readable(self.about) and each.stage < self.kind.stage]
        used = [each for each in kinds if any(f"{each.name}:" in line for line in condition)]
        lines: list[str] = []
        for kind in used:
            names = write.names(attributes_of(kind, write.knowledge))
            lines += write.comment(f"{kind.name}: {translated(kind.says).get(write.language)} {names}")
        others = ", ".join(each.name for each in kinds if each not in used)
        lines += write.comment(f"{_READ_TOO.get(write.language)} {others}.") if others else []
        return [*lines, *write.comment(f"{_GATHER.get(write.language)} {_UNKNOWN.get(write.language)}")]

    def _concluded(self, write: Commented) -> list[str]:
        lines = write.comment(translated(self.kind.says).get(write.language))
        for name, attribute in self.kind.attributes.items():
            if not attribute.derived:
                words = attribute.words(write.knowledge) if attribute.words else ()
                said = f"{translated(attribute.says).get(write.language)} {write.names(sorted(words)) if words else ''}"
                lines += write.comment(f"{name}: {said}", hang=True)
        return lines


def rule_skeleton(name: str, about: About | None, concludes: str | None) -> RuleSkeleton:
    """Return the skeleton of a rule about something that concludes something; each has its usual one.

    Raise SkeletonError where a rule about that cannot conclude it.
    """
    if concludes is not None and about is None:
        kind = KINDS.get(concludes)
        about = next((each for each in About if kind and each in kind.concluded_about), About.ISSUE)
    about = about or About.ISSUE
    concludes = concludes or _USUAL[about]
    possible = {kind.name: kind for kind in KINDS.values() if about in kind.concluded_about}
    if concludes not in possible:
        hint = way_out(concludes, possible)
        raise SkeletonError(
            Text(
                f'en regel om {about} kan ikke konkludere "{concludes}"; {hint.da}',
                f'a rule about {about} cannot conclude "{concludes}"; {hint.en}',
            )
        )
    return RuleSkeleton(name, about, possible[concludes])


class _Chosen:
    """What of a rulebook a new rule is to speak of: the newest that no rule speaks of yet, where there is such."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._knowledge = rulebook.knowledge
        self._concluded = {value for rule in rulebook.rules for each in rule.then for value in each.values}
        self._read = {
            leaf.attribute
            for rule in rulebook.rules
            for leaf in rule.leaves
            if isinstance(leaf, Own) and leaf.test != OneOf(frozenset(), or_unknown=True)
        }

    def conclusions(self, rule: RuleSkeleton) -> Iterator[dict[str, str]]:
        """Return the values that a rule may conclude: each word of a kind that has but one, else one choice."""
        names = [name for name, each in rule.kind.attributes.items() if not (each.derived or each.instead_of)]
        usual = {name: self._word(name, rule) for name in names if name != "decider"}
        yield usual
        if rule.kind.own:
            name = names[0]
            words = rule.kind.attributes[name].words
            for word in sorted(words(self._knowledge)) if words else ():
                if word != usual[name]:
                    yield {**usual, name: word}

    def condition(self, rule: RuleSkeleton, then: Mapping[str, str]) -> list[str]:
        """Return the lines of a condition that comes before what the rule concludes."""
        if rule.about is About.SCORE:
            return [f"score: {_flow(self._score())}"]
        if rule.kind.stage is Stage.INTERPLAY:
            found = list(self._knowledge.dimensions)[:2]
            return ["all:", *(f"  - finding: {{dimension: {dimension}, grade: clear}}" for dimension in found)]
        question = self._question(rule)
        asked = f"context: {{{question.id}: {_test(question)}}}"
        if rule.about is About.UNIT:
            return [f"context: {{{question.id}: unknown}}" if rule.kind.name == "question" else asked]
        match rule.kind.name:
            case "recommendation" | "complement":
                return self._before_measure(rule, then["measure"])
            case "cause":
                fact = self._knowledge.questions[self._knowledge.causes[then["id"]].fact]
                return [f"context: {{{fact.id}: {_test(fact)}}}"]
            case "question":
                return [
                    f"issue: {_flow(self._place(aspect_of(self._knowledge)))}",
                    f"context: {{{then['fact']}: unknown}}",
                ]
            case "hold":
                acts_on = self._knowledge.measures[then["measure"]].acts_on
                place = self._place(next(iter(acts_on), aspect_of(self._knowledge)))
                return [f"issue: {_flow(place)}", f"context: {{{question.id}: [{_test(question)}, unknown]}}"]
        return [f"issue: {_flow(self._place(aspect_of(self._knowledge)))}", asked]

    def _before_measure(self, rule: RuleSkeleton, name: str) -> list[str]:
        measure = self._knowledge.measures[name]
        place = self._place(next(iter(measure.acts_on), aspect_of(self._knowledge)))
        lines = [f"issue: {_flow(place)}"]
        if measure.purpose in _CLASS_FOR:
            lines.append(f"changeability: {{class: {_CLASS_FOR[measure.purpose]}}}")
        if rule.kind.name == "complement":
            lines.append("recommendation: {level: organisational}")
        return lines

    def _word(self, name: str, rule: RuleSkeleton) -> str:
        knowledge = self._knowledge
        match name:
            case "measure":
                waiting = [each.id for each in knowledge.measures.values() if not each.own_choice]
                unused = [each for each in reversed(waiting) if (name, each) not in self._concluded]
                return first((*unused, *knowledge.measures), Sort.MEASURE.title)
            case "fact":
                unasked = [each for each in reversed(list(knowledge.questions)) if (name, each) not in self._concluded]
                return first((*unasked, *knowledge.questions), Sort.QUESTION.title)
            case "id" if rule.kind.name == "cause":
                return first(knowledge.causes, Sort.CAUSE.title)
            case "condition":
                return first(knowledge.conditions, Sort.CONDITION.title)
            case "weight":
                return CautionWeight.REMARK.value
            case "state" if rule.kind.name == "readiness":
                return State.OPEN.value
        words = rule.kind.attributes[name].words
        return min(words(knowledge)) if words else rule.name

    def _question(self, rule: RuleSkeleton) -> Question:
        broad = [each for each in self._knowledge.questions.values() if each.about is not Reach.ISSUE]
        fitting = list(self._knowledge.questions.values()) if rule.about is About.ISSUE else broad
        unread = [each for each in reversed(fitting) if each.id not in self._read]
        plain = [each for each in fitting if each.kind is AnswerKind.YES_NO]
        return first((*unread, *plain, *fitting), Sort.QUESTION.title)

    def _place(self, aspect: str) -> dict[str, str]:
        return {"dimension": self._knowledge.dimension_of_aspect[aspect], "aspect": aspect}

    def _score(self) -> dict[str, str]:
        dimension = next(iter(self._knowledge.dimensions.values()))
        side = Side.TOO_LOW if dimension.bad is Bad.LOW else Side.TOO_HIGH
        clear = number(self._knowledge.limits.clear_from.value).en
        return {"dimension": dimension.id, "side": side.value, "distance": f"{{at least: {clear}}}"}


def _test(question: Question) -> str:
    """Return a test of an answer to a question."""
    if question.kind is AnswerKind.NUMBER:
        return f"{{at least: {number(question.at_least or 0.0).en}}}"
    return question.words[0]


def _flow(values: Mapping[str, str]) -> str:
    return f"{{{', '.join(f'{key}: {value}' for key, value in values.items())}}}"
