"""A backup is a whole copy of the record, checked before it gets its name, or there is none."""

import json
import shutil
import threading
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from db import backup, keys, passwords
from db.__main__ import main
from db.anchors import anchors_file
from db.backup import files, manifest
from db.backup.making import NotMade
from db.backup.manifest import Check, Kind, Manifest
from db.backup.taking import take
from db.engine import Store
from db.migrations import newest
from db.settings import DataSettings
from db.verification import verify
from protocols.access import Actor
from tests.support import full_home, stores, whole
from tests.support.homes import NOW, make_resident


def opened(kept: Manifest, store: Store) -> Store:
    """The backup as a record of its own, beside the audit key of the real one."""
    place = kept.file.parent.parent / "looking"
    place.mkdir(mode=0o700, exist_ok=True)
    shutil.copy(kept.file, place / "attune.db")
    settings = stores.sqlite_settings(place)
    return Store(replace(settings, audit_key_file=store.settings.audit_key_file))


def here(monkeypatch: pytest.MonkeyPatch, settings: DataSettings) -> None:
    """Point the environment at these settings."""
    monkeypatch.setenv("ATTUNE_DATA_DIR", str(settings.data_dir))
    monkeypatch.setenv("DATABASE_URL", settings.database_url)


def test_a_backup_holds_every_row_of_every_home(store: Store) -> None:
    full_home.fill(store)
    full_home.fill(store, name="Elm Court")

    kept = take(store.settings, now=NOW)

    with closing(opened(kept, store)) as copy:
        assert whole.rows(copy) == whole.rows(store)
        assert verify(copy).is_sound


def test_its_manifest_says_what_it_is(store: Store, nurse: Actor) -> None:
    make_resident(store, nurse)

    kept = take(store.settings, now=NOW)

    assert backup.kept(store.settings) == (kept,)
    assert kept.file == store.settings.backup_dir / "attune-20260310T143000.000000Z.db"
    assert kept.kind is Kind.REGULAR
    assert kept.made_at == NOW
    assert kept.revision == newest()
    assert kept.source == ("sqlite" if store.is_sqlite else "postgresql")
    assert not kept.encrypted
    assert kept.sha256 == files.sha256_of(kept.file)
    assert kept.size == kept.file.stat().st_size
    assert (kept.rows["resident"], kept.rows["audit"]) == (1, 3)
    assert kept.checked == (Check.INTEGRITY, Check.REFERENCES, Check.ANCHORS, Check.CHAIN)
    assert kept.is_sound
    anchor = kept.anchors[0]
    assert (anchor.home_id, anchor.seq) == (nurse.home_id, 3)
    assert '"hash": "' + anchor.hash in anchors_file(store.settings.data_dir).read_text()


def test_a_record_without_a_home_can_be_backed_up(store: Store) -> None:
    assert take(store.settings, now=NOW).anchors == ()


def test_what_is_saved_meanwhile_does_not_stop_it_and_is_whole_or_not_there(store: Store, nurse: Actor) -> None:
    done = threading.Event()

    def save() -> None:
        while not done.is_set():
            make_resident(store, nurse)

    saving = threading.Thread(target=save)
    saving.start()
    try:
        made = [take(store.settings, now=NOW + timedelta(hours=hour)) for hour in range(2)]
    finally:
        done.set()
        saving.join()

    assert all(one.is_sound for one in made)


def test_neither_the_audit_key_nor_the_pepper_is_in_it(store: Store, nurse: Actor) -> None:
    full_home.fill(store)
    pepper = keys.key_in(store.settings.pepper_file)
    passwords.hash_pin("730184", pepper)

    kept = take(store.settings, now=NOW)

    secrets = (keys.key_in(store.settings.audit_key_file), pepper)
    for file in (kept.file, manifest.beside(kept.file)):
        held = file.read_bytes()
        for secret in secrets:
            assert secret not in held
            assert secret.hex().encode() not in held.lower()
    names = [path.name for path in store.settings.backup_dir.iterdir()]
    assert not any("key" in name or "pepper" in name for name in names)


def test_a_record_that_was_changed_behind_its_back_gives_no_good_backup(store: Store, resident: object) -> None:
    good = take(store.settings, now=NOW)
    stores.tamper(store, "UPDATE resident SET room = '99'")

    with pytest.raises(NotMade, match=r"not what was written.*row_changed"):
        take(store.settings, now=NOW + timedelta(hours=1))

    doubtful, still = backup.kept(store.settings)
    assert (doubtful.kind, still) == (Kind.DOUBTFUL, good)
    assert not doubtful.is_sound
    assert doubtful.found[0].startswith("row_changed home=")
    assert not doubtful.file.name.startswith("attune-")


def test_a_chain_whose_end_was_cut_off_is_noticed_even_without_walking_it(store: Store, resident: object) -> None:
    cut = (
        "DELETE FROM audit WHERE seq = 3",
        "UPDATE chain_head SET seq = 2, hash = (SELECT hash FROM audit WHERE seq = 2)",
    )
    trigger = "DROP TRIGGER audit_no_delete" if store.is_sqlite else "ALTER TABLE audit DISABLE TRIGGER USER"
    again = "" if store.is_sqlite else "ALTER TABLE audit ENABLE TRIGGER USER"
    stores.tamper(store, trigger, *cut, *([again] if again else []))

    with pytest.raises(NotMade, match="anchor_differs"):
        take(store.settings, now=NOW, chain=False)


def test_without_the_audit_key_there_is_no_backup(store: Store, resident: object) -> None:
    store.settings.audit_key_file.unlink()

    with pytest.raises(NotMade, match="key"):
        take(store.settings, now=NOW)

    assert backup.kept(store.settings) == ()


def test_the_command_says_in_one_line_what_it_made(
    store: Store, resident: object, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    here(monkeypatch, store.settings)

    assert main(["backup"]) == 0

    said = capsys.readouterr()
    (kept,) = backup.kept(store.settings)
    assert said.out == f"Backed up and checked: {sum(kept.rows.values())} rows, {kept.file}\n"
    assert "Checking the copy" in said.err
    assert "Ada" not in said.out + said.err
    assert Check.CHAIN in kept.checked


def test_the_command_ends_with_1_when_there_is_no_good_backup(
    store: Store, resident: object, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    here(monkeypatch, store.settings)
    stores.tamper(store, "UPDATE resident SET room = '99'")

    assert main(["backup"]) == 1

    assert "No good backup was made" in capsys.readouterr().err


def test_a_manifest_is_plain_json_without_a_name_of_anybody(store: Store) -> None:
    full_home.fill(store)

    text = manifest.beside(take(store.settings, now=NOW).file).read_text()

    said = json.loads(text)
    assert said["form"] == 1
    assert said["anchors"][0].keys() == {"home", "seq", "hash", "at"}
    assert full_home.MARK not in text.lower()
