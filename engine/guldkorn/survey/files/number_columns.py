"""Columns of numbers as text, found by their distinct values."""

import numpy as np
from numpy.typing import NDArray

from guldkorn.survey.files.table import Column, column_of

MISSING = -128
"""What stands for an empty cell where cells are bytes."""
_FEW = 16


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
    there = _distinct(values)
    turned = bytearray(256)
    for place, number in enumerate(there):
        turned[number & 255] = place
    texts = tuple("" if number == MISSING else str(number) for number in there)
    return Column(texts, np.frombuffer(values.tobytes().translate(turned), dtype=np.uint8))


def _distinct(values: NDArray[np.int8]) -> list[int]:
    """Return the numbers that occur. Where they are few, asking for each in turn is quicker than counting them all."""
    highest, missing = int(values.max(initial=0)), values == MISSING
    if highest < _FEW and (values < 0).sum() == missing.sum():
        return [MISSING] * bool(missing.any()) + [n for n in range(highest + 1) if (values == n).any()]
    there = np.flatnonzero(np.bincount(values.view(np.uint8), minlength=256))
    return [int(number) for number in there.astype(np.uint8).view(np.int8)]
