"""Putting an incident right: who may, what changes, and what hangs on it."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db.confidence import Reader, is_confidential
from db.loading import of_home
from db.models.base import table_of
from db.models.home import Home
from db.models.incident import FollowUp, Incident
from db.models.resident import Moment, Resident
from db.records import cards, endings, incident_rows, stay
from db.records.incident_form import IncidentIn
from protocols.access import Actor, Permission
from protocols.errors import Invalid, NotAllowed, NotFound
from protocols.home_time import local_moment
from protocols.shifts import shift_of
from protocols.wording import _


_follow_up = table_of(FollowUp)


def to_change(session: Session, actor: Actor, incident_id: UUID) -> Incident:
    """The incident, for somebody who may know of it."""
    row = of_home(session, Incident, actor, incident_id)
    reader = Reader(session, actor)
    own = row.author_id == actor.staff_id
    if not reader.may_read(row) or (own and not reader.may_read_own(row, version=row.version)):
        raise NotFound(_("This was not found. It may have been removed, or it belongs to another home."))
    return row


def may_amend(row: Incident, actor: Actor, home: Home, *, now: datetime) -> None:
    """Refuse whoever may not correct this entry (any more)."""
    may_put_right(row, actor, home, now=now)
    still_counts(row)


def may_put_right(row: Incident | Moment, actor: Actor, home: Home, *, now: datetime) -> None:
    """Refuse whoever may neither put every entry right, nor this one as its author in the shift it was written in."""
    own = row.author_id == actor.staff_id and actor.may(Permission.LOG_INCIDENT)
    if not actor.may(Permission.AMEND_INCIDENT) and not (own and now < shift_of(row.recorded_at, home.time_zone)[2]):
        raise NotAllowed(
            _("You can correct your own entry until the end of your shift. Ask the person in charge to correct it.")
        )


def still_counts(row: Incident) -> None:
    """Refuse to change what was marked as an error."""
    if row.status != "active":
        raise Invalid(_("This entry was marked as entered in error. It cannot be changed any more. Make a new entry."))


def correct(session: Session, row: Incident, actor: Actor, home: Home, incident: IncidentIn, *, now: datetime) -> None:
    """Set on the row what the correction says."""
    whose = of_home(session, Resident, actor, incident.resident_id)
    entry = incident_rows.checked(session, actor, incident, now=now)
    if (incident.resident_id, incident.occurred_at) != (row.resident_id, row.occurred_at):
        stay.check(whose, incident.occurred_at, home.time_zone)
    columns = entry.columns | {"resident_id": incident.resident_id, "client_at": row.client_at}
    # Only someone on the confidential route takes an entry off it: not the author alone, and nobody by mistake.
    kept_on_route = row.confidential and not actor.may(Permission.READ_SAFEGUARDING)
    columns["confidential"] = kept_on_route or is_confidential(columns["flags"])
    if incident.occurred_at != row.occurred_at:
        columns |= incident_rows.local_columns(local_moment(incident.occurred_at, home.time_zone))
        columns["late"] = row.recorded_at - incident.occurred_at > incident_rows.LATE_AFTER
    if incident.outcome not in endings.LEFT_OPEN:
        columns["outcome"] = incident.outcome
    with session.no_autoflush:
        for name, value in columns.items():
            if getattr(row, name) != value:
                setattr(row, name, value)


def follow_ending(session: Session, row: Incident, was: str | None, *, actor: Actor, now: datetime) -> None:
    """A correction that says how it ended is an answer like any other."""
    if row.outcome is None or row.outcome == was:
        return
    endings.note(session, row, row.outcome, actor=actor, now=now)
    endings.close(session, row.id, home_id=row.home_id, state="answered", answer=row.outcome, actor=actor, now=now)


def move_to_resident(session: Session, row: Incident, *, actor: Actor, now: datetime) -> None:
    """It was somebody else: the question follows, and the cards about the wrong person are withdrawn."""
    session.execute(
        sa.update(_follow_up)
        .where(_follow_up.c.home_id == row.home_id, _follow_up.c.incident_id == row.id)
        .values(resident_id=row.resident_id)
    )
    cards.withdraw_of_incident(session, row.id, home_id=row.home_id, actor=actor, now=now, reason="resident corrected")
