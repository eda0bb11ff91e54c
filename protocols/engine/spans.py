"""Times and spans of time in words: "6 hours ago", "24 hours", "2 November"."""

from datetime import datetime

from babel.dates import format_date, format_time

from protocols.engine.facts import Facts
from protocols.wording import _, current, plural


_MINUTE, _HOUR, _DAY = 60, 3600, 86400


def ago(at: float, facts: Facts) -> str:
    """How long before now: minutes within the hour, hours within two days, then days."""
    seconds = max(0.0, facts.now_s - at)
    if seconds < _MINUTE:
        return _("just now")
    if seconds < _HOUR:
        return plural("{count} minute ago", "{count} minutes ago", int(seconds // _MINUTE))
    if seconds < 2 * _DAY:
        return plural("{count} hour ago", "{count} hours ago", int(seconds // _HOUR))
    return plural("{count} day ago", "{count} days ago", int(seconds // _DAY))


def window(hours: float) -> str:
    """A length of time: whole days from two days on, hours below."""
    if hours >= 48 and hours % 24 == 0:
        return plural("{count} day", "{count} days", int(hours // 24))
    return plural("{count} hour", "{count} hours", int(hours))


def limit(minutes: int) -> str:
    """A time limit: "at once", "within 30 minutes", "within 4 hours", "within 3 days"."""
    if minutes == 0:
        return _("at once")
    if minutes % 1440 == 0:
        return plural("within {count} day", "within {count} days", minutes // 1440)
    if minutes > 90 and minutes % 60 == 0:
        return plural("within {count} hour", "within {count} hours", minutes // 60)
    return plural("within {count} minute", "within {count} minutes", minutes)


def day(at: float, facts: Facts) -> str:
    """The home's own day, with the year when it is another year."""
    local = datetime.fromtimestamp(at, facts.zone)
    form = "d MMMM" if local.year == facts.now.astimezone(facts.zone).year else "d MMMM y"
    return format_date(local.date(), form, locale=current())


def clock(at: float, facts: Facts) -> str:
    """The home's own time of day, with the day when it is another day than now."""
    local = datetime.fromtimestamp(at, facts.zone)
    time = format_time(local, "HH:mm", locale=current())
    return time if local.date() == facts.now.astimezone(facts.zone).date() else f"{day(at, facts)}, {time}"


def number(value: float) -> str:
    """A number without a decimal point that says nothing."""
    return f"{value:g}"
