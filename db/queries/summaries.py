"""Family summaries and what they are written from."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from db.engine import Store
from protocols.access import Actor
from protocols.month import PersonMonth


@dataclass(frozen=True, slots=True)
class Release:
    contact_name: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SummaryView:
    id: UUID
    version: int
    resident_id: UUID
    month: date
    state: str  # draft | approved
    contents: dict[str, Any]
    prepared_by: str
    prepared_at: datetime
    approved_by: str | None
    approved_at: datetime | None
    releases: tuple[Release, ...]


def person_month(store: Store, *, actor: Actor, resident_id: UUID, month: date, now: datetime) -> PersonMonth:
    """What was recorded in the month (READ_PICTURE). Confidential entries are left out."""
    raise NotImplementedError


def of_resident(store: Store, *, actor: Actor, resident_id: UUID) -> tuple[SummaryView, ...]:
    """The resident's summaries, newest month first (APPROVE_SUMMARY or RELEASE_SUMMARY)."""
    raise NotImplementedError
