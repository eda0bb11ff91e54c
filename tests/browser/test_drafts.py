"""What is typed into a form outlives a reload, a restart of the server and a change of tablet; for its writer alone."""

import time
from pathlib import Path
from uuid import UUID

import pytest
from playwright.sync_api import Locator, Page, expect

from db.engine import Store
from db.records import drafts
from db.records.drafts import Draft
from protocols.access import Actor
from tests.browser.conftest import OpenPage, sign_in, until_still
from tests.support import homes, stores
from tests.support.homes import NOW, PASSWORD
from tests.support.served import Served, free_port, served


pytestmark = pytest.mark.browser

PATIENCE_SECONDS = 20

House = tuple[Actor, Actor, UUID]


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def house(data_dir: Path, migrated_file: Path) -> House:
    """Two nurses of one home, and Edith."""
    with stores.sqlite_store(data_dir, like=migrated_file) as store:
        home = homes.make_home(store)
        nurse, colleague = homes.make_staff(store, home, "nurse"), homes.make_staff(store, home, "nurse")
        edith = homes.make_resident(store, nurse, preferred_name="Edith", full_name="Edith Marlowby", room="12")
    return nurse, colleague, edith


def test_a_form_goes_on_after_a_reload_a_restart_and_on_another_tablet_of_the_same_person(
    data_dir: Path, house: House, tablet: OpenPage
) -> None:
    nurse, colleague, edith = house
    address, port = f"/resident?resident={edith}", free_port()
    with tablet() as page:
        with served(data_dir, now=NOW, port=port) as home:
            _enter(page, home, nurse, address)
            page.locator("summary").filter(has_text="Add to the plan").click()
            _type_and_leave(page, "Music at five")
            page.reload()
            until_still(page)
            expect(_words(page)).to_have_value("Music at five")
            expect(page.get_by_text("You began this today, 14:30; it was kept.")).to_be_visible()
        with served(data_dir, now=NOW, port=port) as home:
            until_still(page)
            _type_and_leave(page, "Music at five, with the door open")
            with tablet() as theirs:
                _enter(theirs, home, colleague, address)
                theirs.locator("summary").filter(has_text="Add to the plan").click()
                expect(_words(theirs)).to_have_value("")
            with tablet() as second:
                _enter(second, home, nurse, "/")
                expect(second.get_by_text("Something for the plan: Edith, room 12 (today, 14:30)")).to_be_visible()
                second.get_by_role("button", name="Go on").tap()
                expect(_words(second)).to_have_value("Music at five, with the door open")
                second.locator(".st-key-plan-add button").tap()
                expect(second.get_by_text("Added to the plan. The team sees it on their first page.")).to_be_visible()
    assert _drafts(data_dir, nurse) == ()


def test_a_tablet_that_is_put_down_in_the_middle_of_a_sentence_loses_nothing(
    data_dir: Path, house: House, tablet: OpenPage
) -> None:
    nurse, _colleague, edith = house
    port = free_port()
    with tablet() as page:
        with served(data_dir, now=NOW, port=port) as home:
            _enter(page, home, nurse, f"/residents?resident={edith}")
            page.get_by_role("tab", name="Family and friends").click()
            page.locator("summary").filter(has_text="Add someone").click()
            _name(page).fill("Jill")
            _until_kept(data_dir, nurse, "Jill")
            expect(_name(page)).to_be_focused()
            page.keyboard.type(" Marlow")
        with served(data_dir, now=NOW, port=port):
            until_still(page)
            page.locator(".st-key-contact-add button").click()
            _until_kept(data_dir, nurse, "Jill Marlow")
            expect(_name(page)).to_have_value("Jill Marlow")


def _enter(page: Page, home: Served, who: Actor, address: str) -> None:
    sign_in(page, home.url, homes.sign_in_name_of(who), PASSWORD)
    page.goto(f"{home.url}{address}")
    until_still(page)


def _words(page: Page) -> Locator:
    return page.locator('[class*="st-key-plan-"] textarea').first


def _name(page: Page) -> Locator:
    return page.locator('[class*="st-key-contact-"][class*="-name-"] input').first


def _type_and_leave(page: Page, words: str) -> None:
    _words(page).fill(words)
    page.get_by_role("heading", name="Timeline").click()
    until_still(page)


def _drafts(data_dir: Path, who: Actor) -> tuple[Draft, ...]:
    store = Store(stores.sqlite_settings(data_dir))
    found = drafts.mine(store, actor=who)
    store.close()
    return found


def _until_kept(data_dir: Path, who: Actor, name: str) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while [one.content["fields"]["name"] for one in _drafts(data_dir, who)] != [name]:
        assert time.monotonic() < deadline, "the draft was not kept in time"
        time.sleep(0.05)
