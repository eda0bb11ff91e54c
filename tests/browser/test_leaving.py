"""The page that is left: by locking, by signing out, by nobody being there, by the network going away."""

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from protocols.access import Actor
from tests.browser.conftest import OpenPage, sign_in, until_still
from tests.support import homes, stores
from tests.support.homes import NOW, PASSWORD
from tests.support.served import Served, free_port, served


pytestmark = pytest.mark.browser

NOTICED_WITHIN_MS = 15_000  # an open page asks every five seconds


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home") / "data"


@pytest.fixture(scope="module")
def nurse(data_dir: Path, migrated_file: Path) -> Actor:
    """Noor Nurse, of a home with one resident."""
    with stores.sqlite_store(data_dir, like=migrated_file) as store:
        nurse = homes.make_staff(store, homes.make_home(store), "nurse", name="Noor Nurse")
        homes.make_resident(store, nurse, preferred_name="Edith", full_name="Edith Marlowby")
        return nurse


@pytest.fixture(scope="module")
def home(data_dir: Path, nurse: Actor) -> Iterator[Served]:
    with served(data_dir, now=NOW) as application:
        yield application


def _sign_in(page: Page, url: str, nurse: Actor) -> None:
    sign_in(page, url, homes.sign_in_name_of(nurse), PASSWORD)
    expect(page.get_by_text("Edith").first).to_be_visible()


def test_one_tap_locks_and_one_tap_signs_out(home: Served, nurse: Actor, tablet: OpenPage) -> None:
    with tablet() as page:
        _sign_in(page, home.url, nurse)

        page.get_by_role("button", name="Lock").tap()
        expect(page).to_have_url(f"{home.url}/locked")
        expect(page.get_by_text("Edith")).to_have_count(0)
        page.fill("[name=password]", PASSWORD)
        page.get_by_role("button", name="Unlock").tap()
        until_still(page)
        page.get_by_role("button", name="Sign out").tap()

        expect(page).to_have_url(f"{home.url}/signin")
        page.go_back()
        expect(page).to_have_url(f"{home.url}/signin")


def test_page_of_a_sign_in_that_ended_elsewhere_is_left(home: Served, nurse: Actor, tablet: OpenPage) -> None:
    with tablet() as page:
        _sign_in(page, home.url, nurse)

        page.context.new_page().request.post(f"{home.url}/signout", headers={"origin": home.url})

        expect(page).to_have_url(re.compile("/signin"), timeout=NOTICED_WITHIN_MS)


def test_page_that_nobody_touches_locks_itself_and_comes_back_where_it_was(
    home: Served, nurse: Actor, tablet: OpenPage
) -> None:
    with tablet() as page:
        _sign_in(page, home.url, nurse)
        page.goto(f"{home.url}/review")
        until_still(page)

        home.set_clock(NOW + timedelta(minutes=6))

        expect(page).to_have_url(re.compile(r"/locked\?next=%2Freview$"), timeout=NOTICED_WITHIN_MS)
        page.fill("[name=password]", PASSWORD)
        page.get_by_role("button", name="Unlock").tap()
        expect(page).to_have_url(f"{home.url}/review")


def test_emergency_steps_can_be_read_when_the_server_is_gone(
    tmp_path: Path, migrated_file: Path, tablet: OpenPage
) -> None:
    """Streamlit's own dialog makes the rest of the page inert; the steps must be in reach all the same."""
    with stores.sqlite_store(tmp_path / "data", like=migrated_file) as store:
        nurse = homes.make_staff(store, homes.make_home(store), "nurse")
        homes.make_resident(store, nurse, preferred_name="Edith")
    port = free_port()
    with tablet() as page:
        with served(tmp_path / "data", now=NOW, port=port) as home:
            _sign_in(page, home.url, nurse)

        expect(page.get_by_text("Not connected.")).to_be_visible(timeout=NOTICED_WITHIN_MS)
        expect(page.get_by_text("Are you connected to the internet?")).to_be_visible(timeout=NOTICED_WITHIN_MS)
        page.locator("#attune-emergency-button").tap()
        expect(page.get_by_role("link", name="Call 999")).to_be_visible()

        with served(tmp_path / "data", now=NOW, port=port):
            expect(page.get_by_text("Not connected.")).to_be_hidden(timeout=NOTICED_WITHIN_MS)
            until_still(page)
            expect(page.get_by_text("Edith").first).to_be_visible()
