"""Incidents with what was seen, what set it off and what was tried; answers; follow-ups; drafts."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from db.models.base import Json, Keyed, Payload, Versioned, at_most, one_of, within_home


_ANSWERS = ("settled", "partly", "no_change", "worse", "asleep", "did_not_see", "too_early", "unknown")


class Incident(Versioned, table=True):
    """The incident as it stands now. `recorded_at` never changes; `occurred_at` has its local fields beside it.

    `codes` is a copy of the child rows for the timeline: behaviours, triggers, tried.
    """

    __tablename__ = "incident"
    __table_args__ = (
        within_home("resident_id", "resident"),
        sa.CheckConstraint("strength BETWEEN 1 AND 4", name="strength"),
        one_of("status", "active", "voided"),
        one_of("outcome", *_ANSWERS),
        one_of("injury", "none", "minor", "major"),
        one_of("staff_injury", "none", "minor", "major"),
        at_most("note", 2000),
        at_most("own_words", 2000),
        sa.Index("ix_incident_timeline", "home_id", "resident_id", "occurred_at", "id"),
        sa.Index("ix_incident_today", "home_id", "local_date", "resident_id"),
        sa.Index("ix_incident_evaluated", "home_id", "evaluated_at"),
    )

    resident_id: UUID
    occurred_at: datetime
    local_date: date
    local_weekday: int
    local_hour: int
    utc_offset_minutes: int
    client_at: datetime | None = None
    late: bool = False  # written well after it happened
    strength: int
    codes: Payload = Field(default_factory=dict, sa_type=Json)
    affected: list[str] = Field(default_factory=list, sa_type=Json)
    flags: list[str] = Field(default_factory=list, sa_type=Json)
    outcome: str | None = None  # null: not answered yet
    duration: str | None = None
    place: str | None = None
    seen_by: str = ""
    own_words: str = ""
    injury: str | None = None
    staff_injury: str | None = None
    note: str = ""
    confidential: bool = False  # the safeguarding route
    status: str = "active"
    payload_digest: str
    evaluated_at: datetime | None = None  # null: the rules have not looked at it yet


class _Child(SQLModel):
    home_id: UUID = Field(primary_key=True)
    incident_id: UUID = Field(primary_key=True)
    code: str = Field(primary_key=True)


def _of_incident() -> sa.ForeignKeyConstraint:
    return within_home("incident_id", "incident")


class IncidentBehaviour(_Child, table=True):
    __tablename__ = "incident_behaviour"
    __table_args__ = (_of_incident(),)


class IncidentTrigger(_Child, table=True):
    __tablename__ = "incident_trigger"
    __table_args__ = (_of_incident(),)


class Tried(_Child, table=True):
    """One intervention tried. `value` is the outcome's scale 0-3, null: not known, left out of every figure."""

    __tablename__ = "tried"
    __table_args__ = (
        _of_incident(),
        sa.CheckConstraint("value BETWEEN 0 AND 3", name="value"),
        # With the incident, so that what it was about is found without the row.
        sa.Index("ix_tried_home", "home_id", "code", "local_date", "resident_id", "value", "counts", "incident_id"),
        sa.Index("ix_tried_resident", "home_id", "resident_id", "local_date", "code", "value", "counts"),
    )

    resident_id: UUID
    local_date: date
    value: int | None = None
    counts: bool = True  # false once the incident is voided


class Outcome(Keyed, table=True):
    """One answer to "did it help?". Append-only: the newest that counts is on the incident."""

    __tablename__ = "outcome"
    __table_args__ = (
        _of_incident(),
        one_of("answer", *_ANSWERS),
        sa.Index("ix_outcome_incident", "home_id", "incident_id"),
    )

    incident_id: UUID
    follow_up_id: UUID | None = None  # null: answered with the log itself
    answer: str
    value: int | None = None
    answered_at: datetime
    answered_by: UUID | None = None  # null: the end of the shift made it unknown


class FollowUp(Keyed, table=True):
    __tablename__ = "follow_up"
    __table_args__ = (
        _of_incident(),
        one_of("state", "open", "answered", "unknown"),
        sa.UniqueConstraint("home_id", "incident_id", name="uq_follow_up_incident"),
        sa.Index("ix_follow_up_open", "home_id", "state", "due_at"),
    )

    incident_id: UUID
    resident_id: UUID
    due_at: datetime
    closes_at: datetime
    state: str = "open"
    answer: str | None = None
    answered_at: datetime | None = None
    answered_by: UUID | None = None


class Draft(Keyed, table=True):
    """A half-finished entry. Its id becomes the id of what is saved."""

    __tablename__ = "draft"
    __table_args__ = (
        within_home("author_id", "staff"),
        sa.Index("ix_draft_author", "home_id", "author_id", "updated_at"),
    )

    author_id: UUID
    screen: str
    content: Payload = Field(default_factory=dict, sa_type=Json)
    updated_at: datetime
