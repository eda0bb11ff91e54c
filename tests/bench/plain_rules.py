"""The conditions of protocols as other engines read them: names that are true or false, and numbers to compare."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from protocols.engine.conditions import Compiler
from protocols.engine.facts import Facts
from protocols.engine.leaves import Moment
from protocols.engine.matching import asked
from protocols.engine.questions import Bounds, Condition, Event
from protocols.engine.schema import Protocol
from protocols.vocabulary import vocabulary


BOUNDS = ("gte", "gt", "lte", "lt")


@dataclass(frozen=True, slots=True)
class Plain:
    """`key`: `true` (the name is), one of `BOUNDS` (the name against `at`), or `not`, `all`, `any` of `below`."""

    key: str
    name: str = ""
    at: float = 0
    below: tuple["Plain", ...] = ()


Value = bool | float
Read = Callable[[Moment], Any]


@dataclass(slots=True)
class Names:
    """What conditions ask for, each with a short name, and how its value is found."""

    compiler: Compiler = field(default_factory=lambda: Compiler(vocabulary().groups))
    by_question: dict[str, str] = field(default_factory=dict)
    reads: dict[str, Read] = field(default_factory=dict)

    def of(self, question: str, read: Read) -> str:
        name = self.by_question.setdefault(question, f"v{len(self.by_question)}")
        self.reads.setdefault(name, read)
        return name

    def values(self, facts: Facts) -> dict[str, Value]:
        """Everything asked for, of these facts. Nothing in them may be unknown."""
        moment = self.compiler.places.moment(facts)
        return {name: read(moment) for name, read in self.reads.items()}


def plain(protocol: Protocol, names: Names) -> Plain:
    """When a protocol has something to say: its gate and its condition."""
    return Plain("all", below=(_plain(protocol.gate, names), _plain(protocol.when, names)))


def _plain(condition: Condition, names: Names) -> Plain:
    below = tuple(_plain(branch, names) for branch in condition.branches)
    if not below:
        return _leaf(condition, names)
    if condition.at_least is not None:
        some = combinations(below, condition.at_least.count)
        return _any(Plain("all", below=one) for one in some)
    if condition.all is not None:
        return Plain("all", below=below)
    return _any(below) if condition.any is not None else Plain("not", below=(_any(below),))


def _leaf(condition: Condition, names: Names) -> Plain:
    """A number that is compared has a name for all its bounds; anything else is true or false beforehand."""
    key, look = condition.key, names.compiler.look(condition)
    spec = getattr(condition, key)
    if key == "event":
        return _event(spec, names)
    if key in ("count", "days_with"):
        question = f"{key} {spec.model_dump(exclude={'gte'})}"
        return Plain("gte", names.of(question, lambda moment: look.find(moment)[1]), spec.gte)
    if key in ("assessment", "obs", "med") and isinstance(spec, Bounds) and getattr(spec, "eq", None) is None:
        name = names.of(f"{key} {spec.model_dump(exclude=set(BOUNDS))}", lambda moment: look.find(moment)[1])
        given = [(bound, getattr(spec, bound)) for bound in BOUNDS]
        return _all(Plain(bound, name, at) for bound, at in given if at is not None)
    return Plain("true", names.of(f"{key} {spec}", look.test))


def _event(event: Event, names: Names) -> Plain:
    return _all(_field(name, codes, names) for name, codes in asked(event, vocabulary().groups))


def _field(name: str, codes: frozenset[Any], names: Names) -> Plain:
    """One name for each code; for a group of many, one for the group."""
    if name == "intensity":
        return Plain("gte", names.of("intensity", lambda moment: _seen(moment, "intensity")), min(codes))
    if codes in vocabulary().groups.values():
        group = names.of(f"{name} {sorted(codes)}", lambda moment: not codes.isdisjoint(_seen(moment, name)))
        return Plain("true", group)

    def has(code: str) -> Plain:
        return Plain("true", names.of(f"{name} {code}", lambda moment: code in _seen(moment, name)))

    return _any(has(code) for code in sorted(codes))


def _seen(moment: Moment, name: str) -> Any:
    return getattr(moment.facts.incident, name)


def _all(tests: Iterator[Plain]) -> Plain:
    return _joined("all", tuple(tests))


def _any(tests: Iterator[Plain] | tuple[Plain, ...]) -> Plain:
    return _joined("any", tuple(tests))


def _joined(key: str, below: tuple[Plain, ...]) -> Plain:
    return below[0] if len(below) == 1 else Plain(key, below=below)
