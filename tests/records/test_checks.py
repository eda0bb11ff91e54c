"""Checks are kept within their range; what was never checked says so; the plan is kept and ended, never removed."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from db.engine import Store
from db.models.resident import AssessmentTotal, MedicineFact, Observation, PlanItem
from db.queries import checks as last_checks
from db.queries import plans as plan
from db.queries.checks import LastCheck
from db.records import checks, plans, suggestions
from db.records.checks import AssessmentIn, MedicineFactIn, ObservationIn
from db.records.plans import PlanItemIn
from db.verification import verify
from protocols.access import Actor
from protocols.errors import Conflict, Invalid, NotAllowed, NotFound, Stale
from protocols.identity import new_id
from tests.support.entries import count, log
from tests.support.homes import NOW, make_resident


def assess(store: Store, actor: Actor, resident_id: UUID, **check: Any) -> None:
    given = AssessmentIn.model_validate({"code": "PAINAD", "total": 4, "at": NOW} | check)
    checks.assess(store, actor=actor, now=NOW, id=new_id(), resident_id=resident_id, check=given)


def observe(store: Store, actor: Actor, resident_id: UUID, kind: str, value: float | None, **check: Any) -> None:
    given = ObservationIn.model_validate({"kind": kind, "value": value, "at": NOW} | check)
    checks.observe(store, actor=actor, now=NOW, id=new_id(), resident_id=resident_id, check=given)


def medicine(store: Store, actor: Actor, resident_id: UUID, **check: Any) -> None:
    given = MedicineFactIn.model_validate({"fact": "covert_requested", "state": "yes"} | check)
    checks.medicine(store, actor=actor, now=NOW, id=new_id(), resident_id=resident_id, check=given)


def last(store: Store, nurse: Actor, resident_id: UUID, code: str) -> LastCheck:
    found = last_checks.latest(store, actor=nurse, resident_id=resident_id, now=NOW)
    (one,) = (check for check in found if check.code == code)
    return one


def test_never_checked_has_no_date(store: Store, nurse: Actor, resident: UUID) -> None:
    found = last_checks.latest(store, actor=nurse, resident_id=resident, now=NOW)

    assert {check.kind for check in found} == {"assessment", "observation", "medicine"}
    assert all(check.at is None and check.by is None and check.value is None for check in found)


def test_the_newest_of_each_stands_with_its_date_and_name(store: Store, nurse: Actor, resident: UUID) -> None:
    for total, hours in ((4, 5), (2, 1), (7, 9)):
        assess(store, nurse, resident, total=total, at=NOW - timedelta(hours=hours))

    one = last(store, nurse, resident, "PAINAD")

    assert (one.value, one.at, one.by) == (2, NOW - timedelta(hours=1), "Noor Nurse")
    assert verify(store).is_sound


@pytest.mark.parametrize(("total", "kept"), [(-1, False), (0, True), (10, True), (11, False)])
def test_a_total_stays_within_the_instruments_range(
    store: Store, nurse: Actor, resident: UUID, total: int, kept: bool
) -> None:
    if kept:
        assess(store, nurse, resident, total=total)
    else:
        with pytest.raises(Invalid, match="0 to 10"):
            assess(store, nurse, resident, total=total)
    assert count(store, AssessmentTotal) == kept


def test_the_parts_of_a_4at_are_kept_and_checked(store: Store, nurse: Actor, resident: UUID) -> None:
    assess(store, nurse, resident, code="4AT", total=5, parts={"alertness": 0, "acute_change": None})

    assert count(store, AssessmentTotal, parts={"alertness": 0, "acute_change": None}) == 1
    for parts in ({"alertness": 5}, {"humour": 1}):
        with pytest.raises(Invalid):
            assess(store, nurse, resident, code="4AT", total=5, parts=parts)


@pytest.mark.parametrize("ahead", [5, 6])
def test_a_check_is_not_of_the_future(store: Store, nurse: Actor, resident: UUID, ahead: int) -> None:
    at = NOW + timedelta(minutes=ahead)
    if ahead <= 5:
        assess(store, nurse, resident, at=at)
    else:
        with pytest.raises(Invalid, match="has not come yet"):
            assess(store, nurse, resident, at=at)


def test_of_bowels_and_urine_the_time_is_the_fact(store: Store, aide: Actor, resident: UUID) -> None:
    observe(store, aide, resident, "bowels", 3.0)

    assert count(store, Observation, kind="bowels", value=None) == 1


@pytest.mark.parametrize(("kind", "value"), [("fluid_ml", None), ("fluid_ml", -1), ("fluid_ml", 2001), ("temp_c", 50)])
def test_a_value_that_cannot_be_is_refused(
    store: Store, nurse: Actor, resident: UUID, kind: str, value: float | None
) -> None:
    with pytest.raises(Invalid) as refusal:
        observe(store, nurse, resident, kind, value)

    assert refusal.value.field == "value"
    assert count(store, Observation) == 0


@pytest.mark.parametrize("kind", ["bowels", "urine", "fluid_ml", "food_share", "sleep_h"])
def test_aides_keep_the_simple_charts(store: Store, aide: Actor, resident: UUID, kind: str) -> None:
    observe(store, aide, resident, kind, 5)

    assert count(store, Observation, kind=kind) == 1


def test_aides_keep_no_other_checks(store: Store, aide: Actor, resident: UUID) -> None:
    for kind in ("weight_kg", "temp_c", "news2"):
        with pytest.raises(NotAllowed):
            observe(store, aide, resident, kind, 20)
    with pytest.raises(NotAllowed):
        assess(store, aide, resident)
    with pytest.raises(NotAllowed):
        medicine(store, aide, resident)


def test_a_fact_that_counts_says_since_when(store: Store, nurse: Actor, resident: UUID) -> None:
    with pytest.raises(Invalid) as refusal:
        medicine(store, nurse, resident, fact="changed_within_d")
    medicine(store, nurse, resident, fact="changed_within_d", since=NOW - timedelta(days=3))
    medicine(store, nurse, resident, fact="antipsychotic_days_total", number=12)

    assert refusal.value.field == "since"
    assert count(store, MedicineFact) == 2


def test_the_newest_medicine_fact_counts(store: Store, nurse: Actor, resident: UUID) -> None:
    medicine(store, nurse, resident, state="yes")
    checks.medicine(
        store,
        actor=nurse,
        now=NOW + timedelta(minutes=1),
        id=new_id(),
        resident_id=resident,
        check=MedicineFactIn(fact="covert_requested", state="no"),
    )

    assert last(store, nurse, resident, "covert_requested").state == "no"


def test_a_check_sent_twice_is_kept_once(store: Store, nurse: Actor, resident: UUID) -> None:
    one, given = new_id(), AssessmentIn(code="PAINAD", total=4, at=NOW)

    for _tap in range(2):
        checks.assess(store, actor=nurse, now=NOW, id=one, resident_id=resident, check=given)
    other = given.model_copy(update={"total": 5})
    with pytest.raises(Conflict):
        checks.assess(store, actor=nurse, now=NOW, id=one, resident_id=resident, check=other)

    assert count(store, AssessmentTotal) == 1


def test_another_homes_resident_has_no_checks(store: Store, stranger: Actor, resident: UUID) -> None:
    with pytest.raises(NotFound):
        assess(store, stranger, resident)
    with pytest.raises(NotFound):
        last_checks.latest(store, actor=stranger, resident_id=resident, now=NOW)


def add(store: Store, actor: Actor, resident_id: UUID, one: UUID | None = None, **item: Any) -> UUID:
    planned = PlanItemIn.model_validate({"text": "Own music before supper"} | item)
    item_id = one or new_id()
    plans.add(store, actor=actor, now=NOW, id=item_id, resident_id=resident_id, item=planned)
    return item_id


def test_a_plan_item_runs_until_it_is_ended_and_stays_readable(
    store: Store, nurse: Actor, aide: Actor, resident: UUID
) -> None:
    first = add(store, nurse, resident, intervention="INT_MUSIC_OWN", trigger="TRG_LATE_DAY")
    add(store, nurse, resident, text="Walk at four")
    ended = NOW + timedelta(days=1)

    plans.end(store, actor=nurse, now=ended, plan_item_id=first, expected_version=1, reason="did not help")
    plans.end(store, actor=nurse, now=ended, plan_item_id=first, expected_version=1, reason="did not help")

    found = plan.of_resident(store, actor=aide, resident_id=resident)
    assert [(item.text, item.ended_at) for item in found] == [
        ("Walk at four", None),
        ("Own music before supper", ended),
    ]
    assert verify(store).is_sound


def test_a_plan_item_sent_twice_is_kept_once(store: Store, nurse: Actor, resident: UUID) -> None:
    one = add(store, nurse, resident)

    add(store, nurse, resident, one)
    with pytest.raises(Conflict):
        add(store, nurse, resident, one, text="Something else")

    assert count(store, PlanItem) == 1


@pytest.mark.parametrize(
    ("item", "field"),
    [
        ({"text": " "}, "text"),
        ({"text": "x" * 1001}, "text"),
        ({"intervention": "INT_NO"}, "intervention"),
        ({"trigger": "TRG_NO"}, "trigger"),
        ({"review_on": NOW.date() - timedelta(days=1)}, "review_on"),
    ],
)
def test_a_plan_that_cannot_be_kept_is_refused(
    store: Store, nurse: Actor, resident: UUID, item: dict[str, Any], field: str
) -> None:
    with pytest.raises(Invalid) as refusal:
        add(store, nurse, resident, **item)
    assert (refusal.value.field, count(store, PlanItem)) == (field, 0)


def test_a_stale_ending_ends_nothing(store: Store, nurse: Actor, resident: UUID) -> None:
    one = add(store, nurse, resident)

    with pytest.raises(Stale):
        plans.end(store, actor=nurse, now=NOW, plan_item_id=one, expected_version=2, reason="old page")
    assert plan.of_resident(store, actor=nurse, resident_id=resident)[0].ended_at is None


def test_the_plan_is_the_nurses_to_change_and_the_homes_alone(
    store: Store, nurse: Actor, aide: Actor, stranger: Actor, resident: UUID
) -> None:
    one = add(store, nurse, resident)

    with pytest.raises(NotAllowed):
        add(store, aide, resident)
    for question in (
        lambda: add(store, stranger, resident),
        lambda: plans.end(store, actor=stranger, now=NOW, plan_item_id=one, expected_version=1, reason="x"),
        lambda: plan.of_resident(store, actor=stranger, resident_id=resident),
    ):
        with pytest.raises(NotFound):
            question()


def test_a_plan_comes_of_a_card_about_the_same_person(store: Store, nurse: Actor, resident: UUID) -> None:
    other = make_resident(store, nurse, preferred_name="Ben", full_name="Ben Carrow", room="7")
    one = log(store, nurse, resident)
    (card, *_more) = suggestions.suggest_for(store, actor=nurse, now=NOW, resident_id=resident, incident_id=one)

    with pytest.raises(NotFound):
        add(store, nurse, other, from_card=card.id)
    add(store, nurse, resident, from_card=card.id)

    assert (count(store, PlanItem), count(store, PlanItem, from_card_id=card.id)) == (1, 1)
