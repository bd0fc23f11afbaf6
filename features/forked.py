"""The command line as a process of its own, begun by a fork of one in which it is loaded already.

Loading guldkorn and reading the shipped rulebook takes longer than most commands. A forked process is as much a process
of its own as any: it has its folder, its environment, its input and output, and ends without a trace.
"""

import gc
import json
import os
import subprocess
import sys
import traceback
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TextIO

from features.rulebook import TOP

Done = subprocess.CompletedProcess[str]
_PATHS = os.pathsep.join([str(TOP), str(TOP / "engine"), str(TOP / "tui")])
_LOCALE = ("LANG", "LC_ALL", "LC_MESSAGES")


def guldkorn_in(
    folder: Path, *arguments: str | Path, typed: str | bytes = "", locale: str = "C.UTF-8", **variables: str
) -> Done:
    """Run `guldkorn` in a folder, a locale and our environment, with more variables, and return what came of it."""
    raw = typed.encode() if isinstance(typed, str) else typed
    told = [*map(str, arguments)]
    with TemporaryDirectory(prefix="forked-") as kept:
        files = [Path(kept) / name for name in ("in", "out", "faults")]
        files[0].write_bytes(raw)
        env = {**_without_locale(), "LANG": locale, **variables}
        asked = {"arguments": told, "folder": str(folder), "env": env, "files": [*map(str, files)]}
        status = _loaded(locale).ask(asked)
        out, faults = (file.read_text(encoding="utf-8") for file in files[1:])
    return Done(["guldkorn", *told], status, out, faults)


@cache
def _loaded(locale: str) -> "_Loaded":
    return _Loaded({**_without_locale(), "LANG": locale})


def _without_locale() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in _LOCALE}


class _Loaded:
    """A process in which the command line is loaded, in one locale. It ends with ours."""

    def __init__(self, env: Mapping[str, str]) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", "from features.forked import serve; serve()"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=TOP,
            env={**env, "PYTHONPATH": _PATHS},
        )

    def ask(self, asked: Mapping[str, Any]) -> int:
        """Let a fork run a command, and return its exit status."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())


def serve() -> None:
    """Fork for every command that is asked for, until nobody asks any more."""
    from features.rulebook import shipped
    from guldkorn_tui.command import main

    shipped()
    gc.freeze()  # what all forks share is not looked through in each
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            os._exit(_status(main, **json.loads(line)))
        _, ended = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(ended), flush=True)


def _status(main: Any, arguments: list[str], folder: str, env: dict[str, str], files: list[str]) -> int:
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(env)
    sys.argv = ["guldkorn", *arguments]
    for descriptor, (name, mode) in enumerate(zip(files, "rww", strict=True)):
        opened = os.open(name, os.O_RDONLY if mode == "r" else os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(opened, descriptor)
    sys.stdin, sys.stdout, sys.stderr = (_stream(number, mode) for number, mode in enumerate("rww"))
    try:
        main()
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else int(end.code is not None)
        if isinstance(end.code, str):
            print(end.code, file=sys.stderr)
    except BaseException:  # noqa: BLE001 - as a program that fails does
        traceback.print_exc()
        status = 1
    else:
        status = 0
    sys.stdout.flush()
    sys.stderr.flush()
    return status


def _stream(descriptor: int, mode: str) -> TextIO:
    return os.fdopen(descriptor, mode, encoding="utf-8", newline=None if mode == "r" else "\n", closefd=False)
