"""My shift: who was upset first, what changed since I was last here, what is usual and what helped."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy.orm import Session

from db.engine import Store
from db.models.staff import StaffSession
from db.queries import helps, shift
from db.records import follow_ups, incidents, plans, residents, suggestions
from db.records.plans import PlanItemIn
from protocols.access import Actor
from protocols.errors import NotFound
from protocols.identity import new_id
from tests.support.entries import log
from tests.support.homes import NOW, make_resident


MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


def tiles(store: Store, actor: Actor, *, now: datetime = NOW) -> list[tuple[str, int]]:
    return [(tile.preferred_name, tile.upset_today) for tile in shift.tiles(store, actor=actor, now=now)]


def plan(store: Store, nurse: Actor, resident_id: UUID, *, now: datetime = NOW, **more: Any) -> UUID:
    one = new_id()
    item = PlanItemIn.model_validate({"text": "Own music"} | more)
    plans.add(store, actor=nurse, now=now, id=one, resident_id=resident_id, item=item)
    return one


@pytest.fixture
def ben(store: Store, nurse: Actor) -> UUID:
    return make_resident(store, nurse, preferred_name="Ben", full_name="Ben Carrow", room="07")


def test_those_logged_today_come_first_then_by_room(store: Store, aide: Actor, resident: UUID, ben: UUID) -> None:
    assert tiles(store, aide) == [("Ben", 0), ("Ada", 0)]

    log(store, aide, resident)
    log(store, aide, resident)

    assert tiles(store, aide) == [("Ada", 2), ("Ben", 0)]
    # At midnight the day begins again.
    assert tiles(store, aide, now=NOW.replace(hour=23, minute=59)) == [("Ada", 2), ("Ben", 0)]
    assert tiles(store, aide, now=NOW.replace(hour=0, minute=0) + DAY) == [("Ben", 0), ("Ada", 0)]


def test_an_entry_made_in_error_leaves_the_tile(store: Store, nurse: Actor, resident: UUID) -> None:
    one = log(store, nurse, resident)
    incidents.void(store, actor=nurse, now=NOW, incident_id=one, expected_version=1, reason="not so")

    assert tiles(store, nurse) == [("Ada", 0)]


@pytest.mark.parametrize(("status", "shown"), [("hospital", True), ("left", False), ("died", False)])
def test_who_lives_here_has_a_tile(store: Store, nurse: Actor, resident: UUID, status: Any, shown: bool) -> None:
    residents.set_status(
        store, actor=nurse, now=NOW, resident_id=resident, status=status, on=NOW.date(), expected_version=1
    )

    assert [tile.status for tile in shift.tiles(store, actor=nurse, now=NOW)] == ([status] if shown else [])


def test_a_similar_name_is_told_on_both_tiles(store: Store, nurse: Actor, resident: UUID, ben: UUID) -> None:
    make_resident(store, nurse, preferred_name="Ada", full_name="Ada Moss", room="3")

    alike = {tile.room: (tile.initials, tile.alike) for tile in shift.tiles(store, actor=nurse, now=NOW)}

    assert alike == {"07": ("BC", ()), "12": ("AB", ("3",)), "3": ("AM", ("12",))}


def test_a_changed_plan_is_marked_for_a_day(store: Store, nurse: Actor, resident: UUID) -> None:
    one = plan(store, nurse, resident)

    def marked(now: datetime) -> bool:
        (tile,) = shift.tiles(store, actor=nurse, now=now)
        return tile.plan_changed

    assert marked(NOW + DAY - MINUTE)
    assert not marked(NOW + DAY)
    plans.end(store, actor=nurse, now=NOW + 2 * DAY, plan_item_id=one, expected_version=1, reason="no use")
    assert marked(NOW + 2 * DAY + MINUTE)


def test_what_changed_is_told_newest_first(store: Store, nurse: Actor, aide: Actor, resident: UUID) -> None:
    one = log(store, aide, resident)
    (card, *_more) = suggestions.suggest_for(store, actor=nurse, now=NOW, resident_id=resident, incident_id=one)
    suggestions.change(store, actor=nurse, now=NOW + MINUTE, card_id=card.id, instead="Score after the walk")
    item = plan(store, nurse, resident, now=NOW + 2 * MINUTE, from_card=card.id)
    plans.end(
        store, actor=nurse, now=NOW + 3 * MINUTE, plan_item_id=item, expected_version=1, reason="she did not like it"
    )

    found = shift.changes(store, actor=aide, since=NOW, now=NOW + 3 * MINUTE)

    assert [(change.kind, change.text, change.mine) for change in found] == [
        ("plan_ended", "Own music", True),
        ("plan_added", "Own music", True),
        ("card_changed", "Score after the walk", True),
    ]
    assert not any(change.mine for change in shift.changes(store, actor=nurse, since=NOW, now=NOW + 3 * MINUTE))
    assert shift.changes(store, actor=aide, since=NOW + 3 * MINUTE, now=NOW + DAY) == ()


def test_an_accepted_card_is_told_by_its_title(store: Store, nurse: Actor, aide: Actor, resident: UUID) -> None:
    one = log(store, aide, resident)
    (card, *_more) = suggestions.suggest_for(store, actor=nurse, now=NOW, resident_id=resident, incident_id=one)
    suggestions.accept(store, actor=nurse, now=NOW + MINUTE, card_id=card.id)

    (change,) = shift.changes(store, actor=aide, since=NOW, now=NOW + DAY)

    assert (change.kind, change.preferred_name, change.text) == ("card_accepted", "Ada", "Check for pain first")


def test_at_most_twenty_changes_are_told(store: Store, nurse: Actor, resident: UUID) -> None:
    for place in range(25):
        plan(store, nurse, resident, now=NOW + place * MINUTE, text=f"Item {place}")

    found = shift.changes(store, actor=nurse, since=NOW - DAY, now=NOW + DAY)

    assert (len(found), found[0].text) == (20, "Item 24")


def sign_in(store: Store, actor: Actor, *, began: datetime, seen: datetime) -> UUID:
    one = new_id()

    def action(session: Session) -> None:
        session.add(
            StaffSession(
                home_id=actor.home_id,
                id=one,
                staff_id=actor.staff_id,
                token_hash=one.hex,
                device="tablet",
                created_at=began,
                last_seen_at=seen,
            )
        )

    store.write(actor.home_id, action)
    return one


@pytest.mark.parametrize(("hours", "expected"), [(9, 9), (23, 23), (24, 24), (70, 24)])
def test_changes_are_told_since_the_person_was_last_here(store: Store, aide: Actor, hours: int, expected: int) -> None:
    last = NOW - timedelta(hours=hours)
    sign_in(store, aide, began=last - timedelta(hours=8), seen=last)
    today = sign_in(store, aide, began=NOW - MINUTE, seen=NOW)
    here = Actor(home_id=aide.home_id, staff_id=aide.staff_id, role="aide", session_id=today)

    assert shift.previous_shift_end(store, actor=here, now=NOW) == NOW - timedelta(hours=expected)


def test_somebody_new_is_told_of_a_day(store: Store, aide: Actor) -> None:
    assert shift.previous_shift_end(store, actor=aide, now=NOW) == NOW - DAY


def test_questions_come_due_ones_first(store: Store, aide: Actor, resident: UUID, ben: UUID) -> None:
    log(store, aide, resident, tried=[])
    log(store, aide, ben, tried=["INT_CALM_APPROACH"])

    asked = shift.follow_ups(store, actor=aide, now=NOW + 10 * MINUTE)

    assert [(one.preferred_name, one.is_due) for one in asked] == [("Ben", True), ("Ada", False)]
    assert (asked[0].tried, asked[0].behaviours, asked[0].occurred_at) == (
        ("INT_CALM_APPROACH",),
        ("BHV_CALL_OUT",),
        NOW,
    )


def test_what_helped_stands_best_first(store: Store, aide: Actor, resident: UUID) -> None:
    for tried, outcome, times in (
        ("INT_DRINK", "no_change", 4),
        ("INT_WALK", "settled", 4),
        ("INT_SNACK", "asleep", 1),
    ):
        for _time in range(times):
            log(store, aide, resident, tried=[tried], outcome=outcome)

    found = helps.tried_before(store, actor=aide, resident_id=resident, now=NOW)

    assert [one.code for one in found] == ["INT_WALK", "INT_SNACK", "INT_DRINK"]
    assert (found[0].tries, found[0].known, found[0].calmer) == (4, 4, 4)


def test_somebody_elses_tries_are_not_this_persons(store: Store, aide: Actor, resident: UUID, ben: UUID) -> None:
    log(store, aide, ben, tried=["INT_WALK"], outcome="settled")

    assert helps.tried_before(store, actor=aide, resident_id=resident, now=NOW) == ()


def test_a_follow_up_teaches_at_once(store: Store, aide: Actor, resident: UUID) -> None:
    log(store, aide, resident)
    (asked,) = shift.follow_ups(store, actor=aide, now=NOW)

    follow_ups.answer(store, actor=aide, now=NOW, follow_up_id=asked.id, answer="settled")

    (one,) = helps.tried_before(store, actor=aide, resident_id=resident, now=NOW)
    assert (one.tries, one.known, one.calmer) == (1, 1, 1)


def test_the_usual_is_of_ninety_days_most_frequent_first(store: Store, aide: Actor, resident: UUID) -> None:
    for behaviour, trigger, days in (
        ("BHV_PACE", "TRG_NOISE", 0),
        ("BHV_PACE", "TRG_LATE_DAY", 1),
        ("BHV_HIT", "TRG_LATE_DAY", 89),
        ("BHV_EXIT", "TRG_PAIN", 91),
    ):
        log(store, aide, resident, occurred_at=NOW - days * DAY, behaviours=[behaviour], triggers=[trigger])

    usual = helps.usual(store, actor=aide, resident_id=resident, now=NOW)

    assert (usual.behaviours, usual.triggers) == (("BHV_PACE", "BHV_HIT"), ("TRG_LATE_DAY", "TRG_NOISE"))


def test_another_homes_shift_is_empty(store: Store, stranger: Actor, nurse: Actor, resident: UUID) -> None:
    log(store, nurse, resident)
    plan(store, nurse, resident)

    assert shift.tiles(store, actor=stranger, now=NOW) == ()
    assert shift.follow_ups(store, actor=stranger, now=NOW) == ()
    assert shift.changes(store, actor=stranger, since=NOW - DAY, now=NOW + DAY) == ()
    for question in (helps.tried_before, helps.usual):
        with pytest.raises(NotFound):
            question(store, actor=stranger, resident_id=resident, now=NOW)
