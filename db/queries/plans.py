"""The plan of one person."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa

from db.engine import Store
from db.loading import of_home
from db.models.base import table_of
from db.models.resident import PlanItem, Resident
from protocols.access import Actor, Permission, require


@dataclass(frozen=True, slots=True)
class PlanItemView:
    id: UUID
    version: int
    text: str
    intervention: str | None
    trigger: str | None
    since: datetime
    ended_at: datetime | None
    review_on: date | None


def of_resident(store: Store, *, actor: Actor, resident_id: UUID) -> tuple[PlanItemView, ...]:
    """Plan items, running ones first, then by when they began, newest first (READ_SHIFT: everyone must know the
    plan)."""
    require(actor, Permission.READ_SHIFT)
    plan = table_of(PlanItem).c
    chosen = (
        sa.select(
            plan.id,
            plan.version,
            plan.text,
            plan.intervention,
            plan.trigger,
            plan.started_at,
            plan.ended_at,
            plan.review_on,
        )
        .where(plan.home_id == actor.home_id, plan.resident_id == resident_id)
        .order_by(plan.ended_at.is_not(None), plan.started_at.desc(), plan.id.desc())
    )
    with store.read(actor.home_id) as session:
        of_home(session, Resident, actor, resident_id)
        rows = session.execute(chosen).all()
    return tuple(PlanItemView(*row) for row in rows)
