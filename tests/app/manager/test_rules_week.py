"""The page on which a manager sees how the rules did in a week."""

from datetime import timedelta

from db.engine import Store
from db.records import suggestions
from pages.parts import links
from protocols.access import Actor
from tests.support import homes, screens
from tests.support.entries import log


def test_a_week_says_what_people_did_and_said(store: Store, nurse: Actor, manager: Actor) -> None:
    resident = homes.make_resident(store, nurse)
    one = log(store, nurse, resident)
    cards = suggestions.suggest_for(store, actor=nurse, now=homes.NOW, resident_id=resident, incident_id=one)
    [card] = [each for each in cards if each.protocol_id == "R01"]
    suggestions.change(
        store, actor=nurse, now=homes.NOW + timedelta(minutes=20), card_id=card.id, instead="A *walk* first"
    )

    page = screens.screen(screens.signed_in(store, manager), links.RULES_WEEK)

    assert "Came up once, shown as 1 card." in page.words
    assert "1 something else was done" in page.words
    assert "Half of the answers came within 20 minutes." in page.words
    assert "A *walk* first" in [each.value for each in page.app.text], "what people typed is never markdown"


def test_an_empty_week_says_so(store: Store, nurse: Actor, manager: Actor) -> None:
    page = screens.screen(screens.signed_in(store, manager), links.RULES_WEEK)

    assert "No rule came up in this week." in page.words or "No rule came up" in str(page.app.info)
