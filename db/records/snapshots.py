"""What the rules were told and which rules there were, kept whole behind every card, to be replayed years later."""

import zlib
from datetime import datetime
from uuid import UUID, uuid5

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db.models.base import table_of
from db.models.protocols import Evaluation, ProtocolSetText
from protocols.engine.facts import Facts
from protocols.engine.library import ProtocolSet, text_of
from protocols.identity import new_id
from protocols.wording import current


_QUICK = 1  # level of compression: a save waits for it

_evaluation = table_of(Evaluation)
_set = table_of(ProtocolSetText)
_ADD = sa.insert(_evaluation)
_IS_KEPT = sa.select(_set.c.id).where(_set.c.home_id == sa.bindparam("home"), _set.c.set_hash == sa.bindparam("hash"))


def keep(
    session: Session,
    facts: Facts,
    protocols: ProtocolSet,
    *,
    home_id: UUID,
    resident_id: UUID,
    incident_id: UUID | None,
    now: datetime,
) -> None:
    """Keep the facts as they were, and the protocols when they are used here for the first time."""
    _keep_set(session, protocols, home_id=home_id, now=now)
    row = {
        "home_id": home_id,
        "id": new_id(),
        "resident_id": resident_id,
        "incident_id": incident_id,
        "at": now,
        "snapshot": facts.snapshot,
        "set_hash": protocols.set_hash,
        "language": current(),
        "facts": zlib.compress(facts.text.encode(), _QUICK),
    }
    session.execute(_ADD, row)


def _keep_set(session: Session, protocols: ProtocolSet, *, home_id: UUID, now: datetime) -> None:
    if session.scalar(_IS_KEPT, {"home": home_id, "hash": protocols.set_hash}) is not None:
        return
    text = text_of(protocols)
    row = {
        "home_id": home_id,
        "id": uuid5(home_id, protocols.set_hash),
        "set_hash": protocols.set_hash,
        "first_used_at": now,
        "content": zlib.compress(text.encode()),
    }
    session.execute(sa.insert(_set), row)
