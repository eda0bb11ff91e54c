"""Any history of actions, in any order, leaves sums that equal a recount and a record that verifies."""

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from random import Random
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa

from db.engine import Store
from db.models.base import table_of
from db.models.incident import FollowUp, Incident
from db.queries import residents as people
from db.records import follow_ups, incidents, residents, suggestions
from db.records.incidents import IncidentIn
from db.verify import verify
from protocols.access import Actor
from protocols.errors import DomainError
from protocols.identity import new_id
from protocols.vocabulary import vocabulary
from tests.support.entries import count, entry
from tests.support.homes import NOW, make_resident


ACTIONS = 120
CLOCK_STEP = timedelta(minutes=47)  # across shifts, midnights and the end of March's 23-hour day
SEEDS = [1, 2]


class Life:
    """A home in which people do things, some of them twice, late, or too late."""

    def __init__(self, store: Store, nurse: Actor, aide: Actor, random: Random) -> None:
        self.store, self.nurse, self.aide, self.random = store, nurse, aide, random
        self.now = NOW + timedelta(days=15)
        self.people = [make_resident(store, nurse, preferred_name=f"P{place}", room=str(place)) for place in range(3)]
        self.logged: list[tuple[UUID, IncidentIn]] = []

    def step(self) -> None:
        self.now += CLOCK_STEP
        action: Callable[[], object] = self.random.choices(
            [self.log, self.log_again, self.amend, self.void, self.answer, self.end_of_shift, self.suggest, self.leave],
            weights=[8, 3, 5, 2, 6, 2, 3, 0.3],
        )[0]
        action()

    def log(self) -> None:
        what, one = self._entry(), new_id()
        incidents.record(self.store, actor=self.aide, now=self.now, id=one, incident=what)
        self.logged.append((one, what))

    def log_again(self) -> None:
        if self.logged:
            one, what = self.random.choice(self.logged)
            again = incidents.record(self.store, actor=self.aide, now=self.now, id=one, incident=what)
            assert again.already

    def amend(self) -> None:
        """Of a version that may be stale, by somebody who may not, of an entry that may be void."""
        if self.logged:
            one, _what = self.random.choice(self.logged)
            self._or_refused(
                lambda: incidents.amend(
                    self.store,
                    actor=self.random.choice([self.nurse, self.aide]),
                    now=self.now,
                    incident_id=one,
                    incident=self._entry(),
                    expected_version=self.random.choice([self._version(one), 1]),
                    reason="put right",
                )
            )

    def void(self) -> None:
        if self.logged:
            one, _what = self.random.choice(self.logged)
            self._or_refused(
                lambda: incidents.void(
                    self.store,
                    actor=self.nurse,
                    now=self.now,
                    incident_id=one,
                    expected_version=self.random.choice([self._version(one), 1]),
                    reason="not so",
                )
            )

    def answer(self) -> None:
        with self.store.read(self.nurse.home_id) as session:
            asked = session.scalars(sa.select(table_of(FollowUp).c.id).order_by(table_of(FollowUp).c.id)).all()
        if asked:
            said = self.random.choice(["settled", "partly", "no_change", "worse", "asleep", "did_not_see"])
            chosen = self.random.choice(asked)
            self._or_refused(
                lambda: follow_ups.answer(
                    self.store,
                    actor=self.aide,
                    now=self.now,
                    follow_up_id=chosen,
                    answer=said,  # type: ignore[arg-type]
                )
            )

    def end_of_shift(self) -> None:
        follow_ups.close_overdue(self.store, now=self.now)
        suggestions.escalate_overdue(self.store, now=self.now)

    def suggest(self) -> None:
        suggestions.sweep(self.store, now=self.now)

    def leave(self) -> None:
        who = people.one(self.store, actor=self.nurse, resident_id=self.people[0], now=self.now)
        residents.set_status(
            self.store,
            actor=self.nurse,
            now=self.now,
            resident_id=self.people[0],
            status=self.random.choice(["left", "present", "hospital"]),
            on=self.now.date() - timedelta(days=1),
            expected_version=who.version,
        )

    def _entry(self) -> IncidentIn:
        words, choice = vocabulary(), self.random
        return entry(
            choice.choice(self.people),
            occurred_at=self.now - timedelta(minutes=choice.choice([0, 0, 5, 90, 60 * 9, 60 * 24 * 3])),
            strength=choice.randint(1, 4),
            behaviours=choice.sample(
                [code for code in words.behaviours if words.is_incident(code)], choice.randint(1, 3)
            ),
            triggers=choice.sample(list(words.triggers), choice.randint(0, 2)),
            tried=choice.sample(list(words.interventions), choice.randint(0, 3)),
            outcome=choice.choice(
                [None, "too_early", "settled", "partly", "no_change", "worse", "asleep", "did_not_see"]
            ),
            flags=choice.sample(list(words.event_flags), choice.choice([0, 0, 0, 1])),
        )

    def _version(self, one: UUID) -> int:
        table = table_of(Incident)
        with self.store.read(self.nurse.home_id) as session:
            return int(session.scalars(sa.select(table.c.version).where(table.c.id == one)).one())

    def _or_refused(self, action: Callable[[], Any]) -> None:
        with suppress(DomainError):
            action()


@pytest.mark.parametrize("seed", SEEDS)
def test_any_history_leaves_sound_sums_and_a_sound_chain(store: Store, nurse: Actor, aide: Actor, seed: int) -> None:
    life = Life(store, nurse, aide, Random(seed))

    for _action in range(ACTIONS):
        life.step()

    verdict = verify(store)
    assert verdict.found == ()
    assert count(store, Incident) == len(life.logged) > ACTIONS / 8
