"""An aide puts her own entry right before the shift is over: by taps, and seeing no more than her own entry."""

from datetime import UTC, datetime, time, timedelta
from uuid import UUID

import pytest

from db.engine import Store
from db.queries import corrections, history
from db.records import incidents
from pages.parts import links
from protocols.access import Actor
from tests.support import entries, homes, screens
from tests.support.clock import SetClock
from tests.support.screens import Screen


@pytest.fixture
def incident(store: Store, aide: Actor, edith: UUID) -> UUID:
    return entries.log(store, aide, edith, note="By the door")


def mine(sign_in: UUID, incident: UUID | None = None) -> Screen:
    """My entries; with one of them open for correction."""
    address = {} if incident is None else {"entry": str(incident)}
    return screens.screen(sign_in, links.MINE, **address)


def form(incident: UUID) -> str:
    return f"own-correction-{incident}"


def wrong(page: Screen, incident: UUID, *codes: str) -> Screen:
    """Tap what is wrong."""
    for code in codes:
        page.pill(page.field(form(incident), "wrong"), code)
    return page


def kept(store: Store, nurse: Actor, incident: UUID) -> corrections.ToCorrect:
    return corrections.of_incident(store, actor=nurse, now=homes.NOW, incident_id=incident)


def test_saved_leads_to_the_correction_of_what_was_saved(store: Store, sign_in: UUID, edith: UUID) -> None:
    page = screens.screen(sign_in, links.LOG, resident=str(edith))
    draft = page.app.query_params["draft"]
    page.pill(f"seen-{draft}", "BHV_EXIT").pill(f"strength-{draft}", 2).button(f"save-{draft}")

    page.button("correct-saved")

    assert page.app.query_params["entry"] == draft
    assert page.led_to(links.MINE).run().has("correction-save")


def test_the_wrong_strength_is_put_right_in_four_taps_and_what_changed_is_shown(
    store: Store, nurse: Actor, sign_in: UUID, incident: UUID
) -> None:
    page = mine(sign_in).button(f"correct-{incident}")  # 1
    wrong(page, incident, "strength")  # 2
    assert not page.has(page.field(form(incident), "note")), "only what is wrong is asked again"
    page.fill(form(incident), strength=3).button("correction-save")  # 3 and 4

    assert "Corrected. What it said before stays readable." in page.done
    words = page.words.replace("\\", "")
    assert "Corrected by Ali Aide, today, 14:30. Why: Wrong strength" in words
    assert "How strong: was ~~Upset~~, now **Very upset**" in words
    assert kept(store, nurse, incident).incident.strength == 3
    assert kept(store, nurse, incident).incident.note == "By the door"


def test_an_entry_for_the_wrong_person_goes_to_the_right_one_by_a_tile(
    store: Store, nurse: Actor, sign_in: UUID, incident: UUID, edith: UUID
) -> None:
    zora = homes.make_resident(store, nurse, preferred_name="Zora", full_name="Zora Quill", room="1")
    page = wrong(mine(sign_in, incident), incident, "person")

    page.button(f"tile-{zora}")
    assert "It was for Edith Marlow, room 12. Now: **Zora Quill, room 1**" in page.words.replace("\\", "")
    page.button("correction-save")

    assert kept(store, nurse, incident).incident.resident_id == zora
    words = page.words.replace("\\", "")
    assert "Whom it is about: was ~~Edith Marlow, room 12~~, now **Zora Quill, room 1**" in words
    assert "Why: Wrong person" in words


def test_several_things_can_be_wrong_at_once(store: Store, nurse: Actor, sign_in: UUID, incident: UUID) -> None:
    page = wrong(mine(sign_in, incident), incident, "time", "forgot")
    page.fill(form(incident), at__clock=time(13, 15), injury="minor").button("correction-save")

    said = kept(store, nurse, incident).incident
    assert (said.occurred_at, said.injury) == (datetime(2026, 3, 10, 13, 15, tzinfo=UTC), "minor")
    newest = history.versions(store, actor=nurse, entity="incident", entity_id=incident)[-1]
    assert newest.reason == "Wrong time, I forgot something"
    assert "Written later: happened today, 13:15, written today, 14:30 by Ali Aide." in page.words.replace("\\", "")


@pytest.mark.parametrize(
    ("codes", "sentence"),
    [((), "Tap what is wrong."), (("strength",), "Change what is wrong, then save.")],
)
def test_a_correction_that_changes_nothing_is_refused(
    store: Store, nurse: Actor, sign_in: UUID, incident: UUID, codes: tuple[str, ...], sentence: str
) -> None:
    page = wrong(mine(sign_in, incident), incident, *codes).button("correction-save")

    assert f"Nothing was changed yet. {sentence}" in page.refused
    assert kept(store, nurse, incident).version == 1


def test_something_else_needs_a_few_words(store: Store, nurse: Actor, sign_in: UUID, incident: UUID) -> None:
    page = wrong(mine(sign_in, incident), incident, "other").fill(form(incident), note="By the lift")
    page.button("correction-save")
    assert "Say in a few words what was wrong. Please fill this in." in page.refused
    assert kept(store, nurse, incident).version == 1

    page.fill(form(incident), reason="It was the lift").button("correction-save")
    assert kept(store, nurse, incident).incident.note == "By the lift"


def test_a_change_by_the_nurse_meanwhile_is_shown_and_nothing_is_lost(
    store: Store, nurse: Actor, sign_in: UUID, incident: UUID
) -> None:
    page = wrong(mine(sign_in, incident), incident, "strength").fill(form(incident), strength=3)
    theirs = kept(store, nurse, incident).incident.model_copy(update={"strength": 1, "note": "By the stairs"})
    incidents.amend(
        store, actor=nurse, now=homes.NOW, incident_id=incident, incident=theirs, expected_version=1, reason="Seen"
    )

    page.button("correction-save")

    assert "Someone else changed this while you had it open." in page.refused
    words = page.words.replace("\\", "")
    assert "Noor Nurse changed this today, 14:30, while you had it open." in words
    assert "How strong: they wrote A little upset, you have Very upset" in words
    assert "Note: now By the stairs" in words
    page.button("correction-save")
    assert kept(store, nurse, incident).incident.strength == 3
    assert kept(store, nurse, incident).incident.note == "By the stairs"


def test_after_a_correction_to_danger_the_next_steps_follow(
    store: Store, aide: Actor, sign_in: UUID, edith: UUID
) -> None:
    incident = entries.log(store, aide, edith, behaviours=["BHV_HIT"], affected=["staff"])
    page = wrong(mine(sign_in, incident), incident, "strength")

    page.fill(form(incident), strength=4).button("correction-save")

    assert "What to do now" in page.words
    assert page.keys("told-"), "somebody must be told"


def test_nobody_elses_entry_and_no_earlier_shifts_are_shown(
    store: Store, home: UUID, aide: Actor, edith: UUID, sign_in: UUID, clock: SetClock
) -> None:
    colleague = homes.make_staff(store, home, "aide", name="Bea Carer")
    theirs = entries.log(store, colleague, edith)
    before = entries.log(store, aide, edith, now=homes.NOW - timedelta(hours=1))  # in the early shift
    own = entries.log(store, aide, edith, occurred_at=homes.NOW - timedelta(days=6))

    page = mine(sign_in, theirs)

    assert page.has(f"own-{own}")
    assert not page.has(f"own-{theirs}")
    assert not page.has(f"own-{before}")
    assert not page.has("correction-save")


def test_once_the_shift_is_over_there_is_nothing_to_correct(
    store: Store, aide: Actor, incident: UUID, sign_in: UUID, clock: SetClock
) -> None:
    page = wrong(mine(sign_in, incident), incident, "strength").fill(form(incident), strength=3)
    clock.now = homes.NOW.replace(hour=21, minute=0)
    late = screens.signed_in(store, aide, now=clock.now)

    page.app.user = {"sid": str(late)}
    page.button("correction-save")

    assert "You can no longer correct this entry. Ask the person in charge to correct it." in page.words
    assert "You have written nothing in this shift yet." in mine(late, incident).words


def test_an_entry_marked_as_an_error_is_struck_through_and_cannot_be_corrected(
    store: Store, nurse: Actor, sign_in: UUID, incident: UUID
) -> None:
    incidents.void(store, actor=nurse, now=homes.NOW, incident_id=incident, expected_version=1, reason="Twice")

    page = mine(sign_in, incident)

    words = page.words.replace("\\", "")
    assert "Entered in error: it counts nowhere." in words
    assert "~~Note: By the door~~" in words
    assert not page.has("correction-save")
    assert not page.has(f"correct-{incident}")


def test_what_others_wrote_into_it_about_its_author_does_not_reach_the_author(
    store: Store, nurse: Actor, sign_in: UUID, incident: UUID
) -> None:
    theirs = kept(store, nurse, incident).incident
    theirs = theirs.model_copy(update={"flags": ["suspected_abuse"], "note": "Ali was rough with her"})
    incidents.amend(
        store, actor=nurse, now=homes.NOW, incident_id=incident, incident=theirs, expected_version=1, reason="Told"
    )

    page = mine(sign_in, incident)

    assert not page.has(f"own-{incident}")
    assert "rough" not in page.words


def test_a_manager_has_no_such_page(store: Store, manager: Actor) -> None:
    page = screens.by_itself(screens.signed_in(store, manager), links.MINE)

    assert "Your role does not allow this." in page.refused
