"""Where recorded scenarios are written, and what is said of them."""

from collections.abc import Iterator
from pathlib import Path

from guldkorn.reading.text import Language, Text
from guldkorn.reading.whole_file import write_whole
from guldkorn.scenarios.recording import Recorded, RecordingError

ENDING = ".feature"
WRONG_ENDING = Text(f"Skriv et navn, der ender på {ENDING}.", f"Write a name that ends in {ENDING}.")
_STEMS = {Language.DANISH: "scenarie", Language.ENGLISH: "scenario"}


class TakenScenarioError(RecordingError):
    """There is a file of that name already."""


def write_feature(text: str, path: Path, *, overwrite: bool) -> None:
    """Write scenarios to a file, whole or not at all, readable by its owner alone.

    Raise TakenScenarioError where there is a file already, unless it is to be written over, and RecordingError where
    it cannot be written or would not be run: its name must end in .feature.
    """
    if path.suffix.lower() != ENDING:
        raise RecordingError(
            Text(f"{path}: navnet skal ende på {ENDING}", f"{path}: the name must end in {ENDING}"),
        )
    try:
        write_whole(path, text.encode(), overwrite=overwrite)
    except FileExistsError as error:
        raise TakenScenarioError(
            Text(
                f"{path}: der er allerede en fil med det navn; vælg et andet",
                f"{path}: there is a file of that name already; choose another",
            )
        ) from error
    except OSError as error:
        reason = f"{path}: {error.strerror or error}"
        raise RecordingError(
            Text(f"scenarierne kunne ikke skrives ({reason})", f"the scenarios could not be written ({reason})")
        ) from error


def suggested_name(language: Language, folder: Path) -> str:
    """Return a file name that is not taken in a folder; it says nothing of the workplace."""
    stem, number = _STEMS[language], 1
    while (folder / f"{stem}{'' if number == 1 else f'-{number}'}{ENDING}").exists():
        number += 1
    return f"{stem}{'' if number == 1 else f'-{number}'}{ENDING}"


def said_of(recorded: Recorded) -> Iterator[Text]:
    """Return what somebody must know before the file is given to others."""
    count = len(recorded.feature.scenarios)
    yield Text(
        f"{count} {'scenarie er prøvet og holder' if count == 1 else 'scenarier er prøvet og holder'}.",
        f"{count} {'scenario was' if count == 1 else 'scenarios were'} run and hold{'s' if count == 1 else ''}.",
    )
    if recorded.own_words:
        words = ", ".join(f"“{each}”" for each in recorded.own_words)
        yield Text(
            f"Læs gruppens egne ord igennem, før filen gives videre: {words}",
            f"Read the group's own words before the file is passed on: {words}",
        )
    if recorded.left_out:
        count = len(recorded.left_out)
        yield Text(
            f"{count} råd er udeladt, fordi der ikke er trin til dem; se øverst i filen.",
            f"{count} {'piece of advice' if count == 1 else 'pieces of advice'} cannot be said in steps and "
            f"{'is' if count == 1 else 'are'} left out; see the top of the file.",
        )
