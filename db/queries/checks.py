"""What was checked, and what was not: a date beside every gap."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session
from sqlmodel import SQLModel

from db.engine import Store
from db.loading import of_home
from db.models.base import table_of
from db.models.resident import AssessmentTotal, MedicineFact, Observation, Resident
from db.models.staff import Staff
from protocols.access import Actor, Permission, require
from protocols.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class LastCheck:
    """The latest of one kind. `at` None: never recorded here. `value` None: the time is the fact, or unknown."""

    kind: str  # assessment | observation | medicine
    code: str
    value: float | None
    state: str | None  # yes | no | unknown, for medicine facts
    at: datetime | None
    by: str | None


_staff = table_of(Staff)


def latest(store: Store, *, actor: Actor, resident_id: UUID, now: datetime) -> tuple[LastCheck, ...]:  # noqa: ARG001
    """The latest of every assessment, charted observation and medicine fact of the vocabulary (READ_PICTURE).

    Of a medicine fact `at` is when it was entered, and `value` the number that was given with it, if any.
    """
    require(actor, Permission.READ_PICTURE)
    with store.read() as session:
        of_home(session, Resident, actor, resident_id)
        found = list(_checks(session, actor, resident_id))
    return tuple(found)


def _checks(session: Session, actor: Actor, resident_id: UUID) -> Iterator[LastCheck]:
    totals = _newest(session, actor, resident_id, AssessmentTotal, name="code", at="at")
    for code in vocabulary().instruments:
        row = totals.get(code)
        yield LastCheck("assessment", code, row.total if row else None, None, row.at if row else None, _by(row))
    charted = _newest(session, actor, resident_id, Observation, name="kind", at="at")
    for code in (code for code, term in vocabulary().observations.items() if term.charted):
        row = charted.get(code)
        yield LastCheck("observation", code, row.value if row else None, None, row.at if row else None, _by(row))
    facts = _newest(session, actor, resident_id, MedicineFact, name="fact", at="recorded_at")
    for code in vocabulary().medicine_facts:
        row = facts.get(code)
        state, at = (row.state, row.recorded_at) if row else (None, None)
        yield LastCheck("medicine", code, row.number if row else None, state, at, _by(row))


def _newest(
    session: Session, actor: Actor, resident_id: UUID, model: type[SQLModel], *, name: str, at: str
) -> dict[str, Any]:
    """The newest row of each name; of several at one time, the one entered last."""
    table = table_of(model)
    place = sa.func.row_number().over(
        partition_by=table.c[name], order_by=(table.c[at].desc(), table.c.recorded_at.desc(), table.c.id.desc())
    )
    mine = (
        sa.select(table.c.id, place.label("place"))
        .where(table.c.home_id == actor.home_id, table.c.resident_id == resident_id)
        .subquery()
    )
    chosen = (
        sa.select(table, _staff.c.name.label("by"))
        .join(mine, sa.and_(mine.c.id == table.c.id, mine.c.place == 1))
        .join(_staff, sa.and_(_staff.c.home_id == table.c.home_id, _staff.c.id == table.c.author_id))
        .where(table.c.home_id == actor.home_id)
    )
    return {row._mapping[name]: row for row in session.execute(chosen)}


def _by(row: Any) -> str | None:
    return row.by if row else None
