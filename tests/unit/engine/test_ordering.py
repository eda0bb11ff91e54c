"""A person's own record may change places inside ties. It never adds a step, never hides one."""

from typing import Any

from protocols.vocabulary import vocabulary
from tests.unit.engine.examples import contraindication, evaluate, explain, facts, only, protocol, step, step_ids


def _twins() -> tuple[str, str]:
    """Two interventions of the same kind and grade of evidence that nothing speaks against."""
    first: dict[tuple[str, str], str] = {}
    for term in vocabulary().interventions.values():
        if term.kind == "psychological" and not term.avoid_if:
            alike = (term.kind, term.evidence.grade)
            if alike in first:
                return first[alike], term.code
            first[alike] = term.code
    raise AssertionError("the vocabulary has no two alike")


ONE, OTHER = _twins()
STEPS = [step("one", intervention=ONE, within_minutes=10), step("other", intervention=OTHER, within_minutes=10)]


def order(record: dict[str, Any], steps: list[dict[str, Any]]) -> list[str]:
    return step_ids(only(evaluate(facts(record=record), protocol(steps=steps))))


def tried(known: int, calmer: int) -> dict[str, int]:
    return {"tries": known, "known": known, "calmer": calmer}


def test_without_a_record_the_author_s_order_stands() -> None:
    assert order({}, STEPS) == ["one", "other"]


def test_what_helped_more_often_goes_first_within_a_tie() -> None:
    assert order({ONE: tried(3, 0), OTHER: tried(3, 3)}, STEPS) == ["other", "one"]
    assert order({ONE: tried(3, 3), OTHER: tried(3, 3)}, STEPS) == ["one", "other"]


def test_fewer_than_three_known_outcomes_of_either_change_nothing() -> None:
    assert order({ONE: tried(3, 0), OTHER: tried(2, 2)}, STEPS) == ["one", "other"]
    assert order({OTHER: tried(9, 9)}, STEPS) == ["one", "other"]


def test_another_deadline_or_another_person_is_no_tie() -> None:
    record = {ONE: tried(3, 0), OTHER: tried(3, 3)}
    assert order(record, [STEPS[0], {**STEPS[1], "within_minutes": 20}]) == ["one", "other"]
    assert order(record, [STEPS[0], {**STEPS[1], "who": ["nurse"]}]) == ["one", "other"]


def test_a_step_between_them_is_not_jumped_over() -> None:
    record = {ONE: tried(3, 0), OTHER: tried(3, 3)}
    assert order(record, [STEPS[0], step("between", within_minutes=10), STEPS[1]]) == ["one", "between", "other"]


def test_a_record_of_failures_hides_nothing_and_is_shown_in_counts() -> None:
    shown = only(evaluate(facts(record={ONE: tried(9, 0)}), protocol(steps=STEPS)))
    assert step_ids(shown) == ["one", "other"]
    assert shown["record"] == [{"code": ONE, "tries": 9, "known": 9, "successes": 0}]


CARDED = [step("walk", within_minutes=10, intervention="INT_WALK"), step("sing", within_minutes=10, intervention=ONE)]


def asking(*codes: str) -> dict[str, Any]:
    return facts(person={"plan": [{"intervention": code} for code in codes]})


def test_what_the_care_plan_asks_for_goes_first_and_says_why() -> None:
    [card] = evaluate(asking(ONE), protocol(steps=CARDED)).cards
    sing, walk = explain(card)["steps"]
    assert (sing["id"], sing["planned"]) == ("sing", "Their own care plan asks for this.")
    assert "planned" not in walk
    assert "**Care plan** Do sing. Their own care plan asks for this." in card["detail"]


def test_the_care_plan_brings_no_step_and_no_step_that_is_left_out() -> None:
    guarded = step("sing", within_minutes=10, intervention=ONE)
    guarded["contraindicated"] = [contraindication("block", {"risk_any": ["RF_FALLS"]})]
    shown = only(evaluate(asking(ONE, OTHER) | {"risk_flags": ["RF_FALLS"]}, protocol(steps=[CARDED[0], guarded])))
    assert step_ids(shown) == ["walk"]
    assert "planned" not in shown["left_out"][0]


def test_the_least_restrictive_of_neighbours_goes_first() -> None:
    quiet = step("quiet", within_minutes=10, intervention="INT_QUIET")
    lights = step("lights", within_minutes=10, intervention="INT_LIGHTS")
    assert vocabulary().interventions["INT_QUIET"].restrictiveness == 1
    assert step_ids(only(evaluate(facts(), protocol(steps=[quiet, lights])))) == ["lights", "quiet"]


def _grades(kind: str) -> list[dict[str, Any]]:
    """Two steps of one kind, the one with the weaker evidence first."""
    terms = [
        term
        for term in vocabulary().interventions.values()
        if term.kind == kind and not term.avoid_if and term.leads == ("staff",) and not term.restrictiveness
    ]
    better = min(terms, key=lambda term: term.evidence.grade)
    worse = max(terms, key=lambda term: term.evidence.grade)
    assert better.evidence.grade < worse.evidence.grade
    return [
        step("worse", within_minutes=10, intervention=worse.code),
        step("better", within_minutes=10, intervention=better.code),
    ]


def test_of_one_kind_the_better_evidence_goes_first() -> None:
    assert step_ids(only(evaluate(facts(), protocol(steps=_grades("psychological"))))) == ["better", "worse"]


def test_the_body_stays_before_company_however_good_the_evidence_for_company_is() -> None:
    drink = step("drink", within_minutes=10, intervention="INT_DRINK")
    activity = step("activity", within_minutes=10, intervention="INT_ACTIVITY_OWN")
    assert step_ids(only(evaluate(facts(), protocol(steps=[drink, activity])))) == ["drink", "activity"]


def test_emergencies_hard_stops_and_what_is_to_be_done_at_once_keep_the_author_s_order() -> None:
    weaker_first = _grades("psychological")
    for given in ({"tier": "emergency"}, {"hard_stop": True}):
        assert step_ids(only(evaluate(facts(), protocol(steps=weaker_first, **given)))) == ["worse", "better"]
    at_once = [one | {"within_minutes": 0} for one in weaker_first]
    assert step_ids(only(evaluate(facts(), protocol(steps=at_once)))) == ["worse", "better"]
