"""What helped this person before, and what is usual for them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db.engine import Store
from db.loading import check_of_home, home_moment
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
_incident = table_of(Incident)


def _tried(*conditions: sa.ColumnElement[bool]) -> sa.Select[Any]:
    """The sums of tries that meet the conditions, by intervention; those without a try are left out."""
    tries, known, calmer = (sa.func.sum(_sum.c[name]) for name in ("tries", "known", "calmer"))
    chosen = sa.select(_sum.c.code, tries, known, calmer).where(_sum.c.home_id == sa.bindparam("home"), *conditions)
    return chosen.group_by(_sum.c.code).having(tries > 0).order_by(_sum.c.code)


def _commonest(child: sa.Table) -> sa.Select[Any]:
    return (
        sa.select(child.c.code)
        .select_from(_incident)
        .join(child, sa.and_(child.c.home_id == _incident.c.home_id, child.c.incident_id == _incident.c.id))
        .where(
            _incident.c.home_id == sa.bindparam("home"),
            _incident.c.resident_id == sa.bindparam("resident"),
            _incident.c.occurred_at > sa.bindparam("since"),
            _incident.c.status == "active",
        )
        .group_by(child.c.code)
        .order_by(sa.func.count().desc(), child.c.code)
    )


# Built once, because they are in the path of every log.
_TRIED = _tried(_sum.c.resident_id == sa.bindparam("resident"))
_TRIED_BY_OTHERS = _tried(
    _sum.c.resident_id != sa.bindparam("resident"),
    _sum.c.month >= sa.bindparam("since"),
    _sum.c.code.in_(sa.bindparam("codes", expanding=True)),
)
_COMMONEST = tuple(_commonest(table_of(model)) for model in (IncidentBehaviour, IncidentTrigger))


def tried_before(store: Store, *, actor: Actor, resident_id: UUID, now: datetime) -> tuple[TriedBefore, ...]:
    """All that was tried for this person, best first (by `protocols.effectiveness`)."""
    require(actor, Permission.READ_SHIFT)
    with store.read(actor.home_id) as session:
        check_of_home(session, Resident, actor, resident_id)
        about = {"home": actor.home_id, "resident": resident_id}
        tried = _tallies(session, _TRIED, about)
        since = first_of(home_moment(session, actor, now - _COMPARED).local_date)
        others = _tallies(session, _TRIED_BY_OTHERS, {**about, "since": since, "codes": [one.code for one in tried]})
    usual_by_code = {one.code: effectiveness.usual(one.calmer, one.known) for one in others}
    return effectiveness.order_tried(tried, usual_by_code=usual_by_code)


def usual(store: Store, *, actor: Actor, resident_id: UUID, now: datetime) -> Usual:
    """What is usual for this person."""
    require(actor, Permission.READ_SHIFT)
    with store.read(actor.home_id) as session:
        check_of_home(session, Resident, actor, resident_id)
        about = {"home": actor.home_id, "resident": resident_id, "since": now - _USUAL}
        behaviours, triggers = (tuple(session.scalars(chosen, about)) for chosen in _COMMONEST)
    return Usual(behaviours=behaviours, triggers=triggers)


def _tallies(session: Session, chosen: sa.Select[Any], values: dict[str, Any]) -> tuple[TriedBefore, ...]:
    rows = session.execute(chosen, values)
    return tuple(TriedBefore(row[0], int(row[1]), int(row[2]), int(row[3])) for row in rows)
