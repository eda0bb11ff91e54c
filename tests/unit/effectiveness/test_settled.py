"""Shrunken success against the brief's worked vectors (F2-e) and at its edges."""

import pytest

from protocols.effectiveness import settled, usual
from protocols.signals import beta


@pytest.mark.parametrize(
    ("calmer", "known", "usual_here", "mean", "better"),
    [
        (9, 12, 0.5, 0.65, 0.9165),
        (3, 3, 0.5, 0.636364, 0.8281),
        (7, 8, 0.55, 0.7125, 0.9178),
        (0, 3, 0.5, 0.363636, 0.1719),
    ],
)
def test_worked_vectors_give_mean_and_chance(
    calmer: int, known: int, usual_here: float, mean: float, better: float
) -> None:
    found = settled(calmer, known, usual=usual_here)

    assert found.mean == pytest.approx(mean, abs=5e-7)
    assert found.better == pytest.approx(better, abs=5e-5)


def test_nine_of_twelve_has_the_worked_interval() -> None:
    found = settled(9, 12)

    assert (found.low, found.high) == pytest.approx((0.5114, 0.7817), abs=5e-5)


def test_no_try_says_only_what_is_usual() -> None:
    found = settled(0, 0)

    assert found.mean == 0.5
    assert found.better == pytest.approx(0.5)
    assert found.low == pytest.approx(1 - found.high)


def test_the_same_share_of_more_tries_is_pulled_less() -> None:
    assert settled(3, 3).mean < settled(6, 6).mean < settled(30, 30).mean < 1


def test_older_tries_may_count_in_part() -> None:
    assert settled(1, 2).mean < settled(1.5, 2).mean < settled(2, 2).mean


@pytest.mark.parametrize(
    ("calmer", "known", "usual_here"),
    [(4, 3, 0.5), (-1, 3, 0.5), (1, 3, 0.0), (1, 3, 1.0), (float("nan"), 3, 0.5)],
)
def test_a_share_that_cannot_be_is_refused(calmer: float, known: float, usual_here: float) -> None:
    with pytest.raises(ValueError, match="no share"):
        settled(calmer, known, usual=usual_here)


@pytest.mark.parametrize(("calmer", "known", "share"), [(0, 0, 0.5), (0, 8, 0.25), (8, 8, 0.75), (12, 32, 0.4)])
def test_what_is_usual_is_pulled_to_one_half(calmer: int, known: int, share: float) -> None:
    assert usual(calmer, known) == pytest.approx(share)


@pytest.mark.parametrize(
    ("share", "a", "b", "part"),
    [(0.3, 1, 1, 0.3), (0.5, 2, 2, 0.5), (0.25, 2, 1, 0.0625), (0.2, 1, 3, 0.488), (0.0, 2, 3, 0.0), (1.0, 2, 3, 1.0)],
)
def test_the_beta_distribution_agrees_with_its_closed_forms(share: float, a: float, b: float, part: float) -> None:
    assert beta.below(share, a, b) == pytest.approx(part, abs=1e-12)
