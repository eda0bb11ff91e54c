"""The confidential route: for those who may, and never for the person it is about."""

from uuid import UUID

import pytest

from db.engine import Store
from db.queries.review import CardView
from db.records import incidents, suggestions
from pages.parts import links
from protocols.access import Actor
from tests.support import entries, homes, screens


@pytest.fixture
def case(store: Store, aide: Actor, nurse: Actor, edith: UUID) -> CardView:
    incident = entries.log(store, aide, edith, flags=["suspected_abuse"], note="Robin was rough")
    found = suggestions.suggest_for(store, actor=nurse, now=homes.NOW, resident_id=edith, incident_id=incident)
    return next(view for view in found if view.confidential)


def test_nothing_is_open_on_a_quiet_day(sign_in: UUID) -> None:
    assert "Nothing is open here." in screens.screen(sign_in, links.SAFEGUARDING).words


def test_nurse_and_manager_see_the_case_and_say_whom_they_told(
    store: Store, manager: Actor, sign_in: UUID, case: CardView
) -> None:
    assert screens.screen(sign_in, links.SAFEGUARDING).has(f"case-{case.id}")

    page = screens.screen(screens.signed_in(store, manager), links.SAFEGUARDING)
    page.fill(f"told-{case.id}", who="The council").button(f"told-{case.id}")

    assert "The council was told, today, 14:30. Noted by Morgan Manager." in page.done
    assert not page.has(f"accept-{case.id}"), "a manager does not answer cards"


def test_marking_the_entry_as_an_error_silences_nobody_and_is_said_on_the_card(
    store: Store, nurse: Actor, sign_in: UUID, case: CardView
) -> None:
    sentence = "The entry that led to this was marked as entered in error. Answer this card all the same."
    assert case.incident_id is not None
    assert sentence not in screens.screen(sign_in, links.SAFEGUARDING).words.replace("\\", "")

    incidents.void(store, actor=nurse, now=homes.NOW, incident_id=case.incident_id, expected_version=1, reason="Not so")

    page = screens.screen(sign_in, links.SAFEGUARDING)
    assert page.has(f"case-{case.id}")
    assert sentence in page.words.replace("\\", "")


def test_it_never_reaches_the_person_who_is_named(store: Store, home: UUID, case: CardView) -> None:
    named = homes.make_staff(store, home, "manager", name="Robin Other")
    sign_in = screens.signed_in(store, named)

    assert not screens.screen(sign_in, links.SAFEGUARDING).has(f"case-{case.id}")


def test_the_review_says_that_something_waits_but_not_what_or_of_whom(
    store: Store, home: UUID, sign_in: UUID, case: CardView
) -> None:
    page = screens.screen(sign_in, links.REVIEW)

    assert page.has("go-safeguarding")
    assert not page.has(f"card-{case.id}")
    assert "abuse" not in page.words


def test_the_review_says_nothing_of_it_to_a_nurse_who_is_named(store: Store, home: UUID, case: CardView) -> None:
    named = homes.make_staff(store, home, "nurse", name="Robin Other")

    assert not screens.screen(screens.signed_in(store, named), links.REVIEW).has("go-safeguarding")


def test_what_was_accepted_there_does_not_say_that_the_team_sees_it(sign_in: UUID, case: CardView) -> None:
    page = screens.screen(sign_in, links.SAFEGUARDING).button(f"accept-{case.id}")

    assert "Accepted." in page.done
    assert "The team sees it" not in page.done


def test_an_aide_does_not_see_the_page(store: Store, aide: Actor, case: CardView) -> None:
    page = screens.by_itself(screens.signed_in(store, aide), links.SAFEGUARDING)

    assert "Your role does not allow this." in page.refused
    assert "Edith" not in page.words
