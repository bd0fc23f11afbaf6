"""Whether what stands in a rulebook has been looked through, and when it is to be looked through again."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from guldkorn.knowledge.governance import Reviewed
from guldkorn.knowledge.sources import SourceKind
from guldkorn.reading.dates import said_of_date
from guldkorn.reading.document import Document, Path_
from guldkorn.reading.problem import Problem, Weight
from guldkorn.reading.text import Text, same
from guldkorn.reading.typed import read_typed
from guldkorn.rules.guarantee_file import GuaranteesFile
from guldkorn.rules.rule_file import RulesFile
from guldkorn.rules.rulebook import Rulebook

KEY = "reviewed"
_WHOLE = Text("Regelværket", "The rulebook")
_FILE = Text("Filen", "The file")


@dataclass(frozen=True, slots=True)
class _Reviewable:
    """Something that somebody has to look through from time to time."""

    called: Text
    document: Document
    path: Path_
    reviewed: Reviewed | None


def untimely_reviews(rulebook: Rulebook) -> Iterator[Problem]:
    """Find days that cannot follow each other: to be looked through again before it was, or before it was approved."""
    for each in _reviewable(rulebook):
        if each.reviewed is not None and each.reviewed.again_by <= each.reviewed.on:
            yield Problem(
                each.document.place((*each.path, KEY, "again-by")),
                Text(
                    f'"again-by" skal ligge efter den dag, det blev gennemgået ({each.reviewed.on}); ret en af de to',
                    f'"again-by" must come after the day of the review ({each.reviewed.on}); correct one of the two',
                ),
            )
    file = rulebook.knowledge.about_file
    governance = file.value.governance
    if governance is not None and governance.next_review <= governance.approved.on:
        yield Problem(
            file.document.place(("governance", "next-review")),
            Text(
                f'"next-review" skal ligge efter godkendelsen ({governance.approved.on}); ret en af de to',
                f'"next-review" must come after the approval ({governance.approved.on}); correct one of the two',
            ),
        )


def due_reviews(rulebook: Rulebook, today: date) -> Iterator[Problem]:
    """Remind of what was never looked through, or is to be looked through again by now. It stops nothing."""
    file = rulebook.knowledge.about_file
    governance = file.value.governance
    if governance is None:
        yield _reminder(file.document, (), _WHOLE, _NOBODY)
    elif governance.next_review < today:
        yield _reminder(file.document, ("governance", "next-review"), _WHOLE, _overdue(governance.next_review))
    for each in _reviewable(rulebook):
        if each.reviewed is None:
            yield _reminder(each.document, each.path, each.called, _NEVER)
        elif each.reviewed.on > today:
            yield _reminder(each.document, (*each.path, KEY, "on"), each.called, _to_come(each.reviewed.on))
        elif each.reviewed.again_by < today:
            again = _overdue(each.reviewed.again_by)
            yield _reminder(each.document, (*each.path, KEY, "again-by"), each.called, again)
    yield from _not_yet(rulebook, today)


def _not_yet(rulebook: Rulebook, today: date) -> Iterator[Problem]:
    """Find an approval, a reading and a year that are said of what has not come."""
    knowledge = rulebook.knowledge
    file, governance = knowledge.about_file, knowledge.about_file.value.governance
    if governance is not None and governance.approved.on > today:
        day = _to_come(governance.approved.on)
        yield _reminder(file.document, ("governance", "approved", "on"), _WHOLE, day)
    sources = knowledge.sources_file
    for index, source in enumerate(sources.value.sources):
        called = same(f'"{source.id}"')
        if source.read_on is not None and source.read_on > today:
            yield _reminder(sources.document, ("sources", index, "read-on"), called, _to_come(source.read_on))
        if source.year is not None and source.year > today.year:
            yield _reminder(sources.document, ("sources", index, "year"), called, _year_to_come(source.year))
    for reference in knowledge.reference_files:
        if reference.value.year > today.year:
            called = same(f'"{reference.value.id}"')
            yield _reminder(reference.document, ("year",), called, _year_to_come(reference.value.year))


def _reviewable(rulebook: Rulebook) -> Iterator[_Reviewable]:
    knowledge = rulebook.knowledge
    measures = knowledge.measures_file
    for index, measure in enumerate(measures.value.measures):
        yield _Reviewable(same(f'"{measure.id}"'), measures.document, ("measures", index), measure.reviewed)
    sources = knowledge.sources_file
    for index, source in enumerate(sources.value.sources):
        if source.kind is SourceKind.LAW:
            yield _Reviewable(same(f'"{source.id}"'), sources.document, ("sources", index), source.reviewed)
    for file in knowledge.reference_files:
        yield _Reviewable(same(f'"{file.value.id}"'), file.document, (), file.value.reviewed)
    priorities = knowledge.priorities_file
    yield _Reviewable(_FILE, priorities.document, (), priorities.value.reviewed)
    for document in dict.fromkeys(written.document for written in rulebook.written):
        yield _Reviewable(_FILE, document, (), read_typed(RulesFile, document).reviewed)
    for document in dict.fromkeys(written.document for written in rulebook.guarantees):
        yield _Reviewable(_FILE, document, (), read_typed(GuaranteesFile, document).reviewed)


def _reminder(document: Document, path: Path_, called: Text, says: Text) -> Problem:
    said = Text(f"{called.da} {says.da}", f"{called.en} {says.en}")
    return Problem(document.place(path), said, Weight.REMINDER)


_NOBODY = Text(
    'har ingen, der står til ansvar for det; skriv "governance" i rulebook.yaml',
    'has nobody who answers for it; write "governance" in rulebook.yaml',
)
_NEVER = Text(
    f'er ikke gennemgået af nogen; gennemgå, og skriv "{KEY}: {{on: …, again-by: …}}"',
    f'has been looked through by nobody; do so, and write "{KEY}: {{on: …, again-by: …}}"',
)


def _overdue(day: date) -> Text:
    said = said_of_date(day)
    return Text(
        f"skulle være gennemgået senest {said.da}; gennemgå igen, og skriv de nye datoer",
        f"was to be looked through by {said.en}; do so again, and write the new days",
    )


def _to_come(day: date) -> Text:
    said = said_of_date(day)
    return Text(
        f"står som set igennem {said.da}, og den dag er ikke kommet endnu; ret datoen",
        f"is said to have been looked through on {said.en}, which has not come yet; correct the day",
    )


def _year_to_come(year: int) -> Text:
    return Text(
        f"står som fra {year}, og det år er ikke kommet endnu; ret året",
        f"is of {year}, which has not come yet; correct it",
    )
