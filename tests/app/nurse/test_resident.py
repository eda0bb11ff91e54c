"""One person's picture: the person first, what can be corrected, and what must stay readable."""

from datetime import UTC, datetime, time, timedelta
from uuid import UUID

import pytest

from db.engine import Store
from db.queries import corrections, picture, plans
from db.queries.review import CardView
from db.records import incidents, residents, terms
from db.records import plans as plan_records
from db.records.plans import PlanItemIn
from db.records.residents import ResidentIn
from pages.parts import links
from protocols.access import Actor
from protocols.identity import new_id
from tests.support import entries, homes, screens
from tests.support.screens import Screen


@pytest.fixture
def incident(store: Store, aide: Actor, edith: UUID) -> UUID:
    return entries.log(store, aide, edith, note="Was **shouting** at <b>the</b> door", outcome="settled")


def opened(sign_in: UUID, edith: UUID) -> Screen:
    return screens.screen(sign_in, links.RESIDENT, resident=str(edith))


def kept(store: Store, nurse: Actor, incident: UUID) -> corrections.ToCorrect:
    return corrections.of_incident(store, actor=nurse, now=homes.NOW, incident_id=incident)


def test_the_person_stands_before_the_problem(store: Store, nurse: Actor, sign_in: UUID) -> None:
    known = ResidentIn(full_name="Edith Marlow", preferred_name="Edith", room="12", what_calms="Sea songs")
    edith = new_id()
    residents.admit(store, actor=nurse, now=homes.NOW, id=edith, resident=known)

    words = opened(sign_in, edith).words

    assert words.index("Sea songs") < words.index("Nothing has been logged for this person yet.")


def test_what_nobody_wrote_down_is_said_to_be_missing(sign_in: UUID, edith: UUID) -> None:
    words = opened(sign_in, edith).words

    assert "Nobody has written down yet what matters to this person and what calms them." in words
    assert "Lewy body and Parkinson's disease are not ruled out" in words


def test_a_note_is_shown_as_it_was_typed(sign_in: UUID, edith: UUID, incident: UUID) -> None:
    page = opened(sign_in, edith)

    assert any("Note: Was **shouting** at <b>the</b> door" in one.value for one in page.app.text)
    assert not any("shouting" in one.value for one in page.app.markdown)


def test_a_correction_keeps_what_was_said_before_struck_through_with_who_and_why(
    store: Store, nurse: Actor, sign_in: UUID, edith: UUID, incident: UUID
) -> None:
    page = opened(sign_in, edith).button(f"correct-{incident}")
    page.fill(f"correction-{incident}", strength=3, triggers=["TRG_LATE_DAY"], reason="Ali told me")
    page.button("correction-save")

    assert "Corrected. What it said before stays readable." in page.done
    words = page.words.replace("\\", "")
    assert "Corrected by Noor Nurse, today, 14:30. Why: Ali told me" in words
    assert "How strong: was ~~Upset~~, now **Very upset**" in words
    assert kept(store, nurse, incident).incident.strength == 3


def test_what_the_form_does_not_ask_about_stays_as_it_was(
    store: Store, aide: Actor, nurse: Actor, sign_in: UUID, edith: UUID
) -> None:
    at = homes.NOW - timedelta(minutes=3, seconds=17)
    incident = entries.log(
        store, aide, edith, occurred_at=at, duration="lt5", place="Corridor", flags=["fall"], seen_by="Pat"
    )
    before = kept(store, nurse, incident).incident

    page = opened(sign_in, edith).button(f"correct-{incident}")
    page.fill(f"correction-{incident}", note="On the way to lunch", reason="Asked").button("correction-save")

    assert kept(store, nurse, incident).incident == before.model_copy(update={"note": "On the way to lunch"})


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("reason", "", "Why is it corrected? Say in a few words why."),
        ("behaviours", [], "What was seen: Something is not filled in yet."),
        ("note", "x" * 3000, "Note: This is too long: 3000 characters, at most 2000."),
        ("at__clock", time(23, 0), "When it happened: This time is still to come."),
    ],
)
def test_a_correction_that_cannot_be_kept_is_refused_and_what_was_typed_stays(
    store: Store,
    nurse: Actor,
    sign_in: UUID,
    edith: UUID,
    incident: UUID,
    field: str,
    value: object,
    sentence: str,
) -> None:
    form = f"correction-{incident}"
    page = opened(sign_in, edith).button(f"correct-{incident}")
    page.fill(form, reason="Asked", own_words="Go away").fill(form, **{field: value}).button("correction-save")

    assert sentence in page.refused
    assert page.widget(page.field(form, "own_words")).value == "Go away"
    assert kept(store, nurse, incident).version == 1


def test_a_change_by_somebody_else_is_shown_and_taken_in_and_mine_is_kept(
    store: Store, home: UUID, nurse: Actor, sign_in: UUID, edith: UUID, incident: UUID
) -> None:
    form = f"correction-{incident}"
    page = opened(sign_in, edith).button(f"correct-{incident}")
    page.fill(form, note="By the lift", reason="Asked")
    other = homes.make_staff(store, home, "nurse", name="Robin Other")
    theirs = kept(store, nurse, incident).incident.model_copy(update={"strength": 1, "note": "By the stairs"})
    incidents.amend(
        store, actor=other, now=homes.NOW, incident_id=incident, incident=theirs, expected_version=1, reason="Seen"
    )

    page.button("correction-save")

    assert "Someone else changed this while you had it open. Nothing was overwritten." in page.refused
    words = page.words.replace("\\", "")
    assert "Robin Other changed this today, 14:30, while you had it open." in words
    assert "How strong: now A little upset" in words
    assert "Note: they wrote By the stairs, you have By the lift" in words
    assert kept(store, nurse, incident).incident.note == "By the stairs"

    page.button("correction-save")
    assert kept(store, nurse, incident).version == 3
    assert kept(store, nurse, incident).incident.note == "By the lift"
    assert kept(store, nurse, incident).incident.strength == 1


def test_an_entry_moved_to_somebody_else_leaves_this_page(
    store: Store, nurse: Actor, sign_in: UUID, edith: UUID, incident: UUID
) -> None:
    other = homes.make_resident(store, nurse, preferred_name="Zora", full_name="Zora Quill", room="1")
    page = opened(sign_in, edith).button(f"correct-{incident}")

    page.fill(f"correction-{incident}", resident_id=other, reason="Wrong tile").button("correction-save")

    assert not page.has(f"entry-{incident}")
    assert kept(store, nurse, incident).incident.resident_id == other


def test_an_entry_made_in_error_stays_readable_struck_through(
    store: Store, nurse: Actor, sign_in: UUID, edith: UUID, incident: UUID
) -> None:
    page = opened(sign_in, edith)
    page.button(f"void-{incident}")
    assert "Why? Say in a few words why." in page.refused

    page.fill(f"void-{incident}", reason="It was Zora").button(f"void-{incident}")

    words = page.words.replace("\\", "")
    assert "~~today, 14:30" in words
    assert "Marked as entered in error by Noor Nurse, today, 14:30. Why: It was Zora" in words
    assert "Entered in error: it counts nowhere." in words
    assert not page.has(f"correct-{incident}")


def test_a_managers_page_offers_no_correction(store: Store, manager: Actor, edith: UUID, incident: UUID) -> None:
    page = opened(screens.signed_in(store, manager), edith)

    assert page.has(f"entry-{incident}")
    assert not page.has(f"correct-{incident}")
    assert not page.has(f"void-{incident}")


def test_twenty_entries_are_shown_and_the_rest_on_asking(store: Store, aide: Actor, sign_in: UUID, edith: UUID) -> None:
    logged = [
        entries.log(store, aide, edith, now=homes.NOW - timedelta(hours=hours)) for hours in range(picture.PAGE + 1)
    ]
    page = opened(sign_in, edith)
    assert not page.has(f"entry-{logged[-1]}")

    page.button("timeline-more")

    assert page.has(f"entry-{logged[-1]}")
    assert not page.has("timeline-more")


def test_an_open_card_can_be_answered_here(sign_in: UUID, edith: UUID, pain: CardView) -> None:
    page = opened(sign_in, edith).button(f"accept-{pain.id}")

    assert "Accepted. Edith: Check for pain first." in page.done
    assert "Check for pain first: accepted, today, 14:30, Noor Nurse" in page.words


def test_a_manager_sees_the_card_and_cannot_answer_it(
    store: Store, manager: Actor, edith: UUID, pain: CardView
) -> None:
    page = opened(screens.signed_in(store, manager), edith)

    assert page.has(f"card-of-{pain.id}")
    assert not page.has(f"accept-{pain.id}")


def test_something_is_added_to_the_plan_once_and_ended_with_a_reason(
    store: Store, nurse: Actor, sign_in: UUID, edith: UUID
) -> None:
    form = f"plan-{edith}"
    page = opened(sign_in, edith).button("plan-add")
    assert "What, when, by whom: Say what the team is going to try." in page.refused

    page.fill(form, text="Music at *four*", intervention="INT_MUSIC_OWN").button("plan-add")
    (item,) = plans.of_resident(store, actor=nurse, resident_id=edith)
    assert any("Music at *four* (Play their own music)" in one.value for one in page.app.text)

    page.button(f"end-{item.id}")
    assert "Why does it end? Say in a few words why." in page.refused
    page.fill(f"plan-end-{item.id}", reason="Did not help").button(f"end-{item.id}")
    assert "Ended. It stays in the record." in page.done
    assert not page.has(f"end-{item.id}")


def test_words_that_the_home_retired_are_not_offered_for_the_plan(
    store: Store, manager: Actor, sign_in: UUID, edith: UUID
) -> None:
    terms.retire(store, actor=manager, now=homes.NOW, code="INT_MUSIC_OWN")
    terms.add(store, actor=manager, now=homes.NOW, id=new_id(), kind="intervention", label="Feed the hens")

    page = opened(sign_in, edith)

    offered = page.widget(page.field(f"plan-{edith}", "intervention")).options
    assert "Play their own music" not in offered
    assert "Feed the hens" in offered


def test_the_homes_own_words_stand_in_the_timeline(
    store: Store, aide: Actor, manager: Actor, sign_in: UUID, edith: UUID
) -> None:
    code = terms.add(store, actor=manager, now=homes.NOW, id=new_id(), kind="intervention", label="Feed the hens")
    entries.log(store, aide, edith, tried=[code])

    assert "What was tried: Feed the hens" in opened(sign_in, edith).words


def test_a_confidential_entry_is_marked_and_hidden_from_whom_it_names(
    store: Store, home: UUID, aide: Actor, sign_in: UUID, edith: UUID
) -> None:
    incident = entries.log(store, aide, edith, flags=["suspected_abuse"], note="Robin was rough")
    named = homes.make_staff(store, home, "nurse", name="Robin Other")

    assert "Confidential" in opened(sign_in, edith).words
    assert not opened(screens.signed_in(store, named), edith).has(f"entry-{incident}")


def test_an_aide_does_not_see_the_page(store: Store, aide: Actor, edith: UUID, incident: UUID) -> None:
    page = screens.by_itself(screens.signed_in(store, aide), links.RESIDENT, resident=str(edith))

    assert "Your role does not allow this." in page.refused
    assert "Edith" not in page.words


def test_a_plan_that_ended_meanwhile_is_not_ended_twice(store: Store, nurse: Actor, sign_in: UUID, edith: UUID) -> None:
    item = new_id()
    added = PlanItemIn(text="Music")
    plan_records.add(store, actor=nurse, now=homes.NOW, id=item, resident_id=edith, item=added)
    page = opened(sign_in, edith).fill(f"plan-end-{item}", reason="Done")
    later = datetime(2026, 3, 10, 15, 0, tzinfo=UTC)
    plan_records.end(store, actor=nurse, now=later, plan_item_id=item, expected_version=1, reason="First")

    page.button(f"end-{item}")

    (ended,) = plans.of_resident(store, actor=nurse, resident_id=edith)
    assert ended.ended_at == later
