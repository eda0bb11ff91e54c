"""Did it help? The question beside an incident: when it is asked, what was answered, and when it is given up.

One answer with a value closes the question. "Asleep" closes it too: nobody is woken. "I did not see" is kept and
leaves the question to others. Nobody's answer by the end of the shift makes the ending unknown, and unknown teaches
nothing.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db import sums
from db.models.base import table_of
from db.models.incident import FollowUp, Incident, Outcome
from db.records import incident_rows
from protocols.access import Actor
from protocols.identity import new_id
from protocols.shifts import shift_of
from protocols.vocabulary import vocabulary


LEFT_OPEN = frozenset({None, "too_early"})  # what a log can say that asks the question again
_FOLLOW_UP = table_of(FollowUp)
_OUTCOME = table_of(Outcome)


def first_outcome(
    answer: str | None, *, occurred_at: datetime, tried: tuple[str, ...], now: datetime, time_zone: str
) -> str | None:
    """The ending as a log leaves it. Once the shift that would have been asked is over, nobody can be asked."""
    over = shift_of(_check_at(occurred_at, tried), time_zone)[2] <= now
    return "unknown" if over and answer in LEFT_OPEN else answer


def ask(session: Session, row: Incident, *, now: datetime, time_zone: str) -> datetime:
    """Make the follow-up of an incident; answers when it is due.

    It closes at the end of the shift in which it is due: a question that falls due just after handover is asked of
    the next shift, never dropped.
    """
    due_at = max(_check_at(row.occurred_at, row.codes["tried"]), now)
    follow_up = {
        "home_id": row.home_id,
        "id": new_id(),
        "incident_id": row.id,
        "resident_id": row.resident_id,
        "due_at": due_at,
        "closes_at": shift_of(due_at, time_zone)[2],
        "state": "open",
    }
    session.execute(sa.insert(_FOLLOW_UP), follow_up)
    return due_at


def _check_at(occurred_at: datetime, tried: Iterable[str]) -> datetime:
    return occurred_at + timedelta(minutes=vocabulary().check_after_minutes(set(tried)))


def note(
    session: Session,
    row: Incident,
    answer: str,
    *,
    actor: Actor | None,
    now: datetime,
    follow_up_id: UUID | None = None,
) -> None:
    """Add one answer to the incident's answers. Nothing else changes by it."""
    answered = {
        "home_id": row.home_id,
        "id": new_id(),
        "incident_id": row.id,
        "follow_up_id": follow_up_id,
        "answer": answer,
        "value": vocabulary().value_of(answer),
        "answered_at": now,
        "answered_by": actor.staff_id if actor else None,
    }
    session.execute(sa.insert(_OUTCOME), answered)


def settle(session: Session, row: Incident, answer: str, *, actor: Actor | None, now: datetime) -> None:
    """Make an answer the ending of the incident: what was tried counts with it from here on. A version of its own."""
    before = incident_rows.counted(row)
    row.outcome = answer
    row.version += 1
    session.flush()
    incident_rows.keep_version(session, row, actor=actor, now=now, change="answer")
    if row.status == "active":
        incident_rows.set_tried(session, row, value=vocabulary().value_of(answer))
        sums.move(session, home_id=row.home_id, before=before, after=incident_rows.counted(row))


def close(
    session: Session,
    incident_id: UUID,
    *,
    home_id: UUID,
    state: str,
    answer: str | None,
    actor: Actor | None,
    now: datetime,
) -> None:
    """Close the open question of an incident, if there is one."""
    mine = sa.update(_FOLLOW_UP).where(
        _FOLLOW_UP.c.home_id == home_id, _FOLLOW_UP.c.incident_id == incident_id, _FOLLOW_UP.c.state == "open"
    )
    by = actor.staff_id if actor else None
    session.execute(mine.values(state=state, answer=answer, answered_at=now, answered_by=by))


def give_up(session: Session, *, now: datetime, actor: Actor | None, where: Sequence[sa.ColumnElement[bool]]) -> int:
    """Make the open questions that are meant here unknown, with their incidents; answers how many."""
    chosen = sa.select(_FOLLOW_UP.c.home_id, _FOLLOW_UP.c.incident_id).where(_FOLLOW_UP.c.state == "open", *where)
    asked = session.execute(chosen.order_by(_FOLLOW_UP.c.home_id, _FOLLOW_UP.c.due_at, _FOLLOW_UP.c.id)).all()
    for home_id, incident_id in asked:
        close(session, incident_id, home_id=home_id, state="unknown", answer=None, actor=None, now=now)
        row = _incident(session, home_id, incident_id)
        if row.outcome in LEFT_OPEN:
            note(session, row, "unknown", actor=None, now=now)
            settle(session, row, "unknown", actor=actor, now=now)
    return len(asked)


def give_up_of_resident(session: Session, resident_id: UUID, *, actor: Actor, now: datetime) -> None:
    """The resident died or left: nobody is asked about them any more."""
    where = (_FOLLOW_UP.c.home_id == actor.home_id, _FOLLOW_UP.c.resident_id == resident_id)
    give_up(session, now=now, actor=actor, where=where)


def _incident(session: Session, home_id: UUID, incident_id: UUID) -> Incident:
    table = table_of(Incident).c
    chosen = sa.select(Incident).where(table.home_id == home_id, table.id == incident_id)
    return session.scalars(chosen, execution_options={"populate_existing": True}).one()
