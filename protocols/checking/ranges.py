"""What can be recorded of a fact, and whether a comparison leaves anything of it."""

from typing import Any

from protocols.checking.grain import is_whole
from protocols.engine.questions import Bounds
from protocols.vocabulary import Vocabulary


Limits = tuple[float, float, str]  # lowest, highest, unit

_ENDLESS = float("inf")
_FINE = 0.1  # the smallest difference that anybody writes down


def limits_of(key: str, spec: Any, words: Vocabulary) -> Limits:
    """Endless where the vocabulary sets no end; hours and days since something are never below zero."""
    if key == "assessment":
        return _of_assessment(spec.code, words)
    if key in ("obs", "obs_days") and spec.name in words.observations:
        one = words.observations[spec.name]
        low = 0.0 if one.unit in ("hours", "days", "ml") else -_ENDLESS
        return (low if one.low is None else one.low, _ENDLESS if one.high is None else one.high, one.unit)
    if key == "med" and spec.fact in words.medicine_facts and words.medicine_facts[spec.fact].value != "yes_no":
        return 0.0, _ENDLESS, words.medicine_facts[spec.fact].value.partition("_")[0]
    return -_ENDLESS, _ENDLESS, ""


def _of_assessment(code: str, words: Vocabulary) -> Limits:
    name, _dot, part = code.partition(".")
    instrument = words.instruments.get(name)
    if instrument is None:
        return -_ENDLESS, _ENDLESS, ""
    parts = {one.code: one for one in instrument.parts}
    measured = parts.get(part, instrument)
    return measured.low, measured.high, ""


def ends(key: str, spec: Bounds, words: Vocabulary) -> tuple[float, float]:
    """The lowest and the highest value that hold, without what cannot be recorded."""
    low, high, _unit = limits_of(key, spec, words)
    step = 1.0 if is_whole(key, spec, words) else _FINE
    lows = [low, spec.gte, None if spec.gt is None else spec.gt + step]
    highs = [high, spec.lte, None if spec.lt is None else spec.lt - step]
    return (
        max(round(value, 6) for value in lows if value is not None),
        min(round(value, 6) for value in highs if value is not None),
    )


def never(key: str, spec: Bounds, words: Vocabulary) -> bool:
    """No value that can be recorded holds."""
    low, high = ends(key, spec, words)
    return low > high
