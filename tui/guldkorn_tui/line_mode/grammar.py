"""What a line means as a command. Danish and English words both always count."""

from dataclasses import dataclass
from functools import cache

from guldkorn.reading.cleaning import clean_line
from guldkorn_tui.deeds.commands import Command


@dataclass(frozen=True, slots=True)
class Typed:
    """A command that was typed, and what stood after it, as it was typed."""

    command: Command
    rest: str = ""


def understood(line: str) -> Typed | None:
    """Return the command that a line begins with; None where it begins with none."""
    for phrase, command in _phrases():
        head = line.split(None, len(phrase))
        rest = head[len(phrase)].strip() if len(head) > len(phrase) else ""
        if tuple(folded(word) for word in head[: len(phrase)]) == phrase and _may_follow(rest, command):
            return Typed(command, rest)
    return None


def _may_follow(rest: str, command: Command) -> bool:
    """Tell whether a command may be meant: a sentence may begin with any word, and is none then."""
    takes = command.value.takes.en
    if not rest or command is Command.GO:
        return True
    return bool(takes) and (not takes[0].isdigit() or rest[0].isdigit())


def folded(word: str) -> str:
    """Return a word as it is compared: small letters, Danish ones as two, no point at its end."""
    word = clean_line(word).casefold().replace("’", "'")
    for letter, pair in (("æ", "ae"), ("ø", "oe"), ("å", "aa"), ("é", "e")):
        word = word.replace(letter, pair)
    return word.rstrip(".!:,;?") or word


@cache
def _phrases() -> tuple[tuple[tuple[str, ...], Command], ...]:
    """Return every phrase with its command, the longest first."""
    found = {
        tuple(folded(word) for word in phrase.split()): command
        for command in Command
        for phrase in (*command.value.da, *command.value.en)
    }
    return tuple(sorted(found.items(), key=lambda each: -len(each[0])))


def all_phrases() -> tuple[str, ...]:
    """Return every phrase as it is typed."""
    return tuple(phrase for command in Command for phrase in (*command.value.da, *command.value.en))
