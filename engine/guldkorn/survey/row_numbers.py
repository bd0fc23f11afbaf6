"""The numbers of rows, as a message says them."""

import numpy as np
from numpy.typing import NDArray

from guldkorn.reading.text import Text, listed, same

_MOST = 5
"""More rows than these are counted."""


def said_rows(places: NDArray[np.integer], first_row: int) -> Text:
    """Return which rows are meant, from their places among the rows of a file."""
    shown = [same(str(int(place) + first_row)) for place in places[:_MOST]]
    more = len(places) - len(shown)
    if more:
        shown.append(Text(f"{more} til", f"{more} more"))
    word = Text("række ", "row ") if len(places) == 1 else Text("rækkerne ", "rows ")
    return word + listed(shown)
