"""The people page: staff of the home."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from db.engine import Store
from protocols.access import Actor


@dataclass(frozen=True, slots=True)
class StaffView:
    id: UUID
    name: str
    sign_in_name: str
    role: str
    extra: frozenset[str]
    active: bool
    expires_at: datetime | None


def staff(store: Store, *, actor: Actor, now: datetime) -> tuple[StaffView, ...]:
    """Everyone, active first, by name (MANAGE_STAFF)."""
    raise NotImplementedError
