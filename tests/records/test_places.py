"""The record is in a folder of its own that nobody else can open, and with SQLite on a disk of this machine."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from db import backup, connections, places
from db.backup.taking import take
from db.engine import Store
from db.places import Unfit
from db.settings import DataSettings
from tests.support import stores
from tests.support.homes import NOW


@pytest.fixture
def settings(tmp_path: Path, migrated_file: Path) -> DataSettings:
    """Of a record that nobody has open."""
    with stores.sqlite_store(tmp_path / "data", like=migrated_file) as store:
        return store.settings


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


@pytest.mark.parametrize("before", [0o755, 0o750, 0o701, 0o770])
def test_a_data_folder_that_others_can_open_is_closed(settings: DataSettings, before: int) -> None:
    settings.data_dir.chmod(before)

    Store(settings).close()

    assert mode(settings.data_dir) == 0o700


@pytest.mark.parametrize("name", ["attune.db", "attune.db-wal", "attune.db-shm"])
def test_a_record_that_others_can_read_is_closed(settings: DataSettings, name: str) -> None:
    file = settings.data_dir / name
    file.touch()
    file.chmod(0o644)

    Store(settings).close()

    assert not file.exists() or mode(file) == 0o600


def test_a_record_elsewhere_is_closed_and_its_folder_is_left_alone(settings: DataSettings, tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o755)
    elsewhere = replace(settings, database_url=f"sqlite:///{shared / 'record.db'}")
    (shared / "record.db").touch()
    (shared / "record.db").chmod(0o644)

    connections.make_room(elsewhere)

    assert mode(shared / "record.db") == 0o600
    assert mode(shared) == 0o755


def test_a_folder_that_is_used_for_more_is_refused_and_left_alone(settings: DataSettings) -> None:
    (settings.data_dir / "holiday-photos").mkdir()
    settings.data_dir.chmod(0o755)

    with pytest.raises(Unfit, match=f"chmod 700 {settings.data_dir}"):
        Store(settings)

    assert mode(settings.data_dir) == 0o755


def test_a_closed_folder_may_hold_what_it_likes(settings: DataSettings) -> None:
    (settings.data_dir / "holiday-photos").mkdir()

    Store(settings).close()


def test_rights_that_cannot_be_changed_are_refused(settings: DataSettings, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a disk that keeps no rights: everything said to it is accepted, and nothing changes."""
    settings.data_dir.chmod(0o755)
    monkeypatch.setattr(Path, "chmod", lambda *_arguments: None)

    with pytest.raises(Unfit, match="Other people"):
        Store(settings)


def test_a_file_of_somebody_else_is_refused(settings: DataSettings, monkeypatch: pytest.MonkeyPatch) -> None:
    (settings.data_dir / "attune.db").chmod(0o644)

    def not_yours(*_arguments: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "chmod", not_yours)

    with pytest.raises(Unfit, match="chmod 600"):
        Store(settings)


def test_a_backup_folder_that_others_can_open_is_closed(settings: DataSettings) -> None:
    take(settings, now=NOW)
    settings.backup_dir.chmod(0o755)

    take(settings, now=NOW)

    assert mode(settings.backup_dir) == 0o700


def test_a_shared_backup_folder_is_refused(settings: DataSettings, tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o755)
    (shared / "holiday-photos").mkdir()
    there = replace(settings, backup_dir=shared)

    with pytest.raises(Unfit, match="chmod 700"):
        take(there, now=NOW)

    assert backup.kept(there) == ()


MOUNTS = r"""rootfs / rootfs rw 0 0
/dev/vda1 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
nas:/care /mnt/nas {kind} rw,vers=4.2 0 0
nas:/old\040care /mnt/old\040nas {kind} rw 0 0
/dev/sdb1 /mnt/nas/local ext4 rw 0 0
"""


@pytest.fixture
def mounts(tmp_path: Path) -> Path:
    file = tmp_path / "mounts"
    file.write_text(MOUNTS.format(kind="nfs4"))
    return file


@pytest.mark.parametrize("kind", ["nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "fuse.glusterfs", "9p"])
def test_a_network_disk_is_refused_and_named(mounts: Path, kind: str) -> None:
    mounts.write_text(MOUNTS.format(kind=kind))

    with pytest.raises(Unfit, match=rf"/mnt/nas is a network disk \({kind}\)"):
        places.refuse_network(Path("/mnt/nas/attune/attune.db"), mounts=mounts)


def test_a_network_disk_with_a_space_in_its_name_is_refused(mounts: Path) -> None:
    with pytest.raises(Unfit, match="/mnt/old nas"):
        places.refuse_network(Path("/mnt/old nas/attune.db"), mounts=mounts)


@pytest.mark.parametrize("file", ["/srv/attune.db", "/mnt/nas/local/attune.db", "/mnt/nasty/attune.db", "/attune.db"])
def test_a_disk_of_this_machine_is_not_refused(mounts: Path, file: str) -> None:
    places.refuse_network(Path(file), mounts=mounts)


@pytest.mark.parametrize("kind", ["ext4", "xfs", "btrfs", "zfs", "overlay", "tmpfs", "fuse.ntfs-3g", "fuseblk"])
def test_other_kinds_of_disk_are_not_refused(mounts: Path, kind: str) -> None:
    mounts.write_text(MOUNTS.format(kind=kind))

    places.refuse_network(Path("/mnt/nas/attune.db"), mounts=mounts)


def test_a_link_to_a_network_disk_is_seen_through(mounts: Path, tmp_path: Path) -> None:
    far = tmp_path / "far"
    far.mkdir()
    (tmp_path / "near").symlink_to(far)
    mounts.write_text(f"/dev/vda1 / ext4 rw 0 0\nnas:/care {far} nfs4 rw 0 0\n")

    with pytest.raises(Unfit):
        places.refuse_network(tmp_path / "near" / "attune.db", mounts=mounts)


def test_where_the_system_does_not_say_nothing_is_refused(tmp_path: Path) -> None:
    places.refuse_network(Path("/mnt/nas/attune.db"), mounts=tmp_path / "nowhere")


@pytest.mark.skipif(os.name != "posix", reason="folders have no such rights")
def test_a_new_folder_is_closed_from_the_beginning(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        connections.make_room(stores.sqlite_settings(tmp_path / "data"))
    finally:
        os.umask(before)

    assert mode(tmp_path / "data") == 0o700
    assert mode(tmp_path / "data" / "attune.db") == 0o600
