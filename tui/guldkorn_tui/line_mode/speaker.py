"""Speaking: texts in the language of the moment, a line each."""

from guldkorn.reading.text import Language, Text
from guldkorn_tui.deeds.commands import Command
from guldkorn_tui.line_mode.lines import Lines
from guldkorn_tui.line_mode.speech import in_language, shortened

_CUT = Text(
    "Linjen var så lang, at terminalen kan have mistet slutningen. Skriv “fortryd”, skriv så “linjer”, og del teksten "
    "op.",
    "The line was so long that the terminal may have lost its end. Undo, type lines, and divide the text.",
)
_MOST = 1000
"""A line of the rulebook is never so long; what a person wrote may be."""


class Speaker:
    """Says texts, and asks for lines."""

    def __init__(self, lines: Lines, language: Language) -> None:
        self._lines = lines
        self.language = language

    def say(self, *texts: Text) -> None:
        """Say texts, a line each."""
        for text in texts:
            if line := in_language(text, self.language):
                self._lines.write(shortened(line, _MOST))

    def say_whole(self, text: str) -> None:
        """Say what a person wrote, line by line and to its end."""
        for line in text.split("\n"):
            self._lines.write(line)

    def number(self, number: int, text: Text) -> None:
        """Say something that may be chosen."""
        self._lines.write(f"{number}. {shortened(in_language(text, self.language), _MOST)}")

    def ask(self, name: Text) -> str:
        """Ask for a line. Raise EndOfInput where there is none."""
        line = self._lines.read(f"{in_language(name, self.language)}: ")
        if self._lines.was_cut:
            self.say(_CUT)
        return line

    def turn_to(self, command: Command) -> None:
        """Speak the other language."""
        self.language = Language.DANISH if command is Command.DANISH else Language.ENGLISH
        self.say(Text("Nu på dansk.", "Now in English."))
