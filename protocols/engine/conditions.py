"""Condition trees become functions over the facts, once, when a protocol is loaded.

`not` is pushed down to the leaves (De Morgan holds in Kleene's logic), so that each reading knows by itself whether
it speaks for the advice. Every leaf that is looked at leaves a reading: `any` looks at all its branches, because a
nurse wants every reason; `all` stops at the first that is false.
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
    branches = condition.all if condition.all is not None else condition.any
    if branches is None:
        return _leaf(condition, groups, negated=negated)
    tests = [compile_condition(branch, groups, negated=negated) for branch in branches]
    return _every(tests) if (condition.all is not None) is not negated else _some(tests)


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
    def test(moment: Moment, readings: Readings) -> bool | None:
        answers: list[tuple[bool | None, int, int]] = []
        for branch in tests:
            start = len(readings)
            answers.append((branch(moment, readings), start, len(readings)))
        given = {answer for answer, _start, _end in answers}
        result = True if True in given else None if None in given else False
        for answer, start, end in answers:
            if answer is not result:
                for reading in readings[start:end]:
                    reading.counts = False
        return result

    return test
