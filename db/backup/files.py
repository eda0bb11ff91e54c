"""Files that are whole or not there: made under another name, brought to the disk, then given their name."""

import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import mkdtemp

from db.connections import make_private_file
from db.faults import Trouble, trouble_of
from db.sqlite_driver import driver
from protocols.errors import Conflict
from protocols.wording import _


@contextmanager
def workshop(folder: Path, *, prefix: str) -> Iterator[Path]:
    """A folder within `folder` for what is not finished; it is gone afterwards, however that ends.

    What a process that was killed left behind under the same prefix is cleared away.
    """
    for left in folder.glob(f"{prefix}*"):
        shutil.rmtree(left)
    made = Path(mkdtemp(prefix=prefix, dir=folder))
    try:
        yield made
    finally:
        shutil.rmtree(made)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Nobody else makes backups in this folder meanwhile. Raises `Conflict` when somebody is at it."""
    # A lock held by an open transaction on an empty file ends with the process, however that ends.
    file = folder / ".lock"
    make_private_file(file)
    with closing(driver().connect(file, timeout=0, isolation_level=None)) as claim:
        try:
            claim.execute("PRAGMA journal_mode=MEMORY")  # no file beside it, and no need of room on the disk
            claim.execute("BEGIN EXCLUSIVE")
        except driver().OperationalError as error:
            if trouble_of(error) is not Trouble.BUSY:
                raise
            raise Conflict(_("Another backup is being made in this folder. Wait until it is done.")) from None
        yield


def write_whole(file: Path, text: str) -> None:
    """The file with this text, for its owner alone; after a crash it has the text of before or this one."""
    part = file.with_name(f".{file.name}.part")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        give_name(part, file)
    except OSError:
        part.unlink(missing_ok=True)
        raise


def give_name(made: Path, name: Path) -> None:
    """Rename, and wait until the folder is on the disk too."""
    made.replace(name)
    sync_folder(name.parent)


def sync(file: Path) -> None:
    """Wait until the file is on the disk."""
    with file.open("rb+") as stream:
        os.fsync(stream.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until the names in the folder are on the disk. Windows has no such thing, and does it itself."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sha256_of(file: Path) -> str:
    """In hex."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
