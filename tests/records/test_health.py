"""Is the record well? The same answer on both engines, and none for people of another home."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from db.concerns import Concern, in_words
from db.engine import Store
from db.queries import health
from db.records import incidents, residents
from protocols.access import Actor
from protocols.errors import NotAllowed
from protocols.identity import new_id
from tests.support import stores
from tests.support.entries import entry
from tests.support.homes import NOW, make_home, make_staff
from tests.support.postgres import PostgresServer
from tests.support.stores import tamper


def test_new_record_is_well(store: Store, manager: Actor) -> None:
    found = health.overview(store, actor=manager, now=NOW)

    assert [one for one in found.concerns if one is not Concern.DISK_LOW] == []
    assert found.machine.engine.startswith("SQLite 3." if store.is_sqlite else "PostgreSQL 1")
    assert found.machine.disks[0].total > 0
    assert (found.left_over, found.due) == (0, 0)


@pytest.mark.postgres
@pytest.mark.parametrize(("role", "is_too_strong"), [("server", False), ("owner", True), ("superuser", True)])
def test_a_server_that_could_rewrite_the_record_is_named(
    tmp_path: Path, postgres_server: PostgresServer, migrated_database: str, role: str, is_too_strong: bool
) -> None:
    settings = stores.postgres_settings(tmp_path / "data", postgres_server, database=migrated_database)
    urls = {
        "server": settings.database_url,
        "owner": str(settings.migrate_url),
        "superuser": postgres_server.url(migrated_database, role="postgres"),
    }
    with stores.opened(replace(settings, database_url=urls[role])) as store:
        assert (Concern.ROLE_TOO_STRONG in health.machine(store, now=NOW).concerns) is is_too_strong


def test_last_link_is_the_newest_change_of_this_home_alone(
    store: Store, manager: Actor, nurse: Actor, resident: UUID
) -> None:
    before = health.last_link(store, actor=manager)
    make_staff(store, make_home(store, name="Elm Court"), "nurse")
    other_home_wrote = health.last_link(store, actor=manager)

    incidents.record(store, actor=nurse, now=NOW + timedelta(hours=1), id=new_id(), incident=entry(resident))
    after = health.last_link(store, actor=manager)

    assert before is not None
    assert after is not None
    assert other_home_wrote == before
    assert after.seq > before.seq
    assert after.hash != before.hash


def test_cut_off_newest_link_is_noticed_at_a_glance(store: Store, manager: Actor, nurse: Actor, resident: UUID) -> None:
    last = health.last_link(store, actor=manager)
    assert last is not None
    home = str(manager.home_id) if not store.is_sqlite else manager.home_id.hex
    without_guards = [] if store.is_sqlite else ["SET LOCAL session_replication_role = replica"]
    if store.is_sqlite:
        tamper(store, "DROP TRIGGER audit_no_delete")
    tamper(store, *without_guards, f"DELETE FROM audit WHERE home_id = '{home}' AND seq = {last.seq}")

    assert Concern.CHAIN_CUT in health.concerns(store, actor=manager, now=NOW)


def test_record_of_somebody_long_gone_is_counted_as_due(
    store: Store, manager: Actor, nurse: Actor, resident: UUID
) -> None:
    long_ago = NOW.date() - timedelta(days=366 * 30)
    residents.set_status(
        store, actor=nurse, now=NOW, resident_id=resident, status="left", on=long_ago, expected_version=1
    )

    assert health.overview(store, actor=manager, now=NOW).due == 1


@pytest.mark.parametrize("role", ["aide", "nurse"])
def test_others_are_not_told(store: Store, home: UUID, role: str) -> None:
    other = make_staff(store, home, role)

    for question in (health.overview, health.concerns):
        with pytest.raises(NotAllowed):
            question(store, actor=other, now=NOW)


@pytest.mark.parametrize("concern", Concern)
def test_every_concern_says_what_to_do(concern: Concern) -> None:
    assert "sk whoever looks after the server" in in_words(concern)
