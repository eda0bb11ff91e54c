"""Good moments and calm shifts, one by one: of one person, or those that somebody wrote in this shift."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from db.engine import Store
from db.loading import home_of, of_home
from db.models.base import table_of
from db.models.chain import RecordVersion
from db.models.resident import Moment, Resident
from db.queries import entered
from db.queries.about import of_resident
from db.queries.entered import Written
from protocols.access import Actor, Permission, require
from protocols.home_time import local_moment
from protocols.shifts import shift_began


NEWEST = 5


@dataclass(frozen=True, slots=True)
class MomentView:
    """A good moment; or a calm shift, whose name is then `shift` (early, late or night) and `on` the day it began."""

    id: UUID
    version: int
    resident_id: UUID
    code: str
    shift: str | None
    on: date
    note: str
    at: datetime
    written: Written


@dataclass(frozen=True, slots=True)
class OwnMoment:
    """One that the actor wrote, and whom it is about."""

    moment: MomentView
    preferred_name: str
    room: str


_moment = table_of(Moment)
_resident = table_of(Resident)
_version = table_of(RecordVersion)
_COLUMNS = ("resident_id", "code", "shift", "local_date", "note", "at")
_NEWEST_IDS = (
    sa.select(_moment.c.id)
    .where(*of_resident(_moment))
    .order_by(_moment.c.local_date.desc(), _moment.c.at.desc(), _moment.c.id.desc())
    .limit(sa.bindparam("most"))
    .subquery()
)
_NEWEST = entered.statement(_moment, _COLUMNS, _NEWEST_IDS).order_by(
    _moment.c.local_date.desc(), _moment.c.at.desc(), _moment.c.id.desc()
)
# What was voided by somebody else is still mine: its first version says so.
_MINE_IDS = (
    sa.select(_version.c.entity_id.label("id"))
    .join(_moment, sa.and_(_moment.c.home_id == _version.c.home_id, _moment.c.id == _version.c.entity_id))
    .where(
        _version.c.home_id == sa.bindparam("home"),
        _version.c.entity == _moment.name,
        _version.c.version == 1,
        _version.c.actor_id == sa.bindparam("me"),
        _version.c.at >= sa.bindparam("began"),
        _moment.c.home_id == sa.bindparam("home"),
        _moment.c.local_date >= sa.bindparam("day"),
    )
    .subquery()
)
_MINE = (
    entered.statement(_moment, _COLUMNS, _MINE_IDS)
    .add_columns(_resident.c.preferred_name, _resident.c.room)
    .join(_resident, sa.and_(_resident.c.home_id == _moment.c.home_id, _resident.c.id == _moment.c.resident_id))
    .order_by(_moment.c.at.desc(), _resident.c.room, _moment.c.id.desc())
)


def newest(store: Store, *, actor: Actor, resident_id: UUID, most: int = NEWEST) -> tuple[MomentView, ...]:
    """The newest good moments and calm shifts of one person (READ_PICTURE); also those entered in error."""
    require(actor, Permission.READ_PICTURE)
    with store.read(actor.home_id) as session:
        of_home(session, Resident, actor, resident_id)
        rows = session.execute(_NEWEST, {"home": actor.home_id, "resident": resident_id, "most": most}).all()
    return tuple(_view(row) for row in rows)


def of_shift(store: Store, *, actor: Actor, now: datetime) -> tuple[OwnMoment, ...]:
    """What the actor wrote since this shift began, newest first (LOG_INCIDENT); also those entered in error."""
    require(actor, Permission.LOG_INCIDENT)
    with store.read(actor.home_id) as session:
        zone = home_of(session, actor).time_zone
        began = shift_began(now, zone)
        mine = {"home": actor.home_id, "me": actor.staff_id}
        rows = session.execute(_MINE, mine | {"began": began, "day": local_moment(began, zone).local_date}).all()
    return tuple(OwnMoment(_view(row), row.preferred_name, row.room) for row in rows)


def _view(row: Any) -> MomentView:
    return MomentView(
        id=row.id,
        version=row.version,
        resident_id=row.resident_id,
        code=row.code,
        # A voided calm shift has let go of its shift.
        shift=row.shift if row.voided_at is None else row.first_payload["shift"],
        on=row.local_date,
        note=row.note,
        at=row.at,
        written=entered.written(row),
    )
