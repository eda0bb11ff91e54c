"""A tablet on the log page while the database server is gone and comes back: nothing to start again, no tap lost."""

import re
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import httpx
import pytest
import sqlalchemy as sa
from playwright.sync_api import Page, expect

from db.engine import Store
from db.models.base import table_of
from db.models.incident import Incident
from protocols.access import Actor
from tests.browser.conftest import OpenPage, sign_in, tap_save, until_still
from tests.support import homes, stores
from tests.support.homes import NOW, PASSWORD
from tests.support.postgres import SERVER, PostgresServer
from tests.support.proxy import Proxy, in_front_of
from tests.support.served import Served, served
from tests.support.stores import everything


pytestmark = [pytest.mark.browser, pytest.mark.postgres]


@pytest.fixture
def store(postgres_server: PostgresServer, migrated_database: str, tmp_path: Path) -> Iterator[Store]:
    with stores.postgres_store(tmp_path / "data", postgres_server, database=migrated_database) as opened:
        yield opened


@pytest.fixture
def edith(store: Store, nurse: Actor) -> UUID:
    return homes.make_resident(store, nurse, preferred_name="Edith")


@pytest.fixture
def wire(postgres_server: PostgresServer) -> Iterator[Proxy]:
    with in_front_of(postgres_server.folder) as proxy:
        yield proxy


@pytest.fixture
def served_home(store: Store, wire: Proxy, migrated_database: str, tmp_path: Path) -> Iterator[Served]:
    """The application, which reaches the record over the wire alone."""
    database = f"postgresql://{SERVER}@/{migrated_database}?host={wire.folder}"
    with served(tmp_path / "data", now=NOW, database=database) as application:
        yield application


def test_tap_made_meanwhile_is_saved_once_when_the_server_is_back(
    served_home: Served, store: Store, wire: Proxy, aide: Actor, edith: UUID, tablet: OpenPage
) -> None:
    with tablet() as page:
        sign_in(page, served_home.url, homes.sign_in_name_of(aide), PASSWORD)
        page.goto(f"{served_home.url}/log?resident={edith}")
        until_still(page)
        _tap(page, "seen-", "Calling out")
        _tap(page, "strength-", re.compile("^A little upset$"))
        expect(page.get_by_text("Noise", exact=True)).to_be_visible()  # the next question: that tap is through
        wire.disconnect()
        _tap(page, "strength-", re.compile("^Very upset$"))
        expect(page.get_by_text("The record cannot be reached at the moment.").first).to_be_visible()
        _offers_what_needs_no_record(page, served_home)

        wire.connect()
        page.get_by_role("button", name="Try again").tap()
        expect(page.get_by_text("The record works again.")).to_be_visible()
        tap_save(page)
        expect(page.get_by_text("Saved 14:30 for Edith, room 12.")).to_be_visible()

    with everything(store) as session:
        assert session.scalars(sa.select(table_of(Incident).c.strength)).all() == [3]


def _offers_what_needs_no_record(page: Page, home: Served) -> None:
    expect(page.get_by_role("link", name="Emergency steps")).to_be_visible()
    steps = httpx.get(f"{home.url}/emergency")
    assert steps.status_code == 200
    assert 'href="tel:999"' in steps.text
    assert httpx.get(f"{home.url}/readyz").status_code == 503


def _tap(page: Page, key: str, words: str | re.Pattern[str]) -> None:
    page.locator(f'[class*="st-key-{key}"] button').filter(has_text=words).first.tap()
    until_still(page)
