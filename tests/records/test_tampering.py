"""Somebody with the whole database in their hands, its guards down: each way to change the past is found and named.

Without the key nobody can make a link. Who has the key too is found by what is kept elsewhere: the anchors of the data
folder, the manifests of the backups, a printed page.
"""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from db import anchors, audit, connections, guards, keys
from db.anchors import Anchor
from db.engine import Store
from db.models.base import table_of
from db.models.chain import AccessLog, Audit, ChainHead, RecordVersion
from db.models.resident import Resident
from db.records import residents
from db.records.residents import ResidentIn
from db.verification import Fault, Verdict, known_anchors, verify
from db.verification.findings import AT_MOST
from protocols.access import Actor
from protocols.errors import Invalid
from tests.support import entries
from tests.support.homes import NOW, make_resident
from tests.support.stores import everything, work_on_everything


LAST = 9  # home, nurse, six residents, one of them changed
_audit = table_of(Audit)
_version = table_of(RecordVersion)
_head = table_of(ChainHead)
_resident = table_of(Resident)


@pytest.fixture
def ada(store: Store, nurse: Actor) -> UUID:
    """The first of six residents, who moved to another room: link 3, and link 9, which is the last."""
    made = [make_resident(store, nurse, preferred_name=name, room=name) for name in ("Ada", "B", "C", "D", "E", "F")]
    residents.change(
        store,
        actor=nurse,
        now=NOW + timedelta(hours=1),
        resident_id=made[0],
        resident=ResidentIn(full_name="Ada Brightwell", preferred_name="Ada", room="14"),
        expected_version=1,
        reason="moved",
    )
    assert verify(store) == Verdict(links=LAST, rows=7, found=())
    return made[0]


def behind_its_back(store: Store, action: Callable[[Session], object]) -> None:
    """As the owner of the tables, every guard down; afterwards they stand again, as if nothing had been."""

    def tampering(session: Session) -> None:
        with guards.down(session.connection(), *guards.APPEND_ONLY):
            action(session)

    work_on_everything(store, tampering)


def change(table: sa.Table, seq: int, **values: Any) -> Callable[[Session], object]:
    return lambda session: session.execute(sa.update(table).where(table.c.seq == seq).values(**values))


def first(store: Store, **beside: Any) -> tuple[Fault, int | None] | None:
    found = verify(store, **beside).first_broken
    return None if found is None else (found.fault, found.seq)


# --- without the key ---


@pytest.mark.parametrize(("column", "seq"), [("action", 1), ("digest", 4), ("entity", LAST)])
def test_an_edited_link_is_named(store: Store, ada: UUID, column: str, seq: int) -> None:
    behind_its_back(store, change(_audit, seq, **{column: "other"}))

    assert first(store) == (Fault.LINK_CHANGED, seq)


def test_a_link_whose_time_was_edited_is_named(store: Store, ada: UUID) -> None:
    behind_its_back(store, change(_audit, 5, at=NOW - timedelta(days=1)))

    assert first(store) == (Fault.LINK_CHANGED, 5)


def test_two_links_that_changed_places_are_named(store: Store, ada: UUID) -> None:
    def swap(session: Session) -> None:
        for seq, other in ((4, 99), (5, 4), (99, 5)):
            session.execute(sa.update(_audit).where(_audit.c.seq == seq).values(seq=other))

    behind_its_back(store, swap)

    assert first(store) == (Fault.LINK_OUT_OF_PLACE, 4)


def test_what_two_links_say_changed_places_and_is_named(store: Store, ada: UUID) -> None:
    """The hashes stay where they were, only what was done is swapped."""

    def swap(session: Session) -> None:
        said = {row.seq: row for row in session.execute(sa.select(_audit).where(_audit.c.seq.in_((4, 5))))}
        for seq, other in ((4, 5), (5, 4)):
            values = {"entity_id": said[other].entity_id, "digest": said[other].digest, "at": said[other].at}
            session.execute(sa.update(_audit).where(_audit.c.seq == seq).values(**values))

    behind_its_back(store, swap)

    assert first(store) == (Fault.LINK_CHANGED, 4)


@pytest.mark.parametrize("seqs", [[1], [4], [4, 5, 6]])
def test_a_link_taken_from_the_middle_is_named(store: Store, ada: UUID, seqs: list[int]) -> None:
    behind_its_back(store, lambda session: session.execute(sa.delete(_audit).where(_audit.c.seq.in_(seqs))))

    assert first(store) == (Fault.LINK_MISSING, seqs[0])


def test_links_that_close_the_gap_of_one_taken_out_are_named(store: Store, ada: UUID) -> None:
    def close(session: Session) -> None:
        session.execute(sa.delete(_audit).where(_audit.c.seq == 4))
        for seq in range(5, LAST + 1):
            session.execute(sa.update(_audit).where(_audit.c.seq == seq).values(seq=seq - 1))

    behind_its_back(store, close)

    assert first(store) == (Fault.LINK_OUT_OF_PLACE, 4)


def test_an_end_that_was_cut_off_is_named_by_the_head(store: Store, ada: UUID) -> None:
    anchors.anchors_file(store.settings.data_dir).unlink()
    behind_its_back(store, lambda session: session.execute(sa.delete(_audit).where(_audit.c.seq > 7)))

    assert first(store) == (Fault.END_CUT_OFF, 8)


def test_an_edited_version_is_named(store: Store, ada: UUID) -> None:
    said = sa.update(_version).where(_version.c.entity_id == ada, _version.c.version == 1)
    behind_its_back(store, lambda session: session.execute(said.values(reason="somebody asked for it")))

    assert first(store) == (Fault.VERSION_CHANGED, 3)


def test_whoever_edits_and_makes_every_link_anew_without_the_key_is_named(store: Store, ada: UUID) -> None:
    forge(store, ada, key=b"a guess")

    assert first(store) == (Fault.LINK_CHANGED, 3)


def test_a_new_link_cannot_be_made_without_the_key(store: Store, ada: UUID) -> None:
    def add(session: Session) -> None:
        last = session.execute(sa.select(_audit).where(_audit.c.seq == LAST)).mappings().one()
        link = dict(last) | {"seq": LAST + 1, "prev_hash": last["hash"], "version": 3}
        link["hash"] = audit.link_hash(b"a guess", link)
        session.execute(sa.insert(_audit), link)
        session.execute(sa.update(_head).values(seq=LAST + 1, hash=link["hash"]))

    behind_its_back(store, add)

    assert first(store) == (Fault.LINK_CHANGED, LAST + 1)


def test_of_a_chain_that_differs_everywhere_the_first_links_are_named_and_the_rest_counted(
    store: Store, nurse: Actor
) -> None:
    for room in range(AT_MOST + 3):
        make_resident(store, nurse, room=str(room))
    store.settings.audit_key_file.write_text("00" * 32)

    verdict = verify(store)

    assert (len(verdict.found), verdict.unnamed) == (AT_MOST, 5)
    assert verdict.first_broken == verdict.found[0]
    assert verdict.found[0].seq == 1


# --- with the key ---


def forge(store: Store, resident: UUID, *, key: bytes | None = None) -> None:
    """Write a past in which the resident never moved: version, digest, every link, head and row agree again."""
    key = key or keys.existing_key(store.settings.audit_key_file) or b""

    def rewrite(session: Session) -> None:
        its = (_version.c.entity_id == resident) & (_version.c.version == 1)
        said = dict(session.execute(sa.select(_version).where(its)).mappings().one())
        said["payload"] = said["payload"] | {"full_name": "Somebody Else"}
        session.execute(sa.update(_version).where(its).values(payload=said["payload"]))
        links = session.execute(sa.select(_audit).order_by(_audit.c.seq).where(_audit.c.seq >= 3)).mappings().all()
        session.execute(sa.delete(_audit).where(_audit.c.seq >= 3))
        before = links[0]["prev_hash"]
        for row in links:
            link = dict(row) | {"prev_hash": before}
            if link["seq"] == 3:
                link["digest"] = audit.digest(said)
            before = link["hash"] = audit.link_hash(key, link)
            session.execute(sa.insert(_audit), link)
        session.execute(sa.update(_head).values(hash=before))

    behind_its_back(store, rewrite)


def cut(store: Store, resident: UUID) -> None:
    """Make the last change undone: its link, its version, its trace in the row and the head."""

    def undo(session: Session) -> None:
        session.execute(sa.delete(_audit).where(_audit.c.seq == LAST))
        session.execute(sa.delete(_version).where(_version.c.version == 2))
        session.execute(
            sa.update(_resident).where(_resident.c.id == resident).values(version=1, room="Ada", recorded_at=NOW)
        )
        ends = session.scalar(sa.select(_audit.c.hash).where(_audit.c.seq == LAST - 1))
        session.execute(sa.update(_head).values(seq=LAST - 1, hash=ends))

    behind_its_back(store, undo)


def no_anchors(store: Store) -> None:
    anchors.anchors_file(store.settings.data_dir).unlink()


def matching_anchors(store: Store) -> None:
    """The anchors file, written anew to go with the forged chain."""
    with everything(store) as session:
        links = session.execute(sa.select(_audit).order_by(_audit.c.seq)).all()
    no_anchors(store)
    noted = [Anchor(home_id=link.home_id, seq=link.seq, hash=link.hash, at=link.at) for link in links]
    anchors.append(anchors.anchors_file(store.settings.data_dir), noted)


def as_noted(store: Store) -> Sequence[Anchor]:
    """What a backup's manifest says, made before anybody tampered: the last link."""
    return list(anchors.read(anchors.anchors_file(store.settings.data_dir)))[-1:]


def as_printed(store: Store) -> str:
    """What stands on the last line of a paper that was printed then."""
    [last] = as_noted(store)
    return f"{last.seq}:{last.hash[:12]}"


@pytest.mark.parametrize(
    ("tampering", "fault", "seq"), [(forge, Fault.ANCHOR_DIFFERS, 3), (cut, Fault.END_CUT_OFF, LAST)]
)
def test_a_past_written_anew_with_the_key_is_found_by_the_anchors(
    store: Store, ada: UUID, tampering: Callable[[Store, UUID], None], fault: Fault, seq: int
) -> None:
    tampering(store, ada)

    assert first(store) == (fault, seq)
    assert {found.fault for found in verify(store).found} <= {fault, Fault.ROW_CHANGED}


@pytest.mark.parametrize("noted", [no_anchors, matching_anchors])
@pytest.mark.parametrize(("tampering", "fault"), [(forge, Fault.ANCHOR_DIFFERS), (cut, Fault.END_CUT_OFF)])
def test_with_the_anchors_gone_or_forged_too_a_backup_or_a_printed_page_finds_it(
    store: Store,
    ada: UUID,
    noted: Callable[[Store], None],
    tampering: Callable[[Store, UUID], None],
    fault: Fault,
) -> None:
    kept_elsewhere, printed = as_noted(store), as_printed(store)
    tampering(store, ada)
    noted(store)

    assert first(store) is None, "nothing inside can know"
    assert first(store, beside=kept_elsewhere) == (fault, LAST)
    assert first(store, given=[known_anchors.given(printed)]) == (fault, LAST)


def test_a_printed_page_that_is_right_confirms_the_record(store: Store, ada: UUID) -> None:
    right = known_anchors.given(as_printed(store).upper())

    assert verify(store, given=[right]).is_sound
    assert verify(store, given=[right, right]).is_sound


@pytest.mark.parametrize(
    ("text", "found"),
    [(f"{LAST}:0000000000", (Fault.ANCHOR_DIFFERS, LAST)), (f"{LAST + 1}:00000000", (Fault.END_CUT_OFF, LAST + 1))],
)
def test_a_printed_page_that_is_of_another_record_is_found(
    store: Store, ada: UUID, text: str, found: tuple[Fault, int]
) -> None:
    assert first(store, given=[known_anchors.given(text)]) == found


@pytest.mark.parametrize("text", ["", "12", "12:", "12:abc", "x:00000000", "12:0000000g", "-1:00000000"])
def test_what_is_no_anchor_is_refused_before_anything_is_read(text: str) -> None:
    with pytest.raises(Invalid, match="on the paper"):
        known_anchors.given(text)


def test_every_anchor_counts_even_when_a_later_line_says_otherwise(store: Store, ada: UUID) -> None:
    """Adding a matching line to the file after the fact must not make up for the one that differs."""
    forge(store, ada)
    file = anchors.anchors_file(store.settings.data_dir)
    old = file.read_text()
    matching_anchors(store)
    file.write_text(old + file.read_text())

    assert first(store) == (Fault.ANCHOR_DIFFERS, 3)


# --- rows and reading ---


def test_emptying_a_version_without_a_decision_is_named(store: Store, ada: UUID) -> None:
    said = sa.update(_version).where(_version.c.entity_id == ada, _version.c.version == 2)
    behind_its_back(store, lambda session: session.execute(said.values(payload={}, salt="", reason="")))

    verdict = verify(store)

    assert first(store) == (Fault.ERASED_WITHOUT_DECISION, LAST)
    assert {found.fault for found in verdict.found} == {Fault.ERASED_WITHOUT_DECISION, Fault.ROW_CHANGED}


def test_a_tombstone_with_another_author_is_named(store: Store, ada: UUID) -> None:
    said = sa.update(_version).where(_version.c.entity_id == ada, _version.c.version == 2)
    emptied = said.values(payload={}, salt="", reason="", actor_id=None)
    behind_its_back(store, lambda session: session.execute(emptied))

    assert first(store) == (Fault.VERSION_CHANGED, LAST)


def test_an_author_written_over_in_a_row_is_found(store: Store, ada: UUID) -> None:
    taken = sa.update(_resident).where(_resident.c.id == ada).values(author_id=ada)
    behind_its_back(store, lambda session: session.execute(taken))

    assert [found.fault for found in verify(store).found] == [Fault.ROW_CHANGED]


def test_who_opened_what_is_no_part_of_the_chain_and_stays_as_it_was(store: Store, nurse: Actor, ada: UUID) -> None:
    def look(session: Session) -> None:
        audit.note_access(session, actor=nurse, now=NOW, resident_id=ada, what="picture")

    store.write(nurse.home_id, look)
    log = table_of(AccessLog)
    with everything(store) as session:
        before = session.execute(sa.select(log)).all()

    forge(store, ada)

    with everything(store) as session:
        assert session.execute(sa.select(log)).all() == before
    assert all(found.entity != log.name for found in verify(store).found)


@pytest.mark.parametrize("payload", ["no json", "[]", '{"a": NaN}', '{"a": 1e999}', '{"room": "14"} ', "[" * 5000])
def test_a_version_that_cannot_even_be_read_is_named(store: Store, ada: UUID, payload: str) -> None:
    if not store.is_sqlite and payload not in ("[]", '{"room": "14"} '):
        pytest.skip("PostgreSQL keeps nothing that is no JSON")
    said = sa.text("UPDATE record_version SET payload = :payload WHERE version = 2")
    if not store.is_sqlite:
        said = sa.text("UPDATE record_version SET payload = CAST(:payload AS jsonb) WHERE version = 2")
    behind_its_back(store, lambda session: session.execute(said, {"payload": payload}))

    assert first(store) == (Fault.VERSION_CHANGED, LAST)


def test_a_damaged_file_is_named_as_such(store: Store, ada: UUID) -> None:
    """An index that lost an entry: SQLite would answer questions without that row, and nobody would know."""
    if not store.is_sqlite:
        pytest.skip("PostgreSQL looks after its own pages")

    def spoil(session: Session) -> None:
        connection = session.connection()
        connection.exec_driver_sql("PRAGMA writable_schema = ON")
        root = "SELECT rootpage FROM sqlite_master WHERE name = 'ix_access_log_newest'"
        connection.exec_driver_sql(f"UPDATE sqlite_master SET rootpage = ({root}) WHERE name = 'ix_appraisal_resident'")
        connection.exec_driver_sql("PRAGMA writable_schema = OFF")

    work_on_everything(store, spoil)
    store.close()

    assert Fault.FILE_DAMAGED in {found.fault for found in verify(Store(store.settings)).found}


def test_a_reference_to_nothing_is_found(store: Store, nurse: Actor, ada: UUID) -> None:
    if not store.is_sqlite:
        pytest.skip("PostgreSQL lets no reference break")
    entries.log(store, nurse, ada)
    engine = connections.migration_engine(connections.database_url(store.settings.database_url))  # asks no references
    with engine.begin() as connection:
        connection.execute(sa.delete(_resident).where(_resident.c.id == ada))
    engine.dispose()

    assert {Fault.REFERENCE_BROKEN, Fault.ROW_MISSING} <= {found.fault for found in verify(store).found}


def test_progress_ends_with_everything_done(store: Store, ada: UUID) -> None:
    told: list[tuple[int, int]] = []

    verify(store, progress=lambda done, total: told.append((done, total)))

    assert told[-1] == (LAST + 7, LAST + 7)
    assert told == sorted(told)
