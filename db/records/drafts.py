"""Half-finished entries, kept at every tap, found again on any tablet by the same person."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from db.engine import Store
from protocols.access import Actor


@dataclass(frozen=True, slots=True)
class Draft:
    """`id` becomes the id of what is saved. `content` is plain JSON of the screen that made it."""

    id: UUID
    screen: str
    content: dict[str, Any]
    updated_at: datetime


def keep(
    store: Store,
    *,
    actor: Actor,
    now: datetime,
    id: UUID,
    screen: str,
    content: dict[str, Any],
) -> None:
    """Write the draft (made or replaced). Only its author can. After the entry was saved: nothing happens."""
    raise NotImplementedError


def discard(store: Store, *, actor: Actor, now: datetime, id: UUID) -> None:
    """Throw a draft away on the author's word."""
    raise NotImplementedError


def mine(store: Store, *, actor: Actor, screen: str | None = None) -> tuple[Draft, ...]:
    """The actor's drafts, newest first."""
    raise NotImplementedError
