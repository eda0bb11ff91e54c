"""Dates as people read them, in the language being spoken."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time, get_day_names

from protocols import wording
from protocols.wording import _


def written(day: date) -> str:
    """4 October 2026."""
    return format_date(day, format="d MMMM yyyy", locale=wording.current())


def written_at(at: datetime, time_zone: str) -> str:
    """4 October 2026, 14:32: an instant, as the home's clocks showed it."""
    local = at.astimezone(ZoneInfo(time_zone))
    clock = format_time(local, format="HH:mm", locale=wording.current())
    return _("{day}, {clock}", day=written(local.date()), clock=clock)


def month_and_year(day: date) -> str:
    """October 2026."""
    return format_date(day, format="LLLL yyyy", locale=wording.current())


def month_name(day: date) -> str:
    """October."""
    return format_date(day, format="LLLL", locale=wording.current())


def day_and_month(day: date) -> str:
    """4 October."""
    return format_date(day, format="d MMMM", locale=wording.current())


def short_day(day: date) -> str:
    """4 Oct."""
    return format_date(day, format="d MMM", locale=wording.current())


def short_range(first: date, last: date) -> str:
    """1–4|Oct: two lines under a bar, parted by the stroke."""
    days = str(first.day) if first == last else f"{first.day}–{last.day}"
    return f"{days}|{format_date(last, format='LLL', locale=wording.current())}"


def written_range(first: date, last: date) -> str:
    """1 to 4 October, within one month."""
    if first == last:
        return day_and_month(first)
    return _("{first} to {last}", first=str(first.day), last=day_and_month(last))


def weekdays() -> tuple[str, ...]:
    """Monday to Sunday, shortened."""
    names = get_day_names("abbreviated", context="stand-alone", locale=wording.current())
    return tuple(str(names[day]) for day in range(7))


def weekdays_in_full() -> tuple[str, ...]:
    """Monday to Sunday."""
    names = get_day_names("wide", context="stand-alone", locale=wording.current())
    return tuple(str(names[day]) for day in range(7))
