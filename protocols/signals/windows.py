"""Two windows of one person's counts: has the rate changed? The exact conditional test."""

from dataclasses import dataclass
from math import inf

from protocols.signals import beta


@dataclass(frozen=True, slots=True)
class Comparison:
    """The later window against the earlier one.

    `ratio` of the daily rates: None when nothing happened in either, infinite when nothing happened before.
    `p` is one-sided: the chance of at least so many in the later window if nothing had changed.
    `low` and `high` bound the ratio at 95 %.
    """

    ratio: float | None
    p: float
    low: float
    high: float

    @property
    def changed(self) -> bool:
        """Whether the interval leaves out "no change"."""
        return self.low > 1 or self.high < 1


def compare_windows(x1: int, d1: float, x0: int, d0: float) -> Comparison:
    """Compare `x1` events in `d1` days with `x0` events in the `d0` days before.

    If nothing has changed, x1 of all x1 + x0 events is binomial with share d1 / (d1 + d0). The interval is
    Clopper and Pearson's for that share, turned into a ratio of rates. Days are those the person was there. Events
    that come in bursts make it say "changed" too often; count days with an event where that matters.

    Raises ValueError for a window without days or a negative count.

    Source: clinical brief, F1, two-window exact test.
    """
    if d1 <= 0 or d0 <= 0 or x1 < 0 or x0 < 0:
        message = f"a window needs days and no negative count: {x1} in {d1}, {x0} in {d0}"
        raise ValueError(message)
    total = x1 + x0
    if total == 0:
        return Comparison(ratio=None, p=1.0, low=0.0, high=inf)
    return Comparison(
        ratio=(x1 / d1) / (x0 / d0) if x0 else inf,
        p=chance(x1, d1, x0, d0),
        low=_as_ratio(beta.quantile(0.025, x1, x0 + 1), d1, d0) if x1 else 0.0,
        high=_as_ratio(beta.quantile(0.975, x1 + 1, x0), d1, d0) if x0 else inf,
    )


def chance(x1: int, d1: float, x0: int, d0: float) -> float:
    """The chance of at least `x1` events in the later window if nothing had changed: the `p` of a comparison, alone
    and quicker than all of it."""
    return beta.below(d1 / (d1 + d0), x1, x0 + 1) if x1 else 1.0


def _as_ratio(share: float, d1: float, d0: float) -> float:
    return share / (1 - share) * d0 / d1
