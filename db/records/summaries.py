"""Family summaries: prepared, approved, released; each release checked at that moment and audited."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from db.engine import Store
from protocols.access import Actor


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
    raise NotImplementedError


def approve(store: Store, *, actor: Actor, now: datetime, summary_id: UUID, expected_version: int) -> None:
    """Approve a draft (APPROVE_SUMMARY). From here its contents never change."""
    raise NotImplementedError


def release(store: Store, *, actor: Actor, now: datetime, id: UUID, summary_id: UUID, contact_id: UUID) -> None:
    """Release an approved summary to one contact (RELEASE_SUMMARY).

    Refused, with the reason, unless the resident is alive and present and the contact is entitled and not on
    hold at this moment.
    """
    raise NotImplementedError


def download(store: Store, *, actor: Actor, now: datetime, summary_id: UUID) -> dict[str, Any]:
    """The frozen contents for making the PDF (RELEASE_SUMMARY), noted in the access log.

    Answers `contents`, `state`, `month`, `approved_by`, `approved_at`, and `chain` (the last link: seq, hash).
    """
    raise NotImplementedError
