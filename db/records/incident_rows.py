"""An incident as rows: the entry itself, the codes beside it, what the sums count of it, and its versions."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db import audit, door, entries, inputs
from db.confidence import is_confidential
from db.models.base import table_of
from db.models.incident import Incident, IncidentBehaviour, IncidentTrigger, Tried
from db.records.incident_form import MOST_BEHAVIOURS, NOTE_LENGTH, IncidentIn
from db.sums import Counted
from protocols.access import Actor
from protocols.errors import Invalid
from protocols.home_time import LocalMoment, local_moment
from protocols.vocabulary import vocabulary
from protocols.wording import _


# Default of this product: what is written within the hour is taken for seen just now, the rest is marked as late.
LATE_AFTER = timedelta(minutes=60)

_TABLE = table_of(Incident)
_BEHAVIOUR = table_of(IncidentBehaviour)
_TRIGGER = table_of(IncidentTrigger)
_TRIED = table_of(Tried)
_CLOCKWORK = frozenset({"evaluated_at"})  # moves without anybody having said anything: not part of a version


@dataclass(frozen=True, slots=True)
class Checked:
    """What a person entered, every code known and every text fit to be kept."""

    behaviours: tuple[str, ...]
    triggers: tuple[str, ...]
    tried: tuple[str, ...]
    columns: dict[str, Any]  # of the incident's table: all that does not depend on who or when


def checked(session: Session, actor: Actor, incident: IncidentIn, *, now: datetime) -> Checked:
    """The entry as it can be kept, or the refusal of the first thing that cannot."""
    words = vocabulary()
    behaviours = _behaviours(session, actor, incident.behaviours)
    triggers = door.terms(session, actor, "trigger", incident.triggers, "triggers")
    tried = door.terms(session, actor, "intervention", incident.tried, "tried")
    columns = {
        "strength": incident.strength,
        "affected": list(door.listed(incident.affected, words.targets, "affected")),
        "flags": list(door.listed(incident.flags, words.event_flags, "flags")),
        "duration": _one_of(incident.duration, words.durations, "duration"),
        "place": None if incident.place is None else inputs.optional_line(incident.place, "place"),
        "seen_by": inputs.optional_line(incident.seen_by, "seen_by"),
        "own_words": inputs.words(incident.own_words, "own_words", longest=NOTE_LENGTH),
        "note": inputs.words(incident.note, "note", longest=NOTE_LENGTH),
        "injury": incident.injury,
        "staff_injury": incident.staff_injury,
        "client_at": _tablet_time(incident.client_at),
        "codes": {"behaviours": list(behaviours), "triggers": list(triggers), "tried": list(tried)},
    }
    door.instant(incident.occurred_at, "occurred_at", now=now)
    return Checked(behaviours, triggers, tried, columns)


def new_row(
    actor: Actor,
    entry: Checked,
    *,
    id: UUID,
    incident: IncidentIn,
    outcome: str | None,
    now: datetime,
    time_zone: str,
) -> Incident:
    """The row of a new incident."""
    return Incident(
        home_id=actor.home_id,
        id=id,
        recorded_at=now,
        author_id=actor.staff_id,
        resident_id=incident.resident_id,
        payload_digest=digest_of(incident),
        confidential=is_confidential(entry.columns["flags"]),
        late=now - incident.occurred_at > LATE_AFTER,
        outcome=outcome,
        **local_columns(local_moment(incident.occurred_at, time_zone)),
        **entry.columns,
    )


def local_columns(moment: LocalMoment) -> dict[str, Any]:
    """When it happened, with the home's own day and hour as they were then."""
    return {
        "occurred_at": moment.at,
        "local_date": moment.local_date,
        "local_weekday": moment.weekday,
        "local_hour": moment.hour,
        "utc_offset_minutes": moment.utc_offset_minutes,
    }


def digest_of(incident: IncidentIn) -> str:
    """What tells a retry from another entry under the same id. A tablet's clock goes on between two tries."""
    said = audit.plain(incident.model_dump(exclude={"client_at"}))
    return hashlib.sha256(audit.canonical(said)).hexdigest()


def insert_children(session: Session, row: Incident, value: int | None) -> None:
    """The codes of the incident as rows of their own."""
    key = {"home_id": row.home_id, "incident_id": row.id}
    session.execute(sa.insert(_BEHAVIOUR), [key | {"code": code} for code in row.codes["behaviours"]])
    if row.codes["triggers"]:
        session.execute(sa.insert(_TRIGGER), [key | {"code": code} for code in row.codes["triggers"]])
    if row.codes["tried"]:
        beside = {"resident_id": row.resident_id, "local_date": row.local_date, "value": value, "counts": True}
        session.execute(sa.insert(_TRIED), [key | beside | {"code": code} for code in row.codes["tried"]])


def replace_children(session: Session, row: Incident, value: int | None) -> None:
    """The same after the incident was corrected; what they were before is in the version before."""
    for table in (_BEHAVIOUR, _TRIGGER, _TRIED):
        session.execute(sa.delete(table).where(table.c.home_id == row.home_id, table.c.incident_id == row.id))
    insert_children(session, row, value)


def set_tried(session: Session, row: Incident, **columns: Any) -> None:
    """Change what stands beside every try of the incident: `value`, or `counts`."""
    mine = sa.update(_TRIED).where(_TRIED.c.home_id == row.home_id, _TRIED.c.incident_id == row.id)
    session.execute(mine.values(**columns))


def counted(row: Incident) -> Counted:
    """What the sums count of the incident as it stands."""
    return Counted(
        resident_id=row.resident_id,
        local_date=row.local_date,
        weekday=row.local_weekday,
        hour=row.local_hour,
        strength=row.strength,
        behaviours=tuple(row.codes["behaviours"]),
        triggers=tuple(row.codes["triggers"]),
        tried=tuple(row.codes["tried"]),
        value=vocabulary().value_of(row.outcome),
    )


def said(row: Incident) -> dict[str, Any]:
    """Everything the incident says: the payload of its versions."""
    return {name: value for name, value in entries.fields_of(row).items() if name not in _CLOCKWORK}


def keep_version(
    session: Session, row: Incident, *, actor: Actor | None, now: datetime, change: str, reason: str = ""
) -> None:
    """Keep the incident as it stands as its version `row.version`."""
    audit.keep_version(
        session,
        actor=actor,
        home_id=row.home_id,
        now=now,
        entity="incident",
        entity_id=row.id,
        version=row.version,
        change=change,
        reason=reason,
        payload=said(row),
    )


def values_of(row: Incident) -> dict[str, Any]:
    """Every column, for an insert."""
    return {column.name: getattr(row, column.name) for column in _TABLE.columns}


def _behaviours(session: Session, actor: Actor, codes: list[str]) -> tuple[str, ...]:
    behaviours = door.terms(session, actor, "behaviour", codes, "behaviours")
    if not 1 <= len(behaviours) <= MOST_BEHAVIOURS:
        raise Invalid(_("Choose one to three things that you saw."), field="behaviours")
    if not all(vocabulary().is_incident(code) for code in behaviours):
        raise Invalid(_("A good moment is kept by itself, not with an upset one."), field="behaviours")
    return behaviours


def _one_of(code: str | None, known: Any, field: str) -> str | None:
    return None if code is None else door.listed((code,), known, field)[0]


def _tablet_time(at: datetime | None) -> datetime | None:
    """The tablet's clock is only a hint: one without a time zone says nothing."""
    return at if at is not None and at.tzinfo is not None else None
