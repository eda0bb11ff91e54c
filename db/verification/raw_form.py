"""The canonical form of `audit`, straight from what the database holds: the quick way that `verify` goes.

Making typed values of every column and writing them down again takes most of a check's time. Here the database
gives the text that the canonical form has, and only text is put together. Tests hold this to `audit.digest` and
`audit.link_hash`, which stay the definition.
"""

import hashlib
import hmac
import json
from functools import reduce
from json.encoder import c_make_encoder, encode_basestring  # type: ignore[attr-defined]  # the first has no types
from typing import Any

import sqlalchemy as sa

from db.audit import FORM


LINK = ("action", "actor_id", "at", "digest", "entity", "entity_id", "prev_hash", "seq", "session_id", "version")
SAID = ("actor_id", "at", "change", "payload", "reason", "salt")  # of a version

_DASHES = ((1, 8), (9, 4), (13, 4), (17, 4), (21, 99))  # where the parts of an id begin, and how long they are


def _no_number(name: str) -> None:
    raise ValueError(name)


_scan = json.JSONDecoder(parse_constant=_no_number).scan_once  # type: ignore[attr-defined]  # as above
# As `audit.canonical`: keys sorted, nothing between, every sign as it is.
_written = c_make_encoder(None, None, encode_basestring, None, ":", ",", True, False, False)


def as_text(column: sa.ColumnElement[Any], dialect: str) -> sa.ColumnElement[Any]:
    """The column in the form that `audit.plain` gives its value; JSON as its text. Numbers and booleans as text on
    PostgreSQL, and as they are on SQLite."""
    kind = column.type.impl if isinstance(column.type, sa.types.TypeDecorator) else column.type
    if dialect == "postgresql":
        return _on_postgresql(column, kind)
    kept = sa.type_coerce(column, sa.Text)
    if isinstance(kind, sa.Uuid):  # kept as 32 digits without dashes
        return reduce(_dashed, (sa.func.substr(kept, begin, length, type_=sa.Text) for begin, length in _DASHES))
    if isinstance(kind, sa.DateTime):  # kept with a blank where the T goes
        return sa.func.replace(kept, " ", "T", type_=sa.Text) + "Z"
    return kept


def link_hash(key: bytes, home: str, link: Any) -> str:
    """As `audit.link_hash`, of a row with the columns of `LINK` as text."""
    (action, actor_id, at, digest, entity, entity_id, prev_hash, seq, session_id, version) = link
    said = (
        f'{{"action":{_text(action)},"actor_id":{_text(actor_id)},"at":{_text(at)},"digest":{_text(digest)}'
        f',"entity":{_text(entity)},"entity_id":{_text(entity_id)},"form":{FORM},"home_id":{_text(home)}'
        f',"prev_hash":{_text(prev_hash)},"seq":{seq},"session_id":{_text(session_id)},"version":{version}}}'
    )
    return hmac.digest(key, said.encode("utf-8", "surrogatepass"), "sha256").hex()


def digest(said: Any, payload: Any) -> str | None:
    """As `audit.digest`, of a row with the columns of `SAID` as text and its payload as `read_json` gives it. None:
    the payload holds a number that no version can hold."""
    actor_id, at, change, _payload, reason, salt = said
    try:
        inner = "".join(_written(payload, 0))
    except ValueError:
        return None
    written = (
        f'{salt}{{"actor_id":{_text(actor_id)},"at":{_text(at)},"change":{_text(change)},"payload":{inner}'
        f',"reason":{_text(reason)}}}'
    )
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()


def read_json(text: str) -> Any:
    """What the text says; None when it is no JSON as an action writes it."""
    try:
        value, end = _scan(text, 0)
    except (StopIteration, ValueError, RecursionError):
        return None
    return value if end == len(text) else None


def _dashed(before: sa.ColumnElement[str], after: sa.ColumnElement[str]) -> sa.ColumnElement[str]:
    return before + "-" + after


def _text(value: str | None) -> str:
    return "null" if value is None else encode_basestring(value)


def _on_postgresql(column: sa.ColumnElement[Any], kind: Any) -> sa.ColumnElement[Any]:
    if isinstance(kind, sa.DateTime):
        at = sa.func.timezone("UTC", column)
        return sa.func.to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"', type_=sa.Text)
    return sa.type_coerce(column, sa.Text) if isinstance(kind, sa.String) else sa.cast(column, sa.Text)
