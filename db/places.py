"""Where a record may be: in a folder that nobody else can open, and with SQLite on a disk of this machine."""

import os
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from protocols.errors import DomainError
from protocols.wording import _


_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO
_FOLDER: Final = stat.S_IRWXU
_FILE: Final = stat.S_IRUSR | stat.S_IWUSR
_MOUNTS: Final = Path("/proc/self/mounts")  # on Linux; elsewhere nobody says
# SQLite's write-ahead log shares memory between processes, and its locks have to hold: neither is so over a network.
# https://sqlite.org/wal.html, https://sqlite.org/howtocorrupt.html 2.1
_NETWORK: Final = frozenset(
    {"9p", "afs", "ceph", "cifs", "davfs", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4", "rclone", "s3fs"}
    | {"smb3", "smbfs", "sshfs", "vboxsf", "vmhgfs"}
)
_SYSTEMS_OWN: Final = "lost+found"


class Unfit(DomainError):
    """A record may not be kept there. Nothing was made or changed."""

    code = "unfit_place"


def close_folder(folder: Path, *, ours: Iterable[str]) -> None:
    """Take from other people of this machine the right to open the folder.

    Only when everything in it begins with one of these names: a folder that is used for more is not ours to close.
    Raises `Unfit` with the command to run.
    """
    if not _is_open(folder):
        return
    known = (*ours, _SYSTEMS_OWN)
    if all(entry.name.startswith(known) for entry in folder.iterdir()) and _closed(folder, _FOLDER):
        return
    raise Unfit(
        _(
            "Other people of this machine can open the folder {folder}. Use a folder for the record alone, or run: "
            "chmod 700 {folder}",
            folder=folder,
        )
    )


def close_file(file: Path) -> None:
    """Take from other people of this machine the right to read the file, if it is there. Raises `Unfit`."""
    if file.exists() and _is_open(file) and not _closed(file, _FILE):
        raise Unfit(
            _(
                "Other people of this machine can read the file {file}, and that cannot be changed. Make it yours and "
                "run: chmod 600 {file}",
                file=file,
            )
        )


def refuse_network(file: Path, *, mounts: Path = _MOUNTS) -> None:
    """Raise `Unfit` for a SQLite file on a disk of another machine, as far as the system says."""
    if not mounts.exists():
        return
    kind, at = _mount_of(file.resolve(), mounts.read_text(encoding="utf-8", errors="replace"))
    if kind.removeprefix("fuse.") in _NETWORK:
        raise Unfit(
            _(
                "{place} is a network disk ({kind}). A SQLite record there can be damaged. Use a disk of this machine, "
                "or PostgreSQL.",
                place=at,
                kind=kind,
            )
        )


def _is_open(path: Path) -> bool:
    return os.name == "posix" and bool(path.stat().st_mode & _OTHERS)


def _closed(path: Path, mode: int) -> bool:
    """Whether it could be closed. Some disks keep no rights, and somebody else's cannot be changed."""
    try:
        path.chmod(mode)
    except PermissionError:
        return False
    return not _is_open(path)


def _mount_of(path: Path, mounts: str) -> tuple[str, str]:
    """The kind of disk that holds the path, and where it begins; the last one mounted there is the one in use."""
    kind, at = "", ""
    for line in mounts.splitlines():
        _device, place, said, *_rest = line.split(" ")
        place = place.encode().decode("unicode_escape")  # a space is written as \\040
        if path.is_relative_to(place) and len(place) >= len(at):
            kind, at = said, place
    return kind, at
