"""A source as a person reads it."""

from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.sources import claim_of
from guldkorn.reading.text import Text

_NOTE = Text("AMI's notat", "AMI's note")
_UNREAD = Text("ikke kontrolleret", "not checked")


def source_text(source: str, knowledge: Knowledge) -> Text:
    """Return the note's claim in words, or the source's own name."""
    claim = claim_of(source)
    if claim is not None:
        words = knowledge.claims.get(claim)
        says = words.says if words else Text("", "")
        return Text(f"{_NOTE.da} {claim}. {says.da}".strip(), f"{_NOTE.en} {claim}. {says.en}".strip())
    known = knowledge.sources.get(source)
    if known is None:
        return Text(source, source)
    unread = Text("", "") if known.verified else Text(f" ({_UNREAD.da})", f" ({_UNREAD.en})")
    return known.title + unread
