"""An edition of a protocol as a file: for whoever reads protocols, and noted each time."""

from pathlib import Path
from uuid import UUID

import pytest
import sqlalchemy as sa

from db.engine import Store
from db.models.base import table_of
from db.models.chain import AccessLog
from db.queries import home_protocols as queries
from db.records import home_protocols
from protocols.access import Actor, Permission
from protocols.engine.cases import read_cases
from protocols.engine.library import read_form
from protocols.identity import new_id
from protocols.strict_yaml import read_strict
from tests.support import homes
from tests.support.asgi import TestClient
from tests.support.clock import SetClock
from tests.support.signing_in import sign_in
from tests.support.stores import everything


@pytest.fixture
def edition(store: Store, home: UUID, clock: SetClock) -> UUID:
    lead = homes.make_staff(store, home, "nurse", extra=frozenset({Permission.CLINICAL_LEAD}))
    begun = new_id()
    home_protocols.begin(store, actor=lead, now=clock(), id=begun, protocol_id="R09")
    return begun


def test_a_nurse_takes_it_out_and_it_reads_back_equal(
    browser: TestClient, store: Store, nurse: Actor, edition: UUID, tmp_path: Path
) -> None:
    sign_in(browser, nurse)
    file, cases = tmp_path / "R09.yaml", tmp_path / "R09.cases.yaml"

    answer = browser.get(f"/documents/protocols/{edition}.yaml")
    file.write_bytes(answer.content)
    cases.write_bytes(browser.get(f"/documents/protocols/{edition}.cases.yaml").content)

    kept = queries.edition(store, actor=nurse, now=homes.NOW, edition_id=edition)
    assert read_form(read_strict(file)) == kept.protocol
    assert read_cases(cases) == kept.cases
    assert answer.headers["content-type"] == "application/yaml"
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-disposition"] == f'attachment; filename="R09-{kept.edition}.yaml"'


def test_every_taking_is_noted(browser: TestClient, store: Store, nurse: Actor, edition: UUID) -> None:
    sign_in(browser, nurse)
    for _time in range(2):
        browser.get(f"/documents/protocols/{edition}.yaml")

    log = table_of(AccessLog)
    with everything(store) as session:
        noted = session.scalars(sa.select(log.c.actor_id).where(log.c.what == "protocol.download")).all()

    assert noted == [nurse.staff_id, nurse.staff_id]


def test_an_aide_may_not_take_it(browser: TestClient, aide: Actor, edition: UUID) -> None:
    sign_in(browser, aide)

    answer = browser.get(f"/documents/protocols/{edition}.yaml")

    assert answer.status_code == 403
    assert "R09" not in answer.text


def test_a_clinical_lead_of_another_home_learns_nothing(browser: TestClient, store: Store, edition: UUID) -> None:
    elsewhere = homes.make_home(store, name="Elm Court")
    sign_in(browser, homes.make_staff(store, elsewhere, "nurse", extra=frozenset({Permission.CLINICAL_LEAD})))

    theirs = browser.get(f"/documents/protocols/{edition}.yaml")
    nobodys = browser.get(f"/documents/protocols/{new_id()}.yaml")

    assert (theirs.status_code, nobodys.status_code) == (404, 404)
    assert theirs.text == nobodys.text


def test_nobody_is_led_to_the_sign_in_page(browser: TestClient, edition: UUID) -> None:
    answer = browser.get(f"/documents/protocols/{edition}.yaml")

    assert (answer.status_code, answer.headers["location"]) == (303, "/signin")


@pytest.mark.parametrize("name", ["R09.yaml", "../R09.yaml", ".yaml", "1.cases.yaml"])
def test_what_is_no_id_is_not_found(browser: TestClient, nurse: Actor, name: str) -> None:
    sign_in(browser, nurse)

    assert browser.get(f"/documents/protocols/{name}").status_code == 404
