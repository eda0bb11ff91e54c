"""Plan items: what the team is trying for one person, since when, until when."""

from datetime import date, datetime
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from db.engine import Store
from protocols.access import Actor


class PlanItemIn(BaseModel):
    """What, when and how long. `from_card` is the card that led to it."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    text: str
    intervention: str | None = None
    trigger: str | None = None
    review_on: date | None = None
    from_card: UUID | None = None


def add(store: Store, *, actor: Actor, now: datetime, id: UUID, resident_id: UUID, item: PlanItemIn) -> None:
    """Add to the plan (EDIT_PLAN)."""
    raise NotImplementedError


def end(store: Store, *, actor: Actor, now: datetime, plan_item_id: UUID, expected_version: int, reason: str) -> None:
    """End a plan item (EDIT_PLAN); it stays in the record."""
    raise NotImplementedError
