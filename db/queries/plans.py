"""The plan of one person."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa

from db.engine import Store
from db.loading import of_home
from db.models.base import table_of
from db.models.resident import PlanItem, Resident
from db.queries.about import of_resident as about_resident
from protocols.access import Actor, Permission, require


ENDED = 20  # that are shown: the plan of ten years is in the versions of its items

_plan = table_of(PlanItem)
_NEWEST = (
    sa.select(*(_plan.c[name] for name in ("id", "version", "text", "intervention", "trigger")))
    .add_columns(_plan.c.started_at, _plan.c.ended_at, _plan.c.review_on)
    .where(*about_resident(_plan))
    .order_by(_plan.c.started_at.desc(), _plan.c.id.desc())
)
_RUNNING = _NEWEST.where(_plan.c.ended_at.is_(None))
_ENDED = _NEWEST.where(_plan.c.ended_at.is_not(None)).limit(ENDED)


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
    """Plan items that run, and the last twenty that ended; running ones first, then by when they began, newest first
    (READ_SHIFT: everyone must know the plan)."""
    require(actor, Permission.READ_SHIFT)
    with store.read(actor.home_id) as session:
        of_home(session, Resident, actor, resident_id)
        about = {"home": actor.home_id, "resident": resident_id}
        rows = [row for chosen in (_RUNNING, _ENDED) for row in session.execute(chosen, about)]
    return tuple(PlanItemView(*row) for row in rows)
