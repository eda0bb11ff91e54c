"""When it happened: by the home's clock, without guessing in the hours that the clocks skip or repeat."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from pages.parts.log_entry import LogEntry
from protocols.home_time import WallTime, resolve, skipped
from protocols.wording import _


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
    """Either a time or the reason why there is none yet. `twice` asks which of the two hours it was.

    `clock` is what was chosen; `jump` is what the clocks showed before and after they left it out.
    """

    at: datetime | None
    problem: Problem | None = None
    twice: bool = False
    clock: time | None = None
    jump: tuple[time, time] | None = None


def sentence(found: When) -> str:
    """Why this is not yet a time, and what to do; "" when it is one."""
    match found.problem:
        case None:
            return ""
        case Problem.NO_TIME:
            return _("Choose the day and the time.")
        case Problem.FUTURE:
            return _("This time is still to come. Choose an earlier one.")
        case Problem.WHICH:
            return which(found)
    before, after = found.jump or (None, None)
    return _(
        "The clocks went forward from {before} to {after} that night, so {clock} did not happen. Choose another time.",
        before=_shown(before),
        after=_shown(after),
        clock=_shown(found.clock),
    )


def which(found: When) -> str:
    """The question about a time that came twice."""
    return _(
        "The clocks went back that night, so {clock} came twice. Was it the first or the second {clock}?",
        clock=_shown(found.clock),
    )


def one_of_two(found: When, *, second: bool) -> str:
    """An answer to that question."""
    clock = _shown(found.clock)
    return _("The second {clock}", clock=clock) if second else _("The first {clock}", clock=clock)


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
        return When(None, Problem.GAP, clock=clock, jump=skipped(day, clock, time_zone))
    twice = kind is WallTime.AMBIGUOUS
    if twice and second is None:
        return When(None, Problem.WHICH, twice, clock)
    at = instants[-1] if second else instants[0]
    return When(None, Problem.FUTURE, twice, clock) if at > now else When(at, None, twice, clock)


def _shown(clock: time | None) -> str:
    return f"{clock:%H:%M}" if clock is not None else ""
