"""The invented home as it is kept: the same from the same seed, whole, sound, and nothing of it in the future.

One month on SQLite; what the six months hold is looked at in `tests/unit/demo`, without a record.
"""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import SQLModel

from db import demo, sums
from db.engine import Store
from db.models.home import Home
from db.models.incident import FollowUp, Incident
from db.models.resident import Contact, Moment, PlanItem, Resident
from db.models.review import SuggestionCard
from db.models.staff import Staff
from db.queries import review, shift
from db.records import homes, residents, sign_ins
from db.records.homes import HomeIn
from db.records.residents import ResidentIn
from db.verification import verify
from protocols.access import Actor
from protocols.errors import Conflict
from protocols.identity import new_id
from tests.support import stores
from tests.support.stores import everything


SEED = 20
UNTIL = datetime(2026, 11, 20, 15, 40, tzinfo=UTC)

# What has to differ from run to run: secrets, what is worked out from them, and ids that actions mint themselves.
_DIFFERS = {"id", "salt", "digest", "hash", "prev_hash", "password_hash", "entity_id"}
_UUID = re.compile(r"[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, migrated_file: Path) -> Iterator[Store]:
    """The invented home of one month."""
    with stores.sqlite_store(tmp_path_factory.mktemp("demo") / "data", like=migrated_file) as opened:
        demo.fill(opened, seed=SEED, until=UNTIL, months=1)
        yield opened


@pytest.fixture
def empty(tmp_path: Path, migrated_file: Path) -> Iterator[Store]:
    with stores.sqlite_store(tmp_path / "data", like=migrated_file) as opened:
        yield opened


@pytest.fixture(scope="module")
def nurse(store: Store) -> Actor:
    return _actor(store, "nurse")


def test_there_is_one_invented_home_with_its_people(store: Store) -> None:
    [home] = _rows(store, Home)

    assert (home.demo, home.country, home.time_zone) == (True, "GB", "Europe/London")
    assert len(_rows(store, Resident)) == 40
    assert Counter(one.role for one in _rows(store, Staff)) == {"aide": 19, "nurse": 5, "manager": 1}


def test_those_whose_sign_ins_are_printed_can_sign_in(store: Store) -> None:
    assert {who.role for who in demo.SIGN_INS} == {"aide", "nurse", "manager"}
    names = {one.sign_in_name: (one.name, one.role) for one in _rows(store, Staff)}
    for who in demo.SIGN_INS:
        assert names[who.sign_in_name] == (who.name, who.role)
        answer = sign_ins.sign_in(
            store, now=UNTIL, sign_in_name=who.sign_in_name, password=who.password, device="a test"
        )
        assert isinstance(answer, sign_ins.SignedIn)


def test_nothing_lies_in_the_future(store: Store) -> None:
    assert all(one.occurred_at < one.recorded_at <= UNTIL for one in _rows(store, Incident))
    assert all(one.at <= UNTIL for one in _rows(store, Moment))
    assert all(one.made_at <= UNTIL for one in _rows(store, SuggestionCard))


def test_the_record_is_sound(store: Store) -> None:
    assert verify(store).found == ()


def test_the_sums_are_what_the_rows_say(store: Store) -> None:
    with store.read(_home(store)) as session:
        assert sums.recount(session, _home(store)) == ()


def test_some_entries_were_late_and_some_endings_are_not_known(store: Store) -> None:
    entries = _rows(store, Incident)

    assert any(one.late for one in entries)
    assert {"settled", "partly", "no_change", "unknown", "did_not_see", "asleep"} <= {one.outcome for one in entries}


def test_questions_wait_now_and_one_waits_for_later(store: Store, nurse: Actor) -> None:
    asked = shift.follow_ups(store, actor=nurse, now=UNTIL)

    assert sum(one.is_due for one in asked) >= 2
    assert any(not one.is_due for one in asked)
    assert all(one.closes_at > UNTIL for one in asked)


def test_no_question_of_an_earlier_shift_is_still_open(store: Store) -> None:
    assert all(one.closes_at > UNTIL for one in _rows(store, FollowUp) if one.state == "open")


def test_the_review_has_cards_for_now_and_for_today(store: Store, nurse: Actor) -> None:
    lists = review.lists(store, actor=nurse, now=UNTIL)

    assert lists.now
    assert lists.today
    assert 5 <= len(lists.now) + len(lists.today) + len(lists.waiting) <= 40


def test_an_antipsychotic_is_stopped_for_somebody_with_lewy_body_dementia(store: Store, nurse: Actor) -> None:
    [stop] = [one for one in review.lists(store, actor=nurse, now=UNTIL).now if one.hard_stop]

    assert stop.protocol_id == "R17"


def test_a_concern_takes_the_confidential_route(store: Store, nurse: Actor) -> None:
    assert review.confidential(store, actor=nurse, now=UNTIL)


def test_cards_were_answered_in_every_way(store: Store) -> None:
    cards = _rows(store, SuggestionCard)

    assert {"accepted", "changed", "declined"} <= {one.state for one in cards}
    assert all(one.reason_code for one in cards if one.state == "declined")
    assert any(one.told_at for one in cards)
    assert all(one.answered_at > one.made_at for one in cards if one.answered_at)


def test_some_of_the_plan_comes_from_cards(store: Store) -> None:
    items = _rows(store, PlanItem)

    assert any(one.from_card_id for one in items)
    assert len({one.resident_id for one in items}) == 40


def test_the_rules_have_looked_at_every_entry_or_never_will(store: Store) -> None:
    assert all(one.evaluated_at is not None for one in _rows(store, Incident))


def test_good_moments_and_calm_shifts_are_kept_and_name_nobody(store: Store) -> None:
    moments = _rows(store, Moment)
    names = {part for one in (*_rows(store, Resident), *_rows(store, Staff)) for part in _parts_of_name(one)}

    assert any(one.shift for one in moments)
    assert sum(bool(one.note) for one in moments) > 60
    assert all(names.isdisjoint(re.findall(r"\w+", one.note)) for one in moments)


def test_one_resident_is_in_hospital_and_some_contacts_are_not_entitled(store: Store) -> None:
    assert Counter(one.status for one in _rows(store, Resident)) == {"present": 39, "hospital": 1}
    assert {one.entitled for one in _rows(store, Contact)} == {True, False}
    away = next(one.id for one in _rows(store, Resident) if one.status == "hospital")
    assert all(one.occurred_at < UNTIL - timedelta(days=2) for one in _rows(store, Incident) if one.resident_id == away)


def test_a_second_time_nothing_happens(store: Store) -> None:
    before = _contents(store)

    demo.fill(store, seed=SEED + 1, until=UNTIL, months=1)

    assert _contents(store) == before


def test_a_real_home_is_refused_and_left_alone(empty: Store) -> None:
    homes.found(
        empty,
        id=new_id(),
        now=UNTIL,
        home=HomeIn(
            name="A real home",
            time_zone="Europe/London",
            country="GB",
            manager_name="Somebody",
            manager_sign_in_name="somebody",
            manager_password="lantern-orchard-7",
        ),
    )
    before = _contents(empty)

    with pytest.raises(Conflict, match="real home"):
        demo.fill(empty, seed=SEED, until=UNTIL, months=1)

    assert _contents(empty) == before


def test_a_home_half_filled_cannot_be(empty: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    admit, left = residents.admit, iter(range(5))

    def admit_five(store: Store, *, actor: Actor, now: datetime, id: Any, resident: ResidentIn) -> None:
        if next(left, None) is None:
            raise KeyboardInterrupt
        admit(store, actor=actor, now=now, id=id, resident=resident)

    monkeypatch.setattr(residents, "admit", admit_five)
    with pytest.raises(KeyboardInterrupt):
        demo.fill(empty, seed=SEED, until=UNTIL, months=1)

    assert _rows(empty, Home) == []
    assert _rows(empty, Resident) == []


def test_the_same_seed_makes_the_same_home(store: Store, empty: Store) -> None:
    demo.fill(empty, seed=SEED, until=UNTIL, months=1)

    first, second = _contents(store), _contents(empty)
    for table in first.keys() - {"access_log", "staff_session", "sign_in_try"}:
        assert first[table] == second[table], table


def _rows(store: Store, model: type[SQLModel]) -> list[Any]:
    with everything(store) as session:
        return list(session.scalars(sa.select(model)))


def _home(store: Store) -> Any:
    [home] = _rows(store, Home)
    return home.id


def _actor(store: Store, role: str) -> Actor:
    one = next(one for one in _rows(store, Staff) if one.sign_in_name == role)
    return Actor(home_id=one.home_id, staff_id=one.id, role=one.role)


def _parts_of_name(one: Any) -> set[str]:
    return set(re.findall(r"\w+", one.full_name if isinstance(one, Resident) else one.name))


def _contents(store: Store) -> dict[str, list[str]]:
    """Table -> its rows as text, sorted, with ids as the names they stand for and without what has to differ."""
    people = {str(one.id): one.sign_in_name for one in _rows(store, Staff)}
    people |= {str(one.id): one.full_name for one in _rows(store, Resident)}

    def named(found: re.Match[str]) -> str:
        return str(people.get(found.group(), "…"))

    contents = {}
    with everything(store) as session:
        for table in SQLModel.metadata.sorted_tables:
            kept = [column for column in table.columns if column.name not in _DIFFERS]
            rows = session.execute(sa.select(*kept)).all()
            contents[table.name] = sorted(_UUID.sub(named, str([str(value) for value in row])) for row in rows)
    return contents
