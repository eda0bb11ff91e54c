"""Whose rows a transaction may see. PostgreSQL holds it to that by row-level security, see `row_security`.

Every transaction names a home, or the door: the few tables that are asked before it is known whose home it is. A
transaction that names nothing sees nothing.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Final, Literal
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session


Scope = UUID | Literal["door"]
DOOR: Final = "door"  # signing in, and the list of homes

_NAME = "scope"
# For this transaction alone: a connection that goes back to the pool must not remember anybody's home.
_SET = sa.text("SELECT set_config('app.home_id', :scope, true)")


@contextmanager
def within(session: Session, scope: Scope) -> Iterator[None]:
    """Everything inside sees the rows of this home, or of the door; afterwards of the one before again."""
    before: Scope | None = session.info.get(_NAME)
    if before == scope:
        yield
        return
    enter(session, scope)
    try:
        yield
    except BaseException:
        # Whoever catches this goes on with the rows of before. A transaction that is beyond any statement has none.
        session.info[_NAME] = None
        if before is not None:
            with suppress(SQLAlchemyError):
                enter(session, before)
        raise
    if before is not None:
        enter(session, before)


def enter(session: Session, scope: Scope) -> None:
    """From here on the transaction sees the rows of this home, or of the door."""
    tell(session.connection(), scope)
    session.info[_NAME] = scope


def tell(connection: Connection, scope: Scope) -> None:
    """The same, to a transaction that has just begun."""
    if connection.dialect.name == "postgresql":
        connection.execute(_SET, {"scope": str(scope)})
