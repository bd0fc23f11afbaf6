"""What is behind a caution."""

from guldkorn.advice.advice import Caution
from guldkorn.reading.text import Language, Text
from guldkorn.session.session import Session
from guldkorn_tui.look.plain_text import plain, said
from guldkorn_tui.widgets.block import Block, Line
from guldkorn_tui.widgets.reasons import why_lines


def caution_key(caution: Caution) -> str:
    """Return what tells a caution from the others of an advice."""
    return f"{caution.id} {caution.says.en}"


def caution_opened(key: str, session: Session, language: Language) -> tuple[Text, Block] | None:
    """Return a caution's title, what it says and why; None where it is not given any more."""
    knowledge = session.rulebook.knowledge
    for caution in session.advice.cautions:
        if caution_key(caution) == key:
            why = why_lines(caution.justification, knowledge, language)
            return caution.title, Block(Line(said(caution.says, language)), Line(plain("")), *why)
    return None
