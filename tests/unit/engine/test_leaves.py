"""Each leaf at its edges: below, at and above, absent, unknown and stale."""

from typing import Any

import pytest

from protocols.engine.conditions import compile_condition
from protocols.engine.leaves import Moment
from protocols.engine.read_facts import parse
from protocols.vocabulary import vocabulary
from tests.unit.engine.examples import condition, facts


Truth = bool | None


def answer(tree: dict[str, Any], **given: Any) -> Truth:
    test = compile_condition(condition(tree), vocabulary().groups)
    return test(Moment(parse(facts(**given))), [])


def hit(hours_ago: float, **more: Any) -> dict[str, Any]:
    return {"hours_ago": hours_ago, "behaviours": ["BHV_HIT"], **more}


TWO_IN_A_DAY = {"count": {"behaviour_in": ["BHV_HIT"], "window_h": 24, "gte": 2}}
THREE_IN_A_DAY = {"count": {"behaviour_in": ["BHV_HIT"], "window_h": 24, "gte": 3}}


@pytest.mark.parametrize(("earlier", "expected"), [(0, False), (1, True), (2, True)])
def test_a_count_is_true_at_and_above_its_number_with_this_incident_once(earlier: int, expected: bool) -> None:
    history = [hit(hours) for hours in range(1, earlier + 1)]
    assert answer(TWO_IN_A_DAY, history=history) is expected


@pytest.mark.parametrize(("hours", "expected"), [(23.99, True), (24, False), (24.01, False)])
def test_what_happened_exactly_the_window_ago_is_out(hours: float, expected: bool) -> None:
    assert answer(TWO_IN_A_DAY, history=[hit(hours)]) is expected


def test_this_incident_is_counted_once_even_when_the_history_holds_it() -> None:
    incident = {"id": "i1", "behaviours": ["BHV_HIT"], "intensity": 2}
    assert answer(TWO_IN_A_DAY, incident=incident, history=[incident]) is False
    assert answer(TWO_IN_A_DAY, history=[{"behaviours": ["BHV_HIT"], "intensity": 2}]) is False


def test_an_incident_that_matches_nothing_is_not_counted() -> None:
    assert answer(TWO_IN_A_DAY, incident={"behaviours": ["BHV_PACE"]}, history=[hit(1)]) is False


def test_an_entry_later_than_now_is_not_counted() -> None:
    later = {"at": "2026-11-20T15:00:01+00:00", "behaviours": ["BHV_HIT"]}
    assert answer(TWO_IN_A_DAY, history=[later]) is False


def test_an_unknown_history_leaves_a_count_unknown_below_its_number_and_true_at_it() -> None:
    one = {"count": {"behaviour_in": ["BHV_HIT"], "window_h": 24, "gte": 1}}
    assert answer(one, history=None) is True
    assert answer(TWO_IN_A_DAY, history=None) is None


def test_a_time_that_could_not_be_recorded_leaves_a_count_unknown_below_its_number() -> None:
    hospital = [{"from": "2026-11-19T09:00:00+00:00", "to": "2026-11-19T20:00:00+00:00"}]
    assert answer(TWO_IN_A_DAY, not_recorded=hospital) is None
    assert answer(TWO_IN_A_DAY, not_recorded=hospital, history=[hit(1)]) is True
    before = [{"from": "2026-11-10T09:00:00+00:00", "to": "2026-11-19T15:00:00+00:00"}]
    assert answer(TWO_IN_A_DAY, not_recorded=before) is False


def test_an_entry_with_unknown_behaviour_may_be_one_more() -> None:
    assert answer(THREE_IN_A_DAY, history=[hit(1), {"hours_ago": 2, "behaviours": None}]) is None
    assert answer(THREE_IN_A_DAY, history=[{"hours_ago": 2, "behaviours": None}]) is False
    assert answer(TWO_IN_A_DAY, history=[hit(1), {"hours_ago": 2, "behaviours": None}]) is True


def test_two_behaviours_of_one_incident_count_once() -> None:
    group = {"count": {"group": "physical_aggression", "window_h": 24, "gte": 2}}
    assert answer(group, incident={"behaviours": ["BHV_HIT", "BHV_GRAB"]}) is False


ON_TWO_DAYS = {"days_with": {"behaviour_in": ["BHV_HIT"], "window_d": 7, "gte": 2}}


def test_days_are_the_homes_own_days() -> None:
    just_past_midnight = {"now": "2026-11-20T00:30:00+00:00", "history": [hit(1)]}
    assert answer(ON_TWO_DAYS, **just_past_midnight) is True
    assert answer(ON_TWO_DAYS, **just_past_midnight, time_zone="Australia/Sydney") is False


def test_the_stored_local_day_wins() -> None:
    assert answer(ON_TWO_DAYS, history=[hit(1, local_date="2026-11-19")]) is True


def test_many_incidents_of_one_day_are_one_day() -> None:
    assert answer(ON_TWO_DAYS, history=[hit(1), hit(2), hit(3)]) is False


PAINAD = {"assessment": {"code": "PAINAD", "within_h": 24, "gte": 2}}


@pytest.mark.parametrize(("value", "expected"), [(1, False), (2, True), (3, True)])
def test_a_total_below_at_and_above_its_limit(value: int, expected: bool) -> None:
    assert answer(PAINAD, assessments={"PAINAD": value}) is expected


@pytest.mark.parametrize(("hours", "expected"), [(23.9, True), (24, None), (25, None)])
def test_a_stale_total_is_unknown_and_never_low(hours: float, expected: Truth) -> None:
    assert answer(PAINAD, assessments={"PAINAD": {"value": 9, "hours_ago": hours}}) is expected
    low = {"assessment": {"code": "PAINAD", "within_h": 24, "lt": 2}}
    assert answer(low, assessments={"PAINAD": {"value": 0, "hours_ago": 25}}) is None


def test_absent_is_nothing_to_report_and_null_is_unknown() -> None:
    assert answer(PAINAD) is False
    assert answer(PAINAD, assessments={"PAINAD": None}) is None
    assert answer(PAINAD, assessments=None) is None


def test_a_total_of_unknown_time_is_unknown() -> None:
    assert answer(PAINAD, assessments={"PAINAD": {"value": 9, "at": None}}) is None


def test_a_part_of_an_assessment_is_asked_by_its_name() -> None:
    part = {"assessment": {"code": "4AT.alertness", "within_h": 24, "lte": 0}}
    given = {"4AT": {"value": 4, "hours_ago": 1, "parts": {"alertness": 0}}}
    assert answer(part, assessments=given) is True
    given = {"4AT": {"value": 4, "hours_ago": 1, "parts": {"alertness": None}}}
    assert answer(part, assessments=given) is None


MISSING = {"assessment_missing": {"code_in": ["PAINAD", "ABBEY"], "within_h": 24}}


@pytest.mark.parametrize(
    ("assessments", "expected"),
    [
        ({}, True),
        (None, True),
        ({"PAINAD": None}, True),
        ({"PAINAD": {"value": 0, "hours_ago": 25}}, True),
        ({"PAINAD": {"value": 0, "hours_ago": 23}}, False),
        ({"PAINAD": None, "ABBEY": 0}, False),
    ],
)
def test_missing_is_always_true_or_false(assessments: Any, expected: bool) -> None:
    assert answer(MISSING, assessments=assessments) is expected


WARM = {"obs": {"name": "temp_c", "gte": 38.0, "within_h": 12}}


@pytest.mark.parametrize(("value", "expected"), [(37.9, False), (38.0, True), (38.1, True)])
def test_an_observation_below_at_and_above(value: float, expected: bool) -> None:
    assert answer(WARM, observations={"temp_c": value}) is expected


def test_an_old_observation_is_unknown_only_where_an_age_is_asked() -> None:
    old = {"temp_c": {"value": 39, "hours_ago": 13}}
    assert answer(WARM, observations=old) is None
    assert answer({"obs": {"name": "temp_c", "gte": 38.0}}, observations=old) is True


def test_an_observation_has_a_band_when_two_bounds_are_given() -> None:
    band = {"obs": {"name": "news2", "gte": 5, "lt": 7}}
    assert [answer(band, observations={"news2": value}) for value in (4, 5, 6, 7)] == [False, True, True, False]


LEWY = ["RF_LEWY", "RF_PARKINSON"]


@pytest.mark.parametrize(
    ("given", "has_any", "has_none"),
    [
        ({}, False, True),
        ({"risk_flags": []}, False, True),
        ({"risk_flags": ["RF_LEWY"]}, True, False),
        ({"risk_flags": ["RF_FALLS"], "risk_flags_unknown": ["RF_LEWY"]}, None, None),
        ({"risk_flags": ["RF_PARKINSON"], "risk_flags_unknown": ["RF_LEWY"]}, True, False),
        ({"risk_flags": None}, None, None),
        ({"risk_flags": None, "risk_flags_absent": LEWY}, False, True),
        ({"risk_flags": None, "risk_flags_absent": ["RF_LEWY"]}, None, None),
    ],
)
def test_an_unknown_flag_is_neither_there_nor_not_there(given: Any, has_any: Truth, has_none: Truth) -> None:
    assert answer({"risk_any": LEWY}, **given) is has_any
    assert answer({"risk_none": LEWY}, **given) is has_none


ASKED = {"med": {"fact": "covert_requested", "eq": True}}


@pytest.mark.parametrize(
    ("medicines", "expected"),
    [
        ({}, False),
        ({"covert_requested": True}, True),
        ({"covert_requested": False}, False),
        ({"covert_requested": None}, None),
        (None, None),
        ({"covert_requested": 1}, None),
    ],
)
def test_a_medicine_fact_is_yes_no_or_unknown(medicines: Any, expected: Truth) -> None:
    assert answer(ASKED, medicines=medicines) is expected


@pytest.mark.parametrize(("days", "expected"), [(13, True), (14, True), (15, False), (None, None), (True, None)])
def test_a_medicine_fact_may_be_a_number(days: Any, expected: Truth) -> None:
    assert answer({"med": {"fact": "changed_within_d", "lte": 14}}, medicines={"changed_within_d": days}) is expected


FIRED = {"rule_fired": {"rule": "R04", "within_h": 4}}


@pytest.mark.parametrize(("hours", "expected"), [(3.9, True), (4, False), (5, False)])
def test_an_earlier_firing_counts_within_its_hours(hours: float, expected: bool) -> None:
    assert answer(FIRED, firings=[{"protocol": "R04", "hours_ago": hours, "tier": "urgent"}]) is expected


def test_no_firing_is_none_and_an_unknown_list_is_unknown() -> None:
    assert answer(FIRED) is False
    assert answer(FIRED, firings=None) is None
    assert answer(FIRED, firings=[{"protocol": "R05", "hours_ago": 1, "tier": "urgent"}]) is False


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        ({"group": "physical_aggression"}, True),
        ({"behaviour_in": ["BHV_PACE"]}, False),
        ({"behaviour_in": ["BHV_HIT"], "target_in": ["staff"]}, True),
        ({"behaviour_in": ["BHV_HIT"], "target_in": ["resident"]}, False),
        ({"injury_in": ["minor", "major"]}, None),
        ({"behaviour_in": ["BHV_PACE"], "injury_in": ["minor"]}, False),
        ({"flag": "fall"}, False),
        ({"trigger_in": ["TRG_BATHING"]}, False),
        ({"intensity_gte": 1}, True),
        ({"intensity_gte": 2}, True),
        ({"intensity_gte": 3}, False),
    ],
)
def test_an_event_matches_every_field_and_an_unknown_field_is_unknown(event: dict[str, Any], expected: Truth) -> None:
    incident = {"behaviours": ["BHV_HIT"], "intensity": 2, "aimed_at": "staff", "injury": None}
    assert answer({"event": event}, incident=incident) is expected


def test_without_an_incident_no_event_is_true() -> None:
    assert answer({"event": {"group": "distress_any"}}, incident=None) is False


def test_a_homes_own_term_matches_no_rule() -> None:
    assert answer({"event": {"group": "distress_any"}}, incident={"behaviours": ["HOME_HUMMING"]}) is False
