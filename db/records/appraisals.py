"""Is a record still needed? One person proposes, a second one decides; an agreed erasure is carried out by hand.

Nothing here erases anything: `db.records.erasure` does, from the command line, and only what two people agreed.
"""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

import sqlalchemy as sa
from pydantic import BaseModel, ConfigDict
from sqlalchemy.orm import Session

from db import door, entries, inputs
from db.engine import Store
from db.loading import check_version, home_moment, home_of, if_there, of_home
from db.models.base import table_of
from db.models.resident import Resident
from db.models.retention import Appraisal
from db.records import holds
from protocols import retention
from protocols.access import Actor, Permission, require
from protocols.errors import Conflict, Invalid, NotAllowed
from protocols.wording import _


Kind = Literal["retention", "request"]
Proposal = Literal["keep", "erase"]

_BASIS = 2000
_appraisal = table_of(Appraisal)


class AppraisalIn(BaseModel):
    """What is proposed and why. `kind` request: the person or their family asked for erasure.

    `keep_until` belongs to "keep": the day to look again, which a request need not name.
    """

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    kind: Kind
    proposal: Proposal
    basis: str  # the evidence that was looked at; stays when the record is gone
    keep_until: date | None = None


def propose(store: Store, *, actor: Actor, now: datetime, id: UUID, resident_id: UUID, appraisal: AppraisalIn) -> None:
    """Propose to keep or to erase a resident's record (MANAGE_HOME or APPRAISE_RECORDS). A second person decides.

    Raises `Invalid` while care goes on or the time is not over (but for a request), while another proposal about the
    resident is open, and for an erasure while a hold stands.
    """
    if not actor.may(Permission.MANAGE_HOME):
        require(actor, Permission.APPRAISE_RECORDS)
    basis = inputs.words(appraisal.basis, "basis", longest=_BASIS)
    if not basis:
        raise Invalid(_("Say what you looked at, and why."), field="basis")

    def action(session: Session) -> None:
        again = if_there(session, Appraisal, actor, id)
        if again is not None:
            _check_same(again, resident_id, appraisal, basis)
            return
        resident = of_home(session, Resident, actor, resident_id)
        _check_none_open(session, actor, resident_id)
        _check_proposal(session, actor, resident, appraisal, now=now)
        row = Appraisal(
            home_id=actor.home_id,
            id=id,
            recorded_at=now,
            author_id=actor.staff_id,
            resident_id=resident_id,
            kind=appraisal.kind,
            proposal=appraisal.proposal,
            basis=basis,
            keep_until=appraisal.keep_until,
            proposed_by=actor.staff_id,
            proposed_at=now,
        )
        entries.add(session, row, actor=actor, now=now)

    store.write(actor.home_id, action)


def agree(store: Store, *, actor: Actor, now: datetime, appraisal_id: UUID, expected_version: int) -> int:
    """Agree as the second person (APPRAISE_RECORDS, never who proposed it); answers the version.

    Refused for an erasure while a hold stands or the person lives here. Agreed twice by the same person is once.
    """
    require(actor, Permission.APPRAISE_RECORDS)

    def action(session: Session) -> int:
        row = of_home(session, Appraisal, actor, appraisal_id)
        if row.state == "agreed" and row.second_by == actor.staff_id:
            return row.version
        _check_second(row, actor, expected_version)
        if row.proposal == "erase":
            check_may_erase(session, home_id=actor.home_id, resident_id=row.resident_id)
        return _decide(session, row, "agreed", actor=actor, now=now)

    return store.write(actor.home_id, action)


def refuse(store: Store, *, actor: Actor, now: datetime, appraisal_id: UUID, expected_version: int, reason: str) -> int:
    """Refuse as the second person, with a reason (APPRAISE_RECORDS); answers the version. The record stays.

    An erasure that was agreed and not carried out can be stopped the same way, by anybody who may appraise: it takes
    two people to erase and one to keep.
    """
    require(actor, Permission.APPRAISE_RECORDS)
    why = door.reason(reason)

    def action(session: Session) -> int:
        row = of_home(session, Appraisal, actor, appraisal_id)
        if row.state == "refused" and (row.second_by, row.second_reason) == (actor.staff_id, why):
            return row.version
        if _waits_to_be_carried_out(row):
            check_version(row, expected_version)
        else:
            _check_second(row, actor, expected_version)
        row.second_reason = why
        return _decide(session, row, "refused", actor=actor, now=now)

    return store.write(actor.home_id, action)


def check_may_erase(session: Session, *, home_id: UUID, resident_id: UUID) -> None:
    """Raise `Invalid` while a hold stands or the person lives here: asked when proposing, agreeing and carrying out."""
    if holds.stands(session, home_id=home_id, resident_id=resident_id):
        raise Invalid(_("This record is on hold. Nothing of it may be erased until the hold is lifted."))
    resident = table_of(Resident).c
    status = session.scalar(sa.select(resident.status).where(resident.home_id == home_id, resident.id == resident_id))
    if status not in retention.ENDED:
        raise Invalid(
            _("This person lives here. The record is needed for their care, so it cannot be erased. Keep it.")
        )


def _decide(session: Session, row: Appraisal, state: str, *, actor: Actor, now: datetime) -> int:
    row.state, row.second_by, row.second_at = state, actor.staff_id, now
    return entries.change(session, row, actor=actor, now=now, change=state, reason=row.second_reason)


def _check_second(row: Appraisal, actor: Actor, expected_version: int) -> None:
    check_version(row, expected_version)
    if row.state != "proposed":
        raise Invalid(_("This was decided already."))
    if row.proposed_by == actor.staff_id:
        raise NotAllowed(_("You proposed this. A second person has to decide."))


def _waits_to_be_carried_out(row: Appraisal) -> bool:
    return row.state == "agreed" and row.proposal == "erase"


def _check_none_open(session: Session, actor: Actor, resident_id: UUID) -> None:
    waiting = sa.or_(
        _appraisal.c.state == "proposed",
        sa.and_(_appraisal.c.state == "agreed", _appraisal.c.proposal == "erase"),
    )
    mine = (_appraisal.c.home_id == actor.home_id, _appraisal.c.resident_id == resident_id)
    if session.execute(sa.select(sa.literal(1)).where(*mine, waiting)).first() is not None:
        raise Invalid(_("Something is open about this record already. It has to be finished first."))


def _check_proposal(
    session: Session, actor: Actor, resident: Resident, appraisal: AppraisalIn, *, now: datetime
) -> None:
    today = home_moment(session, actor, now).local_date
    if appraisal.kind == "retention":
        from_day = retention.due(
            resident.status,
            ended_on(resident.status_on, resident.recorded_at),
            retention.for_country(home_of(session, actor).country).jurisdiction,
            keep_until=kept_until(session, home_id=actor.home_id, resident_id=resident.id),
        )
        if from_day is None:
            raise Invalid(_("Care has not ended, so this record is kept."))
        if today < from_day:
            raise Invalid(_("The time to keep this record is not over. It is due on {day}.", day=from_day.isoformat()))
    _check_keep_until(appraisal, today)
    if appraisal.proposal == "erase":
        check_may_erase(session, home_id=actor.home_id, resident_id=resident.id)


def _check_keep_until(appraisal: AppraisalIn, today: date) -> None:
    until = appraisal.keep_until
    if appraisal.proposal == "erase":
        if until is not None:
            raise Invalid(_("A day to keep it until belongs to keeping, not to erasing."), field="keep_until")
    elif until is None:
        if appraisal.kind == "retention":
            raise Invalid(_("Choose the day on which to look at it again."), field="keep_until")
    elif until <= today:
        raise Invalid(_("Choose a day after today."), field="keep_until")


def ended_on(status_on: date | None, recorded_at: datetime) -> date:
    """The last day of care. Where it was never said: the day on which that was written down, which is no earlier."""
    return status_on or recorded_at.date()


def kept_until(session: Session, *, home_id: UUID, resident_id: UUID) -> date | None:
    """The latest day to which two people agreed to keep the record."""
    agreed: date | None = session.scalar(
        sa.select(sa.func.max(_appraisal.c.keep_until)).where(
            _appraisal.c.home_id == home_id,
            _appraisal.c.resident_id == resident_id,
            _appraisal.c.proposal == "keep",
            _appraisal.c.state == "agreed",
        )
    )
    return agreed


def _check_same(kept: Appraisal, resident_id: UUID, appraisal: AppraisalIn, basis: str) -> None:
    before = (kept.resident_id, kept.kind, kept.proposal, kept.keep_until, kept.basis)
    if before != (resident_id, appraisal.kind, appraisal.proposal, appraisal.keep_until, basis):
        raise Conflict(_("This was saved before with other contents. Open it again to change it."))
