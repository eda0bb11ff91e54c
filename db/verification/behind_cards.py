"""What stands behind the cards: the facts and the protocols that each of them names by its hash.

The hash is in the card, and the card in the chain; so facts or protocols that were changed, or taken away, are found.
Cards from before the home kept them have none, and nothing is missed.
"""

from collections.abc import Iterator
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db.compressed import text_in
from db.models.base import table_of
from db.models.protocols import Evaluation, ProtocolSetText
from db.models.review import SuggestionCard
from db.upsert import dialect_of
from db.verification import raw_form
from db.verification.findings import Fault, Found
from protocols.engine.cards import EXTENSION


_card = table_of(SuggestionCard)
_evaluation = table_of(Evaluation)
_set = table_of(ProtocolSetText)
_STREAMED = {"yield_per": 500}


def faults(session: Session, home_id: UUID) -> Iterator[Found]:
    """Cards whose facts or protocols are not there, or not what the card says."""
    rules = {
        row.set_hash
        for row in session.execute(sa.select(_set.c.set_hash, _set.c.content).where(_set.c.home_id == home_id))
        if text_in(row.content, row.set_hash) is not None
    }
    for row in session.execute(_cards(home_id, dialect_of(session)), execution_options=_STREAMED):
        entity_id = _id_or_none(row.id)
        if row.facts is None or text_in(row.facts, row.snapshot) is None:
            yield Found(Fault.CARD_FACTS_LOST, home_id, entity=_card.name, entity_id=entity_id)
        if row.set_hash not in rules:
            yield Found(Fault.CARD_RULES_LOST, home_id, entity=_card.name, entity_id=entity_id)


def _cards(home_id: UUID, dialect: str) -> sa.Select[tuple[str, str, str, bytes]]:
    """The cards made since facts are kept here, with theirs."""
    began = sa.select(sa.func.min(_set.c.first_used_at)).where(_set.c.home_id == home_id).scalar_subquery()
    its = sa.and_(
        _evaluation.c.home_id == _card.c.home_id,
        _evaluation.c.snapshot == _card.c.snapshot,
        _evaluation.c.resident_id == _card.c.resident_id,
    )
    return (
        sa.select(
            raw_form.as_text(_card.c.id, dialect).label("id"),
            _card.c.snapshot,
            _set_hash(dialect).label("set_hash"),
            _evaluation.c.facts,
        )
        .outerjoin_from(_card, _evaluation, its)
        .where(_card.c.home_id == home_id, _card.c.made_at >= began)
        .order_by(_card.c.made_at, _card.c.id)
    )


def _set_hash(dialect: str) -> sa.ColumnElement[str]:
    """The protocols that a card names; null where it is not even JSON any more."""
    if dialect == "postgresql":
        return sa.func.jsonb_extract_path_text(_card.c.card, "extension", EXTENSION, "set_hash", type_=sa.Text)
    text = sa.type_coerce(_card.c.card, sa.Text)
    path = f'$.extension."{EXTENSION}".set_hash'
    return sa.case((sa.func.json_valid(text) == 1, sa.func.json_extract(text, path, type_=sa.Text)))


def _id_or_none(text: str) -> UUID | None:
    """None: it is not even an id any more."""
    try:
        return UUID(text)
    except ValueError:
        return None
