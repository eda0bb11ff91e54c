"""PostgreSQL cut off: in the middle of a commit, before it, altogether. Nothing doubled, nothing lost, no restart.

The wire is a small proxy before the server's socket. It breaks where it is told to, never by chance.
"""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from db.engine import Store
from db.faults import StorageFault, Trouble
from db.models.base import table_of
from db.models.incident import Incident
from db.queries import residents as residents_queries
from db.records import drafts, incidents
from db.settings import read_settings
from db.verification import verify
from pages.parts.state import AppState, configure
from protocols.access import Actor
from protocols.errors import Conflict
from protocols.identity import new_id
from tests.support import homes, screens, stores
from tests.support.clock import IDLE, SetClock
from tests.support.entries import entry
from tests.support.homes import NOW
from tests.support.postgres import SERVER, PostgresServer
from tests.support.proxy import Cut, Proxy, in_front_of


pytestmark = pytest.mark.postgres


@pytest.fixture
def wire(postgres_server: PostgresServer) -> Iterator[Proxy]:
    with in_front_of(postgres_server.folder) as proxy:
        yield proxy


@pytest.fixture
def store(wire: Proxy, postgres_server: PostgresServer, migrated_database: str, tmp_path: Path) -> Iterator[Store]:
    """A record behind the wire; emptied afterwards past it."""
    environ = {
        "ATTUNE_DATA_DIR": str(tmp_path / "data"),
        "DATABASE_URL": f"postgresql://{SERVER}@/{migrated_database}?host={wire.folder}",
    }
    with (
        stores.postgres_store(tmp_path / "data", postgres_server, database=migrated_database),
        stores.opened(read_settings(environ)) as behind,
    ):
        yield behind


@pytest.fixture
def resident(store: Store, nurse: Actor) -> UUID:
    return homes.make_resident(store, nurse, preferred_name="Edith", full_name="Edith Marlow")


def kept(store: Store, home: UUID) -> list[tuple[UUID, int]]:
    """Id and version of every incident."""
    table = table_of(Incident)
    with store.read(home) as session:
        return [(row[0], row[1]) for row in session.execute(sa.select(table.c.id, table.c.version))]


def save(store: Store, aide: Actor, resident: UUID, one: UUID, **changes: object) -> incidents.Recorded:
    logged = entry(resident, **changes)
    return incidents.record(store, actor=aide, now=NOW, id=one, incident=logged)


@pytest.mark.parametrize(("where", "is_kept"), [(Cut.BEFORE, False), (Cut.AFTER, True)])
def test_save_cut_off_at_its_commit_is_kept_once_when_saved_again(
    store: Store, wire: Proxy, aide: Actor, resident: UUID, where: Cut, is_kept: bool
) -> None:
    one = new_id()
    wire.cut_next = where

    with pytest.raises(StorageFault, match="It may be saved or not") as fault:
        save(store, aide, resident, one)
    found = kept(store, aide.home_id)
    again = save(store, aide, resident, one)

    assert fault.value.trouble is Trouble.OUTCOME_UNKNOWN
    assert found == ([(one, 1)] if is_kept else [])
    assert again.already == is_kept
    assert kept(store, aide.home_id) == [(one, 1)]
    assert verify(store).is_sound


def test_commit_of_unknown_outcome_is_not_tried_again_by_itself(
    store: Store, wire: Proxy, home: UUID, aide: Actor
) -> None:
    runs: list[int] = []
    wire.cut_next = Cut.AFTER

    def action(session: Session) -> None:
        runs.append(1)
        session.execute(sa.text("UPDATE home SET name = name"))

    with pytest.raises(StorageFault):
        store.write(home, action)

    assert (len(runs), wire.cuts) == (1, 1)


def test_other_contents_under_an_id_that_was_kept_after_all_are_refused(
    store: Store, wire: Proxy, aide: Actor, resident: UUID
) -> None:
    """Somebody who changes an answer between the two taps learns that the first one counted."""
    one = new_id()
    wire.cut_next = Cut.AFTER
    with pytest.raises(StorageFault):
        save(store, aide, resident, one)

    with pytest.raises(Conflict, match="saved before with other contents"):
        save(store, aide, resident, one, strength=3)

    assert kept(store, aide.home_id) == [(one, 1)]


@pytest.mark.parametrize("where", Cut)
def test_correction_cut_off_at_its_commit_is_one_new_version_when_sent_again(
    store: Store, wire: Proxy, nurse: Actor, resident: UUID, where: Cut
) -> None:
    one = new_id()
    save(store, nurse, resident, one)
    correction = {"incident_id": one, "incident": entry(resident, strength=3), "expected_version": 1, "reason": "Typo"}
    wire.cut_next = where

    with pytest.raises(StorageFault):
        incidents.amend(store, actor=nurse, now=NOW, **correction)  # type: ignore[arg-type]
    version = incidents.amend(store, actor=nurse, now=NOW, **correction)  # type: ignore[arg-type]

    assert version == 2
    assert kept(store, nurse.home_id) == [(one, 2)]
    assert verify(store).is_sound


def test_cut_off_before_the_commit_says_that_nothing_was_saved_and_nothing_is(
    store: Store, wire: Proxy, home: UUID, aide: Actor, resident: UUID
) -> None:
    one = new_id()

    def half(session: Session) -> None:
        save(store, aide, resident, one)
        wire.cut_all()
        session.execute(sa.text("SELECT 1"))

    with pytest.raises(StorageFault) as fault:
        store.write(home, half)

    assert fault.value.trouble is Trouble.UNREACHABLE
    assert kept(store, home) == []


def test_server_that_is_gone_is_said_to_be_and_used_again_when_it_is_back(
    store: Store, wire: Proxy, aide: Actor, resident: UUID
) -> None:
    one = new_id()
    wire.disconnect()

    with pytest.raises(StorageFault, match="cannot be reached") as read:
        residents_queries.one(store, actor=aide, resident_id=resident, now=NOW)
    with pytest.raises(StorageFault) as written:
        save(store, aide, resident, one)
    wire.connect()

    assert {read.value.trouble, written.value.trouble} == {Trouble.UNREACHABLE}
    assert not save(store, aide, resident, one).already
    assert kept(store, aide.home_id) == [(one, 1)]


def test_connections_that_ended_while_nobody_used_them_are_not_noticed_by_anyone(
    store: Store, wire: Proxy, aide: Actor, resident: UUID
) -> None:
    """A server that was started again over night."""
    save(store, aide, resident, new_id())

    wire.cut_all()

    assert not save(store, aide, resident, new_id()).already
    assert len(kept(store, aide.home_id)) == 2


def test_fault_names_nothing_of_what_was_saved_in_the_log(
    store: Store, wire: Proxy, aide: Actor, resident: UUID, caplog: pytest.LogCaptureFixture
) -> None:
    wire.cut_next = Cut.BEFORE

    with pytest.raises(StorageFault):
        save(store, aide, resident, new_id(), note="Edith hit Rosa")

    assert "The record: outcome_unknown (psycopg" in caplog.text
    assert "Rosa" not in caplog.text


@pytest.mark.parametrize("where", Cut)
def test_on_the_log_page_the_same_save_is_tapped_again(
    store: Store, wire: Proxy, aide: Actor, resident: UUID, tmp_path: Path, where: Cut
) -> None:
    configure(AppState(store=store, clock=SetClock(), idle=IDLE, data_dir=tmp_path / "data"))
    page = screens.screen(screens.signed_in(store, aide), "aide/log.py", resident=str(resident))
    draft = str(page.app.query_params["draft"])
    page.pill(f"seen-{draft}", "BHV_CALL_OUT").pill(f"strength-{draft}", 2)
    wire.words, wire.cut_next = b"INSERT INTO incident ", where  # Save writes the draft first, in its own transaction

    page.button(f"save-{draft}")
    assert "It may be saved or not" in page.refused
    page.button(f"save-{draft}")

    assert "Saved" in page.done or "Already saved" in page.done
    assert [one for one, _version in kept(store, aide.home_id)] == [UUID(draft)]
    assert drafts.mine(store, actor=aide) == ()
    assert verify(store).is_sound
