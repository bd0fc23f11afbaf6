"""A difference between two rulebooks as blocks of prose: what changed, and who gets other advice through it."""

from collections.abc import Callable, Iterable, Iterator

from guldkorn.editing.comparing.cases import Origin
from guldkorn.editing.comparing.changes import Change, How
from guldkorn.editing.comparing.difference import Affected, Difference, Effect
from guldkorn.reading.problem import Place
from guldkorn.reading.text import Language, Text, join, listed, same
from guldkorn.report.blocks import Heading, Paragraph, Point, Prose
from guldkorn.rules.rulebook import Rulebook

_MOST_NAMED = 4
Shown = Callable[[Place], Place]
"""What a place is called by whoever asked for it."""


def difference_prose(difference: Difference, language: Language, shown: Shown = lambda place: place) -> Iterator[Prose]:
    """Return a difference as prose in one language."""
    for block in _blocks(difference, shown):
        yield block(language)


def version_of(rulebook: Rulebook) -> str:
    """Return a rulebook's version with the beginning of its hash."""
    return f"{rulebook.version} ({rulebook.hash[:12]})"


Said = Callable[[Language], Prose]


def _blocks(difference: Difference, shown: Shown) -> Iterator[Said]:
    before, after = version_of(difference.before), version_of(difference.after)
    yield _heading(1, _TITLE)
    yield _paragraph(Text(f"Før: {before}. Nu: {after}.", f"Before: {before}. Now: {after}."))
    if difference.before.hash == difference.after.hash:
        yield _paragraph(_SAME)
    else:
        yield from _changed(difference, shown)
        yield from _affected(difference)
    if difference.left_out:
        yield _heading(2, _LEFT_OUT)
        for problem in difference.left_out:
            place = str(shown(problem.place))
            is_named = problem.message.en.startswith(place)
            yield _point(1, problem.message if is_named else join([same(place), problem.message], ": "))


def _changed(difference: Difference, shown: Shown) -> Iterator[Said]:
    yield _heading(
        2,
        Text(
            f"Ændret i regelværket ({len(difference.changes)})", f"Changed in the rulebook ({len(difference.changes)})"
        ),
    )
    if difference.is_only_layout:
        yield _paragraph(_LAYOUT)
    elif difference.before.version == difference.after.version:
        yield _paragraph(_SAME_VERSION)
    for change in difference.changes:
        place = shown(change.place)
        yield _point(1, change.says + Text(f" [{place}]", f" [{place}]"))
        if change.pack is not None:
            because = change.pack.because or Text("", "")
            yield _point(
                2, Text(f"pakken {change.pack.pack.da}. {because.da}", f"the pack {change.pack.pack.en}. {because.en}")
            )
        for when, sentences in ((_BEFORE, change.before), (_NOW, change.after)):
            if sentences:
                lead = when if change.how is How.CHANGED else None
                says = join(sentences, " ")
                yield _point(2, join([lead, says], ": ") if lead else says)
        for field in change.fields:
            yield _point(2, field.says)


def _affected(difference: Difference) -> Iterator[Said]:
    others = [each for each in difference.affected if not each.is_lost]
    lost = [each for each in difference.affected if each.is_lost]
    count = f"{len(others)} af {difference.tried}", f"{len(others)} of {difference.tried}"
    yield _heading(2, Text(f"Får andre råd ({count[0]})", f"Get other advice ({count[1]})"))
    if not others:
        yield _paragraph(_NOBODY)
    yield from _cases(others)
    if lost:
        yield _heading(2, Text(f"Kan ikke længere læses ({len(lost)})", f"Can no longer be read ({len(lost)})"))
        yield from _cases(lost)


def _cases(cases: Iterable[Affected]) -> Iterator[Said]:
    for each in cases:
        origin = ORIGINS[each.case.origin]
        name = f"{each.case.name} [{each.mark()}]"
        yield _heading(3, Text(f"{origin.da} {name}", f"{origin.en} {name}"))
        for unit in dict.fromkeys(effect.unit for effect in each.effects):
            of_unit = [effect for effect in each.effects if effect.unit == unit]
            if unit is not None:
                yield _point(1, Text(unit, unit))
            # Issue by issue, and at last what is about the unit as a whole.
            issues = [*dict.fromkeys(effect.issue for effect in of_unit)]
            for effect in sorted(of_unit, key=lambda one: (one.issue is None, issues.index(one.issue))):
                yield _point(1 if unit is None else 2, effect_words(effect))


def effect_words(effect: Effect) -> Text:
    """Return what differs, and through which changes of the rulebook."""
    if not effect.through:
        return effect.says
    named = [_named(change) for change in effect.through[:_MOST_NAMED]]
    if len(effect.through) > _MOST_NAMED:
        more = len(effect.through) - _MOST_NAMED
        named.append(Text(f"{more} andre ændringer", f"{more} other changes"))
    through = listed(named)
    return effect.says + Text(f" – gennem {through.da}", f" – through {through.en}")


def _named(change: Change) -> Text:
    how = _HOW[change.how]
    return change.name + Text(f" ({how.da})", f" ({how.en})")


def _heading(depth: int, text: Text) -> Said:
    return lambda language: Heading(depth, text.get(language))


def _paragraph(text: Text) -> Said:
    return lambda language: Paragraph(text.get(language))


def _point(depth: int, text: Text) -> Said:
    return lambda language: Point(depth, text.get(language).strip())


_TITLE = Text("Forskel mellem to regelværker", "Difference between two rulebooks")
_SAME = Text("Der er ingen forskel.", "There is no difference.")
_LAYOUT = Text(
    "Kun kommentarer og opstilling er anderledes; regler og viden siger det samme.",
    "Only comments and layout differ; rules and knowledge say the same.",
)
_SAME_VERSION = Text(
    "Begge har samme version; giv den nye sin egen i knowledge/rulebook.yaml, før den bruges.",
    "Both have the same version; give the new one its own in knowledge/rulebook.yaml before it is used.",
)
_NOBODY = Text("Ingen får andre råd.", "Nobody gets other advice.")
_LEFT_OUT = Text("Ikke taget med", "Left out")
_BEFORE, _NOW = Text("Før", "Before"), Text("Nu", "Now")
ORIGINS = {
    Origin.EXAMPLE: Text("Eksemplet", "The example"),
    Origin.SCENARIO: Text("Scenariet", "The scenario"),
    Origin.SESSION: Text("Mødet", "The session"),
}
_HOW = {
    How.ADDED: Text("ny", "new"),
    How.CHANGED: Text("ændret", "changed"),
    How.REMOVED: Text("fjernet", "gone"),
    How.REORDERED: Text("i en anden rækkefølge", "in another order"),
}
