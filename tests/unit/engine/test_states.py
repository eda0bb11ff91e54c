"""What becomes of one protocol: gate, condition, contraindications of the whole and of each step."""

from typing import Any

import pytest

from protocols.engine.cards import State
from tests.unit.engine.examples import (
    HITTING,
    contraindication,
    evaluate,
    explain,
    facts,
    only,
    protocol,
    step,
    step_ids,
)


FALLS = {"risk_any": ["RF_FALLS"]}
WARM = {"obs": {"name": "temp_c", "gte": 38.0}}
ASK = {"fact": "observations.temp_c", "question": "What is the temperature?", "who": ["nurse"]}
UNKNOWN_TEMPERATURE = {"observations": {"temp_c": None}}


def state(given: dict[str, Any], one: dict[str, Any]) -> State:
    return evaluate(given, one).states.get(one["id"], State.NOT_MET)


def test_gate_and_condition_true_suggests() -> None:
    assert state(facts(), protocol()) is State.SUGGEST


def test_a_gate_that_is_not_true_is_not_met_also_when_it_is_unknown() -> None:
    assert state(facts(incident={"behaviours": ["BHV_PACE"]}), protocol()) is State.NOT_MET
    assert state(facts(incident={"behaviours": None}), protocol()) is State.NOT_MET
    assert state(facts(**UNKNOWN_TEMPERATURE), protocol(gate=WARM)) is State.NOT_MET


def test_a_condition_that_is_false_is_not_met() -> None:
    assert state(facts(observations={"temp_c": 37.0}), protocol(when=WARM)) is State.NOT_MET


def test_an_unknown_condition_needs_data_and_makes_no_card() -> None:
    answer = evaluate(facts(**UNKNOWN_TEMPERATURE), protocol(when=WARM))
    assert answer.states == {"R90": State.NEEDS_DATA}
    assert answer.cards == ()


def test_an_unknown_condition_makes_a_card_where_the_protocol_asks() -> None:
    shown = only(evaluate(facts(**UNKNOWN_TEMPERATURE), protocol(when=WARM, ask=ASK)))
    assert shown["state"] == "needs_data"
    assert [(one["id"], one["do"], one["who"]) for one in shown["steps"]] == [("ask", ASK["question"], ["nurse"])]
    assert shown["unknown"] == [
        {"fact": "observations.temp_c", "text": "Temperature: never recorded here", "who": ["nurse"]}
    ]


def test_no_question_is_asked_when_something_else_is_unknown() -> None:
    when = {"any": [WARM, FALLS]}
    given = facts(observations={"temp_c": 37.0}, risk_flags_unknown=["RF_FALLS"])
    answer = evaluate(given, protocol(when=when, ask=ASK))
    assert answer.states == {"R90": State.NEEDS_DATA}
    assert answer.cards == ()


@pytest.mark.parametrize(
    ("effect", "if_unknown", "flags", "expected"),
    [
        ("block", "ask", {"risk_flags": ["RF_FALLS"]}, State.BLOCKED),
        ("block", "ask", {}, State.SUGGEST),
        ("block", "ask", {"risk_flags_unknown": ["RF_FALLS"]}, State.CHECK_FIRST),
        ("block", "block", {"risk_flags_unknown": ["RF_FALLS"]}, State.BLOCKED),
        ("block", "allow", {"risk_flags_unknown": ["RF_FALLS"]}, State.SUGGEST),
        ("replace", "ask", {"risk_flags": ["RF_FALLS"]}, State.REPLACED),
        ("replace", "allow", {"risk_flags_unknown": ["RF_FALLS"]}, State.SUGGEST),
        ("warn", "allow", {"risk_flags": ["RF_FALLS"]}, State.SUGGEST),
        ("warn", "ask", {"risk_flags_unknown": ["RF_FALLS"]}, State.CHECK_FIRST),
    ],
)
def test_a_contraindication_of_the_whole(effect: str, if_unknown: str, flags: dict[str, Any], expected: State) -> None:
    one = protocol(unless=[contraindication(effect, FALLS, if_unknown)])
    assert state(facts(**flags), one) is expected


def test_a_block_weighs_more_than_a_replacement_and_a_warning() -> None:
    unless = [contraindication(effect, FALLS, id=effect) for effect in ("warn", "replace", "block")]
    answer = evaluate(facts(risk_flags=["RF_FALLS"]), protocol(unless=unless))
    assert answer.states == {"R90": State.BLOCKED}
    assert answer.cards == ()


def test_a_replacement_stands_in_the_place_of_every_step() -> None:
    one = protocol(unless=[contraindication("replace", FALLS)])
    shown = only(evaluate(facts(risk_flags=["RF_FALLS"]), one))
    assert [one["do"] for one in shown["steps"]] == ["Because of c1."]
    assert [(one["id"], one["reason"]) for one in shown["left_out"]] == [("walk", "Because of c1.")]


def test_an_unknown_that_asks_makes_every_step_one_to_check_first() -> None:
    one = protocol(unless=[contraindication("block", FALLS)])
    shown = only(evaluate(facts(risk_flags_unknown=["RF_FALLS"]), one))
    [walk] = shown["steps"]
    assert walk["state"] == "check_first"
    assert walk["reason"] == "Not known: High risk of falls. Because of c1."


def test_a_warning_of_the_whole_stands_on_the_card() -> None:
    shown = only(evaluate(facts(risk_flags=["RF_FALLS"]), protocol(unless=[contraindication("warn", FALLS)])))
    assert shown["warnings"] == ["Because of c1."]
    assert step_ids(shown) == ["walk"]


@pytest.mark.parametrize(
    ("effect", "if_unknown", "flags", "expected"),
    [
        ("block", "ask", {"risk_flags": ["RF_FALLS"]}, "left_out"),
        ("block", "ask", {"risk_flags_unknown": ["RF_FALLS"]}, "check_first"),
        ("block", "block", {"risk_flags_unknown": ["RF_FALLS"]}, "left_out"),
        ("block", "allow", {"risk_flags_unknown": ["RF_FALLS"]}, "do"),
        ("warn", "ask", {"risk_flags": ["RF_FALLS"]}, "do"),
        ("replace", "ask", {"risk_flags": ["RF_FALLS"]}, "do"),
        ("block", "ask", {}, "do"),
    ],
)
def test_a_contraindication_of_a_step(effect: str, if_unknown: str, flags: dict[str, Any], expected: str) -> None:
    guarded = step(contraindicated=[contraindication(effect, FALLS, if_unknown)])
    shown = only(evaluate(facts(**flags), protocol(steps=[guarded, step("sit")])))
    states = {one["id"]: one["state"] for one in (*shown["steps"], *shown["left_out"])}
    assert states == {"walk": expected, "sit": "do"}


def test_a_step_is_replaced_by_the_sentence_of_its_contraindication() -> None:
    guarded = step(contraindicated=[contraindication("replace", FALLS)])
    [walk] = only(evaluate(facts(risk_flags=["RF_FALLS"]), protocol(steps=[guarded])))["steps"]
    assert walk["do"] == "Because of c1."


def test_a_protocol_of_which_no_step_is_left_is_blocked() -> None:
    guarded = step(contraindicated=[contraindication("block", FALLS)])
    assert state(facts(risk_flags=["RF_FALLS"]), protocol(steps=[guarded])) is State.BLOCKED


def test_a_hard_stop_is_said_even_when_no_step_is_left() -> None:
    guarded = step(contraindicated=[contraindication("block", FALLS)])
    answer = evaluate(facts(risk_flags=["RF_FALLS"]), protocol(steps=[guarded], hard_stop=True))
    assert answer.states == {"R90": State.SUGGEST}
    assert only(answer)["left_out"][0]["id"] == "walk"


def test_only_steps_to_check_are_left_means_check_first() -> None:
    guarded = step(contraindicated=[contraindication("block", FALLS)])
    assert state(facts(risk_flags_unknown=["RF_FALLS"]), protocol(steps=[guarded])) is State.CHECK_FIRST


def test_the_vocabulary_speaks_against_a_step_as_well(any_avoided: tuple[str, str]) -> None:
    intervention, flag = any_avoided
    one = protocol(steps=[step("try", intervention=intervention), step("sit")])
    present = only(evaluate(facts(risk_flags=[flag]), one))
    assert [out["id"] for out in present["left_out"]] == ["try"]
    unknown = only(evaluate(facts(risk_flags_unknown=[flag]), one))
    assert {out["id"]: out["state"] for out in unknown["steps"]} == {"try": "check_first", "sit": "do"}
    assert {"fact": f"risk_flags.{flag}", "blocks": "try"}.items() <= unknown["unknown"][0].items()
    absent = only(evaluate(facts(), one))
    assert {out["id"]: out["state"] for out in absent["steps"]} == {"try": "do", "sit": "do"}


def test_the_vocabulary_asks_for_care(any_cared: tuple[str, str]) -> None:
    intervention, flag = any_cared
    shown = only(evaluate(facts(risk_flags=[flag]), protocol(steps=[step("try", intervention=intervention)])))
    assert shown["steps"][0]["state"] == "do"
    assert shown["steps"][0]["warnings"][0].startswith("Take care: ")


@pytest.mark.parametrize("intervention", ["INT_RESTRICTIVE", "INT_PRN_PSYCHOTROPIC"])
def test_a_restriction_or_a_calming_medicine_is_never_offered(intervention: str) -> None:
    shown = only(evaluate(facts(), protocol(steps=[step("hold", intervention=intervention), step("sit")])))
    assert step_ids(shown) == ["sit"]
    assert shown["left_out"][0]["reason"] == "A restriction or a calming medicine is never offered as a step."


def test_a_block_in_one_firing_protocol_takes_the_step_out_of_every_card_and_says_so() -> None:
    blocked = step("walk", intervention="INT_WALK", contraindicated=[contraindication("block", FALLS)])
    other = protocol("R91", steps=[step("stroll", intervention="INT_WALK"), step("sit")])
    answer = evaluate(facts(risk_flags=["RF_FALLS"]), protocol(steps=[blocked, step("stay")]), other)
    shown = {explain(card)["protocol"]: explain(card) for card in answer.cards}
    assert step_ids(shown["R91"]) == ["sit"]
    assert shown["R91"]["left_out"][0]["reason"] == "Not now: R90 speaks against it."


def test_a_block_in_a_protocol_that_does_not_fire_takes_nothing_out() -> None:
    blocked = step("walk", intervention="INT_WALK", contraindicated=[contraindication("block", FALLS)])
    quiet = protocol(when={"event": {"flag": "fall"}}, steps=[blocked, step("stay")])
    other = protocol("R91", steps=[step("stroll", intervention="INT_WALK")])
    assert step_ids(only(evaluate(facts(risk_flags=["RF_FALLS"]), quiet, other))) == ["stroll"]


def test_a_call_for_help_is_never_taken_out_by_another_protocol() -> None:
    blocked = step("call", intervention="INT_EMERGENCY", contraindicated=[contraindication("block", FALLS)])
    other = protocol("R91", steps=[step("ring", intervention="INT_EMERGENCY")])
    answer = evaluate(facts(risk_flags=["RF_FALLS"]), protocol(steps=[blocked, step("stay")]), other)
    assert step_ids(explain(answer.cards[1])) == ["ring"]


def test_another_jurisdictions_protocol_is_not_looked_at() -> None:
    assert state(facts(), protocol(jurisdictions=["US_NH"])) is State.NOT_MET
    assert state(facts(jurisdiction="US_NH"), protocol(jurisdictions=["US_NH"])) is State.SUGGEST


def test_the_trace_keeps_everything_that_was_looked_at_but_nothing_of_what_is_not_met() -> None:
    when = {"any": [WARM, FALLS]}
    given = facts(observations={"temp_c": 37.0}, risk_flags=["RF_FALLS"])
    quiet = protocol("R91", when=WARM)
    answer = evaluate(given, protocol(gate=HITTING, when=when), quiet)
    assert set(answer.traces) == {"R90"}
    assert [one["text"] for one in answer.traces["R90"]] == [
        "Hit, kicked or pushed",
        "Temperature: 37 °C, just now",
        "Known: High risk of falls",
    ]
    assert [one["text"] for one in only(answer)["because"]] == ["Hit, kicked or pushed", "Known: High risk of falls"]
