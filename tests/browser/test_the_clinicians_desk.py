"""A clinical lead changes a limit, sees what it would have led to, a second person approves, and the rules follow."""

from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from playwright.sync_api import Page, expect

from db.engine import Store
from db.records import checks
from db.records.checks import ObservationIn
from protocols.access import Actor, Permission
from protocols.identity import new_id
from tests.browser.conftest import OpenPage, sign_in, until_still
from tests.support import entries, homes, stores
from tests.support.homes import NOW, PASSWORD
from tests.support.served import Served, served


pytestmark = pytest.mark.browser

OLD, NEW = 8, 7  # hours; what the library proposes, and what this home wants
LATER = NOW + timedelta(minutes=30)


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def house(data_dir: Path, migrated_file: Path) -> "House":
    """Edith passed no urine for seven hours before she was restless, yesterday and again today."""
    with stores.sqlite_store(data_dir, like=migrated_file) as store:
        home = homes.make_home(store)
        lead = homes.make_staff(store, home, "nurse", name="Lee Lead", extra=frozenset({Permission.CLINICAL_LEAD}))
        manager = homes.make_staff(store, home, "manager", name="Morgan Manager")
        aide = homes.make_staff(store, home, "aide", name="Ali Aide")
        edith = homes.make_resident(store, lead, preferred_name="Edith", full_name="Edith Marlowby", room="12")
        for now in (NOW - timedelta(days=1), NOW):
            _passed_urine(store, aide, edith, at=now - timedelta(hours=7))
            _restless(store, aide, edith, now=now)
    return lead, manager, aide, edith


House = tuple[Actor, Actor, Actor, UUID]


def test_a_limit_is_changed_replayed_approved_by_a_second_person_and_followed_by_the_next_entry(
    data_dir: Path, house: House, tablet: OpenPage
) -> None:
    lead, manager, aide, _edith = house
    with served(
        data_dir,
        now=NOW,
    ) as home:
        with tablet() as page:
            _enter(page, home, aide, "/")
            _log(page)
            expect(page.get_by_text("Offer the toilet in private")).to_have_count(0)
        with tablet() as page:
            _enter(page, home, lead, "/protocols")
            _change_the_limit(page)
            _replay(page)
            _hand_in(page)
        with tablet() as page:
            _enter(page, home, manager, "/protocols")
            _approve(page)
        home.set_clock(LATER)
        with tablet() as page:
            _enter(page, home, aide, "/")
            _log(page)
            expect(page.get_by_text("Offer the toilet in private").first).to_be_visible()
        assert "ERROR" not in home.log


def _change_the_limit(page: Page) -> None:
    """Found on the shelf, begun with one tap."""
    page.get_by_label("Find a protocol").fill("pass urine")
    page.locator(".st-key-shelf-R09 button").tap()
    page.wait_for_url("**/protocol?protocol=R09")
    until_still(page)
    page.locator(".st-key-protocol-begin-R09 button").tap()
    page.wait_for_url("**/protocol-edit?edition=*")
    until_still(page)
    _write_the_limit(page)
    _put_the_case_right(page)


def _write_the_limit(page: Page) -> None:
    page.locator(".st-key-change-when-any-1 button").tap()
    number = page.locator('[class*="st-key-protocol-leaf-"][class*="-gte-"] input')
    expect(number).to_have_value(str(OLD))
    number.fill(str(NEW))
    page.locator(".st-key-leaf-save button").tap()
    expect(page.get_by_text("Saved 14:30.")).to_be_visible()
    said = page.locator(".st-key-edit-checks").get_by_text(
        "The case “Seven hours are below the limit” does not come out"
    )
    expect(said).to_be_visible()


def _put_the_case_right(page: Page) -> None:
    """Seven hours are not below the limit any more; six are."""
    page.get_by_role("tab", name="Cases").tap()
    wrong = page.locator('[class*="st-key-case-row-"]').first
    expect(wrong).to_contain_text("Seven hours are below the limit")
    wrong.locator('[class*="st-key-copy-case-"] button').tap()
    panel = page.locator('[class*="st-key-panel-copy-case-"]')
    panel.locator('[class*="-name-"] input').fill("Six hours are below the limit")
    panel.get_by_label("Hours since passing urine").fill(str(NEW - 1))
    panel.locator(".st-key-case-change button").tap()
    expect(page.get_by_text("Saved: Six hours are below the limit.")).to_be_visible()
    expect(page.locator(".st-key-edit-checks")).to_contain_text("Nothing stands in the way.")
    page.get_by_role("tab", name="Hand in").tap()
    expect(page.get_by_text(f"Now: Hours since passing urine: {NEW} or more hours")).to_be_visible()


def _replay(page: Page) -> None:
    page.locator('[class*="st-key-replay-go-"] button').tap()
    expect(page.get_by_text("3 times for 1 resident: 3 new, 0 gone against what stands now.")).to_be_visible()
    page.locator("summary").filter(has_text="Show the 3 entries").tap()
    expect(page.get_by_role("button", name="Edith, yesterday, 14:30: new")).to_be_visible()


def _hand_in(page: Page) -> None:
    page.get_by_label("Why is this needed?").fill("Our people drink little.")
    page.locator(".st-key-protocol-hand-in button").tap()
    expect(page.get_by_text("Handed in. A second person has to approve it now.")).to_be_visible()
    expect(page.get_by_text("You wrote in this edition.")).to_be_visible()
    expect(page.locator(".st-key-protocol-approve")).to_have_count(0)


def _approve(page: Page) -> None:
    page.get_by_role("button", name="please look at what Lee Lead wrote").tap()
    page.wait_for_url("**/protocol?protocol=R09")
    until_still(page)
    expect(page.get_by_text("Why: Our people drink little.")).to_be_visible()
    expect(page.get_by_text(f"Before: Hours since passing urine: {OLD} or more hours")).to_be_visible()
    page.locator(".st-key-protocol-approve button").tap()
    expect(page.get_by_text("Approved. It is in force now.")).to_be_visible()
    expect(page.get_by_text("approved by Morgan Manager").first).to_be_visible()


def _log(page: Page) -> None:
    """Edith is restless; nobody knows why."""
    page.locator('[class*="st-key-tile-"] button').filter(has_text="Edith").tap()
    for key, words in (("seen-", "Restless"), ("strength-", "Upset"), ("triggers-", "know"), ("tried-", "Nothing")):
        page.locator(f'[class*="st-key-{key}"]').first.locator("button").filter(has_text=words).first.tap()
        until_still(page)
    page.locator('[class*="st-key-save-"] button').first.tap()
    expect(page.get_by_text("What to do now").or_(page.get_by_text("Saved")).first).to_be_visible()
    until_still(page)


def _enter(page: Page, home: Served, who: Actor, address: str) -> None:
    sign_in(page, home.url, homes.sign_in_name_of(who), PASSWORD)
    page.goto(f"{home.url}{address}")
    until_still(page)


def _passed_urine(store: Store, aide: Actor, edith: UUID, *, at: datetime) -> None:
    check = ObservationIn.model_validate({"kind": "urine", "at": at})
    checks.observe(store, actor=aide, now=NOW, id=new_id(), resident_id=edith, check=check)


def _restless(store: Store, aide: Actor, edith: UUID, *, now: datetime) -> None:
    entries.log(store, aide, edith, now=now, behaviours=["BHV_RESTLESS"], triggers=["TRG_UNKNOWN"], tried=[])
