"""Sign-ins: sessions in the database, growing delays instead of lock-outs, idle lock, sign-out at once.

These are the only actions without an actor: they are how someone becomes one.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from db.engine import Store


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A new sign-in. `token` goes into the cookie and is kept nowhere else (the record has its hash)."""

    session_id: UUID
    token: str


@dataclass(frozen=True, slots=True)
class Refused:
    """`wait_seconds` until the next try is looked at; 0: try again now. `password_needed`: the PIN is used up."""

    wait_seconds: int
    password_needed: bool = False


def sign_in(store: Store, *, now: datetime, sign_in_name: str, password: str, device: str) -> SignedIn | Refused:
    """Check name and password (argon2id). Unknown names take as long as known ones and get the same answer.

    Delays grow 1, 2, 4 … 60 seconds per account and survive a restart; no account is ever locked for good.
    """
    raise NotImplementedError


def unlock(store: Store, *, now: datetime, token: str, pin: str) -> bool | Refused:
    """Unlock an idle session with the PIN: True when unlocked. Ten failures in a row need the password."""
    raise NotImplementedError


def unlock_with_password(store: Store, *, now: datetime, token: str, password: str) -> bool | Refused:
    """Unlock an idle session with the password of the same person."""
    raise NotImplementedError


def touch(store: Store, *, now: datetime, session_id: UUID) -> None:
    """Note that the person is active, at most once a minute; not audited."""
    raise NotImplementedError


def lock(store: Store, *, now: datetime, session_id: UUID) -> None:
    """Lock the session until PIN or password."""
    raise NotImplementedError


def sign_out(store: Store, *, now: datetime, session_id: UUID) -> None:
    """End the session. Open sockets find out at their next run or action."""
    raise NotImplementedError
