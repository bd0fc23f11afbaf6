"""Where a rulebook lies."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Layers:
    """A folder with `rules/` and `knowledge/`, and the packs that are laid over it, one over the other."""

    folder: Path
    packs: tuple[Path, ...] = ()
