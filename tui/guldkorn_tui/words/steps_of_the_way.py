"""The way of a meeting: its steps, and what each is for, whether they are drawn or read aloud."""

from enum import Enum

from guldkorn.reading.text import Text


class Step(Enum):
    """A step of the way."""

    MAP = Text("Kortlæg", "Map")
    ISSUES = Text("Belastninger", "Issues")
    CLASSIFY = Text("Klassificér", "Classify")
    CLARIFY = Text("Afklar", "Clarify")
    PRIORITISE = Text("Prioritér", "Prioritise")
    ADVISE = Text("Rådgiv", "Advise")
    PLAN = Text("Plan", "Plan")

    @property
    def number(self) -> int:
        """Its place on the way, from 1."""
        return list(Step).index(self) + 1

    @property
    def view_id(self) -> str:
        """What its view is called on the screen."""
        return self.name.lower()
