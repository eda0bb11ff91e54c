"""The doors to the database: one for reading, one for writing, and nothing else opens a connection."""

import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection
from typing import TypeVar

from sqlalchemy import event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from db import anchors, connections, faults, ledger
from db.faults import StorageFault, Trouble
from db.scope import Scope, enter, tell, within
from db.settings import DataSettings
from db.sqlite_driver import driver
from protocols.errors import DomainError
from protocols.wording import _


T = TypeVar("T")

_READING = "reading"  # whose rows a session that several reads share is about

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

    `read`, `write`, `together` and `claim` raise `StorageFault` when the disk, the network or the database fails,
    or when others hold the record for longer than `patience` (seconds). It comes back to work by itself.
    """

    def __init__(self, settings: DataSettings, *, patience: float = connections.PATIENCE_SECONDS) -> None:
        self.settings = settings
        self._patience = patience
        self._url = connections.database_url(settings.database_url)
        with faults.in_words():
            connections.make_room(settings)
        self._readers = connections.read_engine(self._url, settings.database_key, patience=patience)
        self._writers = connections.write_engine(self._url, settings.database_key, patience=patience)
        # SQLite's own waiting has no queue and starves threads for seconds; this lock does not.
        self._one_writer = threading.Lock() if self.is_sqlite else None
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
        shared = self._shared()
        with faults.in_words():
            if shared is not None and shared.info[_READING] == scope:
                with _ending_if_it_fails(shared):
                    yield shared
                return
            with Session(self._readers, expire_on_commit=False) as session:
                enter(session, scope)
                yield session

    @contextmanager
    def reading(self, scope: Scope) -> Iterator[None]:
        """Many reads of one home by this thread (a run of a page) in one transaction, which sees one moment.

        A write of this thread ends that moment: the next read sees what was written. Reads of another scope stand by
        themselves. Beginning and ending a transaction costs as much as a question or two.
        """
        if self._joined() is not None or self._shared() is not None:
            yield
            return
        with Session(self._readers, expire_on_commit=False) as session:
            session.info[_READING] = scope
            event.listen(session, "after_begin", lambda _session, _transaction, begun: tell(begun, scope))
            self._mine.shared = session
            try:
                yield
            finally:
                self._mine.shared = None

    def write(self, scope: Scope, action: Callable[[Session], T]) -> T:
        """Run the action on one home's record in one transaction and return its value after the commit.

        May run it again on a serialisation failure, so the action must have no other effects. Inside `together`,
        or inside another write of the same thread, it joins that transaction; when it raises, only what it wrote
        itself is taken back.

        A commit that was cut off before its answer is never run again here: it may have been kept, and not every
        action can be run twice (a correction would meet its own version, a look at a page would be noted twice). It
        raises `OUTCOME_UNKNOWN`; the person saves again, and the id minted with the screen keeps it single.
        """
        joined = self._joined()
        if joined is not None:
            with within(joined, scope), ledger.savepoint(joined):
                return action(joined)
        with faults.in_words():
            return self._write(scope, action)

    @contextmanager
    def together(self, *, all_or_nothing: bool = False) -> Iterator[None]:
        """Many actions of this thread in one transaction. All are kept, or none.

        An action that raises takes back what it wrote, and the others may go on. With `all_or_nothing` (the invented
        home) nothing is kept once one has raised, whoever catches it; that saves a fifth of the time.
        """
        if self._joined() is not None:
            yield
            return
        with faults.in_words(), self._transaction(all_or_nothing=all_or_nothing):
            yield

    def claim(self) -> None:
        """Say that this process serves the SQLite file, until it ends. Raises `AlreadyServed` when another does.

        On PostgreSQL several servers may share the record: nothing happens.
        """
        if not self.is_sqlite or self._claim is not None:
            return
        # A lock held by an open transaction on an empty file ends with the process, however that ends.
        file = Path(f"{self._url.database}.lock")
        with faults.in_words():
            connections.make_private_file(file)
        claim: Connection = driver().connect(file, timeout=0, isolation_level=None, check_same_thread=False)
        try:
            claim.execute(
                "PRAGMA journal_mode=MEMORY"
            )  # nothing is ever written to it: no file beside it, full disk or not
            claim.execute("BEGIN EXCLUSIVE")
        except driver().OperationalError as error:
            claim.close()
            trouble = faults.trouble_of(error)
            if trouble is not Trouble.BUSY:
                raise (error if trouble is None else faults.noted(trouble, error)) from None
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

    def _shared(self) -> Session | None:
        session: Session | None = getattr(self._mine, "shared", None)
        return session

    def _write(self, scope: Scope, action: Callable[[Session], T]) -> T:
        """The action in a transaction of its own, again while the database says that only the moment was wrong."""
        until = time.monotonic() + self._patience
        for failures in range(1, _TRIES + 1):
            try:
                with self._transaction() as session, within(session, scope):
                    return action(session)
            except DBAPIError as error:
                if failures == _TRIES or time.monotonic() >= until or not _may_replay(error):
                    raise
                _pause(failures)
        raise AssertionError("the last try returns or raises")

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """On SQLite one writer of this process at a time; a writer that hangs does not hang the others for ever."""
        if self._one_writer is None:
            yield
            return
        if not self._one_writer.acquire(timeout=self._patience):
            raise StorageFault(Trouble.BUSY)
        try:
            yield
        finally:
            self._one_writer.release()

    @contextmanager
    def _transaction(self, *, all_or_nothing: bool = False) -> Iterator[Session]:
        shared = self._shared()
        if shared is not None:
            shared.rollback()
        with self._turn():
            with Session(self._writers, expire_on_commit=False) as session:
                ledger.open_for(session, self.settings, all_or_nothing=all_or_nothing)
                self._mine.session = session
                try:
                    yield session
                    if ledger.of(session).spoilt:
                        raise Spoilt("an action within this transaction raised: nothing of it can be kept")
                    session.flush()
                    _commit(session)
                finally:
                    self._mine.session = None
            anchors.append(anchors.anchors_file(self.settings.data_dir), ledger.reached(session))


@contextmanager
def _ending_if_it_fails(session: Session) -> Iterator[None]:
    """One read of several: what failed may have left the transaction beyond any other, so the next begins anew."""
    try:
        yield
    except BaseException:
        session.rollback()
        raise


def _commit(session: Session) -> None:
    """Raises `OUTCOME_UNKNOWN` when the connection ended between the question and its answer."""
    try:
        session.commit()
    except DBAPIError as error:
        if faults.trouble_of(error) is Trouble.UNREACHABLE:
            raise faults.noted(Trouble.OUTCOME_UNKNOWN, error) from error
        raise


def _may_replay(error: DBAPIError) -> bool:
    """Whether the database said that nothing was wrong with the action but its moment."""
    if getattr(error.orig, "sqlstate", None) in _SERIALISATION:
        return True
    code = getattr(error.orig, "sqlite_errorcode", 0)
    return code & 0xFF in (_BUSY, _LOCKED)


def _pause(failures: int) -> None:
    longest = min(_FIRST_PAUSE_SECONDS * 2**failures, _LONGEST_PAUSE_SECONDS)
    time.sleep(random.uniform(0, longest))  # noqa: S311 - only spreads retries apart
