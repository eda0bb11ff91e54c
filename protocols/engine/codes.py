"""Codes that a protocol names and the vocabulary does not have. With one of these a protocol is not run at all."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from protocols.engine.places import Path, conditions_of, contraindications_of, leaves, place
from protocols.engine.questions import Event
from protocols.engine.schema import Protocol
from protocols.vocabulary import Vocabulary
from protocols.wording import _


def unknown_codes(protocol: Protocol, words: Vocabulary) -> list[str]:
    """One sentence for each code that is not there, with its place."""
    return [f"{place(protocol, path)}: {what}" for path, what in strangers(protocol, words)]


def strangers(protocol: Protocol, words: Vocabulary) -> Iterator[tuple[Path, str]]:
    """The place and the sentence of each code that is not there."""
    for path, kind, code, there in _codes(protocol, words):
        if code not in there:
            yield path, _("the vocabulary has no {kind} {code}", kind=kind, code=code)


Named = tuple[Path, str, str, Collection[str]]  # place, kind, code, the codes there are


def _codes(protocol: Protocol, words: Vocabulary) -> Iterator[Named]:
    for number, step in enumerate(protocol.steps):
        if step.intervention is not None:
            yield ("steps", number, "intervention"), "intervention", step.intervention, words.interventions
    for number, source in enumerate(protocol.evidence.cite):
        yield ("evidence", "cite", number), "source", source, words.references
    for path, one in contraindications_of(protocol):
        yield (*path, "source"), "source", one.source, words.references
    for root, condition in conditions_of(protocol):
        for path, key, spec in leaves(condition, root):
            for kind, code, there in _of_leaf(key, spec, words):
                yield path, kind, code, there


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
