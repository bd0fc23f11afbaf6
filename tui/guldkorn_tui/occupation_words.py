"""What is said of a unit's job group on the screen and in plain lines."""

from guldkorn.reading.text import Text

NO_OCCUPATIONS = Text("Regelværket rummer ikke noget om faggrupper.", "The rulebook holds nothing about job groups.")
NAMED = Text("Faggruppe: ", "Job group: ")
TAKEN_BACK = Text("Der vises ikke længere noget om en faggruppe.", "Nothing of a job group is shown any more.")
