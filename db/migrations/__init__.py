"""Carrying the record forward: which revision a database is at, and how it gets to the newest.

Migrations only go up. They run in one transaction, with foreign keys off on SQLite, because rebuilding a parent
table there would otherwise empty its children; afterwards rows, references and tables are checked (`soundness`) and
every guard is put up again. A record of an older version is copied first.
"""

from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from db import backup, connections, guards, row_security
from db.migrations import soundness
from db.settings import DataSettings
from protocols.errors import DomainError
from protocols.wording import _


_HERE = Path(__file__).parent
_MAY_LOOK = sa.text("SELECT has_table_privilege(to_regclass('alembic_version'), 'SELECT')")


class Behind(DomainError):
    """The database is not at the revision this version of the product needs."""

    code = "behind"


class Newer(DomainError):
    """The record was made, or migrated, by a newer version of the product than this one."""

    code = "newer"


class MigrationFailed(Exception):
    """A migration would have harmed the record; everything was taken back."""


def migrate(settings: DataSettings) -> None:
    """Bring the database to the newest revision and put up every guard.

    On PostgreSQL with an owner's role of its own (`migrate_url`), the server's role gets the rights it needs and no
    more. Raises `MigrationFailed`, with the database as it was, when references break, rows vanish or a table is not
    what the models say; `Newer` for the record of a newer product; `NotTheOwner` for a role that may not migrate;
    `NotMade` when the copy that has to come first cannot be made.
    """
    connections.make_room(settings)
    engine = _engine(settings)
    try:
        with engine.connect() as connection:
            revision = _known_revision(connection)
        if revision not in (None, newest()):
            backup.before_migration(settings)
        with engine.begin() as connection:
            _migrate(connection, settings)
    finally:
        engine.dispose()


def _migrate(connection: Connection, settings: DataSettings) -> None:
    on_postgresql = connection.dialect.name == "postgresql"
    if on_postgresql:
        row_security.lift(connection)
    if _known_revision(connection) != newest():
        _upgrade(connection)
    guards.put_up(connection)
    served_by = connections.database_url(settings.database_url).username
    if on_postgresql and settings.migrate_url is not None and served_by is not None:
        guards.give_rights(connection, role=served_by)
    if unguarded := guards.missing(connection):
        raise MigrationFailed(f"guards are missing: {sorted(unguarded)}")


def ready(settings: DataSettings) -> None:
    """Make the database ready to serve, or raise `Behind` with a sentence that says what to do.

    SQLite is migrated. PostgreSQL is only looked at: there the owner's role migrates, with `python -m db migrate`.
    """
    if connections.is_sqlite(connections.database_url(settings.database_url)):
        migrate(settings)
    check(settings)


def check(settings: DataSettings) -> None:
    """Raise `Behind` unless the database is at the newest revision with every guard up. Changes and makes nothing.

    Raises `Newer` for the record of a newer product.
    """
    url = connections.database_url(settings.database_url)
    if not (connections.is_sqlite(url) and not Path(str(url.database)).exists()):
        engine = connections.migration_engine(url, settings.database_key)
        try:
            with engine.connect() as connection:
                if _may_look(connection) and _known_revision(connection) == newest() and not guards.missing(connection):
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


def _may_look(connection: Connection) -> bool:
    """Whether this role may ask for the revision. Before the first migration for it, the server's role may not."""
    return connection.dialect.name == "sqlite" or bool(connection.scalar(_MAY_LOOK))


def _known_revision(connection: Connection) -> str | None:
    """The revision the database is at; None before the first. Raises `Newer` for one that this product never had."""
    revision = MigrationContext.configure(connection).get_current_revision()
    if revision is not None and revision not in _revisions():
        raise Newer(
            _(
                "This record was last used by a newer version of Attune (its revision is {revision}). Nothing was "
                "changed. Start that version, or a newer one.",
                revision=revision,
            )
        )
    return revision


def _revisions() -> frozenset[str]:
    """Every revision this version of the product can start from."""
    return frozenset(script.revision for script in ScriptDirectory(str(_HERE)).walk_revisions())


def _upgrade(connection: Connection) -> None:
    rows_before = soundness.row_counts(connection)
    config = Config()
    config.set_main_option("script_location", str(_HERE).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    if faults := list(soundness.faults(connection, rows_before=rows_before)):
        raise MigrationFailed("; ".join(faults))
