"""The order of steps on a card. It never adds a step and never hides one.

The author's order stands, because it often is a sequence: safety first, then the body, then what comes after. Steps
change places only among neighbours that could be done in any order: same people, same deadline and not "at once",
none of them about safety, medicines or who has to come. Emergencies and hard stops keep the author's order whole.

Among such neighbours goes first what the person's own care plan asks for, then what takes least away from them. Only
neighbours of the same kind are ordered further: by the grade of the evidence, and within the same grade by what
helped this person before (design notes on rules, 4.3 b, d, e, f). Another kind is no tie: a look at the body that
the author put before music stays there, however good the evidence for music is.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator
from itertools import groupby

from protocols.defaults import whole
from protocols.engine.precedence import SharedStep
from protocols.engine.ranking import GRADES, planned
from protocols.engine.schema import Protocol, Tier
from protocols.engine.speaker import Speaker
from protocols.vocabulary.models import Intervention


_ORDINARY = {"psychological", "physical", "environmental", "social"}
_ENOUGH = whole("known_before_order")


def in_order(steps: tuple[SharedStep, ...], spec: Protocol, speaker: Speaker) -> list[SharedStep]:
    """The steps of a protocol's card in the order in which they are shown."""
    if spec.hard_stop or spec.tier is Tier.EMERGENCY or len(steps) < 2:
        return list(steps)
    asked = planned(speaker.facts)

    def place(step: SharedStep) -> tuple[bool, int]:
        term = _term(step, speaker)
        return (term is None or term.code not in asked, term.restrictiveness if term else 0)

    def alike(step: SharedStep) -> tuple[object, ...]:
        term = _term(step, speaker)
        return (*place(step), term.kind if term else "")

    return [
        step
        for run in _runs(steps, lambda step: _tie(step, speaker))
        for same in _runs(sorted(run, key=place), alike)
        for step in _by_evidence(same, speaker)
    ]


def _runs(steps: Iterable[SharedStep], key: Callable[[SharedStep], Hashable]) -> Iterator[list[SharedStep]]:
    """Neighbours with the same key."""
    return (list(run) for _key, run in groupby(steps, key))


def _tie(step: SharedStep, speaker: Speaker) -> tuple[object, ...]:
    """Steps with the same tie may change places."""
    spec, term = step.verdict.spec, _term(step, speaker)
    if term is None or term.kind not in _ORDINARY or "staff" not in term.leads or step.within_minutes == 0:
        return (spec.id,)
    return (tuple(sorted(spec.who)), step.within_minutes, step.verdict.state)


def _term(step: SharedStep, speaker: Speaker) -> Intervention | None:
    code = step.verdict.spec.intervention
    return None if code is None else speaker.words.interventions[code]


def _by_evidence(steps: list[SharedStep], speaker: Speaker) -> list[SharedStep]:
    if len(steps) < 2:
        return steps

    def grade(step: SharedStep) -> int:
        term = _term(step, speaker)
        return GRADES[term.evidence.grade] if term else 0

    return [step for same in _runs(sorted(steps, key=grade), grade) for step in _by_record(same, speaker)]


def _by_record(run: list[SharedStep], speaker: Speaker) -> list[SharedStep]:
    tried = [speaker.facts.record.get(step.verdict.spec.intervention or "") for step in run]
    if any(one is None or one.known < _ENOUGH for one in tried):
        return run
    shares = {id(step): (one.calmer + 1) / (one.known + 2) for step, one in zip(run, tried, strict=True) if one}
    return sorted(run, key=lambda step: -shares[id(step)])
