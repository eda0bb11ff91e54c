"""Every card can be made again from what was kept behind it, whatever the rules have become since."""

import zlib
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa

from db import guards
from db.engine import Store
from db.models.base import table_of
from db.models.protocols import Evaluation, ProtocolSetText
from db.queries import explained, protocol_sets, review
from db.queries.explained import Again
from db.queries.review import CardView
from db.records import evaluation, suggestions, time_passing
from db.verification import Fault, verify
from protocols.access import Actor
from protocols.engine.library import ProtocolSet, load
from protocols.errors import NotAllowed, NotFound
from tests.support.entries import log
from tests.support.homes import NOW
from tests.support.stores import work_on_everything


HOUR = timedelta(hours=1)
_evaluation, _set = table_of(Evaluation), table_of(ProtocolSetText)


def cards(store: Store, nurse: Actor, resident: UUID, *, after: timedelta = timedelta()) -> dict[str, CardView]:
    one = log(store, nurse, resident, now=NOW + after)
    found = suggestions.suggest_for(store, actor=nurse, now=NOW + after, resident_id=resident, incident_id=one)
    return {card.protocol_id: card for card in found}


def behind_its_back(store: Store, *statements: Any) -> None:
    def action(session: Any) -> None:
        with guards.down(session.connection(), *guards.APPEND_ONLY):
            for statement in statements:
                session.execute(statement)

    work_on_everything(store, action)


def changed_library() -> ProtocolSet:
    """The library with another title and another sentence in R01."""
    spec = load().by_id["R01"]
    step = spec.steps[0].model_copy(update={"do": "Do something else."})
    return load().overridden([spec.model_copy(update={"title": "Another", "steps": [step, *spec.steps[1:]]})])


def test_every_card_comes_about_again(store: Store, nurse: Actor, resident: UUID) -> None:
    for card in cards(store, nurse, resident).values():
        again = explained.explained(store, actor=nurse, card_id=card.id)

        assert again.same
        assert again.again == card.card == again.kept
        assert again.facts


def test_a_card_of_time_comes_about_again(store: Store, nurse: Actor, resident: UUID) -> None:
    log(store, nurse, resident, strength=3)
    time_passing.look(store, now=NOW + 4 * HOUR)
    [card] = [
        one
        for one in review.of_resident(store, actor=nurse, resident_id=resident, now=NOW + 4 * HOUR)
        if one.protocol_id == "R46"
    ]

    assert explained.explained(store, actor=nurse, card_id=card.id).same


def test_the_old_card_comes_about_after_the_rules_were_changed(
    store: Store, nurse: Actor, resident: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = cards(store, nurse, resident)["R01"]
    rules = changed_library()
    for module in (evaluation, protocol_sets):
        monkeypatch.setattr(module, "set_of", lambda _session, _home: rules)
    new = cards(store, nurse, resident, after=25 * HOUR)["R01"]

    before, after = (explained.explained(store, actor=nurse, card_id=one.id) for one in (old, new))

    assert (before.same, after.same) == (True, True)
    assert before.again == old.card != new.card == after.again


def test_a_card_from_before_facts_were_kept_says_so(store: Store, nurse: Actor, resident: UUID) -> None:
    card = cards(store, nurse, resident)["R01"]
    behind_its_back(store, sa.delete(_evaluation), sa.delete(_set))

    said = explained.explained(store, actor=nurse, card_id=card.id)

    assert (said.outcome, said.again, said.kept) == (Again.NOT_KEPT, None, card.card)
    assert verify(store).is_sound


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        (sa.delete(_evaluation), Fault.CARD_FACTS_LOST),
        (sa.update(_evaluation).values(facts=zlib.compress(b"{}")), Fault.CARD_FACTS_LOST),
        (sa.update(_evaluation).values(facts=b"nothing"), Fault.CARD_FACTS_LOST),
        (sa.update(_set).values(content=zlib.compress(b"{}")), Fault.CARD_RULES_LOST),
    ],
)
def test_what_was_changed_behind_a_card_is_found(
    store: Store, nurse: Actor, resident: UUID, statement: Any, fault: Fault
) -> None:
    card = cards(store, nurse, resident)["R01"]
    assert verify(store).is_sound

    behind_its_back(store, statement)

    assert explained.explained(store, actor=nurse, card_id=card.id).outcome is Again.DAMAGED
    found = verify(store).found
    assert {one.fault for one in found} == {fault}
    assert card.id in {one.entity_id for one in found}


def test_only_who_may_see_the_card_is_told(
    store: Store, nurse: Actor, aide: Actor, stranger: Actor, resident: UUID
) -> None:
    card = cards(store, nurse, resident)["R01"]

    with pytest.raises(NotAllowed):
        explained.explained(store, actor=aide, card_id=card.id)
    with pytest.raises(NotFound):
        explained.explained(store, actor=stranger, card_id=card.id)
