"""Half-finished entries of people who cannot sign in any more: that they are there, never what they say."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from db.engine import Store
from db.models.base import table_of
from db.models.incident import Draft
from db.models.resident import Resident
from db.models.staff import Staff
from protocols.access import Actor, Permission, require


@dataclass(frozen=True, slots=True)
class LeftOver:
    """`form` is the kind of form it was begun in ("log": an entry). `resident_id`, `preferred_name` and `room` are
    None when it is about nobody, or about somebody whose record is gone."""

    id: UUID
    author: str
    form: str
    resident_id: UUID | None
    preferred_name: str | None
    room: str | None
    updated_at: datetime


def left_over(store: Store, *, actor: Actor, now: datetime) -> tuple[LeftOver, ...]:
    """Drafts whose author's account was closed or has run out (READ_AUDIT), newest first.

    Nobody can go on with them, and nothing throws them away.
    """
    require(actor, Permission.READ_AUDIT)
    draft, author = table_of(Draft).c, table_of(Staff).c
    chosen = (
        sa.select(draft.id, author.name, draft.screen, draft.content, draft.updated_at)
        .join(table_of(Staff), sa.and_(author.home_id == draft.home_id, author.id == draft.author_id))
        .where(
            draft.home_id == actor.home_id,
            sa.or_(author.active.is_(False), author.expires_at <= now),
        )
        .order_by(draft.updated_at.desc(), draft.id.desc())
    )
    resident = table_of(Resident).c
    people = sa.select(resident.id, resident.preferred_name, resident.room).where(resident.home_id == actor.home_id)
    with store.read(actor.home_id) as session:
        rows = session.execute(chosen).all()
        wanted = {about for row in rows if (about := resident_of(row.content)) is not None}
        names = {one.id: one for one in session.execute(people.where(resident.id.in_(wanted)))} if wanted else {}
    return tuple(_view(row, names.get(resident_of(row.content))) for row in rows)


def resident_of(content: dict[str, Any]) -> UUID | None:
    """Whom a draft is about, when it says so."""
    try:
        return UUID(str(content.get("resident_id")))
    except ValueError:
        return None


def _view(row: Any, resident: Any | None) -> LeftOver:
    return LeftOver(
        id=row.id,
        author=row.name,
        form=str(row.content.get("form", row.screen)),
        resident_id=None if resident is None else resident.id,
        preferred_name=None if resident is None else resident.preferred_name,
        room=None if resident is None else resident.room,
        updated_at=row.updated_at,
    )
