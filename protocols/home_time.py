"""A home's own time: which local day and hour an instant belongs to, and back again without guessing."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo


class WallTime(StrEnum):
    """How a wall-clock time relates to real instants."""

    OK = "ok"
    GAP = "gap"  # the clocks jumped over it: it never happened
    AMBIGUOUS = "ambiguous"  # the clocks went back: it happened twice


@dataclass(frozen=True, slots=True)
class LocalMoment:
    """Where an instant falls in the home: stored at the write, never worked out again.

    `weekday` is 0 for Monday; `utc_offset_minutes` is what the clocks showed then.
    """

    at: datetime
    local_date: date
    weekday: int
    hour: int
    utc_offset_minutes: int


def local_moment(at: datetime, time_zone: str) -> LocalMoment:
    """The home's date, weekday, hour and offset of an aware instant."""
    local = at.astimezone(ZoneInfo(time_zone))
    offset = local.utcoffset() or timedelta(0)
    return LocalMoment(
        at=at.astimezone(UTC),
        local_date=local.date(),
        weekday=local.weekday(),
        hour=local.hour,
        utc_offset_minutes=int(offset.total_seconds() // 60),
    )


def resolve(day: date, clock: time, time_zone: str) -> tuple[WallTime, tuple[datetime, ...]]:
    """The instants (UTC, earliest first) that a wall-clock time can mean: none in a gap, two when ambiguous."""
    zone = ZoneInfo(time_zone)
    found: list[datetime] = []
    for fold in (0, 1):
        instant = datetime.combine(day, clock, zone).replace(fold=fold).astimezone(UTC)
        back = instant.astimezone(zone).replace(tzinfo=None)
        if back == datetime.combine(day, clock) and instant not in found:
            found.append(instant)
    if not found:
        return WallTime.GAP, ()
    return (WallTime.OK if len(found) == 1 else WallTime.AMBIGUOUS), tuple(sorted(found))


def skipped(day: date, clock: time, time_zone: str) -> tuple[time, time]:
    """What the clocks showed when they jumped over a wall-clock time, and what they showed next: 01:00 and 02:00.

    Asked only of a time that `resolve` found in a gap.
    """
    zone = ZoneInfo(time_zone)
    wall = datetime.combine(day, clock, zone)
    # Read by the offset after the jump the time lies before the jump, and the other way round.
    early, late = (wall.replace(fold=fold).astimezone(UTC) for fold in (1, 0))
    before = early.astimezone(zone).utcoffset()
    while late - early > timedelta(seconds=1):
        middle = early + (late - early) / 2
        if middle.astimezone(zone).utcoffset() == before:
            early = middle
        else:
            late = middle
    jump = late.replace(microsecond=0)
    return (jump + (before or timedelta(0))).time(), jump.astimezone(zone).time()


def is_twice(at: datetime, time_zone: str) -> bool:
    """Whether the home's clocks showed the time of this instant twice that night."""
    local = at.astimezone(ZoneInfo(time_zone))
    return local.utcoffset() != local.replace(fold=1 - local.fold).utcoffset()
