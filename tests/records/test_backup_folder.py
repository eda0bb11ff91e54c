"""The backup folder: what gets a name in it, what is cleared away, and what is left when something fails."""

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from db import backup, connections
from db.anchors import anchors_file
from db.backup import files, manifest, sqlite_file
from db.backup.making import NotMade
from db.backup.manifest import Check, Kind
from db.backup.taking import chain_is_due, take
from db.engine import Store
from db.migrations import Behind
from db.settings import DataSettings
from db.sqlite_driver import driver
from protocols.errors import Conflict
from tests.support import stores, tmpfs
from tests.support.homes import NOW


def left_in(settings: DataSettings) -> set[str]:
    """What stands in the backup folder, but for the lock."""
    return {path.name for path in settings.backup_dir.iterdir()} - {".lock"}


@pytest.fixture
def store(tmp_path: Path, migrated_file: Path) -> Iterator[Store]:
    """On SQLite: how the folder is kept has nothing to do with where the record is."""
    with stores.sqlite_store(tmp_path / "data", like=migrated_file) as opened:
        yield opened


@pytest.fixture
def settings(store: Store, resident: object) -> DataSettings:
    """Of a record with a resident that nobody has open."""
    store.close()
    return store.settings


_KILLED_WHILE = """
import sys
from datetime import datetime
from pathlib import Path
from db.backup import taking
from db.settings import read_settings

def say(sentence, *, often=False):
    if sys.argv[1] in sentence:
        print("now", flush=True)
        sys.stdin.read()

taking.take(read_settings(), now=datetime.fromisoformat(sys.argv[2]), say=say)
"""


def test_where_nothing_was_backed_up_there_is_nothing(store: Store) -> None:
    assert backup.kept(store.settings) == ()
    assert backup.last_failure(store.settings) is None


def test_the_folder_and_everything_in_it_is_for_the_owner_alone(store: Store, home: object) -> None:
    take(store.settings, now=NOW)

    assert stat.S_IMODE(store.settings.backup_dir.stat().st_mode) == 0o700
    for path in store.settings.backup_dir.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path


def test_nothing_but_the_backup_and_its_manifest_is_left(store: Store, home: object) -> None:
    kept = take(store.settings, now=NOW)

    assert left_in(store.settings) == {kept.file.name, manifest.beside(kept.file).name}


def test_the_newest_doubtful_copy_alone_is_kept_and_goes_when_all_is_well(store: Store, resident: object) -> None:
    stores.tamper(store, "UPDATE resident SET room = '99'")
    for hour in range(3):
        with pytest.raises(NotMade):
            take(store.settings, now=NOW + timedelta(hours=hour))
    assert [one.made_at for one in backup.kept(store.settings)] == [NOW + timedelta(hours=2)]

    stores.tamper(store, "UPDATE resident SET room = '12'")
    good = take(store.settings, now=NOW + timedelta(hours=3))

    assert backup.kept(store.settings) == (good,)


def test_a_quick_backup_says_that_the_chain_was_not_walked(store: Store, resident: object) -> None:
    kept = take(store.settings, now=NOW, chain=False)

    assert kept.checked == (Check.INTEGRITY, Check.REFERENCES, Check.ANCHORS)


@pytest.mark.parametrize(("hours", "due"), [(23, False), (24, True), (25, True)])
def test_the_chain_is_walked_once_a_day(store: Store, home: object, hours: int, due: bool) -> None:
    take(store.settings, now=NOW)
    take(store.settings, now=NOW + timedelta(hours=hours), chain=False)

    assert chain_is_due(store.settings, now=NOW + timedelta(hours=hours)) is due


def test_the_chain_is_walked_again_until_it_is_sound(store: Store, resident: object) -> None:
    assert chain_is_due(store.settings, now=NOW)
    stores.tamper(store, "UPDATE resident SET room = '99'")
    with pytest.raises(NotMade):
        take(store.settings, now=NOW)

    assert chain_is_due(store.settings, now=NOW + timedelta(hours=1))


def test_a_failure_is_noted_and_forgotten_at_the_next_good_one(store: Store, resident: object) -> None:
    stores.tamper(store, "UPDATE resident SET room = '99'")
    with pytest.raises(NotMade) as refusal:
        take(store.settings, now=NOW)

    noted = backup.last_failure(store.settings)
    assert noted is not None
    assert (noted.at, noted.why) == (NOW, refusal.value.message)
    assert "room" not in noted.why

    stores.tamper(store, "UPDATE resident SET room = '12'")
    take(store.settings, now=NOW + timedelta(hours=1))
    assert backup.last_failure(store.settings) is None


def test_two_at_once_in_one_folder_are_refused(store: Store, home: object) -> None:
    connections.make_private_folder(store.settings.backup_dir)

    with files.alone(store.settings.backup_dir), pytest.raises(Conflict, match="Another backup"):
        take(store.settings, now=NOW)

    assert backup.last_failure(store.settings) is None
    take(store.settings, now=NOW)


def test_a_file_of_somebody_else_is_no_backup_and_is_left_alone(store: Store, home: object) -> None:
    kept = take(store.settings, now=NOW)
    folder = store.settings.backup_dir
    for name in ("notes.json", "attune-20200101T000000.000000Z.json"):
        (folder / name).write_text("{}")
    (folder / "attune-20200101T000000.000000Z.db").write_bytes(b"mine")
    for end in (".db", ".json"):  # one that somebody put by under a name of their own
        shutil.copy(kept.file.with_suffix(end), folder / f"before-the-move{end}")

    take(store.settings, now=NOW + timedelta(days=400))

    assert {"notes.json", "before-the-move.db", "before-the-move.json"} <= left_in(store.settings)
    assert (folder / "attune-20200101T000000.000000Z.db").read_bytes() == b"mine"
    assert len(backup.kept(store.settings)) == 1


def test_a_manifest_whose_backup_never_got_its_name_is_cleared_away(store: Store, home: object) -> None:
    torn = take(store.settings, now=NOW)
    torn.file.unlink()
    assert backup.kept(store.settings) == ()

    kept = take(store.settings, now=NOW + timedelta(hours=1))

    assert left_in(store.settings) == {kept.file.name, manifest.beside(kept.file).name}


@pytest.mark.parametrize("stage", ["Copying the record", "its pages", "every link"])
def test_a_process_that_is_killed_leaves_nothing_that_looks_like_a_backup(settings: DataSettings, stage: str) -> None:
    environ = os.environ | {"ATTUNE_DATA_DIR": str(settings.data_dir)}
    command = [sys.executable, "-c", _KILLED_WHILE, stage, NOW.isoformat()]
    with subprocess.Popen(command, env=environ, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "now\n"
        process.kill()

    assert backup.kept(settings) == ()
    assert all(name.startswith(".making-") for name in left_in(settings))
    kept = take(settings, now=NOW)  # and what it left is cleared away
    assert left_in(settings) == {kept.file.name, manifest.beside(kept.file).name}


def test_a_full_folder_gives_a_sentence_and_nothing_half_made(settings: DataSettings, tmp_path: Path) -> None:
    with tmpfs.small_disk(tmp_path / "disk", mebibytes=1) as disk:
        small = replace(settings, backup_dir=disk / "backups")
        with tmpfs.filled(disk), pytest.raises(NotMade, match="no room left"):
            take(small, now=NOW)
        assert backup.kept(small) == ()
        assert not small.backup_dir.exists() or left_in(small) <= {"failed.txt"}


def test_a_folder_that_fills_up_while_copying_gives_a_sentence(settings: DataSettings, tmp_path: Path) -> None:
    bytes_needed = Path(settings.data_dir / "attune.db").stat().st_size
    with tmpfs.small_disk(tmp_path / "disk", mebibytes=1) as disk:
        small = replace(settings, backup_dir=disk)
        (disk / "filler").write_bytes(b"\0" * (1024 * 1024 - bytes_needed // 2))
        with pytest.raises(NotMade, match="no room left"):
            take(small, now=NOW)
        assert backup.kept(small) == ()
        assert left_in(small) <= {"filler", "failed.txt"}


def test_a_damaged_record_gives_no_backup(settings: DataSettings) -> None:
    file = settings.data_dir / "attune.db"
    with file.open("r+b") as stream:
        stream.seek(file.stat().st_size - 4096)
        stream.write(b"\xff" * 4096)

    with pytest.raises(NotMade, match="damaged"):
        take(settings, now=NOW)

    assert backup.kept(settings) == ()
    assert left_in(settings) == {"failed.txt"}


def test_a_record_of_another_version_is_sent_to_migrate(settings: DataSettings) -> None:
    with closing(driver().connect(settings.data_dir / "attune.db", isolation_level=None)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0001'")

    with pytest.raises(NotMade, match="python -m db migrate"):
        take(settings, now=NOW)


def test_where_there_is_no_record_none_is_made(tmp_path: Path) -> None:
    settings = stores.sqlite_settings(tmp_path / "data")

    with pytest.raises(Behind):
        take(settings, now=NOW)

    assert not (settings.data_dir / "attune.db").exists()


def test_before_a_migration_the_record_is_copied_as_it_is(settings: DataSettings) -> None:
    with closing(driver().connect(settings.data_dir / "attune.db", isolation_level=None)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0001'")

    kept = backup.before_migration(settings)

    assert kept is not None
    assert (kept.kind, kept.revision) == (Kind.BEFORE_MIGRATION, "0001")
    assert kept.file.name.startswith("before-migration-")
    assert kept.checked == (Check.INTEGRITY, Check.REFERENCES)
    assert kept.rows["resident"] > 0
    assert sqlite_file.contents(kept.file, key=None).revision == "0001"
    assert backup.kept(settings) == (kept,)


def test_before_the_first_migration_there_is_nothing_to_copy(tmp_path: Path) -> None:
    settings = stores.sqlite_settings(tmp_path / "data")
    assert backup.before_migration(settings) is None
    connections.make_room(settings)

    assert backup.before_migration(settings) is None
    assert not settings.backup_dir.exists()


def test_a_damaged_record_is_not_migrated(settings: DataSettings) -> None:
    file = settings.data_dir / "attune.db"
    with file.open("r+b") as stream:
        stream.seek(file.stat().st_size - 4096)
        stream.write(b"\xff" * 4096)

    with pytest.raises(NotMade, match="damaged"):
        backup.before_migration(settings)


@pytest.mark.postgres
def test_on_postgresql_the_operators_own_tool_backs_up_before_a_migration(
    tmp_path: Path, postgres_server: object, migrated_database: str
) -> None:
    settings = stores.postgres_settings(tmp_path, postgres_server, database=migrated_database)  # type: ignore[arg-type]

    assert backup.before_migration(settings) is None


def test_an_anchor_that_is_older_than_the_newest_is_compared_too(store: Store, resident: object) -> None:
    file = anchors_file(store.settings.data_dir)
    lines = file.read_text().splitlines(keepends=True)
    file.write_text("".join(line.replace('"hash": "', '"hash": "0') if '"seq": 2' in line else line for line in lines))

    take(store.settings, now=NOW, chain=False)
    with pytest.raises(NotMade, match="anchor_differs"):
        take(store.settings, now=NOW + timedelta(hours=1))
