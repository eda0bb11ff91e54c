"""Facts worked out from a resident's history: whether the rate has changed, and what followed what was tried."""

from collections import Counter
from dataclasses import asdict, fields
from datetime import date, datetime, timedelta
from itertools import product
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db.models.base import table_of
from db.models.incident import IncidentBehaviour, Tried
from db.queries.about import About
from db.queries.asked import Asked, RateWindows
from db.queries.presence import Presence
from protocols import effectiveness
from protocols.defaults import whole
from protocols.effectiveness import Response, Try
from protocols.home_time import local_moment
from protocols.signals import chance
from protocols.vocabulary import vocabulary


# Source: clinical rules, semantics of rate_ratio: half an event is added on both sides, so that nothing before does
# not make everything after infinitely more; and a person has to have lived here for two weeks.
_HALF = 0.5
_SHORTEST_RECORD_D = whole("shortest_record_d")

_tried = table_of(Tried)
_behaviour = table_of(IncidentBehaviour)
_RESPONSE = tuple(field.name for field in fields(Response))  # `asdict` would copy every value first
_OTHERS = (
    sa.select(
        _behaviour.c.code,
        _tried.c.code,
        sa.func.sum(sa.case((_tried.c.value >= sa.bindparam("success"), 1), else_=0)),
        sa.func.count(),
    )
    .join(
        _behaviour,
        sa.and_(_behaviour.c.home_id == _tried.c.home_id, _behaviour.c.incident_id == _tried.c.incident_id),
    )
    .where(
        _tried.c.home_id == sa.bindparam("home"),
        _tried.c.code.in_(sa.bindparam("codes", expanding=True)),
        _behaviour.c.code.in_(sa.bindparam("behaviours", expanding=True)),
        _tried.c.local_date > sa.bindparam("since"),
        _tried.c.resident_id != sa.bindparam("resident"),
        _tried.c.counts,
        _tried.c.value.is_not(None),
    )
    .group_by(_behaviour.c.code, _tried.c.code)
)


def rates(
    tries: list[Try], presence: Presence, wanted: Asked, *, now: datetime, time_zone: str
) -> list[dict[str, Any]]:
    """One comparison for every pair of windows a protocol asks for; null where the record is too short."""
    return [_rate(spec, tries, presence, now=now, time_zone=time_zone) for spec in wanted.rates]


def responses(
    session: Session, tries: list[Try], about: About, wanted: Asked, *, time_zone: str
) -> list[dict[str, Any]]:
    """How each thing tried went for each behaviour, over the windows the protocols ask for, beside what is usual."""
    windows = wanted.response_days
    if not windows or not any(one.interventions for one in tries):
        return []
    since = about.now - timedelta(days=wanted.compared_days)
    pairs = _compared(tries, since, wanted.compared_tries)
    others = _others(session, pairs, about, local_moment(since, time_zone).local_date)
    return [
        {name: getattr(response, name) for name in _RESPONSE}
        for window_d in windows
        for response in effectiveness.responses(tries, now=about.now, window_d=window_d, home=others)
    ]


def _compared(tries: list[Try], since: datetime, least: int) -> set[tuple[str, str]]:
    """(behaviour, intervention) tried often enough for a protocol to compare it with others, answered or not."""
    times = Counter(
        pair for one in tries if one.at > since for pair in product(set(one.behaviours), set(one.interventions))
    )
    return {pair for pair, many in times.items() if many >= least}


def _rate(spec: RateWindows, tries: list[Try], presence: Presence, *, now: datetime, time_zone: str) -> dict[str, Any]:
    windows = asdict(spec)
    members = vocabulary().groups[spec.group]
    recent_from = now - timedelta(days=spec.recent_d)
    baseline_from = max(now - timedelta(days=spec.baseline_d), presence.recorded_from)
    # By the calendar: a window that the clocks changed in begins or ends an hour off, perhaps on another day, and a
    # week would have eight days.
    today = local_moment(now, time_zone).local_date
    recent_on, baseline_on = (today - timedelta(days=days) for days in (spec.recent_d, spec.baseline_d))
    recent_here = presence.days_here(recent_on, today)
    recorded_on = local_moment(presence.recorded_from, time_zone).local_date
    before_here = presence.days_here(max(baseline_on, recorded_on), recent_on)
    matching = [one.at for one in tries if not members.isdisjoint(one.behaviours)]
    recent = sum(recent_from < at <= now for at in matching)
    if min(recent_here, before_here) < 1 or recent_here + before_here < _SHORTEST_RECORD_D:
        return windows | {"ratio": None, "recent": recent, "p": None}
    before = sum(baseline_from < at <= recent_from for at in matching)
    ratio = ((recent + _HALF) / recent_here) / ((before + _HALF) / before_here)
    return windows | {"ratio": ratio, "recent": recent, "p": chance(recent, recent_here, before, before_here)}


def _others(
    session: Session, pairs: set[tuple[str, str]], about: About, since: date
) -> dict[tuple[str, str], tuple[float, float]]:
    """(behaviour, intervention) -> (calmer, known) of the home's other residents since a local day."""
    if not pairs:
        return {}
    behaviours, codes = (sorted(set(kind)) for kind in zip(*pairs, strict=True))
    success = vocabulary().success_from
    rows = session.execute(_OTHERS, about.bind(codes=codes, behaviours=behaviours, since=since, success=success))
    return {(row[0], row[1]): (int(row[2]), int(row[3])) for row in rows}
