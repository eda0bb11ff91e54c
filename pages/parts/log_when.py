"""When it happened: by the home's clock, without guessing in the hours that the clocks skip or repeat."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from pages.parts.log_entry import LogEntry
from protocols.home_time import WallTime, resolve


OTHER = "other"
SET_BACK_MINUTES = ("0", "15", "30", "60")


class Problem(StrEnum):
    """Why an answer is not yet a time."""

    NO_TIME = "no_time"
    GAP = "gap"  # the clocks jumped over it
    WHICH = "which"  # it came twice: ask which
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class When:
    """Either a time or the reason why there is none yet. `twice` asks which of the two hours it was."""

    at: datetime | None
    problem: Problem | None = None
    twice: bool = False


def when_of(entry: LogEntry, *, time_zone: str, now: datetime) -> When:
    """What the entry's answers mean. `now` bounds them: nothing happens later than now."""
    if entry.set_back != OTHER:
        return When(entry.begun_at - timedelta(minutes=int(entry.set_back)))
    if entry.day is None or entry.clock is None:
        return When(None, Problem.NO_TIME)
    kind, instants = resolve(entry.day, entry.clock, time_zone)
    if kind is WallTime.GAP:
        return When(None, Problem.GAP)
    twice = kind is WallTime.AMBIGUOUS
    if twice and entry.second is None:
        return When(None, Problem.WHICH, twice)
    at = instants[-1] if entry.second else instants[0]
    return When(None, Problem.FUTURE, twice) if at > now else When(at, None, twice)
