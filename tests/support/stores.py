"""A migrated, empty record for one test, on SQLite or PostgreSQL. Migrating once and copying is quicker.

On PostgreSQL a record is served as in life: by a role that owns nothing, held to one home by row-level security. A
test that wants to look at rows of every home, or to do what nobody should be able to do, says so with `everything`
and `tamper`.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.orm import Session
from sqlmodel import SQLModel

from db import connections, guards
from db.engine import Store
from db.migrations import migrate
from db.scope import DOOR
from db.settings import DataSettings, read_settings
from tests.support.postgres import OWNER, SERVER, SUPERUSER, PostgresServer


def sqlite_settings(data_dir: Path) -> DataSettings:
    return read_settings({"ATTUNE_DATA_DIR": str(data_dir)})


def postgres_settings(data_dir: Path, server: PostgresServer, *, database: str) -> DataSettings:
    """Served by one role, migrated by another."""
    return read_settings(
        {
            "ATTUNE_DATA_DIR": str(data_dir),
            "DATABASE_URL": server.url(database, role=SERVER),
            "ATTUNE_MIGRATE_URL": server.url(database, role=OWNER),
        }
    )


@contextmanager
def sqlite_store(data_dir: Path, *, like: Path) -> Iterator[Store]:
    """A store on a copy of a migrated file."""
    settings = sqlite_settings(data_dir)
    data_dir.mkdir(mode=0o700, exist_ok=True)
    shutil.copy(like, data_dir / "attune.db")
    with opened(settings) as store:
        yield store


@contextmanager
def postgres_store(data_dir: Path, server: PostgresServer, *, database: str) -> Iterator[Store]:
    """A store on a migrated database, which is emptied afterwards: quicker than making one for each test."""
    with opened(postgres_settings(data_dir, server, database=database)) as store:
        yield store
        _empty(store)


def migrated_file(folder: Path) -> Path:
    """A migrated SQLite file with nothing in it and nothing beside it."""
    settings = sqlite_settings(folder)
    migrate(settings)
    return folder / "attune.db"


def migrated_database(folder: Path, server: PostgresServer) -> str:
    database = server.fresh()
    migrate(postgres_settings(folder, server, database=database))
    return database


@contextmanager
def everything(store: Store) -> Iterator[Session]:
    """A session that sees the rows of every home and writes nothing."""
    if store.is_sqlite:
        with store.read(DOOR) as session:
            yield session
        return
    with _superuser(store) as session:
        session.connection(execution_options={"postgresql_readonly": True})
        yield session


def tamper(store: Store, *statements: str) -> None:
    """Run statements that the product itself could not, as somebody who has the database in their hands."""
    work_on_everything(store, lambda session: [session.execute(sa.text(statement)) for statement in statements])


def work_on_everything(store: Store, action: Callable[[Session], object]) -> None:
    """One transaction that may do anything to the rows of every home."""
    if store.is_sqlite:
        store.write(DOOR, action)
        return
    with _superuser(store) as session:
        action(session)
        session.commit()


@contextmanager
def _superuser(store: Store) -> Iterator[Session]:
    url = connections.database_url(store.settings.database_url).set(username=SUPERUSER)
    engine = connections.migration_engine(url)
    try:
        with Session(engine) as session:
            yield session
    finally:
        engine.dispose()


@contextmanager
def opened(settings: DataSettings) -> Iterator[Store]:
    store = Store(settings)
    try:
        yield store
    finally:
        store.close()


def _empty(store: Store) -> None:
    """Delete every row, whatever guards it, and put up again what a test took down."""

    def action(session: Session) -> None:
        session.execute(sa.text("SET LOCAL session_replication_role = replica"))
        for table in SQLModel.metadata.tables:
            session.execute(sa.text(f"DELETE FROM {table}"))
        if guards.missing(session.connection()):
            guards.put_up(session.connection())

    work_on_everything(store, action)
