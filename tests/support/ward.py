"""An entry's walk, step by step, while something breaks: half-finished, saved, corrected, marked as an error.

How far an entry goes and what it says at each step follow from its id alone. Whoever finds it afterwards knows from
its id what it must say, and from what was answered for how far it must have come.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from uuid import UUID

import sqlalchemy as sa

from db.engine import Store
from db.models.base import table_of
from db.models.incident import Incident
from db.records import drafts, incidents
from db.records.incidents import IncidentIn
from db.scope import DOOR
from db.verification import verify
from protocols.access import Actor
from protocols.vocabulary import vocabulary
from tests.support.homes import NOW


class Step(IntEnum):
    """How far an entry has come. Each step is one action, and one transaction."""

    NOTHING = 0
    DRAFT = 1
    SAVED = 2
    CORRECTED = 3
    IN_ERROR = 4


# Of five entries one stays half-finished, two are saved, one is corrected, and one corrected and then marked.
_LAST = (Step.DRAFT, Step.SAVED, Step.SAVED, Step.CORRECTED, Step.IN_ERROR)
_STANDS_AT = {(1, "active"): Step.SAVED, (2, "active"): Step.CORRECTED, (3, "voided"): Step.IN_ERROR}


@dataclass(frozen=True, slots=True)
class Ward:
    """Where the entries are made, and by whom: a nurse, who may do all of it."""

    nurse: Actor
    residents: tuple[UUID, ...]


def last_step(one: UUID) -> Step:
    return _LAST[one.int % len(_LAST)]


def take(store: Store, ward: Ward, one: UUID, step: Step) -> None:
    """The step of this entry, by the real action. The one before was taken."""
    if step is Step.DRAFT:
        drafts.keep(store, actor=ward.nurse, now=NOW, id=one, screen="log", content=_half_finished(one))
    elif step is Step.SAVED:
        incidents.record(store, actor=ward.nurse, now=NOW, id=one, incident=_said(ward, one, step))
    elif step is Step.CORRECTED:
        incidents.amend(
            store,
            actor=ward.nurse,
            now=NOW,
            incident_id=one,
            incident=_said(ward, one, step),
            expected_version=1,
            reason="mistyped",
        )
    else:
        incidents.void(store, actor=ward.nurse, now=NOW, incident_id=one, expected_version=2, reason="not so")


def reached(store: Store, ward: Ward) -> dict[UUID, Step]:
    """Every entry of the ward and how far it has come. What stands there must be what its step says, to the letter."""
    kept = {}
    for draft in drafts.mine(store, actor=ward.nurse):
        assert draft.content == _half_finished(draft.id)
        kept[draft.id] = Step.DRAFT
    table = table_of(Incident)
    with store.read(ward.nurse.home_id) as session:
        rows = session.execute(sa.select(table).where(table.c.home_id == ward.nurse.home_id)).all()
    for row in rows:
        assert row.id not in kept, "saved, and its draft is still there"
        step = kept[row.id] = _STANDS_AT[row.version, row.status]
        said = _said(ward, row.id, min(step, Step.CORRECTED))
        codes = {name: getattr(said, name) for name in ("behaviours", "triggers", "tried")}
        assert (row.resident_id, row.strength, row.note) == (said.resident_id, said.strength, said.note)
        assert row.codes == codes
    return kept


def lost(answered: Mapping[UUID, Step], kept: Mapping[UUID, Step]) -> dict[UUID, tuple[Step, Step]]:
    """Entries that did not come as far as was answered for: (answered, kept)."""
    return {
        one: (step, kept.get(one, Step.NOTHING)) for one, step in answered.items() if kept.get(one, Step.NOTHING) < step
    }


def ahead(answered: Mapping[UUID, Step], kept: Mapping[UUID, Step]) -> dict[UUID, Step]:
    """Entries that came further than one step that nobody could be told of any more."""
    return {one: step for one, step in kept.items() if step > answered.get(one, Step.NOTHING) + 1}


def assert_sound(store: Store) -> None:
    """Chain, versions, rows and sums agree, and on SQLite the file itself is whole."""
    assert verify(store).found == ()
    if store.is_sqlite:
        with store.read(DOOR) as session:
            connection = session.connection()
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalars().all() == ["ok"]
            assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []


def _half_finished(one: UUID) -> dict[str, object]:
    return {"note": f"Began {one}.", "strength": _strength(one)}


def _said(ward: Ward, one: UUID, step: Step) -> IncidentIn:
    words = vocabulary()
    corrected = step > Step.SAVED
    behaviours = sorted(code for code in words.behaviours if words.is_incident(code))
    tried = sorted(words.interventions)
    return IncidentIn(
        resident_id=ward.residents[(one.int >> 8) % len(ward.residents)],
        occurred_at=NOW,
        behaviours=[behaviours[(one.int >> 16) % len(behaviours)]],
        strength=_strength(one) % 4 + 1 if corrected else _strength(one),
        affected=["none"],
        triggers=["TRG_NOISE"] if one.int >> 24 & 1 else [],
        tried=[tried[((one.int >> 32) + corrected) % len(tried)]],
        outcome="partly" if corrected else None,
        note=f"Put right {one}." if corrected else f"Seen {one}.",
    )


def _strength(one: UUID) -> int:
    return (one.int >> 4) % 4 + 1
