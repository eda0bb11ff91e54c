"""Every released record can be carried forward: nothing lost, nothing changed, on both databases."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
import sqlalchemy as sa
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from db import connections, guards, migrations
from db.backup import Kind, kept
from db.backup.making import NotMade
from db.engine import Store
from db.migrations import Behind, Newer
from db.models.base import table_of
from db.models.resident import Resident
from db.models.staff import Staff
from db.queries import picture
from db.settings import DataSettings
from db.verification import verify
from protocols.access import Actor
from tests.support import releasing, stores
from tests.support.entries import log
from tests.support.homes import NOW
from tests.support.postgres import PostgresServer
from tests.support.stores import everything, opened


Rows = dict[str, dict[str, list[str]]]  # table -> column -> its values as text, in the order of the key


@pytest.fixture(params=releasing.released())
def revision(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def old(request: pytest.FixtureRequest, tmp_path: Path, revision: str) -> DataSettings:
    """A record as a released version left it."""
    if request.param == "sqlite":
        settings = stores.sqlite_settings(tmp_path / "data")
        releasing.load_sqlite(settings, revision)
        return settings
    server: PostgresServer = request.getfixturevalue("postgres_server")
    settings = stores.postgres_settings(tmp_path / "data", server, database=server.fresh())
    releasing.load_postgresql(settings, revision)
    return settings


@pytest.fixture
def migrated(old: DataSettings) -> Iterator[Store]:
    migrations.migrate(old)
    with opened(old) as store:
        yield store


def rows_of(connection: Connection) -> Rows:
    kept_rows: Rows = {}
    inspector = sa.inspect(connection)
    for table in inspector.get_table_names():
        key = inspector.get_pk_constraint(table)["constrained_columns"]
        columns = [column["name"] for column in inspector.get_columns(table)]
        named = '", "'.join(columns)
        rows = connection.exec_driver_sql(f'SELECT "{named}" FROM {table} ORDER BY {", ".join(key)}').all()
        kept_rows[table] = {name: [str(row[place]) for row in rows] for place, name in enumerate(columns)}
    del kept_rows["alembic_version"]
    return kept_rows


def everything_in(settings: DataSettings) -> Rows:
    with opened(settings) as store, everything(store) as session:
        return rows_of(session.connection())


def somebody(store: Store, role: str) -> Actor:
    staff = table_of(Staff)
    with everything(store) as session:
        row = session.execute(sa.select(staff.c.home_id, staff.c.id).where(staff.c.role == role)).one()
    return Actor(home_id=row.home_id, staff_id=row.id, role=role)


def resident_of(store: Store) -> UUID:
    with everything(store) as session:
        found: UUID = session.scalars(sa.select(table_of(Resident).c.id)).one()
    return found


def test_every_revision_but_the_newest_is_kept_as_it_was_released() -> None:
    scripts = ScriptDirectory(str(Path(migrations.__file__).parent)).walk_revisions()

    assert {script.revision for script in scripts} - {migrations.newest()} <= set(releasing.released())


def test_a_released_record_has_a_row_in_every_table(old: DataSettings) -> None:
    assert not [table for table, columns in everything_in(old).items() if not next(iter(columns.values()))]


def test_it_is_carried_forward_with_every_row_as_it_was(old: DataSettings) -> None:
    before = everything_in(old)

    migrations.migrate(old)

    after = everything_in(old)
    for table, columns in before.items():
        assert {name: after[table][name] for name in columns} == columns, table


def test_carried_forward_it_is_sound_and_guarded(migrated: Store) -> None:
    migrations.check(migrated.settings)

    verdict = verify(migrated)
    assert verdict.found == ()
    assert verdict.links > 20
    with everything(migrated) as session:
        assert guards.missing(session.connection()) == frozenset()


def test_carried_forward_it_is_read_and_written_as_any_other(migrated: Store) -> None:
    nurse, resident = somebody(migrated, "nurse"), resident_of(migrated)
    before = picture.timeline(migrated, actor=nurse, resident_id=resident, now=NOW)

    log(migrated, nurse, resident)

    assert len(before) == 3
    assert len(picture.timeline(migrated, actor=nurse, resident_id=resident, now=NOW)) == 4
    assert verify(migrated).is_sound


def test_carried_forward_twice_changes_nothing_the_second_time(migrated: Store) -> None:
    with everything(migrated) as session:
        before = rows_of(session.connection())

    migrations.migrate(migrated.settings)

    with everything(migrated) as session:
        assert rows_of(session.connection()) == before
    migrations.check(migrated.settings)


def test_before_it_is_carried_forward_a_copy_is_made(old: DataSettings) -> None:
    """On PostgreSQL that is the operator's own tool; README."""
    migrations.migrate(old)
    migrations.migrate(old)

    copies = [one.kind for one in kept(old)]
    expected = connections.is_sqlite(connections.database_url(old.database_url)) and migrations.newest() != "0001"
    assert copies == [Kind.BEFORE_MIGRATION] * expected


def test_without_that_copy_nothing_is_changed(revision: str, tmp_path: Path) -> None:
    settings = stores.sqlite_settings(tmp_path / "data")
    releasing.load_sqlite(settings, revision)
    before = everything_in(settings)
    settings.backup_dir.write_text("a file where the folder should be")

    with pytest.raises(NotMade):
        migrations.migrate(settings)

    assert everything_in(settings) == before


def test_postgresql_is_not_carried_forward_by_the_server(old: DataSettings) -> None:
    if connections.is_sqlite(connections.database_url(old.database_url)):
        migrations.ready(old)
        return
    before = everything_in(old)

    with pytest.raises(Behind, match="python -m db migrate"):
        migrations.ready(old)

    assert everything_in(old) == before


def test_the_record_of_a_newer_version_is_refused_and_left_alone(migrated: Store) -> None:
    stores.tamper(migrated, "UPDATE alembic_version SET version_num = '9999'")
    with everything(migrated) as session:
        before = rows_of(session.connection())

    for attempt in (migrations.migrate, migrations.ready, migrations.check):
        with pytest.raises(Newer, match="newer version of Attune"):
            attempt(migrated.settings)

    with everything(migrated) as session:
        assert rows_of(session.connection()) == before
        assert session.scalar(sa.text("SELECT version_num FROM alembic_version")) == "9999"
