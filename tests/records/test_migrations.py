"""Carrying a record forward: the same tables on both databases, nothing lost, nothing left half-done."""

from pathlib import Path
from uuid import UUID

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy.exc import DBAPIError
from sqlmodel import SQLModel

from db import connections, guards, migrations
from db.engine import Store
from db.migrations import Behind, MigrationFailed
from db.settings import DataSettings, read_settings
from db.verify import verify
from protocols.access import Actor
from tests.support import stores
from tests.support.homes import make_resident
from tests.support.postgres import PostgresServer
from tests.support.stores import everything, tamper


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def nowhere(request: pytest.FixtureRequest, tmp_path: Path) -> DataSettings:
    """Settings of a record that was never made."""
    if request.param == "sqlite":
        return stores.sqlite_settings(tmp_path / "data")
    server: PostgresServer = request.getfixturevalue("postgres_server")
    return stores.postgres_settings(tmp_path / "data", server, database=server.fresh())


def tables_of(settings: DataSettings) -> set[str]:
    engine = connections.migration_engine(connections.database_url(settings.migrate_url or settings.database_url))
    try:
        return set(sa.inspect(engine).get_table_names())
    finally:
        engine.dispose()


def test_what_migrations_make_is_what_the_models_say(store: Store) -> None:
    with everything(store) as session:
        context = MigrationContext.configure(session.connection())
        assert compare_metadata(context, SQLModel.metadata) == []


@pytest.mark.parametrize("change", ["pronoun = 'it'", "status = 'gone'"])
def test_checks_are_in_the_database_itself(store: Store, resident: UUID, change: str) -> None:
    with pytest.raises(DBAPIError):
        tamper(store, f"UPDATE resident SET {change}")


def test_migrating_again_changes_nothing_and_loses_nothing(store: Store, resident: UUID) -> None:
    migrations.migrate(store.settings)

    with everything(store) as session:
        assert session.scalar(sa.text("SELECT count(*) FROM resident")) == 1
        assert guards.missing(session.connection()) == frozenset()
    assert verify(store).is_sound


def test_a_guard_that_got_lost_is_put_up_again(store: Store, resident: UUID) -> None:
    name = "audit_no_delete" if store.is_sqlite else "audit_no_change"
    drop = f"DROP TRIGGER {name}" + ("" if store.is_sqlite else " ON audit")
    tamper(store, drop)
    with pytest.raises(Behind):
        migrations.check(store.settings)

    migrations.migrate(store.settings)

    migrations.check(store.settings)


def test_a_migration_that_loses_rows_is_taken_back(
    store: Store, resident: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forgetful(config: object, revision: str) -> None:
        connection = config.attributes["connection"]  # type: ignore[attr-defined]
        connection.exec_driver_sql("DELETE FROM resident")

    monkeypatch.setattr(migrations, "newest", lambda: "9999")
    monkeypatch.setattr(command, "upgrade", forgetful)

    with pytest.raises(MigrationFailed, match="resident"):
        migrations.migrate(store.settings)

    with everything(store) as session:
        assert session.scalar(sa.text("SELECT count(*) FROM resident")) == 1


def test_a_migration_that_breaks_a_reference_is_taken_back(
    tmp_path: Path, migrated_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite only: there foreign keys are off while tables are rebuilt."""

    with stores.sqlite_store(tmp_path / "data", like=migrated_file) as store:
        settings = store.settings

    def orphan(config: object, revision: str) -> None:
        connection = config.attributes["connection"]  # type: ignore[attr-defined]
        connection.exec_driver_sql("CREATE TABLE child (home_id CHAR(32) REFERENCES home (id))")
        connection.exec_driver_sql("INSERT INTO child VALUES ('nowhere')")

    monkeypatch.setattr(migrations, "newest", lambda: "9999")
    monkeypatch.setattr(command, "upgrade", orphan)
    with pytest.raises(MigrationFailed, match="references"):
        migrations.migrate(settings)
    assert "child" not in tables_of(settings)


def test_a_record_is_made_from_nothing(nowhere: DataSettings) -> None:
    migrations.migrate(nowhere)

    migrations.check(nowhere)
    assert {"home", "incident", "audit"} <= tables_of(nowhere)


def test_a_record_that_was_never_made_is_behind(nowhere: DataSettings) -> None:
    with pytest.raises(Behind, match="python -m db migrate"):
        migrations.check(nowhere)


def test_ready_makes_a_sqlite_record_and_only_looks_at_a_postgresql_one(nowhere: DataSettings) -> None:
    if connections.is_sqlite(connections.database_url(nowhere.database_url)):
        migrations.ready(nowhere)
        assert "home" in tables_of(nowhere)
        return
    with pytest.raises(Behind):
        migrations.ready(nowhere)
    assert tables_of(nowhere) == set()


def test_checking_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(Behind):
        migrations.check(stores.sqlite_settings(tmp_path / "data"))

    assert not (tmp_path / "data").exists()


def test_a_database_of_another_kind_is_refused_with_a_sentence(tmp_path: Path) -> None:
    settings = read_settings({"ATTUNE_DATA_DIR": str(tmp_path), "DATABASE_URL": "mysql://x/y"})

    with pytest.raises(Exception, match="cannot be used"):
        migrations.migrate(settings)


def test_the_actor_of_a_migrated_home_can_go_on(store: Store, nurse: Actor) -> None:
    migrations.migrate(store.settings)

    make_resident(store, nurse)
    assert verify(store).is_sound
