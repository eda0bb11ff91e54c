"""My shift: whom is it about, who was upset today, what is asked, what changed."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from db.engine import Store
from protocols.access import Actor


@dataclass(frozen=True, slots=True)
class Tile:
    """One resident on the first page. `alike` are rooms of residents with a similar name (the name-alert)."""

    resident_id: UUID
    preferred_name: str
    full_name: str
    initials: str
    room: str
    status: str
    upset_today: int
    calm_this_shift: bool
    plan_changed: bool  # within the last 24 hours
    alike: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FollowUpDue:
    """One question to be asked. `is_due` False: not yet (`due_at` is the time)."""

    id: UUID
    resident_id: UUID
    preferred_name: str
    room: str
    occurred_at: datetime
    due_at: datetime
    closes_at: datetime
    tried: tuple[str, ...]
    behaviours: tuple[str, ...]
    is_due: bool


@dataclass(frozen=True, slots=True)
class Change:
    """Something that happened since: `kind` is card_accepted, card_changed, plan_added, plan_ended.

    `mine`: it answers an entry of the actor.
    """

    at: datetime
    kind: str
    resident_id: UUID
    preferred_name: str
    text: str
    mine: bool


def tiles(store: Store, *, actor: Actor, now: datetime) -> tuple[Tile, ...]:
    """Residents who are present or in hospital: those logged today first, then by room."""
    raise NotImplementedError


def follow_ups(store: Store, *, actor: Actor, now: datetime) -> tuple[FollowUpDue, ...]:
    """Open questions of the home, due ones first. Confidential incidents ask like any other: nothing shows why."""
    raise NotImplementedError


def changes(store: Store, *, actor: Actor, since: datetime, now: datetime) -> tuple[Change, ...]:
    """What changed, newest first, at most 20; nothing confidential."""
    raise NotImplementedError


def previous_shift_end(store: Store, *, actor: Actor, now: datetime) -> datetime:
    """When this person was last active before today's sign-in; 24 hours ago at the earliest known."""
    raise NotImplementedError
