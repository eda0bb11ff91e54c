"""Carrying a record forward: the same tables on both databases, nothing lost, nothing left half-done."""

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError
from sqlmodel import SQLModel

from db import connections, guards, migrations
from db.engine import Store
from db.migrations import Behind, MigrationFailed
from db.scope import DOOR
from db.settings import DataSettings, read_settings
from db.verification import verify
from protocols.access import Actor
from tests.support import full_home, stores
from tests.support.homes import make_resident
from tests.support.postgres import PostgresServer
from tests.support.stores import everything, tamper


Step = Callable[[Connection], object]


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


@pytest.fixture
def upgrade_by(monkeypatch: pytest.MonkeyPatch) -> Callable[[Step], None]:
    """Let the next migration do something else than the product's own."""

    def use(step: Step) -> None:
        monkeypatch.setattr(migrations, "newest", lambda: "9999")
        monkeypatch.setattr(command, "upgrade", lambda config, _revision: step(config.attributes["connection"]))

    return use


def operations(connection: Connection) -> Operations:
    return Operations(MigrationContext.configure(connection, opts={"render_as_batch": True}))


def rebuild(connection: Connection, table: str) -> None:
    """What Alembic does to a table on SQLite to change a column: make it anew, copy the rows, drop the old one."""
    with operations(connection).batch_alter_table(table, recreate="always") as batch:
        batch.add_column(sa.Column("added", sa.String(), nullable=True))
    with operations(connection).batch_alter_table(table, recreate="always") as batch:
        batch.drop_column("added")


def rows(store: Store, table: str) -> int:
    with everything(store) as session:
        return int(session.scalar(sa.text(f"SELECT count(*) FROM {table}")) or 0)


@pytest.mark.parametrize("statement", ["DELETE FROM resident", "DROP TABLE draft", "INSERT INTO job_lease {}"])
def test_a_migration_that_loses_or_adds_rows_is_taken_back(
    store: Store, resident: UUID, statement: str, upgrade_by: Callable[[Step], None]
) -> None:
    values = "VALUES ('x', 'y', '2026-01-01 00:00:00')"
    upgrade_by(lambda connection: connection.exec_driver_sql(statement.format(values)))

    with pytest.raises(MigrationFailed, match="rows before and after differ"):
        migrations.migrate(store.settings)

    assert (rows(store, "resident"), rows(store, "draft"), rows(store, "job_lease")) == (1, 0, 0)
    with everything(store) as session:
        assert guards.missing(session.connection()) == frozenset()


def test_a_step_that_changes_rows_reaches_every_home(
    store: Store, resident: UUID, stranger: Actor, upgrade_by: Callable[[Step], None]
) -> None:
    """PostgreSQL would otherwise show the role that migrates nobody's rows, and nothing would have changed."""
    make_resident(store, stranger)
    upgrade_by(lambda connection: connection.exec_driver_sql("UPDATE resident SET food_texture = 'soft'"))

    migrations.migrate(store.settings)

    with everything(store) as session:
        changed = session.scalars(sa.text("SELECT food_texture FROM resident")).all()
    assert changed == ["soft", "soft"]


def test_a_migration_that_leaves_other_tables_than_the_models_say_is_taken_back(
    store: Store, resident: UUID, upgrade_by: Callable[[Step], None]
) -> None:
    upgrade_by(lambda connection: operations(connection).drop_index("ix_draft_author", "draft"))

    with pytest.raises(MigrationFailed, match="ix_draft_author"):
        migrations.migrate(store.settings)

    with everything(store) as session:
        assert "ix_draft_author" in {one["name"] for one in sa.inspect(session.connection()).get_indexes("draft")}


def test_what_somebody_added_to_their_database_is_left_alone(
    store: Store, resident: UUID, upgrade_by: Callable[[Step], None]
) -> None:
    tamper(store, "CREATE TABLE notes_of_the_operator (id int)", "CREATE INDEX of_the_operator ON draft (updated_at)")
    upgrade_by(lambda connection: connection.exec_driver_sql("SELECT 1"))

    migrations.migrate(store.settings)

    assert rows(store, "notes_of_the_operator") == 0
    tamper(store, "DROP TABLE notes_of_the_operator", "DROP INDEX of_the_operator")


class TestRebuildingATable:
    """SQLite only. A parent made anew empties its children when foreign keys are on and a child says CASCADE, and its
    triggers vanish without a word; see https://sqlite.org/lang_altertable.html, 7."""

    @pytest.fixture
    def family(self, tmp_path: Path, migrated_file: Path) -> Iterator[Store]:
        """A record with a parent of five children that would go with it."""
        with stores.sqlite_store(tmp_path / "data", like=migrated_file) as store:
            tamper(
                store,
                "CREATE TABLE parent (id INTEGER NOT NULL PRIMARY KEY)",
                "CREATE TABLE child (id INTEGER NOT NULL PRIMARY KEY,"
                " parent_id INTEGER NOT NULL REFERENCES parent (id) ON DELETE CASCADE)",
                "INSERT INTO parent VALUES (1)",
                "INSERT INTO child (parent_id) VALUES (1), (1), (1), (1), (1)",
            )
            yield store

    def test_children_that_would_go_with_their_parent_stay(
        self, family: Store, upgrade_by: Callable[[Step], None]
    ) -> None:
        upgrade_by(lambda connection: rebuild(connection, "parent"))

        migrations.migrate(family.settings)

        assert (rows(family, "parent"), rows(family, "child")) == (1, 5)

    def test_with_foreign_keys_on_the_same_change_empties_the_children(self, family: Store) -> None:
        """Not ours: what the test above would see if the runner forgot."""
        family.write(DOOR, lambda session: rebuild(session.connection(), "parent"))

        assert (rows(family, "parent"), rows(family, "child")) == (1, 0)

    def test_a_change_that_empties_the_children_after_all_is_taken_back(
        self, family: Store, upgrade_by: Callable[[Step], None]
    ) -> None:
        def careless(connection: Connection) -> None:
            rebuild(connection, "parent")
            connection.exec_driver_sql("DELETE FROM child")

        upgrade_by(careless)

        with pytest.raises(MigrationFailed, match="child"):
            migrations.migrate(family.settings)

        assert (rows(family, "parent"), rows(family, "child")) == (1, 5)

    def test_a_change_that_leaves_a_reference_to_nothing_is_taken_back(
        self, family: Store, upgrade_by: Callable[[Step], None]
    ) -> None:
        upgrade_by(lambda connection: connection.exec_driver_sql("UPDATE child SET parent_id = 7"))

        with pytest.raises(MigrationFailed, match="references to nothing"):
            migrations.migrate(family.settings)

        with everything(family) as session:
            assert session.scalar(sa.text("SELECT count(*) FROM child WHERE parent_id = 1")) == 5

    def test_every_table_of_the_record_made_anew_keeps_its_rows_its_children_and_its_guards(
        self, tmp_path: Path, migrated_file: Path, upgrade_by: Callable[[Step], None]
    ) -> None:
        with stores.sqlite_store(tmp_path / "data", like=migrated_file) as store:
            full_home.fill(store)
            before = {name: rows(store, name) for name in SQLModel.metadata.tables}
            gone: list[frozenset[str]] = []

            def step(connection: Connection) -> None:
                for table in SQLModel.metadata.sorted_tables:
                    rebuild(connection, table.name)
                gone.append(guards.missing(connection))

            upgrade_by(step)
            migrations.migrate(store.settings)

            assert len(gone[0]) == 2 * len(guards.APPEND_ONLY)
            assert {name: rows(store, name) for name in SQLModel.metadata.tables} == before
            assert verify(store).found == ()


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
