"""Does a card like this stand already? For what is never suppressed: hard stops, emergencies, never folded.

Those pass by every rule against repeats. That must not mean that one medicine, or one high score, makes a new stop at
every entry of the day: a stop that is tapped away ten times is not read the eleventh time. So a card on the very same
ground as an earlier one of this resident is not made twice. Anything new is a new ground: another event, another
measurement, any entry about medicines.
"""

import re
from collections.abc import Hashable
from typing import cast

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db.models.base import table_of
from db.models.resident import MedicineFact
from db.models.review import SuggestionCard
from db.records import cards
from protocols.engine.cards import Because, Card
from protocols.engine.schema import Tier


_LOOKED_AT = 10  # cards of one protocol and resident, the newest

_card = table_of(SuggestionCard)
_medicine = table_of(MedicineFact)


def standing(session: Session, new: SuggestionCard) -> SuggestionCard | None:
    """The card that says the same on the same ground; None when there is none, or when repeats are held back anyway."""
    explain = cards.explanation(cast(Card, new.card))
    if not (new.hard_stop or new.tier == Tier.EMERGENCY or explain["never_folded"]):
        return None
    chosen = (
        sa.select(SuggestionCard)
        .where(
            _card.c.home_id == new.home_id,
            _card.c.resident_id == new.resident_id,
            _card.c.protocol_id == new.protocol_id,
            _card.c.state != "withdrawn",
        )
        .order_by(_card.c.made_at.desc(), _card.c.id.desc())
        .limit(_LOOKED_AT)
    )
    ground = _ground(new)
    for old in session.scalars(chosen, execution_options={"populate_existing": True}):
        if _ground(old) == ground and not _medicines_since(session, old):
            return old
    return None


def _ground(row: SuggestionCard) -> frozenset[Hashable]:
    """What a card rests on, without what only time changes."""
    explain = cards.explanation(cast(Card, row.card))
    return frozenset([*map(_reason, explain["because"]), *(("unknown", one["fact"]) for one in explain["unknown"])])


def _reason(one: Because) -> Hashable:
    """A measurement by its time and value; anything else by its words without the numbers in them."""
    if "at" in one:
        return one["leaf"], one["at"], str(one["got"])
    return one["leaf"], re.sub(r"[\d.,]+", "", one["text"])


def _medicines_since(session: Session, old: SuggestionCard) -> bool:
    newer = sa.select(_medicine.c.id).where(
        _medicine.c.home_id == old.home_id,
        _medicine.c.resident_id == old.resident_id,
        _medicine.c.recorded_at > old.made_at,
        _medicine.c.voided_at.is_(None),
    )
    return session.execute(newer.limit(1)).first() is not None
