"""Which incidents match the fields that a rule asks for; a field that is not known gives unknown."""

from collections.abc import Callable, Collection, Mapping

from protocols.engine.facts import Seen
from protocols.engine.marks import Asked, Code
from protocols.engine.questions import Event


Match = Callable[[Seen], bool | None]
Groups = Mapping[str, frozenset[str]]

STRONGEST = 4


def asked(event: Event, groups: Groups) -> Asked:
    """The fields of an incident that have to match, each with the codes of which one has to be there."""
    wanted: tuple[tuple[str, Collection[Code] | None], ...] = (
        ("behaviours", event.behaviour_in),
        ("behaviours", None if event.group is None else groups[event.group]),
        ("triggers", event.trigger_in),
        ("interventions", event.intervention_in),
        ("targets", event.target_in),
        ("injury", event.injury_in),
        ("flags", None if event.flag is None else [event.flag]),
        ("intensity", None if event.intensity_gte is None else range(event.intensity_gte, STRONGEST + 1)),
    )
    return tuple((name, frozenset(codes)) for name, codes in wanted if codes is not None)


def matcher(event: Event, groups: Groups) -> Match:
    """A question to one incident: every field asked for has to match; no field asked for matches any incident."""
    tests = [_test(name, codes) for name, codes in asked(event, groups)]
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


def _test(name: str, codes: frozenset[Code]) -> Match:
    if name == "intensity":
        return lambda seen: None if seen.intensity is None else seen.intensity in codes

    def test(seen: Seen) -> bool | None:
        there = getattr(seen, name)
        return None if there is None else not codes.isdisjoint(there)

    return test
