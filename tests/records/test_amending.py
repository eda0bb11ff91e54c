"""A correction is a new version; an error stays readable and counts nowhere. The sums always say what the rows say."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa

from db import sums
from db.engine import Store
from db.models.base import table_of
from db.models.incident import FollowUp, Incident, IncidentBehaviour, Outcome, Tried
from db.queries import history
from db.records import follow_ups, incidents
from db.verification import verify
from protocols.access import Actor
from protocols.errors import Invalid, NotAllowed, NotFound, Stale
from protocols.identity import new_id
from tests.support.entries import count, entry, kept, log
from tests.support.homes import NOW, make_resident, make_staff
from tests.support.stores import everything


LATER = NOW + timedelta(minutes=10)
SHIFT_END = NOW.replace(hour=21, minute=0)  # of the late shift


def amend(store: Store, actor: Actor, one: UUID, resident_id: UUID, **changes: Any) -> int:
    settings = {"now": LATER, "expected_version": 1, "reason": "mistyped"}
    for name in settings.keys() & changes.keys():
        settings[name] = changes.pop(name)
    return incidents.amend(
        store,
        actor=actor,
        incident_id=one,
        incident=entry(resident_id, **changes),
        **settings,  # type: ignore[arg-type]
    )


def void(store: Store, actor: Actor, one: UUID, *, version: int = 1) -> int:
    return incidents.void(
        store, actor=actor, now=LATER, incident_id=one, expected_version=version, reason="wrong person"
    )


def differences(store: Store, home_id: UUID) -> tuple[sums.Difference, ...]:
    with store.read(home_id) as session:
        return sums.recount(session, home_id)


def test_a_correction_is_a_new_version_and_the_old_one_stays(
    store: Store, nurse: Actor, aide: Actor, resident: UUID
) -> None:
    one = log(store, aide, resident, note="A chair")

    assert amend(store, nurse, one, resident, note="A table", strength=3) == 2

    first, second = history.versions(store, actor=nurse, entity="incident", entity_id=one)
    assert (first.change, first.by, first.payload["note"], first.payload["strength"]) == (
        "create",
        "Ali Aide",
        "A chair",
        2,
    )
    assert (second.change, second.by, second.reason) == ("amend", "Noor Nurse", "mistyped")
    assert (second.payload["note"], second.payload["strength"]) == ("A table", 3)


def test_who_wrote_it_and_when_never_change(store: Store, nurse: Actor, aide: Actor, resident: UUID) -> None:
    one = log(store, aide, resident)

    amend(store, nurse, one, resident, strength=1)

    assert (kept(store, one).author_id, kept(store, one).recorded_at) == (aide.staff_id, NOW)


def test_the_codes_follow_the_correction(store: Store, nurse: Actor, resident: UUID) -> None:
    one = log(store, nurse, resident, behaviours=["BHV_HIT", "BHV_GRAB"], tried=["INT_DRINK"])

    amend(store, nurse, one, resident, behaviours=["BHV_PACE"], tried=["INT_WALK", "INT_DRINK"])

    assert (count(store, IncidentBehaviour), count(store, IncidentBehaviour, code="BHV_PACE")) == (1, 1)
    assert count(store, Tried) == 2
    assert verify(store).is_sound


@pytest.mark.parametrize(
    "changes",
    [
        {"strength": 4},
        {"behaviours": ["BHV_PACE", "BHV_EXIT"]},
        {"triggers": []},
        {"tried": ["INT_WALK"]},
        {"outcome": "worse"},
        {"occurred_at": NOW - timedelta(days=20)},
        {"note": "the rest stays"},
    ],
)
def test_the_sums_move_with_a_correction_and_a_void(
    store: Store, nurse: Actor, resident: UUID, changes: dict[str, Any]
) -> None:
    log(store, nurse, resident, outcome="settled")
    one = log(store, nurse, resident, outcome="partly")

    amend(store, nurse, one, resident, **changes)
    assert differences(store, nurse.home_id) == ()

    void(store, nurse, one, version=2)
    assert differences(store, nurse.home_id) == ()


def test_the_wrong_resident_is_put_right_with_everything_that_hangs_on_it(
    store: Store, nurse: Actor, resident: UUID
) -> None:
    right = make_resident(store, nurse, preferred_name="Ben", full_name="Ben Carrow", room="7")
    one = log(store, nurse, resident)

    amend(store, nurse, one, right)

    assert kept(store, one).resident_id == right
    assert count(store, Tried, resident_id=right) == count(store, FollowUp, resident_id=right) == 1
    assert count(store, Tried, resident_id=resident) == 0
    assert verify(store).is_sound


def test_a_stale_correction_overwrites_nothing(store: Store, nurse: Actor, aide: Actor, resident: UUID) -> None:
    one = log(store, aide, resident)
    amend(store, aide, one, resident, note="first")

    with pytest.raises(Stale) as refusal:
        amend(store, nurse, one, resident, note="second")

    assert refusal.value.current_version == 2
    assert kept(store, one).note == "first"


def test_the_same_correction_sent_twice_is_kept_once(store: Store, nurse: Actor, resident: UUID) -> None:
    one = log(store, nurse, resident)

    assert amend(store, nurse, one, resident, note="chair") == amend(store, nurse, one, resident, note="chair") == 2


def test_a_correction_needs_a_reason(store: Store, nurse: Actor, resident: UUID) -> None:
    one = log(store, nurse, resident)

    with pytest.raises(Invalid, match="why"):
        amend(store, nurse, one, resident, reason="  ")

    assert kept(store, one).version == 1


def test_an_aide_corrects_an_own_entry_until_the_shift_ends(store: Store, aide: Actor, resident: UUID) -> None:
    one = log(store, aide, resident)

    assert amend(store, aide, one, resident, strength=1, now=SHIFT_END - timedelta(seconds=1)) == 2
    with pytest.raises(NotAllowed, match="until the end of your shift"):
        amend(store, aide, one, resident, strength=3, expected_version=2, now=SHIFT_END)


def test_an_aide_does_not_correct_somebody_elses_entry(store: Store, aide: Actor, resident: UUID) -> None:
    colleague = make_staff(store, aide.home_id, "aide", name="Bea Carer")
    one = log(store, aide, resident)

    with pytest.raises(NotAllowed):
        amend(store, colleague, one, resident, strength=1)


def test_an_aide_does_not_void(store: Store, aide: Actor, resident: UUID) -> None:
    one = log(store, aide, resident)

    with pytest.raises(NotAllowed):
        void(store, aide, one)


def test_a_correction_checks_what_a_log_checks(store: Store, nurse: Actor, resident: UUID) -> None:
    one = log(store, nurse, resident)

    for changes in ({"behaviours": ["NO"]}, {"occurred_at": LATER + timedelta(minutes=6)}, {"note": "x" * 2001}):
        with pytest.raises(Invalid):
            amend(store, nurse, one, resident, **changes)
    with pytest.raises(NotFound):
        amend(store, nurse, one, new_id())
    assert kept(store, one).version == 1


def test_a_correction_that_says_how_it_ended_answers_the_question(store: Store, nurse: Actor, resident: UUID) -> None:
    one = log(store, nurse, resident)

    amend(store, nurse, one, resident, outcome="settled")

    assert count(store, FollowUp, state="answered", answer="settled") == 1
    assert (count(store, Outcome, answer="settled", value=3), count(store, Tried, value=3)) == (1, 1)


def test_a_correction_of_something_else_leaves_the_ending_alone(store: Store, nurse: Actor, resident: UUID) -> None:
    one = log(store, nurse, resident)
    with everything(store) as session:
        asked = session.scalars(sa.select(table_of(FollowUp).c.id)).one()
    follow_ups.answer(store, actor=nurse, now=LATER, follow_up_id=asked, answer="partly")

    amend(store, nurse, one, resident, strength=3, expected_version=2)

    assert (kept(store, one).outcome, count(store, Outcome)) == ("partly", 1)
    assert differences(store, nurse.home_id) == ()


def test_a_void_entry_stays_readable_and_asks_nothing(store: Store, nurse: Actor, resident: UUID) -> None:
    one = log(store, nurse, resident, note="keep me")

    assert void(store, nurse, one) == 2

    assert (kept(store, one).status, kept(store, one).note) == ("voided", "keep me")
    assert (count(store, FollowUp, state="open"), count(store, Tried, counts=True)) == (0, 0)
    assert verify(store).is_sound


def test_a_void_entry_is_not_changed_again(store: Store, nurse: Actor, resident: UUID) -> None:
    one = log(store, nurse, resident)
    void(store, nurse, one)

    with pytest.raises(Invalid, match="entered in error"):
        amend(store, nurse, one, resident, expected_version=2)
    with pytest.raises(Invalid):
        void(store, nurse, one, version=2)
    assert differences(store, nurse.home_id) == ()


def test_another_homes_entry_is_not_found(store: Store, stranger: Actor, aide: Actor, resident: UUID) -> None:
    one = log(store, aide, resident)

    with pytest.raises(NotFound):
        amend(store, stranger, one, resident)
    with pytest.raises(NotFound):
        void(store, stranger, one)
    assert count(store, Incident, status="active", version=1) == 1
