"""What may stand in a step: the names that a rulebook has for it, each by its id and its title."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.text import Text, same
from guldkorn.rules.rulebook import Rulebook
from guldkorn.scenarios.catalogue import Parameter, Shelf
from guldkorn.shipped import shipped_examples

Named = tuple[str, Text]


def allowed(parameter: Parameter, rulebook: Rulebook) -> tuple[Named, ...]:
    """Return what a parameter may be, each by its id and its title; nothing where it stands on no list."""
    if parameter.shelf is not None:
        return on_shelf(parameter.shelf, rulebook)
    if parameter.words is not None:
        return closed_words(parameter.words, rulebook.knowledge, parameter.only)
    return ()


def closed_words(group: str, knowledge: Knowledge, only: tuple[str, ...] = ()) -> tuple[Named, ...]:
    """Return the closed words of a group."""
    words = knowledge.words_file.value.words[group]
    return tuple((word, title) for word, title in words.items() if not only or word in only)


def on_shelf(shelf: Shelf, rulebook: Rulebook) -> tuple[Named, ...]:
    """Return the names of a part of the rulebook."""
    return tuple(_SHELVES[shelf](rulebook))


def _titled(entries: Mapping[str, Any]) -> Iterator[Named]:
    yield from ((name, entry.title) for name, entry in entries.items())


def _measured(rulebook: Rulebook) -> Iterator[Named]:
    knowledge = rulebook.knowledge
    for shelf in (knowledge.scales, knowledge.dimensions, knowledge.aspects):
        yield from _titled(shelf)


def _questions(rulebook: Rulebook) -> Iterator[Named]:
    yield from ((question.id, question.question) for question in rulebook.knowledge.questions.values())


def _answers(rulebook: Rulebook) -> Iterator[Named]:
    knowledge = rulebook.knowledge
    found = {
        (word, knowledge.answer(question.id, word))
        for question in knowledge.questions.values()
        for word in question.words
    }
    yield from sorted(found, key=lambda each: each[0])


def _plan_parts(rulebook: Rulebook) -> Iterator[Named]:
    yield from dict.fromkeys((part.id, part.title) for part in rulebook.knowledge.plan.parts)


def _examples(_rulebook: Rulebook) -> Iterator[Named]:
    folder = shipped_examples()
    yield from ((path.name, same(path.name)) for path in sorted(folder.iterdir()) if path.is_dir())


def _muddled_kinds(rulebook: Rulebook) -> Iterator[Named]:
    yield from ((kind.kind.value, kind.title) for kind in rulebook.knowledge.muddled.kinds)


def _sources(rulebook: Rulebook) -> Iterator[Named]:
    for name, claim in rulebook.knowledge.claims.items():
        yield f"note:{name}", claim.says
    yield from _titled(rulebook.knowledge.sources)


def _concluded(kind: str) -> Callable[[Rulebook], Iterator[Named]]:
    def coined(rulebook: Rulebook) -> Iterator[Named]:
        for rule in rulebook.rules:
            for statement in rule.then:
                if statement.kind == kind:
                    yield str(dict(statement.values)["id"]), rule.title

    return coined


_SHELVES: Mapping[Shelf, Callable[[Rulebook], Iterator[Named]]] = {
    Shelf.MEASURED: _measured,
    Shelf.SCALES: lambda rulebook: _titled(rulebook.knowledge.scales),
    Shelf.MEASURES: lambda rulebook: _titled(rulebook.knowledge.measures),
    Shelf.QUESTIONS: _questions,
    Shelf.ANSWERS: _answers,
    Shelf.CAUSES: lambda rulebook: _titled(rulebook.knowledge.causes),
    Shelf.CONDITIONS: lambda rulebook: _titled(rulebook.knowledge.conditions),
    Shelf.GUARANTEES: lambda rulebook: _titled(rulebook.guarantee),
    Shelf.CAUTIONS: _concluded("caution"),
    Shelf.INTERPLAYS: _concluded("interplay"),
    Shelf.QUESTIONNAIRES: lambda rulebook: _titled(rulebook.knowledge.instruments),
    Shelf.EXAMPLES: _examples,
    Shelf.SOURCES: _sources,
    Shelf.PLAN_PARTS: _plan_parts,
    Shelf.MUDDLED_KINDS: _muddled_kinds,
    Shelf.JOB_GROUPS: lambda rulebook: _titled(rulebook.knowledge.job_groups),
}
