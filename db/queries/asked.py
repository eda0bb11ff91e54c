"""What the library's protocols ask for: the windows for which facts have to be worked out beforehand."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from protocols.engine.library import load
from protocols.engine.schema import Condition


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
    for an earlier firing, its own or another's."""

    rates: tuple[RateWindows, ...]
    response_days: tuple[int, ...]
    compared_tries: int
    compared_days: int
    firings: timedelta


@cache
def by_library() -> Asked:
    """What the shipped library asks for, worked out once."""
    specs = [ready.spec for ready in load().all]
    leaves = [leaf for spec in specs for tree in (spec.gate, spec.when) for leaf in _leaves(tree)]
    rates = dict.fromkeys(
        RateWindows(rate.group, rate.recent_d, rate.baseline_d)
        for leaf in leaves
        if (rate := leaf.rate_ratio) is not None and rate.group is not None
    )
    responses = [leaf.response for leaf in leaves if leaf.response is not None]
    compared = [one for one in responses if (one.shrunk_success_gte, one.prob_better_than_home_gte) != (None, None)]
    hours = [leaf.rule_fired.within_h for leaf in leaves if leaf.rule_fired is not None]
    return Asked(
        rates=tuple(rates),
        response_days=tuple(sorted({response.window_d for response in responses})),
        compared_tries=min((one.tries_gte for one in compared), default=0),
        compared_days=max((one.window_d for one in compared), default=0),
        firings=timedelta(hours=max([*hours, *(spec.suppress.same_resident_h for spec in specs)])),
    )


def _leaves(condition: Condition) -> Iterator[Condition]:
    branches = [*(condition.all or ()), *(condition.any or ()), *([condition.not_] if condition.not_ else ())]
    if not branches:
        yield condition
    for branch in branches:
        yield from _leaves(branch)
