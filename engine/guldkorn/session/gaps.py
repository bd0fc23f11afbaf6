"""What is missing from a damaged session file, told where it stood, and a beginning where that is lost."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from guldkorn.reading.text import Text, join
from guldkorn.session.events import Begun, ContextTaken, HeldAgainst, Lost
from guldkorn.session.history import Said
from guldkorn.session.storage.damage import Damage
from guldkorn.survey.mapping import Mapping

_UNKNOWN = "?"
_DAMAGED = Text("Mødets fil blev beskadiget:", "The meeting's file was damaged:")
_UNSEEN = Text(
    "Om der mangler noget til sidst, kan ikke ses.", "Whether anything is missing at its end cannot be seen."
)


def with_gaps_told(said: Iterable[Said], damage: Damage | None = None) -> Iterator[Said]:
    """Return what was said with an event in each place where the numbers show that something is missing.

    In a damaged file the end is such a place too, unless that is known to be there.

    Where the beginning is missing, a meeting begins on the units that are spoken of: with the scores that were held
    against something else, if that was said, and else with none.
    """
    told = tuple(said)
    before = 0
    if told and told[0].number > 1:
        yield Said(1, told[0].at, Begun(_mapping(told), _UNKNOWN, _UNKNOWN))
    for each in told:
        if each.number > before + 1:
            yield Said(before + 1, each.at, Lost(before + 1, each.number - 1))
        yield each
        before = each.number
    if told and damage is not None and (damage.last is None or damage.last > before):
        yield Said(before + 1, told[-1].at, Lost(before + 1, damage.last, at_end=True))


def numbered_anew(said: Iterable[Said]) -> tuple[Said, ...]:
    """Return what was said with numbers that follow one another."""
    return tuple(replace(each, number=number) for number, each in enumerate(said, 1))


def said_of_gaps(lost: Sequence[Lost]) -> Text | None:
    """Return that something is missing from a meeting, for whoever reads a document of it; None where nothing is."""
    if not lost:
        return None
    within, at_end = _counted(each for each in lost if not each.at_end), _counted(each for each in lost if each.at_end)
    told = [_DAMAGED]
    if within:
        told.append(
            Text(
                f"{within} af mødets punkter gik tabt, og det, der står efter dem, er ikke bevist.",
                f"{within} of its entries are lost, and what stands after them is not proven.",
            )
        )
    if at_end:
        told.append(Text(f"{at_end} punkter gik tabt til sidst.", f"At its end {at_end} entries are lost."))
    if any(each.last is None for each in lost):
        told.append(_UNSEEN)
    return join(told, " ")


def _counted(lost: Iterable[Lost]) -> int:
    return sum(each.last - each.first + 1 for each in lost if each.last is not None)


def _mapping(told: Iterable[Said]) -> Mapping:
    units: dict[str, None] = {}
    for event in (each.event for each in told):
        if isinstance(event, HeldAgainst):
            return event.mapping
        named = event.context.units if isinstance(event, ContextTaken) else (getattr(event, "unit", None),)
        units |= dict.fromkeys(each for each in named if each)
    return Mapping((), unscored=tuple(units) or (_UNKNOWN,))
