import asyncio
import json
import shutil
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from features.browser import Served, Tab, chromium, open_tab, serve, started
from features.patience import until
from guldkorn.shipped import shipped_examples

HOSPITAL = shipped_examples() / "hospital-ward"
NASTY = """-vores "mødes' $(touch gotcha); touch gotcha & æøå.csv"""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serve(tmp_path_factory.mktemp("served"), "--language", "da") as running_server:
        yield running_server


async def hold_short_meeting(tab: Tab) -> None:
    """From the map to the advice, by the keys of a Danish meeting."""
    await tab.until(r"\[\d+ Kortlæg\]")
    await tab.go_to("Afklar")
    await tab.until("spørgsmål")
    await tab.press("n")
    await tab.go_to("Prioritér")
    await tab.press("Space")
    await tab.go_to("Rådgiv")
    await tab.press("Enter")
    await tab.until("Hvorfor(?s:.*)reference")


def test_a_short_meeting_is_held_in_a_browser_and_nothing_is_asked_of_another_host(tmp_path: Path) -> None:
    shutil.copy(HOSPITAL / "mapping.csv", tmp_path / NASTY)

    async def meeting() -> None:
        async with chromium() as browser:
            tab = await open_tab(browser, ours.address)
            await tab.until(r"\[\d+ Kortlæg\]")
            width, height = await tab.size()
            assert width >= 80
            assert height >= 24
            assert await tab.page.evaluate("document.activeElement.className") == "xterm-helper-textarea"
            await hold_short_meeting(tab)

            (kept,) = tmp_path.rglob("*.guldkorn")
            before = kept.read_bytes()
            await tab.page.set_viewport_size({"width": 800, "height": 450})
            await tab.page.reload()
            await tab.until(r"\[\d+ Kortlæg\]")
            width, height = await tab.size()
            assert width >= 80
            assert height >= 24
            assert len(ours.sessions()) == 1
            await tab.go_to("Prioritér")
            await tab.press("Space")
            assert list(tmp_path.rglob("*.guldkorn")) == [kept]  # it went on with the same meeting
            await asyncio.to_thread(until, lambda: kept.read_bytes() != before)

            own = ours.origin.partition("//")[2]
            assert {urlsplit(url).netloc for url in tab.asked} == {own}
            assert [urlsplit(url).scheme for url in tab.asked].count("ws") == 2
            await tab.page.close()
        until(lambda: not ours.sessions())

    context = str(HOSPITAL / "context.yaml")
    with serve(tmp_path, "--language", "da", "--context", context, "--", NASTY) as ours:
        asyncio.run(meeting())
    assert not list(tmp_path.rglob("gotcha"))


def test_a_file_that_a_session_delivers_is_downloaded_under_its_own_name(tmp_path: Path) -> None:
    server = tmp_path / "server.py"
    server.write_text(
        "import sys, pathlib\n"
        "from guldkorn.reading.text import Language\n"
        "from guldkorn_tui.commands.serve import listening_on\n"
        "from guldkorn_tui.serving import server\n"
        "server._SESSION = (sys.executable, str(pathlib.Path(__file__).with_name('app.py')))\n"
        "server = server.SessionServer([], [], listening_on(0), Language.DANISH)\n"
        "server.hold()\n",
        encoding="utf-8",
    )
    (tmp_path / "app.py").write_text(
        "from io import StringIO\n"
        "from textual.app import App\n"
        "class Delivering(App):\n"
        "    BINDINGS = [('d', 'deliver', 'Deliver')]\n"
        "    def on_mount(self): self.notify('ready to deliver', timeout=10_000)\n"
        "    def action_deliver(self): self.deliver_text(StringIO('æøå'), save_filename='Plan; ældre \"& børn\".md')\n"
        "Delivering().run()\n",
        encoding="utf-8",
    )

    async def download() -> None:
        async with chromium() as browser:
            tab = await open_tab(browser, ours.address)
            await tab.until("ready to deliver")
            async with tab.page.expect_download() as told:
                await tab.page.keyboard.press("d")
            file = await told.value
            assert file.suggested_filename == 'Plan; ældre "& børn".md'.replace('"', "_")  # as Chromium writes it
            assert Path(await file.path()).read_text(encoding="utf-8") == "æøå"
            status = await tab.page.evaluate("fetch('/download/guess').then(answer => answer.status)")
            assert status == 403

    with started([sys.executable, server], tmp_path) as ours:
        asyncio.run(download())


ATTACK = """<!DOCTYPE html><title>attack</title><body><script>
const target = %s, outcome = {};
const told = (name, promise) => promise.then(got => outcome[name] = got, () => outcome[name] = "nothing");
const asked = (name, options) => told(name, fetch(target, options).then(answer => answer.text()));
const tag = (name, element, attribute, path) => told(name, new Promise((good, bad) => {
  const made = document.createElement(element);
  made.onload = () => good("loaded"); made.onerror = bad;
  made[attribute] = target + path; document.body.append(made);
}));
const socket = address => new Promise((good, bad) => {
  const made = new WebSocket(address); made.onopen = () => good("opened"); made.onerror = bad;
});
Promise.all([
  asked("fetch", {}), asked("cookies", {credentials: "include"}), asked("posted", {method: "POST", body: "x"}),
  told("blind", fetch(target, {mode: "no-cors"}).then(answer => "answered")),
  told("socket", socket(target.replace("http", "ws") + "ws")),
  told("other name", socket(target.replace("http", "ws").replace("127.0.0.1", "localhost") + "ws")),
  tag("script", "script", "src", "static/js/textual.js"), tag("picture", "img", "src", "own/nugget.svg"),
]).then(() => {
  const frame = document.createElement("iframe");
  frame.onload = () => { document.title = JSON.stringify(outcome); };
  frame.src = target; document.body.append(frame);
});
</script>"""


@asynccontextmanager
async def attacker(page: str) -> AsyncIterator[int]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(page.encode())

        def log_message(self, *_: object) -> None:
            """Keep quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()


def test_a_page_from_elsewhere_gets_nothing_even_when_it_knows_the_address(served: Served) -> None:
    async def attack() -> None:
        async with chromium() as browser, attacker(ATTACK % json.dumps(served.address)) as port:
            for host in ("127.0.0.1", "localhost"):
                page = await browser.new_page()
                answers: list[tuple[str, int]] = []
                page.on("response", lambda answer: answers.append((answer.url, answer.status)))  # noqa: B023
                await page.goto(f"http://{host}:{port}/")
                await page.wait_for_function("document.title.startsWith('{')")
                outcome = json.loads(await page.title())
                assert len(outcome) == 8
                assert set(outcome.values()) == {"nothing"}, outcome
                assert {status for url, status in answers if url.startswith(served.origin)} == {403}
                (frame,) = page.frames[1:]
                assert "terminal" not in await frame.content()

    asyncio.run(attack())
    assert served.sessions() == []
