"""A disk that is really full: a sentence, nothing half-written, and the same Save afterwards keeps it once."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from db.engine import Store
from db.faults import StorageFault, Trouble
from db.models.incident import Incident
from db.queries import looks
from db.queries import residents as residents_queries
from db.records import drafts, incidents, summaries
from db.verification import verify
from protocols.access import Actor
from protocols.identity import new_id
from tests.support import homes, stores, tmpfs
from tests.support.entries import count, entry
from tests.support.homes import NOW


MEBIBYTES = 12


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with tmpfs.small_disk(tmp_path / "disk", mebibytes=MEBIBYTES) as mounted:
        yield mounted


@pytest.fixture
def store(disk: Path, migrated_file: Path) -> Iterator[Store]:
    """The whole record on the small disk."""
    with stores.sqlite_store(disk / "data", like=migrated_file) as opened:
        yield opened


@pytest.fixture
def resident(store: Store, nurse: Actor) -> UUID:
    return homes.make_resident(store, nurse, preferred_name="Edith", full_name="Edith Marlowby")


def test_save_is_refused_with_what_to_do_and_kept_once_when_there_is_room(
    store: Store, disk: Path, aide: Actor, resident: UUID
) -> None:
    one, logged = new_id(), entry(resident)

    with tmpfs.filled(disk), pytest.raises(StorageFault, match="the disk of the server is full") as fault:
        incidents.record(store, actor=aide, now=NOW, id=one, incident=logged)
    nothing = count(store, Incident)
    recorded = incidents.record(store, actor=aide, now=NOW, id=one, incident=logged)

    assert fault.value.trouble is Trouble.DISK_FULL
    assert fault.value.code == "disk_full"
    assert nothing == 0
    assert not recorded.already
    assert count(store, Incident) == 1
    assert verify(store).is_sound


def test_everything_can_still_be_read(store: Store, disk: Path, aide: Actor, resident: UUID) -> None:
    with tmpfs.filled(disk):
        found = residents_queries.one(store, actor=aide, resident_id=resident, now=NOW)

    assert found.preferred_name == "Edith"


def test_draft_from_before_stays_as_it_was(store: Store, disk: Path, aide: Actor, resident: UUID) -> None:
    one = new_id()
    drafts.keep(store, actor=aide, now=NOW, id=one, screen="log", content={"note": "before"})

    with tmpfs.filled(disk), pytest.raises(StorageFault):
        drafts.keep(store, actor=aide, now=NOW, id=one, screen="log", content={"note": "x" * 20_000})

    assert [draft.content for draft in drafts.mine(store, actor=aide)] == [{"note": "before"}]


def test_many_actions_together_are_kept_whole_or_not_at_all(
    store: Store, disk: Path, aide: Actor, resident: UUID
) -> None:
    def many() -> None:
        with store.together():
            for _time in range(50):
                incidents.record(store, actor=aide, now=NOW, id=new_id(), incident=entry(resident))

    with tmpfs.filled(disk), pytest.raises(StorageFault):
        many()

    assert count(store, Incident) == 0
    assert verify(store).is_sound


def test_document_that_could_not_be_noted_is_not_handed_out(
    store: Store, disk: Path, nurse: Actor, manager: Actor, resident: UUID
) -> None:
    """A page is shown all the same; what leaves the house is noted or stays."""
    one = new_id()
    month = NOW.date().replace(day=1)
    summaries.prepare(store, actor=nurse, now=NOW, id=one, resident_id=resident, month=month, contents={"words": "Hm"})

    with tmpfs.filled(disk), pytest.raises(StorageFault):
        summaries.download(store, actor=nurse, now=NOW, summary_id=one)

    assert looks.newest(store, actor=manager, resident_id=resident) == ()
