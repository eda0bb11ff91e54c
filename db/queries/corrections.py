"""An incident as it can be corrected: everything it says, in the form in which it is logged."""

from dataclasses import dataclass
from uuid import UUID

from db.confidence import Reader
from db.engine import Store
from db.loading import of_home
from db.models.incident import Incident
from db.records.incident_form import IncidentIn
from protocols.access import Actor, Permission, require
from protocols.errors import NotFound
from protocols.wording import _


@dataclass(frozen=True, slots=True)
class ToCorrect:
    """`version` is what a correction has to expect."""

    version: int
    incident: IncidentIn


def of_incident(store: Store, *, actor: Actor, incident_id: UUID) -> ToCorrect:
    """The incident as it stands (AMEND_INCIDENT). One that this person may not read is not found."""
    require(actor, Permission.AMEND_INCIDENT)
    with store.read(actor.home_id) as session:
        row = of_home(session, Incident, actor, incident_id)
        if not Reader(session, actor).may_read(row):
            raise NotFound(_("This was not found. It may have been removed, or it belongs to another home."))
        return ToCorrect(version=row.version, incident=_said(row))


def _said(row: Incident) -> IncidentIn:
    kept = {name: getattr(row, name) for name in IncidentIn.model_fields if hasattr(row, name)}
    # "Unknown" is what the end of a shift makes of no answer; nobody said it.
    outcome = None if row.outcome == "unknown" else row.outcome
    return IncidentIn.model_validate(kept | row.codes | {"outcome": outcome})
