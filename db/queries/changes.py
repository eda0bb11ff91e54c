"""What changed: cards that were answered, plans that began or ended. For whoever comes on shift."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db.engine import Store
from db.models.base import table_of
from db.models.incident import Incident
from db.models.resident import PlanItem, Resident
from db.models.review import SuggestionCard
from protocols.access import Actor, Permission, require
from protocols.engine.cards import EXTENSION


@dataclass(frozen=True, slots=True)
class Change:
    """Something that happened since: `kind` is card_accepted, card_changed, plan_added, plan_ended.

    `mine`: it answers an entry of the actor.
    """

    at: datetime
    kind: str
    resident_id: UUID
    preferred_name: str
    text: str
    mine: bool


_MOST_CHANGES = 20

_resident = table_of(Resident)
_plan = table_of(PlanItem)
_incident = table_of(Incident)
_card = table_of(SuggestionCard)

# The cards that were answered lately are few: which of them count is asked of the rows, so that the index on the time
# is the only one to choose.
_ANSWERED = (
    sa.select(
        _card.c.answered_at,
        _card.c.state,
        _card.c.confidential,
        _card.c.comment,
        _card.c.card[("extension", EXTENSION, "title")].as_string().label("title"),
        _card.c.resident_id,
        _resident.c.preferred_name,
        _incident.c.author_id,
    )
    .join(_resident, sa.and_(_resident.c.home_id == _card.c.home_id, _resident.c.id == _card.c.resident_id))
    .outerjoin(_incident, sa.and_(_incident.c.home_id == _card.c.home_id, _incident.c.id == _card.c.incident_id))
    .where(
        _card.c.home_id == sa.bindparam("home"),
        _card.c.answered_at > sa.bindparam("since"),
        _card.c.answered_at <= sa.bindparam("now"),
    )
    .order_by(_card.c.answered_at.desc())
)


def _planned(at: sa.ColumnElement[datetime]) -> sa.Select[Any]:
    """Plan items by one of their times, with the author of the entry that led to them; nothing that came of a
    confidential card."""
    return (
        sa.select(at.label("at"), _plan.c.resident_id, _plan.c.text, _resident.c.preferred_name, _incident.c.author_id)
        .select_from(_plan)
        .join(_resident, sa.and_(_resident.c.home_id == _plan.c.home_id, _resident.c.id == _plan.c.resident_id))
        .outerjoin(_card, sa.and_(_card.c.home_id == _plan.c.home_id, _card.c.id == _plan.c.from_card_id))
        .outerjoin(_incident, sa.and_(_incident.c.home_id == _card.c.home_id, _incident.c.id == _card.c.incident_id))
        .where(
            _plan.c.home_id == sa.bindparam("home"),
            at > sa.bindparam("since"),
            at <= sa.bindparam("now"),
            sa.or_(_card.c.id.is_(None), sa.not_(_card.c.confidential)),
        )
        .order_by(at.desc())
        .limit(_MOST_CHANGES)
    )


_PLANNED = {"plan_added": _planned(_plan.c.started_at), "plan_ended": _planned(_plan.c.ended_at)}


def changes(store: Store, *, actor: Actor, since: datetime, now: datetime) -> tuple[Change, ...]:
    """What changed, newest first, at most 20; nothing confidential.

    `text` is a card's title as it was shown, a nurse's own words where something else is done, or the plan's words.
    """
    require(actor, Permission.READ_SHIFT)
    with store.read(actor.home_id) as session:
        found = [*_card_changes(session, actor, since, now), *_plan_changes(session, actor, since, now)]
    return tuple(sorted(found, key=lambda change: change.at, reverse=True)[:_MOST_CHANGES])


def _card_changes(session: Session, actor: Actor, since: datetime, now: datetime) -> list[Change]:
    rows = session.execute(_ANSWERED, {"home": actor.home_id, "since": since, "now": now})
    found = [row for row in rows if row.state in ("accepted", "changed") and not row.confidential]
    return [
        Change(
            at=row.answered_at,
            kind=f"card_{row.state}",
            resident_id=row.resident_id,
            preferred_name=row.preferred_name,
            text=row.comment if row.state == "changed" else row.title,
            mine=row.author_id == actor.staff_id,
        )
        for row in found[:_MOST_CHANGES]
    ]


def _plan_changes(session: Session, actor: Actor, since: datetime, now: datetime) -> list[Change]:
    bound = {"home": actor.home_id, "since": since, "now": now}
    return [
        Change(
            at=row.at,
            kind=kind,
            resident_id=row.resident_id,
            preferred_name=row.preferred_name,
            text=row.text,
            mine=row.author_id == actor.staff_id,
        )
        for kind, chosen in _PLANNED.items()
        for row in session.execute(chosen, bound)
    ]
