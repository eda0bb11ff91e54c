"""What was recorded of one person in one month: plain values that `db` reads and `reports` puts into words.

Nothing here is a sentence, and nothing names anyone but the person. Codes are those of the vocabulary.
"""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Tally:
    """How often one code occurred."""

    code: str
    count: int


@dataclass(frozen=True, slots=True)
class Helped:
    """Tries of one intervention: `known` are those with an answer, `calmer` those followed by settled or partly."""

    code: str
    tries: int
    known: int
    calmer: int


@dataclass(frozen=True, slots=True)
class Moment:
    """A good moment: a positive code, and the words of whoever saw it (empty: none were written)."""

    on: date
    code: str
    note: str


@dataclass(frozen=True, slots=True)
class MonthCounts:
    """One month. `upset_by_week` holds (Monday of the week, count), weeks of the month in order, none left out.

    `days_present` is None when not known. `logged_shifts` of `shifts` had at least one entry or a calm tap.
    """

    month: date  # its first day
    upset: int
    upset_by_strength: tuple[int, int, int, int]
    days_with_upset: int
    days_present: int | None
    logged_shifts: int
    shifts: int
    upset_by_week: tuple[tuple[date, int], ...]


@dataclass(frozen=True, slots=True)
class PlanLine:
    """Something the team is trying: the words of the plan, and since when."""

    text: str
    since: date
    intervention: str | None


@dataclass(frozen=True, slots=True)
class Person:
    """The person the document is about."""

    preferred_name: str
    full_name: str
    pronoun: str  # she | he | they
    likes: str
    what_calms: str


@dataclass(frozen=True, slots=True)
class PersonMonth:
    """Everything the monthly summary is written from."""

    home_name: str
    time_zone: str
    demo: bool
    person: Person
    now: MonthCounts
    before: MonthCounts | None  # None: the person was not here, or nothing was kept
    triggers: tuple[Tally, ...]  # most frequent first; TRG_UNKNOWN included
    behaviours: tuple[Tally, ...]
    helped: tuple[Helped, ...]  # most tries first
    moments: tuple[Moment, ...]
    plan: tuple[PlanLine, ...]
    contact_name: str  # whom the family may ring: the home's named contact
    contact_phone: str
    forbidden_names: tuple[str, ...]  # every other resident and member of staff: refused when one would appear


def first_of(day: date) -> date:
    """The first day of the day's month."""
    return day.replace(day=1)


def month_after(month: date) -> date:
    """The first day of the next month."""
    return first_of(first_of(month) + timedelta(days=31))


def month_before(month: date) -> date:
    """The first day of the month before."""
    return first_of(first_of(month) - timedelta(days=1))
