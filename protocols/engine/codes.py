"""Codes that a protocol names and the vocabulary does not have. With one of these a protocol is not run at all."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from protocols.engine.schema import Condition, Event, Protocol, leaves_of
from protocols.vocabulary import Vocabulary


def unknown_codes(protocol: Protocol, words: Vocabulary) -> list[str]:
    """One sentence for each code that is not there, with its place."""
    return [
        f"{place}: the vocabulary has no {kind} {code}"
        for place, kind, code, there in _codes(protocol, words)
        if code not in there
    ]


def conditions_of(protocol: Protocol) -> Iterator[tuple[str, Condition]]:
    """Every condition of a protocol with its place in the file."""
    yield "gate", protocol.gate
    yield "when", protocol.when
    for one in protocol.unless:
        yield f"unless.{one.id}", one.when
    for step in protocol.steps:
        for one in step.contraindicated:
            yield f"steps.{step.id}.{one.id}", one.when


Named = tuple[str, str, str, Collection[str]]  # place, kind, code, the codes there are


def _codes(protocol: Protocol, words: Vocabulary) -> Iterator[Named]:
    for step in protocol.steps:
        if step.intervention is not None:
            yield f"steps.{step.id}", "intervention", step.intervention, words.interventions
    sources = [*protocol.evidence.cite, *(one.source for _place, one in contraindications_of(protocol))]
    for source in sources:
        yield "sources", "source", source, words.references
    for place, condition in conditions_of(protocol):
        for key, spec in leaves_of(condition):
            for kind, code, there in _of_leaf(key, spec, words):
                yield f"{place}.{key}", kind, code, there


def contraindications_of(protocol: Protocol) -> Iterator[tuple[str, Any]]:
    """Those of the whole and those of each step, with their place."""
    for one in protocol.unless:
        yield f"unless.{one.id}", one
    for step in protocol.steps:
        for one in step.contraindicated:
            yield f"steps.{step.id}.{one.id}", one


def _of_leaf(key: str, spec: Any, words: Vocabulary) -> Iterable[tuple[str, str, Collection[str]]]:
    if isinstance(spec, Event):
        return _of_event(spec, words)
    if key in ("risk_any", "risk_none"):
        return [("risk flag", code, words.risk_flags) for code in spec]
    if key in ("assessment", "assessment_missing"):
        codes = [spec.code] if key == "assessment" else spec.code_in
        return [("assessment", code, _totals_and_parts(words)) for code in codes]
    if key in ("obs", "obs_days"):
        for_rules = [name for name, one in words.observations.items() if one.for_rules]
        return [("observation for rules", spec.name, for_rules)]
    if key == "med":
        return [("fact about medicines", spec.fact, words.medicine_facts)]
    group = getattr(spec, "group", None)
    return [] if group is None else [("group", group, words.groups)]


def _totals_and_parts(words: Vocabulary) -> set[str]:
    parts = {f"{one.code}.{part.code}" for one in words.instruments.values() for part in one.parts}
    return {*words.instruments, *parts}


def _of_event(spec: Event, words: Vocabulary) -> Iterable[tuple[str, str, Collection[str]]]:
    lists: list[tuple[str, list[str] | None, Collection[str]]] = [
        ("behaviour", spec.behaviour_in, words.behaviours),
        ("group", [spec.group] if spec.group else None, words.groups),
        ("trigger", spec.trigger_in, words.triggers),
        ("intervention", spec.intervention_in, words.interventions),
        ("target", spec.target_in, words.targets),
        ("injury", spec.injury_in, words.injuries),
        ("event flag", [spec.flag] if spec.flag else None, words.event_flags),
    ]
    return [(kind, code, there) for kind, codes, there in lists for code in codes or ()]
