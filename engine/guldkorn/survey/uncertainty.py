"""How far a mean can be trusted: its 95 % interval."""

from math import sqrt
from statistics import NormalDist

_Z = NormalDist().inv_cdf(0.975)


def t_quantile(freedom: int) -> float:
    """Return the 97.5 % quantile of Student's t, to 0.01 from three degrees of freedom on.

    Source: the expansion of Cornish and Fisher, as in Abramowitz and Stegun 26.7.5.
    """
    z, v = _Z, float(freedom)
    return (
        z
        + (z**3 + z) / (4 * v)
        + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * v**2)
        + (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * v**3)
        + (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / (92160 * v**4)
    )


def interval(mean: float, spread: float, n: int, invited: int | None = None) -> tuple[float, float] | None:
    """Return the 95 % interval of a mean in points, within 0 to 100; None for fewer than two answers.

    Where it is known how many were invited, the finite population narrows it.
    """
    if n < 2:
        return None
    half = t_quantile(n - 1) * spread / sqrt(n)
    if invited is not None and invited > 1:
        half *= sqrt(max(0, invited - n) / (invited - 1))
    return max(0.0, mean - half), min(100.0, mean + half)
