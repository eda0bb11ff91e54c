"""A record that is encrypted on the disk: everything works, and nothing of it can be read without its key."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from db import backup, connections, migrations, sqlite_driver
from db.__main__ import main
from db.backup.restoring import Refused, restore
from db.backup.taking import take
from db.connections import Unreadable
from db.engine import Store
from db.settings import DataSettings, read_settings
from db.verification import verify
from protocols.errors import Invalid
from tests.support import full_home, stores, whole
from tests.support.homes import NOW, make_home, make_resident, make_staff


APP = Path(__file__).parents[2] / "app.py"
KEY = "0123456789abcdef" * 4
OTHER_KEY = "fedcba9876543210" * 4
ROOM = "By the lighthouse"
_SIGN_INS = frozenset({"job_lease", "staff_session"})


def encrypted(data_dir: Path, key: str | None = KEY) -> DataSettings:
    return replace(stores.sqlite_settings(data_dir), database_key=key)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    settings = encrypted(tmp_path / "data")
    migrations.migrate(settings)
    with stores.opened(settings) as opened:
        yield opened


@pytest.fixture
def settings(store: Store, resident: object) -> DataSettings:
    """Of an encrypted record with a resident that nobody has open."""
    store.close()
    return store.settings


def files_of(settings: DataSettings) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in settings.data_dir.rglob("*") if path.is_file()}


def test_a_home_is_set_up_logged_verified_and_backed_up(store: Store) -> None:
    full_home.fill(store)

    assert verify(store).is_sound
    kept = take(store.settings, now=NOW)

    assert kept.encrypted
    assert kept.is_sound


def test_no_word_of_it_can_be_read_in_any_file(store: Store) -> None:
    """Not in the record, not in what SQLite writes beside it while it is open, not in a backup."""
    full_home.fill(store)
    nurse = make_staff(store, make_home(store, name="Elm Court"), "nurse", name="Noor Nightingale")
    make_resident(store, nurse, full_name="Ada Brightwell", preferred_name="Ada", room=ROOM)
    take(store.settings, now=NOW)

    held = files_of(store.settings)

    assert {"attune.db", "attune.db-wal"} <= {Path(name).name for name in held}
    assert any(name.endswith(".db") and "backups" in name for name in held)
    for name, contents in held.items():
        for word in (full_home.MARK, "Brightwell", "Nightingale", ROOM, "CREATE TABLE", "SQLite format"):
            assert word.lower().encode() not in contents.lower(), name
        assert KEY.encode() not in contents.lower(), name
        assert bytes.fromhex(KEY) not in contents, name


def test_the_same_words_can_be_read_in_a_plain_record(tmp_path: Path, migrated_file: Path) -> None:
    """The test above would find them."""
    with stores.sqlite_store(tmp_path / "plain", like=migrated_file) as plain:
        full_home.fill(plain)
        held = files_of(plain.settings)

    assert any(full_home.MARK.encode() in contents.lower() for contents in held.values())


@pytest.mark.parametrize("key", [OTHER_KEY, None])
def test_with_another_key_or_none_nothing_is_opened_and_nothing_changes(
    settings: DataSettings, key: str | None
) -> None:
    before = files_of(settings)
    wrong = replace(settings, database_key=key)

    for open_it in (migrations.ready, migrations.check, migrations.migrate):
        with pytest.raises(Unreadable, match="ATTUNE_DATABASE_KEY"):
            open_it(wrong)

    assert {name: held for name, held in files_of(settings).items() if name in before} == before
    with closing(Store(settings)) as again:
        assert verify(again).is_sound


def test_a_key_for_a_record_that_is_not_encrypted_is_refused(tmp_path: Path, migrated_file: Path) -> None:
    with stores.sqlite_store(tmp_path / "data", like=migrated_file) as plain:
        make_home(plain)
    before = files_of(plain.settings)

    with pytest.raises(Unreadable, match="is not encrypted"):
        migrations.ready(replace(plain.settings, database_key=KEY))

    assert files_of(plain.settings) == before


@pytest.mark.parametrize("key", ["", "short", "g" * 64, KEY[:-1], KEY + "0", f'{KEY[:-2]}";'])
def test_a_key_of_another_form_is_refused_before_a_file_is_made(tmp_path: Path, key: str) -> None:
    with pytest.raises(Invalid, match="64 hexadecimal digits"):
        migrations.migrate(encrypted(tmp_path / "data", key))


def test_without_the_package_it_says_what_to_install(settings: DataSettings, monkeypatch: pytest.MonkeyPatch) -> None:
    sqlite_driver.driver.cache_clear()
    monkeypatch.setattr(sqlite_driver, "find_spec", lambda _name: None)
    try:
        with pytest.raises(Invalid, match=r"pip install 'attune\[encrypted\]'"):
            migrations.check(settings)
    finally:
        sqlite_driver.driver.cache_clear()


def test_the_key_is_in_no_text_of_the_settings(settings: DataSettings) -> None:
    assert KEY not in repr(settings)
    assert read_settings({"ATTUNE_DATABASE_KEY": KEY}).database_key == KEY
    assert read_settings({"ATTUNE_DATABASE_KEY": ""}).database_key is None


def test_a_backup_comes_back_encrypted_with_the_same_key(store: Store, tmp_path: Path) -> None:
    full_home.fill(store)
    kept = take(store.settings, now=NOW)
    place = encrypted(tmp_path / "new")
    bring_key(store.settings, place)

    with pytest.raises(Refused, match="Set ATTUNE_DATABASE_KEY"):
        restore(replace(place, database_key=None), kept.file, now=NOW)
    with pytest.raises(Refused, match="it has another key"):
        restore(replace(place, database_key=OTHER_KEY), kept.file, now=NOW)
    assert {path.name for path in place.data_dir.iterdir()} == {"keys"}
    restore(place, kept.file, now=NOW)

    with closing(Store(place)) as restored:
        assert whole.rows(restored, without=_SIGN_INS) == whole.rows(store, without=_SIGN_INS)
    assert b"SQLite format" not in (place.data_dir / "attune.db").read_bytes()


def test_a_plain_backup_comes_back_encrypted_where_the_place_has_a_key(tmp_path: Path, migrated_file: Path) -> None:
    with stores.sqlite_store(tmp_path / "data", like=migrated_file) as plain:
        full_home.fill(plain)
        kept = take(plain.settings, now=NOW)
        before = whole.rows(plain, without=_SIGN_INS)
    place = encrypted(tmp_path / "new")
    bring_key(plain.settings, place)

    restore(place, kept.file, now=NOW)

    assert {path.name for path in place.data_dir.iterdir()} == {"keys", "attune.db", "anchors.jsonl"}
    assert b"SQLite format" not in (place.data_dir / "attune.db").read_bytes()
    with closing(Store(place)) as restored:
        assert whole.rows(restored, without=_SIGN_INS) == before
        assert verify(restored).is_sound


def bring_key(old: DataSettings, new: DataSettings) -> None:
    connections.make_private_folder(new.data_dir)
    connections.make_private_folder(new.audit_key_file.parent)
    shutil.copy(old.audit_key_file, new.audit_key_file)


def test_from_plain_to_encrypted_and_back_by_command(
    tmp_path: Path, migrated_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with stores.sqlite_store(tmp_path / "data", like=migrated_file) as plain:
        full_home.fill(plain)
        before = whole.rows(plain)
    secret, back = tmp_path / "data" / "attune.db.secret", tmp_path / "data" / "attune.db.back"
    monkeypatch.setenv("ATTUNE_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("NEW_KEY", KEY)

    assert main(["copy", "--to", f"sqlite:///{secret}", "--to-key-from", "NEW_KEY"]) == 0
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{secret}")
    monkeypatch.setenv("ATTUNE_DATABASE_KEY", KEY)
    assert main(["verify"]) == 0
    assert main(["copy", "--to", f"sqlite:///{back}"]) == 0

    assert full_home.MARK.encode() not in secret.read_bytes().lower()
    with closing(Store(replace(plain.settings, database_url=f"sqlite:///{back}"))) as again:
        assert whole.rows(again) == before
    said = capsys.readouterr()
    assert KEY not in said.out + said.err


def test_a_key_variable_that_is_not_set_is_named(
    settings: DataSettings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ATTUNE_DATA_DIR", str(settings.data_dir))
    monkeypatch.setenv("ATTUNE_DATABASE_KEY", KEY)
    monkeypatch.delenv("NEW_KEY", raising=False)

    assert main(["copy", "--to", "sqlite:////nowhere.db", "--to-key-from", "NEW_KEY"]) == 1

    assert "NEW_KEY is not set" in capsys.readouterr().err
    assert not Path("/nowhere.db").exists()


def test_before_a_migration_the_copy_is_encrypted_too(settings: DataSettings) -> None:
    kept = backup.before_migration(settings)

    assert kept is not None
    assert kept.encrypted
    assert b"SQLite format" not in kept.file.read_bytes()


def test_a_server_that_starts_with_another_key_says_so_and_ends(settings: DataSettings) -> None:
    command = [sys.executable, str(APP), "--port", "0"]
    environ = {"ATTUNE_DATA_DIR": str(settings.data_dir), "ATTUNE_DATABASE_KEY": OTHER_KEY}

    ended = subprocess.run(command, env=environ, capture_output=True, text=True, timeout=120, check=False)

    assert ended.returncode == 1
    assert "cannot be opened with this ATTUNE_DATABASE_KEY" in ended.stderr
    assert OTHER_KEY not in ended.stdout + ended.stderr
