"""A rulebook as a git revision holds it: laid in a folder for as long as it is looked at."""

import io
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from shutil import which
from tempfile import TemporaryDirectory

from guldkorn.reading.problem import GuldkornError, Place, Problem, UnreadableError
from guldkorn.reading.text import Text, same

_HOLDS = ("rules", "knowledge", "pack.yaml")
"""What of a folder belongs to a rulebook or a pack."""


class RevisionError(GuldkornError):
    """What was named is neither a folder nor a revision that git can show."""


@dataclass(frozen=True, slots=True)
class AtHand:
    """A folder of a rulebook or a pack, and what it was called by whoever asked for it."""

    folder: Path
    name: str
    is_revision: bool = False

    def place(self, place: Place) -> Place:
        """Return a place as it is called in the revision."""
        prefix = f"{self.folder}/"
        if not self.is_revision or not place.file.startswith(prefix):
            return place
        within = place.file.removeprefix(prefix)
        separator = "/" if ":" in self.name else ":"
        return Place(f"{self.name}{separator}{within}", place.line, place.column)


@contextmanager
def at_hand(name: str) -> Iterator[AtHand]:
    """Give the folder of a name; for a git revision one that is there for as long as it is looked at.

    A revision may be followed by a folder in it, as in `HEAD~1:rulebook`; else the rulebook is looked for in the
    working folder's place and at the top. Raise RevisionError for what is neither folder nor revision, or has no
    rulebook; and UnreadableError, with the revision's own name in its places, where that passes through here.
    """
    if Path(name).is_dir():
        yield AtHand(Path(name), name)
        return
    top, commit, within = _found(name)
    with TemporaryDirectory(prefix="guldkorn-") as temporary:
        folder = Path(temporary).resolve()
        _lay_out(
            _git(name, "-C", top, "archive", "--format=tar", f"{commit}:{within}", *_parts(top, commit, within)), folder
        )
        found = AtHand(folder, name, is_revision=True)
        try:
            yield found
        except UnreadableError as error:
            raise UnreadableError(
                Problem(found.place(each.place), each.message, each.weight) for each in error.problems
            ) from error


def _found(name: str) -> tuple[str, str, str]:
    """Return the top of the repository, the commit of a revision, and the folder in it where the rulebook lies."""
    if which("git") is None:
        raise _neither(
            name,
            Text(
                "og git er ikke installeret, så en udgave kan ikke læses",
                "and git is not installed, so no revision can be read",
            ),
        )
    revision, colon, asked = name.partition(":")
    top = _tried("rev-parse", "--show-toplevel")
    if top is None:
        raise _neither(
            name,
            Text(
                "og der er ikke noget git-arkiv her; skriv en mappe",
                "and there is no git repository here; name a folder",
            ),
        )
    commit = None
    if revision and not revision.startswith("-"):
        commit = _tried("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    if not commit:
        raise _neither(
            name,
            Text(
                "og git kender ingen udgave af det navn; find navnet med git log --oneline",
                "and git knows no revision of that name; look with git log --oneline",
            ),
        )
    here = (_tried("rev-parse", "--show-prefix") or "").strip("/")
    for folder in [asked.strip("/")] if colon else dict.fromkeys((here, "")):
        if _parts(top, commit, folder):
            return top, commit, folder
    where = asked if colon else here or "."
    raise RevisionError(
        Text(
            f'"{revision}" har intet regelværk i {where}; skriv dets mappe efter et kolon: {revision}:MAPPE',
            f'"{revision}" has no rulebook in {where}; write its folder after a colon: {revision}:FOLDER',
        )
    )


def _parts(top: str, commit: str, folder: str) -> tuple[str, ...]:
    """Return what of a folder in a commit belongs to a rulebook or a pack."""
    listed = _tried("-C", top, "ls-tree", "--name-only", "-z", f"{commit}:{folder}")
    return tuple(name for name in _HOLDS if name in (listed or "").split("\0"))


def _lay_out(archive: bytes, folder: Path) -> None:
    """Write the files of an archive into a folder; links, and what would lie outside, are left."""
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        for member in tar:
            within = PurePosixPath(member.name)
            content = tar.extractfile(member) if member.isfile() else None
            if content is None or within.is_absolute() or ".." in within.parts:
                continue
            target = folder / within
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content.read())


def _tried(*arguments: str) -> str | None:
    """Return what git prints, without the end of the line; None where it fails."""
    done = subprocess.run(["git", *arguments], capture_output=True, check=False)
    return done.stdout.decode("utf-8", "replace").rstrip("\n") if done.returncode == 0 else None


def _git(name: str, *arguments: str) -> bytes:
    done = subprocess.run(["git", *arguments], capture_output=True, check=False)
    if done.returncode != 0:
        raise _neither(name, same(done.stderr.decode("utf-8", "replace").strip()))
    return done.stdout


def _neither(name: str, why: Text) -> RevisionError:
    return RevisionError(
        Text(f'"{name}" er ikke en mappe, {why.da}', f'"{name}" is no folder, {why.en}'),
    )
