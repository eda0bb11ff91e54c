"""Which terms a home added or retired."""

from dataclasses import dataclass

import sqlalchemy as sa

from db.engine import Store
from db.models.base import table_of
from db.models.home import HomeTerm
from protocols.access import Actor, Permission, require


_term = table_of(HomeTerm)
_TERMS = (
    sa.select(_term.c.kind, _term.c.code, _term.c.label, _term.c.retired_at)
    .where(_term.c.home_id == sa.bindparam("home"))
    .order_by(_term.c.code)
)


@dataclass(frozen=True, slots=True)
class HomeTerms:
    """`own`: kind -> {code: label}; `retired`: codes no longer offered."""

    own: dict[str, dict[str, str]]
    retired: frozenset[str]


def of_home(store: Store, *, actor: Actor) -> HomeTerms:
    """The home's own terms, retired ones too, so that what was logged keeps its label; and the retired codes."""
    require(actor, Permission.READ_SHIFT)
    with store.read(actor.home_id) as session:
        rows = session.execute(_TERMS, {"home": actor.home_id}).all()
    own: dict[str, dict[str, str]] = {}
    for row in rows:
        if row.label is not None:
            own.setdefault(row.kind, {})[row.code] = row.label
    return HomeTerms(own=own, retired=frozenset(row.code for row in rows if row.retired_at is not None))
