"""One person's picture: timeline, hours, months, what was tried."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db.confidence import Reader
from db.engine import Store
from db.loading import of_home
from db.models.base import table_of
from db.models.incident import Incident, Tried
from db.models.resident import Resident
from db.models.staff import Staff
from db.models.sums import ResidentDay
from db.queries.helps import TriedBefore
from protocols import effectiveness
from protocols.access import Actor, Permission, require
from protocols.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One incident as it stands now. What it said before is in `versions`."""

    id: UUID
    occurred_at: datetime
    recorded_at: datetime
    late: bool
    version: int
    status: str  # active | voided
    strength: int
    behaviours: tuple[str, ...]
    triggers: tuple[str, ...]
    affected: tuple[str, ...]
    tried: tuple[str, ...]
    outcome: str | None
    note: str
    own_words: str
    logged_by: str
    seen_by: str
    confidential: bool


@dataclass(frozen=True, slots=True)
class HourCount:
    """Incidents at one local weekday (0 Monday) and hour."""

    weekday: int
    hour: int
    count: int


@dataclass(frozen=True, slots=True)
class DayCount:
    """Incidents of one local day, by strength 1-4."""

    day: date
    by_strength: tuple[int, int, int, int]


PAGE = 20
_DAY_AROUND = timedelta(days=1)

_incident = table_of(Incident)
_staff = table_of(Staff)
_day = table_of(ResidentDay)
_tried = table_of(Tried)


def timeline(
    store: Store,
    *,
    actor: Actor,
    resident_id: UUID,
    now: datetime,  # noqa: ARG001 - as every question
    before: tuple[datetime, UUID] | None = None,
) -> tuple[TimelineEntry, ...]:
    """Twenty incidents, newest first, from before a (occurred_at, id) key (READ_PICTURE). Confidential ones only
    with READ_SAFEGUARDING, and never one that names the reader."""
    require(actor, Permission.READ_PICTURE)
    found: list[TimelineEntry] = []
    with store.read(actor.home_id) as session:
        of_home(session, Resident, actor, resident_id)
        reader = Reader(session, actor)
        for row in _newest_first(session, actor, resident_id, before):
            if reader.may_read(row):
                found.append(entry_of(row))
            if len(found) == PAGE:
                break
    return tuple(found)


def by_hour(store: Store, *, actor: Actor, resident_id: UUID, since: date, until: date) -> tuple[HourCount, ...]:
    """Counts by weekday and hour, of local days from `since` up to but not including `until` (READ_PICTURE)."""
    columns = (_incident.c.local_weekday, _incident.c.local_hour)
    chosen = (
        sa.select(*columns, sa.func.count())
        .where(
            _incident.c.home_id == actor.home_id,
            _incident.c.resident_id == resident_id,
            *_around(since, until),
            _incident.c.local_date >= since,
            _incident.c.local_date < until,
            _incident.c.status == "active",
        )
        .group_by(*columns)
        .order_by(*columns)
    )
    return tuple(HourCount(*row) for row in _answer(store, actor, resident_id, chosen))


def by_day(store: Store, *, actor: Actor, resident_id: UUID, since: date, until: date) -> tuple[DayCount, ...]:
    """Counts a day, days without any left out (READ_PICTURE)."""
    chosen = (
        sa.select(_day.c.local_date, _day.c.n1, _day.c.n2, _day.c.n3, _day.c.n4)
        .where(
            _day.c.home_id == actor.home_id,
            _day.c.resident_id == resident_id,
            _day.c.local_date >= since,
            _day.c.local_date < until,
        )
        .order_by(_day.c.local_date)
    )
    counts = ((day, (n1, n2, n3, n4)) for day, n1, n2, n3, n4 in _answer(store, actor, resident_id, chosen))
    return tuple(DayCount(day, by_strength) for day, by_strength in counts if any(by_strength))


def tried(store: Store, *, actor: Actor, resident_id: UUID, since: date, until: date) -> tuple[TriedBefore, ...]:
    """What was tried in the period and how often it was followed by calm, best first (READ_PICTURE)."""
    calmer = sa.func.sum(sa.case((_tried.c.value >= vocabulary().success_from, 1), else_=0))
    chosen = (
        sa.select(_tried.c.code, sa.func.count(), sa.func.count(_tried.c.value), calmer)
        .where(
            _tried.c.home_id == actor.home_id,
            _tried.c.resident_id == resident_id,
            _tried.c.local_date >= since,
            _tried.c.local_date < until,
            _tried.c.counts,
        )
        .group_by(_tried.c.code)
    )
    rows = _answer(store, actor, resident_id, chosen)
    return effectiveness.order_tried(TriedBefore(row[0], int(row[1]), int(row[2]), int(row[3])) for row in rows)


def _answer(store: Store, actor: Actor, resident_id: UUID, chosen: sa.Select[Any]) -> list[Any]:
    """The rows, for somebody who may see this person's picture."""
    require(actor, Permission.READ_PICTURE)
    with store.read(actor.home_id) as session:
        of_home(session, Resident, actor, resident_id)
        return list(session.execute(chosen).all())


def _newest_first(
    session: Session, actor: Actor, resident_id: UUID, before: tuple[datetime, UUID] | None
) -> Iterator[Any]:
    chosen = (
        sa.select(_incident, _staff.c.name)
        .join(_staff, sa.and_(_staff.c.home_id == _incident.c.home_id, _staff.c.id == _incident.c.author_id))
        .where(_incident.c.home_id == actor.home_id, _incident.c.resident_id == resident_id)
        .order_by(_incident.c.occurred_at.desc(), _incident.c.id.desc())
        .limit(PAGE)
    )
    while True:
        rows = session.execute(chosen if before is None else chosen.where(_is_before(*before))).all()
        yield from rows
        if len(rows) < PAGE:
            return
        before = (rows[-1].occurred_at, rows[-1].id)


def _is_before(at: datetime, id: UUID) -> sa.ColumnElement[bool]:
    # The first condition alone lets the index be entered at the right place on every database.
    return sa.and_(
        _incident.c.occurred_at <= at,
        sa.or_(_incident.c.occurred_at < at, _incident.c.id < id),
    )


def _around(since: date, until: date) -> tuple[sa.ColumnElement[bool], ...]:
    """Instants a day around the local days, wherever the home is: for the index, which is by instant."""
    start = datetime.combine(since, time(), UTC) - _DAY_AROUND
    return _incident.c.occurred_at >= start, _incident.c.occurred_at < datetime.combine(
        until, time(), UTC
    ) + _DAY_AROUND


def entry_of(row: Any) -> TimelineEntry:
    return TimelineEntry(
        id=row.id,
        occurred_at=row.occurred_at,
        recorded_at=row.recorded_at,
        late=row.late,
        version=row.version,
        status=row.status,
        strength=row.strength,
        behaviours=tuple(row.codes["behaviours"]),
        triggers=tuple(row.codes["triggers"]),
        affected=tuple(row.affected),
        tried=tuple(row.codes["tried"]),
        outcome=row.outcome,
        note=row.note,
        own_words=row.own_words,
        logged_by=row.name,
        seen_by=row.seen_by,
        confidential=row.confidential,
    )
