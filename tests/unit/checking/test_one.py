"""Mistakes in one protocol that are found without running it."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from protocols.checking.one import check_protocol
from protocols.vocabulary import vocabulary
from protocols.vocabulary.models import Restricts
from tests.unit.checking.findings_of import in_one, made
from tests.unit.engine.examples import contraindication, step


FALLS = {"risk_any": ["RF_FALLS"]}
MEDICINE = step("relief", intervention="INT_PRN_ANALGESIC")
ALLOWED = {**contraindication("warn", FALLS, "allow"), "why_allowed": ""}
UNSAID = {**contraindication("block", FALLS, "allow"), "why_allowed": ""}
OBSERVED = ["temp_c", "news2", "days_since_bowel", "hours_since_urine", "fluid_ml_24h", "sleep_h_night"]
NINE = [
    *({"obs": {"name": name, "gte": 31}} for name in OBSERVED[2:]),
    {"risk_any": ["RF_LEWY", "RF_FALLS", "RF_EOL", "RF_OPIOID"]},
]
TEN = [*NINE, {"obs": {"name": "temp_c", "gte": 38}}]
RATE = {"recent_d": 3, "baseline_d": 28, "gte": 2, "min_recent": 4, "p_lt": 0.01}


def test_nothing_is_found_in_a_protocol_that_is_in_order() -> None:
    assert check_protocol(made()) == []


@pytest.mark.parametrize(
    ("given", "what"),
    [
        ({"steps": [step(who=[])]}, "steps.walk.who: nobody is named to do it"),
        ({"steps": [step(who=["manager"])]}, "steps.walk.who: manager is not among the actors"),
        ({"steps": [step(), step()]}, "steps.walk: the id is given twice"),
        ({"steps": [step("ask")]}, "steps.ask: the step id ask is taken by the engine"),
        ({"steps": [step(intervention="INT_NOPE")]}, "steps.walk.intervention: the vocabulary has no intervention"),
        ({"steps": [step(intervention="INT_RESTRICTIVE")]}, "steps.walk.intervention: INT_RESTRICTIVE is recorded"),
        ({"steps": [MEDICINE]}, "steps.relief: a step with a medicine has to say when it is not to be done"),
        ({"steps": [step(within_minutes=-1)]}, "steps.walk.within_minutes: a time limit is below zero"),
        ({"tier": "urgent", "tell": None, "steps": [step(within_minutes=5)]}, "tell: it is urgent, so it has to name"),
        ({"tier": "emergency"}, "steps: it is emergency, so one of its steps has to have a time limit"),
        ({"title": "T" * 81}, "title: the title is longer than 80 characters"),
        ({"version": "1.1.0"}, "version: the last change is of version 1.0.0, the protocol of 1.1.0"),
        ({"suppress": {"same_resident_h": -1}}, "suppress.same_resident_h: a time limit is below zero"),
        ({"incompatible_with": ["R90"]}, "incompatible_with: a protocol cannot point another way than itself"),
        (
            {"owner": {"author": "A", "approved_by": "a", "approved_on": "2026-11-24", "review_by": "2027-11-24"}},
            "owner.approved_by: the author cannot be the approver",
        ),
        (
            {"owner": {"author": "A", "approved_by": "B", "review_by": "2027-11-24"}},
            "owner: approved_by and approved_on go together",
        ),
        (
            {"ask": {"fact": "observations.temp_c", "question": "How warm?", "who": ["nurse"]}},
            "ask.fact: observations.temp_c is not among the facts it reads",
        ),
        (
            {"when": FALLS, "ask": {"fact": "risk_flags.RF_FALLS", "question": "Falls?", "who": ["GP"]}},
            "ask.who: GP is not among the actors",
        ),
        ({"when": {"any": TEN}}, "when: it reads 10 facts, more than 9: incident.behaviours, observations."),
        ({"unless": [UNSAID]}, "unless.c1.if_unknown: say why it is allowed when it is not known"),
        (
            {"steps": [{**MEDICINE, "contraindicated": [ALLOWED]}]},
            "steps.relief.contraindicated.c1.if_unknown: say why it is allowed",
        ),
        (
            {"steps": [step(contraindicated=[UNSAID, UNSAID])]},
            "steps.walk.contraindicated.c1: the id is given twice",
        ),
        ({"evidence": {"grade": "A", "basis": "b", "cite": ["Nobody1999"]}}, "evidence.cite.0: the vocabulary has no"),
    ],
)
def test_a_mistake_is_found_with_its_place(given: dict[str, Any], what: str) -> None:
    assert [one for one in in_one(**given) if one.startswith(what)], in_one(**given)


@pytest.mark.parametrize(
    ("when", "what"),
    [
        ({"risk_any": ["RF_NOPE"]}, "when.risk_any: the vocabulary has no risk flag RF_NOPE"),
        ({"event": {"behaviour_in": ["BHV_NOPE"]}}, "when.event: the vocabulary has no behaviour BHV_NOPE"),
        ({"event": {"group": "nope"}}, "when.event: the vocabulary has no group nope"),
        ({"obs": {"name": "bowels", "gte": 1}}, "when.obs: the vocabulary has no observation for rules bowels"),
        ({"med": {"fact": "nope", "eq": True}}, "when.med: the vocabulary has no fact about medicines nope"),
        (
            {"assessment": {"code": "4AT.nope", "within_h": 24, "gte": 1}},
            "when.assessment: the vocabulary has no assessment 4AT.nope",
        ),
        ({"rate_ratio": {"group": "nope", **RATE}}, "when.rate_ratio: the vocabulary has no group nope"),
        ({"assessment": {"code": "PAINAD", "within_h": 24}}, "when.assessment: nothing is compared"),
        (
            {"assessment": {"code": "PAINAD", "within_h": 24, "gte": 11}},
            "when.assessment.gte: 11 is outside what can be recorded: 0 to 10",
        ),
        ({"obs": {"name": "temp_c", "gte": 100.4}}, "when.obs.gte: 100.4 is outside what can be recorded: 30 to 43 °C"),
        ({"assessment": {"code": "4AT.attention", "within_h": 24, "gte": 3}}, "when.assessment.gte: 3 is outside"),
        ({"obs": {"name": "news2", "gte": 4.5}}, "when.obs.gte: 4.5: this is counted in whole numbers"),
        (
            {"assessment": {"code": "PAINAD", "within_h": 24, "gte": 3, "lt": 3}},
            "when.assessment: the comparison can never be true",
        ),
        (
            {"assessment": {"code": "PAINAD", "within_h": 24, "gt": 3, "lt": 4}},
            "when.assessment: the comparison can never be true",
        ),
        ({"assessment": {"code": "PAINAD", "within_h": 0, "gte": 3}}, "when.assessment.within_h: it has to be above"),
        ({"med": {"fact": "antipsychotic_proposed", "gte": 1}}, "when.med.gte: An antipsychotic has been proposed is"),
        ({"med": {"fact": "changed_within_d", "eq": True}}, "when.med.eq: Days since a medicine was changed is a num"),
        ({"med": {"fact": "changed_within_d"}}, "when.med: nothing is compared"),
        ({"count": {"window_h": 24, "gte": 0}}, "when.count.gte: a count of 0 is always reached"),
        ({"days_with": {"window_d": 3, "gte": 5}}, "when.days_with.gte: 5 days do not fit in 3"),
        ({"event": {}}, "when.event: nothing is asked of the incident"),
        ({"event": {"trigger_in": []}}, "when.event.trigger_in: the list is empty, so nothing matches"),
        ({"missing": {"what": "tea", "after_min": 5}}, "when.missing.what: tea is not one of outcome"),
        (
            {
                "time_pattern": {
                    "group": "distress_any",
                    "window_d": 28,
                    "min_events": 9,
                    "p_lt": 2,
                    "mean_hour_between": [20, 9],
                }
            },
            "when.time_pattern.p_lt: a chance is between 0 and 1",
        ),
        ({"any": [FALLS, {"all": [FALLS, {"risk_any": ["RF_NOPE"]}]}]}, "when.any.1.all.1.risk_any: the vocabulary"),
    ],
)
def test_a_question_that_cannot_be_meant_is_found(when: dict[str, Any], what: str) -> None:
    found = in_one(when=when)
    assert [one for one in found if one.startswith(what)], found


@pytest.mark.parametrize(
    "given",
    [
        {"when": {"any": NINE}},
        {"when": {"assessment": {"code": "PAINAD", "within_h": 24, "gte": 10}}},
        {"when": {"assessment": {"code": "PAINAD", "within_h": 24, "gte": 3, "lte": 3}}},
        {"when": {"assessment": {"code": "PAINAD", "within_h": 24, "gt": 3, "lt": 5}}},
        {"when": {"obs": {"name": "hours_since_urine", "gt": 5, "lt": 6}}},
        {"when": {"obs": {"name": "temp_c", "gte": 43}}},
        {"when": {"obs": {"name": "temp_c", "gte": 37.8}}},
        {"gate": {"obs": {"name": "temp_c", "gte": 0}}, "when": {"obs": {"name": "temp_c", "gte": 38}}},
        {"when": {"days_with": {"window_d": 3, "gte": 4}}},
        {"when": {"missing": {"what": "outcome", "after_min": 0}}},
        {"when": {"med": {"fact": "antipsychotic_proposed", "eq": False}}},
        {"steps": [step(contraindicated=[ALLOWED])]},
        {"steps": [{**MEDICINE, "contraindicated": [contraindication("warn", FALLS)]}]},
        {"steps": [step("review", who=["nurse"], intervention="INT_MED_REVIEW")]},
        {"steps": [step(within_minutes=0)], "tier": "emergency"},
        {"title": "T" * 80},
        {"owner": {"author": "A", "approved_by": "B", "approved_on": "2026-11-24", "review_by": "2027-11-24"}},
    ],
)
def test_what_is_in_order_is_not_found(given: dict[str, Any]) -> None:
    assert in_one(**given) == []


def test_a_step_that_limits_movement_has_to_say_when_it_is_not_to_be_done() -> None:
    words = vocabulary()
    limiting = words.interventions["INT_SAFE_PATH"].model_copy(
        update={"restricts": Restricts(level=3, basis="default", why="It limits movement.")}
    )
    stricter = replace(words, interventions={**words.interventions, "INT_SAFE_PATH": limiting})
    bare = made(steps=[step(intervention="INT_SAFE_PATH")])
    guarded = made(steps=[step(intervention="INT_SAFE_PATH", contraindicated=[contraindication("block", FALLS)])])
    unsaid = made(steps=[step(intervention="INT_SAFE_PATH", contraindicated=[ALLOWED])])
    assert [one.what for one in check_protocol(bare, words=stricter)] == [
        "a step that limits movement has to say when it is not to be done (contraindicated)"
    ]
    assert [one.place for one in check_protocol(unsaid, words=stricter)] == ["steps.walk.contraindicated.c1.if_unknown"]
    assert check_protocol(guarded, words=stricter) == []
    assert check_protocol(bare) == []


@pytest.mark.parametrize(("today", "late"), [("2027-11-23", False), ("2027-11-24", False), ("2027-11-25", True)])
def test_a_review_is_overdue_after_its_day(today: str, late: bool) -> None:
    found = [one.what for one in check_protocol(made(), today=date.fromisoformat(today))]
    assert found == (["the review was due by 2027-11-24"] if late else [])


def test_without_a_day_no_review_is_overdue() -> None:
    assert check_protocol(made(owner={"author": "an author", "review_by": "2001-01-01"})) == []
