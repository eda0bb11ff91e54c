"""The small sums beside the incidents: the one place that adds to them and takes away from them.

Every change of an incident is told as what counted before and what counts after; the sums move by the difference, in
the same transaction. `recount` works the same sums out of the rows again and says where they differ.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Literal
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db.models.base import table_of
from db.models.incident import Incident, IncidentBehaviour, IncidentTrigger, Tried
from db.models.sums import (
    HomeDay,
    ResidentDay,
    ResidentHour,
    ResidentMonthBehaviour,
    ResidentMonthTried,
    ResidentMonthTrigger,
)
from db.upsert import dialect_of, insert_for
from protocols.month import first_of
from protocols.vocabulary import vocabulary


SumTable = Literal[
    "resident_day",
    "resident_hour",
    "resident_month_behaviour",
    "resident_month_trigger",
    "resident_month_tried",
    "home_day",
]
Key = tuple[Any, ...]  # the table's key in its order, without the home

_TABLES: Mapping[SumTable, sa.Table] = {
    "resident_day": table_of(ResidentDay),
    "resident_hour": table_of(ResidentHour),
    "resident_month_behaviour": table_of(ResidentMonthBehaviour),
    "resident_month_trigger": table_of(ResidentMonthTrigger),
    "resident_month_tried": table_of(ResidentMonthTried),
    "home_day": table_of(HomeDay),
}
_STRENGTHS = (1, 2, 3, 4)

_incident = table_of(Incident)
_tried = table_of(Tried)


@dataclass(frozen=True, slots=True)
class Counted:
    """What the sums count of one incident. `value` is the outcome's 0-3 for everything tried; None: not known."""

    resident_id: UUID
    local_date: date
    weekday: int
    hour: int
    strength: int
    behaviours: tuple[str, ...]
    triggers: tuple[str, ...]
    tried: tuple[str, ...]
    value: int | None


@dataclass(frozen=True, slots=True)
class Difference:
    """One sum that is not what the rows say. None: there is no such sum."""

    table: SumTable
    key: Key
    kept: tuple[int, ...] | None
    recounted: tuple[int, ...] | None


def move(session: Session, *, home_id: UUID, before: Counted | None, after: Counted | None) -> None:
    """Take away what counted before and add what counts now; None: nothing did or does."""
    change = Counter[tuple[SumTable, Key, int]]()
    for counted, sign in ((before, -1), (after, 1)):
        if counted is not None:
            for table, key, place in _places(counted):
                change[table, key, place] += sign
    for table in _TABLES:
        rows = _rows(table, change)
        if rows:
            session.execute(_upsert(dialect_of(session), _TABLES[table]), [{"home_id": home_id, **row} for row in rows])


def forget(session: Session, *, home_id: UUID, resident_id: UUID) -> None:
    """Take everything of one resident out of the sums, for an erasure."""
    days, home_day = _TABLES["resident_day"], _TABLES["home_day"]
    _keys, columns = _names(home_day)
    mine = (days.c.home_id == home_id, days.c.resident_id == resident_id)
    counted = session.execute(sa.select(days.c.local_date, *(-days.c[name] for name in columns)).where(*mine)).all()
    rows = [dict(zip(("local_date", *columns), row, strict=True)) for row in sorted(counted)]
    if rows:
        session.execute(_upsert(dialect_of(session), home_day), [{"home_id": home_id, **row} for row in rows])
    for table in _TABLES.values():
        if "resident_id" in table.c:
            session.execute(sa.delete(table).where(table.c.home_id == home_id, table.c.resident_id == resident_id))


def recount(session: Session, home_id: UUID) -> tuple[Difference, ...]:
    """Work out every sum of the home from its rows; answers where what is kept differs. Rows of zeros count as none."""
    return tuple(difference for table in _TABLES for difference in _differences(session, home_id, table))


def _places(counted: Counted) -> Iterable[tuple[SumTable, Key, int]]:
    """Every (table, key, place of the column) that one incident counts in."""
    who, day, month = counted.resident_id, counted.local_date, first_of(counted.local_date)
    strength = counted.strength - 1
    yield "resident_day", (who, day), strength
    yield "resident_hour", (who, month, counted.weekday, counted.hour), strength
    yield "home_day", (day,), strength
    for code in counted.behaviours:
        yield "resident_month_behaviour", (who, month, code), strength
    for code in counted.triggers:
        yield "resident_month_trigger", (who, month, code), strength
    for code in counted.tried:
        yield from (("resident_month_tried", (who, month, code), place) for place in _tried_places(counted.value))


def _tried_places(value: int | None) -> tuple[int, ...]:
    """Places of tries, known and calmer that one try counts in."""
    if value is None:
        return (0,)
    return (0, 1, 2) if value >= vocabulary().success_from else (0, 1)


@cache
def _names(table: sa.Table) -> tuple[tuple[str, ...], tuple[str, ...]]:
    keys = tuple(column.name for column in table.primary_key if column.name != "home_id")
    return keys, tuple(column.name for column in table.columns if not column.primary_key)


def _rows(table: SumTable, change: Counter[tuple[SumTable, Key, int]]) -> list[dict[str, Any]]:
    """One row a key that moves, in order of key: two writers meet on rows in the same order."""
    keys, sums = _names(_TABLES[table])
    moved: dict[Key, list[int]] = {}
    for (one, key, place), count in change.items():
        if one == table and count:
            moved.setdefault(key, [0] * len(sums))[place] = count
    return [
        dict(zip(keys, key, strict=True)) | dict(zip(sums, counts, strict=True))
        for key, counts in sorted(moved.items(), key=lambda item: tuple(map(str, item[0])))
    ]


# Six of these go with every save, and building one costs more than running it.
@cache
def _upsert(dialect: str, table: sa.Table) -> sa.Insert:
    insert = insert_for(dialect, table)
    keys, sums = _names(table)
    return insert.on_conflict_do_update(
        index_elements=["home_id", *keys],
        set_={name: table.c[name] + insert.excluded[name] for name in sums},
    )


def _differences(session: Session, home_id: UUID, name: SumTable) -> list[Difference]:
    """Both ways to the same sums, compared by the database: only what differs comes out."""
    kept, recounted = _kept(name, home_id), _recounted(name, home_id, dialect_of(session))
    length = len(_names(_TABLES[name])[0])
    only_kept, only_recounted = (
        {tuple(row[:length]): tuple(row[length:]) for row in session.execute(sa.except_(one, other))}
        for one, other in ((kept, recounted), (recounted, kept))
    )
    return [
        Difference(name, key, only_kept.get(key), only_recounted.get(key))
        for key in sorted(only_kept.keys() | only_recounted.keys(), key=str)
    ]


def _kept(name: SumTable, home_id: UUID) -> sa.Select[Any]:
    table = _TABLES[name]
    keys, sums = _names(table)
    chosen = sa.select(*(table.c[column] for column in (*keys, *sums))).where(table.c.home_id == home_id)
    return chosen.where(sa.or_(*(table.c[column] != 0 for column in sums)))


def _recounted(name: SumTable, home_id: UUID, dialect: str) -> sa.Select[Any]:
    """The sums straight from the rows, by another way than `move` goes."""
    who, day = _incident.c.resident_id, _incident.c.local_date
    month = _month(day, dialect)
    if name == "home_day":
        return _grouped(home_id, day)
    if name == "resident_day":
        return _grouped(home_id, who, day)
    if name == "resident_hour":
        return _grouped(home_id, who, month, _incident.c.local_weekday, _incident.c.local_hour)
    if name == "resident_month_tried":
        return _tries(home_id, dialect)
    child = table_of(IncidentBehaviour if name == "resident_month_behaviour" else IncidentTrigger)
    its = (child.c.home_id == _incident.c.home_id) & (child.c.incident_id == _incident.c.id)
    return _grouped(home_id, who, month, child.c.code, source=_incident.join(child, its))


def _grouped(home_id: UUID, *columns: sa.ColumnElement[Any], source: sa.FromClause = _incident) -> sa.Select[Any]:
    counts = [sa.func.sum(sa.case((_incident.c.strength == strength, 1), else_=0)) for strength in _STRENGTHS]
    return (
        sa.select(*columns, *counts)
        .select_from(source)
        .where(_incident.c.home_id == home_id, _incident.c.status == "active")
        .group_by(*columns)
    )


def _tries(home_id: UUID, dialect: str) -> sa.Select[Any]:
    columns = (_tried.c.resident_id, _month(_tried.c.local_date, dialect), _tried.c.code)
    counts = (
        sa.func.count(),
        sa.func.count(_tried.c.value),
        sa.func.sum(sa.case((_tried.c.value >= vocabulary().success_from, 1), else_=0)),
    )
    return sa.select(*columns, *counts).where(_tried.c.home_id == home_id, _tried.c.counts).group_by(*columns)


def _month(day: sa.ColumnElement[date], dialect: str) -> sa.ColumnElement[date]:
    """The first day of the day's month."""
    if dialect == "postgresql":
        return sa.cast(sa.func.date_trunc(sa.literal_column("'month'"), day), sa.Date)
    return sa.func.date(day, sa.literal_column("'start of month'"), type_=sa.Date())
