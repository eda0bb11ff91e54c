"""The rules look, people are told, nurses answer. What is not answered by the end of the history is still open then."""

from datetime import datetime, time, timedelta
from functools import cache, partial
from random import Random
from typing import cast
from uuid import UUID

import sqlalchemy as sa

from db.demo import data, draw
from db.demo.house import House
from db.models.base import table_of
from db.models.incident import Incident
from db.models.review import SuggestionCard
from db.records import plans, suggestions
from db.records.plans import PlanItemIn
from protocols.access import Actor
from protocols.engine.cards import EXTENSION, Card, Explain, StepOut
from protocols.engine.schema import Tier
from protocols.vocabulary import vocabulary


_DAY = timedelta(days=1)
_REVIEWED_AT = time(10, 30)

_card = table_of(SuggestionCard)
_incident = table_of(Incident)


def begin(house: House) -> datetime:
    """When the home began to use the next steps."""
    return house.span.until - timedelta(days=data.figures().cards.days)


def look(
    house: House, author: Actor, place: int, incident_id: UUID | None, now: datetime, *, answered: bool = True
) -> None:
    """Let the rules look at an incident, or at a resident after a check, and people do what follows from it.

    `answered` False: people are told, but nobody comes to the cards before the end of the history.
    """
    if now < begin(house):
        return
    resident_id = house.resident(place).id
    suggestions.suggest_for(house.store, actor=author, now=now, resident_id=resident_id, incident_id=incident_id)
    for row in _made(house, resident_id, now):
        rng = house.dice("card", resident_id, now, row.protocol_id)
        if row.must_tell is not None:
            _tell(house, rng, author, row, now)
        if answered:
            house.at(now + _pause(rng, row.tier), partial(_answer, house, place, row.id))


def nobody_looked_before(house: House) -> None:
    """Entries from before the home used the next steps: the rules do not come back to them."""
    old = sa.update(_incident).where(
        _incident.c.home_id == house.home_id,
        _incident.c.evaluated_at.is_(None),
        _incident.c.recorded_at < begin(house),
    )
    house.store.write(house.home_id, lambda session: session.execute(old.values(evaluated_at=_incident.c.recorded_at)))


def _made(house: House, resident_id: UUID, now: datetime) -> list[SuggestionCard]:
    chosen = sa.select(SuggestionCard).where(
        _card.c.home_id == house.home_id, _card.c.resident_id == resident_id, _card.c.made_at == now
    )
    with house.store.read(house.home_id) as session:
        return list(session.scalars(chosen.order_by(_card.c.protocol_id)))


def _tell(house: House, rng: Random, author: Actor, row: SuggestionCard, now: datetime) -> None:
    """Somebody is told within minutes; where nobody is, the card is escalated when it is overdue."""
    figures = data.figures().cards
    if draw.chance(rng, figures.told):
        told_at = now + timedelta(minutes=draw.between(rng, figures.told_minutes))
        words = data.words().cards
        who = rng.choice(words.told_in_confidence if row.confidential else words.told)
        house.at(told_at, partial(_told, house, author, row.id, who))
    house.at(row.due_at + timedelta(seconds=30), partial(_escalate, house))


def _told(house: House, author: Actor, card_id: UUID, who: str, now: datetime) -> None:
    suggestions.told(house.store, actor=author, now=now, card_id=card_id, who=who)


def _escalate(house: House, now: datetime) -> None:
    suggestions.escalate_overdue(house.store, now=now)


def _pause(rng: Random, tier: str) -> timedelta:
    """How long until a nurse comes to it."""
    figures = data.figures().cards
    pause = timedelta(minutes=draw.between(rng, figures.answer_minutes[tier]))
    return pause + _DAY if tier in (Tier.SOON, Tier.ROUTINE) and draw.chance(rng, figures.left_for_a_day) else pause


def _answer(house: House, place: int, card_id: UUID, now: datetime) -> None:
    """A nurse's answer, unless a newer card took this one's place."""
    with house.store.read(house.home_id) as session:
        row = session.get_one(SuggestionCard, {"home_id": house.home_id, "id": card_id})
    if row.state != "shown":
        return
    rng = house.dice("review", row.resident_id, row.made_at, row.protocol_id)
    nurse = house.somebody(rng, "nurse", now)
    figures, words = data.figures().cards, data.words().cards
    if row.hard_stop:
        done = rng.choice(words.acknowledged)
        suggestions.acknowledge(house.store, actor=nurse, now=now, card_id=card_id, what_was_done=done)
    elif draw.chance(rng, figures.accept) or row.tier == Tier.EMERGENCY:
        _accept(house, rng, nurse, place, row, now)
    elif draw.chance(rng, figures.change / (1 - figures.accept)):
        instead = rng.choice(words.instead)
        suggestions.change(house.store, actor=nurse, now=now, card_id=card_id, instead=instead)
    else:
        reason = rng.choice([each["code"] for each in row.card["overrideReasons"]])
        comment = rng.choice(words.declined)
        suggestions.decline(house.store, actor=nurse, now=now, card_id=card_id, reason_code=reason, comment=comment)


def _accept(house: House, rng: Random, nurse: Actor, place: int, row: SuggestionCard, now: datetime) -> None:
    figures = data.figures().cards
    steps = _explain(row)["steps"]
    some = tuple(step["id"] for step in steps[: rng.randint(1, len(steps))])
    taken = some if draw.chance(rng, figures.some_steps) else ()
    suggestions.accept(house.store, actor=nurse, now=now, card_id=row.id, steps=taken)
    usable = [step for step in steps if step.get("intervention") in _for_plans()]
    if usable and draw.chance(rng, figures.into_plan):
        _into_plan(house, rng, nurse, place, row, usable[0], now)


def _into_plan(
    house: House, rng: Random, nurse: Actor, place: int, row: SuggestionCard, step: StepOut, now: datetime
) -> None:
    review_on = (now + draw.between(rng, data.figures().cards.plan_review_days) * _DAY).date()
    item = PlanItemIn(text=step["do"], intervention=step["intervention"], review_on=review_on, from_card=row.id)
    new, resident_id = draw.ident(rng, now), house.resident(place).id
    plans.add(house.store, actor=nurse, now=now, id=new, resident_id=resident_id, item=item)
    house.at(house.span.instant(review_on, _REVIEWED_AT), partial(_end_plan, house, new))


def _end_plan(house: House, plan_item_id: UUID, now: datetime) -> None:
    nurse = house.somebody(house.dice("plan", plan_item_id), "nurse", now)
    why = data.words().cards.plan_ended
    plans.end(house.store, actor=nurse, now=now, plan_item_id=plan_item_id, expected_version=1, reason=why)


def _explain(row: SuggestionCard) -> Explain:
    return cast(Card, row.card)["extension"][EXTENSION]


@cache
def _for_plans() -> frozenset[str]:
    """What an aide can do every day."""
    known = vocabulary().interventions.values()
    return frozenset(term.code for term in known if term.min_role == "aide" and term.kind != "crisis")
