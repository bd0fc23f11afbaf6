"""What can lie on a disk after a power cut: of what was not synced, all, nothing, parts, in any order, or rubbish."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from random import Random

from features.session_disk import Step

SECTOR = 512


@dataclass
class Lying:
    """A file: what is on the disk for certain, and what was written since."""

    certain: bytes = b""
    since: list[Step] = field(default_factory=list)

    def sync(self) -> None:
        """Put everything on the disk."""
        self.certain, self.since = self.written(lambda: True, b"\0"), []

    def written(self, is_there: "Chance", filling: bytes) -> bytes:
        """Return the file with the parts of what was written that the chance lets through."""
        content = bytearray(self.certain)
        for step in self.since:
            if step.act == "truncate":
                if is_there():
                    del content[step.at :]
                continue
            for at, part in sectors(step):
                if is_there():
                    gap = at + len(part) - len(content)
                    if gap > 0:
                        content += (filling * gap)[:gap]
                    content[at : at + len(part)] = part
        return bytes(content)


Chance = type(lambda: True)


def sectors(step: Step) -> Iterator[tuple[int, bytes]]:
    """Cut a write where sectors end: one sector is written whole or not at all."""
    at, content = step.at, step.content
    while content:
        length = SECTOR - at % SECTOR
        yield at, content[:length]
        at, content = at + length, content[length:]


@dataclass
class Cut:
    """The disk at one moment: the database, and the journal by its name now and by the name that is certain."""

    database: Lying
    journal: Lying | None = None
    certain_journal: Lying | None = None
    said: int = 0
    """How many entries were taken, as far as anybody was told."""

    def follow(self, step: Step) -> None:
        """Go one step on."""
        if step.act == "said":
            self.said = step.at
        elif step.act == "create":
            self.journal = Lying()
        elif step.act == "delete":
            self.journal = None
            if step.durable:
                self.certain_journal = None
        else:
            file = self.journal if step.file.endswith("-journal") else self.database
            assert file is not None
            if step.act != "sync":
                file.since.append(step)
                return
            file.sync()
            if file is self.journal:
                self.certain_journal = file  # SQLite syncs the folder, too

    def image(self, chance: Random) -> tuple[bytes, bytes | None]:
        """Return what may be found on the disk: the database, and the journal if there is one."""
        share = chance.choice((0.0, 0.2, 0.5, 0.8, 1.0))
        journal = self.journal if chance.random() < 0.5 else self.certain_journal

        def is_there() -> bool:
            return chance.random() < share

        filling = chance.choice((b"\0", b"\xd9", b"\xa5\x5a\x01"))
        return self.database.written(is_there, filling), journal and journal.written(is_there, filling)


def cuts(database: bytes, steps: Sequence[Step]) -> Iterator[Cut]:
    """Return the disk at each moment of what was done to it."""
    cut = Cut(Lying(database))
    yield cut
    for step in steps:
        cut.follow(step)
        yield cut
