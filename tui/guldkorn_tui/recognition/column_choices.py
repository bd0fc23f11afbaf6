"""What a column can be said to hold: an item or a scale that no other holds, the unit, or nothing; and its coding."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from guldkorn.knowledge.vocabulary import Coding
from guldkorn.reading.text import Language, Text
from guldkorn.survey.recognition import Form, Recognised, Recognition, Role
from guldkorn.survey.request import IGNORED
from guldkorn_tui.dialogs.choice_dialog import Choice
from guldkorn_tui.look.plain_text import joined, plain, said
from guldkorn_tui.recognition.choices import Choices

_UNIT = Text("enheden, som besvarelsen hører til", "the unit that the respondent belongs to")
_NOTHING = Text("læs den ikke", "do not read it")
_WHOLE_SCALE = Text("skalaen er beregnet i filen", "the scale is computed in the file")
ROLES = {
    Role.UNIT: Text("enhed", "unit"),
    Role.RESPONDENT: Text("besvarelsens nummer", "the respondent's number"),
    Role.ROUND: Text("runden", "the round"),
    Role.ANSWERED: Text("antal svar", "number of answers"),
    Role.INVITED: Text("antal inviterede", "number invited"),
    Role.UNREAD: Text("læses ikke", "not read"),
}

CODINGS = {
    Coding.FIRST_IS_1: Text("det første svar er 1", "the first option is 1"),
    Coding.LAST_IS_1: Text("det sidste svar er 1", "the last option is 1"),
    Coding.FIRST_IS_0: Text("det første svar er 0", "the first option is 0"),
    Coding.LAST_IS_0: Text("det sidste svar er 0", "the last option is 0"),
    Coding.POINTS: Text("tallene er point fra 0 til 100", "the numbers are points from 0 to 100"),
}
_NUMBERS = Text("Tallene i netop denne kolonne", "The numbers in just this column")
_AS_THE_REST = Text("som i de andre kolonner", "as in the other columns")


@dataclass(frozen=True)
class ColumnChoices:
    """The choices for one column."""

    choices: Choices
    recognition: Recognition
    column: Recognised
    has_numbers: bool = False
    """Whether the file has numbers that somebody must say the meaning of."""

    def all(self, language: Language) -> Iterator[Choice]:
        """Return the choices: nothing and the unit first, then each scale with its items that are free."""
        yield self._choice("nothing", said(_NOTHING, language).plain, self.column.role is Role.UNREAD)
        yield self._choice("unit", said(_UNIT, language).plain, self.column.role is Role.UNIT)
        for scale in self.recognition.instrument.scales:
            items = [item.code for item in self.recognition.instrument.asked(scale)]
            free = [code for code in items if self._is_free(self.recognition.items.get(code))]
            may_be_scale = self._may_be_scale(scale.code, items)
            if free or may_be_scale:
                yield Choice(None, said(scale.title, language, "bold $primary"))
            if may_be_scale:
                yield self._choice(
                    f"code {scale.code}", f"{scale.code}  {_WHOLE_SCALE.get(language)}", self._is(scale.code)
                )
            for code in free:
                yield self._choice(f"code {code}", code, self._is(code))

        if self.has_numbers and self.column.role is Role.ITEM:
            yield from self._of_numbers(language)

    def _of_numbers(self, language: Language) -> Iterator[Choice]:
        now = self.choices.request.codings.get(self.column.heading.text)
        yield Choice(None, said(_NUMBERS, language, "bold $primary"))
        yield self._choice("coding", said(_AS_THE_REST, language).plain, now is None)
        for coding, says in CODINGS.items():
            yield self._choice(f"coding {coding}", said(says, language).plain, now is coding)

    def taken(self, choice: str) -> Choices:
        """Return the choices after one of them was made."""
        if choice == "unit":
            return self.choices.divided_by((*self.choices.unit_headings, self.column.heading.text))
        if choice.startswith("coding"):
            return self._coded(choice.partition(" ")[2])
        return self.choices.put(self.column.place, IGNORED if choice == "nothing" else choice.partition(" ")[2])

    def _coded(self, coding: str) -> Choices:
        request, heading = self.choices.request, self.column.heading.text
        codings = {name: each for name, each in request.codings.items() if name != heading}
        if coding:
            codings[heading] = Coding(coding)
        return self.choices.asking(replace(request, codings=codings))

    @property
    def chosen(self) -> str:
        """The choice that holds now."""
        if self.column.role in (Role.ITEM, Role.SCALE):
            return f"code {self.column.code}"
        return "unit" if self.column.role is Role.UNIT else "nothing"

    def _may_be_scale(self, code: str, items: list[str]) -> bool:
        """Tell whether a column may be a scale's scores: no item of it is read, and the rows are not answers only."""
        if not self._is_free(self.recognition.scales.get(code)) or any(i in self.recognition.items for i in items):
            return False
        return self.recognition.form is not Form.ANSWERS or not items

    def _is_free(self, holder: Recognised | None) -> bool:
        return holder is None or holder.place == self.column.place

    def _is(self, code: str) -> bool:
        return self.column.code == code

    @staticmethod
    def _choice(value: str, says: str, chosen: bool) -> Choice:
        return Choice(value, joined("● " if chosen else "○ ", plain(says, "bold" if chosen else "")))


def said_of_column(column: Recognised, recognition: Recognition | None) -> Text:
    """Return what a column was recognised as: the code with the scale's title, or its role."""
    if recognition is None or column.role not in (Role.ITEM, Role.SCALE):
        return ROLES[Role.UNREAD if column.role in (Role.ITEM, Role.SCALE) else column.role]
    scales = {scale.code: scale.title for scale in recognition.instrument.scales}
    if column.role is Role.SCALE:
        return Text(f"{column.code}  ", f"{column.code}  ") + scales[column.code]
    item = recognition.instrument.items[column.code]
    return Text(f"{column.code}  ", f"{column.code}  ") + item.scale.title
