"""The programs beside the tests: each runs as a process of its own, and prints what it counted."""

import json
import os
import subprocess
import sys

from features.campaign import tried
from features.patience import LONGEST
from features.rulebook import TOP

_MOST = tried(1, 20) * LONGEST


def program(name: str, *arguments: object) -> subprocess.Popen[str]:
    """Start one of them."""
    paths = os.pathsep.join([str(TOP / "engine"), str(TOP / "tui"), str(TOP)])
    return subprocess.Popen(
        [sys.executable, "-m", f"features.{name}", *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": paths},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def outcome(running: subprocess.Popen[str]) -> str:
    """Wait for one and return what it printed."""
    printed, _ = running.communicate(timeout=_MOST)
    assert running.returncode == 0
    return printed


def counts_of(*running: subprocess.Popen[str]) -> dict[str, int]:
    """Wait for some that count the same, and return their counts together."""
    told = [json.loads(outcome(each)) for each in running]
    return {name: sum(each[name] for each in told) for name in told[0]}
