"""The one statement the two databases spell apart: an insert that may meet a row that is already there."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session


def insert_for(dialect: str, table: sa.Table) -> postgresql.Insert:
    """An insert that takes `on_conflict_do_nothing` and `on_conflict_do_update`, for the dialect of that name."""
    insert: Any = sqlite.insert if dialect == "sqlite" else postgresql.insert
    made: postgresql.Insert = insert(table)  # both offer what is used here under the same names
    return made


def dialect_of(session: Session) -> str:
    return session.get_bind().dialect.name
