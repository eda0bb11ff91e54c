"""Reasons in words, by kind of fact."""

from typing import Any

import pytest

from protocols.engine.conditions import Readings, compile_condition
from protocols.engine.leaves import Moment
from protocols.engine.read_facts import parse
from protocols.engine.sentences import because
from protocols.engine.speaker import Speaker
from protocols.vocabulary import vocabulary
from tests.unit.engine.examples import condition, facts


def said(tree: dict[str, Any], **given: Any) -> str:
    words, known = vocabulary(), parse(facts(**given))
    readings: Readings = []
    compile_condition(condition(tree), words.groups)(Moment(known), readings)
    [reading] = readings
    return because(reading, Speaker(known, words, frozenset()))["text"]


UPSET = {"count": {"group": "distress_any", "window_h": 24, "gte": 3}}
PAIN = {"assessment": {"code": "PAINAD", "within_h": 24, "gte": 2}}
NO_PAIN_SCORE = {"assessment_missing": {"code_in": ["PAINAD"], "within_h": 24}}
BOWELS = {"obs": {"name": "days_since_bowel", "gte": 3, "within_h": 24}}
COVERT = {"med": {"fact": "covert_requested", "eq": True}}
FIRED = {"rule_fired": {"rule": "R04", "within_h": 4}}
EARLY = {"at": "2025-11-02T09:00:00+00:00"}


@pytest.mark.parametrize(
    ("tree", "given", "sentence"),
    [
        (UPSET, {}, "Any sign of being upset: once in the last 24 hours"),
        (
            UPSET,
            {"history": [{"hours_ago": 1, "behaviours": ["BHV_HIT"]}]},
            "Any sign of being upset: 2 times in the last 24 hours",
        ),
        (UPSET, {"incident": None}, "Any sign of being upset: not once in the last 24 hours"),
        (UPSET, {"history": None}, "How often in the last 24 hours is not known: Any sign of being upset"),
        (
            {"days_with": {"behaviour_in": ["BHV_HIT"], "window_d": 14, "gte": 4}},
            {"history": [{"hours_ago": 30, "behaviours": ["BHV_HIT"]}]},
            "Hit, kicked or pushed: on 2 days of the last 14 days",
        ),
        (
            PAIN,
            {"assessments": {"PAINAD": {"value": 4, "hours_ago": 6}}},
            "PAINAD: 4, 6 hours ago",
        ),
        (
            PAIN,
            {"assessments": {"PAINAD": {"value": 4, "hours_ago": 60}}},
            "PAINAD: not checked since 18 November",
        ),
        (
            PAIN,
            {"assessments": {"PAINAD": {"value": 4, **EARLY}}},
            "PAINAD: not checked since 2 November 2025",
        ),
        (PAIN, {"assessments": {"PAINAD": None}}, "PAINAD: never recorded here"),
        (PAIN, {}, "PAINAD: nothing to report"),
        (NO_PAIN_SCORE, {}, "PAINAD: never recorded here"),
        (NO_PAIN_SCORE, {"assessments": {"PAINAD": 0}}, "PAINAD: checked in the last 24 hours"),
        (
            BOWELS,
            {"observations": {"days_since_bowel": {"value": 3, "hours_ago": 0.5}}},
            "Days since bowels opened: 3 days, 30 minutes ago",
        ),
        (COVERT, {"medicines": {"covert_requested": True}}, "Someone asked to hide a medicine in food or drink: yes"),
        (
            COVERT,
            {"medicines": {"covert_requested": None}},
            "Someone asked to hide a medicine in food or drink: not known",
        ),
        (FIRED, {"firings": [{"protocol": "R04", "hours_ago": 2, "tier": "urgent"}]}, "Came up 2 hours ago: R04"),
        (FIRED, {}, "Did not come up in the last 4 hours: R04"),
        ({"risk_any": ["RF_FALLS"]}, {}, "Does not have: High risk of falls"),
        ({"risk_none": ["RF_FALLS"]}, {"risk_flags": None}, "Not known: High risk of falls"),
        ({"event": {"behaviour_in": ["BHV_PACE"]}}, {}, "Not so this time: Walking up and down"),
    ],
)
def test_a_reason_is_said_in_words(tree: dict[str, Any], given: dict[str, Any], sentence: str) -> None:
    assert said(tree, **given) == sentence


def test_an_event_says_what_was_seen_of_that_which_was_asked() -> None:
    incident = {
        "behaviours": ["BHV_HIT", "BHV_PACE"],
        "triggers": ["TRG_PERSONAL_CARE"],
        "intensity": 3,
        "aimed_at": "staff",
    }
    event = {"group": "physical_aggression", "trigger_in": ["TRG_PERSONAL_CARE"], "intensity_gte": 2}
    text = said({"event": event}, incident=incident)
    assert text.startswith("Hit, kicked or pushed; set off by: ")
    assert text.endswith("; Very upset")
