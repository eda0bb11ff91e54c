"""What stands in a form's fields, as JSON and back again: the same value of the same kind."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import Any
from uuid import UUID


_KIND, _VALUE = "$", "v"
_FROM_TEXT: Mapping[str, Callable[[str], Any]] = {
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "uuid": UUID,
    "float": float,  # a database may give 2.0 back as 2
}


def as_json(value: Any) -> Any:
    """The value for a draft. Raises `TypeError` for a kind of value that no field has."""
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, list):
        return [as_json(one) for one in value]
    if isinstance(value, tuple):
        return {_KIND: "tuple", _VALUE: [as_json(one) for one in value]}
    if isinstance(value, datetime | date | time):
        return {_KIND: type(value).__name__, _VALUE: value.isoformat()}
    if isinstance(value, UUID):
        return {_KIND: "uuid", _VALUE: str(value)}
    if isinstance(value, float):
        return {_KIND: "float", _VALUE: repr(value)}
    raise TypeError(f"a draft cannot keep a {type(value).__name__}")


def from_json(kept: Any) -> Any:
    """The value as it was given to `as_json`."""
    if isinstance(kept, list):
        return [from_json(one) for one in kept]
    if not isinstance(kept, dict):
        return kept
    if kept[_KIND] == "tuple":
        return tuple(from_json(one) for one in kept[_VALUE])
    return _FROM_TEXT[kept[_KIND]](kept[_VALUE])


def all_as_json(values: Mapping[str, Any]) -> dict[str, Any]:
    """Every field's value for a draft."""
    return {name: as_json(value) for name, value in values.items()}


def all_from_json(kept: Mapping[str, Any]) -> dict[str, Any]:
    """Every field's value out of a draft."""
    return {name: from_json(value) for name, value in kept.items()}


def same(one: Any, other: Any) -> bool:
    """Whether a person would call them the same: nothing is nothing, whether it is None, "" or an empty list."""
    return bool(_plain(one) == _plain(other))


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        value = list(value)
    return None if value in ("", []) else value
