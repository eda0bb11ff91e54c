"""What helped this person before, and what is usual for them."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from db.engine import Store
from protocols.access import Actor


@dataclass(frozen=True, slots=True)
class TriedBefore:
    """Tries of one intervention for one person. `known` have an answer that counts, `calmer` of them helped."""

    code: str
    tries: int
    known: int
    calmer: int


@dataclass(frozen=True, slots=True)
class Usual:
    """This person's own commonest codes of the last 90 days, most frequent first."""

    behaviours: tuple[str, ...]
    triggers: tuple[str, ...]


def tried_before(store: Store, *, actor: Actor, resident_id: UUID, now: datetime) -> tuple[TriedBefore, ...]:
    """All that was tried for this person, best first (by `protocols.effectiveness`)."""
    raise NotImplementedError


def usual(store: Store, *, actor: Actor, resident_id: UUID, now: datetime) -> Usual:
    """What is usual for this person."""
    raise NotImplementedError
