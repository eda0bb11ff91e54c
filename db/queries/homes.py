"""The homes of this installation, for whoever works through all of them."""

from uuid import UUID

import sqlalchemy as sa

from db.engine import Store
from db.models.base import table_of
from db.models.home import Home
from db.scope import DOOR


_home = table_of(Home)
_EVERY = sa.select(_home.c.id).order_by(_home.c.created_at, _home.c.id)


def every_home(store: Store) -> tuple[UUID, ...]:
    """Their ids, in the order in which they were set up."""
    with store.read(DOOR) as session:
        return tuple(session.scalars(_EVERY))
