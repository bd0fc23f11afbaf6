"""Files beside the knowledge that nothing reads: most likely they are misnamed."""

from collections.abc import Iterator

from guldkorn.knowledge.gathering import FOLDERS, READ_LATER
from guldkorn.reading.problem import Place, Problem, Weight, shown_path, way_out
from guldkorn.reading.text import Text
from guldkorn.rules.layers import Layers

READ = (
    "causes.yaml",
    "claims.yaml",
    "context.yaml",
    "dimensions.yaml",
    "grading.yaml",
    "limits.yaml",
    "measures.yaml",
    "muddled.yaml",
    "plan.yaml",
    "response-sets.yaml",
    "rulebook.yaml",
    "sources.yaml",
    "survey-words.yaml",
    "words.yaml",
)
"""The files that must lie right in `knowledge/`; beside them lie the folders of questionnaires and references."""
IF_THERE = tuple(name for _, name in READ_LATER)
"""The files that are read where there are such."""
EXAMPLES = "examples"


def overlooked_files(layers: Layers) -> Iterator[Problem]:
    """Find files in a rulebook's `knowledge/` that have a name or a place under which they are not read."""
    folder = layers.folder / "knowledge"
    for path in sorted(folder.rglob("*.yaml")):
        name = path.relative_to(folder).as_posix()
        within, _, rest = name.rpartition("/")
        is_read = name in READ or name in IF_THERE or within in FOLDERS.values()
        if is_read or within == EXAMPLES or within.startswith(EXAMPLES + "/"):
            continue
        hint = way_out(rest, READ, IF_THERE)
        yield Problem(
            Place(shown_path(path)),
            Text(f"filen bliver ikke læst; {hint.da}", f"the file is not read; {hint.en}"),
            Weight.ADVICE,
        )
