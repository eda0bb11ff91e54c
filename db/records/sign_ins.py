"""Sign-ins: sessions in the database, growing delays instead of lock-outs, idle lock, sign-out at once.

These are the only actions without an actor: they are how someone becomes one. Hashing takes longer than a
transaction may, so it happens between a read and a write; one turn at a time for each name and device keeps
guesses made at once from slipping between the two.
"""

import hmac
import math
import threading
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db import audit, inputs, keys, passwords
from db.engine import Store
from db.models.base import table_of
from db.models.staff import SignInTry, Staff, StaffSession
from db.queries import sign_ins as queries
from db.scope import DOOR, Scope, within
from db.tokens import PIN_TRIES, new_token, token_hash
from protocols.access import Actor
from protocols.identity import new_id


_LONGEST_DELAY_SECONDS = 60
_FORGOTTEN_AFTER = timedelta(hours=1)  # failures in a row; pausing that long gains a guesser nothing
_TOUCH_EVERY = timedelta(minutes=1)
_LONGEST_DEVICE = 200  # characters

_sign_ins = table_of(StaffSession)
_staff = table_of(Staff)
# Built once, because they are in the path of every tap.
_TO_TOUCH = (
    _sign_ins.c.id == sa.bindparam("sign_in"),
    _sign_ins.c.ended_at.is_(None),
    _sign_ins.c.locked_at.is_(None),
    _sign_ins.c.last_seen_at <= sa.bindparam("before"),
)
_IS_DUE = sa.select(_sign_ins.c.id).where(*_TO_TOUCH)
_TOUCH = sa.update(_sign_ins).where(*_TO_TOUCH).values(last_seen_at=sa.bindparam("seen_at"))
_turns = tuple(threading.Lock() for _ in range(64))


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

    Delays grow 1, 2, 4 … 60 seconds per account and survive a restart; no account is ever locked for good. A closed
    or expired account gets the same answer as a wrong password.
    """
    account = _checked(store, now=now, sign_in_name=sign_in_name, password=password)
    if isinstance(account, Refused):
        return account
    signed_in = SignedIn(session_id=new_id(), token=new_token())
    row = StaffSession(
        home_id=account.home_id,
        id=signed_in.session_id,
        staff_id=account.staff_id,
        token_hash=token_hash(signed_in.token),
        device=inputs.clipped(device, _LONGEST_DEVICE),
        created_at=now,
        last_seen_at=now,
    )

    def action(session: Session) -> None:
        session.add(StaffSession(**row.model_dump()))
        _note(session, account, now=now, what="signed_in")

    store.write(account.home_id, action)
    return signed_in


def unlock(store: Store, *, now: datetime, token: str, pin: str) -> bool | Refused:
    """Unlock an idle session with the PIN: True when unlocked, False when the sign-in is over.

    Delays grow as for passwords, for this device alone. Ten failures in a row need the password.
    """
    who = queries.by_token(store, now=now, token=token, idle=timedelta(0))
    if who is None:
        return False
    with _turn(str(who.session_id)):
        staff, kept = _rows_of(store, who)
        if staff.pin_hash is None or kept.pin_failures >= PIN_TRIES:
            return Refused(0, password_needed=True)
        if kept.next_try_at is not None and kept.next_try_at > now:
            return Refused(_seconds_until(kept.next_try_at, now))
        if passwords.pin_is(pin, staff.pin_hash, keys.key_in(store.settings.pepper_file)):
            store.write(who.actor.home_id, lambda session: _unlock(session, who, now=now))
            return True
        failures = kept.pin_failures + 1
        wait = _delay(failures)
        store.write(who.actor.home_id, lambda session: _count_pin_failure(session, who, failures, now=now))
        used_up = failures >= PIN_TRIES
        return Refused(0 if used_up else wait, password_needed=used_up)


def unlock_with_password(store: Store, *, now: datetime, token: str, password: str) -> bool | Refused:
    """Unlock an idle session with the password of the same person: True when unlocked, False when it is over."""
    who = queries.by_token(store, now=now, token=token, idle=timedelta(0))
    if who is None:
        return False
    staff, _row = _rows_of(store, who)
    account = _checked(store, now=now, sign_in_name=staff.sign_in_name, password=password)
    if isinstance(account, Refused):
        return account
    store.write(who.actor.home_id, lambda session: _unlock(session, who, now=now))
    return True


def touch(store: Store, *, now: datetime, session_id: UUID) -> None:
    """Note that the person is active, at most once a minute; not audited. A locked sign-in stays locked."""
    due = {"sign_in": session_id, "before": now - _TOUCH_EVERY}
    with store.read(DOOR) as session:
        if session.scalar(_IS_DUE, due) is None:
            return
    store.write(DOOR, lambda session: session.connection().execute(_TOUCH, {**due, "seen_at": now}))


def lock(store: Store, *, now: datetime, session_id: UUID) -> None:
    """Lock the session until PIN or password."""
    live = (_sign_ins.c.id == session_id, _sign_ins.c.ended_at.is_(None))
    store.write(DOOR, lambda session: session.execute(sa.update(_sign_ins).where(*live).values(locked_at=now)))


def sign_out(store: Store, *, now: datetime, session_id: UUID) -> None:
    """End the session. Open sockets find out at their next run or action. Harmless twice."""

    def action(session: Session) -> None:
        row = session.scalars(sa.select(StaffSession).where(_sign_ins.c.id == session_id)).one_or_none()
        if row is None or row.ended_at is not None:
            return
        row.ended_at = now
        session.flush()
        account = Actor(home_id=row.home_id, staff_id=row.staff_id, role="aide")
        with within(session, row.home_id):
            _note(session, account, now=now, what="signed_out")

    store.write(DOOR, action)


def _checked(store: Store, *, now: datetime, sign_in_name: str, password: str) -> Actor | Refused:
    """The account whose password this is, with its failures forgotten; or the refusal, with one failure more."""
    name = sign_in_name.strip().casefold()
    digest = hmac.digest(keys.key_in(store.settings.pepper_file), name.encode(), "sha256").hex()
    with _turn(digest):
        with store.read(DOOR) as session:
            tried = session.get(SignInTry, digest)
            staff = session.scalars(
                sa.select(Staff).where(_staff.c.sign_in_name == name.replace("\0", ""))
            ).one_or_none()
        if tried is not None and tried.next_try_at > now:
            return Refused(_seconds_until(tried.next_try_at, now))
        account = Actor(staff.home_id, staff.id, staff.role) if staff else None
        right = passwords.password_is(password, staff.password_hash if staff else None)
        if account and staff and right and staff.active and (staff.expires_at is None or staff.expires_at > now):
            rehashed = passwords.hash_password(password) if passwords.needs_rehash(staff.password_hash) else None
            store.write(account.home_id, lambda session: _forget_failures(session, digest, account, rehashed))
            return account
        scope: Scope = account.home_id if account else DOOR
        return Refused(store.write(scope, lambda session: _count_failure(session, digest, account, now=now)))


def _count_failure(session: Session, digest: str, account: Actor | None, *, now: datetime) -> int:
    """Count one failure more; answers the seconds to wait."""
    table = table_of(SignInTry)
    this, old = table.c.name_digest == digest, table.c.next_try_at < now - _FORGOTTEN_AFTER
    failures = (session.scalar(sa.select(table.c.failures).where(this, ~old)) or 0) + 1
    wait = _delay(failures)
    session.execute(sa.delete(table).where(this | old))
    row = {"name_digest": digest, "failures": failures, "next_try_at": now + timedelta(seconds=wait)}
    session.execute(sa.insert(table), row)
    if account is not None:
        _note(session, account, now=now, what="sign_in_refused")
    return wait


def _forget_failures(session: Session, digest: str, account: Actor, rehashed: str | None) -> None:
    table = table_of(SignInTry)
    session.execute(sa.delete(table).where(table.c.name_digest == digest))
    if rehashed is not None:
        person = (_staff.c.home_id == account.home_id, _staff.c.id == account.staff_id)
        session.execute(sa.update(_staff).where(*person).values(password_hash=rehashed))


def _rows_of(store: Store, who: queries.Identity) -> tuple[Staff, StaffSession]:
    home = {"home_id": who.actor.home_id}
    with store.read(who.actor.home_id) as session:
        staff = session.get_one(Staff, home | {"id": who.actor.staff_id})
        return staff, session.get_one(StaffSession, home | {"id": who.session_id})


def _unlock(session: Session, who: queries.Identity, *, now: datetime) -> None:
    _change(session, who, locked_at=None, last_seen_at=now, pin_failures=0, next_try_at=None)
    audit.note_access(session, actor=who.actor, now=now, resident_id=None, what="unlocked")


def _count_pin_failure(session: Session, who: queries.Identity, failures: int, *, now: datetime) -> None:
    # Guessing at an open session locks it as well: the screen that asks may stand beside one that does not.
    next_try_at = now + timedelta(seconds=_delay(failures))
    _change(session, who, locked_at=now, pin_failures=failures, next_try_at=next_try_at)
    audit.note_access(session, actor=who.actor, now=now, resident_id=None, what="unlock_refused")


def _change(session: Session, who: queries.Identity, **values: object) -> None:
    row = (_sign_ins.c.home_id == who.actor.home_id, _sign_ins.c.id == who.session_id)
    session.execute(sa.update(_sign_ins).where(*row).values(**values))


def _note(session: Session, account: Actor, *, now: datetime, what: str) -> None:
    audit.note_access(session, actor=account, now=now, resident_id=None, what=what)


def _delay(failures: int) -> int:
    """Seconds to wait after so many failures in a row: 1, 2, 4 … 60."""
    return min(1 << min(failures - 1, 10), _LONGEST_DELAY_SECONDS)


def _seconds_until(instant: datetime, now: datetime) -> int:
    return math.ceil((instant - now).total_seconds())


def _turn(name: str) -> AbstractContextManager[bool]:
    return _turns[hash(name) % len(_turns)]
