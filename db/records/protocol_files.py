"""Taking an edition of a protocol out of the house as a file. Noted, or not handed out."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from db import audit, editions
from db.engine import Store
from db.loading import of_home
from db.looking import What
from db.models.protocols import HomeProtocol
from db.records import home_protocol_rows as rows
from protocols.access import Actor, Permission, require
from protocols.engine.cases import CaseFile
from protocols.engine.schema import Protocol


def take_out(store: Store, *, actor: Actor, now: datetime, edition_id: UUID) -> tuple[Protocol, CaseFile]:
    """The edition and the cases beside it (READ_PROTOCOLS), noted in the access log.

    Raises `Invalid` when this version of the product cannot read it.
    """
    require(actor, Permission.READ_PROTOCOLS)

    def action(session: Session) -> tuple[Protocol, CaseFile]:
        row = of_home(session, HomeProtocol, actor, edition_id)
        taken = rows.protocol_of(row), editions.cases_in(row.cases)
        audit.note_access(session, actor=actor, now=now, resident_id=None, what=What.PROTOCOL_FILE)
        return taken

    return store.write(actor.home_id, action)
