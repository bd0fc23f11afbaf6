"""What may be said of how a file is to be read, beyond what it says itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from guldkorn.knowledge.vocabulary import Coding
from guldkorn.reading.text import Language

if TYPE_CHECKING:  # what is asked for is told before anything heavy is loaded
    from guldkorn.survey.known_scores import KnownScores

IGNORED = ""
"""Said of a column that is not to be read."""


@dataclass(frozen=True)
class Request:
    """How a file is to be read. What is left out is recognised, or asked for where it cannot be known."""

    instrument: str | None = None
    """The version of the questionnaire that it was collected with."""
    unit_columns: tuple[str, ...] = ()
    """The headings of the columns that say which unit a person belongs to; each is a division of the whole."""
    columns: Mapping[str, str] = field(default_factory=dict)
    """By heading, the item or scale that a column holds; empty for one that is not to be read."""
    coding: Coding | None = None
    """How the options are numbered."""
    codings: Mapping[str, Coding] = field(default_factory=dict)
    """The same for a response set, an item or a column by its heading."""
    missing: tuple[str, ...] = ()
    """Cells that mean no answer."""
    wording: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The workplace's own wording of the items, by code, to know columns by that are headed with questions."""
    invited: Mapping[str, int] = field(default_factory=dict)
    """How many were invited, by unit."""
    minimum: int | None = None
    """How many answers a unit needs to be shown."""
    minimum_offensive: int | None = None
    """How many answers the share exposed to an offensive act needs to be shown, where more are asked for than usual."""
    round: str | None = None
    """Which of several surveys in one file is meant."""
    known: "tuple[KnownScores, ...]" = ()
    """What earlier mappings of the same survey told."""
    drop_duplicates: bool = False
    """Whether respondents that stand twice are counted once."""
    language: Language = Language.DANISH
    """In which language the whole is named where the file has no units."""
