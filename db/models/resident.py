"""Residents, their risk flags, their contacts, their plan, and what was checked."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from db.models.base import Json, Versioned, at_most, one_of, within_home


class Resident(Versioned, table=True):
    __tablename__ = "resident"
    __table_args__ = (
        one_of("status", "present", "hospital", "left", "died"),
        one_of("pronoun", "she", "he", "they"),
    )

    full_name: str
    preferred_name: str
    room: str
    status: str = "present"
    status_on: date | None = None
    born_on: date | None = None
    pronoun: str = "they"
    admitted_on: date | None = None
    dementia_type: str | None = None  # null: not recorded, which makes the Lewy and Parkinson flags unknown
    likes: str = ""
    what_calms: str = ""
    what_matters: str = ""
    communication_needs: str = ""
    food_texture: str = ""
    allergies: str = ""
    fluid_limit_ml: int | None = None
    contact_name: str = ""
    contact_phone: str = ""


class ResidentFlag(Versioned, table=True):
    """One risk flag of one resident. No row: not known. Past `expires_on`: not known again."""

    __tablename__ = "resident_flag"
    __table_args__ = (
        within_home("resident_id", "resident"),
        one_of("state", "present", "suspected", "absent"),
        sa.UniqueConstraint("home_id", "resident_id", "code", name="uq_resident_flag_code"),
    )

    resident_id: UUID
    code: str
    state: str
    expires_on: date | None = None


class Contact(Versioned, table=True):
    __tablename__ = "contact"
    __table_args__ = (within_home("resident_id", "resident"), sa.Index("ix_contact_resident", "home_id", "resident_id"))

    resident_id: UUID
    name: str
    relation: str
    entitled: bool
    basis: str = ""
    on_hold: bool = False


class PlanItem(Versioned, table=True):
    __tablename__ = "plan_item"
    __table_args__ = (
        within_home("resident_id", "resident"),
        at_most("text", 1000),
        sa.Index("ix_plan_item_resident", "home_id", "resident_id", "started_at"),
        sa.Index("ix_plan_item_started", "home_id", "started_at"),
        sa.Index("ix_plan_item_ended", "home_id", "ended_at"),
    )

    resident_id: UUID
    text: str
    intervention: str | None = None
    trigger: str | None = None
    review_on: date | None = None
    from_card_id: UUID | None = None
    started_at: datetime
    ended_at: datetime | None = None


class AssessmentTotal(Versioned, table=True):
    __tablename__ = "assessment_total"
    __table_args__ = (
        within_home("resident_id", "resident"),
        sa.Index("ix_assessment_total_latest", "home_id", "resident_id", "code", "at"),
    )

    resident_id: UUID
    code: str
    total: int
    parts: dict[str, int | None] = Field(default_factory=dict, sa_type=Json)
    at: datetime
    voided_at: datetime | None = None  # null: it counts


class Observation(Versioned, table=True):
    __tablename__ = "observation"
    __table_args__ = (
        within_home("resident_id", "resident"),
        sa.Index("ix_observation_latest", "home_id", "resident_id", "kind", "at"),
        sa.Index("ix_observation_entered", "home_id", "resident_id", "recorded_at"),
    )

    resident_id: UUID
    kind: str
    value: float | None = None
    at: datetime
    voided_at: datetime | None = None  # null: it counts


class MedicineFact(Versioned, table=True):
    __tablename__ = "medicine_fact"
    __table_args__ = (
        within_home("resident_id", "resident"),
        one_of("state", "yes", "no", "unknown"),
        sa.Index("ix_medicine_fact_latest", "home_id", "resident_id", "fact", "recorded_at"),
    )

    resident_id: UUID
    fact: str
    state: str
    number: float | None = None
    since: datetime | None = None
    voided_at: datetime | None = None  # null: it counts


class Moment(Versioned, table=True):
    """A good moment, or a calm shift (`code` BHV_CALM with `shift` set). Never counted as an incident."""

    __tablename__ = "moment"
    __table_args__ = (
        within_home("resident_id", "resident"),
        at_most("note", 2000),
        sa.UniqueConstraint("home_id", "resident_id", "local_date", "shift", name="uq_moment_shift"),
        sa.Index("ix_moment_month", "home_id", "resident_id", "local_date"),
        sa.Index("ix_moment_shift", "home_id", "local_date", "shift", "resident_id"),
    )

    resident_id: UUID
    code: str
    note: str = ""
    at: datetime
    local_date: date
    # Set for a calm shift only: then local_date is the day on which the shift began. A calm shift that was entered in
    # error lets go of it, so that the shift can be called calm again; its first version says which it was.
    shift: str | None = None
    voided_at: datetime | None = None  # null: it counts
