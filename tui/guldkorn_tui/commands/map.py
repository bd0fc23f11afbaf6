"""`guldkorn map`."""

import os
from dataclasses import replace
from pathlib import Path

from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Language, Text
from guldkorn.report.mapping_json import mapping_as_json
from guldkorn.report.mapping_outline import mapping_outline
from guldkorn.report.text_format import as_text
from guldkorn.survey.mapping_file import mapping_bytes
from guldkorn_tui.commands.advise import print_remarks
from guldkorn_tui.look.output import print_out
from guldkorn_tui.look.progress import shown_progress
from guldkorn_tui.opening.opened_survey import open_all
from guldkorn_tui.opening.what_to_read import Asked


class UnwrittenError(GuldkornError):
    """A file could not be written."""


def print_mapping(
    file: Path, asked: Asked, out: Path | None, chart: Path | None, unit: str | None, form: str, language: Language
) -> None:
    """Print what was recognised and the scores that may be shown; write the mapping and draw the chart."""
    with shown_progress(language) as progress:
        opened = open_all(file, None, replace(asked, out=out), progress)
    print_remarks(opened.remarks, language)
    knowledge, mapping = opened.rulebook.knowledge, opened.mapping
    drawn = b""
    if chart is not None:  # drawn before anything is written: what cannot be drawn leaves nothing behind
        from guldkorn.report.chart import profile_chart  # matplotlib, so only when something is drawn

        drawn = profile_chart(mapping, knowledge, language, chart.suffix, unit)
    if form == "json":
        print_out(mapping_as_json(mapping, opened.rulebook, language), nl=False)
    else:
        print_out(as_text(mapping_outline(opened.intake, opened.rulebook, language)), nl=False)
    if out is not None:
        write_private(out, mapping_bytes(mapping, knowledge, language))
        said = Text(f"Kortlægningen er skrevet i {out}.", f"The mapping is written in {out}.")
        print_out(said.get(language), err=True)
    if chart is not None:
        write_private(chart, drawn)
        print_out(Text(f"Profilen er tegnet i {chart}.", f"The profile is drawn in {chart}.").get(language), err=True)


def write_private(path: Path, content: bytes) -> None:
    """Write a file that its owner alone may read, like everything that comes of a survey."""
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(content)
    except OSError as error:
        reason = f"{path}: {error.strerror or error}"
        raise UnwrittenError(
            Text(f"filen kunne ikke skrives ({reason})", f"the file could not be written ({reason})")
        ) from error
