"""The form of `rates.yaml`: how the invented home behaves. What a figure means stands beside it in the file."""

from collections.abc import Mapping
from typing import Annotated, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field


T = TypeVar("T")
Several = Annotated[tuple[T, ...], Field(strict=False)]
Range = Annotated[tuple[int, int], Field(strict=False)]
Weights = Mapping[str, float]


class Form(BaseModel):
    """Refuses unknown keys, silent conversions and later changes."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Cited(Form):
    cite: Several[str]


class OnShift(Form):
    early: int
    late: int
    night: int


class HomeFigures(Cited):
    residents: int
    aides: int
    nurses: int
    managers: int
    on_shift: OnShift
    bank: float


class Rate(Cited):
    shape: float
    mean: float


class Mix(Cited):
    concentration: float
    weights: Weights
    how_many: Several[float]


class Pull(Form):
    """A share of the incidents that falls into these hours, of some residents or of some behaviours."""

    share: float
    hours: Several[int]
    of_residents: float = 0
    codes: Several[str] = ()


class Hours(Cited):
    general: Several[int]
    late_day: Pull
    night_call: Pull
    morning_care: Pull
    at_night: Pull


class Minutes(Form):
    median: float
    sigma: float
    longest: float


class IncidentFigures(Cited):
    strength: Several[float]
    danger: Several[str]
    minutes: Minutes
    towards_resident: float
    towards: Several[str]
    towards_things: Several[str]
    towards_self: Several[str]
    late: float
    same_within_minutes: int
    said_how_long: float
    said_where: float
    noted: float
    quoted: float
    saw_by_another: float
    staff_hurt: float
    looked_at: float
    hurt_if_looked_at: float
    fall_unseen: float
    cannot_wait: float
    corrected: float
    in_error: float


class OfBehaviours(Form):
    codes: Several[str]
    weights: Weights


class Triggers(Cited):
    how_many: Several[float]
    unknown: float
    own: float
    late_day: float
    by_behaviour: Several[OfBehaviours]
    otherwise: Weights


class TriedFigures(Cited):
    how_many: Several[float]
    suits_trigger: float
    suits_behaviour: float
    calms: float
    longest_check_minutes: int
    pain_relief: float
    calming_order: float
    calming_given: float


class OutcomeFigures(Cited):
    success: Weights
    settled_of_success: float
    worse_of_failure: float
    missing: float
    missing_as: Weights
    asked_later: float
    first_did_not_see: float
    answer_minutes: Range


class Change(Cited):
    times: float
    days: Range
    of_triggers: float


class MomentFigures(Cited):
    a_resident_day: float
    joining_in: float
    ticked: float
    ticked_residents: Range
    all_ticked: float
    all_ticked_days: int


class FlagFigures(Cited):
    recorded: float
    suspected: float
    present: Weights


class CardFigures(Cited):
    days: int
    told: float
    told_minutes: Range
    answer_minutes: Mapping[str, Range]
    left_for_a_day: float
    accept: float
    change: float
    some_steps: float
    into_plan: float
    plan_review_days: Range


class Chart(Form):
    kind: str
    residents: float
    days: int
    gap_hours: Range
    by: Literal["aide", "nurse"] = "aide"
    at_night: bool = False
    digits: int = 1
    low: float | None = None
    high: float | None = None
    moves: Annotated[tuple[float, float], Field(strict=False)] | None = None


class Measured(Form):
    code: str
    gap_days: Range
    residents: float = 0
    low: int = 0
    high: int = 0
    parts: Mapping[str, Range] = {}


class Medicine(Form):
    fact: str
    residents: float
    state: Literal["yes", "no"]
    risk: str | None = Field(default=None, alias="with")
    since_days: Range | None = None


class ChartFigures(Cited):
    kinds: Several[Chart]
    assessments: Several[Measured]
    in_pain: Measured
    medicines: Several[Medicine]


class Figures(Form):
    """How the home behaves; `rates.yaml`."""

    home: HomeFigures
    rate: Rate
    mix: Mix
    hours: Hours
    incident: IncidentFigures
    triggers: Triggers
    tried: TriedFigures
    outcome: OutcomeFigures
    change: Change
    moments: MomentFigures
    flags: FlagFigures
    dementia_types: Mapping[str, int]
    cards: CardFigures
    charts: ChartFigures
