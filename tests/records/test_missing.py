"""What is missing of a resident and for how long: facts that only time brings."""

from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from db.engine import Store
from db.queries.facts import facts_of
from db.records import checks, follow_ups, moments, plans, residents
from db.records.checks import MedicineFactIn
from db.records.plans import PlanItemIn
from db.records.residents import ResidentIn
from protocols.access import Actor
from protocols.engine.library import ProtocolSet, load
from protocols.identity import new_id
from tests.support.entries import log
from tests.support.homes import NOW, make_home, make_staff


MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
LONDON = ZoneInfo("Europe/London")


def facts(store: Store, actor: Actor, resident: UUID, now: datetime, rules: ProtocolSet | None = None) -> Any:
    with store.read(actor.home_id) as session:
        return facts_of(
            session, rules or load(), home_id=actor.home_id, resident_id=resident, incident_id=None, now=now
        )


def missing(store: Store, actor: Actor, resident: UUID, what: str, *, now: datetime) -> list[dict[str, Any]]:
    return [one for one in facts(store, actor, resident, now)["derived"]["missing"] if one["what"] == what]


def admit(store: Store, nurse: Actor, *, at: datetime) -> UUID:
    one = new_id()
    entered = ResidentIn(full_name="Ada Brightwell", preferred_name="Ada", room="12")
    residents.admit(store, actor=nurse, now=at, id=one, resident=entered)
    return one


def upset_every(store: Store, nurse: Actor, resident: UUID, days: int, *, until: datetime, times: int) -> None:
    """So many entries, the last of them at `until`."""
    for number in reversed(range(times)):
        log(store, nurse, resident, now=until - number * days * DAY, outcome="settled")


# An ending that nobody said


def test_an_ending_is_missing_from_the_moment_of_writing(store: Store, nurse: Actor, resident: UUID) -> None:
    log(store, nurse, resident, strength=3, occurred_at=NOW - HOUR)

    assert missing(store, nurse, resident, "outcome", now=NOW + 4 * HOUR) == [
        {"what": "outcome", "minutes": 240, "intensity": 3}
    ]


@pytest.mark.parametrize("answer", ["settled", "worse", "asleep", "did_not_see"])
def test_every_answer_is_an_ending(store: Store, nurse: Actor, resident: UUID, answer: str) -> None:
    log(store, nurse, resident, outcome=answer)

    assert missing(store, nurse, resident, "outcome", now=NOW + 4 * HOUR) == []


def test_a_question_that_was_given_up_is_still_missing(store: Store, nurse: Actor, resident: UUID) -> None:
    log(store, nurse, resident)
    follow_ups.close_overdue(store, now=NOW + 10 * HOUR)

    [one] = missing(store, nurse, resident, "outcome", now=NOW + 10 * HOUR)
    assert one["minutes"] == 600


@pytest.mark.parametrize(("after", "asked"), [(7 * DAY - MINUTE, True), (7 * DAY, False)])
def test_an_ending_is_asked_for_a_week(
    store: Store, nurse: Actor, resident: UUID, after: timedelta, asked: bool
) -> None:
    log(store, nurse, resident)

    assert bool(missing(store, nurse, resident, "outcome", now=NOW + after)) is asked


# The effect of a medicine


def test_the_effect_of_a_when_needed_medicine_is_missing(store: Store, nurse: Actor, resident: UUID) -> None:
    for tried in ("INT_PRN_PSYCHOTROPIC", "INT_PRN_ANALGESIC", "INT_CALM_APPROACH"):
        log(store, nurse, resident, tried=[tried])
    log(store, nurse, resident, tried=["INT_PRN_PSYCHOTROPIC"], outcome="settled")

    found = missing(store, nurse, resident, "prn_effect", now=NOW + 90 * MINUTE)

    assert [one["minutes"] for one in found] == [90, 90]


# Nothing recorded at all


def test_a_quiet_week_of_somebody_who_is_usually_written_about(store: Store, nurse: Actor) -> None:
    resident = admit(store, nurse, at=NOW - 60 * DAY)
    upset_every(store, nurse, resident, 2, until=NOW, times=14)
    week = NOW + 7 * DAY

    assert missing(store, nurse, resident, "logs", now=week - MINUTE) == []
    assert missing(store, nurse, resident, "logs", now=week) == [{"what": "logs", "minutes": 10080, "per_week": 3.5}]
    assert missing(store, nurse, resident, "logs", now=week + MINUTE)[0]["minutes"] == 10081


@pytest.mark.parametrize("calm", [True, False])
def test_calm_is_data(store: Store, nurse: Actor, calm: bool) -> None:
    resident = admit(store, nurse, at=NOW - 60 * DAY)
    upset_every(store, nurse, resident, 2, until=NOW, times=14)
    at = NOW + 3 * DAY
    if calm:
        moments.calm_shift(store, actor=nurse, now=at, resident_ids=(resident,))
    else:
        moments.record(store, actor=nurse, now=at, id=new_id(), resident_id=resident, code="BHV_ENGAGED")

    assert missing(store, nurse, resident, "logs", now=at + 7 * DAY - MINUTE) == []
    [one] = missing(store, nurse, resident, "logs", now=at + 7 * DAY)
    assert one["minutes"] == 10080


def test_how_often_is_usual_is_not_known_before_two_weeks(store: Store, nurse: Actor) -> None:
    known = admit(store, nurse, at=NOW - 13 * DAY)
    new = admit(store, nurse, at=NOW - 12 * DAY)
    for resident in (known, new):
        upset_every(store, nurse, resident, 1, until=NOW, times=10)

    [one] = missing(store, nurse, known, "logs", now=NOW + 7 * DAY)
    [other] = missing(store, nurse, new, "logs", now=NOW + 7 * DAY)

    assert (one["per_week"], other["per_week"]) == (5, None)


def test_nothing_is_missing_of_somebody_in_hospital(store: Store, nurse: Actor) -> None:
    resident = admit(store, nurse, at=NOW - 60 * DAY)
    upset_every(store, nurse, resident, 2, until=NOW, times=14)
    gone, back = NOW.date(), NOW.date() + 10 * DAY
    stay = partial(residents.set_status, store, actor=nurse, resident_id=resident)
    stay(now=NOW, status="hospital", on=gone, expected_version=1, reason="a fall")
    assert missing(store, nurse, resident, "logs", now=NOW + 9 * DAY) == []

    returned = NOW + 10 * DAY
    stay(now=returned, status="present", on=back, expected_version=2, reason="better")

    midnight = datetime(2026, 3, 20, tzinfo=UTC)
    assert missing(store, nurse, resident, "logs", now=midnight + 7 * DAY - MINUTE) == []
    assert len(missing(store, nurse, resident, "logs", now=midnight + 7 * DAY)) == 1


# The day on which the plan was to be looked at again


@pytest.mark.parametrize(("minutes", "told"), [(-1, []), (0, [0]), (1, [1])])
@pytest.mark.parametrize(
    ("zone", "review_on", "midnight"),
    [
        ("Europe/London", date(2026, 3, 28), datetime(2026, 3, 29, tzinfo=LONDON)),
        ("Europe/London", date(2026, 3, 29), datetime(2026, 3, 29, 23, tzinfo=UTC)),  # a day of 23 hours
        ("Australia/Sydney", date(2026, 4, 5), datetime(2026, 4, 5, 14, tzinfo=UTC)),  # a day of 25 hours
        ("America/New_York", date(2026, 3, 20), datetime(2026, 3, 21, 4, tzinfo=UTC)),
    ],
)
def test_a_review_is_overdue_from_the_homes_own_midnight(
    store: Store, zone: str, review_on: date, midnight: datetime, minutes: int, told: list[int]
) -> None:
    nurse = make_staff(store, make_home(store, time_zone=zone), "nurse")
    resident = admit(store, nurse, at=NOW)
    item = PlanItemIn(text="Music after lunch", review_on=review_on)
    plans.add(store, actor=nurse, now=NOW, id=new_id(), resident_id=resident, item=item)

    found = missing(store, nurse, resident, "plan_review", now=midnight.astimezone(UTC) + minutes * MINUTE)

    assert [one["minutes"] for one in found] == told


def test_what_has_ended_needs_no_review(store: Store, nurse: Actor, resident: UUID) -> None:
    one = new_id()
    item = PlanItemIn(text="Music after lunch", review_on=NOW.date())
    plans.add(store, actor=nurse, now=NOW, id=one, resident_id=resident, item=item)
    plans.end(store, actor=nurse, now=NOW, plan_item_id=one, expected_version=1, reason="did not help")

    assert missing(store, nurse, resident, "plan_review", now=NOW + 2 * DAY) == []


# Besides


def test_a_night_in_which_the_clocks_change_is_as_long_as_it_was(store: Store, nurse: Actor, resident: UUID) -> None:
    evening = datetime(2026, 3, 28, 22, tzinfo=LONDON).astimezone(UTC)
    log(store, nurse, resident, now=evening)

    [one] = missing(store, nurse, resident, "outcome", now=datetime(2026, 3, 29, 3, tzinfo=LONDON).astimezone(UTC))

    assert one["minutes"] == 240


def test_days_since_a_review_go_on_by_themselves(store: Store, nurse: Actor, resident: UUID) -> None:
    given = MedicineFactIn(fact="antipsychotic_days_since_review", state="yes", since=NOW)
    checks.medicine(store, actor=nurse, now=NOW, id=new_id(), resident_id=resident, check=given)

    known = facts(store, nurse, resident, NOW + 35 * DAY)["medicines"]

    assert known["antipsychotic_days_since_review"] == 35


def test_nobody_is_asked_for_what_no_protocol_asks_for(store: Store, nurse: Actor, resident: UUID) -> None:
    log(store, nurse, resident)
    without = load().overridden([], [one.spec.id for one in load().all if one.spec.id.startswith("R46")])

    assert facts(store, nurse, resident, NOW + DAY, without)["derived"]["missing"] == []
