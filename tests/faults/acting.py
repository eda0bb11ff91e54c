"""The real actions, in the shape in which a history asks for them."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from db.engine import Store
from db.records import incidents
from db.records.incidents import IncidentIn
from protocols.access import Actor


@dataclass(frozen=True, slots=True)
class Acting:
    """One person, now."""

    actor: Actor
    store: Store
    now: datetime

    def save(self, one: UUID, incident: IncidentIn) -> bool:
        return incidents.record(self.store, actor=self.actor, now=self.now, id=one, incident=incident).already

    def amend(self, one: UUID, incident: IncidentIn, version: int) -> int:
        return incidents.amend(
            self.store,
            actor=self.actor,
            now=self.now,
            incident_id=one,
            incident=incident,
            expected_version=version,
            reason="mistyped",
        )

    def void(self, one: UUID, version: int) -> int:
        return incidents.void(
            self.store, actor=self.actor, now=self.now, incident_id=one, expected_version=version, reason="not so"
        )
