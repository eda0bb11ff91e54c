"""The hourly backup: in a process of its own, so that no tap waits for it; by one server, however many there are."""

import asyncio
import logging
import os
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from starlette.concurrency import run_in_threadpool

import db
from db.backup.__main__ import order
from db.queries.sign_ins import home_exists
from db.records import leases
from pages.parts import faults
from pages.parts.state import AppState


EVERY = timedelta(hours=1)
AFTER_START = timedelta(minutes=5)  # a server that is started again and again has better things to do
ASK_AGAIN = timedelta(minutes=1)
_JOB = "backup"
_LOOK_EVERY_SECONDS = 1.0  # the application's clock can be another than the machine's
_LONGEST_SECONDS = EVERY.total_seconds()
_PACKAGES = Path(db.__file__).parent.parent

_LOG = logging.getLogger("attune")


async def keep_making(state: AppState, *, holder: str) -> None:
    """A backup every hour of the application's clock, until cancelled.

    A failure is logged, and the next hour tries again; it is also noted in the backup folder, for the manager's page.
    """
    due = state.clock() + AFTER_START
    while True:
        due = await make_if_due(state, due=due, holder=holder)
        await asyncio.sleep(_LOOK_EVERY_SECONDS)


async def make_if_due(state: AppState, *, due: datetime, holder: str) -> datetime:
    """Make one when the application's clock has reached `due` and it is ours to make; answers when to look again."""
    now = state.clock()
    if now < due:
        return due
    if not await run_in_threadpool(take_turn, state, now=now, holder=holder):
        return now + ASK_AGAIN
    try:
        await make(state, now=now)
    except Exception as error:  # noqa: BLE001 - no process could be started; the next hour tries again
        faults.note(error)
    return now + EVERY


def take_turn(state: AppState, *, now: datetime, holder: str) -> bool:
    """Whether the backup of this hour is ours to make: no other process has made it, and there is a home."""
    try:
        return home_exists(state.store) and leases.take(
            state.store, now=now, job=_JOB, holder=holder, until=now + EVERY
        )
    except Exception as error:  # noqa: BLE001 - the next minute asks again
        faults.note(error)
        return False


async def make(state: AppState, *, now: datetime) -> None:
    """Make one, and wait for it without holding anything. Ends the process when cancelled, or after an hour."""
    pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE}
    # In this folder, because a setting may be a path from here; with our packages, wherever they are.
    environ = os.environ | {"PYTHONPATH": str(_PACKAGES)}
    with subprocess.Popen([sys.executable, "-P", "-m", "db.backup"], env=environ, text=True, **pipes) as process:
        assert process.stdin is not None
        assert process.stderr is not None
        process.stdin.write(order(state.store.settings, now=now))
        process.stdin.close()
        try:
            async with asyncio.timeout(_LONGEST_SECONDS):
                while process.poll() is None:
                    await asyncio.sleep(_LOOK_EVERY_SECONDS)
        except TimeoutError:
            _LOG.error("Backup: not done within an hour")
        finally:
            process.kill()
        if said := process.stderr.read().strip():
            _LOG.error("Backup: %s", said)
