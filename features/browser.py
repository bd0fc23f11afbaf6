"""A served session, and a real browser in which it is read and held by keys."""

import asyncio
import os
import re
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import AbstractContextManager, asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.async_api import Browser, Page, Request, WebSocket, async_playwright

from features.patience import LONGEST, heeding_interrupts, state
from features.programs import program

_FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
# textual.js keeps its terminal to itself; this takes hold of it where it is made.
_TAKE_HOLD = """
Object.defineProperty(Object.prototype, "fitAddon", {
  configurable: true,
  set(addon) {
    window.held = this;
    Object.defineProperty(this, "fitAddon", {value: addon, writable: true});
  },
});
"""
_READ = """() => {
  if (!window.held) return "";
  const {rows, buffer} = window.held.terminal;
  return [...Array(rows).keys()].map(row => buffer.active.getLine(row).translateToString(true)).join("\\n");
}"""


@dataclass(frozen=True)
class Served:
    """`guldkorn serve`, running."""

    process: subprocess.Popen[str]
    address: str

    @property
    def origin(self) -> str:
        """Its scheme, host and port."""
        return f"http://{urlsplit(self.address).netloc}"

    @property
    def port(self) -> int:
        """Its port."""
        return urlsplit(self.address).port or 80

    @property
    def path(self) -> str:
        """What stands after the port: a slash, the token, a slash."""
        return urlsplit(self.address).path

    def sessions(self) -> list[int]:
        """Return the processes that it has started and that are still running."""
        return [pid for pid in _children(self.process.pid) if running(pid)]


def _children(parent: int) -> list[int]:
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(parent)], capture_output=True, text=True, check=False)
    return [int(pid) for pid in listed.stdout.split()]


def running(pid: int) -> bool:
    """Whether a process runs, and is not merely waiting for its parent to hear of its end."""
    return state(pid)[:1] not in {"", "Z"}


@contextmanager
def started(command: Sequence[str | Path], home: Path) -> Iterator[Served]:
    """Start a command that prints an address, in a folder that is also its home."""
    env = {name: value for name, value in os.environ.items() if not name.startswith(("TEXTUAL", "GULDKORN"))} | {
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_STATE_HOME": str(home / "state"),
    }
    pipe = subprocess.PIPE
    with heeding_interrupts():
        running_server = subprocess.Popen(
            list(command), cwd=home, env=env, stdout=pipe, stderr=pipe, text=True, start_new_session=True
        )
    with running_server as process:
        try:
            assert process.stdout is not None
            said = [process.stdout.readline(), process.stdout.readline()]
            assert re.fullmatch(r"http://127\.0\.0\.1:\d+/[\w-]{43}/\n", said[1]), said
            yield Served(process, said[1].strip())
        finally:
            process.terminate()
            try:
                process.communicate(timeout=LONGEST)
            finally:
                process.kill()


def serve(home: Path, *arguments: str) -> AbstractContextManager[Served]:
    """Start `guldkorn serve`."""
    return started([sys.executable, "-P", "-m", "guldkorn_tui", "serve", *arguments], home)


class Tab:
    """A tab of the browser: keys go in, the text of its terminal comes out, and every address it asks for is kept."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.asked: list[str] = []
        page.on("request", self._asked)
        page.on("websocket", self._asked)

    def _asked(self, what: Request | WebSocket) -> None:
        self.asked.append(what.url)

    async def text(self) -> str:
        """Return what stands in the terminal, line by line."""
        return str(await self.page.evaluate(_READ))

    async def size(self) -> tuple[int, int]:
        """Return the columns and rows of the terminal."""
        width, height = await self.page.evaluate("() => [held.terminal.cols, held.terminal.rows]")
        return int(width), int(height)

    async def until(self, pattern: str) -> str:
        """Return the terminal's text once it matches a pattern. Fail when that takes too long."""
        return await self._until(lambda text: re.search(pattern, text) is not None, pattern)

    async def press(self, key: str) -> str:
        """Press a key, and return the terminal's text once it has changed and come to rest."""
        before = await self.text()
        await self.page.keyboard.press(key)
        text = await self._until(lambda text: text != before, f"a change after {key}")
        while (later := await self._after_a_moment()) != text:
            text = later
        return text

    async def go_to(self, step: str) -> str:
        """Press the arrow until a step of the way is the one that is seen."""
        while not (here := _step(await self.text())).endswith(step):
            await self.page.keyboard.press("ArrowRight")
            await self._until(lambda text: _step(text) not in {"", here}, f"a step after {here}")
        return await self.text()

    async def _after_a_moment(self) -> str:
        await asyncio.sleep(0.1)
        return await self.text()

    async def _until(self, seen: Callable[[str], bool], what: str) -> str:
        end = time.monotonic() + LONGEST
        while not seen(text := await self.text()):
            assert time.monotonic() < end, f"{what}: never seen in the tab:\n{text}"
            await asyncio.sleep(0.05)
        return text


def _step(text: str) -> str:
    """Return the step that the line of the way shows in brackets."""
    shown = re.search(r"\[\d+ (\w+)\]", text)
    return shown[1] if shown else ""


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """Start Chromium without a window, with an empty profile."""
    async with async_playwright() as playwright:
        path, longest = program("chromium"), LONGEST * 1000
        browser = await playwright.chromium.launch(executable_path=path, args=_FLAGS, timeout=longest)
        try:
            yield browser
        finally:
            await browser.close()


async def open_tab(browser: Browser, address: str, size: tuple[int, int] = (1280, 720)) -> Tab:
    """Open an address in a new window of so many pixels."""
    page = await browser.new_page(viewport={"width": size[0], "height": size[1]})
    page.set_default_timeout(LONGEST * 1000)
    await page.add_init_script(_TAKE_HOLD)
    tab = Tab(page)
    await page.goto(address)
    return tab
