"""A backup comes back into a new place as it was, or not at all."""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from db import anchors, backup, migrations
from db.__main__ import main
from db.backup import manifest
from db.backup.manifest import Kind, Manifest
from db.backup.restoring import Refused, restore
from db.backup.taking import take
from db.engine import Store
from db.models.base import table_of
from db.models.staff import StaffSession
from db.settings import DataSettings
from db.verification import verify
from protocols.access import Actor
from protocols.errors import Conflict, DomainError
from tests.support import full_home, stores, tmpfs, whole
from tests.support.homes import NOW, make_home, make_resident
from tests.support.postgres import PostgresServer


LATER = NOW + timedelta(hours=5)
_SIGN_INS = frozenset({"job_lease", "staff_session"})  # everybody signs in again


def bring_keys(old: DataSettings, new: DataSettings) -> None:
    new.audit_key_file.parent.mkdir(parents=True, mode=0o700)
    shutil.copy(old.audit_key_file, new.audit_key_file)


def left_in(place: DataSettings) -> set[str]:
    return {path.relative_to(place.data_dir).as_posix() for path in place.data_dir.rglob("*") if path.is_file()}


def refused(place: DataSettings, file: Path, match: str) -> None:
    """Restoring is refused, and leaves nothing but the key that was there."""
    before = left_in(place) if place.data_dir.exists() else None
    with pytest.raises(DomainError, match=match):
        restore(place, file, now=LATER)
    assert (left_in(place) if place.data_dir.exists() else None) == before


def test_what_comes_back_is_what_was_backed_up(store: Store, tmp_path: Path) -> None:
    full_home.fill(store)
    full_home.fill(store, name="Elm Court")
    place = stores.sqlite_settings(tmp_path / "new")
    bring_keys(store.settings, place)

    kept = take(store.settings, now=NOW)
    restore(place, kept.file, now=LATER)

    migrations.check(place)
    with closing(Store(place)) as restored:
        assert whole.rows(restored, without=_SIGN_INS) == whole.rows(store, without=_SIGN_INS)
        assert verify(restored).is_sound


def test_after_a_drill_the_record_goes_on(store: Store, tmp_path: Path, nurse: Actor) -> None:
    """Backup, destroy, restore: the same rows, and the next entry adds to the same chain."""
    make_resident(store, nurse)
    kept = take(store.settings, now=NOW)
    before = whole.rows(store, without=_SIGN_INS)
    safe = tmp_path / "safe"
    shutil.copytree(store.settings.backup_dir, safe / "backups")
    shutil.copy(store.settings.audit_key_file, safe / "audit.key")
    store.close()
    shutil.rmtree(store.settings.data_dir)

    place = replace(stores.sqlite_settings(tmp_path / "data"), audit_key_file=safe / "audit.key")
    restore(place, safe / "backups" / kept.file.name, now=LATER)

    with closing(Store(place)) as restored:
        assert whole.rows(restored, without=_SIGN_INS) == before
        make_resident(restored, nurse)
        verdict = verify(restored)
        assert verdict.is_sound
        assert verdict.links == 4


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory, migrated_file: Path) -> Path:
    """The data folder of a record with something of everything, at rest."""
    folder = tmp_path_factory.mktemp("filled") / "data"
    with stores.sqlite_store(folder, like=migrated_file) as opened:
        full_home.fill(opened)
    return folder


@pytest.fixture
def one_engine(tmp_path: Path, filled: Path) -> Iterator[Store]:
    """How a place is refused has nothing to do with where the record came from: on SQLite alone."""
    shutil.copytree(filled, tmp_path / "data")
    with stores.opened(stores.sqlite_settings(tmp_path / "data")) as opened:
        yield opened


@pytest.fixture
def old(one_engine: Store) -> Manifest:
    return take(one_engine.settings, now=NOW)


@pytest.fixture
def new(one_engine: Store, tmp_path: Path) -> DataSettings:
    settings = stores.sqlite_settings(tmp_path / "new" / "data")
    bring_keys(one_engine.settings, settings)
    return settings


def test_the_manifests_anchors_are_the_first_of_the_new_new(old: Manifest, new: DataSettings) -> None:
    restore(new, old.file, now=LATER)

    assert tuple(anchors.read(anchors.anchors_file(new.data_dir))) == old.anchors
    assert left_in(new) == {"attune.db", "anchors.jsonl", "keys/audit.key"}


def test_everything_restored_is_for_the_owner_alone(old: Manifest, new: DataSettings) -> None:
    restore(new, old.file, now=LATER)

    assert new.data_dir.stat().st_mode & 0o777 == 0o700
    for name in ("attune.db", "anchors.jsonl"):
        assert (new.data_dir / name).stat().st_mode & 0o777 == 0o600


def test_everybody_signs_in_again(old: Manifest, new: DataSettings) -> None:
    restore(new, old.file, now=LATER)

    with closing(Store(new)) as restored, stores.everything(restored) as session:
        ended = session.scalars(sa.select(table_of(StaffSession).c.ended_at)).all()
    assert ended
    assert None not in ended


def test_where_a_record_is_nothing_is_restored(old: Manifest, new: DataSettings) -> None:
    restore(new, old.file, now=LATER)
    anchors.anchors_file(new.data_dir).unlink()

    refused(new, old.file, "There is a record already")


@pytest.mark.parametrize("end", ["-wal", "-shm", "-journal"])
def test_what_sqlite_would_take_for_a_part_of_it_is_refused(old: Manifest, new: DataSettings, end: str) -> None:
    (new.data_dir / f"attune.db{end}").touch()

    refused(new, old.file, f"attune.db{end}")


def test_an_empty_file_is_no_record(old: Manifest, new: DataSettings) -> None:
    (new.data_dir / "attune.db").touch()

    restore(new, old.file, now=LATER)

    migrations.check(new)


def test_anchors_that_survived_are_not_written_over(old: Manifest, new: DataSettings) -> None:
    anchors.anchors_file(new.data_dir).write_text("what was saved since\n")

    refused(new, old.file, "anchors of a record already")


def test_without_the_audit_key_it_says_where_to_put_it(old: Manifest, new: DataSettings) -> None:
    new.audit_key_file.unlink()

    refused(new, old.file, f"Put the key of this record at {new.audit_key_file}")


def test_with_another_audit_key_nothing_is_restored(old: Manifest, new: DataSettings) -> None:
    new.audit_key_file.write_text("00" * 32)

    refused(new, old.file, r"link_changed.*audit key is another one")


@pytest.mark.parametrize("place_of_byte", [0.0, 0.5, 0.999])
def test_one_flipped_byte_is_refused_and_the_file_is_named(
    old: Manifest, new: DataSettings, place_of_byte: float
) -> None:
    with old.file.open("r+b") as stream:
        stream.seek(int(old.size * place_of_byte))
        byte = stream.read(1)
        stream.seek(-1, os.SEEK_CUR)
        stream.write(bytes([byte[0] ^ 1]))

    refused(new, old.file, f"{old.file.name} is damaged")


def test_a_torn_file_is_refused(old: Manifest, new: DataSettings) -> None:
    os.truncate(old.file, old.size // 2)

    refused(new, old.file, "is damaged")


def test_a_manifest_of_another_backup_is_refused(old: Manifest, one_engine: Store, new: DataSettings) -> None:
    later = take(one_engine.settings, now=NOW + timedelta(hours=1))
    make_manifest(old.file, manifest.beside(later.file).read_text().replace(later.sha256, "0" * 64))

    refused(new, old.file, "its manifest belongs to another backup")


def make_manifest(file: Path, text: str) -> None:
    manifest.beside(file).write_text(text)


def test_an_anchor_that_the_record_does_not_have_is_refused(old: Manifest, new: DataSettings) -> None:
    """A manifest from later, with the file's own checksum: the file is whole, but it is not that record's end."""
    said = json.loads(manifest.beside(old.file).read_text())
    said["anchors"][0]["seq"] += 1
    make_manifest(old.file, json.dumps(said))

    refused(new, old.file, "end_cut_off")


def test_a_record_that_was_changed_and_signed_for_again_is_refused(old: Manifest, new: DataSettings) -> None:
    """Whoever changes the file can change its checksum too, but has no key."""
    shutil.copy(old.file, new.data_dir / "changed.db")
    settings = replace(new, database_url=f"sqlite:///{new.data_dir / 'changed.db'}", data_dir=new.data_dir / "x")
    with closing(Store(settings)) as store:
        stores.tamper(store, "UPDATE incident SET note = 'Nothing happened.'")
    for path in (*new.data_dir.glob("changed*"), new.data_dir / "x"):
        if path.suffix == ".db":
            shutil.copy(path, old.file)
    shutil.rmtree(new.data_dir / "x")
    for path in new.data_dir.glob("changed*"):
        path.unlink()
    said = json.loads(manifest.beside(old.file).read_text())
    said |= {"sha256": backup_sha(old.file), "size": old.file.stat().st_size}
    make_manifest(old.file, json.dumps(said))

    refused(new, old.file, "row_changed")


def backup_sha(file: Path) -> str:
    from db.backup.files import sha256_of

    return sha256_of(file)


@pytest.mark.parametrize("text", ["", "{}", "not json", '{"form": 2}'])
def test_without_a_manifest_that_can_be_read_it_is_refused(old: Manifest, new: DataSettings, text: str) -> None:
    make_manifest(old.file, text)

    refused(new, old.file, "Bring both files")


def test_without_a_manifest_or_a_file_it_is_refused(old: Manifest, new: DataSettings) -> None:
    manifest.beside(old.file).unlink()
    refused(new, old.file, "Bring both files")
    old.file.unlink()
    refused(new, old.file, "There is no backup")


def test_a_doubtful_backup_is_refused(one_engine: Store, new: DataSettings) -> None:
    stores.tamper(one_engine, "UPDATE resident SET room = '99'")
    with pytest.raises(DomainError):
        take(one_engine.settings, now=NOW)
    (doubtful,) = backup.kept(one_engine.settings)
    assert doubtful.kind is Kind.DOUBTFUL

    refused(new, doubtful.file, "did not pass its checks")


def test_a_refusal_takes_away_the_folder_it_made(old: Manifest, new: DataSettings, tmp_path: Path) -> None:
    elsewhere = replace(new, data_dir=tmp_path / "fresh", database_url=f"sqlite:///{tmp_path / 'fresh' / 'attune.db'}")
    os.truncate(old.file, old.size // 2)

    with pytest.raises(Refused):
        restore(elsewhere, old.file, now=LATER)

    assert not elsewhere.data_dir.exists()


def test_a_disk_that_is_too_small_gives_a_sentence_and_keeps_nothing(
    old: Manifest, one_engine: Store, tmp_path: Path
) -> None:
    with tmpfs.small_disk(tmp_path / "disk", mebibytes=1) as disk:
        (disk / "filler").write_bytes(b"\0" * (1024 * 1024 - old.size // 2))
        place = replace(stores.sqlite_settings(disk / "data"), audit_key_file=one_engine.settings.audit_key_file)

        with pytest.raises(Refused, match="no room left"):
            restore(place, old.file, now=LATER)

        assert [path.name for path in disk.iterdir()] == ["filler"]


def test_what_a_killed_restore_left_is_cleared_away(old: Manifest, new: DataSettings) -> None:
    (new.data_dir / ".restoring-abc").mkdir()
    (new.data_dir / ".restoring-abc" / "record.db").write_bytes(b"half")

    restore(new, old.file, now=LATER)

    assert left_in(new) == {"attune.db", "anchors.jsonl", "keys/audit.key"}


def test_a_backup_of_an_older_version_is_migrated(one_engine: Store, new: DataSettings) -> None:
    kept = backup.before_migration(one_engine.settings)
    assert kept is not None

    restore(new, kept.file, now=LATER)

    migrations.check(new)


@pytest.fixture
def on_postgresql(store: Store, home: object, tmp_path: Path, postgres_server: PostgresServer) -> DataSettings:
    """A new place on PostgreSQL, migrated by its owner and still empty."""
    settings = stores.postgres_settings(tmp_path / "new", postgres_server, database=postgres_server.fresh())
    migrations.migrate(settings)
    bring_keys(store.settings, settings)
    return settings


@pytest.mark.postgres
def test_either_kind_comes_back_on_postgresql(store: Store, on_postgresql: DataSettings) -> None:
    full_home.fill(store)
    kept = take(store.settings, now=NOW)

    restore(on_postgresql, kept.file, now=LATER)

    with closing(Store(on_postgresql)) as restored:
        assert whole.rows(restored, without=_SIGN_INS) == whole.rows(store, without=_SIGN_INS)
        assert verify(restored).is_sound
    assert tuple(anchors.read(anchors.anchors_file(on_postgresql.data_dir))) == kept.anchors


@pytest.mark.postgres
def test_where_rows_are_on_postgresql_nothing_is_restored(store: Store, on_postgresql: DataSettings) -> None:
    kept = take(store.settings, now=NOW)
    with closing(Store(on_postgresql)) as there:
        make_home(there, name="Elm Court")
        before = whole.rows(there)
        anchors.anchors_file(on_postgresql.data_dir).unlink()

        with pytest.raises(Conflict, match="something in the target already"):
            restore(on_postgresql, kept.file, now=LATER)

        assert whole.rows(there) == before
    assert not anchors.anchors_file(on_postgresql.data_dir).exists()


def test_the_command_says_in_one_line_what_came_back(
    old: Manifest, new: DataSettings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ATTUNE_DATA_DIR", str(new.data_dir))
    monkeypatch.delenv("DATABASE_URL", raising=False)

    assert main(["restore", str(old.file), "--verify"]) == 0

    said = capsys.readouterr()
    verdict = f"Restored and checked: {sum(old.rows.values())} rows, everything saved until 2026-03-10T14:30:00+00:00."
    assert said.out.splitlines()[-2:] == ["The record is what was written.", verdict]
    assert main(["verify"]) == 0
    assert main(["restore", str(old.file)]) == 1
    assert "already" in capsys.readouterr().err
