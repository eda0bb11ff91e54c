"""A resident's family and friends: who may hear what."""

from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict
from sqlalchemy.orm import Session

from db import door, entries, inputs
from db.engine import Store
from db.loading import check_version, of_home
from db.models.resident import Contact, Resident
from protocols.access import Actor, Permission, require
from protocols.errors import Invalid
from protocols.wording import _


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
    require(actor, Permission.EDIT_RESIDENT)
    columns = _checked(contact)

    def action(session: Session) -> None:
        of_home(session, Resident, actor, resident_id)
        row = Contact(
            home_id=actor.home_id,
            id=id,
            recorded_at=now,
            author_id=actor.staff_id,
            resident_id=resident_id,
            **columns,
        )
        entries.add(session, row, actor=actor, now=now)

    store.write(actor.home_id, action)


def change(
    store: Store,
    *,
    actor: Actor,
    now: datetime,
    contact_id: UUID,
    contact: ContactIn,
    expected_version: int,
    reason: str,
) -> int:
    """Change a contact; answers the new version. `Stale` when someone else changed it first."""
    require(actor, Permission.EDIT_RESIDENT)
    columns = _checked(contact)
    why = door.reason(reason)

    def action(session: Session) -> int:
        row = of_home(session, Contact, actor, contact_id)
        check_version(row, expected_version)
        for name, value in columns.items():
            setattr(row, name, value)
        return entries.change(session, row, actor=actor, now=now, reason=why)

    return store.write(actor.home_id, action)


def _checked(contact: ContactIn) -> dict[str, Any]:
    columns = contact.model_dump()
    columns["name"] = inputs.line(contact.name, "name")
    columns["relation"] = inputs.line(contact.relation, "relation")
    columns["basis"] = inputs.words(contact.basis, "basis")
    if contact.entitled and not columns["basis"]:
        sentence = _("Say why this person may be told: for example consent, power of attorney or best interests.")
        raise Invalid(sentence, field="basis")
    return columns
