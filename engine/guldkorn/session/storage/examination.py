"""What a session file holds, and whether it is whole."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from guldkorn.reading.problem import shown_path
from guldkorn.reading.text import Text
from guldkorn.session.storage.chain import Head, first_link, follow, standing
from guldkorn.session.storage.damage import Damage, damage
from guldkorn.session.storage.entry import Entry
from guldkorn.session.storage.fault import fault
from guldkorn.session.storage.schema import FORMAT, WITHOUT_SEAL, bears_mark, format_of
from guldkorn.session.storage.seal import Seal, seal_of
from guldkorn.session.storage.tables import Tables, read_tables, salvage_tables


@dataclass(frozen=True, slots=True)
class Examined:
    """A session file that was looked through from end to end."""

    form: int
    head: Head
    """The end of the chain as far as it holds."""
    entries: tuple[Entry, ...]
    """What holds and, in a damaged file, what stands beyond that; the numbers tell where something is missing."""
    damage: Damage | None


def examine(image: bytes, path: Path) -> Examined:
    """Look through the bytes of a session file. Raise SessionFileError where its format is newer than this program."""
    form = format_of(image)
    found = read_tables(image, form)
    if form > FORMAT and found.form in (form, None) and bears_mark(image):
        raise fault(
            path,
            Text(
                "filen er skrevet af en nyere udgave af guldkorn; opdater guldkorn for at åbne den",
                "the file was written by a newer version of guldkorn; update guldkorn to open it",
            ),
        )
    agreed = bears_mark(image) and found.form == form and 1 <= form <= FORMAT
    form = form if agreed else _likely(form, found.form)
    forms = (form,) if agreed else range(1, FORMAT + 1)
    head, entries = _longest(found, forms)
    whole = agreed and found.sound and len(found.identities) == 1 and _is_all(found, head)
    reason = _fault(seal_of(image), form, whole)
    if reason is None:
        return Examined(form, head, entries, None)
    if head != found.head:
        found = salvage_tables(image, form)
        head, entries = max((head, entries), _longest(found, forms), key=lambda each: each[0].number)
    beyond = tuple(standing(head, found.rows))
    last = found.head.number if found.head is not None and head.digest != found.head.digest else head.number
    numbers = [each.number for each in beyond]
    harm = damage(shown_path(path), reason, len(entries), numbers, None if found.head is None else last)
    return Examined(form, head, (*entries, *beyond), harm)


def _is_all(found: Tables, head: Head) -> bool:
    return (
        head == found.head
        and len(found.rows) == head.number
        and all(row.agrees for rows in found.rows.values() for row in rows)
    )


def _likely(*forms: int | None) -> int:
    return next((form for form in forms if form is not None and 1 <= form <= FORMAT), FORMAT)


def _longest(found: Tables, forms: Iterable[int]) -> tuple[Head, tuple[Entry, ...]]:
    starts = (first_link(identity, form) for form in forms for identity in found.identities)
    chains = (follow(start, found.rows) for start in starts)
    return max(chains, key=lambda chain: chain[0].number, default=(Head(0, b""), ()))


def _fault(seal: Seal, form: int, whole: bool) -> Text | None:
    if not whole:
        return Text("filens opbygning er beskadiget.", "its inner order is broken.")
    if seal is Seal.BROKEN:
        return Text("den er ændret, siden den blev lukket.", "it has changed since it was closed.")
    if seal is Seal.MISSING and form > WITHOUT_SEAL:
        return Text("dens kontrolkode mangler.", "its seal is missing.")
    return None
