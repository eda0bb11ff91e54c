"""Comparisons that can never be true, or always are: a slip of the pen that no case would show."""

from collections.abc import Iterator
from typing import Any

from protocols.engine.schema import Bounds, Condition, Event, leaves_of
from protocols.vocabulary import Vocabulary


Range = tuple[float, float]

_NO_RANGE: Range = (float("-inf"), float("inf"))


def impossible(condition: Condition, words: Vocabulary) -> Iterator[str]:
    """One sentence for each comparison that cannot be meant."""
    for key, spec in leaves_of(condition):
        yield from _of_leaf(key, spec, words)
    yield from _of_all(condition, words)


def _of_leaf(key: str, spec: Any, words: Vocabulary) -> Iterator[str]:
    if isinstance(spec, Bounds) and getattr(spec, "eq", None) is None:
        low, high = _range(key, spec, words)
        if all(getattr(spec, name) is None for name in Bounds.model_fields):
            yield f"{key}: nothing is compared"
        elif not _can_hold(_bounds(spec), (low, high)):
            yield f"{key}: the comparison can never be true"
    for name in ("window_h", "window_d", "within_h", "days", "recent_d", "baseline_d"):
        length = getattr(spec, name, None)
        if length is not None and length <= 0:
            yield f"{key}: {name} has to be above zero"
    if key in ("count", "days_with") and spec.gte < 1:
        yield f"{key}: a count of {spec.gte} is always reached"
    if key == "days_with" and spec.gte > spec.window_d + 1:
        yield f"{key}: {spec.gte} days do not fit in {spec.window_d:g}"
    if isinstance(spec, Event) and spec.model_fields_set <= {"window_h", "window_d", "gte"} and key == "event":
        yield f"{key}: nothing is asked of the incident"


def _range(key: str, spec: Any, words: Vocabulary) -> Range:
    """What can be entered at all."""
    if key == "assessment" and spec.code in words.instruments:
        instrument = words.instruments[spec.code]
        return instrument.low, instrument.high
    if key in ("obs", "obs_days") and spec.name in words.observations:
        observation = words.observations[spec.name]
        low, high = observation.low, observation.high
        return (_NO_RANGE[0] if low is None else low, _NO_RANGE[1] if high is None else high)
    return _NO_RANGE


Limits = tuple[float, bool, float, bool]  # low, open below, high, open above


def _bounds(spec: Bounds) -> Limits:
    low, open_low = max(
        (bound, is_open)
        for bound, is_open in ((spec.gte, False), (spec.gt, True), (_NO_RANGE[0], False))
        if bound is not None
    )
    high, closed_high = min(
        (bound, is_closed)
        for bound, is_closed in ((spec.lte, True), (spec.lt, False), (_NO_RANGE[1], True))
        if bound is not None
    )
    return low, open_low, high, not closed_high


def _can_hold(limits: Limits, within: Range) -> bool:
    low, open_low, high, open_high = limits
    if within[0] > low:
        low, open_low = within[0], False
    if within[1] < high:
        high, open_high = within[1], False
    return low < high or (low == high and not open_low and not open_high)


def _of_all(condition: Condition, words: Vocabulary) -> Iterator[str]:
    """Leaves that stand together and cannot be true together."""
    for branch in condition.branches:
        yield from _of_all(branch, words)
    if condition.all is None:
        return
    present = [set(one.risk_any) for one in condition.all if one.risk_any]
    absent = {code for one in condition.all for code in one.risk_none or ()}
    if any(codes <= absent for codes in present):
        yield "risk_any and risk_none cannot both be true"
    measured = [
        (key, spec)
        for one in condition.all
        for key, spec in leaves_of(one)
        if _is_plain(one) and isinstance(spec, Bounds)
    ]
    for place, (key, spec) in enumerate(measured):
        for other_key, other in measured[place + 1 :]:
            if key == other_key and _what(spec) == _what(other) and not _meet(spec, other):
                yield f"{key}: two comparisons of {_what(spec)} cannot both be true"


def _is_plain(condition: Condition) -> bool:
    return not condition.branches


def _what(spec: Any) -> str:
    return str(getattr(spec, "code", None) or getattr(spec, "name", None) or getattr(spec, "fact", None))


def _meet(one: Bounds, other: Bounds) -> bool:
    given = {
        name: [value for value in (getattr(one, name), getattr(other, name)) if value is not None]
        for name in Bounds.model_fields
    }
    both = Bounds(
        gte=max(given["gte"], default=None),
        gt=max(given["gt"], default=None),
        lte=min(given["lte"], default=None),
        lt=min(given["lt"], default=None),
    )
    return _can_hold(_bounds(both), _NO_RANGE)
