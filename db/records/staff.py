"""Staff: made, changed and deactivated, never deleted; what they wrote stays theirs."""

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from db.engine import Store
from protocols.access import Actor


class StaffIn(BaseModel):
    """A member of staff. `role` is a key of `protocols.access.ROLES`; `extra` are further permissions."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    name: str
    sign_in_name: str
    role: str
    password: str
    extra: frozenset[str] = frozenset()
    language: str = "en"


def add(store: Store, *, actor: Actor, now: datetime, id: UUID, staff: StaffIn) -> None:
    """Add a member of staff (MANAGE_STAFF). A sign-in name is unique in the installation."""
    raise NotImplementedError


def deactivate(store: Store, *, actor: Actor, now: datetime, staff_id: UUID, reason: str) -> None:
    """Close the person's account and end every sign-in at once (MANAGE_STAFF)."""
    raise NotImplementedError


def set_password(store: Store, *, actor: Actor, now: datetime, staff_id: UUID, password: str) -> None:
    """Set a password: one's own, or anyone's with MANAGE_STAFF. Ends the person's other sign-ins."""
    raise NotImplementedError


def set_pin(store: Store, *, actor: Actor, now: datetime, pin: str) -> None:
    """Set one's own 6-digit PIN, which only unlocks an idle session in the same browser."""
    raise NotImplementedError


def issue_agency_code(store: Store, *, actor: Actor, now: datetime, id: UUID, name: str) -> tuple[str, str]:
    """A named account for an agency worker that ends after 12 hours (ISSUE_AGENCY_CODE).

    Answers (sign-in name, one password shown once); the account is a care aide.
    """
    raise NotImplementedError
