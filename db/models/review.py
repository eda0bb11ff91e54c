"""Suggestion cards and what became of them; family summaries and their releases."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from db.models.base import Json, Keyed, Payload, Versioned, at_most, one_of, within_home


class SuggestionCard(Versioned, table=True):
    """`card` is the CDS Hooks card as it was shown; the snapshot's hash lets it be replayed."""

    __tablename__ = "suggestion_card"
    __table_args__ = (
        within_home("resident_id", "resident"),
        one_of("tier", "emergency", "urgent", "soon", "routine"),
        one_of("state", "shown", "accepted", "changed", "declined", "acknowledged", "withdrawn"),
        at_most("comment", 2000),
        sa.UniqueConstraint("home_id", "incident_id", "protocol_id", name="uq_suggestion_card_incident"),
        sa.Index("ix_suggestion_card_answered", "home_id", "answered_at"),
        sa.Index("ix_suggestion_card_made", "home_id", "made_at"),
        sa.Index("ix_suggestion_card_open", "home_id", "state", "due_at"),
        sa.Index("ix_suggestion_card_resident", "home_id", "resident_id", "made_at"),
        sa.Index("ix_suggestion_card_protocol", "home_id", "resident_id", "protocol_id", "made_at", "id"),
        # Partial, so that it is never taken for the many that are not confidential.
        sa.Index(
            "ix_suggestion_card_route",
            "home_id",
            "made_at",
            sqlite_where=sa.text("confidential = 1"),
            postgresql_where=sa.text("confidential"),
        ),
    )

    resident_id: UUID
    incident_id: UUID | None = None
    protocol_id: str
    protocol_version: str
    tier: str
    state: str = "shown"
    hard_stop: bool = False
    confidential: bool = False
    must_tell: str | None = None
    card: Payload = Field(sa_type=Json)
    snapshot: str
    made_at: datetime
    due_at: datetime
    told_at: datetime | None = None
    told_by: UUID | None = None
    told_whom: str | None = None
    escalated_at: datetime | None = None
    answered_at: datetime | None = None
    answered_by: UUID | None = None
    steps_taken: list[str] = Field(default_factory=list, sa_type=Json)
    reason_code: str | None = None
    comment: str = ""


class Firing(Keyed, table=True):
    """A protocol fired in an evaluation, shown or not: what `rule_fired` and suppression read."""

    __tablename__ = "firing"
    __table_args__ = (
        sa.Index("ix_firing_recent", "home_id", "resident_id", "at"),
        sa.Index("ix_firing_home", "home_id", "at", "protocol_id", "state"),
    )

    resident_id: UUID
    incident_id: UUID | None = None
    protocol_id: str
    protocol_version: str
    tier: str
    state: str
    at: datetime


class FamilySummary(Versioned, table=True):
    """`contents` are frozen values and words: after approval they never change."""

    __tablename__ = "family_summary"
    __table_args__ = (
        within_home("resident_id", "resident"),
        one_of("state", "draft", "approved", "replaced"),
        sa.Index("ix_family_summary_resident", "home_id", "resident_id", "month", "id"),
    )

    resident_id: UUID
    month: date
    state: str = "draft"
    contents: Payload = Field(sa_type=Json)
    approved_at: datetime | None = None
    approved_by: UUID | None = None


class SummaryRelease(Versioned, table=True):
    __tablename__ = "summary_release"
    __table_args__ = (
        within_home("summary_id", "family_summary"),
        within_home("contact_id", "contact"),
        sa.Index("ix_summary_release_summary", "home_id", "summary_id"),
    )

    summary_id: UUID
    contact_id: UUID
