"""The invented home while its history is written: where, who, and what happens next."""

import heapq
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from random import Random
from uuid import UUID

from db.demo import draw, rota
from db.demo.people import Cast, Person, Worker
from db.demo.span import Span
from db.engine import Store
from db.models.home import Home
from protocols.access import Actor


Happening = Callable[[datetime], None]  # takes the moment at which it happens


@dataclass(slots=True)
class House:
    """Everything the writing of the history needs at hand."""

    store: Store
    seed: int
    span: Span
    cast: Cast
    home: Home  # held, so that the session does not read it again for every action
    present: Mapping[date, tuple[int, ...]] = field(default_factory=dict)  # day -> who is there
    _coming: list[tuple[datetime, int, Happening]] = field(default_factory=list)
    _count: int = 0

    def at(self, moment: datetime, happening: Happening) -> None:
        """Let something happen then. What would come after the end of the history never happens."""
        if moment <= self.span.until:
            heapq.heappush(self._coming, (moment, self._count, happening))
            self._count += 1

    def run(self) -> None:
        """Let everything happen in the order of time, and what it leads to."""
        while self._coming:
            moment, _count, happening = heapq.heappop(self._coming)
            happening(moment)

    def dice(self, *purpose: object) -> Random:
        return draw.dice(self.seed, *purpose)

    def resident(self, place: int) -> Person:
        return self.cast.residents[place]

    def is_here(self, place: int, moment: datetime) -> bool:
        return place in self.present.get(self.span.day_of(moment), ())

    @property
    def home_id(self) -> UUID:
        return self.home.id

    def actor(self, worker: Worker) -> Actor:
        return Actor(home_id=self.home_id, staff_id=worker.id, role=worker.role)

    def somebody(self, rng: Random, role: str, now: datetime) -> Actor:
        """Somebody of the role who is on shift."""
        return self.actor(rota.somebody(rng, self.cast, role, now))

    def entry(self, role: str, place: int, now: datetime, *purpose: object) -> tuple[Actor, UUID, UUID]:
        """For something new about a resident: who enters it, its id, and the resident's id."""
        rng = self.dice(*purpose, place, now)
        return self.somebody(rng, role, now), draw.ident(rng, now), self.resident(place).id


def with_manager(cast: Cast, manager_id: UUID) -> Cast:
    """The cast once the home is founded, which gives the first manager an id."""
    first = cast.of_role["manager"][0]
    workers = tuple(replace(each, id=manager_id) if each is first else each for each in cast.workers)
    return Cast(cast.residents, workers)
