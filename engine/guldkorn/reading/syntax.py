"""What is wrong with a file that is no YAML, in both languages: PyYAML tells programmers, in English."""

import yaml

from guldkorn.reading.problem import Place, Problem
from guldkorn.reading.text import Text

_EXPLAINED_AGAIN = 200_000  # characters; the Python loader explains better than the C one but takes its time

# What PyYAML's message begins with, what we say instead, and whether the fault lies where the context began.
_SAID: tuple[tuple[str, Text, bool], ...] = (
    (
        "mapping values are not allowed",
        Text(
            "her kan der ikke stå et kolon; sæt teksten i anførselstegn, og tjek indrykningen",
            "a colon cannot stand here; put the text in quotation marks, and look at the indent",
        ),
        False,
    ),
    (
        "could not find expected ':'",
        Text(
            "her mangler et kolon efter nøglen; skriv nøgle: værdi",
            "a colon is missing after the key; write key: value",
        ),
        True,
    ),
    (
        "expected <block end>",
        Text(
            "indrykningen passer ikke med linjerne før; ryk ind som dem, og sæt en tekst, der begynder med { eller "
            "anførselstegn, i anførselstegn",
            "the indent does not fit the lines before; indent like them, and put a text that begins with { or a "
            "quotation mark in quotation marks",
        ),
        False,
    ),
    (
        "found unexpected end of stream",
        Text(
            "anførselstegnet her bliver ikke lukket; luk det",
            "the quotation mark here is not closed; close it",
        ),
        True,
    ),
    (
        "expected ',' or '}'",
        Text(
            "{ bliver ikke lukket, eller der mangler et komma; skriv {a: b, c: d}, og sæt tekster med kolon i "
            "anførselstegn",
            "{ is not closed, or a comma is missing; write {a: b, c: d}, and put texts with a colon in quotation marks",
        ),
        True,
    ),
    (
        "expected ',' or ']'",
        Text(
            "[ bliver ikke lukket, eller der mangler et komma; skriv [a, b]",
            "[ is not closed, or a comma is missing; write [a, b]",
        ),
        True,
    ),
    (
        "found character",
        Text(
            "tegnet her kan ikke begynde en værdi; sæt værdien i anførselstegn",
            "the character here cannot begin a value; put the value in quotation marks",
        ),
        False,
    ),
    (
        "found unknown escape character",
        Text(
            "en omvendt skråstreg betyder noget særligt her; skriv to, eller brug enkelte anførselstegn",
            "a backslash means something special here; write two, or use single quotation marks",
        ),
        False,
    ),
    (
        "sequence entries are not allowed",
        Text(
            "her kan der ikke stå en liste; begynd den på næste linje, rykket ind",
            "a list cannot stand here; begin it on the next line, indented",
        ),
        False,
    ),
    (
        "expected alphabetic or numeric",
        Text(
            "& og * betyder noget særligt forrest i en værdi; sæt værdien i anførselstegn",
            "& and * mean something special in front of a value; put the value in quotation marks",
        ),
        False,
    ),
)


def syntax_problem(text: str, name: str, error: yaml.YAMLError) -> Problem:
    """Return what is wrong with a text that PyYAML could not read, and where."""
    if len(text) <= _EXPLAINED_AGAIN:
        try:
            for _ in yaml.parse(text, Loader=yaml.SafeLoader):
                pass
        except yaml.YAMLError as better:
            error = better
    reason = getattr(error, "problem", None) or str(error)
    mark = getattr(error, "problem_mark", None)
    said = next((each for each in _SAID if reason.startswith(each[0])), None)
    if said and said[2]:
        mark = getattr(error, "context_mark", None) or mark
    place = Place(name, mark.line + 1, mark.column + 1) if mark else Place(name)
    if _tab_at(text, place):
        return Problem(
            place,
            Text("her står et tabulatortegn; ryk ind med mellemrum", "there is a tab here; indent with blanks"),
        )
    if said:
        return Problem(place, said[1])
    return Problem(
        place,
        Text(
            f"linjen kan ikke læses som YAML ({reason}); tjek indrykning, kolon og anførselstegn her og på linjen før",
            f"the line cannot be read as YAML ({reason}); look at indent, colon and quotation marks here "
            "and on the line before",
        ),
    )


def _tab_at(text: str, place: Place) -> bool:
    """Tell whether a tab stands at a place, or anywhere in the indent of its line."""
    lines = text.split("\n")
    line = lines[place.line - 1] if 0 < place.line <= len(lines) else ""
    indent = line[: len(line) - len(line.lstrip())]
    return "\t" in indent or line[place.column - 1 : place.column] == "\t"
