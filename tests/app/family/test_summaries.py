"""The family's summary: drafted, approved once, released to somebody entitled, and refused with the reason."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from db.engine import Store
from db.queries import residents as resident_queries
from db.queries import summaries
from db.queries.summaries import SummaryView
from db.records import contacts, moments, residents
from db.records.contacts import ContactIn
from db.records.residents import Status
from pages.parts import links
from protocols.access import Actor
from protocols.identity import new_id
from tests.support import entries, homes, screens
from tests.support.screens import Screen


FEBRUARY = homes.NOW - timedelta(days=20)


@pytest.fixture
def sign_in(store: Store, nurse: Actor) -> UUID:
    return screens.signed_in(store, nurse)


@pytest.fixture
def jill(store: Store, nurse: Actor, edith: UUID) -> UUID:
    return add_contact(store, nurse, edith, name="Jill Marlow", entitled=True, basis="consent")


@pytest.fixture
def page(store: Store, aide: Actor, sign_in: UUID, edith: UUID, jill: UUID) -> Screen:
    entries.log(store, aide, edith, now=FEBRUARY, outcome="settled")
    return screens.screen(sign_in, links.SUMMARIES, resident=str(edith))


def add_contact(store: Store, nurse: Actor, edith: UUID, **about: object) -> UUID:
    contact = ContactIn.model_validate({"relation": "daughter"} | about)
    added = new_id()
    contacts.add(store, actor=nurse, now=homes.NOW, id=added, resident_id=edith, contact=contact)
    return added


def good_moment(store: Store, aide: Actor, edith: UUID, note: str) -> None:
    moments.record(store, actor=aide, now=FEBRUARY, id=new_id(), resident_id=edith, code="BHV_ENGAGED", note=note)


def kept(store: Store, nurse: Actor, edith: UUID) -> SummaryView:
    (found,) = summaries.of_resident(store, actor=nurse, resident_id=edith)
    return found


def drafted(page: Screen, store: Store, nurse: Actor, edith: UUID) -> SummaryView:
    page.button("summary-prepare")
    assert "The draft is written. Please read it before you approve it." in page.done
    return kept(store, nurse, edith)


def approved(page: Screen, store: Store, nurse: Actor, edith: UUID) -> SummaryView:
    view = drafted(page, store, nurse, edith)
    page.button(f"approve-{view.id}")
    assert "Approved. Its words cannot change any more." in page.done
    return kept(store, nurse, edith)


def test_a_draft_is_read_before_it_is_approved(page: Screen, store: Store, nurse: Actor, edith: UUID) -> None:
    view = drafted(page, store, nurse, edith)

    assert view.state == "draft"
    assert "Here is how February was for Edith" in page.words
    assert not page.has(f"release-{view.id}"), "what is not approved is not released"


def test_what_is_approved_cannot_be_approved_again_or_changed(
    page: Screen, store: Store, nurse: Actor, edith: UUID
) -> None:
    view = approved(page, store, nurse, edith)

    assert view.state == "approved"
    assert not page.has(f"approve-{view.id}")
    page.button("summary-prepare")
    found = summaries.of_resident(store, actor=nurse, resident_id=edith)
    assert next(one for one in found if one.id == view.id).contents == view.contents
    assert {one.state for one in found} == {"draft", "approved"}


def test_a_draft_replaced_in_another_tab_is_not_approved(
    page: Screen, sign_in: UUID, store: Store, nurse: Actor, edith: UUID
) -> None:
    view = drafted(page, store, nurse, edith)
    other = screens.screen(sign_in, links.SUMMARIES, resident=str(edith)).button("summary-prepare")
    assert "The draft is written." in other.done

    page.button(f"approve-{view.id}")

    assert kept(store, nurse, edith).state == "draft"
    assert page.done == ""


def test_it_is_released_to_somebody_entitled_and_noted(page: Screen, store: Store, nurse: Actor, edith: UUID) -> None:
    view = approved(page, store, nurse, edith)

    page.button(f"release-{view.id}")

    assert "Released, and noted. Open the PDF and hand it over." in page.done
    assert "Given to Jill Marlow by Noor Nurse, today, 14:30." in page.words
    assert len(kept(store, nurse, edith).releases) == 1


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        ("hospital", "Edith is in hospital. Speak with the family"),
        ("died", "Edith has died. Nothing is released any more."),
        ("left", "Edith does not live here any more."),
    ],
)
def test_nothing_is_released_of_somebody_who_is_not_here(
    page: Screen, store: Store, nurse: Actor, edith: UUID, status: Status, sentence: str
) -> None:
    view = approved(page, store, nurse, edith)
    residents.set_status(
        store, actor=nurse, now=homes.NOW, resident_id=edith, status=status, on=date(2026, 3, 10), expected_version=1
    )

    page.button(f"release-{view.id}")

    assert sentence in page.refused
    assert kept(store, nurse, edith).releases == ()


@pytest.mark.parametrize(
    ("about", "sentence"),
    [
        ({"entitled": False}, "Jack *M* may not be given this. Choose somebody who is entitled."),
        ({"entitled": True, "basis": "consent", "on_hold": True}, "Documents for Jack *M* are on hold."),
    ],
)
def test_nothing_is_released_to_somebody_who_may_not_have_it(
    page: Screen, store: Store, nurse: Actor, edith: UUID, about: dict[str, object], sentence: str
) -> None:
    view = approved(page, store, nurse, edith)
    jack = add_contact(store, nurse, edith, name="Jack *M*", **about)

    page.run().fill(f"release-{view.id}", contact=jack).button(f"release-{view.id}")

    assert sentence in page.refused
    assert kept(store, nurse, edith).releases == ()


def test_of_several_people_one_has_to_be_chosen(page: Screen, store: Store, nurse: Actor, edith: UUID) -> None:
    add_contact(store, nurse, edith, name="Jack Marlow", entitled=True, basis="consent")
    view = approved(page, store, nurse, edith)

    page.button(f"release-{view.id}")

    assert "Choose whom you give it to." in page.refused
    assert len(resident_queries.contacts(store, actor=nurse, resident_id=edith)) == 2


def test_a_note_that_names_another_resident_refuses_the_draft_and_can_be_left_out(
    page: Screen, store: Store, aide: Actor, nurse: Actor, edith: UUID
) -> None:
    homes.make_resident(store, nurse, preferred_name="Zora", full_name="Zora Quill", room="1")
    good_moment(store, aide, edith, "Sang with Zora by the piano")

    page.run().button("summary-prepare")

    assert "Good moment of 18 February" in page.refused
    assert "Zora" in page.refused
    assert summaries.of_resident(store, actor=nurse, resident_id=edith) == ()

    page.fill(f"summary-{edith}", without=[FEBRUARY.date()]).button("summary-prepare")
    assert "Zora" not in str(kept(store, nurse, edith).contents)


def test_a_draft_that_names_somebody_who_moved_in_since_is_not_approved(
    page: Screen, store: Store, aide: Actor, nurse: Actor, edith: UUID
) -> None:
    good_moment(store, aide, edith, "Sang with Winifred all afternoon.")
    draft = drafted(page, store, nurse, edith)
    homes.make_resident(store, nurse, preferred_name="Winifred", full_name="Winifred Ashworth", room="3")

    page.button(f"approve-{draft.id}")

    assert "Winifred" in page.refused
    assert kept(store, nurse, edith).state == "draft"


def test_a_note_is_shown_as_it_was_typed(page: Screen, store: Store, aide: Actor, nurse: Actor, edith: UUID) -> None:
    good_moment(store, aide, edith, "Sang *old* songs [all](http://evil.example) day")

    page.run().button("summary-prepare")

    assert any("Sang *old* songs [all](http://evil.example) day" in one.value for one in page.app.text)
    assert not any("evil.example" in one.value for one in page.app.markdown)


@pytest.mark.parametrize("role", ["aide", "manager"])
def test_who_may_not_approve_does_not_see_the_page(store: Store, home: UUID, role: str, edith: UUID) -> None:
    who = homes.make_staff(store, home, role)
    page = screens.by_itself(screens.signed_in(store, who), links.SUMMARIES, resident=str(edith))

    assert "Your role does not allow this." in page.refused
    assert "Edith" not in page.words
