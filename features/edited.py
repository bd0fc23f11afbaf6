"""Copies of the shipped rulebook that a test edits, and cases to try them on: example folders and session files."""

from pathlib import Path
from shutil import copytree, ignore_patterns

from features.rulebook import TOP, mapping_of, shipped
from guldkorn.advice.context import Context
from guldkorn.rules.rulebook import Rulebook, read_rulebook
from guldkorn.session.events import Noted
from guldkorn.session.minutes import begin
from guldkorn.survey.mapping import Mapping

HEADINGS = "unit,scale,score,n,sd,invited,reference"


class Copy:
    """A copy of the shipped rulebook, without its examples."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for part in ("rules", "knowledge"):
            copytree(TOP / part, folder / part, ignore=ignore_patterns("examples", "schemas"))

    def edit(self, file: str, old: str, new: str) -> "Copy":
        """Write something else in a file; what stood there must be there."""
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text, (file, old)
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return self

    def read(self) -> Rulebook:
        """Read it as it stands."""
        return read_rulebook(self.folder)


def write_example(folder: Path, *rows: str, context: str = "") -> Path:
    """Write an example: rows of unit, scale, score, n, sd, invited and reference, and perhaps a context."""
    folder.mkdir(parents=True)
    lines = [HEADINGS + ",questionnaire", *(f"{row},copsoq-2" for row in rows)]
    (folder / "mapping.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    if context:
        (folder / "context.yaml").write_text(context, encoding="utf-8")
    return folder


def hold_session(path: Path, *rows: str, mapping: Mapping | None = None, context: Context | None = None) -> Path:
    """Hold a meeting on a mapping with the shipped rulebook, in which something is noted, and keep it in a file."""
    mapping = mapping or mapping_of(*rows)
    minutes = begin(path, mapping, mapping, context or Context(), shipped())
    minutes.take(Noted(mapping.units[0], "Vi så på scorerne."))
    minutes.close()
    return path
