"""Cards as kept, and as one person may see them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast
from uuid import UUID

import sqlalchemy as sa

from db.confidence import Entry, Reader
from db.engine import Store
from db.models.base import table_of
from db.models.incident import Incident
from db.models.resident import Resident
from db.models.review import SuggestionCard
from db.models.staff import Staff
from protocols.access import Actor, Permission
from protocols.engine.cards import Card
from protocols.engine.routing import for_aides
from protocols.engine.schema import Tier


Row = sa.Row[*tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class CardView:
    """A card as kept, with what became of it.

    `state`: shown, accepted, changed, declined, acknowledged, withdrawn. `told_at` None: nobody was told yet.
    `entry_in_error`: the incident it was made for was marked as entered in error since; hard stops and confidential
    cards stay all the same, until a person has answered them.
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
    entry_in_error: bool
    card: Card


CARD = table_of(SuggestionCard)
_resident = table_of(Resident)
_incident = table_of(Incident)
_teller = table_of(Staff).alias("teller")
_answerer = table_of(Staff).alias("answerer")
_FIELDS = tuple(name for name in CardView.__dataclass_fields__ if name != "card")
_JOINED = {
    "preferred_name": _resident.c.preferred_name,
    "room": _resident.c.room,
    "told_by": _teller.c.name,
    "answered_by": _answerer.c.name,
    "entry_in_error": sa.func.coalesce(_incident.c.status, "active") == "voided",
}


def choose(*conditions: sa.ColumnElement[bool]) -> sa.Select[Any]:
    """The cards of a home that meet the conditions, with all that a view needs. Built once, where the question is."""
    return (
        sa.select(
            *((_JOINED[name] if name in _JOINED else CARD.c[name]).label(name) for name in _FIELDS),
            CARD.c.card,
            _incident.c.author_id,
            _incident.c.note,
            _incident.c.own_words,
            _incident.c.seen_by,
        )
        .select_from(CARD)
        .join(_resident, _same_home(_resident, CARD.c.resident_id))
        .outerjoin(_incident, _same_home(_incident, CARD.c.incident_id))
        .outerjoin(_teller, _same_home(_teller, CARD.c.told_by))
        .outerjoin(_answerer, _same_home(_answerer, CARD.c.answered_by))
        .where(CARD.c.home_id == sa.bindparam("home"), *conditions)
    )


def views(store: Store, actor: Actor, chosen: sa.Select[Any], **values: object) -> tuple[CardView, ...]:
    """The chosen cards that this actor may see, as this actor may see them, most pressing first."""
    with store.read(actor.home_id) as session:
        reader = Reader(session, actor)
        rows = session.execute(chosen, {"home": actor.home_id, **values}).all()
        seen = [(row, _for_reader(row, actor, reader)) for row in rows]
    return tuple(sorted((_view(row, card) for row, card in seen if card is not None), key=_order))


def _same_home(table: sa.FromClause, column: sa.ColumnElement[UUID]) -> sa.ColumnElement[bool]:
    return sa.and_(table.c.home_id == CARD.c.home_id, table.c.id == column)


def _order(view: CardView) -> tuple[bool, bool, int, datetime, UUID]:
    tier = Tier(view.tier)
    return tier is not Tier.EMERGENCY, not view.hard_stop, list(Tier).index(tier), view.due_at, view.id


def _view(row: Row, card: Card) -> CardView:
    values = dict(row._mapping)
    values["entry_in_error"] = bool(values["entry_in_error"])  # SQLite answers 0 or 1
    return CardView(card=card, **{name: values[name] for name in _FIELDS})


def _for_reader(row: Row, actor: Actor, reader: Reader) -> Card | None:
    """The card of a row as this person sees it; None: not at all."""
    entry = None if row.author_id is None else cast(Entry, row)
    if not reader.may_read_card(confidential=row.confidential, entry=entry):
        return None
    card = cast(Card, row.card)
    if actor.may(Permission.READ_PICTURE):
        return card
    return for_aides(card)
