"""Bringing a session file of an older format up to date; the old one is kept as it was."""

import os
from contextlib import closing
from pathlib import Path

from guldkorn.session.storage.chain import Head
from guldkorn.session.storage.connection import connect_to_write
from guldkorn.session.storage.examination import Examined
from guldkorn.session.storage.publication import numbered, publish, write_exclusively


def migrate(path: Path, old: Examined) -> Head:
    """Put a file of the current format in the place of a sound older one. The caller holds its lock.

    The old one is kept beside it, byte for byte, before anything is changed. Raise OSError or sqlite3.Error, with the
    old one still in its place, where the new cannot be written.
    """
    with closing(connect_to_write(path)) as connection:
        connection.execute("BEGIN IMMEDIATE")  # rolls back what a meeting that ended hard left half-written
        connection.execute("ROLLBACK")
    _keep(path, path.read_bytes(), old.form)
    return publish(path, old.entries, instead=True)


def _keep(path: Path, content: bytes, form: int) -> None:
    for kept in numbered(path.with_name(f"{path.stem}.format-{form}.guldkorn-old")):
        if not os.path.lexists(kept):
            return write_exclusively(kept, content)
        if kept.is_file() and kept.read_bytes() == content:
            return None  # from an attempt that did not come to its end
    return None
