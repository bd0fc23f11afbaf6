"""Asking for one thing: a text, a choice, a date, a number. Wrong answers are met with what is expected."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Text, sentence
from guldkorn_tui.deeds.asks import Option
from guldkorn_tui.deeds.commands import Command
from guldkorn_tui.line_mode.grammar import Typed, understood
from guldkorn_tui.line_mode.matching import chosen, phrase, typed_count
from guldkorn_tui.line_mode.speaker import Speaker
from guldkorn_tui.line_mode.speech import quoted
from guldkorn_tui.line_mode.typed_words import TypedWords

Value = TypeVar("Value")


class Left(Exception):  # noqa: N818 - it is no error: the question is left
    """The question is left without an answer."""


class Instead(Exception):  # noqa: N818 - it is no error: something else is wanted
    """Something else is asked for in place of an answer."""

    def __init__(self, typed: Typed) -> None:
        super().__init__(typed.command.name)
        self.typed = typed


class Asker:
    """Asks one thing at a time, and remembers what was typed, so that nothing is lost when the question is left."""

    def __init__(self, speaker: Speaker, typed: TypedWords | None = None) -> None:
        """Ask. What is `typed` is remembered there, where whoever hears of it keeps it."""
        self.speaker = speaker
        self.typed = typed or TypedWords()
        """What was typed in answer to the questions of the moment."""

    def text(
        self,
        question: Text,
        name: Text,
        *,
        needed: Text | None = None,
        more: Text | None = None,
        pose: Callable[[], None] | None = None,
        is_posed: bool = False,
    ) -> str:
        """Ask for a text, and return it as it was typed. Without `needed` it may be empty; else that is said.

        `pose` says more than a question and a line do; what `is_posed` is asked again without being said again.
        """
        pose = pose or (lambda: self._pose(question, more))
        if not is_posed:
            pose()
        while True:
            line = self._line(name)
            match _alone(line):
                case Command.HELP:
                    pose()
                    self.speaker.say(_TEXT_HELP)
                    continue
                case Command.DANISH | Command.ENGLISH as command:
                    self.speaker.turn_to(command)
                    pose()
                    continue
                case Command.BACK:
                    raise Left
                case Command() as command if command in _OUT_OF_A_TEXT:
                    raise Instead(Typed(command))
            if phrase(line) in _SEVERAL_LINES:
                line = self._several_lines(name)
            else:
                self.typed.add(line)
            text = _without_quotes(line)
            if clean_line(text) or needed is None:
                self.typed.put_for(1, text)
                return text
            self.typed.put_for(1)
            self.speaker.say(needed)

    def choice(
        self,
        question: Text,
        options: Sequence[Option[Value]],
        name: Text,
        *,
        more: Text | None = None,
        also: Sequence[Option[Value]] = (),
    ) -> Value:
        """Ask for one of several things, by its number or its words. What may be meant `also` is not read aloud."""
        self._pose(question, more)
        self._list(options)
        while True:
            line = self._line(name)
            found = chosen(line, options, exactly=True)
            typed = None if found else understood(line)
            if typed is not None:
                self._not_an_answer(typed, lambda: self._pose_choice(question, more, options))
                continue
            found = found or chosen(line, options) or (chosen(line, also) if typed_count(line) is None else None)
            if found is not None:
                return found.value
            self._refuse(line, _expected(len(options)))

    def value(
        self, question: Text, name: Text, fault: Callable[[str], Text | None], *, pose: Callable[[], None] | None = None
    ) -> str:
        """Ask for a line in which nothing is found wrong. `pose` says more than a question does."""
        pose = pose or (lambda: self._pose(question))
        pose()
        while True:
            line = self._line(name)
            wrong = fault(line)
            if wrong is None:
                return line
            typed = understood(line)
            if typed is not None:
                self._not_an_answer(typed, pose)
                continue
            self._refuse(line, wrong)

    def _pose(self, *texts: Text | None) -> None:
        self.speaker.say(*(text for text in texts if text is not None))

    def _pose_choice(self, question: Text, more: Text | None, options: Sequence[Option[Value]]) -> None:
        self._pose(question, more, _CHOICE_HELP)
        self._list(options)

    def _list(self, options: Sequence[Option[Value]]) -> None:
        for number, option in enumerate(options, 1):
            self.speaker.number(number, option.says)

    def _line(self, name: Text) -> str:
        return self.speaker.ask(name)

    def _several_lines(self, name: Text) -> str:
        self.speaker.say(_UNTIL_A_POINT)
        lines: list[str] = []
        while (line := self._line(name)).strip() != ".":
            lines.append(line)
            self.typed.add(line)
        text = "\n".join(lines)
        self.typed.put_for(len(lines), text)
        return text

    def _not_an_answer(self, typed: Typed, again: Callable[[], object]) -> None:
        if typed.command is Command.BACK:
            raise Left
        if typed.command in (Command.DANISH, Command.ENGLISH):
            self.speaker.turn_to(typed.command)
        elif typed.command is not Command.HELP:
            raise Instead(typed)
        again()

    def _refuse(self, line: str, expected: Text) -> None:
        if clean_line(line):
            self.speaker.say(Text(f"{quoted(line)} er ikke et svar her.", f"{quoted(line)} is no answer here."))
        self.speaker.say(sentence(expected))


def _alone(line: str) -> Command | None:
    """Return the command that a line consists of; None where it is a text."""
    typed = understood(line) if len(line) < 40 else None
    return typed.command if typed is not None and not typed.rest else None


def _without_quotes(line: str) -> str:
    """Return a line; where quotation marks keep a command's word from being one, that word."""
    inside = line.strip()[1:-1]
    marked = line.strip()[:1] in "\"'»" and line.strip()[-1:] in "\"'«" and len(line.strip()) > 2
    return inside if marked and (_alone(inside) is not None or phrase(inside) in _SEVERAL_LINES) else line


def _expected(count: int) -> Text:
    return Text(
        f"Skriv et tal fra 1 til {count} eller selve ordene. Skriv “tilbage” for at lade spørgsmålet ligge",
        f"Type a number from 1 to {count}, or the words. Back leaves the question",
    )


_OUT_OF_A_TEXT = (Command.QUIT, Command.UNDO, Command.REDO, Command.NEXT)
"""What ends a question for a text when it is typed alone; every other word may be the text."""
_SEVERAL_LINES = ("linjer", "flere linjer", "lines", "several lines")
_UNTIL_A_POINT = Text(
    "Skriv linje for linje. Et punktum alene på en linje slutter.",
    "Type line by line. A full stop alone on a line ends.",
)
_TEXT_HELP = Text(
    "Skriv svaret på én linje. Skriv “linjer”, hvis I vil bruge flere, og “tilbage” for at lade spørgsmålet ligge.",
    "Type the answer on one line. Lines gives room for several. Back leaves the question.",
)
_CHOICE_HELP = Text(
    "Skriv nummeret eller ordene. Skriv “tilbage” for at lade spørgsmålet ligge.",
    "Type the number or the words. Back leaves it.",
)
