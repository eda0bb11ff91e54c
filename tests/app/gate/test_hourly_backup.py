"""Every hour of the application's clock a backup is made, once in all, and nobody who taps waits for it."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from db import backup
from db.backup.__main__ import main, order
from db.backup.manifest import Check
from db.engine import Store
from db.verification import verify
from pages.parts.state import AppState
from pages.web import backups, clockwork
from protocols.access import Actor
from tests.support import stores
from tests.support.clock import IDLE, SetClock
from tests.support.homes import NOW, make_resident


@pytest.fixture
def state(store: Store, clock: SetClock, tmp_path: Path) -> AppState:
    return AppState(store=store, clock=clock, idle=IDLE, data_dir=tmp_path / "data")


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    """When a backup would have been made."""
    moments: list[datetime] = []

    async def make(_state: AppState, *, now: datetime) -> None:
        moments.append(now)

    monkeypatch.setattr(backups, "make", make)
    return moments


def let_go_by(state: AppState, clock: SetClock, *, minutes: int, due: datetime = NOW, holder: str = "first") -> None:
    """Look at the clock every minute."""
    for _minute in range(minutes):
        due = asyncio.run(backups.make_if_due(state, due=due, holder=holder))
        clock.pass_by(minutes=1)


def test_one_is_made_every_hour(state: AppState, home: object, clock: SetClock, made: list[datetime]) -> None:
    let_go_by(state, clock, minutes=121)

    assert made == [NOW, NOW + timedelta(hours=1), NOW + timedelta(hours=2)]


def test_none_is_made_before_it_is_due(state: AppState, home: object, clock: SetClock, made: list[datetime]) -> None:
    let_go_by(state, clock, minutes=5, due=NOW + backups.AFTER_START)
    assert made == []

    let_go_by(state, clock, minutes=1, due=NOW + backups.AFTER_START)
    assert made == [NOW + backups.AFTER_START]


def test_none_is_made_before_set_up(state: AppState, clock: SetClock, made: list[datetime]) -> None:
    let_go_by(state, clock, minutes=3)

    assert made == []


def test_two_processes_make_one_and_the_other_takes_over(
    state: AppState, home: object, clock: SetClock, made: list[datetime]
) -> None:
    let_go_by(state, clock, minutes=1, holder="first")
    let_go_by(state, clock, minutes=59, holder="second")
    assert made == [NOW]

    let_go_by(state, clock, minutes=1, holder="second")
    assert made == [NOW, NOW + backups.EVERY]


def test_one_that_could_not_even_begin_is_logged_and_the_next_hour_tries_again(
    state: AppState, home: object, clock: SetClock, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    tries: list[datetime] = []

    async def fail(_state: AppState, *, now: datetime) -> None:
        tries.append(now)
        raise OSError("no process for Ada Brightwell")

    monkeypatch.setattr(backups, "make", fail)
    let_go_by(state, clock, minutes=70)

    assert len(tries) == 2
    assert "OSError" in caplog.text
    assert "Ada" not in caplog.text


@pytest.mark.parametrize(("hours", "walked"), [(1, False), (24, True)])
def test_a_process_of_its_own_makes_it_and_walks_the_chain_once_a_day(
    state: AppState, edith: object, hours: int, walked: bool
) -> None:
    settings = state.store.settings
    for now in (NOW, NOW + timedelta(hours=hours)):
        asyncio.run(backups.make(state, now=now))

    newest = backup.kept(settings)[0]
    assert newest.made_at == NOW + timedelta(hours=hours)
    assert (Check.CHAIN in newest.checked) is walked
    assert backup.last_failure(settings) is None


def test_people_go_on_saving_while_it_is_made(state: AppState, nurse: Actor) -> None:
    saved: list[UUID] = []

    async def make_and_save() -> None:
        making = asyncio.create_task(backups.make(state, now=NOW))
        while not making.done():
            saved.append(await asyncio.to_thread(make_resident, state.store, nurse))
        await making

    asyncio.run(make_and_save())

    assert len(saved) > 1
    assert backup.kept(state.store.settings)[0].is_sound
    assert verify(state.store).is_sound


def test_a_failure_is_logged_with_its_sentence_and_noted(
    state: AppState, edith: object, caplog: pytest.LogCaptureFixture
) -> None:
    stores.tamper(state.store, "UPDATE resident SET room = 'Lighthouse'")

    asyncio.run(backups.make(state, now=NOW))

    assert "Backup: No good backup was made" in caplog.text
    assert "Lighthouse" not in caplog.text
    noted = backup.last_failure(state.store.settings)
    assert noted is not None
    assert noted.at == NOW


def test_a_fault_that_nobody_expected_is_told_without_its_words(
    state: AppState, edith: object, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def unexpected(*_arguments: object, **_more: object) -> None:
        raise RuntimeError("Edith Marlow")

    monkeypatch.setattr("db.backup.taking.take", unexpected)

    assert main(order(state.store.settings, now=NOW)) == 1

    said = capsys.readouterr()
    assert said.err.startswith("RuntimeError __main__.py:")
    assert "Edith" not in said.out + said.err
    noted = backup.last_failure(state.store.settings)
    assert noted is not None
    assert "RuntimeError" in noted.why


def test_the_order_keeps_every_setting_and_is_no_argument_of_the_process(state: AppState) -> None:
    settings = replace(state.store.settings, database_key="0123456789abcdef" * 4)

    from db.backup.__main__ import _read

    assert _read(order(settings, now=NOW)) == (settings, NOW)


def test_when_the_application_stops_the_process_ends_and_leaves_nothing(state: AppState, home: object) -> None:
    settings = state.store.settings

    async def stop_in_the_middle() -> None:
        making = asyncio.create_task(backups.make(state, now=NOW))
        while not list(settings.backup_dir.glob(".making-*")):
            await asyncio.sleep(0)
        making.cancel()
        with pytest.raises(asyncio.CancelledError):
            await making

    asyncio.run(stop_in_the_middle())

    assert backup.kept(settings) == ()


def test_it_starts_and_stops_with_the_application(
    state: AppState, home: object, clock: SetClock, made: list[datetime], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "_LOOK_EVERY_SECONDS", 0)

    async def start_wait_and_stop() -> int:
        async with clockwork.running(state):
            await asyncio.sleep(0)
            clock.pass_by(minutes=5)
            while not made:
                await asyncio.sleep(0)
        return len(asyncio.all_tasks())

    assert asyncio.run(start_wait_and_stop()) == 1
    assert made == [NOW + backups.AFTER_START]
