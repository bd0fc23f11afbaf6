"""What is missing from a damaged session file, told where it stood, and a beginning where that is lost."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from guldkorn.reading.text import Text
from guldkorn.session.events import Begun, ContextTaken, HeldAgainst, Lost
from guldkorn.session.history import Said
from guldkorn.survey.mapping import Mapping

_UNKNOWN = "?"


def with_gaps_told(said: Iterable[Said]) -> Iterator[Said]:
    """Return what was said with an event in each place where the numbers show that something is missing.

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


def numbered_anew(said: Iterable[Said]) -> tuple[Said, ...]:
    """Return what was said with numbers that follow one another."""
    return tuple(replace(each, number=number) for number, each in enumerate(said, 1))


def said_of_gaps(lost: Sequence[Lost]) -> Text | None:
    """Return that something is missing from a meeting, for whoever reads a document of it; None where nothing is."""
    if not lost:
        return None
    count = sum(each.last - each.first + 1 for each in lost)
    return Text(
        f"Mødets fil blev beskadiget: {count} af mødets punkter gik tabt, og det, der står efter dem, er ikke bevist.",
        f"The meeting's file was damaged: {count} of its entries are lost, and what stands after them is not proven.",
    )


def _mapping(told: Iterable[Said]) -> Mapping:
    units: dict[str, None] = {}
    for event in (each.event for each in told):
        if isinstance(event, HeldAgainst):
            return event.mapping
        named = event.context.units if isinstance(event, ContextTaken) else (getattr(event, "unit", None),)
        units |= dict.fromkeys(each for each in named if each)
    return Mapping((), unscored=tuple(units) or (_UNKNOWN,))
