"""The plan of one person."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from db.engine import Store
from protocols.access import Actor


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
    """Plan items, running ones first (READ_SHIFT: everyone must know the plan)."""
    raise NotImplementedError
