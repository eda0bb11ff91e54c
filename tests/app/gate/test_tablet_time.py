"""What a tablet's clock shows comes with the small question that an open page asks every few seconds."""

from datetime import timedelta

import pytest

from pages.parts.state import app_state
from protocols.access import Actor
from tests.support.asgi import TestClient
from tests.support.clock import SetClock
from tests.support.signing_in import sign_in


def ask(browser: TestClient, shows: str) -> int:
    return int(browser.get("/session", headers={"X-Tablet-Time": shows}).status_code)


def test_how_far_ahead_the_tablet_is_is_remembered_for_its_sign_in(
    browser: TestClient, nurse: Actor, clock: SetClock
) -> None:
    sign_in(browser, nurse)
    shown = clock.now + timedelta(minutes=7)

    assert ask(browser, str(int(shown.timestamp() * 1000))) == 204

    assert list(app_state().tablets_ahead.values()) == [timedelta(minutes=7)]


@pytest.mark.parametrize("nonsense", ["", "now", "-1", "1e3", "9" * 15])
def test_nonsense_is_not_a_time(browser: TestClient, nurse: Actor, nonsense: str) -> None:
    sign_in(browser, nurse)

    assert ask(browser, nonsense) == 204
    assert app_state().tablets_ahead == {}


def test_whoever_is_not_signed_in_tells_nothing(browser: TestClient, nurse: Actor) -> None:
    assert ask(browser, "1") == 401
    assert app_state().tablets_ahead == {}
