"""Where the knowledge comes from."""

import re
from enum import StrEnum

from guldkorn.knowledge.governance import Reviewed
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
    """Its name in rules and knowledge."""
    kind: SourceKind
    """What sort of source it is."""
    title: Text
    """What it is called."""
    reference: str
    """Where others find it: authors, journal and year, or a law's number."""
    year: int | None = None
    """The year it is from."""
    verified: bool
    """Whether it was read; if not, it is only remembered."""
    background: bool = False
    """Whether it is kept as background, so that nothing cites it."""
    says: Text | None = None
    """What it says of use to us, in our own words."""
    reviewed: Reviewed | None = None
    """When it was last seen whether it still holds; a law needs it."""


class Claim(Entry):
    """One numbered claim of the founding note, in our words."""

    id: str
    """Its number, such as C07."""
    says: Text
    """The claim in a sentence or two."""
    mechanism: Text | None = None
    """What carries the claim where more than rules do: a file, a way of arranging, a command."""


class SourcesFile(Entry):
    """`sources.yaml`: every source that may be cited."""

    sources: tuple[Source, ...]
    """The sources, one entry each."""


class ClaimsFile(Entry):
    """`claims.yaml`: the numbered claims of the founding note."""

    claims: tuple[Claim, ...]
    """The claims, one entry each."""


def claim_of(source: str) -> str | None:
    """Return the claim that a source names (`note:C07` names C07), or None."""
    match = _CLAIM.fullmatch(source)
    return match.group(1) if match else None
