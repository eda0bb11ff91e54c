"""What is append-only stays as it was written, whoever asks."""

from uuid import UUID

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from db import audit, guards
from db.engine import Store
from db.records import incidents, suggestions
from db.records.incidents import IncidentIn
from protocols.access import Actor
from protocols.identity import new_id
from protocols.vocabulary import vocabulary
from tests.support.homes import NOW
from tests.support.stores import everything, tamper


@pytest.mark.parametrize("table", guards.APPEND_ONLY)
@pytest.mark.parametrize("statement", ["UPDATE {} SET home_id = home_id", "DELETE FROM {}"])
def test_an_append_only_row_cannot_be_changed_or_deleted(
    store: Store, aide: Actor, resident: UUID, table: str, statement: str
) -> None:
    seen = IncidentIn(
        resident_id=resident,
        occurred_at=NOW,
        behaviours=[next(iter(vocabulary().behaviours))],
        strength=4,
        outcome="settled",
    )
    one = new_id()
    incidents.record(store, actor=aide, now=NOW, id=one, incident=seen)
    suggestions.suggest_for(store, actor=aide, now=NOW, resident_id=resident, incident_id=one)
    note = {"actor": aide, "now": NOW, "resident_id": resident, "what": "opened"}
    store.write(aide.home_id, lambda session: audit.note_access(session, **note))  # type: ignore[arg-type]

    with everything(store) as session:
        assert session.scalar(sa.text(f"SELECT count(*) FROM {table}"))
    with pytest.raises(DBAPIError, match="append-only"):
        tamper(store, statement.format(table))


@pytest.mark.parametrize("table", guards.APPEND_ONLY)
def test_every_append_only_table_is_guarded(store: Store, home: UUID, table: str) -> None:
    with everything(store) as session:
        assert guards.missing(session.connection()) == frozenset()


def test_a_guard_that_was_taken_down_is_missed(store: Store, home: UUID) -> None:
    name = "audit_no_delete" if store.is_sqlite else "audit_no_change"
    drop = f"DROP TRIGGER {name}" + ("" if store.is_sqlite else " ON audit")

    tamper(store, drop)

    with everything(store) as session:
        assert guards.missing(session.connection()) == {name}


def test_a_reading_session_cannot_write(store: Store, aide: Actor) -> None:
    with store.read(aide.home_id) as session, pytest.raises(DBAPIError):
        session.execute(sa.text("UPDATE staff SET name = 'x'"))
