"""Did it help? Asked until somebody answers or the shift ends."""

from datetime import datetime
from typing import Literal, cast
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db.engine import Store
from db.loading import of_home
from db.models.base import table_of
from db.models.incident import FollowUp, Incident, Outcome
from db.queries.homes import every_home
from db.records import endings
from protocols.access import Actor, Permission, require
from protocols.errors import Invalid
from protocols.wording import _


FollowUpAnswer = Literal["settled", "partly", "no_change", "worse", "asleep", "did_not_see"]

_ANSWERS = frozenset({"settled", "partly", "no_change", "worse", "asleep", "did_not_see"})
_NOT_SEEN = "did_not_see"

_follow_up = table_of(FollowUp)
_outcome = table_of(Outcome)


def answer(store: Store, *, actor: Actor, now: datetime, follow_up_id: UUID, answer: FollowUpAnswer) -> FollowUpAnswer:
    """Answer a follow-up (ANSWER_FOLLOW_UP); answers what is now kept. A second answer changes nothing.

    "Did not see" keeps it open for others until the shift ends. After that it is refused: the person in charge can
    still say how it ended by correcting the entry.
    """
    require(actor, Permission.ANSWER_FOLLOW_UP)
    if answer not in _ANSWERS:
        raise Invalid(_("Choose one of the answers."), field="answer")

    def action(session: Session) -> FollowUpAnswer:
        asked = of_home(session, FollowUp, actor, follow_up_id)
        if asked.answer is not None:
            return cast(FollowUpAnswer, asked.answer)
        if asked.state != "open" or now >= asked.closes_at:
            raise Invalid(
                _("The shift is over, so this stays unknown. The person in charge can still correct the entry.")
            )
        row = of_home(session, Incident, actor, asked.incident_id)
        if answer == _NOT_SEEN:
            _note_once(session, row, asked.id, actor=actor, now=now)
            return answer
        endings.note(session, row, answer, actor=actor, now=now, follow_up_id=asked.id)
        endings.close(session, row.id, home_id=row.home_id, state="answered", answer=answer, actor=actor, now=now)
        endings.settle(session, row, answer, actor=actor, now=now)
        return answer

    return store.write(actor.home_id, action)


def close_overdue(store: Store, *, now: datetime) -> int:
    """Make every follow-up whose shift is over unknown; answers how many. Run by the app's own clockwork."""
    return sum(_close_of_home(store, home_id, now=now) for home_id in every_home(store))


def _close_of_home(store: Store, home_id: UUID, *, now: datetime) -> int:
    over = (_follow_up.c.home_id == home_id, _follow_up.c.closes_at <= now)
    return store.write(home_id, lambda session: endings.give_up(session, now=now, actor=None, where=over))


def _note_once(session: Session, row: Incident, follow_up_id: UUID, *, actor: Actor, now: datetime) -> None:
    """Keep that this person did not see it, once however often it is tapped."""
    said = sa.select(_outcome.c.id).where(
        _outcome.c.home_id == row.home_id,
        _outcome.c.incident_id == row.id,  # for the index
        _outcome.c.follow_up_id == follow_up_id,
        _outcome.c.answer == _NOT_SEEN,
        _outcome.c.answered_by == actor.staff_id,
    )
    if session.execute(said).first() is None:
        endings.note(session, row, _NOT_SEEN, actor=actor, now=now, follow_up_id=follow_up_id)
