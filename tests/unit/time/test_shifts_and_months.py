"""Shifts begin by the wall clock of the home, months by its calendar."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from protocols.month import first_of, month_after, month_before
from protocols.shifts import shift_began, shift_of, shifts_begun


LONDON = "Europe/London"


@pytest.mark.parametrize(
    ("hour", "minute", "day", "name"),
    [
        (6, 59, 9, "night"),  # the night began on the day before
        (7, 0, 10, "early"),
        (13, 59, 10, "early"),
        (14, 0, 10, "late"),
        (20, 59, 10, "late"),
        (21, 0, 10, "night"),
    ],
)
def test_an_instant_belongs_to_the_shift_that_has_begun(hour: int, minute: int, day: int, name: str) -> None:
    at = datetime(2026, 3, 10, hour, minute, tzinfo=UTC)

    began_on, shift, ends = shift_of(at, LONDON)

    assert (began_on, shift) == (date(2026, 3, day), name)
    assert shift_began(at, LONDON) <= at < ends


@pytest.mark.parametrize(
    ("day", "hours"),
    [(date(2026, 3, 27), 10), (date(2026, 3, 28), 9), (date(2026, 10, 24), 11)],
)
def test_a_night_is_shorter_or_longer_when_the_clocks_change(day: date, hours: int) -> None:
    at = datetime(day.year, day.month, day.day, 22, tzinfo=UTC)

    assert shift_of(at, LONDON)[2] - shift_began(at, LONDON) == timedelta(hours=hours)


@pytest.mark.parametrize(
    ("zone", "day", "hours"),
    [
        (LONDON, date(2026, 10, 23), 24),
        (LONDON, date(2026, 10, 24), 25),  # the night from Saturday to Sunday has the hour twice
        (LONDON, date(2027, 3, 27), 23),
        ("America/New_York", date(2026, 10, 31), 25),
        ("America/New_York", date(2026, 3, 7), 23),
        ("Australia/Lord_Howe", date(2026, 4, 4), 24.5),
        ("Australia/Lord_Howe", date(2026, 10, 3), 23.5),
        ("Asia/Kathmandu", date(2026, 10, 24), 24),
        ("Africa/Casablanca", date(2026, 2, 14), 25),
    ],
)
def test_the_shifts_of_a_day_follow_each_other_without_a_gap_and_have_their_real_length(
    zone: str, day: date, hours: float
) -> None:
    began = at = shift_began(datetime.combine(day, time(7), ZoneInfo(zone)), zone)
    for name in ("early", "late", "night"):
        assert shift_of(at, zone)[:2] == (day, name)
        assert shift_began(at, zone) == at
        at = shift_of(at, zone)[2]

    assert at - began == timedelta(hours=hours)


@pytest.mark.parametrize(("hour", "minute"), [(0, 30), (1, 30), (2, 30), (5, 59)])
def test_the_second_half_of_a_night_belongs_to_the_day_on_which_it_began(hour: int, minute: int) -> None:
    at = datetime(2026, 10, 25, hour, minute, tzinfo=UTC)  # 01:30 came twice: at 00:30 and at 01:30 in UTC

    assert shift_of(at, LONDON)[:2] == (date(2026, 10, 24), "night")


def test_a_night_over_the_end_of_a_month_or_year_is_the_old_ones() -> None:
    assert shift_of(datetime(2027, 1, 1, 3, tzinfo=UTC), LONDON)[:2] == (date(2026, 12, 31), "night")
    assert shift_of(datetime(2028, 3, 1, 3, tzinfo=UTC), LONDON)[:2] == (date(2028, 2, 29), "night")


def test_shifts_that_have_not_begun_are_not_counted() -> None:
    noon = datetime(2026, 3, 10, 14, 0, tzinfo=UTC)

    begun = shifts_begun(date(2026, 3, 9), date(2026, 3, 11), before=noon, time_zone=LONDON)

    assert begun == [
        (date(2026, 3, 9), "early"),
        (date(2026, 3, 9), "late"),
        (date(2026, 3, 9), "night"),
        (date(2026, 3, 10), "early"),
    ]


def test_no_days_have_no_shifts() -> None:
    day = date(2026, 3, 9)

    assert shifts_begun(day, day, before=datetime(2026, 4, 1, tzinfo=UTC), time_zone=LONDON) == []


@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2026, 1, 31), date(2026, 2, 28), date(2026, 12, 31)])
def test_months_follow_each_other(day: date) -> None:
    month = first_of(day)

    assert month.day == 1
    assert month_before(month_after(day)) == month_after(month_before(day)) == month
