"""A migrated, empty record for one test, on SQLite or PostgreSQL. Migrating once and copying is quicker."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlmodel import SQLModel

from db import connections, guards
from db.engine import Store
from db.migrations import migrate
from db.settings import DataSettings, read_settings
from tests.support.postgres import PostgresServer


def sqlite_settings(data_dir: Path) -> DataSettings:
    return read_settings({"ATTUNE_DATA_DIR": str(data_dir)})


def postgres_settings(data_dir: Path, url: str) -> DataSettings:
    return read_settings({"ATTUNE_DATA_DIR": str(data_dir), "DATABASE_URL": url})


@contextmanager
def sqlite_store(data_dir: Path, *, like: Path) -> Iterator[Store]:
    """A store on a copy of a migrated file."""
    settings = sqlite_settings(data_dir)
    data_dir.mkdir(mode=0o700, exist_ok=True)
    shutil.copy(like, data_dir / "attune.db")
    with _open(settings) as store:
        yield store


@contextmanager
def postgres_store(data_dir: Path, server: PostgresServer, *, database: str) -> Iterator[Store]:
    """A store on a migrated database, which is emptied afterwards: quicker than making one for each test."""
    settings = postgres_settings(data_dir, server.url(database))
    with _open(settings) as store:
        yield store
    _empty(settings)


def migrated_file(folder: Path) -> Path:
    """A migrated SQLite file with nothing in it and nothing beside it."""
    settings = sqlite_settings(folder)
    migrate(settings)
    return folder / "attune.db"


def migrated_database(folder: Path, server: PostgresServer) -> str:
    database = server.fresh()
    migrate(postgres_settings(folder, server.url(database)))
    return database


@contextmanager
def _open(settings: DataSettings) -> Iterator[Store]:
    store = Store(settings)
    try:
        yield store
    finally:
        store.close()


def _empty(settings: DataSettings) -> None:
    """Delete every row, whatever guards it, and put up again what a test took down."""
    engine = connections.migration_engine(connections.database_url(settings.database_url))
    with engine.begin() as connection:
        connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
        for table in SQLModel.metadata.tables:
            connection.exec_driver_sql(f"DELETE FROM {table}")
        guards.put_up(connection)
    engine.dispose()
