"""Residents: who they are, what they like, what calms them, and the risks that matter."""

from datetime import date, datetime
from typing import Any, Literal, get_args
from uuid import UUID

import sqlalchemy as sa
from pydantic import BaseModel, ConfigDict
from sqlalchemy.orm import Session

from db import door, entries, inputs
from db.engine import Store
from db.loading import check_version, home_moment, of_home
from db.models.base import table_of
from db.models.resident import Resident, ResidentFlag
from db.records import cards, endings
from protocols.access import Actor, Permission, require
from protocols.errors import Invalid
from protocols.identity import new_id
from protocols.vocabulary import vocabulary
from protocols.wording import _


FlagState = Literal["present", "suspected", "absent"]  # a flag with no row is not known
Status = Literal["present", "hospital", "left", "died"]

_NAME = 60
_ROOM = 20
_LINES = {"full_name": inputs.LINE, "preferred_name": _NAME, "room": _ROOM}
_OPTIONAL_LINES = ("food_texture", "contact_name", "contact_phone")
_WORDS = ("likes", "what_calms", "what_matters", "communication_needs", "allergies")
_FIRST_BIRTHDAY = date(1890, 1, 1)  # nobody alive was born before
_LARGEST_FLUID_LIMIT_ML = 10_000  # more than anybody drinks: a slip of the finger


class ResidentIn(BaseModel):
    """A resident as entered. Empty text means nothing entered; None means not known."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    full_name: str
    preferred_name: str
    room: str
    born_on: date | None = None
    pronoun: Literal["she", "he", "they"] = "they"
    admitted_on: date | None = None
    dementia_type: str | None = None
    likes: str = ""
    what_calms: str = ""
    what_matters: str = ""
    communication_needs: str = ""
    food_texture: str = ""
    allergies: str = ""
    fluid_limit_ml: int | None = None
    contact_name: str = ""  # the home's named contact for the family (a role or a person who agreed)
    contact_phone: str = ""


def admit(store: Store, *, actor: Actor, now: datetime, id: UUID, resident: ResidentIn) -> None:
    """Add a resident (EDIT_RESIDENT)."""
    require(actor, Permission.EDIT_RESIDENT)

    def action(session: Session) -> None:
        row = Resident(
            home_id=actor.home_id,
            id=id,
            recorded_at=now,
            author_id=actor.staff_id,
            **_checked(resident, home_moment(session, actor, now).local_date),
        )
        entries.add(session, row, actor=actor, now=now)

    store.write(actor.home_id, action)


def change(
    store: Store,
    *,
    actor: Actor,
    now: datetime,
    resident_id: UUID,
    resident: ResidentIn,
    expected_version: int,
    reason: str,
) -> int:
    """Change a resident; answers the new version. `Stale` when someone else changed it first."""
    require(actor, Permission.EDIT_RESIDENT)
    why = door.reason(reason)

    def action(session: Session) -> int:
        row = of_home(session, Resident, actor, resident_id)
        check_version(row, expected_version)
        for name, value in _checked(resident, home_moment(session, actor, now).local_date).items():
            setattr(row, name, value)
        return entries.change(session, row, actor=actor, now=now, reason=why)

    return store.write(actor.home_id, action)


def set_flag(
    store: Store,
    *,
    actor: Actor,
    now: datetime,
    resident_id: UUID,
    code: str,
    state: FlagState,
    expires_on: date | None = None,
    expected_version: int = 0,
    reason: str = "",
) -> None:
    """Record a risk flag as present, suspected or absent (EDIT_RESIDENT). An expired flag is unknown.

    `expected_version` 0: it is not known so far, because it was never recorded or has expired. Changing what is known
    needs a reason; saying the same again changes nothing.
    """
    require(actor, Permission.EDIT_RESIDENT)
    if code not in vocabulary().risk_flags:
        raise Invalid(_("Choose a risk flag from the list."), field="code")
    if state not in get_args(FlagState):
        raise Invalid(_("Say whether it is so: yes, suspected or no."), field="state")

    def action(session: Session) -> None:
        of_home(session, Resident, actor, resident_id)
        today = home_moment(session, actor, now).local_date
        if expires_on is not None and expires_on < today:
            raise Invalid(_("This date has passed already. Choose today or later."), field="expires_on")
        row = _flag(session, actor, resident_id, code)
        if row is None:
            row = ResidentFlag(
                home_id=actor.home_id,
                id=new_id(),
                recorded_at=now,
                author_id=actor.staff_id,
                resident_id=resident_id,
                code=code,
                state=state,
                expires_on=expires_on,
            )
            entries.add(session, row, actor=actor, now=now)
            return
        if (row.state, row.expires_on) == (state, expires_on):
            return
        ended = row.expires_on is not None and row.expires_on < today
        if not (ended and expected_version == 0):
            check_version(row, expected_version)
        why = inputs.words(reason, "reason") if ended else door.reason(reason)
        row.state, row.expires_on = state, expires_on
        entries.change(session, row, actor=actor, now=now, reason=why)

    store.write(actor.home_id, action)


def set_status(
    store: Store,
    *,
    actor: Actor,
    now: datetime,
    resident_id: UUID,
    status: Status,
    on: date,
    expected_version: int,
    reason: str = "",
) -> None:
    """Present, in hospital, left or died (EDIT_RESIDENT). Died or left closes follow-ups and open cards,
    but for those of the confidential route, which somebody must still answer.

    Where somebody is needs no reason but itself; putting it right may have one.
    """
    require(actor, Permission.EDIT_RESIDENT)
    if status not in get_args(Status):
        raise Invalid(_("Choose where the person is now."), field="status")
    why = inputs.words(reason, "reason")

    def action(session: Session) -> None:
        row = of_home(session, Resident, actor, resident_id)
        if on > home_moment(session, actor, now).local_date:
            raise Invalid(_("This date is in the future. Choose today or earlier."), field="on")
        if (row.status, row.status_on) == (status, on):
            return
        check_version(row, expected_version)
        row.status, row.status_on = status, on
        entries.change(session, row, actor=actor, now=now, change="status", reason=why)
        if status in ("left", "died"):
            endings.give_up_of_resident(session, resident_id, actor=actor, now=now)
            cards.withdraw_of_resident(
                session, resident_id, home_id=actor.home_id, actor=actor, now=now, reason=f"resident {status}"
            )

    store.write(actor.home_id, action)


def _checked(resident: ResidentIn, today: date) -> dict[str, Any]:
    """The columns of a resident as entered, or the refusal of the first that cannot be kept."""
    columns = resident.model_dump()
    for name, longest in _LINES.items():
        columns[name] = inputs.line(columns[name], name, longest=longest)
    for name in _OPTIONAL_LINES:
        columns[name] = inputs.optional_line(columns[name], name)
    for name in _WORDS:
        columns[name] = inputs.words(columns[name], name)
    for name in ("born_on", "admitted_on"):
        day = columns[name]
        if day is not None and not _FIRST_BIRTHDAY <= day <= today:
            raise Invalid(_("This date cannot be right. Please check it."), field=name)
    if resident.dementia_type is not None and resident.dementia_type not in vocabulary().dementia_types:
        raise Invalid(_("Choose a type from the list."), field="dementia_type")
    limit = resident.fluid_limit_ml
    if limit is not None and not 0 < limit <= _LARGEST_FLUID_LIMIT_ML:
        raise Invalid(_("This amount cannot be right. Write it in millilitres a day."), field="fluid_limit_ml")
    return columns


def _flag(session: Session, actor: Actor, resident_id: UUID, code: str) -> ResidentFlag | None:
    table = table_of(ResidentFlag).c
    chosen = sa.select(ResidentFlag).where(
        table.home_id == actor.home_id, table.resident_id == resident_id, table.code == code
    )
    return session.scalars(chosen, execution_options={"populate_existing": True}).one_or_none()
