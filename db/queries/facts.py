"""Everything the rules may know about one resident, in the form of `protocols/README.md`. Never recorded: null."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db.door import AHEAD
from db.models.base import table_of
from db.models.home import Home
from db.models.incident import Incident
from db.models.resident import Resident, ResidentFlag
from db.models.review import Firing
from db.models.sums import ResidentMonthTried
from db.queries import asked, measured, presence, responses
from db.queries.presence import Presence
from protocols.effectiveness import Try
from protocols.emergency import NUMBERS
from protocols.home_time import local_moment
from protocols.vocabulary import vocabulary


HISTORY = timedelta(days=90)  # longer than any window a protocol asks for; source: clinical vocabulary, new_onset
_MOST = 500  # incidents of history, the newest: a bound on the work, far beyond what anybody logs
_NEW_AFTER = timedelta(days=14)  # of record, before "the first time in 90 days" means anything

# What the recorded type of dementia says for sure. Source: facts of the rules (a type that was not recorded makes the
# Lewy and Parkinson flags unknown). A mixed or other type may hold either, so it decides nothing.
_DECIDED_BY_TYPE = ("RF_LEWY", "RF_LEWY_SUSPECTED", "RF_PARKINSON")
_UNDECIDED_TYPES = frozenset({None, "mixed", "other"})

# The rules know an injury of a worker as a flag, because `injury` is that of the resident.
_STAFF_HURT = {"minor": ("staff_hurt",), "major": ("staff_hurt", "staff_badly_hurt")}

_incident = table_of(Incident)
_flag = table_of(ResidentFlag)
_firing = table_of(Firing)
_sum = table_of(ResidentMonthTried)
_SEEN = tuple(
    _incident.c[name]
    for name in (
        *("id", "occurred_at", "local_date", "codes", "strength"),
        *("affected", "injury", "staff_injury", "flags", "outcome"),
    )
)
Row = sa.Row[*tuple[Any, ...]]


def facts_of(
    session: Session, *, home_id: UUID, resident_id: UUID, incident_id: UUID | None, now: datetime
) -> dict[str, Any]:
    """The facts form for one resident, with the incident being looked at (None: none, a check was entered)."""
    home = session.get_one(Home, home_id)
    resident = _resident(session, home_id, resident_id)
    here = presence.presence_of(session, home_id=home_id, resident_id=resident_id)
    rows = _history(session, home_id, resident_id, now)
    mine = _one(session, home_id, incident_id, rows)
    past = [row for row in rows if mine is None or row.id != mine.id]
    tries = [_as_try(row, now) for row in (*past, *([mine] if mine is not None else []))]
    charts = measured.charts(session, home_id=home_id, resident_id=resident_id, now=now)
    return {
        "now": now,
        "jurisdiction": NUMBERS[home.country][1],
        "time_zone": home.time_zone,
        "country": home.country,
        **({} if mine is None else {"incident": _seen(mine, now, new=_is_new(mine, past, here, now))}),
        "history": [_seen(row, now) for row in past],
        "not_recorded": _not_recorded(here, now=now, time_zone=home.time_zone),
        "assessments": measured.assessments(session, home_id=home_id, resident_id=resident_id, now=now),
        "observations": measured.observations(charts, now=now),
        **_risk_flags(session, resident, local_moment(now, home.time_zone).local_date),
        "medicines": measured.medicines(session, home_id=home_id, resident_id=resident_id, now=now),
        "firings": _firings(session, home_id, resident_id, incident_id, now),
        "derived": {
            "rates": responses.rates(tries, here, now=now, time_zone=home.time_zone),
            "responses": responses.responses(session, tries, home_id=home_id, resident_id=resident_id, now=now),
            "obs_days": measured.by_day(charts, now=now, time_zone=home.time_zone),
        },
        "record": _record(session, home_id, resident_id),
        "person": {
            "food_texture": resident.food_texture or None,
            "allergies": resident.allergies or None,
            "fluid_limit_ml": resident.fluid_limit_ml,
        },
    }


def _resident(session: Session, home_id: UUID, resident_id: UUID) -> Resident:
    table = table_of(Resident).c
    chosen = sa.select(Resident).where(table.home_id == home_id, table.id == resident_id)
    return session.scalars(chosen, execution_options={"populate_existing": True}).one()


def _history(session: Session, home_id: UUID, resident_id: UUID, now: datetime) -> Sequence[Row]:
    chosen = (
        sa.select(*_SEEN)
        .where(
            _incident.c.home_id == home_id,
            _incident.c.resident_id == resident_id,
            _incident.c.occurred_at > now - HISTORY,
            _incident.c.occurred_at <= now + AHEAD,
            _incident.c.status == "active",
        )
        .order_by(_incident.c.occurred_at.desc(), _incident.c.id.desc())
        .limit(_MOST)
    )
    return session.execute(chosen).all()


def _one(session: Session, home_id: UUID, incident_id: UUID | None, rows: Sequence[Row]) -> Row | None:
    """The incident being looked at; read by itself when it lies before the history, or ahead of the clock."""
    if incident_id is None:
        return None
    for row in rows:
        if row.id == incident_id:
            return row
    chosen = sa.select(*_SEEN).where(_incident.c.home_id == home_id, _incident.c.id == incident_id)
    return session.execute(chosen).one()


def _seen(row: Row, now: datetime, *, new: bool = False) -> dict[str, Any]:
    """An incident in the rules' words. What was not asked is null: who was affected, what set it off, an injury.

    A tablet's clock may run a little ahead; for the rules nothing lies in the future.
    """
    worked_out = [*(["new_onset"] if new else []), *_STAFF_HURT.get(row.staff_injury, ())]
    return {
        "id": str(row.id),
        "at": min(row.occurred_at, now),
        "local_date": row.local_date,
        "behaviours": row.codes["behaviours"],
        "triggers": row.codes["triggers"] or None,
        "interventions": row.codes["tried"],
        "intensity": row.strength,
        "aimed_at": row.affected or None,
        "injury": row.injury,
        "flags": list(dict.fromkeys([*row.flags, *worked_out])),
    }


def _as_try(row: Row, now: datetime) -> Try:
    return Try(
        at=min(row.occurred_at, now),
        behaviours=tuple(row.codes["behaviours"]),
        interventions=tuple(row.codes["tried"]),
        value=vocabulary().value_of(row.outcome),
    )


def _is_new(mine: Row, past: Sequence[Row], here: Presence, now: datetime) -> bool:
    """A behaviour that was not seen in the 90 days before, of somebody whose record is long enough to say so."""
    if here.recorded_from > now - _NEW_AFTER:
        return False
    before = {code for row in past if row.occurred_at < mine.occurred_at for code in row.codes["behaviours"]}
    return not before.issuperset(mine.codes["behaviours"])


def _not_recorded(here: Presence, *, now: datetime, time_zone: str) -> list[dict[str, datetime]]:
    """Times in which nothing could be recorded: before the first entry, and whole days away."""
    since = now - HISTORY
    gaps = [(since, here.recorded_from)]
    for start, back in here.away:
        gaps.append((_midnight(start, time_zone), now if back is None else _midnight(back, time_zone)))
    return [{"from": start, "to": end} for start, end in gaps if since < end and start < min(end, now)]


def _midnight(day: date, time_zone: str) -> datetime:
    return datetime.combine(day, time(), ZoneInfo(time_zone))


def _risk_flags(session: Session, resident: Resident, today: date) -> dict[str, list[str]]:
    """Flags as recorded; a flag that nobody recorded, or whose date has passed, is not known."""
    chosen = sa.select(_flag.c.code, _flag.c.state, _flag.c.expires_on).where(
        _flag.c.home_id == resident.home_id, _flag.c.resident_id == resident.id
    )
    known = {
        row.code: row.state != "absent"
        for row in session.execute(chosen)
        if row.expires_on is None or row.expires_on >= today
    }
    known = _by_type(resident.dementia_type) | known
    return {
        "risk_flags": sorted(code for code, present in known.items() if present),
        "risk_flags_absent": sorted(code for code, present in known.items() if not present),
        "risk_flags_unknown": sorted(vocabulary().risk_flags.keys() - known.keys()),
    }


def _by_type(dementia_type: str | None) -> dict[str, bool]:
    term = vocabulary().dementia_types.get(dementia_type or "")
    implied = dict.fromkeys(term.implies if term else (), True)
    if dementia_type in _UNDECIDED_TYPES:
        return implied
    return dict.fromkeys(_DECIDED_BY_TYPE, False) | implied


def _firings(
    session: Session, home_id: UUID, resident_id: UUID, incident_id: UUID | None, now: datetime
) -> list[dict[str, Any]]:
    """What came up for this resident; not by the incident itself, which is being looked at again."""
    chosen = sa.select(_firing.c.protocol_id, _firing.c.tier, _firing.c.at).where(
        _firing.c.home_id == home_id,
        _firing.c.resident_id == resident_id,
        _firing.c.at > now - asked.by_library().firings,
        _firing.c.at <= now,
        sa.or_(_firing.c.incident_id.is_(None), _firing.c.incident_id != incident_id),
    )
    rows = session.execute(chosen.order_by(_firing.c.at, _firing.c.id))
    return [{"protocol": row.protocol_id, "tier": row.tier, "at": row.at} for row in rows]


def _record(session: Session, home_id: UUID, resident_id: UUID) -> dict[str, dict[str, int]]:
    sums = (sa.func.sum(_sum.c[name]).label(name) for name in ("tries", "known", "calmer"))
    chosen = (
        sa.select(_sum.c.code, *sums)
        .where(_sum.c.home_id == home_id, _sum.c.resident_id == resident_id)
        .group_by(_sum.c.code)
    )
    return {
        row.code: {"tries": int(row.tries), "known": int(row.known), "calmer": int(row.calmer)}
        for row in session.execute(chosen)
        if row.tries
    }
