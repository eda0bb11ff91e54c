"""A resident's family and friends: who may hear what."""

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from db.engine import Store
from protocols.access import Actor


class ContactIn(BaseModel):
    """`entitled` with its basis (attorney, consent, best interests …); `on_hold` stops every document."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    name: str
    relation: str
    entitled: bool
    basis: str = ""
    on_hold: bool = False


def add(store: Store, *, actor: Actor, now: datetime, id: UUID, resident_id: UUID, contact: ContactIn) -> None:
    """Add a contact (EDIT_RESIDENT)."""
    raise NotImplementedError


def change(
    store: Store, *, actor: Actor, now: datetime, contact_id: UUID, contact: ContactIn, expected_version: int
) -> int:
    """Change a contact; answers the new version."""
    raise NotImplementedError
