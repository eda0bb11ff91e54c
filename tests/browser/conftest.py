"""A Chromium, a served home, and what a person does with a page: sign in, tap, read, wait until it is still."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect, sync_playwright

from tests.support import chromium


TABLET = {"width": 820, "height": 1180}
PHONE = {"width": 390, "height": 844}
PATIENCE_MS = 20_000
_STILL = '[data-testid="stApp"][data-test-script-state="notRunning"][data-test-connection-state="CONNECTED"]'

# Without these, Chromium looks for its maker's servers at every start.
_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    path, why = chromium.find_or_get()
    assert path is not None, why
    opened = playwright.chromium.launch(executable_path=str(path), args=list(_ARGUMENTS))
    yield opened
    opened.close()


OpenPage = Callable[..., AbstractContextManager[Page]]


@pytest.fixture
def tablet(browser: Browser, tmp_path: Path) -> OpenPage:
    """A tablet of its own, cookies and all. What breaks the content security policy fails the test.

    When a test fails, the picture of what it saw last is in its temporary folder.
    """

    @contextmanager
    def opened(*, viewport: dict[str, int] = TABLET, downloads: Path | None = None) -> Iterator[Page]:
        context = browser.new_context(viewport=viewport, has_touch=True, accept_downloads=downloads is not None)  # type: ignore[arg-type] # a plain dict is what it takes
        context.set_default_timeout(PATIENCE_MS)
        page = context.new_page()
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        try:
            yield page
        except BaseException:
            page.screenshot(path=tmp_path / "last-seen.png", full_page=True)
            raise
        refused = [text for text in complaints if "Content Security Policy" in text]
        context.close()
        assert not refused, refused

    return opened


def tap_save(page: Page) -> None:
    """Tap Save of an entry. The page answers so soon that the button can be gone before the browser has looked whether
    its tap arrived; it would then wait for another button to tap."""
    save = page.locator('[class*="st-key-save-"] button')
    expect(save).to_be_enabled()
    save.tap(force=True)


def until_still(page: Page) -> None:
    """Wait until the page has been drawn and nothing is running."""
    page.wait_for_selector(_STILL, state="attached")


def sign_in(page: Page, url: str, name: str, password: str) -> None:
    """As a person does it, on the sign-in page."""
    page.goto(f"{url}/signin")
    page.fill("[name=name]", name)
    page.fill("[name=password]", password)
    page.click("button[type=submit]")
    until_still(page)


def tap(page: Page, key: str, words: str | None = None) -> None:
    """Tap the widget with this key; with words, the choice of it that says so."""
    widget = page.locator(f'[class*="st-key-{key}"]').first
    target = widget.get_by_role("button").or_(widget.get_by_role("radio")).or_(widget.get_by_role("checkbox"))
    if words is not None:
        target = target.filter(has_text=words)
    target.first.click()
    until_still(page)
