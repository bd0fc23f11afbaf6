"""`guldkorn schema`."""

from os.path import relpath
from pathlib import Path

from guldkorn.editing.schemas.schema import MODELINE, schema_files
from guldkorn.reading.problem import GuldkornError, shown_path
from guldkorn.reading.text import Language, Text
from guldkorn.rules.layers import Layers
from guldkorn_tui.look.output import print_out
from guldkorn_tui.opening.shipped_examples import open_rulebook


class SchemaError(GuldkornError):
    """The schemas could not be written."""


def write_schemas(folder: Path, layers: Layers, language: Language) -> None:
    """Write the schema of every kind of file into a folder, over those that lie there, and say what to do next."""
    files = tuple(schema_files(open_rulebook(layers)))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files:
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        where, reason = shown_path(folder), error.strerror
        raise SchemaError(
            Text(
                f"skemaerne kan ikke skrives i {where} ({reason}); vælg en anden mappe",
                f"the schemas cannot be written to {where} ({reason}); choose another folder",
            )
        ) from error
    print_out(_next(folder, layers, len(files)).get(language))


def _next(folder: Path, layers: Layers, count: int) -> Text:
    own = (layers.packs or (layers.folder,))[-1]
    line = f"{MODELINE}{Path(relpath(folder / 'rules.schema.json', own / 'rules')).as_posix()}"
    return Text(
        f"{count} skemaer er skrevet i {folder}.\n"
        f"Skriv som første linje i hver fil, her i rules/ i {own}:\n  {line}\n"
        "Så foreslår editorer som VS Code (med udvidelsen YAML fra Red Hat) ord og viser fejl, mens du skriver.\n"
        "Skriv skemaerne igen, når der er kommet nye navne til, som regler skal kunne bruge.",
        f"{count} schemas are written to {folder}.\n"
        f"Write as the first line of each file, here in rules/ of {own}:\n  {line}\n"
        "Then editors such as VS Code (with the extension YAML by Red Hat) suggest and check as you type.\n"
        "Write the schemas again when there are new names for rules to use.",
    )
