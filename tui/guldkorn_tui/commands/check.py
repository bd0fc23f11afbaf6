"""`guldkorn check`."""

from collections.abc import Iterable, Iterator
from datetime import date
from importlib.metadata import version
from pathlib import Path

from guldkorn.editing.checking.problem_formats import as_json, github_lines
from guldkorn.editing.checking.review import Review, review
from guldkorn.editing.checking.sarif import as_sarif
from guldkorn.knowledge.packs import EntryKind, How, PackChange
from guldkorn.reading.problem import Problem
from guldkorn.reading.text import Language, Text, same
from guldkorn.rules.layers import Layers
from guldkorn_tui.look.output import print_out


def print_problems(
    layers: Layers, form: str, language: Language, *, strict: bool = False, scenario: Path | None = None
) -> int:
    """Print every problem of a rulebook, each with place and way out. Return 1 if there are errors, else 0.

    Where it is to be strict, advice counts as well. Guarantees that do not hold are written as scenarios, if asked.
    """
    found = review(layers.folder, layers.packs, date.today())
    match form:
        case "json":
            print_out(as_json(found))
        case "sarif":
            print_out(as_sarif(found, version("guldkorn"), language))
        case "github":
            for line in github_lines(found, language):
                print_out(line)
            print_out(summary(found).get(language), err=True)
        case _:
            for line in review_lines(found, language):
                print_out(line)
            print_out(summary(found).get(language), err=bool(found.problems))
    if scenario is not None:
        from guldkorn_tui.commands.breaches import write_breaches

        write_breaches(found, scenario, language)
    return 1 if found.errors or (strict and found.advice) else 0


def review_lines(found: Review, language: Language) -> Iterator[str]:
    """Return a review as lines: what must be mended, what is worth a thought, what is due, and what packs changed."""
    yield from _group(Text("Fejl:", "Errors:"), found.errors, language)
    yield from _group(Text("Bemærkninger:", "Advice:"), found.advice, language)
    yield from _group(Text("Skal gennemgås igen:", "Due for a review:"), found.reminders, language)
    if found.changes:
        yield Text("Pakkerne ændrer:", "What the packs change:").get(language)
        yield from (f"{change.place}: {change_words(change).get(language)}" for change in found.changes)
        yield ""


def _group(title: Text, problems: Iterable[Problem], language: Language) -> Iterator[str]:
    lines = [problem.line(language) for problem in problems]
    if lines:
        yield from (title.get(language), *lines, "")


def change_words(change: PackChange) -> Text:
    """Say what a pack did with an entry, and why."""
    pattern, what = _DONE[change.how], _KINDS[change.kind]
    done = Text(
        pattern.da.format(pack=change.pack.da, what=what.da, id=change.id),
        pattern.en.format(pack=change.pack.en, what=what.en, id=change.id),
    )
    return done + same(": ") + change.because if change.because else done


def summary(found: Review) -> Text:
    """Say how many errors and how much advice a review holds, or how much was looked through without any."""
    errors, advice = len(found.errors), len(found.advice)
    if errors or advice or found.rulebook is None:
        return Text(
            f"{errors} fejl, {advice} bemærkning{'' if advice == 1 else 'er'}",
            f"{errors} error{'' if errors == 1 else 's'}, {advice} piece{'' if advice == 1 else 's'} of advice",
        )
    rules, knowledge = len(found.rulebook.rules), found.rulebook.knowledge
    measures, questions, guarantees = len(knowledge.measures), len(knowledge.questions), len(found.rulebook.guarantees)
    return Text(
        f"Ingen fejl i {rules} regler, {measures} indsatser og {questions} spørgsmål; "
        f"{guarantees} garantier er bevist.",
        f"No problems in {rules} rules, {measures} measures and {questions} questions; "
        f"{guarantees} guarantees are proven.",
    )


_DONE = {
    How.ADDED: Text('pakken "{pack}" tilføjer {what} "{id}"', 'the pack "{pack}" adds {what} "{id}"'),
    How.REPLACED: Text('pakken "{pack}" erstatter {what} "{id}"', 'the pack "{pack}" replaces {what} "{id}"'),
    How.RETIRED: Text('pakken "{pack}" tager {what} "{id}" ud', 'the pack "{pack}" retires {what} "{id}"'),
}
_KINDS = {
    EntryKind.RULE: Text("reglen", "the rule"),
    EntryKind.GUARANTEE: Text("garantien", "the guarantee"),
    EntryKind.MEASURE: Text("indsatsen", "the measure"),
    EntryKind.QUESTION: Text("spørgsmålet", "the question"),
    EntryKind.CAUSE: Text("årsagen", "the cause"),
    EntryKind.SOURCE: Text("kilden", "the source"),
    EntryKind.QUESTIONNAIRE: Text("spørgeskemaet", "the questionnaire"),
    EntryKind.REFERENCE: Text("referencen", "the reference"),
}
