"""Where the shipped YAML lies."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def shipped_folder() -> Path:
    """Return the folder that holds the shipped `rules/` and `knowledge/`.

    In a wheel they lie as `data/` beside this module; in a checkout they lie at the top of the tree.
    """
    in_wheel = _PACKAGE / "data"
    return in_wheel if in_wheel.is_dir() else _PACKAGE.parent.parent


def shipped_examples() -> Path:
    """Return the folder with the shipped examples, one folder an example."""
    return shipped_folder() / "knowledge" / "examples"


def shipped_features() -> tuple[Path, ...]:
    """Return the folders with the shipped scenarios, one for each language."""
    return tuple(shipped_folder() / "features" / language for language in ("dansk", "english"))
