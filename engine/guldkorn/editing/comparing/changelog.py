"""A changelog of the knowledge: for each version of a rulebook, what changed for those who use it, in words."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from guldkorn.editing.comparing.cases import Origin
from guldkorn.editing.comparing.changes import Change, How, in_numbers
from guldkorn.editing.comparing.difference import Difference
from guldkorn.editing.comparing.difference_words import ORIGINS, effect_words
from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Language, Text
from guldkorn.report.blocks import Heading, Point, Prose
from guldkorn.report.text_format import as_markdown

_VERSION = re.compile(r"^## Version (.+)$", re.MULTILINE)
_ESCAPES = re.compile(r"\\(?=\W)")  # what Markdown writes before a sign


class ChangelogError(GuldkornError):
    """There is nothing to write, or it would go over what somebody has written."""


def with_changes(changelog: str, difference: Difference, language: Language) -> str:
    """Return a changelog with a section on the new rulebook's version above those of earlier versions.

    What stands in it stays, word for word. Raise ChangelogError where the version is the same as before, or has its
    section already.
    """
    before, after = difference.before.version, difference.after.version
    if before == after:
        raise ChangelogError(
            Text(
                f"begge regelværker er version {after}; giv det nye en højere i knowledge/rulebook.yaml",
                f"both rulebooks are version {after}; give the new one a higher in knowledge/rulebook.yaml",
            )
        )
    if after in (_ESCAPES.sub("", found) for found in _VERSION.findall(changelog)):
        raise ChangelogError(
            Text(
                f"der står allerede et afsnit om version {after}; slet det, hvis det skal skrives igen",
                f"there is a section on version {after} already; delete it if it is to be written again",
            )
        )
    section = as_markdown(tuple(_section(difference, language)))
    first = _VERSION.search(changelog)
    if first is None:
        return f"{changelog.rstrip() or f'# {_TITLE.get(language)}'}\n\n{section}"
    return f"{changelog[: first.start()]}{section}\n{changelog[first.start() :]}"


def _section(difference: Difference, language: Language) -> Iterator[Prose]:
    yield Heading(2, f"Version {difference.after.version}")
    changes = [change for change in difference.changes if not change.is_review]
    decided = [change for change in changes if not change.is_wording]
    for title, hows in _PARTS:
        if found := [change for change in decided if change.how in hows]:
            yield Heading(3, title.get(language))
            yield from (Point(1, _entry(change).get(language)) for change in found)
    if reworded := [change for change in changes if change.is_wording]:
        yield Heading(3, _REWORDED.get(language))
        yield from (Point(1, said.get(language)) for said in _counted(reworded))
    yield from _affected(difference, language)


def _affected(difference: Difference, language: Language) -> Iterator[Prose]:
    """Say who is advised otherwise: of examples and meetings what, of the many scenarios only how many."""
    scenarios = 0
    yield Heading(3, _ADVISED.get(language))
    for each in difference.affected:
        effects = [effect for effect in each.effects if not effect.is_wording]
        if each.case.origin is Origin.SCENARIO:
            scenarios += bool(effects)
        elif effects:
            origin = ORIGINS[each.case.origin]
            yield Point(1, f"{origin.get(language)} {each.case.name}")
            for effect in effects:
                unit = f"{effect.unit}: " if effect.unit else ""
                yield Point(2, unit + effect_words(effect).get(language))
    yield Point(1, _SCENARIOS.get(language).format(count=scenarios, tried=difference.tried))


def _entry(change: Change) -> Text:
    """Name an entry by its title, with its id for those who look for it."""
    if change.title.da == change.id:
        return change.name
    return change.name + Text(f": {change.title.da}", f": {change.title.en}")


def _counted(changes: Iterable[Change]) -> Iterator[Text]:
    for sort, count in Counter(change.sort for change in changes).items():
        yield in_numbers(sort, count)


_TITLE = Text("Hvad der er ændret i regelværket", "What changed in the rulebook")
_PARTS = (
    (Text("Nyt", "New"), (How.ADDED,)),
    (Text("Taget ud", "Taken out"), (How.REMOVED,)),
    (Text("Ændret", "Changed"), (How.CHANGED, How.REORDERED)),
)
_ADVISED = Text("Hvem der får andre råd", "Who gets other advice")
_SCENARIOS = Text(
    "{count} scenarier, af {tried} eksempler, scenarier og møder",
    "{count} scenarios, of {tried} examples, scenarios and meetings",
)
_REWORDED = Text("Sagt anderledes", "Said otherwise")
