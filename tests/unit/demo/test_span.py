"""The time an invented history covers, by the home's clock."""

from datetime import UTC, date, datetime, time, timedelta

from db.demo.span import Span, span


def test_a_day_ends_in_its_afternoon() -> None:
    assert span(date(2026, 7, 14), months=6).until == datetime(2026, 7, 14, 14, 40, tzinfo=UTC)


def test_an_instant_ends_then() -> None:
    until = datetime(2026, 11, 20, 2, 5, tzinfo=UTC)

    assert span(until, months=6).until == until


def test_it_begins_at_midnight_so_many_months_before() -> None:
    assert span(date(2026, 11, 20), months=6).begins == datetime(2026, 5, 19, 23, 0, tzinfo=UTC)
    assert span(date(2026, 1, 10), months=1).begins == datetime(2025, 12, 10, tzinfo=UTC)


def test_a_month_that_is_shorter_begins_on_its_last_day() -> None:
    assert span(date(2026, 8, 31), months=6).begins == datetime(2026, 2, 28, tzinfo=UTC)


def test_the_days_are_all_there_and_none_twice() -> None:
    days = list(span(date(2026, 11, 20), months=6).days())

    assert (days[0], days[-1], len(days)) == (date(2026, 5, 20), date(2026, 11, 20), 185)


def test_an_hour_that_the_clocks_jumped_over_is_an_hour_later() -> None:
    assert Span.instant(date(2026, 3, 29), time(1, 30)) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


def test_an_hour_that_came_twice_is_the_first_of_the_two() -> None:
    assert Span.instant(date(2026, 10, 25), time(1, 30)) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_handovers_are_three_a_day_and_none_lies_after_the_end() -> None:
    covered = span(date(2026, 11, 20), months=1)
    ends = list(covered.handovers())

    assert ends == sorted(ends)
    assert covered.begins < ends[0]
    assert covered.until - timedelta(hours=7) < ends[-1] <= covered.until
    assert len(ends) == 31 * 3 + 2


def test_what_falls_into_the_night_waits_until_the_morning() -> None:
    at_night, by_day = datetime(2026, 11, 20, 22, 0, tzinfo=UTC), datetime(2026, 11, 20, 13, 0, tzinfo=UTC)

    assert Span.by_day(at_night) == datetime(2026, 11, 21, 9, 15, tzinfo=UTC)
    assert Span.by_day(by_day) == by_day
