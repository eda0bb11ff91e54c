"""What is append-only stays as it was written, whoever asks."""

from uuid import UUID

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from db import guards
from db.engine import Store
from protocols.access import Actor


APPENDED = ("record_version", "audit")


@pytest.mark.parametrize("table", APPENDED)
@pytest.mark.parametrize("statement", ["UPDATE {} SET version = 9", "DELETE FROM {}"])
def test_an_append_only_row_cannot_be_changed_or_deleted(
    store: Store, resident: UUID, table: str, statement: str
) -> None:
    with pytest.raises(DBAPIError, match="append-only"):
        store.write(lambda session: session.execute(sa.text(statement.format(table))))


@pytest.mark.parametrize("table", guards.APPEND_ONLY)
def test_every_append_only_table_is_guarded(store: Store, home: UUID, table: str) -> None:
    with store.read() as session:
        assert guards.missing(session.connection()) == frozenset()


def test_a_guard_that_was_taken_down_is_missed(store: Store, home: UUID) -> None:
    name = "audit_no_delete" if store.is_sqlite else "audit_no_change"
    drop = f"DROP TRIGGER {name}" + ("" if store.is_sqlite else " ON audit")

    store.write(lambda session: session.execute(sa.text(drop)))

    with store.read() as session:
        assert guards.missing(session.connection()) == {name}


def test_a_reading_session_cannot_write(store: Store, aide: Actor) -> None:
    with store.read() as session, pytest.raises(DBAPIError):
        session.execute(sa.text("UPDATE staff SET name = 'x'"))
