"""The form of a term: strict and frozen. What a file does not say in this form is a load error.

Text is the English source and the key of its translation. Codes are permanent: they stand in the record.
"""

from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator


# YAML knows lists only; the tuple keeps what is read from being changed.
Codes = Annotated[tuple[str, ...], Field(strict=False)]
SomeCodes = Annotated[tuple[str, ...], Field(strict=False, min_length=1)]
Text = Annotated[str, Field(min_length=1)]

Kind = Literal["psychological", "physical", "environmental", "social", "pharmacological", "crisis"]
Lead = Literal["staff", "family", "professional"]
Grade = Literal["A", "B", "C", "D", "N"]
MinRole = Literal["aide", "trained", "nurse", "prescriber"]
NpiDomain = Literal[
    "delusions",
    "hallucinations",
    "agitation_aggression",
    "depression_dysphoria",
    "anxiety",
    "euphoria",
    "apathy",
    "disinhibition",
    "irritability",
    "aberrant_motor",
    "night_time",
    "appetite_eating",
]


class Entry(BaseModel):
    """Refuses unknown keys, silent conversions and later changes."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, str_strip_whitespace=True)


class Term(Entry):
    """A code with the words a person reads."""

    code: str = Field(pattern=r"^[A-Za-z0-9_]+$")
    label: Text
    definition: str = ""


class Sourced(Term):
    """A term with the keys of the references behind it."""

    cite: SomeCodes


class Reference(Entry):
    """A cited source. `secondary`: seen only in a page that reports it. `design_default`: no source, our own choice."""

    key: Text
    cite: Text
    link: str = ""  # DOI or address
    status: Literal["confirmed", "secondary", "unconfirmed", "design_default"]
    status_note: str = ""


class Mapping(Entry):
    """Where a behaviour stands in other systems: item numbers only, never the text of an item."""

    cmai: tuple[Annotated[int, Field(ge=1, le=29)], ...] = Field(default=(), strict=False)
    cmai_factors: Codes = ()
    npi: NpiDomain | None = None
    mds: Codes = ()
    loinc: Codes = ()
    loinc_answer: str | None = None
    snomed: str | None = None  # from unofficial lists: verify on a terminology server before any use
    note: str = ""  # for the person who codes, not for the aide


class Behaviour(Sourced):
    """What staff can see. `incident` false: a good moment, never counted as an incident."""

    definition: Text
    note: str = ""
    tile: str
    core: bool
    incident: bool
    mapping: Mapping


class Trigger(Sourced):
    """What set it off, with the cue staff can see. `pinch_me` is the letter of the seven questions, if any."""

    cue: Text
    category: str
    core: bool
    dice: Literal["person", "caregiver", "environment", "unknown"]
    unmet_need: Literal[
        "pain_discomfort", "social_contact", "stimulation", "emotional", "overstimulation", "other", "unknown"
    ]
    pinch_me: Literal["P", "I", "N", "C", "H", "M", "E"] | None = None


class Evidence(Entry):
    """How sure we are, in one sentence, with its grade."""

    grade: Grade
    text: Text


class Restricts(Entry):
    """How much it takes away from the person.

    1 a choice, for a moment; 2 it watches, or limits a place; 3 it limits movement; 4 a hold, a lock or a calming
    medicine. `default`: to be confirmed by the home's clinical lead.
    """

    level: int = Field(ge=1, le=4)
    basis: Literal["regulatory", "published", "default"]
    why: Text


class Intervention(Sourced):
    """What can be tried. `avoid_if` flags hide it from suggestions, `care_if` flags warn; neither hides the record."""

    how: Text
    kind: Kind
    mode: Literal["individual", "group", "both"]
    leads: tuple[Lead, ...] = Field(strict=False, min_length=1)
    min_role: MinRole
    restricts: Restricts | None = None  # null: it takes nothing away
    as_needed: bool = False  # a when-needed medicine: its effect has to be written down
    core: bool
    usual_dose: Text
    evidence: Evidence
    cautions: str = ""
    avoid_if: Codes = ()
    care_if: Codes = ()
    suits_groups: Codes = ()
    suits_triggers: Codes = ()
    check_outcome_after_minutes: int = Field(gt=0)

    @property
    def restrictiveness(self) -> int:
        """0 (nothing) to 4 (a hold, a lock or a calming medicine)."""
        return self.restricts.level if self.restricts else 0

    @model_validator(mode="after")
    def _one_list_a_flag(self) -> Self:
        both = set(self.avoid_if) & set(self.care_if)
        if both:
            raise ValueError(f"{self.code}: {sorted(both)} stands under avoid_if and care_if")
        return self


class RiskFlag(Sourced):
    """Something about a resident that makes a step unsafe or in need of care."""

    definition: Text


class DementiaType(Term):
    """The recorded type of dementia; `implies` are the risk flags that come with it."""

    implies: Codes = ()


class Answer(Term):
    """An answer to "did it help?". `value` null: not known, left out of every figure."""

    value: int | None = Field(ge=0, le=3)


class Strength(Entry):
    """How strong: 1 to 3 in the aide's words, 4 when the danger button was pressed."""

    value: int = Field(ge=1, le=4)
    label: Text
    definition: Text


class Part(Term):
    """One part of an assessment that is kept beside its total."""

    low: int
    high: int


class Instrument(Sourced):
    """An assessment of which totals are kept, never the text of its items."""

    low: int
    high: int
    parts: tuple[Part, ...] = Field(default=(), strict=False)
    reading: str = ""
    licence: Text

    @model_validator(mode="after")
    def _low_before_high(self) -> Self:
        ranges = [(self.low, self.high), *((part.low, part.high) for part in self.parts)]
        if any(low >= high for low, high in ranges):
            raise ValueError(f"{self.code}: a range goes from low to high")
        return self


class Observation(Sourced):
    """A chart value. `charted`: entered by a person; `derived_from`: worked out from a charted one.

    `low` and `high` bound what can be entered, in the unit; null where only the time is the fact.
    """

    unit: str
    charted: bool
    aide_may: bool = False
    derived_from: str | None = None
    for_rules: bool
    low: float | None = None
    high: float | None = None


class MedicineFact(Sourced):
    """A fact about medicines. `yes_no`, or a count from its `since` date: `hours_since`, `days_since`.

    `fresh_h`: an answer older than this is not known any more.
    """

    value: Literal["yes_no", "hours_since", "days_since"]
    fresh_h: int | None = None


class Group(Term):
    """Behaviours that rules look at together."""

    members: SomeCodes


class Question(Entry):
    """One of the seven questions of PINCH ME, in plain words."""

    letter: Literal["P", "I", "N", "C", "H", "M", "E"]
    question: Text
