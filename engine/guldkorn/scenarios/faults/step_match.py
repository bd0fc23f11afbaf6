"""Which steps a line says, and what may be written instead where it says none."""

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from pytest_bdd.steps import step_function_context_registry
from pytest_bdd.utils import get_required_args

from guldkorn.reading.text import Language, Text
from guldkorn.scenarios.catalogue import Role, pattern
from guldkorn.scenarios.definitions import STEP_MODULES, Definition
from guldkorn.scenarios.faults.keywords import Part
from guldkorn.scenarios.faults.keywords import said as keyword_of
from guldkorn.scenarios.steps.wording import Wording, without_linking_word

_DENYING = frozenset({"ikke", "ingen", "intet", "ingenting", "not", "no", "nobody", "nothing", "cannot"})
_QUOTES = str.maketrans(dict.fromkeys("„“”»«″〝〞‟", '"') | {"’": "'", "‘": "'"})
_PARTS = {Role.GIVEN: Part.GIVEN, Role.WHEN: Part.WHEN, Role.THEN: Part.THEN}


class Steps:
    """The definitions of steps, as a feature in one language says them."""

    def __init__(self, definitions: Iterable[Definition], language: Language) -> None:
        self.language = language
        self._definitions = tuple(definitions)
        self._said: dict[str, tuple[Definition, ...]] = {}

    def saying(self, line: str) -> tuple[Definition, ...]:
        """Return the steps that a line says, in whatever role."""
        if line not in self._said:
            self._said[line] = tuple(each for each in self._definitions if each.wording.is_matching(line))
        return self._said[line]

    def is_step(self, line: str) -> bool:
        """Tell whether a line says a step."""
        return bool(line) and bool(self.saying(line))

    def keyword(self, role: str) -> str:
        """Return the keyword of a role in the feature's language."""
        return keyword_of(_PARTS[Role(role)], self.language)

    def way_out(self, line: str, role: str) -> Text:
        """Return what to write instead of a line that says no step: where it is nearly one, where it fails."""
        straight = line.translate(_QUOTES)
        if straight != line and '"' in straight:
            return Text('skriv lige anførselstegn (") om navne', 'write straight quotation marks (") around names')
        if line.count('"') % 2:
            return Text('et anførselstegn (") er ikke lukket', 'a quotation mark (") is not closed')
        for mended in (" ".join(line.split()), line.rstrip(" .,;:!"), _lowered(line)):
            if mended != line and any(each.type == role for each in self.saying(mended)):
                return Text(f"skriv: {mended}", f"write: {mended}")
        if hollow := re.search(r'""|"\s+"(?=\s|$)', line):
            return Text(f"mellem {hollow[0]} står intet", f"nothing stands between {hollow[0]}")
        if bare := self._without_quotes(line, role):
            shown = _shown(bare)
            return Text(f"navne skal stå i anførselstegn: {shown}", f"names must stand in quotation marks: {shown}")
        return self._nearest(line, role)

    def _without_quotes(self, line: str, role: str) -> str | None:
        """Return the step that a line would say if its names stood in quotation marks."""
        said = without_linking_word(line)
        orders = (order for each in self._own(role) for order in each.wording.orders if '"{' in order)
        found = [order for order in orders if re.fullmatch(pattern(order.replace('"', "")), said)]
        return max(found, key=len, default=None)

    def _nearest(self, line: str, role: str) -> Text:
        by_shape = {_shape(order): order for each in self._own(role) for order in each.wording.orders}
        if alike := {shape: order for shape, order in by_shape.items() if _denies(shape) == _denies(_shape(line))}:
            by_shape = alike  # nobody means the opposite of what they write
        near = get_close_matches(_shape(without_linking_word(line)), by_shape, n=1, cutoff=0)
        if not near:
            return Text("der er intet sådant trin", "there is no such step")
        shown = _shown(by_shape[near[0]])
        return Text(f"Det nærmeste er: {shown}", f"The nearest is: {shown}")

    def _own(self, role: str) -> Iterator[Definition]:
        return (each for each in self._definitions if each.type == role and each.language is self.language)


def needs(definitions: Iterable[Definition]) -> Mapping[str, frozenset[str]]:
    """Return what each step builds on that only a step before it makes, by the step's function."""
    makes = {each.makes for each in definitions if each.makes}
    makes -= {name for module in STEP_MODULES for name in vars(module)}  # a scenario begins with those
    return {
        step.step_func.__name__: (frozenset(get_required_args(step.step_func)) & makes)
        - step.parser.step.parameters.keys()
        for step in step_function_context_registry.values()
        if isinstance(step.parser, Wording)
    }


def makers(made: str, definitions: Iterable[Definition], language: Language) -> tuple[str, ...]:
    """Return the steps of a language by which something is made, each with its keyword."""
    found = (each for each in definitions if each.makes == made and each.language is language)
    return tuple(f"{keyword_of(_PARTS[Role(each.type)], language)} {_shown(each.wording.orders[0])}" for each in found)


def _shown(order: str) -> str:
    return re.sub(r"\{[^}]*\}", "…", order)


def _shape(line: str) -> str:
    return re.sub(r'"[^"]*"', '"…"', re.sub(r"\{[^}]*\}", "…", line))


def _denies(shape: str) -> bool:
    return not _DENYING.isdisjoint(shape.lower().split())


def _lowered(line: str) -> str:
    """Return a line without capitals outside quotation marks."""
    return '"'.join(part if index % 2 else part.lower() for index, part in enumerate(line.split('"')))
