"""What an edition becomes on its way: handed in, decided, in force, retired, brought back."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db import editions, entries
from db.models.base import table_of
from db.models.chain import RecordVersion
from db.models.protocols import HomeProtocol
from db.records import home_protocol_rows as rows
from protocols.access import Actor
from protocols.engine.schema import Protocol
from protocols.errors import NotFound
from protocols.wording import _


ROLLED_BACK = "roll_back"

_edition = table_of(HomeProtocol)
_version = table_of(RecordVersion)
_WERE_ACTIVE = (
    sa.select(HomeProtocol)
    .where(
        _edition.c.home_id == sa.bindparam("home"),
        _edition.c.protocol_id == sa.bindparam("protocol"),
        _edition.c.state == "retired",
    )
    .order_by(_edition.c.active_until.desc(), _edition.c.id.desc())
)
_NEWEST = sa.select(_version.c.change, _version.c.actor_id, _version.c.reason).where(
    _version.c.home_id == sa.bindparam("home"),
    _version.c.entity == _edition.name,
    _version.c.entity_id == sa.bindparam("edition"),
    _version.c.version == sa.bindparam("number"),
)


def hand_in(session: Session, row: HomeProtocol, *, actor: Actor, now: datetime, why: str) -> int:
    """A draft waits for a second person; what was said of it before is answered. Answers the version."""
    authors, on = rows.names(session, actor, row.editors), rows.today(session, actor, now)
    protocol = _with_last_change(rows.protocol_of(row), why=why, by=authors, on=on)
    owner = protocol.owner.model_copy(update={"author": authors})
    row.content = editions.content_of(protocol.model_copy(update={"status": "in_review", "owner": owner}))
    row.state, row.why = "in_review", why
    row.submitted_at, row.submitted_by = now, actor.staff_id
    row.decided_at, row.decided_by, row.review_note = None, None, ""
    return entries.change(session, row, actor=actor, now=now, change="submit", reason=why)


def decide(
    session: Session, row: HomeProtocol, state: str, *, actor: Actor, now: datetime, note: str, change: str
) -> int:
    """Send back or discard; answers the version. Nothing of what it says changes but its status."""
    status = "draft" if state == "draft" else "retired"
    row.content = row.content | {"status": status}
    row.state, row.review_note = state, note
    row.decided_at, row.decided_by = now, actor.staff_id
    return entries.change(session, row, actor=actor, now=now, change=change, reason=note)


def put_in_force(session: Session, row: HomeProtocol, *, actor: Actor, now: datetime, note: str) -> int:
    """The edition is signed and takes the place of the one before; answers its version."""
    on, approver = rows.today(session, actor, now), rows.names(session, actor, [str(actor.staff_id)])
    protocol = _with_last_change(_above(session, row, rows.protocol_of(row)), on=on)
    owner = protocol.owner.model_copy(update={"approved_by": approver, "approved_on": on})
    before = editions.active_row(session, home_id=row.home_id, protocol_id=row.protocol_id)
    if before is not None:
        retire(session, before, actor=actor, now=now, change="retire")
    row.content = editions.content_of(protocol.model_copy(update={"status": "active", "owner": owner}))
    row.edition, row.state, row.active_from, row.review_note = protocol.version, "active", now, note
    row.decided_at, row.decided_by = now, actor.staff_id
    return entries.change(session, row, actor=actor, now=now, change="approve", reason=note)


def retire(session: Session, row: HomeProtocol, *, actor: Actor, now: datetime, change: str, reason: str = "") -> int:
    """End an active edition; answers its version. It keeps saying what it said while it was in force."""
    row.state, row.active_until = "retired", now
    return entries.change(session, row, actor=actor, now=now, change=change, reason=reason)


def before(session: Session, active: HomeProtocol) -> HomeProtocol | None:
    """The newest earlier edition with a lower number that was in force and can be used; None: the library's."""
    retired = session.scalars(_WERE_ACTIVE, {"home": active.home_id, "protocol": active.protocol_id}).all()
    lower = [row for row in retired if editions.as_numbers(row.edition) < editions.as_numbers(active.edition)]
    for row in sorted(lower, key=lambda one: editions.as_numbers(one.edition), reverse=True):
        protocol = editions.protocol_in(row.content)
        if protocol is not None and editions.is_usable(protocol):
            return row
    return None


def bring_back(session: Session, earlier: HomeProtocol, *, actor: Actor, now: datetime, id: UUID, why: str) -> int:
    """An edition that was approved before is in force again; answers its version."""
    row = HomeProtocol(
        home_id=earlier.home_id,
        id=id,
        recorded_at=now,
        author_id=actor.staff_id,
        protocol_id=earlier.protocol_id,
        edition=earlier.edition,
        state="active",
        in_use=earlier.in_use,
        content=earlier.content,
        cases=earlier.cases,
        based_on=str(earlier.id),
        why=why,
        editors=earlier.editors,
        begun_at=now,
        decided_at=now,
        decided_by=actor.staff_id,
        active_from=now,
    )
    entries.add(session, row, actor=actor, now=now, reason=why)
    return row.version


def rolled_back_already(session: Session, actor: Actor, protocol_id: str, *, why: str) -> int:
    """The version of the edition that this actor ended in favour of the library. Raises `NotFound` without one."""
    last = session.scalars(_WERE_ACTIVE, {"home": actor.home_id, "protocol": protocol_id}).first()
    if last is not None:
        key = {"home": actor.home_id, "edition": last.id, "number": last.version}
        if tuple(session.execute(_NEWEST, key).one()) == (ROLLED_BACK, actor.staff_id, why):
            return last.version
    raise NotFound(_("This home has no edition of its own of this protocol to go back from."))


def _above(session: Session, row: HomeProtocol, protocol: Protocol) -> Protocol:
    """The edition with a number above the one in force and the library's, which may have come since it was begun."""
    active = editions.active_row(session, home_id=row.home_id, protocol_id=row.protocol_id)
    library = editions.library_protocol(row.protocol_id)
    others = [one for one in (active and active.edition, library and library.version) if one]
    if all(editions.as_numbers(one) < editions.as_numbers(protocol.version) for one in others):
        return protocol
    number = editions.next_number(session, home_id=row.home_id, protocol_id=row.protocol_id)
    return _with_last_change(protocol, version=number).model_copy(update={"version": number})


def _with_last_change(protocol: Protocol, **said: object) -> Protocol:
    """The protocol with its newest change saying something else."""
    last = protocol.changes[-1].model_copy(update=said)
    return protocol.model_copy(update={"changes": [*protocol.changes[:-1], last]})
