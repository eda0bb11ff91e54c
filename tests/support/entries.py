"""Incidents as tests log them: the usual one, with what matters to the test changed."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from db.engine import Store
from db.models.base import table_of
from db.models.incident import Incident
from db.records import incidents
from db.records.incidents import IncidentIn
from protocols.access import Actor
from protocols.identity import new_id
from tests.support.homes import NOW
from tests.support.stores import everything


def entry(resident_id: UUID, **changes: Any) -> IncidentIn:
    """Shouting out because of noise, upset, nobody affected, one thing tried, the ending not answered, at `NOW`."""
    usual = {
        "resident_id": resident_id,
        "occurred_at": NOW,
        "behaviours": ["BHV_CALL_OUT"],
        "strength": 2,
        "affected": ["none"],
        "triggers": ["TRG_NOISE"],
        "tried": ["INT_CALM_APPROACH"],
    }
    return IncidentIn.model_validate(usual | changes)


def log(store: Store, actor: Actor, resident_id: UUID, *, now: datetime = NOW, **changes: Any) -> UUID:
    """Log the usual incident at `now`; answers its id."""
    one = new_id()
    logged = entry(resident_id, **({"occurred_at": now} | changes))
    incidents.record(store, actor=actor, now=now, id=one, incident=logged)
    return one


def kept(store: Store, one: UUID) -> Any:
    """The incident's row as it stands."""
    table = table_of(Incident)
    with everything(store) as session:
        return session.execute(sa.select(table).where(table.c.id == one)).one()


def count(store: Store, model: type[Any], **values: object) -> int:
    """How many rows of a table have these values."""
    table = table_of(model)
    conditions = [table.c[name] == value for name, value in values.items()]
    with everything(store) as session:
        return session.scalar(sa.select(sa.func.count()).select_from(table).where(*conditions)) or 0
