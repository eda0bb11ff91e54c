"""The doors to the database: one for reading, one for writing, and nothing else opens a connection."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from sqlalchemy.orm import Session

from db.settings import DataSettings


T = TypeVar("T")


class Store:
    """A home's record. Thread-safe; one for the process.

    SQLite: WAL, synchronous=FULL, a read engine (query_only) and a write engine (BEGIN IMMEDIATE) behind one
    writer lock. PostgreSQL: one pool; serialisation failures replay the whole action.
    """

    def __init__(self, settings: DataSettings) -> None:
        raise NotImplementedError

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that cannot write."""
        raise NotImplementedError
        yield

    def write(self, action: Callable[[Session], T]) -> T:
        """Run the action in one transaction and return its value after the commit. May run it again on a
        serialisation failure, so the action must have no other effects. Inside `together`, joins it."""
        raise NotImplementedError

    @contextmanager
    def together(self) -> Iterator[None]:
        """Many actions of this thread in one transaction (the demo generator)."""
        raise NotImplementedError
        yield

    def close(self) -> None:
        raise NotImplementedError
