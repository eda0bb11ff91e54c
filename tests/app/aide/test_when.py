"""When it happened, by the home's clock."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from pages.parts.log_entry import LogEntry
from pages.parts.log_when import Problem, When, sentence, when_of
from protocols.identity import new_id


LONDON = "Europe/London"
BEGUN = datetime(2026, 3, 10, 14, 30, tzinfo=UTC)
ENTRY = LogEntry(resident_id=new_id(), begun_at=BEGUN)


def _other(day: date, clock: time, second: bool | None = None) -> LogEntry:
    return ENTRY.model_copy(update={"set_back": "other", "day": day, "clock": clock, "second": second})


def _when(entry: LogEntry, now: datetime = BEGUN) -> When:
    return when_of(entry, time_zone=LONDON, now=now)


def test_it_happened_when_the_entry_was_begun_not_when_it_was_saved() -> None:
    assert _when(ENTRY, now=BEGUN + timedelta(hours=2)) == When(BEGUN)


@pytest.mark.parametrize("minutes", ["15", "30", "60"])
def test_it_can_be_set_back_by_one_tap(minutes: str) -> None:
    assert _when(ENTRY.model_copy(update={"set_back": minutes})).at == BEGUN - timedelta(minutes=int(minutes))


def test_another_time_needs_a_day_and_a_time() -> None:
    assert _when(ENTRY.model_copy(update={"set_back": "other"})) == When(None, Problem.NO_TIME)


def test_a_time_of_the_home_becomes_an_instant() -> None:
    assert _when(_other(date(2026, 3, 9), time(22, 5))).at == datetime(2026, 3, 9, 22, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("clock", "problem"), [(time(14, 25), None), (time(14, 30), None), (time(14, 35), Problem.FUTURE)]
)
def test_a_time_still_to_come_is_refused(clock: time, problem: Problem | None) -> None:
    assert _when(_other(date(2026, 3, 10), clock)).problem is problem


@pytest.mark.parametrize(
    ("clock", "problem"),
    [(time(0, 59), None), (time(1, 0), Problem.GAP), (time(1, 55), Problem.GAP), (time(2, 0), None)],
)
def test_a_time_that_the_clocks_skipped_is_refused(clock: time, problem: Problem | None) -> None:
    now = datetime(2026, 3, 29, 12, 0, tzinfo=UTC)

    assert _when(_other(date(2026, 3, 29), clock), now).problem is problem


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        (None, None),
        (False, datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
        (True, datetime(2026, 10, 25, 1, 30, tzinfo=UTC)),
    ],
)
def test_a_time_that_came_twice_is_asked_about_and_never_guessed(
    second: bool | None, expected: datetime | None
) -> None:
    now = datetime(2026, 10, 25, 12, 0, tzinfo=UTC)

    found = _when(_other(date(2026, 10, 25), time(1, 30), second), now)

    assert (found.at, found.twice) == (expected, True)
    assert found.problem is (Problem.WHICH if second is None else None)


def test_the_sentences_name_the_time_that_was_left_out_or_came_twice() -> None:
    left_out = _when(_other(date(2026, 3, 29), time(1, 30)), datetime(2026, 3, 29, 12, 0, tzinfo=UTC))
    twice = _when(_other(date(2026, 10, 25), time(1, 30)), datetime(2026, 10, 25, 12, 0, tzinfo=UTC))

    assert "went forward from 01:00 to 02:00 that night, so 01:30 did not happen" in sentence(left_out)
    assert "Was it the first or the second 01:30?" in sentence(twice)
    assert sentence(_when(ENTRY)) == ""
