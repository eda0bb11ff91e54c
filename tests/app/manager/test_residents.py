"""Details of residents: added, changed, away; and two people who change the same one."""

from datetime import date
from uuid import UUID

import pytest

from db.engine import Store
from db.queries import residents as queries
from db.queries.residents import ResidentView
from db.records import contacts, residents
from db.records.contacts import ContactIn
from db.records.residents import ResidentIn
from pages.parts import links
from protocols.access import Actor
from tests.support import homes, screens
from tests.support.screens import Screen


@pytest.fixture
def page(sign_in: UUID, edith: UUID) -> Screen:
    return screens.screen(sign_in, links.RESIDENTS, resident=str(edith))


def kept(store: Store, manager: Actor, resident: UUID) -> ResidentView:
    return queries.one(store, actor=manager, resident_id=resident, now=homes.NOW)


def test_a_resident_is_added_and_their_page_opens(sign_in: UUID, store: Store, manager: Actor) -> None:
    page = screens.screen(sign_in, links.RESIDENTS)
    page.fill("resident", full_name="Ivy *Stone*", preferred_name="Ivy", room="4").button("resident-add")

    assert "Ivy was added." in page.done
    added = UUID(page.app.query_params["resident"])
    assert kept(store, manager, added).full_name == "Ivy *Stone*"
    assert kept(store, manager, added).dementia_type is None, "what was not asked is not known"


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"full_name": " "}, "Full name: Please fill this in."),
        ({"preferred_name": "x" * 61}, "The name they like to be called: This is too long: 61 characters, at most 60."),
        ({"room": ""}, "Room: Please fill this in."),
        ({"likes": "x" * 3000}, "What they like: This is too long: 3000 characters, at most 1000."),
        ({"fluid_limit_ml": 20_000}, "At most so much to drink a day, in ml: This amount cannot be right."),
        ({"born_on": date(2026, 3, 11)}, "Born on: This date cannot be right. Please check it."),
    ],
)
def test_what_cannot_be_kept_is_refused_by_the_name_of_its_field_and_the_rest_stays(
    sign_in: UUID, store: Store, manager: Actor, wrong: dict[str, object], sentence: str
) -> None:
    page = screens.screen(sign_in, links.RESIDENTS)
    good: dict[str, object] = {"full_name": "Ivy Stone", "preferred_name": "Ivy", "room": "4", "allergies": "Nuts"}

    page.fill("resident", **(good | wrong)).button("resident-add")

    assert sentence in page.refused
    assert page.widget(page.field("resident", "allergies")).value == "Nuts"
    assert "resident" not in page.app.query_params


def test_a_change_is_kept_with_its_reason(page: Screen, store: Store, manager: Actor, edith: UUID) -> None:
    page.fill(f"resident-{edith}", what_calms="Sea songs", reason="Her son told us").button("resident-save")

    assert "Saved 14:30." in page.done
    assert kept(store, manager, edith).what_calms == "Sea songs"


def test_two_who_change_the_same_resident_see_each_other_and_lose_nothing(
    page: Screen, store: Store, nurse: Actor, manager: Actor, edith: UUID
) -> None:
    form = f"resident-{edith}"
    page.fill(form, what_calms="Sea songs", room="14", reason="Asked her son")
    theirs = ResidentIn(full_name="Edith Marlow", preferred_name="Edie", room="15")
    residents.change(
        store, actor=nurse, now=homes.NOW, resident_id=edith, resident=theirs, expected_version=1, reason="Moved"
    )

    page.button("resident-save")

    assert "Someone else changed this while you had it open. Nothing was overwritten." in page.refused
    words = page.words.replace("\\", "")
    assert "Noor Nurse changed this today, 14:30, while you had it open." in words
    assert "The name they like to be called: now Edie" in words
    assert "Room: they wrote 15, you have 14" in words
    assert page.widget(page.field(form, "what_calms")).value == "Sea songs"

    page.button("resident-save")
    now = kept(store, manager, edith)
    assert (now.preferred_name, now.room, now.what_calms) == ("Edie", "14", "Sea songs")


def test_a_risk_needs_an_answer(page: Screen, store: Store, manager: Actor, edith: UUID) -> None:
    form = f"flag-{edith}"
    page.button("flag-save")
    assert "Which risk? Choose a risk flag from the list." in page.refused

    page.fill(form, code="RF_LEWY").button("flag-save")
    assert "Is it so? Say whether it is so: yes, suspected or no." in page.refused
    assert kept(store, manager, edith).flags == ()

    page.fill(form, state="suspected").button("flag-save")
    assert kept(store, manager, edith).present_flags == {"RF_LEWY"}


def test_a_contact_who_may_receive_documents_needs_a_ground(
    page: Screen, store: Store, manager: Actor, edith: UUID
) -> None:
    form = f"contact-{edith}"
    page.fill(form, name="Jill [x](http://evil.example)", relation="daughter", entitled=True).button("contact-add")
    assert "Say why this person may be told" in page.refused
    assert queries.contacts(store, actor=manager, resident_id=edith) == ()

    page.fill(form, basis="consent").button("contact-add")
    (contact,) = queries.contacts(store, actor=manager, resident_id=edith)
    assert contact.name == "Jill [x](http://evil.example)"
    label = page.app.button(key=f"contact-save-{contact.id}").label
    assert "[x](" not in label, "every mark is escaped"


def test_where_somebody_is_cannot_be_said_for_tomorrow(page: Screen, store: Store, manager: Actor, edith: UUID) -> None:
    form = f"status-{edith}"
    page.fill(form, status="hospital", on=date(2026, 3, 11)).button("status-save")
    assert "Since: This date is in the future." in page.refused

    page.fill(form, on=None).button("status-save")
    assert "Since: Choose the day." in page.refused
    assert kept(store, manager, edith).status == "present"

    page.fill(form, on=date(2026, 3, 10)).button("status-save")
    assert kept(store, manager, edith).status == "hospital"
    assert "In hospital now." in page.words


def test_a_slip_about_somebody_who_died_can_be_put_right(
    store: Store, nurse: Actor, manager: Actor, sign_in: UUID, edith: UUID
) -> None:
    residents.set_status(
        store, actor=nurse, now=homes.NOW, resident_id=edith, status="died", on=date(2026, 3, 10), expected_version=1
    )
    page = screens.screen(sign_in, links.RESIDENTS)
    assert page.keys("tile-") == []

    page.type("choose-gone", edith).fill(f"status-{edith}", status="present").button("status-save")

    assert kept(store, manager, edith).status == "present"


def test_a_second_save_of_the_same_opening_says_so_kindly(sign_in: UUID, store: Store, manager: Actor) -> None:
    page = screens.screen(sign_in, links.RESIDENTS)
    page.fill("resident", full_name="Ivy Stone", preferred_name="Ivy", room="4")
    first = page.app.session_state["form-resident"]
    page.button("resident-add")
    page.app.session_state["form-resident"] = first
    del page.app.query_params["resident"]

    page.run().button("resident-add")

    assert "This was saved already. It is kept once." in page.done


def test_an_aide_does_not_see_the_page(store: Store, aide: Actor, edith: UUID) -> None:
    page = screens.by_itself(screens.signed_in(store, aide), links.RESIDENTS, resident=str(edith))

    assert "Your role does not allow this." in page.refused
    assert "Edith" not in page.words


def test_two_who_change_the_same_contact_see_each_other(
    page: Screen, store: Store, nurse: Actor, manager: Actor, edith: UUID
) -> None:
    page.fill(f"contact-{edith}", name="Jill Marlow", relation="niece").button("contact-add")
    (contact,) = queries.contacts(store, actor=manager, resident_id=edith)
    form = f"contact-{contact.id}"
    page.fill(form, relation="daughter", reason="Asked her")
    theirs = ContactIn(name="Jill Marlow", relation="niece", entitled=False, on_hold=True)
    contacts.change(
        store, actor=nurse, now=homes.NOW, contact_id=contact.id, contact=theirs, expected_version=1, reason="Asked"
    )

    page.button(f"contact-save-{contact.id}")

    assert "Hold everything for now: now yes" in page.words.replace("\\", "")
    page.button(f"contact-save-{contact.id}")
    (after,) = queries.contacts(store, actor=manager, resident_id=edith)
    assert (after.relation, after.on_hold) == ("daughter", True)
