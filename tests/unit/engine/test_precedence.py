"""Which protocols become cards, and in which order."""

from typing import Any

import pytest

from protocols.engine.cards import State
from tests.unit.engine.examples import evaluate, explain, facts, ids, only, protocol, step, step_ids


WARM = {"obs": {"name": "temp_c", "gte": 38.0}}
ASK = {"fact": "observations.temp_c", "question": "What is the temperature?", "who": ["nurse"]}


def many(count: int, **given: Any) -> list[dict[str, Any]]:
    """Protocols with themes of their own that all fire."""
    return [protocol(f"R{50 + place}", **given) for place in range(count)]


def fired(rule: str, hours_ago: float, tier: str = "soon") -> list[dict[str, Any]]:
    return [{"protocol": rule, "hours_ago": hours_ago, "tier": tier}]


def test_the_more_pressing_comes_first_then_priority_then_id() -> None:
    answer = evaluate(
        facts(),
        protocol("R10", tier="soon", priority=50),
        protocol("R11", tier="urgent"),
        protocol("R12", tier="soon", priority=90),
        protocol("R13", tier="emergency", priority=1),
    )
    assert ids(answer) == ["R13", "R11", "R12", "R10"]
    assert ids(evaluate(facts(), protocol("R31"), protocol("R30"))) == ["R30", "R31"]


def test_a_known_answer_comes_before_a_question_of_the_same_tier() -> None:
    question = protocol("R10", when=WARM, ask=ASK, priority=99)
    answer = evaluate(facts(observations={"temp_c": None}), question, protocol("R11", priority=1))
    assert ids(answer) == ["R11", "R10"]


def test_three_cards_are_shown_and_the_rest_is_suppressed() -> None:
    answer = evaluate(facts(), *many(4))
    assert ids(answer) == ["R50", "R51", "R52"]
    assert answer.states["R53"] is State.SUPPRESSED


EXEMPT = [{"tier": "emergency"}, {"hard_stop": True}, {"never_folded": True}]


@pytest.mark.parametrize("mark", EXEMPT)
def test_they_are_never_folded_into_a_more_pressing_card_of_their_theme(mark: dict[str, Any]) -> None:
    first = protocol("R10", tier="emergency", priority=99, theme="one")
    answer = evaluate(facts(), first, protocol("R11", theme="one", **mark))
    assert ids(answer) == ["R10", "R11"]
    assert State.FOLDED not in answer.states.values()


@pytest.mark.parametrize("mark", EXEMPT)
def test_an_emergency_a_hard_stop_and_the_never_folded_are_outside_the_budget(mark: dict[str, Any]) -> None:
    late = protocol("R99", priority=0, **mark)
    answer = evaluate(facts(firings=fired("R99", 0.1, "emergency")), *many(4), late)
    assert set(ids(answer)) == {"R50", "R51", "R52", "R99"}
    assert answer.states["R99"] is State.SUGGEST


def test_many_emergencies_are_all_shown_beside_three_others() -> None:
    answer = evaluate(facts(), *many(3), *(protocol(f"R8{place}", tier="emergency", theme="one") for place in range(5)))
    assert len(answer.cards) == 8
    assert State.FOLDED not in answer.states.values()


def test_one_card_a_theme_with_the_others_inside() -> None:
    answer = evaluate(
        facts(),
        protocol("R10", theme="pain", tier="soon", steps=[step("look")]),
        protocol("R11", theme="pain", tier="urgent", steps=[step("relieve")]),
        protocol("R12", theme="sleep"),
    )
    assert ids(answer) == ["R11", "R12"]
    assert answer.states["R10"] is State.FOLDED
    [inside] = explain(answer.cards[0])["also"]
    assert (inside["protocol"], inside["tier"], [one["id"] for one in inside["steps"]]) == ("R10", "soon", ["look"])


def test_nothing_is_folded_into_a_hard_stop() -> None:
    answer = evaluate(facts(), protocol("R10", theme="medication"), protocol("R11", theme="medication", hard_stop=True))
    assert sorted(ids(answer)) == ["R10", "R11"]
    assert all(explain(card)["also"] == [] for card in answer.cards)


def test_nothing_confidential_is_folded_or_shared_with_anything_that_is_not() -> None:
    answer = evaluate(
        facts(),
        protocol("R10", theme="same", tier="urgent", confidential=True, steps=[step("sit"), step("call")]),
        protocol("R11", theme="same", steps=[step("sit"), step("wait")]),
    )
    assert ids(answer) == ["R10", "R11"]
    assert step_ids(explain(answer.cards[1])) == ["sit", "wait"]
    assert "R10" not in str(answer.cards[1])


def test_a_confidential_protocol_is_not_named_on_another_card() -> None:
    when = {"any": [{"rule_fired": {"rule": "R10", "within_h": 24}}]}
    secret = protocol("R10", confidential=True, when={"event": {"flag": "fall"}})
    answer = evaluate(facts(firings=fired("R10", 2)), secret, protocol("R11", when=when))
    assert "Came up 2 hours ago: another protocol" in str(only(answer))
    assert "R10" not in str(answer.cards)


@pytest.mark.parametrize(("hours", "expected"), [(23.9, State.SUPPRESSED), (24, State.SUGGEST), (30, State.SUGGEST)])
def test_a_repeat_within_its_hours_is_suppressed(hours: float, expected: State) -> None:
    answer = evaluate(facts(firings=fired("R90", hours)), protocol())
    assert answer.states == {"R90": expected}
    assert bool(answer.cards) is (expected is State.SUGGEST)


def test_a_repeat_is_shown_again_when_the_tier_has_risen() -> None:
    assert ids(evaluate(facts(firings=fired("R90", 1, "soon")), protocol(tier="urgent"))) == ["R90"]
    assert ids(evaluate(facts(firings=fired("R90", 1, "urgent")), protocol(tier="urgent"))) == []
    assert ids(evaluate(facts(firings=fired("R90", 1, "urgent")), protocol(tier="soon"))) == []


def test_another_protocols_firing_suppresses_nothing() -> None:
    assert ids(evaluate(facts(firings=fired("R89", 1)), protocol())) == ["R90"]


def test_zero_hours_always_shows_again() -> None:
    assert ids(evaluate(facts(firings=fired("R90", 0)), protocol(suppress={"same_resident_h": 0}))) == ["R90"]


def test_unknown_firings_suppress_nothing() -> None:
    assert ids(evaluate(facts(firings=None), protocol())) == ["R90"]


def test_a_suppressed_protocol_does_not_take_the_place_of_its_theme() -> None:
    answer = evaluate(
        facts(firings=fired("R10", 1, "urgent")),
        protocol("R10", theme="pain", tier="urgent"),
        protocol("R11", theme="pain", tier="soon"),
    )
    assert ids(answer) == ["R11"]


def test_the_same_step_stands_once_with_the_earliest_deadline_and_both_sources() -> None:
    other = {"grade": "D", "basis": "A guideline.", "cite": ["NG97"]}
    answer = evaluate(
        facts(),
        protocol("R10", tier="urgent", steps=[step("sit", within_minutes=60), step("one")]),
        protocol("R11", evidence=other, steps=[step("sit", within_minutes=30), step("two")]),
    )
    first, second = (explain(card) for card in answer.cards)
    assert first["steps"][1]["within_minutes"] == 30
    assert [one["key"] for one in first["evidence"]["cite"]] == ["Consensus", "NG97"]
    assert step_ids(second) == ["two"]
    assert second["left_out"][0]["reason"] == "It stands on the card above (R10)."


def test_a_card_that_would_be_left_empty_keeps_its_step() -> None:
    answer = evaluate(facts(), protocol("R10", steps=[step("sit")]), protocol("R11", steps=[step("sit")]))
    assert [step_ids(explain(card)) for card in answer.cards] == [["sit"], ["sit"]]


def test_an_emergency_keeps_all_its_steps() -> None:
    answer = evaluate(
        facts(),
        protocol("R10", tier="emergency", steps=[step("sit"), step("one")]),
        protocol("R11", tier="emergency", steps=[step("sit"), step("two")]),
    )
    assert step_ids(explain(answer.cards[1])) == ["sit", "two"]


def test_the_same_id_with_another_sentence_is_another_step() -> None:
    answer = evaluate(
        facts(),
        protocol("R10", steps=[step("sit"), step("one")]),
        protocol("R11", steps=[step("sit", do="Sit down."), step("two")]),
    )
    assert step_ids(explain(answer.cards[1])) == ["sit", "two"]


def test_opposite_protocols_are_both_shown_and_neither_is_recommended() -> None:
    answer = evaluate(facts(), protocol("R10", incompatible_with=["R11"]), protocol("R11"), protocol("R12"))
    recommended = {
        explain(card)["protocol"]: [one["isRecommended"] for one in card["suggestions"]] for card in answer.cards
    }
    assert recommended == {"R10": [False], "R11": [False], "R12": [True]}
    assert explain(answer.cards[1])["warnings"] == ["Title of R10 points another way: choose one."]


def test_an_opposite_that_is_confidential_is_not_named() -> None:
    secret = protocol("R11", confidential=True, title="A secret")
    answer = evaluate(facts(), protocol("R10", incompatible_with=["R11"]), secret)
    assert "A secret" not in str(answer.cards[0])
