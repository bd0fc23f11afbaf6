"""Columns of numbers as text, found by their distinct values."""

import numpy as np
from numpy.typing import NDArray

from guldkorn.survey.files.table import Column, column_of

MISSING = -128
"""What stands for an empty cell where cells are bytes."""


def column_of_numbers(values: NDArray[np.generic]) -> Column:
    """Return numbers as a column of text: only the distinct ones are written out. Not a number is an empty cell."""
    small = _small_whole(values)
    if small is not None:
        return column_of_bytes(small)
    import pandas as pd  # heavy, and seldom needed

    codes, distinct = pd.factorize(values, use_na_sentinel=False)
    texts = column_of(distinct.tolist())
    return Column(texts.texts, texts.codes[codes])


def _small_whole(values: NDArray[np.generic]) -> NDArray[np.int8] | None:
    """Return the values as bytes where all are small and whole, as answers are; that needs no search."""
    if values.dtype.kind in "iu":
        if len(values) and (values.min() <= MISSING or values.max() >= -MISSING):
            return None
        return values.astype(np.int8)
    if values.dtype.kind != "f":
        return None
    missing = np.isnan(values)
    with np.errstate(invalid="ignore"):
        small = values.astype(np.int8)
    if not ((small == values) | missing).all() or (small == MISSING)[~missing].any():
        return None
    small[missing] = MISSING
    return small


def column_of_bytes(values: NDArray[np.int8]) -> Column:
    """Return small whole numbers as a column of text."""
    unsigned = values.view(np.uint8)
    there = np.flatnonzero(np.bincount(unsigned, minlength=256))
    places = np.zeros(256, dtype=np.int16)
    places[there] = np.arange(len(there))
    numbers = there.astype(np.uint8).view(np.int8).tolist()
    return Column(tuple("" if number == MISSING else str(number) for number in numbers), places[unsigned])
