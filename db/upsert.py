"""The one statement the two databases spell apart: an insert that may meet a row that is already there."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session


def insert_into(session: Session, table: sa.Table) -> postgresql.Insert:
    """An insert that takes `on_conflict_do_nothing` and `on_conflict_do_update`, for the session's database."""
    insert: Any = sqlite.insert if session.get_bind().dialect.name == "sqlite" else postgresql.insert
    made: postgresql.Insert = insert(table)  # both offer what is used here under the same names
    return made
