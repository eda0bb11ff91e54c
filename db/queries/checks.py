"""What was checked, and what was not: a date beside every gap."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from db.engine import Store
from protocols.access import Actor


@dataclass(frozen=True, slots=True)
class LastCheck:
    """The latest of one kind. `at` None: never recorded here. `value` None: the time is the fact, or unknown."""

    kind: str  # assessment | observation | medicine
    code: str
    value: float | None
    state: str | None  # yes | no | unknown, for medicine facts
    at: datetime | None
    by: str | None


def latest(store: Store, *, actor: Actor, resident_id: UUID, now: datetime) -> tuple[LastCheck, ...]:
    """The latest of every assessment, observation and medicine fact of the vocabulary (READ_PICTURE)."""
    raise NotImplementedError
