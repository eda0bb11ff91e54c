"""One person's month, counted. Confidential entries are left out of everything but the question whether anybody
wrote anything down."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db.models.base import table_of
from db.models.incident import Incident
from db.models.resident import Moment as MomentRow
from db.models.resident import PlanItem, Resident
from db.queries.about import counts, of_resident
from db.queries.presence import presence_of
from protocols.home_time import local_moment
from protocols.month import Helped, Moment, MonthCounts, PlanLine, Tally, month_after, month_before
from protocols.shifts import shift_of, shifts_begun
from protocols.vocabulary import vocabulary


Row = Any  # a row of the statements below
_DAY = timedelta(days=1)

_incident = table_of(Incident)
_moment = table_of(MomentRow)
_plan = table_of(PlanItem)
_NAMES = ("occurred_at", "local_date", "strength", "codes", "outcome", "confidential")
_ENTRIES = (
    sa.select(*(_incident.c[name] for name in _NAMES))
    .where(
        *of_resident(_incident),
        _incident.c.occurred_at >= sa.bindparam("after"),  # for the index, in any zone
        _incident.c.occurred_at < sa.bindparam("before"),
        _incident.c.local_date >= sa.bindparam("month"),
        _incident.c.local_date < sa.bindparam("until"),
        _incident.c.status == "active",
    )
    .order_by(_incident.c.occurred_at, _incident.c.id)
)
_MOMENTS = (
    sa.select(_moment.c.code, _moment.c.note, _moment.c.at, _moment.c.local_date, _moment.c.shift)
    .where(
        *of_resident(_moment),
        _moment.c.local_date >= sa.bindparam("month"),
        _moment.c.local_date < sa.bindparam("until"),
        counts(_moment),
    )
    .order_by(_moment.c.at, _moment.c.id)
)
_PLANNED = (
    sa.select(_plan.c.text, _plan.c.intervention, _plan.c.started_at, _plan.c.ended_at)
    .where(*of_resident(_plan))
    .order_by(_plan.c.started_at, _plan.c.id)
)


@dataclass(frozen=True, slots=True)
class _Rows:
    """Every entry of a month that was not made in error, confidential ones too; good moments and calm shifts."""

    entries: Sequence[Row]
    moments: Sequence[Row]

    @property
    def open_entries(self) -> list[Row]:
        return [row for row in self.entries if not row.confidential]


@dataclass(frozen=True, slots=True)
class Month:
    """What was recorded in one month. `before` None: the person was not here, or nothing was written down."""

    now: MonthCounts
    before: MonthCounts | None
    triggers: tuple[Tally, ...]
    behaviours: tuple[Tally, ...]
    helped: tuple[Helped, ...]
    moments: tuple[Moment, ...]
    plan: tuple[PlanLine, ...]


def count(session: Session, resident: Resident, *, time_zone: str, month: date, now: datetime) -> Month:
    """The month as it stands `now`, which may still be in it, with the month before beside it."""
    reader = _Reader(session, resident, time_zone, now)
    rows = reader.rows(month)
    entries = rows.open_entries
    return Month(
        now=reader.counts(month, rows),
        before=reader.counts_before(month),
        triggers=_tallies(row.codes["triggers"] for row in entries),
        behaviours=_tallies(row.codes["behaviours"] for row in entries),
        helped=_helped(entries),
        moments=tuple(Moment(row.local_date, row.code, row.note) for row in rows.moments if not row.shift),
        plan=reader.plan(month),
    )


class _Reader:
    """One resident's rows, month by month."""

    def __init__(self, session: Session, resident: Resident, time_zone: str, now: datetime) -> None:
        self._session = session
        self._about = {"home": resident.home_id, "resident": resident.id}
        self._zone = time_zone
        self._now = now
        self._today = local_moment(now, time_zone).local_date
        self._presence = presence_of(
            session, home_id=resident.home_id, resident_id=resident.id, admitted_on=resident.admitted_on
        )

    def counts(self, month: date, rows: _Rows) -> MonthCounts:
        """The counts of a month up to and with today."""
        counted = rows.open_entries
        shifts = self._shifts(month)
        strengths = Counter(row.strength for row in counted)
        return MonthCounts(
            month=month,
            upset=len(counted),
            upset_by_strength=(strengths[1], strengths[2], strengths[3], strengths[4]),
            days_with_upset=len({row.local_date for row in counted}),
            days_present=self._days_present(month),
            logged_shifts=len(shifts & self._logged(rows)),
            shifts=len(shifts),
            upset_by_week=_by_week(month, self._end(month), [row.local_date for row in counted]),
        )

    def counts_before(self, month: date) -> MonthCounts | None:
        before = month_before(month)
        admitted = self._presence.admitted_on
        if self._recorded_from() >= month or (admitted is not None and admitted >= month):
            return None
        counts = self.counts(before, self.rows(before))
        return counts if counts.logged_shifts else None

    def rows(self, month: date) -> _Rows:
        until = month_after(month)
        within = self._about | {"month": month, "until": until}
        around = {"after": _start_of(month) - _DAY, "before": _start_of(until) + _DAY}
        return _Rows(
            entries=self._session.execute(_ENTRIES, within | around).all(),
            moments=self._session.execute(_MOMENTS, within).all(),
        )

    def plan(self, month: date) -> tuple[PlanLine, ...]:
        """What was being tried at the end of the month, or is now, in the order it began."""
        end = self._end(month)
        lines = []
        for row in self._session.execute(_PLANNED, self._about):
            since = local_moment(row.started_at, self._zone).local_date
            ended = None if row.ended_at is None else local_moment(row.ended_at, self._zone).local_date
            if since < end and (ended is None or ended >= end):
                lines.append(PlanLine(text=row.text, since=since, intervention=row.intervention))
        return tuple(lines)

    def _end(self, month: date) -> date:
        """The day after the last that counts: of the month, or today."""
        return min(month_after(month), self._today + _DAY)

    def _recorded_from(self) -> date:
        return local_moment(self._presence.recorded_from, self._zone).local_date

    def _days_present(self, month: date) -> int | None:
        """Days here, or None when nobody wrote down since when: then the first entry tells only the latest."""
        if self._presence.admitted_on is None and self._recorded_from() > month:
            return None
        return self._presence.days_here(month, self._end(month))

    def _shifts(self, month: date) -> frozenset[tuple[date, str]]:
        """Shifts that began in the month and before now, on days on which the person was here."""
        begun = shifts_begun(month, self._end(month), before=self._now, time_zone=self._zone)
        return frozenset((day, name) for day, name in begun if self._presence.was_here(day))

    def _logged(self, rows: _Rows) -> frozenset[tuple[date, str]]:
        """Shifts in which somebody wrote something down, a calm shift too."""
        by_time = [row.occurred_at for row in rows.entries] + [row.at for row in rows.moments if not row.shift]
        told = {(row.local_date, row.shift) for row in rows.moments if row.shift}
        return frozenset(told | {shift_of(at, self._zone)[:2] for at in by_time})


def _start_of(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _tallies(codes: Iterable[Iterable[str]]) -> tuple[Tally, ...]:
    counted = Counter(code for one in codes for code in one)
    return tuple(Tally(code, many) for code, many in sorted(counted.items(), key=lambda item: (-item[1], item[0])))


def _helped(entries: Iterable[Row]) -> tuple[Helped, ...]:
    values: dict[str, list[int | None]] = {}
    for row in entries:
        for code in row.codes["tried"]:
            values.setdefault(code, []).append(vocabulary().value_of(row.outcome))
    found = []
    for code, outcomes in values.items():
        known = [value for value in outcomes if value is not None]
        calmer = sum(value >= vocabulary().success_from for value in known)
        found.append(Helped(code, tries=len(outcomes), known=len(known), calmer=calmer))
    return tuple(sorted(found, key=lambda one: (-one.tries, one.code)))


def _by_week(month: date, until: date, days: Iterable[date]) -> tuple[tuple[date, int], ...]:
    """(Monday, count) of every week of the month that has begun; days of the month alone."""
    counted = Counter(day - _DAY * day.weekday() for day in days)
    monday, weeks = month - _DAY * month.weekday(), []
    while monday < until:
        weeks.append((monday, counted[monday]))
        monday += timedelta(days=7)
    return tuple(weeks)
