"""The rules look at every incident once; people answer their cards; what must be told is told or escalates."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from db.engine import Store
from db.models.chain import Audit
from db.models.incident import Incident
from db.models.review import Firing, SuggestionCard
from db.queries import history, review
from db.queries.review import CardView
from db.records import checks, incidents, residents, suggestions
from db.records.checks import AssessmentIn, MedicineFactIn, ObservationIn
from db.verification import verify
from protocols.access import Actor
from protocols.engine.cards import EXTENSION
from protocols.errors import Conflict, Invalid, NotAllowed, NotFound
from protocols.identity import new_id
from tests.support.entries import count, entry, kept, log
from tests.support.homes import NOW, make_resident, make_staff


MINUTE = timedelta(minutes=1)


def looked_at(
    store: Store, actor: Actor, resident_id: UUID, *, after: timedelta = timedelta(), **changes: Any
) -> dict[str, CardView]:
    """Log an incident and let the rules look; answers the cards the actor sees, by protocol."""
    at = NOW + after
    one = log(store, actor, resident_id, now=at, **changes)
    cards = suggestions.suggest_for(store, actor=actor, now=at, resident_id=resident_id, incident_id=one)
    return {card.protocol_id: card for card in cards}


def checked(store: Store, nurse: Actor, resident_id: UUID, *, after: timedelta = timedelta()) -> dict[str, CardView]:
    cards = suggestions.suggest_for(store, actor=nurse, now=NOW + after, resident_id=resident_id)
    return {card.protocol_id: card for card in cards}


def medicine(store: Store, nurse: Actor, resident_id: UUID, fact: str, *, after: timedelta = timedelta()) -> None:
    at = NOW + after
    given = MedicineFactIn(fact=fact, state="yes", since=at)
    checks.medicine(store, actor=nurse, now=at, id=new_id(), resident_id=resident_id, check=given)


def fall(store: Store, actor: Actor, resident_id: UUID, **more: Any) -> CardView:
    return looked_at(store, actor, resident_id, flags=["fall"], **more)["R34"]


def lewy(store: Store, nurse: Actor, resident_id: UUID) -> None:
    residents.set_flag(store, actor=nurse, now=NOW, resident_id=resident_id, code="RF_LEWY", state="present")


@pytest.fixture
def stop(store: Store, nurse: Actor, resident: UUID) -> CardView:
    """A hard stop: Lewy body disease on the record, and an antipsychotic proposed."""
    lewy(store, nurse, resident)
    medicine(store, nurse, resident, "antipsychotic_proposed")
    return checked(store, nurse, resident)["R17"]


def as_kept(store: Store, nurse: Actor, card: CardView) -> CardView:
    (found,) = review.of_ids(store, actor=nurse, ids=[card.id])
    return found


def test_pain_is_asked_about_before_anything_else(store: Store, nurse: Actor, resident: UUID) -> None:
    cards = looked_at(store, nurse, resident)

    assert cards["R01"].tier == "soon"
    assert cards["R01"].due_at == NOW + timedelta(minutes=60)
    assert cards["R01"].state == "shown"


def test_a_second_call_answers_the_cards_kept_before(store: Store, nurse: Actor, resident: UUID) -> None:
    one = log(store, nurse, resident, flags=["fall"])
    first = suggestions.suggest_for(store, actor=nurse, now=NOW, resident_id=resident, incident_id=one)
    links, firings = count(store, Audit), count(store, Firing)

    again = suggestions.suggest_for(store, actor=nurse, now=NOW + MINUTE, resident_id=resident, incident_id=one)

    assert again == first
    assert (count(store, Audit), count(store, Firing)) == (links, firings)


def test_the_same_advice_is_not_given_twice_within_its_hours(store: Store, nurse: Actor, resident: UUID) -> None:
    assert "R01" in looked_at(store, nurse, resident)
    assert "R01" not in looked_at(store, nurse, resident, after=timedelta(hours=23))
    # What was held back in between does not hold it back for ever.
    assert "R01" in looked_at(store, nurse, resident, after=timedelta(hours=25))


def test_a_newer_card_takes_the_place_of_the_older_open_one(store: Store, nurse: Actor, resident: UUID) -> None:
    old = looked_at(store, nurse, resident)["R01"]
    new = looked_at(store, nurse, resident, after=timedelta(hours=25))["R01"]

    assert (as_kept(store, nurse, old).state, as_kept(store, nurse, new).state) == ("withdrawn", "shown")
    assert review.of_incident(store, actor=nurse, incident_id=old.incident_id or new_id()) == ()


def test_another_event_of_the_same_kind_withdraws_no_emergency(store: Store, nurse: Actor, resident: UUID) -> None:
    first = looked_at(store, nurse, resident, behaviours=["BHV_MISSING"])["R26"]
    second = looked_at(store, nurse, resident, behaviours=["BHV_MISSING"], after=timedelta(hours=2))["R26"]

    assert first.id != second.id
    assert as_kept(store, nurse, first).state == "shown"


def test_the_sweep_finds_what_the_rules_have_not_looked_at(
    store: Store, nurse: Actor, aide: Actor, resident: UUID
) -> None:
    """The server stopped between the save and the rules."""
    one = log(store, aide, resident, flags=["fall"])

    assert suggestions.sweep(store, now=NOW + MINUTE) == 1
    assert suggestions.sweep(store, now=NOW + MINUTE) == 0

    (card, *_more) = review.of_incident(store, actor=nurse, incident_id=one)
    assert card.protocol_id == "R34"
    assert verify(store).is_sound


def test_nothing_is_suggested_for_an_entry_made_in_error(store: Store, nurse: Actor, resident: UUID) -> None:
    one = log(store, nurse, resident, flags=["fall"])
    incidents.void(store, actor=nurse, now=NOW, incident_id=one, expected_version=1, reason="not so")

    assert suggestions.suggest_for(store, actor=nurse, now=NOW, resident_id=resident, incident_id=one) == ()
    assert suggestions.sweep(store, now=NOW) == 0


def test_an_entry_made_in_error_takes_its_cards_with_it(store: Store, nurse: Actor, resident: UUID) -> None:
    card = fall(store, nurse, resident)
    assert card.incident_id is not None

    incidents.void(store, actor=nurse, now=NOW, incident_id=card.incident_id, expected_version=1, reason="wrong person")

    assert as_kept(store, nurse, card).state == "withdrawn"
    # And it holds nothing back any more.
    assert "R01" in looked_at(store, nurse, resident, after=MINUTE)


def test_after_the_wrong_person_the_rules_look_at_the_right_one(store: Store, nurse: Actor, resident: UUID) -> None:
    right = make_resident(store, nurse, preferred_name="Ben", full_name="Ben Carrow", room="7")
    wrong = fall(store, nurse, resident)
    assert wrong.incident_id is not None
    corrected = entry(right, flags=["fall"])
    incidents.amend(
        store,
        actor=nurse,
        now=NOW,
        incident_id=wrong.incident_id,
        incident=corrected,
        expected_version=1,
        reason="it was Ben",
    )

    cards = suggestions.suggest_for(store, actor=nurse, now=NOW, resident_id=right, incident_id=wrong.incident_id)

    assert {(card.protocol_id, card.preferred_name) for card in cards} >= {("R34", "Ben")}
    assert review.of_resident(store, actor=nurse, resident_id=resident, now=NOW) == ()
    assert verify(store).is_sound


def test_a_correction_that_adds_danger_adds_its_card(store: Store, nurse: Actor, resident: UUID) -> None:
    one = log(store, nurse, resident)
    suggestions.suggest_for(store, actor=nurse, now=NOW, resident_id=resident, incident_id=one)
    worse = entry(resident, flags=["fall"])
    incidents.amend(
        store, actor=nurse, now=NOW, incident_id=one, incident=worse, expected_version=1, reason="also fell"
    )

    cards = suggestions.suggest_for(store, actor=nurse, now=NOW, resident_id=resident, incident_id=one)

    assert [card.protocol_id for card in cards] == ["R34", "R01"]


def test_a_clock_ahead_does_not_stop_the_rules(store: Store, nurse: Actor, resident: UUID) -> None:
    assert "R34" in looked_at(store, nurse, resident, flags=["fall"], occurred_at=NOW + 5 * MINUTE)


def test_an_aide_sees_the_steps_meant_for_aides_alone(store: Store, nurse: Actor, aide: Actor, resident: UUID) -> None:
    seen = fall(store, aide, resident)
    whole = as_kept(store, nurse, seen)

    steps = seen.card["extension"][EXTENSION]["steps"]
    assert steps[0]["order"] == 0
    assert all("aide" in step["who"] for step in steps)
    assert len(steps) == len(seen.card["suggestions"]) < len(whole.card["extension"][EXTENSION]["steps"])


def test_advice_for_nurses_alone_is_not_shown_to_an_aide(
    store: Store, nurse: Actor, aide: Actor, resident: UUID
) -> None:
    total = AssessmentIn(code="PAIC15", total=3, at=NOW)
    checks.assess(store, actor=nurse, now=NOW, id=new_id(), resident_id=resident, check=total)

    whole = {card.protocol_id for card in checked(store, nurse, resident).values()}
    seen = {
        card.protocol_id
        for card in review.of_ids(
            store,
            actor=aide,
            ids=[card.id for card in review.of_resident(store, actor=nurse, resident_id=resident, now=NOW)],
        )
    }

    assert whole
    assert seen <= whole


def test_accepting_keeps_the_steps_that_were_taken(store: Store, nurse: Actor, resident: UUID) -> None:
    card = looked_at(store, nurse, resident)["R01"]

    suggestions.accept(store, actor=nurse, now=NOW + MINUTE, card_id=card.id, steps=("ease_the_body",))

    done = as_kept(store, nurse, card)
    assert (done.state, done.answered_by, done.answered_at) == ("accepted", "Noor Nurse", NOW + MINUTE)
    newest = history.versions(store, actor=nurse, entity="suggestion_card", entity_id=card.id)[-1]
    assert (newest.change, newest.payload["steps_taken"]) == ("accept", ["ease_the_body"])


def test_accepting_without_naming_steps_takes_them_all(store: Store, nurse: Actor, resident: UUID) -> None:
    card = looked_at(store, nurse, resident)["R01"]

    suggestions.accept(store, actor=nurse, now=NOW, card_id=card.id)

    newest = history.versions(store, actor=nurse, entity="suggestion_card", entity_id=card.id)[-1]
    assert newest.payload["steps_taken"] == [step["id"] for step in card.card["extension"][EXTENSION]["steps"]]


def test_a_step_that_is_not_on_the_card_is_refused(store: Store, nurse: Actor, resident: UUID) -> None:
    card = looked_at(store, nurse, resident)["R01"]

    with pytest.raises(Invalid):
        suggestions.accept(store, actor=nurse, now=NOW, card_id=card.id, steps=("sing",))


def test_declining_needs_a_reason_from_the_list(store: Store, nurse: Actor, resident: UUID) -> None:
    card = looked_at(store, nurse, resident)["R01"]

    with pytest.raises(Invalid) as refusal:
        suggestions.decline(store, actor=nurse, now=NOW, card_id=card.id, reason_code="because")
    suggestions.decline(
        store, actor=nurse, now=NOW, card_id=card.id, reason_code="action-completed", comment="Scored at noon"
    )

    assert refusal.value.field == "reason_code"
    done = as_kept(store, nurse, card)
    assert (done.state, done.reason_code, done.comment) == ("declined", "action-completed", "Scored at noon")


def test_doing_something_else_needs_words(store: Store, nurse: Actor, resident: UUID) -> None:
    card = looked_at(store, nurse, resident)["R01"]

    for words in ("  ", "x" * 2001):
        with pytest.raises(Invalid):
            suggestions.change(store, actor=nurse, now=NOW, card_id=card.id, instead=words)
    suggestions.change(store, actor=nurse, now=NOW, card_id=card.id, instead="Walk first, then score")

    assert (as_kept(store, nurse, card).state, as_kept(store, nurse, card).comment) == (
        "changed",
        "Walk first, then score",
    )


def test_the_same_answer_twice_is_kept_once_and_another_is_refused(store: Store, nurse: Actor, resident: UUID) -> None:
    card = looked_at(store, nurse, resident)["R01"]
    suggestions.accept(store, actor=nurse, now=NOW, card_id=card.id)
    colleague = make_staff(store, nurse.home_id, "nurse")
    links = count(store, Audit)

    suggestions.accept(store, actor=nurse, now=NOW + MINUTE, card_id=card.id)
    with pytest.raises(Conflict):
        suggestions.change(store, actor=nurse, now=NOW + MINUTE, card_id=card.id, instead="No")
    with pytest.raises(Conflict):
        suggestions.accept(store, actor=colleague, now=NOW + MINUTE, card_id=card.id)

    assert as_kept(store, nurse, card).state == "accepted"
    assert count(store, Audit) == links


def test_a_hard_stop_is_acknowledged_and_nothing_else(store: Store, nurse: Actor, stop: CardView) -> None:
    assert stop.hard_stop
    answers: list[Callable[[], None]] = [
        lambda: suggestions.accept(store, actor=nurse, now=NOW, card_id=stop.id),
        lambda: suggestions.change(store, actor=nurse, now=NOW, card_id=stop.id, instead="Wait"),
        lambda: suggestions.decline(store, actor=nurse, now=NOW, card_id=stop.id, reason_code="action-completed"),
        lambda: suggestions.acknowledge(store, actor=nurse, now=NOW, card_id=stop.id, what_was_done=" "),
    ]
    for answer in answers:
        with pytest.raises(Invalid):
            answer()
    assert as_kept(store, nurse, stop).state == "shown"

    suggestions.acknowledge(store, actor=nurse, now=NOW, card_id=stop.id, what_was_done="Rang the doctor, not given")

    assert as_kept(store, nurse, stop).state == "acknowledged"


def test_other_cards_are_not_acknowledged(store: Store, nurse: Actor, resident: UUID) -> None:
    card = looked_at(store, nurse, resident)["R01"]

    with pytest.raises(Invalid):
        suggestions.acknowledge(store, actor=nurse, now=NOW, card_id=card.id, what_was_done="Seen")


def test_an_emergency_is_not_declined(store: Store, nurse: Actor, resident: UUID) -> None:
    card = looked_at(store, nurse, resident, behaviours=["BHV_MISSING"])["R26"]

    with pytest.raises(Invalid, match="emergency"):
        suggestions.decline(store, actor=nurse, now=NOW, card_id=card.id, reason_code="action-completed")
    suggestions.accept(store, actor=nurse, now=NOW, card_id=card.id)

    assert as_kept(store, nurse, card).state == "accepted"


def test_the_same_stop_on_the_same_ground_is_made_once(
    store: Store, nurse: Actor, resident: UUID, stop: CardView
) -> None:
    again = looked_at(store, nurse, resident, after=MINUTE)
    assert again["R17"].id == stop.id

    suggestions.acknowledge(store, actor=nurse, now=NOW, card_id=stop.id, what_was_done="Not given")

    assert "R17" not in looked_at(store, nurse, resident, after=2 * MINUTE)
    assert count(store, SuggestionCard, protocol_id="R17") == 1


def test_a_new_entry_about_medicines_makes_the_stop_again(
    store: Store, nurse: Actor, resident: UUID, stop: CardView
) -> None:
    suggestions.acknowledge(store, actor=nurse, now=NOW, card_id=stop.id, what_was_done="Not given")

    medicine(store, nurse, resident, "antipsychotic_given_within_h", after=MINUTE)

    assert checked(store, nurse, resident, after=MINUTE)["R17"].id != stop.id


def test_an_emergency_on_a_score_is_made_once_and_again_for_a_new_score(
    store: Store, nurse: Actor, resident: UUID
) -> None:
    def score(after: timedelta) -> CardView:
        at = NOW + after
        total = ObservationIn(kind="news2", value=8, at=at)
        checks.observe(store, actor=nurse, now=at, id=new_id(), resident_id=resident, check=total)
        return checked(store, nurse, resident, after=after)["R07b"]

    first = score(timedelta())
    assert checked(store, nurse, resident, after=MINUTE)["R07b"].id == first.id

    assert score(2 * MINUTE).id != first.id


def test_silence_about_the_diagnosis_is_a_question_not_an_all_clear(store: Store, nurse: Actor, resident: UUID) -> None:
    medicine(store, nurse, resident, "antipsychotic_proposed")

    unknown = checked(store, nurse, resident)["R17"].card["extension"][EXTENSION]

    assert unknown["state"] == "needs_data"
    assert "risk_flags.RF_LEWY" in {one["fact"] for one in unknown["unknown"]}


def test_the_first_who_was_told_counts_and_later_ones_are_added(
    store: Store, nurse: Actor, aide: Actor, resident: UUID
) -> None:
    card = fall(store, aide, resident)
    suggestions.told(store, actor=aide, now=NOW + MINUTE, card_id=card.id, who="Noor")
    suggestions.told(store, actor=aide, now=NOW + 2 * MINUTE, card_id=card.id, who="Noor")
    suggestions.told(store, actor=nurse, now=NOW + 3 * MINUTE, card_id=card.id, who="Dr Hale")

    done = as_kept(store, nurse, card)
    assert (done.told_at, done.told_by, done.told_whom) == (NOW + MINUTE, "Ali Aide", "Noor")
    told = [
        one
        for one in history.versions(store, actor=nurse, entity="suggestion_card", entity_id=card.id)
        if one.change == "tell"
    ]
    assert [(one.by, one.payload.get("told_also")) for one in told] == [("Ali Aide", None), ("Noor Nurse", "Dr Hale")]
    assert verify(store).is_sound


def test_nobody_is_told_about_a_card_that_names_nobody(store: Store, nurse: Actor, resident: UUID) -> None:
    card = looked_at(store, nurse, resident)["R01"]

    with pytest.raises(Invalid):
        suggestions.told(store, actor=nurse, now=NOW, card_id=card.id, who="Noor")


@pytest.mark.parametrize(("minutes", "overdue"), [(4, 0), (5, 1), (6, 1)])
def test_what_was_not_told_in_time_escalates_once(
    store: Store, nurse: Actor, resident: UUID, minutes: int, overdue: int
) -> None:
    card = fall(store, nurse, resident)  # to be told within five minutes
    at = NOW + minutes * MINUTE

    assert suggestions.escalate_overdue(store, now=at) == overdue
    assert suggestions.escalate_overdue(store, now=at) == 0

    assert as_kept(store, nurse, card).escalated_at == (at if overdue else None)
    assert verify(store).is_sound


def test_what_was_told_or_answered_does_not_escalate(store: Store, nurse: Actor, resident: UUID) -> None:
    suggestions.told(store, actor=nurse, now=NOW, card_id=fall(store, nurse, resident).id, who="Noor")
    other = make_resident(store, nurse, preferred_name="Ben", full_name="Ben Carrow", room="7")
    suggestions.accept(store, actor=nurse, now=NOW, card_id=fall(store, nurse, other).id)

    assert suggestions.escalate_overdue(store, now=NOW + timedelta(hours=1)) == 0


def test_every_first_page_shows_what_is_still_to_be_told(
    store: Store, nurse: Actor, aide: Actor, resident: UUID
) -> None:
    card = fall(store, aide, resident)
    colleague = make_staff(store, aide.home_id, "aide")

    assert [one.id for one in review.to_tell(store, actor=colleague, now=NOW)] == [card.id]
    suggestions.told(store, actor=aide, now=NOW, card_id=card.id, who="Noor")
    assert review.to_tell(store, actor=colleague, now=NOW) == ()


def test_the_review_is_ordered_and_each_card_stands_in_one_list(
    store: Store, nurse: Actor, resident: UUID, stop: CardView
) -> None:
    looked_at(store, nurse, resident, after=MINUTE)
    fall(store, nurse, resident, after=2 * MINUTE)
    looked_at(store, nurse, resident, behaviours=["BHV_MISSING"], after=3 * MINUTE)

    lists = review.lists(store, actor=nurse, now=NOW + 3 * MINUTE)

    assert [card.protocol_id for card in lists.now if card.protocol_id in ("R26", "R17", "R34")] == [
        "R26",
        "R17",
        "R34",
    ]
    assert "R01" in {card.protocol_id for card in lists.today}
    everything = [*lists.now, *lists.today, *lists.waiting]
    assert len({card.id for card in everything}) == len(everything)


def test_what_is_overdue_moves_up(store: Store, nurse: Actor, resident: UUID) -> None:
    card = looked_at(store, nurse, resident)["R01"]

    before, after = (review.lists(store, actor=nurse, now=card.due_at + step) for step in (-MINUTE, timedelta()))

    assert card.id not in {one.id for one in before.now}
    assert card.id in {one.id for one in after.now}


def test_an_answered_card_leaves_the_review(store: Store, nurse: Actor, resident: UUID) -> None:
    card = looked_at(store, nurse, resident)["R01"]
    suggestions.accept(store, actor=nurse, now=NOW, card_id=card.id)

    lists = review.lists(store, actor=nurse, now=NOW)

    assert card.id not in {one.id for one in (*lists.now, *lists.today, *lists.waiting)}
    assert [
        one.state for one in review.of_resident(store, actor=nurse, resident_id=resident, now=NOW) if one.id == card.id
    ] == ["accepted"]


def test_an_aide_answers_no_cards(store: Store, aide: Actor, resident: UUID) -> None:
    card = fall(store, aide, resident)

    for answer in (
        lambda: suggestions.accept(store, actor=aide, now=NOW, card_id=card.id),
        lambda: suggestions.decline(store, actor=aide, now=NOW, card_id=card.id, reason_code="action-completed"),
        lambda: suggestions.change(store, actor=aide, now=NOW, card_id=card.id, instead="No"),
        lambda: review.lists(store, actor=aide, now=NOW),
    ):
        with pytest.raises(NotAllowed):
            answer()


def test_another_home_sees_and_answers_nothing(store: Store, stranger: Actor, nurse: Actor, resident: UUID) -> None:
    card = fall(store, nurse, resident)
    assert card.incident_id is not None

    for question in (
        lambda: suggestions.suggest_for(
            store, actor=stranger, now=NOW, resident_id=resident, incident_id=card.incident_id
        ),
        lambda: suggestions.suggest_for(store, actor=stranger, now=NOW, resident_id=resident),
        lambda: suggestions.accept(store, actor=stranger, now=NOW, card_id=card.id),
        lambda: suggestions.told(store, actor=stranger, now=NOW, card_id=card.id, who="Sam"),
        lambda: review.of_incident(store, actor=stranger, incident_id=card.incident_id or new_id()),
        lambda: review.of_resident(store, actor=stranger, resident_id=resident, now=NOW),
    ):
        with pytest.raises(NotFound):
            question()
    assert review.of_ids(store, actor=stranger, ids=[card.id]) == review.to_tell(store, actor=stranger, now=NOW) == ()
    assert review.lists(store, actor=stranger, now=NOW).now == ()


def test_an_entry_is_not_looked_at_as_somebody_elses(store: Store, nurse: Actor, resident: UUID) -> None:
    other = make_resident(store, nurse, preferred_name="Ben", full_name="Ben Carrow", room="7")
    one = log(store, nurse, resident)

    with pytest.raises(NotFound):
        suggestions.suggest_for(store, actor=nurse, now=NOW, resident_id=other, incident_id=one)
    assert kept(store, one).evaluated_at is None
    assert count(store, Incident) == 1
