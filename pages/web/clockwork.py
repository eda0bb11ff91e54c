"""What the application does by itself, every minute of its clock: nobody taps, and something becomes overdue.

The hourly backup runs beside these, in `backups`: nothing waits for it.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from starlette.concurrency import run_in_threadpool

from db.engine import Store
from db.faults import StorageFault
from db.queries.sign_ins import home_exists
from db.records import follow_ups, leases, suggestions, time_passing
from pages.parts import faults
from pages.parts.state import AppState
from pages.web import backups
from protocols.identity import new_id


EVERY = timedelta(minutes=1)
_TIME_EVERY = timedelta(minutes=15)  # the shortest limit of a rule of this kind is 90 minutes
_LOOK_EVERY_SECONDS = 1.0  # the application's clock can be another than the machine's


@dataclass(frozen=True, slots=True)
class Job:
    """`run` takes the store and `now`; running it twice at the same moment changes nothing the second time.

    `every` longer than a minute: at most once in that time, whichever process it was.
    """

    name: str
    run: Callable[..., int]
    every: timedelta = EVERY


JOBS = (
    Job("close_overdue_follow_ups", follow_ups.close_overdue),
    Job("look_at_waiting_incidents", suggestions.sweep),
    Job("escalate_overdue_cards", suggestions.escalate_overdue),
    Job("look_at_what_time_brings", time_passing.look, every=_TIME_EVERY),
)


@asynccontextmanager
async def running(state: AppState) -> AsyncIterator[None]:
    """The clockwork runs while the application does."""
    holder = str(new_id())
    tasks = (
        asyncio.create_task(_tick(state, holder=holder), name="attune-clockwork"),
        asyncio.create_task(backups.keep_making(state, holder=holder), name="attune-backups"),
    )
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        for task in tasks:
            with suppress(asyncio.CancelledError):
                await task


async def _tick(state: AppState, *, holder: str) -> None:
    due = state.clock()
    while True:
        due = await run_in_threadpool(run_due, state, due=due, holder=holder)
        await asyncio.sleep(_LOOK_EVERY_SECONDS)


def run_due(state: AppState, *, due: datetime, holder: str) -> datetime:
    """Run every job when the application's clock has reached `due`; answers when they are due next."""
    now = state.clock()
    if now < due:
        return due
    try:
        if not home_exists(state.store):
            return due
    except StorageFault:
        return now + EVERY  # it is in the log; the record may be back by then
    for job in JOBS:
        run_once(job, state.store, now=now, holder=holder)
    return now + EVERY


def run_once(job: Job, store: Store, *, now: datetime, holder: str) -> None:
    """Run the job unless another process has it. A fault is logged; the other jobs and the next minute go on."""
    # A lease of a longer period is nobody's to renew.
    taker = holder if job.every == EVERY else str(new_id())
    try:
        if leases.take(store, now=now, job=job.name, holder=taker, until=now + job.every):
            job.run(store, now=now)
    except Exception as error:  # noqa: BLE001 - the clockwork must not stop because one job could not run once
        faults.note(error)
