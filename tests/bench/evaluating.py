"""What one evaluation of all protocols costs, with trace and with 500 incidents of history."""

import time
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

import sqlalchemy as sa

from db.engine import Store
from db.models.base import table_of
from db.models.incident import Incident
from db.queries.facts import HISTORY, facts_of
from db.scope import DOOR
from protocols.engine.evaluate import suggest
from protocols.engine.facts import Facts
from protocols.engine.library import load
from protocols.engine.read_facts import parse


INCIDENTS = 500
TIMES = 300


def cpu(store: Store) -> tuple[list[float], list[float], list[float]]:
    """CPU in milliseconds, each time: of an evaluation, of reading its facts, and of a plain loop over the history."""
    given = _facts(store)
    facts = parse(given)
    return _times(lambda: suggest(facts)), _times(lambda: parse(given)), _times(lambda: _floor(facts))


def _facts(store: Store) -> Mapping[str, Any]:
    """The facts of the newest incident of the invented home, with its history told again until it is long enough."""
    incident = table_of(Incident).c
    newest = sa.select(incident.home_id, incident.resident_id, incident.id, incident.occurred_at)
    with store.read(DOOR) as session:
        row = session.execute(newest.order_by(incident.occurred_at.desc()).limit(1)).one()
        known = {"home_id": row.home_id, "resident_id": row.resident_id, "incident_id": row.id}
        given = facts_of(session, load(), **known, now=row.occurred_at)
    told = given["history"]
    history = []
    for number in range(INCIDENTS):
        at = given["now"] - HISTORY * (number + 1) / (INCIDENTS + 1)
        like = told[number % len(told)]
        history.append(like | {"id": str(number), "at": at, "local_date": at.date()})
    return given | {"history": history}


def _floor(facts: Facts) -> int:
    """The least that Python can do with a history: look once at each incident of the last day, week and month."""
    wanted = facts.past[-1].behaviours or frozenset()
    since = [facts.now_s - timedelta(days=days).total_seconds() for days in (1, 7, 30)]
    return sum(
        seen.at > after and not wanted.isdisjoint(seen.behaviours or ()) for after in since for seen in facts.past
    )


def _times(action: Callable[[], object]) -> list[float]:
    action()
    took = []
    for _time in range(TIMES):
        begun = time.thread_time()
        action()
        took.append((time.thread_time() - begun) * 1000)
    return took
