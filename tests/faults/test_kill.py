"""Killed in the middle of saving: whatever was answered for is there, whole, and the record is sound."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import psycopg
import pytest

from db.engine import Store
from db.migrations import migrate
from db.settings import DataSettings
from tests.support import homes, postgres, stores
from tests.support import tablets as tablet_processes
from tests.support.failing import fail, recover
from tests.support.tablets import TABLETS, Answered, Tablets
from tests.support.ward import Step, Ward, ahead, assert_sound, lost, reached


ROUNDS = 15
MANY_ROUNDS = 200
FAILURES = 5
SEED = 20260310


@pytest.fixture(scope="module")
def tablets() -> Iterator[Tablets]:
    with tablet_processes.tablets() as running:
        yield running


class Breaking:
    """Rounds of breaking on one record that keeps growing, and what was answered for so far."""

    def __init__(self, store: Store, ward: Ward) -> None:
        self.settings, self.ward = store.settings, ward
        store.close()  # nobody else has the file open when it breaks
        self.answered = Answered()
        self.walked: set[Step] = set()

    def check(self, round: Answered) -> None:
        """Open the record as a restarted server does, and look at all of it."""
        self.answered.steps |= round.steps
        self.answered.count += round.count
        with closing(Store(self.settings)) as store:
            kept = reached(store, self.ward)
            assert lost(self.answered.steps, kept) == {}
            assert ahead(self.answered.steps, kept) == {}
            assert_sound(store)
        # What was under way and came through is there to stay.
        self.answered.steps |= kept
        self.walked |= set(kept.values())


def kill_again_and_again(tablets: Tablets, breaking: Breaking, *, rounds: int) -> None:
    random = Random(SEED)
    for _round in range(rounds):
        answered = tablets.save_until_killed(breaking.settings, breaking.ward, random)
        assert answered.failures == []
        wait_until_let_go(breaking.settings)
        breaking.check(answered)

    print(f"{rounds} rounds, {breaking.answered.count} steps answered for, 0 lost")
    assert breaking.answered.count > rounds * 10
    assert breaking.walked == set(Step) - {Step.NOTHING}


def wait_until_let_go(settings: DataSettings) -> None:
    """PostgreSQL goes on for a moment with what a dead client had sent."""
    if settings.database_url.startswith("sqlite"):
        return
    others = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    with psycopg.connect(settings.database_url, autocommit=True) as connection:
        while connection.execute(others).fetchone() != (0,):
            pass


def test_killed_while_saving_nothing_answered_for_is_lost(store: Store, ward: Ward, tablets: Tablets) -> None:
    kill_again_and_again(tablets, Breaking(store, ward), rounds=ROUNDS)


@pytest.mark.long
def test_killed_many_times_nothing_answered_for_is_lost(store: Store, ward: Ward, tablets: Tablets) -> None:
    kill_again_and_again(tablets, Breaking(store, ward), rounds=MANY_ROUNDS)


@pytest.mark.postgres
def test_when_the_database_server_fails_nothing_answered_for_is_lost(tmp_path: Path, tablets: Tablets) -> None:
    """Every process of PostgreSQL ends at once, and it recovers by itself."""
    with postgres.running() as server:
        settings = stores.postgres_settings(tmp_path / "data", server, database=server.fresh())
        migrate(settings)
        with closing(Store(settings)) as store:
            nurse = homes.make_staff(store, homes.make_home(store), "nurse")
            ward = Ward(nurse, (homes.make_resident(store, nurse),))
        breaking, random = Breaking(store, ward), Random(SEED)

        for _round in range(FAILURES):
            answered = tablets.save_until(settings, ward, random, lambda _process: fail(server))
            assert len(answered.failures) == TABLETS  # every tablet was told
            recover(server)
            breaking.check(answered)

    print(f"{FAILURES} failures, {breaking.answered.count} steps answered for, 0 lost")
    assert breaking.answered.count > FAILURES * 10
