"""Asking is quick, and answers like the plain reading of a condition: over random conditions and random facts."""

import json
import os
import subprocess
import sys
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from protocols.engine.conditions import Compiler, compile_condition
from protocols.engine.evaluate import judged
from protocols.engine.facts import Facts, Seen
from protocols.engine.kleene import every, negate, some
from protocols.engine.leaves import Moment
from protocols.engine.library import ProtocolSet, load
from protocols.engine.questions import Condition
from protocols.engine.read_facts import parse
from protocols.vocabulary import vocabulary
from tests.unit.engine.examples import condition, facts, library, protocol


Truth = bool | None

FLAGS = ("RF_LEWY", "RF_FALLS", "RF_EOL")
EVENTS: list[dict[str, Any]] = [
    {"behaviour_in": ["BHV_HIT"]},
    {"group": "physical_aggression"},
    {"behaviour_in": ["BHV_PACE"], "group": "physical_aggression"},
    {"group": "distress_any", "trigger_in": ["TRG_NOISE"]},
    {"intensity_gte": 3},
    {"behaviour_in": ["BHV_PACE", "BHV_HIT"], "injury_in": ["minor"]},
    {"flag": "fall", "target_in": ["staff"]},
]
LEAVES = st.one_of(
    st.sampled_from(EVENTS).map(lambda event: {"event": event}),
    st.builds(
        lambda event, hours, least: {"count": {**event, "window_h": hours, "gte": least}},
        st.sampled_from(EVENTS),
        st.sampled_from([24, 48, 168]),
        st.integers(1, 4),
    ),
    st.builds(
        lambda event, days, least: {"days_with": {**event, "window_d": days, "gte": least}},
        st.sampled_from(EVENTS),
        st.sampled_from([2, 7]),
        st.integers(1, 3),
    ),
    st.builds(lambda flag, key: {key: [flag]}, st.sampled_from(FLAGS), st.sampled_from(["risk_any", "risk_none"])),
    st.builds(
        lambda bound, number: {"obs": {"name": "temp_c", "within_h": 24, bound: number}},
        st.sampled_from(["gte", "gt", "lte", "lt"]),
        st.sampled_from([36.0, 37.0, 38.0]),
    ),
)
TREES = st.recursive(
    LEAVES,
    lambda below: st.one_of(
        st.builds(
            lambda key, branches: {key: branches},
            st.sampled_from(["all", "any", "none"]),
            st.lists(below, min_size=1, max_size=3),
        ),
        st.lists(below, min_size=1, max_size=4).flatmap(
            lambda of: st.integers(1, len(of)).map(lambda count: {"at_least": {"count": count, "of": of}})
        ),
        below.map(lambda branch: {"not": branch}),
    ),
    max_leaves=8,
)


def _or_unknown(codes: list[str]) -> st.SearchStrategy[list[str] | None]:
    return st.none() | st.lists(st.sampled_from(codes), unique=True, max_size=2)


INCIDENTS = st.fixed_dictionaries(
    {
        "behaviours": _or_unknown(["BHV_HIT", "BHV_PACE", "BHV_GRAB"]),
        "triggers": _or_unknown(["TRG_NOISE", "TRG_PAIN"]),
        "flags": _or_unknown(["fall"]),
        "intensity": st.none() | st.integers(1, 4),
        "aimed_at": st.sampled_from([None, "none", "staff"]),
        "injury": st.sampled_from([None, "none", "minor"]),
    }
)
HISTORIES = st.lists(
    st.builds(lambda told, hours: {**told, "hours_ago": hours}, INCIDENTS, st.sampled_from([1, 23, 24, 30, 47.5, 100])),
    max_size=6,
)
WORLDS = st.builds(
    lambda incident, history, flags, warm, gap: facts(
        incident=incident,
        history=history,
        risk_flags=[flag for flag, there in flags.items() if there],
        risk_flags_unknown=[flag for flag, there in flags.items() if there is None],
        observations={"temp_c": warm},
        not_recorded=gap,
    ),
    INCIDENTS | st.none(),
    st.none() | HISTORIES,
    st.fixed_dictionaries({flag: st.sampled_from([True, False, None]) for flag in FLAGS}),
    st.sampled_from([None, 36.5, 37.0, 39.0, {"value": 39, "hours_ago": 25}]),
    st.sampled_from([[], [{"from": "2026-11-18T09:00:00+00:00", "to": "2026-11-19T12:00:00+00:00"}]]),
)
QUICKLY = settings(derandomize=True, max_examples=150, deadline=None)


def _plainly(tree: Condition, known: Facts) -> Truth:
    """The condition as one would read it out, without a compiler, an index or a bit."""
    if tree.not_ is not None:
        return negate(_plainly(tree.not_, known))
    each = [_plainly(branch, known) for branch in tree.branches]
    if tree.all is not None:
        return every(each)
    if tree.any is not None:
        return some(each)
    if tree.none is not None:
        return negate(some(each))
    if tree.at_least is not None:
        return _enough(tree.at_least.count, each.count(True), each.count(True) + each.count(None))
    return _leaf(tree, known)


def _enough(least: int, sure: int, possible: float) -> Truth:
    return True if sure >= least else None if possible >= least else False


def _leaf(tree: Condition, known: Facts) -> Truth:
    spec = getattr(tree, tree.key)
    if tree.key == "event":
        return False if known.incident is None else _matches(spec, known.incident)
    if tree.key in ("count", "days_with"):
        return _counted(spec, known, days=tree.key == "days_with")
    if tree.key in ("risk_any", "risk_none"):
        has = some(known.has_flag(code) for code in spec)
        return has if tree.key == "risk_any" else negate(has)
    value = (known.observations or {})["temp_c"]
    if value.number is None or value.at is None or value.at <= known.now_s - spec.within_h * 3600:
        return None
    bounds = {
        "gte": value.number.__ge__,
        "gt": value.number.__gt__,
        "lte": value.number.__le__,
        "lt": value.number.__lt__,
    }
    return all(holds(getattr(spec, name)) for name, holds in bounds.items() if getattr(spec, name) is not None)


def _matches(spec: Any, seen: Seen) -> Truth:
    wanted = [
        (spec.behaviour_in, seen.behaviours),
        (spec.group and vocabulary().groups[spec.group], seen.behaviours),
        (spec.trigger_in, seen.triggers),
        (spec.target_in, seen.targets),
        (spec.injury_in, seen.injury),
        (spec.flag and [spec.flag], seen.flags),
        (spec.intensity_gte and range(spec.intensity_gte, 5), None if seen.intensity is None else [seen.intensity]),
    ]
    return every(None if there is None else bool(set(codes) & set(there)) for codes, there in wanted if codes)


def _counted(spec: Any, known: Facts, *, days: bool) -> Truth:
    since = known.now_s - (spec.window_d * 24 if days else spec.window_h) * 3600
    inside = [seen for seen in known.past if since < seen.at <= known.now_s]
    sure = [seen for seen in inside if _matches(spec, seen)]
    possible = [seen for seen in inside if _matches(spec, seen) is not False]
    many = (lambda some: len({seen.day for seen in some})) if days else len
    whole = known.past_known and not any(start < known.now_s and end > since for start, end in known.not_recorded)
    return _enough(spec.gte, many(sure), many(possible) if whole else float("inf"))


@QUICKLY
@given(TREES, WORLDS)
def test_the_quick_answer_is_the_plain_one(tree: dict[str, Any], world: dict[str, Any]) -> None:
    known = parse(world)
    compiler = Compiler(vocabulary().groups)
    question = compiler.question(condition(tree))
    assert question.test(compiler.places.moment(known)) is _plainly(condition(tree), known), json.dumps(tree)


@QUICKLY
@given(TREES, WORLDS)
def test_reading_what_was_looked_at_changes_no_answer(tree: dict[str, Any], world: dict[str, Any]) -> None:
    known = parse(world)
    answer = compile_condition(condition(tree), vocabulary().groups)(Moment(known), [])
    assert answer is _plainly(condition(tree), known)


@QUICKLY
@given(st.lists(st.tuples(TREES, TREES), min_size=1, max_size=4), WORLDS)
def test_protocols_that_share_questions_and_an_index_answer_as_each_would_alone(
    trees: list[tuple[dict[str, Any], dict[str, Any]]], world: dict[str, Any]
) -> None:
    known = parse(world)
    made = library(*(protocol(f"R{10 + place}", gate=gate, when=when) for place, (gate, when) in enumerate(trees)))
    found = {verdict.ready.spec.id: verdict.condition for verdict in judged(known, made)}
    alone = {one.spec.id: _plainly(one.spec.when, known) for one in made.all if _plainly(one.spec.gate, known)}
    assert found == {name: answer for name, answer in alone.items() if answer is not False}


@QUICKLY
@given(WORLDS, st.randoms(use_true_random=False))
def test_the_order_of_the_history_does_not_matter(world: dict[str, Any], chance: Any) -> None:
    turned = (
        {**world, "history": chance.sample(world["history"], k=len(world["history"]))} if world["history"] else world
    )
    assert _states(parse(world), load()) == _states(parse(turned), load())


def _states(known: Facts, protocols: ProtocolSet) -> dict[str, Truth]:
    return {verdict.ready.spec.id: verdict.condition for verdict in judged(known, protocols)}


def test_a_behaviour_and_a_group_may_be_met_by_two_behaviours_of_one_incident() -> None:
    both = {"event": {"behaviour_in": ["BHV_PACE"], "group": "physical_aggression"}}
    given = parse(facts(incident={"behaviours": ["BHV_PACE", "BHV_HIT"]}))
    assert _states(given, library(protocol(gate=both, when=both))) == {"R90": True}
    given = parse(facts(incident={"behaviours": ["BHV_PACE"]}))
    assert _states(given, library(protocol(gate=both, when=both))) == {}


_SAID = """
import json, sys
from protocols.engine import suggest
given = suggest(json.loads(sys.stdin.read()))
print(json.dumps([given.cards, given.states, given.traces, given.snapshot, given.set_hash]))
"""


def test_two_processes_that_hash_differently_say_the_same_bytes() -> None:
    behaviours = ["BHV_HIT", "BHV_PACE"]
    given = facts(
        incident={"behaviours": behaviours, "triggers": ["TRG_PAIN", "TRG_NOISE"], "intensity": 3},
        history=[{"hours_ago": hours, "behaviours": behaviours, "intensity": 2} for hours in range(1, 60, 3)],
        assessments={"PAINAD": None},
        risk_flags=None,
        medicines={"antipsychotic_proposed": True},
    )
    said = [_said(given, seed) for seed in ("0", "1")]
    assert said[0] == said[1]
    assert json.loads(said[0])[0]


def _said(given: dict[str, Any], seed: str) -> bytes:
    return subprocess.run(
        [sys.executable, "-c", _SAID],
        input=json.dumps(given).encode(),
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONHASHSEED": seed},
    ).stdout
