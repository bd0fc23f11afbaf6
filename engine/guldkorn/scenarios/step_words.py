"""The list of steps as a person reads it: as lines, as the chapter of a guide, and as data."""

import json
import re
from collections.abc import Iterator
from textwrap import wrap

from guldkorn.reading.text import Language, Text
from guldkorn.scenarios.catalogue import Group, Parameter, Role, Step, catalogue, pattern
from guldkorn.scenarios.shelves import Named
from guldkorn.scenarios.step_list import StepList

WIDTH = 80
_SHORT = 3  # names of a long list that are shown
_AGAIN = {Language.DANISH: "Og", Language.ENGLISH: "And"}
_TABLE = Text("tabel", "table")
_NONE = Text(
    "Der er ikke noget trin med de ord, og der er heller ikke noget navn, som ligner.",
    "No step says that, and nothing that may stand in a step is called so.",
)
_NAMES = Text("Det kan stå i trinnene", "What may stand in the steps")
NO_MORE_THAN = 6
"""How long a list of names may be and still be shown whole."""


def as_lines(steps: StepList, language: Language) -> Iterator[str]:
    """Return the list for a terminal, at most eighty columns wide where the words allow it."""
    for group in steps.groups:
        yield from ("", *_heading(group.title.get(language)))
        yield from (*wrap(group.says.get(language), WIDTH), "")
        for step in group.steps:
            yield from (*_step(steps, step, language), "")
    if steps.found:
        yield from ("", *_heading(_NAMES.get(language)))
        for name, found in steps.found.items():
            yield from ("", f"{catalogue().parameters[name].title.get(language)}:")
            yield from (line for each in found for line in _wrapped(f"- {_named(each, language)}", "  ", "    "))
    if not steps.groups and not steps.found:
        yield _NONE.get(language)


def as_markdown(steps: StepList) -> Iterator[str]:
    """Return the list as the chapter of a guide, in both languages beside each other."""
    for group in steps.groups:
        yield from (f"### {group.title.en} · {group.title.da}", "", group.says.en, "", group.says.da, "")
        for language in (Language.DANISH, Language.ENGLISH):
            yield "```gherkin"
            for step in group.steps:
                yield from step.example.get(language).strip().splitlines()
            yield from ("```", "")
        for parameter in _closed(group):
            words = (f"{title.da} · {title.en}" for _, title in steps.allowed(parameter))
            yield f"- {parameter.title.da} · {parameter.title.en}: {', '.join(words)}"
        if any(_closed(group)):
            yield ""


def as_json(steps: StepList) -> str:
    """Return the list as data, with all that may stand in each step."""
    data = {
        "rulebook": steps.rulebook.version,
        "groups": [
            {
                "id": group.id,
                "title": _both(group.title),
                "says": _both(group.says),
                "steps": [_step_data(step) for step in group.steps],
            }
            for group in steps.groups
        ],
        "parameters": {
            each.id: {
                "title": _both(each.title),
                "says": _both(each.says),
                "allowed": [{"id": name, **_both(title)} for name, title in steps.allowed(each)],
            }
            for each in steps.parameters
        },
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def other_orders(step: Step, language: Language) -> Iterator[str]:
    """Return the example in the other orders that its words may have, after the keyword that goes on."""
    first, *others = step.wordings.get(language)
    line = step.example.get(language).strip().splitlines()[0]
    keyword, _, said = line.partition(" ")
    linking = next((word for word in ("at ", "that ") if said.startswith(word)), "")
    if match := re.fullmatch(pattern(first), said.removeprefix(linking)):
        for order in others:
            filled_in = re.sub(r"\{(\w+)(?::d)?\}", lambda found: match[found[1]], order)
            yield f"{_AGAIN[language] if step.role is Role.THEN else keyword} {linking}{filled_in}"


def _step(steps: StepList, step: Step, language: Language) -> Iterator[str]:
    line, *table = step.example.get(language).strip().splitlines()
    for each in (line, *other_orders(step, language)):
        yield from _wrapped(each, "  ", "      ")
    yield from (f"      {row.strip()}" for row in table)
    yield from _wrapped(step.says.get(language), "    ", "    ")
    if step.table is not None:
        yield from _wrapped(f"{_TABLE.get(language)}: {step.table.get(language)}", "    ", "      ")
    for parameter in catalogue().takes(step):
        yield from _wrapped(_allowed(steps, parameter, language), "    ", "      ")


def _allowed(steps: StepList, parameter: Parameter, language: Language) -> str:
    title, says, names = parameter.title.get(language), parameter.says.get(language), steps.allowed(parameter)
    if not names:
        return f"{title}: {says}"
    told = list(dict.fromkeys(each.get(language) for _, each in names))
    if parameter.words is not None or len(told) <= NO_MORE_THAN:
        return f"{title}: {' · '.join(told)}"
    rest = len(names) - _SHORT
    search = f'guldkorn steps --search "{title}"'
    more = Text(f"og {rest} til; se alle: {search}", f"and {rest} more; see all: {search}").get(language)
    return f"{title}: {says} {' · '.join(told[:_SHORT])} … {more}"


def _named(named: Named, language: Language) -> str:
    name, title = named
    said = title.get(language)
    return said if said == name else f"{said} ({name})"


def _closed(group: Group) -> tuple[Parameter, ...]:
    takes = (each for step in group.steps for each in catalogue().takes(step))
    return tuple(dict.fromkeys(each for each in takes if each.words is not None))


def _heading(title: str) -> tuple[str, str]:
    return title, "=" * len(title)


def _wrapped(text: str, first: str, rest: str) -> list[str]:
    return wrap(
        text, WIDTH, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
    )


def _both(text: Text) -> dict[str, str]:
    return {language.value: text.get(language) for language in Language}


def _step_data(step: Step) -> dict[str, object]:
    return {
        "id": step.id,
        "role": step.role.value,
        "says": _both(step.says),
        "wordings": {language.value: list(step.wordings.get(language)) for language in Language},
        "parameters": step.parameters,
        "table": None if step.table is None else _both(step.table),
        "example": _both(step.example),
    }
