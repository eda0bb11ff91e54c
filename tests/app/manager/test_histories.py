"""What was known before stays readable: struck through, with who changed it, when and why, and never a secret."""

from datetime import date
from uuid import UUID

import pytest

from db.engine import Store
from db.queries import residents as queries
from db.records import contacts, plans, residents, staff
from db.records.contacts import ContactIn
from db.records.plans import PlanItemIn
from db.records.residents import ResidentIn
from pages.parts import links
from protocols.access import Actor
from protocols.identity import new_id
from tests.support import homes, screens
from tests.support.screens import Screen


@pytest.fixture
def page(sign_in: UUID, edith: UUID) -> Screen:
    return screens.screen(sign_in, links.RESIDENTS, resident=str(edith))


def unfolded(page: Screen, entry: UUID) -> str:
    """Everything on the page once the fold of earlier versions of this entry is open."""
    page.app.session_state[f"earlier-{entry}"] = True
    return page.run().words.replace("\\", "")


def set_flag(store: Store, nurse: Actor, edith: UUID, state: residents.FlagState, version: int = 0) -> None:
    residents.set_flag(
        store,
        actor=nurse,
        now=homes.NOW,
        resident_id=edith,
        code="RF_FALLS",
        state=state,
        expected_version=version,
        reason="Fell again" if version else "",
    )


def test_what_was_known_of_somebody_is_read_as_was_and_now(
    store: Store, nurse: Actor, sign_in: UUID, edith: UUID
) -> None:
    page = screens.screen(sign_in, links.RESIDENTS, resident=str(edith))
    assert not page.has(f"earlier-{edith}"), "there is nothing before the first version"
    known = ResidentIn(full_name="Edith Marlow", preferred_name="Edith", room="14", pronoun="she")
    residents.change(
        store, actor=nurse, now=homes.NOW, resident_id=edith, resident=known, expected_version=1, reason="Moved"
    )

    words = unfolded(page.run(), edith)

    assert "Changed by Noor Nurse, today, 14:30. Why: Moved" in words
    assert "Room: was ~~12~~, now **14**" in words
    assert "How to speak of them: was ~~they~~, now **she**" in words
    assert "Full name: was" not in words, "what did not change is not listed"


def test_a_change_without_a_reason_is_refused(page: Screen, store: Store, manager: Actor, edith: UUID) -> None:
    page.fill(f"resident-{edith}", what_calms="Sea songs").button("resident-save")

    assert "Why does it change? Say in a few words why." in page.refused
    assert queries.one(store, actor=manager, resident_id=edith, now=homes.NOW).version == 1


def test_changing_a_recorded_risk_asks_why_and_shows_what_was_recorded(
    store: Store, nurse: Actor, manager: Actor, sign_in: UUID, edith: UUID
) -> None:
    set_flag(store, nurse, edith, "suspected")
    form = f"flag-{edith}"
    page = screens.screen(sign_in, links.RESIDENTS, resident=str(edith)).fill(form, code="RF_FALLS")
    assert "So far: " in page.words

    page.fill(form, state="absent").button("flag-save")
    assert "Why does it change? Say in a few words why." in page.refused
    page.fill(form, reason="No fall in a year").button("flag-save")

    (flag,) = queries.one(store, actor=manager, resident_id=edith, now=homes.NOW).flags
    assert flag.state == "absent"
    words = unfolded(page, flag.id)
    assert "Changed by Morgan Manager, today, 14:30. Why: No fall in a year" in words
    assert "Is it so? Was ~~Suspected~~, now **No**" in words


def test_two_who_change_the_same_risk_see_each_other(
    store: Store, nurse: Actor, manager: Actor, sign_in: UUID, edith: UUID
) -> None:
    set_flag(store, nurse, edith, "suspected")
    form = f"flag-{edith}"
    page = screens.screen(sign_in, links.RESIDENTS, resident=str(edith))
    page.fill(form, code="RF_FALLS").fill(form, state="absent", reason="No fall in a year")
    set_flag(store, nurse, edith, "present", version=1)

    page.button("flag-save")

    assert "Someone else changed this while you had it open. Nothing was overwritten." in page.refused
    assert any(one.value.startswith("So far: ") and ": Yes, since" in one.value for one in page.app.text)
    assert page.widget(page.field(form, "reason")).value == "No fall in a year"
    page.button("flag-save")
    assert [one.state for one in queries.one(store, actor=manager, resident_id=edith, now=homes.NOW).flags] == [
        "absent"
    ]


def test_two_who_say_where_somebody_is_see_each_other(
    store: Store, nurse: Actor, manager: Actor, page: Screen, edith: UUID
) -> None:
    form = f"status-{edith}"
    page.fill(form, status="hospital", reason="Her hip")
    today = date(2026, 3, 10)
    residents.set_status(
        store, actor=nurse, now=homes.NOW, resident_id=edith, status="died", on=today, expected_version=1
    )

    page.button("status-save")

    assert "Someone else changed this while you had it open." in page.refused
    words = page.words.replace("\\", "")
    assert "Where are they?: they wrote Died, you have In hospital" in words
    assert queries.one(store, actor=manager, resident_id=edith, now=homes.NOW).status == "died"


def test_who_may_hear_what_is_read_as_was_and_now(store: Store, nurse: Actor, sign_in: UUID, edith: UUID) -> None:
    contact = new_id()
    known = ContactIn(name="Jill", relation="niece", entitled=True, basis="consent")
    contacts.add(store, actor=nurse, now=homes.NOW, id=contact, resident_id=edith, contact=known)
    held = known.model_copy(update={"on_hold": True})
    contacts.change(
        store, actor=nurse, now=homes.NOW, contact_id=contact, contact=held, expected_version=1, reason="A dispute"
    )

    words = screens.screen(sign_in, links.RESIDENTS, resident=str(edith)).words.replace("\\", "")

    assert "Changed by Noor Nurse, today, 14:30. Why: A dispute" in words
    assert "Hold everything for now: was ~~no~~, now **yes**" in words


def test_a_part_of_the_plan_says_who_ended_it_and_why(
    store: Store, nurse: Actor, manager: Actor, sign_in: UUID, edith: UUID
) -> None:
    item = new_id()
    plans.add(store, actor=nurse, now=homes.NOW, id=item, resident_id=edith, item=PlanItemIn(text="Music at four"))
    plans.end(store, actor=nurse, now=homes.NOW, plan_item_id=item, expected_version=1, reason="Did not help")

    words = unfolded(screens.screen(sign_in, links.RESIDENT, resident=str(edith)), item)

    assert "Ended by Noor Nurse, today, 14:30. Why: Did not help" in words


def test_an_aide_reads_the_plan_without_its_history(store: Store, nurse: Actor, aide: Actor, edith: UUID) -> None:
    item = new_id()
    plans.add(store, actor=nurse, now=homes.NOW, id=item, resident_id=edith, item=PlanItemIn(text="Music at four"))
    plans.end(store, actor=nurse, now=homes.NOW, plan_item_id=item, expected_version=1, reason="Did not help")

    page = screens.screen(screens.signed_in(store, aide), links.HELPS, resident=str(edith))

    assert "Music at four" in page.words
    assert not page.has(f"earlier-{item}")


def test_a_closed_account_says_who_closed_it_and_why_and_no_version_holds_a_secret(
    store: Store, aide: Actor, manager: Actor, sign_in: UUID
) -> None:
    staff.set_password(store, actor=manager, now=homes.NOW, staff_id=aide.staff_id, password="quiet-meadow-42")
    staff.deactivate(store, actor=manager, now=homes.NOW, staff_id=aide.staff_id, reason="Moved away")

    words = unfolded(screens.screen(sign_in, links.PEOPLE), aide.staff_id)

    assert "Account closed by Morgan Manager, today, 14:30. Why: Moved away" in words
    assert "Account open: was ~~yes~~, now **no**" in words
    assert "New password set by Morgan Manager, today, 14:30" in words
    assert "argon2" not in words
    assert "quiet-meadow" not in words
