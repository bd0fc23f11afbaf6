"""Writing a file whole or not at all, for its owner alone."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile


def write_whole(path: Path, content: bytes, *, overwrite: bool = True) -> None:
    """Write a file whole or not at all: a crash leaves what was there as it was. Only its owner may read it.

    Raise FileExistsError where something is there that is not to be written over, and OSError where the folder cannot
    be written to.
    """
    file = NamedTemporaryFile(  # noqa: SIM115  # closed below, before it takes the old one's place: Windows wants that
        "wb", dir=path.parent, prefix=".guldkorn-", suffix=".new", delete=False
    )
    new = Path(file.name)
    try:
        with file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if overwrite:
            new.replace(path)
        else:
            _put(new, path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise


def _put(new: Path, path: Path) -> None:
    """Give a file its name where nothing has that name, even if somebody takes it at the same moment."""
    try:
        os.link(new, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if os.path.lexists(path):
            raise FileExistsError(path) from None
        new.replace(path)
    else:
        new.unlink()
