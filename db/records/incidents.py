"""Incidents: recorded once, amended as new versions, voided but never removed."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db import door, sums
from db.engine import Store
from db.loading import check_version, home_of
from db.models.base import table_of
from db.models.chain import RecordVersion
from db.models.home import Home
from db.models.incident import Draft, FollowUp, Incident
from db.models.resident import Resident
from db.records import cards, correcting, endings, incident_rows, stay
from db.records.incident_form import NOTE_LENGTH, Answer, IncidentIn
from db.upsert import dialect_of, insert_for
from protocols.access import Actor, Permission, require
from protocols.errors import Conflict, NotFound
from protocols.vocabulary import vocabulary
from protocols.wording import _


__all__ = ["NOTE_LENGTH", "Answer", "IncidentIn", "Recorded", "amend", "record", "void"]

# What the rules look at: when one of these is corrected, they look again.
_FOR_RULES = ("resident_id", "occurred_at", "strength", "codes", "affected", "flags", "injury", "staff_injury")

_incident = table_of(Incident)
_draft = table_of(Draft)
_resident = table_of(Resident)
_home = table_of(Home)
_follow_up = table_of(FollowUp)
_WHOSE = (
    sa.select(
        _home.c.time_zone,
        _resident.c.preferred_name,
        _resident.c.admitted_on,
        _resident.c.status,
        _resident.c.status_on,
    )
    .join(_resident, _resident.c.home_id == _home.c.id)
    .where(_resident.c.home_id == sa.bindparam("home"), _resident.c.id == sa.bindparam("row"))
)
_FORGET_DRAFT = sa.delete(_draft).where(_draft.c.home_id == sa.bindparam("home"), _draft.c.id == sa.bindparam("row"))
_AS_SAVED = (
    sa.select(_incident.c.recorded_at, _resident.c.preferred_name, _resident.c.room, _follow_up.c.due_at)
    .join(
        _resident,
        sa.and_(_resident.c.home_id == _incident.c.home_id, _resident.c.id == _incident.c.resident_id),
    )
    .outerjoin(
        _follow_up,
        sa.and_(
            _follow_up.c.home_id == _incident.c.home_id,
            _follow_up.c.incident_id == _incident.c.id,
            _follow_up.c.state == "open",
        ),
    )
    .where(_incident.c.home_id == sa.bindparam("home"), _incident.c.id == sa.bindparam("row"))
)


@dataclass(frozen=True, slots=True)
class Recorded:
    """Read back after the commit. `already` means that this id had been saved before, with the same contents."""

    id: UUID
    recorded_at: datetime
    preferred_name: str
    room: str
    follow_up_due_at: datetime | None
    already: bool


def record(store: Store, *, actor: Actor, now: datetime, id: UUID, incident: IncidentIn) -> Recorded:
    """Record an incident (LOG_INCIDENT): version, sums, follow-up and chain in one transaction; the draft goes.

    A second save of the same id stores nothing: the same contents answer `already`, others raise `Conflict`.
    More than 5 minutes ahead of `now` is refused, and so is a day on which the resident did not live here yet or any
    more. "Too early" or no outcome makes a follow-up, unless the shift that
    would have been asked is over: then the log was the only time to ask, and the ending stays unknown.
    """
    require(actor, Permission.LOG_INCIDENT)
    new = store.write(actor.home_id, lambda session: _record(session, actor=actor, now=now, id=id, incident=incident))
    with store.read(actor.home_id) as session:
        return _read_back(session, actor, id, already=not new)


def saved_by(store: Store, *, actor: Actor, id: UUID, resident_id: UUID) -> Recorded | None:
    """What the actor saved under this id for this resident, read back again; None when there is no such entry."""
    require(actor, Permission.LOG_INCIDENT)
    with store.read(actor.home_id) as session:
        row = session.get(Incident, (actor.home_id, id))
        if row is None or row.author_id != actor.staff_id or row.resident_id != resident_id:
            return None
        return _read_back(session, actor, id, already=False)


def amend(
    store: Store,
    *,
    actor: Actor,
    now: datetime,
    incident_id: UUID,
    incident: IncidentIn,
    expected_version: int,
    reason: str,
) -> int:
    """Correct an incident (AMEND_INCIDENT, or its author within the same shift); answers the new version.

    No outcome given leaves the ending as it is known by now. What the rules look at being corrected makes them look
    again: call `suggest_for` as after a log. The same correction sent twice is kept once.
    """
    why = door.reason(reason)

    def action(session: Session) -> int:
        row = correcting.to_change(session, actor, incident_id)
        home = home_of(session, actor)
        correcting.may_amend(row, actor, home, now=now)
        before, was = incident_rows.counted(row), incident_rows.said(row)
        resident_before = row.resident_id
        correcting.correct(session, row, actor, home, incident, now=now)
        if row.version == expected_version + 1 and incident_rows.said(row) == was:
            return row.version
        check_version(row, expected_version)
        if any(was[name] != getattr(row, name) for name in _FOR_RULES):
            row.evaluated_at = None
            cards.forget_firings(session, row.id, home_id=row.home_id, resident_id=resident_before)
        row.version += 1
        session.flush()
        incident_rows.keep_version(session, row, actor=actor, now=now, change="amend", reason=why)
        incident_rows.replace_children(session, row, vocabulary().value_of(row.outcome))
        sums.move(session, home_id=row.home_id, before=before, after=incident_rows.counted(row))
        correcting.follow_ending(session, row, was["outcome"], actor=actor, now=now)
        if row.resident_id != resident_before:
            correcting.move_to_resident(session, row, actor=actor, now=now)
        return row.version

    return store.write(actor.home_id, action)


def void(store: Store, *, actor: Actor, now: datetime, incident_id: UUID, expected_version: int, reason: str) -> int:
    """Mark an incident as entered in error (AMEND_INCIDENT). It stays readable and leaves every sum.

    Its question is closed and its open cards are withdrawn, but hard stops and the confidential route's: those are
    answered by a person.
    """
    require(actor, Permission.AMEND_INCIDENT)
    why = door.reason(reason)

    def action(session: Session) -> int:
        row = correcting.to_change(session, actor, incident_id)
        check_version(row, expected_version)
        correcting.still_counts(row)
        before = incident_rows.counted(row)
        row.status = "voided"
        row.version += 1
        session.flush()
        incident_rows.keep_version(session, row, actor=actor, now=now, change="void", reason=why)
        incident_rows.set_tried(session, row, counts=False)
        sums.move(session, home_id=row.home_id, before=before, after=None)
        endings.close(session, row.id, home_id=row.home_id, state="unknown", answer=None, actor=actor, now=now)
        cards.withdraw_of_incident(session, row.id, home_id=row.home_id, actor=actor, now=now, reason=why)
        cards.forget_firings(session, row.id, home_id=row.home_id, resident_id=row.resident_id)
        return row.version

    return store.write(actor.home_id, action)


def _record(session: Session, *, actor: Actor, now: datetime, id: UUID, incident: IncidentIn) -> bool:
    """False: the id was saved before, with the same contents."""
    whose = _whose(session, actor, incident.resident_id)
    time_zone = whose.time_zone
    entry = incident_rows.checked(session, actor, incident, now=now)
    outcome = endings.first_outcome(
        incident.outcome, occurred_at=incident.occurred_at, tried=entry.tried, now=now, time_zone=time_zone
    )
    row = incident_rows.new_row(actor, entry, id=id, incident=incident, outcome=outcome, now=now, time_zone=time_zone)
    made = session.execute(_insert_new(dialect_of(session)), incident_rows.values_of(row)).first()
    if made is None:
        _check_same(session, row)
        return False
    stay.check(whose, incident.occurred_at, time_zone)  # of a new entry: what is kept already stays kept
    incident_rows.keep_version(session, row, actor=actor, now=now, change="create")
    incident_rows.insert_children(session, row, vocabulary().value_of(outcome))
    sums.move(session, home_id=actor.home_id, before=None, after=incident_rows.counted(row))
    if outcome is not None:
        endings.note(session, row, outcome, actor=None if outcome == "unknown" else actor, now=now)
    if outcome in endings.LEFT_OPEN:
        endings.ask(session, row, now=now, time_zone=time_zone)
    session.execute(_FORGET_DRAFT, {"home": actor.home_id, "row": id})
    return True


@cache
def _insert_new(dialect: str) -> sa.Insert:
    return insert_for(dialect, _incident).on_conflict_do_nothing().returning(_incident.c.id)


def _whose(session: Session, actor: Actor, resident_id: UUID) -> Any:
    """The home's time zone and the resident's stay, for a resident who is the actor's home's."""
    found = session.execute(_WHOSE, {"home": actor.home_id, "row": resident_id}).first()
    if found is None:
        raise NotFound(_("This resident was not found. Load the page again."))
    return found


def _check_same(session: Session, row: Incident) -> None:
    """Raise `Conflict` unless what was first saved under the id had the same contents."""
    version = table_of(RecordVersion).c
    chosen = sa.select(version.payload).where(
        version.home_id == row.home_id,
        version.entity == "incident",
        version.entity_id == row.id,
        version.version == 1,
    )
    first = session.scalars(chosen).one()
    if first["payload_digest"] != row.payload_digest:
        raise Conflict(
            _("This entry was saved before with other contents. Nothing was changed. Open it to correct it.")
        )


def _read_back(session: Session, actor: Actor, id: UUID, *, already: bool) -> Recorded:
    found = session.execute(_AS_SAVED, {"home": actor.home_id, "row": id}).one()
    return Recorded(
        id=id,
        recorded_at=found.recorded_at,
        preferred_name=found.preferred_name,
        room=found.room,
        follow_up_due_at=found.due_at,
        already=already,
    )
