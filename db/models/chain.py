"""The record of the record: versions, the audit chain, its head, and who opened what. Append-only but for the head."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from db.models.base import Json, Keyed, Payload


class RecordVersion(SQLModel, table=True):
    """One version of one entry: everything it said. `salt` goes into its digest, so that erasure can destroy both."""

    __tablename__ = "record_version"

    home_id: UUID = Field(primary_key=True, foreign_key="home.id")
    entity: str = Field(primary_key=True)
    entity_id: UUID = Field(primary_key=True)
    version: int = Field(primary_key=True)
    at: datetime
    actor_id: UUID | None = None  # null: the application's own clockwork
    change: str  # create | amend | void | answer | approve | release | …
    reason: str = ""
    payload: Payload = Field(sa_type=Json)
    salt: str


class Audit(SQLModel, table=True):
    """One link a change. `hash` = HMAC-SHA256(key, previous hash and the canonical form of this row)."""

    __tablename__ = "audit"

    home_id: UUID = Field(primary_key=True, foreign_key="home.id")
    seq: int = Field(primary_key=True)  # dense from 1 within a home
    at: datetime
    actor_id: UUID | None = None
    session_id: UUID | None = None
    action: str
    entity: str
    entity_id: UUID
    version: int
    digest: str
    prev_hash: str
    hash: str


class ChainHead(SQLModel, table=True):
    """The last link of a home; the row that a writer locks."""

    __tablename__ = "chain_head"

    home_id: UUID = Field(primary_key=True, foreign_key="home.id")
    seq: int = 0
    hash: str = ""


class AccessLog(Keyed, table=True):
    """Who opened, exported or printed what of whom."""

    __tablename__ = "access_log"
    __table_args__ = (
        sa.Index("ix_access_log_resident", "home_id", "resident_id", "at"),
        sa.Index("ix_access_log_newest", "home_id", "at", "id"),
        sa.Index("ix_access_log_actor", "home_id", "actor_id", "at"),
    )

    at: datetime
    actor_id: UUID
    session_id: UUID | None = None  # the sign-in, and so the device; null: from before this was kept, or by command
    resident_id: UUID | None = None
    what: str
