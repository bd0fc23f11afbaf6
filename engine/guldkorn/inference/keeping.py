"""Whether a guarantee is kept, by the reference meaning of conditions."""

from collections.abc import Iterable
from functools import lru_cache

from guldkorn.inference.memory import Grounds, Subject
from guldkorn.inference.reference import read_condition
from guldkorn.rules.guarantee import Guarantee

_reading = lru_cache(maxsize=500)(read_condition)


def breaches(guarantee: Guarantee, subjects: Iterable[Subject]) -> dict[str, Grounds]:
    """Return the subjects of which a guarantee does not hold, each with what that rests on.

    Of what is never to hold, that is all that makes it hold; of what is always to hold, what the guarantee applies on.
    The subjects must be known to the end, as an inference leaves them.
    """
    found: dict[str, Grounds] = {}
    for subject in subjects:
        if subject.about is guarantee.about and (grounds := _breach(guarantee, subject)) is not None:
            found[subject.id] = grounds
    return found


def _breach(guarantee: Guarantee, subject: Subject) -> Grounds | None:
    applies = _reading(guarantee.whenever)(subject) if guarantee.whenever else {frozenset()}
    if not applies:
        return None
    here = min(applies, key=sorted)
    if guarantee.always is not None:
        return None if _reading(guarantee.always)(subject) else here
    assert guarantee.never is not None  # the reader demands one of the two
    ways = _reading(guarantee.never)(subject)
    return here | min(ways, key=sorted) if ways else None
