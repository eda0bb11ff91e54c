"""What checks and good moments said when they were written down, also those that were entered in error since."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from db.models.base import table_of
from db.models.chain import RecordVersion
from db.models.staff import Staff


@dataclass(frozen=True, slots=True)
class Written:
    """Who wrote an entry and when; and, where it was entered in error, who said so, when and why."""

    by: str
    at: datetime
    voided: "Voided | None"  # None: it counts


@dataclass(frozen=True, slots=True)
class Voided:
    """Who marked it as entered in error, when and why."""

    by: str
    at: datetime
    reason: str


_first, _last = (table_of(RecordVersion).alias(name) for name in ("first_said", "last_said"))
_writer, _author = (table_of(Staff).alias(name) for name in ("writer", "author"))


def statement(table: sa.Table, columns: Iterable[str], chosen: sa.Subquery) -> sa.Select[Any]:
    """The rows whose ids are `chosen`, with what `written` needs, and `first_payload` where it was voided."""
    # Of what was voided the row names whoever voided it; its first version names whoever wrote it.
    return (
        sa.select(
            *(table.c[name] for name in columns),
            *(table.c[name] for name in ("id", "version", "recorded_at", "voided_at")),
            _author.c.name.label("author"),
            _writer.c.name.label("writer"),
            _first.c.at.label("written_at"),
            _first.c.payload.label("first_payload"),
            _last.c.reason.label("reason"),
        )
        .join(chosen, chosen.c.id == table.c.id)
        .join(_author, sa.and_(_author.c.home_id == table.c.home_id, _author.c.id == table.c.author_id))
        .outerjoin(_first, _version_of(_first, table, sa.literal(1)))
        .outerjoin(_writer, sa.and_(_writer.c.home_id == table.c.home_id, _writer.c.id == _first.c.actor_id))
        .outerjoin(_last, _version_of(_last, table, table.c.version))
        .where(table.c.home_id == sa.bindparam("home"))
    )


def written(row: Any) -> Written:
    """Of a row of the statement."""
    if row.voided_at is None:
        return Written(by=row.author, at=row.recorded_at, voided=None)
    return Written(row.writer, row.written_at, Voided(by=row.author, at=row.voided_at, reason=row.reason))


def _version_of(version: sa.FromClause, table: sa.Table, number: sa.ColumnElement[int]) -> sa.ColumnElement[bool]:
    """A version of a row that was voided: of all others the row itself says everything."""
    its = sa.and_(version.c.home_id == table.c.home_id, version.c.entity_id == table.c.id)
    return sa.and_(its, version.c.entity == table.name, version.c.version == number, table.c.voided_at.is_not(None))
