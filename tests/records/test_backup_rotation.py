"""The newest of each of the last 24 hours, 30 days and 12 months stays; nothing else does, but for what is precious."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from db.backup.manifest import Kind, Manifest, name_of
from db.backup.rotation import superfluous


NOW = datetime(2026, 3, 10, 14, 30, tzinfo=UTC)


def made(at: datetime, kind: Kind = Kind.REGULAR) -> Manifest:
    return Manifest(
        file=Path(name_of(kind, at)),
        kind=kind,
        made_at=at,
        product="0.1.0",
        revision="0002",
        source="sqlite",
        encrypted=False,
        sha256="",
        size=0,
        rows={},
        anchors=(),
        checked=(),
        found=("row_changed",) if kind is Kind.DOUBTFUL else (),
    )


def stays(one: datetime, *, now: datetime = NOW, kind: Kind = Kind.REGULAR) -> bool:
    """Whether a backup of that moment is kept beside one that was made just now."""
    before = made(one, kind)
    return before not in superfluous([made(now), before], now=now)


def kept_of(moments: list[datetime], *, now: datetime) -> list[datetime]:
    gone = {one.made_at for one in superfluous([made(at) for at in moments], now=now)}
    return sorted(set(moments) - gone)


def test_nothing_is_superfluous_where_there_is_nothing() -> None:
    assert superfluous([], now=NOW) == ()


def test_of_one_hour_the_newest_stays() -> None:
    moments = [NOW.replace(minute=minute) for minute in (0, 10, 29, 30)]

    assert kept_of(moments, now=NOW) == [NOW]


def test_an_hour_is_one_of_the_clock_and_not_sixty_minutes() -> None:
    before, after = NOW.replace(minute=0) - timedelta(microseconds=1), NOW.replace(minute=0)

    assert kept_of([before, after], now=NOW) == [before, after]


@pytest.mark.parametrize(
    ("at", "kept"),
    [
        (datetime(2026, 3, 9, 15, 0, tzinfo=UTC), True),  # the first moment of the 24th hour
        (datetime(2026, 3, 9, 14, 59, 59, 999999, tzinfo=UTC), False),  # the last of the one before it
    ],
)
def test_24_hours_are_kept(at: datetime, kept: bool) -> None:
    later_that_day = made(datetime(2026, 3, 9, 23, 59, tzinfo=UTC))  # so that its day does not keep it

    gone = superfluous([made(NOW), later_that_day, made(at)], now=NOW)

    assert (made(at).file not in {one.file for one in gone}) is kept


@pytest.mark.parametrize(
    ("at", "kept"),
    [
        (datetime(2026, 2, 9, 0, 0, tzinfo=UTC), True),  # the first moment of the 30th day
        (datetime(2026, 2, 8, 23, 59, 59, 999999, tzinfo=UTC), False),
    ],
)
def test_30_days_are_kept(at: datetime, kept: bool) -> None:
    later_that_month = made(datetime(2026, 2, 28, 12, 0, tzinfo=UTC))  # so that its month does not keep it

    gone = superfluous([made(NOW), later_that_month, made(at)], now=NOW)

    assert (made(at).file not in {one.file for one in gone}) is kept


@pytest.mark.parametrize(
    ("at", "kept"),
    [
        (datetime(2025, 4, 1, 0, 0, tzinfo=UTC), True),  # the first moment of the 12th month
        (datetime(2025, 3, 31, 23, 59, 59, 999999, tzinfo=UTC), False),
    ],
)
def test_12_months_are_kept(at: datetime, kept: bool) -> None:
    assert stays(at) is kept


def test_the_newest_of_all_stays_however_old() -> None:
    old, older = datetime(2020, 1, 2, tzinfo=UTC), datetime(2020, 1, 1, tzinfo=UTC)

    assert kept_of([old, older], now=NOW) == [old]


def test_what_is_from_later_than_now_stays_because_a_clock_was_put_back() -> None:
    assert stays(NOW + timedelta(days=3))
    assert kept_of([NOW, NOW + timedelta(days=3)], now=NOW) == [NOW, NOW + timedelta(days=3)]


def test_a_year_of_hourly_backups_comes_to_one_for_each_hour_day_and_month() -> None:
    every_hour = [NOW - timedelta(hours=hour) for hour in range(24 * 400)]

    kept = kept_of(every_hour, now=NOW)

    hours = {NOW - timedelta(hours=hour) for hour in range(24)}
    days = {NOW} | {(NOW - timedelta(days=day)).replace(hour=23) for day in range(1, 30)}
    ends = [(2025, month, end) for month, end in ((4, 30), (5, 31), (6, 30), (7, 31), (8, 31), (9, 30), (10, 31))]
    ends += [(2025, 11, 30), (2025, 12, 31), (2026, 1, 31), (2026, 2, 28)]
    months = {NOW} | {datetime(*end, 23, 30, tzinfo=UTC) for end in ends}
    assert kept == sorted(hours | days | months)


def test_rotating_hour_by_hour_keeps_what_rotating_at_the_end_would() -> None:
    held: list[datetime] = []
    for hour in range(24 * 40):
        now = NOW + timedelta(hours=hour)
        held = kept_of([*held, now], now=now)

    at_once = kept_of([NOW + timedelta(hours=hour) for hour in range(24 * 40)], now=held[-1])
    assert held == at_once


def test_the_zone_of_now_changes_nothing() -> None:
    moments = [NOW - timedelta(hours=hour) for hour in range(100)]
    in_auckland = NOW.astimezone(timezone(timedelta(hours=13)))

    assert kept_of(moments, now=in_auckland) == kept_of(moments, now=NOW)


@pytest.mark.parametrize(
    ("at", "kept"),
    [(datetime(2025, 4, 1, tzinfo=UTC), True), (datetime(2025, 3, 31, 23, 59, tzinfo=UTC), False)],
)
def test_a_copy_from_before_a_migration_stays_for_twelve_months(at: datetime, kept: bool) -> None:
    assert stays(at, kind=Kind.BEFORE_MIGRATION) is kept


def test_copies_from_before_migrations_do_not_take_the_place_of_backups_or_of_each_other() -> None:
    copies = [made(NOW - timedelta(minutes=minute), Kind.BEFORE_MIGRATION) for minute in (1, 2)]

    assert superfluous([made(NOW - timedelta(minutes=5)), *copies], now=NOW) == ()


def test_a_doubtful_copy_never_takes_the_place_of_a_good_one() -> None:
    good, doubtful = made(NOW - timedelta(minutes=5)), made(NOW, Kind.DOUBTFUL)

    assert superfluous([good, doubtful], now=NOW) == ()


def test_of_doubtful_copies_the_newest_stays_until_a_good_one_is_made() -> None:
    first, second = (made(NOW - timedelta(hours=hour), Kind.DOUBTFUL) for hour in (3, 2))

    assert superfluous([first, second], now=NOW) == (first,)
    assert superfluous([first, second, made(NOW)], now=NOW) == (first, second)
