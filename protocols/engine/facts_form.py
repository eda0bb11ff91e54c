"""The form of the facts as written: JSON, strict. `protocols/README.md` describes it with an example.

An absent key means nothing to report; `null` means not known. The two are never the same.
"""

from datetime import date
from typing import Annotated, Self

from pydantic import AwareDatetime, Field, model_validator

from protocols.engine.questions import Form
from protocols.engine.schema import Jurisdiction, ReasonCode, Tier


HoursAgo = Annotated[float, Field(ge=0)]


class Moment(Form):
    """`at` (ISO 8601 with its offset) or `hours_ago`, not both. Neither given: now. `at: null`: time not known."""

    at: AwareDatetime | None = None
    hours_ago: HoursAgo | None = None

    @model_validator(mode="after")
    def _one_time(self) -> Self:
        if self.at is not None and self.hours_ago is not None:
            raise ValueError("`at` or `hours_ago`, not both")
        return self

    @property
    def undated(self) -> bool:
        """The time was asked for and is not known."""
        return "at" in self.model_fields_set and self.at is None


class IncidentForm(Moment):
    """One incident. `local_date` is the home's own day as stored; without it, it follows from the time."""

    id: str | None = None
    local_date: date | None = None
    behaviours: list[str] | None = Field(default_factory=list)
    triggers: list[str] | None = Field(default_factory=list)
    interventions: list[str] | None = Field(default_factory=list)
    intensity: Annotated[int, Field(ge=1, le=4)] | None = 0
    aimed_at: str | list[str] | None = "none"
    injury: str | None = "none"
    flags: list[str] | None = Field(default_factory=list)
    outcomes: dict[str, Annotated[int, Field(ge=0, le=3)] | None] | None = Field(default_factory=dict)


class TimedValue(Moment):
    """A value with its time. `parts` are read as `CODE.part`, at the same time."""

    value: float | None
    parts: dict[str, float | None] = Field(default_factory=dict)


class FiringForm(Moment):
    """An earlier firing of a protocol, as stored. `answered`: the reason with which its card was turned down."""

    protocol: str
    tier: Tier
    answered: ReasonCode | None = None


class Period(Form):
    """A time in which nothing could be recorded here: a hospital stay, days without a log."""

    since: AwareDatetime = Field(alias="from")
    until: AwareDatetime = Field(alias="to")


class Tried(Form):
    """What this person's own record says about one intervention. Orders and informs; never adds, never hides."""

    tries: Annotated[int, Field(ge=0)]
    known: Annotated[int, Field(ge=0)]
    calmer: Annotated[int, Field(ge=0)]


class Planned(Form):
    """Something that the person's own care plan asks for; `trigger`: then only."""

    intervention: str
    trigger: str | None = None


class Person(Form):
    """What the record says about the person. Absent: nothing to mind; null: not recorded.

    Texture, allergies and limit are shown beside a step that offers food or drink; what the care plan asks for goes
    before what protocols ask for.
    """

    food_texture: str | None = ""
    allergies: str | None = ""
    fluid_limit_ml: float | None = 0
    plan: list[Planned] = Field(default_factory=list)


class Rate(Form):
    """Recent rate against the time before it, as worked out by `protocols.signals`."""

    group: str
    recent_d: int
    baseline_d: int
    ratio: float | None
    recent: int | None
    p: float | None


class TimeOfDay(Form):
    """A time-of-day pattern. `mean_hour` is a local hour, 0 to 24; null: there is none."""

    group: str
    window_d: int
    events: int | None
    p: float | None
    mean_hour: float | None


class Chart(Form):
    """The latest signal of one control chart: its unit, the signal ("none", "concern", ...) and its points."""

    unit: str
    signal: str | None
    points: int | None
    chart: str = "auto"


class Tries(Form):
    """How tries of one intervention for one behaviour went within the window, by `protocols.effectiveness`."""

    behaviour: str
    intervention: str
    window_d: int
    tries: int | None
    known: int | None
    best_outcome: int | None = None
    shrunk_success: float | None = None
    prob_better: float | None = None


class StillMissing(Form):
    """Something that should have been recorded and is not, for so many minutes."""

    what: str
    minutes: float | None
    intensity: int | None = None
    per_week: float | None = None


class Derived(Form):
    """Facts worked out before, elsewhere. A key that is absent or null was not worked out: not known."""

    rates: list[Rate] | None = None
    time_patterns: list[TimeOfDay] | None = None
    responses: list[Tries] | None = None
    obs_days: dict[str, list[float | None] | None] | None = None  # newest day first
    missing: list[StillMissing] | None = None


class FactsForm(Form):
    """Everything the rules may know about one resident at one moment."""

    now: AwareDatetime
    jurisdiction: Jurisdiction
    time_zone: str | None = None  # IANA name; without it days are those of the offset of `now`
    country: str | None = None  # ISO 3166, for the emergency number; without it, that of the jurisdiction
    incident: IncidentForm | None = None
    history: list[IncidentForm] | None = Field(default_factory=list)
    not_recorded: list[Period] = Field(default_factory=list)
    assessments: dict[str, float | TimedValue | None] | None = Field(default_factory=dict)
    observations: dict[str, float | TimedValue | None] | None = Field(default_factory=dict)
    risk_flags: list[str] | None = Field(default_factory=list)
    risk_flags_absent: list[str] = Field(default_factory=list)
    risk_flags_unknown: list[str] = Field(default_factory=list)
    medicines: dict[str, bool | float | None] | None = Field(default_factory=dict)
    charts: dict[str, Chart | None] | None = None
    derived: Derived | None = Derived()
    firings: list[FiringForm] | None = Field(default_factory=list)
    record: dict[str, Tried] = Field(default_factory=dict)
    person: Person = Person()

    @model_validator(mode="after")
    def _flags_agree(self) -> Self:
        present, absent, unknown = self.risk_flags or [], self.risk_flags_absent, self.risk_flags_unknown
        for name, one, two in (
            ("absent", present, absent),
            ("unknown", present, unknown),
            ("both absent and unknown", absent, unknown),
        ):
            if twice := sorted(set(one) & set(two)):
                raise ValueError(f"each risk flag once (also given as {name}: {', '.join(twice)})")
        return self
