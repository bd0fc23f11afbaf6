"""A monkey at the keys of a real terminal: its bursts come as bytes, to a process that is asked what it shows."""

import asyncio
import fcntl
import json
import os
import random
import signal
import struct
import sys
import termios
from contextlib import suppress
from functools import partial
from pathlib import Path

from features.session_monkey import KEYS, PASTES, SIZES, as_kept
from features.session_screen import Screen, loaded, meeting_on
from guldkorn_tui.session_app import SessionApp

BYTES = {
    "enter": "\r", "escape": "\x1b[27u", "space": " ", "tab": "\t", "shift+tab": "\x1b[Z", "backspace": "\x7f",
    "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "home": "\x1b[H", "end": "\x1b[F",
    "pageup": "\x1b[5~", "pagedown": "\x1b[6~", "delete": "\x1b[3~", "question_mark": "?", "slash": "/",
    "f1": "\x1bOP", "f2": "\x1bOQ", "f3": "\x1bOR", "f4": "\x1bOS", "ctrl+s": "\x13", "ctrl+p": "\x10",
    "ctrl+f": "\x06",
}  # fmt: skip
"""What a terminal sends for a key; a letter is itself."""
RIGHT, WRONG = b"r", b"w"


class Watched(SessionApp):
    """A session that tells, where it is asked by a signal, whether its file shows what its screen shows."""

    report = -1

    def on_mount(self) -> None:
        """Listen for the signal."""
        loop, looks = asyncio.get_running_loop(), set[asyncio.Task[None]]()
        loop.add_signal_handler(signal.SIGUSR1, lambda: looks.add(loop.create_task(self._look())))

    async def _look(self) -> None:
        quiet = 0
        while quiet < 3:  # all that was sent has been read, and every key has had its turn
            quiet = quiet + 1 if self.turns.are_over and not _waiting() else 0
            await asyncio.sleep(0.02)
        os.write(self.report, RIGHT if self.meeting is None or as_kept(self.meeting) else WRONG)


def _waiting() -> int:
    return int(struct.unpack("i", fcntl.ioctl(0, termios.FIONREAD, bytes(4)))[0])


def held(path: Path, report: int) -> int:
    """Hold a meeting to its end, and return its exit status."""
    app = meeting_on(path, Watched)
    assert isinstance(app, Watched)
    app.report = report
    app.run()
    return app.return_code or 0


def burst(screen: Screen, chance: random.Random) -> int:
    """Do some things at once, and return how many."""
    kind, count = chance.random(), chance.randint(1, 12)
    if kind < 0.80:
        screen.send("".join(BYTES.get(key, key) for key in chance.choices(KEYS, k=count)))
        return count
    if kind < 0.86:
        text = chance.choices(PASTES, (5, 5, 5, 5, 5, 0.2, 1))[0]
        screen.send(f"\x1b[200~{text}\x1b[201~".encode(errors="surrogatepass"))
    elif kind < 0.90:
        screen.resize(*chance.choice(SIZES))
    elif kind < 0.97:
        x, y = chance.randint(1, 100), chance.randint(1, 30)
        screen.send(f"\x1b[<0;{x};{y}M\x1b[<0;{x};{y}m")
    else:
        screen.send("z" * 40)
        return 40
    return 1


def play(screen: Screen, reports: int, things: int, chance: random.Random, counts: dict[str, int]) -> None:
    """Let the monkey do so many things in one meeting, or until the meeting ends, and count."""
    heard = b""

    def is_told() -> bool:
        nonlocal heard
        with suppress(BlockingIOError):
            heard += os.read(reports, 1)
        return bool(heard)

    while things > 0 and screen.until(lambda: "Slut" in screen.text):
        done, heard = burst(screen, chance), b""
        things -= done
        counts["things"] += done
        counts["bursts"] += 1
        if not screen.has_ended():
            os.kill(screen.pid, signal.SIGUSR1)
        if screen.until(is_told):
            counts["looks"] += 1
            counts["wrong"] += heard != RIGHT
    counts["faults"] += "Traceback" in screen.text or (screen.has_ended() and _failed(screen))


def _failed(screen: Screen) -> bool:
    ended = screen.status or 0
    return ended != 0 and not (os.WIFSIGNALED(ended) and os.WTERMSIG(ended) == signal.SIGUSR1)  # asked as it ended


def main(folder: Path, things: int, seed: int) -> dict[str, int]:
    """Let the monkey play; what it saves somewhere lies in the folder."""
    chance = random.Random(seed)
    os.chdir(folder)
    loaded()
    os.environ |= {"GULDKORN_SESSIONS": str(folder), "TERM": "xterm-256color"}
    counts = dict.fromkeys(("things", "bursts", "looks", "meetings", "wrong", "faults"), 0)
    while counts["things"] < things and not counts["faults"]:
        counts["meetings"] += 1
        reports, report = os.pipe()
        os.set_blocking(reports, False)
        screen = Screen(partial(held, folder / f"{seed}-{counts['meetings']}.guldkorn", report))
        os.close(report)
        try:
            play(screen, reports, things - counts["things"], chance, counts)
        finally:
            screen.kill()
            os.close(reports)
        if counts["faults"]:
            (folder / "fault.txt").write_text(screen.text, encoding="utf-8")
    return counts


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
