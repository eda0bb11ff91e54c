"""The fixed order of conflicts: safety, whose wish it is, urgency, least restrictive, evidence, priority, id."""

import json
from typing import Any

import pytest

from protocols.engine.cards import State, Suggestions
from protocols.engine.evaluate import suggest
from protocols.engine.library import assemble
from protocols.engine.schema import Protocol
from protocols.vocabulary import vocabulary
from tests.unit.engine.examples import (
    contraindication,
    evaluate,
    explain,
    facts,
    ids,
    library,
    only,
    protocol,
    step,
    step_ids,
)


FALLS = {"risk_any": ["RF_FALLS"]}


def with_level(level: int) -> str:
    """An intervention of this restrictiveness that nothing speaks against and that may be a step."""
    return next(
        code
        for code, term in vocabulary().interventions.items()
        if term.restrictiveness == level and not term.avoid_if and term.kind not in {"pharmacological"}
    )


def graded(grade: str) -> dict[str, Any]:
    return {"grade": grade, "basis": "A basis.", "cite": ["Consensus"]}


def at_home(given: dict[str, Any], own: list[str], *protocols: dict[str, Any]) -> Suggestions:
    """The same with some of the protocols written by the home."""
    specs = [Protocol.model_validate_json(json.dumps(one)) for one in protocols]
    return suggest(given, assemble(specs, of_home=frozenset(own)))


# (a) safety


def test_a_block_takes_the_step_out_of_every_card_and_every_fold_and_says_so() -> None:
    blocking = protocol("R10", steps=[step("hold", intervention="INT_DISTRACT", contraindicated=[_block()]), step()])
    answer = evaluate(
        facts(risk_flags=["RF_FALLS"]),
        blocking,
        protocol("R11", theme="one", tier="urgent", steps=[step("talk", intervention="INT_DISTRACT"), step()]),
        protocol("R12", theme="one", steps=[step("chat", intervention="INT_DISTRACT"), step("other")]),
    )
    first = explain(answer.cards[0])
    [inside] = first["also"]
    assert [one["reason"] for one in first["left_out"]] == ["Not now: R10 speaks against it."]
    assert [(one["id"], one["reason"]) for one in inside["left_out"]] == [("chat", "Not now: R10 speaks against it.")]
    assert [one["id"] for one in inside["steps"]] == ["other"]


@pytest.mark.parametrize("firing", ["soon", "urgent"])
def test_a_block_of_a_protocol_that_is_itself_suppressed_holds_as_well(firing: str) -> None:
    blocking = protocol("R10", steps=[step("hold", intervention="INT_DISTRACT", contraindicated=[_block()]), step()])
    fired = [{"protocol": "R10", "hours_ago": 1, "tier": firing}]
    other = protocol("R11", steps=[step("talk", intervention="INT_DISTRACT"), step()])
    answer = evaluate(facts(risk_flags=["RF_FALLS"], firings=fired), blocking, other)
    assert answer.states["R10"] is State.SUPPRESSED
    assert [one["id"] for one in only(answer)["left_out"]] == ["talk"]


def test_a_block_holds_where_it_leaves_its_own_protocol_without_a_step() -> None:
    blocking = protocol("R10", steps=[step("hold", intervention="INT_DISTRACT", contraindicated=[_block()])])
    other = protocol("R11", steps=[step("talk", intervention="INT_DISTRACT"), step()])
    answer = evaluate(facts(risk_flags=["RF_FALLS"]), blocking, other)
    assert answer.states["R10"] is State.BLOCKED
    assert [one["id"] for one in only(answer)["left_out"]] == ["talk"]


def test_a_step_without_an_intervention_is_the_same_where_id_and_sentence_are() -> None:
    blocking = protocol("R10", steps=[step("sugar", contraindicated=[_block()]), step("one")])
    same, other = (
        protocol("R11", steps=[step("sugar"), step("two")]),
        protocol("R12", steps=[step("sugar", do="Other.")]),
    )
    first, second, third = (
        explain(card) for card in evaluate(facts(risk_flags=["RF_FALLS"]), blocking, same, other).cards
    )
    assert [one["reason"] for one in first["left_out"]] == ["Because of c1."]
    assert [one["reason"] for one in second["left_out"]] == ["Not now: R10 speaks against it."]
    assert step_ids(third) == ["sugar"]


def test_a_call_for_help_stays_on_other_cards_whoever_blocks_it() -> None:
    call = step("call", intervention="INT_EMERGENCY")
    blocking = protocol("R10", steps=[call | {"contraindicated": [_block()]}, step("one")])
    answer = evaluate(facts(risk_flags=["RF_FALLS"]), blocking, protocol("R11", steps=[call, step("two")]))
    assert [step_ids(explain(card)) for card in answer.cards] == [["one"], ["call", "two"]]


def test_a_protocol_that_is_blocked_as_a_whole_blocks_nothing_elsewhere() -> None:
    blocking = protocol(
        "R10",
        unless=[contraindication("block", FALLS, id="whole")],
        steps=[step("hold", intervention="INT_DISTRACT", contraindicated=[_block()]), step()],
    )
    other = protocol("R11", steps=[step("talk", intervention="INT_DISTRACT"), step()])
    assert only(evaluate(facts(risk_flags=["RF_FALLS"]), blocking, other))["left_out"] == []


def test_block_goes_before_replace_and_replace_before_warn() -> None:
    three = [contraindication(effect, FALLS, id=effect) for effect in ("warn", "replace", "block")]
    given = facts(risk_flags=["RF_FALLS"])
    assert evaluate(given, protocol(unless=three)).states == {"R90": State.BLOCKED}
    assert evaluate(given, protocol(unless=three[:2])).states == {"R90": State.REPLACED}
    assert evaluate(given, protocol(unless=three[:1])).states == {"R90": State.SUGGEST}


def test_emergencies_and_hard_stops_stand_before_whatever_the_home_wrote() -> None:
    answer = at_home(
        facts(),
        ["H01"],
        protocol("H01", tier="urgent"),
        protocol("R11", tier="urgent", hard_stop=True),
        protocol("R12", tier="emergency"),
    )
    assert ids(answer) == ["R12", "R11", "H01"]


def _block() -> dict[str, Any]:
    return contraindication("block", FALLS)


# (b) the person's own plan, the home, the library


def test_what_the_home_wrote_heads_its_theme() -> None:
    answer = at_home(facts(), ["H01"], protocol("R10", theme="one", priority=99), protocol("H01", theme="one"))
    assert ids(answer) == ["H01"]
    assert answer.states["R10"] is State.FOLDED


def test_what_is_more_pressing_is_never_folded_into_what_the_home_wrote() -> None:
    answer = at_home(facts(), ["H01"], protocol("R10", theme="one", tier="urgent"), protocol("H01", theme="one"))
    assert ids(answer) == ["R10", "H01"]
    assert State.FOLDED not in answer.states.values()


def test_what_the_person_s_plan_asks_for_goes_before_what_the_home_wrote() -> None:
    planned = protocol("R10", theme="one", steps=[step("sing", intervention="INT_MUSIC_OWN")])
    own = protocol("H01", theme="one", priority=99)
    plan = [{"intervention": "INT_MUSIC_OWN"}]
    assert ids(at_home(facts(person={"plan": plan}), ["H01"], planned, own)) == ["R10"]
    assert ids(at_home(facts(), ["H01"], planned, own)) == ["H01"]


def test_a_plan_for_another_moment_changes_nothing() -> None:
    planned = protocol("R10", theme="one", steps=[step("sing", intervention="INT_MUSIC_OWN")])
    own = protocol("H01", theme="one", priority=99)
    plan = [{"intervention": "INT_MUSIC_OWN", "trigger": "TRG_BATHING"}]
    assert ids(at_home(facts(person={"plan": plan}), ["H01"], planned, own)) == ["H01"]
    bath = {"behaviours": ["BHV_HIT"], "intensity": 2, "triggers": ["TRG_BATHING"]}
    assert ids(at_home(facts(person={"plan": plan}, incident=bath), ["H01"], planned, own)) == ["R10"]


def test_the_same_step_stands_on_the_more_pressing_card_whoever_wrote_it() -> None:
    answer = at_home(
        facts(),
        ["H01"],
        protocol("H01", steps=[step("sit"), step("one")]),
        protocol("R10", tier="urgent", steps=[step("sit"), step("two")]),
    )
    assert ids(answer) == ["R10", "H01"]
    assert step_ids(explain(answer.cards[1])) == ["one"]


# (c) to (g)


def test_the_least_restrictive_goes_before_the_better_evidence() -> None:
    watched = protocol("R10", theme="one", evidence=graded("A"), steps=[step("watch", intervention=with_level(2))])
    free = protocol("R11", theme="one", evidence=graded("D"), steps=[step("sit", intervention=with_level(0))])
    assert ids(evaluate(facts(), watched, free)) == ["R11"]


def test_a_restrictive_step_that_is_left_out_does_not_count() -> None:
    left_out = step("watch", intervention=with_level(2), contraindicated=[_block()])
    watched = protocol("R10", theme="one", steps=[left_out, step()])
    assert ids(evaluate(facts(risk_flags=["RF_FALLS"]), watched, protocol("R11", theme="one"))) == ["R10"]


def test_the_better_evidence_goes_before_priority() -> None:
    weak = protocol("R10", theme="one", evidence=graded("D"), priority=99)
    strong = protocol("R11", theme="one", evidence=graded("B"), priority=1)
    assert ids(evaluate(facts(), weak, strong)) == ["R11"]


@pytest.mark.parametrize(("one", "other"), [("A", "B"), ("B", "C"), ("C", "D"), ("D", "N")])
def test_grades_go_from_a_to_n(one: str, other: str) -> None:
    better, worse = (protocol("R11", evidence=graded(one)), protocol("R10", evidence=graded(other)))
    assert ids(evaluate(facts(), better, worse)) == ["R11", "R10"]


def test_urgency_goes_before_the_least_restrictive() -> None:
    urgent = protocol("R10", theme="one", tier="urgent", steps=[step("watch", intervention=with_level(2))])
    assert ids(evaluate(facts(), urgent, protocol("R11", theme="one"))) == ["R10"]


def test_the_order_does_not_hang_on_the_order_of_the_files() -> None:
    three = [protocol("R10", priority=5), protocol("R11", evidence=graded("B")), protocol("R12", tier="urgent")]
    assert ids(evaluate(facts(), *three)) == ids(evaluate(facts(), *reversed(three))) == ["R12", "R11", "R10"]
    assert library(*three).set_hash == library(*reversed(three)).set_hash


def test_a_set_with_what_the_home_wrote_is_another_set() -> None:
    one = Protocol.model_validate_json(json.dumps(protocol()))
    assert assemble([one]).set_hash != assemble([one], of_home=frozenset({"R90"})).set_hash


# the budget


def test_what_is_urgent_breaks_the_budget() -> None:
    four = [protocol(f"R5{place}", tier="urgent") for place in range(4)]
    answer = evaluate(facts(), *four, protocol("R60"))
    assert ids(answer) == ["R50", "R51", "R52", "R53"]
    assert answer.states["R60"] is State.SUPPRESSED


def test_a_repeat_and_an_urgent_question_do_not_break_it() -> None:
    warm = {"obs": {"name": "temp_c", "gte": 38.0}}
    ask = {"fact": "observations.temp_c", "question": "What is the temperature?", "who": ["nurse"]}
    four = [protocol(f"R5{place}", tier="urgent") for place in range(4)]
    fired = [{"protocol": "R53", "hours_ago": 1, "tier": "urgent"}]
    question = protocol("R54", tier="urgent", when=warm, ask=ask)
    answer = evaluate(facts(firings=fired, observations={"temp_c": None}), *four, question)
    assert ids(answer) == ["R50", "R51", "R52"]
    assert answer.states["R53"] is answer.states["R54"] is State.SUPPRESSED


# what was turned down


@pytest.mark.parametrize(("hours", "expected"), [(71.9, State.SUPPRESSED), (72, State.SUGGEST)])
def test_a_card_that_was_turned_down_stays_away_for_longer_where_the_protocol_says_so(
    hours: float, expected: State
) -> None:
    given = protocol(suppress={"same_resident_h": 24, "after_reasons": {"patient-refuses": 72}})
    fired = {"protocol": "R90", "hours_ago": hours, "tier": "soon"}
    assert evaluate(facts(firings=[fired | {"answered": "patient-refuses"}]), given).states["R90"] is expected
    if hours > 24:
        assert evaluate(facts(firings=[fired]), given).states["R90"] is State.SUGGEST
        other = fired | {"answered": "need-more-info"}
        assert evaluate(facts(firings=[other]), given).states["R90"] is State.SUGGEST


def test_a_reason_never_shortens_the_hours_of_the_protocol_and_never_holds_back_an_emergency() -> None:
    short = protocol(suppress={"same_resident_h": 24, "after_reasons": {"patient-refuses": 1}})
    fired = {"protocol": "R90", "hours_ago": 5, "tier": "soon", "answered": "patient-refuses"}
    assert evaluate(facts(firings=[fired]), short).states["R90"] is State.SUPPRESSED
    emergency = protocol(tier="emergency", suppress={"same_resident_h": 0, "after_reasons": {"patient-refuses": 99}})
    assert ids(evaluate(facts(firings=[fired | {"tier": "emergency"}]), emergency)) == ["R90"]


# folding and opposites


def test_the_same_step_of_a_folded_protocol_is_said_once_with_the_earliest_deadline() -> None:
    answer = evaluate(
        facts(),
        protocol("R10", theme="one", tier="urgent", steps=[step("sit", within_minutes=60), step("one")]),
        protocol("R11", theme="one", evidence=graded("D") | {"cite": ["NG97"]}, steps=[step("sit", within_minutes=5)]),
    )
    shown = only(answer)
    assert shown["steps"][1]["within_minutes"] == 5
    assert [one["key"] for one in shown["evidence"]["cite"]] == ["Consensus", "NG97"]
    assert shown["also"][0]["steps"] == []
    assert shown["also"][0]["left_out"][0]["reason"] == "It stands on the card above (R10)."


@pytest.mark.parametrize("theme", ["one", "two"])
def test_a_question_takes_no_step_from_another_protocol(theme: str) -> None:
    """It shows the question alone: its own steps stand nowhere yet."""
    ask = {"fact": "observations.temp_c", "question": "What is the temperature?", "who": ["nurse"]}
    warm = {"obs": {"name": "temp_c", "gte": 38.0}}
    question = protocol("R10", theme="one", when=warm, ask=ask, tier="urgent", steps=[step("sit"), step("one")])
    other = protocol("R11", theme=theme, steps=[step("sit"), step("two")])
    shown = [explain(card) for card in evaluate(facts(observations={"temp_c": None}), question, other).cards]
    inside = shown[0]["also"][0] if theme == "one" else shown[1]
    assert [one["id"] for one in inside["steps"]] == ["sit", "two"]


def test_an_opposite_is_never_folded_so_that_both_are_seen_as_options() -> None:
    answer = evaluate(
        facts(), protocol("R10", theme="one", incompatible_with=["R11"]), protocol("R11", theme="one", priority=1)
    )
    assert ids(answer) == ["R10", "R11"]
    assert not any(one["isRecommended"] for card in answer.cards for one in card["suggestions"])
