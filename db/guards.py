"""Triggers that refuse to change or delete what is append-only. Made again after every migration, checked at start.

On SQLite a rebuilt table silently loses its triggers, so no migration is trusted to have kept them. On PostgreSQL
row-level security (`row_security`) is a guard as well: put up and missed together with these.
"""

from collections.abc import Collection, Iterator
from contextlib import contextmanager

import sqlalchemy as sa
from sqlalchemy import Connection
from sqlmodel import SQLModel

from db import row_security
from protocols.wording import _


APPEND_ONLY = ("record_version", "audit", "outcome", "access_log", "protocol_set", "evaluation")
_FUNCTION = "attune_append_only"
_REFUSAL = "this table is append-only"
_OWNED = sa.text(
    "SELECT bool_and(pg_has_role(relowner, 'USAGE')) FROM pg_class"
    " WHERE relnamespace = current_schema()::regnamespace AND relname = ANY(:tables)"
)


def put_up(connection: Connection) -> None:
    """Make every guard anew."""
    if connection.dialect.name == "sqlite":
        for statement in _sqlite(APPEND_ONLY):
            connection.exec_driver_sql(statement)
        return
    connection.exec_driver_sql("; ".join(_postgresql()))
    row_security.put_up(connection)


@contextmanager
def down(connection: Connection, *tables: str) -> Iterator[None]:
    """Within this transaction, and for its owner alone, rows of these tables may be changed and deleted.

    For carrying out an erasure that two people agreed, and nothing else. On PostgreSQL nobody else writes to the tables
    meanwhile. When what is inside raises, the transaction must be taken back: that brings the guards back too. Raises
    `NotTheOwner`.
    """
    if connection.dialect.name == "sqlite":
        for table in tables:
            for verb in ("update", "delete"):
                connection.exec_driver_sql(f"DROP TRIGGER {table}_no_{verb}")
        yield
        for statement in _sqlite(tables):
            connection.exec_driver_sql(statement)
        return
    if not connection.scalar(_OWNED, {"tables": list(tables)}):
        raise row_security.NotTheOwner(
            _("This database role does not own the tables. Set ATTUNE_MIGRATE_URL to the address of the one that does.")
        )
    for table in tables:
        connection.exec_driver_sql(f"ALTER TABLE {table} DISABLE TRIGGER {table}_no_change")
    yield
    for table in tables:
        connection.exec_driver_sql(f"ALTER TABLE {table} ENABLE TRIGGER {table}_no_change")


def give_rights(connection: Connection, *, role: str) -> None:
    """PostgreSQL: let the role that serves read and write rows, add to what is append-only, and own nothing."""
    server = connection.dialect.identifier_preparer.quote(role)
    tables, appended = ", ".join(SQLModel.metadata.tables), ", ".join(APPEND_ONLY)
    for statement in (
        f"GRANT USAGE ON SCHEMA public TO {server}",
        f"GRANT SELECT ON alembic_version TO {server}",
        f"GRANT SELECT, INSERT, UPDATE, DELETE ON {tables} TO {server}",
        f"REVOKE UPDATE, DELETE ON {appended} FROM {server}",
    ):
        connection.exec_driver_sql(statement)


def missing(connection: Connection) -> frozenset[str]:
    """Names of guards that should stand and do not."""
    if connection.dialect.name == "sqlite":
        found = connection.execute(sa.text("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
        return _names("sqlite") - frozenset(found.scalars())
    found = connection.execute(
        sa.text("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled IN ('O', 'A')")
    )
    return _names("postgresql") - frozenset(found.scalars()) | row_security.missing(connection)


def _names(dialect: str) -> frozenset[str]:
    verbs = ("update", "delete") if dialect == "sqlite" else ("change", "truncate")
    return frozenset(f"{table}_no_{verb}" for table in APPEND_ONLY for verb in verbs)


def _sqlite(tables: Collection[str]) -> list[str]:
    statements = []
    for table in tables:
        for verb in ("update", "delete"):
            name = f"{table}_no_{verb}"
            statements += [
                f"DROP TRIGGER IF EXISTS {name}",
                f"CREATE TRIGGER {name} BEFORE {verb.upper()} ON {table} BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END",
            ]
    return statements


def _postgresql() -> list[str]:
    refuse = f"$$ BEGIN RAISE EXCEPTION '{_REFUSAL}'; END $$"
    statements = [f"CREATE OR REPLACE FUNCTION {_FUNCTION}() RETURNS trigger LANGUAGE plpgsql AS {refuse}"]
    for table in APPEND_ONLY:
        for name, events, each in (
            (f"{table}_no_change", "UPDATE OR DELETE", "ROW"),
            (f"{table}_no_truncate", "TRUNCATE", "STATEMENT"),
        ):
            statements += [
                f"DROP TRIGGER IF EXISTS {name} ON {table}",
                f"CREATE TRIGGER {name} BEFORE {events} ON {table} FOR EACH {each} EXECUTE FUNCTION {_FUNCTION}()",
            ]
    return statements
