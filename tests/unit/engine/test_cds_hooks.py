"""Every card that any case of the shipped library leads to is a card of CDS Hooks, and says what a card has to say."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest

from protocols.engine.schema import Protocol, Tier
from protocols.wording import languages, use
from tests.unit.engine.cds_hooks import INVARIANTS, breaches
from tests.unit.engine.examples import evaluate, explain, facts, protocol, step
from tests.unit.engine.shipped_cards import EACH, PROTOCOLS, cards_of


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    use("en")


@pytest.mark.parametrize("language", languages())
@EACH
def test_every_card_of_every_case_keeps_every_invariant(spec: Protocol, language: str) -> None:
    cards = cards_of(spec.id, language)
    assert cards
    broken = {name: card["summary"] for card in cards for name in breaches(json.loads(json.dumps(card)))}
    assert broken == {}


@EACH
def test_every_card_says_who_by_when_why_what_is_left_out_and_from_where(spec: Protocol) -> None:
    for card in cards_of(spec.id):
        shown = explain(card)
        assert shown["actors"]
        assert datetime.fromisoformat(shown["due"]).utcoffset() is not None
        assert all(one["who"] for one in [*shown["steps"], *shown["left_out"]])
        assert shown["because"] or shown["unknown"]
        assert all(one["text"] and one["who"] for one in shown["unknown"])
        assert all(one["reason"] for one in shown["left_out"])
        assert all(one["reason"] for one in shown["steps"] if one["state"] == "check_first")
        assert shown["version"] in card["source"]["label"]
        assert shown["evidence"]["cite"]


@EACH
def test_each_step_that_is_shown_is_one_suggestion_with_its_task(spec: Protocol) -> None:
    for card in cards_of(spec.id):
        shown = explain(card)
        assert [one["label"] for one in card["suggestions"]] == [one["do"] for one in shown["steps"]]
        for one, suggestion in zip(shown["steps"], card["suggestions"], strict=True):
            [action] = suggestion["actions"]
            assert action["resource"]["description"] == one["do"]
            assert ("restriction" in action["resource"]) is ("within_minutes" in one)


@EACH
def test_what_was_measured_comes_with_its_time(spec: Protocol) -> None:
    """Or with the words that its time is not known."""
    for card in cards_of(spec.id):
        for one in explain(card)["because"]:
            if one["leaf"] in ("obs", "assessment") and one["got"] is not None:
                assert "at" in one or "time unknown" in one["text"]


def test_hard_stops_keep_the_invariants_and_cannot_be_turned_down() -> None:
    stops = [spec for spec in PROTOCOLS.values() if spec.hard_stop]
    assert len(stops) == 2
    for spec in stops:
        shown = [card for card in cards_of(spec.id) if explain(card)["hard_stop"]]
        assert shown
        assert all("overrideReasons" not in card and card["suggestions"] for card in shown)


def test_only_hard_stops_and_emergencies_have_no_reasons_to_turn_them_down() -> None:
    for spec in PROTOCOLS.values():
        for card in cards_of(spec.id):
            shown = explain(card)
            may_not = shown["hard_stop"] or shown["tier"] == Tier.EMERGENCY
            assert ("overrideReasons" in card) is not may_not


# An invariant that nothing could break would prove nothing: each of these is caught.
SPOILT: dict[str, dict[str, Any]] = {
    "cds-resp-4": {"overrideReasons": [{"code": "one"}]},
    "cds-resp-6": {"selectionBehavior": ...},
    "summary": {"summary": "T" * 140},
    "indicator": {"indicator": "hard-stop"},
    "source": {"source": {"label": " "}},
    "selectionBehavior": {"selectionBehavior": "all"},
    "uuid": {"uuid": "one"},
    "links": {"links": [{"label": "Protocol", "url": "/protocol?protocol=R09", "type": "absolute"}]},
    "nothing": {"overrideReasons": []},
    "no field": {"urgency": "high"},
    "extension": {"extension": {"not a name": {}}},
    "cds-resp-3": {"links": [{"label": "a", "url": "https://a.b", "type": "absolute", "appContext": "x"}]},
}
SPOILT_SUGGESTION: dict[str, dict[str, Any]] = {
    "suggestions: each": {"label": ""},
    "suggestions: recommended": {"isRecommended": "yes"},
    "cds-resp-5": {"actions": [{"type": "create", "resource": {"resourceType": "Task"}}]},
    "cds-resp-2": {"actions": [{"type": "delete", "description": "a", "resource": {"resourceType": "Task"}}]},
    "cds-resp-7": {"actionSelectionBehavior": "some"},
    "actions: create": {"actions": [{"type": "do", "description": "a", "resource": {"resourceType": "Task"}}]},
    "actions: what": {"actions": [{"type": "create", "description": "a"}]},
}


def _card() -> dict[str, Any]:
    [card] = evaluate(facts(), protocol(steps=[step(), step("sit")])).cards
    return dict(json.loads(json.dumps(card)))


@pytest.mark.parametrize(("name", "change"), SPOILT.items(), ids=SPOILT.keys())
def test_a_card_that_breaks_an_invariant_is_noticed(name: str, change: dict[str, Any]) -> None:
    card = _card()
    assert breaches(card) == []
    card = {key: value for key, value in (card | change).items() if value is not ...}
    assert any(one.startswith(name) for one in breaches(card))


@pytest.mark.parametrize(("name", "change"), SPOILT_SUGGESTION.items(), ids=SPOILT_SUGGESTION.keys())
def test_a_suggestion_that_breaks_an_invariant_is_noticed(name: str, change: dict[str, Any]) -> None:
    card = _card()
    card["suggestions"][0] |= change
    assert any(one.startswith(name) for one in breaches(card))


def test_two_recommended_of_at_most_one_are_noticed() -> None:
    assert any(one.startswith("cds-resp-1") for one in breaches(_card() | {"selectionBehavior": "at-most-one"}))


def test_each_invariant_is_tried_here() -> None:
    tried = [*SPOILT, *SPOILT_SUGGESTION, "cds-resp-1", "detail", "overrideReasons: Codings"]
    assert {name for name in INVARIANTS if not any(name.startswith(one) for one in tried)} == set()
