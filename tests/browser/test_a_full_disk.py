"""A tablet on the log page while the server's disk is full: what to do stands there, and no tap is lost."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from playwright.sync_api import Page, expect

from db.engine import Store
from db.models.base import table_of
from db.models.incident import Incident
from protocols.access import Actor
from tests.browser.conftest import OpenPage, sign_in, tap_save, until_still
from tests.support import homes, stores, tmpfs
from tests.support.homes import NOW, PASSWORD
from tests.support.served import Served, served
from tests.support.stores import everything


pytestmark = pytest.mark.browser


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with tmpfs.small_disk(tmp_path / "disk", mebibytes=12) as mounted:
        yield mounted


@pytest.fixture
def people(disk: Path, migrated_file: Path) -> tuple[Actor, UUID]:
    """An aide and a resident, of a record on the small disk."""
    with stores.sqlite_store(disk / "data", like=migrated_file) as store:
        home = homes.make_home(store)
        edith = homes.make_resident(store, homes.make_staff(store, home, "nurse"), preferred_name="Edith")
        return homes.make_staff(store, home, "aide"), edith


@pytest.fixture
def home(disk: Path, people: tuple[Actor, UUID]) -> Iterator[Served]:
    with served(disk / "data", now=NOW) as application:
        yield application


def test_taps_made_meanwhile_are_saved_once_when_there_is_room_again(
    disk: Path, home: Served, people: tuple[Actor, UUID], tablet: OpenPage
) -> None:
    aide, edith = people
    with tablet() as page:
        sign_in(page, home.url, homes.sign_in_name_of(aide), PASSWORD)
        page.goto(f"{home.url}/log?resident={edith}")
        until_still(page)
        _tap(page, "seen-", "Calling out")
        _tap(page, "strength-", re.compile("^A little upset$"))
        expect(page.get_by_text("Noise", exact=True)).to_be_visible()  # the next question: that tap is through
        with tmpfs.filled(disk):
            _tap(page, "strength-", re.compile("^Very upset$"))
            _save(page)
            expect(page.get_by_text("the disk of the server is full")).to_be_visible()
            expect(page.get_by_text("Get help now")).to_be_visible()

        _save(page)
        expect(page.get_by_text("Saved 14:30 for Edith, room 12.")).to_be_visible()

    [one] = _saved(disk / "data")
    assert one.strength == 3


def _saved(data_dir: Path) -> list[Any]:
    store = Store(stores.sqlite_settings(data_dir))
    try:
        with everything(store) as session:
            return list(session.execute(table_of(Incident).select()))
    finally:
        store.close()


def _tap(page: Page, key: str, words: str | re.Pattern[str]) -> None:
    page.locator(f'[class*="st-key-{key}"] button').filter(has_text=words).first.tap()
    until_still(page)


def _save(page: Page) -> None:
    tap_save(page)
    until_still(page)
