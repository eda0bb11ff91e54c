"""One row of the actor's own home, loaded and authorised in one place."""

from datetime import datetime
from functools import cache
from typing import TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db.models.base import Keyed, Versioned, table_of
from db.models.home import Home
from protocols.access import Actor
from protocols.errors import NotFound, Stale
from protocols.home_time import LocalMoment, local_moment
from protocols.wording import _


Row = TypeVar("Row", bound=Keyed)
Found = TypeVar("Found")

_home = table_of(Home)
_TIME_ZONE = sa.select(_home.c.time_zone).where(_home.c.id == sa.bindparam("home"))


def of_home(session: Session, model: type[Row], actor: Actor, id: UUID) -> Row:
    """The row of the actor's home with this id, read afresh. Raises `NotFound`; for another home's id just the same."""
    row = _row(session, model, home_id=actor.home_id, id=id)
    if row is None:
        raise _not_found()
    return row


def check_of_home(session: Session, model: type[Keyed], actor: Actor, id: UUID) -> None:
    """Raise `NotFound` unless it is a row of the actor's home: for questions that need nothing of the row itself."""
    if session.execute(_is_there(model), {"home": actor.home_id, "row": id}).first() is None:
        raise _not_found()


def if_there(session: Session, model: type[Row], actor: Actor, id: UUID) -> Row | None:
    """The same, or None."""
    return _row(session, model, home_id=actor.home_id, id=id)


def check_version(row: Versioned, expected_version: int) -> None:
    """Raise `Stale` unless the row is still what the person saw."""
    if row.version != expected_version:
        raise Stale(
            _("Someone else changed this while you had it open. Nothing was overwritten. Look at it again first."),
            current_version=row.version,
        )


def home_of(session: Session, actor: Actor) -> Home:
    """The actor's home."""
    return _found(session.get(Home, actor.home_id))


def home_moment(session: Session, actor: Actor, at: datetime) -> LocalMoment:
    """Where the instant falls in the actor's home."""
    return local_moment(at, _found(session.scalar(_TIME_ZONE, {"home": actor.home_id})))


def _found(of_home: Found | None) -> Found:
    if of_home is None:
        raise NotFound(_("This home was not found. Please sign in again."))
    return of_home


def _row(session: Session, model: type[Row], *, home_id: UUID, id: UUID) -> Row | None:
    # Read afresh: in a long transaction the session may still hold the row as it was before a Core update.
    key = {"home": home_id, "row": id}
    return session.scalars(_by_key(model), key, execution_options={"populate_existing": True}).one_or_none()


def _not_found() -> NotFound:
    return NotFound(_("This was not found. It may have been removed, or it belongs to another home."))


@cache
def _is_there(model: type[Keyed]) -> sa.Select[tuple[UUID]]:
    table = table_of(model)
    return sa.select(table.c.id).where(table.c.home_id == sa.bindparam("home"), table.c.id == sa.bindparam("row"))


@cache
def _by_key(model: type[Row]) -> sa.Select[Row]:
    """Every action begins with this: it is built once for each table."""
    table = table_of(model)
    return sa.select(model).where(table.c.home_id == sa.bindparam("home"), table.c.id == sa.bindparam("row"))
