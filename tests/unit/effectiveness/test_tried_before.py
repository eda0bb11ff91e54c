"""What was tried before: how it is said, in which order, and what the rules are told. Unknown teaches nothing."""

from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta

import pytest

from protocols.effectiveness import Response, Try, k_of_n, order_tried, responses
from protocols.engine.facts_form import Tries


NOW = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Tally:
    code: str
    tries: int
    known: int
    calmer: int


@pytest.mark.parametrize(
    ("calmer", "known", "tries", "said"),
    [
        (0, 0, 0, "not tried yet"),
        (0, 0, None, "no answer yet"),
        (0, 0, 1, "tried once, no answer"),
        (0, 0, 5, "tried 5 times, no answer"),
        (1, 1, 1, "tried once"),
        (0, 1, 1, "tried once"),
        (2, 2, None, "tried twice"),
        (1, 1, 2, "tried twice, 1 with no answer"),
        (1, 2, 6, "tried 6 times, 4 with no answer"),
        (3, 3, 3, "3 of 3"),
        (0, 3, None, "0 of 3"),
        (3, 4, 9, "3 of 4"),
    ],
)
def test_a_share_is_said_from_three_answers_on(calmer: int, known: int, tries: int | None, said: str) -> None:
    assert k_of_n(calmer, known, tries) == said


def test_never_a_percentage() -> None:
    assert "%" not in "".join(k_of_n(calmer, known) for known in range(10) for calmer in range(known + 1))


def test_many_good_answers_stand_before_a_few() -> None:
    once = Tally("INT_DOLL", 1, 1, 1)
    often = Tally("INT_WALK", 10, 10, 8)
    seldom = Tally("INT_DRINK", 6, 6, 1)

    assert order_tried([seldom, once, often]) == (often, once, seldom)


def test_no_answer_is_neither_good_nor_bad() -> None:
    helped = Tally("INT_A", 1, 1, 1)
    unseen = Tally("INT_B", 9, 0, 0)
    did_not = Tally("INT_C", 1, 1, 0)

    assert order_tried([did_not, unseen, helped]) == (helped, unseen, did_not)


def test_what_is_usual_in_the_home_breaks_the_tie_of_the_untold() -> None:
    first, second = Tally("INT_A", 1, 0, 0), Tally("INT_B", 1, 0, 0)

    assert order_tried([first, second]) == (first, second)
    assert order_tried([first, second], usual_by_code={"INT_B": 0.7}) == (second, first)


def _try(days_ago: float, value: int | None, behaviour: str = "BHV_HIT", intervention: str = "INT_WALK") -> Try:
    return Try(NOW - timedelta(days=days_ago), (behaviour,), (intervention,), value)


def test_tries_without_an_answer_are_counted_but_teach_nothing() -> None:
    (found,) = responses([_try(1, None), _try(2, None)], now=NOW, window_d=14)

    assert found == Response("BHV_HIT", "INT_WALK", 14, 2, 0, None, None, None)


def test_three_tries_without_effect_are_seen_as_such() -> None:
    (found,) = responses([_try(1, 1), _try(2, 0), _try(3, 1), _try(4, None)], now=NOW, window_d=14)

    assert (found.tries, found.known, found.best_outcome) == (4, 3, 1)
    assert found.shrunk_success == pytest.approx(4 / 11)
    assert found.prob_better == pytest.approx(0.1719, abs=5e-5)


@pytest.mark.parametrize(("value", "mean"), [(1, 4 / 9), (2, 5 / 9), (3, 5 / 9)])
def test_partly_is_where_success_begins(value: int, mean: float) -> None:
    (found,) = responses([_try(1, value)], now=NOW, window_d=14)

    assert found.shrunk_success == pytest.approx(mean)


@pytest.mark.parametrize(("days_ago", "counted"), [(0, 1), (13.999, 1), (14, 0), (14.001, 0), (-0.001, 0)])
def test_the_window_ends_now_and_leaves_out_its_far_edge(days_ago: float, counted: int) -> None:
    assert len(responses([_try(days_ago, 3)], now=NOW, window_d=14)) == counted


def test_every_behaviour_and_intervention_of_an_entry_is_a_pair() -> None:
    both = Try(NOW, ("BHV_HIT", "BHV_PACE"), ("INT_WALK", "INT_DRINK"), 3)

    found = responses([both, _try(1, 0)], now=NOW, window_d=14)

    assert [(one.behaviour, one.intervention, one.known) for one in found] == [
        ("BHV_HIT", "INT_DRINK", 1),
        ("BHV_HIT", "INT_WALK", 2),
        ("BHV_PACE", "INT_DRINK", 1),
        ("BHV_PACE", "INT_WALK", 1),
    ]


def test_better_means_better_than_others_in_this_home() -> None:
    tries = [_try(day, 3) for day in range(5)]

    (alone,) = responses(tries, now=NOW, window_d=42)
    (beside,) = responses(tries, now=NOW, window_d=42, home={("BHV_HIT", "INT_WALK"): (190, 200)})

    assert alone.prob_better is not None
    assert beside.prob_better is not None
    assert alone.prob_better > 0.8 > beside.prob_better


def test_the_rules_take_it_as_it_is() -> None:
    (found,) = responses([_try(1, 3)], now=NOW, window_d=42)

    assert Tries.model_validate(asdict(found)).tries == 1
