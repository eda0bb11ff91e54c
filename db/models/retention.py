"""What is kept beyond the end of care, and who decided that something need not be kept any more."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from db.models.base import Json, Versioned, at_most, one_of


class LegalHold(Versioned, table=True):
    """While one stands (`lifted_on` null), nothing of the resident may be erased, whatever was decided.

    `resident_id` refers to no row: what was decided outlives the record it was about.
    """

    __tablename__ = "legal_hold"
    __table_args__ = (at_most("reason", 1000), sa.Index("ix_legal_hold_resident", "home_id", "resident_id"))

    resident_id: UUID
    reason: str
    placed_on: date
    lifted_on: date | None = None


class Appraisal(Versioned, table=True):
    """One look at whether a resident's record is still needed: proposed by one person, decided by a second.

    `basis` is the evidence that was looked at. `keep_until` belongs to a proposal to keep. `erased` lists the entries
    (`[table, id]`) that were destroyed: what `verify` may find empty.
    """

    __tablename__ = "appraisal"
    __table_args__ = (
        one_of("kind", "retention", "request"),
        one_of("proposal", "keep", "erase"),
        one_of("state", "proposed", "agreed", "refused", "carried_out"),
        at_most("basis", 2000),
        at_most("second_reason", 1000),
        sa.Index("ix_appraisal_resident", "home_id", "resident_id", "proposed_at"),
    )

    resident_id: UUID
    kind: str
    proposal: str
    state: str = "proposed"
    basis: str
    keep_until: date | None = None
    proposed_by: UUID
    proposed_at: datetime
    second_by: UUID | None = None
    second_at: datetime | None = None
    second_reason: str = ""
    carried_out_at: datetime | None = None
    erased: list[Any] = Field(default_factory=list, sa_type=Json)
