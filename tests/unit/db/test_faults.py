"""What each database says of a fault, and what that means: one table for both engines."""

import errno
import sqlite3

import psycopg
import pytest
from psycopg import errors as postgres
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as NoConnectionLeft

from db.faults import StorageFault, Trouble, in_words, trouble_of
from protocols.errors import DomainError, Invalid


def of_sqlite(code: int) -> DBAPIError:
    error = sqlite3.OperationalError("INSERT INTO incident VALUES ('Edith')")
    error.sqlite_errorcode = code
    return DBAPIError("INSERT", None, error)


@pytest.mark.parametrize(
    ("code", "trouble"),
    [
        (sqlite3.SQLITE_FULL, Trouble.DISK_FULL),
        (4874, Trouble.DISK_FULL),  # IOERR_SHMSIZE
        (sqlite3.SQLITE_IOERR_WRITE, Trouble.DISK_FAILING),
        (sqlite3.SQLITE_IOERR_FSYNC, Trouble.DISK_FAILING),
        (sqlite3.SQLITE_READONLY, Trouble.READ_ONLY),
        (sqlite3.SQLITE_READONLY_CANTINIT, Trouble.READ_ONLY),
        (sqlite3.SQLITE_BUSY, Trouble.BUSY),
        (sqlite3.SQLITE_BUSY_TIMEOUT, Trouble.BUSY),
        (sqlite3.SQLITE_CANTOPEN, Trouble.UNREACHABLE),
        (sqlite3.SQLITE_CORRUPT, Trouble.DAMAGED),
        (sqlite3.SQLITE_CORRUPT_INDEX, Trouble.DAMAGED),
        (sqlite3.SQLITE_NOTADB, Trouble.DAMAGED),
        (sqlite3.SQLITE_CONSTRAINT_UNIQUE, None),
        (sqlite3.SQLITE_ERROR, None),
        (sqlite3.SQLITE_MISUSE, None),
    ],
)
def test_code_of_sqlite(code: int, trouble: Trouble | None) -> None:
    assert trouble_of(of_sqlite(code)) is trouble


@pytest.mark.parametrize(
    ("error", "trouble"),
    [
        (postgres.DiskFull(), Trouble.DISK_FULL),
        (postgres.ReadOnlySqlTransaction(), Trouble.READ_ONLY),
        (postgres.LockNotAvailable(), Trouble.BUSY),
        (postgres.QueryCanceled(), Trouble.BUSY),
        (postgres.SerializationFailure(), Trouble.BUSY),
        (postgres.TooManyConnections(), Trouble.BUSY),
        (postgres.AdminShutdown(), Trouble.UNREACHABLE),
        (postgres.ConnectionFailure(), Trouble.UNREACHABLE),
        (postgres.SqlclientUnableToEstablishSqlconnection(), Trouble.UNREACHABLE),
        (psycopg.OperationalError("connection failed"), Trouble.UNREACHABLE),
        (postgres.StatementCompletionUnknown(), Trouble.OUTCOME_UNKNOWN),
        (postgres.DataCorrupted(), Trouble.DAMAGED),
        (postgres.UniqueViolation(), None),
        (postgres.InsufficientPrivilege(), None),
        (psycopg.ProgrammingError("no"), None),
    ],
)
def test_state_of_postgresql(error: psycopg.Error, trouble: Trouble | None) -> None:
    assert trouble_of(DBAPIError("INSERT", None, error)) is trouble


def test_connection_that_was_given_up_is_unreachable_whatever_it_said() -> None:
    error = DBAPIError("SELECT", None, psycopg.InterfaceError("closed"), connection_invalidated=True)

    assert trouble_of(error) is Trouble.UNREACHABLE


@pytest.mark.parametrize(
    ("code", "trouble"),
    [
        (errno.ENOSPC, Trouble.DISK_FULL),
        (errno.EDQUOT, Trouble.DISK_FULL),
        (errno.EROFS, Trouble.READ_ONLY),
        (errno.EIO, Trouble.DISK_FAILING),
        (errno.ENOENT, None),
    ],
)
def test_error_of_the_system(code: int, trouble: Trouble | None) -> None:
    assert trouble_of(OSError(code, "no")) is trouble


def test_no_connection_left_is_busy() -> None:
    assert trouble_of(NoConnectionLeft()) is Trouble.BUSY


@pytest.mark.parametrize("other", [IntegrityError("", None, Exception()), ValueError("no"), Invalid("no")])
def test_anything_else_passes_as_it_is(other: Exception) -> None:
    with pytest.raises(type(other)) as passed, in_words():
        raise other

    assert passed.value is other


@pytest.mark.parametrize("trouble", Trouble)
def test_every_trouble_has_a_code_and_says_what_to_do(trouble: Trouble) -> None:
    fault = StorageFault(trouble)

    assert isinstance(fault, DomainError)
    assert fault.code == trouble.value
    assert any(said in fault.message for said in ("ell your manager", "Save again"))


def test_log_has_the_code_and_not_a_word_of_the_message(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(StorageFault, match="the disk of the server is full") as fault, in_words():
        raise of_sqlite(sqlite3.SQLITE_FULL)

    assert fault.value.__cause__ is not None
    assert "The record: disk_full (sqlite3.OperationalError 13)" in caplog.text
    assert "Edith" not in caplog.text
