"""The order of steps. A person's own record may change places inside ties; it never adds a step and never hides one."""

from protocols.engine.precedence import SharedStep
from protocols.engine.speaker import Speaker


_ORDINARY = {"psychological", "physical", "environmental", "social"}
_ENOUGH = 3  # known outcomes of each step compared, below which an order would be chance (design note on learning)


def in_order(steps: tuple[SharedStep, ...], speaker: Speaker) -> list[SharedStep]:
    """The author's order. Neighbours that are equal in all that the rules look at go by this person's record."""
    ordered: list[SharedStep] = []
    run: list[SharedStep] = []
    for step in steps:
        if run and _tie(run[-1], speaker) != _tie(step, speaker):
            ordered += _by_record(run, speaker)
            run = []
        run.append(step)
    return ordered + _by_record(run, speaker)


def _tie(step: SharedStep, speaker: Speaker) -> tuple[object, ...]:
    """Steps with the same tie may change places: same people, same deadline, same kind and grade of evidence."""
    spec = step.verdict.spec
    term = speaker.words.interventions[spec.intervention] if spec.intervention else None
    if term is None or term.kind not in _ORDINARY:
        return (spec.id,)
    return (tuple(sorted(spec.who)), step.within_minutes, term.kind, term.evidence.grade, step.verdict.state)


def _by_record(run: list[SharedStep], speaker: Speaker) -> list[SharedStep]:
    tried = [speaker.facts.record.get(step.verdict.spec.intervention or "") for step in run]
    if any(one is None or one.known < _ENOUGH for one in tried):
        return run
    shares = {id(step): (one.calmer + 1) / (one.known + 2) for step, one in zip(run, tried, strict=True) if one}
    return sorted(run, key=lambda step: -shares[id(step)])
