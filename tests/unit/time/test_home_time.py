"""Wall time and real time, for a home anywhere: nothing is guessed, nothing moves by a day or an hour."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from protocols.home_time import WallTime, is_twice, local_moment, resolve, skipped


LONDON = "Europe/London"
NEW_YORK = "America/New_York"
ZONES = (
    LONDON,
    NEW_YORK,
    "America/St_Johns",  # half an hour off the hour
    "Australia/Lord_Howe",  # the clocks change by half an hour
    "Asia/Kathmandu",  # +5:45, never changes
    "Pacific/Apia",
    "Pacific/Kiritimati",  # +14, the first to see a day
    "Pacific/Pago_Pago",  # -11, among the last
    "Africa/Casablanca",  # goes back for Ramadan
    "Africa/Cairo",  # the clocks jump over midnight
    "UTC",
)


def instants_around_every_change(zone: str) -> Iterator[datetime]:
    """Every five minutes of two days around each change of the clocks in 2026, and around New Year."""
    days = [datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=count) for count in range(365)]
    offsets = [day.astimezone(ZoneInfo(zone)).utcoffset() for day in days]
    changing = [day for day, here, after in zip(days, offsets, offsets[1:], strict=False) if here != after]
    for day in (days[0] - timedelta(days=1), *changing):
        for step in range(48 * 12):
            yield day + timedelta(minutes=5 * step)


@pytest.mark.parametrize(
    ("zone", "day", "clock", "before", "after"),
    [
        (LONDON, date(2027, 3, 28), time(1, 30), time(1, 0), time(2, 0)),
        (NEW_YORK, date(2026, 3, 8), time(2, 30), time(2, 0), time(3, 0)),
        ("America/St_Johns", date(2026, 3, 8), time(2, 30), time(2, 0), time(3, 0)),
        ("Australia/Lord_Howe", date(2026, 10, 4), time(2, 15), time(2, 0), time(2, 30)),
        ("Africa/Casablanca", date(2026, 3, 22), time(2, 59), time(2, 0), time(3, 0)),
        ("Africa/Cairo", date(2026, 4, 24), time(0, 0), time(0, 0), time(1, 0)),
        ("Pacific/Apia", date(2011, 12, 30), time(12, 0), time(0, 0), time(0, 0)),  # a whole day was left out
    ],
)
def test_a_time_that_the_clocks_jumped_over_never_happened_and_the_jump_can_be_named(
    zone: str, day: date, clock: time, before: time, after: time
) -> None:
    assert resolve(day, clock, zone) == (WallTime.GAP, ())
    assert skipped(day, clock, zone) == (before, after)


@pytest.mark.parametrize(
    ("clock", "kind"),
    [
        (time(0, 59), WallTime.OK),
        (time(1, 0), WallTime.GAP),
        (time(1, 59), WallTime.GAP),
        (time(2, 0), WallTime.OK),
    ],
)
def test_the_hour_that_london_leaves_out_has_sharp_edges(clock: time, kind: WallTime) -> None:
    assert resolve(date(2027, 3, 28), clock, LONDON)[0] is kind


@pytest.mark.parametrize(
    ("clock", "kind"),
    [
        (time(0, 59), WallTime.OK),
        (time(1, 0), WallTime.AMBIGUOUS),
        (time(1, 59), WallTime.AMBIGUOUS),
        (time(2, 0), WallTime.OK),
    ],
)
def test_the_hour_that_london_repeats_has_sharp_edges(clock: time, kind: WallTime) -> None:
    assert resolve(date(2026, 10, 25), clock, LONDON)[0] is kind


@pytest.mark.parametrize(
    ("zone", "day", "clock", "apart"),
    [
        (LONDON, date(2026, 10, 25), time(1, 30), timedelta(hours=1)),
        (NEW_YORK, date(2026, 11, 1), time(1, 30), timedelta(hours=1)),
        ("Australia/Lord_Howe", date(2026, 4, 5), time(1, 45), timedelta(minutes=30)),
        ("Africa/Casablanca", date(2026, 2, 15), time(2, 30), timedelta(hours=1)),
    ],
)
def test_a_time_that_came_twice_is_two_instants_in_their_order(
    zone: str, day: date, clock: time, apart: timedelta
) -> None:
    kind, (first, second) = resolve(day, clock, zone)

    assert kind is WallTime.AMBIGUOUS
    assert second - first == apart
    assert is_twice(first, zone)
    assert is_twice(second, zone)
    assert not is_twice(second + apart, zone)


def test_the_two_half_past_ones_are_never_taken_for_one_moment() -> None:
    """Compared as local times of one zone they would be equal, and nothing apart."""
    _kind, (first, second) = resolve(date(2026, 10, 25), time(1, 30), LONDON)
    zone = ZoneInfo(LONDON)
    assert second.astimezone(zone) - first.astimezone(zone) == timedelta(0), "this is the trap"

    before, after = local_moment(first, LONDON), local_moment(second, LONDON)

    assert before.at < after.at
    assert (before.utc_offset_minutes, after.utc_offset_minutes) == (60, 0)


@pytest.mark.parametrize("zone", ZONES)
def test_every_instant_is_found_again_by_what_the_clocks_showed(zone: str) -> None:
    for at in instants_around_every_change(zone):
        local = at.astimezone(ZoneInfo(zone))

        kind, instants = resolve(local.date(), local.time(), zone)

        assert at in instants
        assert (kind is WallTime.AMBIGUOUS) == is_twice(at, zone)


@pytest.mark.parametrize("zone", ZONES)
def test_what_is_stored_of_an_instant_is_what_the_clocks_showed(zone: str) -> None:
    for at in instants_around_every_change(zone):
        moment = local_moment(at, zone)

        shown = (at + timedelta(minutes=moment.utc_offset_minutes)).replace(tzinfo=None)
        assert (shown.date(), shown.hour, shown.weekday()) == (moment.local_date, moment.hour, moment.weekday)
        assert moment.at == at


@pytest.mark.parametrize(
    ("zone", "at", "day", "hour", "offset"),
    [
        # Sundowning at eight in the evening is after midnight in UTC.
        (NEW_YORK, datetime(2026, 3, 11, 0, 0, tzinfo=UTC), date(2026, 3, 10), 20, -240),
        (NEW_YORK, datetime(2026, 1, 15, 1, 0, tzinfo=UTC), date(2026, 1, 14), 20, -300),
        ("America/St_Johns", datetime(2026, 7, 1, 2, 29, tzinfo=UTC), date(2026, 6, 30), 23, -150),
        ("America/St_Johns", datetime(2026, 7, 1, 2, 30, tzinfo=UTC), date(2026, 7, 1), 0, -150),
        ("Asia/Kathmandu", datetime(2026, 6, 30, 18, 14, tzinfo=UTC), date(2026, 6, 30), 23, 345),
        ("Asia/Kathmandu", datetime(2026, 6, 30, 18, 15, tzinfo=UTC), date(2026, 7, 1), 0, 345),
        ("Pacific/Kiritimati", datetime(2026, 6, 30, 10, 0, tzinfo=UTC), date(2026, 7, 1), 0, 840),
        ("Pacific/Pago_Pago", datetime(2026, 7, 1, 10, 59, tzinfo=UTC), date(2026, 6, 30), 23, -660),
        (LONDON, datetime(2026, 6, 30, 23, 0, tzinfo=UTC), date(2026, 7, 1), 0, 60),  # midnight is the new day's
        (LONDON, datetime(2028, 2, 29, 23, 59, tzinfo=UTC), date(2028, 2, 29), 23, 0),  # a leap day
        (LONDON, datetime(2028, 3, 1, 0, 0, tzinfo=UTC), date(2028, 3, 1), 0, 0),
    ],
)
def test_the_day_and_hour_are_the_homes_own_and_never_those_of_utc(
    zone: str, at: datetime, day: date, hour: int, offset: int
) -> None:
    moment = local_moment(at, zone)

    assert (moment.local_date, moment.hour, moment.utc_offset_minutes) == (day, hour, offset)
    assert moment.weekday == day.weekday()
