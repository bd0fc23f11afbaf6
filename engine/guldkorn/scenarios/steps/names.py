"""Finding what a scenario names: by its id, or by its title in either language."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

import pytest

from guldkorn.advice.context import Context
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.plan import PartOf
from guldkorn.knowledge.questionnaires import Instrument
from guldkorn.knowledge.questions import AnswerKind, Question
from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Language, Text
from guldkorn.rules.rulebook import Rulebook
from guldkorn.scenarios.catalogue import Shelf, catalogue
from guldkorn.scenarios.shelves import closed_words, on_shelf
from guldkorn.survey.mapping import Measured
from guldkorn.survey.scales import find_measured

SHOWN_AT_MOST = 12
CLOSED_GROUPS = {each.words: each.title for each in catalogue().parameters.values() if each.words and not each.only}
"""The groups of closed words that a step may take, each with what it is called."""
_COINED = {"caution": Shelf.CAUTIONS, "interplay": Shelf.INTERPLAYS}
_BRACES = re.compile(r"\{([\w-]+)\}")
_MEASURED = ("dimension", "aspect", "scale")
"""The words in braces that are filled in with what is measured."""
Named = Iterable[tuple[str, Text]]


@dataclass(frozen=True)
class Coined:
    """What a name of a conclusion that rules coin stands for."""

    ids: frozenset[str]
    title: str = ""
    """The title with its words filled in, where it was said so: then only that one is meant."""

    def means(self, name: str, title: Text) -> bool:
        """Tell whether a conclusion with this id and this title is meant."""
        return name in self.ids and (not self.title or self.title in (plain(title.da), plain(title.en)))


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
        return self._on(Shelf.MEASURES, said, Text("indsats", "measure"))

    def questionnaire(self, said: str) -> Instrument:
        """Return a version of a questionnaire; a questionnaire's own id means its largest."""
        found = self._on(Shelf.QUESTIONNAIRES, said, Text("spørgeskema", "questionnaire"))
        return self.knowledge.instruments[found]

    def question(self, said: str) -> Question:
        """Return a question, found by its whole wording or its id."""
        return self.knowledge.questions[self._on(Shelf.QUESTIONS, said, Text("spørgsmål", "question"))]

    def answer(self, question: Question, said: str) -> str | float:
        """Return an answer that may be given to a question."""
        read = question.read(said)
        if not isinstance(read, Text):
            return read
        if question.kind is AnswerKind.NUMBER:
            raise self.failure(read.da, read.en)
        known = ((word, self.knowledge.answer(question.id, word)) for word in question.words)
        return self.find(said, known, Text("svar på det", "answer to that"))

    def cause(self, said: str) -> str:
        """Return the id of a cause."""
        return self._on(Shelf.CAUSES, said, Text("årsag", "cause"))

    def condition(self, said: str) -> str:
        """Return the id of a condition of priority."""
        return self._on(Shelf.CONDITIONS, said, Text("betingelse", "condition"))

    def guarantee(self, said: str) -> str:
        """Return the id of a guarantee."""
        return self._on(Shelf.GUARANTEES, said, Text("garanti", "guarantee"))

    def source(self, said: str) -> str:
        """Return the id of a source, such as note:C23."""
        return self._on(Shelf.SOURCES, said, Text("kilde", "source"))

    def job_group(self, said: str) -> str:
        """Return the id of a job group."""
        return self._on(Shelf.JOB_GROUPS, said, Text("faggruppe", "job group"))

    def plan_part(self, said: str, of: PartOf | None = None) -> tuple[str, ...]:
        """Return the ids of the parts of the plan that are called so: of the unit, an issue or a measure, or of any."""
        parts = [part for part in self.knowledge.plan.parts if of in (None, part.of)]
        self.find(said, ((part.id, part.title) for part in parts), Text("del af planen", "part of the plan"))
        called = ((part.id, (part.id, part.title.da, part.title.en)) for part in parts)
        return tuple(dict.fromkeys(name for name, titles in called if plain(said) in map(plain, titles)))

    def word(self, group: str, said: str) -> str:
        """Return a closed word of a group, such as a level or a decider."""
        known = closed_words(group, self.knowledge)
        return self.find(said, known, CLOSED_GROUPS.get(group, Text("slags", "kind")))

    def measured(self, said: str) -> Measured:
        """Return the scale, dimension or aspect that a name stands for."""
        if found := find_measured(said, self.knowledge):
            return found
        known = on_shelf(Shelf.MEASURED, self.rulebook)
        raise self.unfound(said, known, Text("skala, dimension eller delområde", "scale, dimension or aspect"))

    def concluded(self, kind: str, said: str) -> Coined:
        """Return what a name of a conclusion that rules coin, such as a caution, stands for.

        It is an id, a rule's title, or such a title with its words in braces filled in as advice would fill them.
        """
        known = on_shelf(_COINED[kind], self.rulebook)
        by_name = [name for name, title in known if plain(said) in (name, plain(title.da), plain(title.en))]
        if by_name:
            return Coined(frozenset(by_name))
        filled = [name for name, title in known if any(self._fits(title.get(each), said, each) for each in Language)]
        if not filled:
            raise self.unfound(said, known, self.knowledge.word("kind", kind))
        return Coined(frozenset(filled), plain(said))

    def _fits(self, title: str, said: str, language: Language) -> bool:
        """Tell whether a rule's title, filled in, reads as was said."""
        parts = _BRACES.split(title)  # texts and, between them, the words in braces
        if len(parts) == 1:
            return False
        found = re.fullmatch(" ?(.+?) ?".join(re.escape(plain(part)) for part in parts[::2]), plain(said))
        if found is None:
            return False
        measured = {plain(each.get(language)) for _, each in on_shelf(Shelf.MEASURED, self.rulebook)}
        return all(
            name not in _MEASURED or word in measured for name, word in zip(parts[1::2], found.groups(), strict=True)
        )

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

    def _on(self, shelf: Shelf, said: str, what: Text) -> str:
        return self.find(said, on_shelf(shelf, self.rulebook), what)

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
            f'ukendt {what.da} "{said}". {"Nærmest" if near else "Brug"}: {shown}{more}',
            f'no {what.en} is called "{said}". {"Nearest" if near else "Use"}: {shown}{more}',
        )

    def failure(self, da: str, en: str) -> BaseException:
        """Return a failure of the scenario, told in the language of its feature and without a traceback."""
        return pytest.fail.Exception(Text(da, en).get(self.language), pytrace=False)
