"""Signing in, waiting, locking, unlocking, signing out."""

import pytest

from db.engine import Store
from db.records import staff
from protocols.access import Actor
from tests.support.asgi import TestClient
from tests.support.clock import SetClock
from tests.support.homes import PASSWORD, sign_in_name_of
from tests.support.signing_in import COOKIE, sign_in


PIN = "284913"


@pytest.fixture
def with_pin(store: Store, nurse: Actor, clock: SetClock) -> Actor:
    staff.set_pin(store, actor=nurse, now=clock(), pin=PIN)
    return nurse


def test_right_name_and_password_open_the_first_page(browser: TestClient, nurse: Actor) -> None:
    answer = sign_in(browser, nurse)

    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert browser.get("/").status_code == 200


def test_page_that_was_wanted_is_opened_after_signing_in(browser: TestClient, nurse: Actor) -> None:
    led_to = browser.get("/resident?resident=42").headers["location"]
    form = browser.get(led_to).text

    assert led_to == "/signin?next=%2Fresident%3Fresident%3D42"
    assert 'value="/resident?resident=42"' in form
    assert sign_in(browser, nurse, wanted="/resident?resident=42").headers["location"] == "/resident?resident=42"


@pytest.mark.parametrize(
    "elsewhere", ["https://evil.example", "//evil.example", "/\\evil.example", "/media/x", "nonsense"]
)
def test_signing_in_never_leads_elsewhere(browser: TestClient, nurse: Actor, elsewhere: str) -> None:
    assert sign_in(browser, nurse, wanted=elsewhere).headers["location"] == "/"


def test_session_cookie_is_for_this_host_alone_and_out_of_reach_of_scripts(browser: TestClient, nurse: Actor) -> None:
    said = sign_in(browser, nurse).headers["set-cookie"]

    assert said.startswith(f"{COOKIE}=")
    assert {"HttpOnly", "Path=/", "SameSite=strict", "Secure"} <= set(said.split("; "))
    assert "Domain" not in said
    assert "Max-Age" not in said


def test_wrong_password_and_unknown_name_get_the_same_answer(browser: TestClient, nurse: Actor) -> None:
    wrong = sign_in(browser, nurse, password="not the password")
    unknown = browser.post("/signin", data={"name": "nobody-here", "password": "not the password"})

    assert wrong.status_code == unknown.status_code
    assert wrong.text.replace(sign_in_name_of(nurse), "") == unknown.text.replace("nobody-here", "")
    assert COOKIE not in browser.cookies


def test_delay_is_said_in_seconds_and_grows(browser: TestClient, nurse: Actor, clock: SetClock) -> None:
    first = sign_in(browser, nurse, password="not the password")
    clock.pass_by(seconds=1)
    second = sign_in(browser, nurse, password="not the password")

    assert "Wait 1 second, then try again." in first.text
    assert "Wait 2 seconds, then try again." in second.text


def test_right_password_is_not_looked_at_before_the_delay_is_over(
    browser: TestClient, nurse: Actor, clock: SetClock
) -> None:
    sign_in(browser, nurse, password="not the password")

    assert sign_in(browser, nurse).status_code == 429
    clock.pass_by(seconds=1)
    assert sign_in(browser, nurse).status_code == 303


def test_sign_in_name_is_shown_again_as_text_and_never_as_markup(browser: TestClient, home: object) -> None:
    answer = browser.post("/signin", data={"name": '"><script>alert(1)</script>', "password": "x"})

    assert "<script>" not in answer.text
    assert "&quot;&gt;&lt;script&gt;" in answer.text


def test_signing_out_ends_the_sign_in_for_every_copy_of_the_cookie(browser: TestClient, nurse: Actor) -> None:
    sign_in(browser, nurse)
    copied = browser.cookies[COOKIE]

    answer = browser.post("/signout")
    browser.cookies.set(COOKIE, copied)

    assert (answer.status_code, answer.headers["location"]) == (303, "/signin")
    assert browser.get("/").headers["location"] == "/signin"


def test_signing_out_without_a_sign_in_does_no_harm(browser: TestClient, home: object) -> None:
    assert browser.post("/signout").headers["location"] == "/signin"


@pytest.mark.parametrize(("minutes", "status"), [(4.9, 200), (5, 200), (5.1, 303)])
def test_sign_in_locks_after_five_idle_minutes(
    browser: TestClient, nurse: Actor, clock: SetClock, minutes: float, status: int
) -> None:
    sign_in(browser, nurse)

    clock.pass_by(minutes=minutes)

    assert browser.get("/").status_code == status


def test_locked_page_is_led_to_the_lock_and_back(browser: TestClient, nurse: Actor, clock: SetClock) -> None:
    sign_in(browser, nurse)
    clock.pass_by(minutes=10)

    led_to = browser.get("/review?x=1").headers["location"]
    answer = browser.post("/locked", data={"password": PASSWORD, "next": "/review?x=1"})

    assert led_to == "/locked?next=%2Freview%3Fx%3D1"
    assert answer.headers["location"] == "/review?x=1"
    assert browser.get("/review").status_code == 200


def test_pin_unlocks(browser: TestClient, with_pin: Actor) -> None:
    sign_in(browser, with_pin)
    browser.post("/lock")

    shown = browser.get("/locked").text
    answer = browser.post("/locked", data={"pin": PIN})

    assert 'inputmode="numeric"' in shown
    assert answer.status_code == 303
    assert browser.get("/").status_code == 200


def test_wrong_pin_waits_and_stays_locked(browser: TestClient, with_pin: Actor) -> None:
    sign_in(browser, with_pin)
    browser.post("/lock")

    answer = browser.post("/locked", data={"pin": "111222"})

    assert answer.status_code == 429
    assert "That PIN is not right. Wait 1 second, then try again." in answer.text
    assert browser.get("/").headers["location"] == "/locked"


def test_ten_wrong_pins_ask_for_the_password(browser: TestClient, with_pin: Actor, clock: SetClock) -> None:
    sign_in(browser, with_pin)
    browser.post("/lock")
    for _try in range(9):
        browser.post("/locked", data={"pin": "111222"})
        clock.pass_by(minutes=1)

    answer = browser.post("/locked", data={"pin": "111222"})

    assert "Use your password." in answer.text
    assert 'name="pin"' not in browser.get("/locked").text
    assert browser.post("/locked", data={"pin": PIN}).status_code == 401
    assert browser.post("/locked", data={"password": PASSWORD}).status_code == 303


def test_pin_is_no_password(browser: TestClient, with_pin: Actor) -> None:
    assert sign_in(browser, with_pin, password=PIN).status_code != 303


def test_password_can_be_chosen_instead_of_the_pin(browser: TestClient, with_pin: Actor) -> None:
    sign_in(browser, with_pin)
    browser.post("/lock")

    assert 'name="password"' not in browser.get("/locked").text
    assert 'name="password"' in browser.get("/locked?password").text


def test_lock_page_names_the_person_as_text(browser: TestClient, nurse: Actor) -> None:
    sign_in(browser, nurse)
    browser.post("/lock")

    assert "Noor &lt;b&gt;Nurse&lt;/b&gt; is signed in here." in browser.get("/locked").text


def test_lock_page_of_nobody_is_the_sign_in_page(browser: TestClient, home: object) -> None:
    assert browser.get("/locked").headers["location"] == "/signin"
    assert browser.post("/locked", data={"pin": PIN}).headers["location"] == "/signin"


def test_open_page_learns_what_became_of_its_sign_in(browser: TestClient, nurse: Actor) -> None:
    seen = [browser.get("/session").status_code]
    sign_in(browser, nurse)
    seen.append(browser.get("/session").status_code)
    browser.post("/lock")
    seen.append(browser.get("/session").status_code)

    assert seen == [401, 204, 423]


def test_asking_does_not_keep_a_sign_in_awake_but_tapping_does(
    browser: TestClient, nurse: Actor, clock: SetClock
) -> None:
    sign_in(browser, nurse)
    clock.pass_by(minutes=4)
    browser.get("/session")
    clock.pass_by(minutes=0.9)
    browser.post("/session")
    clock.pass_by(minutes=4.9)
    tapped = browser.get("/session").status_code
    clock.pass_by(minutes=0.2)

    assert (tapped, browser.get("/session").status_code) == (204, 423)


def test_tapping_does_not_unlock(browser: TestClient, nurse: Actor) -> None:
    sign_in(browser, nurse)
    browser.post("/lock")

    assert browser.post("/session").status_code == 423
