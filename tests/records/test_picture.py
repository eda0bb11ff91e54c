"""One person's picture: page by page, hour by hour, and what was tried in a period."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from db.engine import Store
from db.queries import history, picture
from db.queries.picture import DayCount, HourCount
from db.records import incidents, terms
from protocols.access import Actor
from protocols.errors import NotAllowed, NotFound
from protocols.identity import new_id
from tests.support.entries import log
from tests.support.homes import NOW, make_home, make_resident, make_staff


DAY = timedelta(days=1)
MARCH, APRIL = date(2026, 3, 1), date(2026, 4, 1)


def test_the_timeline_is_read_page_by_page_without_a_gap(store: Store, nurse: Actor, resident: UUID) -> None:
    """Several at the same instant stand at the edge of a page."""
    made = {log(store, nurse, resident, occurred_at=NOW - timedelta(minutes=place // 3)) for place in range(45)}

    pages, before = [], None
    while page := picture.timeline(store, actor=nurse, resident_id=resident, now=NOW, before=before):
        pages.append([entry.id for entry in page])
        before = (page[-1].occurred_at, page[-1].id)

    assert [len(page) for page in pages] == [20, 20, 5]
    assert {one for page in pages for one in page} == made


def test_an_entry_says_who_wrote_and_who_saw_it(store: Store, nurse: Actor, aide: Actor, resident: UUID) -> None:
    log(
        store,
        aide,
        resident,
        occurred_at=NOW - timedelta(hours=3),
        seen_by="Bo from the kitchen",
        note="By the door",
        outcome="partly",
    )

    (entry,) = picture.timeline(store, actor=nurse, resident_id=resident, now=NOW)

    assert (entry.logged_by, entry.seen_by, entry.note) == ("Ali Aide", "Bo from the kitchen", "By the door")
    assert (entry.behaviours, entry.triggers, entry.tried) == (
        ("BHV_CALL_OUT",),
        ("TRG_NOISE",),
        ("INT_CALM_APPROACH",),
    )
    assert (entry.late, entry.version, entry.status, entry.outcome) == (True, 1, "active", "partly")


def test_an_entry_made_in_error_stands_in_the_timeline_and_in_no_count(
    store: Store, nurse: Actor, resident: UUID
) -> None:
    one = log(store, nurse, resident, outcome="settled")
    incidents.void(store, actor=nurse, now=NOW, incident_id=one, expected_version=1, reason="not so")

    (entry,) = picture.timeline(store, actor=nurse, resident_id=resident, now=NOW)

    assert entry.status == "voided"
    assert picture.by_hour(store, actor=nurse, resident_id=resident, since=MARCH, until=APRIL) == ()
    assert picture.by_day(store, actor=nurse, resident_id=resident, since=MARCH, until=APRIL) == ()
    assert picture.tried(store, actor=nurse, resident_id=resident, since=MARCH, until=APRIL) == ()


def test_counts_go_up_to_but_not_including_the_last_day(store: Store, nurse: Actor, resident: UUID) -> None:
    for days in (0, 0, 1, 9, 10):
        log(store, nurse, resident, occurred_at=NOW - days * DAY, strength=1 + days // 9)

    found = picture.by_day(store, actor=nurse, resident_id=resident, since=MARCH, until=NOW.date())

    assert found == (DayCount(date(2026, 3, 1), (0, 1, 0, 0)), DayCount(date(2026, 3, 9), (1, 0, 0, 0)))
    hours = picture.by_hour(store, actor=nurse, resident_id=resident, since=MARCH, until=NOW.date())
    assert hours == (HourCount(0, 14, 1), HourCount(6, 14, 1))


def test_hours_are_those_of_the_home(store: Store) -> None:
    home_id = make_home(store, name="Hudson House", time_zone="America/New_York")
    nurse = make_staff(store, home_id, "nurse")
    resident_id = make_resident(store, nurse)
    log(store, nurse, resident_id, now=datetime(2026, 3, 11, 0, 30, tzinfo=UTC))

    tuesday = date(2026, 3, 10)

    found = picture.by_hour(store, actor=nurse, resident_id=resident_id, since=tuesday, until=tuesday + DAY)
    assert found == (HourCount(1, 20, 1),)
    assert picture.by_hour(store, actor=nurse, resident_id=resident_id, since=tuesday + DAY, until=APRIL) == ()


def test_what_was_tried_in_a_period_leaves_the_unknown_out(store: Store, nurse: Actor, resident: UUID) -> None:
    for outcome in ("settled", "worse", "did_not_see"):
        log(store, nurse, resident, tried=["INT_WALK"], outcome=outcome)
    log(store, nurse, resident, occurred_at=NOW - 30 * DAY, tried=["INT_WALK"], outcome="settled")

    (one,) = picture.tried(store, actor=nurse, resident_id=resident, since=MARCH, until=APRIL)

    assert (one.code, one.tries, one.known, one.calmer) == ("INT_WALK", 3, 2, 1)


def test_versions_of_anything_can_be_read(store: Store, nurse: Actor, resident: UUID) -> None:
    (first,) = history.versions(store, actor=nurse, entity="resident", entity_id=resident)

    assert (first.version, first.change, first.by, first.payload["room"]) == (1, "create", "Noor Nurse", "12")


def test_the_picture_is_for_those_who_may_read_it(
    store: Store, nurse: Actor, aide: Actor, stranger: Actor, manager: Actor, resident: UUID
) -> None:
    one = log(store, nurse, resident)
    for actor, refusal in ((aide, NotAllowed), (stranger, NotFound)):
        for question in (
            lambda actor=actor: picture.timeline(store, actor=actor, resident_id=resident, now=NOW),
            lambda actor=actor: picture.by_hour(store, actor=actor, resident_id=resident, since=MARCH, until=APRIL),
            lambda actor=actor: picture.by_day(store, actor=actor, resident_id=resident, since=MARCH, until=APRIL),
            lambda actor=actor: picture.tried(store, actor=actor, resident_id=resident, since=MARCH, until=APRIL),
            lambda actor=actor: history.versions(store, actor=actor, entity="incident", entity_id=one),
            lambda actor=actor: history.versions(store, actor=actor, entity="resident", entity_id=resident),
        ):
            with pytest.raises(refusal):
                question()
    assert len(picture.timeline(store, actor=manager, resident_id=resident, now=NOW)) == 1


def test_a_term_of_the_homes_own_stands_by_its_code(store: Store, manager: Actor, nurse: Actor, resident: UUID) -> None:
    code = terms.add(store, actor=manager, now=NOW, id=new_id(), kind="behaviour", label="Calls for the dog")

    log(store, nurse, resident, behaviours=[code])

    (entry,) = picture.timeline(store, actor=nurse, resident_id=resident, now=NOW)
    assert entry.behaviours == (code,)
