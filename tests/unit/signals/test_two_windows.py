"""Two windows compared, against the brief's worked vectors (F1-l) and the definition itself."""

from math import comb, inf, nextafter

import pytest

from protocols.signals import compare_windows
from protocols.signals.beta import below, quantile


def test_more_in_less_time_gives_the_worked_ratio_and_interval() -> None:
    found = compare_windows(18, 28, 20, 56)

    assert found.ratio == pytest.approx(1.8)
    assert found.p == pytest.approx(0.0507060, abs=5e-8)
    assert (found.low, found.high) == pytest.approx((0.8977, 3.5837), abs=5e-5)
    assert not found.changed


def test_a_burst_in_one_day_gives_the_worked_ratio_and_interval() -> None:
    found = compare_windows(3, 1, 10, 28)

    assert found.ratio == pytest.approx(8.4)
    assert found.p == pytest.approx(0.0090429, abs=5e-8)
    assert (found.low, found.high) == pytest.approx((1.4855, 32.6233), abs=5e-5)
    assert found.changed


def test_nothing_in_either_window_says_nothing() -> None:
    found = compare_windows(0, 31, 0, 30)

    assert found.ratio is None
    assert (found.p, found.low, found.high) == (1.0, 0.0, inf)
    assert not found.changed


def test_nothing_before_has_no_upper_bound() -> None:
    found = compare_windows(9, 30, 0, 30)

    assert found.ratio == inf
    assert found.high == inf
    assert found.changed


def test_nothing_now_has_no_lower_bound() -> None:
    found = compare_windows(0, 30, 9, 30)

    assert (found.ratio, found.p, found.low) == (0.0, 1.0, 0.0)
    assert found.changed


@pytest.mark.parametrize(("events_before", "changed"), [(5, False), (6, True), (7, True)])
def test_six_to_none_in_equal_windows_is_where_a_change_is_seen(events_before: int, changed: bool) -> None:
    assert compare_windows(0, 30, events_before, 30).changed is changed


def test_longer_windows_with_the_same_rate_are_no_change() -> None:
    assert compare_windows(40, 80, 20, 40).ratio == pytest.approx(1.0)
    assert not compare_windows(40, 80, 20, 40).changed


@pytest.mark.parametrize("windows", [(1, 0, 1, 30), (1, 30, 1, 0), (-1, 30, 1, 30), (1, 30, -1, 30)])
def test_a_window_without_days_or_with_less_than_nothing_is_refused(windows: tuple[int, int, int, int]) -> None:
    with pytest.raises(ValueError, match="a window needs days"):
        compare_windows(*windows)


@pytest.mark.parametrize("share", [0.01, 0.2, 0.5, 0.77, 0.99])
@pytest.mark.parametrize(("seen", "total"), [(1, 1), (3, 4), (7, 30), (120, 200)])
def test_the_tail_is_the_sum_of_its_binomial_terms(share: float, seen: int, total: int) -> None:
    tail = sum(comb(total, k) * share**k * (1 - share) ** (total - k) for k in range(seen, total + 1))

    assert below(share, seen, total - seen + 1) == pytest.approx(tail, rel=1e-10, abs=1e-300)


def test_a_quantile_is_where_that_much_lies_below() -> None:
    assert below(quantile(0.025, 4, 9), 4, 9) == pytest.approx(0.025)


def test_the_ends_of_the_distribution_are_nothing_and_everything() -> None:
    assert below(0.0, 2, 3) == 0.0
    assert below(1.0, 2, 3) == 1.0
    assert below(nextafter(1.0, 0.0), 2, 3) == pytest.approx(1.0)
