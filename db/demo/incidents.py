"""Every incident, planned before anything is written: when, what, why, what was tried, and how it ended."""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cache
from random import Random

from db.demo import data, draw
from db.demo.figures_form import Pull, Weights
from db.demo.span import Span
from db.demo.tempers import Temper
from db.records.follow_ups import FollowUpAnswer
from db.records.incident_form import Answer
from protocols.vocabulary import vocabulary


_PLACES = ("Own room", "Own room", "Bathroom", "Corridor", "Lounge", "Lounge", "Dining room", "Garden")
_WRITTEN_AFTER_MINUTES = (2, 14)
_LATE_BEFORE_END_MINUTES = (4, 25)


@dataclass(frozen=True, slots=True)
class Planned:
    """One incident. `answer` is what is said with the log, None: nothing; `later` is said when asked again.

    `written_at` is when the log is saved. `by`: the role of whoever writes it.
    """

    resident: int
    at: datetime
    written_at: datetime
    behaviours: tuple[str, ...]
    strength: int
    affected: str
    triggers: tuple[str, ...]
    tried: tuple[str, ...]
    answer: Answer | None
    later: FollowUpAnswer | None = None
    flags: tuple[str, ...] = ()
    by: str = "aide"
    answered: bool = True  # whether nurses come to its cards before the end of the history
    beside: Mapping[str, str] = field(default_factory=dict)  # further fields of the form


def plan(seed: int, place: int, temper: Temper, present: Iterable[date], span: Span) -> Iterator[Planned]:
    """The incidents of one resident on the days on which they are there, in order of time."""
    rng = draw.dice(seed, "incidents", place)
    last: dict[str, datetime] = {}
    apart = timedelta(minutes=data.figures().incident.same_within_minutes)
    for day in present:
        planned = [_one(rng, place, temper, day, span) for _each in range(draw.poisson(rng, temper.rate_on(day)))]
        for incident in sorted((each for each in planned if each is not None), key=lambda each: each.at):
            behaviour = incident.behaviours[0]
            if behaviour not in last or incident.at - last[behaviour] > apart:
                yield incident
            last[behaviour] = incident.at


def _one(rng: Random, place: int, temper: Temper, day: date, span: Span) -> Planned | None:
    """None: it would not have been written down by the end of the history."""
    behaviours = draw.pick_some(rng, temper.mix, draw.how_many(rng, data.figures().mix.how_many, start=1))
    hour = _hour(rng, behaviours[0], temper)
    at = span.instant(day, time(hour, rng.randrange(60), rng.randrange(60)))
    late = draw.chance(rng, data.figures().incident.late)
    written_at = _written_at(rng, at, span, late=late)
    triggers = _triggers(rng, behaviours, temper, day, hour)
    tried = _tried(rng, behaviours, triggers, temper)
    answer, later = _ending(rng, _success(behaviours, triggers, tried, temper), late=late)
    beside = _beside(rng, behaviours)
    affected = _affected(rng, behaviours)
    planned = Planned(
        resident=place,
        at=at,
        written_at=written_at,
        behaviours=behaviours,
        strength=_strength(rng, behaviours),
        affected=affected,
        triggers=triggers,
        tried=tried,
        answer=answer,
        later=later,
        flags=_flags(rng, behaviours),
        by="nurse" if "INT_PRN_PSYCHOTROPIC" in tried else "aide",
        beside=beside,
    )
    return planned if written_at < span.until else None


def _hour(rng: Random, behaviour: str, temper: Temper) -> int:
    """The hour it happens: by what it is, else by the resident's type, else by the general day."""
    hours = data.figures().hours
    pulls = [pull for pull in (hours.at_night, hours.morning_care) if behaviour in pull.codes]
    pull = pulls[0] if pulls else temper.hours
    return rng.choices(range(24), weights=_hour_weights(pull))[0]


@cache
def _hour_weights(pull: Pull | None) -> tuple[float, ...]:
    general = data.figures().hours.general
    if pull is None:
        return general
    inside = sum(general[hour] for hour in pull.hours)
    outside = sum(general) - inside
    return tuple(
        weight * (pull.share / inside if hour in pull.hours else (1 - pull.share) / outside)
        for hour, weight in enumerate(general)
    )


def _written_at(rng: Random, at: datetime, span: Span, *, late: bool) -> datetime:
    """A few minutes later, or with others shortly before the shift ends."""
    soon = at + timedelta(minutes=draw.between(rng, _WRITTEN_AFTER_MINUTES), seconds=rng.randrange(60))
    if not late:
        return soon
    before_end = span.shift_ends(at) - timedelta(minutes=draw.between(rng, _LATE_BEFORE_END_MINUTES))
    return max(soon, before_end)


def _strength(rng: Random, behaviours: tuple[str, ...]) -> int:
    figures = data.figures().incident
    strength = draw.how_many(rng, figures.strength, start=1)
    return strength if strength < 4 or not set(behaviours).isdisjoint(figures.danger) else 3


def _affected(rng: Random, behaviours: tuple[str, ...]) -> str:
    figures, first = data.figures().incident, behaviours[0]
    if first in figures.towards:
        return "resident" if draw.chance(rng, figures.towards_resident) else "staff"
    if first in figures.towards_things:
        return "property"
    return "self" if first in figures.towards_self else "none"


def _triggers(rng: Random, behaviours: tuple[str, ...], temper: Temper, day: date, hour: int) -> tuple[str, ...]:
    figures = data.figures().triggers
    change = temper.change_on(day)
    if change is not None and draw.chance(rng, data.figures().change.of_triggers):
        return (change.trigger,)
    if draw.chance(rng, figures.unknown):
        return ("TRG_UNKNOWN",)
    weights = dict(_fitting(behaviours[0]))
    for code in temper.triggers & weights.keys():
        weights[code] *= figures.own
    if hour in data.figures().hours.late_day.hours:
        weights["TRG_LATE_DAY"] = figures.late_day
    return draw.pick_some(rng, weights, draw.how_many(rng, figures.how_many))


@cache
def _fitting(behaviour: str) -> Weights:
    figures = data.figures().triggers
    return next((each.weights for each in figures.by_behaviour if behaviour in each.codes), figures.otherwise)


def _tried(rng: Random, behaviours: tuple[str, ...], triggers: tuple[str, ...], temper: Temper) -> tuple[str, ...]:
    figures = data.figures().tried
    weights = {code: weight * _fit(code, behaviours, triggers) for code, weight in temper.tries.items()}
    tried = draw.pick_some(rng, weights, draw.how_many(rng, figures.how_many))
    if "TRG_PAIN" in triggers and draw.chance(rng, figures.pain_relief):
        tried += ("INT_PRN_ANALGESIC",)
    if temper.calming_order and draw.chance(rng, figures.calming_given):
        tried += ("INT_PRN_PSYCHOTROPIC",)
    return tried


def _fit(code: str, behaviours: tuple[str, ...], triggers: tuple[str, ...]) -> float:
    """How much more often it is tried here than where nothing speaks for it."""
    figures = data.figures().tried
    by_trigger = figures.suits_trigger if _suits_trigger(code, triggers) else 1
    return by_trigger * (figures.suits_behaviour if _suits_behaviour(code, behaviours) else 1)


def _success(behaviours: tuple[str, ...], triggers: tuple[str, ...], tried: tuple[str, ...], temper: Temper) -> float:
    """The chance that it helped: that one at least of the things tried did, or the passing of time where none was."""
    by_fit = data.figures().outcome.success
    if not tried:
        return by_fit["none"]
    return 1 - math.prod(1 - by_fit[_fits(code, behaviours, triggers, temper)] for code in tried)


def _fits(code: str, behaviours: tuple[str, ...], triggers: tuple[str, ...], temper: Temper) -> str:
    """The best reason there was for trying it."""
    if code in temper.calms:
        return "calms"
    if _suits_trigger(code, triggers):
        return "trigger"
    return "behaviour" if _suits_behaviour(code, behaviours) else "none"


@cache
def _suits_trigger(code: str, triggers: tuple[str, ...]) -> bool:
    return not set(vocabulary().interventions[code].suits_triggers).isdisjoint(triggers)


@cache
def _suits_behaviour(code: str, behaviours: tuple[str, ...]) -> bool:
    groups = vocabulary().interventions[code].suits_groups
    return any(not vocabulary().groups[group].isdisjoint(behaviours) for group in groups)


def _ending(rng: Random, success: float, *, late: bool) -> tuple[Answer | None, FollowUpAnswer | None]:
    """What is said with the log, and what is said later, when asked again. Nothing at all: nobody ever answers."""
    figures = data.figures().outcome
    if draw.chance(rng, figures.missing):
        missing = draw.pick(rng, figures.missing_as)
        return ("asleep" if missing == "asleep" else "did_not_see", None) if missing != "unanswered" else (None, None)
    if draw.chance(rng, success):
        known: FollowUpAnswer = "settled" if draw.chance(rng, figures.settled_of_success) else "partly"
    else:
        known = "worse" if draw.chance(rng, figures.worse_of_failure) else "no_change"
    return ("too_early", known) if not late and draw.chance(rng, figures.asked_later) else (known, None)


def _flags(rng: Random, behaviours: tuple[str, ...]) -> tuple[str, ...]:
    figures = data.figures().incident
    if "BHV_FLOOR" in behaviours:
        return ("fall", "head_strike") if draw.chance(rng, figures.fall_unseen) else ("fall",)
    if "BHV_SUDDEN_CONFUSION" in behaviours:
        return ("acute_change_reported",)
    if "BHV_REFUSE_CARE" in behaviours and draw.chance(rng, figures.cannot_wait):
        return ("essential_care",)
    return ()


def _beside(rng: Random, behaviours: tuple[str, ...]) -> dict[str, str]:
    """What is one tap away and seldom in the way."""
    figures, words = data.figures().incident, data.words()
    said: dict[str, str] = {}
    if draw.chance(rng, figures.said_how_long):
        minutes = rng.lognormvariate(0, figures.minutes.sigma) * figures.minutes.median
        said["duration"] = _band(min(minutes, figures.minutes.longest))
    if draw.chance(rng, figures.said_where):
        said["place"] = rng.choice(_PLACES)
    if draw.chance(rng, figures.noted):
        fitting = [each.says for each in words.notes if behaviours[0] in each.codes]
        said["note"] = rng.choice(fitting[0] if fitting else words.otherwise_notes)
    if draw.chance(rng, figures.quoted):
        said["own_words"] = rng.choice(words.own_words)
    if not {"BHV_HIT", "BHV_GRAB"}.isdisjoint(behaviours) and draw.chance(rng, figures.staff_hurt):
        said["staff_injury"] = "minor"
    if "BHV_FLOOR" in behaviours or draw.chance(rng, figures.looked_at):
        said["injury"] = "minor" if draw.chance(rng, figures.hurt_if_looked_at) else "none"
    return said


def _band(minutes: float) -> str:
    for code, below in (("lt5", 5), ("5_15", 15), ("15_60", 60)):
        if minutes < below:
            return code
    return "gt60"
