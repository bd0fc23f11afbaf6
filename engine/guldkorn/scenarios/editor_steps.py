"""The steps as editors' Gherkin servers read them: a file of JavaScript that nothing ever runs.

Such a server looks for steps in the code that carries them out, in the languages that it knows; a catalogue is none of
them. With this file it completes and underlines in either language.
"""

import re
from collections.abc import Iterator

from guldkorn.reading.text import Language
from guldkorn.scenarios.catalogue import PLACEHOLDER, Role, Step, catalogue

_CALLS = {Role.GIVEN: "Given", Role.WHEN: "When", Role.THEN: "Then"}
_LINKING = {Language.DANISH: "(at )", Language.ENGLISH: "(that )"}
_MEANT = re.compile(r"[\\{}()/]")
_WORD = "-word"  # of what stands without quotation marks
_QUOTED, _PLAIN = '/"([^"]*)"/', '/[^",:]+/'
_HEAD = """\
// Written by `guldkorn steps --format javascript`, for the Gherkin servers of editors. Nothing runs it.
const { Given, When, Then, defineParameterType } = require("@cucumber/cucumber")
"""


def as_javascript() -> Iterator[str]:
    """Return every step in every wording as a definition in JavaScript, line by line."""
    yield from _HEAD.splitlines()
    definitions = tuple(_definitions())
    yield ""
    for name in catalogue().parameters:
        for kind, written in ((name, _QUOTED), (f"{name}{_WORD}", _PLAIN)):
            if any(f"{{{kind}}}" in line for line in definitions):
                yield f'defineParameterType({{ name: "{kind}", regexp: {written}, transformer: (said) => said }})'
    yield from definitions


def _definitions() -> Iterator[str]:
    for group in catalogue().groups:
        yield from ("", f"// {group.title.en} · {group.title.da}")
        for step in group.steps:
            for language in Language:
                linking = _LINKING[language] if step.role is Role.GIVEN else ""
                for order in step.wordings.get(language):
                    yield f"{_CALLS[step.role]}({_quoted(linking + _expression(order, step))}, () => {{}})"


def _expression(order: str, step: Step) -> str:
    """Return a wording as a Cucumber expression; an editor then offers for a measure what stands as one elsewhere."""
    made, end = "", 0
    for part in PLACEHOLDER.finditer(order):
        made += _MEANT.sub(r"\\\g<0>", order[end : part.start()])
        if part["number"]:
            made += "{int}"
        elif part["quoted"]:
            made += f"{{{step.parameters[part['quoted']]}}}"
        else:
            made += f"{{{step.parameters[part['plain']]}{_WORD}}}"
        end = part.end()
    return made + _MEANT.sub(r"\\\g<0>", order[end:])


def _quoted(expression: str) -> str:
    doubled = expression.replace("\\", "\\\\")
    return f"'{doubled}'" if "'" not in doubled else f'"{doubled}"'
