"""Editions under retries, under two people at once, over the years, and as protocols of the home's own."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from db import editions
from db.engine import Store
from db.queries import history
from db.queries import home_protocols as queries
from db.queries.protocol_sets import set_of
from db.records import home_protocols
from db.verification import verify
from protocols.access import Actor, Permission
from protocols.engine.library import load
from protocols.errors import Conflict, Invalid, NotFound, Stale
from protocols.identity import new_id
from tests.support import editing, homes
from tests.support.editing import PROTOCOL, WHY, approve, begin, in_force, read, submit, write
from tests.support.homes import NOW


@pytest.fixture
def lead(store: Store, home: UUID) -> Actor:
    return homes.make_staff(store, home, "nurse", name="Lee Lead", extra=frozenset({Permission.CLINICAL_LEAD}))


@pytest.fixture
def other_lead(store: Store, home: UUID) -> Actor:
    return homes.make_staff(store, home, "nurse", name="Ora Other", extra=frozenset({Permission.CLINICAL_LEAD}))


def twice(store: Store, action: Callable[[], object]) -> None:
    """The second time answers the same and leaves no trace."""
    first, links = action(), verify(store).links
    assert action() == first
    assert verify(store).links == links


def test_every_action_done_twice_is_done_once(store: Store, lead: Actor, manager: Actor) -> None:
    one, leavable = new_id(), editing.leavable()[0]
    by_lead: dict[str, Any] = {"actor": lead, "now": NOW}
    by_manager: dict[str, Any] = {"actor": manager, "now": NOW}
    about: dict[str, Any] = {"edition_id": one}
    content = editing.content(load().by_id[PROTOCOL], 6)

    twice(store, lambda: home_protocols.begin(store, **by_lead, id=one, protocol_id=PROTOCOL))
    twice(store, lambda: home_protocols.edit(store, **by_lead, **about, expected_version=1, content=content))
    cases = editing.cases(PROTOCOL, 6)
    twice(store, lambda: home_protocols.set_cases(store, **by_lead, **about, expected_version=2, cases=cases))
    twice(store, lambda: home_protocols.submit(store, **by_lead, **about, expected_version=3, why=WHY))
    twice(store, lambda: home_protocols.send_back(store, **by_manager, **about, expected_version=4, note="Why six?"))
    twice(store, lambda: home_protocols.submit(store, **by_lead, **about, expected_version=5, why=WHY))
    twice(store, lambda: home_protocols.approve(store, **by_manager, **about, expected_version=6))
    back = new_id()
    twice(store, lambda: home_protocols.roll_back(store, **by_lead, id=back, protocol_id=PROTOCOL, why="No."))
    stop = new_id()
    twice(store, lambda: home_protocols.stop_using(store, **by_lead, id=stop, protocol_id=leavable, why="No."))
    twice(
        store,
        lambda: home_protocols.discard(store, **by_lead, edition_id=stop, expected_version=2, reason="Yes after all."),
    )
    copy = new_id()
    twice(store, lambda: home_protocols.begin_copy(store, **by_lead, id=copy, like=PROTOCOL, title="Ours"))
    assert verify(store).is_sound


def test_going_back_to_an_earlier_edition_twice_goes_back_once(store: Store, lead: Actor, manager: Actor) -> None:
    for hours in (6, 5, 4):
        in_force(store, lead, manager, hours=hours)
    one = new_id()

    twice(
        store,
        lambda: home_protocols.roll_back(store, actor=lead, now=NOW, id=one, protocol_id=PROTOCOL, why="Too often."),
    )

    active = next(each for each in page(store, lead).history if each.state == "active")
    assert active.protocol.when.obs is not None
    assert (active.id, active.protocol.when.obs.gte) == (one, 5)


def page(store: Store, actor: Actor, protocol_id: str = PROTOCOL) -> queries.ProtocolPage:
    return queries.page(store, actor=actor, now=NOW, protocol_id=protocol_id)


def test_the_same_id_for_something_else_is_refused(store: Store, lead: Actor) -> None:
    one = begin(store, lead)

    with pytest.raises(Conflict):
        home_protocols.begin(store, actor=lead, now=NOW, id=one, protocol_id="R10")
    with pytest.raises(Conflict):
        home_protocols.begin_copy(store, actor=lead, now=NOW, id=one, like=PROTOCOL, title="Ours")
    with pytest.raises(Conflict):
        home_protocols.stop_using(store, actor=lead, now=NOW, id=one, protocol_id=PROTOCOL, why="No.")


def test_nothing_is_overwritten_that_the_person_did_not_see(
    store: Store, lead: Actor, other_lead: Actor, manager: Actor
) -> None:
    one = begin(store, lead)
    write(store, other_lead, one, hours=5)
    about: dict[str, Any] = {"now": NOW, "edition_id": one, "expected_version": 1}
    six = editing.content(load().by_id[PROTOCOL], 6)

    attempts: tuple[Callable[[], object], ...] = (
        lambda: home_protocols.edit(store, actor=lead, content=six, **about),
        lambda: home_protocols.set_cases(store, actor=lead, cases=editing.cases(PROTOCOL, 6), **about),
        lambda: home_protocols.submit(store, actor=lead, why=WHY, **about),
        lambda: home_protocols.discard(store, actor=lead, reason="No.", **about),
    )
    for attempt in attempts:
        with pytest.raises(Stale) as refusal:
            attempt()
        assert refusal.value.current_version == 3
    submit(store, lead, one)
    for attempt in (
        lambda: home_protocols.approve(store, actor=manager, **about),
        lambda: home_protocols.send_back(store, actor=manager, note="No.", **about),
    ):
        with pytest.raises(Stale):
            attempt()
    assert read(store, lead, one).state == "in_review"


def test_nothing_happens_to_an_edition_that_is_finished(store: Store, lead: Actor, manager: Actor) -> None:
    one = in_force(store, lead, manager)
    version = read(store, lead, one).version
    about: dict[str, Any] = {"actor": lead, "now": NOW, "edition_id": one, "expected_version": version}

    attempts: tuple[Callable[[], object], ...] = (
        lambda: home_protocols.edit(store, content=load().by_id[PROTOCOL], **about),
        lambda: home_protocols.set_cases(store, cases=editing.cases(PROTOCOL, 3), **about),
        lambda: home_protocols.submit(store, why=WHY, **about),
        lambda: home_protocols.send_back(store, note="No.", **about),
        lambda: home_protocols.discard(store, reason="No.", **about),
    )
    for attempt in attempts:
        with pytest.raises(Invalid):
            attempt()
    draft = begin(store, lead)
    with pytest.raises(Invalid, match="does not wait"):
        approve(store, manager, draft)


def test_every_word_of_every_version_stays(store: Store, lead: Actor, manager: Actor) -> None:
    one = in_force(store, lead, manager, hours=6)

    kept = history.versions(store, actor=lead, entity="home_protocol", entity_id=one)

    assert [(version.change, version.by) for version in kept] == [
        ("create", "Lee Lead"),
        ("amend", "Lee Lead"),
        ("amend", "Lee Lead"),
        ("submit", "Lee Lead"),
        ("approve", "Morgan Manager"),
    ]
    assert kept[3].reason == WHY
    assert verify(store).is_sound


def test_numbers_of_a_kind_that_json_can_write_in_two_ways_verify(store: Store, lead: Actor) -> None:
    one = begin(store, lead)
    write(store, lead, one, hours=6.5)
    write(store, lead, one, hours=6.0)

    assert verify(store).is_sound


@pytest.mark.parametrize(
    ("before", "after"),
    [(["1.0.0"], "1.1.0"), (["1.9.0", "1.10.0"], "1.11.0"), (["2.0.3", "1.8.0"], "2.1.0")],
)
def test_a_number_is_always_above_every_one_before(before: list[str], after: str) -> None:
    assert editions.raised(before) == after


def test_the_number_of_a_discarded_edition_is_not_given_again(store: Store, lead: Actor) -> None:
    one = begin(store, lead)
    home_protocols.discard(store, actor=lead, now=NOW, edition_id=one, expected_version=1, reason="No.")

    other = begin(store, lead)

    first, second = (editions.as_numbers(read(store, lead, each).edition) for each in (one, other))
    assert second > first


def test_an_edition_is_numbered_above_a_library_that_came_meanwhile(
    store: Store, lead: Actor, manager: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = begin(store, lead)
    write(store, lead, one, hours=6)
    submit(store, lead, one)
    newer = load().by_id[PROTOCOL].model_copy(update={"version": "7.3.0"})
    monkeypatch.setattr(editions, "library_protocol", lambda _protocol_id: newer)

    approve(store, manager, one)

    approved = read(store, lead, one)
    assert (approved.edition, approved.protocol.version) == ("7.4.0", "7.4.0")
    assert approved.protocol.changes[-1].version == "7.4.0"


def test_a_protocol_of_the_homes_own_begins_as_a_copy_and_comes_into_force(
    store: Store, lead: Actor, manager: Actor
) -> None:
    one = new_id()
    number = home_protocols.begin_copy(store, actor=lead, now=NOW, id=one, like=PROTOCOL, title="Look at the bladder")
    other = home_protocols.begin_copy(store, actor=lead, now=NOW, id=new_id(), like=PROTOCOL, title="And again")
    assert (number, other) == ("H01", "H02")
    draft = read(store, lead, one)
    assert (draft.protocol.id, draft.edition, draft.cases.protocol) == ("H01", "1.0.0", "H01")
    assert (draft.protocol.title, draft.before) == ("Look at the bladder", None)
    assert [change.by for change in draft.protocol.changes] == ["Lee Lead"]
    write(store, lead, one, hours=6)
    submit(store, lead, one)
    shelved = {each.id: each for each in queries.shelf(store, actor=lead, now=NOW)}
    assert (shelved["H01"].in_use, shelved["H01"].of_home, shelved["H01"].open_state) == (False, True, "in_review")

    approve(store, manager, one)

    with store.read(lead.home_id) as session:
        assert "H01" in set_of(session, lead.home_id).by_id
    assert page(store, lead, "H01").library is None
    home_protocols.roll_back(store, actor=lead, now=NOW, id=new_id(), protocol_id="H01", why="Not needed.")
    with store.read(lead.home_id) as session:
        assert "H01" not in set_of(session, lead.home_id).by_id
    assert [each.state for each in page(store, lead, "H01").history] == ["retired"]


def test_what_does_not_exist_cannot_be_begun_or_read(store: Store, lead: Actor, stranger: Actor) -> None:
    number = home_protocols.begin_copy(store, actor=lead, now=NOW, id=new_id(), like=PROTOCOL, title="Ours")

    for actor, wanted in ((lead, "R99"), (lead, "H77"), (stranger, number)):
        with pytest.raises(NotFound):
            page(store, actor, wanted)
    with pytest.raises(NotFound):
        begin(store, lead, protocol_id="R99")


def test_the_shelf_says_what_stands_and_what_is_open(store: Store, lead: Actor, manager: Actor) -> None:
    in_force(store, lead, manager, hours=6)
    one = begin(store, lead)

    shelf = queries.shelf(store, actor=manager, now=NOW + timedelta(days=1))

    assert [each.id for each in shelf] == sorted(load().by_id)
    mine = next(each for each in shelf if each.id == PROTOCOL)
    assert (mine.of_home, mine.in_use, mine.unreadable) == (True, True, False)
    assert (mine.open_state, mine.open_edition) == ("draft", one)
    assert mine.version == page(store, lead).history[0].edition
    others = [each for each in shelf if each.id != PROTOCOL]
    assert {(each.of_home, each.in_use, each.open_state) for each in others} == {(False, True, None)}
