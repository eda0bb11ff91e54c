"""The facts made ready for many questions: times as seconds, codes as sets, the history in order of time.

The form as written is `protocols.engine.facts_form`; `protocols.engine.read_facts` turns one into the other.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from protocols.engine.facts_form import Chart, Derived, Person, Tried
from protocols.engine.marks import Marks
from protocols.engine.schema import ReasonCode, Tier


@dataclass(frozen=True, slots=True)
class Seen:
    """One incident. A field that is None is not known; an empty set is nothing to report."""

    at: float  # seconds since 1970, UTC
    day: date  # the home's local day
    behaviours: frozenset[str] | None
    triggers: frozenset[str] | None
    interventions: frozenset[str] | None
    intensity: int | None
    targets: frozenset[str] | None
    injury: frozenset[str] | None
    flags: frozenset[str] | None
    id: str | None


@dataclass(frozen=True, slots=True)
class Value:
    """A number that was measured. `number` None: not known. `at` None: when is not known."""

    number: float | None
    at: float | None


@dataclass(frozen=True, slots=True)
class Firing:
    """An earlier firing of a protocol. `at` None: when is not known. `answered`: why its card was turned down."""

    protocol: str
    tier: Tier
    at: float | None
    answered: ReasonCode | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything about one resident at one moment. A mapping that is None is not known as a whole.

    `text` is the form as it was read and `snapshot` its hash. `past` is in order of time and holds the incident being
    looked at once; `past_known` is False when the history is not known, so that a count may only be read upwards.
    """

    snapshot: str
    text: str
    now: datetime
    now_s: float
    zone: tzinfo
    jurisdiction: str
    country: str | None
    incident: Seen | None
    past: tuple[Seen, ...]
    times: tuple[float, ...]
    marks: Marks
    past_known: bool
    not_recorded: tuple[tuple[float, float], ...]
    assessments: Mapping[str, Value] | None
    observations: Mapping[str, Value] | None
    flags_present: frozenset[str]
    flags_unknown: frozenset[str] | None  # None: all that are not given as present or absent
    flags_absent: frozenset[str]
    flags_open: frozenset[str]  # every flag that is not known
    medicines: Mapping[str, bool | float | None] | None
    charts: Mapping[str, Chart | None] | None
    derived: Derived
    firings: tuple[Firing, ...] | None
    record: Mapping[str, Tried]
    person: Person

    def has_flag(self, code: str) -> bool | None:
        """Whether the resident has this risk flag; None: not known."""
        if code in self.flags_present:
            return True
        if code in self.flags_absent:
            return False
        return None if self.flags_unknown is None or code in self.flags_unknown else False
