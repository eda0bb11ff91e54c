"""An aide sees the steps written for aides, and not a word of those that are not."""

import json
from typing import Any

import pytest

from protocols.engine.cards import Card
from protocols.engine.routing import for_aides
from protocols.engine.schema import Protocol
from tests.unit.engine.cds_hooks import breaches
from tests.unit.engine.examples import contraindication, evaluate, explain, facts, protocol, step, step_ids
from tests.unit.engine.shipped_cards import EACH, PROTOCOLS, cards_of


FALLS = {"risk_any": ["RF_FALLS"]}
GUARDED = [contraindication("block", FALLS)]


def seen(*protocols: dict[str, Any], **given: Any) -> Card | None:
    """The first card as an aide sees it."""
    return for_aides(evaluate(facts(**given), *protocols).cards[0])


def for_nurses(id: str, **given: Any) -> dict[str, Any]:
    return step(id, who=["nurse"], do=f"Nurses do {id}.", **given)


def _texts(card: Card, *, for_aide: bool) -> set[str]:
    """What the steps of a card say, folded ones and those left out included."""
    whole = explain(card)
    parts: list[Any] = [whole, *whole["also"]]
    steps = [one for part in parts for one in (*part["steps"], *part["left_out"])]
    return {one["do"] for one in steps if ("aide" in one["who"]) is for_aide}


@EACH
def test_no_word_of_a_step_for_nurses_is_in_any_part_of_what_an_aide_sees(spec: Protocol) -> None:
    for card in cards_of(spec.id):
        shown = for_aides(card)
        written = "" if shown is None else json.dumps(shown, ensure_ascii=False)
        hidden = _texts(card, for_aide=False) - _texts(card, for_aide=True)
        assert [text for text in hidden if json.dumps(text, ensure_ascii=False)[1:-1] in written] == []


@EACH
def test_every_step_for_aides_stays_and_the_card_stays_a_valid_one(spec: Protocol) -> None:
    for card in cards_of(spec.id):
        shown = for_aides(card)
        if shown is None:
            continue
        assert breaches(json.loads(json.dumps(shown))) == []
        wanted = [one for one in explain(card)["steps"] if "aide" in one["who"]]
        assert explain(shown)["steps"] == wanted
        assert [one["label"] for one in shown["suggestions"]] == [one["do"] for one in wanted]


@pytest.mark.parametrize("code", sorted(code for code, spec in PROTOCOLS.items() if spec.tier == "emergency"))
def test_an_emergency_is_seen_by_everyone(code: str) -> None:
    mine = [card for card in cards_of(code) if explain(card)["protocol"] == code]
    assert mine
    assert all(for_aides(card) is not None for card in mine)


def test_a_card_without_a_step_for_aides_is_not_shown_to_them() -> None:
    assert seen(protocol(steps=[for_nurses("look")])) is None
    assert seen(protocol(steps=[for_nurses("look")], tier="urgent", tell=None)) is None


def test_it_is_where_somebody_has_to_be_told() -> None:
    shown = seen(protocol(steps=[for_nurses("look")], tier="urgent", tell="the nurse"))
    assert shown is not None
    assert [one["id"] for one in explain(shown)["steps"]] == ["step-zero"]
    assert "Nurses do" not in str(shown)


def test_it_is_where_a_folded_protocol_has_a_step_for_them() -> None:
    shown = seen(
        protocol("R10", theme="one", priority=99, steps=[for_nurses("look")]),
        protocol("R11", theme="one", steps=[step("sit"), for_nurses("write")]),
    )
    assert shown is not None
    [inside] = explain(shown)["also"]
    assert [one["id"] for one in inside["steps"]] == ["sit"]


def test_what_was_left_out_for_nurses_is_neither_listed_nor_told() -> None:
    shown = seen(
        protocol(
            steps=[step("sit"), for_nurses("look", contraindicated=GUARDED), step("walk", contraindicated=GUARDED)]
        ),
        risk_flags=["RF_FALLS"],
    )
    assert shown is not None
    assert [one["id"] for one in explain(shown)["left_out"]] == ["walk"]
    assert "Nurses do look" not in shown["detail"]
    assert "Do walk." in shown["detail"]


def test_what_is_not_known_is_told_only_where_it_holds_back_a_step_of_theirs() -> None:
    steps = [step("sit"), for_nurses("look", contraindicated=GUARDED)]
    shown = seen(protocol(steps=steps), risk_flags_unknown=["RF_FALLS"])
    assert shown is not None
    assert explain(shown)["unknown"] == []
    shown = seen(protocol(steps=[step("sit", contraindicated=GUARDED)]), risk_flags_unknown=["RF_FALLS"])
    assert shown is not None
    assert [one["blocks"] for one in explain(shown)["unknown"]] == ["sit"]


def test_a_question_for_nurses_is_not_the_summary_for_an_aide() -> None:
    ask = {"fact": "observations.temp_c", "question": "What is the temperature?", "who": ["nurse"]}
    warm = {"obs": {"name": "temp_c", "gte": 38.0}}
    question = protocol("R10", theme="one", when=warm, ask=ask, tier="urgent")
    shown = seen(question, protocol("R11", theme="one"), observations={"temp_c": None})
    assert shown is not None
    assert shown["summary"] == "Title of R10"
    assert "What is the temperature" not in json.dumps(shown)


def test_the_card_that_was_kept_is_not_changed() -> None:
    [card] = evaluate(facts(), protocol(steps=[step("sit"), for_nurses("look")])).cards
    before = json.dumps(card)
    shown = for_aides(card)
    assert shown is not None
    assert step_ids(explain(shown)) == ["sit"]
    assert json.dumps(card) == before
