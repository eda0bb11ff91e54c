"""Family summaries and what they are written from."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db.engine import Store
from db.loading import home_of, of_home
from db.models.base import table_of
from db.models.chain import RecordVersion
from db.models.resident import Contact, Resident
from db.models.review import FamilySummary, SummaryRelease
from db.models.staff import Staff
from db.queries import person_months
from protocols.access import Actor, Permission, require
from protocols.month import Person, PersonMonth, first_of


@dataclass(frozen=True, slots=True)
class Release:
    contact_name: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SummaryView:
    id: UUID
    version: int
    resident_id: UUID
    month: date
    state: str  # draft | approved
    contents: dict[str, Any]
    prepared_by: str
    prepared_at: datetime
    approved_by: str | None
    approved_at: datetime | None
    releases: tuple[Release, ...]


PAGE = 12

_summary = table_of(FamilySummary)
_release = table_of(SummaryRelease)
_contact = table_of(Contact)
_first = table_of(RecordVersion).alias("first")
_author = table_of(Staff).alias("author")
_approver = table_of(Staff).alias("approver")


def person_month(store: Store, *, actor: Actor, resident_id: UUID, month: date, now: datetime) -> PersonMonth:
    """What was recorded in the month (READ_PICTURE), which may still be running. Confidential entries are left out.

    `forbidden_names` are those of every other resident, here or gone, and of all staff: whole, as they are called,
    and each first and last name by itself. The person's own names and the named contact's are not among them.
    """
    require(actor, Permission.READ_PICTURE)
    with store.read(actor.home_id) as session:
        home = home_of(session, actor)
        resident = of_home(session, Resident, actor, resident_id)
        counted = person_months.count(session, resident, time_zone=home.time_zone, month=first_of(month), now=now)
        forbidden = _forbidden_names(session, resident)
    return PersonMonth(
        home_name=home.name,
        time_zone=home.time_zone,
        demo=home.demo,
        person=Person(
            preferred_name=resident.preferred_name,
            full_name=resident.full_name,
            pronoun=resident.pronoun,
            likes=resident.likes,
            what_calms=resident.what_calms,
        ),
        now=counted.now,
        before=counted.before,
        triggers=counted.triggers,
        behaviours=counted.behaviours,
        helped=counted.helped,
        moments=counted.moments,
        plan=counted.plan,
        contact_name=resident.contact_name,
        contact_phone=resident.contact_phone,
        forbidden_names=forbidden,
    )


def of_resident(
    store: Store, *, actor: Actor, resident_id: UUID, before: tuple[date, UUID] | None = None
) -> tuple[SummaryView, ...]:
    """Twelve summaries of the resident, newest month first, from before a (month, id) key (APPROVE_SUMMARY or
    RELEASE_SUMMARY); none that was replaced."""
    if not actor.may(Permission.APPROVE_SUMMARY):
        require(actor, Permission.RELEASE_SUMMARY)
    chosen = (
        sa.select(
            _summary,
            _first.c.at.label("prepared_at"),
            _author.c.name.label("prepared_by"),
            _approver.c.name.label("approver"),
        )
        .join(
            _first,
            sa.and_(
                _first.c.home_id == _summary.c.home_id,
                _first.c.entity == _summary.name,
                _first.c.entity_id == _summary.c.id,
                _first.c.version == 1,
            ),
        )
        .join(_author, _same_home(_author, _first.c.actor_id))
        .outerjoin(_approver, _same_home(_approver, _summary.c.approved_by))
        .where(
            _summary.c.home_id == actor.home_id,
            _summary.c.resident_id == resident_id,
            _summary.c.state != "replaced",
        )
        .order_by(_summary.c.month.desc(), _summary.c.id.desc())
        .limit(PAGE)
    )
    if before is not None:
        month, last = before
        # The first condition alone lets the index be entered at the right place on every database.
        chosen = chosen.where(_summary.c.month <= month, sa.or_(_summary.c.month < month, _summary.c.id < last))
    with store.read(actor.home_id) as session:
        of_home(session, Resident, actor, resident_id)
        rows = session.execute(chosen).all()
        releases = _releases(session, actor, [row.id for row in rows])
    return tuple(
        SummaryView(
            id=row.id,
            version=row.version,
            resident_id=row.resident_id,
            month=row.month,
            state=row.state,
            contents=row.contents,
            prepared_by=row.prepared_by,
            prepared_at=row.prepared_at,
            approved_by=row.approver,
            approved_at=row.approved_at,
            releases=releases.get(row.id, ()),
        )
        for row in rows
    )


def _releases(session: Session, actor: Actor, summary_ids: Iterable[UUID]) -> dict[UUID, tuple[Release, ...]]:
    staff = table_of(Staff)
    chosen = (
        sa.select(_release.c.summary_id, _contact.c.name, staff.c.name.label("by"), _release.c.recorded_at)
        .join(_contact, sa.and_(_contact.c.home_id == _release.c.home_id, _contact.c.id == _release.c.contact_id))
        .join(staff, sa.and_(staff.c.home_id == _release.c.home_id, staff.c.id == _release.c.author_id))
        .where(_release.c.home_id == actor.home_id, _release.c.summary_id.in_(tuple(summary_ids)))
        .order_by(_release.c.recorded_at, _release.c.id)
    )
    found: dict[UUID, tuple[Release, ...]] = {}
    for row in session.execute(chosen):
        found[row.summary_id] = (*found.get(row.summary_id, ()), Release(row.name, row.by, row.recorded_at))
    return found


def _forbidden_names(session: Session, resident: Resident) -> tuple[str, ...]:
    people, staff = table_of(Resident).c, table_of(Staff).c
    others = sa.select(people.full_name, people.preferred_name).where(
        people.home_id == resident.home_id, people.id != resident.id
    )
    names = {name for row in session.execute(others) for name in row}
    names.update(session.scalars(sa.select(staff.name).where(staff.home_id == resident.home_id)))
    own = _with_parts((resident.full_name, resident.preferred_name, resident.contact_name))
    return tuple(sorted(_with_parts(names) - own))


def _with_parts(names: Iterable[str]) -> set[str]:
    """The names with their first and last words; initials alone name nobody."""
    found: set[str] = set()
    for name in names:
        words = name.split()
        found.update(part for part in (" ".join(words), *words[:1], *words[-1:]) if len(part.rstrip(".")) > 1)
    return found


def _same_home(table: sa.FromClause, column: sa.ColumnElement[Any]) -> sa.ColumnElement[bool]:
    return sa.and_(table.c.home_id == _summary.c.home_id, table.c.id == column)
