"""What helped this person before, and what is usual for them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db.engine import Store
from db.loading import home_moment, of_home
from db.models.base import table_of
from db.models.incident import Incident, IncidentBehaviour, IncidentTrigger
from db.models.resident import Resident
from db.models.sums import ResidentMonthTried
from protocols import effectiveness
from protocols.access import Actor, Permission, require
from protocols.month import first_of


@dataclass(frozen=True, slots=True)
class TriedBefore:
    """Tries of one intervention for one person. `known` have an answer that counts, `calmer` of them helped."""

    code: str
    tries: int
    known: int
    calmer: int


@dataclass(frozen=True, slots=True)
class Usual:
    """This person's own commonest codes of the last 90 days, most frequent first."""

    behaviours: tuple[str, ...]
    triggers: tuple[str, ...]


_USUAL = timedelta(days=90)
# What is usual in the home is asked of about a quarter of a year: long enough to count, short enough to be this team.
_COMPARED = timedelta(days=92)

_sum = table_of(ResidentMonthTried)
_resident = table_of(Resident)
_incident = table_of(Incident)


def tried_before(store: Store, *, actor: Actor, resident_id: UUID, now: datetime) -> tuple[TriedBefore, ...]:
    """All that was tried for this person, best first (by `protocols.effectiveness`)."""
    require(actor, Permission.READ_SHIFT)
    with store.read() as session:
        of_home(session, Resident, actor, resident_id)
        tried = tallies(session, _sum.c.home_id == actor.home_id, _sum.c.resident_id == resident_id)
        since = first_of(home_moment(session, actor, now - _COMPARED).local_date)
        others = tallies(
            session,
            _sum.c.home_id == actor.home_id,
            # By resident, because the key begins so: only the months asked for are read, however long the record is.
            _sum.c.resident_id.in_(sa.select(_resident.c.id).where(_resident.c.home_id == actor.home_id)),
            _sum.c.resident_id != resident_id,
            _sum.c.month >= since,
            _sum.c.code.in_([one.code for one in tried]),
        )
    usual_by_code = {one.code: effectiveness.usual(one.calmer, one.known) for one in others}
    return effectiveness.order_tried(tried, usual_by_code=usual_by_code)


def usual(store: Store, *, actor: Actor, resident_id: UUID, now: datetime) -> Usual:
    """What is usual for this person."""
    require(actor, Permission.READ_SHIFT)
    with store.read() as session:
        of_home(session, Resident, actor, resident_id)
        behaviours, triggers = (
            _commonest(session, actor, resident_id, table_of(model), since=now - _USUAL)
            for model in (IncidentBehaviour, IncidentTrigger)
        )
    return Usual(behaviours=behaviours, triggers=triggers)


def tallies(session: Session, *conditions: sa.ColumnElement[bool]) -> tuple[TriedBefore, ...]:
    """The sums of tries that meet the conditions, by intervention; those without a try are left out."""
    tries, known, calmer = (sa.func.sum(_sum.c[name]) for name in ("tries", "known", "calmer"))
    chosen = sa.select(_sum.c.code, tries, known, calmer).where(*conditions).group_by(_sum.c.code).having(tries > 0)
    rows = session.execute(chosen.order_by(_sum.c.code))
    return tuple(TriedBefore(row[0], int(row[1]), int(row[2]), int(row[3])) for row in rows)


def _commonest(
    session: Session, actor: Actor, resident_id: UUID, child: sa.Table, *, since: datetime
) -> tuple[str, ...]:
    count = sa.func.count()
    chosen = (
        sa.select(child.c.code)
        .select_from(_incident)
        .join(child, sa.and_(child.c.home_id == _incident.c.home_id, child.c.incident_id == _incident.c.id))
        .where(
            _incident.c.home_id == actor.home_id,
            _incident.c.resident_id == resident_id,
            _incident.c.occurred_at > since,
            _incident.c.status == "active",
        )
        .group_by(child.c.code)
        .order_by(count.desc(), child.c.code)
    )
    return tuple(session.scalars(chosen))
