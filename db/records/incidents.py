"""Incidents: recorded once, amended as new versions, voided but never removed."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from db.engine import Store
from protocols.access import Actor


Answer = Literal["settled", "partly", "no_change", "worse", "asleep", "did_not_see", "too_early"]
NOTE_LENGTH = 2000  # characters, of a note and of the person's own words


class IncidentIn(BaseModel):
    """What one log holds. `occurred_at` is aware; None for anything means it was not asked or not answered."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    resident_id: UUID
    occurred_at: datetime
    behaviours: list[str] = Field(min_length=1, max_length=3)
    strength: int = Field(ge=1, le=4)  # 4: the danger button was pressed
    affected: list[str] = []  # self, staff, resident, visitor, property, none
    triggers: list[str] = []
    tried: list[str] = []  # what was really tried, contraindicated or not
    outcome: Answer | None = None  # None: not answered
    flags: list[str] = []  # event flags of the vocabulary
    duration: str | None = None  # code of the duration bands
    place: str | None = None
    seen_by: str = ""  # who saw it, when it was not the person who logs it
    own_words: str = ""
    injury: Literal["none", "minor", "major"] | None = None
    staff_injury: Literal["none", "minor", "major"] | None = None
    note: str = ""
    client_at: datetime | None = None  # what the tablet's clock said


@dataclass(frozen=True, slots=True)
class Recorded:
    """Read back after the commit. `already` means that this id had been saved before, with the same contents."""

    id: UUID
    recorded_at: datetime
    preferred_name: str
    room: str
    follow_up_due_at: datetime | None
    already: bool


def record(store: Store, *, actor: Actor, now: datetime, id: UUID, incident: IncidentIn) -> Recorded:
    """Record an incident (LOG_INCIDENT): version, sums, follow-up and chain in one transaction; the draft goes.

    A second save of the same id stores nothing: the same contents answer `already`, others raise `Conflict`.
    More than 5 minutes ahead of `now` is refused. "Too early" or no outcome makes a follow-up.
    """
    raise NotImplementedError


def amend(
    store: Store,
    *,
    actor: Actor,
    now: datetime,
    incident_id: UUID,
    incident: IncidentIn,
    expected_version: int,
    reason: str,
) -> int:
    """Correct an incident (AMEND_INCIDENT, or its author within the same shift); answers the new version."""
    raise NotImplementedError


def void(store: Store, *, actor: Actor, now: datetime, incident_id: UUID, expected_version: int, reason: str) -> int:
    """Mark an incident as entered in error (AMEND_INCIDENT). It stays readable and leaves every sum."""
    raise NotImplementedError
