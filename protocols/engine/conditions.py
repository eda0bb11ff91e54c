"""Condition trees become functions over the facts, once, when a protocol is loaded.

`not` and `none` are pushed down to the leaves (De Morgan holds in Kleene's logic), so that each reading knows by
itself whether it speaks for the advice. Every leaf that is looked at leaves a reading: `any` looks at all its
branches, because a nurse wants every reason; `all` stops at the first that is false.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from protocols.engine import derived_leaves, leaves
from protocols.engine.cards import Because
from protocols.engine.kleene import negate
from protocols.engine.leaves import Moment
from protocols.engine.matching import Groups
from protocols.engine.schema import Condition


@dataclass(frozen=True, slots=True)
class Leaf:
    """One question of a protocol. `negated`: it stood under a `not`."""

    key: str
    spec: Any
    negated: bool


@dataclass(slots=True)
class Reading:
    """What a leaf found. `result` is the leaf's own; `counts` is False on a branch that did not decide anything."""

    leaf: Leaf
    result: bool | None
    got: Any
    at: float | None
    counts: bool = True
    said: Because | None = None  # its sentence, once it was needed

    @property
    def is_reason(self) -> bool:
        """It speaks for the advice, on a branch that decided. That a value is there is no reason; the value is."""
        decided = self.counts and self.result is not None and self.result is not self.leaf.negated
        return decided and not (self.leaf.key == "assessment_missing" and self.leaf.negated)

    @property
    def is_open(self) -> bool:
        """It is not known, on a branch that could decide."""
        return self.counts and self.result is None


Readings = list[Reading]
Test = Callable[[Moment, Readings], bool | None]

_LOOKS: dict[str, Callable[[Any, Groups], leaves.Look]] = {
    "event": leaves.event,
    "count": leaves.count,
    "days_with": leaves.days_with,
    "rate_ratio": derived_leaves.rate_ratio,
    "assessment": leaves.assessment,
    "assessment_missing": leaves.assessment_missing,
    "obs": leaves.obs,
    "obs_days": derived_leaves.obs_days,
    "risk_any": leaves.risk_any,
    "risk_none": leaves.risk_none,
    "med": leaves.med,
    "response": derived_leaves.response,
    "spc": derived_leaves.spc,
    "time_pattern": derived_leaves.time_pattern,
    "rule_fired": leaves.rule_fired,
    "missing": derived_leaves.missing,
}


def compile_condition(condition: Condition, groups: Groups, *, negated: bool = False) -> Test:
    """The function of a condition tree; `negated` gives that of its opposite."""
    if condition.not_ is not None:
        return compile_condition(condition.not_, groups, negated=not negated)
    branches = condition.branches
    if not branches:
        return _leaf(condition, groups, negated=negated)
    below = negated is not (condition.none is not None)
    tests = [compile_condition(branch, groups, negated=below) for branch in branches]
    least = _least(condition, len(tests), negated=negated)
    if least == len(tests):
        return _every(tests)
    return _some(tests) if least == 1 else _at_least(least, tests)


def _least(condition: Condition, count: int, *, negated: bool) -> int:
    """How many of the branches, each already turned round, have to hold."""
    if condition.at_least is not None:
        return count - condition.at_least.count + 1 if negated else condition.at_least.count
    everything = condition.all is not None or condition.none is not None
    return count if everything is not negated else 1


def _leaf(condition: Condition, groups: Groups, *, negated: bool) -> Test:
    leaf = Leaf(condition.key, getattr(condition, condition.key), negated)
    look = _LOOKS[leaf.key](leaf.spec, groups)

    def test(moment: Moment, readings: Readings) -> bool | None:
        result, got, at = look(moment)
        readings.append(Reading(leaf, result, got, at))
        return negate(result) if negated else result

    return test


def _every(tests: list[Test]) -> Test:
    def test(moment: Moment, readings: Readings) -> bool | None:
        result: bool | None = True
        for branch in tests:
            answer = branch(moment, readings)
            if answer is False:
                return False
            if answer is None:
                result = None
        return result

    return test


def _some(tests: list[Test]) -> Test:
    return _at_least(1, tests)


def _at_least(least: int, tests: list[Test]) -> Test:
    def test(moment: Moment, readings: Readings) -> bool | None:
        answers: list[tuple[bool | None, int, int]] = []
        for branch in tests:
            start = len(readings)
            answers.append((branch(moment, readings), start, len(readings)))
        given = [answer for answer, _start, _end in answers]
        sure = given.count(True)
        result = True if sure >= least else None if sure + given.count(None) >= least else False
        for answer, start, end in answers:
            if answer is not result and not (result is None and answer):
                for reading in readings[start:end]:
                    reading.counts = False
        return result

    return test
