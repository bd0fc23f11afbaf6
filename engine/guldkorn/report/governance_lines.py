"""Who answers for the rulebook that a plan was made with, line by line."""

from collections.abc import Iterator

from guldkorn.reading.dates import said_of_date
from guldkorn.reading.text import Language, Text
from guldkorn.report.plan_report import ColophonReport

PROGRAM = Text("Programmet guldkorn", "The program guldkorn")
_RESPONSIBLE = Text("Ansvarlig for regelværket", "Responsible for the rulebook")
_APPROVED = Text("Regelværket godkendt", "The rulebook approved")
_AGAIN = Text("Regelværket gennemgås igen", "The rulebook reviewed again")
_INTERESTS = Text("Interesser at kende til", "Interests to know of")
_NOBODY = Text(
    "Ingen har godkendt regelværket, og ingen står til ansvar for det.",
    "Nobody has approved the rulebook, and nobody answers for it.",
)


def governance_lines(made: ColophonReport, language: Language) -> Iterator[tuple[Text, str]]:
    """Return what is said of who answers for the rulebook, each with its title."""
    said = made.governance
    if said is None:
        yield _APPROVED, _NOBODY.get(language)
        return
    yield _RESPONSIBLE, said.responsible
    yield _APPROVED, f"{said_of_date(said.approved_on).get(language)}. {said.approved_by}"
    yield _AGAIN, said_of_date(said.next_review).get(language)
    yield _INTERESTS, said.interests
