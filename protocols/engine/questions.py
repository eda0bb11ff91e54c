"""What a protocol asks of the facts: each kind of question, and the tree that holds them together.

Units are in the names: `_h` hours, `_d` days. Codes are those of the vocabulary; whether they exist is checked by
`protocols.checking`, which knows it.
"""

from collections.abc import Iterator
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator


class Form(BaseModel):
    """Refuses unknown keys and silent conversions."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, str_strip_whitespace=True)


class Bounds(Form):
    """A comparison of one number: every bound given must hold. No bound given is refused."""

    gte: float | None = None
    gt: float | None = None
    lte: float | None = None
    lt: float | None = None

    @property
    def is_any(self) -> bool:
        """ "0 or more" asks whether there is a value at all, whatever it is."""
        return self.gte == 0 and (self.gt, self.lte, self.lt) == (None, None, None)


class Event(Form):
    """The incident being looked at matches every field given (lists: any of them)."""

    behaviour_in: list[str] | None = None
    group: str | None = None
    trigger_in: list[str] | None = None
    intervention_in: list[str] | None = None
    intensity_gte: int | None = Field(default=None, ge=1, le=4)
    target_in: list[str] | None = None
    injury_in: list[str] | None = None
    flag: str | None = None


class Count(Event):
    """Matching incidents in the window that ends now, this one counted once."""

    window_h: float
    gte: int


class DaysWith(Event):
    """Distinct local days with a matching incident in the window."""

    window_d: float
    gte: int


class RateRatio(Form):
    """Recent rate of a group against the time before it; a derived fact, supplied from outside."""

    group: str
    recent_d: int
    baseline_d: int
    gte: float
    min_recent: int
    p_lt: float


class Assessment(Bounds):
    """The latest total of one instrument within the window. None in the window: unknown."""

    code: str
    within_h: float


class AssessmentMissing(Form):
    """No total of any of these instruments within the window. Always true or false."""

    code_in: list[str]
    within_h: float


class Observation(Bounds):
    """The latest value of one observation. Never recorded: unknown. `within_h` makes an older value unknown."""

    name: str
    within_h: float | None = None


class ObservationDays(Bounds):
    """The comparison holds on this many consecutive days; a derived fact, supplied from outside."""

    name: str
    days: int


class MedicineFact(Bounds):
    """A fact about medicines: yes, no or a number. Not recorded: unknown."""

    fact: str
    eq: bool | None = None


class Response(Form):
    """How tries of one intervention for one behaviour went; a derived fact, supplied from outside."""

    same_intervention: bool = True
    same_behaviour: bool = True
    tries_gte: int
    window_d: int
    best_outcome_lte: int | None = None
    shrunk_success_gte: float | None = None
    prob_better_than_home_gte: float | None = None


class ControlChart(Form):
    """A control-chart signal; a derived fact, supplied from outside."""

    group: str
    chart: str
    unit: str
    signal: str
    min_points: int


class TimePattern(Form):
    """A time-of-day pattern; a derived fact, supplied from outside."""

    group: str
    window_d: int
    min_events: int
    p_lt: float
    mean_hour_between: list[int]


class RuleFired(Form):
    """Another protocol fired earlier, as stored; never within the same evaluation."""

    rule: str
    within_h: float


class Missing(Form):
    """A record that should be there is still missing; a derived fact, supplied from outside."""

    what: str
    after_min: int
    intensity_gte: int | None = None
    if_baseline_per_week_gte: int | None = None


class AtLeast(Form):
    """So many of these hold, or more."""

    count: int = Field(ge=1)
    of: list["Condition"] = Field(min_length=1)

    @model_validator(mode="after")
    def _reachable(self) -> Self:
        if self.count > len(self.of):
            raise ValueError(f"{self.count} of {len(self.of)} can never hold")
        return self


class Condition(Form):
    """A tree of all / any / none / at_least / not over leaves. Exactly one key a node; `all` of nothing is refused."""

    all: list["Condition"] | None = None
    any: list["Condition"] | None = None
    none: list["Condition"] | None = None
    at_least: AtLeast | None = None
    not_: "Condition | None" = Field(default=None, alias="not")

    event: Event | None = None
    count: Count | None = None
    days_with: DaysWith | None = None
    rate_ratio: RateRatio | None = None
    assessment: Assessment | None = None
    assessment_missing: AssessmentMissing | None = None
    obs: Observation | None = None
    obs_days: ObservationDays | None = None
    risk_any: list[str] | None = None
    risk_none: list[str] | None = None
    med: MedicineFact | None = None
    response: Response | None = None
    spc: ControlChart | None = None
    time_pattern: TimePattern | None = None
    rule_fired: RuleFired | None = None
    missing: Missing | None = None

    @model_validator(mode="after")
    def _one_key(self) -> Self:
        given = [name for name in type(self).model_fields if getattr(self, name) is not None]
        if len(given) != 1 or getattr(self, given[0]) == []:
            raise ValueError(f"a condition has exactly one key with something in it, found {given or 'none'}")
        return self

    @property
    def key(self) -> str:
        """The name of the one key, as in the file."""
        name = next(name for name in type(self).model_fields if getattr(self, name) is not None)
        return "not" if name == "not_" else name

    @property
    def branches(self) -> list["Condition"]:
        """What stands directly below; nothing below a leaf."""
        below = self.all or self.any or self.none or (self.at_least.of if self.at_least else None)
        return below or ([self.not_] if self.not_ else [])


def leaves_of(condition: Condition) -> Iterator[tuple[str, Any]]:
    """Every leaf of a condition tree as (key, what stands under it), in the order of the file."""
    branches = condition.branches
    for branch in branches:
        yield from leaves_of(branch)
    if not branches:
        yield condition.key, getattr(condition, condition.key)


AtLeast.model_rebuild()
Condition.model_rebuild()
