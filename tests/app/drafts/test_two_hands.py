"""The same form open twice: by one person on two tablets, or by two people."""

from uuid import UUID

from db.engine import Store
from db.queries import residents as resident_queries
from db.records import drafts, residents
from db.records.residents import ResidentIn
from protocols.access import Actor
from tests.app.drafts.conftest import OpenPage
from tests.app.drafts.reading import plain, text_of
from tests.support import homes


def test_another_tablet_that_went_further_is_noticed_and_both_hands_count(
    store: Store, nurse: Actor, edith: UUID, at_details: OpenPage
) -> None:
    form = f"contact-{edith}"
    first = at_details().fill(form, name="Jill")
    at_details().fill(form, relation="niece", name="Jill Marlow")

    first.fill(form, basis="consent")

    assert "You went further with this on another screen. What you wrote there is here now." in plain(first)
    found = [text_of(first, form, field) for field in ("name", "relation", "basis")]
    assert found == ["Jill Marlow", "niece", "consent"]
    (draft,) = drafts.mine(store, actor=nurse)
    assert (
        draft.content["fields"] | {"name": "Jill Marlow", "relation": "niece", "basis": "consent"}
        == (draft.content["fields"])
    )


def test_a_save_of_what_went_further_elsewhere_waits_until_it_was_seen(
    store: Store, nurse: Actor, edith: UUID, at_details: OpenPage
) -> None:
    form = f"contact-{edith}"
    first = at_details().fill(form, name="Jill", relation="aunt")
    at_details().fill(form, relation="niece")

    first.button("contact-add")
    assert "You went further with this on another screen. Look at it, then save." in first.refused
    assert resident_queries.contacts(store, actor=nurse, resident_id=edith) == ()

    first.button("contact-add")
    (contact,) = resident_queries.contacts(store, actor=nurse, resident_id=edith)
    assert contact.relation == "niece"


def test_going_on_after_a_colleague_changed_the_entry_takes_theirs_in_and_keeps_mine(
    store: Store, nurse: Actor, manager: Actor, edith: UUID, at_details: OpenPage
) -> None:
    form = f"resident-{edith}"
    at_details().fill(form, room="14", what_calms="Sea songs")
    theirs = ResidentIn(full_name="Edith Marlow", preferred_name="Edie", room="15")
    residents.change(
        store, actor=manager, now=homes.NOW, resident_id=edith, resident=theirs, expected_version=1, reason="Moved"
    )

    page = at_details()

    assert text_of(page, form, "preferred_name") == "Edie", "what I left alone is theirs"
    assert (text_of(page, form, "room"), text_of(page, form, "what_calms")) == ("14", "Sea songs")
    assert "Room: they wrote 15, you have 14" in plain(page)
    page.fill(form, reason="Her son told us").button("resident-save")
    now = resident_queries.one(store, actor=nurse, resident_id=edith, now=homes.NOW)
    assert (now.preferred_name, now.room, now.what_calms) == ("Edie", "14", "Sea songs")
