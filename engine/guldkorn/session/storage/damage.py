"""What is wrong with a session file, and what of it holds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from guldkorn.reading.text import Text

Span = tuple[int, int]
"""The numbers of entries that follow one another: the first and the last."""


@dataclass(frozen=True, slots=True)
class Damage:
    """What was found wrong in a session file."""

    says: Text
    """The fault, what is kept and the way out, for people to read."""
    kept: int
    """How many entries hold, from the first on."""
    unproven: int
    """How many entries beyond those stand as they were written, though nothing proves any longer that they belong."""
    lost: int | None
    """How many entries at least are missing or changed; None where nothing tells."""
    last: int | None
    """The number of the last entry that was in the file; None where nothing tells."""


def damage(name: str, fault: Text, kept: int, unproven: Iterable[int], last: int | None) -> Damage:
    """Return a damage with its sentence.

    `unproven` are the numbers of what stands beyond the entries that are kept, `last` is that of the last entry that
    was in the file; None where nothing tells.
    """
    numbers = tuple(unproven)
    missing = tuple(_missing(kept, numbers, last))
    lost = sum(end - start + 1 for start, end in missing)
    told = last is not None or bool(lost)
    way_out = Text(
        " Der skrives ikke i filen; gå videre i en gendannet kopi.", " The file is left alone; go on in a rescued copy."
    )
    place = Text(f"{name} er beskadiget: ", f"{name} is damaged: ")
    holds = _what_holds(kept, len(numbers), missing if told else None)
    return Damage(place + fault + holds + way_out, kept, len(numbers), lost if told else None, last)


def _missing(kept: int, unproven: tuple[int, ...], last: int | None) -> Iterator[Span]:
    before = kept
    for number in unproven:
        if number > before + 1:
            yield before + 1, number - 1
        before = number
    if last is not None and last > before:
        yield before + 1, last


def _what_holds(kept: int, unproven: int, missing: tuple[Span, ...] | None) -> Text:
    everything = kept + unproven
    points = Text(_counted(everything, "punkt", "punkter"), _counted(everything, "entry", "entries"))
    if missing == ():
        all_of_it = Text(
            f" Alt, hvad I har skrevet, kan stadig læses ({points.da}).", f" All that was said is there ({points.en})."
        )
        return all_of_it + _UNPROVEN if unproven else all_of_it
    gone = _said_of_missing(missing)
    if not everything:
        return Text(
            f" Intet af det, I har skrevet, kan læses; {gone.da}.", f" Nothing that was said can be read; {gone.en}."
        )
    if unproven:
        return Text(f" {points.da} kan læses; {gone.da}.", f" {points.en} can be read; {gone.en}.") + _UNPROVEN
    if kept == 1:
        return Text(f" Det første punkt kan læses; {gone.da}.", f" The first entry can be read; {gone.en}.")
    return Text(f" De første {points.da} kan læses; {gone.da}.", f" The first {points.en} can be read; {gone.en}.")


def _said_of_missing(missing: tuple[Span, ...] | None) -> Text:
    if missing is None:
        return Text("om der mangler noget, kan ikke ses", "whether anything is missing cannot be seen")
    count = sum(end - start + 1 for start, end in missing)
    return Text(
        f"mindst {_counted(count, 'punkt', 'punkter')} mangler eller er ændret (nr. {_numbers(missing, 'og flere')})",
        f"at least {_counted(count, 'entry is', 'entries are')} missing or changed "
        f"(no. {_numbers(missing, 'and more')})",
    )


def _numbers(spans: tuple[Span, ...], and_more: str) -> str:
    shown = ", ".join(str(start) if start == end else f"{start}-{end}" for start, end in spans[:_SHOWN])
    return shown if len(spans) <= _SHOWN else f"{shown} {and_more}"


def _counted(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"


_SHOWN = 5
_UNPROVEN = Text(
    " Det, der står efter skaden, er læst, som det blev skrevet; at intet er byttet ud, er ikke længere bevist.",
    " What stands after the damage is read as it was written, but it is no longer proven that nothing was exchanged.",
)
