"""No door of the record lets anything out to somebody from another home, or to somebody whose role may do nothing."""

from collections.abc import Iterator
from uuid import UUID

import pytest

from db.engine import Store
from db.verification import verify
from protocols.access import ROLES, Actor, Permission, Role
from protocols.errors import NotAllowed, NotFound
from tests.support import full_home, strangers
from tests.support.full_home import FullHome
from tests.support.homes import make_home, make_resident, make_staff
from tests.support.strangers import Door


# What anyone signed in may do: keep one's own drafts and PIN, note what one looks at, ask where the chain stands.
FOR_EVERYBODY = {
    "queries.health.last_link",
    "records.drafts.discard",
    "records.drafts.keep",
    "records.drafts.mine",
    "records.looks.note",
    "records.staff.set_pin",
}


# What those who may do nothing can still write: their own PIN, their drafts, and that they looked.
OWN = {"access_log", "audit", "chain_head", "draft", "record_version", "staff"}


@pytest.fixture
def full(store: Store) -> FullHome:
    return full_home.fill(store)


@pytest.fixture
def stranger(store: Store) -> Actor:
    """A nurse of another home who may do everything there, where somebody lives as well."""
    nurse = make_staff(
        store, make_home(store, name="Elm Court"), "nurse", name="Sam Stranger", extra=frozenset(Permission)
    )
    make_resident(store, nurse)
    return nurse


@pytest.fixture
def visitor(full: FullHome, monkeypatch: pytest.MonkeyPatch) -> Actor:
    """Somebody of the home whose role may do nothing at all."""
    monkeypatch.setitem(ROLES, "visitor", Role("visitor", "Visitor", "May do nothing.", frozenset()))
    return Actor(home_id=full.home, staff_id=full.nurse.staff_id, role="visitor")


@pytest.fixture
def untouched(store: Store, full: FullHome) -> Iterator[None]:
    """Whatever happened in the test, every row of the home and its chain are as they were."""
    before = strangers.rows_of(store, full)
    yield
    after = strangers.rows_of(store, full)
    assert {table: rows for table, rows in after.items() if rows != before[table]} == {}
    assert all(before[table] for table in before), "the walk proves nothing about a table without a row"
    assert verify(store).is_sound


@pytest.mark.usefixtures("untouched")
def test_a_stranger_finds_nothing_and_changes_nothing(store: Store, full: FullHome, stranger: Actor) -> None:
    assert list(strangers.walk(store, stranger, full)) == []


def test_somebody_who_may_nothing_is_refused_at_every_door(store: Store, full: FullHome, visitor: Actor) -> None:
    before = strangers.rows_of(store, full)
    opened = set()
    for door in strangers.doors():
        for arguments in strangers.tries(door, full):
            try:
                strangers.through(store, visitor, door, arguments)
            except (NotAllowed, NotFound):
                continue
            opened.add(door.name)

    assert opened == FOR_EVERYBODY
    after = strangers.rows_of(store, full)
    assert {table for table, rows in after.items() if rows != before[table]} <= OWN


def test_whoever_may_sees_what_a_stranger_does_not(store: Store, full: FullHome) -> None:
    """The walk finds something where there is something to be found."""
    nurse = Actor(full.home, full.nurse.staff_id, "nurse", extra=frozenset(Permission))

    told = {sentence.split(":")[0] for sentence in strangers.walk(store, nurse, full)}

    assert len(told) > len(strangers.doors()) / 3
    assert {"queries.picture.timeline", "queries.residents.one", "records.summaries.download"} <= told


def test_a_door_that_forgets_the_home_is_noticed(store: Store, full: FullHome, stranger: Actor) -> None:
    def careless(store: Store, *, actor: Actor, resident_id: UUID) -> object:
        return [{"resident": resident_id}]

    [found] = strangers.walk(store, stranger, full, only=[Door("careless", careless)])

    assert found == f"careless: lets out ['{full.resident}']"


def test_a_door_with_an_argument_that_nobody_explained_is_noticed(
    store: Store, full: FullHome, stranger: Actor
) -> None:
    def unheard_of(store: Store, *, actor: Actor, wristband_id: UUID) -> None: ...

    with pytest.raises(AssertionError, match="Add `wristband_id`"):
        list(strangers.walk(store, stranger, full, only=[Door("unheard_of", unheard_of)]))
