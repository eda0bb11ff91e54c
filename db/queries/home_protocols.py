"""The protocols of a home as its clinical lead sees them: what stands, what is being written, and every edition."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db import editions
from db.engine import Store
from db.loading import of_home
from db.models.base import table_of
from db.models.protocols import HomeProtocol
from db.models.staff import Staff
from db.queries.protocol_sets import set_of
from protocols.access import Actor, Permission, require
from protocols.engine.cases import CaseFile
from protocols.engine.library import ProtocolSet, load
from protocols.engine.schema import Basis, Protocol, Tier
from protocols.errors import Invalid, NotFound
from protocols.wording import _


_edition = table_of(HomeProtocol)
_staff = table_of(Staff)
_NOW = (
    sa.select(*(_edition.c[name] for name in ("id", "protocol_id", "state", "in_use")), _edition.c.content)
    .where(_edition.c.home_id == sa.bindparam("home"), _edition.c.state.in_(("active", *editions.OPEN)))
    .order_by(_edition.c.protocol_id, _edition.c.id)
)
_OF_PROTOCOL = (
    sa.select(HomeProtocol)
    .where(_edition.c.home_id == sa.bindparam("home"), _edition.c.protocol_id == sa.bindparam("protocol"))
    .order_by(_edition.c.begun_at.desc(), _edition.c.id.desc())
)
_NAMES = sa.select(_staff.c.id, _staff.c.name).where(
    _staff.c.home_id == sa.bindparam("home"), _staff.c.id.in_(sa.bindparam("people", expanding=True))
)

Person = tuple[UUID, str]  # id and name
Row = sa.Row[*tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Shelved:
    """One protocol on the shelf: what the home goes by, or what it is beginning where nothing stands yet.

    `of_home`: an edition of the home stands, or is being written where the library has none. `in_use` False: the home
    does without it, or has not begun with it. `unreadable`: this version of the product cannot use the home's active
    edition, and the library's stands in its place. `has_defaults`: nobody here has approved it, and a number of it is
    only the library's proposal.
    """

    id: str
    title: str
    tier: Tier
    version: str
    of_home: bool
    in_use: bool
    open_state: str | None  # draft | in_review
    open_edition: UUID | None
    review_by: date
    unreadable: bool
    has_defaults: bool


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition. `version` is that of its row, `edition` its number. `editors` as they joined in.

    `before` is what it began from, as it is now in the library or was in the edition before; None: nothing.
    """

    id: UUID
    protocol_id: str
    version: int
    edition: str
    state: str  # draft | in_review | active | retired | discarded
    in_use: bool
    protocol: Protocol
    cases: CaseFile
    based_on: str
    why: str
    editors: tuple[Person, ...]
    begun_at: datetime
    submitted_at: datetime | None
    submitted_by: Person | None
    decided_at: datetime | None
    decided_by: Person | None
    review_note: str
    active_from: datetime | None
    active_until: datetime | None
    before: Protocol | None


@dataclass(frozen=True, slots=True)
class ProtocolPage:
    """One protocol. `live` None: the home does without it, or has not begun with it. `library` None: the home's own.

    `cases` stand beside what is live; without it, beside what is being written or was last. `history` is every edition
    that is not open, newest first, but for those that this version of the product cannot read.
    """

    live: Protocol | None
    library: Protocol | None
    cases: CaseFile
    open: Edition | None
    history: tuple[Edition, ...]


def shelf(store: Store, *, actor: Actor, now: datetime) -> tuple[Shelved, ...]:  # noqa: ARG001 - as every question
    """Every protocol of the library and of the home, in order of id (READ_PROTOCOLS)."""
    require(actor, Permission.READ_PROTOCOLS)
    with store.read(actor.home_id) as session:
        used = set_of(session, actor.home_id)
        rows = session.execute(_NOW, {"home": actor.home_id}).all()
    active = {row.protocol_id: row for row in rows if row.state == "active"}
    opened = {row.protocol_id: row for row in rows if row.state != "active"}
    ids = sorted({*load().by_id, *active, *opened})
    found = (_shelved(one, used, active.get(one), opened.get(one)) for one in ids)
    return tuple(one for one in found if one is not None)


def page(store: Store, *, actor: Actor, now: datetime, protocol_id: str) -> ProtocolPage:  # noqa: ARG001
    """Everything about one protocol (READ_PROTOCOLS). Raises `NotFound`."""
    require(actor, Permission.READ_PROTOCOLS)
    with store.read(actor.home_id) as session:
        live = set_of(session, actor.home_id).by_id.get(protocol_id)
        stands = editions.standing(session, home_id=actor.home_id, protocol_id=protocol_id)
        rows = session.scalars(_OF_PROTOCOL, {"home": actor.home_id, "protocol": protocol_id}).all()
        found = _editions(session, actor, rows)
    if stands is None and not found:
        raise NotFound(_("There is no protocol {id} in this home.", id=protocol_id))
    opened = next((one for one in found if one.state in editions.OPEN), None)
    return ProtocolPage(
        live=live,
        library=editions.library_protocol(protocol_id),
        cases=found[0].cases if stands is None else stands.cases,
        open=opened,
        history=tuple(one for one in found if one is not opened),
    )


def edition(store: Store, *, actor: Actor, now: datetime, edition_id: UUID) -> Edition:  # noqa: ARG001
    """One edition (READ_PROTOCOLS). Raises `NotFound`, and `Invalid` when this version cannot read it."""
    require(actor, Permission.READ_PROTOCOLS)
    with store.read(actor.home_id) as session:
        found = _editions(session, actor, [of_home(session, HomeProtocol, actor, edition_id)])
    if not found:
        raise Invalid(_("This edition was written with another version of Attune and cannot be read. Begin a new one."))
    return found[0]


def _shelved(id: str, used: ProtocolSet, active: Row | None, opened: Row | None) -> Shelved | None:
    """None where nothing of it can be read: there is nothing to show of a protocol of the home's own."""
    standing = used.by_id.get(id)
    shown = standing or _first_readable(active, opened) or load().by_id.get(id)
    if shown is None:
        return None
    return Shelved(
        id=id,
        title=shown.title,
        tier=shown.tier,
        version=shown.version,
        of_home=id in used.of_home or (standing is None and (active or opened) is not None),
        in_use=standing is not None,
        open_state=None if opened is None else str(opened.state),
        open_edition=None if opened is None else opened.id,
        review_by=shown.owner.review_by,
        unreadable=active is not None and active.in_use and id not in used.of_home,
        has_defaults=_has_defaults(shown),
    )


def _has_defaults(protocol: Protocol) -> bool:
    bases = (protocol.threshold_basis, protocol.respond_within.basis)
    return Basis.DEFAULT in bases and not protocol.owner.approved_by


def _first_readable(*rows: Row | None) -> Protocol | None:
    read = (editions.protocol_in(row.content) for row in rows if row is not None)
    return next((one for one in read if one is not None), None)


def _editions(session: Session, actor: Actor, rows: Sequence[HomeProtocol]) -> list[Edition]:
    """Those that can be read, in the order given."""
    based = _based_on(session, actor, rows)
    people = _people(session, actor, rows)
    read = ((row, editions.protocol_in(row.content)) for row in rows)
    return [_edition_of(row, one, based.get(row.based_on), people) for row, one in read if one is not None]


def _edition_of(row: HomeProtocol, protocol: Protocol, before: Protocol | None, people: dict[UUID, str]) -> Edition:
    return Edition(
        id=row.id,
        protocol_id=row.protocol_id,
        version=row.version,
        edition=row.edition,
        state=row.state,
        in_use=row.in_use,
        protocol=protocol,
        cases=editions.cases_in(row.cases),
        based_on=row.based_on,
        why=row.why,
        editors=tuple((UUID(one), people.get(UUID(one), "")) for one in row.editors),
        begun_at=row.begun_at,
        submitted_at=row.submitted_at,
        submitted_by=_person(row.submitted_by, people),
        decided_at=row.decided_at,
        decided_by=_person(row.decided_by, people),
        review_note=row.review_note,
        active_from=row.active_from,
        active_until=row.active_until,
        before=before,
    )


def _based_on(session: Session, actor: Actor, rows: Iterable[HomeProtocol]) -> dict[str, Protocol | None]:
    """What each edition began from, by how its row says so."""
    found: dict[str, Protocol | None] = {}
    for row in rows:
        if row.based_on.startswith("library "):
            found[row.based_on] = editions.library_protocol(row.protocol_id)
        elif not row.based_on.startswith("like ") and row.based_on not in found:
            before = of_home(session, HomeProtocol, actor, UUID(row.based_on))
            found[row.based_on] = editions.protocol_in(before.content)
    return found


def _people(session: Session, actor: Actor, rows: Iterable[HomeProtocol]) -> dict[UUID, str]:
    wanted = {one for row in rows for one in (row.submitted_by, row.decided_by) if one is not None}
    wanted |= {UUID(one) for row in rows for one in row.editors}
    if not wanted:
        return {}
    rows_found = session.execute(_NAMES, {"home": actor.home_id, "people": sorted(wanted)})
    return {found.id: found.name for found in rows_found}


def _person(id: UUID | None, people: dict[UUID, str]) -> Person | None:
    return None if id is None else (id, people.get(id, ""))
