"""Legal holds: while one stands, nothing of the resident may be erased, whatever was decided."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db import door, entries
from db.engine import Store
from db.loading import check_of_home, check_version, home_moment, if_there, of_home
from db.models.base import table_of
from db.models.resident import Resident
from db.models.retention import LegalHold
from protocols.access import Actor, Permission, require
from protocols.errors import Conflict
from protocols.wording import _


_hold = table_of(LegalHold)
_STANDING = sa.select(sa.literal(1)).where(
    _hold.c.home_id == sa.bindparam("home"),
    _hold.c.resident_id == sa.bindparam("resident"),
    _hold.c.lifted_on.is_(None),
)


def place(store: Store, *, actor: Actor, now: datetime, id: UUID, resident_id: UUID, reason: str) -> None:
    """Put a hold on a resident's record (APPRAISE_RECORDS). Several may stand: each is lifted by itself."""
    require(actor, Permission.APPRAISE_RECORDS)
    why = door.reason(reason)

    def action(session: Session) -> None:
        again = if_there(session, LegalHold, actor, id)
        if again is not None:
            _check_same(again, resident_id=resident_id, reason=why)
            return
        check_of_home(session, Resident, actor, resident_id)
        row = LegalHold(
            home_id=actor.home_id,
            id=id,
            recorded_at=now,
            author_id=actor.staff_id,
            resident_id=resident_id,
            reason=why,
            placed_on=home_moment(session, actor, now).local_date,
        )
        entries.add(session, row, actor=actor, now=now)

    store.write(actor.home_id, action)


def lift(store: Store, *, actor: Actor, now: datetime, hold_id: UUID, reason: str, expected_version: int) -> int:
    """End a hold, saying why (APPRAISE_RECORDS); answers the version. Lifted twice is lifted once; erases nothing."""
    require(actor, Permission.APPRAISE_RECORDS)
    why = door.reason(reason)

    def action(session: Session) -> int:
        row = of_home(session, LegalHold, actor, hold_id)
        if row.lifted_on is not None:
            return row.version
        check_version(row, expected_version)
        row.lifted_on = home_moment(session, actor, now).local_date
        return entries.change(session, row, actor=actor, now=now, change="lift", reason=why)

    return store.write(actor.home_id, action)


def stands(session: Session, *, home_id: UUID, resident_id: UUID) -> bool:
    """Whether the resident's record is on hold."""
    return session.execute(_STANDING, {"home": home_id, "resident": resident_id}).first() is not None


def _check_same(kept: LegalHold, *, resident_id: UUID, reason: str) -> None:
    if (kept.resident_id, kept.reason) != (resident_id, reason):
        raise Conflict(_("This was saved before with other contents. Open it again to change it."))
