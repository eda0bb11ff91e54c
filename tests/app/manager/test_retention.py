"""Keeping records: what is due, who has to act next, and that the page itself can erase nothing."""

from datetime import date
from uuid import UUID

import pytest

from db.engine import Store
from db.queries import retention as queries
from db.records import holds
from pages.parts import links
from pages.parts.navigation import places_for
from protocols.access import Actor
from protocols.identity import new_id
from tests.support import homes, screens
from tests.support.clock import SetClock
from tests.support.deciding import BASIS, DUE, agree, care_ended, propose
from tests.support.screens import Screen


@pytest.fixture
def gone(store: Store, nurse: Actor, edith: UUID, clock: SetClock) -> UUID:
    """Edith, who moved away eight years ago today."""
    care_ended(store, nurse, edith)
    clock.now = DUE
    return edith


@pytest.fixture
def sign_in(store: Store, manager: Actor, gone: UUID) -> UUID:
    return screens.signed_in(store, manager, now=DUE)


@pytest.fixture
def second(store: Store, nurse: Actor, gone: UUID) -> UUID:
    """The nurse, at another desk."""
    return screens.signed_in(store, nurse, now=DUE)


def record(sign_in: UUID, resident: UUID) -> Screen:
    return screens.screen(sign_in, links.RETENTION, resident=str(resident))


def said(page: Screen) -> str:
    """What a person reads, without what keeps it from being markdown."""
    return page.words.replace("\\", "")


def kept(store: Store, manager: Actor, resident: UUID) -> queries.Kept:
    return queries.of_resident(store, actor=manager, resident_id=resident)


def form(resident: UUID) -> str:
    return f"appraisal-{resident}"


def test_managers_and_nurses_can_open_it_and_aides_cannot(
    store: Store, manager: Actor, nurse: Actor, aide: Actor
) -> None:
    may = {who.role for who in (manager, nurse, aide) if links.RETENTION in {place.file for place in places_for(who)}}

    assert may == {"manager", "nurse"}
    assert "Your role does not allow this" in screens.by_itself(screens.signed_in(store, aide), links.RETENTION).refused


def test_a_home_without_due_records_says_so(store: Store, manager: Actor, edith: UUID) -> None:
    page = screens.screen(screens.signed_in(store, manager), links.RETENTION)

    assert "No record is due." in page.done
    assert "kept for 8 years after care has ended" in said(page)
    assert "only a proposal" not in said(page), "England's time is published"


def test_a_due_record_is_listed_and_opens(sign_in: UUID, gone: UUID) -> None:
    page = screens.screen(sign_in, links.RETENTION)
    assert "Edith Marlow, room 12" in said(page)
    assert "Due to be looked at since Friday 10 March" in said(page)

    page.button(f"look-{gone}")

    assert "Record of Edith Marlow" in said(page)
    assert page.app.query_params["resident"] == str(gone)


def test_one_person_proposes_and_cannot_decide(sign_in: UUID, store: Store, manager: Actor, gone: UUID) -> None:
    page = record(sign_in, gone)
    page.pill(page.field(form(gone), "proposal"), "erase").fill(form(gone), basis=BASIS).button("appraisal-save")

    assert "Proposed. Now somebody else has to decide." in page.done
    decision = kept(store, manager, gone).decisions[0]
    assert (decision.kind, decision.proposal, decision.basis) == ("retention", "erase", BASIS)
    assert "You proposed this. Somebody else has to decide." in said(page)
    assert not page.keys("agree-")
    assert not page.has("appraisal-refuse")


def test_keeping_it_longer_asks_for_a_day(sign_in: UUID, store: Store, manager: Actor, gone: UUID) -> None:
    page = record(sign_in, gone)
    page.fill(form(gone), basis=BASIS).button("appraisal-save")
    assert "Choose the day on which to look at it again." in page.refused

    page.fill(form(gone), keep_until=date(2036, 1, 1)).button("appraisal-save")

    assert kept(store, manager, gone).decisions[0].keep_until == date(2036, 1, 1)


def test_a_second_person_agrees_and_the_page_only_shows_the_command(
    second: UUID, store: Store, manager: Actor, gone: UUID
) -> None:
    one = propose(store, manager, gone)
    page = record(second, gone)
    assert "Waiting for a second person. That can be you." in said(page)

    page.button(f"agree-{one}")

    assert "Agreed." in page.done
    assert page.app.code[0].value == f"python -m db erase {one}"
    assert kept(store, manager, gone).full_name == "Edith Marlow", "nothing was erased by that"


def test_a_second_person_refuses_with_a_reason(second: UUID, store: Store, manager: Actor, gone: UUID) -> None:
    one = propose(store, manager, gone)
    page = record(second, gone)
    page.button("appraisal-refuse")
    assert "Say in a few words why." in page.refused

    page.fill(f"appraisal-refuse-{one}", reason="A claim may come.").button("appraisal-refuse")

    assert "The record stays." in page.done
    decision = kept(store, manager, gone).decisions[0]
    assert (decision.state, decision.second_reason) == ("refused", "A claim may come.")
    assert "Because: A claim may come." in said(page)


def test_one_person_can_stop_an_erasure_that_was_agreed(
    sign_in: UUID, store: Store, manager: Actor, nurse: Actor, gone: UUID
) -> None:
    one = propose(store, manager, gone)
    agree(store, nurse, one)
    page = record(sign_in, gone)

    page.fill(f"appraisal-refuse-{one}", reason="A claim came.").button("appraisal-refuse")

    assert kept(store, manager, gone).decisions[0].state == "refused"
    assert not page.app.code


def test_a_record_on_hold_cannot_be_proposed_to_be_erased(
    sign_in: UUID, store: Store, manager: Actor, gone: UUID
) -> None:
    page = record(sign_in, gone)
    page.fill(f"hold-{gone}", reason="A claim.").button("hold-save")
    assert "On hold from now on." in page.done
    hold = kept(store, manager, gone).holds[0]

    assert "Nothing of it may be erased." in said(page)
    assert "erase" not in page.widget(page.field(form(gone), "proposal")).options
    page.fill(f"hold-lift-{hold.id}", reason="Settled.").button(f"lift-save-{hold.id}")
    assert not kept(store, manager, gone).on_hold


def test_a_hold_placed_meanwhile_stops_the_second_tap(second: UUID, store: Store, manager: Actor, gone: UUID) -> None:
    one = propose(store, manager, gone)
    page = record(second, gone)
    holds.place(store, actor=manager, now=DUE, id=new_id(), resident_id=gone, reason="A claim.")

    page.button(f"agree-{one}")

    assert "This record is on hold." in page.refused
    assert kept(store, manager, gone).decisions[0].state == "proposed"


def test_a_request_about_somebody_who_lives_here_can_only_be_kept(
    sign_in: UUID, store: Store, manager: Actor, nurse: Actor
) -> None:
    ivy = homes.make_resident(store, nurse, preferred_name="Ivy", full_name="Ivy Stone", room="4")
    page = record(sign_in, ivy)
    assert "Lives here. The record is needed for their care." in said(page)

    page.fill(form(ivy), basis="Needed for care.").button("appraisal-save")

    decision = kept(store, manager, ivy).decisions[0]
    assert (decision.kind, decision.proposal) == ("request", "keep")


def test_what_was_typed_is_never_markdown(second: UUID, store: Store, manager: Actor, gone: UUID) -> None:
    propose(store, manager, gone, basis="**bold** [link](x)")

    page = record(second, gone)

    assert not [one for one in page.app.markdown if "bold" in str(one.value)]
    assert any("**bold**" in str(one.value) for one in page.app.text)
