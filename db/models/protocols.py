"""The rules of a home: its own editions of protocols, the sets in use, and the facts behind every card."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from db.models.base import Json, Keyed, Payload, Versioned, at_most, one_of, within_home


class HomeProtocol(Versioned, table=True):
    """One edition of a protocol as this home wants it. Of one protocol at most one edition is active.

    `content` is the form of `protocols.engine.schema.Protocol`, `cases` that of `protocols.engine.cases.CaseFile`.
    `in_use` False: where this edition is active, the home does without the protocol. `editors` are all who wrote
    in it: none of them may approve it.
    """

    __tablename__ = "home_protocol"
    __table_args__ = (
        one_of("state", "draft", "in_review", "active", "retired", "discarded"),
        at_most("why", 1000),
        at_most("review_note", 1000),
        sa.Index("ix_home_protocol_protocol", "home_id", "protocol_id", "id"),
        sa.Index("ix_home_protocol_state", "home_id", "state"),
        sa.Index(
            "uq_home_protocol_active",
            "home_id",
            "protocol_id",
            unique=True,
            sqlite_where=sa.text("state = 'active'"),
            postgresql_where=sa.text("state = 'active'"),
        ),
    )

    protocol_id: str
    edition: str  # the version that stands in the content, 1.2.0
    state: str = "draft"
    in_use: bool = True
    content: Payload = Field(sa_type=Json)
    cases: Payload = Field(sa_type=Json)
    based_on: str  # "library 1.0.0", or the id of the edition before
    why: str = ""
    editors: list[str] = Field(default_factory=list, sa_type=Json)
    begun_at: datetime
    submitted_at: datetime | None = None
    submitted_by: UUID | None = None
    decided_at: datetime | None = None
    decided_by: UUID | None = None
    review_note: str = ""
    active_from: datetime | None = None
    active_until: datetime | None = None


class ProtocolSetText(Keyed, table=True):
    """A set of protocols that was in use here, whole, so that a card can be explained years later. Append-only.

    `content` is the canonical JSON of the protocols in order of id, compressed with zlib; its id follows from the hash.
    """

    __tablename__ = "protocol_set"
    __table_args__ = (sa.UniqueConstraint("home_id", "set_hash", name="uq_protocol_set_hash"),)

    set_hash: str
    first_used_at: datetime
    content: bytes


class Evaluation(Keyed, table=True):
    """One look of the rules that led to a card: the facts as they were, so that it can be replayed. Append-only.

    `facts` is the canonical text of the facts form, compressed with zlib; `snapshot` is its hash, as on the cards.
    """

    __tablename__ = "evaluation"
    __table_args__ = (
        within_home("resident_id", "resident"),
        sa.Index("ix_evaluation_snapshot", "home_id", "snapshot"),
        sa.Index("ix_evaluation_resident", "home_id", "resident_id", "at"),
    )

    resident_id: UUID
    incident_id: UUID | None = None
    at: datetime
    snapshot: str
    set_hash: str
    language: str
    facts: bytes
