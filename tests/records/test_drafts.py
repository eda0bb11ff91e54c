"""Half-finished entries: kept at every tap, found by their author alone, gone once saved."""

from datetime import timedelta
from uuid import UUID

import pytest

from db.engine import Store
from db.records import drafts, residents
from db.records.residents import ResidentIn
from protocols.access import Actor
from protocols.errors import NotFound
from protocols.identity import new_id
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
