"""Homes, people and residents for tests: made quickly and directly, with names that mean nothing.

Three people recur, in every area: someone of the home who may, someone of the home who may not, and a stranger
from another home, for whom nothing here exists.
"""

from datetime import UTC, datetime
from functools import cache
from uuid import UUID

from sqlalchemy.orm import Session

from db import audit, passwords
from db.engine import Store
from db.models.home import Home
from db.records import residents, staff
from db.records.residents import ResidentIn
from protocols.access import Actor, Permission
from protocols.identity import new_id


# A Tuesday afternoon in the late shift; home time is UTC then.
NOW = datetime(2026, 3, 10, 14, 30, tzinfo=UTC)
PASSWORD = "lantern-orchard-7"  # of everybody


def make_home(
    store: Store, *, name: str = "Willow House", time_zone: str = "Europe/London", demo: bool = False
) -> UUID:
    """A home beside any other, which set-up would refuse."""
    home_id = new_id()

    def action(session: Session) -> None:
        home = Home(id=home_id, name=name, time_zone=time_zone, country="GB", demo=demo, created_at=NOW)
        session.add(home)
        session.flush()
        said = {"name": name, "time_zone": time_zone, "country": "GB", "demo": demo}
        audit.keep_version(
            session,
            actor=None,
            home_id=home_id,
            now=NOW,
            entity="home",
            entity_id=home_id,
            version=1,
            change="create",
            payload=said,
        )

    store.write(home_id, action)
    return home_id


def make_staff(
    store: Store, home_id: UUID, role: str, *, name: str | None = None, extra: frozenset[Permission] = frozenset()
) -> Actor:
    """A member of staff with `PASSWORD`, acting without a sign-in. The sign-in name is the role and part of the id."""
    staff_id = new_id()
    actor = Actor(home_id=home_id, staff_id=staff_id, role=role, extra=extra)
    prepared = staff.Prepared(
        name=name or f"Someone {role.title()}",
        sign_in_name=sign_in_name_of(actor),
        role=role,
        password_hash=_password_hash(),
        extra=tuple(sorted(extra)),
        language="en",
    )
    store.write(actor.home_id, lambda session: staff.keep(session, prepared, actor=actor, now=NOW, id=staff_id))
    return actor


def sign_in_name_of(actor: Actor) -> str:
    return f"{actor.role}-{actor.staff_id.hex[-8:]}"


def make_resident(
    store: Store, actor: Actor, *, preferred_name: str = "Ada", full_name: str = "Ada Brightwell", room: str = "12"
) -> UUID:
    """A resident of the actor's home, present, with nothing else known. The actor may edit residents."""
    resident_id = new_id()
    entered = ResidentIn(full_name=full_name, preferred_name=preferred_name, room=room)
    residents.admit(store, actor=actor, now=NOW, id=resident_id, resident=entered)
    return resident_id


@cache
def _password_hash() -> str:
    return passwords.hash_password(PASSWORD)
