"""How far a mean can be trusted: its 95 % interval."""

from math import sqrt
from statistics import NormalDist

Z = NormalDist().inv_cdf(0.975)


def t_quantile(freedom: int) -> float:
    """Return the 97.5 % quantile of Student's t, to 0.01 from three degrees of freedom on.

    Source: the expansion of Cornish and Fisher, as in Abramowitz and Stegun 26.7.5.
    """
    z, v = Z, float(freedom)
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


def interval_of_share(share: float, n: int, invited: int | None = None) -> tuple[float, float]:
    """Return the 95 % interval of a share of persons in per cent.

    Source: Wilson 1927. It stays within 0 to 100 and does not vanish where nobody, or everybody, was exposed. Where it
    is known how many were invited, the finite population narrows it.
    """
    if invited is not None and invited <= n:
        return share, share
    size = n if invited is None else n * (invited - 1) / (invited - n)
    p, z2 = share / 100, Z * Z
    middle = (p + z2 / (2 * size)) / (1 + z2 / size)
    half = Z * sqrt(p * (1 - p) / size + z2 / (4 * size * size)) / (1 + z2 / size)
    return 100 * max(0.0, middle - half), 100 * min(1.0, middle + half)
