"""What the application does by itself: once a minute of its clock, once in all."""

import asyncio
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from db.engine import Store
from db.records import leases
from pages.parts.state import AppState
from pages.web import clockwork
from pages.web.clockwork import EVERY, Job
from tests.support.clock import IDLE, SetClock
from tests.support.homes import NOW


def test_job_runs_for_one_process_while_its_lease_lasts(store: Store) -> None:
    until = NOW + EVERY

    assert leases.take(store, now=NOW, job="sweep", holder="first", until=until)
    assert not leases.take(store, now=until - timedelta(seconds=1), job="sweep", holder="second", until=until + EVERY)
    assert leases.take(store, now=until, job="sweep", holder="second", until=until + EVERY)


def test_holder_may_take_its_lease_again(store: Store) -> None:
    for minute in range(3):
        now = NOW + minute * EVERY / 2
        assert leases.take(store, now=now, job="sweep", holder="first", until=now + EVERY)


def test_leases_of_different_jobs_are_apart(store: Store) -> None:
    assert leases.take(store, now=NOW, job="sweep", holder="first", until=NOW + EVERY)
    assert leases.take(store, now=NOW, job="backup", holder="second", until=NOW + EVERY)


def test_two_processes_run_a_job_once(store: Store) -> None:
    ran: list[datetime] = []

    def job(_store: Store, *, now: datetime) -> int:
        ran.append(now)
        return 0

    for holder in ("first", "second"):
        clockwork.run_once(Job("sweep", job), store, now=NOW, holder=holder)

    assert ran == [NOW]


def test_fault_of_a_job_is_logged_without_its_words_and_stops_nothing(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    def job(_store: Store, *, now: datetime) -> int:
        raise ValueError("Ada Brightwell")

    clockwork.run_once(Job("sweep", job), store, now=NOW, holder="first")

    assert "ValueError" in caplog.text
    assert "Ada" not in caplog.text


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    """When the one job of the clockwork ran."""
    moments: list[datetime] = []

    def job(_store: Store, *, now: datetime) -> int:
        moments.append(now)
        return 0

    monkeypatch.setattr(clockwork, "JOBS", (Job("sweep", job),))
    return moments


@pytest.mark.parametrize(("seconds", "times"), [(59, 1), (60, 2), (61, 2)])
def test_jobs_run_again_after_a_minute_of_the_applications_clock(
    store: Store, home: object, clock: SetClock, tmp_path: Path, ran: list[datetime], seconds: int, times: int
) -> None:
    state = AppState(store=store, clock=clock, idle=IDLE, data_dir=tmp_path)

    due = clockwork.run_due(state, due=NOW, holder="first")
    clock.pass_by(seconds=seconds)
    clockwork.run_due(state, due=due, holder="first")

    assert len(ran) == times


def test_nothing_runs_before_set_up(store: Store, clock: SetClock, tmp_path: Path, ran: list[datetime]) -> None:
    state = AppState(store=store, clock=clock, idle=IDLE, data_dir=tmp_path)

    assert clockwork.run_due(state, due=NOW, holder="first") == NOW
    assert not ran


def test_clockwork_starts_with_the_application_and_stops_with_it(
    store: Store, home: object, clock: SetClock, tmp_path: Path, ran: list[datetime]
) -> None:
    state = AppState(store=store, clock=clock, idle=IDLE, data_dir=tmp_path)

    async def start_wait_and_stop() -> int:
        async with clockwork.running(state):
            while not ran:
                await asyncio.sleep(0)
        return len(asyncio.all_tasks())

    assert asyncio.run(start_wait_and_stop()) == 1
