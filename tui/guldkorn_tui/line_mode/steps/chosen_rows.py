"""The choice of priorities, read aloud."""

from collections.abc import Iterator

from guldkorn.advice.precedence import said_of_one
from guldkorn.reading.text import Text, sentence
from guldkorn.session.session import Session
from guldkorn_tui.line_mode.wording import brief


def chosen_rows(session: Session) -> Iterator[Text]:
    """Return what is chosen now: the duties, then the priorities in their order."""
    advice = session.advice
    if not advice.now:
        yield Text("Der er ikke valgt noget nu.", "Nothing is chosen now.")
    for name in advice.now:
        if all(name not in each.issues for each in advice.priorities):
            title = sentence(brief(advice.issue(name).title))
            yield Text(f"Pligt: {title.da}", f"Duty: {title.en}")
    for number, priority in enumerate(advice.priorities, 1):
        for name in priority.issues:
            title = sentence(brief(advice.issue(name).title))
            yield Text(f"Valgt {number}: {title.da}", f"Chosen {number}: {title.en}")
        if as_one := said_of_one(priority.issues[0], advice, session.rulebook.knowledge):
            yield as_one
