"""Carrying out an erasure that two people agreed: by the operator's command, as the owner of the tables, never a page.

What remains: the decision, the person's id in it and in the access log, and in the chain a tombstone for every version
(who, when, which kind of change; nothing that was said). Nobody can tell from an id who it was, and who opened the
record may have to be answered for later. Members of staff stay the authors of what they did.

Out of reach: backups, which keep the person until they are rotated (twelve months), papers that were given out, and
entries about other people that name this person; `named_elsewhere` counts those, so that somebody can look.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session
from sqlmodel import SQLModel

from db import audit, connections, entries, guards, sums
from db.engine import Store
from db.models.base import table_of
from db.models.chain import AccessLog, RecordVersion
from db.models.incident import Draft, Incident, Outcome
from db.models.protocols import Evaluation
from db.models.resident import Contact, Resident
from db.models.retention import Appraisal, LegalHold
from db.models.review import FamilySummary
from db.queries.homes import every_home
from db.records import appraisals, mentions
from db.sqlite_driver import driver
from protocols.errors import Invalid, NotFound
from protocols.wording import _


_appraisal = table_of(Appraisal)
_draft = table_of(Draft)
_version = table_of(RecordVersion)
# A row with this column belongs to whom that row is about.
_OWNERS = {
    "incident_id": table_of(Incident),
    "summary_id": table_of(FamilySummary),
    "contact_id": table_of(Contact),
}
_STAY = frozenset(table_of(model).name for model in (AccessLog, Appraisal, LegalHold))
_GUARDED = (_version.name, table_of(Outcome).name, table_of(Evaluation).name)
_EMPTY: dict[str, Any] = {"payload": {}, "salt": "", "reason": ""}  # what is left of a version


class GuardsDown(Exception):
    """The guards did not stand again afterwards; everything was taken back."""


@dataclass(frozen=True, slots=True)
class Erased:
    """`named_elsewhere`: entries about other people that seem to name this person. They were not touched.

    `is_overwritten`: also the bytes in the database's file are gone. Where they are not, somebody else was using it;
    and on PostgreSQL the operator's VACUUM FULL does it.
    """

    entries: int
    named_elsewhere: int
    is_overwritten: bool


def carry_out(store: Store, *, now: datetime, appraisal_id: UUID) -> Erased:
    """Erase what two people agreed to erase, in one transaction, and note it with the decision. Twice is once.

    The store is opened with the role that owns the tables.

    Raises
    ------
    NotFound : no such decision in any home
    Invalid : it is not an erasure that was agreed, or a hold stands, or the person lives here again
    NotTheOwner : the role of the store may not
    """
    home_id, resident_id = _whose(store, appraisal_id)
    with store.read(home_id) as session:
        named = mentions.count(session, home_id=home_id, resident_id=resident_id)

    its_id = _appraisal.c.id == appraisal_id

    def action(session: Session) -> int:
        row = session.scalars(sa.select(Appraisal).where(_appraisal.c.home_id == home_id, its_id)).one()
        if row.state != "carried_out":
            _check_agreed(session, row)
            _erase(session, row, now=now)
        return len(row.erased)

    erased = store.write(home_id, action)
    return Erased(entries=erased, named_elsewhere=named, is_overwritten=store.is_sqlite and _overwrite(store))


def tables() -> tuple[sa.Table, ...]:
    """Tables with rows about one resident, sums apart, in the order in which their rows can be deleted."""
    found = [table for table in reversed(SQLModel.metadata.sorted_tables) if _is_about_somebody(table)]
    # What is known by its incident, summary or contact goes first, while those still say whose they are.
    return tuple(sorted(found, key=lambda table: not _OWNERS.keys() & set(table.c.keys())))


def _overwrite(store: Store) -> bool:
    """Write the SQLite file anew: what was deleted or changed stays in its gaps until something else needs them."""
    settings = store.settings
    engine = connections.migration_engine(connections.database_url(settings.database_url), settings.database_key)
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        [(is_busy, _pages, _moved)] = cursor.fetchall()
    except driver(encrypted=settings.database_key is not None).OperationalError:
        return False
    finally:
        connection.close()
        engine.dispose()
    return not is_busy


def _whose(store: Store, appraisal_id: UUID) -> tuple[UUID, UUID]:
    """Home and resident of a decision."""
    for home_id in every_home(store):
        chosen = sa.select(_appraisal.c.resident_id).where(
            _appraisal.c.home_id == home_id, _appraisal.c.id == appraisal_id
        )
        with store.read(home_id) as session:
            resident_id = session.scalar(chosen)
        if resident_id is not None:
            return home_id, resident_id
    raise NotFound(_("There is no such decision. Copy its number from the page “Keeping records”."))


def _check_agreed(session: Session, row: Appraisal) -> None:
    if row.proposal != "erase" or row.state != "agreed" or row.second_by in (None, row.proposed_by):
        raise Invalid(_("Two people have not agreed to erase this record. Nothing was erased."))
    appraisals.check_may_erase(session, home_id=row.home_id, resident_id=row.resident_id)


def _erase(session: Session, row: Appraisal, *, now: datetime) -> None:
    connection = session.connection()
    erased: list[list[str]] = []
    with guards.down(connection, *_GUARDED):
        for table in tables():
            if "version" in table.c:
                erased += _empty_versions(session, table, row)
        _forget_drafts(session, row, frozenset(entry for _table, entry in erased))
        for table in tables():
            session.execute(sa.delete(table).where(_mine(table, row)))
        sums.forget(session, home_id=row.home_id, resident_id=row.resident_id)
        session.flush()
    if missing := guards.missing(connection):
        raise GuardsDown(sorted(missing))
    row.state, row.carried_out_at, row.erased = "carried_out", now, erased
    row.version, row.recorded_at = row.version + 1, now
    session.flush()
    # Nobody of the home does this: the two who decided stand in the row.
    audit.keep_version(
        session,
        actor=None,
        home_id=row.home_id,
        now=now,
        entity=_appraisal.name,
        entity_id=row.id,
        version=row.version,
        change="carried_out",
        payload=entries.fields_of(row),
    )


def _empty_versions(session: Session, table: sa.Table, row: Appraisal) -> Iterator[list[str]]:
    """Leave tombstones of the table's entries about the resident; answers them as [table, id]."""
    mine = sa.select(table.c.id).where(_mine(table, row))
    of_them = (_version.c.home_id == row.home_id, _version.c.entity == table.name, _version.c.entity_id.in_(mine))
    session.execute(sa.update(_version).where(*of_them).values(**_EMPTY))
    for entry in session.scalars(mine.order_by(table.c.id)):
        yield [table.name, str(entry)]


def _forget_drafts(session: Session, row: Appraisal, erased: frozenset[str]) -> None:
    """What somebody began and did not save about this person, or about something that is erased."""
    mine = erased | {str(row.resident_id)}
    drafts = session.execute(sa.select(_draft.c.id, _draft.c.content).where(_draft.c.home_id == row.home_id)).all()
    for draft_id, content in drafts:
        if mentions.in_json(content, mine):
            session.execute(sa.delete(_draft).where(_draft.c.home_id == row.home_id, _draft.c.id == draft_id))


def _is_about_somebody(table: sa.Table) -> bool:
    is_sum = "home_id" in table.c and "id" not in table.c and "incident_id" not in table.c
    names = {"resident_id", *_OWNERS} & set(table.c.keys())
    return table is table_of(Resident) or (bool(names) and not is_sum and table.name not in _STAY)


def _mine(table: sa.Table, row: Appraisal) -> sa.ColumnElement[bool]:
    """Rows of the table that are about the resident."""
    if table is table_of(Resident):
        return (table.c.home_id == row.home_id) & (table.c.id == row.resident_id)
    found = [table.c.resident_id == row.resident_id] if "resident_id" in table.c else []
    for name, owner in _OWNERS.items():
        if name in table.c:
            theirs = sa.select(owner.c.id).where(owner.c.home_id == row.home_id, owner.c.resident_id == row.resident_id)
            found.append(table.c[name].in_(theirs))
    return (table.c.home_id == row.home_id) & sa.or_(*found)
