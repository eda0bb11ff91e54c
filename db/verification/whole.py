"""Is the record what was written? Walks every chain, compares rows with their versions, and asks the anchors.

It finds an edit, a change of order, a link taken from the middle, a newest part cut off (by the head and the anchors),
a chain written anew by somebody who has the key (by the anchors alone), a row changed behind its version, a version
emptied without a decision of two people, a sum that is not what its rows say; and it names the first broken link.
Somebody who holds the database, the key and every anchor could still write a new past; the README says so.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from time import monotonic
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from db import anchors, audit, guards, keys, sums
from db.anchors import Anchor
from db.engine import Store
from db.models.base import table_of
from db.models.chain import ChainHead
from db.models.home import Home
from db.scope import DOOR, enter
from db.verification import behind_cards, known_anchors, rows_as_said
from db.verification.chain_walk import Walk
from db.verification.findings import Fault, Findings, Found, Verdict
from db.verification.known_anchors import Given, OfHome


__all__ = ["Fault", "Found", "Progress", "Verdict", "verify"]

Progress = Callable[[int, int], None]  # done, of how many: links and rows

_head = table_of(ChainHead)
_home = table_of(Home)
_EVERY_SECONDS = 1.0


def verify(
    store: Store, *, beside: Iterable[Anchor] = (), given: Sequence[Given] = (), progress: Progress | None = None
) -> Verdict:
    """Compare everything with everything, in one snapshot. Reads portion by portion; writes nothing.

    Parameters
    ----------
    beside : anchors kept elsewhere, as in the manifests of backups; those of the data folder are always asked
    given : what was typed off a paper, which names no home: it must be so in one of them
    progress : called about once a second and at the end

    Raises
    ------
    KeyMissing : links exist without their key
    """
    known = known_anchors.by_home(_every_anchor(store, beside))
    with store.read(DOOR) as session:
        key = _key(session, store)
        homes = session.scalars(sa.select(_home.c.id).order_by(_home.c.created_at, _home.c.id)).all()
        looked = _Look(key=key, known=known, given=given, meter=_Meter(progress))
        looked.findings.add(_file(session))
        damaged = bool(looked.findings.named)
        looked.findings.add(Found(Fault.END_CUT_OFF, home_id=home) for home in known if home not in set(homes))
        looked.findings.add(
            Found(Fault.GUARD_MISSING, entity=name) for name in sorted(guards.missing(session.connection()))
        )
        try:
            looked.at_homes(session, homes)
        except DatabaseError:
            if not damaged:  # otherwise that is why, and it is told
                raise
    return looked.verdict(homes)


class _Look:
    """What was found so far, home by home."""

    def __init__(self, *, key: bytes, known: dict[UUID, OfHome], given: Sequence[Given], meter: "_Meter") -> None:
        self.findings = Findings()
        self._key, self._known, self._given, self._meter = key, known, given, meter
        self._confirmed: set[Given] = set()
        self._links = self._rows = self._longest = 0

    def at_homes(self, session: Session, homes: Sequence[UUID]) -> None:
        self._meter.total = sum(_size(session, home) for home in homes)
        for home in homes:
            enter(session, home)
            self._at_home(session, home)
        self._meter.end()

    def verdict(self, homes: Sequence[UUID]) -> Verdict:
        only = homes[0] if len(homes) == 1 else None
        for one in self._given:
            if one not in self._confirmed:
                fault = Fault.END_CUT_OFF if one.seq > self._longest else Fault.ANCHOR_DIFFERS
                self.findings.add([Found(fault, only, one.seq)])
        return Verdict(self._links, self._rows, tuple(self.findings.named), self.findings.unnamed)

    def _at_home(self, session: Session, home: UUID) -> None:
        walk = Walk(home, key=self._key, anchors=self._known.get(home, OfHome()), given=self._given)
        before = 0
        for found in walk.faults(session):
            self.findings.add(found)
            self._meter.step(walk.seq - before)
            before = walk.seq
        self._links += walk.seq
        self._longest = max(self._longest, walk.seq)
        self._confirmed |= walk.confirmed
        self.findings.add(rows_as_said.unlinked(session, home))
        for table in rows_as_said.versioned_tables():
            self.findings.add(rows_as_said.compare(session, home, table, erased=walk.erased))
            rows = rows_as_said.count(session, home, table)
            self._rows += rows
            self._meter.step(rows)
        self.findings.add(rows_as_said.home_row(session, home))
        self.findings.add(rows_as_said.children(session, home))
        self.findings.add(behind_cards.faults(session, home))
        self.findings.add(
            Found(Fault.SUM_DIFFERS, home_id=home, entity=difference.table)
            for difference in sums.recount(session, home)
        )


class _Meter:
    """Tells how far the work is, about once a second."""

    def __init__(self, progress: Progress | None) -> None:
        self.total = 0
        self._progress = progress
        self._done = 0
        self._told = monotonic()

    def step(self, count: int) -> None:
        self._done += count
        if self._progress is not None and monotonic() - self._told >= _EVERY_SECONDS:
            self._told = monotonic()
            self._progress(self._done, max(self.total, self._done))

    def end(self) -> None:
        if self._progress is not None:
            self._progress(self._done, self._done)


def _every_anchor(store: Store, beside: Iterable[Anchor]) -> Iterator[Anchor]:
    yield from anchors.read(anchors.anchors_file(store.settings.data_dir))
    yield from beside


def _key(session: Session, store: Store) -> bytes:
    key = keys.existing_key(store.settings.audit_key_file)
    # Every home begins with a link; the links themselves can be read only within their home.
    if key is None and session.execute(sa.select(_home.c.id).limit(1)).first() is not None:
        raise audit.KeyMissing(f"The chain cannot be checked without its key, {store.settings.audit_key_file}.")
    return key or b""


def _file(session: Session) -> Iterator[Found]:
    """SQLite: what its own checks of pages, indexes and references say. PostgreSQL looks after both itself."""
    connection = session.connection()
    if connection.dialect.name != "sqlite":
        return
    pages = connection.exec_driver_sql("PRAGMA integrity_check").scalars()
    yield from (Found(Fault.FILE_DAMAGED, entity=line) for line in pages if line != "ok")
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check")
    yield from (Found(Fault.REFERENCE_BROKEN, entity=table) for table, *_which in broken)


def _size(session: Session, home: UUID) -> int:
    """Links and rows of a home, near enough to show progress."""
    enter(session, home)
    links: int = session.scalar(sa.select(_head.c.seq).where(_head.c.home_id == home)) or 0
    return links + sum(rows_as_said.count(session, home, table) for table in rows_as_said.versioned_tables())
