"""What a command or a session is asked to read, and how."""

from dataclasses import dataclass, field
from pathlib import Path

from guldkorn.rules.layers import Layers
from guldkorn.shipped import shipped_folder
from guldkorn.survey.request import Request


@dataclass(frozen=True)
class Asked:
    """What a command says of a survey's file, of the questionnaire and of what to hold the scores against."""

    request: Request = field(default_factory=Request)
    questionnaire: str | None = None
    """An id, or the path of a file of the workplace's own."""
    sheet: str | None = None
    wording: Path | None = None
    invited: Path | None = None
    reference: str | None = None
    """An id, `organisation`, `none`, or the path of a reference file or an earlier mapping."""
    rulebook: Layers = field(default_factory=lambda: Layers(shipped_folder()))
    beside: tuple[Path, ...] = ()
    """Earlier mappings of the same survey, of which all is known."""
    out: Path | None = None
    """Where the mapping is written: what mappings beside it tell is known too."""
