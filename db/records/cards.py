"""Cards as rows: kept with versions, replaced when a newer one says the same, withdrawn when their ground is gone."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db import audit, entries
from db.models.base import table_of
from db.models.review import Firing, SuggestionCard
from protocols.access import Actor
from protocols.engine.cards import EXTENSION, Card, Explain
from protocols.engine.schema import Tier
from protocols.identity import new_id


_card = table_of(SuggestionCard)
_firing = table_of(Firing)
_ADD = sa.insert(_card)
# Asked at every card that is made, and hardly ever true: built once.
_REPLACED = sa.select(_card.c.id).where(
    _card.c.home_id == sa.bindparam("home"),
    _card.c.resident_id == sa.bindparam("resident"),
    _card.c.protocol_id == sa.bindparam("protocol"),
    _card.c.id != sa.bindparam("new"),
    _card.c.state == "shown",
    _card.c.tier != Tier.EMERGENCY.value,
    sa.not_(_card.c.hard_stop),
    sa.not_(_card.c.confidential),
)


def explanation(card: Card) -> Explain:
    return card["extension"][EXTENSION]


def make(
    card: Card,
    *,
    home_id: UUID,
    author_id: UUID,
    resident_id: UUID,
    incident_id: UUID | None,
    snapshot: str,
    now: datetime,
) -> SuggestionCard:
    """The row of a card as the rules wrote it."""
    explain = explanation(card)
    return SuggestionCard(
        home_id=home_id,
        id=new_id(),
        recorded_at=now,
        author_id=author_id,
        resident_id=resident_id,
        incident_id=incident_id,
        protocol_id=explain["protocol"],
        protocol_version=explain["version"],
        tier=explain["tier"],
        hard_stop=explain["hard_stop"],
        confidential=explain["confidential"],
        must_tell=explain["tell"],
        card=dict(card),
        snapshot=snapshot,
        made_at=now,
        due_at=now + timedelta(minutes=explain["due_minutes"]),
    )


def add(session: Session, row: SuggestionCard, *, actor: Actor | None, now: datetime) -> None:
    """Keep a new card."""
    session.execute(_ADD, {column.name: getattr(row, column.name) for column in _card.columns})
    keep_version(session, row, actor=actor, now=now, change="create")


def renew(session: Session, old: SuggestionCard, new: SuggestionCard, *, actor: Actor | None, now: datetime) -> None:
    """The same protocol speaks about the same incident again, after it was corrected: the old row becomes the new."""
    for column in _card.columns:
        if not column.primary_key and column.name not in ("version", "recorded_at", "author_id"):
            setattr(old, column.name, getattr(new, column.name))
    changed(session, old, actor=actor, now=now, change="renew")


def changed(
    session: Session, row: SuggestionCard, *, actor: Actor | None, now: datetime, change: str, reason: str = ""
) -> None:
    """Keep a card as it has become. The application's own clockwork leaves the author as it was."""
    row.version += 1
    row.recorded_at = now
    if actor is not None:
        row.author_id = actor.staff_id
    session.flush()
    keep_version(session, row, actor=actor, now=now, change=change, reason=reason)


def keep_version(
    session: Session,
    row: SuggestionCard,
    *,
    actor: Actor | None,
    now: datetime,
    change: str,
    reason: str = "",
    beside: dict[str, str] | None = None,
) -> None:
    """Keep the card as it stands as its version `row.version`; `beside` are words that no column holds."""
    audit.keep_version(
        session,
        actor=actor,
        home_id=row.home_id,
        now=now,
        entity="suggestion_card",
        entity_id=row.id,
        version=row.version,
        change=change,
        reason=reason,
        payload=entries.fields_of(row) | (beside or {}),
    )


def of_incident(session: Session, incident_id: UUID, *, home_id: UUID) -> dict[str, SuggestionCard]:
    """The incident's cards by protocol."""
    rows = _rows(session, _card.c.home_id == home_id, _card.c.incident_id == incident_id)
    return {row.protocol_id: row for row in rows}


def withdraw_replaced(session: Session, new: SuggestionCard, *, actor: Actor | None, now: datetime) -> None:
    """Withdraw this resident's older open cards of the same protocol: a newer one says it now.

    Never a hard stop, an emergency or anything confidential. Each of those is about one event, and stays until a
    person has answered it.
    """
    same = {"home": new.home_id, "resident": new.resident_id, "protocol": new.protocol_id, "new": new.id}
    older = session.scalars(_REPLACED, same).all()
    if older:
        rows = _rows(session, _card.c.home_id == new.home_id, _card.c.id.in_(older))
        _withdraw(session, rows, actor=actor, now=now, reason="replaced by a newer card")


def withdraw_of_incident(
    session: Session, incident_id: UUID, *, home_id: UUID, actor: Actor, now: datetime, reason: str
) -> None:
    """The incident was entered in error, or was somebody else's: its open cards go.

    Hard stops and the confidential route's cards stay until a person has answered them: an entry that accuses
    somebody must not be silenced by marking it as an error.
    """
    mine = _rows(
        session,
        _card.c.home_id == home_id,
        _card.c.incident_id == incident_id,
        _card.c.state == "shown",
        sa.not_(_card.c.hard_stop),
        sa.not_(_card.c.confidential),
    )
    _withdraw(session, mine, actor=actor, now=now, reason=reason)


def withdraw_of_resident(
    session: Session, resident_id: UUID, *, home_id: UUID, actor: Actor, now: datetime, reason: str
) -> None:
    """The resident died or left: open cards go, but for the confidential route's, which are still to be answered."""
    open_cards = _rows(
        session,
        _card.c.home_id == home_id,
        _card.c.resident_id == resident_id,
        _card.c.state == "shown",
        sa.not_(_card.c.confidential),
    )
    _withdraw(session, open_cards, actor=actor, now=now, reason=reason)


def forget_firings(session: Session, incident_id: UUID, *, home_id: UUID, resident_id: UUID) -> None:
    """What the rules found in the incident neither fires others nor holds anything back any more."""
    mine = sa.delete(_firing).where(
        _firing.c.home_id == home_id, _firing.c.resident_id == resident_id, _firing.c.incident_id == incident_id
    )
    session.execute(mine)


def _rows(session: Session, *conditions: sa.ColumnElement[bool]) -> Sequence[SuggestionCard]:
    """A few cards, the oldest first. Put in order here: SQLite would go through all of the home's for that."""
    chosen = sa.select(SuggestionCard).where(*conditions)
    rows = session.scalars(chosen, execution_options={"populate_existing": True}).all()
    return sorted(rows, key=lambda row: (row.made_at, row.id))


def _withdraw(
    session: Session, rows: Sequence[SuggestionCard], *, actor: Actor | None, now: datetime, reason: str
) -> None:
    for row in rows:
        row.state = "withdrawn"
        changed(session, row, actor=actor, now=now, change="withdraw", reason=reason)
