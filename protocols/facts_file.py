"""Facts from a file, for whoever asks the rules by hand: every refusal is one sentence."""

import json
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from protocols.engine.facts import Facts
from protocols.engine.read_facts import parse
from protocols.errors import Invalid
from protocols.wording import _


STANDARD_INPUT = "-"


def read(path: str, *, at: str | None = None, jurisdiction: str | None = None) -> Facts:
    """The facts in a file, with another `now` or another jurisdiction where given.

    Raises
    ------
    Invalid : the file cannot be read, is not JSON or is not of the form; `at` is no moment with its offset
    """
    given = _object(path)
    if at is not None:
        given["now"] = _moment(at)
    if jurisdiction is not None:
        given["jurisdiction"] = jurisdiction
    return parse(given)


def _object(path: str) -> dict[str, Any]:
    try:
        text = sys.stdin.read() if path == STANDARD_INPUT else Path(path).read_text(encoding="utf-8")
        read = json.loads(text, object_pairs_hook=_each_key_once, parse_constant=_no_number)
    except OSError as error:
        raise Invalid(_("{file} cannot be read: {why}", file=path, why=error.strerror)) from error
    except UnicodeDecodeError as error:
        raise Invalid(
            _("{file} is not JSON: expected text in UTF-8, and byte {place} is not", file=path, place=error.start)
        ) from error
    except ValueError as error:
        raise Invalid(_("{file} is not JSON: {why}", file=path, why=error)) from error
    if not isinstance(read, dict):
        raise Invalid(_("{file} does not hold a JSON object: found {kind}", file=path, kind=_kind(read)))
    return read


def _each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f'the key "{key}" stands twice in one object')
        found[key] = value
    return found


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is no number; null means not known")


def _kind(value: object) -> str:
    kinds = {list: _("a list"), str: _("text"), bool: _("true or false"), int: _("a number"), float: _("a number")}
    return kinds.get(type(value), "null")


def _moment(text: str) -> str:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.utcoffset() is None:
        expected = _("a moment with its offset, as {example}", example="2026-11-20T15:00:00+00:00")
        said = _('--at is not in order: expected {expected}, found "{found}"', expected=expected, found=text)
        raise Invalid(said, field="--at")
    return moment.isoformat()
