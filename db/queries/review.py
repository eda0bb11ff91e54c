"""The nurse's review: what needs me now, what today, what waits for others."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from db.confidence import Reader
from db.engine import Store
from db.loading import of_home
from db.models.base import table_of
from db.models.incident import Incident
from db.models.resident import Resident
from db.models.review import SuggestionCard
from db.models.staff import Staff
from db.queries.card_view import for_reader
from protocols.access import Actor, Permission, require
from protocols.engine.cards import EXTENSION, Card
from protocols.engine.schema import Tier


@dataclass(frozen=True, slots=True)
class CardView:
    """A card as kept, with what became of it.

    `state`: shown, accepted, changed, declined, acknowledged, withdrawn. `told_at` None: nobody was told yet.
    """

    id: UUID
    resident_id: UUID
    preferred_name: str
    room: str
    incident_id: UUID | None
    protocol_id: str
    protocol_version: str
    tier: str
    state: str
    hard_stop: bool
    confidential: bool
    must_tell: str | None
    made_at: datetime
    due_at: datetime
    told_at: datetime | None
    told_by: str | None
    told_whom: str | None
    escalated_at: datetime | None
    answered_at: datetime | None
    answered_by: str | None
    reason_code: str | None
    comment: str
    card: Card


@dataclass(frozen=True, slots=True)
class ReviewLists:
    """`now`: emergencies, urgent, hard stops and overdue. `today`: the rest for this role. `waiting`: for others."""

    now: tuple[CardView, ...]
    today: tuple[CardView, ...]
    waiting: tuple[CardView, ...]


def lists(store: Store, *, actor: Actor, now: datetime) -> ReviewLists:
    """Open cards of the home (REVIEW_CARDS). Confidential ones only with READ_SAFEGUARDING."""
    require(actor, Permission.REVIEW_CARDS)
    opened = _views(store, actor, _card.c.state == "shown")
    pressing = [view for view in opened if _is_pressing(view, now)]
    rest = [view for view in opened if not _is_pressing(view, now)]
    return ReviewLists(
        now=tuple(pressing),
        today=tuple(view for view in rest if actor.role in view.card["extension"][EXTENSION]["actors"]),
        waiting=tuple(view for view in rest if actor.role not in view.card["extension"][EXTENSION]["actors"]),
    )


def of_incident(store: Store, *, actor: Actor, incident_id: UUID) -> tuple[CardView, ...]:
    """The cards of one incident that this actor may see, but for those withdrawn.

    An aide sees the cards that hold steps for aides or somebody to tell, with the steps meant for aides alone; what
    a nurse has to decide is not put in front of somebody who may not.
    """
    require(actor, Permission.READ_SHIFT)
    with store.read() as session:
        of_home(session, Incident, actor, incident_id)
    return _views(store, actor, _card.c.incident_id == incident_id, _card.c.state != "withdrawn")


def of_ids(store: Store, *, actor: Actor, ids: Iterable[UUID]) -> tuple[CardView, ...]:
    """Those of these cards that this actor may see, as `of_incident` shows them."""
    wanted = tuple(ids)
    return _views(store, actor, _card.c.id.in_(wanted)) if wanted else ()


def to_tell(store: Store, *, actor: Actor, now: datetime) -> tuple[CardView, ...]:  # noqa: ARG001 - as every question
    """Open cards that someone must still be told about, for every first page; nothing confidential.

    A card that the person in charge has answered is not among them: whoever answered it knows.
    """
    require(actor, Permission.TELL)
    still = (_card.c.must_tell.is_not(None), _card.c.told_at.is_(None), sa.not_(_card.c.confidential))
    return _views(store, actor, _card.c.state == "shown", *still)


def confidential(store: Store, *, actor: Actor, now: datetime) -> tuple[CardView, ...]:
    """The safeguarding route of the last 90 days (READ_SAFEGUARDING), open ones first, without those in which the
    actor is named."""
    require(actor, Permission.READ_SAFEGUARDING)
    found = _views(store, actor, _card.c.confidential, _card.c.state != "withdrawn", _card.c.made_at > now - _SHOWN_FOR)
    return tuple(sorted(found, key=lambda view: view.state != "shown"))


def of_resident(store: Store, *, actor: Actor, resident_id: UUID, now: datetime) -> tuple[CardView, ...]:
    """Cards of the last 90 days and what became of them, newest first (READ_PICTURE)."""
    require(actor, Permission.READ_PICTURE)
    with store.read() as session:
        of_home(session, Resident, actor, resident_id)
    found = _views(store, actor, _card.c.resident_id == resident_id, _card.c.made_at > now - _SHOWN_FOR)
    return tuple(sorted(found, key=lambda view: view.made_at, reverse=True))


def _is_pressing(view: CardView, now: datetime) -> bool:
    urgent = view.tier in (Tier.EMERGENCY, Tier.URGENT)
    return urgent or view.hard_stop or view.due_at <= now or view.escalated_at is not None


def _views(store: Store, actor: Actor, *conditions: sa.ColumnElement[bool]) -> tuple[CardView, ...]:
    """The cards of the actor's home that meet the conditions and that this actor may see, most pressing first."""
    with store.read() as session:
        reader = Reader(session, actor)
        rows = session.execute(_CHOSEN.where(_card.c.home_id == actor.home_id, *conditions)).all()
        seen = [(row, for_reader(row, actor, reader)) for row in rows]
    views = (_view(row, card) for row, card in seen if card is not None)
    return tuple(sorted(views, key=_order))


def _order(view: CardView) -> tuple[bool, bool, int, datetime, UUID]:
    tier = Tier(view.tier)
    return tier is not Tier.EMERGENCY, not view.hard_stop, list(Tier).index(tier), view.due_at, view.id


def _view(row: sa.Row[*tuple[Any, ...]], card: Card) -> CardView:
    values = dict(row._mapping)
    return CardView(card=card, **{name: values[name] for name in _FIELDS})


_card = table_of(SuggestionCard)
_resident = table_of(Resident)
_incident = table_of(Incident)
_teller = table_of(Staff).alias("teller")
_answerer = table_of(Staff).alias("answerer")
_SHOWN_FOR = timedelta(days=90)
_FIELDS = tuple(name for name in CardView.__dataclass_fields__ if name != "card")
_JOINED = {
    "preferred_name": _resident.c.preferred_name,
    "room": _resident.c.room,
    "told_by": _teller.c.name,
    "answered_by": _answerer.c.name,
}


def _same_home(table: sa.FromClause, column: sa.ColumnElement[UUID]) -> sa.ColumnElement[bool]:
    return sa.and_(table.c.home_id == _card.c.home_id, table.c.id == column)


_CHOSEN = (
    sa.select(
        *((_JOINED[name] if name in _JOINED else _card.c[name]).label(name) for name in _FIELDS),
        _card.c.card,
        _incident.c.author_id,
        _incident.c.note,
        _incident.c.own_words,
        _incident.c.seen_by,
    )
    .select_from(_card)
    .join(_resident, _same_home(_resident, _card.c.resident_id))
    .outerjoin(_incident, _same_home(_incident, _card.c.incident_id))
    .outerjoin(_teller, _same_home(_teller, _card.c.told_by))
    .outerjoin(_answerer, _same_home(_answerer, _card.c.answered_by))
)
