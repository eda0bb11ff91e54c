"""Anything that people do to entries, in any order, and what breaks meanwhile: the record says what it should."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from db.records import suggestions
from tests.faults.history import BEGINS, TIME_ZONE, Begun, History
from tests.support.entries import log
from tests.support.homes import NOW, make_home, make_resident, make_staff
from tests.support.postgres import PostgresServer
from tests.support.stores import postgres_store, sqlite_store


FEW = settings(
    max_examples=12,
    stateful_step_count=50,
    derandomize=True,
    deadline=None,
    database=None,
    phases=(Phase.explicit, Phase.generate),  # a shorter story of a failure takes minutes: the long test finds it
    suppress_health_check=list(HealthCheck),
    print_blob=False,
)
MANY = settings(FEW, max_examples=150, stateful_step_count=80, phases=tuple(Phase))
EVERYWHERE = {
    "save: done",
    "save again: done",
    "save again: Conflict",
    "correct: done",
    "correct: Stale",
    "correct: Invalid",
    "void: done",
    "void: Stale",
    "void: Invalid",
    "void what is asked about: done",
    "answer: done",
    "answer what is closed: done",
    "answer what is closed: Invalid",
}


@pytest.fixture(scope="module", params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def begun(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Begun]:
    folder = tmp_path_factory.mktemp("begun")
    server: PostgresServer | None = None
    if request.param == "sqlite":
        opened = sqlite_store(folder / "data", like=request.getfixturevalue("migrated_file"))
    else:
        server = request.getfixturevalue("postgres_server")
        opened = postgres_store(folder / "data", server, database=request.getfixturevalue("migrated_database"))
    with opened as store:
        home_id = make_home(store, time_zone=TIME_ZONE)
        nurse, aide = make_staff(store, home_id, "nurse"), make_staff(store, home_id, "aide")
        people = tuple(make_resident(store, nurse, preferred_name=name, room=name) for name in ("Ada", "Ben", "Cyd"))
        stranger = make_staff(store, make_home(store, name="Elm Court"), "nurse")
        someone = make_resident(store, stranger, preferred_name="Zoe")
        for days in (1, 2):
            log(store, stranger, someone, now=NOW - timedelta(days=days), outcome="settled")
        suggestions.sweep(store, now=NOW)
        suggestions.escalate_overdue(store, now=BEGINS + timedelta(days=365))
        store.close()
        yield Begun(store.settings, folder, server, nurse, aide, people, stranger)


def live(begun: Begun, how: settings) -> None:
    """Live through many histories. They must have gone everywhere, or they show nothing."""
    done: Counter[str] = Counter()
    run_state_machine_as_test(lambda: History(begun, done), settings=how)  # type: ignore[arg-type]
    assert done.keys() >= EVERYWHERE, EVERYWHERE - done.keys()


def test_any_history_leaves_the_record_as_it_should_be(begun: Begun) -> None:
    live(begun, FEW)


@pytest.mark.long
def test_any_long_history_leaves_the_record_as_it_should_be(begun: Begun) -> None:
    live(begun, MANY)
