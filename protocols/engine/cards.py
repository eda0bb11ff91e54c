"""What comes out: cards in the shape of CDS Hooks, with one extension that holds the whole explanation.

`Card` is a plain dictionary so that it can be stored, sent and replayed byte for byte.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NotRequired, TypedDict


EXTENSION = "attune.explain"


class State(StrEnum):
    """What became of a protocol in one evaluation."""

    SUGGEST = "suggest"
    CHECK_FIRST = "check_first"  # a contraindication is unknown and says ask
    NEEDS_DATA = "needs_data"  # the condition is unknown
    BLOCKED = "blocked"
    REPLACED = "replaced"
    SUPPRESSED = "suppressed"  # repeat within its hours, or beyond the three of the budget
    FOLDED = "folded"  # listed inside a card of the same theme
    NOT_MET = "not_met"


class Because(TypedDict):
    """One fact that was looked at: the sentence a nurse reads, and the values behind it."""

    text: str
    leaf: str
    got: Any
    result: bool | None
    at: NotRequired[str]  # ISO 8601 UTC, when the value has a time
    unknown: NotRequired[list[str]]  # the facts that are not known, dotted as in the facts form


class Unknown(TypedDict):
    """One thing that is not known, with the sentence that says so ("not checked since ..."), and who can tell."""

    fact: str
    text: str
    who: list[str]
    blocks: NotRequired[str]  # the step it holds back


class StepOut(TypedDict):
    """One step as shown. `state` is do, check_first or left_out; `order` starts at 0 (0 is the emergency line)."""

    order: int
    id: str
    who: list[str]
    do: str
    state: str
    reason: NotRequired[str]  # why it is left out or to be checked first
    within_minutes: NotRequired[int]
    intervention: NotRequired[str]
    warnings: NotRequired[list[str]]
    planned: NotRequired[str]  # the person's own care plan asks for it, which is why it stands where it does


class Explain(TypedDict):
    """The extension of a card."""

    protocol: str
    version: str
    title: str
    set_hash: str
    snapshot: str
    state: str
    tier: str
    theme: str
    hard_stop: bool
    never_folded: bool
    confidential: bool
    actors: list[str]
    informed: list[str]
    due_minutes: int
    due: str  # the same as a moment, ISO 8601 UTC
    due_basis: str
    threshold_basis: str
    tell: str | None  # None: nobody has to be told at once
    warnings: list[str]  # to mind, whichever step is taken
    steps: list[StepOut]  # to do or to check first, step 0 included
    because: list[Because]
    unknown: list[Unknown]
    left_out: list[StepOut]  # with the reason
    record: list[dict[str, Any]]  # per intervention: code, tries, known, successes (this person)
    also: list[dict[str, Any]]  # folded cards of the same theme: protocol, version, title, tier, state, steps,
    # left_out, because, unknown, warnings
    evidence: dict[str, Any]  # grade, basis, cite: [{key, cite, status}], review_by, approved_by
    rationale: str
    inform_family: str
    close_when: str
    would_change_if: list[str]  # ways in which it would not have come up, without what was seen


class Card(TypedDict):
    """HL7 CDS Hooks card. `extension` holds `{EXTENSION: Explain}`. What has nothing in it is left out."""

    uuid: str
    summary: str  # under 140 characters
    indicator: str  # info | warning | critical
    detail: str
    source: dict[str, str]
    selectionBehavior: str
    suggestions: list[dict[str, Any]]
    overrideReasons: NotRequired[list[dict[str, str]]]
    links: NotRequired[list[dict[str, str]]]
    extension: dict[str, Explain]


@dataclass(frozen=True, slots=True)
class Suggestions:
    """The answer of one evaluation.

    `cards` are at most three, beside those that are outside the budget (emergencies, hard stops, never folded),
    most pressing first. `states` and `traces` hold every protocol that is not `not_met`; `states` of the command
    line holds all. `traces` are empty when they were not asked for.
    """

    cards: tuple[Card, ...]
    states: dict[str, State]
    traces: dict[str, list[Because]]
    snapshot: str  # "sha256:…" of the facts
    set_hash: str
