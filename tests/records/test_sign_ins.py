"""Signing in, waiting after wrong passwords, idle lock, PIN, and sign-out that is seen at once."""

import threading
from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa

from db.engine import Store
from db.queries import sign_ins as queries
from db.records import sign_ins, staff
from db.records.sign_ins import Refused, SignedIn
from db.scope import DOOR
from protocols.access import Actor, Permission
from protocols.identity import new_id
from tests.support.homes import NOW, PASSWORD, make_staff, sign_in_name_of


IDLE = timedelta(minutes=5)
PIN = "493817"


def try_at(store: Store, name: str, password: str, now: datetime = NOW) -> SignedIn | Refused:
    return sign_ins.sign_in(store, now=now, sign_in_name=name, password=password, device="tablet")


def signed_in(store: Store, actor: Actor, now: datetime = NOW) -> SignedIn:
    result = try_at(store, sign_in_name_of(actor), PASSWORD, now)
    assert isinstance(result, SignedIn)
    return result


def is_locked(store: Store, sign_in: SignedIn, now: datetime) -> bool:
    who = queries.by_token(store, now=now, token=sign_in.token, idle=IDLE)
    assert who is not None
    return who.locked


def fail(store: Store, name: str, times: int) -> datetime:
    """Fail so often, each time as soon as it is looked at; answers the moment of the next try."""
    now = NOW
    for _ in range(times):
        refused = try_at(store, name, "wrong-password", now)
        assert isinstance(refused, Refused)
        now += timedelta(seconds=refused.wait_seconds)
    return now


def test_the_right_password_signs_in_and_the_token_finds_the_person(store: Store, nurse: Actor) -> None:
    sign_in = signed_in(store, nurse)

    who = queries.by_token(store, now=NOW, token=sign_in.token, idle=IDLE)

    assert who is not None
    assert (who.actor.home_id, who.actor.staff_id, who.actor.role) == (nurse.home_id, nurse.staff_id, "nurse")
    assert (who.name, who.home_name, who.time_zone) == ("Noor Nurse", "Willow House", "Europe/London")
    assert (who.country, who.jurisdiction) == ("GB", "UK_ENGLAND")
    assert not who.locked
    assert not who.has_pin
    assert queries.by_session(store, now=NOW, session_id=sign_in.session_id, idle=IDLE) == who


def test_permissions_given_to_a_person_come_with_the_sign_in(store: Store, nurse: Actor) -> None:
    lead = make_staff(store, nurse.home_id, "nurse", extra=frozenset({Permission.CLINICAL_LEAD}))

    who = queries.by_token(store, now=NOW, token=signed_in(store, lead).token, idle=IDLE)

    assert who is not None
    assert who.actor.may(Permission.CLINICAL_LEAD)


def test_the_token_itself_is_not_kept(store: Store, nurse: Actor) -> None:
    sign_in = signed_in(store, nurse)

    with store.read(DOOR) as session:
        kept = session.execute(sa.text("SELECT token_hash FROM staff_session")).scalars().all()

    assert all(sign_in.token not in value for value in kept)


@pytest.mark.parametrize("token", ["", "x", "é" * 43])
def test_a_token_that_was_never_given_finds_nobody(store: Store, nurse: Actor, token: str) -> None:
    signed_in(store, nurse)

    assert queries.by_token(store, now=NOW, token=token, idle=IDLE) is None


@pytest.mark.parametrize(("failures", "wait"), [(1, 1), (2, 2), (3, 4), (4, 8), (6, 32), (7, 60), (9, 60)])
def test_the_wait_grows_with_failures_in_a_row(store: Store, aide: Actor, failures: int, wait: int) -> None:
    now = fail(store, sign_in_name_of(aide), failures - 1)

    assert try_at(store, sign_in_name_of(aide), "wrong-password", now) == Refused(wait)


@pytest.mark.parametrize(("after", "looked_at"), [(1.9, False), (2.0, True), (2.1, True)])
def test_even_the_right_password_waits(store: Store, aide: Actor, after: float, looked_at: bool) -> None:
    name = sign_in_name_of(aide)
    last_try = fail(store, name, 2) - timedelta(seconds=2)

    result = try_at(store, name, PASSWORD, last_try + timedelta(seconds=after))

    assert isinstance(result, SignedIn) is looked_at
    if not looked_at:
        assert result == Refused(1)


def test_many_failures_never_lock_the_account_for_good(store: Store, aide: Actor) -> None:
    now = fail(store, sign_in_name_of(aide), 15)

    assert isinstance(try_at(store, sign_in_name_of(aide), PASSWORD, now), SignedIn)


def test_the_right_password_starts_the_count_again(store: Store, aide: Actor) -> None:
    now = fail(store, sign_in_name_of(aide), 3)
    signed_in(store, aide, now)

    assert try_at(store, sign_in_name_of(aide), "wrong-password", now) == Refused(1)


def test_failures_survive_a_restart(store: Store, aide: Actor) -> None:
    now = fail(store, sign_in_name_of(aide), 3)
    restarted = Store(store.settings)

    assert try_at(restarted, sign_in_name_of(aide), "wrong-password", now) == Refused(8)
    restarted.close()


def test_one_account_failing_does_not_slow_another(store: Store, aide: Actor, nurse: Actor) -> None:
    fail(store, sign_in_name_of(aide), 5)

    assert isinstance(try_at(store, sign_in_name_of(nurse), PASSWORD), SignedIn)


def test_an_unknown_name_is_answered_like_a_known_one(store: Store, aide: Actor) -> None:
    answers = [[], []]  # type: list[list[SignedIn | Refused]]
    for name, kept in zip((sign_in_name_of(aide), "nobody-here"), answers, strict=True):
        now = NOW
        for _ in range(4):
            kept.append(try_at(store, name, "wrong-password", now))
            now += timedelta(seconds=3)

    assert answers[0] == answers[1]


def test_what_was_typed_as_a_name_is_not_kept(store: Store, aide: Actor) -> None:
    try_at(store, "my-secret-password", "wrong-password")

    with store.read(DOOR) as session:
        kept = session.execute(sa.text("SELECT name_digest FROM sign_in_try")).scalars().all()
    assert len(kept) == 1
    assert "secret" not in kept[0]


def test_the_name_is_found_however_it_is_typed(store: Store, aide: Actor) -> None:
    assert isinstance(try_at(store, f"  {sign_in_name_of(aide).upper()} ", PASSWORD), SignedIn)


def test_a_closed_account_is_refused_like_a_wrong_password_and_its_open_screens_end(
    store: Store, aide: Actor, manager: Actor
) -> None:
    sign_in = signed_in(store, aide)

    staff.deactivate(store, actor=manager, now=NOW, staff_id=aide.staff_id, reason="left")

    assert queries.by_token(store, now=NOW, token=sign_in.token, idle=IDLE) is None
    assert try_at(store, sign_in_name_of(aide), PASSWORD) == Refused(1)


@pytest.mark.parametrize(("after", "locked"), [(299, False), (300, False), (301, True)])
def test_a_session_locks_once_idle_for_longer_than_the_limit(
    store: Store, aide: Actor, after: int, locked: bool
) -> None:
    sign_in = signed_in(store, aide)

    assert is_locked(store, sign_in, NOW + timedelta(seconds=after)) is locked


def test_activity_is_noted_at_most_once_a_minute(store: Store, aide: Actor) -> None:
    sign_in = signed_in(store, aide)

    sign_ins.touch(store, now=NOW + timedelta(seconds=59), session_id=sign_in.session_id)
    assert is_locked(store, sign_in, NOW + IDLE + timedelta(seconds=1))

    sign_ins.touch(store, now=NOW + timedelta(seconds=60), session_id=sign_in.session_id)
    assert not is_locked(store, sign_in, NOW + IDLE + timedelta(seconds=60))


def test_a_session_locked_by_hand_stays_locked_whatever_the_screen_does(store: Store, aide: Actor) -> None:
    sign_in = signed_in(store, aide)

    sign_ins.lock(store, now=NOW, session_id=sign_in.session_id)
    sign_ins.touch(store, now=NOW + timedelta(minutes=2), session_id=sign_in.session_id)

    assert is_locked(store, sign_in, NOW + timedelta(minutes=2))


def test_a_sign_in_ends_after_a_day_even_when_it_is_used(store: Store, aide: Actor) -> None:
    sign_in = signed_in(store, aide)
    day_later = NOW + timedelta(hours=24)

    assert queries.by_token(store, now=day_later - timedelta(seconds=1), token=sign_in.token, idle=IDLE) is not None
    assert queries.by_token(store, now=day_later, token=sign_in.token, idle=IDLE) is None


def test_sign_out_is_seen_at_once_and_only_here(store: Store, aide: Actor) -> None:
    here, elsewhere = signed_in(store, aide), signed_in(store, aide)

    sign_ins.sign_out(store, now=NOW, session_id=here.session_id)
    sign_ins.sign_out(store, now=NOW, session_id=here.session_id)

    assert queries.by_session(store, now=NOW, session_id=here.session_id, idle=IDLE) is None
    assert sign_ins.unlock_with_password(store, now=NOW, token=here.token, password=PASSWORD) is False
    assert queries.by_session(store, now=NOW, session_id=elsewhere.session_id, idle=IDLE) is not None


def test_the_pin_unlocks_this_session_and_no_other(store: Store, aide: Actor) -> None:
    staff.set_pin(store, actor=aide, now=NOW, pin=PIN)
    here, elsewhere = signed_in(store, aide), signed_in(store, aide)
    later = NOW + timedelta(minutes=10)

    assert sign_ins.unlock(store, now=later, token=here.token, pin=PIN) is True

    assert not is_locked(store, here, later)
    assert is_locked(store, elsewhere, later)


def test_without_a_pin_the_password_is_needed(store: Store, aide: Actor) -> None:
    sign_in = signed_in(store, aide)

    assert sign_ins.unlock(store, now=NOW, token=sign_in.token, pin=PIN) == Refused(0, password_needed=True)


@pytest.mark.parametrize(("failures", "pin_still_counts"), [(9, True), (10, False), (11, False)])
def test_ten_wrong_pins_in_a_row_need_the_password(
    store: Store, aide: Actor, failures: int, pin_still_counts: bool
) -> None:
    staff.set_pin(store, actor=aide, now=NOW, pin=PIN)
    sign_in = signed_in(store, aide)
    now = NOW
    for _ in range(failures):
        refused = sign_ins.unlock(store, now=now, token=sign_in.token, pin="111112")
        assert isinstance(refused, Refused)
        now += timedelta(seconds=refused.wait_seconds)

    result = sign_ins.unlock(store, now=now, token=sign_in.token, pin=PIN)

    assert result == (True if pin_still_counts else Refused(0, password_needed=True))
    if not pin_still_counts:
        assert sign_ins.unlock_with_password(store, now=now, token=sign_in.token, password=PASSWORD) is True
        assert not is_locked(store, sign_in, now)


def test_the_right_pin_waits_as_well(store: Store, aide: Actor) -> None:
    staff.set_pin(store, actor=aide, now=NOW, pin=PIN)
    sign_in = signed_in(store, aide)
    sign_ins.unlock(store, now=NOW, token=sign_in.token, pin="111112")

    assert sign_ins.unlock(store, now=NOW, token=sign_in.token, pin=PIN) == Refused(1)
    assert is_locked(store, sign_in, NOW)


def test_the_password_of_another_person_does_not_unlock(store: Store, aide: Actor, nurse: Actor) -> None:
    staff.set_password(store, actor=nurse, now=NOW, staff_id=nurse.staff_id, password="another-password-2")
    sign_in = signed_in(store, aide)

    result = sign_ins.unlock_with_password(store, now=NOW, token=sign_in.token, password="another-password-2")

    assert result == Refused(1)


def test_a_new_password_ends_other_sign_ins_but_not_the_one_it_was_set_in(store: Store, aide: Actor) -> None:
    here, elsewhere = signed_in(store, aide), signed_in(store, aide)
    who = queries.by_token(store, now=NOW, token=here.token, idle=IDLE)
    assert who is not None

    staff.set_password(store, actor=who.actor, now=NOW, staff_id=aide.staff_id, password="quiet-meadow-42")

    assert queries.by_token(store, now=NOW, token=here.token, idle=IDLE) is not None
    assert queries.by_token(store, now=NOW, token=elsewhere.token, idle=IDLE) is None


@pytest.mark.parametrize(("hours", "works"), [(11.99, True), (12, False), (12.01, False)])
def test_an_agency_code_ends_after_twelve_hours(store: Store, nurse: Actor, hours: float, works: bool) -> None:
    name, password = staff.issue_agency_code(store, actor=nurse, now=NOW, id=new_id(), name="Kit Worker")
    at_once = try_at(store, name, password)
    assert isinstance(at_once, SignedIn)
    later = NOW + timedelta(hours=hours)

    assert isinstance(try_at(store, name, password, later), SignedIn) is works

    who = queries.by_token(store, now=later, token=at_once.token, idle=timedelta(days=1))
    assert (who is not None) is works
    if who is not None:
        assert who.actor.role == "aide"


def test_before_set_up_there_is_no_home(store: Store) -> None:
    assert not queries.home_exists(store)
    assert queries.emergency_country(store) is None


def test_after_set_up_the_locked_screen_knows_the_country(store: Store, aide: Actor) -> None:
    assert queries.home_exists(store)
    assert queries.emergency_country(store) == "GB"


def test_guesses_made_at_once_are_looked_at_one_by_one(store: Store, aide: Actor) -> None:
    results: list[SignedIn | Refused] = []
    guess = [
        threading.Thread(target=lambda: results.append(try_at(store, sign_in_name_of(aide), "wrong-password")))
        for _ in range(6)
    ]
    for thread in guess:
        thread.start()
    for thread in guess:
        thread.join()

    assert results == [Refused(1)] * 6
    with store.read(DOOR) as session:
        assert session.execute(sa.text("SELECT failures FROM sign_in_try")).scalars().all() == [1]


def test_asking_who_it_is_takes_one_indexed_query(store: Store, aide: Actor) -> None:
    sign_in = signed_in(store, aide)
    asked: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        asked.append(statement)

    sa.event.listen(sa.Engine, "before_cursor_execute", note)
    try:
        queries.by_token(store, now=NOW, token=sign_in.token, idle=IDLE)
        queries.by_session(store, now=NOW, session_id=sign_in.session_id, idle=IDLE)
    finally:
        sa.event.remove(sa.Engine, "before_cursor_execute", note)

    selects = [statement for statement in asked if "FROM " in statement]
    assert len(selects) == 2
    if store.is_sqlite:
        with store.read(DOOR) as session:
            connection = session.connection()
            for statement in selects:
                unknown = tuple("x" for _ in range(statement.count("?")))
                plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", unknown).all()
                assert not [row for row in plan if "SCAN" in str(row)], plan
