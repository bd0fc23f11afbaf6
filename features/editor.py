"""An editor as far as the language server sees one: it opens files, and asks what may stand at a place."""

import json
import queue
import subprocess
import threading
from itertools import count
from pathlib import Path
from typing import Any

from features.patience import LONGEST

CURSOR = "‸"
SETTINGS = {"validate": True, "completion": True, "hover": True, "schemaStore": {"enable": False}}

Message = dict[str, Any]


class Editor:
    """A running language server, and what it has said of the files that are open."""

    def __init__(self, command: list[str], folder: Path) -> None:
        """Start the server on a folder."""
        self._server = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._said: queue.Queue[Message | None] = queue.Queue()
        self._numbers = count(1)
        self._names: dict[Path, str] = {}
        self._found: dict[str, list[Message]] = {}
        threading.Thread(target=self._listen, daemon=True).start()
        completing = {"completion": {"completionItem": {"snippetSupport": True}}}
        able = {"textDocument": completing, "workspace": {"configuration": True}}
        self._ask("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": able})
        self._tell("initialized", {})

    def close(self) -> None:
        """End the server."""
        self._ask("shutdown", None)
        self._tell("exit", None)
        self._server.communicate(timeout=LONGEST)

    def open(self, path: Path, text: str) -> str:
        """Open a file with unsaved text, under a name of its own beside it: no word on an earlier text is heard."""
        name = self._names[path] = path.with_name(f"{next(self._numbers)}-{path.name}").as_uri()
        document = {"uri": name, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        return name

    def problems(self, path: Path) -> list[tuple[int, str]]:
        """Wait for what the server finds in an open file: each with its line, counted from 1."""
        while (name := self._names[path]) not in self._found:
            self._next()
        return [(each["range"]["start"]["line"] + 1, each["message"]) for each in self._found[name]]

    def offered(self, path: Path, text: str) -> dict[str, str]:
        """Return what is offered at the cursor in a text, each with what is said of it."""
        place = text.index(CURSOR)
        before = text[:place]
        name = self.open(path, before + text[place + len(CURSOR) :])
        position = {"line": before.count("\n"), "character": place - (before.rfind("\n") + 1)}
        found = self._ask("textDocument/completion", {"textDocument": {"uri": name}, "position": position})
        return {item["label"].strip('"'): _text(item.get("documentation")) for item in found["items"]}

    def _ask(self, method: str, params: Any) -> Any:
        number = next(self._numbers)
        self._send({"id": number, "method": method, "params": params})
        while True:
            said = self._next()
            if said.get("id") == number and "method" not in said:
                return said["result"]

    def _tell(self, method: str, params: Any) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: Message) -> None:
        raw = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._server.stdin is not None
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(raw) + raw)
        self._server.stdin.flush()

    def _next(self) -> Message:
        """Take in the next thing that the server says, and answer it where it asks."""
        said = self._said.get(timeout=LONGEST)
        assert said is not None, "the language server ended by itself"
        if said.get("method") == "textDocument/publishDiagnostics":
            self._found[said["params"]["uri"]] = said["params"]["diagnostics"]
        elif said.get("method") == "workspace/configuration":
            sections = [item["section"] for item in said["params"]["items"]]
            self._send({"id": said["id"], "result": [SETTINGS if each == "yaml" else None for each in sections]})
        elif "method" in said and "id" in said:
            self._send({"id": said["id"], "result": None})
        return said

    def _listen(self) -> None:
        out = self._server.stdout
        assert out is not None
        while head := out.readline():
            length = int(head.split(b":")[1]) if head.lower().startswith(b"content-length") else 0
            while out.readline().strip():
                pass
            self._said.put(json.loads(out.read(length)))
        self._said.put(None)


def _text(documentation: Any) -> str:
    return documentation["value"] if isinstance(documentation, dict) else documentation or ""
