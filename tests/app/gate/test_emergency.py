"""The emergency steps: there for anyone, signed in or not, and about no one."""

import pytest

from db.engine import Store
from pages.web import emergency
from protocols.access import Actor
from protocols.emergency import FOR_ANYONE, NUMBERS, STEP_ZERO
from protocols.engine.library import load
from tests.support.asgi import TestClient
from tests.support.signing_in import sign_in


def test_steps_can_be_read_before_anyone_set_up_or_signed_in(browser: TestClient, store: Store) -> None:
    answer = browser.get("/emergency")

    assert answer.status_code == 200
    assert STEP_ZERO.format(number="112") in answer.text
    assert 'href="tel:112"' in answer.text


def test_number_is_the_homes_own(browser: TestClient, home: object) -> None:
    assert 'href="tel:999"' in browser.get("/emergency").text


def test_steps_can_be_read_while_locked(browser: TestClient, nurse: Actor) -> None:
    sign_in(browser, nurse)
    browser.post("/lock")

    answer = browser.get("/emergency")

    assert answer.status_code == 200
    assert "Noor" not in answer.text


@pytest.mark.parametrize("path", ["/signin", "/locked", "/setup"])
def test_way_to_the_steps_stands_on_every_page_before_the_application(
    browser: TestClient, store: Store, path: str
) -> None:
    answer = browser.get(path, follow_redirects=True)

    assert 'href="/emergency"' in answer.text


@pytest.mark.parametrize("words", ["Choking", "Count heads", "Do not lift", "Call for help", "hurt themselves"])
def test_what_an_aide_may_meet_is_there(browser: TestClient, home: object, words: str) -> None:
    """Choking, someone missing, a fall, violence, someone who wants to hurt themselves."""
    assert words in browser.get("/emergency").text


@pytest.mark.parametrize("code", FOR_ANYONE)
def test_every_protocol_on_the_page_is_in_the_library_for_aides_and_not_confidential(code: str) -> None:
    spec = next(one.spec for one in load().all if one.spec.id == code)

    assert not spec.confidential
    assert any("aide" in step.who for step in spec.steps)


@pytest.mark.parametrize("country", [None, *NUMBERS])
def test_every_country_has_steps(country: str | None) -> None:
    assert emergency.shown(country)


def test_steps_of_nurses_alone_and_confidential_protocols_are_not_shown(browser: TestClient, home: object) -> None:
    text = browser.get("/emergency").text

    for ready in load().all:
        if ready.spec.confidential:
            assert ready.spec.title not in text
    assert "Look for 24 hours" not in text
