"""Good moments and calm shifts: no entry must never be read as no distress."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db import door, entries, inputs
from db.engine import Store
from db.loading import home_of, if_there, of_home
from db.models.base import table_of
from db.models.home import Home
from db.models.incident import Draft, Incident
from db.models.resident import Moment, Resident
from db.records import correcting, entered_in_error
from db.records.incident_form import NOTE_LENGTH
from protocols.access import Actor, Permission, require
from protocols.errors import Conflict, Invalid, NotFound
from protocols.home_time import local_moment
from protocols.identity import new_id
from protocols.shifts import shift_began, shift_of
from protocols.vocabulary import vocabulary
from protocols.wording import _


CALM = "BHV_CALM"  # the vocabulary's code; with a shift it says that the whole shift was calm

_moment = table_of(Moment)
_incident = table_of(Incident)
_draft = table_of(Draft)


def record(
    store: Store,
    *,
    actor: Actor,
    now: datetime,
    id: UUID,
    resident_id: UUID,
    code: str,
    note: str = "",
) -> None:
    """Keep a good moment (a positive behaviour code). A second save of the same id stores nothing."""
    require(actor, Permission.LOG_INCIDENT)
    known = vocabulary().behaviours
    if code not in known or known[code].incident:
        raise Invalid(_("Choose a good moment from the list."), field="code")
    words = inputs.words(note, "note", longest=NOTE_LENGTH)

    def action(session: Session) -> None:
        of_home(session, Resident, actor, resident_id)
        kept = if_there(session, Moment, actor, id)
        if kept is not None:
            _check_same(kept, resident_id, code, words)
            return
        row = _row(actor, home_of(session, actor), id=id, resident_id=resident_id, code=code, at=now)
        row.note = words
        entries.add(session, row, actor=actor, now=now)
        session.execute(sa.delete(_draft).where(_draft.c.home_id == actor.home_id, _draft.c.id == id))

    store.write(actor.home_id, action)


def calm_shift(store: Store, *, actor: Actor, now: datetime, resident_ids: tuple[UUID, ...]) -> int:
    """Say that these residents were calm this shift; answers for how many it is now known. Harmless twice.

    Someone with an entry in this shift was not calm all of it, and is left out: the entry speaks for itself.
    """
    require(actor, Permission.LOG_INCIDENT)
    wanted = tuple(dict.fromkeys(resident_ids))

    def action(session: Session) -> int:
        home = home_of(session, actor)
        _check_all_here(session, actor, wanted)
        day, shift, ends = shift_of(now, home.time_zone)
        upset = _upset_between(session, actor, day, shift_began(now, home.time_zone), ends)
        known = _calm_already(session, actor, day, shift)
        rows = []
        for resident_id in wanted:
            if resident_id not in upset and resident_id not in known:
                row = _row(actor, home, id=new_id(), resident_id=resident_id, code=CALM, at=now)
                row.local_date, row.shift = day, shift
                rows.append(row)
        entries.add_all(session, rows, actor=actor, now=now)
        return sum(resident_id not in upset for resident_id in wanted)

    return store.write(actor.home_id, action)


def void(store: Store, *, actor: Actor, now: datetime, moment_id: UUID, expected_version: int, reason: str) -> int:
    """Mark a good moment or a calm shift as entered in error; answers its version. It stays readable.

    By whoever puts entries right (AMEND_INCIDENT), or its author within the same shift. The same one sent twice is
    kept once. A calm shift can then be said again, as a new entry.
    """
    if not actor.may(Permission.AMEND_INCIDENT):
        require(actor, Permission.LOG_INCIDENT)
    why = door.reason(reason)

    def action(session: Session) -> int:
        row = of_home(session, Moment, actor, moment_id)
        if row.voided_at is None:  # whoever has marked it is its author now
            correcting.may_put_right(row, actor, home_of(session, actor), now=now)
        return entered_in_error.void(session, row, actor=actor, now=now, expected_version=expected_version, reason=why)

    return store.write(actor.home_id, action)


def _row(actor: Actor, home: Home, *, id: UUID, resident_id: UUID, code: str, at: datetime) -> Moment:
    return Moment(
        home_id=actor.home_id,
        id=id,
        recorded_at=at,
        author_id=actor.staff_id,
        resident_id=resident_id,
        code=code,
        at=at,
        local_date=local_moment(at, home.time_zone).local_date,
    )


def _check_same(kept: Moment, resident_id: UUID, code: str, note: str) -> None:
    """The time is that of the first save; everything else has to be the same."""
    if (kept.resident_id, kept.code, kept.note) != (resident_id, code, note):
        raise Conflict(_("This was saved before with other contents. Make a new entry."))


def _check_all_here(session: Session, actor: Actor, resident_ids: tuple[UUID, ...]) -> None:
    resident = table_of(Resident).c
    chosen = sa.select(resident.id).where(resident.home_id == actor.home_id, resident.id.in_(resident_ids))
    if len(session.scalars(chosen).all()) != len(resident_ids):
        raise NotFound(_("One of these residents was not found. Load the page again."))


def _upset_between(session: Session, actor: Actor, day: date, began: datetime, ends: datetime) -> frozenset[UUID]:
    chosen = sa.select(_incident.c.resident_id).where(
        _incident.c.home_id == actor.home_id,
        _incident.c.local_date >= day,  # for the index; the instants decide
        _incident.c.occurred_at >= began,
        _incident.c.occurred_at < ends,
        _incident.c.status == "active",
    )
    return frozenset(session.scalars(chosen))


def _calm_already(session: Session, actor: Actor, day: date, shift: str) -> frozenset[UUID]:
    chosen = sa.select(_moment.c.resident_id).where(
        _moment.c.home_id == actor.home_id, _moment.c.local_date == day, _moment.c.shift == shift
    )
    return frozenset(session.scalars(chosen))
