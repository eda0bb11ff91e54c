"""Two people, or two servers, at the same moment: one of them is first, the other is told, and nothing is doubled."""

from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from uuid import UUID

import pytest

from db.engine import Store
from db.models.chain import RecordVersion
from db.models.incident import FollowUp, Incident, Outcome
from db.records import follow_ups, incidents
from protocols.access import Actor
from protocols.errors import Conflict, Invalid, Stale
from protocols.identity import new_id
from tests.faults.seen import Seen
from tests.support.at_once import at_once
from tests.support.entries import count, entry, kept, log
from tests.support.homes import NOW
from tests.support.ward import assert_sound


ROUNDS = 6  # who is first differs from one to the next
TAPS = 8


@pytest.fixture
def servers(store: Store) -> Iterator[tuple[Store, Store]]:
    """Two on one record. On SQLite the second would not start in life, so it stands for any other process."""
    with closing(Store(store.settings)) as second:
        yield store, second


Servers = tuple[Store, Store]


def save(server: Store, actor: Actor, one: UUID, resident_id: UUID, note: str) -> object:
    saved = incidents.record(server, actor=actor, now=NOW, id=one, incident=entry(resident_id, note=note))
    return saved.already


def amend(server: Store, actor: Actor, one: UUID, resident_id: UUID, note: str) -> object:
    return incidents.amend(
        server,
        actor=actor,
        now=NOW,
        incident_id=one,
        incident=entry(resident_id, note=note),
        expected_version=1,
        reason=f"it was {note}",
    )


def void(server: Store, actor: Actor, one: UUID) -> object:
    return incidents.void(server, actor=actor, now=NOW, incident_id=one, expected_version=1, reason="not so")


def test_eight_taps_on_two_servers_store_one(servers: Servers, aide: Actor, resident: UUID) -> None:
    for saved in range(1, ROUNDS + 1):
        one = new_id()

        answers = at_once([partial(save, servers[tap % 2], aide, one, resident, "the same") for tap in range(TAPS)])

        assert sorted(map(str, answers)) == ["False"] + ["True"] * (TAPS - 1)
        assert count(servers[0], Incident) == count(servers[0], FollowUp) == saved
        assert count(servers[0], RecordVersion, entity="incident") == saved
    assert_sound(servers[0])


def test_eight_entries_under_one_id_keep_the_first_and_refuse_the_others(
    servers: Servers, aide: Actor, resident: UUID
) -> None:
    for saved in range(1, ROUNDS + 1):
        one = new_id()

        answers = at_once([partial(save, servers[tap % 2], aide, one, resident, f"no. {tap}") for tap in range(TAPS)])

        (first,) = [tap for tap, answer in enumerate(answers) if answer is False]
        assert sum(isinstance(answer, Conflict) for answer in answers) == TAPS - 1
        assert kept(servers[0], one).note == f"no. {first}"
        assert count(servers[0], RecordVersion, entity="incident") == saved
    assert_sound(servers[0])


@pytest.mark.parametrize("second", [0, 1])
def test_of_two_who_correct_at_once_one_wins_and_the_other_is_told(
    servers: Servers, nurse: Actor, aide: Actor, resident: UUID, second: int
) -> None:
    for _round in range(ROUNDS):
        one = log(servers[0], aide, resident)

        answers = at_once(
            [
                partial(amend, servers[0], nurse, one, resident, "a chair"),
                partial(amend, servers[second], aide, one, resident, "a table"),
            ]
        )

        check_one_won(answers)
        row = kept(servers[0], one)
        assert (row.version, row.note) == (2, "a chair" if answers[0] == 2 else "a table")
    assert_sound(servers[0])


def test_of_a_correction_and_a_void_at_once_one_wins(
    servers: Servers, nurse: Actor, aide: Actor, resident: UUID
) -> None:
    for _round in range(ROUNDS):
        one = log(servers[0], aide, resident)
        actions: list[Callable[[], object]] = [
            partial(amend, servers[0], aide, one, resident, "a chair"),
            partial(void, servers[1], nurse, one),
        ]

        corrected, voided = at_once(actions)

        row = kept(servers[0], one)
        if corrected == 2:
            assert isinstance(voided, Stale)
            assert (row.version, row.status, row.note) == (2, "active", "a chair")
        else:
            assert isinstance(corrected, Invalid)
            assert voided == 2
            assert (row.version, row.status, row.note) == (2, "voided", "")
    assert_sound(servers[0])


def test_of_two_answers_at_once_one_is_kept_and_both_hear_it(
    servers: Servers, nurse: Actor, aide: Actor, resident: UUID
) -> None:
    for saved in range(1, ROUNDS + 1):
        one = log(servers[0], aide, resident)
        with servers[0].read(aide.home_id) as session:
            asked = Seen(session, aide.home_id).question_of(one)
        answer = partial(follow_ups.answer, now=NOW, follow_up_id=asked)

        first, second = at_once(
            [
                partial(answer, servers[0], actor=aide, answer="settled"),
                partial(answer, servers[1], actor=nurse, answer="worse"),
            ]
        )

        assert first == second == kept(servers[0], one).outcome
        assert count(servers[0], Outcome) == saved
    assert_sound(servers[0])


def check_one_won(answers: list[object]) -> None:
    (refusal,) = [answer for answer in answers if answer != 2]
    assert isinstance(refusal, Stale)
    assert refusal.current_version == 2
