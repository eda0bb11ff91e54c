"""What an entry said in each of its versions: who wrote it, when and why. Nothing of it is ever shown to more people
than may read the entry itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db.confidence import Reader
from db.engine import Store
from db.loading import of_home
from db.models.base import table_of
from db.models.chain import RecordVersion
from db.models.incident import Incident
from db.models.review import SuggestionCard
from db.models.staff import Staff
from protocols.access import Actor, Permission
from protocols.errors import NotAllowed, NotFound
from protocols.wording import _


@dataclass(frozen=True, slots=True)
class Version:
    """One version of an entry: what it said, who wrote it, when and why."""

    version: int
    at: datetime
    by: str
    change: str  # create | amend | void | answer | status | end …
    reason: str
    payload: dict[str, object]


# Any one of these permissions opens the versions of an entry of that table. A table that is not named has none for
# anybody. Versions hold no secrets, whatever the table: `entries.SECRET`.
_OPENED_BY: Mapping[str, frozenset[Permission]] = {
    "incident": frozenset({Permission.READ_PICTURE}),  # and whoever wrote it
    "suggestion_card": frozenset({Permission.READ_PICTURE}),
    "moment": frozenset({Permission.READ_PICTURE}),
    "resident": frozenset({Permission.READ_PICTURE, Permission.EDIT_RESIDENT}),
    "resident_flag": frozenset({Permission.READ_PICTURE, Permission.EDIT_RESIDENT}),
    "contact": frozenset({Permission.EDIT_RESIDENT, Permission.RELEASE_SUMMARY}),
    "plan_item": frozenset({Permission.READ_PICTURE, Permission.EDIT_PLAN}),
    "assessment_total": frozenset({Permission.READ_PICTURE}),
    "observation": frozenset({Permission.READ_PICTURE}),
    "medicine_fact": frozenset({Permission.READ_PICTURE}),
    "staff": frozenset({Permission.MANAGE_STAFF}),
    "home_term": frozenset({Permission.MANAGE_HOME}),
    "home_protocol": frozenset({Permission.READ_PROTOCOLS}),
}

_staff = table_of(Staff)
_version = table_of(RecordVersion)


def versions(store: Store, *, actor: Actor, entity: str, entity_id: UUID) -> tuple[Version, ...]:
    """Every version of one entry, oldest first, for whoever may read the entry itself.

    An incident is also open to whoever wrote it; one of the confidential route only to those who may read it.
    """
    chosen = (
        sa.select(_version, _staff.c.name)
        .outerjoin(_staff, sa.and_(_staff.c.home_id == _version.c.home_id, _staff.c.id == _version.c.actor_id))
        .where(_version.c.home_id == actor.home_id, _version.c.entity == entity, _version.c.entity_id == entity_id)
        .order_by(_version.c.version)
    )
    with store.read(actor.home_id) as session:
        _check_readable(session, actor, entity, entity_id)
        rows = session.execute(chosen).all()
    if not rows:
        raise _not_found()
    return tuple(
        Version(
            version=row.version,
            at=row.at,
            by=row.name or "",
            change=row.change,
            reason=row.reason,
            payload=row.payload,
        )
        for row in rows
    )


def _check_readable(session: Session, actor: Actor, entity: str, entity_id: UUID) -> None:
    """Raise `NotAllowed` for who may not read such entries, `NotFound` for one that this person may not know of."""
    allowed = not _OPENED_BY.get(entity, frozenset()).isdisjoint(actor.permissions)
    reader = Reader(session, actor)
    readable = True
    if entity == "incident" and (allowed or actor.may(Permission.LOG_INCIDENT)):
        incident = of_home(session, Incident, actor, entity_id)
        own = incident.author_id == actor.staff_id
        readable = reader.may_read(incident) and (not own or reader.may_read_own(incident, version=incident.version))
        allowed = allowed or own
    elif entity == "suggestion_card" and allowed:
        card = of_home(session, SuggestionCard, actor, entity_id)
        entry = None if card.incident_id is None else of_home(session, Incident, actor, card.incident_id)
        readable = reader.may_read_card(confidential=card.confidential, entry=entry)
    if not allowed:
        raise NotAllowed(_("Your role does not allow this. Ask the person in charge."))
    if not readable:
        raise _not_found()


def _not_found() -> NotFound:
    return NotFound(_("This was not found. It may have been removed, or it belongs to another home."))
