"""The data the invented home is made from: figures, names and words, each file checked against its form when read."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from protocols.strict_yaml import read_strict


FOLDER = Path(__file__).parent

T = TypeVar("T")
Several = Annotated[tuple[T, ...], Field(strict=False)]
Range = Annotated[tuple[int, int], Field(strict=False)]
Weights = Mapping[str, float]
Pronoun = Literal["she", "he"]


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
    calm_shift: float
    calm_residents: Range


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


class Alike(Form):
    first: str
    last: str
    pronoun: Pronoun


class ResidentNames(Form):
    alike: Several[Alike]
    she: Several[str]
    he: Several[str]
    last: Several[str]
    men: float
    goes_by: Mapping[str, str]
    by_title: float


class Known(Form):
    """Somebody whose sign-in is printed."""

    role: Literal["aide", "nurse", "manager"]
    name: str


class StaffNames(Form):
    known: Several[Known]
    first: Several[str]
    last: Several[str]


class ContactNames(Form):
    she: Several[str]
    he: Several[str]
    relations: Mapping[Pronoun, Several[str]]
    bases: Several[str]
    how_many: Several[float]
    entitled: float
    on_hold: float


class Calms(Form):
    text: str
    intervention: str


class Allergy(Form):
    text: str
    food: bool = False


class Texts(Form):
    likes: Several[str]
    calms: Several[Calms]
    matters: Several[str]
    communication: Several[str]
    textures: Several[str]
    textured: float
    allergies: Several[Allergy]
    allergic: float
    fluid_limits: Several[int]
    limited: float
    plan: Several[str]


class People(Form):
    """Who lives and works there; `people.yaml`."""

    home: str
    password: str
    residents: ResidentNames
    staff: StaffNames
    contacts: ContactNames
    texts: Texts


class Story(Form):
    hours_ago: float
    behaviours: Several[str]
    strength: int
    triggers: Several[str]
    tried: Several[str]
    answer: Literal["settled", "partly", "no_change", "worse"]
    flags: Several[str] = ()
    injury: Literal["none", "minor", "major"] | None = None
    note: str = ""
    answered: bool = True


class Asked(Form):
    due_minutes_ago: int
    behaviours: Several[str]
    triggers: Several[str]
    tried: Several[str]


class MedicineStory(Form):
    hours_ago: float
    fact: str
    state: Literal["yes", "no"]


class AssessmentStory(Form):
    hours_ago: float
    code: str
    total: int


class Stories(Form):
    """What has just happened; `stories.yaml`."""

    incidents: Several[Story]
    asked: Several[Asked]
    medicine: MedicineStory
    assessment: AssessmentStory


class OfCodes(Form):
    codes: Several[str]
    says: Several[str]


class CardWords(Form):
    instead: Several[str]
    declined: Several[str]
    acknowledged: Several[str]
    plan_ended: str
    told: Several[str]


class Words(Form):
    """What is written there; `words.yaml`."""

    good_moments: Mapping[str, Several[str]]
    notes: Several[OfCodes]
    otherwise_notes: Several[str]
    own_words: Several[str]
    cards: CardWords


@cache
def figures() -> Figures:
    return Figures.model_validate(read_strict(FOLDER / "rates.yaml"))


@cache
def people() -> People:
    return People.model_validate(read_strict(FOLDER / "people.yaml"))


@cache
def words() -> Words:
    return Words.model_validate(read_strict(FOLDER / "words.yaml"))


@cache
def stories() -> Stories:
    return Stories.model_validate(read_strict(FOLDER / "stories.yaml"))
