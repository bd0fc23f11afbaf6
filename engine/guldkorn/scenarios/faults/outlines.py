"""Outlines and tables: placeholders that no column fills, columns that nothing uses, rows that are not whole."""

import re
from collections.abc import Iterator

from gherkin.gherkin_line import GherkinLine

from guldkorn.reading.problem import Problem, way_out
from guldkorn.reading.text import Language, Text
from guldkorn.scenarios.faults.keywords import Part, keywords
from guldkorn.scenarios.faults.source import Node, Source

_PLACEHOLDER = re.compile(r"<([^<>]+)>")
_OUTLINES = {each.word for language in Language for each in keywords(language) if each.part is Part.OUTLINE}


def outline_faults(scenario: Node, source: Source) -> Iterator[Problem]:
    """Find what is wrong in an outline and its examples. A scenario without either has nothing of the kind."""
    used, examples = placeholders(scenario), scenario["examples"]
    is_outline = scenario["keyword"] in _OUTLINES
    if not used and not examples and not is_outline:
        return
    line = scenario["location"]["line"]
    if not examples:
        yield source.at(line, _NO_EXAMPLES if is_outline or not used else _unfilled(used))
    elif not used:
        yield source.at(line, _NO_PLACEHOLDER)
    for each in examples:
        if not each.get("tableBody"):
            yield source.at(each["location"]["line"], _NO_ROWS)
        elif used:
            yield from _columns(each, scenario, used, source)
            yield from _rows(each, source)


def table_faults(node: Node, source: Source) -> Iterator[Problem]:
    """Find rows without a bar at their end, in a step's table or in examples: their last cell would be dropped."""
    rows = [*node.get("dataTable", {}).get("rows", ()), *node.get("tableBody", ())]
    if header := node.get("tableHeader"):
        rows.insert(0, header)
    for row in rows:
        line = row["location"]["line"]
        if not source.lines[line - 1].rstrip().endswith("|"):
            yield source.at(line, _NO_BAR, len(source.lines[line - 1].rstrip()))


def uneven(line: int, source: Source) -> Problem:
    """Tell of a row with another number of cells than the first of its table."""
    first = line
    while source.lines[first - 2].strip().startswith(("|", "#")):
        first -= 1
    while not source.lines[first - 1].strip().startswith("|"):
        first += 1
    has, wanted = _cells(source, line), _cells(source, first)
    if not source.lines[line - 1].rstrip().endswith("|"):
        return source.at(line, _NO_BAR, len(source.lines[line - 1].rstrip()))
    return source.at(
        line,
        Text(
            f"rækken har {has} {'celle' if has == 1 else 'celler'}, men tabellens første række har {wanted}",
            f"the row has {has} cell{'' if has == 1 else 's'}, but the first row of the table has {wanted}",
        ),
        source.column(line, "|"),
    )


def placeholders(scenario: Node) -> dict[str, int]:
    """Return what is to be filled in, each with the line where it first stands."""
    told = [(scenario["name"], scenario["location"]["line"])]
    for step in scenario["steps"]:
        told.append((step["text"], step["location"]["line"]))
        for row in step.get("dataTable", {}).get("rows", []):
            told += [(cell["value"], row["location"]["line"]) for cell in row["cells"]]
    found: dict[str, int] = {}
    for text, line in told:
        for name in _PLACEHOLDER.findall(text):
            found.setdefault(name, line)
    return found


def _columns(examples: Node, scenario: Node, used: dict[str, int], source: Source) -> Iterator[Problem]:
    header = examples["tableHeader"]
    line, columns = header["location"]["line"], [cell["value"] for cell in header["cells"]]
    for number, cell in enumerate(header["cells"]):
        name, column = cell["value"], cell["location"]["column"]
        if name in columns[:number]:
            yield source.at(line, Text(f'kolonnen "{name}" står to gange', f'the column "{name}" stands twice'), column)
        elif name not in used:
            way = way_out(name, used)
            yield source.at(
                line,
                Text(
                    f'kolonnen "{name}" bliver ikke brugt; {way.da}',
                    f'the column "{name}" is not used; {way.en}',
                ),
                column,
            )
    for name in used:
        if name not in columns:
            way, at = way_out(name, columns), used[name]
            yield source.at(
                at,
                Text(
                    f'eksemplerne i linje {line} har ingen kolonne "{name}"; {way.da}',
                    f'the examples in line {line} have no column "{name}"; {way.en}',
                ),
                source.column(at, f"<{name}>"),
            )


def _rows(examples: Node, source: Source) -> Iterator[Problem]:
    before: dict[tuple[str, ...], int] = {}
    for row in examples["tableBody"]:
        line, values = row["location"]["line"], tuple(cell["value"] for cell in row["cells"])
        if values in before:
            yield source.at(line, _twice(before[values]))
        before.setdefault(values, line)
        for cell in row["cells"]:
            if not cell["value"].strip():
                yield source.at(line, _EMPTY, cell["location"]["column"])


def _cells(source: Source, line: int) -> int:
    return len(GherkinLine(source.lines[line - 1], line).table_cells)


def _twice(line: int) -> Text:
    return Text(f"rækken er den samme som i linje {line}", f"the row is the same as in line {line}")


def _unfilled(used: dict[str, int]) -> Text:
    names = ", ".join(f"<{name}>" for name in used)
    return Text(
        f"{names} bliver aldrig udfyldt, for scenariet har ingen eksempler",
        f"{names} is never filled in, because the scenario has no examples",
    )


_NO_EXAMPLES = Text(
    "det abstrakte scenario har ingen eksempler, så det bliver aldrig prøvet",
    "the outline has no examples, so it is never tested",
)
_NO_ROWS = Text(
    "eksemplerne har ingen rækker under overskriften, så de prøver ikke noget",
    "the examples have no rows beneath their heading, so they test nothing",
)
_NO_PLACEHOLDER = Text(
    "scenariet har eksempler, men ingen <navne>, som de udfylder; alle rækker ville prøve det samme",
    "the scenario has examples but no <names> that they fill in; all rows would test the same",
)
_NO_BAR = Text("rækken slutter uden en lodret streg (|)", "the row ends without a bar (|)")
_EMPTY = Text("cellen er tom", "the cell is empty")
