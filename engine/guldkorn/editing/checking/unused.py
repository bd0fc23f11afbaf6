"""What stands in a rulebook and nothing uses: mostly forgotten, or named otherwise where it was to be used."""

from collections.abc import Collection, Iterator
from typing import Any

from guldkorn.editing.checking.later import later_files
from guldkorn.editing.checking.screen_words import GROUPS
from guldkorn.knowledge.library import Knowledge, KnowledgeFile
from guldkorn.knowledge.names import Sort
from guldkorn.knowledge.sources import SourceKind, claim_of
from guldkorn.reading.document import Path_
from guldkorn.reading.problem import Problem, Weight, way_out
from guldkorn.reading.text import Text
from guldkorn.rules.conditions import OneOf, Own
from guldkorn.rules.kinds import KINDS
from guldkorn.rules.rule import Rule
from guldkorn.rules.rulebook import Rulebook

Use = tuple[Sort, str]


def unused(rulebook: Rulebook) -> Iterator[Problem]:
    """Find all that nothing uses. Measures and sources may be kept so on purpose, where their entry says it."""
    knowledge = rulebook.knowledge
    later = tuple(later_files(knowledge))
    mentioned = [mention for file in (*knowledge.files, *later) for mention in file.mentions]
    named = {(sort, mention.name) for mention in mentioned for sort in mention.named.sorts}
    concluded = {use for rule in rulebook.rules for use in _concluded(rule)}
    read = {use for rule in rulebook.rules for use in _read(rule)}
    cited = {(Sort.SOURCE, rule.source) for rule in rulebook.rules}
    kept = {(Sort.MEASURE, each.id) for each in knowledge.measures.values() if each.own_choice}
    kept |= {(Sort.SOURCE, each.id) for each in knowledge.sources.values() if each.background}
    if len(later) < len(knowledge.unread_files):  # what cannot be read may cite any of them
        kept |= {(Sort.SOURCE, each) for each in knowledge.sources}
    if any(claim_of(source) for _, source in cited):
        kept |= {(Sort.SOURCE, each.id) for each in knowledge.sources.values() if each.kind is SourceKind.NOTE}
    found: list[tuple[KnowledgeFile[Any], Sort, Collection[Use], Text]] = [
        (knowledge.measures_file, Sort.MEASURE, named | concluded | kept, _MEASURE),
        (knowledge.questions_file, Sort.QUESTION, named | read, _QUESTION),
        (knowledge.causes_file, Sort.CAUSE, concluded, _CONCLUDED),
        (knowledge.priorities_file, Sort.CONDITION, concluded, _CONCLUDED),
        (knowledge.sources_file, Sort.SOURCE, named | cited | kept, _SOURCE),
        (knowledge.response_sets_file, Sort.RESPONSE_SET, named, _IN_QUESTIONNAIRE),
        (knowledge.response_sets_file, Sort.NOT_APPLICABLE, named, _IN_QUESTIONNAIRE),
    ]
    for file, sort, used, says in found:
        yield from _unused(file, sort, used, says)
    yield from unused_aspects(knowledge, named | read)
    yield from words_beside_the_screens(knowledge)


_MEASURE = Text(
    "ingen regel anbefaler, supplerer med eller holder den tilbage, og ingen årsag nævner den; skriv en regel, sæt "
    "own-choice: true, hvis gruppen skal kunne vælge den selv, eller tag den ud",
    "no rule recommends, complements with or holds it, and no cause names it; write a rule, set own-choice: true if "
    "the group is to choose it itself, or take it out",
)
_QUESTION = Text(
    "ingen regel bruger svaret, og det gør planen og årsagerne heller ikke; skriv en regel, eller tag spørgsmålet ud",
    "no rule uses the answer, and neither plan nor cause does; write a rule, or take the question out",
)
_CONCLUDED = Text(
    "ingen regel konkluderer den; skriv en regel, eller tag den ud",
    "no rule concludes it; write a rule, or take it out",
)
_SOURCE = Text(
    "ingen henviser til kilden; henvis til den, hvor den bruges, sæt background: true, hvis den kun er baggrund, eller "
    "tag den ud",
    "nobody cites the source; cite it where it is used, set background: true if it is background only, or take it out",
)
_IN_QUESTIONNAIRE = Text(
    "intet spørgeskema bruger det; brug det, eller tag det ud", "no questionnaire uses it; use it, or take it out"
)
_ASPECT = Text(
    "ingen skala måler det, og hverken regel eller indsats nævner det; brug delområdet, eller tag det ud",
    "no scale measures it, and neither rule nor measure names it; use the aspect, or take it out",
)


def _unused(file: KnowledgeFile[Any], sort: Sort, used: Collection[Use], says: Text) -> Iterator[Problem]:
    key = sort.value
    for index, entry in enumerate(getattr(file.value, key)):
        if (sort, entry.id) not in used:
            yield _advice(file, (key.replace("_", "-"), index, "id"), entry.id, says)


def unused_aspects(knowledge: Knowledge, used: Collection[Use]) -> Iterator[Problem]:
    """Find aspects that nothing measures and nothing names."""
    file = knowledge.dimensions_file
    for d, dimension in enumerate(file.value.dimensions):
        for a, aspect in enumerate(dimension.aspects):
            if (Sort.ASPECT, aspect.id) not in used:
                yield _advice(file, ("dimensions", d, "aspects", a, "id"), aspect.id, _ASPECT)


def words_beside_the_screens(knowledge: Knowledge) -> Iterator[Problem]:
    """Find texts that no screen shows, and words on screens that nobody has said in words."""
    file = knowledge.words_file
    for group, words in file.value.words.items():
        if group not in GROUPS:
            yield _unshown(file, ("words", group), group, GROUPS)
            continue
        for word in words:
            if word not in GROUPS[group]:
                yield _unshown(file, ("words", group, word), word, GROUPS[group])
    for group, known in GROUPS.items():
        for word in known:
            if word not in file.value.words.get(group, {}):
                place = file.document.key_place(("words", group))
                said = Text(
                    f'"{word}" ({group}) har ingen tekst og vises, som det står; skriv {{da: …, en: …}}',
                    f'"{word}" ({group}) has no text and is shown as it stands; write {{da: …, en: …}}',
                )
                yield Problem(place, said, Weight.ADVICE)


def _unshown(file: KnowledgeFile[Any], path: Path_, word: str, known: Collection[str]) -> Problem:
    hint = way_out(word, known)
    said = Text(f'ingen skærm viser teksten "{word}"; {hint.da}', f'no screen shows the text "{word}"; {hint.en}')
    return Problem(file.document.key_place(path), said, Weight.ADVICE)


def _advice(file: KnowledgeFile[Any], path: Path_, name: str, says: Text) -> Problem:
    return Problem(file.document.place(path), Text(f'"{name}": {says.da}', f'"{name}": {says.en}'), Weight.ADVICE)


def _concluded(rule: Rule) -> Iterator[Use]:
    """Return what a rule concludes anything of."""
    for statement in rule.then:
        for name, word in statement.values:
            named = KINDS[statement.kind].attributes[name].named
            yield from ((sort, word) for sort in (named.sorts if named else ()))


def _read(rule: Rule) -> Iterator[Use]:
    """Return what a rule reads. To ask a question where it has no answer is no use of the answer."""
    asked = {statement.get("fact") for statement in rule.then if statement.kind == "question"}
    for leaf in rule.leaves:
        if isinstance(leaf, Own) and leaf.kind == "context":
            if leaf.attribute not in asked:
                yield Sort.QUESTION, leaf.attribute
            continue
        for name, test in ((leaf.attribute, leaf.test),) if isinstance(leaf, Own) else leaf.tests:
            named = KINDS[leaf.kind].attributes[name].named
            for sort in named.sorts if named else ():
                yield from ((sort, str(word)) for word in (test.values if isinstance(test, OneOf) else ()))
