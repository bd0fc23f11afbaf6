"""What comes with guldkorn: the rulebook, unless another is named, and the examples. It loads nothing heavy."""

from pathlib import Path
from typing import TYPE_CHECKING

from guldkorn.shipped import shipped_examples, shipped_folder

if TYPE_CHECKING:
    from guldkorn.rules.rulebook import Rulebook

MAPPING, CONTEXT = "mapping.csv", "context.yaml"


def open_rulebook(folder: Path | None) -> "Rulebook":
    """Read a rulebook's folder, or the shipped one."""
    from guldkorn.rules.rulebook import read_rulebook

    return read_rulebook(folder or shipped_folder())


def example_names() -> tuple[str, ...]:
    """Return the names of the shipped examples."""
    folder = shipped_examples()
    return tuple(sorted(path.name for path in folder.iterdir() if (path / MAPPING).is_file()))


def example_files(name: str) -> tuple[Path, Path]:
    """Return the mapping and the context of a shipped example."""
    folder = shipped_examples() / name
    return folder / MAPPING, folder / CONTEXT
