"""Hold a meeting on a disk that fills up: run as a program of its own, since its limit holds for the whole process."""

import json
import resource
import signal
import sys
from contextlib import suppress
from pathlib import Path

from features.session_files import say
from guldkorn.session.storage.session_file import SessionFileError, create_session_file, open_session_file


def allow(size: int) -> None:
    """Let no file become larger than this."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def main(path: Path) -> dict[str, object]:
    """Say things until nothing more can be saved, then make room and go on; several times."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    refused = lost = 0
    sentences = set()
    with create_session_file(path) as file:
        for limit in range(24_000, 210_000, 1_777):
            allow(limit)
            while True:
                before = file.entries
                try:
                    say(file, 2)
                except SessionFileError as error:
                    sentences.add(error.message.en.partition(": ")[2])
                    refused += 1
                    lost += file.entries != before
                    break
            with open_session_file(path, to_write=False) as seen:
                lost += seen.entries != file.entries
    allow(0)
    with open_session_file(path) as full, suppress(SessionFileError):
        lost += full.entries != file.entries
        sentences.add("" if full.read_only is None else full.read_only.en)
        say(full)
        lost += 1
    try:
        create_session_file(path.with_name("b.guldkorn"))
    except SessionFileError as error:
        sentences.add(error.message.en.partition(": ")[2])
    left = sorted(each.name for each in path.parent.iterdir())
    allow(resource.RLIM_INFINITY)
    with open_session_file(path) as again:
        lost += again.entries != file.entries or again.damage is not None
        say(again)
    return {"refused": refused, "taken": len(file.entries), "lost": lost, "sentences": sorted(sentences), "left": left}


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]))))
