"""Speed, printed as ratios measured in one run. Nothing here fails: the figures are for people to look at."""

import asyncio
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

import zen

TOP = Path(__file__).parent.parent
sys.path[:0] = [str(TOP / "engine"), str(TOP / "tui"), str(TOP)]

from features.rulebook import example, shipped  # noqa: E402  # the tree's own packages come first
from guldkorn.advice.advise import advise_unit  # noqa: E402
from guldkorn.rules.conditions import OneOf, Own, Within, leaves  # noqa: E402
from guldkorn.rules.rule import Rule  # noqa: E402

RULES_BESIDE = 20


def seconds(act: Callable[[], object], times: int, rounds: int = 7) -> float:
    """Return the median over some rounds of how long one call takes."""
    act()
    found = []
    for _ in range(rounds):
        start = time.perf_counter()
        for _ in range(times):
            act()
        found.append((time.perf_counter() - start) / times)
    return median(found)


def show(what: str, value: float, beside: str, other: float, unit: str = "ms") -> None:
    """Print one figure beside another, and their ratio."""
    print(f"{what:58} {value * 1000:8.2f} {unit}   {beside:36} {other * 1000:8.2f} {unit}   ratio {value / other:6.2f}")


def beside_zen() -> None:
    """Time the advice for one unit, with all explanations, beside zen-engine on twenty of the same rules."""
    mapping, context = example("hospital-ward")
    unit = mapping.units[0]
    told = advise_unit(mapping, unit, context, shipped())
    whole = seconds(lambda: advise_unit(mapping, unit, context, shipped()), 20)
    simple = [rule for rule in shipped().rules if _is_simple(rule)][:RULES_BESIDE]
    decision = zen.ZenEngine().create_decision(json.dumps(_table(simple)))
    facts = [_facts(issue.dimension, issue.aspect) for issue in told.issues]
    other = seconds(lambda: [decision.evaluate(each) for each in facts], 20)
    print(f"{len(told.issues)} issues, {len(shipped().rules)} rules read twice, every line explained:")
    show("advice for one unit (hospital ward)", whole, f"zen-engine, {len(simple)} rules, no reasons", other)
    show("  the same, an issue", whole / len(facts), "  zen-engine, an issue", other / len(facts))
    each = whole / len(facts) / len(shipped().rules)
    show("  the same, an issue and rule", each, "  zen-engine, an issue and rule", other / len(facts) / len(simple))


def _is_simple(rule: Rule) -> bool:
    return all(
        isinstance(leaf, Own)
        and leaf.kind in ("issue", "score", "context")
        and (isinstance(leaf.test, Within) or (isinstance(leaf.test, OneOf) and not leaf.test.or_unknown))
        for leaf in leaves(rule.when)
    )


def _table(rules: list[Rule]) -> dict[str, Any]:
    """Return the rules as a decision table of zen-engine that collects all that hold."""
    fields = sorted({leaf.path for rule in rules for leaf in leaves(rule.when) if isinstance(leaf, Own)})
    names = {path: path.replace(".", "_").replace("-", "_") for path in fields}
    rows = []
    for number, rule in enumerate(rules):
        row = {"_id": str(number), "o": json.dumps(rule.id).replace('"', "'")}
        tests = {leaf.path: leaf.test for leaf in leaves(rule.when) if isinstance(leaf, Own)}
        for path in fields:
            test = tests.get(path)
            if isinstance(test, OneOf):
                row[names[path]] = ", ".join(f"'{value}'" for value in sorted(map(str, test.values)))
            elif isinstance(test, Within):
                bounds = {">=": test.at_least, "<=": test.at_most, ">": test.above, "<": test.below}
                row[names[path]] = " and ".join(
                    f"{sign} {limit}" for sign, limit in bounds.items() if limit is not None
                )
            else:
                row[names[path]] = ""
        rows.append(row)
    place = {"x": 0, "y": 0}
    table = {
        "hitPolicy": "collect",
        "inputs": [{"id": name, "field": name, "name": name, "type": "expression"} for name in names.values()],
        "outputs": [{"id": "o", "field": "rule", "name": "rule", "type": "expression"}],
        "rules": rows,
    }
    return {
        "contentType": "application/vnd.gorules.decision",
        "nodes": [
            {"id": "in", "type": "inputNode", "name": "in", "position": place},
            {"id": "rules", "type": "decisionTableNode", "name": "rules", "position": place, "content": table},
            {"id": "out", "type": "outputNode", "name": "out", "position": place},
        ],
        "edges": [
            {"id": "a", "type": "edge", "sourceId": "in", "targetId": "rules"},
            {"id": "b", "type": "edge", "sourceId": "rules", "targetId": "out"},
        ],
    }


def _facts(dimension: str, aspect: str | None) -> dict[str, Any]:
    return {
        "issue_dimension": dimension,
        "issue_aspect": aspect or "",
        "score_distance": 12.5,
        "score_side": "too-high",
    }


def beside_yaml() -> None:
    """Time whole commands beside a Python that imports PyYAML and ends."""

    def run(*command: str) -> float:
        return seconds(lambda: subprocess.run(command, check=True, capture_output=True), 1)

    folder = Path(sys.executable).parent
    other = run(sys.executable, "-c", "import yaml")
    show("guldkorn --version", run(str(folder / "guldkorn"), "--version"), 'python -c "import yaml"', other)
    show("guldkorn check", run(str(folder / "guldkorn"), "check"), 'python -c "import yaml"', other)


def checked_rulebook() -> None:
    """Time the review of the shipped rulebook beside the mere parsing of its files."""
    from benchmarks.checking import checking

    found = checking()
    show(
        "the rulebook read and checked for the first time",
        found.reading,
        "PyYAML's C loader, same bytes",
        found.parsing,
    )
    show(
        "the whole review with every guarantee proven, cold",
        found.proving,
        "PyYAML's C loader, same bytes",
        found.parsing,
    )
    show("a save until the whole review is there", found.saving, "PyYAML's C loader, same bytes", found.parsing)
    show("  the same, the slowest file", found.slowest, "PyYAML's C loader, same bytes", found.parsing)


def answer_to_screen() -> None:
    """Time a key that answers a question until the session has redrawn its advice, beside the advice alone."""
    from benchmarks.answering import redraw_after_answer, workplace
    from guldkorn.advice.context import Context

    found, mapping = asyncio.run(redraw_after_answer()), workplace()
    alone = seconds(lambda: advise_unit(mapping, mapping.units[0], Context(), shipped()), 5)
    what = f"an answer until the advice is redrawn, {found.units} units, {found.issues} issues"
    show(what, found.first, "the advice alone", alone)
    show("  the same, until the screen is still", found.last, "the advice alone", alone)


def first_screen() -> None:
    """Time the session from its command to its first screen, beside an empty Textual app."""
    from benchmarks.first_screen import EMPTY, first_screens

    session = [str(Path(sys.executable).parent / "guldkorn"), "session"]
    mapping = str(TOP / "knowledge" / "examples" / "hospital-ward" / "mapping.csv")
    with tempfile.TemporaryDirectory() as folder:
        empty, welcome, meeting = first_screens(EMPTY, session, [*session, mapping], folder=folder)
    show("guldkorn session until its first screen", welcome, "an empty Textual app", empty)
    show("guldkorn session MAPPING until its first screen", meeting, "an empty Textual app", empty)


def long_session() -> None:
    """Time the opening of a session in which fifty thousand things were said."""
    from benchmarks.reopening import EVENTS, reopened

    show(f"a session of {EVENTS:,} events until it is open", reopened(), "one second", 1.0)


def survey_beside_pandas() -> None:
    """Time and weigh the scoring of a million respondents beside merely reading their file with pandas."""
    from benchmarks.scoring import beside_reading

    for form, ours, how, theirs in beside_reading():
        what, beside = f"1,000,000 respondents by 60 items scored, {form}", f"pandas: {how}"
        show(what, ours.seconds, beside, theirs.seconds)
        show("  the same, most memory held", ours.megabytes / 1000, beside, theirs.megabytes / 1000, "MB")


def small_groups_of_a_hospital() -> None:
    """Time the mapping of 300 wards by 61 professions, in which most crossings are of few, beside reading the file."""
    from benchmarks.hiding import hospital

    ours, theirs, units = hospital()
    print(f"9,000 persons, 300 wards by 61 professions, 60 items; {units} units shown:")
    show("mapped, and nobody to be found", ours, "pandas: read", theirs)


if __name__ == "__main__":
    beside_zen()
    beside_yaml()
    checked_rulebook()
    first_screen()
    answer_to_screen()
    long_session()
    small_groups_of_a_hospital()
    survey_beside_pandas()
