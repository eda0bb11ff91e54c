"""Does it stay fast? Each page's questions at 40 thousand incidents and at ten and a hundred times as many.

`python -m tests.bench.scale [--incidents 4000000] [--years 1] [--engine sqlite]`. A home has 80 residents, each with
500 incidents a year, and there are 100 homes; things happen in as many of them as the incidents are enough for. Every
size is filled before anything is measured, and then the sizes take turns at each question: a ratio is of one run.
"""

import argparse
import gc
import math
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from db.engine import Store
from db.loading import check_of_home
from db.models.resident import Resident
from db.records import suggestions
from db.settings import DataSettings
from tests.bench import asking, filling, saving
from tests.bench.asking import About, Question
from tests.bench.cpu import Meter
from tests.bench.history import History
from tests.bench.pages import PAGES
from tests.bench.people import RESIDENTS, UNTIL, Span
from tests.support import postgres, stores
from tests.support.postgres import PostgresServer


ENGINES = ("sqlite", "postgresql")
HOMES = 100
A_YEAR = 500  # incidents of a resident
DAYS = 365
SMALLEST = 40_000
BUDGET_MS, BUDGET_RATIO = 5.0, 1.5
BUDGET_OF_A_SAVE_MS = 10.0
NOISE_MS = 0.3  # less than this is no difference
RESIDENTS_ASKED, TIMES = 6, 6
SAVES = 24

_FLOOR = "the least: one row by its key"

Took = list[float]  # milliseconds, each


@dataclass(frozen=True, slots=True)
class Size:
    """One filled record, open, and who is asked about in it."""

    incidents: int
    homes: int
    span: Span
    store: Store
    about: tuple[About, ...]


def main() -> int:
    asked = argparse.ArgumentParser(prog="python -m tests.bench.scale", description=__doc__)
    asked.add_argument("--incidents", type=int, default=10 * SMALLEST, help="of the largest size")
    asked.add_argument("--years", type=int, default=1, help="of history, at every size but the smallest")
    asked.add_argument("--engine", choices=ENGINES, help="one alone")
    given = asked.parse_args()
    for engine in ENGINES if given.engine is None else (given.engine,):
        run(engine, largest=given.incidents, years=given.years)
    return 0


def run(engine: str, *, largest: int = 10 * SMALLEST, years: int = 1) -> None:
    """Fill every size on one engine, ask every question of every page, save, and print what it took."""
    with TemporaryDirectory(prefix="attune-scale-") as folder, _server(engine) as server:
        sizes = list(_filled_sizes(engine, Path(folder), server, largest=largest, years=years))
        measure(engine, sizes)
        for size in sizes:
            size.store.close()


def measure(engine: str, sizes: Sequence[Size]) -> None:
    """Print what the questions and the saves cost at each size."""
    # As the application does once everything is loaded: what was loaded stays.
    gc.collect()
    gc.freeze()
    names = sorted({name for page in PAGES.values() for name in page})
    took = {name: _cost(sizes, partial(asking.question, name)) for name in names}
    runs = {page: _cost(sizes, partial(_run, asked)) for page, asked in PAGES.items()}
    floor = _cost(sizes, _floor)
    _say_pages(engine, sizes, {_FLOOR: floor, **took}, runs)
    _say_saves(sizes)


def _filled_sizes(
    engine: str, folder: Path, server: PostgresServer | None, *, largest: int, years: int
) -> Iterator[Size]:
    for incidents in [size for size in (SMALLEST, 10 * SMALLEST) if size < largest] + [largest]:
        begun = time.perf_counter()
        size = filled(folder, server, incidents, years=1 if incidents == SMALLEST else years)
        _say(
            f"{engine}: {incidents:,} incidents in {size.homes} of {HOMES} homes over {size.span.days} days,"
            f" filled in {time.perf_counter() - begun:.0f} s"
        )
        yield size


@contextmanager
def _server(engine: str) -> Iterator[PostgresServer | None]:
    if engine == "sqlite":
        yield None
        return
    with postgres.running() as server:
        yield server


def filled(folder: Path, server: PostgresServer | None, incidents: int, *, years: int) -> Size:
    """A record of this size in the folder, or in a new database of the server."""
    homes = max(1, incidents // (RESIDENTS * A_YEAR * years))
    span = Span(DAYS * years)
    data_dir = folder / str(incidents)
    data_dir.mkdir(mode=0o700)
    if server is None:
        settings = stores.sqlite_settings(data_dir)
    else:
        settings = stores.postgres_settings(data_dir, server, database=server.fresh())
    filling.fill(settings, History(span, incidents, homes, HOMES, filling.cards()))
    return opened(settings, incidents, homes, span)


def opened(settings: DataSettings, incidents: int, homes: int, span: Span) -> Size:
    """The record as it is asked: residents of several homes, more and less upset."""
    store = Store(settings)
    places = [(number * homes // RESIDENTS_ASKED, 7 * number + 1) for number in range(RESIDENTS_ASKED)]
    about = tuple(asking.about(store, span, home=home, place=place) for home, place in places)
    return Size(incidents, homes, span, store, about)


def _floor(about: About) -> Question:
    """The least that a question can cost: a transaction and one row by its key."""

    def ask(store: Store) -> None:
        with store.read(about.actor.home_id) as session:
            check_of_home(session, Resident, about.actor, about.cast.resident)

    return ask


def _run(names: Sequence[str], about: About) -> Question:
    """All that a page asks, as a run of it does: in one transaction, but for who it is."""
    questions = [asking.question(name, about) for name in names]

    def ask(store: Store) -> None:
        with store.reading(about.actor.home_id):
            for question in questions:
                question(store)

    return ask


def _cost(sizes: Sequence[Size], question: Callable[[About], Question]) -> list[Took]:
    """What it cost at each size: about every resident in turn, warm, the sizes taking turns."""
    took: list[Took] = [[] for _size in sizes]
    meters = [Meter(size.store) for size in sizes]
    for turn in range(TIMES + 1):
        for position in range(RESIDENTS_ASKED):
            for size, meter, times in zip(sizes, meters, took, strict=True):
                ask = question(size.about[position])
                begun = meter.spent()
                ask(size.store)
                if turn:
                    times.append(meter.spent() - begun)
    return took


def _say_pages(engine: str, sizes: Sequence[Size], took: dict[str, list[Took]], runs: dict[str, list[Took]]) -> None:
    heads = "".join(f"{f'{size.incidents:,}':>10}{'95th':>8}" for size in sizes)
    _say(f"\n{engine}: ms of CPU, median and 95th   budget of a question: {BUDGET_MS:.0f} ms, {BUDGET_RATIO} times")
    _say(_line(_FLOOR, took[_FLOOR]))
    for page, names in PAGES.items():
        _say(f"{page:34}{heads}   ratio")
        for name in names:
            _say(_line(f"  {name}", took[name], budget=BUDGET_MS))
        _say(_line("  all of them, in one run", runs[page]))


def _say_saves(sizes: Sequence[Size]) -> None:
    """Saves take turns as well. At the last moment of the history, so that each has months behind it."""
    saves: list[Took] = [[] for _size in sizes]
    looks: list[Took] = [[] for _size in sizes]
    for turn in range(-1, SAVES // RESIDENTS_ASKED):
        meters = [Meter(size.store) for size in sizes]
        for position in range(RESIDENTS_ASKED):
            for size, meter, save, look in zip(sizes, meters, saves, looks, strict=True):
                about = size.about[position]
                begun = meter.spent()
                incident = saving.save(size.store, about.actor, about.cast.resident, UNTIL)
                saved = meter.spent()
                suggestions.suggest_for(
                    size.store, actor=about.actor, now=UNTIL, resident_id=about.cast.resident, incident_id=incident
                )
                if turn >= 0:
                    save.append(saved - begun)
                    look.append(meter.spent() - saved)
    _say("saving an entry, ms of CPU")
    _say(_line("  the entry", saves))
    _say(_line("  its suggestions", looks))
    together = [[save + look for save, look in zip(*pair, strict=True)] for pair in zip(saves, looks, strict=True)]
    _say(_line("  together", together, budget=BUDGET_OF_A_SAVE_MS))


def _line(name: str, took: Sequence[Took], *, budget: float = math.inf) -> str:
    spread = [(statistics.median(times), statistics.quantiles(times, n=20)[18]) for times in took]
    medians = [median for median, _most in spread]
    over = f"   OVER {budget:.0f} ms" if max(medians) > budget else ""
    return f"{name:34}" + "".join(f"{median:10.2f}{most:8.2f}" for median, most in spread) + _ratio(medians) + over


def _ratio(medians: Sequence[float]) -> str:
    ratio = medians[-1] / medians[0]
    grows = ratio > BUDGET_RATIO and medians[-1] - medians[0] > NOISE_MS
    return f"{ratio:8.2f}{'   GROWS' if grows else ''}"


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
