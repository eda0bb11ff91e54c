"""Which records need a decision: whose time is over, what is on hold, what was proposed and decided."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db.engine import Store
from db.loading import home_moment, home_of, of_home
from db.models.base import table_of
from db.models.resident import Resident
from db.models.retention import Appraisal, LegalHold
from db.models.staff import Staff
from db.records.appraisals import ended_on
from protocols import retention
from protocols.access import Actor, Permission, require
from protocols.retention import Period


_resident = table_of(Resident)
_hold = table_of(LegalHold)
_appraisal = table_of(Appraisal)
_staff = table_of(Staff)
_PERSON = (
    _resident.c.id,
    _resident.c.full_name,
    _resident.c.room,
    _resident.c.status,
    _resident.c.status_on,
    _resident.c.recorded_at,
)


@dataclass(frozen=True, slots=True)
class Hold:
    """`lifted_on` None: it stands."""

    id: UUID
    version: int
    reason: str
    placed_on: date
    last_by: str  # who placed it, or lifted it
    lifted_on: date | None


@dataclass(frozen=True, slots=True)
class Decision:
    """One appraisal: proposed | agreed | refused | carried_out. `entries_erased` is 0 until it is carried out."""

    id: UUID
    version: int
    resident_id: UUID
    kind: str  # retention | request
    proposal: str  # keep | erase
    state: str
    basis: str
    keep_until: date | None
    proposed_by: UUID
    proposed_by_name: str
    proposed_at: datetime
    second_by_name: str
    second_at: datetime | None
    second_reason: str
    carried_out_at: datetime | None
    entries_erased: int

    @property
    def is_open(self) -> bool:
        """Somebody still has to act: a second person, or the operator who carries it out."""
        return self.state == "proposed" or (self.state == "agreed" and self.proposal == "erase")


@dataclass(frozen=True, slots=True)
class Kept:
    """The record of one resident. `due_on` None: care has not ended. Holds and decisions newest first."""

    resident_id: UUID
    full_name: str
    room: str
    status: str
    ended_on: date | None
    due_on: date | None
    holds: tuple[Hold, ...]
    decisions: tuple[Decision, ...]

    @property
    def open(self) -> Decision | None:
        """What waits for somebody; there is at most one."""
        return next((one for one in self.decisions if one.is_open), None)

    @property
    def on_hold(self) -> bool:
        return any(hold.lifted_on is None for hold in self.holds)

    def is_due(self, today: date) -> bool:
        return self.due_on is not None and self.due_on <= today


@dataclass(frozen=True, slots=True)
class Overview:
    """Every record that anybody may have to look at, longest due first; and what was erased, newest first.

    Of those who live here only the ones with a hold or something open.
    """

    today: date
    period: Period
    kept: tuple[Kept, ...]
    erased: tuple[Decision, ...]

    @property
    def due(self) -> tuple[Kept, ...]:
        return tuple(one for one in self.kept if one.is_due(self.today))

    @property
    def later(self) -> tuple[Kept, ...]:
        return tuple(one for one in self.kept if not one.is_due(self.today))


def overview(store: Store, *, actor: Actor, now: datetime) -> Overview:
    """The home's records by when they are due (MANAGE_HOME or APPRAISE_RECORDS)."""
    _require(actor)
    with store.read(actor.home_id) as session:
        period = retention.for_country(home_of(session, actor).country)
        holds, decisions = _holds(session, actor), _decisions(session, actor)
        concerned = {one for one, found in holds.items() if any(hold.lifted_on is None for hold in found)}
        concerned |= {one for one, found in decisions.items() if any(decision.is_open for decision in found)}
        chosen = sa.select(*_PERSON).where(
            _resident.c.home_id == actor.home_id,
            sa.or_(_resident.c.status.in_(retention.ENDED), _resident.c.id.in_(concerned)),
        )
        kept = [_kept(row, period, holds.get(row.id, ()), decisions.get(row.id, ())) for row in session.execute(chosen)]
        today = home_moment(session, actor, now).local_date
    every = (decision for found in decisions.values() for decision in found)
    erased = sorted((one for one in every if one.state == "carried_out"), key=_newest_first)
    return Overview(today=today, period=period, kept=tuple(sorted(kept, key=_longest_due)), erased=tuple(erased))


def of_resident(store: Store, *, actor: Actor, resident_id: UUID) -> Kept:
    """One resident's record, whether care has ended or not (MANAGE_HOME or APPRAISE_RECORDS). Raises `NotFound`."""
    _require(actor)
    with store.read(actor.home_id) as session:
        of_home(session, Resident, actor, resident_id)
        period = retention.for_country(home_of(session, actor).country)
        row = session.execute(
            sa.select(*_PERSON).where(_resident.c.home_id == actor.home_id, _resident.c.id == resident_id)
        ).one()
        holds = _holds(session, actor, resident_id).get(resident_id, ())
        decisions = _decisions(session, actor, resident_id).get(resident_id, ())
    return _kept(row, period, holds, decisions)


def _require(actor: Actor) -> None:
    if not actor.may(Permission.MANAGE_HOME):
        require(actor, Permission.APPRAISE_RECORDS)


def _kept(row: Any, period: Period, holds: Iterable[Hold], decisions: Iterable[Decision]) -> Kept:
    decided = tuple(decisions)
    agreed = [one.keep_until for one in decided if (one.proposal, one.state) == ("keep", "agreed") and one.keep_until]
    last_day = ended_on(row.status_on, row.recorded_at)
    return Kept(
        resident_id=row.id,
        full_name=row.full_name,
        room=row.room,
        status=row.status,
        ended_on=last_day if row.status in retention.ENDED else None,
        due_on=retention.due(row.status, last_day, period.jurisdiction, keep_until=max(agreed, default=None)),
        holds=tuple(holds),
        decisions=decided,
    )


def _holds(session: Session, actor: Actor, resident_id: UUID | None = None) -> dict[UUID, list[Hold]]:
    """By resident, newest first."""
    chosen = (
        sa.select(_hold, _staff.c.name)
        .outerjoin(_staff, sa.and_(_staff.c.home_id == _hold.c.home_id, _staff.c.id == _hold.c.author_id))
        .where(_hold.c.home_id == actor.home_id)
        .order_by(_hold.c.placed_on.desc(), _hold.c.id.desc())
    )
    found: dict[UUID, list[Hold]] = defaultdict(list)
    for row in session.execute(_about(chosen, _hold, resident_id)):
        found[row.resident_id].append(
            Hold(row.id, row.version, row.reason, row.placed_on, row.name or "", row.lifted_on)
        )
    return found


def _decisions(session: Session, actor: Actor, resident_id: UUID | None = None) -> dict[UUID, list[Decision]]:
    """By resident, newest first."""
    first, second = _staff.alias(), _staff.alias()
    chosen = (
        sa.select(_appraisal, first.c.name.label("first_name"), second.c.name.label("second_name"))
        .outerjoin_from(
            _appraisal, first, (first.c.home_id == _appraisal.c.home_id) & (first.c.id == _appraisal.c.proposed_by)
        )
        .outerjoin(second, (second.c.home_id == _appraisal.c.home_id) & (second.c.id == _appraisal.c.second_by))
        .where(_appraisal.c.home_id == actor.home_id)
        .order_by(_appraisal.c.proposed_at.desc(), _appraisal.c.id.desc())
    )
    found: dict[UUID, list[Decision]] = defaultdict(list)
    for row in session.execute(_about(chosen, _appraisal, resident_id)):
        found[row.resident_id].append(_decision(row))
    return found


def _about(chosen: sa.Select[Any], table: sa.Table, resident_id: UUID | None) -> sa.Select[Any]:
    return chosen if resident_id is None else chosen.where(table.c.resident_id == resident_id)


def _decision(row: Any) -> Decision:
    return Decision(
        id=row.id,
        version=row.version,
        resident_id=row.resident_id,
        kind=row.kind,
        proposal=row.proposal,
        state=row.state,
        basis=row.basis,
        keep_until=row.keep_until,
        proposed_by=row.proposed_by,
        proposed_by_name=row.first_name or "",
        proposed_at=row.proposed_at,
        second_by_name=row.second_name or "",
        second_at=row.second_at,
        second_reason=row.second_reason,
        carried_out_at=row.carried_out_at,
        entries_erased=len(row.erased),
    )


def _longest_due(one: Kept) -> tuple[date, str, UUID]:
    return one.due_on or date.max, one.full_name.casefold(), one.resident_id


def _newest_first(one: Decision) -> tuple[float, UUID]:
    return -(one.carried_out_at or one.proposed_at).timestamp(), one.id
