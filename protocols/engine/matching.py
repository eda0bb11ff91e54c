"""Whether one incident matches the fields that a rule asks for; a field that is not known gives unknown."""

from collections.abc import Callable, Collection, Mapping

from protocols.engine.facts import Seen
from protocols.engine.schema import Event


Match = Callable[[Seen], bool | None]


Groups = Mapping[str, frozenset[str]]


def matcher(event: Event, groups: Groups) -> Match:
    """A question to one incident: every field given has to match; no field given matches any incident."""
    tests = [test for test in _tests(event, groups) if test]
    if len(tests) == 1:
        return tests[0]

    def match(seen: Seen) -> bool | None:
        result: bool | None = True
        for test in tests:
            answer = test(seen)
            if answer is False:
                return False
            if answer is None:
                result = None
        return result

    return match


def behaviours(event: Event, groups: Groups) -> frozenset[str] | None:
    """The behaviours of which one has to be there; None: no behaviour is asked for."""
    group = _group(event, groups)
    listed = None if event.behaviour_in is None else frozenset(event.behaviour_in)
    return listed & group if listed is not None and group is not None else listed if group is None else group


def _group(event: Event, groups: Groups) -> frozenset[str] | None:
    return None if event.group is None else groups[event.group]


def _tests(event: Event, groups: Groups) -> list[Match | None]:
    return [
        _overlap(event.behaviour_in, lambda seen: seen.behaviours),
        _overlap(_group(event, groups), lambda seen: seen.behaviours),
        _overlap(event.trigger_in, lambda seen: seen.triggers),
        _overlap(event.intervention_in, lambda seen: seen.interventions),
        _overlap(event.target_in, lambda seen: seen.targets),
        _overlap(event.injury_in, lambda seen: seen.injury),
        _overlap([event.flag] if event.flag else None, lambda seen: seen.flags),
        _at_least(event.intensity_gte),
    ]


def _overlap(wanted: Collection[str] | None, field: Callable[[Seen], frozenset[str] | None]) -> Match | None:
    if wanted is None:
        return None
    codes = frozenset(wanted)

    def test(seen: Seen) -> bool | None:
        there = field(seen)
        return None if there is None else not codes.isdisjoint(there)

    return test


def _at_least(least: int | None) -> Match | None:
    if least is None:
        return None
    return lambda seen: None if seen.intensity is None else seen.intensity >= least
