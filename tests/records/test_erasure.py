"""What two people agreed to erase is gone; the decision, the chain and everybody else's record stay."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError
from sqlmodel import SQLModel

from db import audit, guards
from db.engine import Store
from db.models.base import table_of
from db.models.chain import AccessLog, RecordVersion
from db.models.incident import Draft, Incident
from db.models.retention import Appraisal
from db.records import appraisals, drafts, erasure, holds, incidents, suggestions
from db.row_security import NotTheOwner
from db.verification import verify
from protocols.errors import Invalid, NotFound
from protocols.identity import new_id
from tests.support import entries, full_home, homes
from tests.support.deciding import agree, care_ended, propose
from tests.support.full_home import FullHome
from tests.support.homes import NOW
from tests.support.stores import everything, tamper


LATER = NOW + timedelta(days=1)
# Words that only what is about Zoe says: her names, her son's, and everything that was written about her.
HERS = ("Zoe", "Zack", "in the yard", "cone", "Quiet room", "Sang under", "Dear family", "bruise", "saw it again")


@pytest.fixture
def full(store: Store) -> FullHome:
    """A home with a row in every table; Zoe, whom it is about, has moved away and nothing is on hold."""
    made = full_home.fill(store)
    holds.lift(store, actor=made.nurse, now=NOW, hold_id=made.hold, reason="Settled.", expected_version=1)
    agree(store, made.manager, made.appraisal, now=NOW)
    care_ended(store, made.nurse, made.resident)
    return made


@pytest.fixture
def owner(store: Store) -> Iterator[Store]:
    """The record opened by the role that owns its tables, as the operator's command does."""
    settings = store.settings
    opened = Store(replace(settings, database_url=settings.migrate_url or settings.database_url))
    yield opened
    opened.close()


def agreed(store: Store, full: FullHome, resident: UUID | None = None) -> UUID:
    """A request to erase, proposed by the manager and agreed by the nurse."""
    one = propose(store, full.manager, resident or full.resident, now=LATER, kind="request")
    agree(store, full.nurse, one, now=LATER)
    return one


def carry_out(owner: Store, one: UUID) -> erasure.Erased:
    return erasure.carry_out(owner, now=LATER, appraisal_id=one)


def rows(store: Store, table: sa.Table) -> list[dict[str, Any]]:
    with everything(store) as session:
        return [dict(row) for row in session.execute(sa.select(table)).mappings()]


def all_rows(store: Store) -> dict[str, list[dict[str, Any]]]:
    return {table.name: rows(store, table) for table in SQLModel.metadata.sorted_tables}


def test_nothing_of_the_person_is_left(store: Store, owner: Store, full: FullHome) -> None:
    before = str(all_rows(store))
    assert all(word in before for word in HERS), "otherwise this test would prove nothing"

    carry_out(owner, agreed(store, full))

    after = str(all_rows(store))
    assert [word for word in HERS if word in after] == []
    holding = {name for name, kept in all_rows(store).items() if str(full.resident) in str(kept)}
    assert holding == {"appraisal", "legal_hold", "record_version", "audit"}, "only what was decided, and the chain"


def test_the_record_is_sound_afterwards_and_its_guards_stand(store: Store, owner: Store, full: FullHome) -> None:
    links = verify(store).links
    one = agreed(store, full)

    carry_out(owner, one)

    verdict = verify(store)
    assert verdict.found == ()  # chain, rows, sums against a recount, guards
    assert verdict.links == links + 3, "proposed, agreed, carried out"
    with pytest.raises(DBAPIError, match=r"append-only|permission"):
        store.write(full.home, lambda session: session.execute(sa.update(table_of(RecordVersion)).values(salt="x")))


def test_everybody_elses_record_is_as_it_was(store: Store, owner: Store, full: FullHome) -> None:
    other = homes.make_resident(store, full.nurse)
    entries.log(store, full.aide, other, note="Looked for her coat.")
    one = agreed(store, full)
    before = all_rows(store)

    carry_out(owner, one)

    after = all_rows(store)
    gone = {str(entry) for _table, entry in kept(store, one)["erased"]}
    for name in ("resident", "incident", "record_version", "staff", "home_term", "tried", "outcome"):
        id_of = "entity_id" if name == "record_version" else "incident_id" if name in ("tried", "outcome") else "id"
        others = [row for row in before[name] if str(row[id_of]) not in gone]
        assert [row for row in others if row not in after[name]] == [], name
        assert others or name == "outcome"


def kept(store: Store, one: UUID) -> dict[str, Any]:
    return next(row for row in rows(store, table_of(Appraisal)) if row["id"] == one)


def test_what_remains_is_the_decision_and_a_tombstone_for_every_version(
    store: Store, owner: Store, full: FullHome
) -> None:
    before = {key(row): row for row in rows(store, table_of(RecordVersion))}
    one = agreed(store, full)

    answer = carry_out(owner, one)

    decision = kept(store, one)
    assert (decision["state"], decision["carried_out_at"]) == ("carried_out", LATER)
    assert (decision["proposed_by"], decision["second_by"]) == (full.manager.staff_id, full.nurse.staff_id)
    assert ["resident", str(full.resident)] in decision["erased"]
    assert answer.entries == len(decision["erased"]) > 10
    erased = {(table, entry) for table, entry in decision["erased"]}
    after = {key(row): row for row in rows(store, table_of(RecordVersion))}
    assert before.keys() < after.keys(), "no version is taken out of the record"
    for name, row in before.items():
        if (row["entity"], str(row["entity_id"])) in erased:
            assert after[name] == row | {"payload": {}, "salt": "", "reason": ""}, "who, when and what kind stay"


def key(row: dict[str, Any]) -> tuple[Any, ...]:
    return row["entity"], row["entity_id"], row["version"]


def test_who_opened_the_record_can_still_be_answered_for(store: Store, owner: Store, full: FullHome) -> None:
    store.write(
        full.home,
        lambda session: audit.note_access(
            session, actor=full.nurse, now=NOW, resident_id=full.resident, what="picture"
        ),
    )

    carry_out(owner, agreed(store, full))

    [line] = [row for row in rows(store, table_of(AccessLog)) if row["what"] == "picture"]
    assert (line["actor_id"], line["resident_id"]) == (full.nurse.staff_id, full.resident)


def test_half_finished_entries_about_the_person_go_too(store: Store, owner: Store, full: FullHome) -> None:
    other = homes.make_resident(store, full.nurse)
    mine, about_entry, not_mine = new_id(), new_id(), new_id()
    for one, content in (
        (mine, {"resident_id": str(full.resident), "note": "Began"}),
        (about_entry, {"form": "correction", "address": {"incident": str(full.incident)}}),
        (not_mine, {"resident_id": str(other), "note": "Began"}),
    ):
        drafts.keep(store, actor=full.aide, now=NOW, id=one, screen="log", content=content)

    carry_out(owner, agreed(store, full))

    left = {row["id"] for row in rows(store, table_of(Draft))}
    assert left == {full.draft, not_mine}


def test_entries_about_others_that_name_the_person_are_counted_and_not_touched(
    store: Store, owner: Store, full: FullHome
) -> None:
    other = homes.make_resident(store, full.nurse)
    naming = entries.log(store, full.aide, other, note="Held hands with Zoe.")
    entries.log(store, full.aide, other, note="Zoey is another name, and a zoetrope is a toy.")

    answer = carry_out(owner, agreed(store, full))

    assert answer.named_elsewhere == 1
    assert entries.kept(store, naming).note == "Held hands with Zoe."


def test_carried_out_twice_is_once(store: Store, owner: Store, full: FullHome) -> None:
    one = agreed(store, full)
    first = carry_out(owner, one)
    links = verify(store).links

    assert carry_out(owner, one).entries == first.entries
    assert verify(store).links == links


def test_what_was_only_proposed_or_was_refused_is_not_carried_out(store: Store, owner: Store, full: FullHome) -> None:
    one = propose(store, full.manager, full.resident, now=LATER, kind="request")
    with pytest.raises(Invalid, match="have not agreed"):
        carry_out(owner, one)

    appraisals.refuse(
        store, actor=full.nurse, now=LATER, appraisal_id=one, expected_version=1, reason="A claim may come."
    )
    with pytest.raises(Invalid, match="have not agreed"):
        carry_out(owner, one)
    with pytest.raises(Invalid, match="have not agreed"):
        carry_out(owner, full.appraisal)  # agreed, but to keep it
    with pytest.raises(NotFound):
        carry_out(owner, new_id())
    assert verify(store).is_sound
    assert "Zoe" in str(rows(store, SQLModel.metadata.tables["resident"]))


def test_a_hold_or_a_return_after_the_agreement_stops_it(store: Store, owner: Store, full: FullHome) -> None:
    one = agreed(store, full)
    hold = new_id()
    holds.place(store, actor=full.nurse, now=LATER, id=hold, resident_id=full.resident, reason="A claim.")
    with pytest.raises(Invalid, match="on hold"):
        carry_out(owner, one)

    holds.lift(store, actor=full.nurse, now=LATER, hold_id=hold, reason="Settled.", expected_version=1)
    care_ended(store, full.nurse, full.resident, status="present", now=LATER)
    with pytest.raises(Invalid, match="needed for their care"):
        carry_out(owner, one)
    assert verify(store).is_sound
    assert guards_stand(store)


def guards_stand(store: Store) -> bool:
    with everything(store) as session:
        return not guards.missing(session.connection())


def test_a_decision_of_one_person_is_not_carried_out(store: Store, owner: Store, full: FullHome) -> None:
    """Somebody with the database could write themselves in as the second person."""
    one = agreed(store, full)
    tamper(store, "UPDATE appraisal SET second_by = proposed_by WHERE proposal = 'erase'")

    with pytest.raises(Invalid, match="have not agreed"):
        carry_out(owner, one)


@pytest.mark.postgres
def test_the_role_that_serves_the_pages_cannot_do_it(store: Store, full: FullHome) -> None:
    if store.is_sqlite:
        pytest.skip("SQLite knows no roles: there only the command exists")
    one = agreed(store, full)

    with pytest.raises(NotTheOwner):
        carry_out(store, one)
    assert verify(store).is_sound


def test_an_entry_that_was_moved_belongs_to_whom_it_is_about_now(store: Store, owner: Store, full: FullHome) -> None:
    """Logged for Zoe by mistake, and put right: it is Ada's, and stays. The card that it made for Zoe goes with her."""
    ada = homes.make_resident(store, full.nurse)
    one = entries.log(store, full.aide, full.resident, now=NOW, outcome="settled", flags=["fall"])
    suggestions.suggest_for(store, actor=full.aide, now=NOW, resident_id=full.resident, incident_id=one)
    incidents.amend(
        store,
        actor=full.nurse,
        now=LATER,
        incident_id=one,
        incident=entries.entry(ada, occurred_at=LATER, outcome="settled"),
        expected_version=1,
        reason="It was Ada.",
    )

    carry_out(owner, agreed(store, full))

    [left] = [row for row in rows(store, table_of(Incident)) if row["id"] == one]
    assert left["resident_id"] == ada
    assert verify(store).is_sound

    care_ended(store, full.nurse, ada, now=LATER)
    carry_out(owner, agreed(store, full, ada))
    assert rows(store, table_of(Incident)) == []
    assert verify(store).is_sound


def test_nothing_of_it_is_left_in_the_files_either(store: Store, owner: Store, full: FullHome) -> None:
    if not store.is_sqlite:
        pytest.skip("PostgreSQL writes old rows over when the operator runs VACUUM")

    answer = carry_out(owner, agreed(store, full))

    assert answer.is_overwritten
    for file in store.settings.data_dir.glob("attune.db*"):
        content = file.read_bytes()
        assert [word for word in HERS if word.encode() in content] == [], file.name


def test_every_table_is_either_about_somebody_or_known_to_stay() -> None:
    """Whoever adds a table decides which."""
    known = {table.name for table in erasure.tables()}
    stay = {"home", "home_term", "staff", "staff_session", "sign_in_try", "job_lease", "chain_head", "audit"}
    by_hand = {"record_version", "draft"}  # emptied, and looked through
    sums = {name for name in SQLModel.metadata.tables if name.startswith(("resident_", "home_day"))} - known
    decided = {"appraisal", "legal_hold", "access_log"}
    rules = {"home_protocol", "protocol_set"}  # about nobody

    assert known | stay | by_hand | sums | decided | rules == set(SQLModel.metadata.tables)
