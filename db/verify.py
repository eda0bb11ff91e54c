"""Is the record what was written? Walks every chain, compares rows with their versions, and asks the anchors.

It finds an edit, a change of order, a link taken from the middle, a newest part cut off (by the anchors), a row
changed behind its version, a sum that is not what its rows say. Somebody who holds the database, the key and every
anchor could still write a new past; the README says so.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session
from sqlmodel import SQLModel

from db import anchors, audit, guards, keys, sums
from db.engine import Store
from db.models.base import table_of
from db.models.chain import Audit, ChainHead, RecordVersion
from db.models.home import Home
from db.models.incident import Incident, IncidentBehaviour, IncidentTrigger, Tried
from db.scope import DOOR, enter


class Fault(StrEnum):
    """One kind of thing that is not as it was written."""

    LINK_CHANGED = "link_changed"  # its hash is not what it should be
    LINK_OUT_OF_PLACE = "link_out_of_place"  # does not follow the link before it
    LINK_MISSING = "link_missing"
    END_CUT_OFF = "end_cut_off"  # an anchor or the head knows more links than there are
    ANCHOR_DIFFERS = "anchor_differs"
    VERSION_CHANGED = "version_changed"
    VERSION_MISSING = "version_missing"
    VERSION_UNLINKED = "version_unlinked"
    ROW_CHANGED = "row_changed"
    ROW_MISSING = "row_missing"
    ROW_UNKNOWN = "row_unknown"  # no version ever said this
    SUM_DIFFERS = "sum_differs"
    GUARD_MISSING = "guard_missing"


@dataclass(frozen=True, slots=True)
class Found:
    """One fault: in which home (None: everywhere), at which link, in which entry."""

    fault: Fault
    home_id: UUID | None = None
    seq: int | None = None
    entity: str | None = None
    entity_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """`links` and `rows` were looked at. Nothing `found`: the record is what was written."""

    links: int
    rows: int
    found: tuple[Found, ...]

    @property
    def is_sound(self) -> bool:
        return not self.found


_audit = table_of(Audit)
_head = table_of(ChainHead)
_version = table_of(RecordVersion)
_home = table_of(Home)
_LINK = tuple(_audit.columns)
_SAID = ("at", "actor_id", "change", "reason", "payload", "salt")
_AT_ONCE = 2000  # rows read at a time
_CHILDREN: dict[str, type[SQLModel]] = {"behaviours": IncidentBehaviour, "triggers": IncidentTrigger, "tried": Tried}


def verify(store: Store) -> Verdict:
    """Compare everything with everything, in one snapshot. Raises `KeyMissing` when links exist without their key."""
    known: dict[UUID, dict[int, str]] = {}
    for anchor in anchors.read(anchors.anchors_file(store.settings.data_dir)):
        known.setdefault(anchor.home_id, {})[anchor.seq] = anchor.hash
    with store.read(DOOR) as session:
        key = _key(session, store)
        homes = session.scalars(sa.select(_home.c.id).order_by(_home.c.created_at, _home.c.id)).all()
        found = [Found(Fault.END_CUT_OFF, home_id=home) for home in known if home not in set(homes)]
        found += [Found(Fault.GUARD_MISSING, entity=name) for name in sorted(guards.missing(session.connection()))]
        links = rows = 0
        for home in homes:
            enter(session, home)
            chain = _Walk(home, known.get(home, {}), key)
            found += chain.walk(session)
            links += chain.seq
            found += _unlinked(session, home)
            for table in _versioned():
                compared, different = _compare(session, home, table)
                rows += compared
                found += different
            found += _home_row(session, home)
            found += _children(session, home)
            found += [
                Found(Fault.SUM_DIFFERS, home_id=home, entity=difference.table)
                for difference in sums.recount(session, home)
            ]
    return Verdict(links=links, rows=rows, found=tuple(found))


def _key(session: Session, store: Store) -> bytes:
    key = keys.existing_key(store.settings.audit_key_file)
    if key is None and session.execute(sa.select(_audit.c.seq).limit(1)).first() is not None:
        raise audit.KeyMissing(f"The chain cannot be checked without its key, {store.settings.audit_key_file}.")
    return key or b""


class _Walk:
    """One home's chain from its first link to its head."""

    def __init__(self, home_id: UUID, known: Mapping[int, str], key: bytes) -> None:
        self.seq = 0
        self._hash = ""
        self._home_id = home_id
        self._known = known
        self._key = key

    def walk(self, session: Session) -> Iterator[Found]:
        version_key = [_version.c[name] == _audit.c[name] for name in ("home_id", "entity", "entity_id", "version")]
        chosen = (
            sa.select(*_LINK, *(_version.c[name].label(f"said_{name}") for name in _SAID))
            .join_from(_audit, _version, sa.and_(*version_key), isouter=True)
            .where(_audit.c.home_id == self._home_id)
            .order_by(_audit.c.seq)
        )
        for row in session.execute(chosen, execution_options={"yield_per": _AT_ONCE}).mappings():
            yield from (self._found(fault, row) for fault in self._faults(row))
            self.seq, self._hash = row["seq"], row["hash"]
        yield from self._end(session)

    def _faults(self, row: Mapping[Any, Any]) -> Iterator[Fault]:
        link = {column.name: row[column.name] for column in _LINK}
        if link["seq"] != self.seq + 1:
            yield Fault.LINK_MISSING
        elif link["prev_hash"] != self._hash:
            yield Fault.LINK_OUT_OF_PLACE
        if audit.link_hash(self._key, link) != link["hash"]:
            yield Fault.LINK_CHANGED
        elif self._known.get(link["seq"], link["hash"]) != link["hash"]:
            yield Fault.ANCHOR_DIFFERS
        if row["said_salt"] is None:
            yield Fault.VERSION_MISSING
        elif audit.digest({name: row[f"said_{name}"] for name in _SAID}) != link["digest"]:
            yield Fault.VERSION_CHANGED

    def _end(self, session: Session) -> Iterator[Found]:
        head = session.execute(sa.select(_head.c.seq, _head.c.hash).where(_head.c.home_id == self._home_id)).first()
        last_known = max(self._known, default=0)
        if last_known > self.seq or head is None or head.seq > self.seq:
            yield Found(Fault.END_CUT_OFF, home_id=self._home_id, seq=max(last_known, head.seq if head else 0))
        elif (head.seq, head.hash) != (self.seq, self._hash):
            yield Found(Fault.LINK_CHANGED, home_id=self._home_id, seq=head.seq)

    def _found(self, fault: Fault, row: Mapping[Any, Any]) -> Found:
        return Found(fault, self._home_id, row["seq"], row["entity"], row["entity_id"])


def _unlinked(session: Session, home_id: UUID) -> Iterator[Found]:
    """Versions that no link speaks of. Counted first: comparing keys is slow, and almost never needed."""
    of = [
        sa.select(sa.func.count()).select_from(table).where(table.c.home_id == home_id) for table in (_version, _audit)
    ]
    if session.scalar(of[0]) == session.scalar(of[1]):
        return
    key = ("entity", "entity_id", "version")
    versions, links = (
        {
            tuple(row)
            for row in session.execute(sa.select(*(table.c[name] for name in key)).where(table.c.home_id == home_id))
        }
        for table in (_version, _audit)
    )
    for entity, entity_id, _number in sorted(versions - links, key=str):
        yield Found(Fault.VERSION_UNLINKED, home_id=home_id, entity=entity, entity_id=entity_id)


def _versioned() -> Iterable[sa.Table]:
    """Tables whose rows are the newest of their versions."""
    return (table for table in SQLModel.metadata.sorted_tables if {"home_id", "id", "version"} <= set(table.c.keys()))


def _compare(session: Session, home_id: UUID, table: sa.Table) -> tuple[int, list[Found]]:
    """Rows of a table with their newest versions: how many, and which differ."""
    its = (_version.c.home_id == table.c.home_id) & (_version.c.entity_id == table.c.id)
    its &= _version.c.entity == table.name
    newest = _version.alias()
    later = (newest.c.home_id == table.c.home_id) & (newest.c.entity == table.name)
    later &= (newest.c.entity_id == table.c.id) & (newest.c.version == table.c.version + 1)
    chosen = (
        sa.select(table, _version.c.payload.label("said"), newest.c.version.label("later"))
        .outerjoin_from(table, _version, its & (_version.c.version == table.c.version))
        .outerjoin(newest, later)
        .where(table.c.home_id == home_id)
    )
    compared, found = 0, []
    for row in session.execute(chosen, execution_options={"yield_per": _AT_ONCE}).mappings():
        compared += 1
        if row["said"] is None:
            found.append(Found(Fault.ROW_UNKNOWN, home_id, entity=table.name, entity_id=row["id"]))
        elif row["later"] is not None or _differs(table, row):
            found.append(Found(Fault.ROW_CHANGED, home_id, entity=table.name, entity_id=row["id"]))
    gone = (
        sa.select(_version.c.entity_id)
        .outerjoin_from(_version, table, its)
        .where(_version.c.home_id == home_id, _version.c.entity == table.name, _version.c.version == 1)
        .where(table.c.id.is_(None))
    )
    found += [
        Found(Fault.ROW_MISSING, home_id, entity=table.name, entity_id=entity_id) for entity_id in session.scalars(gone)
    ]
    return compared, found


def _home_row(session: Session, home_id: UUID) -> Iterator[Found]:
    """The home's own row, which is outside every home and carries no version."""
    row = session.execute(sa.select(_home).where(_home.c.id == home_id)).mappings().one()
    versions = sa.select(_version.c.payload.label("said")).where(
        _version.c.home_id == home_id, _version.c.entity == _home.name, _version.c.entity_id == home_id
    )
    newest = session.execute(versions.order_by(_version.c.version.desc()).limit(1)).mappings().first()
    if newest is None:
        yield Found(Fault.ROW_UNKNOWN, home_id, entity=_home.name, entity_id=home_id)
    elif _differs(_home, {**row, **newest}):
        yield Found(Fault.ROW_CHANGED, home_id, entity=_home.name, entity_id=home_id)


def _differs(table: sa.Table, row: Mapping[Any, Any]) -> bool:
    said = row["said"]
    return any(audit.plain(row[name]) != said[name] for name in said.keys() & set(table.c.keys()))


def _children(session: Session, home_id: UUID) -> Iterator[Found]:
    """Incidents whose codes are not those of their child rows."""
    incident = table_of(Incident)
    codes = session.execute(sa.select(incident.c.id, incident.c.codes).where(incident.c.home_id == home_id)).all()
    for name, model in _CHILDREN.items():
        table = table_of(model)
        kept: dict[UUID, set[str]] = {}
        chosen = sa.select(table.c.incident_id, table.c.code).where(table.c.home_id == home_id)
        for incident_id, code in session.execute(chosen):
            kept.setdefault(incident_id, set()).add(code)
        for row in codes:
            if set(row.codes[name]) != kept.pop(row.id, set()):
                yield Found(Fault.ROW_CHANGED, home_id, entity=table.name, entity_id=row.id)
