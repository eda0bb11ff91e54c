"""Times as a person in the home says them: the home's clock, the home's language."""

from datetime import date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime, format_time

from pages.parts.guard import Here
from protocols import wording
from protocols.home_time import is_twice
from protocols.wording import _, plural


def clock(here: Here, at: datetime) -> str:
    """ "14:32" by the home's clock, whatever the language: care notes are written so.

    In the hour that came twice it says which one it was, or two moments an hour apart would read as one.
    """
    local = _local(here, at)
    shown = format_time(local, "HH:mm", locale=wording.current())
    if not is_twice(at, here.who.time_zone):
        return shown
    return (
        _("{time} (after the clocks went back)", time=shown)
        if local.fold
        else _("{time} (before the clocks went back)", time=shown)
    )


def day(here: Here, on: date) -> str:
    """ "Tuesday 24 November"; with the year when it is not this one."""
    form = "EEEE d MMMM" if on.year == _local(here, here.now).year else "EEEE d MMMM y"
    return format_date(on, form, locale=wording.current())


def month(on: date) -> str:
    """ "November 2026"."""
    return format_date(on, "LLLL y", locale=wording.current())


def moment(here: Here, at: datetime) -> str:
    """ "today, 14:32", "yesterday, 14:32" or "24 Nov, 14:32"."""
    local, today = _local(here, at), _local(here, here.now).date()
    at_time = clock(here, at)
    if local.date() == today:
        return _("today, {time}", time=at_time)
    if local.date() == today - timedelta(days=1):
        return _("yesterday, {time}", time=at_time)
    form = "d MMM" if local.year == today.year else "d MMM y"
    return _("{day}, {time}", day=format_datetime(local, form, locale=wording.current()), time=at_time)


def left(here: Here, due: datetime) -> str:
    """How long is left until `due`, or how long ago it was: "12 minutes left", "1 hour overdue"."""
    minutes = round((due - here.now).total_seconds() / 60)
    if minutes == 0:
        return _("now")
    if minutes > 0:
        return _("{time} left", time=_span(minutes))
    return _("{time} overdue", time=_span(-minutes))


def ago(here: Here, at: datetime) -> str:
    """How long ago it was: "now", "25 minutes ago", "3 hours ago"."""
    minutes = round((here.now - at).total_seconds() / 60)
    return _("{time} ago", time=_span(minutes)) if minutes > 0 else _("now")


def today(here: Here) -> date:
    """The home's date."""
    return _local(here, here.now).date()


def on(here: Here, at: datetime) -> date:
    """The home's date of an instant."""
    return _local(here, at).date()


def _span(minutes: int) -> str:
    if minutes < 90:
        return plural("1 minute", "{count} minutes", minutes)
    if minutes < 48 * 60:
        return plural("1 hour", "{count} hours", round(minutes / 60))
    return plural("1 day", "{count} days", round(minutes / (24 * 60)))


def _local(here: Here, at: datetime) -> datetime:
    return at.astimezone(ZoneInfo(here.who.time_zone))


def months_until_now(here: Here) -> tuple[date, date, date]:
    """The first of this month, the first of last month, and tomorrow: the span of two months so far."""
    now = today(here)
    this_month = now.replace(day=1)
    return this_month, (this_month - timedelta(days=1)).replace(day=1), now + timedelta(days=1)


def wall(here: Here, at: datetime) -> tuple[date, time, bool | None]:
    """What the home's calendar and clock showed: day, time, and in the hour that came twice whether it was the
    second."""
    local = _local(here, at)
    clock_time = local.time().replace(second=0, microsecond=0, fold=0)
    return local.date(), clock_time, bool(local.fold) if is_twice(at, here.who.time_zone) else None


def date_format(here: Here) -> Literal["DD/MM/YYYY", "MM/DD/YYYY"]:
    """How a day is written in numbers where the home is."""
    return "MM/DD/YYYY" if here.who.country == "US" else "DD/MM/YYYY"


def months_back(here: Here, count: int) -> list[date]:
    """This month and those before it, by their first day, newest first."""
    found = [today(here).replace(day=1)]
    while len(found) < count:
        found.append((found[-1] - timedelta(days=1)).replace(day=1))
    return found
