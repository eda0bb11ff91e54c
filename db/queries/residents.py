"""One resident, loaded and authorised in one place."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db.engine import Store
from db.loading import home_moment, of_home
from db.models.base import table_of
from db.models.resident import Contact, Resident, ResidentFlag
from db.names import Named, alike_rooms
from protocols.access import Actor, Permission, require


LIVES_HERE = ("present", "hospital")

_resident = table_of(Resident)
_flag = table_of(ResidentFlag)
# Built once, because they are in the path of every page.
_NAMES_HERE = (
    sa.select(_resident.c.id, _resident.c.preferred_name, _resident.c.full_name, _resident.c.room)
    .where(_resident.c.home_id == sa.bindparam("home"), _resident.c.status.in_(LIVES_HERE))
    .order_by(_resident.c.room, _resident.c.id)
)
_FLAGS = (
    sa.select(_flag.c.id, _flag.c.version, _flag.c.code, _flag.c.state, _flag.c.recorded_at, _flag.c.expires_on)
    .where(
        _flag.c.home_id == sa.bindparam("home"),
        _flag.c.resident_id == sa.bindparam("resident"),
        sa.or_(_flag.c.expires_on.is_(None), _flag.c.expires_on >= sa.bindparam("today")),
    )
    .order_by(_flag.c.code)
)


@dataclass(frozen=True, slots=True)
class Flag:
    """A risk flag as recorded. Expired flags are not in here: they are unknown."""

    id: UUID
    version: int
    code: str
    state: str  # present | suspected | absent
    recorded_at: datetime
    expires_on: date | None


@dataclass(frozen=True, slots=True)
class ResidentView:
    """A resident as a page needs it; fields as in `db.records.residents.ResidentIn`."""

    id: UUID
    version: int
    full_name: str
    preferred_name: str
    initials: str
    room: str
    status: str
    born_on: date | None
    pronoun: str
    admitted_on: date | None
    dementia_type: str | None
    likes: str
    what_calms: str
    what_matters: str
    communication_needs: str
    food_texture: str
    allergies: str
    fluid_limit_ml: int | None
    contact_name: str
    contact_phone: str
    flags: tuple[Flag, ...]
    alike: tuple[str, ...]

    @property
    def present_flags(self) -> frozenset[str]:
        """Codes present or suspected."""
        return frozenset(flag.code for flag in self.flags if flag.state != "absent")


_AS_KEPT = tuple(name for name in ResidentView.__slots__ if name not in ("initials", "flags", "alike"))


@dataclass(frozen=True, slots=True)
class ContactView:
    id: UUID
    version: int
    name: str
    relation: str
    entitled: bool
    basis: str
    on_hold: bool


@dataclass(frozen=True, slots=True)
class Gone:
    """Somebody who moved away or died."""

    id: UUID
    full_name: str
    room: str
    status: str


def one(store: Store, *, actor: Actor, resident_id: UUID, now: datetime) -> ResidentView:
    """The resident, or `NotFound` (another home's gives the same answer). READ_SHIFT is enough."""
    require(actor, Permission.READ_SHIFT)
    with store.read(actor.home_id) as session:
        row = of_home(session, Resident, actor, resident_id)
        flags = _flags(session, actor, resident_id, today=home_moment(session, actor, now).local_date)
        alike = alike_rooms(names_here(session, actor)).get(resident_id, ())
    columns = {name: getattr(row, name) for name in _AS_KEPT}
    return ResidentView(**columns, initials=initials_of(row.full_name), flags=flags, alike=alike)


def gone(store: Store, *, actor: Actor) -> tuple[Gone, ...]:
    """Those who do not live here any more (EDIT_RESIDENT), by name: what was said of them can still be put right."""
    require(actor, Permission.EDIT_RESIDENT)
    table = table_of(Resident).c
    chosen = sa.select(table.id, table.full_name, table.room, table.status).where(
        table.home_id == actor.home_id, table.status.not_in(LIVES_HERE)
    )
    with store.read(actor.home_id) as session:
        return tuple(Gone(*row) for row in session.execute(chosen.order_by(table.full_name, table.id)))


def contacts(store: Store, *, actor: Actor, resident_id: UUID) -> tuple[ContactView, ...]:
    """Family and friends of the resident (EDIT_RESIDENT or RELEASE_SUMMARY), by name."""
    if not actor.may(Permission.RELEASE_SUMMARY):
        require(actor, Permission.EDIT_RESIDENT)
    table = table_of(Contact).c
    with store.read(actor.home_id) as session:
        of_home(session, Resident, actor, resident_id)
        chosen = sa.select(
            table.id, table.version, table.name, table.relation, table.entitled, table.basis, table.on_hold
        ).where(table.home_id == actor.home_id, table.resident_id == resident_id)
        found = session.execute(chosen.order_by(table.name, table.id)).all()
    return tuple(ContactView(*row) for row in found)


def names_here(session: Session, actor: Actor) -> list[Named]:
    """Everyone who lives here now, by room, as the name-alert needs them."""
    return [Named(*row) for row in session.execute(_NAMES_HERE, {"home": actor.home_id})]


def initials_of(full_name: str) -> str:
    """First letters of the first and last word, for a tile without a photo."""
    words = full_name.split()
    return "".join(word[0] for word in (*words[:1], *words[1:][-1:])).upper()


def _flags(session: Session, actor: Actor, resident_id: UUID, *, today: date) -> tuple[Flag, ...]:
    rows = session.execute(_FLAGS, {"home": actor.home_id, "resident": resident_id, "today": today})
    return tuple(Flag(*row) for row in rows)
