"""What one question of a protocol could have been by a slip of the pen: a bound a step off, a code forgotten."""

from collections.abc import Callable, Iterator
from typing import Any

from protocols.checking.grain import grain
from protocols.engine.places import Path
from protocols.engine.questions import Bounds, Condition, Event
from protocols.engine.spans import number
from protocols.vocabulary import Vocabulary


Slip = tuple[Path, Any, str]  # the path below the condition, the other value, what was changed

_FLIPPED = {"gte": "gt", "gt": "gte", "lte": "lt", "lt": "lte"}
_OPPOSITE = {"gte": "lt", "gt": "lte", "lte": "gt", "lt": "gte"}
_LENGTHS = ("window_h", "within_h")
_LISTS = ("behaviour_in", "trigger_in", "intervention_in", "target_in", "injury_in", "code_in")
# Numbers with the step they are moved by. The windows of what was worked out elsewhere only name a row: not moved.
_NUMBERS: dict[str, dict[str, float]] = {
    "event": {"intensity_gte": 1},
    "count": {"intensity_gte": 1, "gte": 1},
    "days_with": {"intensity_gte": 1, "gte": 1, "window_d": 1},
    "rate_ratio": {"gte": 0.1, "min_recent": 1},
    "obs_days": {"days": 1},
    "response": {
        "tries_gte": 1,
        "best_outcome_lte": 1,
        "shrunk_success_gte": 0.05,
        "prob_better_than_home_gte": 0.05,
    },
    "spc": {"min_points": 1},
    "time_pattern": {"min_events": 1},
    "missing": {"after_min": 1, "intensity_gte": 1, "if_baseline_per_week_gte": 1},
}
_LEAST = {"intensity_gte": 1, "gte": 1, "days": 1, "window_d": 1, "best_outcome_lte": 0}
_MOST = {"intensity_gte": 4, "best_outcome_lte": 3}


def slips_of_leaf(condition: Condition, words: Vocabulary) -> Iterator[Slip]:
    """Every slip of one leaf. None of them is what a file could not hold, or would ask the very same."""
    key = condition.key
    spec = getattr(condition, key)
    if isinstance(spec, list):
        other = Condition.model_validate({"risk_none" if key == "risk_any" else "risk_any": spec})
        yield (), other, f"{key} to {other.key}"
        yield from _shorter((key,), spec)
        return
    for look in _LOOKS:
        for path, value, what in look(key, spec, words):
            yield (key, *path), value, what


def _bounds(_key: str, spec: Any, words: Vocabulary) -> Iterator[Slip]:
    if not isinstance(spec, Bounds) or spec.is_any:
        return
    step = grain(spec, words)
    for name in Bounds.model_fields:
        bound = getattr(spec, name)
        if bound is None:
            continue
        for other in (_FLIPPED[name], _OPPOSITE[name]):
            if getattr(spec, other) is None:
                yield (), spec.model_copy(update={name: None, other: bound}), f"{name} to {other}"
        for moved in (round(bound - step, 6), round(bound + step, 6)):
            yield (name,), moved, f"{number(bound)} to {number(moved)}"


def _answer(_key: str, spec: Any, _words: Vocabulary) -> Iterator[Slip]:
    if getattr(spec, "eq", None) is not None:
        yield ("eq",), not spec.eq, f"{spec.eq} to {not spec.eq}".lower()


def _numbers(key: str, spec: Any, _words: Vocabulary) -> Iterator[Slip]:
    for name, step in _NUMBERS.get(key, {}).items():
        value = getattr(spec, name)
        if value is None:
            continue
        for moved in (round(value - step, 6), round(value + step, 6)):
            if _LEAST.get(name, 0) <= moved <= _MOST.get(name, moved):
                yield (name,), type(value)(moved), f"{number(value)} to {number(moved)}"


def _lengths(_key: str, spec: Any, _words: Vocabulary) -> Iterator[Slip]:
    """A window an hour off; a day off, where it is written in days."""
    for name in _LENGTHS:
        hours = getattr(spec, name, None)
        if hours is None:
            continue
        step = 24 if hours >= 48 and hours % 24 == 0 else 1
        for moved in (hours - step, hours + step):
            if moved > 0:
                yield (name,), moved, f"{number(hours)} to {number(moved)}"


def _chances(_key: str, spec: Any, _words: Vocabulary) -> Iterator[Slip]:
    chance = getattr(spec, "p_lt", None)
    if chance is None:
        return
    for moved in (chance / 2, chance * 2):
        yield ("p_lt",), moved, f"{number(chance)} to {number(moved)}"


def _hours(_key: str, spec: Any, _words: Vocabulary) -> Iterator[Slip]:
    earliest, latest = getattr(spec, "mean_hour_between", None) or (0, 0)
    if earliest != latest:
        for moved in ([earliest - 1, latest], [earliest + 1, latest], [earliest, latest - 1], [earliest, latest + 1]):
            yield ("mean_hour_between",), moved, f"{earliest} to {latest} o'clock became {moved[0]} to {moved[1]}"


def _lists(_key: str, spec: Any, _words: Vocabulary) -> Iterator[Slip]:
    for name in _LISTS:
        yield from _shorter((name,), getattr(spec, name, None) or [])


def _shorter(path: Path, codes: list[str]) -> Iterator[Slip]:
    for place, code in enumerate(codes):
        if len(codes) > 1:
            yield path, [*codes[:place], *codes[place + 1 :]], f"without {code}"


def _fields(_key: str, spec: Any, _words: Vocabulary) -> Iterator[Slip]:
    """One thing less asked of an incident. One thing only: it is not left out, because nothing would be asked."""
    if isinstance(spec, Event):
        asked = [name for name in Event.model_fields if getattr(spec, name) is not None]
        for name in asked if len(asked) > 1 else ():
            yield (name,), None, "left out"


_LOOKS: tuple[Callable[[str, Any, Vocabulary], Iterator[Slip]], ...] = (
    _bounds,
    _answer,
    _numbers,
    _lengths,
    _chances,
    _hours,
    _lists,
    _fields,
)
