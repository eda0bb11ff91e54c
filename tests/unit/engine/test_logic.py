"""Kleene's logic, in tables and over random trees."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from protocols.engine.conditions import Readings, compile_condition
from protocols.engine.kleene import every, negate, some
from protocols.engine.leaves import Moment
from protocols.engine.read_facts import parse
from protocols.vocabulary import vocabulary
from tests.unit.engine.examples import condition, facts


FLAGS = ("RF_LEWY", "RF_FALLS", "RF_EOL", "RF_OPIOID")
Truth = bool | None


@pytest.mark.parametrize(
    ("one", "other", "both", "either"),
    [
        (True, True, True, True),
        (True, None, None, True),
        (True, False, False, True),
        (None, True, None, True),
        (None, None, None, None),
        (None, False, False, None),
        (False, True, False, True),
        (False, None, False, None),
        (False, False, False, False),
    ],
)
def test_and_and_or_follow_the_strong_tables(one: Truth, other: Truth, both: Truth, either: Truth) -> None:
    assert every([one, other]) is both
    assert some([one, other]) is either


@pytest.mark.parametrize(("value", "opposite"), [(True, False), (False, True), (None, None)])
def test_the_opposite_of_unknown_is_unknown(value: Truth, opposite: Truth) -> None:
    assert negate(value) is opposite


def _leaf(flag: str) -> dict[str, Any]:
    return {"risk_any": [flag]}


TREES = st.recursive(
    st.sampled_from(FLAGS).map(_leaf),
    lambda below: st.one_of(
        st.lists(below, min_size=1, max_size=3).map(lambda branches: {"all": branches}),
        st.lists(below, min_size=1, max_size=3).map(lambda branches: {"any": branches}),
        below.map(lambda branch: {"not": branch}),
    ),
    max_leaves=8,
)
WORLDS = st.fixed_dictionaries({flag: st.sampled_from([True, False, None]) for flag in FLAGS})


def _plain(tree: dict[str, Any], world: dict[str, Truth]) -> Truth:
    """The logic as one would write it down, without any cleverness."""
    [(key, below)] = tree.items()
    if key == "all":
        return every([_plain(branch, world) for branch in below])
    if key == "any":
        return some([_plain(branch, world) for branch in below])
    if key == "not":
        return negate(_plain(below, world))
    return world[below[0]]


def _evaluated(tree: dict[str, Any], world: dict[str, Truth]) -> tuple[Truth, Readings]:
    given = facts(
        risk_flags=[flag for flag, is_so in world.items() if is_so],
        risk_flags_unknown=[flag for flag, is_so in world.items() if is_so is None],
    )
    readings: Readings = []
    test = compile_condition(condition(tree), vocabulary().groups)
    return test(Moment(parse(given)), readings), readings


@settings(derandomize=True, max_examples=300, deadline=None)
@given(TREES, WORLDS)
def test_a_compiled_tree_answers_like_the_plain_logic(tree: dict[str, Any], world: dict[str, Truth]) -> None:
    assert _evaluated(tree, world)[0] is _plain(tree, world), json.dumps(tree)


@settings(derandomize=True, max_examples=300, deadline=None)
@given(TREES, WORLDS, st.randoms(use_true_random=False))
def test_finding_out_more_never_turns_a_certain_answer(
    tree: dict[str, Any], world: dict[str, Truth], chance: Any
) -> None:
    before = _evaluated(tree, world)[0]
    known = {flag: chance.choice([True, False]) if is_so is None else is_so for flag, is_so in world.items()}
    assert before is None or _evaluated(tree, known)[0] is before


@settings(derandomize=True, max_examples=300, deadline=None)
@given(TREES, WORLDS)
def test_an_unknown_answer_always_names_something_unknown(tree: dict[str, Any], world: dict[str, Truth]) -> None:
    answer, readings = _evaluated(tree, world)
    assert (answer is not None) or any(reading.is_open for reading in readings)


@settings(derandomize=True, max_examples=300, deadline=None)
@given(TREES, WORLDS)
def test_a_true_answer_always_has_a_reason_and_none_is_unknown(tree: dict[str, Any], world: dict[str, Truth]) -> None:
    answer, readings = _evaluated(tree, world)
    if answer is True:
        assert any(reading.is_reason for reading in readings)
        assert not any(reading.is_open for reading in readings)


def test_a_branch_that_failed_gives_no_reasons() -> None:
    tree = {"any": [{"all": [_leaf("RF_FALLS"), _leaf("RF_EOL")]}, _leaf("RF_OPIOID")]}
    _answer, readings = _evaluated(tree, {"RF_FALLS": True, "RF_EOL": False, "RF_OPIOID": True})
    assert [reading.got for reading in readings if reading.is_reason] == [["RF_OPIOID"]]
