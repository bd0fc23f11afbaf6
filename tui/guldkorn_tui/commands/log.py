"""`guldkorn log`."""

import json
from pathlib import Path

from guldkorn.reading.text import Language
from guldkorn.rules.layers import Layers
from guldkorn.session.log import LogLine, log_of
from guldkorn_tui.look.output import print_out
from guldkorn_tui.opening.saved_session import read_session
from guldkorn_tui.words.log_lines import log_words


def print_log(path: Path, rulebook: Layers, form: str, language: Language) -> int:
    """Print what was said in a meeting and when, as far as the file holds. Return 1 where it is damaged, else 0."""
    read = read_session(path, rulebook)
    lines, knowledge = log_of(read.history), read.history.session.rulebook.knowledge
    if form == "json":
        print_out(json.dumps([_as_data(line, language) for line in lines], ensure_ascii=False, indent=2))
    else:
        for line in lines:
            print_out(log_words(line, knowledge).get(language))
    return read.tell_damage(language)


def _as_data(line: LogLine, language: Language) -> dict[str, object]:
    return {
        "number": line.number,
        "at": line.at.isoformat(),
        "local": line.at.astimezone().isoformat(timespec="seconds"),
        "voice": line.voice.value if line.voice else None,
        "unit": line.unit,
        "says": line.says.get(language),
        "holds": line.holds,
    }
