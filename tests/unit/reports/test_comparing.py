"""This month beside last: only what the numbers carry."""

from dataclasses import replace
from datetime import date

import pytest

from reports.contents.comparing import Compared, Verdict, compare, days_at_home, logged_share
from tests.unit.reports.examples import month


SEPTEMBER = date(2026, 9, 1)


@pytest.mark.parametrize(
    ("now", "before", "verdict"),
    [
        (0, 0, Verdict.SAME),
        (0, 5, Verdict.SAME),
        (0, 6, Verdict.FEWER),
        (14, 31, Verdict.FEWER),
        (14, 20, Verdict.SAME),
        (20, 14, Verdict.SAME),
        (40, 14, Verdict.MORE),
        (6, 0, Verdict.MORE),
    ],
)
def test_a_month_is_called_different_only_when_it_clearly_is(now: int, before: int, verdict: Verdict) -> None:
    found = compare(month(upset=now), month(SEPTEMBER, upset=before, days_present=30))

    assert found == Compared(verdict, by_day=False)


def test_without_a_month_before_nothing_is_compared() -> None:
    assert compare(month(), None).verdict is Verdict.ALONE
    assert compare(month(), month(SEPTEMBER, days_present=0)).verdict is Verdict.ALONE


@pytest.mark.parametrize(("logged", "verdict"), [(69, Verdict.PARTIAL), (70, Verdict.FEWER), (71, Verdict.FEWER)])
def test_months_are_compared_from_seventy_percent_of_shifts(logged: int, verdict: Verdict) -> None:
    poor = month(upset=2, logged=logged, shifts=100)
    good = month(SEPTEMBER, upset=40, logged=90, shifts=90)

    assert compare(poor, good).verdict is verdict


def test_falling_counts_in_a_badly_logged_month_before_are_not_called_more() -> None:
    assert compare(month(upset=40), month(SEPTEMBER, upset=2, logged=10)).verdict is Verdict.PARTIAL


@pytest.mark.parametrize(("days", "by_day"), [(28, False), (27, True)])
def test_months_with_different_days_at_home_are_compared_by_day(days: int, by_day: bool) -> None:
    found = compare(month(upset=14, days_present=31), month(SEPTEMBER, upset=14, days_present=days))

    assert found.by_day is by_day


def test_fewer_moments_in_far_fewer_days_can_be_more() -> None:
    found = compare(month(upset=18, days_present=6), month(SEPTEMBER, upset=20, days_present=30))

    assert found == Compared(Verdict.MORE, by_day=True)


def test_unknown_days_at_home_count_as_the_days_of_the_month() -> None:
    assert days_at_home(month(days_present=None)) == 31
    assert days_at_home(month(SEPTEMBER, days_present=None)) == 30


def test_a_month_without_shifts_was_not_written_down() -> None:
    assert logged_share(replace(month(), shifts=0, logged_shifts=0)) == 0.0
