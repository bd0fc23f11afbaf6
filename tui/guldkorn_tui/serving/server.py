"""The server of a session, and the only module that knows textual-serve and aiohttp.

textual-serve brings the page's terminal and the way it talks with a Textual application. What it leaves to others is
done here: who is let in, starting a session without a shell, ending it in good order, a page without outside addresses.
"""

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from pathlib import Path
from socket import socket
from urllib.parse import quote

import aiohttp_jinja2
from aiohttp import WSCloseCode, web
from jinja2 import FileSystemLoader
from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager
from textual_serve.server import Server, to_int

from guldkorn.reading.text import Language, Text
from guldkorn_tui.look.output import print_out
from guldkorn_tui.serving import KEPT
from guldkorn_tui.serving.gate import LOOPBACK, Gate
from guldkorn_tui.serving.messages import MOST, Size, UnreadableMessageError, read_message

_PAGE = Path(__file__).parent / "page"
_PATIENCE = 3.0
"""Seconds that a session may take to end."""
# -P: the folder of the meeting is not looked through for modules.
_SESSION = (sys.executable, "-P", "-m", "guldkorn_tui", "session")
_OPEN = Text(
    "Åbn denne adresse i en browser på denne maskine; Ctrl+C slutter.",
    "Open this address in a browser on this machine; Ctrl+C ends.",
)
_ENDED = Text("Alle møder er lukket.", "All meetings are closed.")
_BROKEN = Text(
    "Mødet standsede uventet. Årsagen står i den terminal, hvor guldkorn serve kører.",
    "The meeting stopped unexpectedly. Why stands in the terminal where guldkorn serve runs.",
)
_UNREADABLE = Text(
    "En fane sendte noget, som mødets side ikke sender. Fanen er lukket; mødet er gemt.",
    "A tab sent what the page of the meeting does not send. The tab is closed; the meeting is kept.",
)
_WORDS = {
    "title": Text("guldkorn: mødet", "guldkorn: the meeting"),
    "opening": Text("Mødet åbnes …", "The meeting opens …"),
    "closed": Text("Mødet er lukket i denne fane.", "The meeting is closed in this tab."),
    "again": Text("Åbn igen", "Open again"),
    "no_script": Text(
        "Mødet kan ikke vises, fordi browseren ikke må køre JavaScript. Tillad det for denne side, eller hold mødet i "
        "en terminal med guldkorn session.",
        "The meeting cannot be shown because the browser may not run JavaScript. Allow it for this page, or hold the "
        "meeting in a terminal with guldkorn session.",
    ),
}


class SessionServer(Server):
    """Serves a session on this machine to whoever has its address.

    A tab goes on with the meeting that was left last, so it may be loaded again; another tab beside it begins anew.
    """

    def __init__(self, first: Iterable[str], later: Iterable[str], listening: socket, language: Language) -> None:
        """Serve on a socket; `first` is what a new session is told, `later` what one is told before the file it has."""
        self.gate = Gate.at(listening.getsockname()[1])
        super().__init__(
            "guldkorn",
            LOOPBACK,
            self.gate.port,
            public_url=self.gate.origin,
            templates_path=_PAGE,
        )
        self._first = tuple(first)
        self._later = tuple(later)
        self._listening = listening
        self._language = language
        self._sessions: list[TabSession] = []
        self._left: list[str] = []

    def hold(self) -> None:
        """Serve until Ctrl+C."""
        with suppress(KeyboardInterrupt):
            asyncio.run(self._serve_until_ended())
        print_out(_ENDED.get(self._language))

    async def _serve_until_ended(self) -> None:
        ended = asyncio.Event()
        with suppress(NotImplementedError):  # Windows knows Ctrl+C alone, and asyncio cancels us for it
            for name in ("SIGINT", "SIGTERM", "SIGHUP"):
                asyncio.get_running_loop().add_signal_handler(getattr(signal, name), ended.set)
        runner = web.AppRunner(await self._make_app(), access_log=None, shutdown_timeout=_PATIENCE)
        await runner.setup()
        try:
            await web.SockSite(runner, self._listening).start()
            print_out(f"{_OPEN.get(self._language)}\n{self.gate.address}")
            await ended.wait()
        finally:
            await runner.cleanup()

    async def _make_app(self) -> web.Application:
        """Put the pages of textual-serve and our own behind the gate; unlike there, no folder is listed."""
        pages = web.Application()
        aiohttp_jinja2.setup(pages, loader=FileSystemLoader(self.templates_path))
        words = {name: text.get(self._language) for name, text in _WORDS.items()}
        aiohttp_jinja2.get_env(pages).globals.update(words, language=self._language.value)
        pages.add_routes(
            [
                web.get("/", self.handle_index, name="index"),
                web.get("/ws", self.handle_websocket, name="websocket"),
                web.get("/download/{key}", self.handle_download, name="download"),
                web.static("/static", self.statics_path, name="static"),
                web.static("/own", _PAGE / "own"),
            ]
        )
        pages.on_shutdown.append(self.on_shutdown)
        app = web.Application(middlewares=[self._let_in])
        app.router.add_get(self.gate.prefix, self._to_the_page)
        app.add_subapp(self.gate.prefix, pages)
        app.on_response_prepare.append(self._say_the_rules)
        return app

    @web.middleware
    async def _let_in(
        self, request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        refused = self.gate.refusal(request.path, request.headers)
        if refused is not None:
            return web.Response(status=403, text=f"{refused.get(self._language)}\n")
        if request.headers["Host"] != self.gate.origin.partition("//")[2]:
            return await self._to_the_page(request)
        return await handler(request)

    async def _to_the_page(self, _request: web.Request) -> web.StreamResponse:
        """Send those who wrote `localhost`, or no slash at the end, to the one address."""
        return web.Response(status=307, headers={"Location": self.gate.address})

    async def _say_the_rules(self, _request: web.Request, response: web.StreamResponse) -> None:
        response.headers.update(self.gate.headers)

    async def on_shutdown(self, app: web.Application) -> None:
        """End every meeting in good order."""
        await self._all_ended(self._sessions)

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """Hold a meeting for as long as a tab is open."""
        websocket = web.WebSocketResponse(heartbeat=15)
        await websocket.prepare(request)
        # A tab that is loaded again waits until its session before has let go of the file.
        await self._all_ended(session for session in self._sessions if session.is_ending)
        told = (*self._later, self._left.pop()) if self._left else self._first
        session = TabSession((*_SESSION, *told), websocket, self.download_manager, self._language, self._left.append)
        self._sessions.append(session)
        try:
            await session.start(_sized(request, "width", 80), _sized(request, "height", 24))
            await self._process_messages(websocket, session)
        finally:
            await session.stop()
            self._sessions.remove(session)
        return websocket

    async def _process_messages(self, websocket: web.WebSocketResponse, app_service: AppService) -> None:
        """Pass on what the page says; one message that no page of ours sends ends the tab, and is told in one line."""
        async for message in websocket:
            if message.type is not web.WSMsgType.TEXT:
                continue
            try:
                said = read_message(message.data)
            except UnreadableMessageError:
                print_out(_UNREADABLE.get(self._language), err=True)
                await websocket.close(code=WSCloseCode.POLICY_VIOLATION)
                return
            match said:
                case ("stdin", str(typed)):
                    await app_service.send_bytes(typed.encode("utf-8", "replace"))
                case ("resize", Size(width=width, height=height)):
                    await app_service.set_terminal_size(width, height)
                case ("ping", when):
                    await websocket.send_json(["pong", when])
                case ("blur",):
                    await app_service.blur()
                case ("focus",):
                    await app_service.focus()

    async def handle_download(self, request: web.Request) -> web.StreamResponse:
        """Hand out a file that a meeting delivers, under its own name, and never as a page of ours."""
        key = request.match_info["key"]
        try:
            wanted = await self.download_manager.get_download_metadata(key)
        except KeyError:
            return web.Response(status=404)
        response = web.StreamResponse()
        response.content_type = wanted.mime_type or "application/octet-stream"
        response.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(wanted.file_name, safe='')}"
        await response.prepare(request)
        async for chunk in self.download_manager.download(key):
            await response.write(chunk)
        await response.write_eof()
        return response

    @staticmethod
    async def _all_ended(sessions: Iterable["TabSession"]) -> None:
        await asyncio.gather(*(session.stop() for session in sessions))


class TabSession(AppService):
    """One tab's session, a process of its own."""

    def __init__(
        self,
        command: tuple[str, ...],
        websocket: web.WebSocketResponse,
        downloads: DownloadManager,
        language: Language,
        leave: Callable[[str], None],
    ) -> None:
        """Hold a session that a command begins; its file is left to the next tab by `leave`."""
        super().__init__(
            command[0],
            write_bytes=websocket.send_bytes,
            write_str=websocket.send_str,
            close=self._close_tab,
            download_manager=downloads,
        )
        self._arguments = command
        self._websocket = websocket
        self._language = language
        self._leave = leave
        self.is_ending = False

    async def stop(self) -> None:
        """End the session in good order, or by force when it does not answer; what was said is on disk by then."""
        self.is_ending = True
        process, telling = self._process, self._task
        if process is None or telling is None:
            return
        await self._download_manager.cancel_app_downloads(self.app_service_id)
        try:
            async with asyncio.timeout(_PATIENCE):
                await self.send_meta({"type": "quit"})
                await asyncio.shield(telling)
        except TimeoutError:
            with suppress(ProcessLookupError):
                process.kill()
            await telling

    async def run(self) -> None:
        """Pass on what the session says until it has ended; where it went wrong, say so in the tab as well."""
        process = self._process
        assert process is not None
        assert process.stdout is not None
        assert process.stderr is not None
        last_words = asyncio.create_task(process.stderr.read())
        while await process.stdout.readline() not in {b"", b"__GANGLION__\n"}:
            pass
        with suppress(asyncio.IncompleteReadError):
            while True:
                kind = await process.stdout.readexactly(1)
                size = int.from_bytes(await process.stdout.readexactly(4), "big")
                await self._pass_on(kind, await process.stdout.readexactly(size))
        words = (await last_words).decode("utf-8", "replace")
        sys.stderr.write(words)
        status = await process.wait()
        if status > 0:
            await self._pass_on(b"D", _on_screen(words if status == 2 else _BROKEN.get(self._language)))
        await self._close_tab()

    async def on_meta(self, data: bytes) -> None:
        """Take in where the session keeps its meeting, and pass all else on."""
        told = json.loads(data)
        if told["type"] in {KEPT, "exit"}:
            self.is_ending = True
        if told["type"] == KEPT:
            self._leave(told["path"])
        else:
            await super().on_meta(data)

    async def _pass_on(self, kind: bytes, payload: bytes) -> None:
        take = {b"D": self.on_data, b"M": self.on_meta, b"P": self.on_packed}[kind]
        with suppress(ConnectionResetError):  # the tab is closed; the session must still be heard to its end
            await take(payload)

    async def _close_tab(self) -> None:
        with suppress(ConnectionResetError):
            await self._websocket.close()

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        """Start the session without a shell, and out of reach of the terminal's Ctrl+C: the server ends it."""
        self._process = process = await asyncio.create_subprocess_exec(
            *self._arguments,
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
            env=self._build_environment(width, height),
            start_new_session=os.name == "posix",
        )
        self._stdin = process.stdin
        return process

    def _build_environment(self, width: int = 80, height: int = 24) -> dict[str, str]:
        return super()._build_environment(width, height) | {
            "TEXTUAL_DRIVER": "guldkorn_tui.serving.driver:BrowserDriver"
        }


def _sized(request: web.Request, name: str, default: int) -> int:
    """Return how wide or high a tab says that it is, within reason."""
    return min(max(to_int(request.query.get(name, ""), default), 1), MOST)


def _on_screen(words: str) -> bytes:
    """Return words for the tab's terminal, on an empty screen; they may hold names of files, so no escapes."""
    lines = ("".join(sign for sign in line if sign.isprintable()) for line in words.splitlines())
    return b"\x1b[2J\x1b[H" + "\r\n".join(lines).encode()
