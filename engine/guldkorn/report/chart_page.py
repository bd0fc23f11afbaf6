"""What every picture of a mapping has: a title above, and below what must be known to read it rightly."""

from collections.abc import Iterable, Iterator

from guldkorn.advice.wording import said_of_hidden_scores, said_of_hidden_units
from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.text import Language, Text, join
from guldkorn.report.drawing import NOTE, QUIET, Drawing, shortened, wrapped
from guldkorn.survey.mapping import Mapping, Score

EDGE = 0.2
ROW, HEADING = 0.25, 0.33

_TITLE_SIZE = 13.0
_NOTE_LINE = 0.16
_UNVERIFIED = Text(
    "* Referencen er ikke kontrolleret mod kilden.", "* The reference is not checked against its source."
)


class Page:
    """A sheet that a mapping is drawn on, in one language, from the top downwards."""

    def __init__(self, sheet: Drawing, mapping: Mapping, knowledge: Knowledge, language: Language) -> None:
        self.sheet = sheet
        self.mapping = mapping
        self.knowledge = knowledge
        self.language = language
        self.right = sheet.width - EDGE
        self.y = EDGE
        """How far down something is drawn already."""

    def say(self, text: Text) -> str:
        """Return a text in the page's language."""
        return text.get(self.language)

    def title(self, name: str, about: Iterable[Text]) -> str:
        """Write what is drawn and which questionnaire it comes from; return both."""
        instrument = self.knowledge.instruments.get(self.mapping.instrument or "")
        of = [instrument.title] if instrument else []
        room = self.right - EDGE
        name_line = shortened(name, room, _TITLE_SIZE, bold=True)
        self.sheet.write(EDGE, self.y + 0.1, name_line, size=_TITLE_SIZE, bold=True)
        self.sheet.write(EDGE, self.y + 0.35, shortened(self.say(join([*of, *about], " · ")), room), colour=QUIET)
        self.y += 0.6
        return " · ".join([name, *map(self.say, of)])

    def heading(self, text: str) -> None:
        """Write the heading of a group of rows."""
        self.sheet.write(EDGE, self.y + 0.19, shortened(text, self.right - EDGE, bold=True), bold=True)
        self.y += HEADING

    def notes(self, notes: Iterable[Text], scores: Iterable[Score]) -> None:
        """Write what the scores are held against and the minimum, some notes, and how much may not be shown."""
        unverified = any(is_unverified(score) for score in scores)
        self.y += 0.18
        for note in (self._held_against(unverified), *notes, *self._not_told(unverified)):
            for line in wrapped(self.say(note), self.right - EDGE, NOTE):
                self.sheet.write(EDGE, self.y, line, size=NOTE, colour=QUIET)
                self.y += _NOTE_LINE
        self.y -= _NOTE_LINE / 2

    def _held_against(self, unverified: bool) -> Text:
        minimum, against = self.mapping.minimum, self.mapping.against
        said = Text(
            f"Kun grupper med mindst {minimum} svar vises.", f"Only groups with at least {minimum} answers are shown."
        )
        if against is None:
            return said
        star = "*" if unverified else ""
        return Text(f"Sammenlignet med: {against.da}{star}. ", f"Held against: {against.en}{star}. ") + said

    def _not_told(self, unverified: bool) -> Iterator[Text]:
        if unverified:
            yield _UNVERIFIED
        if self.mapping.hidden_units:
            yield said_of_hidden_units(self.mapping.hidden_units, self.mapping.minimum)
        if self.mapping.hidden_scores:
            yield said_of_hidden_scores(self.mapping.hidden_scores, self.mapping.minimum_of_shares)


def is_unverified(score: Score) -> bool:
    """Tell whether a score is held against a value that was not checked against its source."""
    return score.reference is not None and not score.reference.verified
