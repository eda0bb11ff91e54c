"""One resident, loaded and authorised in one place."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from db.engine import Store
from protocols.access import Actor


@dataclass(frozen=True, slots=True)
class Flag:
    """A risk flag as recorded. Expired flags are not in here: they are unknown."""

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


@dataclass(frozen=True, slots=True)
class ContactView:
    id: UUID
    version: int
    name: str
    relation: str
    entitled: bool
    basis: str
    on_hold: bool


def one(store: Store, *, actor: Actor, resident_id: UUID, now: datetime) -> ResidentView:
    """The resident, or `NotFound` (another home's gives the same answer). READ_SHIFT is enough."""
    raise NotImplementedError


def contacts(store: Store, *, actor: Actor, resident_id: UUID) -> tuple[ContactView, ...]:
    """Family and friends of the resident (EDIT_RESIDENT or RELEASE_SUMMARY)."""
    raise NotImplementedError
