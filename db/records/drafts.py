"""Half-finished entries, kept at every tap, found again on any tablet by the same person."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session
from sqlalchemy.sql.dml import ReturningInsert

from db import upsert
from db.engine import Store
from db.models.base import Versioned, table_of
from db.models.chain import RecordVersion
from db.models.incident import Draft as DraftRow
from protocols.access import Actor
from protocols.errors import NotFound
from protocols.wording import _


_drafts = table_of(DraftRow)
_versions = table_of(RecordVersion)
_KEPT = ("screen", "content", "updated_at")  # of a draft that is written again
# What a draft can become. Named, because versions are found by entity first.
_BECOMES = tuple(sorted(table_of(model).name for model in Versioned.__subclasses__()))

# PostgreSQL keeps neither NUL nor half a surrogate pair. Each such sign stands as ESC and its number, and so does ESC.
_UNKEEPABLE = re.compile("[\x00\x1b\ud800-\udfff]")
_STANDS_FOR_ONE = re.compile("\x1b([0-9a-f]{4})")

# Built once, because they are in the path of every tap.
_OWN = (_drafts.c.home_id == sa.bindparam("home"), _drafts.c.author_id == sa.bindparam("author"))
_FIRST_VERSION = (
    _versions.c.home_id == sa.bindparam("home"),
    _versions.c.entity.in_(_BECOMES),
    _versions.c.version == 1,
)
_SAVED = sa.select(_versions.c.version).where(*_FIRST_VERSION, _versions.c.entity_id == sa.bindparam("row"))
_MINE = (
    sa.select(_drafts.c.id, _drafts.c.screen, _drafts.c.content, _drafts.c.updated_at)
    .where(*_OWN, ~sa.exists().where(*_FIRST_VERSION, _versions.c.entity_id == _drafts.c.id))
    .order_by(_drafts.c.updated_at.desc(), _drafts.c.id.desc())
)
_DISCARD = sa.delete(_drafts).where(*_OWN, _drafts.c.id == sa.bindparam("row"))


@dataclass(frozen=True, slots=True)
class Draft:
    """`id` becomes the id of what is saved. `content` is plain JSON of the screen that made it."""

    id: UUID
    screen: str
    content: dict[str, Any]
    updated_at: datetime


def keep(
    store: Store,
    *,
    actor: Actor,
    now: datetime,
    id: UUID,
    screen: str,
    content: dict[str, Any],
) -> None:
    """Write the draft (made or replaced). Only its author can. After the entry was saved: nothing happens.

    Text is kept sign by sign, also what the record itself would not take.
    """
    row = {
        "home_id": actor.home_id,
        "id": id,
        "author_id": actor.staff_id,
        "screen": screen,
        "content": _keepable(content),
        "updated_at": now,
    }

    def action(session: Session) -> None:
        if session.execute(_SAVED, {"home": actor.home_id, "row": id}).first() is not None:
            return
        if session.execute(_write(upsert.dialect_of(session)), row).first() is None:
            raise NotFound(_("This half-finished entry was not found. It belongs to somebody else."))

    store.write(actor.home_id, action)


def discard(store: Store, *, actor: Actor, now: datetime, id: UUID) -> None:  # noqa: ARG001 - as every action
    """Throw a draft away on the author's word. Another person's draft stays; harmless twice."""
    store.write(actor.home_id, lambda session: session.execute(_DISCARD, {**_own(actor), "row": id}))


def mine(store: Store, *, actor: Actor, screen: str | None = None) -> tuple[Draft, ...]:
    """The actor's drafts, newest first. One whose entry was saved is none any more, whatever happened in between."""
    with store.read(actor.home_id) as session:
        rows = session.execute(_MINE, _own(actor)).all()
    return tuple(
        Draft(row.id, row.screen, as_typed(row.content), row.updated_at)
        for row in rows
        if screen is None or row.screen == screen
    )


def as_typed(content: Any) -> Any:
    """What a draft's row holds, as it was given to `keep`."""
    return _each_text(content, lambda text: _STANDS_FOR_ONE.sub(lambda found: chr(int(found[1], 16)), text))


def _keepable(content: Any) -> Any:
    return _each_text(content, lambda text: _UNKEEPABLE.sub(lambda found: f"\x1b{ord(found[0]):04x}", text))


def _each_text(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {change(name): _each_text(one, change) for name, one in value.items()}
    return [_each_text(one, change) for one in value] if isinstance(value, list) else value


def _own(actor: Actor) -> dict[str, UUID]:
    return {"home": actor.home_id, "author": actor.staff_id}


@cache
def _write(dialect: str) -> ReturningInsert[Any]:
    """Make the draft, or write it again; answers nothing when it is somebody else's."""
    insert = upsert.insert_for(dialect, _drafts)
    return insert.on_conflict_do_update(
        index_elements=["home_id", "id"],
        set_={name: insert.excluded[name] for name in _KEPT},
        where=_drafts.c.author_id == insert.excluded.author_id,
    ).returning(_drafts.c.id)
