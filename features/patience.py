"""How long tests wait for what they look at, and how what they start hears Ctrl-C."""

import inspect
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

LONGEST = 900.0
"""Seconds after which nothing more is waited for. Only what hangs takes so long, however busy the machine is."""


@contextmanager
def heeding_interrupts() -> Iterator[None]:
    """Let what is started meanwhile heed Ctrl-C, which a script's background job ignores with all that it starts."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def until(seen: Callable[[], object]) -> None:
    """Wait until something is so."""
    end = time.monotonic() + LONGEST
    while not seen():
        assert time.monotonic() < end, inspect.getsource(seen)
        time.sleep(0.05)


def state(pid: int) -> str:
    """Return what a process does, as `ps` writes it: R runs, S waits, Z has ended; empty where there is none."""
    listed = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return listed.stdout.strip()
