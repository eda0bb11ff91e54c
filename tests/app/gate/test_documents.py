"""A family summary as a file: for whoever may release it, and noted each time."""

from datetime import date
from uuid import UUID

import pypdfium2
import pytest
import sqlalchemy as sa

from db.engine import Store
from db.models.base import table_of
from db.models.chain import AccessLog
from db.records import summaries
from protocols.access import Actor
from protocols.identity import new_id
from reports.contents import monthly
from tests.support import homes
from tests.support.asgi import TestClient
from tests.support.clock import SetClock
from tests.support.signing_in import sign_in
from tests.support.stores import everything
from tests.unit.reports import examples


@pytest.fixture
def draft(store: Store, nurse: Actor, clock: SetClock) -> UUID:
    contents = monthly.write(examples.edith_in_october(), language="en", prepared_on=date(2026, 11, 2))
    resident = homes.make_resident(store, nurse, preferred_name="Edith", full_name="Edith Marlowby")
    return summaries.prepare(
        store,
        actor=nurse,
        now=clock(),
        id=new_id(),
        resident_id=resident,
        month=date(2026, 10, 1),
        contents=contents.as_json(),
    )


@pytest.fixture
def approved(store: Store, nurse: Actor, draft: UUID, clock: SetClock) -> UUID:
    summaries.approve(store, actor=nurse, now=clock(), summary_id=draft, expected_version=1)
    return draft


def _text(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(document[number].get_textpage().get_text_range() for number in range(len(document)))
    finally:
        document.close()


def test_nurse_reads_the_approved_summary(browser: TestClient, nurse: Actor, approved: UUID) -> None:
    sign_in(browser, nurse)

    answer = browser.get(f"/documents/{approved}.pdf")

    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/pdf"
    assert "About Edith, October 2026" in _text(answer.content)
    assert "Draft, not approved" not in _text(answer.content)


def test_draft_says_on_its_pages_that_it_is_one(browser: TestClient, nurse: Actor, draft: UUID) -> None:
    sign_in(browser, nurse)

    assert "Draft, not approved" in _text(browser.get(f"/documents/{draft}.pdf").content)


def test_file_is_never_stored_and_its_name_tells_nobody_whom_it_is_about(
    browser: TestClient, nurse: Actor, approved: UUID
) -> None:
    sign_in(browser, nurse)

    headers = browser.get(f"/documents/{approved}.pdf").headers

    assert headers["cache-control"] == "no-store"
    assert headers["content-disposition"] == 'inline; filename="monthly-summary-2026-10.pdf"'


def test_every_reading_is_noted(browser: TestClient, store: Store, nurse: Actor, approved: UUID) -> None:
    sign_in(browser, nurse)
    for _time in range(2):
        browser.get(f"/documents/{approved}.pdf")

    log = table_of(AccessLog)
    with everything(store) as session:
        noted = session.execute(
            sa.select(log.c.actor_id).where(log.c.what == "family_summary.download").order_by(log.c.at)
        ).all()

    assert [row.actor_id for row in noted] == [nurse.staff_id, nurse.staff_id]


@pytest.mark.parametrize("role", ["aide", "manager"])
def test_whoever_may_not_release_it_may_not_read_it(
    browser: TestClient, store: Store, nurse: Actor, approved: UUID, role: str
) -> None:
    sign_in(browser, homes.make_staff(store, nurse.home_id, role))

    answer = browser.get(f"/documents/{approved}.pdf")

    assert answer.status_code == 403
    assert "Edith" not in answer.text


def test_nurse_of_another_home_learns_nothing(browser: TestClient, store: Store, approved: UUID) -> None:
    sign_in(browser, homes.make_staff(store, homes.make_home(store, name="Elm Court"), "nurse"))

    theirs = browser.get(f"/documents/{approved}.pdf")
    nobodys = browser.get(f"/documents/{new_id()}.pdf")

    assert (theirs.status_code, nobodys.status_code) == (404, 404)
    assert theirs.text == nobodys.text


def test_nobody_is_led_to_the_sign_in_page(browser: TestClient, approved: UUID) -> None:
    answer = browser.get(f"/documents/{approved}.pdf")

    assert (answer.status_code, answer.headers["location"]) == (303, "/signin")


@pytest.mark.parametrize("name", ["x.pdf", "../x.pdf", "1.pdf", ".pdf"])
def test_what_is_no_id_is_not_found(browser: TestClient, nurse: Actor, name: str) -> None:
    sign_in(browser, nurse)

    assert browser.get(f"/documents/{name}").status_code == 404
