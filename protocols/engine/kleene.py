"""Three-valued logic: true, false, and None for not known (Kleene's strong tables). Unknown is never taken as safe."""

from collections.abc import Iterable


def negate(value: bool | None) -> bool | None:
    return None if value is None else not value


def every(values: Iterable[bool | None]) -> bool | None:
    """False when any is false; otherwise unknown when any is unknown."""
    result: bool | None = True
    for value in values:
        if value is False:
            return False
        if value is None:
            result = None
    return result


def some(values: Iterable[bool | None]) -> bool | None:
    """True when any is true; otherwise unknown when any is unknown."""
    result: bool | None = False
    for value in values:
        if value:
            return True
        if value is None:
            result = None
    return result
