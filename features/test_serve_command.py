import inspect
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder
from textual.drivers.web_driver import WebDriver
from textual_serve.app_service import AppService
from textual_serve.server import Server

from features.browser import Served, serve
from features.patience import LONGEST
from features.rulebook import TOP
from guldkorn.reading.text import Language
from guldkorn_tui.command import guldkorn
from guldkorn_tui.commands.serve import first_arguments, later_arguments

NASTY = """-vores "mødes' $(touch gotcha); touch gotcha & æøå.csv"""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serve(tmp_path_factory.mktemp("served"), "--language", "da") as running_server:
        yield running_server


def test_a_taken_port_is_told_with_the_way_out(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        command = [sys.executable, "-m", "guldkorn_tui", "serve", "--language", "en", "--port", port]
        done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=False)
    assert done.returncode == 2
    assert done.stdout == ""
    said = f"--port {port}: the port is taken; choose another, or leave --port out to have a free one found.\n"
    assert done.stderr == said


def test_only_this_machine_can_reach_it(served: Served) -> None:
    listened = Path("/proc/net/tcp")
    if not listened.exists():
        pytest.skip("this system has no /proc/net/tcp to look it up in")
    local = {line.split()[1] for line in listened.read_text().splitlines()[1:] if line.split()[3] == "0A"}
    assert [address for address in local if address.endswith(f":{served.port:04X}")] == [f"0100007F:{served.port:04X}"]
    assert f":{served.port:04X} " not in Path("/proc/net/tcp6").read_text()


def test_a_session_is_told_all_that_the_command_was_told() -> None:
    told = [
        "--port", "8765", "--context=-svar.yaml", "--unit-column=-Afdeling", "--unit-column", "Team", "--minimum", "8",
        "--column", "-x=QD1", "--coding", "first-is-1", "--missing=--", "--drop-duplicates",
        "--rulebook", "egne regler", "--language", "en", "--", NASTY,
    ]  # fmt: skip
    session, serve_command = guldkorn.commands["session"], guldkorn.commands["serve"]
    here = serve_command.make_context("serve", list(told))
    first = session.make_context("session", first_arguments(here))
    assert here.params | {"plain": None} == first.params | {"port": 8765, "plain": None}
    later = session.make_context("session", [*later_arguments(here), NASTY])
    assert {name: value for name, value in later.params.items() if value} == {
        "mapping": Path(NASTY),
        "rulebook": Path("egne regler"),
        "language": Language.ENGLISH,
    }
    names = {parameter.name for parameter in serve_command.params}
    assert names - {"port"} == {parameter.name for parameter in session.params} - {"plain"}


def test_what_was_not_told_is_left_to_the_session() -> None:
    here = guldkorn.commands["serve"].make_context("serve", [])
    assert first_arguments(here) == later_arguments(here) == ["--"]


def test_nothing_that_serves_is_loaded_before_it_is_needed() -> None:
    code = (
        "import sys, click\n"
        "from guldkorn_tui.command import guldkorn\n"
        "guldkorn.main(['serve', '--help'], standalone_mode=False)\n"
        "print(sorted({'aiohttp', 'textual', 'textual_serve', 'jinja2', 'pandas'} & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("[]\n")


def test_the_page_is_in_the_wheel() -> None:
    page = TOP / "tui" / "guldkorn_tui" / "serving" / "page"
    wanted = {f"guldkorn_tui/serving/page/{path.relative_to(page).as_posix()}" for path in page.rglob("*.*")}
    included = {file.distribution_path for file in WheelBuilder(str(TOP)).recurse_included_files()}
    assert {Path(path).suffix for path in wanted} == {".html", ".css", ".js", ".svg"}
    assert wanted <= {Path(path).as_posix() for path in included}


def test_textual_serve_still_has_what_is_built_on() -> None:
    assert list(inspect.signature(Server._process_messages).parameters) == ["self", "websocket", "app_service"]
    for name in ("on_shutdown", "handle_index", "handle_websocket", "handle_download"):
        assert inspect.iscoroutinefunction(getattr(Server, name)), name
    assert list(inspect.signature(AppService._open_app_process).parameters) == ["self", "width", "height"]
    assert AppService._build_environment.__annotations__["return"] == "dict[str, str]"
    source = inspect.getsource(AppService)
    for name in ("self._process", "self._task", "self._stdin", "self._download_manager", "__GANGLION__"):
        assert name in source
    assert "TEXTUAL_DRIVER" in inspect.getsource(AppService._build_environment)
    assert "self.exit_event" in inspect.getsource(WebDriver.__init__)
    assert "target=self.run_input_thread" in inspect.getsource(WebDriver.__init__)


def test_a_file_that_is_not_there_is_told_before_any_address_is_printed(tmp_path: Path) -> None:
    told = [sys.executable, "-m", "guldkorn_tui", "serve", str(tmp_path / "nofil.csv"), "--language", "da"]
    done = subprocess.run(told, capture_output=True, text=True, timeout=LONGEST, cwd=TOP / "tui", check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert "nofil.csv: filen findes ikke" in done.stderr
