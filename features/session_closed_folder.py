"""Open and make session files in a folder that cannot be written in: a program, since it may become nobody."""

import json
import os
import sys
from pathlib import Path

from guldkorn.session.storage.rescue import rescue
from guldkorn.session.storage.session_file import SessionFileError, create_session_file, open_session_file


def main(folder: Path) -> dict[str, object]:
    """Try what can be tried, and say what came of it."""
    if os.geteuid() == 0:
        os.setgid(65534)
        os.setuid(65534)
    before = sorted(folder.iterdir())
    told: dict[str, object] = {}
    with open_session_file(folder / "a.guldkorn") as file:
        told["entries"] = len(file.entries)
        told["read only"] = file.read_only.en if file.read_only else None
    for name, act in {
        "new": lambda: create_session_file(folder / "b.guldkorn"),
        "new folder": lambda: create_session_file(folder / "c" / "b.guldkorn"),
        "rescue": lambda: rescue(open_session_file(folder / "damaged.guldkorn"), ()),
        "unreadable": lambda: open_session_file(folder / "secret.guldkorn"),
    }.items():
        try:
            act()
        except SessionFileError as error:
            told[name] = error.message.en
    told["untouched"] = sorted(folder.iterdir()) == before
    return told


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]))))
