"""The rows as they stand, beside what their newest versions say.

The database looks for rows that might differ, which takes a tenth of the time of reading them all; each of those is
then compared exactly.
"""

from collections.abc import Iterator, Mapping, Set
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session
from sqlmodel import SQLModel

from db import audit
from db.models.base import table_of
from db.models.chain import Audit, RecordVersion
from db.models.home import Home
from db.models.incident import Incident, IncidentBehaviour, IncidentTrigger, Tried
from db.upsert import dialect_of
from db.verification import raw_form
from db.verification.findings import Fault, Found


_audit = table_of(Audit)
_version = table_of(RecordVersion)
_home = table_of(Home)
_incident = table_of(Incident)
_CHILDREN: dict[str, type[SQLModel]] = {"behaviours": IncidentBehaviour, "triggers": IncidentTrigger, "tried": Tried}
_BESIDE = frozenset({"home_id", "id", "version", "recorded_at", "author_id"})  # said by the version's own columns
_KEEP_THEIR_AUTHOR = frozenset({_incident.name})  # who wrote it first, and when, stays beside what it says now
_STREAMED = {"yield_per": 2000}


@cache
def versioned_tables() -> tuple[sa.Table, ...]:
    """Tables whose rows are the newest of their versions."""
    return tuple(
        table for table in SQLModel.metadata.sorted_tables if {"home_id", "id", "version"} <= set(table.c.keys())
    )


def count(session: Session, home_id: UUID, table: sa.Table) -> int:
    """Rows of the home in a table."""
    return session.scalar(sa.select(sa.func.count()).select_from(table).where(table.c.home_id == home_id)) or 0


def compare(session: Session, home_id: UUID, table: sa.Table, *, erased: Set[tuple[str, str]]) -> Iterator[Found]:
    """What is wrong with the rows of a table. `erased` are the entries, (table, id), that may be missing."""
    dialect = dialect_of(session)
    for row in session.execute(_suspects(home_id, table, dialect), execution_options=_STREAMED):
        entity_id = _id_or_none(row.id)
        if not row.is_known:
            yield Found(Fault.ROW_UNKNOWN, home_id, entity=table.name, entity_id=entity_id)
        elif row.has_later or entity_id is None or _differs(session, home_id, table, entity_id):
            yield Found(Fault.ROW_CHANGED, home_id, entity=table.name, entity_id=entity_id)
    for text in session.scalars(_without_row(home_id, table, dialect)):
        if (table.name, text) not in erased:
            yield Found(Fault.ROW_MISSING, home_id, entity=table.name, entity_id=_id_or_none(text))


def unlinked(session: Session, home_id: UUID) -> Iterator[Found]:
    """Versions that no link speaks of. Counted first: comparing keys is slow, and almost never needed."""
    if count(session, home_id, _version) == count(session, home_id, _audit):
        return
    its = [_version.c[name] == _audit.c[name] for name in ("home_id", "entity", "entity_id", "version")]
    alone = (
        sa.select(_version.c.entity, raw_form.as_text(_version.c.entity_id, dialect_of(session)))
        .outerjoin_from(_version, _audit, sa.and_(*its))
        .where(_version.c.home_id == home_id, _audit.c.seq.is_(None))
        .order_by(_version.c.entity, _version.c.entity_id)
    )
    for entity, text in session.execute(alone):
        yield Found(Fault.VERSION_UNLINKED, home_id, entity=entity, entity_id=_id_or_none(text))


def home_row(session: Session, home_id: UUID) -> Iterator[Found]:
    """The home's own row, which is outside every home and carries no version."""
    row = session.execute(sa.select(_home).where(_home.c.id == home_id)).mappings().one()
    newest = (
        sa.select(_version.c.payload)
        .where(_version.c.home_id == home_id, _version.c.entity == _home.name, _version.c.entity_id == home_id)
        .order_by(_version.c.version.desc())
        .limit(1)
    )
    said = session.scalar(newest)
    if said is None:
        yield Found(Fault.ROW_UNKNOWN, home_id, entity=_home.name, entity_id=home_id)
    elif _says_otherwise(_home, row, said):
        yield Found(Fault.ROW_CHANGED, home_id, entity=_home.name, entity_id=home_id)


def children(session: Session, home_id: UUID) -> Iterator[Found]:
    """Incidents whose codes are not those of their child rows."""
    dialect = dialect_of(session)
    one, codes = raw_form.as_text(_incident.c.id, dialect), raw_form.as_text(_incident.c.codes, dialect)
    for name, model in _CHILDREN.items():
        table = table_of(model)
        its = (table.c.home_id == _incident.c.home_id) & (table.c.incident_id == _incident.c.id)
        chosen = (
            sa.select(one, codes, table.c.code)
            .outerjoin_from(_incident, table, its)
            .where(_incident.c.home_id == home_id)
            .order_by(_incident.c.id)
        )
        rows = session.execute(chosen, execution_options=_STREAMED)
        for (text, said), kept in groupby(rows, key=itemgetter(0, 1)):
            listed = raw_form.read_json(said)
            if not isinstance(listed, dict) or set(listed.get(name, ())) != {
                row[2] for row in kept if row[2] is not None
            }:
                yield Found(Fault.ROW_CHANGED, home_id, entity=table.name, entity_id=_id_or_none(text))


def _suspects(home_id: UUID, table: sa.Table, dialect: str) -> sa.Select[Any]:
    """Rows that might not be what their version says, with some that are: numbers can be written in two ways."""
    said, later, first = _version.alias("said"), _version.alias("later"), _version.alias("first")
    written = first if table.name in _KEEP_THEIR_AUTHOR else said
    chosen = (
        sa.select(
            raw_form.as_text(table.c.id, dialect).label("id"),
            said.c.version.is_not(None).label("is_known"),
            later.c.version.is_not(None).label("has_later"),
        )
        .outerjoin_from(table, said, _of(said, table) & (said.c.version == table.c.version))
        .outerjoin(later, _of(later, table) & (later.c.version == table.c.version + 1))
    )
    if written is first:
        chosen = chosen.outerjoin(first, _of(first, table) & (first.c.version == 1))
    doubtful = sa.or_(
        said.c.version.is_(None),
        later.c.version.is_not(None),
        written.c.at != table.c.recorded_at,
        written.c.actor_id != table.c.author_id,  # the application's own clockwork is nobody, and leaves the author
        _is_otherwise(said.c.payload, table, dialect),
    )
    return chosen.where(table.c.home_id == home_id, doubtful)


def _is_otherwise(payload: sa.ColumnElement[Any], table: sa.Table, dialect: str) -> sa.ColumnElement[bool]:
    """Whether any column is not what the payload says of it, or the payload says nothing at all."""
    columns = [column for column in table.columns if column.name not in _BESIDE]
    if dialect == "postgresql":
        differ = [_differs_on_postgresql(payload, column) for column in columns]
        return sa.or_(sa.cast(payload, sa.Text) == "{}", *differ)
    text = sa.type_coerce(payload, sa.Text)
    differ = [_differs_on_sqlite(text, column) for column in columns]
    return sa.case((sa.func.json_valid(text) == 1, sa.or_(text == "{}", *differ)), else_=sa.true())


def _differs_on_sqlite(payload: sa.ColumnElement[str], column: sa.Column[Any]) -> sa.ColumnElement[bool]:
    path = f"$.{column.name}"
    now = raw_form.as_text(column, "sqlite")
    if isinstance(column.type, sa.JSON):
        now = sa.case((sa.func.json_valid(now) == 1, sa.func.json(now)))
    differs = sa.func.json_extract(payload, path).is_distinct_from(now)
    return differs & sa.func.json_type(payload, path).is_not(None)


def _differs_on_postgresql(payload: sa.ColumnElement[Any], column: sa.Column[Any]) -> sa.ColumnElement[bool]:
    if isinstance(column.type, sa.JSON):
        differs = sa.func.jsonb_extract_path(payload, column.name, type_=column.type).is_distinct_from(column)
    else:
        said = sa.func.jsonb_extract_path_text(payload, column.name, type_=sa.Text)
        differs = said.is_distinct_from(raw_form.as_text(column, "postgresql"))
    return differs & sa.func.jsonb_exists(payload, column.name, type_=sa.Boolean)


def _differs(session: Session, home_id: UUID, table: sa.Table, entity_id: UUID) -> bool:
    """The same for one row, exactly."""
    said, first = _version.alias("said"), _version.alias("first")
    written = first if table.name in _KEEP_THEIR_AUTHOR else said
    chosen = (
        sa.select(
            table, said.c.payload.label("said"), written.c.at.label("said_at"), written.c.actor_id.label("said_by")
        )
        .join_from(table, said, _of(said, table) & (said.c.version == table.c.version))
        .where(table.c.home_id == home_id, table.c.id == entity_id)
    )
    if written is first:
        chosen = chosen.outerjoin(first, _of(first, table) & (first.c.version == 1))
    try:
        row = session.execute(chosen).mappings().one()
    except (ValueError, TypeError):  # what cannot even be read was not written by an action
        return True
    if not row["said"] or row["said_at"] != row["recorded_at"]:
        return True
    return row["said_by"] not in (None, row["author_id"]) or _says_otherwise(table, row, row["said"])


def _says_otherwise(table: sa.Table, row: Mapping[Any, Any], said: Mapping[str, Any]) -> bool:
    """What only one of them has is passed over: columns that no version says, and those that came later."""
    return any(audit.plain(row[name]) != said[name] for name in said.keys() & set(table.c.keys()))


def _without_row(home_id: UUID, table: sa.Table, dialect: str) -> sa.Select[str]:
    return (
        sa.select(raw_form.as_text(_version.c.entity_id, dialect))
        .outerjoin_from(_version, table, _of(_version, table))
        .where(_version.c.home_id == home_id, _version.c.entity == table.name, _version.c.version == 1)
        .where(table.c.id.is_(None))
    )


def _of(version: sa.FromClause, table: sa.Table) -> sa.ColumnElement[bool]:
    """A version is one of a row."""
    its = (version.c.home_id == table.c.home_id) & (version.c.entity_id == table.c.id)
    return its & (version.c.entity == table.name)


def _id_or_none(text: str) -> UUID | None:
    """None: it is not even an id any more."""
    try:
        return UUID(text)
    except ValueError:
        return None
