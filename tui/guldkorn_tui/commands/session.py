"""`guldkorn session`. Until the first screen is there, it loads no more than that needs."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from guldkorn.reading.text import Language, Text
from guldkorn.session.storage.suffix import SUFFIX
from guldkorn_tui.look.output import print_out
from guldkorn_tui.opening.session_beginning import Named, Nothing
from guldkorn_tui.opening.session_folder import demand_free
from guldkorn_tui.opening.settings import read_settings, settings_path
from guldkorn_tui.opening.shipped_examples import example_files
from guldkorn_tui.opening.what_to_read import Asked

if TYPE_CHECKING:
    from guldkorn.session.minutes import Minutes

_EXAMPLE = "hospital-ward"
_NO_TERMINAL = Text(
    "Her er ingen terminal, så rådene skrives ud i stedet; --plain holder mødet linje for linje.",
    "There is no terminal here, so the advice is printed instead; --plain holds the meeting in lines.",
)
_SHOWS_EXAMPLE = Text(
    "Ingen kortlægning er nævnt; eksemplet fra en hospitalsafdeling bruges.",
    "No mapping is named; the example of a hospital ward is used.",
)
_GO_ON = Text("Gå videre med:", "Go on with:")


def hold_session(
    mapping: Path | None,
    context: Path | None,
    asked: Asked,
    language: Language,
    *,
    is_language_asked: bool = True,
    save: Path | None = None,
    watch: bool = False,
) -> None:
    """Open the session in the terminal; where there is none, print the advice.

    Without a file it opens on the welcome. What was preferred the last time is taken up, the language only where
    nobody asked for one. `watch` reads the rulebook again whenever its files are saved.
    """
    served = os.environ.get("TEXTUAL_DRIVER")  # a browser stands in the terminal's place
    if not (served or (sys.stdin.isatty() and sys.stdout.isatty())):
        _print_instead(mapping, context, asked, language)
        return
    settings = read_settings(settings_path())
    language = language if is_language_asked else settings.language or language
    if save is not None:
        demand_free(save)
    from guldkorn_tui.session_app import SessionApp  # Textual, so only when a session opens

    first = Nothing(asked, context) if mapping is None else Named(mapping, asked, context, save)
    app = SessionApp(
        first, language, path=save, theme=settings.theme, settings=settings_path(), watch=asked if watch else None
    )
    failure = app.run()
    if failure is not None:
        raise failure
    if app.meeting is not None and not served:
        _say_end(app.meeting.minutes, app.meeting.language)
    if app.return_code:
        sys.exit(app.return_code)  # it ended by a fault of ours, and whoever started it is to know


def _say_end(minutes: "Minutes", language: Language) -> None:
    from guldkorn_tui.words.where_kept import said_of_kept  # loaded already, by the meeting

    if minutes.is_kept or minutes.refused:
        print_out(said_of_kept(minutes).get(language))
    if minutes.is_kept:
        print_out(f"{_GO_ON.get(language)} guldkorn session {_quoted(minutes.path)}")


def _print_instead(mapping: Path | None, context: Path | None, asked: Asked, language: Language) -> None:
    from guldkorn_tui.commands.advise import print_advice

    if mapping is None:
        print_out(_SHOWS_EXAMPLE.get(language), err=True)
        mapping, shipped = example_files(_EXAMPLE)
        context = context or shipped
    print_out(_NO_TERMINAL.get(language), err=True)
    if mapping.suffix == SUFFIX:
        _print_of_meeting(mapping, asked, language)
        return
    print_advice(mapping, context, asked, None, "text", language)


def _print_of_meeting(file: Path, asked: Asked, language: Language) -> None:
    from guldkorn.session.minutes import reopen
    from guldkorn_tui.commands.advise import in_format
    from guldkorn_tui.opening.shipped_examples import open_rulebook

    rulebook = open_rulebook(asked.rulebook)
    session = reopen(file, rulebook, to_write=False).session
    print_out(in_format(session.mapping, session.context, rulebook, "text", language), nl=False)


def _quoted(path: Path) -> str:
    text = str(path)
    return text if text.isascii() and " " not in text else f'"{text}"'
