"""Did it help? Asked at the right time, answered once, unknown when the shift ends, and unknown teaches nothing."""

from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

import pytest
import sqlalchemy as sa

from db.engine import Store
from db.models.base import table_of
from db.models.incident import FollowUp, Outcome, Tried
from db.queries import helps, history, shift
from db.records import follow_ups, incidents
from db.records.follow_ups import FollowUpAnswer
from db.verification import verify
from protocols.access import Actor
from protocols.errors import Invalid, NotAllowed, NotFound
from protocols.identity import new_id
from tests.support.entries import count, entry, kept, log
from tests.support.homes import NOW, make_staff
from tests.support.stores import everything


SHIFT_END = NOW.replace(hour=21, minute=0)  # of the late shift
SECOND = timedelta(seconds=1)


def asked(store: Store, one: UUID) -> UUID:
    """The id of an incident's follow-up."""
    table = table_of(FollowUp)
    with everything(store) as session:
        found: UUID = session.scalars(sa.select(table.c.id).where(table.c.incident_id == one)).one()
    return found


def answer(store: Store, actor: Actor, one: UUID, said: FollowUpAnswer, *, now: datetime | None = None) -> str:
    at = now or NOW + timedelta(minutes=20)
    return follow_ups.answer(store, actor=actor, now=at, follow_up_id=asked(store, one), answer=said)


def due(store: Store, actor: Actor, *, now: datetime) -> list[bool]:
    return [one.is_due for one in shift.follow_ups(store, actor=actor, now=now)]


@pytest.mark.parametrize(
    ("tried", "minutes"),
    [
        ([], 20),
        (["INT_CALM_APPROACH"], 10),
        (["INT_STEP_BACK", "INT_CALM_APPROACH", "INT_VALIDATE"], 10),
    ],
)
def test_it_is_asked_at_the_shortest_check_time_of_what_was_tried(
    store: Store, aide: Actor, resident: UUID, tried: list[str], minutes: int
) -> None:
    saved = incidents.record(
        store, actor=aide, now=NOW, id=new_id(), incident=entry(resident, tried=tried, outcome="too_early")
    )

    at = NOW + timedelta(minutes=minutes)
    assert saved.follow_up_due_at == at
    assert due(store, aide, now=at - SECOND) == [False]
    assert due(store, aide, now=at) == [True]


def test_it_is_not_asked_before_it_was_logged(store: Store, aide: Actor, resident: UUID) -> None:
    log(store, aide, resident, occurred_at=NOW - timedelta(minutes=25))

    assert due(store, aide, now=NOW) == [True]


@pytest.mark.parametrize("said", ["settled", "no_change", "asleep", "did_not_see"])
def test_an_answer_in_the_log_is_not_asked_again(store: Store, aide: Actor, resident: UUID, said: str) -> None:
    log(store, aide, resident, outcome=said)

    assert count(store, FollowUp) == 0
    assert count(store, Outcome, answer=said) == 1


def test_one_tap_answers_it_for_everybody(store: Store, aide: Actor, nurse: Actor, resident: UUID) -> None:
    one = log(store, aide, resident)

    assert answer(store, nurse, one, "settled") == "settled"

    assert shift.follow_ups(store, actor=aide, now=NOW + timedelta(minutes=20)) == ()
    assert (kept(store, one).outcome, count(store, Tried, value=3)) == ("settled", 1)
    newest = history.versions(store, actor=nurse, entity="incident", entity_id=one)[-1]
    assert (newest.change, newest.by, newest.payload["outcome"]) == ("answer", "Noor Nurse", "settled")
    assert verify(store).is_sound


def test_a_second_answer_changes_nothing(store: Store, aide: Actor, nurse: Actor, resident: UUID) -> None:
    one = log(store, aide, resident)
    answer(store, aide, one, "partly")

    assert answer(store, nurse, one, "worse") == "partly"

    assert (kept(store, one).outcome, count(store, Outcome)) == ("partly", 1)


def test_asleep_is_an_answer_and_counts_in_no_figure(store: Store, aide: Actor, resident: UUID) -> None:
    one = log(store, aide, resident)

    answer(store, aide, one, "asleep")

    (tried,) = helps.tried_before(store, actor=aide, resident_id=resident, now=NOW)
    assert (tried.tries, tried.known, tried.calmer) == (1, 0, 0)
    assert shift.follow_ups(store, actor=aide, now=NOW + timedelta(minutes=20)) == ()


def test_i_did_not_see_leaves_the_question_to_others(store: Store, aide: Actor, nurse: Actor, resident: UUID) -> None:
    one = log(store, aide, resident)
    later = NOW + timedelta(minutes=20)

    assert answer(store, aide, one, "did_not_see") == "did_not_see"
    answer(store, aide, one, "did_not_see")

    assert count(store, Outcome, answer="did_not_see") == 1
    assert shift.follow_ups(store, actor=aide, now=later) == ()
    assert len(shift.follow_ups(store, actor=nurse, now=later)) == 1
    assert answer(store, nurse, one, "settled") == "settled"
    assert kept(store, one).outcome == "settled"


@pytest.mark.parametrize(("at", "closed"), [(SHIFT_END - SECOND, 0), (SHIFT_END, 1)])
def test_the_end_of_the_shift_makes_it_unknown(
    store: Store, aide: Actor, resident: UUID, at: datetime, closed: int
) -> None:
    one = log(store, aide, resident)

    assert follow_ups.close_overdue(store, now=at) == closed

    assert kept(store, one).outcome == ("unknown" if closed else None)
    assert count(store, FollowUp, state="unknown") == closed
    assert verify(store).is_sound


def test_unknown_teaches_nothing(store: Store, aide: Actor, resident: UUID) -> None:
    log(store, aide, resident, outcome="settled")
    log(store, aide, resident)

    follow_ups.close_overdue(store, now=SHIFT_END)

    (tried,) = helps.tried_before(store, actor=aide, resident_id=resident, now=SHIFT_END)
    assert (tried.tries, tried.known, tried.calmer) == (2, 1, 1)


def test_nobody_is_asked_after_the_shift_even_before_the_clockwork_ran(
    store: Store, aide: Actor, resident: UUID
) -> None:
    one = log(store, aide, resident)

    assert shift.follow_ups(store, actor=aide, now=SHIFT_END) == ()
    with pytest.raises(Invalid, match="shift is over"):
        answer(store, aide, one, "settled", now=SHIFT_END)
    assert answer(store, aide, one, "settled", now=SHIFT_END - SECOND) == "settled"


def test_a_question_due_after_handover_is_asked_of_the_next_shift(store: Store, aide: Actor, resident: UUID) -> None:
    one = log(store, aide, resident, now=SHIFT_END - timedelta(minutes=5))
    due_at = SHIFT_END + timedelta(minutes=5)

    assert follow_ups.close_overdue(store, now=SHIFT_END) == 0
    assert due(store, aide, now=due_at) == [True]
    assert follow_ups.close_overdue(store, now=SHIFT_END + timedelta(hours=10)) == 1
    assert kept(store, one).outcome == "unknown"


@pytest.mark.parametrize("said", [None, "too_early"])
def test_written_after_its_shift_it_is_not_asked_again(
    store: Store, aide: Actor, resident: UUID, said: Literal["too_early"] | None
) -> None:
    one = log(store, aide, resident, now=SHIFT_END, occurred_at=SHIFT_END - timedelta(minutes=11), outcome=said)

    assert (kept(store, one).outcome, count(store, FollowUp)) == ("unknown", 0)


def test_just_before_handover_the_next_shift_is_asked(store: Store, aide: Actor, resident: UUID) -> None:
    """It would fall due in the shift that has just begun."""
    log(store, aide, resident, now=SHIFT_END + timedelta(minutes=1), occurred_at=SHIFT_END - timedelta(minutes=10))

    assert due(store, aide, now=SHIFT_END + timedelta(minutes=1)) == [True]


def test_written_after_its_shift_the_log_itself_may_say_how_it_ended(store: Store, aide: Actor, resident: UUID) -> None:
    one = log(store, aide, resident, now=SHIFT_END, occurred_at=SHIFT_END - timedelta(hours=9), outcome="partly")

    assert (kept(store, one).outcome, kept(store, one).late, count(store, Tried, value=2)) == ("partly", True, 1)


def test_a_confidential_entry_asks_like_any_other_and_shows_nothing(store: Store, aide: Actor, resident: UUID) -> None:
    log(store, aide, resident, flags=["suspected_abuse"], note="Marks on both arms")

    (question,) = shift.follow_ups(store, actor=aide, now=NOW)

    assert "Marks" not in repr(question)
    assert "abuse" not in repr(question)


def test_only_those_who_may_answer(store: Store, manager: Actor, stranger: Actor, aide: Actor, resident: UUID) -> None:
    one = log(store, aide, resident)

    with pytest.raises(NotAllowed):
        answer(store, manager, one, "settled")
    with pytest.raises(NotFound):
        answer(store, stranger, one, "settled")
    assert shift.follow_ups(store, actor=stranger, now=NOW) == ()


def test_questions_of_two_homes_close_apart(store: Store, aide: Actor, resident: UUID, stranger: Actor) -> None:
    log(store, aide, resident)

    assert follow_ups.close_overdue(store, now=SHIFT_END) == 1
    assert follow_ups.close_overdue(store, now=SHIFT_END) == 0
    assert verify(store).is_sound


def test_an_agency_worker_can_answer(store: Store, aide: Actor, resident: UUID) -> None:
    one = log(store, aide, resident)

    assert answer(store, make_staff(store, aide.home_id, "aide"), one, "no_change") == "no_change"
