"""Condition trees become questions to the facts, once, when a set of protocols is put together.

A question is asked twice. `test` answers, and keeps nothing: most protocols have nothing to say, and that has to be
quick. `read` then tells what was looked at, for the few that have. `not` and `none` are pushed down to the leaves (De
Morgan holds in Kleene's logic), so that each reading knows by itself whether it speaks for the advice. `any` reads
all its branches, because a nurse wants every reason; `all` reads up to the first that is false.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from protocols.engine import counting, derived_leaves, leaves, measured_leaves
from protocols.engine.branches import all_of, any_of, both, either, opposite, several
from protocols.engine.cards import Because
from protocols.engine.leaves import Find, Look, Moment, Places, Test, kept
from protocols.engine.matching import Groups
from protocols.engine.questions import Condition


@dataclass(frozen=True, slots=True)
class Leaf:
    """One question of a protocol. `negated`: it stood under a `not`."""

    key: str
    spec: Any
    negated: bool


@dataclass(slots=True)
class Reading:
    """What a leaf found. `result` is the leaf's own; `counts` is False on a branch that did not decide anything.

    Protocols that ask the same share it.
    """

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
Read = Callable[[Moment, Readings, bool], None]


class Question(NamedTuple):
    """A condition, ready to ask. `read` adds what was looked at; its last argument: whether the branch decides."""

    test: Test
    read: Read


_LOOKS: dict[str, Callable[[Any, Places], Look]] = {
    "event": leaves.event,
    "count": counting.count,
    "days_with": counting.days_with,
    "assessment": measured_leaves.assessment,
    "assessment_missing": measured_leaves.assessment_missing,
    "obs": measured_leaves.obs,
    "risk_any": leaves.risk_any,
    "risk_none": leaves.risk_none,
}
_FINDS: dict[str, Callable[[Any], Find]] = {
    "rate_ratio": derived_leaves.rate_ratio,
    "obs_days": derived_leaves.obs_days,
    "med": leaves.med,
    "response": derived_leaves.response,
    "spc": derived_leaves.spc,
    "time_pattern": derived_leaves.time_pattern,
    "rule_fired": leaves.rule_fired,
    "missing": derived_leaves.missing,
}


class Compiler:
    """Makes questions of conditions. Conditions that are the same become the same question."""

    def __init__(self, groups: Groups) -> None:
        self.places = Places(groups)
        self._made: dict[tuple[str, bool], Question] = {}

    def question(self, condition: Condition, *, negated: bool = False) -> Question:
        """The question of a condition tree; `negated` gives that of its opposite."""
        if condition.not_ is not None:
            return self.question(condition.not_, negated=not negated)
        key = condition.model_dump_json(exclude_none=True, by_alias=True), negated
        if key not in self._made:
            self._made[key] = self._branched(condition, negated) if condition.branches else self._leaf(condition, key)
        return self._made[key]

    def look(self, condition: Condition) -> Look:
        """What a leaf asks, as it stands."""
        spec = getattr(condition, condition.key)
        if condition.key in _LOOKS:
            return _LOOKS[condition.key](spec, self.places)
        return kept(_FINDS[condition.key](spec), self.places.of(condition.model_dump_json(exclude_none=True)))

    def _branched(self, condition: Condition, negated: bool) -> Question:
        below = negated is not (condition.none is not None)
        branches = [self.question(branch, negated=below) for branch in condition.branches]
        least = _least(condition, len(branches), negated=negated)
        if len(branches) == 1:
            return branches[0]
        return _every(branches) if least == len(branches) else _at_least(least, branches)

    def _leaf(self, condition: Condition, key: tuple[str, bool]) -> Question:
        leaf = Leaf(condition.key, getattr(condition, condition.key), key[1])
        look = self.look(condition)
        return Question(opposite(look.test) if leaf.negated else look.test, _reader(leaf, look.find, len(self._made)))


def compile_condition(
    condition: Condition, groups: Groups, *, negated: bool = False
) -> Callable[[Moment, Readings], bool | None]:
    """One condition by itself: answers, and adds what was looked at to the readings."""
    compiler = Compiler(groups)
    question = compiler.question(condition, negated=negated)

    def ask(moment: Moment, readings: Readings) -> bool | None:
        own = compiler.places.moment(moment.facts)
        question.read(own, readings, True)
        return question.test(own)

    return ask


def _least(condition: Condition, count: int, *, negated: bool) -> int:
    """How many of the branches, each already turned round, have to hold."""
    if condition.at_least is not None:
        return count - condition.at_least.count + 1 if negated else condition.at_least.count
    everything = condition.all is not None or condition.none is not None
    return count if everything is not negated else 1


def _reader(leaf: Leaf, find: Find, place: int) -> Read:
    def read(moment: Moment, readings: Readings, counts: bool) -> None:
        at = place if counts else ~place
        reading = moment.read.get(at)
        if reading is None:
            result, got, when = find(moment)
            reading = moment.read[at] = Reading(leaf, result, got, when, counts)
        readings.append(reading)

    return read


def _every(branches: list[Question]) -> Question:
    tests = [branch.test for branch in branches]

    def read(moment: Moment, readings: Readings, counts: bool) -> None:
        for branch in branches:
            branch.read(moment, readings, counts)
            if branch.test(moment) is False:
                return

    return Question(both(*tests) if len(tests) == 2 else all_of(tests), read)


def _at_least(least: int, branches: list[Question]) -> Question:
    tests = [branch.test for branch in branches]
    test = several(least, tests) if least > 1 else either(*tests) if len(tests) == 2 else any_of(tests)

    def read(moment: Moment, readings: Readings, counts: bool) -> None:
        result = test(moment) if counts else None
        for branch in branches:
            answer = branch.test(moment) if counts else None
            branch.read(moment, readings, counts and (answer is result or (result is None and answer is True)))

    return Question(test, read)
