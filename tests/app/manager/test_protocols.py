"""The shelf of protocols: what stands here, what waits for whom, and that an aide sees none of it."""

import pytest

from db.engine import Store
from db.records import home_protocols
from pages.parts import links
from pages.parts.navigation import places_for
from protocols.access import Actor
from protocols.engine.library import load
from protocols.identity import new_id
from tests.support import homes, screens
from tests.support.clock import SetClock
from tests.support.screens import Screen


OURS = (links.PROTOCOLS, links.PROTOCOL, links.PROTOCOL_EDIT, links.RULES_WEEK)


def shelf(store: Store, who: Actor) -> Screen:
    return screens.screen(screens.signed_in(store, who), links.PROTOCOLS)


def said(page: Screen) -> str:
    """What a person reads, without what keeps it from being markdown."""
    return page.words.replace("\\", "")


def test_nurses_and_managers_read_and_only_a_clinical_lead_writes(
    nurse: Actor, manager: Actor, aide: Actor, lead: Actor
) -> None:
    may = {name: {place.file for place in places_for(who)} & set(OURS) for name, who in locals().items()}

    assert may["nurse"] == may["manager"] == set(OURS) - {links.PROTOCOL_EDIT}
    assert may["lead"] == set(OURS)
    assert not may["aide"]


@pytest.mark.parametrize("page", OURS)
def test_an_aide_is_refused_by_every_page_itself(store: Store, aide: Actor, page: str) -> None:
    assert "Your role does not allow this" in screens.by_itself(screens.signed_in(store, aide), page).refused


def test_one_row_a_protocol_by_urgency_with_where_it_is_from(store: Store, nurse: Actor) -> None:
    page = shelf(store, nurse)

    row = page.widget("shelf-R09").label.replace("\\", "")
    assert "R09 May not be able to pass urine" in row
    assert f"Library {load().by_id['R09'].version}" in row
    assert "review by" in row
    rows = page.keys("shelf-R")
    assert rows.index("shelf-R09") < rows.index("shelf-R44"), "urgent before routine"
    assert "Waits for you" not in said(page)


def test_numbers_that_are_only_defaults_are_counted(store: Store, nurse: Actor) -> None:
    assert "to be confirmed by your clinical lead" in said(shelf(store, nurse))


def test_a_word_finds_a_protocol_and_no_other(store: Store, nurse: Actor) -> None:
    page = shelf(store, nurse).type("shelf-search", "urine pass")
    assert page.keys("shelf-R") == ["shelf-R09"]

    page.type("shelf-search", "nothing has this")

    assert "No protocol has this word." in said(page)


def test_a_review_that_is_overdue_says_so(store: Store, nurse: Actor, clock: SetClock) -> None:
    clock.now = homes.NOW.replace(year=2028)
    page = screens.screen(screens.signed_in(store, nurse, now=clock.now), links.PROTOCOLS)

    assert "review overdue since" in page.widget("shelf-R09").label.replace("\\", "")


def test_a_draft_is_said_on_its_row(store: Store, lead: Actor) -> None:
    home_protocols.begin(store, actor=lead, now=homes.NOW, id=new_id(), protocol_id="R09")

    page = shelf(store, lead)

    assert "Draft" in page.widget("shelf-R09").label
    assert "Draft" not in page.widget("shelf-R08").label


def test_what_waits_for_a_second_person_is_on_top_for_whoever_may_approve_it(
    store: Store, lead: Actor, manager: Actor, nurse: Actor
) -> None:
    edition = new_id()
    version = home_protocols.begin(store, actor=lead, now=homes.NOW, id=edition, protocol_id="R09")
    home_protocols.submit(
        store, actor=lead, now=homes.NOW, edition_id=edition, expected_version=version, why="We looked at it."
    )

    assert "please look at what Lee Lead wrote" in said(shelf(store, manager))
    for nobody in (lead, nurse):
        assert not shelf(store, nobody).has("review-R09")
    assert "Waits for a second person" in shelf(store, nurse).widget("shelf-R09").label


def test_a_row_leads_to_its_protocol(store: Store, nurse: Actor) -> None:
    page = shelf(store, nurse).button("shelf-R09").led_to(links.PROTOCOL).run()

    assert "R09 May not be able to pass urine" in said(page)
