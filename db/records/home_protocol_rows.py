"""How an edition begins, and who may do what with one as it stands."""

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db import editions, entries
from db.editions import Standing
from db.loading import home_moment
from db.models.base import table_of
from db.models.protocols import HomeProtocol
from db.models.staff import Staff
from protocols.access import Actor, Permission
from protocols.engine.cases import CaseFile
from protocols.engine.schema import Change, Protocol
from protocols.errors import Conflict, Invalid, NotAllowed, NotFound
from protocols.wording import _


_FIRST_VERSION = "1.0.0"
_MOST_OWN = 999  # the form has room for three figures

_edition = table_of(HomeProtocol)
_staff = table_of(Staff)
_OPEN = sa.select(HomeProtocol).where(
    _edition.c.home_id == sa.bindparam("home"),
    _edition.c.protocol_id == sa.bindparam("protocol"),
    _edition.c.state.in_(editions.OPEN),
)
_IDS = sa.select(_edition.c.protocol_id).where(_edition.c.home_id == sa.bindparam("home")).distinct()
_NAMES = sa.select(_staff.c.id, _staff.c.name).where(
    _staff.c.home_id == sa.bindparam("home"), _staff.c.id.in_(sa.bindparam("people", expanding=True))
)


def standing(session: Session, actor: Actor, protocol_id: str) -> Standing:
    """What the home goes by now. Raises `NotFound`."""
    found = editions.standing(session, home_id=actor.home_id, protocol_id=protocol_id)
    if found is None:
        raise NotFound(_("There is no protocol {id} in this home.", id=protocol_id))
    return found


def floors(session: Session, actor: Actor, protocol_id: str) -> tuple[Protocol, ...]:
    """What no edition may protect less than: what the home goes by, and the library's; empty for a new protocol."""
    stands = editions.standing(session, home_id=actor.home_id, protocol_id=protocol_id)
    library = editions.library_protocol(protocol_id)
    return (*(() if stands is None else (stands.protocol,)), *(() if library is None else (library,)))


def begun(session: Session, actor: Actor, protocol: Protocol, *, now: datetime) -> Protocol:
    """The protocol as a new edition begins: its own number, nobody's approval, and a line among its changes."""
    version = editions.next_number(session, home_id=actor.home_id, protocol_id=protocol.id)
    change = _change(session, actor, version, now=now)
    return _drafted(protocol, change, version=version, changes=[*protocol.changes, change])


def first(session: Session, actor: Actor, like: Protocol, *, number: str, title: str, now: datetime) -> Protocol:
    """The first edition of a protocol of the home's own."""
    change = _change(session, actor, _FIRST_VERSION, now=now)
    return _drafted(like, change, id=number, title=title, version=_FIRST_VERSION, changes=[change])


def next_own(session: Session, actor: Actor) -> str:
    """The number of the home's next own protocol. One that was given up is not given again."""
    taken = [one for one in session.scalars(_IDS, {"home": actor.home_id}) if one.startswith("H")]
    number = max((int(one[1:]) for one in taken), default=0) + 1
    if number > _MOST_OWN:
        raise Invalid(_("A home can have {most} protocols of its own.", most=_MOST_OWN))
    return f"H{number:02d}"


def add(
    session: Session,
    actor: Actor,
    *,
    now: datetime,
    id: UUID,
    protocol: Protocol,
    cases: CaseFile,
    based_on: str,
    in_use: bool = True,
) -> int:
    """Keep a draft that this actor begins; answers its version."""
    row = HomeProtocol(
        home_id=actor.home_id,
        id=id,
        recorded_at=now,
        author_id=actor.staff_id,
        protocol_id=protocol.id,
        edition=protocol.version,
        in_use=in_use,
        content=editions.content_of(protocol),
        cases=editions.content_of_cases(cases),
        based_on=based_on,
        editors=[str(actor.staff_id)],
        begun_at=now,
    )
    entries.add(session, row, actor=actor, now=now)
    return row.version


def same(kept: HomeProtocol, is_same: bool) -> int:
    """The version of what was kept under this id before. Raises `Conflict` when it was something else."""
    if not is_same:
        raise Conflict(_("This was saved before with other contents. Open it again to change it."))
    return kept.version


def protocol_of(row: HomeProtocol) -> Protocol:
    """What the edition says. Raises `Invalid` when this version of the product cannot read it."""
    protocol = editions.protocol_in(row.content)
    if protocol is None:
        raise Invalid(_("This edition was written with another version of Attune and cannot be read. Begin a new one."))
    return protocol


def check_none_open(session: Session, actor: Actor, protocol_id: str) -> None:
    """Raise `Conflict` while somebody is writing, or waiting for a second person."""
    row = session.scalars(_OPEN, {"home": actor.home_id, "protocol": protocol_id}).first()
    if row is not None:
        raise Conflict(
            _(
                "{name} has begun a new edition of this protocol. Go on with that one, or discard it first.",
                name=names(session, actor, row.editors[:1]),
            )
        )


def check_in_use(stands: Standing) -> None:
    if stands.active is not None and not stands.active.in_use:
        raise Invalid(_("This home does without this protocol already."))


def check_draft(row: HomeProtocol) -> None:
    if row.state == "in_review":
        raise Invalid(_("This waits for a second person. To change it, have it sent back first."))
    check_open(row)


def check_open(row: HomeProtocol) -> None:
    if row.state not in editions.OPEN:
        raise Invalid(_("This edition is finished. Begin a new one to change the protocol."))


def check_in_review(row: HomeProtocol) -> None:
    if row.state != "in_review":
        raise Invalid(_("This does not wait for a second person."))


def require_reviewer(actor: Actor) -> None:
    """Raise `NotAllowed` unless the actor is a clinical lead or looks after the home."""
    if not (actor.may(Permission.CLINICAL_LEAD) or actor.may(Permission.MANAGE_HOME)):
        raise NotAllowed(_("Your role does not allow this. Ask the person in charge."))


def check_second(row: HomeProtocol, actor: Actor) -> None:
    if str(actor.staff_id) in row.editors:
        raise NotAllowed(_("You wrote in this edition. A second person has to approve it."))


def add_editor(row: HomeProtocol, actor: Actor) -> None:
    """Whoever has a hand in an edition may not approve it."""
    if str(actor.staff_id) not in row.editors:
        row.editors = [*row.editors, str(actor.staff_id)]


def today(session: Session, actor: Actor, now: datetime) -> date:
    return home_moment(session, actor, now).local_date


def names(session: Session, actor: Actor, people: Iterable[str]) -> str:
    """The names of staff, in this order."""
    wanted = [UUID(one) for one in people]
    known = {row.id: row.name for row in session.execute(_NAMES, {"home": actor.home_id, "people": wanted})}
    return ", ".join(known[one] for one in wanted if one in known)


def _change(session: Session, actor: Actor, version: str, *, now: datetime) -> Change:
    """Why it was needed is said when it is handed in."""
    return Change(
        version=version, on=today(session, actor, now), by=names(session, actor, [str(actor.staff_id)]), why=""
    )


def _drafted(protocol: Protocol, change: Change, **update: object) -> Protocol:
    owner = protocol.owner.model_copy(update={"author": change.by, "approved_by": "", "approved_on": None})
    return protocol.model_copy(update={"status": "draft", "owner": owner, **update})
