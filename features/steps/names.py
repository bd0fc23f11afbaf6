"""Finding what a scenario names: by its id, or by its title in either language."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

import pytest

from guldkorn.advice.context import Context
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.questions import AnswerKind, Question
from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Language, Text
from guldkorn.rules.rulebook import Rulebook
from guldkorn.survey.mapping import Measured
from guldkorn.survey.scales import find_measured

SHOWN_AT_MOST = 12
CLOSED_GROUPS = {
    "decider": Text("beslutningstager", "decider"),
    "changeability": Text("ændringsmulighed", "changeability"),
    "level": Text("niveau", "level"),
    "status": Text("status", "status"),
    "grade": Text("grad", "grade"),
    "basis": Text("grundlag", "basis"),
    "state": Text("tilstand", "state"),
    "cause-state": Text("tilstand", "state"),
    "voice": Text("stemme", "voice"),
    "weight": Text("vægt", "weight"),
    "purpose": Text("formål", "purpose"),
    "manager": Text("leder", "manager"),
}
Named = Iterable[tuple[str, Text]]


def plain(text: str) -> str:
    """Return a text as it is compared: on one line, without capitals."""
    return clean_line(text).casefold()


@dataclass(frozen=True)
class Names:
    """The names that a scenario may use, in the language of its feature."""

    rulebook: Rulebook
    language: Language

    @property
    def knowledge(self) -> Knowledge:
        """What is known before anyone is asked."""
        return self.rulebook.knowledge

    def measure(self, said: str) -> str:
        """Return the id of a measure."""
        known = ((measure.id, measure.title) for measure in self.knowledge.measures.values())
        return self.find(said, known, Text("indsats", "measure"))

    def question(self, said: str) -> Question:
        """Return a question, found by its whole wording or its id."""
        known = ((question.id, question.question) for question in self.knowledge.questions.values())
        return self.knowledge.questions[self.find(said, known, Text("spørgsmål", "question"))]

    def answer(self, question: Question, said: str) -> str | float:
        """Return an answer that may be given to a question."""
        if question.kind is AnswerKind.NUMBER:
            try:
                return float(said.replace(",", "."))
            except ValueError:
                raise self.failure(f'"{said}" er ikke et tal', f'"{said}" is not a number') from None
        known = ((word, self.knowledge.answer(question.id, word)) for word in question.words)
        return self.find(said, known, Text("svar på det", "answer to that"))

    def cause(self, said: str) -> str:
        """Return the id of a cause."""
        known = ((cause.id, cause.title) for cause in self.knowledge.causes.values())
        return self.find(said, known, Text("årsag", "cause"))

    def condition(self, said: str) -> str:
        """Return the id of a condition of priority."""
        known = ((condition.id, condition.title) for condition in self.knowledge.conditions.values())
        return self.find(said, known, Text("betingelse", "condition"))

    def word(self, group: str, said: str) -> str:
        """Return a closed word of a group, such as a level or a decider."""
        known = self.knowledge.words_file.value.words[group]
        return self.find(said, known.items(), CLOSED_GROUPS.get(group, Text("slags", "kind")))

    def measured(self, said: str) -> Measured:
        """Return the scale, dimension or aspect that a name stands for."""
        if found := find_measured(said, self.knowledge):
            return found
        shelves: tuple[Mapping[str, object], ...] = (self.knowledge.scales, self.knowledge.dimensions)
        known = [(name, self.knowledge.named(name)) for shelf in shelves for name in shelf]
        known += [(name, self.knowledge.named(name)) for name in self.knowledge.aspects]
        raise self.unfound(said, known, Text("skala, dimension eller delområde", "scale, dimension or aspect"))

    def concluded(self, kind: str, said: str) -> tuple[str, ...]:
        """Return the ids of a kind of conclusion that rules coin, such as cautions, by id or a rule's title."""
        known = [
            (dict(statement.values)["id"], rule.title)
            for rule in self.rulebook.rules
            for statement in rule.then
            if statement.kind == kind
        ]
        found = tuple(
            dict.fromkeys(
                str(name)
                for name, title in known
                if plain(said) == name or any(_fits(title.get(each), said) for each in Language)
            )
        )
        if not found:
            raise self.unfound(said, [(str(n), title) for n, title in known], self.knowledge.word("kind", kind))
        return found

    def issue(self, said: str, context: Context, unit: str) -> str:
        """Return the id of an issue that the group worded, or the code of a scale."""
        told = [(issue.id, issue.title) for issue in context.unit(unit).issues if issue.title]
        for name, title in told:
            if plain(said) in (plain(name), plain(title.da), plain(title.en)):
                return name
        if measured := find_measured(said, self.knowledge):
            return measured.id
        scales = ((code, scale.title) for code, scale in self.knowledge.scales.items())
        raise self.unfound(said, [*told, *scales], Text("belastning eller skala", "issue or scale"))

    def find(self, said: str, known: Named, what: Text) -> str:
        """Return the id of what is named; fail with the near misses."""
        known = list(known)
        for name, title in known:
            if plain(said) in (plain(name), plain(title.da), plain(title.en)):
                return name
        raise self.unfound(said, known, what)

    def unfound(self, said: str, known: Named, what: Text) -> BaseException:
        """Return the failure which says that a name stands for nothing, and what stands nearest."""
        by_words = {plain(word): title for name, title in known for word in (name, title.da, title.en)}
        near = [by_words[word] for word in get_close_matches(plain(said), by_words, n=4, cutoff=0.5)]
        titles = list(dict.fromkeys(title.get(self.language) for title in near or by_words.values()))
        shown = ", ".join(f'"{title}"' for title in titles[:SHOWN_AT_MOST])
        more = Text(", …", ", …").get(self.language) if len(titles) > SHOWN_AT_MOST else ""
        return self.failure(
            f'ingen {what.da} hedder "{said}". {"Det nærmeste er" if near else "Brug"}: {shown}{more}',
            f'no {what.en} is called "{said}". {"The nearest are" if near else "Use"}: {shown}{more}',
        )

    def failure(self, da: str, en: str) -> BaseException:
        """Return a failure of the scenario, told in the language of its feature and without a traceback."""
        return pytest.fail.Exception(Text(da, en).get(self.language), pytrace=False)


def _fits(title: str, said: str) -> bool:
    """Tell whether a rule's title, filled in, reads as was said."""
    parts = [re.escape(plain(part)) for part in re.split(r"\{[\w-]+\}", title)]
    return re.fullmatch(" ?.+ ?".join(part.strip() for part in parts), plain(said)) is not None or (
        plain(title) == plain(said)
    )
