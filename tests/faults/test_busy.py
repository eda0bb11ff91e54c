"""A record that somebody else holds: waited for, then a sentence; never a tap that hangs for ever."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from db import connections
from db.engine import Store
from db.faults import StorageFault, Trouble
from db.models.incident import Incident
from db.queries import residents as residents_queries
from db.records import incidents
from db.verification import verify
from protocols.access import Actor
from protocols.identity import new_id
from tests.support.entries import count, entry
from tests.support.homes import NOW
from tests.support.served import ROOT


SHORT = 0.2  # seconds of patience: long enough to be waiting, short enough for a test
_HOLD = """
import sys
from db.sqlite_driver import driver
held = driver().connect(sys.argv[1], isolation_level=None)
held.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def impatient(store: Store) -> Iterator[Store]:
    """The same record for somebody who waits a moment only."""
    opened = Store(store.settings, patience=SHORT)
    yield opened
    opened.close()


@contextmanager
def held(store: Store, home: UUID) -> Iterator[None]:
    """Somebody else writes to the home's record and does not finish."""
    with _by_a_process(store) if store.is_sqlite else _by_a_connection(store, home):
        yield


@contextmanager
def _by_a_process(store: Store) -> Iterator[None]:
    command = [sys.executable, "-c", _HOLD, str(store.settings.data_dir / "attune.db")]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdin is not None
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        yield
        other.stdin.close()


@contextmanager
def _by_a_connection(store: Store, home: UUID) -> Iterator[None]:
    engine = connections.write_engine(connections.database_url(store.settings.database_url))
    with engine.connect() as connection:
        connection.execute(sa.text("SELECT set_config('app.home_id', :home, true)"), {"home": str(home)})
        connection.execute(sa.text("SELECT seq FROM chain_head FOR UPDATE"))
        yield
    engine.dispose()


def test_save_is_refused_after_its_patience_and_kept_once_when_tried_again(
    store: Store, impatient: Store, aide: Actor, resident: UUID
) -> None:
    one, logged = new_id(), entry(resident)

    with held(store, aide.home_id), pytest.raises(StorageFault, match="the record is busy") as fault:
        incidents.record(impatient, actor=aide, now=NOW, id=one, incident=logged)
    nothing = count(store, Incident)
    recorded = incidents.record(impatient, actor=aide, now=NOW, id=one, incident=logged)

    assert fault.value.trouble is Trouble.BUSY
    assert nothing == 0
    assert not recorded.already
    assert count(store, Incident) == 1
    assert verify(store).is_sound


def test_reading_waits_for_nobody(store: Store, impatient: Store, aide: Actor, resident: UUID) -> None:
    with held(store, aide.home_id):
        assert residents_queries.one(impatient, actor=aide, resident_id=resident, now=NOW).room == "12"


def test_save_waits_for_somebody_who_finishes_in_time(store: Store, aide: Actor, resident: UUID) -> None:
    failures: list[BaseException] = []

    def save() -> None:
        try:
            incidents.record(store, actor=aide, now=NOW, id=new_id(), incident=entry(resident))
        except BaseException as failure:  # noqa: BLE001 - carried to the test's own thread
            failures.append(failure)

    saving = threading.Thread(target=save)
    with held(store, aide.home_id):
        saving.start()
    saving.join()

    assert failures == []
    assert count(store, Incident) == 1


def test_writer_that_hangs_does_not_hang_the_others_for_ever(
    store: Store, impatient: Store, aide: Actor, resident: UUID
) -> None:
    """Another thread of the same process, stuck in its own transaction."""
    begun, may_end = threading.Event(), threading.Event()

    def hang(session: Session) -> None:
        session.execute(sa.text("SELECT seq FROM chain_head" + ("" if store.is_sqlite else " FOR UPDATE")))
        begun.set()
        may_end.wait()

    hanging = threading.Thread(target=lambda: impatient.write(aide.home_id, hang))
    hanging.start()
    begun.wait()
    try:
        with pytest.raises(StorageFault, match="the record is busy"):
            incidents.record(impatient, actor=aide, now=NOW, id=new_id(), incident=entry(resident))
    finally:
        may_end.set()
        hanging.join()

    assert count(store, Incident) == 0
