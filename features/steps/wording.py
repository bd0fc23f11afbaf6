"""How a step is worded: what stands in quotation marks or braces is filled in by the scenario."""

import re
from typing import Any

from pytest_bdd.parsers import StepParser

_FILLED_IN = re.compile(r'"\{(?P<quoted>\w+)\}"|\{(?P<number>\w+):d\}|\{(?P<plain>\w+)\}')
_LINKING_WORDS = ("at ", "that ")


class Wording(StepParser):
    """A step's wording in one language. Several orders of the words are still one step.

    `"{x}"` takes anything between quotation marks, `{n:d}` a whole number, `{x}` words without quotation marks.
    """

    def __init__(self, *orders: str) -> None:
        super().__init__(orders[0])
        self.orders = orders
        self._patterns = tuple(re.compile(_pattern(order)) for order in orders)
        self._numbers = {name for order in orders for name in re.findall(r"\{(\w+):d\}", order)}

    def parse_arguments(self, name: str) -> dict[str, Any] | None:
        """Return what the scenario fills in, or None where the line says something else."""
        for pattern in self._patterns:
            if match := pattern.fullmatch(without_linking_word(name)):
                filled_in = match.groupdict()
                return {key: int(word) if key in self._numbers else word for key, word in filled_in.items()}
        return None

    def is_matching(self, name: str) -> bool:
        """Tell whether a line says this step."""
        return self.parse_arguments(name) is not None


def says(*orders: str) -> Wording:
    """Return the wording of a step; in Danish the words change places after Så."""
    return Wording(*orders)


def without_linking_word(line: str) -> str:
    """Return a line without the at or that which may follow its keyword."""
    for word in _LINKING_WORDS:
        line = line.removeprefix(word)
    return line


def _pattern(order: str) -> str:
    made, end = "", 0
    for part in _FILLED_IN.finditer(order):
        made += re.escape(order[end : part.start()])
        if name := part["quoted"]:
            made += f'"(?P<{name}>[^"]+)"'
        elif name := part["number"]:
            made += f"(?P<{name}>[0-9]+)"
        else:
            made += f'(?P<{part["plain"]}>[^",:]+)'
        end = part.end()
    return made + re.escape(order[end:])
