"""One transaction an action; many together when asked; one writer; and nothing half-kept."""

import os
import stat
import threading
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from db import anchors, audit
from db.engine import AlreadyServed, Spoilt, Store
from db.faults import StorageFault
from db.models.chain import Audit
from db.models.resident import Resident
from db.queries import residents as queries
from db.records import residents
from db.records.residents import ResidentIn
from db.scope import DOOR
from db.verification import verify
from protocols.access import Actor
from protocols.errors import Invalid, NotFound
from protocols.identity import new_id
from tests.support.homes import NOW, make_resident
from tests.support.stores import everything


def count(store: Store, model: type[Resident] | type[Audit]) -> int:
    with everything(store) as session:
        return session.scalar(sa.select(sa.func.count()).select_from(model)) or 0


def anchor_lines(store: Store) -> list[tuple[UUID, int]]:
    return [(one.home_id, one.seq) for one in anchors.read(anchors.anchors_file(store.settings.data_dir))]


def test_write_answers_what_the_action_answers(store: Store, home: UUID) -> None:
    assert store.write(DOOR, lambda _session: 7) == 7


def test_an_action_that_raises_keeps_nothing(store: Store, nurse: Actor) -> None:
    before = count(store, Audit)

    def action(_session: Session) -> None:
        make_resident(store, nurse)
        raise Invalid("no")

    with pytest.raises(Invalid):
        store.write(DOOR, action)

    assert count(store, Resident) == 0
    assert count(store, Audit) == before


def test_when_the_audit_cannot_be_written_the_entry_is_not_kept(
    store: Store, nurse: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object) -> str:
        raise RuntimeError("no more chain")

    monkeypatch.setattr(audit, "link_hash", broken)

    with pytest.raises(RuntimeError, match="no more chain"):
        make_resident(store, nurse)

    assert count(store, Resident) == 0


def test_together_keeps_all_and_anchors_once(store: Store, nurse: Actor) -> None:
    before = anchor_lines(store)

    with store.together():
        for _ in range(3):
            make_resident(store, nurse)

    assert count(store, Resident) == 3
    assert anchor_lines(store) == [*before, (nurse.home_id, count(store, Audit))]


def test_together_keeps_nothing_when_one_of_them_fails(store: Store, nurse: Actor) -> None:
    before = anchor_lines(store)

    def one_then_a_mistake() -> None:
        with store.together():
            make_resident(store, nurse)
            queries.one(store, actor=nurse, resident_id=new_id(), now=NOW)

    with pytest.raises(NotFound):
        one_then_a_mistake()

    assert count(store, Resident) == 0
    assert anchor_lines(store) == before


def test_a_refused_action_within_together_takes_back_only_itself(store: Store, nurse: Actor) -> None:
    def half(session: Session) -> None:
        make_resident(store, nurse, preferred_name="Ben")
        raise Invalid("no")

    with store.together():
        make_resident(store, nurse, preferred_name="Ada")
        with pytest.raises(Invalid):
            store.write(DOOR, half)
        make_resident(store, nurse, preferred_name="Cyd")

    assert count(store, Resident) == 2
    assert verify(store).is_sound


def test_all_or_nothing_keeps_nothing_once_an_action_was_refused(store: Store, nurse: Actor) -> None:
    def half(session: Session) -> None:
        make_resident(store, nurse, preferred_name="Ben")
        raise Invalid("no")

    def go_on_after_a_refusal() -> None:
        with store.together(all_or_nothing=True):
            make_resident(store, nurse, preferred_name="Ada")
            with pytest.raises(Invalid):
                store.write(DOOR, half)

    before = anchor_lines(store)
    with pytest.raises(Spoilt):
        go_on_after_a_refusal()

    assert count(store, Resident) == 0
    assert anchor_lines(store) == before
    assert verify(store).is_sound


def test_all_or_nothing_keeps_all_when_nothing_was_refused(store: Store, nurse: Actor) -> None:
    with store.together(all_or_nothing=True):
        make_resident(store, nurse, preferred_name="Ada")
        make_resident(store, nurse, preferred_name="Cyd")

    assert count(store, Resident) == 2
    assert verify(store).is_sound


def test_reading_within_together_sees_what_was_written_there(store: Store, nurse: Actor) -> None:
    with store.together():
        made = make_resident(store, nurse)
        change = ResidentIn(full_name="Ada Brightwell", preferred_name="Ada", room="14")
        residents.change(
            store, actor=nurse, now=NOW, resident_id=made, resident=change, expected_version=1, reason="moved"
        )
        assert queries.one(store, actor=nurse, resident_id=made, now=NOW).room == "14"


def test_others_do_not_see_what_is_not_committed(store: Store, nurse: Actor) -> None:
    seen: list[int] = []

    with store.together():
        make_resident(store, nurse)
        other = threading.Thread(target=lambda: seen.append(count(store, Resident)))
        other.start()
        other.join()

    assert seen == [0]


def test_many_threads_writing_at_once_make_one_dense_chain(store: Store, nurse: Actor) -> None:
    failures: list[BaseException] = []

    def work() -> None:
        try:
            for _ in range(5):
                make_resident(store, nurse)
        except BaseException as failure:  # noqa: BLE001 - carried to the test's own thread
            failures.append(failure)

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert failures == []
    assert count(store, Resident) == 30
    verdict = verify(store)
    assert verdict.is_sound
    assert verdict.links == 32


@pytest.mark.parametrize("state", ["40001", "40P01"])
def test_a_serialisation_failure_replays_the_whole_action(store: Store, nurse: Actor, state: str) -> None:
    tries: list[int] = []

    def action(session: Session) -> UUID:
        tries.append(len(tries))
        made = make_resident(store, nurse)
        if len(tries) < 3:
            raise DBAPIError("", None, _Refusal(state))
        return made

    store.write(DOOR, action)

    assert len(tries) == 3
    assert count(store, Resident) == 1
    assert verify(store).is_sound


def test_another_failure_is_not_replayed(store: Store, home: UUID) -> None:
    tries: list[int] = []

    def action(session: Session) -> None:
        tries.append(1)
        raise DBAPIError("", None, _Refusal("23505"))

    with pytest.raises(DBAPIError):
        store.write(DOOR, action)

    assert len(tries) == 1


class _Refusal(Exception):
    """What the driver raises, as far as it is looked at."""

    def __init__(self, sqlstate: str) -> None:
        super().__init__(sqlstate)
        self.sqlstate = sqlstate


def test_the_folder_and_everything_in_it_is_for_the_owner_alone(store: Store, nurse: Actor) -> None:
    store.claim()
    for folder, _folders, files in os.walk(store.settings.data_dir):
        assert stat.S_IMODE(Path(folder).stat().st_mode) == 0o700
        for file in files:
            assert stat.S_IMODE((Path(folder) / file).stat().st_mode) == 0o600, file


def test_a_second_server_on_the_same_file_is_told_so(store: Store) -> None:
    second = Store(store.settings)
    store.claim()
    store.claim()  # asking again is harmless

    if store.is_sqlite:
        with pytest.raises(AlreadyServed, match="already using this record"):
            second.claim()
    else:
        second.claim()
    store.close()
    second.claim()
    second.close()


def test_a_full_disk_for_anchors_does_not_undo_what_was_saved(store: Store, nurse: Actor) -> None:
    file = anchors.anchors_file(store.settings.data_dir)
    file.unlink(missing_ok=True)
    file.mkdir()  # nothing can be appended to a folder

    make_resident(store, nurse)

    assert count(store, Resident) == 1


def test_saved_twice_is_stored_once(store: Store, nurse: Actor) -> None:
    entered = ResidentIn(full_name="Ada Brightwell", preferred_name="Ada", room="12")
    same_id = new_id()

    residents.admit(store, actor=nurse, now=NOW, id=same_id, resident=entered)
    residents.admit(store, actor=nurse, now=NOW + timedelta(seconds=2), id=same_id, resident=entered)

    assert count(store, Resident) == 1
    assert verify(store).is_sound


def test_reads_of_a_run_see_one_moment_until_the_run_itself_writes(store: Store, nurse: Actor, resident: UUID) -> None:
    def names() -> list[str]:
        with store.read(nurse.home_id) as session:
            return [named.preferred_name for named in queries.names_here(session, nurse)]

    with store.reading(nurse.home_id):
        before = names()
        other = threading.Thread(target=make_resident, args=(store, nurse), kwargs={"preferred_name": "Bea"})
        other.start()
        other.join()
        assert names() == before

        make_resident(store, nurse, preferred_name="Cleo")
        assert sorted(names()) == sorted([*before, "Bea", "Cleo"])

    assert len(names()) == len(before) + 2


def test_a_read_that_fails_spoils_none_after_it(store: Store, nurse: Actor, resident: UUID, stranger: Actor) -> None:
    with store.reading(nurse.home_id):
        with pytest.raises(DBAPIError), store.read(nurse.home_id) as session:
            session.execute(sa.text("SELECT nothing FROM nowhere"))
        with store.read(nurse.home_id) as session:
            with pytest.raises(NotFound):
                queries.one(store, actor=nurse, resident_id=new_id(), now=NOW)
            assert len(queries.names_here(session, nurse)) == 1

        assert queries.one(store, actor=nurse, resident_id=resident, now=NOW).id == resident
        with pytest.raises(NotFound):
            queries.one(store, actor=stranger, resident_id=resident, now=NOW)


def test_reads_of_a_run_cannot_write(store: Store, nurse: Actor, resident: UUID) -> None:
    refused = (DBAPIError, StorageFault)
    with store.reading(nurse.home_id), pytest.raises(refused), store.read(nurse.home_id) as session:
        session.execute(sa.text("UPDATE resident SET room = '1'"))
