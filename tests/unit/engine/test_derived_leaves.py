"""Facts that were worked out elsewhere: not worked out is not known."""

from typing import Any

import pytest

from tests.unit.engine.test_leaves import Truth, answer


RATE = {
    "rate_ratio": {"group": "distress_any", "recent_d": 3, "baseline_d": 28, "gte": 3.0, "min_recent": 4, "p_lt": 0.01}
}
STEADY = {"group": "distress_any", "recent_d": 3, "baseline_d": 28, "ratio": 3.0, "recent": 4, "p": 0.009}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, True),
        ({"ratio": 2.9}, False),
        ({"recent": 3}, False),
        ({"p": 0.01}, False),
        ({"ratio": None}, None),
        ({"ratio": None, "recent": 3}, False),
        ({"recent_d": 7}, False),
    ],
)
def test_a_rate_has_to_hold_in_size_number_and_chance(change: dict[str, Any], expected: Truth) -> None:
    assert answer(RATE, derived={"rates": [{**STEADY, **change}]}) is expected


LOW_FOR_TWO_DAYS = {"obs_days": {"name": "fluid_ml_24h", "lt": 1000, "days": 2}}


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ([900, 950], True),
        ([900, 1000], False),
        ([900, None], None),
        ([900], None),
        ([1200], False),
        ([900, 950, 2000], True),
        (None, None),
    ],
)
def test_consecutive_days_are_counted_from_the_last_one(days: Any, expected: Truth) -> None:
    assert answer(LOW_FOR_TWO_DAYS, derived={"obs_days": {"fluid_ml_24h": days}}) is expected


FAILED = {"response": {"tries_gte": 3, "window_d": 14, "best_outcome_lte": 1}}
THRICE = {
    "behaviour": "BHV_HIT",
    "intervention": "INT_WALK",
    "window_d": 14,
    "tries": 3,
    "known": 3,
    "best_outcome": 1,
}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, True),
        ({"tries": 2, "known": 2}, False),
        ({"best_outcome": 2}, False),
        ({"known": 2}, None),
        ({"known": 2, "best_outcome": 2}, False),
        ({"behaviour": "BHV_PACE"}, False),
        ({"window_d": 42}, False),
    ],
)
def test_tries_whose_ending_nobody_saw_leave_it_open(change: dict[str, Any], expected: Truth) -> None:
    assert answer(FAILED, derived={"responses": [{**THRICE, **change}]}) is expected


WORKED = {"response": {"tries_gte": 5, "window_d": 42, "shrunk_success_gte": 0.6, "prob_better_than_home_gte": 0.8}}
FIVE = {**THRICE, "window_d": 42, "tries": 5, "known": 5, "best_outcome": 3, "shrunk_success": 0.6, "prob_better": 0.8}


@pytest.mark.parametrize(
    ("change", "expected"),
    [({}, True), ({"shrunk_success": 0.59}, False), ({"prob_better": 0.79}, False), ({"prob_better": None}, None)],
)
def test_what_works_needs_both_its_share_and_its_probability(change: dict[str, Any], expected: Truth) -> None:
    assert answer(WORKED, derived={"responses": [{**FIVE, **change}]}) is expected


CHART = {"spc": {"group": "distress_any", "chart": "auto", "unit": "week", "signal": "concern", "min_points": 12}}


@pytest.mark.parametrize(
    ("charts", "expected"),
    [
        ({"distress_any": {"unit": "week", "signal": "concern", "points": 12}}, True),
        ({"distress_any": {"unit": "week", "signal": "concern", "points": 11}}, False),
        ({"distress_any": {"unit": "week", "signal": "none", "points": 20}}, False),
        ({"distress_any": {"unit": "day", "signal": "concern", "points": 20}}, False),
        ({"distress_any": {"unit": "week", "signal": None, "points": 20}}, None),
        ({"distress_any": None}, None),
        ({}, False),
        (None, None),
    ],
)
def test_a_chart_signal_needs_its_points(charts: Any, expected: Truth) -> None:
    assert answer(CHART, charts=charts) is expected


LATE = {
    "time_pattern": {
        "group": "distress_any",
        "window_d": 28,
        "min_events": 10,
        "p_lt": 0.05,
        "mean_hour_between": [15, 20],
    }
}
AFTERNOON = {"group": "distress_any", "window_d": 28, "events": 10, "p": 0.04, "mean_hour": 15.0}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, True),
        ({"mean_hour": 20}, True),
        ({"mean_hour": 14.9}, False),
        ({"mean_hour": 20.1}, False),
        ({"events": 9}, False),
        ({"p": 0.05}, False),
        ({"mean_hour": None}, None),
        ({"mean_hour": None, "p": 0.9}, False),
    ],
)
def test_a_time_of_day_has_to_lie_between_its_hours(change: dict[str, Any], expected: Truth) -> None:
    assert answer(LATE, derived={"time_patterns": [{**AFTERNOON, **change}]}) is expected


OUTCOME = {"missing": {"what": "outcome", "after_min": 240, "intensity_gte": 2}}


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        ({"what": "outcome", "minutes": 240, "intensity": 2}, True),
        ({"what": "outcome", "minutes": 239, "intensity": 2}, False),
        ({"what": "outcome", "minutes": 240, "intensity": 1}, False),
        ({"what": "outcome", "minutes": 240, "intensity": None}, None),
        ({"what": "prn_effect", "minutes": 240, "intensity": 2}, False),
    ],
)
def test_a_record_is_missing_from_its_time_on(one: dict[str, Any], expected: Truth) -> None:
    assert answer(OUTCOME, derived={"missing": [one]}) is expected


@pytest.mark.parametrize("tree", [RATE, LOW_FOR_TWO_DAYS, FAILED, WORKED, CHART, LATE, OUTCOME])
def test_what_was_not_worked_out_is_unknown_and_not_false(tree: dict[str, Any]) -> None:
    assert answer(tree) is None
    assert answer(tree, derived=None) is None


@pytest.mark.parametrize(
    ("tree", "derived"),
    [
        (RATE, {"rates": []}),
        (LOW_FOR_TWO_DAYS, {"obs_days": {}}),
        (FAILED, {"responses": []}),
        (LATE, {"time_patterns": []}),
        (OUTCOME, {"missing": []}),
    ],
)
def test_worked_out_and_nothing_found_is_false(tree: dict[str, Any], derived: dict[str, Any]) -> None:
    assert answer(tree, derived=derived) is False
