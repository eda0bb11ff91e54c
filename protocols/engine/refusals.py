"""A sentence for facts that are not of the form: the field, what was expected there, what was given."""

import json
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from protocols.engine.spans import number
from protocols.errors import Invalid
from protocols.wording import _


# The last part of a place may name the alternative that was tried ("float"), which says nothing to a person.
_ALTERNATIVES = frozenset({"float", "bool", "int", "str"})
_ALTERNATIVE = ("constrained-", "function-", "list[")
_LONGEST = 60  # characters of what was given
_CLOSE = 0.8  # how alike a code has to be, from 0 to 1, before it is offered as what was meant


def refused(error: ValidationError) -> Invalid:
    """The first place that is not in order; of several alternatives there, the one that came closest."""
    found = error.errors(include_url=False)
    first = _place(found[0])
    same = [one for one in found if _place(one)[: len(first)] == first]
    deepest = max(len(_place(one)) for one in same)
    closest = [one for one in same if len(_place(one)) == deepest and _place(one) == _place(_deepest(same))]
    expected = dict.fromkeys(_expected(one) for one in closest)
    given = "" if closest[0]["type"] == "missing" else _given(closest[0]["input"])
    return not_in_order(".".join(_place(closest[0])), _(" or ").join(expected), given)


def not_in_order(place: str, expected: str, given: str) -> Invalid:
    """The refusal. `place` is dotted, "" for the whole; `given` is as it stood there, "" for nothing."""
    said = _("The facts are not in order at {place}: expected {expected}, found {given}")
    found = given or _("nothing")
    return Invalid(said.format(place=place or "facts", expected=expected, given=found), field=place or "facts")


def unknown_code(place: str, code: str, there: Iterable[str]) -> Invalid:
    """The refusal of a code that the vocabulary does not have, with one that may have been meant."""
    meant = get_close_matches(code, list(there), n=1, cutoff=_CLOSE)
    expected = _("a code of the vocabulary (perhaps {code})", code=meant[0]) if meant else _("a code of the vocabulary")
    return not_in_order(place, expected, _given(code))


def _deepest(errors: list[ErrorDetails]) -> ErrorDetails:
    return max(errors, key=lambda one: len(_place(one)))


def _place(error: ErrorDetails) -> tuple[str, ...]:
    parts = map(str, error["loc"])
    return tuple(part for part in parts if part not in _ALTERNATIVES and not part.startswith(_ALTERNATIVE))


def _given(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _expected(error: ErrorDetails) -> str:
    say = _EXPECTED.get(error["type"])
    if say is not None:
        return say(error.get("ctx", {}))
    # Pydantic's own sentence for what is rare: it says what was expected as well.
    return error["msg"].removeprefix("Input should be ").removeprefix("Value error, ")


_Context = dict[str, Any]
_TIME = "2026-11-20T15:00:00+00:00"


def _listed(context: _Context) -> str:
    return _("one of {codes}", codes=str(context["expected"]))


_EXPECTED: dict[str, Callable[[_Context], str]] = {
    "missing": lambda _context: _("a value"),
    "extra_forbidden": lambda _context: _("no such key (the keys are in protocols/README.md)"),
    "string_type": lambda _context: _("text"),
    "int_type": lambda _context: _("a whole number"),
    "int_from_float": lambda _context: _("a whole number"),
    "float_type": lambda _context: _("a number"),
    "bool_type": lambda _context: _("true or false"),
    "list_type": lambda _context: _("a list"),
    "dict_type": lambda _context: _("an object"),
    "model_type": lambda _context: _("an object"),
    "model_attributes_type": lambda _context: _("an object"),
    "enum": _listed,
    "literal_error": _listed,
    "greater_than_equal": lambda context: _("{number} or more", number=number(context["ge"])),
    "less_than_equal": lambda context: _("{number} or less", number=number(context["le"])),
    "timezone_aware": lambda _context: _("a moment with its offset, as {example}", example=_TIME),
    "datetime_type": lambda _context: _("a moment with its offset, as {example}", example=_TIME),
    "datetime_parsing": lambda _context: _("a moment with its offset, as {example}", example=_TIME),
    "datetime_from_date_parsing": lambda _context: _("a moment with its offset, as {example}", example=_TIME),
    "date_type": lambda _context: _("a day, as {example}", example=_TIME[:10]),
    "date_parsing": lambda _context: _("a day, as {example}", example=_TIME[:10]),
    "date_from_datetime_parsing": lambda _context: _("a day, as {example}", example=_TIME[:10]),
}
