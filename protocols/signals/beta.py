"""The beta distribution, as far as exact intervals of counts need it."""

from functools import lru_cache
from math import exp, lgamma, log, log1p


_PRECISION = 1e-14
_TINY = 1e-300


# Counts are small and come again: the same few questions are asked at every save.
@lru_cache(maxsize=8192)
def below(share: float, a: float, b: float) -> float:
    """The part of a Beta(a, b) distribution that lies below `share` (the regularised incomplete beta function).

    Source: continued fraction 26.5.8 of Abramowitz and Stegun, evaluated by Lentz's method.
    """
    if share <= 0:
        return 0.0
    if share >= 1:
        return 1.0
    # The fraction converges quickly only on this side of the mean; the other side is its mirror image.
    if share > (a + 1) / (a + b + 2):
        return 1.0 - below(1 - share, b, a)
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(share) + b * log1p(-share)) / a
    return front * _fraction(share, a, b)


def _fraction(share: float, a: float, b: float) -> float:
    c, d = 1.0, 1.0 / _away_from_zero(1 - (a + b) * share / (a + 1))
    value, step = d, 0
    while True:
        step += 1
        even = step * (b - step) * share / ((a + 2 * step - 1) * (a + 2 * step))
        odd = -(a + step) * (a + b + step) * share / ((a + 2 * step) * (a + 2 * step + 1))
        for term in (even, odd):
            d = 1.0 / _away_from_zero(1 + term * d)
            c = _away_from_zero(1 + term / c)
            value *= c * d
        if abs(c * d - 1) < _PRECISION:
            return value


def _away_from_zero(value: float) -> float:
    return value if abs(value) > _TINY else _TINY


def quantile(part: float, a: float, b: float) -> float:
    """The share below which `part` of a Beta(a, b) distribution lies: halved down to the last bit."""
    low, high = 0.0, 1.0
    while (middle := (low + high) / 2) not in (low, high):
        if below(middle, a, b) < part:
            low = middle
        else:
            high = middle
    return middle
