"""One's own PIN and password, set by whoever knows the password."""

import pytest

from protocols.access import Actor
from tests.support.asgi import TestClient
from tests.support.clock import SetClock
from tests.support.homes import PASSWORD
from tests.support.signing_in import COOKIE, sign_in


PIN = "284913"
NEW = "a longer new password"


def test_pin_is_set_and_unlocks(browser: TestClient, nurse: Actor) -> None:
    sign_in(browser, nurse)

    answer = browser.post("/account", data={"password": PASSWORD, "pin": PIN})
    browser.post("/lock")

    assert "Your PIN is set." in answer.text
    assert browser.post("/locked", data={"pin": PIN}).status_code == 303


@pytest.mark.parametrize("form", [{"pin": PIN}, {"new": NEW, "again": NEW}])
def test_nothing_changes_without_the_password(browser: TestClient, nurse: Actor, form: dict[str, str]) -> None:
    sign_in(browser, nurse)

    answer = browser.post("/account", data={"password": "not the password", **form})

    assert "That password is not right." in answer.text
    browser.post("/signout")
    assert sign_in(browser, nurse, password=NEW).status_code != 303


def test_guessing_at_the_password_here_waits_as_at_the_door(browser: TestClient, nurse: Actor) -> None:
    sign_in(browser, nurse)

    for _time in range(2):
        answer = browser.post("/account", data={"password": "not the password", "pin": PIN})

    assert answer.status_code == 429


def test_new_password_opens_and_the_old_one_does_not(browser: TestClient, nurse: Actor, clock: SetClock) -> None:
    sign_in(browser, nurse)

    answer = browser.post("/account", data={"password": PASSWORD, "new": NEW, "again": NEW})
    browser.post("/signout")

    assert "Your password is changed." in answer.text
    assert sign_in(browser, nurse, password=PASSWORD).status_code != 303
    clock.pass_by(minutes=1)
    assert sign_in(browser, nurse, password=NEW).status_code == 303


def test_new_password_ends_the_other_sign_ins_and_keeps_this_one(browser: TestClient, nurse: Actor) -> None:
    sign_in(browser, nurse)
    other = browser.cookies[COOKIE]
    browser.cookies.clear()
    sign_in(browser, nurse)

    browser.post("/account", data={"password": PASSWORD, "new": NEW, "again": NEW})

    assert browser.get("/session").status_code == 204
    browser.cookies.clear()
    browser.cookies.set(COOKIE, other)
    assert browser.get("/session").status_code == 401


@pytest.mark.parametrize(
    ("form", "sentence"),
    [
        ({"pin": "123456"}, "This PIN is too easy to guess."),
        ({"pin": "12345"}, "A PIN is 6 digits."),
        ({"new": "short", "again": "short"}, "at least 10 characters"),
        ({"new": NEW, "again": NEW + "x"}, "The two passwords are not the same."),
        ({}, "The two passwords are not the same."),
    ],
)
def test_what_may_not_be_used_is_said(browser: TestClient, nurse: Actor, form: dict[str, str], sentence: str) -> None:
    sign_in(browser, nurse)

    answer = browser.post("/account", data={"password": PASSWORD, **form})

    assert answer.status_code == 422
    assert sentence in answer.text


def test_page_never_shows_what_was_typed(browser: TestClient, nurse: Actor) -> None:
    sign_in(browser, nurse)

    answer = browser.post("/account", data={"password": PASSWORD, "new": NEW, "again": "other"})

    assert NEW not in answer.text
    assert PASSWORD not in answer.text


def test_nobody_is_led_to_the_sign_in_page(browser: TestClient, home: object) -> None:
    assert browser.get("/account").headers["location"] == "/signin"
    assert browser.post("/account").status_code == 401
