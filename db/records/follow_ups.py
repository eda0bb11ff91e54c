"""Did it help? Asked until somebody answers or the shift ends."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from db.engine import Store
from protocols.access import Actor


FollowUpAnswer = Literal["settled", "partly", "no_change", "worse", "asleep", "did_not_see"]


def answer(store: Store, *, actor: Actor, now: datetime, follow_up_id: UUID, answer: FollowUpAnswer) -> FollowUpAnswer:
    """Answer a follow-up (ANSWER_FOLLOW_UP); answers what is now kept. A second answer changes nothing.

    "Did not see" keeps it open for others until the shift ends.
    """
    raise NotImplementedError


def close_overdue(store: Store, *, now: datetime) -> int:
    """Make every follow-up whose shift is over unknown; answers how many. Run by the app's own clockwork."""
    raise NotImplementedError
