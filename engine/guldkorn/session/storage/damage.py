"""What is wrong with a session file, and what of it holds."""

from dataclasses import dataclass

from guldkorn.reading.text import Text


@dataclass(frozen=True, slots=True)
class Damage:
    """What was found wrong in a session file."""

    says: Text
    """The fault, what is kept and the way out, for people to read."""
    kept: int
    """How many entries hold."""
    lost: int | None
    """How many entries at least are missing or changed; None where nothing tells."""


def damage(name: str, fault: Text, kept: int, lost: int | None) -> Damage:
    """Return a damage with its sentence."""
    way_out = Text(
        " Der skrives ikke i filen; gå videre i en gendannet kopi.", " The file is left alone; go on in a rescued copy."
    )
    place = Text(f"{name} er beskadiget: ", f"{name} is damaged: ")
    return Damage(place + fault + _what_holds(kept, lost) + way_out, kept, lost)


def _what_holds(kept: int, lost: int | None) -> Text:
    points = Text(_counted(kept, "punkt", "punkter"), _counted(kept, "entry", "entries"))
    if lost == 0:
        return Text(
            f" Alt, hvad I har skrevet, kan stadig læses ({points.da}).", f" All that was said is there ({points.en})."
        )
    if lost is None:
        missing = Text("om der mangler noget, kan ikke ses", "whether anything is missing cannot be seen")
    else:
        missing = Text(
            f"mindst {_counted(lost, 'punkt', 'punkter')} mangler eller er ændret",
            f"at least {_counted(lost, 'entry is', 'entries are')} missing or changed",
        )
    if not kept:
        return Text(
            f" Intet af det, I har skrevet, kan læses; {missing.da}.",
            f" Nothing that was said can be read; {missing.en}.",
        )
    if kept == 1:
        return Text(f" Det første punkt kan læses; {missing.da}.", f" The first entry can be read; {missing.en}.")
    return Text(
        f" De første {points.da} kan læses; {missing.da}.", f" The first {points.en} can be read; {missing.en}."
    )


def _counted(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"
