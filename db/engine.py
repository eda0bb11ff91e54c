"""The doors to the database: one for reading, one for writing, and nothing else opens a connection."""

import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from sqlite3 import Connection
from typing import TypeVar

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from db import anchors, connections, ledger
from db.scope import Scope, enter, within
from db.settings import DataSettings
from db.sqlite_driver import driver
from protocols.errors import DomainError
from protocols.wording import _


T = TypeVar("T")

_TRIES = 20  # a home's saves are a few a second at most; this many collisions in a row means something else is wrong
_FIRST_PAUSE_SECONDS = 0.004
_LONGEST_PAUSE_SECONDS = 0.128
_BUSY, _LOCKED = 5, 6  # result codes of SQLite, the same in every library
_SERIALISATION = frozenset({"40001", "40P01"})  # PostgreSQL: serialisation failure, deadlock


class AlreadyServed(DomainError):
    """Another server process is using this SQLite file."""

    code = "already_served"


class Spoilt(Exception):
    """A transaction of all or nothing in which an action raised, and somebody went on."""


class Store:
    """A home's record. Thread-safe; one for the process.

    SQLite: WAL, synchronous=FULL, a read engine (query_only) and a write engine (BEGIN IMMEDIATE) behind one
    writer lock. PostgreSQL: SERIALIZABLE; serialisation failures replay the whole action.
    """

    def __init__(self, settings: DataSettings) -> None:
        self.settings = settings
        self._url = connections.database_url(settings.database_url)
        connections.make_room(settings)
        self._readers = connections.read_engine(self._url, settings.database_key)
        self._writers = connections.write_engine(self._url, settings.database_key)
        # SQLite's own waiting has no queue and starves threads for seconds; this lock does not.
        self._one_writer = threading.Lock() if self.is_sqlite else nullcontext()
        self._mine = threading.local()
        self._claim: Connection | None = None

    @property
    def is_sqlite(self) -> bool:
        return connections.is_sqlite(self._url)

    @contextmanager
    def read(self, scope: Scope) -> Iterator[Session]:
        """A session that sees one moment of one home's record and cannot write. Inside this thread's own write or
        `together` it is that session, which sees what was written there."""
        joined = self._joined()
        if joined is not None:
            with within(joined, scope):
                yield joined
            return
        with Session(self._readers, expire_on_commit=False) as session:
            enter(session, scope)
            yield session

    def write(self, scope: Scope, action: Callable[[Session], T]) -> T:
        """Run the action on one home's record in one transaction and return its value after the commit.

        May run it again on a serialisation failure, so the action must have no other effects. Inside `together`,
        or inside another write of the same thread, it joins that transaction; when it raises, only what it wrote
        itself is taken back.
        """
        joined = self._joined()
        if joined is not None:
            with within(joined, scope), ledger.savepoint(joined):
                return action(joined)
        for left in range(_TRIES - 1, -1, -1):
            try:
                with self._transaction() as session, within(session, scope):
                    return action(session)
            except DBAPIError as error:
                if not left or not _may_replay(error):
                    raise
                _pause(_TRIES - left)
        raise AssertionError("the last try returns or raises")

    @contextmanager
    def together(self, *, all_or_nothing: bool = False) -> Iterator[None]:
        """Many actions of this thread in one transaction. All are kept, or none.

        An action that raises takes back what it wrote, and the others may go on. With `all_or_nothing` (the invented
        home) nothing is kept once one has raised, whoever catches it; that saves a fifth of the time.
        """
        if self._joined() is not None:
            yield
            return
        with self._transaction(all_or_nothing=all_or_nothing):
            yield

    def claim(self) -> None:
        """Say that this process serves the SQLite file, until it ends. Raises `AlreadyServed` when another does.

        On PostgreSQL several servers may share the record: nothing happens.
        """
        if not self.is_sqlite or self._claim is not None:
            return
        # A lock held by an open transaction on an empty file ends with the process, however that ends.
        file = Path(f"{self._url.database}.lock")
        connections.make_private_file(file)
        claim: Connection = driver().connect(file, timeout=0, isolation_level=None, check_same_thread=False)
        try:
            claim.execute("BEGIN EXCLUSIVE")
        except driver().OperationalError:
            claim.close()
            raise AlreadyServed(
                _("Another Attune server is already using this record. Stop that one first, or use another folder.")
            ) from None
        self._claim = claim

    def close(self) -> None:
        """Give every connection back. The store cannot be used afterwards."""
        self._readers.dispose()
        self._writers.dispose()
        if self._claim is not None:
            self._claim.close()
            self._claim = None

    def _joined(self) -> Session | None:
        session: Session | None = getattr(self._mine, "session", None)
        return session

    @contextmanager
    def _transaction(self, *, all_or_nothing: bool = False) -> Iterator[Session]:
        with self._one_writer:
            with Session(self._writers, expire_on_commit=False) as session:
                ledger.open_for(session, self.settings, all_or_nothing=all_or_nothing)
                self._mine.session = session
                try:
                    yield session
                    if ledger.of(session).spoilt:
                        raise Spoilt("an action within this transaction raised: nothing of it can be kept")
                    session.commit()
                finally:
                    self._mine.session = None
            anchors.append(anchors.anchors_file(self.settings.data_dir), ledger.reached(session))


def _may_replay(error: DBAPIError) -> bool:
    """Whether the database said that nothing was wrong with the action but its moment."""
    if getattr(error.orig, "sqlstate", None) in _SERIALISATION:
        return True
    code = getattr(error.orig, "sqlite_errorcode", 0)
    return code & 0xFF in (_BUSY, _LOCKED)


def _pause(failures: int) -> None:
    longest = min(_FIRST_PAUSE_SECONDS * 2**failures, _LONGEST_PAUSE_SECONDS)
    time.sleep(random.uniform(0, longest))  # noqa: S311 - only spreads retries apart
