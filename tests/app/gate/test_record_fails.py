"""The gate while the record cannot be used: a sentence instead of a trace, and the emergency steps as ever."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from db.engine import Store
from pages.parts.state import AppState
from pages.web import clockwork
from protocols.access import Actor
from tests.support.asgi import TestClient
from tests.support.clock import IDLE, SetClock
from tests.support.signing_in import sign_in


@contextmanager
def gone(store: Store) -> Iterator[None]:
    """The folder of the record is somewhere else, as when a disk was pulled out."""
    folder = store.settings.data_dir
    elsewhere = folder.with_name("elsewhere")
    store.close()  # connections that are open would still reach it
    folder.rename(elsewhere)
    try:
        yield
    finally:
        store.close()
        shutil.rmtree(folder, ignore_errors=True)  # a disk is mounted over whatever was put there meanwhile
        elsewhere.rename(folder)


@pytest.fixture
def signed_in(browser: TestClient, nurse: Actor) -> TestClient:
    sign_in(browser, nurse)
    browser.get("/emergency")  # every page asks for the steps when it is opened
    return browser


@pytest.mark.parametrize("path", ["/", "/locked", "/signin", "/account", "/documents/x.pdf"])
def test_page_says_what_to_do_and_leads_to_the_emergency_steps(signed_in: TestClient, store: Store, path: str) -> None:
    with gone(store):
        answer = signed_in.get(path)

    assert answer.status_code == 503
    assert "The record cannot be reached at the moment." in answer.text
    assert "write on paper" in answer.text
    assert 'href="/emergency"' in answer.text
    assert "Traceback" not in answer.text


def test_emergency_steps_are_there_with_the_homes_own_number(signed_in: TestClient, store: Store) -> None:
    with gone(store):
        answer = signed_in.get("/emergency")

    assert answer.status_code == 200
    assert 'href="tel:999"' in answer.text


def test_emergency_steps_are_there_even_when_the_country_was_never_known(browser: TestClient, store: Store) -> None:
    with gone(store):
        answer = browser.get("/emergency")

    assert answer.status_code == 200
    assert 'href="tel:112"' in answer.text


def test_signing_in_says_that_the_record_fails_and_not_that_the_password_is_wrong(
    browser: TestClient, store: Store, nurse: Actor
) -> None:
    with gone(store):
        answer = sign_in(browser, nurse)

    assert answer.status_code == 503
    assert "do not belong together" not in answer.text


def test_open_page_is_not_led_away(signed_in: TestClient, store: Store) -> None:
    """401 and 423 make it leave; what is on the screen must stay there."""
    with gone(store):
        assert signed_in.get("/session").status_code == 503


def test_whoever_watches_learns_that_it_is_not_ready_and_why(browser: TestClient, store: Store) -> None:
    with gone(store):
        answer = browser.get("/readyz")
        alive = browser.get("/healthz")

    assert answer.status_code == 503
    assert answer.text.startswith("not ready: unreachable:")
    assert alive.text == "ok"


def test_everything_works_again_without_a_restart(signed_in: TestClient, store: Store) -> None:
    with gone(store):
        signed_in.get("/account")

    assert signed_in.get("/account").status_code == 200
    assert signed_in.get("/readyz").text.startswith("ready")


def test_damaged_record_is_not_to_be_used(signed_in: TestClient, store: Store) -> None:
    store.close()
    record = store.settings.data_dir / "attune.db"
    for companion in record.parent.glob("attune.db-*"):
        companion.unlink()
    record.write_bytes(b"not a record any more" * 1000)

    answer = signed_in.get("/account")

    assert answer.status_code == 503
    assert "The record is damaged. Do not use it any more" in answer.text


def test_log_names_the_trouble_and_its_code(
    signed_in: TestClient, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    with gone(store):
        signed_in.get("/account")

    assert "The record: unreachable (" in caplog.text
    assert "OperationalError 14)" in caplog.text


def test_clockwork_waits_for_the_record_and_goes_on(
    store: Store, nurse: Actor, clock: SetClock, tmp_path: Path
) -> None:
    state = AppState(store=store, clock=clock, idle=IDLE, data_dir=tmp_path)

    with gone(store):
        due = clockwork.run_due(state, due=clock(), holder="first")
    clock.pass_by(minutes=1)

    assert due == clock()
    assert clockwork.run_due(state, due=due, holder="first") == clock() + clockwork.EVERY


def test_record_that_is_not_there_is_not_replaced_by_an_empty_one(signed_in: TestClient, store: Store) -> None:
    folder = store.settings.data_dir

    with gone(store):
        folder.mkdir()  # a disk that is not mounted leaves its empty folder
        answer = signed_in.get("/account")
        made = (folder / "attune.db").exists()

    assert answer.status_code == 503
    assert not made


def test_whoever_watches_is_warned_by_name_and_in_a_sentence_while_the_record_answers(
    browser: TestClient, store: Store, nurse: Actor, clock: SetClock
) -> None:
    well = browser.get("/readyz")
    clock.pass_by(hours=2, seconds=1)
    warned = browser.get("/readyz")

    assert well.text.splitlines()[0] == "ready"
    assert "no_backup" not in well.text
    assert warned.status_code == 200
    assert warned.text.splitlines()[0] == "ready"
    assert "\nwarning: no_backup: There is no good backup yet." in warned.text
    assert "Willow House" not in warned.text
