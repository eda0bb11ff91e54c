"""The set of protocols that a home uses: the library, with the home's own editions in their place."""

import logging
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db import editions
from db.models.base import table_of
from db.models.protocols import HomeProtocol
from protocols.engine.library import ProtocolSet, load
from protocols.engine.schema import Protocol


_log = logging.getLogger(__name__)

_edition = table_of(HomeProtocol)
_ACTIVE = (
    sa.select(_edition.c.id, _edition.c.version, _edition.c.protocol_id, _edition.c.in_use)
    .where(_edition.c.home_id == sa.bindparam("home"), _edition.c.state == "active")
    .order_by(_edition.c.id)
)
_CONTENT = sa.select(_edition.c.content).where(
    _edition.c.home_id == sa.bindparam("home"), _edition.c.id == sa.bindparam("edition")
)

Active = tuple[tuple[UUID, int, str, bool], ...]  # edition, its version, the protocol, whether it is in use

_compiled: dict[UUID, tuple[Active, ProtocolSet]] = {}  # the newest of each home


def set_of(session: Session, home_id: UUID) -> ProtocolSet:
    """What the rules of this home are now. Compiled once for each state of the home's own editions."""
    active: Active = tuple((row[0], row[1], row[2], row[3]) for row in session.execute(_ACTIVE, {"home": home_id}))
    if not active:
        return load()
    known = _compiled.get(home_id)
    if known is None or known[0] != active:
        known = _compiled[home_id] = active, _compile(session, home_id, active)
    return known[1]


def _compile(session: Session, home_id: UUID, active: Active) -> ProtocolSet:
    own = [_read(session, home_id, edition) for edition, _version, _protocol, in_use in active if in_use]
    without = [protocol for _edition, _version, protocol, in_use in active if not in_use]
    return load().overridden([protocol for protocol in own if protocol is not None], without)


def _read(session: Session, home_id: UUID, edition: UUID) -> Protocol | None:
    """The edition; None when this version of the product cannot use it: then the library's own stands."""
    protocol = editions.protocol_in(session.scalar(_CONTENT, {"home": home_id, "edition": edition}))
    if protocol is None or not editions.is_usable(protocol):
        _log.error("edition %s cannot be used; the library's protocol stands in its place", edition)
        return None
    return protocol
