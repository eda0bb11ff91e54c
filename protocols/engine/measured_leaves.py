"""Leaves about what was measured: fresh within its window, or not known."""

from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import Any

from protocols.engine.facts import Facts, Value
from protocols.engine.leaves import HOUR, UNASKED, Look, Moment, Places
from protocols.engine.measures import within
from protocols.engine.questions import Assessment, AssessmentMissing, Bounds, Observation


Values = Callable[[Facts], Mapping[str, Value] | None]
Measured = tuple[float | None, bool | None, Any, float | None]  # fresh number or null, else answer; number, time


def assessment(spec: Assessment, places: Places) -> Look:
    return _measured("assessments", spec.code, spec, spec.within_h, places)


def obs(spec: Observation, places: Places) -> Look:
    return _measured("observations", spec.name, spec, spec.within_h, places)


def _measured(what: str, name: str, bounds: Bounds, length_h: float | None, places: Places) -> Look:
    holds = within(bounds)
    values: Values = attrgetter(what)
    place = places.of((what, name, length_h))  # the same for every protocol that compares it with other numbers

    def test(moment: Moment) -> bool | None:
        measured: Measured = moment.found[place]
        if measured is UNASKED:
            measured = moment.found[place] = _read(values(moment.facts), name, length_h, moment.facts)
        fresh = measured[0]
        return measured[1] if fresh is None else holds(fresh)

    def find(moment: Moment) -> tuple[bool | None, Any, float | None]:
        answer = test(moment)
        measured: Measured = moment.found[place]
        return answer, measured[2], measured[3]

    return Look(test, find)


def _read(values: Mapping[str, Value] | None, name: str, length_h: float | None, facts: Facts) -> Measured:
    if values is None:
        return None, None, None, None
    value = values.get(name)
    if value is None:
        return None, False, None, None
    return value.number if _fresh(value, facts, length_h) else None, None, value.number, value.at


def _fresh(value: Value, facts: Facts, length_h: float | None) -> bool:
    """The value stands, and it was measured in the window (no window: whenever)."""
    if value.number is None:
        return False
    if length_h is None:
        return True
    return value.at is not None and facts.now_s - length_h * HOUR < value.at <= facts.now_s


def assessment_missing(spec: AssessmentMissing, places: Places) -> Look:
    codes, length = tuple(spec.code_in), spec.within_h * HOUR
    place = places.of(("missing", codes, length))

    def there(facts: Facts) -> list[Value]:
        values = facts.assessments or {}
        return [values[code] for code in codes if code in values]

    def missing(facts: Facts) -> bool:
        since, now = facts.now_s - length, facts.now_s
        for value in there(facts):
            if value.number is not None and value.at is not None and since < value.at <= now:
                return False
        return True

    def test(moment: Moment) -> bool:
        answer: bool = moment.found[place]
        if answer is UNASKED:
            answer = moment.found[place] = missing(moment.facts)
        return answer

    def find(moment: Moment) -> tuple[bool, None, float | None]:
        """With the time of the latest, however old."""
        times = [one.at for one in there(moment.facts) if one.number is not None and one.at is not None]
        return test(moment), None, max(times, default=None)

    return Look(test, find)
