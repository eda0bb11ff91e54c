"""The first start: set-up once, and never again."""

import pytest

from db.engine import Store
from db.queries.sign_ins import home_exists
from tests.support.asgi import TestClient


GIVEN = {
    "name": "Willow House",
    "country": "IE",
    "time_zone": "Europe/Dublin",
    "manager_name": "Morgan Manager",
    "manager_sign_in_name": "morgan",
    "manager_password": "quiet harbour walk",
    "again": "quiet harbour walk",
}


@pytest.mark.parametrize("path", ["/", "/review", "/signin"])
def test_every_page_leads_to_set_up_while_there_is_no_home(browser: TestClient, store: Store, path: str) -> None:
    assert browser.get(path).headers["location"] == "/setup"


def test_set_up_makes_the_home_and_signs_its_manager_in(browser: TestClient, store: Store) -> None:
    answer = browser.post("/setup", data=GIVEN)

    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert browser.get("/").status_code == 200
    browser.post("/signout")
    assert browser.post("/signin", data={"name": "morgan", "password": "quiet harbour walk"}).status_code == 303


def test_set_up_is_gone_afterwards(browser: TestClient, store: Store) -> None:
    browser.post("/setup", data=GIVEN)
    browser.post("/signout")

    shown = browser.get("/setup")
    again = browser.post("/setup", data={**GIVEN, "manager_sign_in_name": "intruder"})

    assert (shown.status_code, again.status_code) == (303, 303)
    assert browser.get("/session").status_code == 401
    assert browser.post("/signin", data={"name": "intruder", "password": "quiet harbour walk"}).status_code != 303


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("manager_password", "short", "Use a password of at least 10 characters."),
        ("name", "  ", "Please fill this in."),
        ("time_zone", "Mars/Olympus", "Choose a time zone from the list."),
        ("country", "ZZ", "Choose a country from the list."),
    ],
)
def test_what_cannot_be_kept_is_said_and_nothing_is_made(
    browser: TestClient, store: Store, field: str, value: str, sentence: str
) -> None:
    given = {**GIVEN, field: value}

    answer = browser.post("/setup", data={**given, "again": given["manager_password"]})

    assert answer.status_code == 422
    assert sentence in answer.text
    assert not home_exists(store)


def test_two_passwords_that_differ_are_refused(browser: TestClient, store: Store) -> None:
    answer = browser.post("/setup", data={**GIVEN, "again": "quiet harbour wal"})

    assert "The two passwords are not the same." in answer.text
    assert not home_exists(store)


def test_what_was_typed_stands_again_but_never_a_password(browser: TestClient, store: Store) -> None:
    answer = browser.post("/setup", data={**GIVEN, "again": "something else"})

    assert 'value="Morgan Manager"' in answer.text
    assert '<option value="Europe/Dublin" selected>' in answer.text
    assert "quiet harbour walk" not in answer.text


def test_empty_form_is_answered_with_a_sentence(browser: TestClient, store: Store) -> None:
    assert browser.post("/setup").status_code == 422
