"""Everything that a home keeps, as first released.

Revision ID: 0001
Revises: nothing
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB


revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_INSTANT = sa.DateTime(timezone=True)
_JSON = sa.JSON().with_variant(JSONB(), "postgresql")


def upgrade() -> None:
    op.create_table(
        "home",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("time_zone", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=False),
        sa.Column("demo", sa.Boolean(), nullable=False),
        sa.Column("created_at", _INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_home")),
    )
    op.create_table(
        "home_day",
        sa.Column("n1", sa.Integer(), nullable=False),
        sa.Column("n2", sa.Integer(), nullable=False),
        sa.Column("n3", sa.Integer(), nullable=False),
        sa.Column("n4", sa.Integer(), nullable=False),
        sa.Column("home_id", sa.Uuid(), nullable=False),
        sa.Column("local_date", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("home_id", "local_date", name=op.f("pk_home_day")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "job_lease",
        sa.Column("job", sa.String(), nullable=False),
        sa.Column("holder", sa.String(), nullable=False),
        sa.Column("until", _INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("job", name=op.f("pk_job_lease")),
    )
    op.create_table(
        "resident_day",
        sa.Column("n1", sa.Integer(), nullable=False),
        sa.Column("n2", sa.Integer(), nullable=False),
        sa.Column("n3", sa.Integer(), nullable=False),
        sa.Column("n4", sa.Integer(), nullable=False),
        sa.Column("home_id", sa.Uuid(), nullable=False),
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("local_date", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("home_id", "resident_id", "local_date", name=op.f("pk_resident_day")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "resident_hour",
        sa.Column("n1", sa.Integer(), nullable=False),
        sa.Column("n2", sa.Integer(), nullable=False),
        sa.Column("n3", sa.Integer(), nullable=False),
        sa.Column("n4", sa.Integer(), nullable=False),
        sa.Column("home_id", sa.Uuid(), nullable=False),
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("hour", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("home_id", "resident_id", "month", "weekday", "hour", name=op.f("pk_resident_hour")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "resident_month_behaviour",
        sa.Column("n1", sa.Integer(), nullable=False),
        sa.Column("n2", sa.Integer(), nullable=False),
        sa.Column("n3", sa.Integer(), nullable=False),
        sa.Column("n4", sa.Integer(), nullable=False),
        sa.Column("home_id", sa.Uuid(), nullable=False),
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("home_id", "resident_id", "month", "code", name=op.f("pk_resident_month_behaviour")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "resident_month_tried",
        sa.Column("home_id", sa.Uuid(), nullable=False),
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("known", sa.Integer(), nullable=False),
        sa.Column("calmer", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("home_id", "resident_id", "month", "code", name=op.f("pk_resident_month_tried")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "resident_month_trigger",
        sa.Column("n1", sa.Integer(), nullable=False),
        sa.Column("n2", sa.Integer(), nullable=False),
        sa.Column("n3", sa.Integer(), nullable=False),
        sa.Column("n4", sa.Integer(), nullable=False),
        sa.Column("home_id", sa.Uuid(), nullable=False),
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("home_id", "resident_id", "month", "code", name=op.f("pk_resident_month_trigger")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "sign_in_try",
        sa.Column("name_digest", sa.String(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("next_try_at", _INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("name_digest", name=op.f("pk_sign_in_try")),
    )
    op.create_index("ix_sign_in_try_old", "sign_in_try", ["next_try_at"], unique=False)
    op.create_table(
        "access_log",
        sa.Column("home_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("at", _INSTANT, nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=False),
        sa.Column("resident_id", sa.Uuid(), nullable=True),
        sa.Column("what", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["home_id"], ["home.id"], name=op.f("fk_access_log_home_id_home")),
        sa.PrimaryKeyConstraint("home_id", "id", name=op.f("pk_access_log")),
    )
    op.create_index("ix_access_log_resident", "access_log", ["home_id", "resident_id", "at"], unique=False)
    op.create_table(
        "audit",
        sa.Column("home_id", sa.Uuid(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", _INSTANT, nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=True),
        sa.Column("session_id", sa.Uuid(), nullable=True),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("entity", sa.String(), nullable=False),
        sa.Column("entity_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("prev_hash", sa.String(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["home_id"], ["home.id"], name=op.f("fk_audit_home_id_home")),
        sa.PrimaryKeyConstraint("home_id", "seq", name=op.f("pk_audit")),
    )
    op.create_table(
        "chain_head",
        sa.Column("home_id", sa.Uuid(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["home_id"], ["home.id"], name=op.f("fk_chain_head_home_id_home")),
        sa.PrimaryKeyConstraint("home_id", name=op.f("pk_chain_head")),
    )
    op.create_table(
        "firing",
        sa.Column("home_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("incident_id", sa.Uuid(), nullable=True),
        sa.Column("protocol_id", sa.String(), nullable=False),
        sa.Column("protocol_version", sa.String(), nullable=False),
        sa.Column("tier", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("at", _INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["home_id"], ["home.id"], name=op.f("fk_firing_home_id_home")),
        sa.PrimaryKeyConstraint("home_id", "id", name=op.f("pk_firing")),
    )
    op.create_index("ix_firing_recent", "firing", ["home_id", "resident_id", "at"], unique=False)
    op.create_table(
        "home_term",
        sa.Column("home_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("recorded_at", _INSTANT, nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=True),
        sa.Column("retired_at", _INSTANT, nullable=True),
        sa.CheckConstraint("kind IN ('behaviour', 'trigger', 'intervention')", name=op.f("ck_home_term_kind")),
        sa.ForeignKeyConstraint(["home_id"], ["home.id"], name=op.f("fk_home_term_home_id_home")),
        sa.PrimaryKeyConstraint("home_id", "id", name=op.f("pk_home_term")),
        sa.UniqueConstraint("home_id", "code", name="uq_home_term_code"),
    )
    op.create_table(
        "record_version",
        sa.Column("home_id", sa.Uuid(), nullable=False),
        sa.Column("entity", sa.String(), nullable=False),
        sa.Column("entity_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("at", _INSTANT, nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=True),
        sa.Column("change", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("payload", _JSON, nullable=False),
        sa.Column("salt", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["home_id"], ["home.id"], name=op.f("fk_record_version_home_id_home")),
        sa.PrimaryKeyConstraint("home_id", "entity", "entity_id", "version", name=op.f("pk_record_version")),
    )
    op.create_table(
        "resident",
        sa.Column("home_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("recorded_at", _INSTANT, nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("full_name", sa.String(), nullable=False),
        sa.Column("preferred_name", sa.String(), nullable=False),
        sa.Column("room", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("status_on", sa.Date(), nullable=True),
        sa.Column("born_on", sa.Date(), nullable=True),
        sa.Column("pronoun", sa.String(), nullable=False),
        sa.Column("admitted_on", sa.Date(), nullable=True),
        sa.Column("dementia_type", sa.String(), nullable=True),
        sa.Column("likes", sa.String(), nullable=False),
        sa.Column("what_calms", sa.String(), nullable=False),
        sa.Column("what_matters", sa.String(), nullable=False),
        sa.Column("communication_needs", sa.String(), nullable=False),
        sa.Column("food_texture", sa.String(), nullable=False),
        sa.Column("allergies", sa.String(), nullable=False),
        sa.Column("fluid_limit_ml", sa.Integer(), nullable=True),
        sa.Column("contact_name", sa.String(), nullable=False),
        sa.Column("contact_phone", sa.String(), nullable=False),
        sa.CheckConstraint("pronoun IN ('she', 'he', 'they')", name=op.f("ck_resident_pronoun")),
        sa.CheckConstraint("status IN ('present', 'hospital', 'left', 'died')", name=op.f("ck_resident_status")),
        sa.ForeignKeyConstraint(["home_id"], ["home.id"], name=op.f("fk_resident_home_id_home")),
        sa.PrimaryKeyConstraint("home_id", "id", name=op.f("pk_resident")),
    )
    op.create_table(
        "staff",
        sa.Column("home_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("recorded_at", _INSTANT, nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("sign_in_name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("extra", _JSON, nullable=False),
        sa.Column("password_hash", sa.String(), nullable=False),
        sa.Column("pin_hash", sa.String(), nullable=True),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("expires_at", _INSTANT, nullable=True),
        sa.CheckConstraint("role IN ('aide', 'nurse', 'manager')", name=op.f("ck_staff_role")),
        sa.ForeignKeyConstraint(["home_id"], ["home.id"], name=op.f("fk_staff_home_id_home")),
        sa.PrimaryKeyConstraint("home_id", "id", name=op.f("pk_staff")),
        sa.UniqueConstraint("sign_in_name", name="uq_staff_sign_in_name"),
    )
    op.create_table(
        "assessment_total",
        sa.Column("home_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("recorded_at", _INSTANT, nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("parts", _JSON, nullable=False),
        sa.Column("at", _INSTANT, nullable=False),
        sa.ForeignKeyConstraint(
            ["home_id", "resident_id"],
            ["resident.home_id", "resident.id"],
            name=op.f("fk_assessment_total_home_id_resident_id_resident"),
        ),
        sa.ForeignKeyConstraint(["home_id"], ["home.id"], name=op.f("fk_assessment_total_home_id_home")),
        sa.PrimaryKeyConstraint("home_id", "id", name=op.f("pk_assessment_total")),
    )
    op.create_index(
        "ix_assessment_total_latest", "assessment_total", ["home_id", "resident_id", "code", "at"], unique=False
    )
    op.create_table(
        "contact",
        sa.Column("home_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("recorded_at", _INSTANT, nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("relation", sa.String(), nullable=False),
        sa.Column("entitled", sa.Boolean(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("on_hold", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["home_id", "resident_id"],
            ["resident.home_id", "resident.id"],
            name=op.f("fk_contact_home_id_resident_id_resident"),
        ),
        sa.ForeignKeyConstraint(["home_id"], ["home.id"], name=op.f("fk_contact_home_id_home")),
        sa.PrimaryKeyConstraint("home_id", "id", name=op.f("pk_contact")),
    )
    op.create_table(
        "draft",
        sa.Column("home_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("screen", sa.String(), nullable=False),
        sa.Column("content", _JSON, nullable=False),
        sa.Column("updated_at", _INSTANT, nullable=False),
        sa.ForeignKeyConstraint(
            ["home_id", "author_id"], ["staff.home_id", "staff.id"], name=op.f("fk_draft_home_id_author_id_staff")
        ),
        sa.ForeignKeyConstraint(["home_id"], ["home.id"], name=op.f("fk_draft_home_id_home")),
        sa.PrimaryKeyConstraint("home_id", "id", name=op.f("pk_draft")),
    )
    op.create_index("ix_draft_author", "draft", ["home_id", "author_id", "updated_at"], unique=False)
    op.create_table(
        "family_summary",
        sa.Column("home_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("recorded_at", _INSTANT, nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("contents", _JSON, nullable=False),
        sa.Column("approved_at", _INSTANT, nullable=True),
        sa.Column("approved_by", sa.Uuid(), nullable=True),
        sa.CheckConstraint("state IN ('draft', 'approved', 'replaced')", name=op.f("ck_family_summary_state")),
        sa.ForeignKeyConstraint(
            ["home_id", "resident_id"],
            ["resident.home_id", "resident.id"],
            name=op.f("fk_family_summary_home_id_resident_id_resident"),
        ),
        sa.ForeignKeyConstraint(["home_id"], ["home.id"], name=op.f("fk_family_summary_home_id_home")),
        sa.PrimaryKeyConstraint("home_id", "id", name=op.f("pk_family_summary")),
    )
    op.create_index("ix_family_summary_resident", "family_summary", ["home_id", "resident_id", "month"], unique=False)
    op.create_table(
        "incident",
        sa.Column("home_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("recorded_at", _INSTANT, nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("occurred_at", _INSTANT, nullable=False),
        sa.Column("local_date", sa.Date(), nullable=False),
        sa.Column("local_weekday", sa.Integer(), nullable=False),
        sa.Column("local_hour", sa.Integer(), nullable=False),
        sa.Column("utc_offset_minutes", sa.Integer(), nullable=False),
        sa.Column("client_at", _INSTANT, nullable=True),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.Column("strength", sa.Integer(), nullable=False),
        sa.Column("codes", _JSON, nullable=False),
        sa.Column("affected", _JSON, nullable=False),
        sa.Column("flags", _JSON, nullable=False),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("duration", sa.String(), nullable=True),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("seen_by", sa.String(), nullable=False),
        sa.Column("own_words", sa.String(), nullable=False),
        sa.Column("injury", sa.String(), nullable=True),
        sa.Column("staff_injury", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("confidential", sa.Boolean(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("payload_digest", sa.String(), nullable=False),
        sa.Column("evaluated_at", _INSTANT, nullable=True),
        sa.CheckConstraint("injury IN ('none', 'minor', 'major')", name=op.f("ck_incident_injury")),
        sa.CheckConstraint(
            "outcome IN ('settled', 'partly', 'no_change', 'worse', 'asleep', 'did_not_see', 'too_early', 'unknown')",
            name=op.f("ck_incident_outcome"),
        ),
        sa.CheckConstraint("staff_injury IN ('none', 'minor', 'major')", name=op.f("ck_incident_staff_injury")),
        sa.CheckConstraint("status IN ('active', 'voided')", name=op.f("ck_incident_status")),
        sa.CheckConstraint("length(note) <= 2000", name=op.f("ck_incident_note_length")),
        sa.CheckConstraint("length(own_words) <= 2000", name=op.f("ck_incident_own_words_length")),
        sa.CheckConstraint("strength BETWEEN 1 AND 4", name=op.f("ck_incident_strength")),
        sa.ForeignKeyConstraint(
            ["home_id", "resident_id"],
            ["resident.home_id", "resident.id"],
            name=op.f("fk_incident_home_id_resident_id_resident"),
        ),
        sa.ForeignKeyConstraint(["home_id"], ["home.id"], name=op.f("fk_incident_home_id_home")),
        sa.PrimaryKeyConstraint("home_id", "id", name=op.f("pk_incident")),
    )
    op.create_index("ix_incident_evaluated", "incident", ["home_id", "evaluated_at"], unique=False)
    op.create_index("ix_incident_timeline", "incident", ["home_id", "resident_id", "occurred_at", "id"], unique=False)
    op.create_index("ix_incident_today", "incident", ["home_id", "local_date", "resident_id"], unique=False)
    op.create_table(
        "medicine_fact",
        sa.Column("home_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("recorded_at", _INSTANT, nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("fact", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("number", sa.Float(), nullable=True),
        sa.Column("since", _INSTANT, nullable=True),
        sa.CheckConstraint("state IN ('yes', 'no', 'unknown')", name=op.f("ck_medicine_fact_state")),
        sa.ForeignKeyConstraint(
            ["home_id", "resident_id"],
            ["resident.home_id", "resident.id"],
            name=op.f("fk_medicine_fact_home_id_resident_id_resident"),
        ),
        sa.ForeignKeyConstraint(["home_id"], ["home.id"], name=op.f("fk_medicine_fact_home_id_home")),
        sa.PrimaryKeyConstraint("home_id", "id", name=op.f("pk_medicine_fact")),
    )
    op.create_index(
        "ix_medicine_fact_latest", "medicine_fact", ["home_id", "resident_id", "fact", "recorded_at"], unique=False
    )
    op.create_table(
        "moment",
        sa.Column("home_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("recorded_at", _INSTANT, nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("at", _INSTANT, nullable=False),
        sa.Column("local_date", sa.Date(), nullable=False),
        sa.Column("shift", sa.String(), nullable=True),
        sa.CheckConstraint("length(note) <= 2000", name=op.f("ck_moment_note_length")),
        sa.ForeignKeyConstraint(
            ["home_id", "resident_id"],
            ["resident.home_id", "resident.id"],
            name=op.f("fk_moment_home_id_resident_id_resident"),
        ),
        sa.ForeignKeyConstraint(["home_id"], ["home.id"], name=op.f("fk_moment_home_id_home")),
        sa.PrimaryKeyConstraint("home_id", "id", name=op.f("pk_moment")),
        sa.UniqueConstraint("home_id", "resident_id", "local_date", "shift", name="uq_moment_shift"),
    )
    op.create_index("ix_moment_month", "moment", ["home_id", "resident_id", "local_date"], unique=False)
    op.create_index("ix_moment_shift", "moment", ["home_id", "local_date", "shift", "resident_id"], unique=False)
    op.create_table(
        "observation",
        sa.Column("home_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("recorded_at", _INSTANT, nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("value", sa.Float(), nullable=True),
        sa.Column("at", _INSTANT, nullable=False),
        sa.ForeignKeyConstraint(
            ["home_id", "resident_id"],
            ["resident.home_id", "resident.id"],
            name=op.f("fk_observation_home_id_resident_id_resident"),
        ),
        sa.ForeignKeyConstraint(["home_id"], ["home.id"], name=op.f("fk_observation_home_id_home")),
        sa.PrimaryKeyConstraint("home_id", "id", name=op.f("pk_observation")),
    )
    op.create_index("ix_observation_latest", "observation", ["home_id", "resident_id", "kind", "at"], unique=False)
    op.create_table(
        "plan_item",
        sa.Column("home_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("recorded_at", _INSTANT, nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("intervention", sa.String(), nullable=True),
        sa.Column("trigger", sa.String(), nullable=True),
        sa.Column("review_on", sa.Date(), nullable=True),
        sa.Column("from_card_id", sa.Uuid(), nullable=True),
        sa.Column("started_at", _INSTANT, nullable=False),
        sa.Column("ended_at", _INSTANT, nullable=True),
        sa.CheckConstraint("length(text) <= 1000", name=op.f("ck_plan_item_text_length")),
        sa.ForeignKeyConstraint(
            ["home_id", "resident_id"],
            ["resident.home_id", "resident.id"],
            name=op.f("fk_plan_item_home_id_resident_id_resident"),
        ),
        sa.ForeignKeyConstraint(["home_id"], ["home.id"], name=op.f("fk_plan_item_home_id_home")),
        sa.PrimaryKeyConstraint("home_id", "id", name=op.f("pk_plan_item")),
    )
    op.create_table(
        "resident_flag",
        sa.Column("home_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("recorded_at", _INSTANT, nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("expires_on", sa.Date(), nullable=True),
        sa.CheckConstraint("state IN ('present', 'suspected', 'absent')", name=op.f("ck_resident_flag_state")),
        sa.ForeignKeyConstraint(
            ["home_id", "resident_id"],
            ["resident.home_id", "resident.id"],
            name=op.f("fk_resident_flag_home_id_resident_id_resident"),
        ),
        sa.ForeignKeyConstraint(["home_id"], ["home.id"], name=op.f("fk_resident_flag_home_id_home")),
        sa.PrimaryKeyConstraint("home_id", "id", name=op.f("pk_resident_flag")),
        sa.UniqueConstraint("home_id", "resident_id", "code", name="uq_resident_flag_code"),
    )
    op.create_table(
        "staff_session",
        sa.Column("home_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=False),
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("device", sa.String(), nullable=False),
        sa.Column("created_at", _INSTANT, nullable=False),
        sa.Column("last_seen_at", _INSTANT, nullable=False),
        sa.Column("locked_at", _INSTANT, nullable=True),
        sa.Column("ended_at", _INSTANT, nullable=True),
        sa.Column("pin_failures", sa.Integer(), nullable=False),
        sa.Column("next_try_at", _INSTANT, nullable=True),
        sa.ForeignKeyConstraint(
            ["home_id", "staff_id"], ["staff.home_id", "staff.id"], name=op.f("fk_staff_session_home_id_staff_id_staff")
        ),
        sa.ForeignKeyConstraint(["home_id"], ["home.id"], name=op.f("fk_staff_session_home_id_home")),
        sa.PrimaryKeyConstraint("home_id", "id", name=op.f("pk_staff_session")),
        sa.UniqueConstraint("token_hash", name="uq_staff_session_token_hash"),
    )
    op.create_index("ix_staff_session_id", "staff_session", ["id"], unique=False)
    op.create_index("ix_staff_session_staff", "staff_session", ["home_id", "staff_id", "created_at"], unique=False)
    op.create_table(
        "suggestion_card",
        sa.Column("home_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("recorded_at", _INSTANT, nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("incident_id", sa.Uuid(), nullable=True),
        sa.Column("protocol_id", sa.String(), nullable=False),
        sa.Column("protocol_version", sa.String(), nullable=False),
        sa.Column("tier", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("hard_stop", sa.Boolean(), nullable=False),
        sa.Column("confidential", sa.Boolean(), nullable=False),
        sa.Column("must_tell", sa.String(), nullable=True),
        sa.Column("card", _JSON, nullable=False),
        sa.Column("snapshot", sa.String(), nullable=False),
        sa.Column("made_at", _INSTANT, nullable=False),
        sa.Column("due_at", _INSTANT, nullable=False),
        sa.Column("told_at", _INSTANT, nullable=True),
        sa.Column("told_by", sa.Uuid(), nullable=True),
        sa.Column("told_whom", sa.String(), nullable=True),
        sa.Column("escalated_at", _INSTANT, nullable=True),
        sa.Column("answered_at", _INSTANT, nullable=True),
        sa.Column("answered_by", sa.Uuid(), nullable=True),
        sa.Column("steps_taken", _JSON, nullable=False),
        sa.Column("reason_code", sa.String(), nullable=True),
        sa.Column("comment", sa.String(), nullable=False),
        sa.CheckConstraint(
            "state IN ('shown', 'accepted', 'changed', 'declined', 'acknowledged', 'withdrawn')",
            name=op.f("ck_suggestion_card_state"),
        ),
        sa.CheckConstraint("tier IN ('emergency', 'urgent', 'soon', 'routine')", name=op.f("ck_suggestion_card_tier")),
        sa.CheckConstraint("length(comment) <= 2000", name=op.f("ck_suggestion_card_comment_length")),
        sa.ForeignKeyConstraint(
            ["home_id", "resident_id"],
            ["resident.home_id", "resident.id"],
            name=op.f("fk_suggestion_card_home_id_resident_id_resident"),
        ),
        sa.ForeignKeyConstraint(["home_id"], ["home.id"], name=op.f("fk_suggestion_card_home_id_home")),
        sa.PrimaryKeyConstraint("home_id", "id", name=op.f("pk_suggestion_card")),
        sa.UniqueConstraint("home_id", "incident_id", "protocol_id", name="uq_suggestion_card_incident"),
    )
    op.create_index("ix_suggestion_card_answered", "suggestion_card", ["home_id", "answered_at"], unique=False)
    op.create_index("ix_suggestion_card_open", "suggestion_card", ["home_id", "state", "due_at"], unique=False)
    op.create_index(
        "ix_suggestion_card_resident", "suggestion_card", ["home_id", "resident_id", "made_at"], unique=False
    )
    op.create_index(
        "ix_suggestion_card_route",
        "suggestion_card",
        ["home_id", "made_at"],
        unique=False,
        sqlite_where=sa.text("confidential = 1"),
        postgresql_where=sa.text("confidential"),
    )
    op.create_table(
        "follow_up",
        sa.Column("home_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("incident_id", sa.Uuid(), nullable=False),
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("due_at", _INSTANT, nullable=False),
        sa.Column("closes_at", _INSTANT, nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=True),
        sa.Column("answered_at", _INSTANT, nullable=True),
        sa.Column("answered_by", sa.Uuid(), nullable=True),
        sa.CheckConstraint("state IN ('open', 'answered', 'unknown')", name=op.f("ck_follow_up_state")),
        sa.ForeignKeyConstraint(
            ["home_id", "incident_id"],
            ["incident.home_id", "incident.id"],
            name=op.f("fk_follow_up_home_id_incident_id_incident"),
        ),
        sa.ForeignKeyConstraint(["home_id"], ["home.id"], name=op.f("fk_follow_up_home_id_home")),
        sa.PrimaryKeyConstraint("home_id", "id", name=op.f("pk_follow_up")),
        sa.UniqueConstraint("home_id", "incident_id", name="uq_follow_up_incident"),
    )
    op.create_index("ix_follow_up_open", "follow_up", ["home_id", "state", "due_at"], unique=False)
    op.create_table(
        "incident_behaviour",
        sa.Column("home_id", sa.Uuid(), nullable=False),
        sa.Column("incident_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["home_id", "incident_id"],
            ["incident.home_id", "incident.id"],
            name=op.f("fk_incident_behaviour_home_id_incident_id_incident"),
        ),
        sa.PrimaryKeyConstraint("home_id", "incident_id", "code", name=op.f("pk_incident_behaviour")),
    )
    op.create_table(
        "incident_trigger",
        sa.Column("home_id", sa.Uuid(), nullable=False),
        sa.Column("incident_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["home_id", "incident_id"],
            ["incident.home_id", "incident.id"],
            name=op.f("fk_incident_trigger_home_id_incident_id_incident"),
        ),
        sa.PrimaryKeyConstraint("home_id", "incident_id", "code", name=op.f("pk_incident_trigger")),
    )
    op.create_table(
        "outcome",
        sa.Column("home_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("incident_id", sa.Uuid(), nullable=False),
        sa.Column("follow_up_id", sa.Uuid(), nullable=True),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=True),
        sa.Column("answered_at", _INSTANT, nullable=False),
        sa.Column("answered_by", sa.Uuid(), nullable=True),
        sa.CheckConstraint(
            "answer IN ('settled', 'partly', 'no_change', 'worse', 'asleep', 'did_not_see', 'too_early', 'unknown')",
            name=op.f("ck_outcome_answer"),
        ),
        sa.ForeignKeyConstraint(
            ["home_id", "incident_id"],
            ["incident.home_id", "incident.id"],
            name=op.f("fk_outcome_home_id_incident_id_incident"),
        ),
        sa.ForeignKeyConstraint(["home_id"], ["home.id"], name=op.f("fk_outcome_home_id_home")),
        sa.PrimaryKeyConstraint("home_id", "id", name=op.f("pk_outcome")),
    )
    op.create_index("ix_outcome_incident", "outcome", ["home_id", "incident_id"], unique=False)
    op.create_table(
        "summary_release",
        sa.Column("home_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("recorded_at", _INSTANT, nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("summary_id", sa.Uuid(), nullable=False),
        sa.Column("contact_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["home_id", "contact_id"],
            ["contact.home_id", "contact.id"],
            name=op.f("fk_summary_release_home_id_contact_id_contact"),
        ),
        sa.ForeignKeyConstraint(
            ["home_id", "summary_id"],
            ["family_summary.home_id", "family_summary.id"],
            name=op.f("fk_summary_release_home_id_summary_id_family_summary"),
        ),
        sa.ForeignKeyConstraint(["home_id"], ["home.id"], name=op.f("fk_summary_release_home_id_home")),
        sa.PrimaryKeyConstraint("home_id", "id", name=op.f("pk_summary_release")),
    )
    op.create_table(
        "tried",
        sa.Column("home_id", sa.Uuid(), nullable=False),
        sa.Column("incident_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("local_date", sa.Date(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=True),
        sa.Column("counts", sa.Boolean(), nullable=False),
        sa.CheckConstraint("value BETWEEN 0 AND 3", name=op.f("ck_tried_value")),
        sa.ForeignKeyConstraint(
            ["home_id", "incident_id"],
            ["incident.home_id", "incident.id"],
            name=op.f("fk_tried_home_id_incident_id_incident"),
        ),
        sa.PrimaryKeyConstraint("home_id", "incident_id", "code", name=op.f("pk_tried")),
    )
    op.create_index(
        "ix_tried_home", "tried", ["home_id", "code", "local_date", "resident_id", "value", "counts"], unique=False
    )
    op.create_index(
        "ix_tried_resident", "tried", ["home_id", "resident_id", "code", "local_date", "value", "counts"], unique=False
    )
