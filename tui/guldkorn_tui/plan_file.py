"""The advice of a meeting as a file to take away."""

import os
from dataclasses import replace
from pathlib import Path

from guldkorn.advice.advice import Advice
from guldkorn.advice.advise import advise
from guldkorn.advice.context import slug
from guldkorn.reading.text import Text, same
from guldkorn.report.outline import outline
from guldkorn.report.text_format import as_markdown, as_text
from guldkorn_tui.asking import ask_file, tell_fault
from guldkorn_tui.filing import confirm_overwriting
from guldkorn_tui.meeting import Meeting

_TITLE = Text("Skriv planen i en fil", "Write the plan to a file")
_HINT = Text(
    "Filens navn. Ender det på .md, bliver det Markdown.", "The file's name. If it ends in .md, it is Markdown."
)
_WRITTEN = Text("Planen er skrevet i", "The plan is written in")
_CANNOT = Text("Planen kunne ikke skrives", "The plan could not be written")


async def write_plan(meeting: Meeting) -> None:
    """Write the advice for the unit, with its reasons, to a file that is asked for."""
    suggested: Path | None = Path.cwd() / f"plan-{slug(meeting.here.unit)}.md"
    while suggested is not None:
        path = await ask_file(meeting, _TITLE, suggested, _HINT)
        if path is None:
            return
        answer = await confirm_overwriting(meeting, path) if path.exists() else "replace"
        if answer == "replace":
            await _write(meeting, path)
        suggested = path if answer == "rename" else None


async def _write(meeting: Meeting, path: Path) -> None:
    session = meeting.here
    lines = outline(_of_unit(meeting), session.rulebook.knowledge, meeting.language, why=True)
    text = as_markdown(lines) if path.suffix.lower() == ".md" else as_text(lines)
    try:
        # Readable by the owner alone, like everything that comes of a survey.
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        await tell_fault(meeting, _CANNOT, same(f"{path}: {error.strerror or error}"))
        return
    meeting.tell(Text(f"{_WRITTEN.da} {path}.", f"{_WRITTEN.en} {path}."))


def _of_unit(meeting: Meeting) -> Advice:
    session = meeting.here
    advice = advise(session.mapping, session.context, session.rulebook)
    return replace(advice, units=(session.advice,))
