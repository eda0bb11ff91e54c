"""What was measured of one resident, in the names the rules use. Never recorded, or no chart kept: null."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from statistics import median
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db.door import AHEAD
from db.models.base import table_of
from db.models.resident import AssessmentTotal, MedicineFact, Observation
from db.queries.about import About, counts, of_resident
from protocols.defaults import whole
from protocols.vocabulary import vocabulary


Value = dict[str, Any]
Row = sa.Row[*tuple[Any, ...]]

# How far back is looked. Defaults of this product: what is older says nothing about now. They bound what is read,
# the windows that a protocol asks for are narrower and stand in the protocol.
_TOTALS = timedelta(days=366)
_CHARTS = timedelta(days=14)
_WEIGHTS = timedelta(days=400)
# Without an entry for so long nobody keeps the chart: then the time since the last one says nothing.
_URINE_CHART = timedelta(hours=24)
_DAY = timedelta(days=1)
_MONTH = timedelta(days=30)
_HALF_YEAR = timedelta(days=182)
_REFERENCE = timedelta(days=30)  # an earlier weight may be so much older than the month or half-year asked for
_DAYS_LISTED = 7
_USUAL_FROM = whole("temperatures_from")
_WEIGHT = "weight_kg"

_total = table_of(AssessmentTotal)
_observation = table_of(Observation)
_medicine = table_of(MedicineFact)


_TOTALS_OF = (
    sa.select(_total.c.code, _total.c.total, _total.c.parts, _total.c.at)
    .where(
        *of_resident(_total),
        _total.c.at > sa.bindparam("since"),
        _total.c.at <= sa.bindparam("until"),
        counts(_total),
    )
    .order_by(_total.c.at, _total.c.recorded_at)
)
_CHARTS_OF = (
    sa.select(_observation.c.kind, _observation.c.value, _observation.c.at)
    .where(
        *of_resident(_observation),
        _observation.c.kind.in_(sa.bindparam("kinds", expanding=True)),
        _observation.c.at > sa.bindparam("since"),
        _observation.c.at <= sa.bindparam("until"),
        counts(_observation),
    )
    .order_by(_observation.c.at, _observation.c.recorded_at)
)
_MEDICINES_OF = (
    sa.select(_medicine)
    .where(*of_resident(_medicine), _medicine.c.recorded_at <= sa.bindparam("until"), counts(_medicine))
    .order_by(_medicine.c.recorded_at, _medicine.c.id)
)


def assessments(session: Session, about: About) -> dict[str, Value | None]:
    """The latest total of every instrument."""
    latest: dict[str, Value | None] = dict.fromkeys(vocabulary().instruments)
    bound = about.bind(since=about.now - _TOTALS, until=about.now + AHEAD)
    for row in session.execute(_TOTALS_OF, bound):
        latest[row.code] = {"value": row.total, "at": min(row.at, about.now), "parts": dict(row.parts)}
    return latest


def charts(session: Session, about: About) -> dict[str, list[Row]]:
    """Chart entries (`value`, `at`) by kind, oldest first: two weeks of everything, and the weights of a year."""
    charted = [code for code, term in vocabulary().observations.items() if term.charted and code != _WEIGHT]
    kept: dict[str, list[Row]] = {}
    for kinds, length in ((charted, _CHARTS), ([_WEIGHT], _WEIGHTS)):
        bound = about.bind(kinds=kinds, since=about.now - length, until=about.now + AHEAD)
        for row in session.execute(_CHARTS_OF, bound):
            kept.setdefault(row.kind, []).append(row)
    return kept


def observations(kept: Mapping[str, list[Row]], *, now: datetime) -> dict[str, Value | float | None]:
    """Every observation the rules may ask for."""
    known: dict[str, Value | float | None] = dict.fromkeys(
        code for code, term in vocabulary().observations.items() if term.for_rules
    )
    known |= {
        "days_since_bowel": _since(kept.get("bowels"), now, _CHARTS, _DAY),
        "hours_since_urine": _since(kept.get("urine"), now, _URINE_CHART, timedelta(hours=1)),
        "fluid_ml_24h": _drunk(kept.get("fluid_ml", []), now),
        "sleep_h_night": _latest(kept.get("sleep_h"), now),
        "weight_loss_pct_1m": _lost(kept.get(_WEIGHT, []), _MONTH, now),
        "weight_loss_pct_6m": _lost(kept.get(_WEIGHT, []), _HALF_YEAR, now),
        "temp_c": _latest(kept.get("temp_c"), now),
        "temp_over_usual_c": _over_usual(kept.get("temp_c", []), now),
        "news2": _latest(kept.get("news2"), now),
        "news2_max_part": _latest(kept.get("news2_max_part"), now),
    }
    return known


def by_day(kept: Mapping[str, list[Row]], *, now: datetime, time_zone: str) -> dict[str, list[float | None]]:
    """Drinks and sleep of the last whole days, newest first; a day without an entry is null."""
    zone = ZoneInfo(time_zone)
    today = now.astimezone(zone).date()
    drunk: dict[Any, float] = {}
    for row in kept.get("fluid_ml", []):
        day = row.at.astimezone(zone).date()
        drunk[day] = drunk.get(day, 0) + row.value
    slept = {row.at.astimezone(zone).date(): row.value for row in kept.get("sleep_h", [])}
    # A night is written down in the morning after it: today's entry is the newest whole night.
    first_night = 0 if today in slept else 1
    return {
        "fluid_ml_24h": [drunk.get(today - _DAY * back) for back in range(1, _DAYS_LISTED + 1)],
        "sleep_h_night": [slept.get(today - _DAY * back) for back in range(first_night, first_night + _DAYS_LISTED)],
    }


def medicines(session: Session, about: About) -> dict[str, bool | float | None]:
    """What is known of every medicine fact by its newest entry. A count that was answered no is left out: there is
    nothing to count, which is not the same as not known."""
    newest = {row.fact: row for row in session.execute(_MEDICINES_OF, about.bind(until=about.now + AHEAD))}
    known: dict[str, bool | float | None] = {}
    for code, term in vocabulary().medicine_facts.items():
        row = newest.get(code)
        if row is None or row.state == "unknown":
            known[code] = None
        elif term.value == "yes_no":
            known[code] = _yes_no(row, term.fresh_h, about.now)
        elif row.state == "yes":
            known[code] = _counted(row, _DAY if term.value == "days_since" else timedelta(hours=1), about.now)
    return known


def _yes_no(row: Row, fresh_h: int | None, now: datetime) -> bool | None:
    stale = fresh_h is not None and now - (row.since or row.recorded_at) > timedelta(hours=fresh_h)
    return None if stale else row.state == "yes"


def _counted(row: Row, unit: timedelta, now: datetime) -> float | None:
    """Units since the date that was given; or as many as were given, and what has passed since."""
    if row.since is not None:
        return float(max(0.0, (now - row.since) / unit))
    return None if row.number is None else float(row.number + (now - row.recorded_at) / unit)


def _latest(rows: list[Row] | None, now: datetime) -> Value | None:
    return {"value": rows[-1].value, "at": min(rows[-1].at, now)} if rows else None


def _over_usual(rows: list[Row], now: datetime) -> Value | None:
    """How far the last temperature is above the middle of those that were taken a day or longer before it."""
    before = [row.value for row in rows if rows[-1].at - row.at >= _DAY]
    if len(before) < _USUAL_FROM:
        return None
    return {"value": round(rows[-1].value - median(before), 2), "at": min(rows[-1].at, now)}


def _since(rows: list[Row] | None, now: datetime, kept_within: timedelta, unit: timedelta) -> float | None:
    if not rows or now - rows[-1].at > kept_within:
        return None
    return float(max(0.0, (now - rows[-1].at) / unit))


def _drunk(rows: list[Row], now: datetime) -> Value | None:
    """Drinks of the last 24 hours; null unless the chart was already kept before them, or half a day would look dry."""
    last_day = [row for row in rows if row.at > now - _DAY]
    if not last_day or not any(now - 2 * _DAY < row.at <= now - _DAY for row in rows):
        return None
    return {"value": sum(row.value for row in last_day), "at": min(last_day[-1].at, now)}


def _lost(rows: list[Row], over: timedelta, now: datetime) -> Value | None:
    """Per cent of weight lost by the last weighing, against the newest one that is at least so much older."""
    if not rows:
        return None
    last = rows[-1]
    before = [row for row in rows if over <= last.at - row.at <= over + _REFERENCE]
    if not before:
        return None
    return {"value": (before[-1].value - last.value) / before[-1].value * 100, "at": min(last.at, now)}
