"""How a card came about: its rules asked once more about the facts as they were, however long ago."""

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, cast
from uuid import UUID

import sqlalchemy as sa

from db.compressed import text_in
from db.engine import Store
from db.models.base import table_of
from db.models.protocols import Evaluation, ProtocolSetText
from db.queries import review
from db.queries.review import CardView
from protocols.access import Actor, Permission, require
from protocols.engine.cards import EXTENSION, Card
from protocols.engine.replaying import replay
from protocols.errors import Invalid, NotFound
from protocols.wording import _


class Again(StrEnum):
    """What came of asking again."""

    SAME = "same"
    OTHERWISE = "otherwise"  # this release says it in other words, or does not say it
    NOT_KEPT = "not_kept"  # the card was made before facts were kept
    DAMAGED = "damaged"  # what was kept is not what the card says, or cannot be read any more


@dataclass(frozen=True, slots=True)
class Replayed:
    """A card as kept and as it comes about again; None: it does not. `facts` are the sentences of what its protocol
    looked at, with the times as they were."""

    kept: Card
    again: Card | None
    outcome: Again
    facts: tuple[str, ...] = ()

    @property
    def same(self) -> bool:
        return self.outcome is Again.SAME


_evaluation = table_of(Evaluation)
_set = table_of(ProtocolSetText)
_FACTS = (
    sa.select(_evaluation.c.facts, _evaluation.c.language)
    .where(
        _evaluation.c.home_id == sa.bindparam("home"),
        _evaluation.c.snapshot == sa.bindparam("snapshot"),
        _evaluation.c.resident_id == sa.bindparam("resident"),
    )
    .order_by(_evaluation.c.at)
    .limit(1)
)
_RULES = sa.select(_set.c.content).where(
    _set.c.home_id == sa.bindparam("home"), _set.c.set_hash == sa.bindparam("hash")
)
_BEGAN = sa.select(sa.func.min(_set.c.first_used_at) <= sa.bindparam("made")).where(
    _set.c.home_id == sa.bindparam("home")
)


def explained(store: Store, *, actor: Actor, card_id: UUID) -> Replayed:
    """Make a card again from what was kept behind it (READ_PICTURE), for whoever may see the card."""
    require(actor, Permission.READ_PICTURE)
    seen = review.of_ids(store, actor=actor, ids=[card_id])
    if not seen:
        raise NotFound(_("This card was not found. It may have been withdrawn, or it belongs to another home."))
    [view] = seen
    behind = view.card["extension"][EXTENSION]
    asked = {"home": actor.home_id, "snapshot": behind["snapshot"], "resident": view.resident_id}
    with store.read(actor.home_id) as session:
        facts = session.execute(_FACTS, asked).one_or_none()
        rules = session.scalar(_RULES, {"home": actor.home_id, "hash": behind["set_hash"]})
        began = session.scalar(_BEGAN, {"home": actor.home_id, "made": view.made_at})
    if facts is None or rules is None:
        return Replayed(view.card, None, Again.DAMAGED if began else Again.NOT_KEPT)
    return _again(view, text_in(facts.facts, behind["snapshot"]), text_in(rules, behind["set_hash"]), facts.language)


def _again(view: CardView, facts: str | None, rules: str | None, language: str) -> Replayed:
    """`facts` and `rules` None: what was kept is not what the card says."""
    if facts is None or rules is None:
        return Replayed(view.card, None, Again.DAMAGED)
    try:
        found = replay(facts, rules, language)
    except Invalid:
        return Replayed(view.card, None, Again.DAMAGED)
    again = next((card for card in found.cards if card["extension"][EXTENSION]["protocol"] == view.protocol_id), None)
    outcome = Again.SAME if again is not None and _plain(again) == _plain(view.card) else Again.OTHERWISE
    sentences = tuple(one["text"] for one in found.traces.get(view.protocol_id, ()))
    return Replayed(view.card, again, outcome, sentences)


def _plain(card: Card) -> Any:
    return json.loads(json.dumps(cast(dict[str, Any], card)))
