"""Every row of a record from one database into another: SQLite to PostgreSQL, back, or one file to another.

Home by home, because that is how PostgreSQL lets a role that owns nothing see rows, and within a home table by table
so that what is referred to comes first. What the chain speaks of goes in the chain's order, so that reading it later
is reading along the disk.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session
from sqlmodel import SQLModel

from db import connections, migrations
from db.engine import Store
from db.migrations.soundness import row_counts
from db.models.base import table_of
from db.models.chain import Audit, RecordVersion
from db.models.home import Home, JobLease
from db.models.incident import Incident
from db.models.resident import Resident
from db.progress import Say, counting, silent
from db.scope import DOOR, Scope, enter
from db.settings import DataSettings
from db.verification import Verdict, verify
from protocols.errors import Conflict, DomainError
from protocols.wording import _


_AT_ONCE = 1000  # rows

_audit = table_of(Audit)
_version = table_of(RecordVersion)
_home = table_of(Home)
_BY_FIRST_LINK = (table_of(Incident), table_of(Resident))
_LEFT_BEHIND = (table_of(JobLease),)  # who is running a job now, in the process that is running it


class Doubt(DomainError):
    """The copy is not what was copied: nothing of it was kept."""

    code = "doubtful_copy"


def copy(source: DataSettings, target: DataSettings, *, say: Say = silent) -> Mapping[str, int]:
    """Copy a whole record into an empty database, which is migrated first; answers how many rows of each table.

    The copy is compared with its chain, its sums and the anchors in the target's data folder before it is kept: all of
    it is, or nothing. On SQLite nobody may serve either of them meanwhile.

    Raises `AlreadyServed`, `Behind` for a source of another revision, `Conflict` for a target with rows, `Doubt`.
    """
    migrations.check(source)
    _make_ready(target)
    with closing(Store(source)) as reading, closing(Store(target)) as writing:
        reading.claim()
        writing.claim()
        _refuse_unless_empty(writing)
        with writing.together(all_or_nothing=True):
            copied = copy_rows(reading, writing, say=say)
            say(_("Checking every link of the copy's chains, every entry, every sum."))
            verdict = verify(writing, progress=counting(say))
            if not verdict.is_sound:
                raise _not_as_written(verdict)
    return copied


def _not_as_written(verdict: Verdict) -> Doubt:
    return Doubt(
        _(
            "The copy is not what was written (faults: {count}), so nothing was kept. Run: python -m db verify",
            count=len(verdict.found) + verdict.unnamed,
        )
    )


def _make_ready(target: DataSettings) -> None:
    """Tables of the newest revision, unless there are rows in others."""
    try:
        migrations.check(target)
    except migrations.Behind:
        _refuse_older_rows(target)
        migrations.migrate(target)


def _refuse_older_rows(target: DataSettings) -> None:
    url = connections.database_url(target.database_url)
    if connections.is_sqlite(url) and not Path(str(url.database)).exists():
        return
    engine = connections.migration_engine(url, target.database_key)
    try:
        with engine.connect() as connection:
            for name, count in row_counts(connection).items():
                if count:
                    raise _taken(name)
    finally:
        engine.dispose()


def _refuse_unless_empty(target: Store) -> None:
    with target.read(DOOR) as session:
        for table in SQLModel.metadata.sorted_tables:
            if session.execute(sa.select(sa.literal(1)).select_from(table).limit(1)).first() is not None:
                raise _taken(table.name)


def _taken(table: str) -> Conflict:
    return Conflict(_("There is something in the target already (table {table}). Use an empty one.", table=table))


def copy_rows(source: Store, target: Store, *, say: Say = silent) -> Mapping[str, int]:
    """Copy one moment of the source into the empty target; answers how many rows of each table.

    Joins the transaction of `target.together`, if there is one, so that the caller can look at the copy before it is
    kept. Raises `Doubt` when the numbers of rows differ; then nothing is kept.
    """
    copied: dict[str, int] = {}
    with source.read(DOOR) as reading, target.together(all_or_nothing=True):
        homes = reading.scalars(sa.select(_home.c.id).order_by(_home.c.created_at, _home.c.id)).all()
        for number, home in enumerate(homes, start=1):
            enter(reading, home)
            for table in _of_a_home():
                place = _("home {number} of {count}, {table}", number=number, count=len(homes), table=table.name)
                copied[table.name] = copied.get(table.name, 0) + _copy(
                    reading, target, table, home, place=place, say=say
                )
        enter(reading, DOOR)
        for table in _of_the_installation():
            copied[table.name] = _copy(reading, target, table, None, place=table.name, say=say)
        if source.is_sqlite:
            _refuse_rows_of_nobody(reading, copied)
    return copied


def _of_a_home() -> Iterator[sa.Table]:
    return (table for table in SQLModel.metadata.sorted_tables if table is _home or "home_id" in table.c)


def _of_the_installation() -> Iterator[sa.Table]:
    return (
        table
        for table in SQLModel.metadata.sorted_tables
        if table is not _home and "home_id" not in table.c and table not in _LEFT_BEHIND
    )


def _copy(reading: Session, target: Store, table: sa.Table, home: UUID | None, *, place: str, say: Say) -> int:
    """One table of one home, or of the installation."""
    scope: Scope = DOOR if home is None else home
    counted = 0
    for rows in reading.execute(_rows_of(table, home), execution_options={"yield_per": _AT_ONCE}).partitions():
        batch = [dict(row._mapping) for row in rows]
        target.write(scope, partial(_insert, table=table, rows=batch))
        counted += len(batch)
        say(_("Copying {place}: {count} rows", place=place, count=counted), often=True)
    there = target.write(scope, lambda session: session.scalar(_count_of(table, home)))
    if there != counted:
        raise Doubt(
            _(
                "The copy of {table} has {there} rows instead of {count}. Nothing was kept.",
                table=table.name,
                there=there,
                count=counted,
            )
        )
    return counted


def _insert(session: Session, *, table: sa.Table, rows: Sequence[Mapping[str, Any]]) -> None:
    session.connection().execute(sa.insert(table), rows)


def _rows_of(table: sa.Table, home: UUID | None) -> sa.Select[Any]:
    chosen = sa.select(table)
    if home is None:
        return chosen.order_by(*table.primary_key)
    chosen = chosen.where(_key_of(table) == home)
    if table is _version:
        link = _links_of(home)
        its = (link.c.entity == table.c.entity) & (link.c.entity_id == table.c.entity_id)
        return chosen.outerjoin(link, its & (link.c.version == table.c.version)).order_by(link.c.seq)
    if table in _BY_FIRST_LINK:
        link = _links_of(home)
        its = (link.c.entity == table.name) & (link.c.entity_id == table.c.id) & (link.c.version == 1)
        return chosen.outerjoin(link, its).order_by(link.c.seq)
    return chosen.order_by(*table.primary_key)  # of the audit that is the chain's own order


def _links_of(home: UUID) -> sa.CTE:
    """Where in the chain each version stands. Written out first: no index leads from an entry to its links."""
    said = sa.select(_audit.c.entity, _audit.c.entity_id, _audit.c.version, _audit.c.seq)
    return said.where(_audit.c.home_id == home).cte("link").prefix_with("MATERIALIZED")


def _count_of(table: sa.Table, home: UUID | None) -> sa.Select[Any]:
    counted = sa.select(sa.func.count()).select_from(table)
    return counted if home is None else counted.where(_key_of(table) == home)


def _key_of(table: sa.Table) -> sa.Column[Any]:
    return table.c.id if table is _home else table.c.home_id


def _refuse_rows_of_nobody(reading: Session, copied: Mapping[str, int]) -> None:
    """Raise `Doubt` for rows of a home that is not there: only SQLite shows them."""
    for name, count in copied.items():
        there = reading.scalar(sa.select(sa.func.count()).select_from(sa.table(name)))
        if there != count:
            raise Doubt(
                _(
                    "{table} has {there} rows, but only {count} belong to a home that is there. Nothing was kept.",
                    table=name,
                    there=there,
                    count=count,
                )
            )
