"""The confidential route: off every shared page, open to those on it, and never to anyone it names."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from db.confidence import Reader
from db.engine import Store
from db.queries import history, picture, review, shift, summaries
from db.records import incidents, plans, suggestions
from db.records.plans import PlanItemIn
from protocols.access import Actor, Permission
from protocols.errors import NotAllowed, NotFound
from protocols.identity import new_id
from tests.support.entries import entry, kept, log
from tests.support.homes import NOW, make_staff


@pytest.fixture
def concern(store: Store, aide: Actor, resident: UUID) -> UUID:
    """The aide saw marks, and writes down whom the resident is afraid of."""
    one = log(store, aide, resident, flags=["suspected_abuse"], note="She says peter did it", own_words="Not Peter")
    suggestions.suggest_for(store, actor=aide, now=NOW, resident_id=resident, incident_id=one)
    return one


@pytest.fixture
def named(store: Store, home: UUID) -> Actor:
    """The nurse whom the entry names."""
    return make_staff(store, home, "nurse", name="Peter Vale")


def confidential_ids(store: Store, actor: Actor) -> list[str]:
    return [card.protocol_id for card in review.confidential(store, actor=actor, now=NOW)]


def test_whoever_wrote_it_sees_what_to_do_now(store: Store, aide: Actor, concern: UUID) -> None:
    cards = {card.protocol_id: card for card in review.of_incident(store, actor=aide, incident_id=concern)}

    assert cards["R33"].confidential
    assert cards["R33"].must_tell is not None
    suggestions.told(store, actor=aide, now=NOW, card_id=cards["R33"].id, who="Morgan, manager")


def test_no_shared_page_shows_it(store: Store, aide: Actor, nurse: Actor, concern: UUID, resident: UUID) -> None:
    colleague = make_staff(store, aide.home_id, "aide", name="Bea Carer")
    card = review.confidential(store, actor=nurse, now=NOW)[0]
    suggestions.accept(store, actor=nurse, now=NOW, card_id=card.id)
    planned = PlanItemIn(text="Two carers at a time", from_card=card.id)
    plans.add(store, actor=nurse, now=NOW, id=new_id(), resident_id=resident, item=planned)

    for actor in (aide, colleague, nurse):
        assert not [one for one in review.to_tell(store, actor=actor, now=NOW) if one.confidential]
    changed = shift.changes(store, actor=colleague, since=NOW - timedelta(days=1), now=NOW)
    assert not [change for change in changed if change.resident_id == resident]
    assert not [one for one in review.of_incident(store, actor=colleague, incident_id=concern) if one.confidential]


def test_those_on_the_route_read_it(store: Store, nurse: Actor, manager: Actor, concern: UUID, resident: UUID) -> None:
    for actor in (nurse, manager):
        assert "R33" in confidential_ids(store, actor)
        (told,) = picture.timeline(store, actor=actor, resident_id=resident, now=NOW)
        assert (told.id, told.confidential) == (concern, True)


def test_nobody_else_is_on_the_route(store: Store, aide: Actor, concern: UUID) -> None:
    with pytest.raises(NotAllowed):
        review.confidential(store, actor=aide, now=NOW)


def test_a_reader_of_pictures_without_the_route_does_not_find_it(
    store: Store, home: UUID, concern: UUID, resident: UUID
) -> None:
    reader = make_staff(store, home, "aide", name="Quin Reader", extra=frozenset({Permission.READ_PICTURE}))

    assert picture.timeline(store, actor=reader, resident_id=resident, now=NOW) == ()
    with pytest.raises(NotFound):
        history.versions(store, actor=reader, entity="incident", entity_id=concern)
    cards = review.of_resident(store, actor=reader, resident_id=resident, now=NOW)
    assert not [card for card in cards if card.confidential]


def test_whoever_is_named_in_it_finds_nothing(
    store: Store, named: Actor, nurse: Actor, concern: UUID, resident: UUID
) -> None:
    (card, *_more) = review.confidential(store, actor=nurse, now=NOW)

    assert confidential_ids(store, named) == []
    assert picture.timeline(store, actor=named, resident_id=resident, now=NOW) == ()
    lists = review.lists(store, actor=named, now=NOW)
    assert lists.in_confidence == 0
    with pytest.raises(NotFound):
        history.versions(store, actor=named, entity="suggestion_card", entity_id=card.id)
    with pytest.raises(NotFound):
        suggestions.accept(store, actor=named, now=NOW, card_id=card.id)


def test_whoever_is_named_in_it_cannot_change_or_silence_it(
    store: Store, named: Actor, concern: UUID, resident: UUID
) -> None:
    with pytest.raises(NotFound):
        incidents.void(store, actor=named, now=NOW, incident_id=concern, expected_version=1, reason="not so")
    with pytest.raises(NotFound):
        incidents.amend(
            store,
            actor=named,
            now=NOW,
            incident_id=concern,
            incident=entry(resident),
            expected_version=1,
            reason="not so",
        )


def test_marking_it_as_an_error_does_not_silence_its_cards(store: Store, nurse: Actor, concern: UUID) -> None:
    incidents.void(store, actor=nurse, now=NOW, incident_id=concern, expected_version=1, reason="not so")

    assert "R33" in confidential_ids(store, nurse)


def test_only_somebody_on_the_route_takes_an_entry_off_it(
    store: Store, aide: Actor, nurse: Actor, concern: UUID, resident: UUID
) -> None:
    for version, (actor, confidential) in enumerate(((aide, True), (nurse, False)), start=1):
        incidents.amend(
            store,
            actor=actor,
            now=NOW,
            incident_id=concern,
            incident=entry(resident, strength=version),
            expected_version=version,
            reason="tapped by mistake",
        )
        assert kept(store, concern).confidential is confidential


def test_what_a_confidential_protocol_speaks_about_is_confidential(store: Store, nurse: Actor, resident: UUID) -> None:
    one = log(store, nurse, resident, behaviours=["BHV_SEX_TOUCH"], affected=["resident"])
    assert not kept(store, one).confidential

    suggestions.suggest_for(store, actor=nurse, now=NOW, resident_id=resident, incident_id=one)

    assert kept(store, one).confidential


def test_families_hear_nothing_of_it(store: Store, nurse: Actor, concern: UUID, resident: UUID) -> None:
    log(store, nurse, resident)

    month = summaries.person_month(store, actor=nurse, resident_id=resident, month=date(2026, 3, 1), now=NOW)

    assert (month.now.upset, sum(one.count for one in month.behaviours)) == (1, 1)
    assert [one.tries for one in month.helped] == [1]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Noor did it", True),
        ("noor did it", True),
        ("It was NURSE who came", True),
        ("Noorland is a place", False),
        ("Nobody knows", False),
        ("", False),
    ],
)
def test_a_name_counts_as_a_whole_word_in_any_case(store: Store, nurse: Actor, text: str, named: bool) -> None:
    with store.read(nurse.home_id) as session:
        assert Reader(session, nurse).is_named(text) is named
