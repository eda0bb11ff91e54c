"""Everything the rules may know about one resident, in the form of `protocols/README.md`. Never recorded: null."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, get_args
from uuid import UUID
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db.door import AHEAD
from db.models.base import table_of
from db.models.home import Home
from db.models.incident import Incident
from db.models.resident import PlanItem, Resident
from db.models.review import Firing, SuggestionCard
from db.models.sums import ResidentMonthTried
from db.queries import asked, measured, missing, responses, risk_flags
from db.queries.about import About, of_resident
from db.queries.presence import Presence, presence_of
from protocols.defaults import whole
from protocols.effectiveness import Try
from protocols.emergency import NUMBERS
from protocols.engine.library import ProtocolSet
from protocols.engine.schema import ReasonCode
from protocols.vocabulary import vocabulary


HISTORY = timedelta(days=90)  # longer than any window a protocol asks for; source: clinical vocabulary, new_onset
_MOST = 500  # incidents of history, the newest: a bound on the work, far beyond what anybody logs
_NEW_AFTER = timedelta(days=whole("shortest_record_d"))  # of record, before "the first time in 90 days" means anything

# The rules know an injury of a worker as a flag, because `injury` is that of the resident.
_STAFF_HURT = {"minor": ("staff_hurt",), "major": ("staff_hurt", "staff_badly_hurt")}

_REASONS = frozenset(get_args(ReasonCode))

_incident = table_of(Incident)
_firing = table_of(Firing)
_card = table_of(SuggestionCard)
_plan = table_of(PlanItem)
_sum = table_of(ResidentMonthTried)
_SEEN = tuple(
    _incident.c[name]
    for name in (
        *("id", "occurred_at", "recorded_at", "local_date", "codes", "strength"),
        *("affected", "injury", "staff_injury", "flags", "outcome"),
    )
)
Row = sa.Row[*tuple[Any, ...]]


_resident = table_of(Resident)
_home = table_of(Home)
_WHO = (
    sa.select(
        _home.c.country,
        _home.c.time_zone,
        *(_resident.c[name] for name in ("admitted_on", "dementia_type")),
        *(_resident.c[name] for name in ("food_texture", "allergies", "fluid_limit_ml")),
    )
    .join(_home, _home.c.id == _resident.c.home_id)
    .where(_resident.c.home_id == sa.bindparam("home"), _resident.c.id == sa.bindparam("resident"))
)
_HISTORY = (
    sa.select(*_SEEN)
    .where(
        *of_resident(_incident),
        _incident.c.occurred_at > sa.bindparam("since"),
        _incident.c.occurred_at <= sa.bindparam("until"),
        _incident.c.status == "active",
    )
    .order_by(_incident.c.occurred_at.desc(), _incident.c.id.desc())
    .limit(_MOST)
)
_ONE = sa.select(*_SEEN).where(_incident.c.home_id == sa.bindparam("home"), _incident.c.id == sa.bindparam("incident"))
_FIRINGS = (
    sa.select(_firing.c.protocol_id, _firing.c.tier, _firing.c.at, _firing.c.incident_id, _card.c.reason_code)
    .outerjoin(
        _card,
        sa.and_(
            _card.c.home_id == _firing.c.home_id,
            _card.c.resident_id == _firing.c.resident_id,
            _card.c.protocol_id == _firing.c.protocol_id,
            _card.c.made_at == _firing.c.at,
            _card.c.state == "declined",
        ),
    )
    .where(
        *of_resident(_firing),
        _firing.c.at > sa.bindparam("since"),
        _firing.c.at <= sa.bindparam("now"),
    )
    .order_by(_firing.c.at, _firing.c.id)
)
_PLANNED = (
    sa.select(_plan.c.intervention, _plan.c.trigger)
    .where(
        *of_resident(_plan),
        _plan.c.intervention.is_not(None),
        _plan.c.started_at <= sa.bindparam("until"),
        _plan.c.ended_at.is_(None),
    )
    .distinct()
    .order_by(_plan.c.intervention, _plan.c.trigger)
)
_RECORD = (
    sa.select(_sum.c.code, *(sa.func.sum(_sum.c[name]).label(name) for name in ("tries", "known", "calmer")))
    .where(*of_resident(_sum))
    .group_by(_sum.c.code)
)


def facts_of(
    session: Session,
    protocols: ProtocolSet,
    *,
    home_id: UUID,
    resident_id: UUID,
    incident_id: UUID | None,
    now: datetime,
) -> dict[str, Any]:
    """The facts form for one resident, with what these protocols ask for worked out.

    `incident_id` is the incident being looked at; None: none, a check was entered or time has passed.
    """
    wanted = asked.by(protocols)
    about = About(home_id, resident_id, now)
    who = session.execute(_WHO, about.bind()).one()
    here = presence_of(session, home_id=home_id, resident_id=resident_id, admitted_on=who.admitted_on)
    rows = session.execute(_HISTORY, about.bind(since=now - HISTORY, until=now + AHEAD)).all()
    mine = _one(session, about, incident_id, rows)
    past = [row for row in rows if mine is None or row.id != mine.id]
    tries = [_as_try(row, now) for row in (*past, *([mine] if mine is not None else []))]
    charts = measured.charts(session, about)
    return {
        "now": now,
        "jurisdiction": NUMBERS[who.country][1],
        "time_zone": who.time_zone,
        "country": who.country,
        **({} if mine is None else {"incident": _seen(mine, now, new=_is_new(mine, past, here, now))}),
        "history": [_seen(row, now) for row in past],
        "not_recorded": _not_recorded(here, now=now, time_zone=who.time_zone),
        "assessments": measured.assessments(session, about),
        "observations": measured.observations(charts, now=now),
        **risk_flags.of(session, about, dementia_type=who.dementia_type, time_zone=who.time_zone),
        "medicines": measured.medicines(session, about),
        "firings": _firings(session, about, incident_id, reach=wanted.firings),
        "derived": {
            "rates": responses.rates(tries, here, wanted, now=now, time_zone=who.time_zone),
            "responses": responses.responses(session, tries, about, wanted, time_zone=who.time_zone),
            "obs_days": measured.by_day(charts, now=now, time_zone=who.time_zone),
            "missing": missing.missing(session, about, rows, here, wanted, time_zone=who.time_zone),
        },
        "record": _record(session, about),
        "person": _person(session, about, who),
    }


def _record(session: Session, about: About) -> dict[str, dict[str, int]]:
    """What was tried with this person, how often, and how often it was followed by calm."""
    return {
        row.code: {"tries": int(row.tries), "known": int(row.known), "calmer": int(row.calmer)}
        for row in session.execute(_RECORD, about.bind())
        if row.tries
    }


def _person(session: Session, about: About, who: Row) -> dict[str, Any]:
    """What stands beside a step with food or drink, and what the person's own care plan asks for."""
    planned = session.execute(_PLANNED, about.bind(until=about.now + AHEAD))
    return {
        "food_texture": who.food_texture or None,
        "allergies": who.allergies or None,
        "fluid_limit_ml": who.fluid_limit_ml,
        "plan": [dict(row._mapping) for row in planned],
    }


def _one(session: Session, about: About, incident_id: UUID | None, rows: Sequence[Row]) -> Row | None:
    """The incident being looked at; read by itself when it lies before the history."""
    if incident_id is None:
        return None
    for row in rows:
        if row.id == incident_id:
            return row
    return session.execute(_ONE, {"home": about.home_id, "incident": incident_id}).one()


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


def _firings(session: Session, about: About, incident_id: UUID | None, *, reach: timedelta) -> list[dict[str, Any]]:
    """What came up for this resident; not by the incident itself, which is being looked at again."""
    rows = session.execute(_FIRINGS, about.bind(since=about.now - reach, now=about.now))
    return [
        {
            "protocol": row.protocol_id,
            "tier": row.tier,
            "at": row.at,
            "answered": row.reason_code if row.reason_code in _REASONS else None,
        }
        for row in rows
        if incident_id is None or row.incident_id != incident_id
    ]
