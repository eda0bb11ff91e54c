"""A whole record goes from one database to another, or not at all."""

import os
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlmodel import SQLModel

from db import copying, migrations
from db.__main__ import main
from db.anchors import anchors_file
from db.copying import Doubt
from db.engine import AlreadyServed, Store
from db.migrations import Behind
from db.models.base import table_of
from db.models.chain import Audit, RecordVersion
from db.models.incident import Incident
from db.models.resident import Resident
from db.settings import DataSettings
from db.verification import verify
from protocols.access import Actor
from protocols.errors import Conflict
from tests.support import full_home, stores, whole
from tests.support.homes import make_resident
from tests.support.postgres import OWNER, SERVER, PostgresServer


@pytest.fixture
def to_sqlite(store: Store, tmp_path: Path) -> DataSettings:
    """The same data folder, with a SQLite file elsewhere that is not there yet."""
    return replace(store.settings, database_url=f"sqlite:///{tmp_path / 'elsewhere' / 'copy.db'}", migrate_url=None)


@pytest.fixture
def to_postgres(store: Store, postgres_server: PostgresServer) -> DataSettings:
    """The same data folder, with an empty database that the owner migrated for the role that serves."""
    name = postgres_server.fresh()
    owner, server = (postgres_server.url(name, role=role) for role in (OWNER, SERVER))
    settings = replace(store.settings, database_url=server, migrate_url=owner)
    migrations.migrate(settings)
    return replace(settings, migrate_url=None)


def copied(source: Store, target: DataSettings) -> dict[str, list[bytes]]:
    """Copy, and answer every row of the copy, after it was verified on its own."""
    source.close()
    copying.copy(source.settings, target)
    with closing(Store(target)) as copy:
        assert verify(copy).is_sound
        return whole.rows(copy)


def test_every_row_of_every_home_is_in_the_copy(store: Store, to_sqlite: DataSettings) -> None:
    full_home.fill(store)
    full_home.fill(store, name="Elm Court")
    before = whole.rows(store)
    assert all(before.values()), "a table has no row to copy"

    assert copied(store, to_sqlite) == before


@pytest.mark.postgres
def test_every_row_goes_to_postgresql_under_a_role_that_owns_nothing(store: Store, to_postgres: DataSettings) -> None:
    full_home.fill(store)
    full_home.fill(store, name="Elm Court")
    before = whole.rows(store)

    assert copied(store, to_postgres) == before


@pytest.mark.postgres
def test_there_and_back_again_is_where_it_began(
    tmp_path: Path, migrated_file: Path, postgres_server: PostgresServer
) -> None:
    with stores.sqlite_store(tmp_path / "data", like=migrated_file) as store:
        full_home.fill(store)
        before = whole.rows(store)
    owner = replace(store.settings, database_url=postgres_server.url(postgres_server.fresh(), role=OWNER))
    back = replace(store.settings, database_url=f"sqlite:///{tmp_path / 'back.db'}")

    copying.copy(store.settings, owner)  # which migrates it
    copying.copy(owner, back)

    with closing(Store(back)) as again:
        assert whole.rows(again) == before


def test_what_the_chain_speaks_of_lies_in_its_order(store: Store, to_sqlite: DataSettings, nurse: Actor) -> None:
    """Ids say nothing of the order; on SQLite rows that are read together then lie together."""
    made = [make_resident(store, nurse) for _ in range(5)]
    store.close()
    copying.copy(store.settings, to_sqlite)

    with closing(Store(to_sqlite)) as copy, stores.everything(copy) as session:
        assert session.scalars(sa.text("SELECT seq FROM audit ORDER BY rowid")).all() == [1, 2, 3, 4, 5, 6, 7]
        residents = sa.select(table_of(Resident).c.id).order_by(sa.text("rowid"))
        assert session.scalars(residents).all() == made
        version, audit = table_of(RecordVersion), table_of(Audit)
        order = sa.select(version.c.entity_id).order_by(sa.text("rowid"))
        chain = sa.select(audit.c.entity_id).order_by(audit.c.seq)
        assert session.scalars(order).all() == session.scalars(chain).all()


def test_a_record_without_a_home_can_be_copied(store: Store, to_sqlite: DataSettings) -> None:
    assert not any(copied(store, to_sqlite).values())


def test_who_runs_a_job_is_not_copied(store: Store, to_sqlite: DataSettings) -> None:
    full_home.fill(store)
    store.close()

    counts = copying.copy(store.settings, to_sqlite)

    assert "job_lease" not in counts
    assert counts.keys() == SQLModel.metadata.tables.keys() - {"job_lease"}
    with closing(Store(to_sqlite)) as copy, stores.everything(copy) as session:
        assert session.scalar(sa.text("SELECT count(*) FROM job_lease")) == 0


def test_the_copy_goes_on_with_the_same_chain_and_anchors(store: Store, to_sqlite: DataSettings, nurse: Actor) -> None:
    make_resident(store, nurse)
    store.close()
    before = anchors_file(store.settings.data_dir).read_text()
    copying.copy(store.settings, to_sqlite)
    assert anchors_file(store.settings.data_dir).read_text() == before

    with closing(Store(to_sqlite)) as copy:
        make_resident(copy, nurse)
        verdict = verify(copy)

    assert verdict.is_sound
    assert verdict.links == 4


@pytest.fixture
def sqlite(tmp_path: Path, migrated_file: Path) -> Store:
    """A SQLite record with a home and a resident that nobody has open."""
    with stores.sqlite_store(tmp_path / "data", like=migrated_file) as store:
        full_home.fill(store)
    return store


@pytest.fixture
def target(sqlite: Store, tmp_path: Path) -> DataSettings:
    return replace(sqlite.settings, database_url=f"sqlite:///{tmp_path / 'elsewhere' / 'copy.db'}")


def nothing_in(settings: DataSettings) -> bool:
    with closing(Store(settings)) as store:
        return not any(whole.rows(store).values())


def test_a_target_with_a_record_is_refused_and_left_as_it_is(sqlite: Store, target: DataSettings) -> None:
    copying.copy(sqlite.settings, target)
    with closing(Store(target)) as there:
        before = whole.rows(there)

    with pytest.raises(Conflict, match="something in the target already"):
        copying.copy(sqlite.settings, target)

    with closing(Store(target)) as there:
        assert whole.rows(there) == before


def test_a_target_with_rows_of_an_older_version_is_not_even_migrated(sqlite: Store, target: DataSettings) -> None:
    copying.copy(sqlite.settings, target)
    with closing(Store(target)) as there:
        stores.tamper(there, "UPDATE alembic_version SET version_num = '0001'")

    with pytest.raises(Conflict):
        copying.copy(sqlite.settings, target)

    with closing(Store(target)) as there, stores.everything(there) as session:
        assert session.scalar(sa.text("SELECT version_num FROM alembic_version")) == "0001"


def test_a_migrated_empty_target_is_filled(sqlite: Store, target: DataSettings) -> None:
    migrations.migrate(target)

    copying.copy(sqlite.settings, target)

    assert not nothing_in(target)


def test_a_copy_that_is_not_what_was_written_is_not_kept(sqlite: Store, target: DataSettings) -> None:
    with closing(Store(sqlite.settings)) as store:
        stores.tamper(store, "UPDATE resident SET room = '99'")

    with pytest.raises(Doubt, match="nothing was kept"):
        copying.copy(sqlite.settings, target)

    assert nothing_in(target)


def test_rows_of_a_home_that_is_not_there_are_not_lost_silently(sqlite: Store, target: DataSettings) -> None:
    with closing(Store(sqlite.settings)) as store:
        stores.tamper(
            store, "INSERT INTO home_day SELECT replace(home_id, '0', '1'), local_date, n1, n2, n3, n4 FROM home_day"
        )

    with pytest.raises(Doubt, match="home_day has"):
        copying.copy(sqlite.settings, target)

    assert nothing_in(target)


def test_a_row_that_no_link_speaks_of_is_still_copied_and_then_noticed(sqlite: Store, target: DataSettings) -> None:
    with closing(Store(sqlite.settings)) as store:
        names = ", ".join(column.name for column in table_of(Incident).columns if column.name != "id")
        stores.tamper(store, f"INSERT INTO incident (id, {names}) SELECT '{'0' * 32}', {names} FROM incident LIMIT 1")

    with pytest.raises(Doubt, match=r"not what was written"):
        copying.copy(sqlite.settings, target)


def test_while_a_server_uses_the_record_it_is_not_copied(sqlite: Store, target: DataSettings) -> None:
    """What is saved after the copy would be lost when the copy takes over."""
    with closing(Store(sqlite.settings)) as serving:
        serving.claim()

        with pytest.raises(AlreadyServed):
            copying.copy(sqlite.settings, target)

    assert nothing_in(target)


def test_a_source_that_is_not_there_is_refused_and_not_made(tmp_path: Path, target: DataSettings) -> None:
    nowhere = stores.sqlite_settings(tmp_path / "nowhere")

    with pytest.raises(Behind):
        copying.copy(nowhere, target)

    assert not nowhere.data_dir.exists()


def test_the_copy_is_for_its_owner_alone(sqlite: Store, target: DataSettings, tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        copying.copy(sqlite.settings, target)
    finally:
        os.umask(before)

    for path in (tmp_path / "elsewhere").iterdir():
        assert path.stat().st_mode & 0o777 == 0o600, path


def test_the_command_copies_and_says_so_in_one_line(
    sqlite: Store, target: DataSettings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ATTUNE_DATA_DIR", str(sqlite.settings.data_dir))
    monkeypatch.delenv("DATABASE_URL", raising=False)

    assert main(["copy", "--to", target.database_url]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("Copied and checked: ")
    assert said.out.count("\n") == 1
    assert "every link" in said.err

    monkeypatch.setenv("DATABASE_URL", target.database_url)
    assert main(["verify"]) == 0
    assert main(["copy", "--to", sqlite.settings.database_url]) == 1
    assert "something in the target already" in capsys.readouterr().err


def test_the_command_needs_to_know_where_to(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["copy"])

    assert end.value.code == 2
