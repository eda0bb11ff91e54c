"""The nurse's review: what needs me now, what today, what waits for others."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from db.engine import Store
from protocols.access import Actor
from protocols.engine.cards import Card


@dataclass(frozen=True, slots=True)
class CardView:
    """A card as kept, with what became of it.

    `state`: shown, accepted, changed, declined, acknowledged, withdrawn. `told_at` None: nobody was told yet.
    """

    id: UUID
    resident_id: UUID
    preferred_name: str
    room: str
    incident_id: UUID | None
    protocol_id: str
    protocol_version: str
    tier: str
    state: str
    hard_stop: bool
    confidential: bool
    must_tell: str | None
    made_at: datetime
    due_at: datetime
    told_at: datetime | None
    told_by: str | None
    told_whom: str | None
    escalated_at: datetime | None
    answered_at: datetime | None
    answered_by: str | None
    reason_code: str | None
    comment: str
    card: Card


@dataclass(frozen=True, slots=True)
class ReviewLists:
    """`now`: emergencies, urgent, hard stops and overdue. `today`: the rest for this role. `waiting`: for others."""

    now: tuple[CardView, ...]
    today: tuple[CardView, ...]
    waiting: tuple[CardView, ...]


def lists(store: Store, *, actor: Actor, now: datetime) -> ReviewLists:
    """Open cards of the home (REVIEW_CARDS). Confidential ones only with READ_SAFEGUARDING."""
    raise NotImplementedError


def of_incident(store: Store, *, actor: Actor, incident_id: UUID) -> tuple[CardView, ...]:
    """The cards of one incident that this actor may see."""
    raise NotImplementedError


def to_tell(store: Store, *, actor: Actor, now: datetime) -> tuple[CardView, ...]:
    """Open cards that someone must still be told about, for every first page; nothing confidential."""
    raise NotImplementedError


def confidential(store: Store, *, actor: Actor, now: datetime) -> tuple[CardView, ...]:
    """The safeguarding route (READ_SAFEGUARDING), without those in which the actor is named."""
    raise NotImplementedError


def of_resident(store: Store, *, actor: Actor, resident_id: UUID, now: datetime) -> tuple[CardView, ...]:
    """Cards of the last 90 days and what became of them (READ_PICTURE)."""
    raise NotImplementedError
