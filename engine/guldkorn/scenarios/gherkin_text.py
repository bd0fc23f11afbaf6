"""Writing Gherkin: the lines of a scenario in the words of the catalogue, and files of them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Language
from guldkorn.scenarios.catalogue import Role, catalogue, pattern

_KEYWORDS = {
    Language.DANISH: {
        Role.GIVEN: "Givet",
        Role.WHEN: "Når",
        Role.THEN: "Så",
        "and": "Og",
        "feature": "Egenskab",
        "background": "Baggrund",
        "scenario": "Scenarie",
    },
    Language.ENGLISH: {
        Role.GIVEN: "Given",
        Role.WHEN: "When",
        Role.THEN: "Then",
        "and": "And",
        "feature": "Feature",
        "background": "Background",
        "scenario": "Scenario",
    },
}
_IN_THE_WAY = str.maketrans({'"': "”", "<": "‹", ">": "›"})  # these would end a quotation, or make an outline
_LONGEST = 80
_WHO = re.compile(r"\{(?:voice|decider)\} (\w+)")

Table = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a scenario: a step of the catalogue with what is filled in, and its table."""

    step: str
    filled: tuple[tuple[str, str | int], ...] = ()
    table: Table = ()

    @property
    def role(self) -> Role:
        """Where in a scenario it stands."""
        return catalogue().steps[self.step].role

    def over(self, table: Iterable[Sequence[str]]) -> "Line":
        """Return the line with a table beneath it."""
        return replace(self, table=tuple(map(tuple, table)))


@dataclass(frozen=True, slots=True)
class Scenario:
    """A scenario: its promise, the claims that it rests on, and its lines."""

    name: str
    lines: tuple[Line, ...]
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Feature:
    """A file of scenarios."""

    name: str
    says: str
    scenarios: tuple[Scenario, ...]
    background: tuple[Line, ...] = ()
    comments: tuple[str, ...] = ()


def line(step: str, **filled: str | int) -> Line:
    """Return a line that says a step."""
    return Line(step, tuple(filled.items()))


def free_words(text: str) -> str:
    """Return words of somebody's own as a line may say them: short, and without what would end a quotation."""
    seen = "".join(each for each in clean_line(text) if unicodedata.category(each)[0] != "C")
    words = unicodedata.normalize("NFC", " ".join(seen.translate(_IN_THE_WAY).split()))
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"


def said(said_line: Line, language: Language, *, again: bool = False) -> str:
    """Return what a line says after its keyword; `again` where that only goes on with the one before."""
    step, filled = catalogue().steps[said_line.step], dict(said_line.filled)
    orders = step.wordings.get(language)
    if step.role is Role.THEN:
        order = orders[1 if again and len(orders) > 1 else 0]
    else:
        order = next((each for each in orders if _agrees(each, filled)), orders[0])
    text = re.sub(r"\{(\w+)(?::d)?\}", lambda found: str(filled[found[1]]), order)
    return f"{_linking_word(said_line.step, language)}{text}"


def is_sayable(said_line: Line, language: Language) -> bool:
    """Tell whether a line means, when it is read, what it was written to mean."""
    step = catalogue().steps[said_line.step]
    wanted = {name: str(each) for name, each in said_line.filled}
    for again in (False, True):
        text = said(said_line, language, again=again).removeprefix(_linking_word(said_line.step, language))
        read = (re.fullmatch(pattern(order), text) for order in step.wordings.get(language))
        if next((match.groupdict() for match in read if match), None) != wanted:
            return False
    return True


def feature_text(feature: Feature, language: Language) -> str:
    """Return a file of scenarios as text."""
    words = _KEYWORDS[language]
    lines = [f"# language: {language}", *(f"# {free_of_breaks(each)}" for each in feature.comments)]
    lines += [f"{words['feature']}: {feature.name}", f"  {feature.says}"]
    if feature.background:
        lines += ["", f"  {words['background']}:", *_steps(feature.background, language)]
    for scenario in feature.scenarios:
        lines.append("")
        if scenario.claims:
            lines.append("  " + " ".join(f"@{claim}" for claim in scenario.claims))
        lines += [f"  {words['scenario']}: {scenario.name}", *_steps(scenario.lines, language)]
    return "\n".join(lines) + "\n"


def scenario_name(text: str, language: Language) -> str | None:
    """Return the name of the scenario that a line of a file begins; None where it begins none."""
    keyword, colon, name = text.strip().partition(": ")
    return name if colon and keyword == _KEYWORDS[language]["scenario"] else None


def length(lines: Iterable[Line]) -> int:
    """Return how many lines of text some lines take."""
    return sum(1 + len(each.table) for each in lines)


def free_of_breaks(text: str) -> str:
    """Return a text on one line."""
    return " ".join(text.split())


def _steps(lines: Iterable[Line], language: Language) -> Iterator[str]:
    role: Role | None = None
    for each in lines:
        again = each.role is role
        keyword = _KEYWORDS[language]["and" if again else each.role]
        yield f"    {keyword} {said(each, language, again=again)}"
        yield from _table(each.table)
        role = each.role


def _table(table: Table) -> Iterator[str]:
    cells = [[cell.replace("\\", "\\\\").replace("|", "\\|") for cell in row] for row in table]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        padded = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield f"      | {' | '.join(padded)} |"


def _linking_word(step: str, language: Language) -> str:
    """Return the at or that which a step has after its keyword, as its example has it."""
    after = catalogue().steps[step].example.get(language).partition(" ")[2]
    return next((word for word in ("at ", "that ") if after.startswith(word)), "")


def _agrees(order: str, filled: dict[str, str | int]) -> bool:
    """Tell whether an English order's verb agrees with who it is said of: `staff answer`, `management answers`."""
    verb = _WHO.match(order)
    who = str(filled.get("voice") or filled.get("decider") or "")
    is_plural = who.endswith("s") or who.startswith("the parties") or who == "staff"
    return verb is None or verb[1].endswith("s") is not is_plural
