"""Residents: who they are, what they like, what calms them, and the risks that matter."""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from db.engine import Store
from protocols.access import Actor


FlagState = Literal["present", "suspected", "absent"]  # a flag with no row is not known
Status = Literal["present", "hospital", "left", "died"]


class ResidentIn(BaseModel):
    """A resident as entered. Empty text means nothing entered; None means not known."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    full_name: str
    preferred_name: str
    room: str
    born_on: date | None = None
    pronoun: Literal["she", "he", "they"] = "they"
    admitted_on: date | None = None
    dementia_type: str | None = None
    likes: str = ""
    what_calms: str = ""
    what_matters: str = ""
    communication_needs: str = ""
    food_texture: str = ""
    allergies: str = ""
    fluid_limit_ml: int | None = None
    contact_name: str = ""  # the home's named contact for the family (a role or a person who agreed)
    contact_phone: str = ""


def admit(store: Store, *, actor: Actor, now: datetime, id: UUID, resident: ResidentIn) -> None:
    """Add a resident (EDIT_RESIDENT)."""
    raise NotImplementedError


def change(
    store: Store,
    *,
    actor: Actor,
    now: datetime,
    resident_id: UUID,
    resident: ResidentIn,
    expected_version: int,
    reason: str,
) -> int:
    """Change a resident; answers the new version. `Stale` when someone else changed it first."""
    raise NotImplementedError


def set_flag(
    store: Store,
    *,
    actor: Actor,
    now: datetime,
    resident_id: UUID,
    code: str,
    state: FlagState,
    expires_on: date | None = None,
) -> None:
    """Record a risk flag as present, suspected or absent (EDIT_RESIDENT). An expired flag is unknown."""
    raise NotImplementedError


def set_status(store: Store, *, actor: Actor, now: datetime, resident_id: UUID, status: Status, on: date) -> None:
    """Present, in hospital, left or died (EDIT_RESIDENT). Died or left closes follow-ups and open cards."""
    raise NotImplementedError
