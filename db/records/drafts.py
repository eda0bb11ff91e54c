"""Half-finished entries, kept at every tap, found again on any tablet by the same person."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db import upsert
from db.engine import Store
from db.models.base import table_of
from db.models.chain import RecordVersion
from db.models.incident import Draft as DraftRow
from protocols.access import Actor
from protocols.errors import NotFound
from protocols.wording import _


_drafts = table_of(DraftRow)
_versions = table_of(RecordVersion)
# What a draft can become. Named, because versions are found by entity first.
_BECOMES = (
    "incident",
    "moment",
    "assessment_total",
    "observation",
    "medicine_fact",
    "plan_item",
    "resident",
    "contact",
)


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
    """Write the draft (made or replaced). Only its author can. After the entry was saved: nothing happens."""
    row = {
        "home_id": actor.home_id,
        "id": id,
        "author_id": actor.staff_id,
        "screen": screen,
        "content": content,
        "updated_at": now,
    }

    def action(session: Session) -> None:
        if _was_saved(session, actor, id):
            return
        insert = upsert.insert_into(session, _drafts).values(row)
        mine = insert.on_conflict_do_update(
            index_elements=["home_id", "id"],
            set_={name: row[name] for name in ("screen", "content", "updated_at")},
            where=_drafts.c.author_id == actor.staff_id,
        )
        if session.execute(mine.returning(_drafts.c.id)).first() is None:
            raise NotFound(_("This half-finished entry was not found. It belongs to somebody else."))

    store.write(action)


def discard(store: Store, *, actor: Actor, now: datetime, id: UUID) -> None:  # noqa: ARG001 - as every action
    """Throw a draft away on the author's word. Another person's draft stays; harmless twice."""
    chosen = sa.delete(_drafts).where(*_own(actor), _drafts.c.id == id)
    store.write(lambda session: session.execute(chosen))


def mine(store: Store, *, actor: Actor, screen: str | None = None) -> tuple[Draft, ...]:
    """The actor's drafts, newest first."""
    chosen = sa.select(_drafts.c.id, _drafts.c.screen, _drafts.c.content, _drafts.c.updated_at).where(*_own(actor))
    if screen is not None:
        chosen = chosen.where(_drafts.c.screen == screen)
    with store.read() as session:
        rows = session.execute(chosen.order_by(_drafts.c.updated_at.desc(), _drafts.c.id.desc())).all()
    return tuple(Draft(*row) for row in rows)


def _own(actor: Actor) -> tuple[sa.ColumnElement[bool], ...]:
    return _drafts.c.home_id == actor.home_id, _drafts.c.author_id == actor.staff_id


def _was_saved(session: Session, actor: Actor, id: UUID) -> bool:
    saved = sa.select(_versions.c.version).where(
        _versions.c.home_id == actor.home_id,
        _versions.c.entity.in_(_BECOMES),
        _versions.c.entity_id == id,
        _versions.c.version == 1,
    )
    return session.execute(saved).first() is not None
