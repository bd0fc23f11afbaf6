"""Which examples, scenarios and saved sessions the rules are tried on. It loads nothing heavy."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from guldkorn.reading.text import Text
from guldkorn.rules.layers import Layers
from guldkorn_tui.opening.session_folder import default_folder

if TYPE_CHECKING:
    from guldkorn.editing.comparing.cases import Cases

NO_FEATURES = Text(
    "Scenarierne følger ikke med, når guldkorn er installeret som program; angiv deres mappe med --features.",
    "The scenarios are not part of an installed copy; name their folder with --features.",
)


@dataclass(frozen=True, slots=True)
class RuleCases:
    """Where the cases lie; None where there are none of a sort."""

    examples: Path | None = None
    sessions: Path | None = None
    features: Path | None = None

    def gathered(self) -> "Cases":
        """Return all cases. Raise NoCasesError for a folder that is not there."""
        from guldkorn.editing.comparing.cases import gather

        return gather(self.examples, self.sessions, (self.features,) if self.features else ())

    @property
    def quick(self) -> "RuleCases":
        """The cases without the scenarios, which take some seconds to run."""
        return RuleCases(self.examples, self.sessions)

    @property
    def slow(self) -> "RuleCases":
        """The scenarios alone."""
        return RuleCases(features=self.features)


def rule_cases(layers: Layers, features: Path | None = None, sessions: Path | None = None) -> RuleCases:
    """Return where a rulebook's cases lie: what is named, else beside the rulebook and in the user's own folder."""
    return RuleCases(
        _there(layers.folder / "knowledge" / "examples"),
        sessions or _there(default_folder()),
        features or _there(layers.folder / "features"),
    )


def _there(folder: Path) -> Path | None:
    return folder if folder.is_dir() else None
