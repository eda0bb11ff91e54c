"""Who is this? Asked at every run and in every action."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from db.engine import Store
from protocols.access import Actor


@dataclass(frozen=True, slots=True)
class Identity:
    """A live sign-in. `locked` means idle for too long or locked by hand: show the lock page, nothing else."""

    actor: Actor
    session_id: UUID
    name: str
    language: str
    has_pin: bool
    locked: bool
    home_name: str
    time_zone: str
    country: str
    jurisdiction: str  # a protocols.engine.schema.Jurisdiction value
    demo: bool


def by_token(store: Store, *, now: datetime, token: str, idle: timedelta) -> Identity | None:
    """The live sign-in of a cookie; None when there is none, it ended, or the account is closed or expired."""
    raise NotImplementedError


def by_session(store: Store, *, now: datetime, session_id: UUID, idle: timedelta) -> Identity | None:
    """The same by session id, as the gate hands it to the pages."""
    raise NotImplementedError


def home_exists(store: Store) -> bool:
    """Whether set-up was done."""
    raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Recent:
    """A name to tap on the sign-in page of a device that this person used before. No role, no id."""

    sign_in_name: str
    name: str


def emergency_country(store: Store) -> str | None:
    """The country of the (only) home, for the locked screen's emergency number; None before set-up."""
    raise NotImplementedError
