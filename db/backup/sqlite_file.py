"""One SQLite file as a whole: copying it while others write, and looking at what it holds."""

import errno
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic.runtime.migration import MigrationContext
from sqlalchemy import URL, Connection
from sqlalchemy.exc import DatabaseError

from db import connections
from db.anchors import Anchor
from db.models.base import table_of
from db.models.chain import Audit
from db.settings import DataSettings
from db.sqlite_driver import driver, key_pragma


UNREADABLE = "integrity: the file cannot be read as a record"  # another key, or its first page is damaged
_BUSY_SECONDS = 10.0
_AT_MOST = 10  # faults of a kind are told
_FULL = "database or disk is full"  # SQLite's own words: a backup that fails says no code
_ALEMBICS_OWN = "alembic_version"
_audit = table_of(Audit)


@dataclass(frozen=True, slots=True)
class Contents:
    """What a record's file says of itself. `revision` is None for a file without our tables."""

    revision: str | None
    rows: dict[str, int]
    anchors: tuple[Anchor, ...]


def url_of(file: Path) -> str:
    """The address of this file."""
    return URL.create("sqlite", database=str(file)).render_as_string()


def file_of(settings: DataSettings) -> Path | None:
    """The file that the record is in; None on PostgreSQL."""
    url = connections.database_url(settings.database_url)
    return Path(str(url.database)) if connections.is_sqlite(url) else None


def copy(source: Path, to: Path, *, key: str | None) -> None:
    """A copy of the file as of one moment, made while others read and write it; encrypted with the same key.

    All pages in one step: in smaller steps it would begin anew at every save of somebody else.
    """
    connections.make_private_file(to)
    with _opened(source, key) as reading, _opened(to, key) as writing:
        reading.execute("PRAGMA query_only=ON")
        writing.execute("PRAGMA synchronous=OFF")  # brought to the disk once, when it is whole
        reading.backup(writing, pages=-1)
    settle(to, key=key)


def settle(file: Path, *, key: str | None) -> None:
    """Everything in the one file, with nothing beside it."""
    with _opened(file, key) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")


def faults(file: Path, *, key: str | None) -> list[str]:
    """What is wrong with the file's pages, indexes and references; a line a fault, with places and no contents."""
    try:
        with _looking(file, key) as connection:
            pages = connection.exec_driver_sql(f"PRAGMA integrity_check({_AT_MOST})").scalars().all()
            if pages != ["ok"]:
                return [f"integrity: {line}" for line in pages]
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(_AT_MOST)
            return [f"reference to nothing: {table} row {row} to {parent}" for table, row, parent, _number in broken]
    except DatabaseError:
        return [UNREADABLE]


def contents(file: Path, *, key: str | None) -> Contents:
    """Of a whole file, at any revision."""
    with _looking(file, key) as connection:
        revision = MigrationContext.configure(connection).get_current_revision()
        tables = [name for name in sa.inspect(connection).get_table_names() if name != _ALEMBICS_OWN]
        counted = sa.func.count()
        rows = {name: connection.scalar(sa.select(counted).select_from(sa.table(name))) or 0 for name in tables}
        ends = tuple(_last_links(connection)) if _audit.name in rows else ()
        return Contents(revision=revision, rows=rows, anchors=ends)


def missing_links(file: Path, anchors: Iterable[Anchor], *, key: str | None) -> list[str]:
    """Links that the anchors speak of and that are not there, or end otherwise; a line each."""
    with _looking(file, key) as connection:
        return [
            f"anchor_differs home={anchor.home_id} link={anchor.seq}"
            for anchor in anchors
            if connection.execute(_ends_in(anchor)).scalar() != anchor.hash
        ]


def _ends_in(anchor: Anchor) -> sa.Select[Any]:
    return sa.select(_audit.c.hash).where(_audit.c.home_id == anchor.home_id, _audit.c.seq == anchor.seq)


def _last_links(connection: Connection) -> Iterator[Anchor]:
    newest = sa.select(_audit.c.home_id, sa.func.max(_audit.c.seq).label("seq")).group_by(_audit.c.home_id).subquery()
    chosen = sa.select(_audit.c.home_id, _audit.c.seq, _audit.c.hash, _audit.c.at).join(
        newest, (_audit.c.home_id == newest.c.home_id) & (_audit.c.seq == newest.c.seq)
    )
    for home_id, seq, ends, at in connection.execute(chosen.order_by(_audit.c.home_id)):
        yield Anchor(home_id=home_id, seq=seq, hash=ends, at=at)


@contextmanager
def _looking(file: Path, key: str | None) -> Iterator[Connection]:
    engine = connections.read_engine(connections.database_url(url_of(file)), key)
    try:
        with engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()


@contextmanager
def _opened(file: Path, key: str | None) -> Iterator[Any]:
    """A connection of the driver itself. What it raises comes as SQLAlchemy would put it."""
    module = driver(encrypted=key is not None)
    try:
        with closing(module.connect(file, timeout=_BUSY_SECONDS, isolation_level=None)) as connection:
            if key is not None:
                connection.execute(f"PRAGMA {key_pragma(key)}")
            yield connection
    except module.Error as error:
        if str(error) == _FULL:
            raise OSError(errno.ENOSPC, _FULL) from error
        raise DatabaseError(None, None, error) from error
