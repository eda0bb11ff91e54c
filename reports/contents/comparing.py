"""This month beside last: which of five honest things can be said.

The rule: with too little written down in either month, nothing is compared. Otherwise the daily rates, over the days
the person was at home, are compared by the exact two-window test; only when the 95 % interval of their ratio leaves
out "no change" is the month called fewer or more. Everything else is about the same. Where it is not known how many
days the person was at home, the days of the month are taken.
"""

from calendar import monthrange
from dataclasses import dataclass
from enum import StrEnum

from protocols.month import MonthCounts
from protocols.signals import compare_windows
from reports.contents.limits import LIMITS


class Verdict(StrEnum):
    FEWER = "fewer"
    MORE = "more"
    SAME = "same"
    PARTIAL = "partial"  # too little was written down to compare
    ALONE = "alone"  # there is no month before


@dataclass(frozen=True, slots=True)
class Compared:
    """`by_day`: the days at home differ so much that the numbers alone would mislead."""

    verdict: Verdict
    by_day: bool = False


def compare(now: MonthCounts, before: MonthCounts | None) -> Compared:
    """What can be said of a month beside the one before."""
    if before is None:
        return Compared(Verdict.ALONE)
    days, days_before = days_at_home(now), days_at_home(before)
    if min(days, days_before) == 0:
        return Compared(Verdict.ALONE)
    if min(logged_share(now), logged_share(before)) < LIMITS.logged_share_from:
        return Compared(Verdict.PARTIAL)
    found = compare_windows(now.upset, days, before.upset, days_before)
    by_day = abs(days - days_before) > LIMITS.days_differ_from
    if not found.changed:
        return Compared(Verdict.SAME, by_day)
    return Compared(Verdict.FEWER if found.high < 1 else Verdict.MORE, by_day)


def days_at_home(counts: MonthCounts) -> int:
    """Days at home; the days of the month where that is not known."""
    if counts.days_present is not None:
        return counts.days_present
    return monthrange(counts.month.year, counts.month.month)[1]


def logged_share(counts: MonthCounts) -> float:
    """The share of shifts with at least one entry or a calm tap. No shifts: nothing was written down."""
    return counts.logged_shifts / counts.shifts if counts.shifts else 0.0
