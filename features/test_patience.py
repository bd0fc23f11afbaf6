import re
import signal
import subprocess
import sys
from pathlib import Path

from features.patience import heeding_interrupts

_CLOCK = re.compile(r"(?:timeout|within)=\d|\bpause\(\d|\.(?:join|wait|get)\(\d")
"""A wait for the clock, which on a busy machine is over too early."""
_MAY = {
    "test_serve_sessions.py: timeout=1": "until nothing more is drawn; drawn or not, the session must end",
    "test_serve.py: timeout=1": "a message that must not go before it is seen",
}
_MAY_SLEEP = {"patience.py", "pilot.py", "browser.py"}  # between two looks
_MAY_SLEEP |= {"session_screen_monkey.py"}
_MAY_SLEEP |= {"session_kills.py", "session_screen_kills.py", "session_writers.py"}  # what is random by itself
_MAY_SLEEP |= {"test_session_survey.py"}  # what is slow by itself


def test_no_test_waits_for_the_clock() -> None:
    here = Path(__file__)
    texts = {path.name: path.read_text(encoding="utf-8") for path in here.parent.glob("*.py") if path != here}
    waits = {f"{name}: {found[0]}" for name, text in texts.items() for found in _CLOCK.finditer(text)}
    assert waits == set(_MAY), "wait until what is looked at is so; features/patience.py says how long"
    assert {name for name, text in texts.items() if "sleep(" in text.replace("sleep(0)", "")} == _MAY_SLEEP


def test_what_is_started_heeds_ctrl_c_although_the_tests_are_a_background_job() -> None:
    told = [sys.executable, "-c", "import signal; print(signal.getsignal(signal.SIGINT))"]
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with heeding_interrupts():
            heeds = subprocess.run(told, capture_output=True, text=True, check=True).stdout
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
        ignores = subprocess.run(told, capture_output=True, text=True, check=True).stdout
    finally:
        signal.signal(signal.SIGINT, before)
    assert "default_int_handler" in heeds
    assert "SIG_IGN" in ignores or ignores.strip() == "1"
