"""What every table shares: the naming of constraints, the key, the kinds of column."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel


SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

# Assign a new value, never change one in place: a change in place is not noticed and not saved.
Json = sa.JSON().with_variant(JSONB(), "postgresql")


def table_of(model: type[SQLModel]) -> sa.Table:
    """The table of a model, for statements in SQLAlchemy Core."""
    table: sa.Table = model.__table__  # type: ignore[attr-defined]  # SQLModel adds it
    return table


def one_of(column: str, *values: str) -> sa.CheckConstraint:
    """The column holds one of these words (or null where the column allows it)."""
    listed = ", ".join(f"'{value}'" for value in values)
    return sa.CheckConstraint(f"{column} IN ({listed})", name=column)


def at_most(column: str, characters: int) -> sa.CheckConstraint:
    """The text is no longer than this; SQLite would keep any length."""
    return sa.CheckConstraint(f"length({column}) <= {characters}", name=f"{column}_length")


def within_home(column: str, table: str) -> sa.ForeignKeyConstraint:
    """A reference to a row of the same home. Nothing clinical is ever deleted by a cascade."""
    return sa.ForeignKeyConstraint(["home_id", column], [f"{table}.home_id", f"{table}.id"])


class Keyed(SQLModel):
    """The key of almost every table."""

    home_id: UUID = Field(primary_key=True, foreign_key="home.id")
    id: UUID = Field(primary_key=True)


class Versioned(Keyed):
    """A row that is the newest of its versions; the versions themselves are in `record_version`."""

    version: int = 1
    recorded_at: datetime
    author_id: UUID


Payload = dict[str, Any]
