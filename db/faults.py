"""When the record itself fails: what each database says of it, as a sentence that says what to do.

A fault of the disk or the network is nobody's mistake, but it is met like one: the page stays, what was filled in
stays, and the same Save may be tapped again. Nothing half-written is kept, because every action is one transaction.

Nothing here says what an action held: the message of a database error can repeat a whole row, so only its kind and
its code reach the log.
"""

import errno
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import Final

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnectionLeft

from protocols.errors import DomainError
from protocols.wording import _, mark


_log = logging.getLogger("attune")


class Trouble(StrEnum):
    """What is the matter with the record. The value is the code of the refusal, and stands in the log."""

    DISK_FULL = "disk_full"
    DISK_FAILING = "disk_failing"
    READ_ONLY = "read_only"
    BUSY = "busy"
    UNREACHABLE = "unreachable"
    OUTCOME_UNKNOWN = "outcome_unknown"
    DAMAGED = "damaged"


_SENTENCES: Final = {
    Trouble.DISK_FULL: mark(
        "Not saved: the disk of the server is full. What you filled in is still here. "
        "Tell your manager now that the server needs space. Then save again."
    ),
    Trouble.DISK_FAILING: mark(
        "Not done: the disk of the server does not answer as it should. What you filled in is still here. "
        "Tell your manager now, and write on paper until it works."
    ),
    Trouble.READ_ONLY: mark(
        "Not saved: the record can only be read at the moment. What you filled in is still here. "
        "Tell your manager now, and write on paper until it can be saved."
    ),
    Trouble.BUSY: mark(
        "Not done: the record is busy. What you filled in is still here. "
        "Wait a moment, then try again. If it stays like this, tell your manager."
    ),
    Trouble.UNREACHABLE: mark(
        "The record cannot be reached at the moment. What you saved before is kept. "
        "Wait a moment, then try again. If it stays like this, tell your manager and write on paper."
    ),
    Trouble.OUTCOME_UNKNOWN: mark(
        "The connection was cut while saving. It may be saved or not. What you filled in is still here. "
        "Save again: it is kept once, never twice."
    ),
    Trouble.DAMAGED: mark(
        "The record is damaged. Do not use it any more, and write on paper. "
        "Tell your manager now: the last good copy has to be put back."
    ),
}

# SQLite's result codes, the same in every library: the lowest byte is the kind, the whole says more.
_SQLITE: Final = {
    3: Trouble.READ_ONLY,  # PERM
    5: Trouble.BUSY,  # BUSY
    6: Trouble.BUSY,  # LOCKED
    8: Trouble.READ_ONLY,  # READONLY
    10: Trouble.DISK_FAILING,  # IOERR
    11: Trouble.DAMAGED,  # CORRUPT
    13: Trouble.DISK_FULL,  # FULL
    14: Trouble.UNREACHABLE,  # CANTOPEN: the folder is gone, or no more files may be opened
    15: Trouble.BUSY,  # PROTOCOL: lost the race for a lock again and again
    26: Trouble.DAMAGED,  # NOTADB: overwritten, or another key
}
_SQLITE_IN_FULL: Final = {4874: Trouble.DISK_FULL}  # IOERR_SHMSIZE: no room for the index of the write-ahead log
# https://www.postgresql.org/docs/current/errcodes-appendix.html
_POSTGRESQL: Final = {
    "25006": Trouble.READ_ONLY,  # read_only_sql_transaction: a standby, or an administrator's setting
    "40001": Trouble.BUSY,  # serialization_failure, after every replay
    "40P01": Trouble.BUSY,  # deadlock_detected
    "40003": Trouble.OUTCOME_UNKNOWN,  # statement_completion_unknown
    "53100": Trouble.DISK_FULL,
    "53300": Trouble.BUSY,  # too_many_connections
    "55P03": Trouble.BUSY,  # lock_not_available
    "57014": Trouble.BUSY,  # query_canceled: took longer than the server allows
    "57P01": Trouble.UNREACHABLE,  # admin_shutdown
    "57P02": Trouble.UNREACHABLE,  # crash_shutdown
    "57P03": Trouble.UNREACHABLE,  # cannot_connect_now
    "57P05": Trouble.UNREACHABLE,  # idle_session_timeout
    "58030": Trouble.DISK_FAILING,  # io_error
    "XX001": Trouble.DAMAGED,  # data_corrupted
    "XX002": Trouble.DAMAGED,  # index_corrupted
}
_CUT_OFF = "08"  # the class of everything about the connection
_SYSTEM: Final = {
    errno.ENOSPC: Trouble.DISK_FULL,
    errno.EDQUOT: Trouble.DISK_FULL,
    errno.EROFS: Trouble.READ_ONLY,
    errno.EIO: Trouble.DISK_FAILING,
}


class StorageFault(DomainError):
    """The record could not be read or written. `trouble` says why; nothing of what was tried is half-kept.

    With `OUTCOME_UNKNOWN` it is kept as a whole or not at all, and nobody can say which until it is asked again.
    """

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(_(_SENTENCES[trouble]))
        self.trouble = trouble
        self.code = trouble.value


@contextmanager
def in_words() -> Iterator[None]:
    """Turn the faults of the database, its driver and its disk into `StorageFault`; everything else passes."""
    try:
        yield
    except (DBAPIError, NoConnectionLeft, OSError) as error:
        trouble = trouble_of(error)
        if trouble is None:
            raise
        raise noted(trouble, error) from error


def noted(trouble: Trouble, error: BaseException) -> StorageFault:
    """The fault to raise, after a line in the log for whoever looks after the server."""
    origin = getattr(error, "orig", None) or error
    code = _said_by(origin)
    _log.error("The record: %s (%s.%s %s)", trouble, type(origin).__module__, type(origin).__qualname__, code)
    return StorageFault(trouble)


def trouble_of(error: BaseException) -> Trouble | None:
    """What is the matter with the record; None when this error is not about that."""
    if isinstance(error, NoConnectionLeft):
        return Trouble.BUSY
    if isinstance(error, OSError):
        return _SYSTEM.get(error.errno or 0)
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        return Trouble.UNREACHABLE
    origin = getattr(error, "orig", None) or error
    code = _said_by(origin)
    if isinstance(code, int):
        return _SQLITE_IN_FULL.get(code) or _SQLITE.get(code & 0xFF)
    if code is not None:
        return Trouble.UNREACHABLE if code.startswith(_CUT_OFF) else _POSTGRESQL.get(code)
    # psycopg's OperationalError without a code: the connection could not be made, or ended without a word.
    return Trouble.UNREACHABLE if _is_psycopg_operational(origin) else None


def _said_by(origin: object) -> int | str | None:
    """SQLite's result code, PostgreSQL's SQLSTATE, or neither."""
    code: int | str | None = getattr(origin, "sqlite_errorcode", None) or getattr(origin, "sqlstate", None)
    return code


def _is_psycopg_operational(origin: object) -> bool:
    kind = type(origin)
    return kind.__module__.startswith("psycopg") and any(base.__name__ == "OperationalError" for base in kind.__mro__)
