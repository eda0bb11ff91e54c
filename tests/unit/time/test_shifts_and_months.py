"""Shifts begin by the wall clock of the home, months by its calendar."""

from datetime import UTC, date, datetime

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

    length = shift_of(at, LONDON)[2].timestamp() - shift_began(at, LONDON).timestamp()

    assert length == hours * 3600


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
