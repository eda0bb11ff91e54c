"""The time the invented history covers, by the clock of the home."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from protocols.home_time import resolve
from protocols.shifts import SHIFT_STARTS, shift_of


TIME_ZONE = "Europe/London"
_MORNING = time(9, 15)
_LAST_OF_A_DAY = time(15, 40)  # in the late shift, when a home has most to do


@dataclass(frozen=True, slots=True)
class Span:
    """From the first to the last moment of the history."""

    begins: datetime
    until: datetime

    @property
    def last_day(self) -> date:
        return self.day_of(self.until)

    def days(self) -> Iterator[date]:
        """Every day, the first and the last included."""
        day = self.day_of(self.begins)
        while day <= self.last_day:
            yield day
            day += timedelta(days=1)

    @staticmethod
    def instant(day: date, clock: time) -> datetime:
        """The instant of a time by the home's clock; an hour later where the clocks jumped over it."""
        _kind, found = resolve(day, clock, TIME_ZONE)
        return found[0] if found else resolve(day, clock.replace(hour=clock.hour + 1), TIME_ZONE)[1][0]

    @staticmethod
    def day_of(at: datetime) -> date:
        """The day by the home's clock."""
        return at.astimezone(ZoneInfo(TIME_ZONE)).date()

    @classmethod
    def morning_of(cls, day: date) -> datetime:
        return cls.instant(day, _MORNING)

    @staticmethod
    def shift_ends(at: datetime) -> datetime:
        return shift_of(at, TIME_ZONE)[2].astimezone(UTC)

    @staticmethod
    def is_day(at: datetime) -> bool:
        """Whether it falls in the early or the late shift."""
        return shift_of(at, TIME_ZONE)[1] != SHIFT_STARTS[-1][0]

    @classmethod
    def by_day(cls, at: datetime) -> datetime:
        """The moment itself, or the next morning if it falls into the night."""
        if cls.is_day(at):
            return at
        return cls.morning_of(cls.day_of(cls.shift_ends(at)))

    def handovers(self) -> Iterator[datetime]:
        """Every change of shift, in order."""
        for day in self.days():
            for _name, start in SHIFT_STARTS:
                at = self.instant(day, start)
                if self.begins < at <= self.until:
                    yield at


def span(until: date, *, months: int) -> Span:
    """So many months that end with an instant, or with an afternoon when only a day is given."""
    last = until.astimezone(UTC) if isinstance(until, datetime) else Span.instant(until, _LAST_OF_A_DAY)
    return Span(begins=Span.instant(_months_before(Span.day_of(last), months), time(0)), until=last)


def _months_before(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
