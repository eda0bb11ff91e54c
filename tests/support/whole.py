"""Everything in a record, to compare two of them, whichever databases they are in."""

from typing import Any

import sqlalchemy as sa
from sqlmodel import SQLModel

from db.audit import canonical, plain
from db.engine import Store
from tests.support import stores


def rows(store: Store, *, without: frozenset[str] = frozenset({"job_lease"})) -> dict[str, list[bytes]]:
    """Every row of every table, in one order. Who runs a job at the moment is not part of the record."""
    with stores.everything(store) as session:
        return {
            table.name: sorted(canonical(plain(_told(row))) for row in session.execute(sa.select(table)))
            for table in SQLModel.metadata.sorted_tables
            if table.name not in without
        }


def _told(row: sa.Row[Any]) -> list[Any]:
    return [value.hex() if isinstance(value, bytes) else value for value in row]
