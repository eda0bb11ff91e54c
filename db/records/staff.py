"""Staff: made, changed and deactivated, never deleted; what they wrote stays theirs."""

import re
import secrets
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

import sqlalchemy as sa
from pydantic import BaseModel, ConfigDict
from sqlalchemy.orm import Session

from db import door, entries, inputs, keys, passwords
from db.engine import Store
from db.loading import if_there, of_home
from db.models.base import table_of
from db.models.staff import Staff, StaffSession
from db.scope import DOOR, within
from protocols import wording
from protocols.access import ROLES, Actor, Permission, require
from protocols.errors import Conflict, Invalid
from protocols.wording import _


AGENCY_CODE_LASTS = timedelta(hours=12)
_SIGN_IN_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{1,39}")
MAY_LEAD = frozenset({"nurse", "manager"})  # roles of which somebody can be clinical lead
_CLEAR_SIGNS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that is taken for another on paper


class StaffIn(BaseModel):
    """A member of staff. `role` is a key of `protocols.access.ROLES`; `extra` are further permissions."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    name: str
    sign_in_name: str
    role: str
    password: str
    extra: frozenset[str] = frozenset()
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Prepared:
    """A member of staff, checked, with the slow hashing already done outside the transaction."""

    name: str
    sign_in_name: str
    role: str
    password_hash: str
    extra: tuple[str, ...]
    language: str
    expires_at: datetime | None = None


def add(store: Store, *, actor: Actor, now: datetime, id: UUID, staff: StaffIn) -> None:
    """Add a member of staff (MANAGE_STAFF). A sign-in name is unique in the installation."""
    require(actor, Permission.MANAGE_STAFF)
    prepared = prepare(staff)
    store.write(actor.home_id, lambda session: keep(session, prepared, actor=actor, now=now, id=id))


def deactivate(store: Store, *, actor: Actor, now: datetime, staff_id: UUID, reason: str) -> None:
    """Close the person's account and end every sign-in at once (MANAGE_STAFF). Harmless twice."""
    require(actor, Permission.MANAGE_STAFF)
    why = door.reason(reason)

    def action(session: Session) -> None:
        person = of_home(session, Staff, actor, staff_id)
        if not person.active:
            return
        _refuse_last_manager(session, person)
        person.active = False
        entries.change(session, person, actor=actor, now=now, change="deactivate", reason=why)
        _end_sign_ins(session, person, now=now)

    store.write(actor.home_id, action)


def set_clinical_lead(store: Store, *, actor: Actor, now: datetime, staff_id: UUID, is_lead: bool, reason: str) -> None:
    """Give a person the writing of protocols, or take it back (MANAGE_STAFF). It holds from their next tap on.

    Harmless twice. Raises `Invalid` for an account that is closed and for a care aide.
    """
    require(actor, Permission.MANAGE_STAFF)
    why = door.reason(reason)
    lead = Permission.CLINICAL_LEAD.value

    def action(session: Session) -> None:
        person = of_home(session, Staff, actor, staff_id)
        if (lead in person.extra) is is_lead:
            return
        if is_lead and not (person.active and person.role in MAY_LEAD):
            raise Invalid(_("Only a nurse or a manager who works here can be clinical lead."), field="staff_id")
        others = [name for name in person.extra if name != lead]
        person.extra = sorted([*others, lead] if is_lead else others)
        entries.change(session, person, actor=actor, now=now, change="clinical_lead", reason=why)

    store.write(actor.home_id, action)


def set_password(store: Store, *, actor: Actor, now: datetime, staff_id: UUID, password: str) -> None:
    """Set a password: one's own, or anyone's with MANAGE_STAFF. Ends the person's other sign-ins."""
    if staff_id != actor.staff_id:
        require(actor, Permission.MANAGE_STAFF)
    passwords.check_password(password)
    hashed = passwords.hash_password(password)

    def action(session: Session) -> None:
        person = of_home(session, Staff, actor, staff_id)
        person.password_hash = hashed
        entries.change(session, person, actor=actor, now=now, change="password")
        _end_sign_ins(session, person, now=now, but=actor.session_id)

    store.write(actor.home_id, action)


def set_pin(store: Store, *, actor: Actor, now: datetime, pin: str) -> None:
    """Set one's own 6-digit PIN, which only unlocks an idle session in the same browser."""
    passwords.check_pin(pin)
    hashed = passwords.hash_pin(pin, keys.key_in(store.settings.pepper_file))

    def action(session: Session) -> None:
        person = of_home(session, Staff, actor, actor.staff_id)
        person.pin_hash = hashed
        entries.change(session, person, actor=actor, now=now, change="pin")

    store.write(actor.home_id, action)


def issue_agency_code(store: Store, *, actor: Actor, now: datetime, id: UUID, name: str) -> tuple[str, str]:
    """A named account for an agency worker that ends after 12 hours (ISSUE_AGENCY_CODE).

    Answers (sign-in name, one password shown once); the account is a care aide. Asked again with the same id, it
    answers with a new password for the same account, and the old one no longer works.
    """
    require(actor, Permission.ISSUE_AGENCY_CODE)
    password = "-".join("".join(secrets.choice(_CLEAR_SIGNS) for _sign in range(4)) for _group in range(3))
    wanted = StaffIn(name=name, sign_in_name=_agency_name(name), role="aide", password=password)
    prepared = replace(prepare(wanted), expires_at=now + AGENCY_CODE_LASTS)

    def action(session: Session) -> str:
        again = if_there(session, Staff, actor, id)
        if again is None:
            keep(session, prepared, actor=actor, now=now, id=id)
            return prepared.sign_in_name
        if again.expires_at is None or again.author_id != actor.staff_id:
            raise Conflict(_("This code was given before. Please start again."))
        again.password_hash = prepared.password_hash
        entries.change(session, again, actor=actor, now=now, change="password")
        return again.sign_in_name

    return store.write(actor.home_id, action), password


def prepare(staff: StaffIn, *, prefix: str = "") -> Prepared:
    """Check everything about a new member of staff and hash the password. `prefix` goes before field names."""
    sign_in_name = staff.sign_in_name.casefold()
    if not _SIGN_IN_NAME.fullmatch(sign_in_name):
        sentence = _("A sign-in name has 2 to 40 letters, digits, dots, dashes or underscores, and no spaces.")
        raise Invalid(sentence, field=f"{prefix}sign_in_name")
    if staff.role not in ROLES:
        raise Invalid(_("Choose a role from the list."), field=f"{prefix}role")
    if not staff.extra <= {permission.value for permission in Permission}:
        raise Invalid(_("Choose permissions from the list."), field=f"{prefix}extra")
    if staff.language not in wording.languages():
        raise Invalid(_("Choose a language from the list."), field=f"{prefix}language")
    passwords.check_password(staff.password, field=f"{prefix}password")
    return Prepared(
        name=inputs.line(staff.name, f"{prefix}name"),
        sign_in_name=sign_in_name,
        role=staff.role,
        password_hash=passwords.hash_password(staff.password),
        extra=tuple(sorted(staff.extra)),
        language=staff.language,
    )


def keep(session: Session, prepared: Prepared, *, actor: Actor, now: datetime, id: UUID) -> None:
    """Keep a prepared member of staff in the actor's home, within a transaction."""
    table = table_of(Staff).c
    with within(session, DOOR):  # nobody in the installation, whose ever home it is
        holder = session.scalar(sa.select(table.id).where(table.sign_in_name == prepared.sign_in_name))
    if holder is not None and holder != id:
        raise Invalid(_("Someone already signs in with this name. Choose another."), field="sign_in_name")
    row = Staff(
        home_id=actor.home_id,
        id=id,
        recorded_at=now,
        author_id=actor.staff_id,
        name=prepared.name,
        sign_in_name=prepared.sign_in_name,
        role=prepared.role,
        extra=list(prepared.extra),
        password_hash=prepared.password_hash,
        language=prepared.language,
        expires_at=prepared.expires_at,
    )
    entries.add(session, row, actor=actor, now=now)


def _refuse_last_manager(session: Session, person: Staff) -> None:
    table = table_of(Staff).c
    others = sa.select(sa.func.count()).where(
        table.home_id == person.home_id, table.role == "manager", table.active, table.id != person.id
    )
    if person.role == "manager" and not session.scalar(others):
        raise Invalid(_("This is the only manager. Add another manager first."), field="staff_id")


def _end_sign_ins(session: Session, person: Staff, *, now: datetime, but: UUID | None = None) -> None:
    table = table_of(StaffSession)
    ending = sa.update(table).where(
        table.c.home_id == person.home_id, table.c.staff_id == person.id, table.c.ended_at.is_(None)
    )
    if but is not None:
        ending = ending.where(table.c.id != but)
    session.execute(ending.values(ended_at=now))


def _agency_name(name: str) -> str:
    plain = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")[:20] or "worker"
    return f"agency-{plain}-{secrets.randbelow(900) + 100}"
