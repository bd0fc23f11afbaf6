import asyncio
import os
import signal
from collections.abc import Awaitable, Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from aiohttp import ClientSession, ClientWebSocketResponse, WSCloseCode, WSMsgType

from features.browser import Served, running, serve
from features.patience import LONGEST, until
from guldkorn_tui.serving.messages import UnreadableMessageError, read_message


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serve(tmp_path_factory.mktemp("served"), "--language", "da") as running_server:
        yield running_server


async def joined(client: ClientSession, served: Served) -> ClientWebSocketResponse:
    """Join a meeting as the page does, and wait until it is shown."""
    address = served.address.replace("http", "ws") + "ws?width=100&height=30"
    socket_ = await client.ws_connect(address, origin=served.origin)
    await heard(socket_, 2000)
    return socket_


async def heard(socket_: ClientWebSocketResponse, enough: int = 1_000_000) -> bytes:
    """Return what is heard until so many bytes, or until the end."""
    said = b""
    while len(said) < enough:
        message = await socket_.receive(timeout=LONGEST)
        if message.type is not WSMsgType.BINARY:
            break
        said += message.data
    return said


def held(meeting: Callable[[ClientSession], Awaitable[None]]) -> None:
    async def holding() -> None:
        async with ClientSession() as client:
            await meeting(client)

    asyncio.run(holding())


def test_a_closed_tab_ends_its_session_alone_and_one_loaded_again_waits_for_it(served: Served) -> None:
    async def meeting(client: ClientSession) -> None:
        first, second = await joined(client, served), await joined(client, served)
        assert len(served.sessions()) == 2
        await first.close()
        again = await joined(client, served)
        assert len(served.sessions()) == 2
        await second.close()
        await again.close()

    held(meeting)
    until(lambda: served.sessions() == [])


BROKEN = (
    "", "x", "{", "[]", "null", "1", '"stdin"', '["stdin"]', '["stdin", 1]', '["stdin", "a", "b"]', '["resize", {}]',
    '["resize", {"width": "80", "height": 24}]', '["resize", {"width": -1, "height": 24}]', '["unknown", 1]',
    '["resize", {"width": 1e9, "height": 24}]', "[" * 100_000, '{"stdin": "a"}', '["focus", 1]', "NaN",
)  # fmt: skip


@pytest.mark.parametrize("message", BROKEN)
def test_what_no_page_of_ours_sends_is_no_message(message: str) -> None:
    with pytest.raises(UnreadableMessageError):
        read_message(message)


def test_such_a_message_ends_its_tab_with_one_line_and_nothing_else(tmp_path: Path) -> None:
    async def attack(client: ClientSession) -> None:
        tab = await joined(client, served)
        await tab.send_bytes(b"no text")  # passed over
        await tab.send_str("{")
        await heard(tab)
        assert tab.close_code == WSCloseCode.POLICY_VIOLATION

    with serve(tmp_path, "--language", "da") as served:
        held(attack)
        until(lambda: served.sessions() == [])
        served.process.send_signal(signal.SIGINT)
        _, told = served.process.communicate(timeout=LONGEST)
    assert told == "En fane sendte noget, som mødets side ikke sender. Fanen er lukket; mødet er gemt.\n"


@pytest.mark.parametrize("way", [signal.SIGTERM, signal.SIGHUP])
def test_the_server_ends_calmly_and_its_sessions_with_it(tmp_path: Path, way: signal.Signals) -> None:
    with serve(tmp_path, "--language", "da") as served:
        sessions: list[int] = []

        async def meeting(client: ClientSession) -> None:
            socket_ = await joined(client, served)
            sessions.extend(served.sessions())
            served.process.send_signal(way)
            await heard(socket_)
            assert socket_.closed

        held(meeting)
        said, faults = served.process.communicate(timeout=LONGEST)
        assert served.process.returncode == 0
        assert said == "Alle møder er lukket.\n"
        assert "Traceback" not in faults
        assert len(sessions) == 1
        assert not running(sessions[0])


def test_ctrl_c_while_a_session_is_starting_is_as_calm(tmp_path: Path) -> None:
    with serve(tmp_path, "--language", "da") as served:

        async def meeting(client: ClientSession) -> None:
            async with client.ws_connect(served.address.replace("http", "ws") + "ws", origin=served.origin):
                await asyncio.to_thread(until, served.sessions)
                os.killpg(served.process.pid, signal.SIGINT)  # as a terminal does: the whole group hears it
                await asyncio.to_thread(served.process.wait, LONGEST)

        held(meeting)
        said, faults = served.process.communicate(timeout=LONGEST)
        assert served.process.returncode == 0
        assert said == "Alle møder er lukket.\n"
        assert faults == ""


def test_no_session_outlives_a_server_that_is_killed(tmp_path: Path) -> None:
    with serve(tmp_path, "--language", "da") as served:

        async def meeting(client: ClientSession) -> None:
            socket_ = await joined(client, served)
            with suppress(TimeoutError):  # until nothing more is drawn: drawing for nobody would end a session as well
                while True:
                    await socket_.receive(timeout=1.5)
            (session,) = served.sessions()
            served.process.kill()
            until(lambda: not running(session))

        held(meeting)


def test_a_session_that_hangs_is_ended_by_force(served: Served) -> None:
    async def meeting(client: ClientSession) -> None:
        socket_ = await joined(client, served)
        (session,) = served.sessions()
        os.kill(session, signal.SIGSTOP)
        await socket_.close()
        until(lambda: not running(session))

    held(meeting)


def test_a_file_that_cannot_be_read_is_named_in_the_tab_and_the_server_goes_on(tmp_path: Path) -> None:
    (tmp_path / "rapport.csv").write_bytes(b"%PDF-1.4\x00\x01")
    with serve(tmp_path, "--language", "da", str(tmp_path / "rapport.csv")) as served:

        async def meeting(client: ClientSession) -> None:
            address = served.address.replace("http", "ws") + "ws"
            said = await heard(await client.ws_connect(address, origin=served.origin))
            assert b"rapport.csv" in said
            assert b"Traceback" not in said
            async with client.get(served.address) as page:
                assert page.status == 200

        held(meeting)
        served.process.terminate()
        assert "rapport.csv" in served.process.communicate(timeout=LONGEST)[1]
