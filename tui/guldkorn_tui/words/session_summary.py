"""A session file in brief: the workplace, the units spoken of, when, how much, and what hinders. It changes nothing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Text, join, same

if TYPE_CHECKING:
    from guldkorn.session.events import Event

_OURS = ("begun", "rulebook-taken", "advised", "lost")
"""The kinds of event that nobody said: they are written when a meeting begins, is opened or put away."""
_BEGINNING = ("held-against", "context-taken")
"""The kinds of event that a meeting may begin with."""


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """What there is to know of a session file before it is opened."""

    path: Path
    workplace: str = ""
    units: tuple[str, ...] = ()
    """Those spoken of, in the order in which they first were."""
    begun: datetime | None = None
    last: datetime | None = None
    """When something was last said."""
    said: int = 0
    """How many things were said, what was undone among them."""
    hindrance: Text | None = None
    """Why it is not like the others: open elsewhere, damaged, or not to be opened at all."""
    is_broken: bool = False
    """Whether it is damaged, or cannot be read."""

    def in_words(self, *, with_name: bool = True) -> Text:
        """Return it in a sentence or two, without its folder; without its name, where it can be told by the rest."""
        parts = [same(self.path.name)] if with_name or not self.workplace else []
        if self.workplace:
            parts.append(same(self.workplace))
        if self.units:
            units = ", ".join(self.units)
            parts.append(Text(f"om {units}", f"on {units}"))
        if self.begun is not None:
            begun = self.begun.astimezone()
            parts.append(Text(f"begyndt {begun:%d.%m.%Y}", f"begun {begun:%Y-%m-%d}"))
        if self.last is not None:
            last = self.last.astimezone()
            parts.append(Text(f"sidst {last:%d.%m.%Y kl. %H.%M}", f"last {last:%Y-%m-%d at %H:%M}"))
        if self.begun is not None:
            parts.append(
                Text(
                    f"{self.said} indtastning{'er' * (self.said != 1)}",
                    f"{self.said} thing{'s' * (self.said != 1)} said",
                )
            )
        said = join(parts)
        return said if self.hindrance is None else said + same(". ") + self.hindrance


def summary_of(path: Path) -> SessionSummary:
    """Return a session file in brief. Whatever is wrong with it is told in the summary."""
    from guldkorn.session.event_text import read_event  # the welcome is seen before they are loaded
    from guldkorn.session.storage.lock import held_by
    from guldkorn.session.storage.session_file import open_session_file

    try:
        with open_session_file(path, to_write=False) as file:
            entries, damage = file.entries, file.damage
    except GuldkornError as error:
        return SessionSummary(path, hindrance=_without_name(error.message, path), is_broken=True)
    try:
        told = tuple((entry, read_event(entry.said)) for entry in entries)
    except GuldkornError as error:
        return SessionSummary(path, hindrance=error.message, is_broken=True)
    hindrance = _without_name(damage.says, path) if damage is not None else held_by(path)
    said = [(entry, event) for entry, event in told if event.kind not in _OURS]
    began = entries[0].at if entries else None
    beginning = [1 for entry, event in said if entry.at == began and event.kind in _BEGINNING]
    last = max((entry.at for entry, _ in said), default=began)
    return SessionSummary(
        path,
        _workplace(event for _, event in told),
        tuple(_units(event for _, event in said)),
        began,
        last,
        len(said) - len(beginning),
        hindrance,
        damage is not None,
    )


def _workplace(told: "Iterable[Event]") -> str:
    names = [event.context.name for event in told if event.kind == "context-taken"]
    return clean_line(next((name for name in reversed(names) if name), ""))


def _units(told: "Iterable[Event]") -> Iterator[str]:
    seen: set[str] = set()
    for event in told:
        unit = getattr(event, "unit", None)
        if isinstance(unit, str) and unit not in seen:
            seen.add(unit)
            yield clean_line(unit)


def _without_name(message: Text, path: Path) -> Text:
    """Return what is wrong without the file's name, which stands beside it."""

    def bare(text: str) -> str:
        before, named, after = text.partition(path.name)
        rest = after.lstrip(": ") if named and len(before) < 4096 else text
        return rest[:1].upper() + rest[1:]

    return Text(bare(message.da), bare(message.en))
