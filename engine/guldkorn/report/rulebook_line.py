"""Which rulebook something was made with, in a line: its version, and whether anybody answers for it."""

from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.dates import said_of_date
from guldkorn.reading.text import Text


def said_of_rulebook(version: str, content: str, knowledge: Knowledge) -> Text:
    """Say a rulebook's version with the beginning of its hash, when it was approved and when it is reviewed again."""
    named = f"{version} ({content[:12]})"
    governance = knowledge.about_file.value.governance
    if governance is None:
        return Text(f"Regelværk {named}; ingen har godkendt det.", f"Rulebook {named}; nobody has approved it.")
    approved, again = said_of_date(governance.approved.on), said_of_date(governance.next_review)
    return Text(
        f"Regelværk {named}, godkendt {approved.da}, skal gennemgås igen senest {again.da}.",
        f"Rulebook {named}, approved on {approved.en}, to be reviewed by {again.en}.",
    )
