"""Good moments and calm shifts: no entry must never be read as no distress."""

from datetime import datetime
from uuid import UUID

from db.engine import Store
from protocols.access import Actor


def record(
    store: Store,
    *,
    actor: Actor,
    now: datetime,
    id: UUID,
    resident_id: UUID,
    code: str,
    note: str = "",
) -> None:
    """Keep a good moment (a positive behaviour code)."""
    raise NotImplementedError


def calm_shift(store: Store, *, actor: Actor, now: datetime, resident_ids: tuple[UUID, ...]) -> int:
    """Say that these residents were calm this shift; answers for how many it is now known. Harmless twice."""
    raise NotImplementedError
