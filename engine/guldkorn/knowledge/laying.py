"""Laying packs over what lies beneath: entries are added, replaced by id, or retired, each with its pack and reason."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from guldkorn.knowledge.packs import EntryKind, Exchange, How, Pack, PackChange
from guldkorn.reading.problem import Place, Problem, way_out
from guldkorn.reading.text import Text

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Entry(Generic[Thing]):
    """One entry of a layer: its id, where that stands, and the entry itself."""

    id: str
    place: Place
    thing: Thing


class Laying:
    """The packs of a rulebook on their way over it, from the lowest: what they changed, and what is wrong with them."""

    def __init__(self, packs: Iterable[Pack] = ()) -> None:
        self.packs = tuple(packs)
        self.changes: list[PackChange] = []
        self.problems: list[Problem] = list(_packs_twice(self.packs))

    def lay(
        self,
        kind: EntryKind,
        beneath: Iterable[Entry[Thing]],
        layers: Iterable[tuple[Pack, Iterable[Entry[Thing]]]],
    ) -> tuple[Entry[Thing], ...]:
        """Return the entries of one kind that stand in the end. The first layer lies right over what is beneath."""
        standing = list(beneath)
        for pack, entries in layers:
            exchanges = {e.id: (how, e, place) for how, e, place in pack.exchanges() if e.kind is kind}
            brought = tuple(entries)
            self.problems += self._misnamed(pack, kind, {each.id for each in standing}, {each.id for each in brought})
            gone = {name for name, (how, _, _) in exchanges.items() if how is How.RETIRED}
            standing = [each for each in standing if each.id not in gone]
            for entry in brought:
                self._bring(pack, kind, entry, standing, replaces=entry.id in exchanges)
            for name, (how, exchange, place) in exchanges.items():
                self.changes.append(PackChange(pack.file.title, kind, name, how, exchange.because, place))
        return tuple(standing)

    def _bring(
        self, pack: Pack, kind: EntryKind, entry: Entry[Thing], standing: list[Entry[Thing]], *, replaces: bool
    ) -> None:
        at = next((n for n, each in enumerate(standing) if each.id == entry.id and each.place != entry.place), None)
        if at is None:
            standing.append(entry)
            if not replaces:
                self.changes.append(PackChange(pack.file.title, kind, entry.id, How.ADDED, None, entry.place))
        elif replaces:
            standing[at] = entry
        else:
            self.problems.append(
                Problem(
                    entry.place,
                    Text(
                        f'"{entry.id}" findes allerede ({standing[at].place}); giv den et andet id, eller skriv den '
                        "under replaces i pack.yaml med en begrundelse",
                        f'"{entry.id}" is there already ({standing[at].place}); give it another id, or name it under '
                        "replaces in pack.yaml with a reason",
                    ),
                )
            )

    def _misnamed(self, pack: Pack, kind: EntryKind, beneath: set[str], brought: set[str]) -> Iterator[Problem]:
        """Find exchanges of what is not there, of what another pack has exchanged, and replacements that lack."""
        named: set[str] = set()
        for how, exchange, place in pack.exchanges():
            if exchange.kind is not kind:
                continue
            earlier = next(
                (c for c in self.changes if (c.kind, c.id) == (kind, exchange.id) and c.how is not How.ADDED), None
            )
            if earlier is not None:
                yield _exchanged_twice(exchange, place, earlier)
            elif exchange.id in named:
                yield Problem(
                    place,
                    Text(
                        f'"{exchange.id}" er nævnt to gange under replaces og retires; fjern den ene',
                        f'"{exchange.id}" is named twice under replaces and retires; remove one',
                    ),
                )
            elif exchange.id not in beneath:
                hint = way_out(exchange.id, beneath)
                yield Problem(
                    place,
                    Text(
                        f'der er ingen {kind} "{exchange.id}" under pakken; {hint.da}',
                        f'there is no {kind} "{exchange.id}" beneath the pack; {hint.en}',
                    ),
                )
            elif how is How.REPLACED and exchange.id not in brought:
                yield Problem(
                    place,
                    Text(
                        f'pakken har ingen {kind} "{exchange.id}" at sætte i stedet; skriv den, eller brug retires',
                        f'the pack has no {kind} "{exchange.id}" to put in its place; write it, or use retires',
                    ),
                )
            named.add(exchange.id)


def _exchanged_twice(exchange: Exchange, place: Place, earlier: PackChange) -> Problem:
    return Problem(
        place,
        Text(
            f'pakken "{earlier.pack.da}" har allerede erstattet eller taget "{exchange.id}" ud ({earlier.place}); '
            "lad kun én af pakkerne gøre det",
            f'the pack "{earlier.pack.en}" has replaced or retired "{exchange.id}" already ({earlier.place}); '
            "let only one of the packs do it",
        ),
    )


def _packs_twice(packs: tuple[Pack, ...]) -> Iterator[Problem]:
    first: dict[str, Pack] = {}
    for pack in packs:
        if (other := first.setdefault(pack.file.id, pack)) is not pack:
            yield Problem(
                pack.document.place(("id",)),
                Text(
                    f'en anden pakke hedder også "{pack.file.id}" ({other.document.file}); nævn hver pakke én gang',
                    f'another pack is called "{pack.file.id}" too ({other.document.file}); name each pack once',
                ),
            )
