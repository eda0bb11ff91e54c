"""The rules that a home goes by: the library with its own editions, in every process at once, and in no other home."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa

from db.engine import Store
from db.models.base import table_of
from db.models.protocols import HomeProtocol
from db.queries import home_protocols as queries
from db.queries.protocol_sets import set_of
from db.records import home_protocols, suggestions
from protocols.access import Actor, Permission
from protocols.engine.library import ProtocolSet, load
from protocols.identity import new_id
from tests.support import editing, homes, stores
from tests.support.editing import PROTOCOL
from tests.support.entries import log
from tests.support.homes import NOW


@pytest.fixture
def lead(store: Store, home: UUID) -> Actor:
    return homes.make_staff(store, home, "nurse", name="Lee Lead", extra=frozenset({Permission.CLINICAL_LEAD}))


@pytest.fixture
def other_process(store: Store) -> Iterator[Store]:
    with stores.opened(store.settings) as another:
        yield another


def used(store: Store, home: UUID) -> ProtocolSet:
    with store.read(home) as session:
        return set_of(session, home)


def test_without_editions_of_its_own_a_home_goes_by_the_library(store: Store, home: UUID) -> None:
    assert used(store, home) is load()


def test_an_approval_is_seen_by_every_process_at_its_next_look(
    store: Store, other_process: Store, lead: Actor, manager: Actor
) -> None:
    before = used(store, lead.home_id)

    editing.in_force(other_process, lead, manager, hours=6)
    with_six = used(store, lead.home_id)
    editing.in_force(other_process, lead, manager, hours=5)
    with_five = used(store, lead.home_id)
    for _step in range(2):
        why = "Too often."
        home_protocols.roll_back(other_process, actor=lead, now=NOW, id=new_id(), protocol_id=PROTOCOL, why=why)

    assert len({one.set_hash for one in (before, with_six, with_five)}) == 3
    assert with_five.of_home == {PROTOCOL}
    assert used(store, lead.home_id).set_hash == before.set_hash


def test_a_state_is_compiled_once(store: Store, lead: Actor, manager: Actor) -> None:
    editing.in_force(store, lead, manager)
    first = used(store, lead.home_id)
    editing.begin(store, lead)  # a draft changes nothing

    assert used(store, lead.home_id) is first


def test_the_editions_of_one_home_are_no_other_homes(
    store: Store, lead: Actor, manager: Actor, stranger: Actor
) -> None:
    editing.in_force(store, lead, manager)

    assert PROTOCOL in used(store, lead.home_id).of_home
    assert used(store, stranger.home_id) is load()
    assert [one.id for one in queries.shelf(store, actor=stranger, now=NOW) if one.of_home] == []
    assert queries.page(store, actor=stranger, now=NOW, protocol_id=PROTOCOL).history == ()


def test_the_next_incident_follows_the_edition(
    store: Store, lead: Actor, manager: Actor, nurse: Actor, resident: UUID
) -> None:
    editing.in_force(store, lead, manager, hours=6)
    one = log(store, nurse, resident, behaviours=["BHV_PACE"])
    assert PROTOCOL not in cards_of(store, nurse, resident, one), "nobody knows when"

    asking = editing.begin(store, lead)
    editing.write(store, lead, asking, hours=6, when={"event": {"behaviour_in": ["BHV_PACE"]}})
    beside = editing.cases(PROTOCOL, 6)
    beside["cases"] = [each | {"expect": {"state": "suggest"}} for each in beside["cases"]]
    beside["cases"][1] |= {"given": {"incident": {"behaviours": ["BHV_HIT"]}}, "expect": {"state": "not_met"}}
    version = editing.read(store, lead, asking).version
    about: dict[str, Any] = {"actor": lead, "now": NOW, "edition_id": asking}
    home_protocols.set_cases(store, **about, expected_version=version, cases=beside)
    editing.submit(store, lead, asking)
    editing.approve(store, manager, asking)

    other = log(store, nurse, resident, behaviours=["BHV_PACE"])
    assert cards_of(store, nurse, resident, other)[PROTOCOL] == editing.read(store, lead, asking).edition


def cards_of(store: Store, nurse: Actor, resident: UUID, incident: UUID) -> dict[str, str]:
    """The protocols of the cards of an entry, with their numbers."""
    found = suggestions.suggest_for(store, actor=nurse, now=NOW, resident_id=resident, incident_id=incident)
    explained = (card.card["extension"]["attune.explain"] for card in found)
    return {one["protocol"]: one["version"] for one in explained}


def spoil(store: Store, content: dict[str, Any]) -> None:
    """As an edition would look that another version of the product wrote."""
    change = sa.update(table_of(HomeProtocol)).values(content=content, version=HomeProtocol.version + 1)
    stores.work_on_everything(store, lambda session: session.execute(change))


def unknown_code() -> dict[str, Any]:
    content = editing.content(load().by_id[PROTOCOL], 6)
    return content | {"when": {"obs": {"name": "hours_since_rain", "gte": 6}}}


@pytest.mark.parametrize("content", [{}, {"id": PROTOCOL, "more": 1}, unknown_code()])
def test_an_edition_that_cannot_be_used_leaves_the_library_in_its_place_and_says_so(
    store: Store, lead: Actor, manager: Actor, nurse: Actor, resident: UUID, content: dict[str, Any]
) -> None:
    editing.in_force(store, lead, manager)
    spoil(store, content)

    assert used(store, lead.home_id).by_id[PROTOCOL] == load().by_id[PROTOCOL]
    assert used(store, lead.home_id).set_hash == load().set_hash
    unreadable = [one.id for one in queries.shelf(store, actor=lead, now=NOW) if one.unreadable]
    assert unreadable == [PROTOCOL]
    page = queries.page(store, actor=lead, now=NOW, protocol_id=PROTOCOL)
    assert page.live == load().by_id[PROTOCOL]
    log(store, nurse, resident)  # the rules still look

    assert editing.read(store, lead, editing.begin(store, lead)).based_on.startswith("library ")
