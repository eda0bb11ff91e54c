"""The data the invented home is made from: figures, names and words, each file checked against its form when read."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal

from db.demo.figures_form import Figures, Form, Several
from protocols.strict_yaml import read_strict


FOLDER = Path(__file__).parent

Pronoun = Literal["she", "he"]


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
    told_in_confidence: Several[str]


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
