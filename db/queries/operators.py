"""Who acts when nobody is signed in: a command on the server, run by whoever looks after a home's files."""

from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa

from db.engine import Store
from db.models.base import table_of
from db.models.home import Home
from db.models.resident import Resident
from db.models.staff import Staff
from db.queries.homes import every_home
from protocols.access import Actor, Permission
from protocols.errors import NotFound
from protocols.wording import _


@dataclass(frozen=True, slots=True)
class Operator:
    """Acts in the name of the home's first manager, who answers for its files. `time_zone` is the home's."""

    actor: Actor
    time_zone: str


def of_resident(store: Store, *, resident_id: UUID) -> Operator:
    """The operator of the home where a resident is, with the right to make documents.

    Raises `NotFound` for an unknown resident, and where no manager is left to act for.
    """
    home, staff, resident = table_of(Home).c, table_of(Staff).c, table_of(Resident).c
    chosen = (
        sa.select(home.id, home.time_zone, staff.id.label("staff_id"))
        .join_from(table_of(Resident), table_of(Home), home.id == resident.home_id)
        .join(table_of(Staff), staff.home_id == home.id)
        .where(resident.id == resident_id, staff.role == "manager", staff.active.is_(True))
        .order_by(staff.recorded_at, staff.id)
    )
    row = None
    for home_id in every_home(store):
        with store.read(home_id) as session:
            row = row or session.execute(chosen).first()
    if row is None:
        raise NotFound(_("There is no such resident."), field="resident")
    extra = frozenset({Permission.RELEASE_SUMMARY})
    return Operator(Actor(home_id=row.id, staff_id=row.staff_id, role="manager", extra=extra), row.time_zone)
