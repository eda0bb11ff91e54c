"""What each leaf of a condition asks of the facts. Absent: nothing to report. Null, stale or undated: not known.

A window is (now - length, now]: what happened just then is in, what happened exactly its length ago is out.
"""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from protocols.engine.facts import Facts, Value
from protocols.engine.kleene import some
from protocols.engine.matching import Groups, Match, matcher
from protocols.engine.schema import (
    Assessment,
    AssessmentMissing,
    Bounds,
    Count,
    DaysWith,
    Event,
    MedicineFact,
    Observation,
    RuleFired,
)


HOUR = 3600.0
DAY = 86400.0


@dataclass(frozen=True, slots=True)
class Moment:
    """One evaluation: the facts, and what has been counted already."""

    facts: Facts
    memo: dict[Any, Any] = field(default_factory=dict)


class Found(NamedTuple):
    """What a leaf found: true, false or not known, the value behind it, and when that was."""

    result: bool | None
    got: Any = None
    at: float | None = None


Look = Callable[[Moment], Found]

NO, UNKNOWN = Found(False), Found(None)


def event(spec: Event, groups: Groups) -> Look:
    match = matcher(spec, groups)

    def look(moment: Moment) -> Found:
        incident = moment.facts.incident
        if incident is None:
            return NO
        return Found(match(incident), at=incident.at)

    return look


def count(spec: Count, groups: Groups) -> Look:
    tally = _tally(spec, matcher(spec, groups), spec.window_h * HOUR)

    def look(moment: Moment) -> Found:
        sure, possible, _days, _possible_days = tally(moment)
        return Found(_at_least(spec.gte, sure, possible), sure)

    return look


def days_with(spec: DaysWith, groups: Groups) -> Look:
    tally = _tally(spec, matcher(spec, groups), spec.window_d * DAY)

    def look(moment: Moment) -> Found:
        _sure, _possible, days, possible_days = tally(moment)
        return Found(_at_least(spec.gte, days, possible_days), days)

    return look


def _at_least(least: int, sure: int, possible: float) -> bool | None:
    if sure >= least:
        return True
    return None if possible >= least else False


Tally = tuple[int, float, int, float]  # matches, at most, days with a match, at most


def _tally(spec: Event, match: Match, length: float) -> Callable[[Moment], Tally]:
    """Counts the matching incidents of a window once an evaluation, however many protocols ask."""
    fields = tuple((name, str(value)) for name in Event.model_fields if (value := getattr(spec, name)) is not None)
    key = (fields, length)

    def tally(moment: Moment) -> Tally:
        found: Tally | None = moment.memo.get(key)
        if found is None:
            found = moment.memo[key] = _counted(moment.facts, match, length)
        return found

    return tally


def _counted(facts: Facts, match: Match, length: float) -> Tally:
    since = facts.now_s - length
    window = facts.past[bisect_right(facts.times, since) : bisect_right(facts.times, facts.now_s)]
    results = [match(seen) for seen in window]
    sure_days = {seen.day for seen, result in zip(window, results, strict=True) if result}
    if not facts.past_known or any(start < facts.now_s and end > since for start, end in facts.not_recorded):
        return results.count(True), float("inf"), len(sure_days), float("inf")
    if None not in results:
        return (sure := results.count(True)), sure, (days := len(sure_days)), days
    possible_days = {seen.day for seen, result in zip(window, results, strict=True) if result is not False}
    return results.count(True), len(results) - results.count(False), len(sure_days), len(possible_days)


def within(bounds: Bounds) -> Callable[[float], bool]:
    """Whether a number holds to every bound given."""
    gte, gt, lte, lt = bounds.gte, bounds.gt, bounds.lte, bounds.lt

    def test(number: float) -> bool:
        return (
            (gte is None or number >= gte)
            and (gt is None or number > gt)
            and (lte is None or number <= lte)
            and (lt is None or number < lt)
        )

    return test


def _fresh(value: Value, facts: Facts, length_h: float | None) -> bool:
    """The value stands, and it was measured in the window (no window: whenever)."""
    if value.number is None:
        return False
    if length_h is None:
        return True
    return value.at is not None and facts.now_s - length_h * HOUR < value.at <= facts.now_s


def assessment(spec: Assessment, _groups: Groups) -> Look:
    return _measured(lambda facts: facts.assessments, spec.code, within(spec), spec.within_h)


def obs(spec: Observation, _groups: Groups) -> Look:
    return _measured(lambda facts: facts.observations, spec.name, within(spec), spec.within_h)


def _measured(where: Callable[[Facts], Any], name: str, holds: Callable[[float], bool], length_h: float | None) -> Look:
    def look(moment: Moment) -> Found:
        values = where(moment.facts)
        if values is None:
            return UNKNOWN
        value = values.get(name)
        if value is None:
            return NO
        if not _fresh(value, moment.facts, length_h):
            return Found(None, value.number, value.at)
        return Found(holds(value.number), value.number, value.at)

    return look


def assessment_missing(spec: AssessmentMissing, _groups: Groups) -> Look:
    def look(moment: Moment) -> Found:
        values = moment.facts.assessments or {}
        there = [values[code] for code in spec.code_in if code in values]
        times = [value.at for value in there if value.number is not None and value.at is not None]
        missing = not any(_fresh(value, moment.facts, spec.within_h) for value in there)
        return Found(missing, None, max(times, default=None))

    return look


def risk_any(spec: list[str], _groups: Groups) -> Look:
    def look(moment: Moment) -> Found:
        has = moment.facts.has_flag
        return Found(some(has(code) for code in spec), [code for code in spec if has(code)])

    return look


def risk_none(spec: list[str], _groups: Groups) -> Look:
    def look(moment: Moment) -> Found:
        has = moment.facts.has_flag
        present = some(has(code) for code in spec)
        return Found(None if present is None else not present, [code for code in spec if has(code)])

    return look


def med(spec: MedicineFact, _groups: Groups) -> Look:
    holds = within(spec)

    def look(moment: Moment) -> Found:
        medicines = moment.facts.medicines
        if medicines is None:
            return UNKNOWN
        if spec.fact not in medicines:
            return Found(spec.eq is False, None)
        value = medicines[spec.fact]
        if isinstance(value, bool) is not (spec.eq is not None) or value is None:
            return Found(None, value)  # not known, or a kind of answer that this question cannot use
        return Found(value is spec.eq if spec.eq is not None else holds(value), value)

    return look


def rule_fired(spec: RuleFired, _groups: Groups) -> Look:
    def look(moment: Moment) -> Found:
        facts = moment.facts
        if facts.firings is None:
            return UNKNOWN
        since = facts.now_s - spec.within_h * HOUR
        ours = [firing.at for firing in facts.firings if firing.protocol == spec.rule]
        fresh = [at for at in ours if at is not None and since < at <= facts.now_s]
        if fresh:
            return Found(True, at=max(fresh))
        return UNKNOWN if None in ours else NO

    return look
