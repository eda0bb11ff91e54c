"""Checks: assessment totals, observations and facts about medicines, as a nurse enters them."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict
from sqlalchemy.orm import Session

from db import door, entries
from db.engine import Store
from db.loading import of_home
from db.models.base import Versioned
from db.models.resident import AssessmentTotal, MedicineFact, Observation, Resident
from db.records import entered_in_error
from protocols.access import Actor, Permission, require
from protocols.errors import Invalid
from protocols.vocabulary import vocabulary
from protocols.vocabulary.models import Instrument
from protocols.vocabulary.models import Observation as ObservationTerm
from protocols.wording import _


CheckKind = Literal["assessment_total", "observation", "medicine_fact"]
_KINDS: Mapping[CheckKind, type[AssessmentTotal | Observation | MedicineFact]] = {
    "assessment_total": AssessmentTotal,
    "observation": Observation,
    "medicine_fact": MedicineFact,
}


class AssessmentIn(BaseModel):
    """A total of a named instrument; `parts` where the brief wants them kept (4AT). Item texts are never kept."""

    model_config = ConfigDict(extra="forbid")

    code: str
    total: int
    parts: dict[str, int | None] = {}
    at: datetime


class ObservationIn(BaseModel):
    """One observation; `kind` is a name of the vocabulary's observations, value in its unit.

    For bowels and urine the value is ignored: the time is the fact.
    """

    model_config = ConfigDict(extra="forbid")

    kind: Literal[
        "bowels", "urine", "fluid_ml", "food_share", "sleep_h", "weight_kg", "temp_c", "news2", "news2_max_part"
    ]
    value: float | None = None
    at: datetime


class MedicineFactIn(BaseModel):
    """A fact of the vocabulary's medicine facts: yes, no or unknown, with a number or date where it has one.

    A yes to a fact that counts hours or days says `since` when, or the `number` of them as of now.
    """

    model_config = ConfigDict(extra="forbid")

    fact: str
    state: Literal["yes", "no", "unknown"]
    number: float | None = None
    since: datetime | None = None


def assess(store: Store, *, actor: Actor, now: datetime, id: UUID, resident_id: UUID, check: AssessmentIn) -> None:
    """Keep an assessment total (ENTER_CHECKS). Outside the instrument's range is refused with the range."""
    require(actor, Permission.ENTER_CHECKS)
    code = door.listed((check.code,), vocabulary().instruments, "code")[0]
    _check_total(vocabulary().instruments[code], check)
    row = AssessmentTotal(
        **_key(actor, now, id, resident_id),
        code=code,
        total=check.total,
        parts=dict(check.parts),
        at=door.instant(check.at, "at", now=now),
    )
    _keep(store, row, actor=actor, now=now, resident_id=resident_id)


def observe(store: Store, *, actor: Actor, now: datetime, id: UUID, resident_id: UUID, check: ObservationIn) -> None:
    """Keep an observation (ENTER_CHECKS; aides may keep bowels, urine, drinks, food and sleep)."""
    term = vocabulary().observations[check.kind]
    require(actor, Permission.LOG_INCIDENT if term.aide_may else Permission.ENTER_CHECKS)
    row = Observation(
        **_key(actor, now, id, resident_id),
        kind=check.kind,
        value=_observed(term, check.value),
        at=door.instant(check.at, "at", now=now),
    )
    _keep(store, row, actor=actor, now=now, resident_id=resident_id)


def medicine(
    store: Store,
    *,
    actor: Actor,
    now: datetime,
    id: UUID,
    resident_id: UUID,
    check: MedicineFactIn,
) -> None:
    """Keep a medicine fact (ENTER_CHECKS); the newest of each fact counts."""
    require(actor, Permission.ENTER_CHECKS)
    fact = door.listed((check.fact,), vocabulary().medicine_facts, "fact")[0]
    counts = vocabulary().medicine_facts[fact].value != "yes_no"
    if counts and check.state == "yes" and check.since is None and check.number is None:
        raise Invalid(_("Say since when."), field="since")
    row = MedicineFact(
        **_key(actor, now, id, resident_id),
        fact=fact,
        state=check.state,
        number=check.number,
        since=None if check.since is None else door.instant(check.since, "since", now=now),
    )
    _keep(store, row, actor=actor, now=now, resident_id=resident_id)


def void(
    store: Store, *, actor: Actor, now: datetime, entity: CheckKind, id: UUID, expected_version: int, reason: str
) -> int:
    """Mark a check as entered in error (ENTER_CHECKS); answers its version. Then the one before it counts again.

    It stays readable. The same one sent twice is kept once.
    """
    require(actor, Permission.ENTER_CHECKS)
    why = door.reason(reason)
    model = _KINDS[entity]

    def action(session: Session) -> int:
        row = of_home(session, model, actor, id)
        return entered_in_error.void(session, row, actor=actor, now=now, expected_version=expected_version, reason=why)

    return store.write(actor.home_id, action)


def _key(actor: Actor, now: datetime, id: UUID, resident_id: UUID) -> dict[str, Any]:
    return {
        "home_id": actor.home_id,
        "id": id,
        "recorded_at": now,
        "author_id": actor.staff_id,
        "resident_id": resident_id,
    }


def _keep(store: Store, row: Versioned, *, actor: Actor, now: datetime, resident_id: UUID) -> None:
    def action(session: Session) -> None:
        of_home(session, Resident, actor, resident_id)
        entries.add(session, type(row)(**row.model_dump()), actor=actor, now=now)

    store.write(actor.home_id, action)


def _check_total(instrument: Instrument, check: AssessmentIn) -> None:
    _check_range(check.total, instrument.low, instrument.high, "total")
    parts = {part.code: part for part in instrument.parts}
    for code in door.listed(check.parts, parts, "parts"):
        value = check.parts[code]
        if value is not None:
            _check_range(value, parts[code].low, parts[code].high, "parts")


def _check_range(value: float, low: float, high: float, field: str) -> None:
    if not low <= value <= high:
        raise Invalid(
            _("This is outside the range, {low} to {high}. Please check it.", low=f"{low:g}", high=f"{high:g}"),
            field=field,
        )


def _observed(term: ObservationTerm, value: float | None) -> float | None:
    """The value as it is kept: none where only the time is the fact."""
    if term.low is None or term.high is None:
        return None
    if value is None:
        raise Invalid(_("Please fill in the number."), field="value")
    _check_range(value, term.low, term.high, "value")
    return value
