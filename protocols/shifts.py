"""Shifts of a home. Until a home can set its own, three shifts: 07:00, 14:00 and 21:00 (default)."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


# (name, start) in order of the day; a default of this product, for the home to confirm.
SHIFT_STARTS: tuple[tuple[str, time], ...] = (("early", time(7)), ("late", time(14)), ("night", time(21)))


def shift_of(at: datetime, time_zone: str) -> tuple[date, str, datetime]:
    """The shift an instant falls in: the local date on which it began, its name, and when it ends.

    Instants are answered in UTC: two local times of one zone would be compared and subtracted by what the clocks
    showed, and a night on which they change would lose or gain its hour.
    """
    zone = ZoneInfo(time_zone)
    local = at.astimezone(zone)
    begun = [(name, start) for name, start in SHIFT_STARTS if start <= local.time()]
    if begun:
        day, (name, _start) = local.date(), begun[-1]
    else:
        day, (name, _start) = local.date() - timedelta(days=1), SHIFT_STARTS[-1]
    position = [shift for shift, _ in SHIFT_STARTS].index(name)
    last = position == len(SHIFT_STARTS) - 1
    end_day = day + timedelta(days=1) if last else day
    end_time = SHIFT_STARTS[0][1] if last else SHIFT_STARTS[position + 1][1]
    return day, name, _instant(end_day, end_time, zone)


def shift_began(at: datetime, time_zone: str) -> datetime:
    """When the shift began that an instant falls in (UTC)."""
    day, name, _end = shift_of(at, time_zone)
    return _instant(day, dict(SHIFT_STARTS)[name], ZoneInfo(time_zone))


def shifts_begun(since: date, until: date, *, before: datetime, time_zone: str) -> list[tuple[date, str]]:
    """The shifts that began on the local days from `since` up to but not including `until`, and before an instant."""
    zone = ZoneInfo(time_zone)
    return [
        (day, name)
        for day in (since + timedelta(days=count) for count in range((until - since).days))
        for name, start in SHIFT_STARTS
        if _instant(day, start, zone) < before
    ]


def _instant(day: date, clock: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, clock, zone).astimezone(UTC)
