"""What is marked on the map: the dimensions and scales to look at instead of a muddled statement (claim C05)."""

from dataclasses import dataclass

from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Text, join
from guldkorn.survey.mapping import Mapping
from guldkorn_tui.widgets.scores import MARK
from guldkorn_tui.words.muddled import Statement

_LONGEST = 30


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks that a statement left on the map; none where nothing muddled was said."""

    statement: Statement | None = None

    @property
    def instead(self) -> tuple[str, ...]:
        """The dimensions and scales that are marked."""
        return self.statement.instead if self.statement else ()

    def says(self, mapping: Mapping, knowledge: Knowledge) -> Text:
        """Return what the marks mean, and which of the dimensions were not measured."""
        if self.statement is None:
            return Text("", "")
        words = clean_line(self.statement.words)
        words = words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
        text = Text(f"{MARK} se på dette i stedet for “{words}”", f"{MARK} look at this instead of “{words}”")
        measured = {score.measured.dimension for score in (*mapping.scores, *mapping.whole)}
        missing = [
            knowledge.named(each) for each in self.instead if each in knowledge.dimensions and each not in measured
        ]
        if missing:
            of = Text(" eller skjult", " or hidden") if mapping.hidden_scores else Text("", "")
            text += Text(f" · ikke målt{of.da}: {join(missing).da}", f" · not measured{of.en}: {join(missing).en}")
        return text
