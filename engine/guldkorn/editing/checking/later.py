"""Checks of the files that are read only where they are used: a review reads them too."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from guldkorn.knowledge.gathering import READ_LATER
from guldkorn.knowledge.library import Knowledge, KnowledgeFile, UnreadFile
from guldkorn.knowledge.naming import named_twice, unfit, unknown_names
from guldkorn.knowledge.occupations import AskedOfJobGroups, Cell, JobGroupsFile, UsualFile
from guldkorn.knowledge.reference_checks import YEARS
from guldkorn.knowledge.reliability import ReliabilityFile, Statistic
from guldkorn.reading.document import Path_
from guldkorn.reading.opening import bytes_of
from guldkorn.reading.problem import Problem, UnreadableError
from guldkorn.reading.text import Language, Text, number
from guldkorn.rules.layers import Layers
from guldkorn.rules.rulebook import Rulebook

_SWAPPED = Text("er gennemsnit og antal byttet om?", "are mean and number swapped?")


def unreadable_files(layers: Layers) -> Iterator[Problem]:
    """Find what makes the files unreadable, however it stands with the rest of the rulebook."""
    for kind, name in READ_LATER:
        path = layers.folder / "knowledge" / name
        if path.is_file():
            try:
                yield from UnreadFile(kind, path, bytes_of(path)).read().document.problems
            except UnreadableError as error:
                yield from error.problems


def problems_of_later_files(rulebook: Rulebook) -> Iterator[Problem]:
    """Find what is wrong in the files, and between them and the rest of the knowledge."""
    yield from _of_knowledge(rulebook.knowledge)


def later_files(knowledge: Knowledge) -> Iterator[KnowledgeFile[Any]]:
    """Return the files that are read only where they are used; one that cannot be read is left out."""
    for file in knowledge.unread_files:
        try:
            yield file.read()
        except UnreadableError:  # told by unreadable_files
            continue


@lru_cache(maxsize=2)  # files that have not changed are the same knowledge
def _of_knowledge(knowledge: Knowledge) -> tuple[Problem, ...]:
    files = tuple(later_files(knowledge))
    if len(files) < len(knowledge.unread_files):
        return ()
    return tuple(problem for file in files for problem in (*unknown_names(file, knowledge), *_within(file)))


@lru_cache(maxsize=8)  # the longest files are looked through once, however often the others are saved
def _within(file: KnowledgeFile[Any]) -> tuple[Problem, ...]:
    match file.value:
        case JobGroupsFile():
            return tuple(_of_job_groups(file))
        case UsualFile():
            return tuple(_of_usual(file))
        case ReliabilityFile():
            return tuple(_of_reliability(file))
    return ()


def _of_job_groups(file: KnowledgeFile[JobGroupsFile]) -> Iterator[Problem]:
    """Find job groups of one name, and words that lead to two of them."""
    groups = file.value.job_groups
    yield from named_twice((file, ("job-groups", index, "id"), group.id) for index, group in enumerate(groups))
    first: dict[str, str] = {}
    for index, group in enumerate(groups):
        placed = ((language, at) for language in Language for at, _ in enumerate(group.words.of(language)))
        for language, at in placed:
            word = group.words.of(language)[at]
            other = first.setdefault(word.casefold(), group.id)
            if other != group.id:
                yield _problem(
                    file,
                    ("job-groups", index, "words", language.value, at),
                    Text(
                        f'"{word}" fører allerede til "{other}"; lad det kun stå i én faggruppe',
                        f'"{word}" leads to "{other}" already; let it stand in one job group only',
                    ),
                )


def _of_usual(file: KnowledgeFile[UsualFile]) -> Iterator[Problem]:
    """Find questions of one name, bounds that nothing fits, figures of nothing and figures that cannot be."""
    survey = file.value
    yield from named_twice((file, ("questions", n, "id"), each.id) for n, each in enumerate(survey.questions))
    for index, question in enumerate(survey.questions):
        yield from _of_question(file, index, question)
    if survey.year not in YEARS:
        yield _problem(
            file,
            ("year",),
            Text(
                f"{survey.year} er ikke et år, nogen er spurgt; ret det", f"nobody was asked in {survey.year}; mend it"
            ),
        )
    asked = {question.id: question for question in survey.questions}
    yield from _of_cells(file, ("all",), survey.all, asked)
    for group, cells in survey.job_groups.items():
        yield from _of_cells(file, ("job-groups", group), cells, asked)


def _of_question(file: KnowledgeFile[UsualFile], index: int, question: AskedOfJobGroups) -> Iterator[Problem]:
    if question.share == (question.from_ is not None or question.to is not None):
        yield _problem(
            file,
            ("questions", index, "id"),
            Text(
                f'"{question.id}" skal have enten share: true eller både from og to',
                f'"{question.id}" must have either share: true, or both from and to',
            ),
        )
    low, high = question.bounds
    if low >= high:
        yield _problem(
            file,
            ("questions", index, "from"),
            Text("from skal være mindre end to; byt dem om", "from must be less than to; swap them"),
        )


def _of_cells(
    file: KnowledgeFile[UsualFile], path: Path_, cells: Mapping[str, Cell], asked: Mapping[str, AskedOfJobGroups]
) -> Iterator[Problem]:
    for name, (mean, n) in cells.items():
        if name not in asked:
            yield from unfit(file, (*path, name), Text("spørgsmål", "question"), name, asked, is_key=True)
            continue
        low, high = asked[name].bounds
        if not low <= mean <= high:
            says = Text(
                f"{number(mean, 4).da} kan ikke være målt ({low:g}–{high:g})",
                f"{mean:g} cannot have been measured ({low:g}–{high:g})",
            )
            yield _problem(file, (*path, name, 0), says + Text("; ", "; ") + _SWAPPED)
        if n < 1 or n != int(n):
            says = Text(f"{number(n, 4).da} kan ikke være et antal svar", f"{n:g} cannot be a number of answers")
            yield _problem(file, (*path, name, 1), says + Text("; ", "; ") + _SWAPPED)


def _of_reliability(file: KnowledgeFile[ReliabilityFile]) -> Iterator[Problem]:
    """Find facts of one name, figures that cannot be, and facts without a figure or with two."""
    facts = [
        (("studies", at, "facts", n), fact)
        for at, study in enumerate(file.value.studies)
        for n, fact in enumerate(study.facts)
    ]
    yield from named_twice((file, (*path, "id"), fact.id) for path, fact in facts)
    for path, fact in facts:
        ends = {"from": fact.from_, "to": fact.to}
        if (fact.value is None) == all(end is None for end in ends.values()):
            says = Text(
                f'"{fact.id}" skal have enten value eller from og to',
                f'"{fact.id}" must have either value, or from and to',
            )
            yield _problem(file, (*path, "id"), says)
        elif fact.from_ is not None and fact.to is not None and fact.from_ > fact.to:
            yield _problem(file, (*path, "from"), Text("from er over to; byt dem om", "from is above to; swap them"))
        highest = None if fact.statistic is Statistic.VERSION_EFFECT else 1
        for key, value in {"value": fact.value, **ends}.items():
            if value is not None and (value < 0 or (highest is not None and value > highest)):
                says = Text(
                    f"{number(value, 4).da} kan ikke være; {fact.statistic} går fra 0 til 1",
                    f"{value:g} cannot be; {fact.statistic} goes from 0 to 1",
                )
                yield _problem(file, (*path, key), says)
    for at, study in enumerate(file.value.studies):
        for key, count in (("n", study.n), ("groups", study.groups)):
            if count is not None and count < 1:
                says = Text(f"{count} kan ikke være et antal; ret det", f"{count} cannot be a number; mend it")
                yield _problem(file, ("studies", at, key), says)
        if study.year is not None and study.year not in YEARS:
            says = Text(f"ingen er spurgt i {study.year}; ret året", f"nobody was asked in {study.year}; mend the year")
            yield _problem(file, ("studies", at, "year"), says)


def _problem(file: KnowledgeFile[Any], path: Path_, says: Text) -> Problem:
    return Problem(file.document.place(path), says)
