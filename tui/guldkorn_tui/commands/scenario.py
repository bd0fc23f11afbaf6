"""`guldkorn scenario`."""

from pathlib import Path

from guldkorn.reading.text import Language, Text
from guldkorn.rules.layers import Layers
from guldkorn.scenarios.recorded_file import TakenScenarioError, said_of, write_feature
from guldkorn.scenarios.recording import record
from guldkorn_tui.look.output import print_out
from guldkorn_tui.opening.saved_session import read_session


def write_scenario(
    path: Path,
    out: Path | None,
    unit: str | None,
    about: str | None,
    unit_name: str | None,
    rulebook: Layers,
    language: Language,
    *,
    overwrite: bool,
) -> int:
    """Write a meeting's advice as scenarios, to a file or to standard output. Return 1 where its file is damaged.

    What is said of it goes to standard error.
    """
    read = read_session(path, rulebook)
    session = read.history.session
    recorded = record(session.speak_of(unit) if unit else session, language, about=about, unit_name=unit_name)
    if out is None:
        print_out(recorded.text, nl=False)
    else:
        try:
            write_feature(recorded.text, out, overwrite=overwrite)
        except TakenScenarioError as error:
            way = Text("--force skriver oven i den", "--force writes over it")
            raise TakenScenarioError(
                Text(f"{error.message.da} ({way.da})", f"{error.message.en} ({way.en})")
            ) from error
        print_out(Text(f"Gemt i {out}.", f"Saved in {out}.").get(language), err=True)
    for each in said_of(recorded):
        print_out(each.get(language), err=True)
    return read.tell_damage(language)
