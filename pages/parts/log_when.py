"""When it happened: by the home's clock, without guessing in the hours that the clocks skip or repeat."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from pages.parts.log_entry import LogEntry
from protocols.home_time import WallTime, resolve
from protocols.wording import mark


OTHER = "other"
SET_BACK_MINUTES = ("0", "15", "30", "60")


class Problem(StrEnum):
    """Why an answer is not yet a time."""

    NO_TIME = "no_time"
    GAP = "gap"  # the clocks jumped over it
    WHICH = "which"  # it came twice: ask which
    FUTURE = "future"


SAID: dict[Problem, str] = {
    Problem.NO_TIME: mark("Choose the day and the time."),
    Problem.GAP: mark("The clocks went forward that night, so this time did not happen. Choose another time."),
    Problem.WHICH: mark("The clocks went back that night, so this time came twice. Which one was it?"),
    Problem.FUTURE: mark("This time is still to come. Choose an earlier one."),
}


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
    return of_clock(entry.day, entry.clock, second=entry.second, time_zone=time_zone, now=now)


def of_clock(day: date | None, clock: time | None, *, second: bool | None, time_zone: str, now: datetime) -> When:
    """What a day and a time on the home's clock mean; `second` says which of two, None: not said."""
    if day is None or clock is None:
        return When(None, Problem.NO_TIME)
    kind, instants = resolve(day, clock, time_zone)
    if kind is WallTime.GAP:
        return When(None, Problem.GAP)
    twice = kind is WallTime.AMBIGUOUS
    if twice and second is None:
        return When(None, Problem.WHICH, twice)
    at = instants[-1] if second else instants[0]
    return When(None, Problem.FUTURE, twice) if at > now else When(at, None, twice)
