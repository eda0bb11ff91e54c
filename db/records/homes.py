"""Homes: made once at set-up, with the first manager."""

from datetime import datetime
from uuid import UUID
from zoneinfo import available_timezones

import sqlalchemy as sa
from pydantic import BaseModel, ConfigDict
from sqlalchemy.orm import Session

from db import audit, inputs
from db.engine import Store
from db.models.home import Home
from db.records import staff
from db.records.staff import StaffIn
from protocols.access import Actor
from protocols.emergency import NUMBERS
from protocols.errors import Conflict, Invalid
from protocols.identity import new_id
from protocols.wording import _


class HomeIn(BaseModel):
    """What the set-up page asks. `country` is a key of `protocols.emergency.NUMBERS` (GB, IE, US, AU, …)."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    name: str
    time_zone: str
    country: str
    manager_name: str
    manager_sign_in_name: str
    manager_password: str


def found(store: Store, *, id: UUID, now: datetime, home: HomeIn, demo: bool = False) -> UUID:
    """Make the home and its first manager; answers the manager's staff id. Refused when a home exists."""
    row = Home(
        id=id,
        name=inputs.line(home.name, "name"),
        time_zone=_known_zone(home.time_zone),
        country=_known_country(home.country),
        demo=demo,
        created_at=now,
    )
    manager = staff.prepare(_manager_of(home), prefix="manager_")
    manager_id = new_id()

    def action(session: Session) -> UUID:
        if session.scalar(sa.select(sa.func.count()).select_from(Home)):
            raise Conflict(_("Attune is already set up here. Please sign in."))
        actor = Actor(home_id=id, staff_id=manager_id, role="manager")
        session.add(Home(**row.model_dump()))
        session.flush()
        _keep(session, row, actor=actor, now=now)
        staff.keep(session, manager, actor=actor, now=now, id=manager_id)
        return manager_id

    return store.write(id, action)


def _manager_of(home: HomeIn) -> StaffIn:
    return StaffIn(
        name=home.manager_name,
        sign_in_name=home.manager_sign_in_name,
        role="manager",
        password=home.manager_password,
    )


def _keep(session: Session, home: Home, *, actor: Actor, now: datetime) -> None:
    audit.keep_version(
        session,
        actor=actor,
        now=now,
        entity="home",
        entity_id=home.id,
        version=1,
        change="create",
        payload={"name": home.name, "time_zone": home.time_zone, "country": home.country, "demo": home.demo},
    )


def _known_zone(name: str) -> str:
    if name not in available_timezones():
        raise Invalid(_("Choose a time zone from the list."), field="time_zone")
    return name


def _known_country(code: str) -> str:
    if code not in NUMBERS:
        raise Invalid(_("Choose a country from the list."), field="country")
    return code
