"""What a leaf of a condition asks of the facts. Absent: nothing to report. Null, stale or undated: not known.

Whatever is worked out of the facts has a place in the moment, so that it is worked out once an evaluation, however
many protocols ask for it. The value behind an answer is only looked up when somebody wants to see it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from protocols.engine.facts import Facts
from protocols.engine.matching import Groups, matcher
from protocols.engine.measures import within
from protocols.engine.questions import Event, MedicineFact, RuleFired


HOUR = 3600.0
UNASKED: Final[Any] = object()


@dataclass(frozen=True, slots=True, eq=False)
class Moment:
    """One evaluation: the facts, and what was found in them so far, by place. `read`: the readings made of it."""

    facts: Facts
    found: list[Any] = field(default_factory=list)
    read: dict[int, Any] = field(default_factory=dict)


class Places:
    """The same question has the same place."""

    def __init__(self, groups: Groups) -> None:
        self.groups = groups
        self._numbers: dict[object, int] = {}

    def of(self, question: object) -> int:
        return self._numbers.setdefault(question, len(self._numbers))

    def moment(self, facts: Facts) -> Moment:
        """A moment in which nothing was asked yet."""
        return Moment(facts, [UNASKED] * len(self._numbers))


class Found(NamedTuple):
    """What a leaf found: true, false or not known, the value behind it, and when that was."""

    result: bool | None
    got: Any = None
    at: float | None = None


Test = Callable[[Moment], bool | None]
Find = Callable[[Moment], tuple[bool | None, Any, float | None]]  # as `Found`; a plain one is quicker to make


class Look(NamedTuple):
    """A leaf, ready to ask: its answer by itself, and with the value behind it and its time."""

    test: Test
    find: Find


NO, UNKNOWN = Found(False), Found(None)


def kept(find: Find, place: int) -> Look:
    """A leaf whose answer and value are found together."""

    def test(moment: Moment) -> bool | None:
        found = moment.found[place]
        if found is UNASKED:
            found = moment.found[place] = find(moment)
        answer: bool | None = found[0]
        return answer

    def again(moment: Moment) -> tuple[bool | None, Any, float | None]:
        test(moment)
        found: Found = moment.found[place]
        return found

    return Look(test, again)


def event(spec: Event, places: Places) -> Look:
    match = matcher(spec, places.groups)
    place = places.of(("event", asked_of(spec)))

    def test(moment: Moment) -> bool | None:
        answer: bool | None = moment.found[place]
        if answer is UNASKED:
            incident = moment.facts.incident
            answer = moment.found[place] = False if incident is None else match(incident)
        return answer

    def find(moment: Moment) -> tuple[bool | None, None, float | None]:
        incident = moment.facts.incident
        return (False, None, None) if incident is None else (test(moment), None, incident.at)

    return Look(test, find)


def asked_of(spec: Event) -> tuple[tuple[str, str], ...]:
    """What an event asks of an incident, as a key."""
    return tuple((name, str(value)) for name in Event.model_fields if (value := getattr(spec, name)) is not None)


def risk_any(spec: list[str], _places: Places) -> Look:
    test = _flags(spec)
    return Look(test, lambda moment: (test(moment), _present(spec, moment), None))


def risk_none(spec: list[str], _places: Places) -> Look:
    there = _flags(spec)

    def test(moment: Moment) -> bool | None:
        answer = there(moment)
        return None if answer is None else not answer

    return Look(test, lambda moment: (test(moment), _present(spec, moment), None))


def _flags(spec: list[str]) -> Test:
    """Whether one of the flags is there."""
    codes = frozenset(spec)

    def test(moment: Moment) -> bool | None:
        facts = moment.facts
        if not codes.isdisjoint(facts.flags_present):
            return True
        return False if codes.isdisjoint(facts.flags_open) else None

    return test


def _present(spec: list[str], moment: Moment) -> list[str]:
    return [code for code in spec if code in moment.facts.flags_present]


def med(spec: MedicineFact) -> Find:
    holds = within(spec)

    def find(moment: Moment) -> Found:
        medicines = moment.facts.medicines
        if medicines is None:
            return UNKNOWN
        if spec.fact not in medicines:
            return Found(spec.eq is False, None)
        value = medicines[spec.fact]
        if isinstance(value, bool) is not (spec.eq is not None) or value is None:
            return Found(None, value)  # not known, or a kind of answer that this question cannot use
        return Found(value is spec.eq if spec.eq is not None else holds(value), value)

    return find


def rule_fired(spec: RuleFired) -> Find:
    rule, length = spec.rule, spec.within_h * HOUR

    def find(moment: Moment) -> Found:
        facts = moment.facts
        if facts.firings is None:
            return UNKNOWN
        ours = [firing.at for firing in facts.firings if firing.protocol == rule]
        if not ours:
            return NO
        fresh = [at for at in ours if at is not None and facts.now_s - length < at <= facts.now_s]
        if fresh:
            return Found(True, at=max(fresh))
        return UNKNOWN if None in ours else NO

    return find
