"""What is typed into a form outlives a reload, a restart of the server and a change of tablet; for its writer alone."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from playwright.sync_api import Page, expect

from protocols.access import Actor
from tests.browser.conftest import OpenPage, sign_in, until_still
from tests.support import homes, stores
from tests.support.homes import NOW, PASSWORD
from tests.support.served import Served, free_port, served


pytestmark = pytest.mark.browser

Home = tuple[Actor, Actor, UUID]


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def people(data_dir: Path, migrated_file: Path) -> Home:
    """Two nurses of one home, and Edith."""
    with stores.sqlite_store(data_dir, like=migrated_file) as store:
        home = homes.make_home(store)
        nurse, other = homes.make_staff(store, home, "nurse"), homes.make_staff(store, home, "nurse")
        edith = homes.make_resident(store, nurse, preferred_name="Edith", full_name="Edith Marlowby", room="12")
    return nurse, other, edith


@pytest.fixture
def served_home(data_dir: Path, people: Home) -> Iterator[Served]:
    with served(data_dir, now=NOW) as application:
        yield application


def test_a_form_goes_on_after_a_reload_a_restart_and_on_another_tablet(
    data_dir: Path, people: Home, tablet: OpenPage
) -> None:
    nurse, other, edith = people
    port = free_port()
    with tablet() as page:
        with served(data_dir, now=NOW, port=port) as home:
            _enter(page, home, nurse, f"/resident?resident={edith}")
            _unfold(page, "Add to the plan")
            _type(page, "plan-", "Music at five")
            page.get_by_role("heading", name="Timeline").click()
            until_still(page)
            page.reload()
            until_still(page)
            expect(_field(page, "plan-")).to_have_value("Music at five")
            expect(page.get_by_text("You began this today, 14:30; it was kept.")).to_be_visible()
        with served(data_dir, now=NOW, port=port) as home:
            until_still(page)
            _type(page, "plan-", "Music at five, with the door open")
            page.get_by_role("heading", name="Timeline").click()
            until_still(page)
            expect(_field(page, "plan-")).to_have_value("Music at five, with the door open")

            with tablet() as second:
                _enter(second, home, nurse, "/")
                expect(second.get_by_text("Something for the plan: Edith, room 12 (today, 14:30)")).to_be_visible()
                second.get_by_role("button", name="Go on").tap()
                until_still(second)
                expect(_field(second, "plan-")).to_have_value("Music at five, with the door open")
                second.locator(".st-key-plan-add button").tap()
                expect(second.get_by_text("Added to the plan. The team sees it on their first page.")).to_be_visible()
                _enter(second, home, nurse, "/")
                expect(second.get_by_role("button", name="Go on")).to_have_count(0)


def _enter(page: Page, home: Served, who: Actor, address: str) -> None:
    if not page.url.startswith(home.url):
        sign_in(page, home.url, homes.sign_in_name_of(who), PASSWORD)
    page.goto(f"{home.url}{address}")
    until_still(page)


def _unfold(page: Page, title: str) -> None:
    page.locator("summary").filter(has_text=title).click()


def _field(page: Page, form: str):
    return page.locator(f'[class*="st-key-{form}"] textarea').first


def _type(page: Page, form: str, words: str) -> None:
    _field(page, form).fill(words)
