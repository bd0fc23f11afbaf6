"""Where the knowledge comes from."""

import re
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from guldkorn.knowledge.governance import Reviewed
from guldkorn.reading.text import Text
from guldkorn.reading.typed import Entry

CLAIMS = tuple(f"C{number:02d}" for number in range(1, 26))
"""The numbered claims of the founding note."""

Day = Annotated[date, Field(json_schema_extra={"pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"})]
"""A day as YAML writes it, such as 2026-12-01."""

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


class Read(StrEnum):
    """How much of a source was read."""

    FULL = "full"
    ABSTRACT = "abstract"
    SECONDARY = "secondary"
    NOT_READ = "not-read"


class Reader(StrEnum):
    """In which role somebody read it."""

    KNOWLEDGE_EDITOR = "knowledge-editor"
    PRACTITIONER = "practitioner"
    RESEARCHER = "researcher"
    LAWYER = "lawyer"


class Source(Entry):
    """A source that rules, measures and reference values name."""

    id: str
    """Its name in rules and knowledge."""
    kind: SourceKind
    """What sort of source it is."""
    title: Text
    """What it is called."""
    reference: str
    """How it is cited where there is little room: the first author and the year, or a law's number."""
    authors: str | None = None
    """Who wrote it, as it says itself."""
    year: int | None = None
    """The year it is from."""
    journal: str | None = None
    """The journal or series it stands in, or who published it."""
    volume: str | None = None
    """The volume, and the issue in brackets."""
    pages: str | None = None
    """The pages, or the number of the article."""
    doi: str | None = None
    """Its DOI, such as 10.5271/sjweh.4097."""
    address: str | None = None
    """Where it was read."""
    paragraph: str | None = None
    """Where in a law it stands, such as § 2(2)."""
    in_force_from: Day | None = None
    """From when a law holds."""
    amended_by: tuple[str, ...] = ()
    """What has amended a law since."""
    out_of_force_from: Day | None = None
    """From when a law holds no more."""
    read: Read | None = None
    """How much of it was read."""
    read_by: Reader | None = None
    """In which role it was read."""
    read_on: Day | None = None
    """When it was read."""
    verified: bool
    """Whether what is said of it was held against what was read of it; if not, it must be checked."""
    background: bool = False
    """Whether it is kept as background, so that nothing cites it."""
    says: Text | None = None
    """What it says of use to us, in our own words."""
    reviewed: Reviewed | None = None
    """When it was last seen whether it still holds; a law needs it."""

    @property
    def published(self) -> str:
        """Authors, journal, volume, pages and DOI, as far as they are known."""
        where = " ".join(part for part in (self.journal, self.volume) if part)
        pages = f"{where}:{self.pages}" if where and self.pages else where
        parts = (self.authors, pages, f"doi:{self.doi}" if self.doi else None)
        return ". ".join(part.rstrip(".") for part in parts if part)

    @property
    def found_at(self) -> str:
        """Where others find it: as it was published, and its address where it has no DOI."""
        parts = (self.published, None if self.doi else self.address)
        return ". ".join(part for part in parts if part)


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
