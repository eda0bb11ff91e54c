"""The main job from an empty machine to the family's letter, as people do it: by taps, on a tablet."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage, sign_in, until_still
from tests.support.served import Served, served


pytestmark = pytest.mark.browser

AT_FIRST = datetime(2026, 11, 20, 14, 2, tzinfo=UTC)  # a Friday in the late shift; home time is UTC then
PASSWORD = "lantern-orchard-7"
MOST_TAPS = 8


class Taps:
    """Taps on one page, counted."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.count = 0

    def on(self, key: str, words: str | re.Pattern[str] | None = None) -> None:
        """The widget whose key begins so; with words, the choice of it that says so."""
        widget = self.page.locator(f'[class*="st-key-{key}"]').first
        choice = widget.locator("button")
        (choice.filter(has_text=words).first if words else choice.first).tap()
        self.count += 1
        until_still(self.page)


def test_from_an_empty_machine_to_the_familys_letter(tmp_path: Path, tablet: OpenPage) -> None:
    with served(tmp_path / "data", now=AT_FIRST) as home:
        with tablet() as page:
            _set_up(page, home)
            _add_staff(page, home)
            _add_resident(page, home)
        with tablet() as page:
            _log_by_taps(page, home)
        with tablet() as page:
            _accept_a_card(page, home)
        home.set_clock(AT_FIRST + timedelta(minutes=20))
        with tablet() as page:
            _answer_the_follow_up(page, home)
        home.set_clock(AT_FIRST + timedelta(minutes=25))
        with tablet() as page:
            _see_the_picture(page, home)
            letter = _release_the_summary(page, home)
        _read_the_letter(letter)
        assert "ERROR" not in home.log


def _set_up(page: Page, home: Served) -> None:
    page.goto(home.url)
    expect(page).to_have_url(re.compile("/setup$"))
    for name, value in (
        ("name", "Willow House"),
        ("manager_name", "Morgan Manager"),
        ("manager_sign_in_name", "morgan"),
        ("manager_password", PASSWORD),
        ("again", PASSWORD),
    ):
        page.fill(f"[name={name}]", value)
    page.select_option("[name=time_zone]", "Europe/London")
    page.select_option("[name=country]", "GB")
    page.click("button[type=submit]")
    sign_in(page, home.url, "morgan", PASSWORD)


def _add_staff(page: Page, home: Served) -> None:
    _open(page, home, "/people")
    page.get_by_text("Add someone").click()
    for name, sign_in_name, role in (("Noor Nurse", "noor", "Nurse"), ("Ali Aide", "ali", "Care aide")):
        page.get_by_label("Name", exact=True).first.fill(name)
        page.get_by_label("Sign-in name").fill(sign_in_name)
        page.locator('[class*="st-key-staff-role"] button').filter(has_text=role).first.click()
        until_still(page)
        page.get_by_label("First password").fill(PASSWORD)
        page.locator(".st-key-staff-add button").click()
        expect(page.get_by_text(f"{name} can sign in now")).to_be_visible()
        until_still(page)


def _add_resident(page: Page, home: Served) -> None:
    _open(page, home, "/residents")
    page.get_by_text("Add a resident").click()
    page.get_by_label("Full name").first.fill("Edith Marlow")
    page.get_by_label("The name they like to be called").first.fill("Edith")
    page.get_by_label("Room", exact=True).first.fill("12")
    page.locator('[class*="st-key-resident-pronoun"] button').filter(has_text=re.compile("^she$")).first.click()
    until_still(page)
    page.locator(".st-key-resident-add button").click()
    expect(page.get_by_text("Edith was added.")).to_be_visible()
    until_still(page)
    page.get_by_role("tab", name="Family and friends").click()
    page.get_by_text("Add someone").last.click()
    page.get_by_label("Name", exact=True).last.fill("Jill Marlow")
    page.get_by_label("Relation").last.fill("daughter")
    page.get_by_text("May receive documents").last.click()
    until_still(page)
    page.get_by_label("On what ground").last.fill("consent")
    page.locator(".st-key-contact-add button").click()
    expect(page.get_by_text("Jill Marlow, daughter")).to_be_visible()


def _log_by_taps(page: Page, home: Served) -> None:
    sign_in(page, home.url, "ali", PASSWORD)
    taps = Taps(page)
    taps.on("tile-", "Edith")
    taps.on("seen-", "Calling out")
    taps.on("strength-", re.compile("^Upset$"))
    taps.on("triggers-", "Noise")
    taps.on("tried-", "Listen and name the feeling")
    taps.on("outcome-", "Too early")
    taps.on("save-", "Save for Edith, room 12")
    expect(page.get_by_text("Saved 14:02 for Edith, room 12.")).to_be_visible()
    assert taps.count <= MOST_TAPS
    expect(page.get_by_text("What to do now")).to_be_visible()
    expect(page.get_by_text("Check for pain first")).to_be_visible()
    expect(page.get_by_text("Ask about pain in plain words.")).to_be_visible()


def _accept_a_card(page: Page, home: Served) -> None:
    sign_in(page, home.url, "noor", PASSWORD)
    _open(page, home, "/review")
    expect(page.get_by_role("button", name="Edith, room 12: Check for pain first")).to_be_visible()
    page.locator('[class*="st-key-accept-"] button').first.click()
    expect(page.get_by_text("Accepted.")).to_be_visible()


def _answer_the_follow_up(page: Page, home: Served) -> None:
    sign_in(page, home.url, "ali", PASSWORD)
    expect(page.get_by_text("How is Edith now?")).to_be_visible()
    page.locator('[class*="st-key-fu-"] button').filter(has_text="Settled").first.tap()
    expect(page.get_by_text("Thank you. Noted 14:22.")).to_be_visible()
    expect(page.get_by_text("How is Edith now?")).not_to_be_visible()


def _see_the_picture(page: Page, home: Served) -> None:
    sign_in(page, home.url, "noor", PASSWORD)
    _open(page, home, "/residents")
    _choose_edith(page)
    resident = re.search(r"resident=[0-9a-f-]+", page.url)
    assert resident is not None
    _open(page, home, f"/resident?{resident[0]}")
    expect(page.get_by_text("Did it help: Settled")).to_be_visible()
    expect(page.get_by_text("Check for pain first: accepted")).to_be_visible()


def _release_the_summary(page: Page, home: Served) -> bytes:
    resident = page.url.partition("resident=")[2]
    _open(page, home, f"/summaries?resident={resident}")
    month = page.locator('[class*="st-key-summary-"][class*="-month-"]')
    month.locator("[role=combobox], input").first.click()
    page.get_by_role("option", name="November 2026").click()
    until_still(page)
    page.locator(".st-key-summary-prepare button").click()
    expect(page.get_by_text("Please read it before you approve it.")).to_be_visible()
    until_still(page)
    page.locator('[class*="st-key-approve-"] button').click()
    expect(page.get_by_text("Its words cannot change any more.")).to_be_visible()
    until_still(page)
    page.locator('[class*="st-key-release-"] button').last.click()
    expect(page.get_by_text("Released, and noted.")).to_be_visible()
    address = page.get_by_role("link", name="Open as PDF").get_attribute("href")
    assert address is not None
    answer = page.request.get(f"{home.url}{address}")
    assert answer.ok
    assert answer.headers["content-type"] == "application/pdf"
    assert "no-store" in answer.headers["cache-control"]
    return answer.body()


def _read_the_letter(letter: bytes) -> None:
    document = pypdfium2.PdfDocument(letter)
    text = " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in document)
    assert len(document) == 2
    assert "About Edith, November 2026" in text
    assert "Not approved" not in text
    assert "not approved" not in text
    for never in ("BHV_", "INT_", "R01", "Ali Aide", "Noor Nurse", "Morgan"):
        assert never not in text


def _choose_edith(page: Page) -> None:
    page.locator('[class*="st-key-tile-"] button').filter(has_text="Edith").click()
    page.wait_for_url(re.compile("resident="))
    until_still(page)


def _open(page: Page, home: Served, address: str) -> None:
    page.goto(f"{home.url}{address}")
    until_still(page)
