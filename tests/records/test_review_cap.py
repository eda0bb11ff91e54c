"""What can wait is put in front of a nurse up to a number in one shift; what is pressing always is."""

from datetime import timedelta

import pytest

from db.engine import Store
from db.queries import review
from db.queries.review import CAP, CardView, ReviewLists
from db.records import suggestions
from protocols.access import Actor
from tests.support.entries import log
from tests.support.homes import NOW, make_resident, make_staff


MINUTE = timedelta(minutes=1)


def upset(store: Store, nurse: Actor, *, flags: tuple[str, ...] = ()) -> tuple[CardView, ...]:
    """Somebody else was upset; the cards that follow."""
    resident = make_resident(store, nurse)
    one = log(store, nurse, resident, flags=list(flags), outcome="settled")
    return suggestions.suggest_for(store, actor=nurse, now=NOW, resident_id=resident, incident_id=one)


def fill(store: Store, nurse: Actor, cards: int) -> None:
    """So many cards that can wait, one a resident; what comes beside them is answered by somebody else."""
    other = make_staff(store, nurse.home_id, "nurse")
    for _ in range(cards):
        for card in upset(store, nurse):
            if card.protocol_id != "R01":
                suggestions.accept(store, actor=other, now=NOW, card_id=card.id)


def in_front(lists: ReviewLists) -> int:
    return len(lists.today) + len(lists.waiting)


@pytest.mark.parametrize(("cards", "later"), [(CAP - 1, 0), (CAP, 0), (CAP + 1, 1)])
def test_at_most_so_many_that_can_wait(store: Store, nurse: Actor, cards: int, later: int) -> None:
    fill(store, nurse, cards)

    lists = review.lists(store, actor=nurse, now=NOW)

    assert (in_front(lists), len(lists.later)) == (cards - later, later)


def test_what_was_answered_in_this_shift_counts_until_the_next(store: Store, nurse: Actor) -> None:
    fill(store, nurse, CAP + 1)
    for card in review.lists(store, actor=nurse, now=NOW).today[:5]:
        suggestions.accept(store, actor=nurse, now=NOW + MINUTE, card_id=card.id)

    # The late shift of the home is from 14:00 to 21:00; by then these are overdue, so look before they are.
    lists = review.lists(store, actor=nurse, now=NOW + 2 * MINUTE)
    colleague = review.lists(store, actor=make_staff(store, nurse.home_id, "nurse"), now=NOW + 2 * MINUTE)

    assert (in_front(lists), len(lists.later)) == (CAP - 5, 1)
    assert (in_front(colleague), len(colleague.later)) == (CAP + 1 - 5, 0)


def test_the_next_shift_starts_anew(store: Store, nurse: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(review, "CAP", 1)
    first, _second = sorted((upset(store, nurse) + upset(store, nurse)), key=lambda card: card.id)[:2]
    suggestions.accept(store, actor=nurse, now=NOW, card_id=first.id)
    ends = NOW.replace(hour=21, minute=0)
    monkeypatch.setattr(review, "_is_pressing", lambda _view, _now: False)

    assert in_front(review.lists(store, actor=nurse, now=ends - MINUTE)) == 0
    assert in_front(review.lists(store, actor=nurse, now=ends)) == 1


def test_nothing_pressing_is_ever_behind_the_cap(store: Store, nurse: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(review, "CAP", 0)
    cards = [*upset(store, nurse), *upset(store, nurse, flags=("fall",)), *upset(store, nurse, flags=("weapon",))]
    pressing = {card.id for card in cards if card.hard_stop or card.tier in ("emergency", "urgent")}

    lists = review.lists(store, actor=nurse, now=NOW)

    assert pressing
    assert {card.id for card in lists.now} == pressing
    assert in_front(lists) == 0
    assert {card.id for card in (*lists.now, *lists.later)} == {card.id for card in cards}


def test_what_becomes_overdue_leaves_the_later_ones(
    store: Store, nurse: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(review, "CAP", 0)
    [card] = [one for one in upset(store, nurse) if one.protocol_id == "R01"]

    before, after = (review.lists(store, actor=nurse, now=card.due_at + step) for step in (-MINUTE, 0 * MINUTE))

    assert card.id in {one.id for one in before.later}
    assert card.id in {one.id for one in after.now}


def test_the_most_pressing_come_first(store: Store, nurse: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(review, "CAP", 1)
    for _ in range(3):
        upset(store, nurse)

    lists = review.lists(store, actor=nurse, now=NOW)

    [first] = [*lists.today, *lists.waiting]
    assert all((first.due_at, first.tier) <= (one.due_at, one.tier) for one in lists.later if one.tier == first.tier)
