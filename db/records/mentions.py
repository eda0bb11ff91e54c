"""How many entries about other people name a resident: for whoever erases a record, to look at by hand."""

import re
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db.models.base import table_of
from db.models.chain import RecordVersion
from db.models.resident import Resident
from db.models.retention import Appraisal, LegalHold


_version = table_of(RecordVersion)
_RESIDENT = table_of(Resident).name
_DECISIONS = (table_of(Appraisal).name, table_of(LegalHold).name)  # they are about this person, and stay
_NAMES = ("full_name", "preferred_name")
_STREAMED = {"yield_per": 500}


def count(session: Session, *, home_id: UUID, resident_id: UUID) -> int:
    """Entries in whose versions a name of the resident, past or present, stands as a word. Also somebody else's name
    that is the same: it can be more than there are, and with a slip of the pen fewer."""
    names = _names(session, home_id, resident_id)
    if not names:
        return 0
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(re.escape(name) for name in sorted(names)) + r")(?!\w)")
    chosen = sa.select(_version.c.entity, _version.c.entity_id, _version.c.reason, _version.c.payload).where(
        _version.c.home_id == home_id, _version.c.entity.not_in(_DECISIONS)
    )
    found = set()
    for entity, entity_id, reason, payload in session.execute(chosen, execution_options=_STREAMED):
        mine = str(resident_id) in (str(entity_id), payload.get("resident_id"))
        if not mine and any(pattern.search(text) for text in _texts([reason, payload])):
            found.add((entity, entity_id))
    return len(found)


def in_json(value: Any, wanted: frozenset[str]) -> bool:
    """Whether any text in the value is one of those."""
    return any(text in wanted for text in _texts(value))


def _names(session: Session, home_id: UUID, resident_id: UUID) -> set[str]:
    chosen = sa.select(_version.c.payload).where(
        _version.c.home_id == home_id, _version.c.entity == _RESIDENT, _version.c.entity_id == resident_id
    )
    return {said[name] for said in session.scalars(chosen) for name in _NAMES if said.get(name)}


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)
