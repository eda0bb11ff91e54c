"""The same facts, protocols and language give the same answer, byte for byte."""

import json
from typing import Any

from protocols.engine import suggest
from protocols.engine.cards import Suggestions
from protocols.engine.library import load
from tests.unit.engine.examples import contraindication, evaluate, facts, library, protocol, step


def text(answer: Suggestions) -> str:
    return json.dumps([answer.cards, answer.states, answer.traces, answer.snapshot, answer.set_hash])


RICH = facts(
    history=[{"hours_ago": hours, "behaviours": ["BHV_HIT"], "intensity": 1} for hours in range(1, 40)],
    assessments={"PAINAD": {"value": 4, "hours_ago": 2}, "ABBEY": None},
    risk_flags=["RF_FALLS"],
    risk_flags_unknown=["RF_LEWY"],
    medicines={"antipsychotic_proposed": True},
)


def _turned(value: Any) -> Any:
    """The same with every object's keys the other way round."""
    if isinstance(value, dict):
        return {key: _turned(below) for key, below in reversed(value.items())}
    return [_turned(below) for below in value] if isinstance(value, list) else value


def test_the_same_facts_give_the_same_bytes() -> None:
    assert text(suggest(RICH)) == text(suggest(RICH))


def test_leaving_the_trace_out_changes_no_card() -> None:
    traced, untraced = suggest(RICH), suggest(RICH, traced=False)
    assert untraced.traces == {} != traced.traces
    assert (untraced.cards, untraced.states) == (traced.cards, traced.states)


def test_the_order_of_keys_in_the_facts_changes_nothing() -> None:
    assert text(suggest(RICH)) == text(suggest(_turned(RICH)))


def test_the_order_in_which_protocols_are_given_changes_nothing() -> None:
    one, other = protocol("R10"), protocol("R11")
    assert text(evaluate(facts(), one, other)) == text(evaluate(facts(), other, one))


def test_a_card_s_id_follows_from_the_facts_the_protocol_and_its_version() -> None:
    def uuid(given: dict[str, Any], one: dict[str, Any]) -> str:
        return evaluate(given, one).cards[0]["uuid"]

    changes = [{"version": "1.0.1", "on": "2026-11-25", "by": "an author", "why": "A comma."}]
    assert uuid(facts(), protocol()) == uuid(facts(), protocol(title="Another title"))
    assert uuid(facts(), protocol()) != uuid(facts(), protocol(version="1.0.1", changes=changes))
    assert uuid(facts(), protocol()) != uuid(facts(risk_flags=["RF_FALLS"]), protocol())


def test_the_facts_are_left_as_they_were() -> None:
    before = json.dumps(RICH)
    suggest(RICH)
    assert json.dumps(RICH) == before


def test_the_set_has_a_hash_of_its_own() -> None:
    assert library(protocol()).set_hash == library(protocol()).set_hash
    assert library(protocol()).set_hash != library(protocol(title="Another title")).set_hash


def test_only_active_protocols_are_in_a_library() -> None:
    assert all(one.spec.status == "active" for one in load().all)


def test_looking_only_at_protocols_whose_gate_could_be_true_misses_none() -> None:
    given = facts(incident={"behaviours": ["BHV_HIT"], "triggers": ["TRG_BATHING"], "flags": ["fall"], "intensity": 3})
    either = {"any": [{"event": {"behaviour_in": ["BHV_PACE"]}}, {"event": {"flag": "fall"}}]}
    both = {"all": [{"event": {"group": "distress_any"}}, {"event": {"trigger_in": ["TRG_BATHING"]}}]}
    without = {"not": {"event": {"behaviour_in": ["BHV_PACE"]}}}
    strong = {"event": {"intensity_gte": 3}}
    gates = {f"R1{place}": gate for place, gate in enumerate([either, both, without, strong])}
    answer = evaluate(given, *(protocol(name, gate=gate, tier="emergency") for name, gate in gates.items()))
    assert set(answer.states) == set(gates)


def test_what_is_left_out_is_decided_anew_each_time() -> None:
    guarded = step(contraindicated=[contraindication("block", {"risk_any": ["RF_FALLS"]})])
    ready = library(protocol(steps=[guarded, step("sit")]))
    assert suggest(facts(risk_flags=["RF_FALLS"]), ready).cards != suggest(facts(), ready).cards
    assert text(suggest(facts(), ready)) == text(suggest(facts(), library(protocol(steps=[guarded, step("sit")]))))
