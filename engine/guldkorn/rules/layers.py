"""Where a rulebook lies."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Layers:
    """A folder with `rules/` and `knowledge/`, and the packs that are laid over it, one over the other."""

    folder: Path
    packs: tuple[Path, ...] = ()

    def is_written_in(self, file: str) -> bool:
        """Tell whether a file is one that those write in who name these layers: any, but beneath packs only theirs."""
        return not self.packs or self.is_in_pack(file)

    def is_in_pack(self, file: str) -> bool:
        """Tell whether a file, as problems show it, belongs to one of the packs."""
        path = Path(file).resolve()
        return any(path.is_relative_to(pack.resolve()) for pack in self.packs)
