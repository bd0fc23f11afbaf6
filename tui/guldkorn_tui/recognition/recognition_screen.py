"""The recognition step as a screen: what each column of a survey's file is taken for, before the file is read."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from typing import ClassVar

from textual import on
from textual.widgets import OptionList

from guldkorn.reading.problem import GuldkornError, UnreadableError, errors
from guldkorn.reading.text import Text
from guldkorn_tui.dialogs.asking import tell_error, tell_fault, tell_problems
from guldkorn_tui.look.front import asks, is_asking, latest
from guldkorn_tui.look.spoken_keys import spoken
from guldkorn_tui.opening.opened_survey import NOTHING_TO_SHOW
from guldkorn_tui.recognition import questions
from guldkorn_tui.recognition.choices import Choices
from guldkorn_tui.recognition.column_lines import said_of_cells
from guldkorn_tui.recognition.look import Look, look_at
from guldkorn_tui.recognition.reading import StoppedError, read
from guldkorn_tui.recognition.recognition_view import READ, RecognitionView
from guldkorn_tui.recognition.waiting import Waiting

_LOOKING = Text("Ser på svarene", "Looking at the answers")
_READING = Text("Læser", "Reading")
_STOPS = Text("Esc stopper", "Esc stops it")
_STOPPED = Text("Stoppet. Filen er ikke læst.", "Stopped. The file has not been read.")
_OPENED_AGAIN = Text("Filen er åbnet igen.", "The file was opened again.")
_CANNOT = Text("Filen kan ikke læses endnu", "The file cannot be read yet")
_WHAT_NOW = Text(
    "Jeres valg er her stadig. Ret dem her, eller ret filen, gem den, og åbn den igen med g.",
    "Your choices are still here. Change them here, or mend the file, save it, and open it again with g.",
)
_STILL_NO_ANSWERS = Text(
    "De andre celler er ikke svar på deres spørgsmål og er ikke markeret som ubesvarede. Tryk c for at gøre det, "
    "eller ret dem i filen.",
    "The other cells are no answers to their question and are not marked as unanswered. Press c to do that, or mend "
    "them in the file.",
)
_TOO_SMALL = Text(
    "Vælg andre kolonner for enheder med e, eller ingen.", "Choose other columns of units with e, or none."
)


AboutCells = Callable[[RecognitionView, Choices, Look], Awaitable[Choices | None]]
_ABOUT_CELLS: dict[str, AboutCells] = {"coding": questions.ask_coding, "cells": questions.ask_cells}
_ABOUT_FILE: dict[str, Callable[[RecognitionView, Choices], Awaitable[Choices | None]]] = {
    "questionnaire": questions.ask_questionnaire,
    "units": questions.ask_units,
    "minimum": questions.ask_minimum,
    "reference": questions.ask_held_against,
    "round": questions.ask_round,
    "duplicates": questions.turn_duplicates,
    "invited": questions.ask_invited,
    "wording": questions.ask_wording,
    "sheet": questions.ask_sheet,
    "again": questions.open_again,
}


class RecognitionScreen(RecognitionView):
    """Shows what was recognised and chosen, lets it be changed, and answers with what the file gives."""

    BINDINGS: ClassVar = [
        spoken("r,f5", "read", "Læs filen", "Read the file", display="r"),
        spoken("n", "next_unread", "Næste kolonne, der ikke læses", "Next not read"),
        spoken("s", "change('questionnaire')", "spørgeskema", "questionnaire", show=False),
        spoken("e", "change('units')", "enheder", "units", show=False),
        spoken("t", "change('coding')", "hvad tal i svarene betyder", "what numbers in answers mean", show=False),
        spoken("c", "change('cells')", "celler, der ikke er svar", "cells that are no answers", show=False),
        spoken("m", "change('minimum')", "mindst antal svar", "fewest answers", show=False),
        spoken(
            "h", "change('reference')", "hvad scorerne sammenlignes med", "what scores are held against", show=False
        ),
        spoken("d", "change('duplicates')", "tæl dubletter én gang", "count doubles once", show=False),
        spoken("u", "change('round')", "runden, hvor filen har flere", "the round, of several", show=False),
        spoken("i", "change('invited')", "hvor mange der er inviteret", "how many were invited", show=False),
        spoken("o", "change('wording')", "spørgsmålenes ordlyd", "wording of the items", show=False),
        spoken("a", "change('sheet')", "arket i projektmappen", "the sheet of the workbook", show=False),
        spoken("g", "change('again')", "åbn filen igen fra disken", "open the file again from the disk", show=False),
        spoken("l,f2", "turn_language", "English", "Dansk", display="l"),
        spoken("f3", "turn_theme", "lyst eller mørkt", "light or dark", show=False),
        spoken("question_mark,f1", "help", "Hjælp", "Help", display="?"),
        spoken("q,escape", "quit", "Luk", "Close", display="q"),
    ]

    _looked_at: Choices | None = None

    def on_mount(self) -> None:
        """Ask for the questionnaire where nobody has named it."""
        if self.choices.instrument is None:
            self.action_change("questionnaire")
        else:
            self._look_again()

    # What is chosen

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let nothing be changed while the file is read."""
        if action == "change" and parameters == ("sheet",):
            return self.choices.file.is_workbook and not self._is_reading
        return not (self._is_reading and action in ("change", "read", "next_unread"))

    @property
    def _is_reading(self) -> bool:
        return is_asking(self, "read")

    @on(OptionList.OptionSelected)
    def _open_row(self, event: OptionList.OptionSelected) -> None:
        key = event.option_id or ""
        if self._is_reading:
            return
        if key == READ:
            self.action_read()
        elif (column := self.column(key)) is not None:
            self._ask(partial(questions.ask_column, self, self.choices, column, self.look or Look()))
        else:
            self.action_change(key)

    def action_change(self, what: str) -> None:
        """Ask for one of the settings."""
        if what in _ABOUT_CELLS:
            self._ask(partial(self._ask_about_cells, _ABOUT_CELLS[what]))
        elif what in _ABOUT_FILE:
            self._ask(partial(_ABOUT_FILE[what], self, self.choices))

    async def _ask_about_cells(self, question: AboutCells) -> Choices | None:
        try:
            look = await self._looked()
        except UnreadableError as error:
            await tell_error(self, _CANNOT, error, _WHAT_NOW, keys=True)
            return None
        return await question(self, self.choices, look)

    @asks()
    async def _ask(self, question: Callable[[], Awaitable[Choices | None]]) -> None:
        before = self.choices
        if self._take(await question()):
            self._look_again()
        if self.choices.file is not before.file:
            self.tell(_OPENED_AGAIN)

    def _take(self, choices: Choices | None) -> bool:
        """Take in changed choices; tell whether there are any."""
        if choices is None:
            return False
        self.choices = choices
        self.draw()
        return True

    # What the cells hold

    @latest
    async def _look_again(self) -> None:
        with suppress(UnreadableError):  # it is told when the file is to be read
            await self._looked()

    async def _looked(self) -> Look:
        """Return what the cells hold under the choices as they stand. Raise UnreadableError where that fails."""
        choices = self.choices
        if self.look is None or self._looked_at is not choices:
            look = await self.query_one(Waiting).until_done(_LOOKING, lambda _: look_at(choices), self.language)
            if choices is self.choices:
                self.look, self._looked_at = look, choices
                self.draw()
            return look
        return self.look

    # Reading

    @asks("read")
    async def action_read(self) -> None:
        """Ask for what is still open, read the file, and answer with what it gives."""
        try:
            if await self._settle():
                opened = await self.query_one(Waiting).until_done(
                    _READING, partial(read, self.choices, self.language), self.language, _STOPS
                )
                if opened.mapping.units:
                    self.dismiss(opened)
                else:
                    await tell_fault(self, _CANNOT, NOTHING_TO_SHOW, _TOO_SMALL)
        except GuldkornError as error:
            await tell_error(self, _CANNOT, error, _WHAT_NOW, keys=True)
        except StoppedError:
            self.tell(_STOPPED)

    async def _settle(self) -> bool:
        """Ask for what must be known before the file can be read. Tell whether all of it is."""
        if self.choices.instrument is None and not self._take(await questions.ask_questionnaire(self, self.choices)):
            return False
        if errors(self.choices.problems):
            await tell_problems(self, _CANNOT, self.choices.problems, _WHAT_NOW, keys=True)
            return False
        look = await self._looked()
        if look.uncoded:
            if not self._take(await questions.ask_coding(self, self.choices, look)):
                return False
            look = await self._looked()
        if look.wordy:
            said_of = [said_of_cells(self.choices.columns[place], self.choices, look) for place in look.wordy]
            await tell_fault(self, _CANNOT, *said_of, _WHAT_NOW)
            return False
        if look.unread:
            if not self._take(await questions.ask_cells(self, self.choices, look)):
                return False
            look = await self._looked()
        if look.unread:
            await tell_fault(self, _CANNOT, _STILL_NO_ANSWERS)
        return not look.unread

    def action_quit(self) -> None:
        """Stop the reading, or leave without having read the file."""
        if self._is_reading:
            self.query_one(Waiting).stop()
            self.workers.cancel_group(self, "read")
            self.tell(_STOPPED)
        else:
            self.dismiss(None)
