"""A home's own protocols, the sets of protocols in use, and the facts behind every card. Adds; rebuilds nothing.

Revision ID: 0003
Revises: 0002
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB


revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_INSTANT = sa.DateTime(timezone=True)
_JSON = sa.JSON().with_variant(JSONB(), "postgresql")


def upgrade() -> None:
    _home_protocol()
    op.create_table(
        "protocol_set",
        *_key(),
        sa.Column("set_hash", sa.String(), nullable=False),
        sa.Column("first_used_at", _INSTANT, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.UniqueConstraint("home_id", "set_hash", name="uq_protocol_set_hash"),
        *_keys("protocol_set"),
    )
    op.create_table(
        "evaluation",
        *_key(),
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("incident_id", sa.Uuid(), nullable=True),
        sa.Column("at", _INSTANT, nullable=False),
        sa.Column("snapshot", sa.String(), nullable=False),
        sa.Column("set_hash", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("facts", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["home_id", "resident_id"],
            ["resident.home_id", "resident.id"],
            name=op.f("fk_evaluation_home_id_resident_id_resident"),
        ),
        *_keys("evaluation"),
    )
    for name, table, columns in (
        ("ix_evaluation_snapshot", "evaluation", ["snapshot"]),
        ("ix_evaluation_resident", "evaluation", ["resident_id", "at"]),
        ("ix_suggestion_card_made", "suggestion_card", ["made_at"]),
        ("ix_firing_home", "firing", ["at", "protocol_id", "state"]),
    ):
        op.create_index(name, table, ["home_id", *columns], unique=False)


def _home_protocol() -> None:
    op.create_table(
        "home_protocol",
        *_key(),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("recorded_at", _INSTANT, nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("protocol_id", sa.String(), nullable=False),
        sa.Column("edition", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("in_use", sa.Boolean(), nullable=False),
        sa.Column("content", _JSON, nullable=False),
        sa.Column("cases", _JSON, nullable=False),
        sa.Column("based_on", sa.String(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("editors", _JSON, nullable=False),
        sa.Column("begun_at", _INSTANT, nullable=False),
        sa.Column("submitted_at", _INSTANT, nullable=True),
        sa.Column("submitted_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", _INSTANT, nullable=True),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("review_note", sa.String(), nullable=False),
        sa.Column("active_from", _INSTANT, nullable=True),
        sa.Column("active_until", _INSTANT, nullable=True),
        sa.CheckConstraint(
            "state IN ('draft', 'in_review', 'active', 'retired', 'discarded')", name=op.f("ck_home_protocol_state")
        ),
        sa.CheckConstraint("length(why) <= 1000", name=op.f("ck_home_protocol_why_length")),
        sa.CheckConstraint("length(review_note) <= 1000", name=op.f("ck_home_protocol_review_note_length")),
        *_keys("home_protocol"),
    )
    op.create_index("ix_home_protocol_protocol", "home_protocol", ["home_id", "protocol_id", "id"], unique=False)
    op.create_index("ix_home_protocol_state", "home_protocol", ["home_id", "state"], unique=False)
    active = sa.text("state = 'active'")
    op.create_index(
        "uq_home_protocol_active",
        "home_protocol",
        ["home_id", "protocol_id"],
        unique=True,
        sqlite_where=active,
        postgresql_where=active,
    )


def _key() -> tuple[sa.Column[object], ...]:
    return (sa.Column("home_id", sa.Uuid(), nullable=False), sa.Column("id", sa.Uuid(), nullable=False))


def _keys(table: str) -> tuple[sa.Constraint, ...]:
    return (
        sa.ForeignKeyConstraint(["home_id"], ["home.id"], name=op.f(f"fk_{table}_home_id_home")),
        sa.PrimaryKeyConstraint("home_id", "id", name=op.f(f"pk_{table}")),
    )
