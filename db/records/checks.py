"""Checks: assessment totals, observations and facts about medicines, as a nurse enters them."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from db.engine import Store
from protocols.access import Actor


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

    kind: Literal["bowels", "urine", "fluid_ml", "food_share", "sleep_h", "weight_kg", "temp_c", "news2"]
    value: float | None = None
    at: datetime


class MedicineFactIn(BaseModel):
    """A fact of the vocabulary's medicine facts: yes, no or unknown, with a number or date where it has one."""

    model_config = ConfigDict(extra="forbid")

    fact: str
    state: Literal["yes", "no", "unknown"]
    number: float | None = None
    since: datetime | None = None


def assess(store: Store, *, actor: Actor, now: datetime, id: UUID, resident_id: UUID, check: AssessmentIn) -> None:
    """Keep an assessment total (ENTER_CHECKS). Outside the instrument's range is refused with the range."""
    raise NotImplementedError


def observe(store: Store, *, actor: Actor, now: datetime, id: UUID, resident_id: UUID, check: ObservationIn) -> None:
    """Keep an observation (ENTER_CHECKS; aides may keep bowels, urine, drinks, food and sleep)."""
    raise NotImplementedError


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
    raise NotImplementedError
