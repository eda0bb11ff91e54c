"""Is a record still needed? Two people decide, a hold stops every erasure, and nothing is erased by itself."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from db.engine import Store
from db.queries import retention as queries
from db.records import appraisals, holds, staff
from db.records.appraisals import AppraisalIn
from db.verification import verify
from protocols.access import Actor
from protocols.errors import Conflict, Invalid, NotAllowed, NotFound, Stale
from protocols.identity import new_id
from tests.support import homes
from tests.support.deciding import BASIS, DUE, agree, care_ended, propose
from tests.support.homes import NOW


@pytest.fixture
def second(store: Store, home: UUID) -> Actor:
    """Another nurse of the home."""
    return homes.make_staff(store, home, "nurse", name="Sal Second")


@pytest.fixture
def gone(store: Store, nurse: Actor, resident: UUID) -> UUID:
    """Ada, who moved away in 2026."""
    care_ended(store, nurse, resident)
    return resident


def refuse(store: Store, actor: Actor, one: UUID, *, version: int = 1, reason: str = "A claim may come.") -> int:
    return appraisals.refuse(store, actor=actor, now=DUE, appraisal_id=one, expected_version=version, reason=reason)


def kept(store: Store, actor: Actor, resident_id: UUID) -> queries.Kept:
    return queries.of_resident(store, actor=actor, resident_id=resident_id)


def test_one_person_proposes_and_a_second_one_agrees(store: Store, manager: Actor, second: Actor, gone: UUID) -> None:
    one = propose(store, manager, gone)

    assert agree(store, second, one) == 2

    decision = kept(store, manager, gone).decisions[0]
    assert (decision.id, decision.state, decision.proposal) == (one, "agreed", "erase")
    assert (decision.proposed_by_name, decision.second_by_name) == ("Morgan Manager", "Sal Second")
    assert decision.is_open, "nobody has carried it out"
    assert kept(store, manager, gone).full_name == "Ada Brightwell", "an agreement erases nothing"
    assert verify(store).is_sound


def test_whoever_proposed_it_cannot_decide(store: Store, nurse: Actor, gone: UUID) -> None:
    one = propose(store, nurse, gone)

    with pytest.raises(NotAllowed, match="second person"):
        agree(store, nurse, one)
    with pytest.raises(NotAllowed, match="second person"):
        refuse(store, nurse, one)
    assert kept(store, nurse, gone).decisions[0].state == "proposed"


def test_an_aide_can_do_none_of_it(store: Store, nurse: Actor, aide: Actor, gone: UUID) -> None:
    one = propose(store, nurse, gone)

    for attempt in (
        lambda: propose(store, aide, gone),
        lambda: agree(store, aide, one),
        lambda: refuse(store, aide, one),
        lambda: holds.place(store, actor=aide, now=NOW, id=new_id(), resident_id=gone, reason="x"),
        lambda: holds.lift(store, actor=aide, now=NOW, hold_id=new_id(), reason="x", expected_version=1),
        lambda: queries.overview(store, actor=aide, now=NOW),
        lambda: queries.of_resident(store, actor=aide, resident_id=gone),
    ):
        with pytest.raises(NotAllowed):
            attempt()


@pytest.mark.parametrize(
    ("day", "is_due"), [(date(2034, 3, 9), False), (date(2034, 3, 10), True), (date(2034, 3, 11), True)]
)
def test_a_record_may_be_looked_at_on_the_day_and_not_the_day_before(
    store: Store, nurse: Actor, gone: UUID, day: date, is_due: bool
) -> None:
    now = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)

    assert [one.resident_id for one in queries.overview(store, actor=nurse, now=now).due] == [gone] * is_due
    if is_due:
        propose(store, nurse, gone, now=now)
    else:
        with pytest.raises(Invalid, match="2034-03-10"):
            propose(store, nurse, gone, now=now)


def test_while_care_goes_on_nothing_is_due_and_nothing_can_be_proposed(
    store: Store, nurse: Actor, resident: UUID
) -> None:
    with pytest.raises(Invalid, match="Care has not ended"):
        propose(store, nurse, resident)
    assert queries.overview(store, actor=nurse, now=DUE).kept == ()
    assert kept(store, nurse, resident).due_on is None


def test_two_people_can_keep_it_longer(store: Store, nurse: Actor, second: Actor, gone: UUID) -> None:
    one = propose(store, nurse, gone, proposal="keep", keep_until=date(2036, 1, 1))
    assert kept(store, nurse, gone).due_on == date(2034, 3, 10), "a proposal alone moves nothing"

    agree(store, second, one)

    assert kept(store, nurse, gone).due_on == date(2036, 1, 1)
    with pytest.raises(Invalid, match="2036-01-01"):
        propose(store, nurse, gone)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"basis": "  "}, "basis"),
        ({"basis": "x" * 2001}, "basis"),
        ({"proposal": "keep"}, "keep_until"),
        ({"proposal": "keep", "keep_until": DUE.date()}, "keep_until"),
        ({"keep_until": date(2040, 1, 1)}, "keep_until"),
    ],
)
def test_what_is_not_complete_is_refused(
    store: Store, nurse: Actor, gone: UUID, changes: dict[str, Any], field: str
) -> None:
    with pytest.raises(Invalid) as refusal:
        propose(store, nurse, gone, **changes)

    assert refusal.value.field == field
    assert kept(store, nurse, gone).decisions == ()


def test_a_refusal_needs_a_reason_and_leaves_the_record(store: Store, nurse: Actor, second: Actor, gone: UUID) -> None:
    one = propose(store, nurse, gone)

    with pytest.raises(Invalid):
        refuse(store, second, one, reason=" ")
    refuse(store, second, one)

    decision = kept(store, nurse, gone).decisions[0]
    assert (decision.state, decision.second_reason, decision.is_open) == ("refused", "A claim may come.", False)
    propose(store, nurse, gone)  # and the question can be asked again


def test_only_one_thing_is_open_about_a_record(store: Store, nurse: Actor, second: Actor, gone: UUID) -> None:
    one = propose(store, nurse, gone)
    with pytest.raises(Invalid, match="open"):
        propose(store, second, gone)

    agree(store, second, one)
    with pytest.raises(Invalid, match="open"):
        propose(store, second, gone, proposal="keep", keep_until=date(2040, 1, 1))


def test_one_person_is_enough_to_stop_an_erasure(store: Store, nurse: Actor, second: Actor, gone: UUID) -> None:
    one = propose(store, nurse, gone)
    version = agree(store, second, one)

    refuse(store, nurse, one, version=version)

    assert kept(store, nurse, gone).decisions[0].state == "refused"


def test_a_second_tap_changes_nothing(store: Store, nurse: Actor, second: Actor, gone: UUID) -> None:
    one = new_id()
    proposed = AppraisalIn(kind="retention", proposal="erase", basis=BASIS)
    for later in range(2):
        now = DUE + timedelta(seconds=later)
        appraisals.propose(store, actor=nurse, now=now, id=one, resident_id=gone, appraisal=proposed)
    assert agree(store, second, one) == agree(store, second, one) == 2
    links = verify(store).links

    agree(store, second, one, version=2)

    assert verify(store).links == links
    other = AppraisalIn(kind="retention", proposal="erase", basis="Something else.")
    with pytest.raises(Conflict):
        appraisals.propose(store, actor=nurse, now=DUE, id=one, resident_id=gone, appraisal=other)


def test_a_decision_is_made_on_what_the_person_saw(store: Store, nurse: Actor, second: Actor, gone: UUID) -> None:
    one = propose(store, nurse, gone)
    third = homes.make_staff(store, nurse.home_id, "nurse", name="Tam Third")
    refuse(store, third, one)

    with pytest.raises(Stale):
        agree(store, second, one)


def test_a_hold_stops_an_erasure_at_every_step(store: Store, nurse: Actor, second: Actor, gone: UUID) -> None:
    proposed = propose(store, nurse, gone)
    hold = place(store, nurse, gone)

    with pytest.raises(Invalid, match="on hold"):
        agree(store, second, proposed)
    refuse(store, second, proposed)
    with pytest.raises(Invalid, match="on hold"):
        propose(store, nurse, gone)
    propose(store, nurse, gone, proposal="keep", keep_until=date(2040, 1, 1))  # keeping is never stopped

    assert kept(store, nurse, gone).on_hold
    holds.lift(store, actor=second, now=DUE, hold_id=hold, reason="The claim is settled.", expected_version=1)
    assert not kept(store, nurse, gone).on_hold
    assert verify(store).is_sound


def test_while_one_of_two_holds_stands_the_record_is_on_hold(store: Store, nurse: Actor, gone: UUID) -> None:
    first, _other = place(store, nurse, gone), place(store, nurse, gone, reason="An inquiry.")

    holds.lift(store, actor=nurse, now=DUE, hold_id=first, reason="Settled.", expected_version=1)

    assert kept(store, nurse, gone).on_hold
    with pytest.raises(Invalid, match="on hold"):
        propose(store, nurse, gone)


def test_a_hold_is_placed_once_and_lifted_once(store: Store, nurse: Actor, gone: UUID) -> None:
    one = new_id()
    for day in range(2):
        holds.place(store, actor=nurse, now=NOW + timedelta(days=day), id=one, resident_id=gone, reason="A claim.")
    with pytest.raises(Conflict):
        holds.place(store, actor=nurse, now=NOW, id=one, resident_id=gone, reason="Another.")
    with pytest.raises(Stale):
        holds.lift(store, actor=nurse, now=NOW, hold_id=one, reason="Over.", expected_version=7)

    lifted = [
        holds.lift(store, actor=nurse, now=NOW, hold_id=one, reason="Over.", expected_version=1) for _tap in range(2)
    ]

    assert lifted == [2, 2]
    assert [hold.placed_on for hold in kept(store, nurse, gone).holds] == [NOW.date()]


def place(store: Store, actor: Actor, resident_id: UUID, *, reason: str = "A claim.") -> UUID:
    one = new_id()
    holds.place(store, actor=actor, now=NOW, id=one, resident_id=resident_id, reason=reason)
    return one


def test_a_request_to_erase_can_be_refused_for_care_and_is_on_record(
    store: Store, nurse: Actor, second: Actor, resident: UUID
) -> None:
    """Ada lives here: the record is needed for her care, which the law exempts."""
    with pytest.raises(Invalid, match="needed for their care"):
        propose(store, nurse, resident, kind="request")
    one = propose(store, nurse, resident, kind="request", proposal="keep", basis="Asked for erasure. Needed for care.")

    agree(store, second, one)

    decision = kept(store, nurse, resident).decisions[0]
    assert (decision.kind, decision.state, decision.is_open) == ("request", "agreed", False)
    assert kept(store, nurse, resident).due_on is None


def test_a_request_need_not_wait_until_the_time_is_over(store: Store, nurse: Actor, second: Actor, gone: UUID) -> None:
    one = propose(store, nurse, gone, now=NOW, kind="request")

    assert agree(store, second, one, now=NOW) == 2


def test_somebody_who_came_back_is_not_erased(store: Store, nurse: Actor, second: Actor, gone: UUID) -> None:
    one = propose(store, nurse, gone)
    care_ended(store, nurse, gone, status="present", on=DUE.date(), now=DUE)

    with pytest.raises(Invalid, match="needed for their care"):
        agree(store, second, one)
    assert [found.resident_id for found in queries.overview(store, actor=nurse, now=DUE).kept] == [gone], "still open"


def test_for_a_stranger_nothing_of_it_exists(store: Store, nurse: Actor, stranger: Actor, gone: UUID) -> None:
    one, hold = propose(store, nurse, gone), place(store, nurse, gone)

    assert queries.overview(store, actor=stranger, now=DUE).kept == ()
    for attempt in (
        lambda: queries.of_resident(store, actor=stranger, resident_id=gone),
        lambda: propose(store, stranger, gone),
        lambda: agree(store, stranger, one),
        lambda: refuse(store, stranger, one),
        lambda: holds.place(store, actor=stranger, now=NOW, id=new_id(), resident_id=gone, reason="x"),
        lambda: holds.lift(store, actor=stranger, now=NOW, hold_id=hold, reason="x", expected_version=1),
    ):
        with pytest.raises(NotFound):
            attempt()


def test_the_list_begins_with_what_has_waited_longest(store: Store, nurse: Actor) -> None:
    ended = {"Ben": date(2025, 1, 1), "Cyd": date(2024, 1, 1), "Dov": date(2026, 3, 1)}
    for name, on in ended.items():
        one = homes.make_resident(store, nurse, preferred_name=name, full_name=name, room=name)
        care_ended(store, nurse, one, status="died", on=on)

    found = queries.overview(store, actor=nurse, now=datetime(2033, 6, 1, tzinfo=UTC))

    assert [one.full_name for one in found.due] == ["Cyd", "Ben"]
    assert [one.full_name for one in found.later] == ["Dov"]
    assert found.period.years == 8


def test_staff_who_left_stay_the_authors_of_what_they_decided(
    store: Store, manager: Actor, nurse: Actor, second: Actor, gone: UUID
) -> None:
    one = propose(store, nurse, gone)
    agree(store, second, one)

    for person in (nurse, second):
        staff.deactivate(store, actor=manager, now=DUE, staff_id=person.staff_id, reason="Left.")

    decision = kept(store, manager, gone).decisions[0]
    assert (decision.proposed_by_name, decision.second_by_name) == ("Noor Nurse", "Sal Second")
    assert verify(store).is_sound
