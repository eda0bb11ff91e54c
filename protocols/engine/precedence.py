"""Which protocols become cards: suppression, one card a theme, each step once, and a budget of three.

Hard stops, the protocols marked so and every emergency pass all of it by. Nothing confidential ever meets anything
that is not: neither in a fold nor in a shared step. Who goes before whom: `protocols.engine.ranking`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Self

from protocols.defaults import whole
from protocols.engine.cards import State
from protocols.engine.conditions import Reading
from protocols.engine.facts import Facts, Firing
from protocols.engine.leaves import HOUR
from protocols.engine.library import ProtocolSet
from protocols.engine.naming import open_names
from protocols.engine.ranking import PRESSING, Ranking
from protocols.engine.schema import Protocol, Tier
from protocols.engine.verdict import LEFT_OUT, StepVerdict, Verdict


BUDGET = whole("cards_an_entry")
_SHOWN = {State.SUGGEST, State.CHECK_FIRST, State.REPLACED}
_WITH_STEPS = {State.SUGGEST, State.CHECK_FIRST}  # a question, or what stands instead, is shown in their place
_BREAKS_THE_BUDGET = {Tier.EMERGENCY, Tier.URGENT}


@dataclass(frozen=True, slots=True)
class SharedStep:
    """A step as it stands on a card, with the earliest deadline of all the protocols it serves, and their sources."""

    verdict: StepVerdict
    within_minutes: int | None
    cite: tuple[str, ...] = ()  # sources of the other protocols it serves
    on_card: str = ""  # it stands on the card of this protocol instead


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """One card to be written: its protocol, its steps, and what is folded into it."""

    head: Verdict
    steps: tuple[SharedStep, ...]
    also: tuple["Plan", ...] = ()

    @classmethod
    def of(cls, head: Verdict, also: tuple["Plan", ...] = ()) -> Self:
        """A plan with the steps as the protocol has them."""
        return cls(head, tuple(SharedStep(step, step.spec.within_minutes) for step in head.steps), also)

    @property
    def ids(self) -> list[str]:
        """Every protocol of the card."""
        return [self.head.ready.spec.id, *(one.head.ready.spec.id for one in self.also)]


def arrange(verdicts: list[Verdict], facts: Facts, protocols: ProtocolSet) -> tuple[list[Plan], dict[str, State]]:
    """The cards, most pressing first, and what became of every protocol."""
    ranking = Ranking(facts, protocols)
    states = {verdict.ready.spec.id: verdict.state for verdict in verdicts}
    able = [verdict for verdict in verdicts if verdict.state in _SHOWN or asks(verdict, facts)]
    fresh = [verdict for verdict in able if verdict.exempt or came_up(verdict.ready.spec, facts) is None]
    states.update({verdict.ready.spec.id: State.SUPPRESSED for verdict in able if verdict not in fresh})
    plans = _fold(sorted(fresh, key=ranking.of))
    states.update({folded: State.FOLDED for plan in plans for folded in plan.ids[1:]})
    kept = _within_budget(plans)
    states.update({over: State.SUPPRESSED for plan in plans if plan not in kept for over in plan.ids})
    return _share(sorted(kept, key=lambda plan: ranking.pressing(plan.head))), states


def opposite(one: Protocol, other: Protocol) -> bool:
    """They point different ways, as either author declared."""
    return other.id in one.incompatible_with or one.id in other.incompatible_with


def opposites(spec: Protocol, shown: Mapping[str, Protocol]) -> list[Protocol]:
    """Cards of this moment that point another way; nothing confidential elsewhere."""
    others = [one for one in shown.values() if one.id != spec.id and (spec.confidential or not one.confidential)]
    return [other for other in others if opposite(spec, other)]


def asks(verdict: Verdict, facts: Facts) -> bool:
    """The condition is not known, and the protocol names one fact to ask for that is really open."""
    ask = verdict.ready.spec.ask
    if verdict.state is not State.NEEDS_DATA or ask is None:
        return False
    return any(ask.fact in open_names(reading, facts) for reading in open_readings(verdict))


def open_readings(verdict: Verdict) -> list[Reading]:
    """What is not known, on the branches that could decide."""
    return [reading for reading in verdict.readings if reading.is_open]


def came_up(spec: Protocol, facts: Facts) -> float | None:
    """When it came up for this resident last, within its hours; None: it did not, or it is more pressing by now."""
    times = [
        (PRESSING[firing.tier], firing.at)
        for firing in facts.firings or ()
        if firing.protocol == spec.id and firing.at is not None and _is_recent(firing, spec, facts)
    ]
    if not times or PRESSING[spec.tier] < min(pressing for pressing, _at in times):
        return None
    return max(at for _pressing, at in times)


def _is_recent(firing: Firing, spec: Protocol, facts: Facts) -> bool:
    """Within the hours of the protocol, or within the longer ones of the reason with which it was turned down."""
    hours = spec.suppress.same_resident_h
    if firing.answered is not None:
        hours = max(hours, spec.suppress.after_reasons.get(firing.answered, 0))
    return firing.at is not None and facts.now_s - hours * HOUR < firing.at <= facts.now_s


def _fold(ordered: list[Verdict]) -> list[Plan]:
    """One card a theme. What is more pressing than the card of its theme stands by itself, and so does its opposite."""
    cards: list[Verdict] = []
    folded: dict[str, list[Plan]] = {}
    for verdict in ordered:
        into = None if verdict.exempt else next((card for card in cards if _takes_in(card, verdict)), None)
        if into is None:
            cards.append(verdict)
        else:
            folded.setdefault(into.ready.spec.id, []).append(Plan.of(verdict))
    return [Plan.of(card, tuple(folded.get(card.ready.spec.id, ()))) for card in cards]


def _takes_in(card: Verdict, verdict: Verdict) -> bool:
    """A hard stop takes nothing in: it is acknowledged, and what it held would be lost."""
    head, spec = card.ready.spec, verdict.ready.spec
    same = (head.theme, head.confidential) == (spec.theme, spec.confidential)
    pressing = PRESSING[head.tier] <= PRESSING[spec.tier]
    return same and pressing and not head.hard_stop and not opposite(head, spec)


def _within_budget(plans: list[Plan]) -> list[Plan]:
    """Three cards. Urgency can break the budget, where it is known; repeats never came as far as here."""
    kept: list[Plan] = []
    left = BUDGET
    for plan in plans:
        breaks = plan.head.ready.spec.tier in _BREAKS_THE_BUDGET and plan.head.condition is True
        if plan.head.exempt or breaks or left > 0:
            kept.append(plan)
            left -= not plan.head.exempt
    return kept


def _share(plans: list[Plan]) -> list[Plan]:
    """The same step asked for twice stands on the more pressing card, with the earliest deadline."""
    shared = [_within_card(plan) for plan in plans]
    for place, plan in enumerate(plans):
        for later in range(place + 1, len(plans)):
            if plan.head.ready.spec.confidential is plans[later].head.ready.spec.confidential:
                shared[place], shared[later] = _merge(shared[place], shared[later])
    return shared


def _within_card(plan: Plan) -> Plan:
    also: list[Plan] = []
    for one in plan.also:
        plan, inside = _merge(plan, one, may_empty=True)
        also.append(inside)
    return replace(plan, also=tuple(also))


def _merge(first: Plan, later: Plan, *, may_empty: bool = False) -> tuple[Plan, Plan]:
    if not {first.head.state, later.head.state} <= _WITH_STEPS:
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
    empty = len(twice) == sum(_offered(step) for step in later.steps)
    if later.head.exempt or (empty and not may_empty):
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
