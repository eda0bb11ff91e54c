"""What a card says besides: what would have to be otherwise, who can tell what is not known, and the task of a step."""

from typing import Any

import pytest

from protocols.engine.telling import who_can_tell
from protocols.vocabulary import vocabulary
from tests.unit.engine.examples import (
    HITTING,
    contraindication,
    evaluate,
    explain,
    facts,
    library,
    only,
    protocol,
    step,
)


WARM = {"obs": {"name": "temp_c", "gte": 38.0}}
BOWELS = {"obs": {"name": "days_since_bowel", "gte": 3}}
FALLS = {"risk_any": ["RF_FALLS"]}
KNOWN = facts(observations={"temp_c": 39, "days_since_bowel": 5}, risk_flags=["RF_FALLS"])

COOL = "If not so: Temperature: 38 or more °C"
OPEN = "If not so: Days since bowels opened: 3 or more days"
SURE = "If not so: Has: High risk of falls"


def ways(when: dict[str, Any], given: dict[str, Any] = KNOWN) -> list[str]:
    return only(evaluate(given, protocol(when=when)))["would_change_if"]


def test_what_was_seen_cannot_be_otherwise() -> None:
    assert ways(HITTING) == []
    assert ways({"any": [HITTING, WARM]}) == []


def test_of_all_each_one_alone_would_change_it() -> None:
    assert ways({"all": [HITTING, WARM, BOWELS]}) == [COOL, OPEN]


def test_of_any_those_that_hold_would_have_to_change_together() -> None:
    assert ways({"any": [WARM, BOWELS]}) == [f"{COOL}; {OPEN}"]
    assert ways({"any": [WARM, {"obs": {"name": "days_since_bowel", "gte": 9}}]}) == [COOL]


def test_of_two_out_of_three_as_many_as_hold_it_up() -> None:
    assert ways({"at_least": {"count": 2, "of": [WARM, BOWELS, FALLS]}}) == [f"{COOL}; {OPEN}"]
    assert ways({"at_least": {"count": 2, "of": [WARM, BOWELS, HITTING]}}) == [f"{COOL}; {OPEN}"]
    assert ways({"at_least": {"count": 2, "of": [WARM, HITTING, HITTING]}}) == []


def test_what_must_not_be_would_have_to_be() -> None:
    given = facts(observations={"temp_c": 37}, risk_flags_absent=["RF_FALLS"])
    assert ways({"none": [WARM, FALLS]}, given) == [
        "If so: Temperature: 38 or more °C",
        "If so: Has: High risk of falls",
    ]
    assert ways({"not": WARM}, given) == ["If so: Temperature: 38 or more °C"]


def test_a_question_does_not_say_what_would_change_it() -> None:
    ask = {"fact": "observations.temp_c", "question": "What is the temperature?", "who": ["nurse"]}
    assert only(evaluate(facts(observations={"temp_c": None}), protocol(when=WARM, ask=ask)))["would_change_if"] == []


def test_a_confidential_protocol_is_not_named_as_what_would_change_it() -> None:
    when = {"rule_fired": {"rule": "R10", "within_h": 24}}
    secret = protocol("R10", confidential=True, when={"event": {"flag": "fall"}})
    fired = [{"protocol": "R10", "hours_ago": 2, "tier": "soon"}]
    [card] = evaluate(facts(firings=fired), secret, protocol("R11", when=when)).cards
    assert explain(card)["would_change_if"] == []


@pytest.mark.parametrize(
    ("fact", "who"),
    [
        ("observations.days_since_bowel", ["aide", "nurse"]),
        ("observations.temp_c", ["nurse"]),
        ("derived.obs_days.fluid_ml_24h", ["aide", "nurse"]),
        ("assessments.PAINAD", ["nurse"]),
        ("medicines.dopamine_blocker", ["nurse"]),
        ("risk_flags.RF_LEWY", ["nurse"]),
        ("incident.triggers", ["aide", "nurse"]),
        ("history", ["nurse"]),
    ],
)
def test_who_can_tell_is_whoever_saw_it_or_may_enter_it(fact: str, who: list[str]) -> None:
    spec = library(protocol()).by_id["R90"]
    assert who_can_tell(fact, spec, vocabulary()) == who


def test_whom_the_protocol_asks_can_tell() -> None:
    ask = {"fact": "observations.temp_c", "question": "What is the temperature?", "who": ["aide"]}
    [card] = evaluate(facts(observations={"temp_c": None}), protocol(when=WARM, ask=ask)).cards
    assert [one["who"] for one in explain(card)["unknown"]] == [["aide"]]
    assert "**Not known** Temperature: never recorded here (ask: care aide)" in card["detail"]


def actions(*steps: dict[str, Any], **given: Any) -> list[dict[str, Any]]:
    [card] = evaluate(facts(**given), protocol(steps=list(steps))).cards
    return [one["actions"][0] for one in card["suggestions"]]


def test_a_step_would_become_a_task_with_whom_and_by_when_in_the_home_s_own_time() -> None:
    for zone, minutes, said in (
        ("Europe/London", 60, "Create a task for the person in charge or manager, due 16:00"),
        ("Australia/Sydney", 60, "Create a task for the person in charge or manager, due 03:00"),
        ("Europe/London", 1440, "Create a task for the person in charge or manager, due 21 November, 15:00"),
        ("Europe/London", 0, "Create a task for the person in charge or manager, at once"),
    ):
        [action] = actions(step(who=["nurse", "manager"], within_minutes=minutes), time_zone=zone)
        assert (action["type"], action["description"]) == ("create", said)
    assert actions(step(within_minutes=60))[0]["resource"]["restriction"] == {
        "period": {"end": "2026-11-20T16:00:00+00:00"}
    }


def test_a_step_without_a_deadline_makes_up_none() -> None:
    [action] = actions(step())
    assert action["description"] == "Create a task for the care aide"
    assert "restriction" not in action["resource"]


def test_the_task_of_a_step_to_check_first_comes_after_the_check() -> None:
    guarded = step(contraindicated=[contraindication("block", FALLS)])
    [action, _other] = actions(guarded, step("sit"), risk_flags_unknown=["RF_FALLS"])
    assert action["description"] == "Create a task for the care aide, after the check"
