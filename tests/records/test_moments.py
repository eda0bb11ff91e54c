"""Good moments and calm shifts are kept, and are never counted as being upset."""

from datetime import timedelta
from uuid import UUID

import pytest

from db.engine import Store
from db.models.resident import Moment
from db.queries import shift
from db.records import drafts, moments
from db.verification import verify
from protocols.access import Actor
from protocols.errors import Conflict, Invalid, NotAllowed, NotFound
from protocols.identity import new_id
from tests.support.entries import count, log
from tests.support.homes import NOW, make_resident


def good(store: Store, actor: Actor, resident_id: UUID, *, one: UUID | None = None, note: str = "Sang along") -> UUID:
    moment_id = one or new_id()
    moments.record(store, actor=actor, now=NOW, id=moment_id, resident_id=resident_id, code="BHV_ENGAGED", note=note)
    return moment_id


def tile(store: Store, actor: Actor, *, now: object = NOW) -> shift.Tile:
    (found,) = shift.tiles(store, actor=actor, now=now)  # type: ignore[arg-type]
    return found


def test_a_good_moment_is_kept_and_its_draft_goes(store: Store, aide: Actor, resident: UUID) -> None:
    one = new_id()
    drafts.keep(store, actor=aide, now=NOW, id=one, screen="moment", content={})

    good(store, aide, resident, one=one)

    assert count(store, Moment, code="BHV_ENGAGED", note="Sang along") == 1
    assert drafts.mine(store, actor=aide) == ()
    assert tile(store, aide).upset_today == 0
    assert verify(store).is_sound


def test_a_second_tap_stores_one(store: Store, aide: Actor, resident: UUID) -> None:
    one = good(store, aide, resident)

    moments.record(
        store,
        actor=aide,
        now=NOW + timedelta(seconds=2),
        id=one,
        resident_id=resident,
        code="BHV_ENGAGED",
        note="Sang along",
    )
    with pytest.raises(Conflict):
        good(store, aide, resident, one=one, note="Danced")

    assert count(store, Moment) == 1


@pytest.mark.parametrize(("code", "note"), [("BHV_HIT", ""), ("BHV_NO", ""), ("BHV_CALM", "x" * 2001)])
def test_what_is_no_good_moment_is_refused(store: Store, aide: Actor, resident: UUID, code: str, note: str) -> None:
    with pytest.raises(Invalid):
        moments.record(store, actor=aide, now=NOW, id=new_id(), resident_id=resident, code=code, note=note)
    assert count(store, Moment) == 0


def test_a_calm_shift_is_said_once_for_many(store: Store, aide: Actor, nurse: Actor, resident: UUID) -> None:
    other = make_resident(store, nurse, preferred_name="Ben", full_name="Ben Carrow", room="7")

    for _tap in range(2):
        assert moments.calm_shift(store, actor=aide, now=NOW, resident_ids=(resident, other, other)) == 2

    assert count(store, Moment, shift="late") == 2
    assert [one.calm_this_shift for one in shift.tiles(store, actor=aide, now=NOW)] == [True, True]
    assert verify(store).is_sound


def test_the_next_shift_is_a_new_question(store: Store, aide: Actor, resident: UUID) -> None:
    moments.calm_shift(store, actor=aide, now=NOW, resident_ids=(resident,))
    evening = NOW.replace(hour=21, minute=0)

    assert not tile(store, aide, now=evening).calm_this_shift
    assert moments.calm_shift(store, actor=aide, now=evening, resident_ids=(resident,)) == 1
    # After midnight it is still the same night shift.
    assert tile(store, aide, now=evening + timedelta(hours=5)).calm_this_shift
    assert moments.calm_shift(store, actor=aide, now=evening + timedelta(hours=5), resident_ids=(resident,)) == 1
    assert count(store, Moment) == 2


def test_whoever_was_upset_this_shift_is_not_called_calm(store: Store, aide: Actor, resident: UUID) -> None:
    log(store, aide, resident)

    assert moments.calm_shift(store, actor=aide, now=NOW, resident_ids=(resident,)) == 0
    assert count(store, Moment) == 0


def test_upset_after_the_tap_is_not_calm_any_more(store: Store, aide: Actor, resident: UUID) -> None:
    moments.calm_shift(store, actor=aide, now=NOW, resident_ids=(resident,))

    log(store, aide, resident, now=NOW + timedelta(hours=1))

    assert not tile(store, aide, now=NOW + timedelta(hours=1)).calm_this_shift


def test_upset_in_the_shift_before_does_not_matter(store: Store, aide: Actor, resident: UUID) -> None:
    log(store, aide, resident, occurred_at=NOW.replace(hour=13, minute=59))

    assert moments.calm_shift(store, actor=aide, now=NOW, resident_ids=(resident,)) == 1


def test_another_homes_resident_is_not_found(store: Store, stranger: Actor, manager: Actor, resident: UUID) -> None:
    with pytest.raises(NotFound):
        good(store, stranger, resident)
    with pytest.raises(NotFound):
        moments.calm_shift(store, actor=stranger, now=NOW, resident_ids=(resident,))
    with pytest.raises(NotAllowed):
        good(store, manager, resident)
