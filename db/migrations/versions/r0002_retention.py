"""Legal holds, appraisals by two people, the sign-in behind each look at a record, and checks and good moments that
were entered in error. Adds; rebuilds nothing.

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB


revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_INSTANT = sa.DateTime(timezone=True)
_JSON = sa.JSON().with_variant(JSONB(), "postgresql")
_MADE_ANEW = (
    ("ix_family_summary_resident", "family_summary"),
    ("ix_tried_home", "tried"),
    ("ix_tried_resident", "tried"),
)
_HOME_TRIED = ["month", "code", "resident_id", "tries", "known", "calmer"]
# For questions that read more than they had to. All begin with the home.
_INDEXES = (
    ("ix_access_log_actor", "access_log", ["actor_id", "at"]),
    ("ix_contact_resident", "contact", ["resident_id"]),
    ("ix_observation_entered", "observation", ["resident_id", "recorded_at"]),
    ("ix_family_summary_resident", "family_summary", ["resident_id", "month", "id"]),
    ("ix_plan_item_ended", "plan_item", ["ended_at"]),
    ("ix_plan_item_resident", "plan_item", ["resident_id", "started_at"]),
    ("ix_plan_item_started", "plan_item", ["started_at"]),
    ("ix_suggestion_card_protocol", "suggestion_card", ["resident_id", "protocol_id", "made_at", "id"]),
    ("ix_resident_month_tried_home", "resident_month_tried", _HOME_TRIED),
    ("ix_summary_release_summary", "summary_release", ["summary_id"]),
    ("ix_tried_home", "tried", ["code", "local_date", "resident_id", "value", "counts", "incident_id"]),
    ("ix_tried_resident", "tried", ["resident_id", "local_date", "code", "value", "counts"]),
)
_CAN_BE_VOIDED = ("assessment_total", "medicine_fact", "moment", "observation")


def upgrade() -> None:
    op.add_column("access_log", sa.Column("session_id", sa.Uuid(), nullable=True))
    for table in _CAN_BE_VOIDED:
        op.add_column(table, sa.Column("voided_at", _INSTANT, nullable=True))
    op.create_index("ix_access_log_newest", "access_log", ["home_id", "at", "id"], unique=False)
    for name, table in _MADE_ANEW:
        op.drop_index(name, table)
    for name, table, columns in _INDEXES:
        op.create_index(name, table, ["home_id", *columns], unique=False)
    op.create_table(
        "appraisal",
        *_versioned(),
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("proposal", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("keep_until", sa.Date(), nullable=True),
        sa.Column("proposed_by", sa.Uuid(), nullable=False),
        sa.Column("proposed_at", _INSTANT, nullable=False),
        sa.Column("second_by", sa.Uuid(), nullable=True),
        sa.Column("second_at", _INSTANT, nullable=True),
        sa.Column("second_reason", sa.String(), nullable=False),
        sa.Column("carried_out_at", _INSTANT, nullable=True),
        sa.Column("erased", _JSON, nullable=False),
        sa.CheckConstraint("kind IN ('retention', 'request')", name=op.f("ck_appraisal_kind")),
        sa.CheckConstraint("proposal IN ('keep', 'erase')", name=op.f("ck_appraisal_proposal")),
        sa.CheckConstraint(
            "state IN ('proposed', 'agreed', 'refused', 'carried_out')", name=op.f("ck_appraisal_state")
        ),
        sa.CheckConstraint("length(basis) <= 2000", name=op.f("ck_appraisal_basis_length")),
        sa.CheckConstraint("length(second_reason) <= 1000", name=op.f("ck_appraisal_second_reason_length")),
        *_keys("appraisal"),
    )
    op.create_index("ix_appraisal_resident", "appraisal", ["home_id", "resident_id", "proposed_at"], unique=False)
    op.create_table(
        "legal_hold",
        *_versioned(),
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("placed_on", sa.Date(), nullable=False),
        sa.Column("lifted_on", sa.Date(), nullable=True),
        sa.CheckConstraint("length(reason) <= 1000", name=op.f("ck_legal_hold_reason_length")),
        *_keys("legal_hold"),
    )
    op.create_index("ix_legal_hold_resident", "legal_hold", ["home_id", "resident_id"], unique=False)


def _versioned() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("home_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("recorded_at", _INSTANT, nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
    )


def _keys(table: str) -> tuple[sa.Constraint, ...]:
    return (
        sa.ForeignKeyConstraint(["home_id"], ["home.id"], name=op.f(f"fk_{table}_home_id_home")),
        sa.PrimaryKeyConstraint("home_id", "id", name=op.f(f"pk_{table}")),
    )
