"""No question that a page asks reads all of a home's record: the record grows for years, the page must not notice."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa

from db.engine import Store
from db.models.base import table_of
from db.models.incident import Incident
from db.queries import checks, helps, history, picture, plans, review, shift, summaries
from db.records import suggestions
from db.scope import DOOR
from protocols.access import Actor
from tests.support.entries import log
from tests.support.homes import NOW


# Tables that gain a row with every entry.
GROWING = {
    "audit",
    "firing",
    "follow_up",
    "incident",
    "incident_behaviour",
    "incident_trigger",
    "moment",
    "observation",
    "outcome",
    "record_version",
    "resident_day",
    "resident_month_tried",
    "suggestion_card",
    "tried",
}
SINCE, UNTIL = date(2026, 1, 1), date(2026, 4, 1)


@contextmanager
def statements() -> Iterator[list[tuple[str, Any]]]:
    """Every statement that is sent while this lasts, with its parameters."""
    sent: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_more: Any) -> None:
        sent.append((statement, parameters))

    sa.event.listen(sa.Engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        sa.event.remove(sa.Engine, "before_cursor_execute", note)


def whole_tables(store: Store, sent: list[tuple[str, Any]]) -> set[str]:
    """Growing tables of which a statement reads everything, or everything of a home."""
    found = set()
    with store.read(DOOR) as session:
        for statement, parameters in sent:
            if not statement.startswith("SELECT"):
                continue
            for row in session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters):
                table = re.search(r"^(?:SCAN|SEARCH) (\w+)", row.detail)
                narrow = re.search(r"\(home_id=\? AND ", row.detail)
                if table and table.group(1) in GROWING and not narrow:
                    found.add(f"{row.detail} <- {statement[:60]}")
    return found


QUESTIONS: dict[str, Callable[[Store, Actor, UUID, UUID], object]] = {
    "tiles": lambda store, nurse, _resident, _one: shift.tiles(store, actor=nurse, now=NOW),
    "follow-ups": lambda store, nurse, _resident, _one: shift.follow_ups(store, actor=nurse, now=NOW),
    "changes": lambda store, nurse, _resident, _one: shift.changes(
        store, actor=nurse, since=NOW - timedelta(1), now=NOW
    ),
    "what helped": lambda store, nurse, resident, _one: helps.tried_before(
        store, actor=nurse, resident_id=resident, now=NOW
    ),
    "the usual": lambda store, nurse, resident, _one: helps.usual(store, actor=nurse, resident_id=resident, now=NOW),
    "timeline": lambda store, nurse, resident, _one: picture.timeline(
        store, actor=nurse, resident_id=resident, now=NOW
    ),
    "by hour": lambda store, nurse, resident, _one: picture.by_hour(
        store, actor=nurse, resident_id=resident, since=SINCE, until=UNTIL
    ),
    "by day": lambda store, nurse, resident, _one: picture.by_day(
        store, actor=nurse, resident_id=resident, since=SINCE, until=UNTIL
    ),
    "tried": lambda store, nurse, resident, _one: picture.tried(
        store, actor=nurse, resident_id=resident, since=SINCE, until=UNTIL
    ),
    "versions": lambda store, nurse, _resident, one: history.versions(
        store, actor=nurse, entity="incident", entity_id=one
    ),
    "review": lambda store, nurse, _resident, _one: review.lists(store, actor=nurse, now=NOW),
    "cards of an incident": lambda store, nurse, _resident, one: review.of_incident(
        store, actor=nurse, incident_id=one
    ),
    "to tell": lambda store, nurse, _resident, _one: review.to_tell(store, actor=nurse, now=NOW),
    "the route": lambda store, nurse, _resident, _one: review.confidential(store, actor=nurse, now=NOW),
    "cards of a resident": lambda store, nurse, resident, _one: review.of_resident(
        store, actor=nurse, resident_id=resident, now=NOW
    ),
    "a month": lambda store, nurse, resident, _one: summaries.person_month(
        store, actor=nurse, resident_id=resident, month=SINCE, now=NOW
    ),
    "checks": lambda store, nurse, resident, _one: checks.latest(store, actor=nurse, resident_id=resident, now=NOW),
    "plan": lambda store, nurse, resident, _one: plans.of_resident(store, actor=nurse, resident_id=resident),
    "the rules' own": lambda store, nurse, resident, _one: suggestions.suggest_for(
        store, actor=nurse, now=NOW, resident_id=resident
    ),
}


# PostgreSQL plans by its statistics, which an empty record does not have; the indexes are the same.
@pytest.mark.parametrize("store", ["sqlite"], indirect=True)
@pytest.mark.parametrize("question", QUESTIONS)
def test_no_question_reads_a_whole_table(store: Store, nurse: Actor, resident: UUID, question: str) -> None:
    one = log(store, nurse, resident, outcome="settled")
    for _time in range(3):
        log(store, nurse, resident, outcome="settled")

    with statements() as sent:
        QUESTIONS[question](store, nurse, resident, one)

    assert sent
    assert whole_tables(store, sent) == set()


@pytest.mark.parametrize("store", ["sqlite"], indirect=True)
def test_a_question_that_reads_a_whole_table_is_noticed(store: Store, nurse: Actor) -> None:
    incident = table_of(Incident)
    asked = sa.select(incident.c.id).where(incident.c.home_id == nurse.home_id, incident.c.note == "a chair")

    with statements() as sent, store.read(DOOR) as session:
        session.execute(asked)

    assert whole_tables(store, sent)
