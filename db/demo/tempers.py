"""What each resident is like in this home: how often upset, by what, at which hours, and what helps."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from random import Random

from db.demo import data, draw
from db.demo.figures_form import Pull
from db.demo.people import Person
from protocols.vocabulary import vocabulary


_REASONS = ("TRG_PAIN", "TRG_INFECTION")  # of the two true changes, in this order
_LAST_CHANGE_ENDS = (70, 4)  # days before the end of the history: one is over, one is fresh


@dataclass(frozen=True, slots=True)
class Change:
    """More incidents than usual for a while, with a reason."""

    begins: date
    ends: date
    trigger: str


@dataclass(frozen=True, slots=True)
class Temper:
    """`rate` in incidents a day; `hours` is a type's own pull, None for the general day; `calming_order`: a
    when-needed calming medicine is prescribed."""

    rate: float
    mix: Mapping[str, float]
    hours: Pull | None
    triggers: frozenset[str]
    tries: Mapping[str, float]
    calms: frozenset[str]
    calming_order: bool
    change: Change | None

    def rate_on(self, day: date) -> float:
        changed = self.change is not None and self.change.begins <= day < self.change.ends
        return self.rate * (data.figures().change.times if changed else 1)

    def change_on(self, day: date) -> Change | None:
        return self.change if self.change is not None and self.change.begins <= day < self.change.ends else None


def tempers(seed: int, residents: Sequence[Person], *, until: date) -> list[Temper]:
    """One for each resident, in their order."""
    rates = _rates(draw.dice(seed, "rates"), len(residents))
    pulls = _pulls(draw.dice(seed, "pulls"), rates)
    changes = _changes(draw.dice(seed, "changes"), rates, until=until)
    return [
        _temper(draw.dice(seed, "temper", place), person, rates[place], pulls[place], changes.get(place))
        for place, person in enumerate(residents)
    ]


def _temper(rng: Random, person: Person, rate: float, pull: Pull | None, change: Change | None) -> Temper:
    figures = data.figures()
    fitting = {code: 1.0 for each in figures.triggers.by_behaviour for code in each.weights}
    calms = frozenset(each.intervention for each in person.calms)
    return Temper(
        rate=rate,
        mix=draw.dirichlet(rng, figures.mix.weights, figures.mix.concentration),
        hours=pull,
        triggers=frozenset(draw.pick_some(rng, fitting | dict(figures.triggers.otherwise), 3)),
        tries={code: figures.tried.calms if code in calms else 1 for code in _safe(person)},
        calms=calms,
        calming_order=draw.chance(rng, figures.tried.calming_order),
        change=change,
    )


def _rates(rng: Random, count: int) -> list[float]:
    """A rate for each, from the Gamma distribution, drawn to the home's mean: few hold most of the incidents."""
    figures = data.figures().rate
    drawn = [rng.gammavariate(figures.shape, figures.mean / figures.shape) for _resident in range(count)]
    scale = figures.mean * count / sum(drawn)
    return [rate * scale for rate in drawn]


def _pulls(rng: Random, rates: Sequence[float]) -> list[Pull | None]:
    """Types spread over residents with many and with few incidents, so that their share of the incidents fits too."""
    hours = data.figures().hours
    pulls: list[Pull | None] = [None] * len(rates)
    for pull in (hours.late_day, hours.night_call):
        free = [place for place in _by_rate(rates) if pulls[place] is None]
        count = round(pull.of_residents * len(rates))
        step = len(free) / count
        for each in range(count):
            stratum = free[round(each * step) : round((each + 1) * step)]
            pulls[rng.choice(stratum)] = pull
    return pulls


def _changes(rng: Random, rates: Sequence[float], *, until: date) -> dict[int, Change]:
    """Two residents with enough incidents for a change to be seen, and not so many that it drowns the home."""
    ranked = _by_rate(rates)
    chosen = rng.sample(ranked[len(ranked) // 8 : len(ranked) // 3], len(_REASONS))
    changes = {}
    for place, reason, days_ago in zip(chosen, _REASONS, _LAST_CHANGE_ENDS, strict=True):
        ends = until - timedelta(days=days_ago)
        lasts = timedelta(days=draw.between(rng, data.figures().change.days))
        changes[place] = Change(begins=ends - lasts, ends=ends, trigger=reason)
    return changes


def _by_rate(rates: Sequence[float]) -> list[int]:
    return sorted(range(len(rates)), key=lambda place: -rates[place])


def _safe(person: Person) -> list[str]:
    """What this home tries with the person: nothing that a risk speaks against."""
    present = person.present_flags
    return [code for code in _at_hand() if not present.intersection(vocabulary().interventions[code].avoid_if)]


@cache
def _at_hand() -> tuple[str, ...]:
    """What an aide can try in an incident, and see the effect of."""
    longest = data.figures().tried.longest_check_minutes
    return tuple(
        code
        for code, term in vocabulary().interventions.items()
        if term.core
        and term.min_role in ("aide", "trained")
        and term.kind not in ("crisis", "pharmacological")
        and term.check_outcome_after_minutes <= longest
    )
