"""Who opened, exported or printed what of whom. Names and what it was; never what stood there."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa

from db.engine import Store
from db.looking import IN_CONFIDENCE, in_words
from db.models.base import table_of
from db.models.chain import AccessLog
from db.models.resident import Resident
from db.models.staff import Staff
from protocols.access import Actor, Permission, require


PAGE = 50

_look = table_of(AccessLog)
_staff = table_of(Staff)
_resident = table_of(Resident)
_NEWEST = (
    sa.select(
        _look.c.id,
        _look.c.at,
        _look.c.what,
        _look.c.actor_id,
        _staff.c.name,
        _look.c.resident_id,
        _resident.c.full_name,
        _resident.c.room,
    )
    .outerjoin_from(_look, _staff, sa.and_(_staff.c.home_id == _look.c.home_id, _staff.c.id == _look.c.actor_id))
    .outerjoin(_resident, sa.and_(_resident.c.home_id == _look.c.home_id, _resident.c.id == _look.c.resident_id))
    .order_by(_look.c.at.desc(), _look.c.id.desc())
    .limit(PAGE)
)


@dataclass(frozen=True, slots=True)
class Look:
    """One line. `what` is in words. `resident_id` is None for what was about nobody (signing in); `full_name` and
    `room` are None too for somebody whose record is gone."""

    id: UUID
    at: datetime
    what: str
    staff_id: UUID
    by: str
    resident_id: UUID | None
    full_name: str | None
    room: str | None


@dataclass(frozen=True, slots=True)
class Choices:
    """Everyone a list can be narrowed to, by name: those who left and closed accounts too."""

    residents: tuple[tuple[UUID, str, str], ...]  # id, full name, room
    staff: tuple[tuple[UUID, str], ...]  # id, name


def newest(
    store: Store,
    *,
    actor: Actor,
    resident_id: UUID | None = None,
    staff_id: UUID | None = None,
    before: tuple[datetime, UUID] | None = None,
) -> tuple[Look, ...]:
    """Fifty lines, newest first, from before an (at, id) key, of one resident or one person or all (READ_AUDIT).

    Looks at the safeguarding route only with READ_SAFEGUARDING. Somebody of another home has none.
    """
    require(actor, Permission.READ_AUDIT)
    chosen = _NEWEST.where(_look.c.home_id == actor.home_id)
    if resident_id is not None:
        chosen = chosen.where(_look.c.resident_id == resident_id)
    if staff_id is not None:
        chosen = chosen.where(_look.c.actor_id == staff_id)
    if not actor.may(Permission.READ_SAFEGUARDING):
        chosen = chosen.where(_look.c.what.not_in([what.value for what in IN_CONFIDENCE]))
    if before is not None:
        at, last = before
        # The first condition alone lets the index be entered at the right place on every database.
        chosen = chosen.where(_look.c.at <= at, sa.or_(_look.c.at < at, _look.c.id < last))
    with store.read(actor.home_id) as session:
        rows = session.execute(chosen).all()
    return tuple(
        Look(row.id, row.at, in_words(row.what), row.actor_id, row.name or "", row.resident_id, row.full_name, row.room)
        for row in rows
    )


def choices(store: Store, *, actor: Actor) -> Choices:
    """The home's residents and staff, for the filters of the list (READ_AUDIT)."""
    require(actor, Permission.READ_AUDIT)
    people, staff = _resident.c, _staff.c
    residents = sa.select(people.id, people.full_name, people.room).where(people.home_id == actor.home_id)
    members = sa.select(staff.id, staff.name).where(staff.home_id == actor.home_id)
    with store.read(actor.home_id) as session:
        found = session.execute(residents.order_by(people.full_name, people.id)).all()
        working = session.execute(members.order_by(staff.name, staff.id)).all()
    return Choices(tuple((row[0], row[1], row[2]) for row in found), tuple((row[0], row[1]) for row in working))
