"""Every question of the pages, and whom the bench asks it about."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import timedelta
from uuid import UUID

import sqlalchemy as sa

import db.queries
from db.engine import Store
from db.models.base import table_of
from db.models.incident import Incident
from db.models.review import SuggestionCard
from db.models.staff import StaffSession
from db.queries import sign_ins
from db.records import drafts
from protocols.access import Actor, Permission
from protocols.identity import new_id
from tests.bench.people import UNTIL, Span
from tests.support import walk
from tests.support.walk import Cast


Question = Callable[[Store], object]
_IDLE = timedelta(hours=12)
NOT_BY_ACTOR = ("sign_ins.by_session",)


@dataclass(frozen=True, slots=True)
class About:
    """Somebody who may do everything, a resident of the same home with an entry and a card, and a live sign-in."""

    actor: Actor
    cast: Cast
    session: UUID


def names() -> frozenset[str]:
    """Everything a page can ask, as `module.function`."""
    return frozenset({*walk.every(db.queries), "drafts.mine", *NOT_BY_ACTOR})


def question(name: str, about: About) -> Question:
    """The question as a page asks it about somebody."""
    if name == "sign_ins.by_session":
        return lambda store: sign_ins.by_session(store, now=UNTIL, session_id=about.session, idle=_IDLE)
    call = drafts.mine if name == "drafts.mine" else walk.every(db.queries)[name]
    given = walk.arguments(name, call, about.cast, actor=about.actor)
    return lambda store: call(store, **given)


def about(store: Store, span: Span, *, home: int, place: int) -> About:
    """The resident who lives at this place of this home."""
    resident, nurse = span.resident(home, place), span.nurse(home)
    actor = Actor(nurse.home_id, nurse.staff_id, nurse.role, extra=frozenset(Permission))
    incident, card, session = table_of(Incident), table_of(SuggestionCard), table_of(StaffSession)
    with store.read(nurse.home_id) as asked:
        mine = sa.select(incident.c.id).where(incident.c.home_id == actor.home_id, incident.c.resident_id == resident)
        newest = asked.scalars(mine.order_by(incident.c.occurred_at.desc()).limit(1)).one()
        cards = sa.select(card.c.id).where(card.c.home_id == actor.home_id, card.c.resident_id == resident)
        last = asked.scalars(cards.order_by(card.c.made_at.desc()).limit(1)).one()
        signed_in = sa.select(session.c.id).where(session.c.home_id == actor.home_id)
        sign_in = asked.scalars(signed_in.order_by(session.c.created_at.desc()).limit(1)).one()
    others = [field.name for field in fields(Cast) if field.type is UUID]
    ids = dict.fromkeys(others, new_id()) | {"resident": resident, "incident": newest, "card": last}
    cast = Cast(now=UNTIL, term="", **ids)
    return About(actor, cast, sign_in)
