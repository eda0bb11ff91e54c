"""Which protocols become cards: suppression, one card a theme, each step once, and a budget of three.

Hard stops, the protocols marked so and every emergency pass all of it by. Nothing confidential ever meets anything
that is not: neither in a fold nor in a shared step.
"""

from dataclasses import dataclass, replace
from typing import Self

from protocols.engine.cards import State
from protocols.engine.conditions import Reading
from protocols.engine.facts import Facts
from protocols.engine.leaves import HOUR
from protocols.engine.naming import open_names
from protocols.engine.schema import Tier
from protocols.engine.verdict import LEFT_OUT, StepVerdict, Verdict


BUDGET = 3
_PRESSING = {tier: place for place, tier in enumerate(Tier)}
_SHOWN = {State.SUGGEST, State.CHECK_FIRST, State.REPLACED}


@dataclass(frozen=True, slots=True)
class SharedStep:
    """A step as it stands on a card, with the earliest deadline of all the protocols it serves, and their sources."""

    verdict: StepVerdict
    within_minutes: int | None
    cite: tuple[str, ...] = ()  # sources of the other protocols it serves
    on_card: str = ""  # it stands on the card of this protocol instead


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """One card to be written: its protocol, its steps, and the protocols folded into it."""

    head: Verdict
    steps: tuple[SharedStep, ...]
    also: tuple[Verdict, ...] = ()

    @classmethod
    def of(cls, head: Verdict, also: tuple[Verdict, ...] = ()) -> Self:
        """A plan with the steps as the protocol has them."""
        return cls(head, tuple(SharedStep(step, step.spec.within_minutes) for step in head.steps), also)


def arrange(verdicts: list[Verdict], facts: Facts) -> tuple[list[Plan], dict[str, State]]:
    """The cards, most pressing first, and what became of every protocol."""
    states = {verdict.ready.spec.id: verdict.state for verdict in verdicts}
    able = [verdict for verdict in verdicts if verdict.state in _SHOWN or asks(verdict, facts)]
    fresh = [verdict for verdict in able if verdict.exempt or not _repeats(verdict, facts)]
    states.update({verdict.ready.spec.id: State.SUPPRESSED for verdict in able if verdict not in fresh})
    plans = _fold(sorted(fresh, key=_order))
    states.update({one.ready.spec.id: State.FOLDED for plan in plans for one in plan.also})
    kept = _within_budget(plans)
    dropped = [plan for plan in plans if plan not in kept]
    states.update({one.ready.spec.id: State.SUPPRESSED for plan in dropped for one in (plan.head, *plan.also)})
    return _share(kept), states


def asks(verdict: Verdict, facts: Facts) -> bool:
    """The condition is not known, and the protocol names one fact to ask for that is really open."""
    ask = verdict.ready.spec.ask
    if verdict.state is not State.NEEDS_DATA or ask is None:
        return False
    return any(ask.fact in open_names(reading, facts) for reading in open_readings(verdict))


def open_readings(verdict: Verdict) -> list[Reading]:
    """What is not known, on the branches that could decide."""
    return [reading for reading in verdict.readings if reading.is_open]


def _order(verdict: Verdict) -> tuple[int, bool, int, str]:
    spec = verdict.ready.spec
    return _PRESSING[spec.tier], verdict.state is State.NEEDS_DATA, -spec.priority, spec.id


def _repeats(verdict: Verdict, facts: Facts) -> bool:
    """It came up for this resident within its hours, and has not become more pressing since."""
    spec = verdict.ready.spec
    since = facts.now_s - spec.suppress.same_resident_h * HOUR
    earlier = [
        _PRESSING[firing.tier]
        for firing in facts.firings or ()
        if firing.protocol == spec.id and firing.at is not None and since < firing.at <= facts.now_s
    ]
    return bool(earlier) and _PRESSING[spec.tier] >= min(earlier)


def _fold(ordered: list[Verdict]) -> list[Plan]:
    """One card a theme. A hard stop takes nothing in: it is acknowledged, and what it held would be lost."""
    heads: dict[tuple[str, bool], Verdict] = {}
    for verdict in ordered:
        if not verdict.ready.spec.hard_stop:
            heads.setdefault(_theme(verdict), verdict)
    folded: dict[tuple[str, bool], list[Verdict]] = {}
    cards: list[Verdict] = []
    for verdict in ordered:
        if verdict.exempt or verdict is heads[_theme(verdict)]:
            cards.append(verdict)
        else:
            folded.setdefault(_theme(verdict), []).append(verdict)
    return [
        Plan.of(card, tuple(folded.get(_theme(card), ())) if card is heads.get(_theme(card)) else ()) for card in cards
    ]


def _theme(verdict: Verdict) -> tuple[str, bool]:
    return verdict.ready.spec.theme, verdict.ready.spec.confidential


def _within_budget(plans: list[Plan]) -> list[Plan]:
    kept: list[Plan] = []
    left = BUDGET
    for plan in plans:
        if plan.head.exempt:
            kept.append(plan)
        elif left > 0:
            kept.append(plan)
            left -= 1
    return kept


def _share(plans: list[Plan]) -> list[Plan]:
    """The same step asked for by two cards stands on the more pressing one, with the earliest deadline."""
    shared = list(plans)
    for place, plan in enumerate(plans):
        for later in range(place + 1, len(plans)):
            if plan.head.ready.spec.confidential is plans[later].head.ready.spec.confidential:
                shared[place], shared[later] = _merge(shared[place], shared[later])
    return shared


def _merge(first: Plan, later: Plan) -> tuple[Plan, Plan]:
    if State.REPLACED in (first.head.state, later.head.state):
        return first, later
    offered = {_same(step): step for step in first.steps if _offered(step)}
    twice = {_same(step): step for step in later.steps if _offered(step) and _same(step) in offered}
    if not twice:
        return first, later
    merged = tuple(
        replace(
            step,
            within_minutes=_earliest(step.within_minutes, twice[_same(step)].within_minutes),
            cite=(*step.cite, *later.head.ready.spec.evidence.cite),
        )
        if _offered(step) and _same(step) in twice
        else step
        for step in first.steps
    )
    first = replace(first, steps=merged)
    if later.head.exempt or len(twice) == sum(_offered(step) for step in later.steps):
        return first, later  # a card that cannot be dropped, or would be left empty, keeps its steps
    moved = tuple(
        replace(step, on_card=first.head.ready.spec.id) if _same(step) in twice else step for step in later.steps
    )
    return first, replace(later, steps=moved)


def _same(step: SharedStep) -> tuple[str, str]:
    """Two protocols mean the same step when the id and the sentence are the same."""
    return step.verdict.spec.id, step.verdict.spec.do


def _offered(step: SharedStep) -> bool:
    return step.verdict.state != LEFT_OUT and not step.on_card


def _earliest(one: int | None, other: int | None) -> int | None:
    given = [minutes for minutes in (one, other) if minutes is not None]
    return min(given, default=None)
