"""Finding a job group by what people call it: its id, its title, an everyday word, or a form of one of them."""

from collections.abc import Iterator, Mapping

from guldkorn.knowledge.occupations import JobGroup
from guldkorn.reading.nearest import Titles, nearest, stand_in
from guldkorn.reading.problem import GuldkornError, way_out
from guldkorn.reading.text import Language, Text, listed, same

_STEM = 4
"""How many letters of a word must be the same before its ending may differ."""
_ENDING = 3
"""How many letters an ending has at most: -s, -er, -ere, -erne."""
_MOST = 6
"""How many job groups are offered at most."""


class UnknownJobGroupError(GuldkornError):
    """No job group is called so; the nearest are offered."""


def find_job_group(name: str, groups: Mapping[str, JobGroup]) -> JobGroup:
    """Return the job group that people mean by a name. Raise UnknownJobGroupError where none, or more than one, is."""
    wanted = " ".join(name.split()).casefold()
    for fits in (_is, _is_form_of):
        found = [group for group in groups.values() if any(fits(wanted, word) for word in _words(group))]
        if len(found) == 1:
            return found[0]
        if found:
            raise UnknownJobGroupError(_several(name, found))
    found = [group for group in groups.values() if stand_in(name, _words(group))]
    if len(found) == 1:
        return found[0]
    if found:
        raise UnknownJobGroupError(_several(name, found))
    raise UnknownJobGroupError(_unknown(name, groups))


def way_out_to_job_group(name: str, groups: Mapping[str, JobGroup]) -> Text:
    """Return which id may be written instead of a name: that of whom people call so, else the nearest."""
    try:
        found: JobGroup | None = find_job_group(name, groups)
    except UnknownJobGroupError:
        found = _nearest(name, groups)
    return way_out(found.id if found else name, groups)


def _words(group: JobGroup) -> Iterator[str]:
    yield group.id
    yield from (group.title.get(language).casefold() for language in Language)
    yield from (word.casefold() for word in group.every_word)


def _is(wanted: str, word: str) -> bool:
    return wanted == word


def _is_form_of(wanted: str, word: str) -> bool:
    short, long = sorted((wanted, word), key=len)
    return len(short) >= _STEM and long.startswith(short) and len(long) - len(short) <= _ENDING


def _several(name: str, found: list[JobGroup]) -> Text:
    shown = [_quoted(group) for group in found[:_MOST]]
    return Text(
        f'"{name}" kan være flere faggrupper: {listed(shown).da}; skriv den, I mener',
        f'"{name}" may be several job groups: {listed(shown).en}; write the one you mean',
    )


def _nearest(name: str, groups: Mapping[str, JobGroup]) -> JobGroup | None:
    by_word = {word: group for group in groups.values() for word in _words(group)}
    if (spelt := nearest(name.casefold(), by_word)) is not None:
        return by_word[spelt]
    titles: Titles = {id_: (group.title, *map(same, group.every_word)) for id_, group in groups.items()}
    return groups.get(nearest(name, groups, titles) or "")


def _unknown(name: str, groups: Mapping[str, JobGroup]) -> Text:
    near = _nearest(name, groups)
    if near is None:
        return Text(
            f'ingen faggruppe hedder "{name}"; kør guldkorn occupation for at se dem alle',
            f'no job group is called "{name}"; run guldkorn occupation to see them all',
        )
    return Text(
        f'ingen faggruppe hedder "{name}"; mente I {_quoted(near).da}?',
        f'no job group is called "{name}"; did you mean {_quoted(near).en}?',
    )


def _quoted(group: JobGroup) -> Text:
    return Text(f'"{group.title.da}" ({group.id})', f'"{group.title.en}" ({group.id})')
