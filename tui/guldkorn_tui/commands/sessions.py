"""`guldkorn sessions`."""

from pathlib import Path

from guldkorn.reading.problem import GuldkornError, shown_path
from guldkorn.reading.text import Language, Text
from guldkorn_tui.look.output import print_out
from guldkorn_tui.opening.session_folder import default_folder, session_files
from guldkorn_tui.words.session_summary import summary_of


class NoFolderError(GuldkornError):
    """There is no such folder."""


def print_sessions(folder: Path | None, language: Language) -> None:
    """Print the session files of a folder, the last written first, a line each. Raise NoFolderError for none."""
    if folder is not None and not folder.is_dir():
        name = shown_path(folder)
        raise NoFolderError(
            Text(f"{name} er ikke en mappe; skriv navnet på en mappe", f"{name} is no folder; write a folder's name")
        )
    where = folder or default_folder()
    files = session_files(where)
    if not files:
        place = shown_path(where)
        said = Text(
            f"Der er ingen møder i {place}. Begynd et med: guldkorn session KORTLÆGNING",
            f"There are no meetings in {place}. Begin one with: guldkorn session MAPPING",
        )
        print_out(said.get(language))
        return
    for path in files:
        print_out(summary_of(path).in_words().get(language))
    print_out(Text(f"Mappe: {shown_path(where)}", f"Folder: {shown_path(where)}").get(language), err=True)
