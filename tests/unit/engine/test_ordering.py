"""A person's own record may change places inside ties. It never adds a step, never hides one."""

from typing import Any

from protocols.vocabulary import vocabulary
from tests.unit.engine.examples import evaluate, facts, only, protocol, step, step_ids


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
