"""One word for one thing: what is said to people holds no word that has been retired."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from features.rulebook import TOP

WORDS = Path(__file__).parent / "retired-words.yaml"
READ = ("rules", "knowledge", "features", "engine", "tui", "README.md")
SAID_BY_OTHERS = (  # or by nobody: the words of workplaces and of their files, and what is made from the rest
    "knowledge/schemas/",
    "knowledge/survey-words.yaml",
    "features/statements/",
    "features/surveys/",
    "features/broken/",
    "features/retired-words.yaml",
)
NOT_SAID = ("lists", "retired", "id")  # keys of terms that people say, of a step's old wordings, of names


class Said(NamedTuple):
    """A text that people read, with the English beside it where there is some."""

    place: str
    text: str
    english: str = ""


def of_yaml(place: str, value: Any) -> Iterator[Said]:
    if isinstance(value, str):
        yield Said(place, value)
    elif isinstance(value, list):
        for each in value:
            yield from of_yaml(place, each)
    elif isinstance(value, dict):
        english = value.get("en") if isinstance(value.get("en"), str) else ""
        for key, each in value.items():
            if key == "da" and isinstance(each, str):
                yield Said(place, each, english)
            elif key not in NOT_SAID:
                yield from of_yaml(place, each)


def of_python(place: str, source: str) -> Iterator[Said]:
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Expr(value=ast.Constant()):  # a docstring
                continue
            case ast.Call(args=[danish, english, *_]) if said(danish) and said(english):
                yield Said(f"{place}:{danish.lineno}", said(danish), said(english))
            case ast.Call(args=args, keywords=keywords):
                for each in (*args, *(keyword.value for keyword in keywords)):
                    yield Said(f"{place}:{each.lineno}", said(each))
            case ast.Assign(value=value) | ast.Return(value=ast.expr() as value) | ast.Yield(value=ast.expr() as value):
                yield Said(f"{place}:{value.lineno}", said(value))
            case ast.Dict(values=values) | ast.List(elts=values) | ast.Tuple(elts=values):
                for each in values:
                    yield Said(f"{place}:{each.lineno}", said(each))


def said(node: ast.expr) -> str:
    """Return a string as written, with a blank for what is filled in; nothing for anything else."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=parts):
            return "".join(said(part) or "…" for part in parts)
    return ""


@cache
def all_said() -> tuple[Said, ...]:
    found: list[Said] = []
    for top in READ:
        path = TOP / top
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            place = file.relative_to(TOP).as_posix()
            if place.startswith(SAID_BY_OTHERS) or file.name.startswith("test_"):
                continue
            if file.suffix in (".yaml", ".yml"):
                found += of_yaml(place, yaml.load(file.read_text(encoding="utf-8"), yaml.CBaseLoader))
            elif file.suffix == ".py":
                found += of_python(place, file.read_text(encoding="utf-8"))
            elif file.suffix in (".feature", ".md"):
                found.append(Said(place, file.read_text(encoding="utf-8")))
    return tuple(Said(place, " ".join(text.split()), english) for place, text, english in found if text)


def entries() -> list[dict[str, Any]]:
    return list(yaml.load(WORDS.read_text(encoding="utf-8"), yaml.CBaseLoader)["retired"])


def pattern(words: list[str]) -> re.Pattern[str]:
    said = ("[\\w-]*".join(re.escape(part) for part in word.split("*")) for word in words)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(said)})(?![\w-])", re.IGNORECASE)


def hits(entry: dict[str, Any]) -> list[tuple[str, str]]:
    """Return the place and the surroundings of every time that a retired word is said."""
    retired, english = pattern(entry["words"]), pattern(entry.get("where-english-says", [""]))
    return [
        (each.place, each.text[max(0, found.start() - 40) : found.end() + 40])
        for each in all_said()
        if "where-english-says" not in entry or english.search(each.english)
        for found in retired.finditer(each.text)
    ]


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry["words"][0])
def test_no_retired_word_is_said(entry: dict[str, Any]) -> None:
    allowed = tuple(each["in"] for each in entry.get("allowed", ()))
    still = [f"{place}: …{around}…" for place, around in hits(entry) if not place.startswith(allowed or "\0")]
    assert not still, f"say {entry['say']} instead. {entry['because']}"


@pytest.mark.parametrize(
    "entry", [entry for entry in entries() if "allowed" in entry], ids=lambda entry: entry["words"][0]
)
def test_what_is_allowed_is_still_said(entry: dict[str, Any]) -> None:
    places = [place for place, _ in hits(entry)]
    needless = [each["in"] for each in entry["allowed"] if not any(place.startswith(each["in"]) for place in places)]
    assert not needless, "the word is not said there any more: take the exception away"
