"""Keeping an entry: the row as it stands now, its version and its link, always the three together."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db import audit
from db.models.base import Versioned, table_of
from db.models.chain import RecordVersion
from protocols.access import Actor
from protocols.errors import Conflict
from protocols.wording import _


_BESIDE = frozenset({"home_id", "id", "version", "recorded_at", "author_id"})  # the version's own columns say these
SECRET = frozenset({"password_hash", "pin_hash"})  # must never be found in a version

_version = table_of(RecordVersion).c
_FIRST = sa.select(_version.payload).where(
    _version.home_id == sa.bindparam("home"),
    _version.entity == sa.bindparam("kind"),
    _version.entity_id == sa.bindparam("row"),
    _version.version == 1,
)


def add(session: Session, row: Versioned, *, actor: Actor, now: datetime, reason: str = "") -> bool:
    """Keep a new entry as version 1. False: this id was kept before with the same contents, and nothing happened.

    Raises `Conflict` when the id was kept before with other contents.
    """
    payload = audit.plain(fields_of(row))
    first = _first_version(session, row)
    if first is not None:
        if any(payload.get(name) != said for name, said in first.items()):  # a column that came later says nothing
            raise Conflict(_("This was saved before with other contents. Open it again to change it."))
        return False
    session.add(row)
    session.flush()
    _keep(session, row, actor=actor, now=now, change="create", reason=reason)
    return True


def add_all(session: Session, rows: Sequence[Versioned], *, actor: Actor, now: datetime) -> None:
    """Keep many new entries of one table as version 1. Their ids were minted for this: nobody can have kept them."""
    if not rows:
        return
    table = table_of(type(rows[0]))
    values = [{column.name: getattr(row, column.name) for column in table.columns} for row in rows]
    session.execute(sa.insert(table), values)
    payloads = {row.id: fields_of(row) for row in rows}
    audit.keep_first_versions(session, actor=actor, now=now, entity=table.name, payloads=payloads)


def change(
    session: Session, row: Versioned, *, actor: Actor, now: datetime, change: str = "amend", reason: str = ""
) -> int:
    """Keep the row as it has become as its next version; answers that version."""
    row.version += 1
    row.recorded_at = now
    row.author_id = actor.staff_id
    session.flush()
    _keep(session, row, actor=actor, now=now, change=change, reason=reason)
    return row.version


def fields_of(row: Versioned) -> dict[str, Any]:
    """Everything the row says, by column, but for secrets and what its version says beside it."""
    return {
        column.name: getattr(row, column.name)
        for column in table_of(type(row)).columns
        if column.name not in _BESIDE and column.name not in SECRET
    }


def _keep(session: Session, row: Versioned, *, actor: Actor, now: datetime, change: str, reason: str) -> None:
    audit.keep_version(
        session,
        actor=actor,
        now=now,
        entity=str(row.__tablename__),
        entity_id=row.id,
        version=row.version,
        change=change,
        payload=fields_of(row),
        reason=reason,
    )


def _first_version(session: Session, row: Versioned) -> dict[str, Any] | None:
    key = {"home": row.home_id, "kind": row.__tablename__, "row": row.id}
    payload: dict[str, Any] | None = session.scalars(_FIRST, key).one_or_none()
    return payload
