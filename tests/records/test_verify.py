"""The chain finds what was changed behind the record's back, and says where."""

from datetime import timedelta
from uuid import UUID

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from db import anchors, guards
from db.audit import KeyMissing
from db.engine import Store
from db.records import incidents, residents
from db.records.incidents import IncidentIn
from db.records.residents import ResidentIn
from db.verification import Fault, Verdict, verify
from protocols.access import Actor
from protocols.identity import new_id
from protocols.vocabulary import vocabulary
from tests.support.homes import NOW, make_resident
from tests.support.stores import tamper, work_on_everything


def behind_its_back(store: Store, *statements: str) -> None:
    """What somebody with the database could do: guards down, change, guards up again."""
    down = [
        f"DROP TRIGGER IF EXISTS {table}_no_{verb}" + ("" if store.is_sqlite else f" ON {table}")
        for table in guards.APPEND_ONLY
        for verb in ("update", "delete", "change")
    ]

    def action(session: Session) -> None:
        for statement in (*down, *statements):
            session.execute(sa.text(statement))
        guards.put_up(session.connection())

    work_on_everything(store, action)


def faults(verdict: Verdict) -> set[Fault]:
    return {found.fault for found in verdict.found}


@pytest.fixture
def history(store: Store, nurse: Actor) -> list[UUID]:
    """Four residents, one of them changed once: with the home and its nurse a chain of seven links."""
    made = [make_resident(store, nurse, preferred_name=name, room=name) for name in ("Ada", "Ben", "Cyd", "Dov")]
    later = ResidentIn(full_name="Ada Brightwell", preferred_name="Ada", room="14")
    residents.change(
        store,
        actor=nurse,
        now=NOW + timedelta(hours=1),
        resident_id=made[0],
        resident=later,
        expected_version=1,
        reason="moved",
    )
    return made


def test_an_untouched_record_is_sound(store: Store, history: list[UUID]) -> None:
    verdict = verify(store)

    assert verdict.found == ()
    assert verdict.is_sound
    assert verdict.links == 7
    assert verdict.rows == 5  # four residents and the nurse


def test_an_empty_record_is_sound(store: Store) -> None:
    assert verify(store) == Verdict(links=0, rows=0, found=())


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE audit SET action = 'resident.void' WHERE seq = 4", Fault.LINK_CHANGED),
        ("UPDATE audit SET actor_id = NULL WHERE seq = 4", Fault.LINK_CHANGED),
        ("UPDATE audit SET prev_hash = 'x' WHERE seq = 4", Fault.LINK_OUT_OF_PLACE),
        ("DELETE FROM audit WHERE seq = 4", Fault.LINK_MISSING),
        ("DELETE FROM audit WHERE seq = 1", Fault.LINK_MISSING),
        ("DELETE FROM audit WHERE seq > 5", Fault.END_CUT_OFF),
        ("UPDATE record_version SET reason = 'x' WHERE reason = 'moved'", Fault.VERSION_CHANGED),
        ("UPDATE record_version SET payload = '{}' WHERE version = 2", Fault.VERSION_CHANGED),
        ("DELETE FROM record_version WHERE version = 2", Fault.VERSION_MISSING),
        ("UPDATE resident SET room = '99' WHERE preferred_name = 'Ben'", Fault.ROW_CHANGED),
        ("UPDATE resident SET version = 1, room = '12' WHERE version = 2", Fault.ROW_CHANGED),
        ("DELETE FROM resident WHERE preferred_name = 'Ben'", Fault.ROW_MISSING),
        ("UPDATE home SET name = 'Elsewhere'", Fault.ROW_CHANGED),
        ("UPDATE staff SET role = 'manager'", Fault.ROW_CHANGED),
    ],
)
def test_a_change_behind_its_back_is_found(store: Store, history: list[UUID], statement: str, fault: Fault) -> None:
    behind_its_back(store, statement)

    assert fault in faults(verify(store))


def test_two_links_that_changed_places_are_found(store: Store, history: list[UUID]) -> None:
    behind_its_back(
        store,
        "UPDATE audit SET seq = 99 WHERE seq = 4",
        "UPDATE audit SET seq = 4 WHERE seq = 5",
        "UPDATE audit SET seq = 5 WHERE seq = 99",
    )

    found = verify(store).found

    assert {Fault.LINK_OUT_OF_PLACE, Fault.LINK_CHANGED} <= {one.fault for one in found}
    assert {one.seq for one in found} <= {4, 5, 6}


def test_a_row_that_no_action_made_is_found(store: Store, history: list[UUID]) -> None:
    columns = "version, recorded_at, author_id, full_name, preferred_name, room, status, pronoun, likes, what_calms"
    columns += ", what_matters, communication_needs, food_texture, allergies, contact_name, contact_phone"
    other_id = "'" + ("0" * 32) + "'" + ("" if store.is_sqlite else "::uuid")
    behind_its_back(
        store,
        f"INSERT INTO resident (home_id, id, {columns}) SELECT home_id, {other_id}, {columns} FROM resident "
        "WHERE preferred_name = 'Ben'",
    )

    assert faults(verify(store)) == {Fault.ROW_UNKNOWN}


def test_a_version_that_no_link_speaks_of_is_found(store: Store, history: list[UUID]) -> None:
    columns = "entity, entity_id, at, actor_id, change, reason, payload, salt"
    behind_its_back(
        store,
        f"INSERT INTO record_version (home_id, version, {columns}) SELECT home_id, 7, {columns} FROM record_version "
        "WHERE version = 2",
    )

    assert faults(verify(store)) == {Fault.VERSION_UNLINKED}


def test_a_shortened_chain_with_a_matching_head_is_found_by_the_anchors_alone(
    store: Store, history: list[UUID]
) -> None:
    first = "(SELECT min(recorded_at) FROM resident)"
    cut = (
        "DELETE FROM audit WHERE seq > 6",
        "DELETE FROM record_version WHERE version = 2",
        f"UPDATE resident SET version = 1, room = 'Ada', recorded_at = {first} WHERE version = 2",
        "UPDATE chain_head SET seq = 6, hash = (SELECT hash FROM audit WHERE seq = 6)",
    )

    behind_its_back(store, *cut)

    assert [found.fault for found in verify(store).found] == [Fault.END_CUT_OFF]
    anchors.anchors_file(store.settings.data_dir).unlink()
    assert verify(store).is_sound


def test_a_chain_written_anew_does_not_match_the_anchors(store: Store, history: list[UUID]) -> None:
    file = anchors.anchors_file(store.settings.data_dir)
    lines = file.read_text().splitlines(keepends=True)
    file.write_text("".join(line.replace('"hash": "', '"hash": "0') if '"seq": 3' in line else line for line in lines))

    found = verify(store).found

    assert [(one.fault, one.seq) for one in found] == [(Fault.ANCHOR_DIFFERS, 3)]


def test_an_anchor_of_a_home_that_is_gone_is_missed(store: Store, history: list[UUID]) -> None:
    file = anchors.anchors_file(store.settings.data_dir)
    line = file.read_text().splitlines(keepends=True)[0]
    with file.open("a") as stream:
        stream.write(line[:10] + "00000000-0000-7000-8000-000000000000" + line[46:])

    assert faults(verify(store)) == {Fault.END_CUT_OFF}


def test_a_torn_last_anchor_is_no_fault(store: Store, history: list[UUID]) -> None:
    with anchors.anchors_file(store.settings.data_dir).open("a") as stream:
        stream.write('{"home": "01')

    assert verify(store).is_sound


def test_a_guard_that_was_taken_down_is_found(store: Store, history: list[UUID]) -> None:
    name = "audit_no_delete" if store.is_sqlite else "audit_no_change"
    drop = f"DROP TRIGGER {name}" + ("" if store.is_sqlite else " ON audit")

    tamper(store, drop)

    assert faults(verify(store)) == {Fault.GUARD_MISSING}


def test_with_another_key_nothing_verifies(store: Store, history: list[UUID]) -> None:
    store.settings.audit_key_file.write_text("00" * 32)

    assert Fault.LINK_CHANGED in faults(verify(store))


def test_without_its_key_a_chain_is_neither_checked_nor_continued(
    store: Store, nurse: Actor, history: list[UUID]
) -> None:
    store.settings.audit_key_file.unlink()

    with pytest.raises(KeyMissing):
        verify(store)
    restarted = Store(store.settings)
    with pytest.raises(KeyMissing):
        make_resident(restarted, nurse)
    restarted.close()
    assert not store.settings.audit_key_file.exists()


@pytest.fixture
def incident(store: Store, aide: Actor, resident: UUID) -> UUID:
    made = new_id()
    seen = IncidentIn(
        resident_id=resident,
        occurred_at=NOW,
        behaviours=[next(iter(vocabulary().behaviours))],
        tried=[next(iter(vocabulary().interventions))],
        strength=2,
        outcome="settled",
        note="Rang the bell.",
    )
    incidents.record(store, actor=aide, now=NOW, id=made, incident=seen)
    return made


def test_a_recorded_incident_is_sound(store: Store, incident: UUID) -> None:
    assert verify(store).is_sound


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE incident SET note = 'Nothing happened.'", Fault.ROW_CHANGED),
        ("UPDATE incident SET strength = 1", Fault.ROW_CHANGED),
        ("UPDATE incident SET author_id = resident_id", Fault.ROW_CHANGED),
        ("UPDATE incident SET recorded_at = '2026-03-10 09:00:00.000000'", Fault.ROW_CHANGED),
        ("DELETE FROM tried", Fault.ROW_CHANGED),
        ("UPDATE incident_behaviour SET code = 'BHV_OTHER'", Fault.ROW_CHANGED),
        ("UPDATE resident_day SET n2 = 0", Fault.SUM_DIFFERS),
        ("DELETE FROM home_day", Fault.SUM_DIFFERS),
    ],
)
def test_an_incident_changed_behind_its_back_is_found(
    store: Store, incident: UUID, statement: str, fault: Fault
) -> None:
    behind_its_back(store, statement)

    assert fault in faults(verify(store))
