"""What the rules are told of one resident: everything recorded, and null for whatever was not."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from db.engine import Store
from db.queries.facts import facts_of
from db.records import checks, incidents, plans, residents, suggestions
from db.records.checks import AssessmentIn, MedicineFactIn, ObservationIn
from db.records.plans import PlanItemIn
from db.records.residents import ResidentIn
from protocols.access import Actor
from protocols.engine.evaluate import suggest
from protocols.engine.library import load
from protocols.identity import new_id
from protocols.vocabulary import vocabulary
from tests.support.entries import log
from tests.support.homes import NOW


DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
COMPARED = 5  # tries; R41 compares from there on
ALONE = 5 / 9  # one try that helped, where one half is usual and weighs eight tries


def facts(store: Store, actor: Actor, resident_id: UUID, one: UUID | None = None, *, now: Any = NOW) -> dict[str, Any]:
    with store.read(actor.home_id) as session:
        return facts_of(session, load(), home_id=actor.home_id, resident_id=resident_id, incident_id=one, now=now)


def admit(store: Store, nurse: Actor, *, days_ago: int, **more: Any) -> UUID:
    one = new_id()
    entered = ResidentIn.model_validate({"full_name": "Ada Brightwell", "preferred_name": "Ada", "room": "12"} | more)
    residents.admit(store, actor=nurse, now=NOW - days_ago * DAY, id=one, resident=entered)
    return one


def observe(store: Store, nurse: Actor, resident_id: UUID, kind: Any, value: float | None, *, ago: timedelta) -> None:
    given = ObservationIn(kind=kind, value=value, at=NOW - ago)
    checks.observe(store, actor=nurse, now=NOW, id=new_id(), resident_id=resident_id, check=given)


def medicine(store: Store, nurse: Actor, resident_id: UUID, fact: str, state: Any, **more: Any) -> None:
    given = MedicineFactIn(fact=fact, state=state, **more)
    checks.medicine(store, actor=nurse, now=NOW, id=new_id(), resident_id=resident_id, check=given)


def test_of_somebody_new_nothing_is_known_and_nothing_is_taken_for_safe(
    store: Store, nurse: Actor, resident: UUID
) -> None:
    known = facts(store, nurse, resident)

    assert set(known["assessments"]) == set(vocabulary().instruments)
    assert set(known["observations"]) == {code for code, term in vocabulary().observations.items() if term.for_rules}
    assert set(known["medicines"]) == set(vocabulary().medicine_facts)
    for table in ("assessments", "observations", "medicines"):
        assert set(known[table].values()) == {None}
    assert (known["risk_flags"], known["risk_flags_absent"]) == ([], [])
    assert set(known["risk_flags_unknown"]) == set(vocabulary().risk_flags)
    assert known["person"] == {"food_texture": None, "allergies": None, "fluid_limit_ml": None, "plan": []}
    assert "incident" not in known


def test_the_rules_understand_the_form(store: Store, nurse: Actor, resident: UUID) -> None:
    one = log(store, nurse, resident, outcome="settled")
    log(store, nurse, resident, now=NOW + HOUR)

    suggest(facts(store, nurse, resident, one, now=NOW + HOUR))
    suggest(facts(store, nurse, resident, now=NOW + HOUR))


def test_an_incident_is_told_in_the_rules_words(store: Store, nurse: Actor, resident: UUID) -> None:
    one = log(store, nurse, resident, affected=["staff"], injury="minor", staff_injury="major", flags=["weapon"])

    known = facts(store, nurse, resident, one)

    assert known["incident"] == {
        "id": str(one),
        "at": NOW,
        "local_date": date(2026, 3, 10),
        "behaviours": ["BHV_CALL_OUT"],
        "triggers": ["TRG_NOISE"],
        "interventions": ["INT_CALM_APPROACH"],
        "intensity": 2,
        "aimed_at": ["staff"],
        "injury": "minor",
        "flags": ["weapon", "staff_hurt", "staff_badly_hurt"],
    }
    assert known["history"] == []


def test_what_was_not_asked_is_null(store: Store, nurse: Actor, resident: UUID) -> None:
    one = log(store, nurse, resident, affected=[], triggers=[], tried=[])

    told = facts(store, nurse, resident, one)["incident"]

    assert (told["aimed_at"], told["triggers"], told["injury"]) == (None, None, None)
    # Nothing tried and nothing ticked is an answer.
    assert (told["interventions"], told["flags"]) == ([], [])


def test_history_is_ninety_days_without_errors_and_without_itself(store: Store, nurse: Actor, resident: UUID) -> None:
    one = log(store, nurse, resident)
    wrong = log(store, nurse, resident)
    incidents.void(store, actor=nurse, now=NOW, incident_id=wrong, expected_version=1, reason="not so")
    inside = log(store, nurse, resident, occurred_at=NOW - 90 * DAY + HOUR)
    log(store, nurse, resident, occurred_at=NOW - 90 * DAY)

    assert [past["id"] for past in facts(store, nurse, resident, one)["history"]] == [str(inside)]


def test_an_entry_from_before_the_history_is_still_looked_at(store: Store, nurse: Actor, resident: UUID) -> None:
    one = log(store, nurse, resident, occurred_at=NOW - 200 * DAY)

    assert facts(store, nurse, resident, one)["incident"]["at"] == NOW - 200 * DAY


@pytest.mark.parametrize(("days_ago", "new"), [(13, False), (14, True), (60, True)])
def test_new_means_something_only_once_there_is_a_record(store: Store, nurse: Actor, days_ago: int, new: bool) -> None:
    resident_id = admit(store, nurse, days_ago=days_ago)

    told = facts(store, nurse, resident_id, log(store, nurse, resident_id))["incident"]

    assert ("new_onset" in told["flags"]) is new


def test_a_behaviour_seen_in_ninety_days_is_not_new(store: Store, nurse: Actor) -> None:
    resident_id = admit(store, nurse, days_ago=100)
    log(store, nurse, resident_id, occurred_at=NOW - 89 * DAY)

    told = facts(store, nurse, resident_id, log(store, nurse, resident_id))["incident"]

    assert told["flags"] == []


def test_before_the_first_entry_nothing_could_be_recorded(store: Store, nurse: Actor, resident: UUID) -> None:
    old = admit(store, nurse, days_ago=100)

    assert facts(store, nurse, resident)["not_recorded"] == [{"from": NOW - 90 * DAY, "to": NOW}]
    assert facts(store, nurse, old)["not_recorded"] == []


def test_whole_days_in_hospital_are_gaps(store: Store, nurse: Actor) -> None:
    resident_id = admit(store, nurse, days_ago=100)
    stays: list[tuple[residents.Status, date]] = [("hospital", date(2026, 3, 2)), ("present", date(2026, 3, 5))]
    for version, (status, on) in enumerate(stays, start=1):
        residents.set_status(
            store, actor=nurse, now=NOW, resident_id=resident_id, status=status, on=on, expected_version=version
        )

    (gap,) = facts(store, nurse, resident_id)["not_recorded"]

    assert (gap["from"].date(), gap["to"].date()) == (date(2026, 3, 3), date(2026, 3, 5))


def flags(store: Store, nurse: Actor, resident_id: UUID) -> dict[str, str]:
    known = facts(store, nurse, resident_id)
    names = {"risk_flags": "present", "risk_flags_absent": "absent", "risk_flags_unknown": "unknown"}
    return {code: said for name, said in names.items() for code in known[name]}


@pytest.mark.parametrize(
    ("dementia_type", "lewy", "parkinson"),
    [
        (None, "unknown", "unknown"),
        ("mixed", "unknown", "unknown"),
        ("alzheimer", "absent", "absent"),
        ("lewy_body", "present", "absent"),
        ("parkinson", "absent", "present"),
    ],
)
def test_the_type_of_dementia_decides_lewy_and_parkinson(
    store: Store, nurse: Actor, dementia_type: str | None, lewy: str, parkinson: str
) -> None:
    known = flags(store, nurse, admit(store, nurse, days_ago=1, dementia_type=dementia_type))

    assert (known["RF_LEWY"], known["RF_PARKINSON"]) == (lewy, parkinson)
    assert known["RF_FALLS"] == "unknown"


def test_a_recorded_flag_goes_over_the_type(store: Store, nurse: Actor) -> None:
    resident_id = admit(store, nurse, days_ago=1, dementia_type="alzheimer")
    for code, state in (("RF_LEWY_SUSPECTED", "suspected"), ("RF_FALLS", "absent")):
        residents.set_flag(store, actor=nurse, now=NOW, resident_id=resident_id, code=code, state=state)  # type: ignore[arg-type]

    known = flags(store, nurse, resident_id)

    assert (known["RF_LEWY_SUSPECTED"], known["RF_FALLS"]) == ("present", "absent")


def test_a_flag_past_its_date_is_not_known_any_more(store: Store, nurse: Actor, resident: UUID) -> None:
    residents.set_flag(
        store,
        actor=nurse,
        now=NOW,
        resident_id=resident,
        code="RF_EOL",
        state="present",
        expires_on=NOW.date(),
    )

    assert "RF_EOL" in facts(store, nurse, resident)["risk_flags"]
    assert "RF_EOL" in facts(store, nurse, resident, now=NOW + DAY)["risk_flags_unknown"]


def test_the_latest_total_stands_with_its_time_and_parts(store: Store, nurse: Actor, resident: UUID) -> None:
    for hours, total in ((30, 3), (2, 5)):
        given = AssessmentIn(code="4AT", total=total, parts={"alertness": 0, "amt4": None}, at=NOW - hours * HOUR)
        checks.assess(store, actor=nurse, now=NOW, id=new_id(), resident_id=resident, check=given)

    assert facts(store, nurse, resident)["assessments"]["4AT"] == {
        "value": 5,
        "at": NOW - 2 * HOUR,
        "parts": {"alertness": 0, "amt4": None},
    }


def test_time_since_bowels_and_urine_counts_from_the_last(store: Store, nurse: Actor, resident: UUID) -> None:
    observe(store, nurse, resident, "bowels", None, ago=3 * DAY)
    observe(store, nurse, resident, "urine", None, ago=9 * HOUR)

    known = facts(store, nurse, resident)["observations"]

    assert (known["days_since_bowel"], known["hours_since_urine"]) == (3.0, 9.0)


def test_a_chart_that_nobody_keeps_says_nothing(store: Store, nurse: Actor, resident: UUID) -> None:
    observe(store, nurse, resident, "urine", None, ago=25 * HOUR)
    observe(store, nurse, resident, "bowels", None, ago=15 * DAY)
    # The drinks chart was begun three hours ago: half a day must not look dry.
    observe(store, nurse, resident, "fluid_ml", 200, ago=3 * HOUR)

    known = facts(store, nurse, resident)["observations"]

    assert (known["hours_since_urine"], known["days_since_bowel"], known["fluid_ml_24h"]) == (None, None, None)


def test_drinks_are_those_of_the_last_day(store: Store, nurse: Actor, resident: UUID) -> None:
    for hours, amount in ((30, 900), (23, 150), (1, 200)):
        observe(store, nurse, resident, "fluid_ml", amount, ago=hours * HOUR)

    known = facts(store, nurse, resident)

    assert known["observations"]["fluid_ml_24h"] == {"value": 350, "at": NOW - HOUR}
    # Yesterday's whole day: half past three in the afternoon, and what came before is the day before.
    assert known["derived"]["obs_days"]["fluid_ml_24h"][:2] == [1050, None]


def test_weight_lost_is_against_the_weight_before(store: Store, nurse: Actor, resident: UUID) -> None:
    for days, weight in ((190, 60.0), (40, 50.0), (2, 45.0)):
        observe(store, nurse, resident, "weight_kg", weight, ago=days * DAY)

    known = facts(store, nurse, resident)["observations"]

    assert known["weight_loss_pct_1m"] == {"value": pytest.approx(10.0), "at": NOW - 2 * DAY}
    assert known["weight_loss_pct_6m"] == {"value": pytest.approx(25.0), "at": NOW - 2 * DAY}


def test_one_weight_alone_says_nothing_about_a_loss(store: Store, nurse: Actor, resident: UUID) -> None:
    observe(store, nurse, resident, "weight_kg", 45, ago=DAY)

    assert facts(store, nurse, resident)["observations"]["weight_loss_pct_1m"] is None


def test_medicine_facts_are_yes_no_numbers_or_not_known(store: Store, nurse: Actor, resident: UUID) -> None:
    medicine(store, nurse, resident, "antipsychotic_proposed", "yes")
    medicine(store, nurse, resident, "covert_requested", "no")
    medicine(store, nurse, resident, "covert_authorised", "unknown")
    medicine(store, nurse, resident, "antipsychotic_given_within_h", "yes", since=NOW - 5 * HOUR)
    medicine(store, nurse, resident, "antipsychotic_days_total", "yes", number=10)
    medicine(store, nurse, resident, "changed_within_d", "no")

    known = facts(store, nurse, resident, now=NOW + DAY)["medicines"]

    assert (known["antipsychotic_proposed"], known["covert_requested"], known["covert_authorised"]) == (
        True,
        False,
        None,
    )
    assert (known["antipsychotic_given_within_h"], known["antipsychotic_days_total"]) == (29.0, 11.0)
    assert "changed_within_d" not in known  # nothing to count is not the same as not known
    assert known["dopamine_blocker"] is None


def test_a_yes_that_lasts_a_day_is_not_known_after_it(store: Store, nurse: Actor, resident: UUID) -> None:
    medicine(store, nurse, resident, "psychotropic_started", "yes", since=NOW)

    assert facts(store, nurse, resident, now=NOW + DAY)["medicines"]["psychotropic_started"] is True
    assert facts(store, nurse, resident, now=NOW + DAY + HOUR)["medicines"]["psychotropic_started"] is None


def test_what_came_up_before_is_told_but_not_by_itself(store: Store, nurse: Actor, resident: UUID) -> None:
    first, second = log(store, nurse, resident), log(store, nurse, resident)
    suggestions.suggest_for(store, actor=nurse, now=NOW, resident_id=resident, incident_id=first)

    assert [one["protocol"] for one in facts(store, nurse, resident, second)["firings"]] == ["R01"]
    assert facts(store, nurse, resident, first)["firings"] == []
    assert [one["protocol"] for one in facts(store, nurse, resident)["firings"]] == ["R01"]


def test_why_a_card_was_turned_down_is_told_with_what_came_up(store: Store, nurse: Actor, resident: UUID) -> None:
    first, later = log(store, nurse, resident), NOW + HOUR
    [card, *_rest] = suggestions.suggest_for(store, actor=nurse, now=NOW, resident_id=resident, incident_id=first)
    assert [one["answered"] for one in facts(store, nurse, resident, now=later)["firings"]] == [None]

    suggestions.decline(store, actor=nurse, now=later, card_id=card.id, reason_code="patient-refuses")

    [fired] = facts(store, nurse, resident, now=later)["firings"]
    assert (fired["protocol"], fired["answered"]) == (card.protocol_id, "patient-refuses")
    suggest(facts(store, nurse, resident, now=later))


def test_the_care_plan_says_what_it_asks_for_while_it_runs(store: Store, nurse: Actor, resident: UUID) -> None:
    item = new_id()
    for one, text, code, trigger in (
        (item, "Hymns at five", "INT_MUSIC_OWN", None),
        (new_id(), "Walk before the bath", "INT_WALK", "TRG_BATHING"),
        (new_id(), "Ask about the war", None, None),
    ):
        given = PlanItemIn(text=text, intervention=code, trigger=trigger)
        plans.add(store, actor=nurse, now=NOW, id=one, resident_id=resident, item=given)
    music = {"intervention": "INT_MUSIC_OWN", "trigger": None}
    walk = {"intervention": "INT_WALK", "trigger": "TRG_BATHING"}
    assert facts(store, nurse, resident)["person"]["plan"] == [music, walk]
    suggest(facts(store, nurse, resident))

    plans.end(store, actor=nurse, now=NOW, plan_item_id=item, expected_version=1, reason="She has gone off them")

    assert facts(store, nurse, resident)["person"]["plan"] == [walk]


def test_what_was_tried_and_how_it_went_is_worked_out(store: Store, nurse: Actor, resident: UUID) -> None:
    for _time in range(3):
        log(store, nurse, resident, tried=["INT_DRINK"], outcome="no_change")

    known = facts(store, nurse, resident)

    (fortnight,) = (one for one in known["derived"]["responses"] if one["window_d"] == 14)
    assert (fortnight["behaviour"], fortnight["intervention"]) == ("BHV_CALL_OUT", "INT_DRINK")
    assert (fortnight["tries"], fortnight["known"], fortnight["best_outcome"]) == (3, 3, 1)
    assert known["record"] == {"INT_DRINK": {"tries": 3, "known": 3, "calmer": 0}}


def test_what_helps_others_is_what_is_usual(store: Store, nurse: Actor, resident: UUID) -> None:
    other = admit(store, nurse, days_ago=1, preferred_name="Ben")
    for _time in range(COMPARED):
        log(store, nurse, resident, tried=["INT_DRINK"], outcome="settled")
    alone = facts(store, nurse, resident)["derived"]["responses"][0]

    for _time in range(6):
        log(store, nurse, other, tried=["INT_DRINK"], outcome="worse")

    beside = facts(store, nurse, resident)["derived"]["responses"][0]
    assert beside["shrunk_success"] < alone["shrunk_success"]
    assert beside["prob_better"] > alone["prob_better"]


@pytest.mark.parametrize(("tries", "compared"), [(COMPARED - 1, False), (COMPARED, True), (COMPARED + 1, True)])
def test_only_what_a_protocol_compares_is_compared(
    store: Store, nurse: Actor, resident: UUID, tries: int, compared: bool
) -> None:
    """Tries that nobody answered count: they make the comparison unknown, not void."""
    other = admit(store, nurse, days_ago=1, preferred_name="Ben")
    for _time in range(6):
        log(store, nurse, other, tried=["INT_DRINK"], outcome="worse")
    log(store, nurse, resident, tried=["INT_DRINK"], outcome="settled")
    for _time in range(tries - 1):
        log(store, nurse, resident, tried=["INT_DRINK"], outcome="did_not_see")

    found = facts(store, nurse, resident)["derived"]["responses"][0]

    assert (found["tries"], found["known"]) == (tries, 1)
    assert (found["shrunk_success"] < ALONE - 0.1) is compared


def test_a_rate_needs_two_weeks_of_record(store: Store, nurse: Actor, resident: UUID) -> None:
    log(store, nurse, resident)

    assert all(rate["ratio"] is None for rate in facts(store, nurse, resident)["derived"]["rates"])


def test_a_sudden_rise_shows_in_the_rate(store: Store, nurse: Actor) -> None:
    resident_id = admit(store, nurse, days_ago=60)
    log(store, nurse, resident_id, occurred_at=NOW - 20 * DAY)
    for hours in range(8):
        log(store, nurse, resident_id, occurred_at=NOW - hours * HOUR)

    rates = {one["recent_d"]: one for one in facts(store, nurse, resident_id)["derived"]["rates"]}

    assert rates[3]["recent"] == 8
    # (8.5 / 3) against (1.5 / 25)
    assert rates[3]["ratio"] == pytest.approx(47.2, abs=0.1)
    assert rates[3]["p"] < 0.001
