"""`python -m db erase` and `python -m db verify --anchor`: what an operator types, and what is answered."""

from uuid import UUID

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from db import anchors, guards
from db.__main__ import main
from db.engine import Store
from db.queries import picture
from db.records import drafts, holds, staff
from protocols.access import Actor
from protocols.identity import new_id
from tests.support import entries, homes
from tests.support.deciding import agree, care_ended, propose
from tests.support.homes import NOW
from tests.support.stores import work_on_everything


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch, store: Store) -> None:
    """The environment says where the record of this test is."""
    monkeypatch.setenv("ATTUNE_DATA_DIR", str(store.settings.data_dir))
    monkeypatch.setenv("DATABASE_URL", store.settings.database_url)
    if store.settings.migrate_url is not None:
        monkeypatch.setenv("ATTUNE_MIGRATE_URL", store.settings.migrate_url)


def agreed(store: Store, nurse: Actor, manager: Actor) -> tuple[str, UUID]:
    """Ada's record, with an incident, to be erased as two people agreed: the number of the decision, and her id."""
    ada = homes.make_resident(store, nurse)
    other = homes.make_resident(store, nurse, preferred_name="Ben", full_name="Ben Oakes", room="3")
    entries.log(store, nurse, ada, note="Called for her sister.")
    entries.log(store, nurse, other, note="Sat with Ada.")
    draft = {"resident_id": str(ada), "note": "Began"}
    drafts.keep(store, actor=nurse, now=NOW, id=new_id(), screen="log", content=draft)
    care_ended(store, nurse, ada)
    one = propose(store, manager, ada, now=NOW, kind="request")
    agree(store, nurse, one, now=NOW)
    return str(one), ada


def test_what_two_people_agreed_is_erased_and_the_record_verified(
    store: Store, nurse: Actor, manager: Actor, capsys: pytest.CaptureFixture[str]
) -> None:
    one, _ada = agreed(store, nurse, manager)

    assert main(["erase", one]) == 0

    said = capsys.readouterr().out
    assert "Erased: 2 entries." in said
    assert "1 entry about somebody else may name this person. It was not touched." in said
    assert "Backups hold the person for up to twelve months" in said
    assert ("VACUUM FULL" in said) is not store.is_sqlite
    assert "The record is what was written." in said
    assert "Ada" not in said
    assert "Ben" not in said


@pytest.mark.parametrize("number", ["", "ada", "01890000-0000-7000-8000-00000000000"])
def test_what_is_no_number_of_a_decision_is_refused(
    store: Store, nurse: Actor, number: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["erase", number]) == 1
    assert "not the number of a decision" in capsys.readouterr().err


def test_a_hold_refuses_it_with_a_sentence_and_1(
    store: Store, nurse: Actor, manager: Actor, capsys: pytest.CaptureFixture[str]
) -> None:
    one, ada = agreed(store, nurse, manager)
    holds.place(store, actor=nurse, now=NOW, id=new_id(), resident_id=ada, reason="A claim.")

    assert main(["erase", one]) == 1
    assert "on hold" in capsys.readouterr().err
    assert main(["verify"]) == 0


def paper(store: Store) -> str:
    """What stands on the last line of a page that is printed now."""
    *_earlier, last = anchors.read(anchors.anchors_file(store.settings.data_dir))
    return f"{last.seq}:{last.hash[:12]}"


def test_a_printed_page_can_be_checked(store: Store, nurse: Actor, capsys: pytest.CaptureFixture[str]) -> None:
    homes.make_resident(store, nurse)
    printed = paper(store)
    homes.make_resident(store, nurse, preferred_name="Ben", room="3")

    assert main(["verify", "--anchor", printed]) == 0
    assert "as it was printed" in capsys.readouterr().out
    assert main(["verify", "--anchor", "2:000000000000"]) == 1
    assert "anchor_differs" in capsys.readouterr().out
    assert main(["verify", "--anchor", "no"]) == 1
    assert "on the paper" in capsys.readouterr().err


def test_the_first_broken_link_is_named_and_no_person(
    store: Store, nurse: Actor, capsys: pytest.CaptureFixture[str]
) -> None:
    homes.make_resident(store, nurse)

    def tampering(session: Session) -> None:
        with guards.down(session.connection(), "audit"):
            session.execute(sa.text("UPDATE audit SET action = 'x' WHERE seq = 2"))

    work_on_everything(store, tampering)

    assert main(["verify"]) == 1

    said = capsys.readouterr().out
    assert "The first broken link is 2." in said
    assert "Noor" not in said


def test_staff_who_left_stay_the_authors_of_what_they_wrote(
    store: Store, manager: Actor, nurse: Actor, aide: Actor
) -> None:
    ada = homes.make_resident(store, nurse)
    entries.log(store, aide, ada)

    staff.deactivate(store, actor=manager, now=NOW, staff_id=aide.staff_id, reason="Moved away")

    [entry] = picture.timeline(store, actor=nurse, resident_id=ada, now=NOW)
    assert entry.logged_by == "Ali Aide"
    assert main(["verify"]) == 0
