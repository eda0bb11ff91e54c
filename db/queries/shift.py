"""My shift: whom is it about, who was upset today, what is asked, what changed."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db.engine import Store
from db.loading import home_of
from db.models.base import table_of
from db.models.incident import FollowUp, Incident, Outcome
from db.models.resident import Moment, PlanItem, Resident
from db.models.staff import StaffSession
from db.names import Named, alike_rooms
from db.queries.changes import Change, changes
from db.queries.residents import LIVES_HERE, initials_of
from db.queries.sign_ins import SIGN_IN_LASTS
from protocols.access import Actor, Permission, require
from protocols.home_time import local_moment
from protocols.shifts import shift_began, shift_of


__all__ = ["Change", "FollowUpDue", "Tile", "changes", "follow_ups", "previous_shift_end", "tiles"]


@dataclass(frozen=True, slots=True)
class Tile:
    """One resident on the first page. `alike` are rooms of residents with a similar name (the name-alert)."""

    resident_id: UUID
    preferred_name: str
    full_name: str
    initials: str
    room: str
    status: str
    upset_today: int
    calm_this_shift: bool
    plan_changed: bool  # within the last 24 hours
    alike: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FollowUpDue:
    """One question to be asked. `is_due` False: not yet (`due_at` is the time)."""

    id: UUID
    resident_id: UUID
    preferred_name: str
    room: str
    occurred_at: datetime
    due_at: datetime
    closes_at: datetime
    tried: tuple[str, ...]
    behaviours: tuple[str, ...]
    is_due: bool


_DAY = timedelta(hours=24)

_resident = table_of(Resident)
_moment = table_of(Moment)
_plan = table_of(PlanItem)
_incident = table_of(Incident)
_follow_up = table_of(FollowUp)
_outcome = table_of(Outcome)
_sign_in = table_of(StaffSession)

# Built once: building a statement takes longer than running it.
_HOME: sa.BindParameter[UUID] = sa.bindparam("home")
_TILES = (
    sa.select(_resident.c.id, _resident.c.preferred_name, _resident.c.full_name, _resident.c.room, _resident.c.status)
    .where(_resident.c.home_id == _HOME, _resident.c.status.in_(LIVES_HERE))
    .order_by(_resident.c.room, _resident.c.preferred_name, _resident.c.id)
)
_UPSET = (
    sa.select(_incident.c.resident_id, sa.func.count())
    .where(
        _incident.c.home_id == _HOME, _incident.c.local_date == sa.bindparam("today"), _incident.c.status == "active"
    )
    .group_by(_incident.c.resident_id)
)
_CALM = sa.select(_moment.c.resident_id).where(
    _moment.c.home_id == _HOME, _moment.c.local_date == sa.bindparam("day"), _moment.c.shift == sa.bindparam("shift")
)
_UPSET_SINCE = sa.select(_incident.c.resident_id).where(
    _incident.c.home_id == _HOME,
    _incident.c.local_date >= sa.bindparam("day"),  # for the index; the instant decides
    _incident.c.occurred_at >= sa.bindparam("began"),
    _incident.c.status == "active",
)
# Two questions, because an "or" of two times is not always answered by two indexes.
_PLAN_CHANGED = sa.union_all(
    *(
        sa.select(_plan.c.resident_id).where(_plan.c.home_id == _HOME, at > sa.bindparam("since"))
        for at in (_plan.c.started_at, _plan.c.ended_at)
    )
)
_ASKED = (
    sa.select(
        _follow_up.c.id,
        _follow_up.c.resident_id,
        _resident.c.preferred_name,
        _resident.c.room,
        _incident.c.occurred_at,
        _follow_up.c.due_at,
        _follow_up.c.closes_at,
        _incident.c.codes,
    )
    .join(
        _incident,
        sa.and_(_incident.c.home_id == _follow_up.c.home_id, _incident.c.id == _follow_up.c.incident_id),
    )
    .join(
        _resident,
        sa.and_(_resident.c.home_id == _follow_up.c.home_id, _resident.c.id == _follow_up.c.resident_id),
    )
    .where(
        _follow_up.c.home_id == _HOME,
        _follow_up.c.state == "open",
        _follow_up.c.closes_at > sa.bindparam("now"),
        ~sa.exists().where(
            _outcome.c.home_id == _follow_up.c.home_id,
            _outcome.c.incident_id == _follow_up.c.incident_id,
            _outcome.c.follow_up_id == _follow_up.c.id,
            _outcome.c.answered_by == sa.bindparam("me"),
        ),
    )
    .order_by(_follow_up.c.due_at, _follow_up.c.id)
)


def tiles(store: Store, *, actor: Actor, now: datetime) -> tuple[Tile, ...]:
    """Residents who are present or in hospital: those logged today first, then by room."""
    require(actor, Permission.READ_SHIFT)
    with store.read(actor.home_id) as session:
        marks = _marks(session, actor, now)
        rows = session.execute(_TILES, {"home": actor.home_id}).all()
    alike = alike_rooms([Named(*row[: len(Named.__slots__)]) for row in rows])
    found = [
        Tile(
            resident_id=row.id,
            preferred_name=row.preferred_name,
            full_name=row.full_name,
            initials=initials_of(row.full_name),
            room=row.room,
            status=row.status,
            upset_today=marks.upset.get(row.id, 0),
            calm_this_shift=row.id in marks.calm,
            plan_changed=row.id in marks.plan_changed,
            alike=alike.get(row.id, ()),
        )
        for row in rows
    ]
    return tuple(sorted(found, key=lambda tile: tile.upset_today == 0))


def follow_ups(store: Store, *, actor: Actor, now: datetime) -> tuple[FollowUpDue, ...]:
    """Open questions of the home, due ones first. Confidential incidents ask like any other: nothing shows why.

    Somebody who said "I did not see" is not asked again; the others are.
    """
    require(actor, Permission.READ_SHIFT)
    with store.read(actor.home_id) as session:
        rows = session.execute(_ASKED, {"home": actor.home_id, "now": now, "me": actor.staff_id}).all()
    return tuple(
        FollowUpDue(
            id=row.id,
            resident_id=row.resident_id,
            preferred_name=row.preferred_name,
            room=row.room,
            occurred_at=row.occurred_at,
            due_at=row.due_at,
            closes_at=row.closes_at,
            tried=tuple(row.codes["tried"]),
            behaviours=tuple(row.codes["behaviours"]),
            is_due=row.due_at <= now,
        )
        for row in rows
    )


def previous_shift_end(store: Store, *, actor: Actor, now: datetime) -> datetime:
    """When this person was last active before this sign-in; never longer ago than 24 hours, and that when not known."""
    require(actor, Permission.READ_SHIFT)
    mine = (_sign_in.c.home_id == actor.home_id, _sign_in.c.staff_id == actor.staff_id)
    began = sa.select(_sign_in.c.created_at).where(*mine, _sign_in.c.id == actor.session_id)
    with store.read(actor.home_id) as session:
        this_sign_in = session.scalar(began) or now
        before = sa.select(sa.func.max(_sign_in.c.last_seen_at)).where(
            *mine,
            _sign_in.c.created_at < this_sign_in,
            _sign_in.c.created_at > now - _DAY - SIGN_IN_LASTS,  # what began earlier was over before the day
        )
        last = session.scalar(before)
    return max(last or now - _DAY, now - _DAY)


@dataclass(frozen=True, slots=True)
class _Marks:
    """What stands on the tiles: upset moments today by resident, and who was calm or has a changed plan."""

    upset: dict[UUID, int]
    calm: frozenset[UUID]
    plan_changed: frozenset[UUID]


def _marks(session: Session, actor: Actor, now: datetime) -> _Marks:
    zone = home_of(session, actor).time_zone
    day, shift, _ends = shift_of(now, zone)
    here = {"home": actor.home_id}
    since_shift = here | {"day": day, "began": shift_began(now, zone)}
    upset = session.execute(_UPSET, here | {"today": local_moment(now, zone).local_date})
    calm = set(session.scalars(_CALM, here | {"day": day, "shift": shift}))
    # Whoever became upset after the tap was not calm all of the shift.
    calm -= set(session.scalars(_UPSET_SINCE, since_shift))
    changed = session.scalars(_PLAN_CHANGED, here | {"since": now - _DAY})
    return _Marks({row[0]: row[1] for row in upset}, frozenset(calm), frozenset(changed))
