"""One person's picture: timeline, hours, months, what was tried."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from db.engine import Store
from db.queries.helps import TriedBefore
from protocols.access import Actor


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One incident as it stands now. `was` holds earlier versions' values, oldest first, each with who, when, why."""

    id: UUID
    occurred_at: datetime
    recorded_at: datetime
    late: bool
    version: int
    status: str  # active | voided
    strength: int
    behaviours: tuple[str, ...]
    triggers: tuple[str, ...]
    affected: tuple[str, ...]
    tried: tuple[str, ...]
    outcome: str | None
    note: str
    own_words: str
    logged_by: str
    seen_by: str
    confidential: bool


@dataclass(frozen=True, slots=True)
class HourCount:
    """Incidents at one local weekday (0 Monday) and hour."""

    weekday: int
    hour: int
    count: int


@dataclass(frozen=True, slots=True)
class DayCount:
    """Incidents of one local day, by strength 1-4."""

    day: date
    by_strength: tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Version:
    """One version of an entry: what it said, who wrote it, when and why."""

    version: int
    at: datetime
    by: str
    change: str  # create | amend | void
    reason: str
    payload: dict[str, object]


def timeline(
    store: Store,
    *,
    actor: Actor,
    resident_id: UUID,
    now: datetime,
    before: tuple[datetime, UUID] | None = None,
) -> tuple[TimelineEntry, ...]:
    """Twenty incidents, newest first, from before a (occurred_at, id) key (READ_PICTURE). Confidential ones only
    with READ_SAFEGUARDING."""
    raise NotImplementedError


def by_hour(store: Store, *, actor: Actor, resident_id: UUID, since: date, until: date) -> tuple[HourCount, ...]:
    """Counts by weekday and hour, of local days from `since` up to but not including `until` (READ_PICTURE)."""
    raise NotImplementedError


def by_day(store: Store, *, actor: Actor, resident_id: UUID, since: date, until: date) -> tuple[DayCount, ...]:
    """Counts a day, days without any left out (READ_PICTURE)."""
    raise NotImplementedError


def tried(store: Store, *, actor: Actor, resident_id: UUID, since: date, until: date) -> tuple[TriedBefore, ...]:
    """What was tried in the period and how often it was followed by calm (READ_PICTURE)."""
    raise NotImplementedError


def versions(store: Store, *, actor: Actor, entity: str, entity_id: UUID) -> tuple[Version, ...]:
    """Every version of one entry, oldest first (READ_PICTURE)."""
    raise NotImplementedError
