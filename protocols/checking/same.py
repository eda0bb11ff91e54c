"""Slips that change nothing, because something that is true wherever they are looked at already says it."""

from protocols.checking.slips import Slip
from protocols.engine.questions import Condition, Event


_WINDOWS = ("within_h",)


def conjuncts(condition: Condition) -> tuple[Condition, ...]:
    """What holds for certain when the condition holds: itself, or every branch of an `all`."""
    if condition.all is None:
        return (condition,)
    return tuple(one for branch in condition.all for one in conjuncts(branch))


def says_the_same(leaf: Condition, slip: Slip, given: tuple[Condition, ...]) -> bool:
    """The slip of this leaf is not seen where all of `given` is true."""
    path, value, _what = slip
    spec = getattr(leaf, leaf.key)
    if value is None and leaf.event is not None:
        field = str(path[-1])
        return any(getattr(one.event, field, None) == getattr(leaf.event, field) for one in given)
    if path and path[-1] in _WINDOWS and value > spec.within_h:
        return any(_is_there(one, leaf, spec.within_h) for one in given)
    return False


def _is_there(given: Condition, leaf: Condition, within_h: float) -> bool:
    """That which the leaf reads was measured in the window: an older value is never looked at."""
    if leaf.assessment is not None and given.not_ is not None and given.not_.assessment_missing is not None:
        missing = given.not_.assessment_missing
        return missing.code_in == [leaf.assessment.code] and missing.within_h == within_h
    one, other = getattr(given, leaf.key), getattr(leaf, leaf.key)
    if isinstance(one, Event) or one is None:
        return False
    return _what(one) == _what(other) and bool(one.within_h == within_h)


def _what(spec: object) -> object:
    return getattr(spec, "code", None) or getattr(spec, "name", None)
