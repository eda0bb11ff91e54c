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
from db.models.review import SuggestionCard
from db.queries import review
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


_card = table_of(SuggestionCard)
_evaluation = table_of(Evaluation)
_set = table_of(ProtocolSetText)
_KEPT = (
    sa.select(_card.c.card, _card.c.protocol_id, _card.c.snapshot)
    .add_columns(_evaluation.c.facts, _evaluation.c.language, _set.c.content)
    .outerjoin_from(
        _card,
        _evaluation,
        sa.and_(
            _evaluation.c.home_id == _card.c.home_id,
            _evaluation.c.snapshot == _card.c.snapshot,
            _evaluation.c.resident_id == _card.c.resident_id,
        ),
    )
    .outerjoin(_set, sa.and_(_set.c.home_id == _evaluation.c.home_id, _set.c.set_hash == _evaluation.c.set_hash))
    .where(_card.c.home_id == sa.bindparam("home"), _card.c.id == sa.bindparam("card"))
    .order_by(_evaluation.c.at)
    .limit(1)
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
    with store.read(actor.home_id) as session:
        row = session.execute(_KEPT, {"home": actor.home_id, "card": card_id}).one()
        began = session.scalar(_BEGAN, {"home": actor.home_id, "made": seen[0].made_at})
    if row.facts is None or row.content is None:
        return Replayed(seen[0].card, None, Again.DAMAGED if began else Again.NOT_KEPT)
    return _again(row, seen[0].card)


def _again(row: Any, kept: Card) -> Replayed:
    set_hash = kept["extension"][EXTENSION]["set_hash"]
    facts, rules = text_in(row.facts, row.snapshot), text_in(row.content, set_hash)
    if facts is None or rules is None:
        return Replayed(kept, None, Again.DAMAGED)
    try:
        found = replay(facts, rules, row.language)
    except Invalid:
        return Replayed(kept, None, Again.DAMAGED)
    again = next((card for card in found.cards if card["extension"][EXTENSION]["protocol"] == row.protocol_id), None)
    outcome = Again.SAME if again is not None and _plain(again) == _plain(kept) else Again.OTHERWISE
    sentences = tuple(one["text"] for one in found.traces.get(row.protocol_id, ()))
    return Replayed(kept, again, outcome, sentences)


def _plain(card: Card) -> Any:
    return json.loads(json.dumps(cast(dict[str, Any], card)))
