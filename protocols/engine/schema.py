"""The form of a protocol file: strict, frozen, and checked when it is read. A typing error never becomes a rule.

Units are in the names: `_h` hours, `_d` days, `_minutes`. Codes are those of the vocabulary; whether they exist is
checked by `protocols.checking`, which knows the vocabulary.
"""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator


class Form(BaseModel):
    """Refuses unknown keys and silent conversions."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, str_strip_whitespace=True)


class Tier(StrEnum):
    """How soon: the order of the members is the order of precedence."""

    EMERGENCY = "emergency"
    URGENT = "urgent"
    SOON = "soon"
    ROUTINE = "routine"


class Basis(StrEnum):
    """Where a number comes from. `default` needs the sign-off of the home's clinical lead."""

    REGULATORY = "regulatory"
    PUBLISHED = "published"
    DEFAULT = "default"


class Jurisdiction(StrEnum):
    UK_ENGLAND = "UK_ENGLAND"
    US_NH = "US_NH"
    AU = "AU"
    OTHER = "OTHER"


RoleCode = Literal["aide", "nurse", "GP", "pharmacist", "manager"]  # "nurse" is the person in charge


# Why a card was turned down: codes of HL7's list of override reasons (AHRQ CDSiC 2025).
ReasonCode = Literal[
    "action-completed",
    "action-unsuccessful",
    "patient-contraindication",
    "patient-refuses",
    "inappropriate-recipient",
    "need-more-info",
    "service-not-available",
]


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


class TimeLimit(Form):
    """Minutes until someone should have acted, with where the number comes from. 0 is at once."""

    minutes: int
    basis: Basis
    note: str = ""


class Contraindication(Form):
    """When a step, or the whole protocol, is not to be advised, or only with care.

    `if_unknown` has no default: the author chooses. `allow` on a drug or restrictive step needs `why_allowed`.
    """

    id: str
    when: Condition
    effect: Literal["block", "replace", "warn"]
    text: str
    if_unknown: Literal["block", "ask", "allow"]
    why_allowed: str = ""
    source: str


class Step(Form):
    """One thing to do. `who` may act; `intervention` is a code of the vocabulary or absent for plain work.

    `jurisdictions` empty: everywhere; else only there, because the duty is that law's.
    """

    id: str
    jurisdictions: list[Jurisdiction] = []
    who: list[RoleCode]
    do: str
    within_minutes: int | None = None
    intervention: str | None = None
    contraindicated: list[Contraindication] = []


class Ask(Form):
    """The one missing fact for which a `needs_data` card is worth showing."""

    fact: str  # dotted, as in the facts form: observations.days_since_bowel, assessments.PAINAD, medicines.…
    question: str
    who: list[RoleCode]


class Suppress(Form):
    """Do not show again for the same resident within these hours unless the tier rises. 0: always show.

    `after_reasons`: reason -> hours; where its card was turned down for that reason, for so long.
    """

    same_resident_h: float
    after_reasons: dict[ReasonCode, Annotated[float, Field(gt=0)]] = Field(default_factory=dict)


class Owner(Form):
    """Author and approver are two people. Nothing shipped is approved: a home's clinical lead does that."""

    author: str
    approved_by: str = ""
    approved_on: date | None = None
    review_by: date


class Evidence(Form):
    grade: Literal["A", "B", "C", "D", "N"]
    basis: str
    cite: list[str] = Field(min_length=1)


class Change(Form):
    version: str
    on: date
    by: str
    why: str


class Protocol(Form):
    """One protocol of the library."""

    id: str = Field(pattern=r"^(R\d{2}|H\d{2,3})[a-z]?$")  # R: of the library; H: of a home's own
    version: str = Field(pattern=r"^\d+\.\d+\.\d+$")
    title: str
    status: Literal["draft", "in_review", "active", "retired"]
    theme: str  # one card a theme: the highest tier, then priority, wins
    tier: Tier
    respond_within: TimeLimit
    threshold_basis: Basis
    threshold_note: str = ""
    jurisdictions: list[Jurisdiction] = Field(min_length=1)
    priority: int = Field(ge=0, le=100)
    owner: Owner
    evidence: Evidence
    actors: list[RoleCode] = Field(min_length=1)
    informed: list[RoleCode] = []
    gate: Condition
    when: Condition
    unless: list[Contraindication] = []
    steps: list[Step] = Field(min_length=1)
    ask: Ask | None = None
    suppress: Suppress
    hard_stop: bool = False  # acknowledged, never accepted; never folded, never suppressed
    never_folded: bool = False
    confidential: bool = False  # the safeguarding route: not on shared first pages, handover or documents
    tell: str | None = None  # who must be told now: the blank in "This app has not called anyone. Tell ___ now."
    incompatible_with: list[str] = []
    close_when: str
    rationale: str
    inform_family: str = ""
    changes: list[Change] = Field(min_length=1)


AtLeast.model_rebuild()
Condition.model_rebuild()
