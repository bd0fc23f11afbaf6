"""Where the knowledge comes from."""

import re
from enum import StrEnum

from guldkorn.reading.text import Text
from guldkorn.reading.typed import Entry

CLAIMS = tuple(f"C{number:02d}" for number in range(1, 26))
"""The numbered claims of the founding note."""

_CLAIM = re.compile(r"note:(C\d\d)")


class SourceKind(StrEnum):
    """What sort of source it is."""

    NOTE = "note"
    LAW = "law"
    REVIEW = "review"
    STUDY = "study"
    GUIDELINE = "guideline"
    METHOD = "method"
    OWN = "own"


class Source(Entry):
    """A source that rules, measures and reference values name."""

    id: str
    kind: SourceKind
    title: Text
    reference: str
    year: int | None = None
    verified: bool
    """Whether it was read; if not, it is only remembered."""
    says: Text | None = None


class Claim(Entry):
    """One numbered claim of the founding note, in our words."""

    id: str
    says: Text
    mechanism: Text | None = None
    """What carries the claim where more than rules do: a file, a way of arranging, a command."""


class SourcesFile(Entry):
    """`sources.yaml`."""

    sources: tuple[Source, ...]


class ClaimsFile(Entry):
    """`claims.yaml`."""

    claims: tuple[Claim, ...]


def claim_of(source: str) -> str | None:
    """Return the claim that a source names (`note:C07` names C07), or None."""
    match = _CLAIM.fullmatch(source)
    return match.group(1) if match else None
