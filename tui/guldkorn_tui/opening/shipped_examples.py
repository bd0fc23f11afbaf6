"""Opening the rulebook that a command names, and the examples that come with guldkorn. It loads nothing heavy."""

from pathlib import Path
from typing import TYPE_CHECKING

from guldkorn.shipped import shipped_examples

if TYPE_CHECKING:
    from guldkorn.rules.layers import Layers
    from guldkorn.rules.rulebook import Rulebook

MAPPING, CONTEXT = "mapping.csv", "context.yaml"


def open_rulebook(layers: "Layers") -> "Rulebook":
    """Read a rulebook and the packs over it."""
    from guldkorn.rules.rulebook import read_rulebook

    return read_rulebook(layers.folder, layers.packs)


def example_names() -> tuple[str, ...]:
    """Return the names of the shipped examples."""
    folder = shipped_examples()
    return tuple(sorted(path.name for path in folder.iterdir() if (path / MAPPING).is_file()))


def example_files(name: str) -> tuple[Path, Path]:
    """Return the mapping and the context of a shipped example."""
    folder = shipped_examples() / name
    return folder / MAPPING, folder / CONTEXT
