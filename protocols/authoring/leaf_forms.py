"""Reading a question that was entered in its form, strictly, and showing in it one that is there already."""

from collections.abc import Callable
from typing import Any

from pydantic import ValidationError

from protocols.authoring.leaf_fields import Field, Values
from protocols.authoring.leaf_kinds import BOUNDS, FORMS, Speech
from protocols.engine.questions import Condition
from protocols.errors import Invalid
from protocols.wording import _


def fields_of(key: str, speech: Speech, values: Values) -> list[Field]:
    """The fields of one kind, given what was chosen in them so far."""
    return FORMS[key].fields(speech, values)


def read(key: str, values: Values, speech: Speech) -> Condition:
    """The question that was entered.

    Raises
    ------
    Invalid : something is missing, out of range or not among the choices; `field` names it
    """
    given = {field.name: field.read(values.get(field.name)) for field in fields_of(key, speech, values)}
    spec = _AS_SPEC.get(key, _plain)({name: value for name, value in given.items() if value is not None})
    try:
        return Condition.model_validate({key: spec})
    except ValidationError as error:
        raise Invalid(_("Please look at this again: it does not fit together.")) from error


def values_of(leaf: Condition) -> dict[str, Any]:
    """What stands in the fields for a question that is there already."""
    spec: Any = getattr(leaf, leaf.key)
    if isinstance(spec, list):
        return {"flags": list(spec)}
    given = spec.model_dump(exclude={"same_intervention", "same_behaviour"})  # not asked: always the same
    values: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    if leaf.key in _COMPARED and "eq" not in values:
        values["compare"] = [name for name in BOUNDS if name in values]
    if "eq" in values:
        values["eq"] = "yes" if values["eq"] else "no"
    values |= {name: str(values[name]) for name in _CHOSEN_NUMBERS if name in values}
    if leaf.key == "time_pattern":
        values["from_hour"], values["to_hour"] = values.pop("mean_hour_between")
    return values


def _plain(values: dict[str, Any]) -> Any:
    if values.get("eq") is not None:
        values["eq"] = values["eq"] == "yes"
    values.pop("compare", None)
    return values | {name: int(values[name]) for name in _CHOSEN_NUMBERS if name in values}


def _flags(values: dict[str, Any]) -> Any:
    return values["flags"]


def _time_of_day(values: dict[str, Any]) -> Any:
    between = [values.pop("from_hour"), values.pop("to_hour")]
    return values | {"mean_hour_between": between}


_AS_SPEC: dict[str, Callable[[dict[str, Any]], Any]] = {
    "risk_any": _flags,
    "risk_none": _flags,
    "time_pattern": _time_of_day,
}
_CHOSEN_NUMBERS = ("intensity_gte", "best_outcome_lte")  # numbers that are chosen by their words
_COMPARED = frozenset({"assessment", "obs", "obs_days", "med"})
