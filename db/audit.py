"""The record of the record. Every action calls `keep_version` inside its transaction; nothing else writes the chain.

A version holds everything the entry then said. A link of the chain holds the version's digest, so that the chain
can be walked even where a version had to be erased by a recorded decision.
"""

import hashlib
import hmac
import json
import secrets
from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db import keys, ledger
from db.anchors import Anchor
from db.models.base import table_of
from db.models.chain import AccessLog, Audit, ChainHead, RecordVersion
from db.models.home import Home
from protocols.access import Actor
from protocols.identity import new_id


# The canonical form is frozen: links made with form 1 must verify for as long as records are kept. A change of
# `plain`, `canonical` or of what a link says makes form 2 beside it.
FORM = 1
_PLAIN_ALREADY = frozenset({str, int, bool, type(None)})

_audit = table_of(Audit)
_head = table_of(ChainHead)
_version = table_of(RecordVersion)
_access = table_of(AccessLog)

# Built once, because this is in the path of every save.
_HOME = sa.bindparam("home", type_=_head.c.home_id.type)
_ADD_VERSION = sa.insert(_version)
_ADD_LINK = sa.insert(_audit)
_LOCK_HEAD = sa.select(_head.c.seq, _head.c.hash).where(_head.c.home_id == _HOME).with_for_update()
# A transaction sees the links of its own home alone, but every home: another one has links whatever we see.
_BEGUN = sa.select(sa.literal(1)).where(
    sa.or_(sa.exists().where(_audit.c.home_id == _HOME), sa.exists().where(table_of(Home).c.id != _HOME))
)
_MOVE_HEAD = sa.update(_head).where(_head.c.home_id == _HOME)


class KeyMissing(Exception):
    """The chain was begun with a key that is not where it should be. Going on with another would break it."""


def keep_version(
    session: Session,
    *,
    actor: Actor | None,
    now: datetime,
    entity: str,
    entity_id: UUID,
    version: int,
    change: str,
    payload: Mapping[str, Any],
    reason: str = "",
    action: str | None = None,
    home_id: UUID | None = None,
) -> None:
    """Keep one version of one entry and add its link to the home's chain.

    Parameters
    ----------
    actor : None for the application's own clockwork, which then names the `home_id`
    entity : the name of the entry's table
    version : 1 for a new entry, one more each time
    change : create, amend, void, answer, approve, release and so on
    payload : everything the entry says now, by column; what is not a column of its table is kept but not compared
        with the row by `verify`. Ids, dates, instants and decimals may stay as they are; floats become text
    action : the full name of what was done, `entity.change` if not given
    """
    home = home_id or (actor.home_id if actor else None)
    assert home is not None, "the application's own actions name their home"
    row = _version_row(home, actor, now=now, entity=entity, entity_id=entity_id, version=version, payload=payload)
    row |= {"change": change, "reason": reason}
    session.connection().execute(_ADD_VERSION, row)
    _add_links(session, home, [_link_to(row, actor, action=action or f"{entity}.{change}")])


def keep_first_versions(
    session: Session, *, actor: Actor, now: datetime, entity: str, payloads: Mapping[UUID, Mapping[str, Any]]
) -> None:
    """Keep version 1 of many new entries of one table, and their links in the same order: one tap about many people."""
    rows = [
        _version_row(actor.home_id, actor, now=now, entity=entity, entity_id=entity_id, version=1, payload=payload)
        | {"change": "create", "reason": ""}
        for entity_id, payload in payloads.items()
    ]
    if rows:
        session.connection().execute(_ADD_VERSION, rows)
        _add_links(session, actor.home_id, [_link_to(row, actor, action=f"{entity}.create") for row in rows])


def note_access(session: Session, *, actor: Actor, now: datetime, resident_id: UUID | None, what: str) -> None:
    """Note who opened, exported or printed what of whom. Reading is not part of the chain."""
    row = {
        "home_id": actor.home_id,
        "id": new_id(),
        "at": now,
        "actor_id": actor.staff_id,
        "session_id": actor.session_id,
        "resident_id": resident_id,
        "what": what,
    }
    session.execute(sa.insert(_access), row)


def plain(value: Any) -> Any:
    """The value as JSON without loss: instants in UTC to the microsecond, decimals and floats as text."""
    if type(value) in _PLAIN_ALREADY:
        return value
    if isinstance(value, dict):
        return {str(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(inner) for inner in value]
    if isinstance(value, (set, frozenset)):
        return sorted(plain(inner) for inner in value)
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return format(Decimal(repr(value)).normalize(), "f")
    if isinstance(value, (str, UUID, Decimal)):
        return str(value)
    raise TypeError(f"{type(value).__name__} cannot be kept in a version")


def canonical(value: Any) -> bytes:
    """The one way to write a value down as bytes."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode()


def digest(row: Mapping[str, Any]) -> str:
    """The salted digest (hex) of a version's row: who, when, what, why and everything it said."""
    said = {name: plain(row[name]) for name in ("at", "actor_id", "change", "reason", "payload")}
    return hashlib.sha256(row["salt"].encode() + canonical(said)).hexdigest()


def link_hash(key: bytes, link: Mapping[str, Any]) -> str:
    """HMAC-SHA256 (hex) of a link's row without its own hash; `prev_hash` ties it to the link before."""
    said = {name: plain(value) for name, value in link.items() if name != "hash"}
    return hmac.digest(key, canonical({"form": FORM, **said}), "sha256").hex()


def chain_key(session: Session, home: UUID) -> bytes:
    """The key of the chain, made when the very first link is. Raises `KeyMissing` when links exist without it."""
    book = ledger.of(session)
    if book.key is None:
        book.key = keys.existing_key(book.key_file)
    if book.key is None:
        if session.execute(_BEGUN, {"home": home}).first() is not None:
            raise KeyMissing(f"The audit key {book.key_file} is missing. Put it back; do not make a new one.")
        book.key = keys.key_in(book.key_file)
    return book.key


def _version_row(
    home_id: UUID,
    actor: Actor | None,
    *,
    now: datetime,
    entity: str,
    entity_id: UUID,
    version: int,
    payload: Mapping[str, Any],
) -> dict[str, Any]:
    return {
        "home_id": home_id,
        "entity": entity,
        "entity_id": entity_id,
        "version": version,
        "at": now.astimezone(UTC),
        "actor_id": actor.staff_id if actor else None,
        "payload": plain(payload),
        "salt": secrets.token_hex(16),
    }


def _link_to(row: Mapping[str, Any], actor: Actor | None, *, action: str) -> dict[str, Any]:
    """The link that holds a version, still without its place in the chain."""
    said = {name: row[name] for name in ("home_id", "at", "actor_id", "entity", "entity_id", "version")}
    return said | {"session_id": actor.session_id if actor else None, "action": action, "digest": digest(row)}


def _add_links(session: Session, home: UUID, links: list[dict[str, Any]]) -> None:
    """Put the links at the end of the home's chain, in their order."""
    seq, last = _lock_head(session, home)
    key = chain_key(session, home)
    for link in links:
        seq += 1
        link |= {"seq": seq, "prev_hash": last}
        last = link["hash"] = link_hash(key, link)
    connection = session.connection()
    connection.execute(_ADD_LINK, links)
    connection.execute(_MOVE_HEAD, {"home": home, "seq": seq, "hash": last})
    ledger.of(session).reached[home] = Anchor(home_id=home, seq=seq, hash=last, at=links[-1]["at"])


def _lock_head(session: Session, home_id: UUID) -> tuple[int, str]:
    """The home's last link; nobody else can add one until this transaction ends."""
    ours = ledger.of(session).reached.get(home_id)
    if ours is not None:
        return ours.seq, ours.hash
    connection = session.connection()
    head = connection.execute(_LOCK_HEAD, {"home": home_id}).first()
    if head is None:
        connection.execute(sa.insert(_head), {"home_id": home_id, "seq": 0, "hash": ""})
        return 0, ""
    return int(head.seq), str(head.hash)
