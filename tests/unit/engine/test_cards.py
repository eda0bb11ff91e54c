"""Cards: the shape of CDS Hooks, step 0, and what a nurse reads."""

from typing import Any

import pytest

from protocols.engine.cards import Card
from tests.unit.engine.cds_hooks import breaches
from tests.unit.engine.examples import contraindication, evaluate, explain, facts, only, protocol, step


TIERS = ["emergency", "urgent", "soon", "routine"]


def card_of(given: dict[str, Any], one: dict[str, Any]) -> Card:
    [card] = evaluate(given, one).cards
    return card


@pytest.mark.parametrize("tier", TIERS)
def test_every_card_meets_the_invariants_of_cds_hooks(tier: str) -> None:
    long = protocol(tier=tier, title="T" * 80, evidence={"grade": "A", "basis": "b", "cite": ["Husebo2011"]})
    assert breaches(card_of(facts(), long)) == []


def test_a_title_that_is_too_long_is_cut() -> None:
    card = card_of(facts(), protocol(title="T" * 500))
    assert breaches(card) == []
    assert card["summary"].endswith("…")


@pytest.mark.parametrize(
    ("tier", "indicator"), [("emergency", "critical"), ("urgent", "warning"), ("soon", "info"), ("routine", "info")]
)
def test_the_tier_sets_the_indicator_and_stays_in_the_extension(tier: str, indicator: str) -> None:
    card = card_of(facts(), protocol(tier=tier))
    assert (card["indicator"], explain(card)["tier"]) == (indicator, tier)


@pytest.mark.parametrize(("tier", "first"), list(zip(TIERS, [True, True, False, False], strict=True)))
def test_step_0_stands_first_where_it_is_pressing_and_is_for_anyone(tier: str, first: bool) -> None:
    shown = only(evaluate(facts(), protocol(tier=tier)))
    assert (shown["steps"][0]["id"] == "step-zero") is first
    assert [one["order"] for one in shown["steps"]] == ([0, 1] if first else [1])
    if first:
        assert shown["steps"][0]["who"] == ["aide", "nurse", "manager"]
        assert shown["steps"][0]["state"] == "do"


@pytest.mark.parametrize(
    ("where", "number"),
    [
        ({"jurisdiction": "UK_ENGLAND"}, "999"),
        ({"jurisdiction": "US_NH"}, "911"),
        ({"jurisdiction": "AU"}, "000"),
        ({"jurisdiction": "OTHER"}, "112"),
        ({"jurisdiction": "OTHER", "country": "NZ"}, "111"),
    ],
)
def test_step_0_names_the_number_of_the_country(where: dict[str, str], number: str) -> None:
    zero = only(evaluate(facts(**where), protocol(tier="urgent")))["steps"][0]
    assert f"call {number} now" in zero["do"]


def test_step_0_stands_on_a_replaced_card_and_on_a_question_as_well() -> None:
    falls = {"risk_any": ["RF_FALLS"]}
    replaced = protocol(tier="urgent", unless=[contraindication("replace", falls)])
    assert only(evaluate(facts(risk_flags=["RF_FALLS"]), replaced))["steps"][0]["id"] == "step-zero"
    ask = {"fact": "risk_flags.RF_FALLS", "question": "Do they fall?", "who": ["nurse"]}
    asked = protocol(tier="urgent", when=falls, ask=ask)
    assert only(evaluate(facts(risk_flags_unknown=["RF_FALLS"]), asked))["steps"][0]["id"] == "step-zero"


def test_a_card_that_needs_a_person_says_that_nobody_was_called() -> None:
    card = card_of(facts(), protocol(tier="urgent", tell="the nurse or person in charge"))
    assert explain(card)["tell"] == "the nurse or person in charge"
    assert card["detail"].startswith("This app has not called anyone. Tell the nurse or person in charge now.")
    assert explain(card_of(facts(), protocol()))["tell"] is None


@pytest.mark.parametrize("given", [{"tier": "emergency"}, {"hard_stop": True}])
def test_an_emergency_and_a_hard_stop_cannot_be_turned_down(given: dict[str, Any]) -> None:
    assert "overrideReasons" not in card_of(facts(), protocol(**given))


def test_any_other_card_is_turned_down_with_a_coded_reason() -> None:
    codes = [one["code"] for one in card_of(facts(), protocol())["overrideReasons"]]
    assert codes[0] == "action-completed"
    assert len(codes) == 7


def test_the_summary_gives_the_first_reason_where_it_fits() -> None:
    assert card_of(facts(), protocol())["summary"] == "Title of R90. Hit, kicked or pushed"


def test_a_step_to_check_first_is_not_recommended() -> None:
    guarded = step(contraindicated=[contraindication("block", {"risk_any": ["RF_FALLS"]})])
    card = card_of(facts(risk_flags_unknown=["RF_FALLS"]), protocol(steps=[guarded, step("sit")]))
    assert [one["isRecommended"] for one in card["suggestions"]] == [False, True]


def test_food_and_drink_come_with_what_this_person_may_have() -> None:
    person = {"food_texture": "Level 5", "allergies": None, "fluid_limit_ml": 1500}
    shown = only(evaluate(facts(person=person), protocol(steps=[step("drink", intervention="INT_DRINK"), step("sit")])))
    drink, sit = shown["steps"]
    assert drink["warnings"] == ["Food texture: Level 5", "Fluid limit: 1500 ml a day", "Not recorded: allergies."]
    assert "warnings" not in sit


def test_what_somebody_typed_never_enters_the_markdown() -> None:
    person = {"food_texture": "[click](http://x)", "allergies": "**nuts**"}
    card = card_of(facts(person=person), protocol(steps=[step("drink", intervention="INT_DRINK")]))
    assert "click" not in card["detail"]
    assert "nuts" not in card["detail"] + card["summary"]


def test_what_was_never_checked_says_so_with_its_date() -> None:
    when = {"any": [{"event": {"behaviour_in": ["BHV_HIT"]}}]}
    bowels = {"obs": {"name": "days_since_bowel", "gte": 3, "within_h": 24}}
    guarded = step(contraindicated=[contraindication("block", bowels)])
    given = facts(observations={"days_since_bowel": {"value": 1, "at": "2026-11-02T09:00:00+00:00"}})
    shown = only(evaluate(given, protocol(when=when, steps=[guarded])))
    assert [one["text"] for one in shown["unknown"]] == ["Days since bowels opened: not checked since 2 November"]
    assert shown["unknown"][0]["blocks"] == "walk"


def test_the_extension_holds_what_the_contract_names() -> None:
    shown = only(evaluate(facts(), protocol()))
    assert (shown["protocol"], shown["version"], shown["state"]) == ("R90", "1.0.0", "suggest")
    assert shown["snapshot"].startswith("sha256:")
    assert shown["set_hash"].startswith("sha256:")
    assert shown["evidence"]["review_by"] == "2027-11-24"


def test_the_first_source_is_named_with_its_version_and_its_address_where_it_has_one() -> None:
    both = {"grade": "A", "basis": "b", "cite": ["Husebo2011", "Consensus"]}
    source = card_of(facts(), protocol(evidence=both))["source"]
    assert source["label"].endswith("; protocol R90 1.0.0")
    assert source["url"].startswith("https://doi.org/")
    assert "url" not in card_of(facts(), protocol())["source"]
