"""What time alone brings: something is still missing, a review is due, a day went by. Nobody logs anything for it.

Asked of every resident who is here, by the application's own clockwork. Nobody is the author of such a card: it
stands under the home itself, and its version names no one.
"""

import logging
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db.engine import Store
from db.models.base import table_of
from db.models.resident import Resident
from db.models.review import SuggestionCard
from db.queries import asked, missing
from db.queries.facts import facts_of
from db.queries.homes import every_home
from db.queries.protocol_sets import set_of
from db.records import cards, evaluation
from protocols.engine.cards import Card, Suggestions
from protocols.engine.evaluate import suggest
from protocols.engine.facts import Facts
from protocols.engine.library import ProtocolSet
from protocols.engine.read_facts import parse
from protocols.engine.schema import Protocol, Tier


_log = logging.getLogger(__name__)

_resident = table_of(Resident)
_card = table_of(SuggestionCard)
_HERE = (
    sa.select(_resident.c.id)
    .where(_resident.c.home_id == sa.bindparam("home"), _resident.c.status == "present")
    .order_by(_resident.c.id)
)
_EARLIER = (
    sa.select(
        _card.c.protocol_id,
        sa.func.max(_card.c.made_at).label("made_at"),
        sa.func.max(sa.case((_card.c.state == "shown", 1), else_=0)).label("is_open"),
    )
    .where(
        _card.c.home_id == sa.bindparam("home"),
        _card.c.resident_id == sa.bindparam("resident"),
        _card.c.protocol_id.in_(sa.bindparam("protocols", expanding=True)),
        _card.c.state != "withdrawn",
    )
    .group_by(_card.c.protocol_id)
)


def look(store: Store, *, now: datetime) -> int:
    """Let the rules look at what time has brought; answers how many cards were made.

    One resident at a time, and a transaction only for those with something to write: nobody waits for the others.
    """
    return sum(_looked(store, home_id, one, now=now) for home_id in every_home(store) for one in _here(store, home_id))


def _here(store: Store, home_id: UUID) -> tuple[UUID, ...]:
    with store.read(home_id) as session:
        return tuple(session.scalars(_HERE, {"home": home_id}))


def _looked(store: Store, home_id: UUID, resident_id: UUID, *, now: datetime) -> int:
    about: dict[str, Any] = {"home_id": home_id, "resident_id": resident_id, "incident_id": None, "now": now}

    def action(session: Session) -> int:
        facts, protocols, found = _found(session, about)  # again: somebody may have answered in between
        evaluation.keep_found(session, found, facts, protocols, **about)
        for card in found.cards:
            _keep(session, card, found, about)
        return len(found.cards)

    try:
        with store.read(home_id) as session:
            _facts, _protocols, found = _found(session, about)
        return store.write(home_id, action) if found.cards else 0
    except Exception as error:  # noqa: BLE001 - one who cannot be looked at must not keep the others waiting
        _log.error("resident %s could not be looked at: %s", resident_id, type(error).__name__)
        return 0


def _found(session: Session, about: dict[str, Any]) -> tuple[Facts, ProtocolSet, Suggestions]:
    """What is new with time; nothing that stands already."""
    protocols = asked.by_time(set_of(session, about["home_id"]))
    told = facts_of(session, protocols, **about)
    stands = _standing(session, parse(told), protocols, about)
    # For the rules, what stands has come up just now: so nothing is folded into a card that is not made again.
    told["firings"] += [{"protocol": code, "tier": Tier.EMERGENCY.value, "at": about["now"]} for code in stands]
    facts = parse(told)
    found = suggest(facts, protocols, traced=False)
    new = tuple(card for card in found.cards if cards.explanation(card)["protocol"] not in stands)
    return facts, protocols, replace(found, cards=new, states=_without(found, stands))


def _without(found: Suggestions, stands: Iterable[str]) -> dict[str, Any]:
    left_out = set(stands)
    return {code: state for code, state in found.states.items() if code not in left_out}


def _standing(session: Session, facts: Facts, protocols: ProtocolSet, about: dict[str, Any]) -> list[str]:
    """Protocols that said so already: a card is open, or nothing more is missing than when the last one was made, or
    its hours are not over. The rules hold back most repeats themselves, but not of what is never suppressed."""
    given = {"home": about["home_id"], "resident": about["resident_id"], "protocols": list(protocols.by_id)}
    earlier = session.execute(_EARLIER, given)
    return [
        code for code, made_at, is_open in earlier if is_open or _is_same(facts, protocols.by_id[code], made_at=made_at)
    ]


def _is_same(facts: Facts, spec: Protocol, *, made_at: datetime) -> bool:
    """Whether the last card of this protocol says it all, whatever was answered."""
    newest = missing.newest(facts, spec)
    if newest is not None and newest <= made_at:
        return True
    return facts.now - made_at < timedelta(hours=spec.suppress.same_resident_h)


def _keep(session: Session, card: Card, found: Suggestions, about: dict[str, Any]) -> None:
    row = cards.make(card, author_id=about["home_id"], snapshot=found.snapshot, **about)
    cards.add(session, row, actor=None, now=about["now"])
