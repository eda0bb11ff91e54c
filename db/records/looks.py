"""Noting who opened whose data. Not a change: no version and no link, and what was read is not repeated."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from db import audit
from db.engine import Store
from db.loading import check_of_home
from db.looking import What
from db.models.resident import Resident
from protocols.access import Actor


def note(store: Store, *, actor: Actor, now: datetime, what: What, resident_ids: Sequence[UUID]) -> None:
    """Note that the actor opened this, about each of these residents (none: about nobody), at `now`.

    Anyone may look at what they may look at, so it needs no permission of its own. Raises `NotFound` for a resident
    of another home. Asked twice, it is noted twice: whoever calls decides how often a look counts.
    """

    def action(session: Session) -> None:
        for resident_id in resident_ids:
            check_of_home(session, Resident, actor, resident_id)
        for about in resident_ids or (None,):
            audit.note_access(session, actor=actor, now=now, resident_id=about, what=what)

    store.write(actor.home_id, action)
