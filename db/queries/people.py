"""The people page: staff of the home."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa

from db.engine import Store
from db.models.base import table_of
from db.models.staff import Staff
from protocols.access import Actor, Permission, require


@dataclass(frozen=True, slots=True)
class StaffView:
    id: UUID
    version: int
    name: str
    sign_in_name: str
    role: str
    extra: frozenset[str]
    active: bool
    expires_at: datetime | None


def staff(store: Store, *, actor: Actor, now: datetime) -> tuple[StaffView, ...]:
    """Everyone, active first, by name (MANAGE_STAFF). An agency code that has ended is not active."""
    require(actor, Permission.MANAGE_STAFF)
    table = table_of(Staff).c
    chosen = sa.select(
        table.id, table.version, table.name, table.sign_in_name, table.role, table.extra, table.active, table.expires_at
    ).where(table.home_id == actor.home_id)
    with store.read(actor.home_id) as session:
        rows = session.execute(chosen).all()
    people = (
        StaffView(
            id=row.id,
            version=row.version,
            name=row.name,
            sign_in_name=row.sign_in_name,
            role=row.role,
            extra=frozenset(row.extra),
            active=row.active and (row.expires_at is None or row.expires_at > now),
            expires_at=row.expires_at,
        )
        for row in rows
    )
    return tuple(sorted(people, key=lambda person: (not person.active, person.name.casefold(), person.id)))
