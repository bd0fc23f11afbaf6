"""`guldkorn example`."""

from pathlib import Path

from guldkorn.reading.problem import GuldkornError, way_out
from guldkorn.reading.text import Language, Text
from guldkorn_tui.look.output import print_out
from guldkorn_tui.opening.shipped_examples import example_files, example_names


class ExampleError(GuldkornError):
    """The example is not there, or its files would lie on top of others."""


def write_example(name: str | None, folder: Path | None, language: Language) -> None:
    """Write an example's files into a folder; nothing that lies there is overwritten."""
    if name is None:
        print_out("\n".join(example_names()))
        return
    if name not in example_names():
        hint = way_out(name, example_names())
        raise ExampleError(
            Text(f'der er intet eksempel "{name}"; {hint.da}', f'there is no example "{name}"; {hint.en}')
        )
    target = folder or Path(name)
    files = example_files(name)
    for file in files:
        if (target / file.name).exists():
            raise ExampleError(
                Text(
                    f"{target / file.name} findes allerede; vælg en anden mappe",
                    f"{target / file.name} is there already; choose another folder",
                )
            )
    try:
        target.mkdir(parents=True, exist_ok=True)
        for file in files:
            (target / file.name).write_bytes(_without_schema(file.read_bytes()))
    except OSError as error:
        raise ExampleError(
            Text(
                f"kan ikke skrive i {target} ({error.strerror})",
                f"cannot write to {target} ({error.strerror})",
            )
        ) from error
    mapping, context = (target / file.name for file in files)
    said = Text(
        f"Skrevet. Prøv: guldkorn session {mapping} --context {context}",
        f"Written. Try: guldkorn session {mapping} --context {context}",
    )
    print_out(said.get(language))


def _without_schema(raw: bytes) -> bytes:
    """Return a file without the line that names its schema, which lies elsewhere."""
    return raw.split(b"\n", 1)[1] if raw.startswith(b"# yaml-language-server:") else raw
