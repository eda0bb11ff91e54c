"""Family summaries: prepared, approved, released; each release checked at that moment and audited."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db import audit, entries
from db.engine import Store
from db.loading import check_version, if_there, of_home
from db.models.base import table_of
from db.models.chain import ChainHead
from db.models.resident import Contact, Resident
from db.models.review import FamilySummary, SummaryRelease
from db.models.staff import Staff
from protocols.access import Actor, Permission, require
from protocols.errors import Conflict, Invalid, NotFound
from protocols.month import first_of
from protocols.wording import _


_summary = table_of(FamilySummary)


def prepare(
    store: Store,
    *,
    actor: Actor,
    now: datetime,
    id: UUID,
    resident_id: UUID,
    month: date,
    contents: dict[str, Any],
) -> UUID:
    """Keep a draft of frozen contents (APPROVE_SUMMARY); answers its id. A newer draft replaces the older draft."""
    require(actor, Permission.APPROVE_SUMMARY)

    def action(session: Session) -> UUID:
        of_home(session, Resident, actor, resident_id)
        row = FamilySummary(
            home_id=actor.home_id,
            id=id,
            recorded_at=now,
            author_id=actor.staff_id,
            resident_id=resident_id,
            month=first_of(month),
            contents=contents,
        )
        kept = if_there(session, FamilySummary, actor, id)
        if kept is None:
            _replace(session, row, state="draft", actor=actor, now=now)
            entries.add(session, row, actor=actor, now=now)
        elif not _is_same(kept, row):
            raise Conflict(_("This was saved before with other contents. Write the draft again."))
        return id

    return store.write(actor.home_id, action)


def approve(store: Store, *, actor: Actor, now: datetime, summary_id: UUID, expected_version: int) -> None:
    """Approve a draft (APPROVE_SUMMARY). From here its contents never change.

    An approved summary of the same month is replaced by it. Approving what oneself has just approved changes nothing.
    """
    require(actor, Permission.APPROVE_SUMMARY)

    def action(session: Session) -> None:
        row = of_home(session, FamilySummary, actor, summary_id)
        if row.state == "approved" and row.approved_by == actor.staff_id:
            return
        check_version(row, expected_version)
        if row.state != "draft":
            raise Invalid(_("This draft was replaced by a newer one, or is approved already. Load the page again."))
        _replace(session, row, state="approved", actor=actor, now=now)
        row.state, row.approved_at, row.approved_by = "approved", now, actor.staff_id
        entries.change(session, row, actor=actor, now=now, change="approve")

    store.write(actor.home_id, action)


def release(store: Store, *, actor: Actor, now: datetime, id: UUID, summary_id: UUID, contact_id: UUID) -> None:
    """Release an approved summary to one contact (RELEASE_SUMMARY).

    Refused, with the reason, unless the resident is alive and present and the contact is entitled and not on
    hold at this moment. A second release of the same id stores nothing.
    """
    require(actor, Permission.RELEASE_SUMMARY)

    def action(session: Session) -> None:
        kept = if_there(session, SummaryRelease, actor, id)
        if kept is not None:
            if (kept.summary_id, kept.contact_id) != (summary_id, contact_id):
                raise Conflict(_("This release was saved before for somebody else. Load the page again."))
            return
        summary = of_home(session, FamilySummary, actor, summary_id)
        contact = of_home(session, Contact, actor, contact_id)
        _check_approved(summary)
        _check_resident(of_home(session, Resident, actor, summary.resident_id))
        _check_contact(contact, summary)
        row = SummaryRelease(
            home_id=actor.home_id,
            id=id,
            recorded_at=now,
            author_id=actor.staff_id,
            summary_id=summary_id,
            contact_id=contact_id,
        )
        entries.add(session, row, actor=actor, now=now)

    store.write(actor.home_id, action)


def download(store: Store, *, actor: Actor, now: datetime, summary_id: UUID) -> dict[str, Any]:
    """The frozen contents for making the PDF (RELEASE_SUMMARY), noted in the access log.

    Answers `contents`, `state`, `version`, `month`, `approved_by` (a name), `approved_at`, and `chain` (the last
    link: seq, hash).
    """
    require(actor, Permission.RELEASE_SUMMARY)

    def action(session: Session) -> dict[str, Any]:
        row = of_home(session, FamilySummary, actor, summary_id)
        audit.note_access(session, actor=actor, now=now, resident_id=row.resident_id, what="family_summary.download")
        head = session.get_one(ChainHead, actor.home_id, populate_existing=True)
        return {
            "contents": row.contents,
            "state": row.state,
            "version": row.version,
            "month": row.month,
            "approved_by": _name(session, actor, row.approved_by),
            "approved_at": row.approved_at,
            "chain": {"seq": head.seq, "hash": head.hash},
        }

    return store.write(actor.home_id, action)


def _replace(session: Session, row: FamilySummary, *, state: str, actor: Actor, now: datetime) -> None:
    """Other summaries of the same person and month in this state make room for the row."""
    chosen = sa.select(FamilySummary).where(
        _summary.c.home_id == row.home_id,
        _summary.c.resident_id == row.resident_id,
        _summary.c.month == row.month,
        _summary.c.state == state,
        _summary.c.id != row.id,
    )
    older: Sequence[FamilySummary] = session.scalars(chosen, execution_options={"populate_existing": True}).all()
    for one in older:
        one.state = "replaced"
        entries.change(session, one, actor=actor, now=now, change="replace")


def _is_same(kept: FamilySummary, again: FamilySummary) -> bool:
    same = (kept.resident_id, kept.month) == (again.resident_id, again.month)
    return same and audit.plain(kept.contents) == audit.plain(again.contents)


def _check_approved(summary: FamilySummary) -> None:
    if summary.state == "draft":
        raise Invalid(_("This summary is not approved yet. Approve it before you release it."))
    if summary.state != "approved":
        raise Invalid(_("A newer summary took the place of this one. Release that one."))


def _check_resident(resident: Resident) -> None:
    name = resident.preferred_name
    if resident.status == "died":
        raise Invalid(_("{name} has died. Nothing is released any more. Speak with the family.", name=name))
    if resident.status == "left":
        raise Invalid(_("{name} does not live here any more. Nothing is released any more.", name=name))
    if resident.status != "present":
        raise Invalid(_("{name} is in hospital. Speak with the family, and release it when {name} is back.", name=name))


def _check_contact(contact: Contact, summary: FamilySummary) -> None:
    if contact.resident_id != summary.resident_id:
        raise NotFound(_("This contact was not found. It belongs to somebody else."))
    if contact.on_hold:
        raise Invalid(_("Documents for {name} are on hold. Ask why before you release anything.", name=contact.name))
    if not contact.entitled:
        raise Invalid(_("{name} may not be given this. Choose somebody who is entitled.", name=contact.name))


def _name(session: Session, actor: Actor, staff_id: UUID | None) -> str | None:
    person = None if staff_id is None else if_there(session, Staff, actor, staff_id)
    return person.name if person else None
