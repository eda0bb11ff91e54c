"""A home's own terms: codes are permanent, retired terms are only offered no more."""

import pytest

from db.engine import Store
from db.queries import terms as queries
from db.records import terms
from db.verification import verify
from protocols.access import Actor
from protocols.errors import Conflict, Invalid, NotAllowed, NotFound
from protocols.identity import new_id
from protocols.vocabulary import vocabulary
from tests.support.homes import NOW, make_staff


def add(store: Store, manager: Actor, label: str) -> str:
    return terms.add(store, actor=manager, now=NOW, id=new_id(), kind="intervention", label=label)


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("Feeding the hens", "HOME_FEEDING_THE_HENS"),
        ("Café visit", "HOME_CAFE_VISIT"),
        ("編み物", "HOME_TERM"),
        ("x" * 60, "HOME_" + "X" * 40),
    ],
)
def test_a_term_gets_a_code_made_of_its_label(store: Store, manager: Actor, label: str, code: str) -> None:
    assert add(store, manager, label) == code
    assert queries.of_home(store, actor=manager).own == {"intervention": {code: label}}


def test_another_label_never_gets_a_code_that_was_given(store: Store, manager: Actor) -> None:
    assert [add(store, manager, label) for label in ("Hens", "Hens!", "Hens?")] == [
        "HOME_HENS",
        "HOME_HENS_2",
        "HOME_HENS_3",
    ]


def test_saving_twice_adds_one_term(store: Store, manager: Actor) -> None:
    same_id = new_id()
    codes = {terms.add(store, actor=manager, now=NOW, id=same_id, kind="trigger", label="Hens") for _ in range(2)}
    assert codes == {"HOME_HENS"}
    with pytest.raises(Conflict):
        terms.add(store, actor=manager, now=NOW, id=same_id, kind="trigger", label="Ducks")


@pytest.mark.parametrize("label", ["", "  ", "x" * 61, "two\nlines"])
def test_a_label_that_does_not_fit_a_button_is_refused(store: Store, manager: Actor, label: str) -> None:
    with pytest.raises(Invalid):
        add(store, manager, label)


def test_the_same_label_again_is_refused(store: Store, manager: Actor) -> None:
    add(store, manager, "Hens")
    with pytest.raises(Invalid, match="already"):
        add(store, manager, "hens")


def test_a_retired_term_keeps_its_label(store: Store, manager: Actor) -> None:
    code = add(store, manager, "Hens")
    shipped = next(iter(vocabulary().triggers))
    for retired in (code, code, shipped, shipped):
        terms.retire(store, actor=manager, now=NOW, code=retired)

    kept = queries.of_home(store, actor=manager)

    assert kept.retired == {code, shipped}
    assert kept.own == {"intervention": {code: "Hens"}}
    assert verify(store).is_sound


def test_a_term_that_never_was_cannot_be_retired(store: Store, manager: Actor) -> None:
    with pytest.raises(NotFound):
        terms.retire(store, actor=manager, now=NOW, code="HOME_NONE_SUCH")


def test_only_a_manager_changes_terms_and_everyone_of_the_home_reads_them(
    store: Store, manager: Actor, nurse: Actor, aide: Actor, stranger: Actor
) -> None:
    code = add(store, manager, "Hens")
    with pytest.raises(NotAllowed):
        add(store, nurse, "Ducks")
    with pytest.raises(NotAllowed):
        terms.retire(store, actor=nurse, now=NOW, code=code)

    assert queries.of_home(store, actor=aide).own == {"intervention": {code: "Hens"}}
    assert queries.of_home(store, actor=stranger).own == {}
    with pytest.raises(NotFound):
        terms.retire(store, actor=make_staff(store, stranger.home_id, "manager"), now=NOW, code=code)


def test_a_retired_term_can_be_offered_again(store: Store, manager: Actor, nurse: Actor) -> None:
    code = add(store, manager, "Hens")
    shipped = next(iter(vocabulary().triggers))
    for retired in (code, shipped):
        terms.retire(store, actor=manager, now=NOW, code=retired)
    with pytest.raises(NotAllowed):
        terms.restore(store, actor=nurse, now=NOW, code=code)

    for restored in (code, code, shipped, shipped):
        terms.restore(store, actor=manager, now=NOW, code=restored)

    assert queries.of_home(store, actor=manager).retired == frozenset()
    assert queries.of_home(store, actor=manager).own == {"intervention": {code: "Hens"}}
    assert verify(store).is_sound


def test_a_term_that_was_never_retired_cannot_be_restored(store: Store, manager: Actor) -> None:
    with pytest.raises(NotFound):
        terms.restore(store, actor=manager, now=NOW, code="HOME_NONE_SUCH")
