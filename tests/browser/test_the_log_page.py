"""The log page under a thumb in a glove: big enough, nothing lost, nothing twice."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from playwright.sync_api import Page, expect

from db.engine import Store
from db.models.base import table_of
from db.models.incident import Incident
from db.scope import DOOR
from protocols.access import Actor
from tests.browser.conftest import OpenPage, sign_in, tap_save, until_still
from tests.support import homes, stores
from tests.support.homes import NOW, PASSWORD
from tests.support.served import Served, free_port, served


pytestmark = pytest.mark.browser

LEAST_TARGET = 48  # pixels, at tablet size


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def aide(data_dir: Path, migrated_file: Path) -> Actor:
    """Ali, of a home where Edith and Edna have similar names."""
    with stores.sqlite_store(data_dir, like=migrated_file) as store:
        home = homes.make_home(store)
        nurse = homes.make_staff(store, home, "nurse")
        homes.make_resident(store, nurse, preferred_name="Edith", full_name="Edith Marlowby", room="12")
        homes.make_resident(store, nurse, preferred_name="Edna", full_name="Edna Marlowby", room="9")
        return homes.make_staff(store, home, "aide")


@pytest.fixture
def home(data_dir: Path, aide: Actor) -> Iterator[Served]:
    with served(data_dir, now=NOW) as application:
        yield application


def test_everything_to_tap_is_big_enough(home: Served, aide: Actor, tablet: OpenPage) -> None:
    with tablet() as page:
        _open_log(page, home, aide)
        _tap(page, "seen-", "Calling out")
        page.get_by_text("More about it").tap()
        until_still(page)

        small = page.evaluate(
            """least => [...document.querySelectorAll('button, summary, input:not([type=hidden])')]
                .map(target => [target, target.getBoundingClientRect()])
                .filter(([, box]) => box.width > 0 && box.height > 0 && (box.height < least || box.width < least))
                .filter(([target]) => !target.closest('label') && getComputedStyle(target).visibility !== 'hidden')
                .map(([target, box]) => `${target.textContent || target.ariaLabel} ${box.width}x${box.height}`)""",
            LEAST_TARGET,
        )

        assert small == []


def test_taps_survive_a_reload_a_restart_and_another_tablet(
    data_dir: Path, aide: Actor, migrated_file: Path, tablet: OpenPage
) -> None:
    port = free_port()
    with tablet() as page:
        with served(data_dir, now=NOW, port=port) as home:
            _open_log(page, home, aide)
            _tap(page, "seen-", "Calling out")
            _tap(page, "strength-", re.compile("^Upset$"))
            page.reload()
            _sees_both(page)
        with served(data_dir, now=NOW, port=port) as home:
            until_still(page)
            _tap(page, "triggers-", "Noise")
            with tablet() as other:
                sign_in(other, home.url, homes.sign_in_name_of(aide), PASSWORD)
                other.get_by_role("button", name="Go on").tap()
                until_still(other)

                _sees_both(other)
                expect(other.get_by_text("Noise").first).to_be_visible()
                tap_save(other)
                expect(other.get_by_text("Saved 14:30 for Edith, room 12.")).to_be_visible()
    assert len(_incidents(data_dir)) == 1


def test_a_double_tap_and_a_second_tab_save_once(home: Served, aide: Actor, data_dir: Path, tablet: OpenPage) -> None:
    with tablet() as page:
        _open_log(page, home, aide)
        _tap(page, "seen-", "Calling out")
        _tap(page, "strength-", re.compile("^Upset$"))
        second = page.context.new_page()
        second.goto(page.url)
        until_still(second)

        page.locator('[class*="st-key-save-"] button').dblclick()
        expect(page.get_by_text("Saved 14:30 for Edith, room 12.")).to_be_visible()
        tap_save(second)
        expect(second.get_by_text(re.compile("aved 14:30 for Edith, room 12"))).to_be_visible()

    assert len(_incidents(data_dir)) == 1


def test_words_still_in_the_field_are_saved_with_the_tap(
    home: Served, aide: Actor, data_dir: Path, tablet: OpenPage
) -> None:
    with tablet() as page:
        _open_log(page, home, aide)
        _tap(page, "seen-", "Calling out")
        _tap(page, "strength-", re.compile("^Upset$"))
        page.get_by_text("More about it").tap()
        until_still(page)
        page.locator('[class*="st-key-note-"] textarea').fill("Asked for **her** mother.")

        tap_save(page)
        expect(page.get_by_text("Saved 14:30 for Edith, room 12.")).to_be_visible()

    (kept,) = _incidents(data_dir)
    assert kept.note == "Asked for **her** mother."


def _open_log(page: Page, home: Served, aide: Actor) -> None:
    sign_in(page, home.url, homes.sign_in_name_of(aide), PASSWORD)
    _tap(page, "tile-", "Edith")


def _tap(page: Page, key: str, words: str | re.Pattern[str]) -> None:
    page.locator(f'[class*="st-key-{key}"] button').filter(has_text=words).first.tap()
    until_still(page)


def _sees_both(page: Page) -> None:
    until_still(page)
    expect(page.get_by_text("Calling out, screaming or making noises").first).to_be_visible()
    expect(page.get_by_text("Upset", exact=True).first).to_be_visible()


def _incidents(data_dir: Path) -> list[sa.Row[Any, Any]]:
    store = Store(stores.sqlite_settings(data_dir))
    incident = table_of(Incident)
    with store.read(DOOR) as session:
        found = list(session.execute(sa.select(incident.c.id, incident.c.note)))
    store.close()
    return found
