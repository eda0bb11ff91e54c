"""The form of a protocol file: strict, frozen, and checked when it is read. A typing error never becomes a rule.

Units are in the names: `_h` hours, `_d` days, `_minutes`. Codes are those of the vocabulary; whether they exist is
checked by `protocols.checking`, which knows the vocabulary.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from protocols.engine.questions import Condition, Form


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
    jurisdictions: list[Jurisdiction] = Field(default_factory=list)
    who: list[RoleCode]
    do: str
    within_minutes: int | None = None
    intervention: str | None = None
    contraindicated: list[Contraindication] = Field(default_factory=list)


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
    informed: list[RoleCode] = Field(default_factory=list)
    gate: Condition
    when: Condition
    unless: list[Contraindication] = Field(default_factory=list)
    steps: list[Step] = Field(min_length=1)
    ask: Ask | None = None
    suppress: Suppress
    hard_stop: bool = False  # acknowledged, never accepted; never folded, never suppressed
    never_folded: bool = False
    confidential: bool = False  # the safeguarding route: not on shared first pages, handover or documents
    tell: str | None = None  # who must be told now: the blank in "This app has not called anyone. Tell ___ now."
    incompatible_with: list[str] = Field(default_factory=list)
    close_when: str
    rationale: str
    inform_family: str = ""
    changes: list[Change] = Field(min_length=1)
