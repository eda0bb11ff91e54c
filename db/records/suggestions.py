"""Cards: made by the rules after an incident or a check, answered by people."""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db import door, inputs
from db.confidence import Reader
from db.engine import Store
from db.loading import of_home
from db.models.base import table_of
from db.models.home import Home
from db.models.incident import Incident
from db.models.resident import Resident
from db.models.review import Firing, SuggestionCard
from db.queries import review
from db.queries.homes import every_home
from db.queries.review import CardView
from db.records import cards, evaluation
from protocols.access import Actor, Permission, require
from protocols.engine.cards import EXTENSION
from protocols.engine.schema import Tier
from protocols.errors import Conflict, Invalid, NotFound
from protocols.wording import _


COMMENT_LENGTH = 2000  # characters
SWEEP_AT_ONCE = 200  # incidents; the next sweep takes the rest

_log = logging.getLogger(__name__)

_card = table_of(SuggestionCard)
_firing = table_of(Firing)
_home = table_of(Home)
_incident = table_of(Incident)


def suggest_for(
    store: Store, *, actor: Actor, now: datetime, resident_id: UUID, incident_id: UUID | None = None
) -> tuple[CardView, ...]:
    """Evaluate the library for a resident (with the incident just recorded, or after a check) and keep the cards.

    A second call for the same incident answers the cards kept before. Answers the cards this actor may see,
    most pressing first. An incident that was voided has none.
    """
    require(actor, Permission.LOG_INCIDENT)

    def action(session: Session) -> tuple[UUID, ...]:
        if incident_id is None:
            of_home(session, Resident, actor, resident_id)
            return evaluation.after_check(session, actor, resident_id, now=now)
        incident = of_home(session, Incident, actor, incident_id)
        if incident.resident_id != resident_id:
            raise NotFound(_("This entry was not found. It is about somebody else."))
        return evaluation.after_incident(session, incident, actor=actor, now=now)

    ids = store.write(actor.home_id, action)
    return review.of_ids(store, actor=actor, ids=ids)


def sweep(store: Store, *, now: datetime) -> int:
    """Look at the incidents that the rules have not looked at yet; answers how many. Run by the app's own clockwork.

    An incident is saved first and evaluated right after it. When that second step never came, because the server
    stopped between the two or somebody corrected the entry, this one makes its cards.
    """
    waiting = [(home_id, incident_id) for home_id in every_home(store) for incident_id in _waiting(store, home_id)]
    return sum(_swept(store, home_id, incident_id, now=now) for home_id, incident_id in waiting)


def _waiting(store: Store, home_id: UUID) -> Sequence[UUID]:
    """Incidents of the home that the rules have not looked at yet, the oldest first."""
    chosen = sa.select(_incident.c.id).where(_incident.c.home_id == home_id, _incident.c.evaluated_at.is_(None))
    with store.read(home_id) as session:
        return session.scalars(chosen.order_by(_incident.c.recorded_at, _incident.c.id).limit(SWEEP_AT_ONCE)).all()


def accept(store: Store, *, actor: Actor, now: datetime, card_id: UUID, steps: tuple[str, ...] = ()) -> None:
    """Take the advice (REVIEW_CARDS): all its steps, or those named. A hard stop cannot be accepted."""

    def change(row: SuggestionCard) -> None:
        _refuse_hard_stop(row)
        row.state = "accepted"
        row.steps_taken = _steps(row, steps)

    _answer(store, actor=actor, now=now, card_id=card_id, answer="accept", change=change)


def change(store: Store, *, actor: Actor, now: datetime, card_id: UUID, instead: str) -> None:
    """Do something else instead, in the nurse's words (REVIEW_CARDS). A hard stop cannot be changed."""
    said = _comment(instead, "instead")
    if not said:
        raise Invalid(_("Say what you will do instead."), field="instead")

    def change(row: SuggestionCard) -> None:
        _refuse_hard_stop(row)
        row.state, row.comment = "changed", said

    _answer(store, actor=actor, now=now, card_id=card_id, answer="change", change=change)


def decline(store: Store, *, actor: Actor, now: datetime, card_id: UUID, reason_code: str, comment: str = "") -> None:
    """Turn the advice down with a coded reason (REVIEW_CARDS). Hard stops and emergencies cannot be declined."""
    said = _comment(comment, "comment")

    def change(row: SuggestionCard) -> None:
        _refuse_hard_stop(row)
        if row.tier == Tier.EMERGENCY:
            raise Invalid(_("An emergency cannot be turned down. Say what you do instead."))
        codes = [reason["code"] for reason in row.card["overrideReasons"]]
        row.state, row.comment = "declined", said
        row.reason_code = door.listed((reason_code,), codes, "reason_code")[0]

    _answer(store, actor=actor, now=now, card_id=card_id, answer="decline", change=change)


def acknowledge(store: Store, *, actor: Actor, now: datetime, card_id: UUID, what_was_done: str) -> None:
    """Acknowledge a hard stop, with what was done (REVIEW_CARDS)."""
    done = _comment(what_was_done, "what_was_done")
    if not done:
        raise Invalid(_("Say what was done."), field="what_was_done")

    def change(row: SuggestionCard) -> None:
        if not row.hard_stop:
            raise Invalid(_("Only a stop is acknowledged. Accept, change or decline this card."))
        row.state, row.comment = "acknowledged", done

    _answer(store, actor=actor, now=now, card_id=card_id, answer="acknowledge", change=change)


def told(store: Store, *, actor: Actor, now: datetime, card_id: UUID, who: str) -> None:
    """Say that someone was told (TELL): who, by whom, when. The first one counts; later ones are added.

    Later ones stand in the card's versions. The same person saying the same again is kept once.
    """
    require(actor, Permission.TELL)
    whom = inputs.line(who, "who")

    def action(session: Session) -> None:
        row = _visible(session, actor, card_id)
        if row.must_tell is None:
            raise Invalid(_("Nobody has to be told about this card."))
        if row.told_at is None:
            row.told_at, row.told_by, row.told_whom = now, actor.staff_id, whom
            cards.changed(session, row, actor=actor, now=now, change="tell")
        elif (row.told_by, row.told_whom) != (actor.staff_id, whom):
            row.version += 1
            row.recorded_at, row.author_id = now, actor.staff_id
            session.flush()
            also = {"told_also": whom}
            cards.keep_version(session, row, actor=actor, now=now, change="tell", beside=also)

    store.write(actor.home_id, action)


def escalate_overdue(store: Store, *, now: datetime) -> int:
    """Mark cards that had to be told and were not, in time; answers how many. Run by the app's own clockwork."""

    return sum(_escalated(store, home_id, now=now) for home_id in every_home(store))


def _escalated(store: Store, home_id: UUID, *, now: datetime) -> int:
    def action(session: Session) -> int:
        overdue = sa.select(SuggestionCard).where(
            _card.c.home_id == home_id,
            _card.c.state == "shown",
            _card.c.due_at <= now,
            _card.c.must_tell.is_not(None),
            _card.c.told_at.is_(None),
            _card.c.escalated_at.is_(None),
        )
        ordered = overdue.order_by(_card.c.due_at, _card.c.id)
        rows = session.scalars(ordered, execution_options={"populate_existing": True}).all()
        for row in rows:
            row.escalated_at = now
            cards.changed(session, row, actor=None, now=now, change="escalate")
        return len(rows)

    return store.write(home_id, action)


def _swept(store: Store, home_id: UUID, incident_id: UUID, *, now: datetime) -> bool:
    """One incident in a transaction of its own: one that cannot be evaluated must not keep the others waiting."""

    def action(session: Session) -> None:
        chosen = sa.select(Incident).where(_incident.c.home_id == home_id, _incident.c.id == incident_id)
        row = session.scalars(chosen, execution_options={"populate_existing": True}).one()
        evaluation.after_incident(session, row, actor=None, now=now)

    try:
        store.write(home_id, action)
    except Invalid:
        _log.exception("incident %s cannot be evaluated", incident_id)
        return False
    return True


def _answer(
    store: Store,
    *,
    actor: Actor,
    now: datetime,
    card_id: UUID,
    answer: str,
    change: Callable[[SuggestionCard], None],
) -> None:
    """One answer to an open card. The same answer by the same person again changes nothing."""
    require(actor, Permission.REVIEW_CARDS)

    def action(session: Session) -> None:
        row = _visible(session, actor, card_id)
        before = _said(row)
        change(row)
        if before[0] == "shown":
            row.answered_at, row.answered_by = now, actor.staff_id
            cards.changed(session, row, actor=actor, now=now, change=answer)
        elif row.answered_by != actor.staff_id or _said(row) != before:
            raise Conflict(_("This card was answered or withdrawn already. Load the page again to see it."))

    store.write(actor.home_id, action)


def _said(row: SuggestionCard) -> tuple[str, str, str | None, list[str]]:
    return row.state, row.comment, row.reason_code, row.steps_taken


def _visible(session: Session, actor: Actor, card_id: UUID) -> SuggestionCard:
    """The card, for someone who may know of it."""
    row = of_home(session, SuggestionCard, actor, card_id)
    entry = None if row.incident_id is None else of_home(session, Incident, actor, row.incident_id)
    if not Reader(session, actor).may_read_card(confidential=row.confidential, entry=entry):
        raise NotFound(_("This card was not found. It may have been withdrawn, or it belongs to another home."))
    return row


def _refuse_hard_stop(row: SuggestionCard) -> None:
    if row.hard_stop:
        raise Invalid(_("This is a stop. Acknowledge it, and say what was done."))


def _steps(row: SuggestionCard, chosen: tuple[str, ...]) -> list[str]:
    offered = [step["id"] for step in row.card["extension"][EXTENSION]["steps"]]
    return list(door.listed(chosen, offered, "steps")) if chosen else offered


def _comment(text: str, field: str) -> str:
    return inputs.words(text, field, longest=COMMENT_LENGTH)
