"""Who is this? Asked at every run and in every action, so each answer is one indexed query."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from db.engine import Store
from db.models.base import table_of
from db.models.home import Home
from db.models.staff import Staff, StaffSession
from db.scope import DOOR
from db.tokens import PIN_TRIES, token_hash
from protocols.access import Actor, Permission
from protocols.emergency import NUMBERS


# A sign-in is over after this long, however often it was unlocked: a PIN alone does not keep a tablet open for ever.
SIGN_IN_LASTS = timedelta(hours=24)

_PERMISSIONS = {permission.value: permission for permission in Permission}


@dataclass(frozen=True, slots=True)
class Identity:
    """A live sign-in. `locked` means idle for too long or locked by hand: show the lock page, nothing else."""

    actor: Actor
    session_id: UUID
    name: str
    language: str
    has_pin: bool  # false also once ten wrong PINs have used it up: only the password unlocks then
    locked: bool
    home_name: str
    time_zone: str
    country: str
    jurisdiction: str  # a protocols.engine.schema.Jurisdiction value
    demo: bool


def by_token(store: Store, *, now: datetime, token: str, idle: timedelta) -> Identity | None:
    """The live sign-in of a cookie; None when there is none, it ended, or the account is closed or expired.

    Locked when nothing was done for longer than `idle`.
    """
    return _identity(store, "token_hash", token_hash(token), now=now, idle=idle)


def by_session(store: Store, *, now: datetime, session_id: UUID, idle: timedelta) -> Identity | None:
    """The same by session id, as the gate hands it to the pages."""
    return _identity(store, "id", session_id, now=now, idle=idle)


def home_exists(store: Store) -> bool:
    """Whether set-up was done."""
    return emergency_country(store) is not None


def emergency_country(store: Store) -> str | None:
    """The country of the (only) home, for the locked screen's emergency number; None before set-up."""
    first = sa.select(table_of(Home).c.country).order_by(table_of(Home).c.created_at).limit(1)
    with store.read(DOOR) as session:
        return session.scalar(first)


def _identity(store: Store, column: str, value: UUID | str, *, now: datetime, idle: timedelta) -> Identity | None:
    with store.read(DOOR) as session:
        row = session.execute(_live_sign_in(column), {"value": value, "now": now}).first()
    if row is None or row.created_at + SIGN_IN_LASTS <= now:
        return None
    return Identity(
        actor=Actor(
            home_id=row.home_id,
            staff_id=row.staff_id,
            role=row.role,
            extra=frozenset(_PERMISSIONS[name] for name in row.extra if name in _PERMISSIONS),
            session_id=row.session_id,
        ),
        session_id=row.session_id,
        name=row.name,
        language=row.language,
        has_pin=row.has_pin,
        locked=row.locked_at is not None or now - row.last_seen_at > idle,
        home_name=row.home_name,
        time_zone=row.time_zone,
        country=row.country,
        jurisdiction=NUMBERS.get(row.country, NUMBERS["XX"])[1],
        demo=row.demo,
    )


@cache
def _live_sign_in(column: str) -> sa.Select[Any]:
    """Built once: building it takes longer than running it."""
    sign_in, staff, home = table_of(StaffSession), table_of(Staff), table_of(Home)
    found = sign_in.join(staff, (staff.c.home_id == sign_in.c.home_id) & (staff.c.id == sign_in.c.staff_id)).join(
        home, home.c.id == sign_in.c.home_id
    )
    now = sa.bindparam("now", type_=staff.c.expires_at.type)
    return (
        sa.select(
            sign_in.c.home_id,
            sign_in.c.id.label("session_id"),
            sign_in.c.staff_id,
            sign_in.c.created_at,
            sign_in.c.last_seen_at,
            sign_in.c.locked_at,
            staff.c.name,
            staff.c.role,
            staff.c.extra,
            staff.c.language,
            (staff.c.pin_hash.is_not(None) & (sign_in.c.pin_failures < PIN_TRIES)).label("has_pin"),
            home.c.name.label("home_name"),
            home.c.time_zone,
            home.c.country,
            home.c.demo,
        )
        .select_from(found)
        .where(
            sign_in.c[column] == sa.bindparam("value", type_=sign_in.c[column].type),
            sign_in.c.ended_at.is_(None),
            staff.c.active,
            sa.or_(staff.c.expires_at.is_(None), staff.c.expires_at > now),
        )
    )
