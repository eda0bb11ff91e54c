"""A kept card as one person may see it."""

from typing import Any, cast

import sqlalchemy as sa

from db.confidence import Entry, Reader
from protocols.access import Actor, Permission
from protocols.engine.cards import EXTENSION, Card


def for_reader(row: sa.Row[*tuple[Any, ...]], actor: Actor, reader: Reader) -> Card | None:
    """The card of a row as this person sees it; None: not at all.

    The row has `card`, `confidential`, `must_tell`, and the free text and author of its incident.
    """
    entry = None if row.author_id is None else cast(Entry, row)
    if not reader.may_read_card(confidential=row.confidential, entry=entry):
        return None
    card = cast(Card, row.card)
    if actor.may(Permission.READ_PICTURE):
        return card
    return _for_aide(card, must_tell=row.must_tell is not None)


def _for_aide(card: Card, *, must_tell: bool) -> Card | None:
    """The same card with the steps meant for aides alone; None when it holds nothing for them.

    Advice on clinical decisions is for those who may take them. An aide is shown what an aide does.
    """
    explain = card["extension"][EXTENSION]
    mine = ["aide" in step["who"] for step in explain["steps"]]
    if not any(mine) and not must_tell:
        return None
    shown = explain.copy()
    shown["steps"] = [step for step, keep in zip(explain["steps"], mine, strict=True) if keep]
    shown["left_out"] = [step for step in explain["left_out"] if "aide" in step["who"]]
    shown["also"] = [_folded_for_aide(one) for one in explain["also"]]
    suggestions = [one for one, keep in zip(card["suggestions"], mine, strict=False) if keep]
    seen = card.copy()
    seen["suggestions"], seen["extension"] = suggestions, {EXTENSION: shown}
    return seen


def _folded_for_aide(one: dict[str, Any]) -> dict[str, Any]:
    return one | {"steps": [step for step in one["steps"] if "aide" in step["who"]]}
