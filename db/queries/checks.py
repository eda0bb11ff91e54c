"""What was checked, and what was not: a date beside every gap; and what was entered last."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session
from sqlmodel import SQLModel

from db.engine import Store
from db.loading import of_home
from db.models.base import table_of
from db.models.resident import AssessmentTotal, MedicineFact, Observation, Resident
from db.models.staff import Staff
from db.queries import entered
from db.queries.about import counts, of_resident
from db.queries.entered import Written
from db.records.checks import CheckKind
from protocols.access import Actor, Permission, require
from protocols.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class LastCheck:
    """The latest of one kind. `at` None: never recorded here. `value` None: the time is the fact, or unknown."""

    kind: str  # assessment | observation | medicine
    code: str
    value: float | None
    state: str | None  # yes | no | unknown, for medicine facts
    at: datetime | None
    by: str | None


@dataclass(frozen=True, slots=True)
class Entered:
    """One check as it was entered. `entity` is its table. `value` None: the time is the fact, or it is a state.

    `at` is what time it is of; None for a medicine fact, which may say `since`.
    """

    entity: CheckKind
    id: UUID
    version: int
    code: str
    value: float | None
    state: str | None  # yes | no | unknown, for medicine facts
    at: datetime | None
    since: datetime | None
    written: Written


NEWEST = 6

_staff = table_of(Staff)


def _newest_of(
    model: type[SQLModel], *, name: str, at: str, values: tuple[str, ...], codes: Iterable[str]
) -> sa.Select[Any]:
    """The newest row of each of the codes that counts, as `code`; of several at one time, the one entered last.

    Built once. Each code is looked up by itself: charts of ten years are as quick as those of one.
    """
    table = table_of(model)
    said = (table.c[name].label("code"), table.c[at].label("at"), *(table.c[value] for value in values))
    newest_first = (table.c[at].desc(), table.c.recorded_at.desc(), table.c.id.desc())
    mine = (
        sa.select(*said, table.c.author_id).where(*of_resident(table), counts(table)).order_by(*newest_first).limit(1)
    )
    each = (mine.where(table.c[name] == code).subquery() for code in codes)
    found = sa.union_all(*(sa.select(one) for one in each)).subquery()
    return sa.select(found, _staff.c.name.label("by")).join(
        _staff, sa.and_(_staff.c.home_id == sa.bindparam("home"), _staff.c.id == found.c.author_id)
    )


@cache
def _totals() -> sa.Select[Any]:
    return _newest_of(AssessmentTotal, name="code", at="at", values=("total",), codes=vocabulary().instruments)


@cache
def _observations() -> sa.Select[Any]:
    return _newest_of(Observation, name="kind", at="at", values=("value",), codes=_charted())


@cache
def _facts() -> sa.Select[Any]:
    values, codes = ("state", "number"), vocabulary().medicine_facts
    return _newest_of(MedicineFact, name="fact", at="recorded_at", values=values, codes=codes)


def _charted() -> list[str]:
    return [code for code, term in vocabulary().observations.items() if term.charted]


def _entered(model: type[SQLModel], **columns: str) -> sa.Select[Any]:
    """The rows that were entered, or marked as an error, last."""
    table = table_of(model)
    newest = (table.c.recorded_at.desc(), table.c.id.desc())
    chosen = sa.select(table.c.id).where(*of_resident(table)).order_by(*newest).limit(sa.bindparam("most"))
    names = ("code", "value", "state", "at", "since")
    said = (table.c[columns[name]] if name in columns else sa.null() for name in names)
    return entered.statement(table, (), chosen.subquery()).add_columns(
        *(column.label(name) for name, column in zip(names, said, strict=True))
    )


_ENTERED: dict[CheckKind, sa.Select[Any]] = {
    "assessment_total": _entered(AssessmentTotal, code="code", value="total", at="at"),
    "observation": _entered(Observation, code="kind", value="value", at="at"),
    "medicine_fact": _entered(MedicineFact, code="fact", value="number", state="state", since="since"),
}


def latest(store: Store, *, actor: Actor, resident_id: UUID, now: datetime) -> tuple[LastCheck, ...]:  # noqa: ARG001
    """The latest of every assessment, charted observation and medicine fact of the vocabulary (READ_PICTURE).

    Of a medicine fact `at` is when it was entered, and `value` the number that was given with it, if any.
    """
    require(actor, Permission.READ_PICTURE)
    with store.read(actor.home_id) as session:
        of_home(session, Resident, actor, resident_id)
        found = list(_checks(session, actor, resident_id))
    return tuple(found)


def newest(store: Store, *, actor: Actor, resident_id: UUID, most: int = NEWEST) -> tuple[Entered, ...]:
    """What was entered last, newest first, with what was entered in error (READ_PICTURE).

    What was marked as an error stands where it was marked, not where it was entered.
    """
    require(actor, Permission.READ_PICTURE)
    bound = {"home": actor.home_id, "resident": resident_id, "most": most}
    with store.read(actor.home_id) as session:
        of_home(session, Resident, actor, resident_id)
        rows = [(kind, row) for kind, chosen in _ENTERED.items() for row in session.execute(chosen, bound)]
    rows.sort(key=lambda found: (found[1].recorded_at, found[1].id), reverse=True)
    return tuple(_as_entered(kind, row) for kind, row in rows[:most])


def _as_entered(kind: CheckKind, row: Any) -> Entered:
    return Entered(
        entity=kind,
        id=row.id,
        version=row.version,
        code=row.code,
        value=row.value,
        state=row.state,
        at=row.at,
        since=row.since,
        written=entered.written(row),
    )


def _checks(session: Session, actor: Actor, resident_id: UUID) -> Iterator[LastCheck]:
    totals = _newest(session, actor, resident_id, _totals())
    for code in vocabulary().instruments:
        row = totals.get(code)
        yield LastCheck("assessment", code, row.total if row else None, None, row.at if row else None, _by(row))
    charted = _newest(session, actor, resident_id, _observations())
    for code in _charted():
        row = charted.get(code)
        yield LastCheck("observation", code, row.value if row else None, None, row.at if row else None, _by(row))
    facts = _newest(session, actor, resident_id, _facts())
    for code in vocabulary().medicine_facts:
        row = facts.get(code)
        state, at = (row.state, row.at) if row else (None, None)
        yield LastCheck("medicine", code, row.number if row else None, state, at, _by(row))


def _newest(session: Session, actor: Actor, resident_id: UUID, chosen: sa.Select[Any]) -> dict[str, Any]:
    rows = session.execute(chosen, {"home": actor.home_id, "resident": resident_id})
    return {row.code: row for row in rows}


def _by(row: Any) -> str | None:
    return row.by if row else None
