"""Watching a rulebook's files: what was saved, added or deleted. The only module that knows watchfiles."""

from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from threading import Event

from watchfiles import watch

from guldkorn.knowledge.packs import PACK
from guldkorn.rules.layers import Layers

PARTS = ("rules", "knowledge")
QUIET = 20  # ms without another change before a save is told: programs save in several steps
LOOK = 250  # ms between two looks at the files themselves, for folders that come back and network shares


class Happened(StrEnum):
    """What became of a file."""

    SAVED = "saved"
    ADDED = "added"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """A file of a rulebook to which something happened."""

    path: Path
    happened: Happened


def changes(layers: Layers, stop: Event | None = None) -> Iterator[tuple[Change, ...]]:
    """Return what happens to a rulebook's files from this call on, one tuple for all that happened at once.

    It waits for as long as nothing happens, and ends within a second once `stop` is set. A folder may vanish and come
    back. A save counts although the content is the same.
    """
    return _changes(layers, _looked_at(layers), stop or Event())


_Looks = dict[Path, tuple[int, ...]]


def _changes(layers: Layers, before: _Looks, stop: Event) -> Iterator[tuple[Change, ...]]:
    while not stop.is_set():
        watched = _folders(layers)
        with closing(_wakings(watched, stop)) as wakings:
            for _ in wakings:
                now = _looked_at(layers)
                if found := tuple(sorted(_differences(before, now))):
                    before = now
                    yield found
                if _folders(layers) != watched:
                    break


def _wakings(folders: _Looks, stop: Event) -> Generator[None, None, None]:
    """Return whenever it may be worth while to look."""
    try:
        for _ in watch(
            *folders, step=QUIET, rust_timeout=LOOK, yield_on_timeout=True, stop_event=stop,
            watch_filter=None, ignore_permission_denied=True,
        ) if folders else ():  # fmt: skip
            yield
    except OSError:  # the folder went at this very moment, or the system lets nobody watch more
        pass
    while not stop.wait(LOOK / 1000):
        yield


def _differences(before: _Looks, now: _Looks) -> Iterator[Change]:
    for path in before.keys() | now.keys():
        if path not in now:
            yield Change(path, Happened.DELETED)
        elif path not in before:
            yield Change(path, Happened.ADDED)
        elif before[path] != now[path]:
            yield Change(path, Happened.SAVED)


def _looked_at(layers: Layers) -> _Looks:
    """Return all YAML files of a rulebook, each with what changes when it is saved."""
    return {path: look for path in _files(layers) if (look := _look(path))}


def _files(layers: Layers) -> Iterator[Path]:
    for folder in (layers.folder, *layers.packs):
        for part in PARTS:
            for path in (folder / part).rglob("*.y*ml"):
                if "examples" not in path.relative_to(folder).parts:
                    yield path
    yield from (pack / PACK for pack in layers.packs)


def _folders(layers: Layers) -> _Looks:
    own = [layers.folder / part for part in PARTS]  # the folder itself may hold much else
    return {folder: look[:1] for folder in (*own, *layers.packs) if folder.is_dir() and (look := _look(folder))}


def _look(path: Path) -> tuple[int, ...]:
    """Return what tells a file from what it was before; empty if it cannot be seen."""
    try:
        found = path.stat()
    except OSError:
        return ()
    return found.st_ino, found.st_mtime_ns, found.st_size
