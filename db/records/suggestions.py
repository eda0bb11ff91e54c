"""Cards: made by the rules after an incident or a check, answered by people."""

from datetime import datetime
from uuid import UUID

from db.engine import Store
from db.queries.review import CardView
from protocols.access import Actor


def suggest_for(
    store: Store, *, actor: Actor, now: datetime, resident_id: UUID, incident_id: UUID | None = None
) -> tuple[CardView, ...]:
    """Evaluate the library for a resident (with the incident just recorded, or after a check) and keep the cards.

    A second call for the same incident answers the cards kept before. Answers the cards this actor may see,
    most pressing first.
    """
    raise NotImplementedError


def accept(store: Store, *, actor: Actor, now: datetime, card_id: UUID, steps: tuple[str, ...] = ()) -> None:
    """Take the advice (REVIEW_CARDS): all its steps, or those named. A hard stop cannot be accepted."""
    raise NotImplementedError


def change(store: Store, *, actor: Actor, now: datetime, card_id: UUID, instead: str) -> None:
    """Do something else instead, in the nurse's words (REVIEW_CARDS)."""
    raise NotImplementedError


def decline(store: Store, *, actor: Actor, now: datetime, card_id: UUID, reason_code: str, comment: str = "") -> None:
    """Turn the advice down with a coded reason (REVIEW_CARDS). Hard stops and emergencies cannot be declined."""
    raise NotImplementedError


def acknowledge(store: Store, *, actor: Actor, now: datetime, card_id: UUID, what_was_done: str) -> None:
    """Acknowledge a hard stop, with what was done (REVIEW_CARDS)."""
    raise NotImplementedError


def told(store: Store, *, actor: Actor, now: datetime, card_id: UUID, who: str) -> None:
    """Say that someone was told (TELL): who, by whom, when. The first one counts; later ones are added."""
    raise NotImplementedError


def escalate_overdue(store: Store, *, now: datetime) -> int:
    """Mark cards that had to be told and were not, in time; answers how many. Run by the app's own clockwork."""
    raise NotImplementedError
