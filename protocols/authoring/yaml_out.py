"""A protocol and its cases as YAML, laid out like the files of the library. What is written reads back the same.

Short things stand on one line in braces; trees, steps and cases stand below each other; long sentences are folded.
"""

import json
import textwrap
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from protocols.engine.cases import CaseFile
from protocols.engine.schema import Protocol


_WIDTH = 120
_TEXT_WIDTH = 118  # a sentence is folded a little earlier
_LAST = ("gte", "gt", "lte", "lt", "days")  # of a leaf: what is asked comes first, the number after it
_SPREAD = frozenset({"gate", "when", "evidence", "ask", "defaults"})  # at the top of a file never in braces
_LISTS = frozenset({"all", "any", "none", "of", "unless", "steps", "contraindicated", "cases"})
# Text in YAML 1.2, but not for everyone who reads YAML.
_MISREAD = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null", "~"})

_DIGITS = frozenset("0123456789.")  # a version looks like a number to whoever reads it


def to_yaml(protocol: Protocol) -> str:
    """The text of a protocol file. `read_form` of what it holds gives an equal protocol."""
    form = protocol.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    # Whether somebody approved it is said either way.
    owner = form["owner"]
    form["owner"] = {"author": owner.pop("author"), "approved_by": owner.pop("approved_by", ""), **owner}
    return _text(_with_numbers_last(form))


def cases_to_yaml(cases: CaseFile) -> str:
    """The text of a file of cases; what it holds gives equal cases."""
    form = cases.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    form["cases"] = [_case(one) for one in form["cases"]]
    return _text(form)


def _with_numbers_last(value: Any) -> Any:
    if isinstance(value, list):
        return [_with_numbers_last(one) for one in value]
    if not isinstance(value, Mapping):
        return value
    keys = sorted(value, key=lambda key: _LAST.index(key) + 1 if key in _LAST else 0)
    return {key: _with_numbers_last(value[key]) for key in keys}


def _case(form: dict[str, Any]) -> dict[str, Any]:
    """In the order of reading: what it is, what is given, what is expected. "Nothing more is given" is said."""
    order = ("name", "kind", "given", "with", "expect")
    return {key: form.get(key, {}) for key in order if key in form or key == "given"}


def _text(form: Mapping[str, Any]) -> str:
    lines: list[str] = []
    for key, value in form.items():
        lines += _entry(key, value, 0, spread=key in _SPREAD)
    return "\n".join(lines) + "\n"


def _entry(key: str, value: Any, depth: int, *, spread: bool = False) -> Iterator[str]:
    """`key: value`, on one line where it fits."""
    head = f"{' ' * depth}{_key(key)}:"
    on_one_line = f"{head} {_scalar(value) if _is_scalar(value) else _in_braces(value)}"
    if not value and not _is_scalar(value):
        yield on_one_line
    elif isinstance(value, Mapping) and (spread or _has_lists(value) or len(on_one_line) > _WIDTH):
        yield head
        for below, what in value.items():
            yield from _entry(below, what, depth + 2)
    elif isinstance(value, list) and (_is_spread(key, value) or len(on_one_line) > _WIDTH):
        yield head
        for one in value:
            yield from _item(one, depth + 2, whole=key not in _LISTS)
    elif isinstance(value, str) and len(on_one_line) > _TEXT_WIDTH and _folds(value):
        yield f"{head} >-"
        yield from (f"{' ' * (depth + 2)}{line}" for line in _folded(value, _TEXT_WIDTH - depth - 2))
    else:
        yield on_one_line


def _item(value: Any, depth: int, *, whole: bool) -> Iterator[str]:
    """One of a list: its first line begins with a dash."""
    dash = f"{' ' * depth}- "
    on_one_line = dash + (_scalar(value) if _is_scalar(value) else _in_braces(value))
    fits = whole and len(on_one_line) <= _WIDTH
    if not isinstance(value, Mapping) or not value or fits:
        yield on_one_line
        return
    lines = [line for key, what in value.items() for line in _entry(key, what, depth + 2)]
    yield dash + lines[0].lstrip()
    yield from lines[1:]


def _has_lists(value: Any) -> bool:
    """Somewhere in it is a list whose members each take a line."""
    if not isinstance(value, Mapping):
        return False
    return any(_is_spread(key, what) or _has_lists(what) for key, what in value.items())


def _is_spread(key: str, value: Any) -> bool:
    holds_more = isinstance(value, list) and any(isinstance(one, Mapping) for one in value)
    return holds_more and key in _LISTS | {"changes"}


def _in_braces(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(key)}: {_in_braces(what)}" for key, what in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_in_braces(one) for one in value) + "]"
    return _scalar(value, inside=True)


def _is_scalar(value: Any) -> bool:
    return not isinstance(value, Mapping | list)


def _key(key: str) -> str:
    """Names and codes as they are; anything else in quotes, `on` as well: some readers take it for true."""
    is_code = key.replace("_", "").replace(".", "").isalnum() and key.isascii()
    return key if is_code and _is_plain(key, inside=True) else _quoted(key)


def _scalar(value: Any, *, inside: bool = False) -> str:
    """Text, a number, yes or no, or nothing. `inside` braces a comma would end the text."""
    if isinstance(value, str):
        return value if _is_plain(value, inside) else _quoted(value)
    if isinstance(value, float) and value.is_integer():
        return repr(int(value))
    return json.dumps(value)


@lru_cache(maxsize=4096)
def _is_plain(text: str, inside: bool) -> bool:
    """It needs no quotes: whoever reads it finds the same text."""
    if text.lower() in _MISREAD or not text.isprintable() or not set(text) - _DIGITS:
        return False
    try:
        read: object = YAML(typ="safe", pure=True).load(f"[{text}]" if inside else f"- {text}")
    except YAMLError:
        return False
    return read == [text]


def _quoted(text: str) -> str:
    shown = json.dumps(text, ensure_ascii=False)
    return "".join(char if char.isprintable() else _escaped(ord(char)) for char in shown)


def _escaped(point: int) -> str:
    return f"\\u{point:04x}" if point < 0x10000 else f"\\U{point:08x}"


def _folds(text: str) -> bool:
    """It comes back the same when its lines are put together with single blanks."""
    return text.isprintable() and " ".join(_folded(text, _WIDTH)) == text


def _folded(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)
