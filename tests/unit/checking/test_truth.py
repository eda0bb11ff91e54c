"""Conditions that nothing could make true, and branches that are true whatever is recorded."""

from typing import Any

import pytest

from tests.unit.checking.findings_of import in_one, warned_of
from tests.unit.engine.examples import HITTING, contraindication, step


FALLS = {"risk_any": ["RF_FALLS"]}
NO_FALLS = {"risk_none": ["RF_FALLS", "RF_EOL"]}
PAIN_LOW = {"assessment": {"code": "PAINAD", "within_h": 24, "lt": 2}}
PAIN_HIGH = {"assessment": {"code": "PAINAD", "within_h": 24, "gte": 7}}
PAIN_HIGH_THIS_WEEK = {"assessment": {"code": "PAINAD", "within_h": 168, "gte": 7}}
PAIN_SCORED = {"not": {"assessment_missing": {"code_in": ["PAINAD"], "within_h": 24}}}
PAIN_NOT_SCORED = {"assessment_missing": {"code_in": ["PAINAD", "ABBEY"], "within_h": 24}}
WARM = {"obs": {"name": "temp_c", "gte": 38}}
PROPOSED = {"med": {"fact": "antipsychotic_proposed", "eq": True}}
NOT_PROPOSED = {"med": {"fact": "antipsychotic_proposed", "eq": False}}
THREE_IN_A_DAY = {"count": {"behaviour_in": ["BHV_HIT"], "window_h": 24, "gte": 3}}
FIVE_IN_THREE_DAYS = {"count": {"behaviour_in": ["BHV_HIT", "BHV_GRAB"], "window_h": 72, "gte": 5}}
FIVE_IN_A_DAY = {"count": {"behaviour_in": ["BHV_HIT"], "window_h": 24, "gte": 5}}
HURT = {"event": {"injury_in": ["major"]}}
NOT_HURT = {"event": {"injury_in": ["none"]}}


@pytest.mark.parametrize(
    "parts",
    [
        [PAIN_LOW, PAIN_HIGH],
        [PAIN_LOW, PAIN_HIGH_THIS_WEEK],
        [PAIN_HIGH, PAIN_NOT_SCORED],
        [{"not": PAIN_HIGH}, PAIN_HIGH],
        [FALLS, NO_FALLS],
        [{"risk_any": ["RF_FALLS", "RF_EOL"]}, {"risk_none": ["RF_FALLS"]}, {"risk_none": ["RF_EOL"]}],
        [PROPOSED, NOT_PROPOSED],
        [FIVE_IN_A_DAY, {"not": THREE_IN_A_DAY}],
        [FIVE_IN_A_DAY, {"not": {"count": {"behaviour_in": ["BHV_HIT", "BHV_GRAB"], "window_h": 72, "gte": 5}}}],
        [HURT, NOT_HURT],
        [{"rule_fired": {"rule": "R01", "within_h": 24}}, {"not": {"rule_fired": {"rule": "R01", "within_h": 72}}}],
        [{"event": {"intensity_gte": 3}}, {"not": {"event": {"intensity_gte": 2}}}],
        [{"any": [PAIN_LOW, WARM]}, PAIN_HIGH, {"not": WARM}],
        [{"at_least": {"count": 2, "of": [PAIN_LOW, PAIN_HIGH]}}],
    ],
)
def test_a_condition_that_can_never_be_true_is_found(parts: list[Any]) -> None:
    assert in_one(when={"all": parts}) == ["when: it can never be true, or not together with the gate"]


@pytest.mark.parametrize(
    "parts",
    [
        [{"any": [PAIN_LOW, PAIN_HIGH]}, FALLS],
        [{"not": PAIN_HIGH}, PAIN_NOT_SCORED],  # nothing was ever scored
        [{"assessment": {"code": "ABBEY", "within_h": 24, "gte": 7}}, PAIN_LOW],
        [PAIN_SCORED, PAIN_HIGH],
        [FALLS, {"risk_none": ["RF_EOL"]}],
        [{"risk_any": ["RF_FALLS", "RF_EOL"]}, {"risk_none": ["RF_FALLS"]}],
        [THREE_IN_A_DAY, {"not": FIVE_IN_A_DAY}],
        [THREE_IN_A_DAY, {"not": FIVE_IN_THREE_DAYS}],
        [{"event": {"behaviour_in": ["BHV_GRAB"]}}, {"not": {"event": {"behaviour_in": ["BHV_PACE"]}}}],
        [{"rule_fired": {"rule": "R01", "within_h": 72}}, {"not": {"rule_fired": {"rule": "R01", "within_h": 24}}}],
        [{"event": {"intensity_gte": 2}}, {"not": {"event": {"intensity_gte": 3}}}],
        [{"at_least": {"count": 2, "of": [PAIN_LOW, PAIN_HIGH, WARM]}}],
    ],
)
def test_a_condition_that_can_be_true_is_not_found(parts: list[Any]) -> None:
    assert in_one(when={"all": parts}) == []


def test_what_the_gate_rules_out_is_found() -> None:
    gate = {"all": [HITTING, PAIN_LOW]}
    assert in_one(gate=gate, when=PAIN_HIGH) == ["when: it can never be true, or not together with the gate"]
    assert in_one(gate=HITTING, when=PAIN_HIGH) == []


def test_one_alternative_that_can_never_be_true_is_found_with_its_place() -> None:
    when = {"all": [PAIN_HIGH, {"any": [WARM, {"all": [PAIN_LOW, FALLS]}]}]}
    assert in_one(when=when) == ["when.all.1.any.1: this can never be true here"]


def test_a_contraindication_that_can_never_hold_is_found() -> None:
    never = contraindication("block", {"all": [FALLS, NO_FALLS]})
    found = in_one(steps=[step(contraindicated=[never])])
    assert found == ["steps.walk.contraindicated.c1.when: it can never be true, or not together with the gate"]


@pytest.mark.parametrize(
    ("when", "place"),
    [
        ({"any": [PAIN_HIGH, HITTING]}, "when.any.1: this is always true where the gate is"),
        ({"all": [FALLS, {"obs": {"name": "news2", "lte": 20}}]}, "when.all.1: this is always true once its facts"),
        ({"any": [FALLS, {"risk_none": ["RF_FALLS"]}]}, "when: this is always true once its facts"),
        ({"any": [WARM, {"obs": {"name": "temp_c", "lt": 39}}]}, "when: this is always true once its facts"),
    ],
)
def test_what_is_always_true_is_warned_of(when: dict[str, Any], place: str) -> None:
    [warning] = warned_of(when=when)
    assert warning.startswith(place)


@pytest.mark.parametrize(
    "when",
    [
        HITTING,  # the same as the gate: meant
        {"any": [FALLS, {"risk_none": ["RF_EOL"]}]},
        {"any": [{"obs": {"name": "temp_c", "gte": 39}}, {"obs": {"name": "temp_c", "lt": 38}}]},
        {"not": {"med": {"fact": "changed_within_d", "gte": 0}}},  # whether there is a value at all
        {"all": [HITTING, FALLS]},
    ],
)
def test_what_could_be_otherwise_is_not_warned_of(when: dict[str, Any]) -> None:
    assert warned_of(when=when) == []


def test_nothing_is_said_of_a_condition_with_too_many_alternatives() -> None:
    wide = [
        {"any": [{"count": {"flag": "staff_hurt", "window_h": 24 + n, "gte": m}} for m in (2, 3)]} for n in range(12)
    ]
    assert in_one(when={"all": wide}) == []
