"""An incident as it can be corrected: everything it says, in the form in which it is logged."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from db.engine import Store
from db.loading import home_of, of_home
from db.models.incident import Incident
from db.models.resident import Resident
from db.records import correcting
from db.records.incident_form import IncidentIn
from protocols.access import Actor


@dataclass(frozen=True, slots=True)
class ToCorrect:
    """`version` is what a correction has to expect; `full_name` and `room` are of whom it is about so far."""

    version: int
    incident: IncidentIn
    full_name: str
    room: str


def of_incident(store: Store, *, actor: Actor, now: datetime, incident_id: UUID) -> ToCorrect:
    """The incident as it stands, for whoever may correct it now: AMEND_INCIDENT, or its author until the shift ends.

    One that this person may not read is not found; one that was marked as an error is refused.
    """
    with store.read(actor.home_id) as session:
        row = correcting.to_change(session, actor, incident_id)
        correcting.may_amend(row, actor, home_of(session, actor), now=now)
        about = of_home(session, Resident, actor, row.resident_id)
        return ToCorrect(row.version, _said(row), about.full_name, about.room)


def _said(row: Incident) -> IncidentIn:
    kept = {name: getattr(row, name) for name in IncidentIn.model_fields if hasattr(row, name)}
    # "Unknown" is what the end of a shift makes of no answer; nobody said it.
    outcome = None if row.outcome == "unknown" else row.outcome
    return IncidentIn.model_validate(kept | row.codes | {"outcome": outcome})
