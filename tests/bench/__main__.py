"""Prints what runs, saves, the rules and papers cost, beside floors in the same run, and how long tablets wait.

Then what each page asks of small and large records: `scale`, which also goes further by itself.
"""

import asyncio
import gc
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import psutil
import sqlalchemy as sa

from db import demo
from db.engine import Store
from db.migrations import migrate
from db.models.base import table_of
from db.models.home import Home as HomeTable
from db.models.resident import Resident
from db.models.staff import Staff
from db.scope import DOOR
from protocols.access import Actor
from tests.bench import drawing, evaluating, saving, scale, tablets
from tests.support.served import served
from tests.support.stores import sqlite_settings


NOW = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)
CLIENTS = 50
PAUSE_SECONDS = 10.0
SECONDS = 30.0


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        data_dir = Path(folder) / "data"
        begun, spent = time.perf_counter(), time.process_time()
        aide, residents = _fill(data_dir)
        wall, cpu = time.perf_counter() - begun, time.process_time() - spent
        _say(f"The invented home, six months: {wall:.1f} s, {cpu:.1f} s of CPU   budget: 30 s")
        _pages(data_dir, residents)
        store = Store(sqlite_settings(data_dir))
        _papers(store, residents)
        # As the application does once everything is loaded: what was loaded stays.
        gc.collect()
        gc.freeze()
        _rules(store)
        _saves(store, aide, residents)
        store.close()
    for engine in scale.ENGINES:
        scale.run(engine)
    return 0


def _fill(data_dir: Path) -> tuple[Actor, list[UUID]]:
    data_dir.mkdir(mode=0o700)
    settings = sqlite_settings(data_dir)
    migrate(settings)
    store = Store(settings)
    demo.fill(store, until=NOW)
    with store.read(DOOR) as session:
        home_id = session.scalars(sa.select(table_of(HomeTable).c.id)).one()
        staff = table_of(Staff)
        aide = session.scalars(sa.select(staff.c.id).where(staff.c.sign_in_name == "aide")).one()
        resident = table_of(Resident)
        residents = list(session.scalars(sa.select(resident.c.id).where(resident.c.status == "present")))
    store.close()
    return Actor(home_id=home_id, staff_id=aide, role="aide"), residents


def _pages(data_dir: Path, residents: list[UUID]) -> None:
    aide = next(who for who in demo.SIGN_INS if who.role == "aide")
    with served(data_dir, now=NOW, module="tests.bench.serve") as application:
        cookie = tablets.sign_in(application, aide.sign_in_name, aide.password)
        home = tablets.Home(application, psutil.Process().children()[0], cookie)
        query = f"resident={residents[0]}"
        canned = asyncio.run(tablets.cpu_of_runs(home, page="canned", query="", strength="canned-strength"))
        real = asyncio.run(tablets.cpu_of_runs(home, page="log", query=query, strength="-strength-"))
        _say(f"{'CPU of a run, ms':34}{'log page':>10}{'canned':>10}{'ratio':>8}   budget")
        for what, at, budget in (("full", 0, "50 ms, 2 times"), ("fragment", 1, "20 ms")):
            _say(f"  {what:32}{real[at]:10.1f}{canned[at]:10.1f}{real[at] / canned[at]:8.2f}   {budget}")
        queries = [f"resident={residents[number % len(residents)]}" for number in range(CLIENTS)]
        took = asyncio.run(tablets.waiting(home, queries=queries, pause=PAUSE_SECONDS, seconds=SECONDS, seed=1))
        _say(f"{CLIENTS} tablets, one tap each {PAUSE_SECONDS:.0f} s: {_spread(took)}   budget: 95th 300 ms")


def _rules(store: Store) -> None:
    for line in evaluating.report(store):
        _say(line)


def _papers(store: Store, residents: list[UUID]) -> None:
    _say(f"CPU of drawing a monthly summary: {_cpu(drawing.cpu(store, residents[:8], NOW))}   budget: 60 ms")


def _saves(store: Store, aide: Actor, residents: list[UUID]) -> None:
    save, look = saving.cpu(store, aide, residents, NOW)
    _say(f"CPU of a save {save:.1f} ms, of its suggestions {look:.1f} ms, together {save + look:.1f}   budget: 10 ms")
    _say(f"8 tablets saving each second: {_spread(saving.waiting(store, aide, residents, NOW))}   budget: 99th 300 ms")


def _spread(took: list[float]) -> str:
    cuts = statistics.quantiles(took, n=100)
    return f"{len(took)} taps, median {cuts[49]:.0f} ms, 95th {cuts[94]:.0f} ms, 99th {cuts[98]:.0f} ms"


def _cpu(took: list[float]) -> str:
    return f"mean {statistics.fmean(took):.2f} ms, 99th {statistics.quantiles(took, n=100)[98]:.2f} ms"


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
