"""Plan items: what the team is trying for one person, since when, until when."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict
from sqlalchemy.orm import Session

from db import door, entries, inputs
from db.engine import Store
from db.loading import check_version, home_moment, if_there, of_home
from db.models.resident import PlanItem, Resident
from db.models.review import SuggestionCard
from protocols.access import Actor, Permission, require
from protocols.errors import Conflict, Invalid, NotFound
from protocols.wording import _


class PlanItemIn(BaseModel):
    """What, when and how long. `from_card` is the card that led to it."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    text: str
    intervention: str | None = None
    trigger: str | None = None
    review_on: date | None = None
    from_card: UUID | None = None


def add(store: Store, *, actor: Actor, now: datetime, id: UUID, resident_id: UUID, item: PlanItemIn) -> None:
    """Add to the plan (EDIT_PLAN). A second save of the same id stores nothing."""
    require(actor, Permission.EDIT_PLAN)

    def action(session: Session) -> None:
        of_home(session, Resident, actor, resident_id)
        row = PlanItem(
            home_id=actor.home_id,
            id=id,
            recorded_at=now,
            author_id=actor.staff_id,
            resident_id=resident_id,
            started_at=now,
            **_checked(session, actor, resident_id, item, now=now),
        )
        kept = if_there(session, PlanItem, actor, id)
        if kept is None:
            entries.add(session, row, actor=actor, now=now)
        elif not _is_same(kept, row):
            raise Conflict(_("This was saved before with other contents. Open the plan again to change it."))

    store.write(actor.home_id, action)


def end(store: Store, *, actor: Actor, now: datetime, plan_item_id: UUID, expected_version: int, reason: str) -> None:
    """End a plan item (EDIT_PLAN); it stays in the record. Ending what has ended changes nothing."""
    require(actor, Permission.EDIT_PLAN)
    why = door.reason(reason)

    def action(session: Session) -> None:
        row = of_home(session, PlanItem, actor, plan_item_id)
        if row.ended_at is not None:
            return
        check_version(row, expected_version)
        row.ended_at = now
        entries.change(session, row, actor=actor, now=now, change="end", reason=why)

    store.write(actor.home_id, action)


def _checked(session: Session, actor: Actor, resident_id: UUID, item: PlanItemIn, *, now: datetime) -> dict[str, Any]:
    text = inputs.words(item.text, "text")
    if not text:
        raise Invalid(_("Say what the team is going to try."), field="text")
    if item.review_on is not None and item.review_on < home_moment(session, actor, now).local_date:
        raise Invalid(_("This date has passed already. Choose today or later."), field="review_on")
    if item.intervention is not None:
        door.terms(session, actor, "intervention", (item.intervention,), "intervention")
    if item.trigger is not None:
        door.terms(session, actor, "trigger", (item.trigger,), "trigger")
    if (
        item.from_card is not None
        and of_home(session, SuggestionCard, actor, item.from_card).resident_id != resident_id
    ):
        raise NotFound(_("This card was not found. It is about somebody else."))
    return {
        "text": text,
        "intervention": item.intervention,
        "trigger": item.trigger,
        "review_on": item.review_on,
        "from_card_id": item.from_card,
    }


def _is_same(kept: PlanItem, again: PlanItem) -> bool:
    """The time is that of the first save; everything else has to be the same."""
    columns = ("resident_id", "text", "intervention", "trigger", "review_on", "from_card_id")
    return all(getattr(kept, name) == getattr(again, name) for name in columns)
