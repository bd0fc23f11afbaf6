"""Reading a session file to tell what it holds, without writing anything, as far as it is whole."""

from dataclasses import dataclass
from pathlib import Path

from guldkorn.reading.text import Language, Text
from guldkorn.rules.layers import Layers
from guldkorn.session.history import History
from guldkorn.session.minutes import read_history
from guldkorn.session.storage.session_file import SessionFileError, open_session_file
from guldkorn_tui.look.output import print_out
from guldkorn_tui.opening.shipped_examples import open_rulebook


@dataclass(frozen=True)
class ReadSession:
    """What a session file holds, and what of it is damaged."""

    history: History
    damage: Text | None

    def tell_damage(self, language: Language) -> int:
        """Print to standard error what is damaged. Return the exit status: 1 where something is, else 0."""
        if self.damage is None:
            return 0
        print_out(self.damage.get(language), err=True)
        return 1


def read_session(path: Path, rulebook: Layers) -> ReadSession:
    """Read a session file with a rulebook. Raise SessionFileError where nothing in it can be read."""
    with open_session_file(path, to_write=False) as file:
        damage = file.damage.says if file.damage else None
        if damage is not None and not file.entries:
            raise SessionFileError(damage)
        return ReadSession(read_history(file.entries, open_rulebook(rulebook), file.damage), damage)
