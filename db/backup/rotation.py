"""Which backups are kept: the newest of each of the last 24 hours, 30 days and 12 months, in UTC."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from db.backup.manifest import Kind, Manifest


HOURS = 24
DAYS = 30
MONTHS = 12


def superfluous(known: Iterable[Manifest], *, now: datetime) -> tuple[Manifest, ...]:
    """What need not be kept any more at `now`, in the order given.

    The hour, day and month of `now` count as the first. Of each, the newest sound one is kept; so is the newest of
    all, however old, and what is from a later moment than `now` (a clock was put back). Copies from before a
    migration are kept for twelve months. Of the doubtful ones the newest is kept until a later one is sound.
    """
    known = tuple(known)
    regular = [one for one in known if one.kind is Kind.REGULAR]
    keep = _newest_of_each(regular, now) | {one.file for one in regular if one.made_at > now}
    keep |= {one.file for one in known if one.kind is Kind.BEFORE_MIGRATION and _months_ago(one, now) < MONTHS}
    newest = max(known, key=_when, default=None)
    if newest is not None and newest.kind is Kind.DOUBTFUL:
        keep.add(newest.file)
    return tuple(one for one in known if one.file not in keep)


def _newest_of_each(regular: Sequence[Manifest], now: datetime) -> set[Path]:
    newest: dict[tuple[str, int], Path] = {}
    for one in sorted(regular, key=_when):
        for unit, ago, kept in (
            ("hour", _hours_ago(one, now), HOURS),
            ("day", _days_ago(one, now), DAYS),
            ("month", _months_ago(one, now), MONTHS),
        ):
            if ago < kept:
                newest[unit, ago] = one.file
        newest["ever", 0] = one.file
    return set(newest.values())


def _when(one: Manifest) -> datetime:
    return one.made_at


def _hours_ago(one: Manifest, now: datetime) -> int:
    """Whole hours of the clock between them, not hours since."""
    hour, that = (each.astimezone(UTC).replace(minute=0, second=0, microsecond=0) for each in (now, one.made_at))
    return (hour - that) // timedelta(hours=1)


def _days_ago(one: Manifest, now: datetime) -> int:
    return now.astimezone(UTC).toordinal() - one.made_at.astimezone(UTC).toordinal()


def _months_ago(one: Manifest, now: datetime) -> int:
    later, earlier = now.astimezone(UTC), one.made_at.astimezone(UTC)
    return (later.year - earlier.year) * 12 + later.month - earlier.month
