"""Staff and their sign-ins."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from db.models.base import Json, Keyed, Versioned, one_of, within_home


class Staff(Versioned, table=True):
    """`sign_in_name` is kept in lower case and is unique in the installation: sign-in has no home yet."""

    __tablename__ = "staff"
    __table_args__ = (
        one_of("role", "aide", "nurse", "manager"),
        sa.UniqueConstraint("sign_in_name", name="uq_staff_sign_in_name"),
    )

    name: str
    sign_in_name: str
    role: str
    extra: list[str] = Field(default_factory=list, sa_type=Json)
    password_hash: str
    pin_hash: str | None = None
    language: str = "en"
    active: bool = True
    expires_at: datetime | None = None  # agency codes end by themselves


class SignInTry(SQLModel, table=True):
    """Failures in a row under one sign-in name, known or not, so that both are answered alike; survives a restart.

    `name_digest` is an HMAC: people sometimes type a password where the name should be.
    """

    __tablename__ = "sign_in_try"
    __table_args__ = (sa.Index("ix_sign_in_try_old", "next_try_at"),)

    name_digest: str = Field(primary_key=True)
    failures: int
    next_try_at: datetime


class StaffSession(Keyed, table=True):
    """One sign-in on one device. The cookie's token is kept as its SHA-256."""

    __tablename__ = "staff_session"
    __table_args__ = (
        within_home("staff_id", "staff"),
        sa.UniqueConstraint("token_hash", name="uq_staff_session_token_hash"),
        sa.Index("ix_staff_session_id", "id"),
        sa.Index("ix_staff_session_staff", "home_id", "staff_id", "created_at"),
    )

    staff_id: UUID
    token_hash: str
    device: str
    created_at: datetime
    last_seen_at: datetime
    locked_at: datetime | None = None
    ended_at: datetime | None = None
    pin_failures: int = 0
    next_try_at: datetime | None = None
