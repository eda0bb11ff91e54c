"""What should have been recorded of one resident and is not, and for how long: facts that only time brings.

Minutes are real ones, whatever the clocks of the home did in between. Nobody is asked for more than a protocol of the
set asks for, and what protocols ask about an ending is asked for a week: after that nobody remembers.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db.models.base import table_of
from db.models.resident import Moment, PlanItem
from db.queries.about import About, counts, of_resident
from db.queries.asked import Asked
from db.queries.presence import Presence
from protocols.defaults import whole
from protocols.engine.facts import Facts
from protocols.engine.questions import leaves_of
from protocols.engine.schema import Protocol
from protocols.home_time import local_moment
from protocols.vocabulary import vocabulary


OUTCOME, PRN_EFFECT, LOGS, PLAN_REVIEW = "outcome", "prn_effect", "logs", "plan_review"

_REMEMBERED = timedelta(days=whole("ending_asked_for_d"))
_USUAL_D = whole("usual_over_d")
_SHORTEST_RECORD_D = whole("shortest_record_d")

_UNSAID = frozenset({None, "too_early", "unknown"})  # "I did not see" and "asleep" are answers
_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)

_moment = table_of(Moment)
_plan = table_of(PlanItem)
_LAST_MOMENT = sa.select(sa.func.max(_moment.c.recorded_at)).where(
    *of_resident(_moment), _moment.c.local_date >= sa.bindparam("since"), counts(_moment)
)
_TO_REVIEW = (
    sa.select(_plan.c.review_on)
    .where(
        *of_resident(_plan),
        _plan.c.started_at <= sa.bindparam("now"),
        _plan.c.ended_at.is_(None),
        _plan.c.review_on < sa.bindparam("today"),
    )
    .order_by(_plan.c.review_on, _plan.c.id)
)

Row = sa.Row[*tuple[Any, ...]]
Missing = dict[str, Any]


def missing(
    session: Session, about: About, rows: Sequence[Row], here: Presence, wanted: Asked, *, time_zone: str
) -> list[Missing]:
    """Everything that is missing, in the form of the rules (`what`, `minutes`, and beside them what a protocol
    compares). `rows` are the resident's incidents of the last weeks, the newest first."""
    found = list(_endings(rows, wanted.missing, about.now))
    if LOGS in wanted.missing:
        least = timedelta(minutes=wanted.missing[LOGS])
        found += _logs(session, about, rows, here, least=least, time_zone=time_zone)
    if PLAN_REVIEW in wanted.missing:
        found += _reviews(session, about, time_zone=time_zone)
    return found


def newest(facts: Facts, spec: Protocol) -> datetime | None:
    """When the newest of what this protocol asks for, and is missing, became so; None when it asks for nothing of the
    kind, or nothing is missing."""
    moments = [
        facts.now - (one.minutes - asked.after_min) * _MINUTE
        for tree in (spec.gate, spec.when)
        for key, asked in leaves_of(tree)
        if key == "missing"
        for one in facts.derived.missing or ()
        if one.what == asked.what and one.minutes is not None and one.minutes >= asked.after_min
    ]
    return max(moments, default=None)


def _endings(rows: Sequence[Row], wanted: Mapping[str, int], now: datetime) -> Iterator[Missing]:
    """Entries whose ending nobody said, and medicines whose effect nobody wrote down. Counted from the moment of
    writing: before it, nobody could be asked."""
    medicines = {code for code, term in vocabulary().interventions.items() if term.as_needed}
    for row in rows:
        if row.outcome not in _UNSAID or not now - _REMEMBERED < row.recorded_at <= now:
            continue
        minutes = _minutes(now - row.recorded_at)
        if OUTCOME in wanted:
            yield {"what": OUTCOME, "minutes": minutes, "intensity": row.strength}
        if PRN_EFFECT in wanted and not medicines.isdisjoint(row.codes["tried"]):
            yield {"what": PRN_EFFECT, "minutes": minutes, "intensity": row.strength}


def _logs(
    session: Session, about: About, rows: Sequence[Row], here: Presence, *, least: timedelta, time_zone: str
) -> list[Missing]:
    """How long nothing at all was recorded, a calm shift or a good moment neither, beside how often this person was
    usually upset before. Nothing is missing of somebody who is away, nor before they came back."""
    zone = ZoneInfo(time_zone)
    since = max([here.recorded_from, *(row.recorded_at for row in rows)])
    for _gone, back in here.away:
        if back is None:
            return []
        since = max(since, datetime.combine(back, time(), zone))
    if about.now - since < least:  # a good moment could only make it shorter
        return []
    moment: datetime | None = session.scalar(_LAST_MOMENT, about.bind(since=local_moment(since, time_zone).local_date))
    since = max(since, moment or since)
    if about.now - since < least:
        return []
    per_week = _per_week(rows, here, until=local_moment(since, time_zone).local_date, zone=zone)
    return [{"what": LOGS, "minutes": _minutes(about.now - since), "per_week": per_week}]


def _per_week(rows: Sequence[Row], here: Presence, *, until: date, zone: ZoneInfo) -> float | None:
    """Times upset in a week, over the days up to and with `until`; None when the person was here for too few."""
    first = max(until - (_USUAL_D - 1) * _DAY, here.recorded_from.astimezone(zone).date())
    days = here.days_here(first, until + _DAY)
    if days < _SHORTEST_RECORD_D:
        return None
    times = sum(1 for row in rows if first <= row.local_date <= until)
    return times * 7 / days


def _reviews(session: Session, about: About, *, time_zone: str) -> Iterator[Missing]:
    """Steps of the plan whose day of review is over, from the midnight after it."""
    today = local_moment(about.now, time_zone).local_date
    for day in session.scalars(_TO_REVIEW, about.bind(now=about.now, today=today)):
        midnight = datetime.combine(day + _DAY, time(), ZoneInfo(time_zone)).astimezone(UTC)
        yield {"what": PLAN_REVIEW, "minutes": _minutes(about.now - midnight)}


def _minutes(length: timedelta) -> float:
    return length / _MINUTE
