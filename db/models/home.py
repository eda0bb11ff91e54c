"""The home, its own terms, and the lease that lets a job run once however many processes there are."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from db.models.base import Versioned, one_of


class Home(SQLModel, table=True):
    __tablename__ = "home"

    id: UUID = Field(primary_key=True)
    name: str
    time_zone: str  # IANA name
    country: str
    demo: bool = False
    created_at: datetime


class HomeTerm(Versioned, table=True):
    """A term of the home's own (`label` set), or a term of the vocabulary that it retired (`label` null)."""

    __tablename__ = "home_term"
    __table_args__ = (
        one_of("kind", "behaviour", "trigger", "intervention"),
        sa.UniqueConstraint("home_id", "code", name="uq_home_term_code"),
    )

    kind: str
    code: str
    label: str | None = None
    retired_at: datetime | None = None


class JobLease(SQLModel, table=True):
    __tablename__ = "job_lease"

    job: str = Field(primary_key=True)
    holder: str
    until: datetime
