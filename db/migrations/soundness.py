"""What must hold before a migration may be kept: every row still there, references whole, tables as the models say."""

from collections.abc import Iterator, Mapping

import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection
from sqlmodel import SQLModel

import db.models  # noqa: F401 - registers every table


_ALEMBICS_OWN = "alembic_"
_BEYOND_US = frozenset({"remove_table", "remove_index"})  # what somebody added to their database, harms nothing
_AT_MOST = 10  # of a kind are told
_OWNED = sa.text(
    "SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')"
    " AND pg_has_role(relowner, 'USAGE')"
)


def row_counts(connection: Connection) -> dict[str, int]:
    """Rows in every table of the role that migrates. Others may have tables beside ours that it may not even read."""
    if connection.dialect.name == "sqlite":
        names = sa.inspect(connection).get_table_names()
    else:
        names = list(connection.scalars(_OWNED))
    return {
        name: connection.scalar(sa.select(sa.func.count()).select_from(sa.table(name))) or 0
        for name in names
        if not name.startswith(_ALEMBICS_OWN)
    }


def faults(connection: Connection, *, rows_before: Mapping[str, int]) -> Iterator[str]:
    """What the migration did that it must not, in words for whoever wrote it."""
    rows_after = row_counts(connection)
    lost = {name: (count, rows_after.get(name)) for name, count in rows_before.items() if rows_after.get(name) != count}
    if lost:
        yield f"rows before and after differ: {lost}"
    if connection.dialect.name == "sqlite":
        yield from _sqlite_faults(connection)
    if different := [*_differences(connection), *_lost_checks(connection)]:
        yield f"tables are not what the models say: {different[:_AT_MOST]}"


def _sqlite_faults(connection: Connection) -> Iterator[str]:
    """References were not watched while tables were rebuilt, so they are looked at now."""
    if broken := connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall():
        yield f"references to nothing: {broken[:_AT_MOST]}"
    answers = connection.exec_driver_sql(f"PRAGMA integrity_check({_AT_MOST})").scalars().all()
    if answers != ["ok"]:
        yield f"the file is damaged: {answers}"


def _differences(connection: Connection) -> Iterator[object]:
    # Several changes of one column come as a list of their own.
    found = compare_metadata(MigrationContext.configure(connection), SQLModel.metadata)
    for one in found:
        if isinstance(one, list) or one[0] not in _BEYOND_US:
            yield one


def _lost_checks(connection: Connection) -> Iterator[str]:
    """Named checks that a rebuilt table lost: the comparison above does not look at them."""
    inspector = sa.inspect(connection)
    there = set(inspector.get_table_names())
    for table in SQLModel.metadata.sorted_tables:
        if table.name in there:
            kept = {check["name"] for check in inspector.get_check_constraints(table.name)}
            wanted = {str(one.name) for one in table.constraints if isinstance(one, sa.CheckConstraint)}
            yield from sorted(wanted - kept)
