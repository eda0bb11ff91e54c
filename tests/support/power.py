"""A disk without power: SQLite's files in memory, of which only what was synced is sure to survive.

`Disk` holds the files and cuts the power after so many writes. `Driver` is SQLite on that disk in the shape in which
SQLAlchemy wants a database module (DB-API), so that the product's own engines, settings and actions run on it.

Directories are not modelled, nor memory shared between connections: SQLite then keeps its index of the write-ahead log
in the one connection it has, which must therefore lock the file for itself (`locking_mode=EXCLUSIVE`).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

import apsw


_SECTOR = 512  # bytes that a disk writes whole or not at all
_AS_ON_LINUX = apsw.SQLITE_IOCAP_POWERSAFE_OVERWRITE  # what SQLite assumes of files there
_CHECKPOINT_PAGES = 40  # not 1000: many checkpoints within few saves, because they are where the order of syncs matters
_FLAGS = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE | apsw.SQLITE_OPEN_URI
_NAMES = count()


class PowerCut(Exception):
    """There is no power any more: nothing can be written or synced."""


@dataclass(slots=True)
class _File:
    now: bytearray = field(default_factory=bytearray)  # as the process sees it
    durable: bytes = b""  # as of the last sync
    since: list[tuple[int, bytes | None]] = field(default_factory=list)  # (place, written), None: cut off there

    def write(self, place: int, data: bytes) -> None:
        _put(self.now, place, data)
        self.since.append((place, data))

    def cut_off(self, size: int) -> None:
        del self.now[size:]
        self.since.append((size, None))

    def sync(self) -> None:
        self.durable = bytes(self.now)
        self.since.clear()

    def survivor(self, chance: float, random: Random) -> bytes:
        """What a disk may hold that kept each unsynced sector with this chance: any of them, whatever came first."""
        kept = bytearray(self.durable)
        for place, data in self.since:
            if data is None:
                if random.random() < chance:
                    del kept[place:]
                continue
            for start in range(0, len(data), _SECTOR):
                if random.random() < chance:
                    _put(kept, place + start, data[start : start + _SECTOR])
        return bytes(kept)


class Disk:
    """Files by name, and the power until the `cut_after`-th write or sync from now."""

    def __init__(self, files: dict[str, bytes], *, cut_after: int) -> None:
        self._files = {name: _File(bytearray(data), data) for name, data in files.items()}
        self._left = cut_after
        self.syncs = 0

    @property
    def is_cut(self) -> bool:
        return self._left <= 0

    def after_the_cut(self, chance: float, random: Random) -> dict[str, bytes]:
        """The files as they may be found: everything synced, and unsynced sectors with this chance each."""
        return {name: file.survivor(chance, random) for name, file in self._files.items()}

    def spend(self) -> None:
        self._left -= 1
        if self.is_cut:
            raise PowerCut

    def open(self, name: str) -> "_Handle":
        return _Handle(self, self._files.setdefault(name, _File()))

    def delete(self, name: str) -> None:
        self.spend()
        self._files.pop(name, None)

    def has(self, name: str) -> bool:
        return name in self._files


class _Handle:
    """An open file, as SQLite asks for it."""

    def __init__(self, disk: Disk, file: _File) -> None:
        self._disk, self._file = disk, file

    def xRead(self, amount: int, offset: int) -> bytes:  # noqa: N802 - SQLite's names
        return bytes(self._file.now[offset : offset + amount])

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        self._disk.spend()
        self._file.write(offset, bytes(data))

    def xTruncate(self, size: int) -> None:  # noqa: N802
        self._disk.spend()
        self._file.cut_off(size)

    def xSync(self, flags: int) -> None:  # noqa: N802, ARG002
        self._disk.spend()
        self._disk.syncs += 1
        self._file.sync()

    def xFileSize(self) -> int:  # noqa: N802
        return len(self._file.now)

    def xDeviceCharacteristics(self) -> int:  # noqa: N802
        return _AS_ON_LINUX

    def xSectorSize(self) -> int:  # noqa: N802
        return 4096

    def xFileControl(self, op: int, ptr: int) -> bool:  # noqa: N802, ARG002
        return False

    def xCheckReservedLock(self) -> bool:  # noqa: N802
        return False

    def xLock(self, level: int) -> None:  # noqa: N802
        """Nobody else is there."""

    def xUnlock(self, level: int) -> None:  # noqa: N802
        """Nobody else is there."""

    def xClose(self) -> None:  # noqa: N802
        """Nothing is written by closing."""


class _Files(apsw.VFS):
    """The disk under the name by which SQLite finds it."""

    def __init__(self, name: str, disk: Disk) -> None:
        self._disk = disk
        super().__init__(name, base="")

    def xOpen(self, name: Any, flags: list[int]) -> Any:  # noqa: N802, ARG002
        if name is None:
            return _Handle(Disk({}, cut_after=2**62), _File())  # for the moment only: outside the record
        return self._disk.open(name if isinstance(name, str) else name.filename())

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: N802, ARG002
        self._disk.delete(filename)

    def xAccess(self, pathname: str, flags: int) -> bool:  # noqa: N802, ARG002
        return self._disk.has(pathname)

    def xFullPathname(self, name: str) -> str:  # noqa: N802
        return name


class Driver:
    """SQLite on a disk, as a database module. `weaken` changes a statement before it is run."""

    apilevel = "2.0"
    paramstyle = "qmark"
    threadsafety = 1
    Error = DatabaseError = OperationalError = IntegrityError = ProgrammingError = InterfaceError = apsw.Error
    sqlite_version = apsw.sqlite_lib_version()
    sqlite_version_info = tuple(int(part) for part in sqlite_version.split("."))

    def __init__(self, disk: Disk, *, weaken: Callable[[str], str] = str) -> None:
        self._name = f"disk-{next(_NAMES)}"
        self._files = _Files(self._name, disk)
        self._made: list[apsw.Connection] = []
        self._weaken = weaken

    def connect(self, file: str | Path, **_options: object) -> "_Connection":
        made = apsw.Connection(str(file), flags=_FLAGS, vfs=self._name)
        self._made.append(made)
        made.pragma("locking_mode", "exclusive")
        made.pragma("wal_autocheckpoint", _CHECKPOINT_PAGES)
        return _Connection(made, self._weaken)

    def close(self) -> None:
        """Close every connection, and only then forget the disk, which they ask to the last."""
        for made in self._made:
            made.close(force=True)
        self._files.unregister()


class _Connection:
    isolation_level: str | None = None

    def __init__(self, made: apsw.Connection, weaken: Callable[[str], str]) -> None:
        self._made, self.weaken = made, weaken

    def cursor(self) -> "_Cursor":
        return _Cursor(self._made, self.weaken)

    def commit(self) -> None:
        if self._made.in_transaction:
            self._made.execute("COMMIT")

    def rollback(self) -> None:
        if self._made.in_transaction:
            self._made.execute("ROLLBACK")

    def close(self) -> None:
        self._made.close()

    def create_function(self, name: str, arguments: int, function: Callable[..., Any], **options: Any) -> None:
        self._made.create_scalar_function(name, function, arguments, **options)


class _Cursor:
    arraysize = 1
    rowcount = -1
    lastrowid: int | None = None
    description: tuple[tuple[Any, ...], ...] | None = None

    def __init__(self, made: apsw.Connection, weaken: Callable[[str], str]) -> None:
        self._made, self._weaken = made, weaken
        self._rows: list[tuple[Any, ...]] = []

    def execute(self, statement: str, parameters: Sequence[Any] = ()) -> "_Cursor":
        self._run(statement, [parameters])
        return self

    def executemany(self, statement: str, parameters: Iterable[Sequence[Any]]) -> "_Cursor":
        self._run(statement, parameters)
        return self

    def fetchone(self) -> tuple[Any, ...] | None:
        return self._rows.pop(0) if self._rows else None

    def fetchmany(self, size: int = 1) -> list[tuple[Any, ...]]:
        taken, self._rows = self._rows[:size], self._rows[size:]
        return taken

    def fetchall(self) -> list[tuple[Any, ...]]:
        return self.fetchmany(len(self._rows))

    def close(self) -> None:
        self._rows = []

    def _run(self, statement: str, many: Iterable[Sequence[Any]]) -> None:
        cursor, before = self._made.cursor(), self._made.total_changes()
        self.description = None
        cursor.exec_trace = self._describe
        self._rows = list(cursor.executemany(self._weaken(statement), many))
        self.rowcount = -1 if self.description else self._made.total_changes() - before
        self.lastrowid = self._made.last_insert_rowid()

    def _describe(self, cursor: apsw.Cursor, _statement: str, _bindings: object) -> bool:
        columns = cursor.get_description()
        self.description = tuple((*column, None, None, None, None, None) for column in columns) if columns else None
        return True


def _put(target: bytearray, place: int, data: bytes) -> None:
    if len(target) < place:
        target.extend(bytes(place - len(target)))
    target[place : place + len(data)] = data
