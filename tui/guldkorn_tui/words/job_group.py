"""What is said of a unit's job group on the screen and in plain lines."""

from guldkorn.knowledge.occupations import JobGroup
from guldkorn.reading.text import Text

NO_OCCUPATIONS = Text("Regelværket rummer ikke noget om faggrupper.", "The rulebook holds nothing about job groups.")


def said_of_change(unit: str, group: JobGroup | None) -> Text:
    """Return which job group was named of a unit, or that none is any more."""
    if group is None:
        return Text(
            f"For {unit} vises der ikke længere noget om en faggruppe.",
            f"Nothing of a job group is shown any more for {unit}.",
        )
    return Text(f"{unit} har nu faggruppen {group.title.da}.", f"{unit} now has the job group {group.title.en}.")
