"""Half-finished entries: kept at every tap, found by their author alone, gone once saved."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from db.engine import Store
from db.queries import drafts as queries
from db.records import drafts, residents, staff
from db.records.residents import ResidentIn
from protocols.access import Actor
from protocols.errors import NotAllowed, NotFound
from protocols.identity import new_id
from tests.support import homes
from tests.support.homes import NOW


def keep(store: Store, actor: Actor, id: UUID, **content: object) -> None:
    drafts.keep(store, actor=actor, now=NOW, id=id, screen="log", content=dict(content))


def test_every_tap_replaces_the_draft(store: Store, aide: Actor) -> None:
    draft = new_id()
    keep(store, aide, draft, step=1)
    keep(store, aide, draft, step=2, said="über ✓")

    assert [(one.id, one.screen, one.content) for one in drafts.mine(store, actor=aide)] == [
        (draft, "log", {"step": 2, "said": "über ✓"})
    ]


def test_a_draft_survives_a_restart(store: Store, aide: Actor) -> None:
    keep(store, aide, new_id(), step=1)
    restarted = Store(store.settings)

    assert len(drafts.mine(restarted, actor=aide)) == 1
    restarted.close()


def test_the_newest_comes_first_and_screens_can_be_told_apart(store: Store, aide: Actor) -> None:
    older, newer = new_id(), new_id()
    drafts.keep(store, actor=aide, now=NOW, id=older, screen="log", content={})
    drafts.keep(store, actor=aide, now=NOW + timedelta(seconds=1), id=newer, screen="moment", content={})

    assert [one.id for one in drafts.mine(store, actor=aide)] == [newer, older]
    assert [one.id for one in drafts.mine(store, actor=aide, screen="log")] == [older]


def test_a_colleague_neither_sees_changes_nor_discards_it(store: Store, aide: Actor, nurse: Actor) -> None:
    draft = new_id()
    keep(store, aide, draft, step=1)

    with pytest.raises(NotFound):
        keep(store, nurse, draft, step=9)
    drafts.discard(store, actor=nurse, now=NOW, id=draft)

    assert drafts.mine(store, actor=nurse) == ()
    assert [one.content for one in drafts.mine(store, actor=aide)] == [{"step": 1}]


def test_a_stranger_with_the_same_id_has_a_draft_of_their_own(store: Store, aide: Actor, stranger: Actor) -> None:
    draft = new_id()
    keep(store, aide, draft, step=1)
    keep(store, stranger, draft, step=9)
    drafts.discard(store, actor=stranger, now=NOW, id=draft)

    assert [one.content for one in drafts.mine(store, actor=aide)] == [{"step": 1}]
    assert drafts.mine(store, actor=stranger) == ()


def test_a_discarded_draft_is_gone_and_discarding_again_is_harmless(store: Store, aide: Actor) -> None:
    draft = new_id()
    keep(store, aide, draft, step=1)
    for _ in range(2):
        drafts.discard(store, actor=aide, now=NOW, id=draft)

    assert drafts.mine(store, actor=aide) == ()


def test_a_late_tap_after_saving_does_not_bring_the_draft_back(store: Store, nurse: Actor) -> None:
    saved = new_id()
    entered = ResidentIn(full_name="Ada Brightwell", preferred_name="Ada", room="12")
    residents.admit(store, actor=nurse, now=NOW, id=saved, resident=entered)

    keep(store, nurse, saved, step=3)

    assert drafts.mine(store, actor=nurse) == ()


def test_every_sign_comes_back_also_one_that_the_record_would_refuse(store: Store, aide: Actor) -> None:
    said: dict[str, Any] = {
        "note": "a\x00b \x1b0041 \ud83d \U0001f33b",
        "n\x00me": ["\x00", {"deep": "\udc00"}, 3, 2.5, None, True],
    }
    draft = new_id()

    drafts.keep(store, actor=aide, now=NOW, id=draft, screen="log", content=said)

    assert [one.content for one in drafts.mine(store, actor=aide)] == [said]


def test_a_draft_that_a_crash_left_behind_is_not_offered_once_its_entry_is_saved(store: Store, nurse: Actor) -> None:
    begun, saved = new_id(), new_id()
    keep(store, nurse, begun, step=1)
    keep(store, nurse, saved, step=2)
    entered = ResidentIn(full_name="Ada Brightwell", preferred_name="Ada", room="12")
    residents.admit(store, actor=nurse, now=NOW, id=saved, resident=entered)

    assert [one.id for one in drafts.mine(store, actor=nurse)] == [begun]


def test_what_somebody_left_behind_is_named_and_never_read(
    store: Store, manager: Actor, aide: Actor, resident: UUID
) -> None:
    about, of_nobody = new_id(), new_id()
    keep(store, aide, about, resident_id=str(resident), note="private")
    content = {"form": "calm", "resident_id": None}
    drafts.keep(store, actor=aide, now=NOW + timedelta(minutes=1), id=of_nobody, screen="calm", content=content)
    assert queries.left_over(store, actor=manager, now=NOW) == (), "the person can still go on"

    staff.deactivate(store, actor=manager, now=NOW, staff_id=aide.staff_id, reason="Left")

    found = queries.left_over(store, actor=manager, now=NOW)
    assert [(one.author, one.form, one.resident_id, one.preferred_name, one.room) for one in found] == [
        ("Ali Aide", "calm", None, None, None),
        ("Ali Aide", "log", resident, "Ada", "12"),
    ]
    assert "private" not in repr(found)


def test_a_code_that_has_run_out_leaves_its_drafts_to_be_seen(
    store: Store, manager: Actor, nurse: Actor, stranger: Actor
) -> None:
    agency = new_id()
    staff.issue_agency_code(store, actor=nurse, now=NOW, id=agency, name="Ola")
    worker = Actor(home_id=nurse.home_id, staff_id=agency, role="aide")
    keep(store, worker, new_id(), resident_id="nobody")
    keep(store, stranger, new_id())
    ends = NOW + staff.AGENCY_CODE_LASTS

    assert queries.left_over(store, actor=manager, now=ends - timedelta(seconds=1)) == ()
    assert [one.author for one in queries.left_over(store, actor=manager, now=ends)] == ["Ola"]


def test_only_who_may_read_the_audit_sees_what_is_left_over(store: Store, nurse: Actor) -> None:
    with pytest.raises(NotAllowed):
        queries.left_over(store, actor=nurse, now=NOW)


def test_the_drafts_of_a_closed_account_of_another_home_are_not_counted(store: Store, manager: Actor) -> None:
    elm = homes.make_home(store, name="Elm Court")
    theirs, chief = homes.make_staff(store, elm, "aide"), homes.make_staff(store, elm, "manager")
    keep(store, theirs, new_id())
    staff.deactivate(store, actor=chief, now=NOW, staff_id=theirs.staff_id, reason="Left")

    assert queries.left_over(store, actor=manager, now=NOW) == ()
    assert len(queries.left_over(store, actor=chief, now=NOW)) == 1
