"""What a set of protocols asks for: the windows for which facts have to be worked out beforehand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache

from protocols.engine.library import ProtocolSet, assemble
from protocols.engine.places import conditions_of
from protocols.engine.questions import Bounds, Condition
from protocols.engine.schema import Protocol, Suppress
from protocols.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class RateWindows:
    """Incidents of a behaviour group in the last days, beside those of the days before."""

    group: str
    recent_d: int
    baseline_d: int


@dataclass(frozen=True, slots=True)
class Asked:
    """`compared_tries`: no protocol compares fewer tries of one thing for one behaviour with what is usual in the home,
    nor over more than `compared_days`. `firings`: as far back as any protocol looks
    for an earlier firing, its own or another's. `missing`: what has to be there, with the fewest minutes after which
    any protocol asks for it."""

    rates: tuple[RateWindows, ...]
    response_days: tuple[int, ...]
    compared_tries: int
    compared_days: int
    firings: timedelta
    missing: Mapping[str, int]


@lru_cache(maxsize=64)
def by(protocols: ProtocolSet) -> Asked:
    """What these protocols ask for, worked out once a set."""
    specs = [ready.spec for ready in protocols.all]
    leaves = [leaf for spec in specs for _place, tree in conditions_of(spec) for leaf in _leaves(tree)]
    rates = dict.fromkeys(
        RateWindows(rate.group, rate.recent_d, rate.baseline_d)
        for leaf in leaves
        if (rate := leaf.rate_ratio) is not None and rate.group is not None
    )
    responses = [leaf.response for leaf in leaves if leaf.response is not None]
    compared = [one for one in responses if (one.shrunk_success_gte, one.prob_better_than_home_gte) != (None, None)]
    missing: dict[str, int] = {}
    for one in (leaf.missing for leaf in leaves if leaf.missing is not None):
        missing[one.what] = min(one.after_min, missing.get(one.what, one.after_min))
    hours = [0.0, *(leaf.rule_fired.within_h for leaf in leaves if leaf.rule_fired is not None)]
    return Asked(
        rates=tuple(rates),
        response_days=tuple(sorted({response.window_d for response in responses})),
        compared_tries=min((one.tries_gte for one in compared), default=0),
        compared_days=max((one.window_d for one in compared), default=0),
        firings=timedelta(hours=max([*hours, *(each for spec in specs for each in _held_back(spec.suppress))])),
        missing=missing,
    )


@lru_cache(maxsize=64)
def by_time(protocols: ProtocolSet) -> ProtocolSet:
    """Those of the set that can come up because time has passed, with nothing new on the record.

    The others say the same of what is on the record whenever they are asked. To ask them again by the clock would only
    repeat, at night, what was said when it was written down.
    """
    specs = [ready.spec for ready in protocols.all if any(map(_comes_with_time, _whole(ready.spec)))]
    of_home = protocols.of_home & {spec.id for spec in specs}
    return assemble(specs, protocols.words, of_home=of_home)


def _whole(spec: Protocol) -> Iterator[Condition]:
    yield from _leaves(spec.gate)
    yield from _leaves(spec.when)


def _comes_with_time(leaf: Condition) -> bool:
    """Something is missing, a day went by, or a count goes up to its number by itself."""
    if leaf.missing is not None or leaf.obs_days is not None:
        return True
    if leaf.med is not None:
        return vocabulary().medicine_facts[leaf.med.fact].value != "yes_no" and _from_below(leaf.med)
    return leaf.obs is not None and _is_time_since(leaf.obs.name) and _from_below(leaf.obs)


def _from_below(bounds: Bounds) -> bool:
    return not bounds.is_any and (bounds.gte, bounds.gt) != (None, None)


def _is_time_since(name: str) -> bool:
    """Worked out from an entry that has a time and no value: bowels opened, passed urine."""
    known = vocabulary().observations
    came_from = known[name].derived_from
    return came_from is not None and known[came_from].unit == ""


def _held_back(suppress: Suppress) -> list[float]:
    return [suppress.same_resident_h, *suppress.after_reasons.values()]


def _leaves(condition: Condition) -> Iterator[Condition]:
    if not condition.branches:
        yield condition
    for branch in condition.branches:
        yield from _leaves(branch)
