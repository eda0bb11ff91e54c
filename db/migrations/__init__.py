"""Carrying the record forward: which revision a database is at, and how it gets to the newest.

Migrations only go up. They run in one transaction, with foreign keys off on SQLite, because rebuilding a parent
table there would otherwise empty its children; afterwards references and row counts are checked and the guards of
the append-only tables are put up again.
"""

from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from db import connections, guards
from db.settings import DataSettings
from protocols.errors import DomainError
from protocols.wording import _


_HERE = Path(__file__).parent


class Behind(DomainError):
    """The database is not at the revision this version of the product needs."""

    code = "behind"


class MigrationFailed(Exception):
    """A migration would have harmed the record; everything was taken back."""


def migrate(settings: DataSettings) -> None:
    """Bring the database to the newest revision and put up every guard.

    On PostgreSQL with an owner's role of its own (`migrate_url`), the server's role gets the rights it needs and no
    more. Raises `MigrationFailed`, with the database as it was, when references break or rows vanish.
    """
    connections.make_room(settings)
    served_by = connections.database_url(settings.database_url)
    engine = _engine(settings)
    try:
        with engine.begin() as connection:
            if _revision(connection) != newest():
                _upgrade(connection)
            guards.put_up(connection)
            if settings.migrate_url is not None and served_by.username is not None:
                guards.give_rights(connection, role=served_by.username)
            if unguarded := guards.missing(connection):
                raise MigrationFailed(f"guards are missing: {sorted(unguarded)}")
    finally:
        engine.dispose()


def ready(settings: DataSettings) -> None:
    """Make the database ready to serve, or raise `Behind` with a sentence that says what to do.

    SQLite is migrated. PostgreSQL is only looked at: there the owner's role migrates, with `python -m db migrate`.
    """
    if connections.is_sqlite(connections.database_url(settings.database_url)):
        migrate(settings)
    check(settings)


def check(settings: DataSettings) -> None:
    """Raise `Behind` unless the database is at the newest revision with every guard up. Changes and makes nothing."""
    url = connections.database_url(settings.database_url)
    if not (connections.is_sqlite(url) and not Path(str(url.database)).exists()):
        engine = connections.migration_engine(url, settings.database_key)
        try:
            with engine.connect() as connection:
                if _revision(connection) == newest() and not guards.missing(connection):
                    return
        finally:
            engine.dispose()
    raise Behind(
        _("The database is not ready for this version of Attune. Run: python -m db migrate, then start again.")
    )


def newest() -> str:
    """The revision this version of the product needs."""
    revision = ScriptDirectory(str(_HERE)).get_current_head()
    assert revision is not None
    return revision


def _engine(settings: DataSettings) -> Engine:
    url = connections.database_url(settings.migrate_url or settings.database_url)
    return connections.migration_engine(url, settings.database_key)


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _upgrade(connection: Connection) -> None:
    rows_before = _row_counts(connection)
    config = Config()
    config.set_main_option("script_location", str(_HERE).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    rows_after = _row_counts(connection)
    lost = {name: (count, rows_after.get(name)) for name, count in rows_before.items() if rows_after.get(name) != count}
    if lost:
        raise MigrationFailed(f"rows before and after differ: {lost}")
    sqlite = connection.dialect.name == "sqlite"
    if sqlite and (broken := connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()):
        raise MigrationFailed(f"references to nothing: {broken[:10]}")


def _row_counts(connection: Connection) -> dict[str, int]:
    tables = [name for name in sa.inspect(connection).get_table_names() if not name.startswith("alembic_")]
    return {name: connection.scalar(sa.select(sa.func.count()).select_from(sa.table(name))) or 0 for name in tables}
