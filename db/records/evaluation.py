"""Letting the rules look: facts in, cards and firings kept. Within a transaction that somebody else opened."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import set_committed_value

from db.models.base import table_of
from db.models.incident import Incident
from db.models.review import Firing, SuggestionCard
from db.queries.facts import facts_of
from db.queries.protocol_sets import set_of
from db.records import cards, incident_rows, snapshots
from db.records.standing import standing
from protocols.access import Actor
from protocols.engine.cards import State, Suggestions
from protocols.engine.evaluate import suggest
from protocols.engine.facts import Facts
from protocols.engine.library import ProtocolSet
from protocols.engine.read_facts import parse
from protocols.identity import new_id


# What counts as having come up: what was shown, inside another card as well. What was held back because it had come
# up a short while before does not count, or it would hold itself back for ever.
_CAME_UP = frozenset({State.SUGGEST, State.CHECK_FIRST, State.REPLACED, State.FOLDED})

_firing = table_of(Firing)
_incident = table_of(Incident)
_LOOKED = (
    sa.update(_incident)
    .where(_incident.c.home_id == sa.bindparam("home"), _incident.c.id == sa.bindparam("row"))
    .values(evaluated_at=sa.bindparam("at"))
)


def after_incident(session: Session, incident: Incident, *, actor: Actor | None, now: datetime) -> tuple[UUID, ...]:
    """The ids of the incident's cards, made now unless the rules have looked already.

    Clockwork has no actor; what it makes stands under the incident's author.
    """
    # What was never corrected and never looked at has no cards yet.
    is_new = incident.version == 1 and incident.evaluated_at is None
    kept = {} if is_new else cards.of_incident(session, incident.id, home_id=incident.home_id)
    if incident.evaluated_at is None:
        _look(session, incident, kept, actor=actor, now=now)
    return tuple(row.id for row in kept.values() if row.state != "withdrawn")


def after_check(session: Session, actor: Actor, resident_id: UUID, *, now: datetime) -> tuple[UUID, ...]:
    """The ids of the cards that a check led to."""
    found = _evaluate(session, actor.home_id, resident_id, None, now=now)
    made: list[SuggestionCard] = []
    for card in found.cards:
        row = cards.make(
            card,
            home_id=actor.home_id,
            author_id=actor.staff_id,
            resident_id=resident_id,
            incident_id=None,
            snapshot=found.snapshot,
            now=now,
        )
        made.append(_keep_one(session, row, None, actor=actor, now=now))
    return tuple(row.id for row in made if row.state == "shown")


def _look(
    session: Session, incident: Incident, kept: dict[str, SuggestionCard], *, actor: Actor | None, now: datetime
) -> None:
    """Let the rules look at an incident; `kept` are its cards by protocol, and becomes what they are then."""
    # By the statement itself: asking the session what has changed costs as much as a question.
    session.execute(_LOOKED, {"home": incident.home_id, "row": incident.id, "at": now})
    set_committed_value(incident, "evaluated_at", now)
    if incident.status != "active":
        return
    found = _evaluate(session, incident.home_id, incident.resident_id, incident.id, now=now)
    for card in found.cards:
        row = cards.make(
            card,
            home_id=incident.home_id,
            author_id=actor.staff_id if actor else incident.author_id,
            resident_id=incident.resident_id,
            incident_id=incident.id,
            snapshot=found.snapshot,
            now=now,
        )
        one = _keep_one(session, row, kept.get(row.protocol_id), actor=actor, now=now)
        if one.state == "shown" or one.incident_id == incident.id:
            kept[one.protocol_id] = one
    if any(cards.explanation(card)["confidential"] for card in found.cards) and not incident.confidential:
        _take_off_shared_pages(session, incident, actor=actor, now=now)


def _take_off_shared_pages(session: Session, incident: Incident, *, actor: Actor | None, now: datetime) -> None:
    """What a confidential protocol speaks about is confidential, whatever was ticked."""
    incident.confidential = True
    incident.version += 1
    session.flush()
    incident_rows.keep_version(session, incident, actor=actor, now=now, change="confidential")


def _evaluate(
    session: Session, home_id: UUID, resident_id: UUID, incident_id: UUID | None, *, now: datetime
) -> Suggestions:
    """What the rules say now, with its firings kept, and with the facts behind its cards."""
    protocols = set_of(session, home_id)
    about: dict[str, Any] = {
        "home_id": home_id,
        "resident_id": resident_id,
        "incident_id": incident_id,
        "now": now,
    }
    facts = parse(facts_of(session, protocols, **about))
    found = suggest(facts, protocols, traced=False)
    keep_found(session, found, facts, protocols, **about)
    return found


def keep_found(
    session: Session,
    found: Suggestions,
    facts: Facts,
    protocols: ProtocolSet,
    *,
    home_id: UUID,
    resident_id: UUID,
    incident_id: UUID | None,
    now: datetime,
) -> None:
    """Keep what came up, and the facts when there is a card."""
    about = {"home_id": home_id, "resident_id": resident_id, "incident_id": incident_id}
    if found.cards:
        snapshots.keep(
            session, facts, protocols, home_id=home_id, resident_id=resident_id, incident_id=incident_id, now=now
        )
    written = {cards.explanation(card)["protocol"] for card in found.cards}
    came_up = [code for code, state in found.states.items() if state in _CAME_UP or code in written]
    rows = [
        {
            **about,
            "id": new_id(),
            "protocol_id": code,
            "protocol_version": protocols.by_id[code].version,
            "tier": protocols.by_id[code].tier.value,
            "state": found.states[code].value,
            "at": now,
        }
        for code in came_up
    ]
    if rows:
        session.execute(sa.insert(_firing), rows)


def _keep_one(
    session: Session, row: SuggestionCard, kept: SuggestionCard | None, *, actor: Actor | None, now: datetime
) -> SuggestionCard:
    """Keep a card, unless one stands already: this protocol's about this incident and resident, or on the same
    ground. Answers the card that stands then."""
    if kept is not None and kept.state != "withdrawn" and kept.resident_id == row.resident_id:
        return kept
    stands = standing(session, row)
    if stands is not None:
        return stands
    if kept is not None:
        cards.renew(session, kept, row, actor=actor, now=now)
        row = kept
    else:
        cards.add(session, row, actor=actor, now=now)
    cards.withdraw_replaced(session, row, actor=actor, now=now)
    return row
