"""A coverage as a person reads it in a terminal: its sums as a table, and what is not covered, each with its place."""

from collections.abc import Iterator
from textwrap import wrap

from guldkorn.reading.problem import Place
from guldkorn.reading.text import Language, Text, same
from guldkorn.rules.conditions import Own, Unless
from guldkorn.scenarios.coverage.coverage import Coverage, RuleCoverage, TestCoverage
from guldkorn.scenarios.coverage.seen import Leaf
from guldkorn.scenarios.coverage.sums import USE_TITLES, Sum, sums

WIDTH = 80
_TITLE = Text("Hvad scenarierne dækker af {} {}", "What the scenarios cover of {} {}")
_SAYS = Text(
    "Brugt: det sker i et scenarie. Lovet: tages det ud, er der et scenarie, der ikke længere holder.",
    "Seen: it happens in a scenario. Promised: with it taken out, there is a scenario that no longer holds.",
)
_COLUMNS = (Text("i alt", "all"), Text("set", "seen"), Text("lovet", "promised"))
_NOT_SEEN = Text("ikke set i noget scenarie", "not seen in any scenario")
_ONLY_SEEN = Text("set, men ikke lovet", "seen, but not promised")
_Missing = tuple[Place, Text]


def as_lines(coverage: Coverage, language: Language) -> Iterator[str]:
    """Return a coverage as lines, at most eighty columns wide where names and places allow it.

    What is missing comes first, however much it is: the sums then stand where the eye is left.
    """
    for missing, title in _MISSING:
        if found := tuple(missing(coverage)):
            yield f"{title.get(language)} ({len(found)}):"
            for place, says in found:
                yield from _line(place, says.get(language))
            yield ""
    count = len(coverage.rules)
    noun = Text("regel", "rule") if count == 1 else Text("regler", "rules")
    yield _TITLE.get(language).format(count, noun.get(language))
    yield from (*wrap(_SAYS.get(language), WIDTH), "")
    yield from _table(tuple(sums(coverage)), language)


def reached(coverage: Coverage, fail_under: float | None, language: Language) -> str:
    """Return in one line how many rules are seen and promised, and whether that is enough."""
    found, count = coverage.asserted, len(coverage.rules)
    percent = next(sums(coverage)).percent
    said = Text(
        f"{found} af {count} regler er set og lovet ({percent} %)",
        f"{found} of {count} rules are seen and promised ({percent} %)",
    )
    if fail_under is None or coverage.reaches(fail_under):
        return f"{said.get(language)}."
    less = Text(f"; det skulle være mindst {fail_under:g} %.", f"; it should be at least {fail_under:g} %.")
    return (said + less).get(language)


def said_of_test(test: Leaf) -> str:
    """Return what a test reads, in the words of the rule file."""
    if isinstance(test, Own):
        return f"{test.kind}: {test.attribute}"
    return f"unless: {test.kind}" if isinstance(test, Unless) else test.kind


def _table(found: tuple[Sum, ...], language: Language) -> Iterator[str]:
    titles = [column.get(language) for column in _COLUMNS]
    wide = max(len(each.title.get(language)) for each in found)
    yield " " * wide + "".join(f"{title:>10}" for title in titles)
    for each in found:
        promised = "" if each.promised is None else str(each.promised)
        title = each.title.get(language)
        yield f"{title[:1].upper() + title[1:]:<{wide}}{each.all:>10}{each.seen:>10}{promised:>10}{each.percent:>6} %"


def _unpromised_rules(coverage: Coverage) -> Iterator[_Missing]:
    for each in coverage.rules:
        if each.fired and not each.asserted:
            da, en = ("scenarie", "scenario") if each.fired == 1 else ("scenarier", "scenarios")
            yield each.rule.place, Text(f"{each.rule.id}, i {each.fired} {da}", f"{each.rule.id}, in {each.fired} {en}")


def _unfired_rules(coverage: Coverage) -> Iterator[_Missing]:
    for each in coverage.rules:
        if not each.fired:
            yield each.rule.place, same(each.rule.id)


def _tests(coverage: Coverage) -> Iterator[_Missing]:
    for each in coverage.rules:
        for test in each.tests if each.fired else ():  # where the rule is not, it is named already
            if not test.is_seen_both_ways:
                yield test.place, _said_of_test(each, test)


def _conclusions(coverage: Coverage) -> Iterator[_Missing]:
    for each in coverage.rules:
        for conclusion in each.conclusions:
            if each.asserted and not conclusion.asserted:
                said = ", ".join(word for _, word in conclusion.statement.values)
                yield conclusion.place, same(f"{each.rule.id}: {conclusion.statement.kind} {said}")


def _uses(coverage: Coverage) -> Iterator[_Missing]:
    for each in coverage.uses:
        if not (each.seen and each.asserted):
            how, title = _ONLY_SEEN if each.seen else _NOT_SEEN, USE_TITLES[each.use]
            yield each.place, Text(f"{title.da}: {each.name}, {how.da}", f"{title.en}: {each.name}, {how.en}")


def _claims(coverage: Coverage) -> Iterator[_Missing]:
    for each in coverage.claims:
        name, scenarios, found, count = each.claim.id, each.scenarios, each.asserted, each.rules
        da = f"{name}: {scenarios} {'scenarie' if scenarios == 1 else 'scenarier'}"
        en = f"{name}: {scenarios} {'scenario' if scenarios == 1 else 'scenarios'}"
        if count:
            da, en = f"{da}; {found} af {count} regler er lovet", f"{en}; {found} of {count} rules are promised"
        if not each.is_covered:
            yield each.place, Text(da, en)


def _left_out(coverage: Coverage) -> Iterator[_Missing]:
    for each in coverage.left_out:
        yield Place(each.file, each.line), same(each.name)


_MISSING = (
    (
        _unpromised_rules,
        Text(
            "Regler, der slår til, uden at noget løfte afhænger af dem",
            "Rules that fire, and that no promise would miss",
        ),
    ),
    (_unfired_rules, Text("Regler, der ikke slår til i noget scenarie", "Rules that fire in no scenario")),
    (_tests, Text("Prøver, der ikke er set både opfyldt og uopfyldt", "Tests not seen both ways")),
    (_conclusions, Text("Konklusioner, som intet scenarie lover", "Conclusions that no scenario promises")),
    (_uses, Text("Viden, som intet scenarie lover noget om", "Knowledge that no scenario promises anything of")),
    (_claims, Text("Påstande i notatet, der ikke er dækket", "Claims of the note that are not covered")),
    (
        _left_out,
        Text(
            "Scenarier, der ikke holder, når de gennemføres igen, og derfor ikke tæller",
            "Scenarios that do not hold when carried out again, and so do not count",
        ),
    ),
)


def _said_of_test(rule: RuleCoverage, test: TestCoverage) -> Text:
    said = f"{rule.rule.id}: {said_of_test(test.test)}"
    if test.held:
        return Text(f"{said} er kun set opfyldt", f"{said} was only seen met")
    if test.failed:
        return Text(f"{said} er kun set uopfyldt", f"{said} was only seen not met")
    return Text(f"{said} er slet ikke set", f"{said} was not seen at all")


def _line(place: Place, says: str) -> Iterator[str]:
    whole = f"  {place}: {says}"
    if len(whole) <= WIDTH:
        yield whole
        return
    yield f"  {place}:"
    yield from wrap(says, WIDTH, initial_indent=" " * 4, subsequent_indent=" " * 6, break_long_words=False)
