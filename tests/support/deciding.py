"""Somebody whose care has ended, and two people who decide about the record."""

from datetime import UTC, date, datetime
from typing import Any, Literal
from uuid import UUID

from db.engine import Store
from db.queries import residents as queries
from db.records import appraisals, residents
from db.records.appraisals import AppraisalIn
from protocols.access import Actor
from protocols.identity import new_id
from tests.support.homes import NOW


DUE = datetime(2034, 3, 10, 12, tzinfo=UTC)  # eight years after `NOW`, to the day
BASIS = "Nothing is open, and nobody asks for it."


def care_ended(
    store: Store,
    actor: Actor,
    resident_id: UUID,
    *,
    status: Literal["present", "left", "died"] = "left",
    on: date | None = None,
    now: datetime = NOW,
) -> None:
    """They moved away, died, or came back, today if no day is given."""
    version = queries.one(store, actor=actor, resident_id=resident_id, now=now).version
    residents.set_status(
        store,
        actor=actor,
        now=now,
        resident_id=resident_id,
        status=status,
        on=on or now.date(),
        expected_version=version,
    )


def propose(store: Store, actor: Actor, resident_id: UUID, *, now: datetime = DUE, **changes: Any) -> UUID:
    """Propose to erase, with what matters to the test changed; answers the id of the proposal."""
    one = new_id()
    usual: dict[str, Any] = {"kind": "retention", "proposal": "erase", "basis": BASIS}
    proposed = AppraisalIn.model_validate(usual | changes)
    appraisals.propose(store, actor=actor, now=now, id=one, resident_id=resident_id, appraisal=proposed)
    return one


def agree(store: Store, actor: Actor, one: UUID, *, version: int = 1, now: datetime = DUE) -> int:
    return appraisals.agree(store, actor=actor, now=now, appraisal_id=one, expected_version=version)
