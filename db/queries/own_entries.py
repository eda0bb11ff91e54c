"""What a person wrote in this shift: for as long as it can still be put right by whoever wrote it."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from db.confidence import Reader
from db.engine import Store
from db.loading import home_of
from db.models.base import table_of
from db.models.incident import Incident
from db.models.resident import Resident
from db.models.staff import Staff
from db.queries.picture import TimelineEntry, entry_of
from protocols.access import Actor, Permission, require
from protocols.shifts import shift_began


@dataclass(frozen=True, slots=True)
class OwnEntry:
    """One entry of the actor's own, and whom it is about."""

    entry: TimelineEntry
    preferred_name: str
    room: str


_incident = table_of(Incident)
_resident = table_of(Resident)
_staff = table_of(Staff)
_MINE = (
    sa.select(_incident, _resident.c.preferred_name, _resident.c.room, _staff.c.name)
    .join(_staff, sa.and_(_staff.c.home_id == _incident.c.home_id, _staff.c.id == _incident.c.author_id))
    .join(
        _resident,
        sa.and_(_resident.c.home_id == _incident.c.home_id, _resident.c.id == _incident.c.resident_id),
    )
    .where(
        _incident.c.home_id == sa.bindparam("home"),
        _incident.c.author_id == sa.bindparam("me"),
        _incident.c.recorded_at >= sa.bindparam("began"),
    )
)
# The rules look at an entry after it was written, or have not looked yet: their time has an index, by which only what
# the home wrote in this shift is read.
_LATELY = (
    _MINE.where(_incident.c.evaluated_at >= sa.bindparam("began")),
    _MINE.where(_incident.c.evaluated_at.is_(None)),
)


def of_shift(store: Store, *, actor: Actor, now: datetime) -> tuple[OwnEntry, ...]:
    """What the actor wrote since this shift began, newest first (LOG_INCIDENT); also what was marked as an error."""
    require(actor, Permission.LOG_INCIDENT)
    with store.read(actor.home_id) as session:
        began = shift_began(now, home_of(session, actor).time_zone)
        bound = {"home": actor.home_id, "me": actor.staff_id, "began": began}
        reader = Reader(session, actor)
        found = [row for chosen in _LATELY for row in session.execute(chosen, bound)]
        rows = [row for row in found if reader.may_read_own(row, version=row.version)]
    rows.sort(key=lambda row: (row.recorded_at, row.id), reverse=True)
    return tuple(OwnEntry(entry_of(row), row.preferred_name, row.room) for row in rows)
