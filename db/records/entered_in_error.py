"""Marking a check or a good moment as entered in error: it stays readable, and counts nowhere any more."""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db import entries
from db.loading import check_version
from db.models.base import table_of
from db.models.chain import RecordVersion
from db.models.resident import AssessmentTotal, MedicineFact, Moment, Observation
from protocols.access import Actor
from protocols.errors import Invalid
from protocols.wording import _


_version = table_of(RecordVersion)
_WHY = sa.select(_version.c.reason).where(
    _version.c.home_id == sa.bindparam("home"),
    _version.c.entity == sa.bindparam("kind"),
    _version.c.entity_id == sa.bindparam("row"),
    _version.c.version == sa.bindparam("number"),
)


def void(
    session: Session,
    row: AssessmentTotal | Observation | MedicineFact | Moment,
    *,
    actor: Actor,
    now: datetime,
    expected_version: int,
    reason: str,
) -> int:
    """Keep the row as voided, as its next version; answers that version. The same one sent twice is kept once.

    Raises
    ------
    Stale : it is not any more what the person saw
    Invalid : it was marked before
    """
    if row.voided_at is not None and row.version == expected_version + 1 and _why(session, row) == reason:
        return row.version
    check_version(row, expected_version)
    if row.voided_at is not None:
        raise Invalid(_("This entry was marked as entered in error. It cannot be changed any more. Make a new entry."))
    row.voided_at = now
    if isinstance(row, Moment):
        row.shift = None  # the shift can be called calm again
    return entries.change(session, row, actor=actor, now=now, change="void", reason=reason)


def _why(session: Session, row: AssessmentTotal | Observation | MedicineFact | Moment) -> str:
    key = {"home": row.home_id, "kind": row.__tablename__, "row": row.id, "number": row.version}
    why: str = session.scalars(_WHY, key).one()
    return why
